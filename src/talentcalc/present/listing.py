"""Listings of the catalogue as tables of cells."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from talentcalc.clauses.documents import VALIDITIES
from talentcalc.clauses.figures import figure
from talentcalc.clauses.programs import DISCRETIONS, FORMS, PAYEES
from talentcalc.clauses.text import Text, singular

if TYPE_CHECKING:
    import datetime

    from talentcalc.clauses.documents import Document

HEADINGS = {
    "documents": (
        Text("编号", "Id"), Text("名称", "Title"), Text("期限", "Period"), Text("效力", "Validity"),
        Text("条款", "Items"), Text("项目", "Programs"),
    ),
    "clauses": (
        Text("文件", "Document"), Text("条款", "Clause"), Text("标题", "Title"), Text("内容", "Holds"), Text("项目", "Programs"),
    ),
    "clauses with words": (
        Text("文件", "Document"), Text("条款", "Clause"), Text("标题", "Title"), Text("内容", "Holds"), Text("项目", "Programs"),
        Text("原文", "Own words"),
    ),
    "programs": (
        Text("编号", "Id"), Text("项目", "Program"), Text("形式", "Form"), Text("金额（元）", "Amount (yuan)"),
        Text("期限", "Duration"), Text("裁量", "Discretion"), Text("发给", "Paid to"),
    ),
    "fields": (
        Text("键", "Key"), Text("类型", "Type"), Text("含义", "Label"), Text("取值", "Values"), Text("用于项目数", "Used by"),
    ),
    "targets": (
        Text("条款", "Clause"), Text("目标", "Target"), Text("数值", "Figure"), Text("期限", "By"), Text("基数", "Base"),
        Text("增长 %（文件）", "Growth % (stated)"), Text("每年 %", "% a year"),
    ),
}
NARROW = {"programs": (0, 1, 3, 5), "fields": (0, 1, 2, 4), "targets": (0, 1, 2, 3, 5)}
"""The columns that a terminal of fewer than `WIDE` columns shows; the other formats have them all."""
WIDE = 100
HELD = {
    "program": Text("项目", "program"), "definition": Text("定义", "definition"), "target": Text("目标", "target"),
    "duty": Text("职责", "duty"), "background": Text("背景", "background"),
}


def kept(listing: str, width: int) -> tuple[int, ...]:
    """The columns of a listing that a terminal of so many columns shows."""
    every = tuple(range(len(HEADINGS[listing])))
    return NARROW.get(listing, every) if width < WIDE else every


def headings(listing: str, lang: str) -> list[str]:
    """The column headings of a listing."""
    return [text[lang] for text in HEADINGS[listing]]


def document_cells(document: Document, today: datetime.date, lang: str) -> list[str]:
    """One row of `documents`."""
    period = f"{document.first} – {document.last}" if document.first else "—"
    validity = VALIDITIES[document.validity(today)][lang]
    return [document.id, document.title[lang], period, validity, str(len(document.items)), str(len(document.programs))]


def clause_cells(record: dict[str, Any], lang: str) -> list[str]:
    """One row of `clauses`."""
    held = Text("、", ", ")[lang].join(HELD[kind][lang] for kind in record["holds"])
    slugs = "\n".join(one.partition(f"/{record['clause']}.")[2] for one in record["programs"])
    return [record["document"], record["clause"], record["title"][lang], held, slugs]


def program_cells(record: dict[str, Any], lang: str) -> list[str]:
    """One row of `programs`."""
    return [
        record["id"], record["name"][lang], FORMS[record["form"]][lang], _amount(record["amount"], lang),
        record["duration"]["text"][lang], DISCRETIONS[record["discretion"]][lang], PAYEES[record["payee"]][lang],
    ]


def _amount(amount: dict[str, Any], lang: str) -> str:
    return "—" if amount["text"] is None else str(amount["text"][lang])


def field_cells(record: dict[str, Any], lang: str) -> list[str]:
    """One row of `fields`."""
    values = Text("、", ", ")[lang].join(f"{one['value']}" for one in record["values"])
    kind = record["type"] + (f" ({record['unit']})" if record["unit"] else "")
    return [record["name"], kind, record["label"][lang], values, str(len(record["used_by"]))]


def target_cells(record: dict[str, Any], lang: str) -> list[str]:
    """One row of `targets`."""
    span = _span(record)
    growth = record["growth_percent"] or ""
    if record["growth_stated_percent"] is not None:
        growth += f" ({record['growth_stated_percent']})"
    base = "" if record["base"] is None else f"{record['base']} ({record['base_year']})"
    return [
        f"{record['document']} {record['clause']}", record["name"][lang], f"{span} {_unit(record, lang)}".strip(),
        record["period"][lang], base, growth, record["yearly_rate_percent"] or "",
    ]


def _unit(record: dict[str, Any], lang: str) -> str:
    """What a target counts, in the singular for exactly one of it."""
    one = record["low"] if record["low"] == record["high"] or record["low"] is None else None
    return str(record["unit"]["zh"] if lang == "zh" else singular(record["unit"]["en"], one))


def _span(record: dict[str, Any]) -> str:
    """A target's bounds as the text gives them: a figure alone is to be reached exactly; nothing for one without a figure."""
    low, high = (None if record[end] is None else figure(Decimal(record[end])) for end in ("low", "high"))
    if low is None or high is None:
        sign = "≤" if low is None else ">" if record["above"] else "≥"
        return "" if low == high else f"{sign} {high if low is None else low}"
    return low if low == high else f"{low}–{high}"
