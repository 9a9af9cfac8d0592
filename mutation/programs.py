"""What is changed beside conditions: the columns of a program, targets, duties, items, the title page, figures in readings."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Any

from mutation import words
from mutation.clauses import Clauses, spots
from mutation.places import Spot, parsed, source
from talentcalc.clauses.facts import Place
from talentcalc.clauses.programs import DISCRETIONS, FORMS, PAYEES, SELECTION
from talentcalc.clauses.text import LANGUAGES

COLUMNS: Mapping[str, Mapping[str, Any]] = {"payee": PAYEES, "form": FORMS, "discretion": DISCRETIONS}
FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
TEXT, AMOUNTS = "from talentcalc.clauses.text import Text", "from talentcalc.clauses import amounts"
OTHER_TEXT = "Text('另行规定', 'as ruled elsewhere')"
STATEMENTS = {"target": "targets", "duty": "duties", "background": "duties", "define": "duties"}
TARGET_FIELDS = ("zh", "en", "low", "unit", "period")


class Programs(Clauses):
    """The walk through a whole document module; `visit` of a call of `Program` and the like lands here."""

    def _call(self, spot: Spot, node: ast.Call) -> None:
        name = getattr(node.func, "id", "")
        if name == "Program":
            self._program(node)
        elif name == "Rise":
            self._rise(node)
        else:
            super()._call(spot, node)

    def _program(self, node: ast.Call) -> None:
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        for index, keyword in enumerate(node.keywords):
            whole, value = Spot(node, "keywords", index), Spot(keyword, "value")
            column = str(keyword.arg)
            if column in COLUMNS:
                self._column(column, value, source(given.get("when")))
            elif column in ("next", "note", "office"):
                self.add(column, whole, None)
                self.add(column, value, parsed(OTHER_TEXT), imports=(TEXT,))
                self.wording(value, column)
            elif change := getattr(self, f"_in_{column}", None):
                change(whole, value, value.node)
            else:
                self.visit(value)
        if self.held(given.get("discretion")) == SELECTION and "contest" not in given:
            self.add("contest", Spot(node, "keywords"), [*node.keywords, ast.keyword("contest", ast.Constant(True))])

    def _column(self, column: str, value: Spot, by: str) -> None:
        now = self.held(value.node)
        if isinstance(now, str):
            other = words.chosen([one for one in COLUMNS[column] if one != now], f"{column} {now} {by}")
            self.add(column, value, ast.Constant(other))

    def _in_when(self, _whole: Spot, value: Spot, node: Any) -> None:
        if self.held(node) is None or source(node) != "ALWAYS":
            self.add("operands", value, parsed("ALWAYS"), imports=("from talentcalc.clauses.expressions import ALWAYS",))
        self.visit(value)

    def _in_amount(self, whole: Spot, value: Spot, _node: Any) -> None:
        self.add("amounts", whole, None)
        self.visit(value)

    def _in_place(self, _whole: Spot, value: Spot, node: Any) -> None:
        place = self.held(node)
        if isinstance(place, Place):
            text, imports = words.named(words.other_place(place))
            self.add("place", value, parsed(text), imports=imports)
            self.add("place", value, ast.Constant(None))

    def _in_duration(self, _whole: Spot, value: Spot, node: Any) -> None:
        other = "amounts.ONCE" if source(node) != "ONCE" else "amounts.NO_TERM"
        self.add("duration", value, parsed(other), imports=(AMOUNTS,))
        if isinstance(node, ast.Call):
            number = self.held(node.args[0])
            if isinstance(number, int):
                self.add("duration", Spot(node, "args", 0), ast.Constant(number + 1))
            upwards = {"months": "up_to_months", "up_to_months": "months"}.get(source(node.func))
            if upwards:
                self.add("duration", Spot(node, "func"), parsed(f"amounts.{upwards}"), imports=(AMOUNTS,))
            self.wording(value, "duration")

    def _in_purpose(self, whole: Spot, value: Spot, _node: Any) -> None:
        self.add("purpose", whole, None)
        self.add("purpose", value, ast.Constant("something-else"))

    def _in_tier(self, whole: Spot, value: Spot, node: Any) -> None:
        self.add("tier", whole, None)
        tier = self.held(node)
        if isinstance(tier, int):
            self.add("tier", value, ast.Constant(tier + 1))

    def _in_rises(self, whole: Spot, value: Spot, _node: Any) -> None:
        self.add("tier", whole, None)
        self.visit(value)

    def _rise(self, node: ast.Call) -> None:
        """One lower level dropped, or taken for the next; the fact that tells the level dropped."""
        below: Any = node.args[0]
        for index in range(len(below.keys)):
            rest = [[*held[:index], *held[index + 1 :]] for held in (below.keys, below.values)]
            self.add("tier", Spot(node, "args", 0), ast.Dict(rest[0], rest[1]))
            self.visit(Spot(below, "values", index))
        if len(node.args) > 1:
            self.add("tier", Spot(node, "args", 1), None)

    def _in_behind(self, whole: Spot, _value: Spot, _node: Any) -> None:
        self.add("tier", whole, None)

    def _in_sides(self, whole: Spot, _value: Spot, _node: Any) -> None:
        self.add("operands", whole, None)

    def _in_contest(self, whole: Spot, _value: Spot, _node: Any) -> None:
        self.add("contest", whole, None)

    def _in_open_offer(self, whole: Spot, _value: Spot, _node: Any) -> None:
        self.add("contest", whole, None)

    def _in_figures(self, whole: Spot, value: Spot, node: Any) -> None:
        self.add("owned", whole, None)
        self.numerals("owned", value, node)

    def _in_reading(self, whole: Spot, value: Spot, _node: Any) -> None:
        self.add("reading", whole, None)
        self.wording(value)

    def numerals(self, kind: str, value: Spot, node: Any) -> None:
        """Each figure of a tuple of numerals is changed."""
        for index, one in enumerate(node.elts if isinstance(node, ast.Tuple) else ()):
            if isinstance(one, ast.Constant):
                self.add(kind, Spot(value.node, "elts", index), ast.Constant(_another(str(one.value))))

    def wording(self, spot: Spot, kind: str = "reading") -> None:
        """Each figure in the strings at `spot` and below is changed, in each language by itself and in both at once."""
        node = spot.node
        if isinstance(node, ast.Call) and len(node.args) == len(LANGUAGES):
            self._both(Spot(node, "args"), kind, [one.value for one in node.args if isinstance(one, ast.Constant)])
        if not isinstance(node, ast.Constant):
            for below in spots(node):
                self.wording(below, kind)
        elif isinstance(node.value, str):
            for found in FIGURE.finditer(node.value):
                now = node.value[: found.start()] + _another(found[0]) + node.value[found.end() :]
                self.add(kind, spot, ast.Constant(now), told=(_around(node.value, found), _another(found[0])))

    def _both(self, spot: Spot, kind: str, texts: list[Any]) -> None:
        """A figure that stands in every language is changed in all of them."""
        figures = [FIGURE.findall(one) for one in texts if isinstance(one, str)]
        for figure in dict.fromkeys(figures[0]) if len(figures) == len(LANGUAGES) else ():
            if all(figure in one for one in figures):
                now = [re.sub(rf"(?<![\d.,]){re.escape(figure)}(?!\d|[.,]\d)", _another(figure), one) for one in texts]
                self.add(kind, spot, [ast.Constant(one) for one in now], told=(f"{figure} in {texts[0][:20]}", _another(figure)))

    def statement(self, spot: Spot, call: ast.Call, name: str) -> None:
        """A target, a duty, a piece of background, a definition in words."""
        kind = STATEMENTS[name]
        self.add(kind, spot, ast.Pass(), told=(source(spot.node), "nothing"))
        if name == "target":
            fields = [(field, Spot(call, "args", index)) for index, field in enumerate(TARGET_FIELDS[: len(call.args)])]
            fields += [(str(keyword.arg), Spot(keyword, "value")) for keyword in call.keywords]
            for field, column in fields:
                self._target(field, column)
            return
        figures = [Spot(call, "args", 2)] if len(call.args) > 2 else []  # noqa: PLR2004 -- after the two languages
        for value in figures + [Spot(one, "value") for one in call.keywords if one.arg == "figures"]:
            self.numerals(kind, value, value.node)

    def _target(self, field: str, spot: Spot) -> None:
        node = spot.node
        if field in ("unit", "period"):
            self.add("targets", spot, parsed(OTHER_TEXT), imports=(TEXT,))
        elif field in ("zh", "en"):
            return
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
            self.add("targets", spot, ast.Constant(not node.value))
        elif isinstance(node, ast.Constant) and isinstance(node.value, int):
            self.add("targets", spot, ast.Constant(node.value + 1))
        elif isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
            self.add("targets", Spot(node, "args", 0), ast.Constant(_another(str(node.args[0].value))))

    def definition(self, call: ast.Call) -> None:
        """The reading that a definition carries."""
        for index, keyword in enumerate(call.keywords):
            if keyword.arg == "reading":
                self._in_reading(Spot(call, "keywords", index), Spot(keyword, "value"), keyword.value)

    def item(self, call: ast.Call) -> None:
        """The lead office that an item names."""
        offices = [(Spot(call, "args", index), Spot(call, "args", index)) for index in range(3, len(call.args))]
        offices += [
            (Spot(call, "keywords", index), Spot(keyword, "value"))
            for index, keyword in enumerate(call.keywords) if keyword.arg == "office"
        ]
        for whole, value in offices:
            self.add("office", whole, None)
            self.add("office", value, parsed(OTHER_TEXT), imports=(TEXT,))

    def document(self, call: ast.Call) -> None:
        """The title page: the period, draft, territory, overlap, readings."""
        for index, keyword in enumerate(call.keywords):
            whole, value = Spot(call, "keywords", index), Spot(keyword, "value")
            if keyword.arg in ("first", "last") and isinstance(keyword.value, ast.Call):
                for part in (0, 2):
                    day = keyword.value.args[part]
                    if isinstance(day, ast.Constant) and isinstance(day.value, int):
                        self.add("document", Spot(keyword.value, "args", part), ast.Constant(day.value - 1))
            elif keyword.arg in ("draft", "overlap", "offices_lead"):
                self.add("document", value, ast.Constant(not self.held(keyword.value)))
            elif keyword.arg == "territory":
                self.add("document", value, ast.Constant(None))
            elif keyword.arg == "lapsed_hint":
                self.add("document", whole, None)
            elif keyword.arg == "reading":
                self._in_reading(whole, value, keyword.value)


def _another(figure: str) -> str:
    """The figure with another last digit."""
    return f"{figure[:-1]}{int(figure[-1]) % 9 + 1}"


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 12) : found.end() + 8]
