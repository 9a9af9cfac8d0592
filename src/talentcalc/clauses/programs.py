"""Programs: what a clause gives, to whom, on which conditions, by whose judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.amounts import Amount, Duration, at_stake, unstated
from talentcalc.clauses.expressions import Answered, BySide, Named, nodes
from talentcalc.clauses.facts import facts_of
from talentcalc.clauses.sections import ENTERPRISE, PERSON, Stated, Total
from talentcalc.clauses.text import Text, both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentcalc.clauses.documents import Item
    from talentcalc.clauses.expressions import Condition, Expression
    from talentcalc.clauses.facts import Place, Scale

ENTITLED, RECOGNITION, SELECTION = "entitled", "recognition", "selection"
CASE_BY_CASE, OPTIONAL = "case-by-case", "optional"
DISCRETIONS = {
    ENTITLED: Text("符合即享", "entitled"),
    RECOGNITION: Text("须经认定", "after recognition"),
    SELECTION: Text("须经评选", "by selection"),
    CASE_BY_CASE: Text("一事一议", "case by case"),
    OPTIONAL: Text("可予支持", "optional"),
}

CASH, LOAN, INTEREST, RENT_FREE, SERVICE = "cash", "loan", "interest", "rent-free", "service"
TAX, PAY, EQUITY, HONOUR, PRIORITY, SUPPORT = "tax", "pay", "equity", "honour", "priority", "support"
FORMS = {
    CASH: Text("资金", "cash"),
    LOAN: Text("贷款", "loan"),
    INTEREST: Text("贴息", "interest subsidy"),
    RENT_FREE: Text("免租", "rent-free"),
    SERVICE: Text("服务", "service"),
    TAX: Text("税收", "tax"),
    PAY: Text("薪酬分配", "pay"),
    EQUITY: Text("股权期权", "equity or options"),
    HONOUR: Text("荣誉表彰", "honour"),
    PRIORITY: Text("优先", "priority"),
    SUPPORT: Text("综合支持", "support in kind or cash"),
}
MONEY_FORMS = frozenset({CASH, INTEREST, PAY, SUPPORT})
"""Forms whose amounts count in money totals; loans stand in their own."""

PAYEES = {
    "person": Text("本人", "the person"),
    "enterprise": Text("企业/单位", "the enterprise"),
    "executive-team": Text("企业高管团队", "the executive team"),
    "team": Text("团队", "the team"),
    "production-team": Text("制片团队", "the production team"),
    "creative-team": Text("主创团队", "the creative team"),
    "school": Text("学校", "the school"),
    "institution": Text("机构", "the institution"),
    "platform": Text("平台", "the platform"),
    "park": Text("园区（基地）", "the park or base"),
    "space": Text("众创空间", "the maker space"),
    "agency": Text("中介机构/引荐人", "the agency or referrer"),
    "unit-or-individual": Text("单位和个人", "the unit or individual"),
    "investor": Text("投资主体", "the investor"),
    "farm": Text("农业经营主体", "the farm entity"),
}
PERSON_PAYEES = frozenset({"person"})


class Rise:
    """How a thing of a lower level comes to a program, which then pays the difference.

    `below` maps programs of the lower levels, by clause and slug, to the step of `former` that a receipt for them
    proves; the amount of the program itself says what each step takes off. Without `former` none takes off anything:
    what was received under the others is set off as it is.
    """

    __slots__ = ("below", "former")

    def __init__(self, below: dict[str, str | None], former: Scale | None = None) -> None:
        self.below = below
        self.former = former


class Program:
    """One program of a document.

    `when` is the condition on the merits; the territory of the document is added for `place`, the place
    that counts (`None`: the condition says it itself). `purpose` is what the benefit serves; within a
    document, programs of one purpose and payee with a `tier` exclude each other, tier 1 standing first.
    `contest`: open until the profile says put up or selected. `open_offer`: anybody in the place may use it, so that it is
    listed as a service and keeps nobody undecided. `sides` are the sides of a profile of which one
    has to be described for it to be looked at. `rises`: how what was received for a lower level counts here. `behind`: the
    program of the document, by clause and slug, that stands before this one for whatever row both pay for. `reading`: how an
    open text is read; `own_reading` is that without what it carries from the definitions it rests on. `counts`: it can enter
    a total, as money or as credit. `next` overrides what discretion and payee imply. `figures` are further figures of the
    text that the program owns (a quota).
    """

    __slots__ = (
        "amount", "behind", "contest", "counts", "discretion", "duration", "figures", "form", "item", "name", "next",
        "note", "office", "open_offer", "own_reading", "payee", "place", "purpose", "reading", "rises", "sides", "slug", "tier", "when",
    )

    name: Text
    slug: str
    item: Item

    def __init__(  # noqa: PLR0913 -- the parts a program has
        self, *, payee: str, form: str, discretion: str, when: Condition, place: Place | None,
        duration: Duration, amount: Amount | None = None, sides: tuple[str, ...] = (),
        purpose: str | None = None, tier: int | None = None, contest: bool = False, open_offer: bool = False,
        next: Text | None = None,  # noqa: A002 -- the contract's name
        note: Text | None = None, reading: Text | None = None, office: Text | None = None,
        figures: tuple[str, ...] = (), rises: Rise | None = None, behind: str | None = None,
    ) -> None:
        for value, known in ((payee, PAYEES), (form, FORMS), (discretion, DISCRETIONS)):
            if value not in known:
                message = f"not one of {', '.join(known)}: {value}"
                raise ValueError(message)
        self.payee = payee
        self.form = form
        self.counts = form in MONEY_FORMS or form == LOAN
        self.discretion = discretion
        self.when = when
        self.place = place
        self.duration = duration
        self.amount = unstated() if amount is None else amount
        self.sides = sides or _sides(when, payee)
        self.purpose = purpose
        self.tier = tier
        self.contest = contest
        self.open_offer = open_offer
        self.next = next
        self.note = note
        self.own_reading = reading
        self.reading = _reading(reading, when, self.amount)
        self.office = office
        self.figures = figures
        if behind is not None and self.amount.low is not None:
            message = "a program that states a figure stands behind none"
            raise ValueError(message)
        self.rises = rises
        self.behind = behind

    @property
    def id(self) -> str:
        """`DOCUMENT/CLAUSE.slug`; never changes once published."""
        return f"{self.item.document.id}/{self.item.number}.{self.slug}"

    def territory(self) -> Condition | None:
        """The document's territory at the place that counts for this program."""
        if self.place is None or self.item.document.territory is None:
            return None
        return self.item.document.territory(self.place)


