"""`audit`, and the `--text` of `explain` and `clauses`: the documents' own words in a user's folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from talentcalc.clauses.text import Text, both
from talentcalc.cli.catalogue import documents_of
from talentcalc.cli.output import OK, SOME_FAILED, Failure, complain, destination
from talentcalc.present import audit as shown
from talentcalc.present.json import dumped
from talentcalc.present.rows import csv_text, markdown_table
from talentcalc.present.safe import one_line
from talentcalc.source.audit import audited
from talentcalc.source.copies import LARGEST, Copy, CopyUnusable, open_copy

if TYPE_CHECKING:
    from talentcalc.clauses.documents import Document, Item
    from talentcalc.cli.check import Settings
    from talentcalc.source.audit import Audit

NO_FOLDER = Text("没有文件夹 {path}", "no such folder: {path}")
NO_COPY = Text("{folder} 中没有文件的文本（应名为 {names}）", "{folder} has none of the documents' texts (named {names})")
UNUSABLE = {
    "missing": Text("没有文件 {path}", "no such file: {path}"),
    "too-large": both(Text("{{path}} 超过 {most} 字节", "{{path}} is larger than {most} bytes"), most=f"{LARGEST:,}"),
    "not-text": Text("{path} 不是 UTF-8 文本", "{path} is not UTF-8 text"),
    "unreadable": Text("无法读取 {path}：{why}", "cannot read {path}: {why}"),
}
DIFFERS = Text(
    "{path} 与编写条款所据的文本不同（SHA-256 为 {found}，应为 {known}）；仍照用",
    "{path} differs from the text that the clauses were written from (SHA-256 {found}, not {known}); used all the same",
)
UNKNOWN_COPY = Text("{path}：没有可核对的校验值", "{path}: there is no hash to check it by")
ITEM_ABSENT = Text("{path} 中未找到条款 {item}", "{path} has no item {item}")
HASH_SHOWN = 12


def copy_in(folder: str, document: Document, lang: str) -> Copy:
    """The user's copy of `document`; says on standard error where it differs. Raises `Failure`."""
    if not os.path.isdir(folder):
        raise Failure(both(NO_FOLDER, path=one_line(folder)))
    try:
        copy = open_copy(document, folder)
    except CopyUnusable as unusable:
        raise Failure(_said(unusable)) from None
    _tell(copy, lang)
    return copy


def _said(unusable: CopyUnusable) -> Text:
    return both(UNUSABLE[unusable.kind], path=one_line(unusable.path), why=one_line(unusable.why))


def _tell(copy: Copy, lang: str) -> None:
    path = one_line(copy.path)
    if copy.same is None:
        complain(both(UNKNOWN_COPY, path=path)[lang])
    elif not copy.same:
        known = str(copy.document.text_sha256)[:HASH_SHOWN]
        complain(both(DIFFERS, path=path, found=copy.sha256[:HASH_SHOWN], known=known)[lang])


class Quoted:
    """Items' own words from a folder; each copy is opened, and what is wrong with it said, once."""

    def __init__(self, folder: str, lang: str) -> None:
        self.folder = folder
        self.lang = lang
        self._copies: dict[str, Copy] = {}

    def record(self, item: Item) -> dict[str, Any]:
        """The item's words with the copy they are from; `words` is `None` where it has none. Raises `Failure`."""
        document = item.document
        if document.id not in self._copies:
            self._copies[document.id] = copy_in(self.folder, document, self.lang)
        copy = self._copies[document.id]
        found = "\n".join(one_line(line) for line in copy.words(item.number).split("\n"))
        if not found:
            complain(both(ITEM_ABSENT, path=one_line(copy.path), item=item.number)[self.lang])
        return {"words": found or None, "file": one_line(copy.path), "sha256": copy.sha256, "same": copy.same}


def audit(folder: str, settings: Settings) -> int:
    """Print every figure of the documents' texts with its owner; the exit code. Raises `Failure`.

    Not zero where a figure has no owner, a stated figure no place in the text, or a copy is not usable.
    """
    audits, failed = _audits(folder, settings)
    with destination(settings.output) as out:
        if settings.format == "json":
            out.write(dumped([shown.audit_record(one) for one in audits], indent=1) + "\n")
        elif settings.format in {"csv", "markdown"}:
            rows = [row for one in audits for row in shown.audit_rows(one, settings.lang)]
            out.write(csv_text(shown.COLUMNS, rows) if settings.format == "csv" else markdown_table(shown.COLUMNS, rows))
        else:
            from talentcalc.present.table import console  # noqa: PLC0415

            shown.print_audits(audits, console(out), settings.lang, everything=settings.everything)
    return OK if not failed and all(one.clean for one in audits) else SOME_FAILED


def _audits(folder: str, settings: Settings) -> tuple[list[Audit], bool]:
    """The audits of the copies there are, and whether one asked for is not usable. Raises `Failure`."""
    if not os.path.isdir(folder):
        raise Failure(both(NO_FOLDER, path=one_line(folder)))
    # A document that says nothing of its own text is looked at only when it is asked for.
    wanted = [one for one in documents_of(settings) if one.parts or settings.documents]
    audits: list[Audit] = []
    failed = False
    for document in wanted:
        try:
            copy = open_copy(document, folder)
        except CopyUnusable as unusable:
            failed = True
            complain(_said(unusable)[settings.lang])
            continue
        _tell(copy, settings.lang)
        audits.append(audited(copy))
    if not audits:
        names = ", ".join(f"{document.id}.txt" for document in wanted)
        raise Failure(both(NO_COPY, folder=one_line(folder), names=names))
    return audits, failed
