"""`verify`: the records of a batch replayed, every difference named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.batch import replay
from talentcalc.batch.scoring import Settings as Scoring
from talentcalc.clauses.text import Text, both
from talentcalc.cli.batch import NO_READING
from talentcalc.cli.output import OK, SOME_FAILED, Failure, destination, spare_inputs, unknown_id
from talentcalc.documents import registry
from talentcalc.present.json import dumped
from talentcalc.present.safe import one_line

if TYPE_CHECKING:
    from talentcalc.cli.check import Settings

DIFFERENCE = Text("{source}：{what}", "{source}: {what}")
WAS = Text("：{key} 原为 {recorded}，现为 {now}", ": {key} was {recorded}, is {now}")
NO_RECORD = Text("第 {line} 行不是 batch 的记录", "line {line} is no record of a batch")
VERIFIED = Text("一致 {n} 条，差异 {m} 处", "{n} records agree, {m} differences")
SHOWN = 120
KINDS = {
    "input-gone": Text("输入已不在", "the input is gone"),
    "input-changed": Text("输入已改动", "the input has changed"),
    "stamp": Text("版本或选项不同", "made by another version or with other options"),
    "result": Text("结果不同", "the result differs"),
    "record-gone": Text("没有记录", "there is no record"),
}


def verify(results: str, folder: str, settings: Settings, *, trace: bool = False) -> int:
    """Replay the records of a results file and print every difference; 1 where there is one. Raises `Failure`."""
    spare_inputs(settings.output, [results, folder])
    scoring = Scoring(
        documents=settings.documents, everything=settings.everything, trees=trace, complete=settings.complete,
        as_of=settings.as_of,
    )
    agreeing = 0
    found = []
    try:
        for one in replay.replay(results, folder, scoring):
            if one is None:
                agreeing += 1
            else:
                found.append(one)
    except registry.DocumentUnknown as unknown:
        raise Failure(unknown_id(unknown)) from None
    except OSError as error:
        raise Failure(both(NO_READING, path=one_line(str(error.filename)), why=str(error.strerror))) from None
    except replay.NoRecord as error:
        raise Failure(both(NO_RECORD, line=str(error.line))) from None
    with destination(settings.output) as out:
        if settings.format == "json":
            out.write(dumped({"agreeing": agreeing, "differences": [one._asdict() for one in found]}) + "\n")
        else:
            for one in found:
                out.write(one_line(_words(one, settings.lang)) + "\n")
            out.write(VERIFIED[settings.lang].format(n=f"{agreeing:,}", m=f"{len(found):,}") + "\n")
    return SOME_FAILED if found else OK


def _words(one: replay.Difference, lang: str) -> str:
    said = DIFFERENCE[lang].format(source=one.source, what=KINDS[one.kind][lang])
    if not one.key:
        return said
    return said + WAS[lang].format(key=one.key, recorded=_short(one.recorded), now=_short(one.now))


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else dumped(value)
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