def read_definitions(when: Condition) -> list[Named]:
    """The definitions with a reading that a condition rests on, each reading once."""
    return list({node.reading: node for node in nodes(when) if type(node) is Named and node.reading is not None}.values())


def _reading(own: Text | None, when: Condition, amount: Amount) -> Text | None:
    """A program's own reading, and those of the definitions that it rests on, one sentence after the other."""
    carried = [both(one.reading, stake=at_stake(amount)) for one in read_definitions(when) if one.reading is not None]
    said = carried if own is None else [own, *carried]
    english = [text.en[:1].upper() + text.en[1:] for text in said]
    return Text("。".join(text.zh for text in said), ". ".join(english)) if said else None


def _sides(when: Condition, payee: str) -> tuple[str, ...]:
    """The sides that the condition is asked of: both where it says what it asks of each, else one.

    That is the person's where it asks anything of the person, else the enterprise's; the payee's where it asks neither.
    """
    asked: set[str | None] = set()
    for node in asking(when):
        if isinstance(node, BySide):
            return PERSON, ENTERPRISE
        asked.update([fact.section.side for fact in facts_of(node)])
        if isinstance(node, Stated | Total):
            asked.add(node.rows.side)
    if PERSON in asked or (ENTERPRISE not in asked and payee in PERSON_PAYEES):
        return (PERSON,)
    return (ENTERPRISE,)


def asking(root: Condition) -> Iterator[Expression]:
    """The nodes below `root` that ask, in their order, without what only tells the answer."""
    waiting: list[Expression] = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += (node.asked,) if type(node) is Answered else node.children()[::-1]
