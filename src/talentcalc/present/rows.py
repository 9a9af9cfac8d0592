"""Results and listings as rows: CSV and Markdown."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from talentcalc.assess.outcomes import OUTCOMES
from talentcalc.assess.steps import next_step
from talentcalc.clauses.documents import VALIDITIES
from talentcalc.clauses.programs import PAYEES
from talentcalc.clauses.text import Text
from talentcalc.present import words as w
from talentcalc.present.safe import cell, markdown
from talentcalc.present.sums import amount_text, decimal, short_amount
from talentcalc.present.table import total_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment

COLUMNS = (
    "profile", "name", "as_of", "program", "document", "clause", "title", "outcome", "validity", "discretion",
    "form", "payee", "amount_kind", "low_yuan", "high_yuan", "amount", "months", "duration", "next", "missing",
    "reason", "amount_missing", "possible_high_yuan",
)


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as CSV with a header; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(one) if isinstance(one, str) else one for one in row])
    return out.getvalue()


def markdown_table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as a Markdown table."""
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(markdown(str(one)) for one in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def result_rows(result: Result, lang: str, *, everything: bool = False) -> list[list[Any]]:
    """One row a program, under `COLUMNS`."""
    return [_row(one, result, lang) for one in (result.assessments if everything else result.matching)]


def _row(one: Assessment, result: Result, lang: str) -> list[Any]:
    program, profile = one.program, result.profile
    step = next_step(one)
    return [
        profile.source, profile.name or "", profile.as_of.isoformat(), program.id, program.item.document.id,
        program.item.number, program.name[lang], one.outcome, one.validity, one.discretion, program.form,
        program.payee, one.amount_kind, decimal(one.low) or "", decimal(one.high) or "",
        amount_text(one, profile)[lang], program.duration.months or "", program.duration.text[lang],
        step[lang] if step else "", " ".join(one.missing),
        Text("；", "; ")[lang].join(reason[lang] for reason in one.reasons), " ".join(one.vague),
        decimal(one.possible_high) or "",
    ]


def result_markdown(result: Result, lang: str, *, everything: bool = False) -> str:
    """A result as a Markdown section: heading, table, totals, services, outlook, the side left out."""
    profile = result.profile
    heading = f"## {markdown(profile.name or profile.source)} · {profile.as_of.isoformat()}"
    columns = [text[lang] for text in (
        w.PROGRAM, Text("结果", "Outcome"), w.AMOUNT, w.CAP, w.DURATION, w.NEXT, w.PAYEE, Text("效力", "Validity"), w.CLAUSE
    )]
    shown = result.assessments if everything else result.matching
    rows = [_markdown_row(one, lang) for one in shown if one not in result.services]
    lines = [total_line(total, lang) for total in result.totals]
    lines += [w.services(result, lang) or "", w.outlook(result, lang) or "", w.other_side(profile, lang) or ""]
    rest = "\n".join(f"- {markdown(line)}" for line in lines if line)
    return f"{heading}\n\n{markdown_table(columns, rows)}\n{rest}\n"


def _markdown_row(one: Assessment, lang: str) -> list[str]:
    program = one.program
    step = next_step(one)
    reasons = [reason[lang] for reason in one.reasons] + [w.fact_label(key, lang) for key in one.missing]
    return [
        program.name[lang], OUTCOMES[one.outcome][lang], *short_amount(one, lang), program.duration.text[lang],
        Text("；", "; ")[lang].join(reasons) or (step[lang] if step else ""), PAYEES[program.payee][lang],
        VALIDITIES[one.validity][lang], program.id,
    ]
