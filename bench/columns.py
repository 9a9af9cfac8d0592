"""A spike: the clauses' trees turned into Polars expressions, checked against the walk and timed.

    python bench/columns.py [rows]

A condition becomes one nullable boolean expression (null: unknown), a quantity two expressions, its lowest and
its highest value. Rows of a list are a table of their own, summed up to two columns by profile. Polars'
`min_horizontal` and friends skip nulls, so bounds that nothing limits are carried as `OPEN`.
"""

from __future__ import annotations

import calendar
import sys
import time
from typing import Any

import polars as pl

import population
from talentcalc.assess.evaluate import bounds, cut, holds, inside
from talentcalc.assess.outcomes import assess, condition_of
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses import sections as sc
from talentcalc.clauses.programs import Program
from talentcalc.clauses.sections import SECTIONS, Rows
from talentcalc.documents import registry
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import profile_from_tables

OPEN = 2**62
TOP = pl.lit(OPEN // 1000, dtype=pl.Int64)
OPENED = pl.lit(OPEN, dtype=pl.Int64)
PROGRAMS = (
    "luzhou-2021/4.job-subsidy", "luzhou-2021/7.influencer-award", "luzhou-2021/11.job-seeking-subsidy",
    "luzhou-2021/13.sales-subsidy", "luzhou-2021/14.commercial-loan-interest", "luzhou-2021/18.rent-free-tier-1",
    "luzhou-2021/18.home-grant-tier-2", "luzhou-2021/18.home-grant-tier-3", "luzhou-2021/27.living-allowance",
    "luzhou-2021/27.extraordinary-contribution", "taixing/7.investor-subsidy", "ziliujing/1.settling-allowance",
)
"""A tier ladder, heads by groups, a rate over years with a cap, a loan, an open list, a contest, another place than home."""


class Columns:
    """Expressions over a frame of profiles; sums over rows are added to the frame by `prepare`."""

    def __init__(self, frame: pl.DataFrame, rows: dict[str, pl.DataFrame], as_of: Any) -> None:
        self.frame = frame
        self.rows = rows
        self.as_of = as_of
        self.sums = 0

    def condition(self, node: Any) -> pl.Expr:
        if isinstance(node, ex.Truth):
            return pl.lit(node.value, dtype=pl.Boolean)
        if isinstance(node, ex.Named):
            return self.condition(node.part)
        if isinstance(node, ex.Not):
            return ~self.condition(node.part)
        if isinstance(node, ex.All):
            return pl.all_horizontal([self.condition(part) for part in node.parts])
        if isinstance(node, ex.AnyOf):
            return pl.any_horizontal([self.condition(part) for part in node.parts])
        if isinstance(node, fc.Flag):
            return pl.col(node.key)
        if isinstance(node, fc.Among):
            return pl.col(node.fact.key).is_in(list(node.values))
        if isinstance(node, fc.Includes):
            return pl.any_horizontal([pl.col(node.fact.key).list.contains(value) for value in node.values])
        if isinstance(node, fc.Lies):
            return self._lies(node)
        if isinstance(node, ex.Comparison):
            return self._comparison(node)
        raise NotImplementedError(type(node).__name__)

    def _lies(self, node: fc.Lies) -> pl.Expr:
        """Where the place lies; while it is not said, that what stands in for it lies inside, or where that surely tells."""
        found = self._inside(node.fact, node)
        said, fact, sure = pl.col(node.fact.key).is_not_null(), node.fact, pl.lit(value=True)
        while fact.otherwise is not None:
            surely = pl.lit(value=False) if fact.surely is None else pl.col(fact.surely.key).fill_null(value=False)
            sure, fact = sure & surely, fact.otherwise
            told = self._inside(fact, node)
            confirmed = pl.when(sure | (told & (not node.as_said))).then(told)
            found = pl.when(said).then(found).otherwise(confirmed)
            said |= pl.col(fact.key).is_not_null()
        return found

    def _inside(self, fact: fc.Place, node: fc.Lies) -> pl.Expr:
        answer = {code: inside(code, node.areas) for code in self.frame[fact.key].unique().to_list() if code is not None}
        return pl.col(fact.key).replace_strict(list(answer), list(answer.values()), default=None, return_dtype=pl.Boolean)

    def _comparison(self, node: ex.Comparison) -> pl.Expr:
        low, high = self.quantity(node.left)
        least, most = self.quantity(node.right)
        sure, never = {
            ">=": (low >= most, high < least), ">": (low > most, high <= least),
            "<=": (high <= least, low > most), "<": (high < least, low >= most),
            "=": ((low == high) & (low == least), (high < least) | (low > most)),
        }[node.op]
        return pl.when(sure).then(statement=True).when(never).then(statement=False).otherwise(None)

    def quantity(self, node: Any) -> tuple[pl.Expr, pl.Expr]:
        """The lowest and highest value of a count, a step or a sum of whole yuan."""
        if isinstance(node, ex.Constant):
            return pl.lit(int(node.value), dtype=pl.Int64), pl.lit(int(node.value), dtype=pl.Int64)
        if isinstance(node, fc.Scale):
            return self._scale(node)
        if isinstance(node, fc.Number):
            return pl.col(node.key).fill_null(0), pl.col(node.key).fill_null(OPEN)
        if isinstance(node, fc.Elapsed):
            return self._elapsed(node)
        if isinstance(node, fm.Otherwise):
            low, high = self.quantity(node.first)
            other, highest = self.quantity(node.second)
            return pl.when(high < OPEN).then(low).otherwise(other), pl.when(high < OPEN).then(high).otherwise(highest)
        if isinstance(node, ex.Sum):
            parts = [self.quantity(part) for part in node.parts]
            return pl.sum_horizontal([p[0] for p in parts]), _kept_open([p[1] for p in parts])
        if isinstance(node, ex.Product):
            return self._product(node)
        if isinstance(node, fm.Least):
            low, high = self.quantity(node.of)
            cap, most = self.quantity(node.cap)
            return pl.min_horizontal(low, cap), pl.min_horizontal(high, most)
        if isinstance(node, sc.Total):
            return self._total(node, "quantity")
        if isinstance(node, fc.Term):
            return self._term(node)
        if isinstance(node, fm.Choose):
            return self._choose(node, "quantity")
        raise NotImplementedError(type(node).__name__)

    def fen(self, node: Any) -> tuple[pl.Expr, pl.Expr]:
        """The lowest and highest amount in fen: whole numbers, every payment cut, nothing rounded up."""
        if isinstance(node, ex.Constant | fc.Money):
            return _scaled(self.quantity(node), 100, 1)
        if isinstance(node, fm.Cut):
            return self.fen(node.of)
        if isinstance(node, ex.Sum):
            parts = [self.fen(part) for part in node.parts]
            return pl.sum_horizontal([p[0] for p in parts]), _kept_open([p[1] for p in parts])
        if isinstance(node, ex.Product) and isinstance(node.factor, ex.Constant):
            if isinstance(node.factor.value, int):
                return _scaled(self.quantity(node.of), node.factor.value * 100, 1)
            return _scaled(self.fen(node.of), *node.factor.value.as_integer_ratio())
        if isinstance(node, fm.Least):
            (low, high), (cap, most) = self.fen(node.of), self.fen(node.cap)
            return pl.min_horizontal(low, cap), pl.min_horizontal(high, most)
        if isinstance(node, fm.Choose):
            return self._choose(node, "fen")
        if isinstance(node, fc.FirstYears):
            return self._first_years(node)
        if isinstance(node, sc.Total):
            return self._total(node, "fen")
        raise NotImplementedError(type(node).__name__)

    def _choose(self, node: fm.Choose, measure: str) -> tuple[pl.Expr, pl.Expr]:
        met = self.condition(node.condition)
        (low, high), (least, most) = (getattr(self, measure)(part) for part in (node.then, node.otherwise))
        bottom = pl.when(met).then(low).when(met.not_()).then(least).otherwise(pl.min_horizontal(low, least))
        return bottom, pl.when(met).then(high).when(met.not_()).then(most).otherwise(pl.max_horizontal(high, most))

    def _first_years(self, node: fc.FirstYears) -> tuple[pl.Expr, pl.Expr]:
        up, down = (1, 1) if node.rate is None else node.rate.as_integer_ratio()
        series = pl.col(node.fact.key)
        if node.begun:
            series = series.list.eval(pl.element().filter((pl.element() > 0).cum_sum() > 0))
        years = series.list.head(node.years)
        known = years.list.eval(pl.element() * 100 * up // down).list.sum().fill_null(0)
        return known, pl.when(years.list.len() == node.years).then(known).otherwise(OPENED)

    def _term(self, node: fc.Term) -> tuple[pl.Expr, pl.Expr]:
        first, until = pl.col(node.first.key), pl.col(node.last.key).dt.offset_by("1d")
        months = (until.dt.year() - first.dt.year()) * 12 + (until.dt.month() - first.dt.month())
        anniversary = pl.min_horizontal(first.dt.day(), until.dt.month_end().dt.day())
        months = (months - (anniversary > until.dt.day()).cast(pl.Int32)).clip(0).cast(pl.Int64)
        return months.fill_null(0), months.fill_null(OPENED)

    def _scale(self, node: fc.Scale) -> tuple[pl.Expr, pl.Expr]:
        """A step not said lies between what the scale below says and what the one above says."""
        low, high = pl.lit(0, dtype=pl.Int64), pl.lit(len(node.steps) - 1, dtype=pl.Int64)
        if node.floor is not None:
            low = pl.col(node.floor.key).fill_null(low)
        if node.ceiling is not None:
            high = pl.col(node.ceiling.key).fill_null(high)
        return pl.col(node.key).fill_null(low), pl.col(node.key).fill_null(high)

    def _elapsed(self, node: fc.Elapsed) -> tuple[pl.Expr, pl.Expr]:
        day = pl.col(node.fact.key)
        months = (self.as_of.year - day.dt.year()) * 12 + self.as_of.month - day.dt.month()
        anniversary = pl.min_horizontal(day.dt.day(), pl.lit(_last_day(self.as_of)))
        months = (months - (anniversary > self.as_of.day).cast(pl.Int32)).clip(0)
        count = months // 12 if node.unit == "years" else months
        return count.cast(pl.Int64).fill_null(0), count.cast(pl.Int64).fill_null(OPENED)

    def _product(self, node: ex.Product) -> tuple[pl.Expr, pl.Expr]:
        low, high = self.quantity(node.of)
        factor = node.factor.value if isinstance(node.factor, ex.Constant) else None
        if factor is None:
            raise NotImplementedError("a product of two unknowns")
        up, down = factor.as_integer_ratio()
        return low * up // down, pl.when(high >= OPEN).then(OPENED).otherwise(high * up // down)

    def _total(self, node: sc.Total, measure: str) -> tuple[pl.Expr, pl.Expr]:
        name = f"_sum{self.sums}"
        self.sums += 1
        # A row may ask what the profile itself says (a job without a place is where the firm is).
        table = self.rows[node.rows.key].join(self.frame, on="id", how="left")
        inner = Columns(table, self.rows, self.as_of)
        met, (low, high) = inner.condition(node.where), getattr(inner, measure)(node.value)
        count = pl.col(f"{node.rows.key}.count").fill_null(1) if f"{node.rows.key}.count" in table.columns else pl.lit(1, dtype=pl.Int64)
        met = met.alias("met") if table.height else pl.lit(None, dtype=pl.Boolean).alias("met")
        sums = table.select("id", met, (low * count).alias("low"), pl.when(high >= OPEN).then(OPENED).otherwise(high * count).alias("high"))
        sums = sums.group_by("id").agg(
            pl.when(pl.col("met")).then(pl.col("low")).otherwise(0).sum().alias(name + "l"),
            pl.when(pl.col("met").fill_null(value=True)).then(pl.min_horizontal(pl.col("high"), TOP)).otherwise(0).sum().alias(name + "h"),
        )
        self.frame = self.frame.join(sums, on="id", how="left")
        given = pl.col(f"{node.rows.key}.given")
        high_given = pl.col(name + "h").fill_null(0)
        opened = pl.when(high_given >= TOP).then(OPENED).otherwise(high_given)
        return pl.col(name + "l").fill_null(0), pl.when(given).then(opened).otherwise(OPENED)


def _scaled(ends: tuple[pl.Expr, pl.Expr], up: int, down: int) -> tuple[pl.Expr, pl.Expr]:
    low, high = ends
    return low * up // down, pl.when(high >= TOP).then(OPENED).otherwise(high * up // down)


def _last_day(day: Any) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _kept_open(parts: list[pl.Expr]) -> pl.Expr:
    return pl.when(pl.any_horizontal([part >= OPEN for part in parts])).then(OPENED).otherwise(pl.sum_horizontal(parts))


TYPES = {"flag": pl.Boolean, "number": pl.Int64, "money": pl.Int64, "scale": pl.Int64, "choice": pl.String,
         "choices": pl.List(pl.String), "date": pl.Date, "place": pl.String, "text": pl.String, "series": pl.List(pl.Int64)}


def frames(profiles: list[Profile]) -> tuple[pl.DataFrame, dict[str, pl.DataFrame]]:
    """One frame of profiles, and one a list section."""
    wide: dict[str, list[Any]] = {"id": list(range(len(profiles)))}
    schema: dict[str, Any] = {"id": pl.Int64}
    rows: dict[str, pl.DataFrame] = {}
    for key, section in SECTIONS.items():
        if issubclass(section, Rows):
            wide[f"{key}.given"] = [p.rows.get(key) is not None for p in profiles]
            schema[f"{key}.given"] = pl.Boolean
            flat = [(n, row) for n, p in enumerate(profiles) for row in p.rows.get(key) or ()]
            kinds: dict[str, Any] = {"id": pl.Int64, **{f.key: TYPES[f.type_name] for f in section.facts.values()}}
            columns = {"id": [n for n, _ in flat], **{f.key: [_cell(r.get(f.key)) for _, r in flat] for f in section.facts.values()}}
            rows[key] = pl.DataFrame(columns, schema=kinds, strict=False)
        else:
            for fact in section.facts.values():
                wide[fact.key] = [_cell(p.values.get(fact.key)) for p in profiles]
                schema[fact.key] = TYPES[fact.type_name]
    return pl.DataFrame(wide, schema=schema, strict=False), rows


def _cell(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def main(size: int) -> None:
    """Compare conditions and amounts with the walk on every profile, then time the columns on `size` rows."""
    catalogue = {p.id: p for d in registry.documents() for p in d}
    programs = [catalogue[name] for name in PROGRAMS]
    profiles = [profile_from_tables(population.tables(seed), "made") for seed in range(4_000)]
    frame, rows = frames(profiles)
    columns = Columns(frame, rows, profiles[0].as_of)
    wanted = {program.id: columns.condition(condition_of(program)) for program in programs}
    for program in programs:
        if program.amount.low is not None and program.amount.high is not None:
            wanted[f"{program.id} low"] = columns.fen(program.amount.low)[0]
            wanted[f"{program.id} high"] = columns.fen(program.amount.high)[1]
    query = [answer.alias(name) for name, answer in wanted.items()]
    answers = columns.frame.select(query)
    wrong = sum(_differing(program, profiles, answers) for program in programs)
    print(f"{len(programs)} programs, {len(wanted)} columns, {len(profiles)} profiles: {wrong} answers differ")
    big = pl.concat([columns.frame] * max(1, size // len(profiles)))
    started = time.perf_counter()
    big.select(query)
    spent = time.perf_counter() - started
    started = time.perf_counter()
    for profile in profiles:
        for program in programs:
            assess(program, profile)
    walked = (time.perf_counter() - started) / len(profiles)
    print(f"{big.height:,} rows: {spent / big.height * 1e6:.3f} µs a row; walked: {walked * 1e6:.1f} µs a profile")


def _differing(program: Program, profiles: list[Profile], answers: pl.DataFrame) -> int:
    """How many of a program's answers in columns are not what walking gives."""
    amount = program.amount
    wrong = sum(holds(condition_of(program), p) is not a for p, a in zip(profiles, answers[program.id].to_list(), strict=True))
    for end, quantity, place in (("low", amount.low, 0), ("high", amount.high, 1)):
        if f"{program.id} {end}" in answers.columns and quantity is not None:
            for profile, fen in zip(profiles, answers[f"{program.id} {end}"].to_list(), strict=True):
                walked = bounds(quantity, profile)[place]
                wrong += fen != OPEN if walked is None else fen != cut(walked) * 100
    return wrong


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
