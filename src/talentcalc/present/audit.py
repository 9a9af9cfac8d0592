"""The figures of the documents' texts and their owners, as records, rows and a table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from talentcalc.clauses.figures import figure
from talentcalc.clauses.text import Text, both
from talentcalc.present.listing import HELD
from talentcalc.present.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from talentcalc.source.audit import Audit, Found
    from talentcalc.source.claims import Claim

OWNED, UNOWNED, UNFOUNDED, PASSED, ABSENT = "owned", "unowned", "not-in-the-text", "no-quantity", "item-not-found"
STATES = {
    OWNED: Text("有归属", "owned"),
    UNOWNED: Text("无归属", "nobody's"),
    UNFOUNDED: Text("原文没有", "not in the text"),
    PASSED: Text("非数量", "no quantity"),
    ABSENT: Text("未找到条款", "item not found"),
}
PARTS = {
    "amount": Text("金额", "amount"), "rate": Text("比例", "rate"), "duration": Text("期限", "duration"),
    "condition": Text("条件", "condition"), "figure": Text("数字", "figure"), "goal": Text("目标值", "goal"),
    "base": Text("基数", "base"), "growth": Text("增长率", "growth"), "period": Text("时间", "period"),
}
COLUMNS = ("document", "clause", "line", "figure", "state", "owner_kind", "owner", "owner_part", "context")
SUMMARY = (
    Text("文件", "Document"), Text("数字", "Figures"), Text("归属", "Owned by"), STATES[UNOWNED], STATES[UNFOUNDED],
    Text("副本", "Copy"),
)
LISTED = (
    Text("条款", "Clause"), Text("行", "Line"), Text("数字", "Figure"), Text("上下文", "In the text"), Text("归属", "Owner"),
)
COPY_STATES = {
    True: Text("一致", "same"), False: Text("不同", "differs"), None: Text("无校验值", "no hash"),
}
CLEAN = Text("每个数字都有归属。", "Every figure has an owner.")


def audit_record(audit: Audit) -> dict[str, Any]:
    """A document's audit as data, every figure with its owners."""
    copy = audit.copy
    return {
        "document": copy.document.id,
        "copy": {"file": one_line(copy.path), "sha256": copy.sha256, "same": copy.same},
        "figures": len(audit.figures), "owners": owner_counts(audit), "items_not_found": copy.absent,
        "unowned": [_found_record(one) for one in audit.unowned],
        "not_in_the_text": [_claim_record(claim) for claim in audit.unfounded],
        "all": [{**_found_record(one), "owners": [_claim_record(c) for c in one.owners]} for one in audit.figures],
        "no_quantity": [
            {"clause": one.item, "line": one.line, "figure": one.written, "context": one_line(one.context),
             "reason": one.reason.as_json()}
            for one in audit.passed
        ],
    }


def owner_counts(audit: Audit) -> dict[str, int]:
    """How many figures each kind of owner has; a figure of two kinds counts for both."""
    counts = Counter(kind for one in audit.figures for kind in {claim.kind for claim in one.owners})
    return {kind: counts[kind] for kind in HELD}


def _found_record(one: Found) -> dict[str, Any]:
    return {"clause": one.item, "line": one.line, "figure": one.figure.written, "context": one_line(one.context)}


def _claim_record(claim: Claim) -> dict[str, Any]:
    return {
        "clause": claim.item, "kind": claim.kind, "id": claim.id, "name": claim.owner.as_json(), "part": claim.part,
        "value": str(claim.value),
    }


def audit_rows(audit: Audit, lang: str) -> Iterator[list[Any]]:
    """Rows under `COLUMNS`: one a figure and owner, then what the text does not have, then what counts nothing."""
    document = audit.copy.document.id
    for one in audit.figures:
        place = [document, one.item or "", one.line, one.figure.written]
        for claim in one.owners:
            yield [*place, OWNED, claim.kind, _name(claim, lang), claim.part, one.context]
        if not one.owners:
            yield [*place, UNOWNED, "", "", "", one.context]
    for claim in audit.unfounded:
        yield [document, claim.item, "", figure(claim.value), UNFOUNDED, claim.kind, _name(claim, lang), claim.part, ""]
    for number in audit.copy.absent:
        yield [document, number, "", "", ABSENT, "", "", "", ""]
    for passed in audit.passed:
        yield [document, passed.item or "", passed.line, passed.written, PASSED, "", passed.reason[lang], "", passed.context]


def _name(claim: Claim, lang: str) -> str:
    return claim.id or claim.owner[lang]


def summary_row(audit: Audit, lang: str) -> list[str]:
    """The counts of one document, under `SUMMARY`."""
    owners = [f"{HELD[kind][lang]} {number}" for kind, number in owner_counts(audit).items() if number]
    return [
        audit.copy.document.id, str(len(audit.figures)), Text("、", ", ")[lang].join(owners), str(len(audit.unowned)),
        str(len(audit.unfounded)), COPY_STATES[audit.copy.same][lang],
    ]


def print_audits(audits: Sequence[Audit], screen: Console, lang: str, *, everything: bool = False) -> None:
    """The counts of each document, then what nobody owns, then what the text does not have."""
    from talentcalc.present.folding import Line  # noqa: PLC0415 -- the other formats need no terminal
    from talentcalc.present.grid import grid  # noqa: PLC0415

    rows = [summary_row(one, lang) for one in audits]
    screen.print(grid([text[lang] for text in SUMMARY], rows, screen.width, right=(1, 3, 4)))
    for audit in audits:
        for heading, listed in _sections(audit, lang, everything):
            screen.print(Line(f"\n{audit.copy.document.id} · {heading}", style="bold"))
            screen.print(grid([text[lang] for text in LISTED], listed, screen.width, right=(1, 2)))
    if all(audit.clean for audit in audits):
        screen.print(Line("\n" + CLEAN[lang]))


def _sections(audit: Audit, lang: str, everything: bool) -> Iterator[tuple[str, list[list[str]]]]:
    shown = audit.figures if everything else audit.unowned
    listed = [
        [one.item or "", str(one.line), one.figure.written, one_line(one.context), _owners(one, lang)] for one in shown
    ]
    absent = [[number, "", "", "", ""] for number in audit.copy.absent]
    claims = [[c.item, "", figure(c.value), "", _owner(c, lang)] for c in audit.unfounded]
    passed = [[p.item or "", str(p.line), p.written, one_line(p.context), p.reason[lang]] for p in audit.passed]
    heading = SUMMARY[1] if everything else STATES[UNOWNED]
    found = [(heading, listed), (STATES[ABSENT], absent), (STATES[UNFOUNDED], claims)]
    if everything:
        found.append((STATES[PASSED], passed))
    return ((heading[lang], rows) for heading, rows in found if rows)


def _owners(one: Found, lang: str) -> str:
    return "\n".join(_owner(claim, lang) for claim in one.owners) or STATES[UNOWNED][lang]


def _owner(claim: Claim, lang: str) -> str:
    form = Text("{kind}·{name}（{part}）", "{kind} · {name} ({part})")
    return both(form, kind=HELD[claim.kind], name=_name(claim, lang), part=PARTS[claim.part])[lang]
