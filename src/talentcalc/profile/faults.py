"""What is wrong with a profile file: every fault at once, in words a person can act on."""

from __future__ import annotations

from typing import Any

from talentcalc.clauses.text import Text, both

KINDS = {
    "unknown-key": Text("没有这个键", "no such key"),
    "missing": Text("缺少必填项", "a required key is missing"),
    "type": Text("类型不符", "wrong type"),
    "value": Text("没有这个值", "no such value"),
    "range": Text("超出范围", "out of range"),
    "ambiguous": Text("不止一个同名地点", "more than one place of that name"),
    "contradiction": Text("前后矛盾", "contradicts another value"),
    "syntax": Text("TOML 语法错误", "TOML syntax error"),
    "json": Text("JSON 语法错误", "JSON syntax error"),
    "encoding": Text("不是 UTF-8 文本", "not UTF-8 text"),
    "too-large": Text("文件过大", "the file is too large"),
    "too-deep": Text("嵌套过深", "nested too deeply"),
    "more": Text("错误过多，其余从略", "there are more faults; the rest is left out"),
    "worker-died": Text("处理它的进程中止（被终止或内存不足）", "the process working on it died (killed or out of memory)"),
    "unreadable": Text("无法读取", "cannot be read"),
    "internal": Text("程序自身出错，请报告", "talentcalc itself failed on it; please report it"),
}
SHOWN = 80
"""How many characters of a found value a message shows."""


MOST_BITS = 300
"""Bits of the longest whole number that is shown in digits."""


class Fault:
    """One thing wrong: where, what was found, what is accepted, and the nearest right one.

    Of a contradiction `other` is the second key, and `beside` what is found there.
    """

    __slots__ = ("accepted", "beside", "column", "found", "key", "kind", "line", "nearest", "other", "reason")

    def __init__(  # noqa: PLR0913 -- the parts a fault has
        self, kind: str, key: str = "", *, found: Any = None, accepted: Text | None = None,
        nearest: tuple[str, ...] = (), line: int | None = None, column: int | None = None,
        reason: str | None = None, other: str | None = None, beside: Any = None,
    ) -> None:
        self.kind = kind
        self.key = key
        self.found = found
        self.accepted = accepted
        self.nearest = nearest
        self.line = line
        self.column = column
        self.reason = reason
        self.other = other
        self.beside = beside

    def at(self, row: str) -> Fault:
        """The same of a row of a list (`jobs[2]`), whose facts it speaks of."""
        self.key = f"{row}.{self.key.partition('.')[2]}"
        if self.other is not None:
            self.other = f"{row}.{self.other.partition('.')[2]}"
        return self

    def words(self, lang: str) -> str:
        """The fault as one line."""
        where = _short(self.key)
        if self.line is not None:
            at = both(Text("第 {l} 行第 {c} 列", "line {l}, column {c}"), l=str(self.line), c=str(self.column))
            where = at[lang]
        parts = [self._wrong(lang) + (f" ({self.reason})" if self.reason else "")]
        if self.found is not None:
            parts.append(both(Text("实为 {v}", "found {v}"), v=shown(self.found))[lang])
        if self.accepted is not None:
            parts.append(both(Text("应为 {v}", "expected {v}"), v=self.accepted)[lang])
        if self.nearest:
            near = Text("、".join(self.nearest), " or ".join(self.nearest))
            parts.append(both(Text("是否指 {v}？", "did you mean {v}?"), v=near)[lang])
        colon = Text("：", ": ")[lang]
        return (where + colon if where else "") + Text("；", "; ")[lang].join(parts)

    def _wrong(self, lang: str) -> str:
        if self.other is None:
            return KINDS[self.kind][lang]
        other = _short(self.other) if self.beside is None else f"{_short(self.other)} = {shown(self.beside)}"
        return both(Text("与 {other} 矛盾", "contradicts {other}"), other=other)[lang]

    def as_json(self) -> dict[str, Any]:
        """The fault for a script; `found` as text."""
        return {
            "kind": self.kind, "key": self.key or None, "other": self.other,
            "found": None if self.found is None else shown(self.found),
            "accepted": None if self.accepted is None else self.accepted.as_json(),
            "nearest": list(self.nearest), "line": self.line, "column": self.column,
            "message": {lang: self.words(lang) for lang in ("zh", "en")},
        }


def shown(value: Any) -> str:
    """A value as a message shows it: short, on one line, without control characters."""
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, str):
        text = repr(value[: SHOWN + 1])
    elif isinstance(value, int) and value.bit_length() > MOST_BITS:
        text = f"<{value.bit_length()} bits>"
    elif isinstance(value, dict):
        text = "{…}"
    elif isinstance(value, list):
        text = "[…]"
    else:
        text = str(value)
    return _short(text)


def _short(text: str) -> str:
    cut = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return cut if cut.isprintable() else "".join(c if c.isprintable() else repr(c)[1:-1] for c in cut)


class ProfileFaults(ValueError):
    """A profile that cannot be taken. `faults` holds everything wrong with it, `source` says where it is."""

    def __init__(self, source: str, faults: list[Fault]) -> None:
        super().__init__("; ".join(fault.words("en") for fault in faults))
        self.source = source
        self.faults = faults

    @property
    def kind(self) -> str:
        """The kind of the first fault."""
        return self.faults[0].kind
