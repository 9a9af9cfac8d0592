"""How an amount is worked out: `2,000 × 36 months`, `10 × 2,000 + 2 × 2,500`, `1% × 50,000,000`.

What is known only between two bounds has an arithmetic for each of its ends. What is printed comes to the amount, or
nothing is printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc.assess.evaluate import bounds, cut, holds
from talentcalc.assess.outcomes import counted
from talentcalc.clauses import amounts as am
from talentcalc.clauses import expressions as ex
from talentcalc.clauses import facts as fc
from talentcalc.clauses import formulas as fm
from talentcalc.clauses import sections as sc
from talentcalc.clauses.figures import figure, percent
from talentcalc.clauses.text import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentcalc.assess.outcomes import Assessment
    from talentcalc.clauses.amounts import Amount
    from talentcalc.clauses.expressions import Figure, Quantity
    from talentcalc.profile.profile import Profile

LOW, HIGH = 0, 1
PLAIN, PRODUCT, SUM, CAPPED = range(4)
"""What a piece of arithmetic is, each looser than the one before: what needs parentheses inside another."""
CAP = Text("{of}，以 {cap} 为限", "{of}, capped at {cap}")
SO_FAR = Text("目前 {sum}", "so far {sum}")
BETWEEN = Text("{low} 至 {high}", "{low} to {high}")
ENDS = Text("低：{low}；高：{high}", "low: {low}; high: {high}")
RECEIVED = Text("{sum} − 已领取 {less}", "{sum} − {less} already received")
MOST_TERMS = 8
"""A sum of more terms than this is not written out."""


class Piece(NamedTuple):
    """A piece of arithmetic in words and figures, and what it is."""

    text: str
    kind: int

    def within(self, kind: int) -> str:
        """In parentheses where it is of that kind or a looser one."""
        return f"({self.text})" if self.kind >= kind else self.text


NOTHING = Piece("0", PLAIN)


def arithmetic(found: Assessment, profile: Profile) -> Text | None:
    """How the amount of `found` is worked out; `None` for a plain figure, and where it is not all known how."""
    amount = counted(found, profile)
    less = _less(amount, found, profile)
    if less is None:
        return None
    said = Text(*(_said(amount, found, profile, lang) for lang in LANGUAGES))
    if not less or not said.en:
        return said if said.en else None
    return Text(*(RECEIVED[lang].format(sum=said[lang], less=figure(less)) for lang in LANGUAGES))


def _less(amount: Amount, found: Assessment, profile: Profile) -> Figure | None:
    """What the amount is less than its clause comes to; `None` where there is no figure or no such difference."""
    if amount.low is None or found.low is None:
        return None
    least, top = bounds(amount.low, profile)
    if amount.high is not amount.low:
        top = None if amount.high is None else bounds(amount.high, profile)[HIGH]
    low = cut(least)
    high = None if top is None else cut(top)
    if high is None or found.high is None:
        return 0 if (found.low, found.high) == (low, high) else None
    less = high - found.high
    return less if less >= 0 and found.low == max(0, low - less) else None


def _said(amount: Amount, found: Assessment, profile: Profile, lang: str) -> str:
    """The arithmetic of both ends, once where they are the same; empty where there is nothing to work out."""
    worker = _Worker(profile, amount.per, lang)
    high = None if amount.high is None else worker.work(amount.high, HIGH)
    low = None if amount.low is None or not found.low else worker.work(amount.low, LOW)
    if low is None or low == high:
        low, high = high, None
    if low is None or PLAIN == low.kind == (low if high is None else high).kind:
        return ""
    if high is not None:
        form = SO_FAR if high.kind == PLAIN else ENDS if SUM in (low.kind, high.kind) else BETWEEN
        return form[lang].format(sum=low.text, low=low.text, high=high.text)
    return low.text if found.high is not None or amount.high is None else SO_FAR[lang].format(sum=low.text)


class _Worker:
    """Writes out quantities for one profile in one language, what is counted `per` something in its unit."""

    def __init__(self, profile: Profile, per: str | None, lang: str) -> None:
        self.profile = profile
        self.per = per
        self.lang = lang

    def work(self, node: Quantity, end: int) -> Piece | None:
        """How `node` comes to its lowest (`LOW`) or highest (`HIGH`) value; `None` where nothing bounds it."""
        node = self._taken(node, end)
        value = bounds(node, self.profile)[end]
        if value is None:
            return None
        worked = _WORKED[type(node)](self, node, end) if type(node) in _WORKED and value else None
        return worked or Piece(figure(cut(value)), PLAIN)

    def _taken(self, node: Quantity, end: int) -> Quantity:
        """What is worked out in place of `node`: what is cut, the branch chosen, the way it is known."""
        while isinstance(node, fm.Cut | fm.Otherwise | fm.Choose):
            if isinstance(node, fm.Cut):
                node = node.of
            elif isinstance(node, fm.Otherwise):
                low, high = bounds(node.first, self.profile)
                node = node.first if low == high else node.second
            else:
                node = self._chosen(node, end)
        return node

    def _chosen(self, node: fm.Choose, end: int) -> Quantity:
        met = holds(node.condition, self.profile)
        if met is None:
            met = bounds(node.then, self.profile)[end] == bounds(node, self.profile)[end]
        return node.then if met else node.otherwise

    def _product(self, node: ex.Product, end: int) -> Piece | None:
        factor, of = self.work(node.factor, end), self.work(node.of, end)
        if factor is None or of is None or of.text == "1":
            return factor
        if factor.text == "1":
            return of
        if isinstance(node.factor, ex.Constant) and node.factor.value < 1:
            return Piece(f"{percent(node.factor.value)} × {of.within(SUM)}", PRODUCT)
        times = of.within(SUM) if self.per is None or of.kind != PLAIN else am.counted(self.per, of.text, self.lang)
        return Piece(f"{factor.within(SUM)} × {times}", PRODUCT)

    def _sum(self, node: ex.Sum, end: int) -> Piece:
        parts = [self.work(part, end) for part in node.parts]
        return Piece(" + ".join(part.within(CAPPED) for part in parts if part not in (None, NOTHING)), SUM)

    def _least(self, node: fm.Least, end: int) -> Piece | None:
        """What is capped; with the cap where it is that which ends it."""
        of, cap = self.work(node.of, end), self.work(node.cap, end)
        whole, most = bounds(node.of, self.profile)[end], bounds(node.cap, self.profile)[end]
        if of is None or cap is None or whole <= most:  # type: ignore[operator]
            return of or cap
        return Piece(CAP[self.lang].format(of=of.text, cap=cap.text), CAPPED)

    def _years(self, node: fc.FirstYears, end: int) -> Piece | None:  # noqa: ARG002 -- both ends are those of the years given
        series = self.profile.value(node.fact)
        given = series[slice(*node.counted(series))]
        rate = "" if node.rate is None else f"{percent(node.rate)} × "
        return Piece(" + ".join(f"{rate}{figure(one)}" for one in given), SUM if len(given) > 1 else PRODUCT if rate else PLAIN)

    def _total(self, node: sc.Total, end: int) -> Piece | None:
        """Each of the rows that count at this end, like ones together; `None` for a mere number of them."""
        if isinstance(node.value, ex.Constant) and node.value.value == 1:
            return None
        terms: dict[Piece, int] = {}
        for row in self.profile.each(node.rows) or ():
            met = holds(node.where, row)
            if row.count() and (met or (met is None and end == HIGH)):
                said = _Worker(row, self.per, self.lang).work(node.value, end)
                if said not in (None, NOTHING):
                    terms[said] = terms.get(said, 0) + row.count()
        if len(terms) > MOST_TERMS:
            return None
        if len(terms) == 1:
            ((said, count),) = terms.items()
            return said if count == 1 else Piece(f"{figure(count)} × {said.within(PRODUCT)}", PRODUCT)
        return Piece(" + ".join(_times(count, said) for said, count in terms.items()), SUM)


def _times(count: int, said: Piece) -> str:
    return said.within(CAPPED) if count == 1 else f"{figure(count)} × {said.within(PRODUCT)}"


_WORKED: dict[type, Callable[[Any, Any, int], Piece | None]] = {
    ex.Product: _Worker._product,  # noqa: SLF001 -- its own
    ex.Sum: _Worker._sum,  # noqa: SLF001
    fm.Least: _Worker._least,  # noqa: SLF001
    fc.FirstYears: _Worker._years,  # noqa: SLF001
    sc.Total: _Worker._total,  # noqa: SLF001
}
