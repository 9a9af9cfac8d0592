"""A document holds its items in order; an item holds programs, definitions, targets and duties."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentcalc.clauses.amounts import (
    AT_LEAST,
    EXACT,
    NO_TERM,
    ONCE,
    RANGE,
    UNSTATED,
    UP_TO,
    Amount,
    at_least,
    at_stake,
    between,
    between_months,
    exact,
    months,
    share,
    unstated,
    up_to,
    up_to_months,
)
from talentcalc.clauses.documents import DRAFT, IN_FORCE, LAPSED, NOT_YET, UNDATED, VALIDITIES, Document
from talentcalc.clauses.expressions import ALWAYS, Condition, Constant, Named, named, quantity
from talentcalc.clauses.programs import CASH, ENTITLED, Program
from talentcalc.clauses.sections import ENTERPRISE, PERSON, SECTIONS, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.dealings import Jobs, Loans
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.person import AGE, Person
from talentcalc.profile.undertakings import Founded
from talentcalc.profile.work import CONTRACT, Employment

FIRST, LAST = datetime.date(2021, 8, 24), datetime.date(2023, 8, 24)
DAY = datetime.timedelta(days=1)


def document(**more: Any) -> Document:
    given = {"seat": "510500", "territory": None, **more}
    return Document("invented", Text("某方案", "a plan"), Text("某市", "a city"), **given)


def program(when: Condition = ALWAYS, payee: str = "person", **more: Any) -> Program:
    parts = {"form": CASH, "discretion": ENTITLED, "place": None, "duration": ONCE, **more}
    return Program(payee=payee, when=when, **parts)


@pytest.mark.parametrize(("day", "validity"), [
    (FIRST - DAY, NOT_YET), (FIRST, IN_FORCE), (LAST, IN_FORCE), (LAST + DAY, LAPSED),
])
def test_a_document_is_in_force_on_its_first_and_on_its_last_day(day: datetime.date, validity: str) -> None:
    assert document(first=FIRST, last=LAST).validity(day) == validity


@given(st.dates())
def test_a_draft_is_a_draft_and_an_undated_document_undated_on_every_day(day: datetime.date) -> None:
    assert document(first=FIRST, last=LAST, draft=True).validity(day) == DRAFT
    assert document(draft=True).validity(day) == DRAFT
    assert document().validity(day) == UNDATED
    assert document(first=FIRST).validity(day) == UNDATED
    assert document(first=FIRST, last=LAST).validity(day) in VALIDITIES


def test_an_item_is_numbered_once_and_a_program_named_once() -> None:
    plan = document()
    item = plan.item("18", "住房", "Housing")
    with pytest.raises(ValueError, match="item 18 twice"):
        plan.item("18", "住房", "Housing")
    item.program("grant", "补助", "grant")(program)
    with pytest.raises(ValueError, match=r"invented/18.grant twice"):
        item.program("grant", "补助", "grant")(program)


def test_programs_stand_in_the_order_of_the_document() -> None:
    plan = document()
    one, two = plan.item("1", "一", "one"), plan.item("2", "二", "two")
    one.program("a", "甲", "a")(program)
    one.program("b", "乙", "b")(program)
    two.program("a", "甲", "a")(program)
    assert [found.id for found in plan] == ["invented/1.a", "invented/1.b", "invented/2.a"]


def test_the_office_is_the_programs_own_else_the_items() -> None:
    lead, own = Text("市委组织部", "Organisation Department"), Text("市科技局", "Science Bureau")
    item = document().item("1", "一", "one", lead)
    assert item.program("a", "甲", "a")(program).office is lead
    assert item.program("b", "乙", "b")(lambda: program(office=own)).office is own


def test_a_definition_without_parts_is_one_condition_under_its_name() -> None:
    item = document().item("1", "一", "one")

    @item.definition("人才", "talent")
    def talent() -> Condition:
        """Whoever is needed."""
        return Person.urgently_needed

    assert talent() is talent()
    assert talent() == named("人才", "talent", Person.urgently_needed)
    assert item.conditions == [talent()]
    assert item.holds == ["definition"]


def test_a_definition_with_parts_is_made_anew_for_each_and_listed_once() -> None:
    item = document().item("1", "一", "one")

    @item.definition("在该处", "works there")
    def works_in(area: str) -> Condition:
        """Somewhere."""
        return Employment.place.within(area)

    here = works_in("510500")
    assert isinstance(here, Named)
    assert here.part == Employment.place.within("510500")
    assert works_in.__name__ == "works_in"
    assert works_in.__doc__ == "Somewhere."
    assert item.conditions == []
    assert [(said.kind, said.text) for said in item.statements] == [("definition", Text("在该处", "works there"))]


def test_an_item_says_what_it_holds_each_kind_once() -> None:
    item = document().item("1", "一", "one")
    assert item.holds == []
    item.duty("部门负责", "the department sees to it", ("5",))
    item.background("背景", "background")
    item.define("释义", "what a word means")
    item.duty("另一部门", "another department")
    item.target("实验室", "laboratories", 10, Text("家", "laboratories"), Text("到2025年", "by 2025"), high=12, base=3)
    item.program("a", "甲", "a")(program)
    assert item.holds == ["program", "target", "duty", "background", "definition"]
    goal = item.targets[0]
    assert (goal.low, goal.high, goal.base, goal.base_year, goal.growth) == (10, 12, 3, None, None)
    assert item.statements[0].figures == ("5",)


@pytest.mark.parametrize("wrong", [{"payee": "nobody"}, {"form": "gold"}, {"discretion": "whim"}])
def test_a_program_is_refused_where_it_names_what_does_not_exist(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=f"not one of .*: {next(iter(wrong.values()))}"):
        program(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(("when", "payee", "side"), [
    (ALWAYS, "person", PERSON),
    (ALWAYS, "school", ENTERPRISE),
    (Employment.full_time, "school", PERSON),
    (Jobs.some(Jobs.new), "person", ENTERPRISE),
    (Employment.full_time & Enterprise.newly_founded, "enterprise", PERSON),
    (Enterprise.kinds.has("company"), "person", ENTERPRISE),
    (Person.distinctions.has("tianfu-craftsman"), "enterprise", PERSON),
    (AGE <= 35, "enterprise", PERSON),
    (CONTRACT >= 12, "enterprise", PERSON),
    (Employment.place.within("510500"), "enterprise", PERSON),
    (Enterprise.founded_on.past(), "person", ENTERPRISE),
    (Founded.given(), "enterprise", PERSON),
    (Loans.number() >= 1, "person", ENTERPRISE),
])
def test_a_program_is_about_the_side_its_condition_asks_of_else_its_payees(
    when: Condition, payee: str, side: str
) -> None:
    assert program(when, payee).sides == (side,)
    assert program(when, payee, sides=("other",)).sides == ("other",)


def test_the_territory_is_asked_at_the_place_that_counts() -> None:
    plan = document(territory=lambda place: place.within("510500"))
    item = plan.item("1", "一", "one")
    here = item.program("a", "甲", "a")(lambda: program(place=Employment.place))
    anywhere = item.program("b", "乙", "b")(program)
    assert here.territory() == Employment.place.within("510500")
    assert anywhere.territory() is None
    unbounded = document().item("1", "一", "one").program("a", "甲", "a")(lambda: program(place=Employment.place))
    assert unbounded.territory() is None


def test_a_section_lists_its_facts_and_a_section_without_a_key_is_none() -> None:
    class Between(Section):
        """Only something to inherit from."""

    assert not hasattr(Between, "key")
    assert Between not in SECTIONS.values()
    assert SECTIONS["person"] is Person
    assert Person.facts["title"] is Person.title


def test_an_amount_is_worded_as_the_document_words_it() -> None:
    six = quantity(6)
    assert _ends(exact(500)) == (EXACT, Constant(500), Constant(500))
    assert _ends(exact(500, count=six)) == (EXACT, 500 * six, 500 * six)
    assert _ends(exact(six)) == (EXACT, six, six)
    assert _ends(up_to(500)) == (UP_TO, Constant(0), Constant(500))
    assert _ends(up_to(500, count=six)) == (UP_TO, Constant(0), 500 * six)
    assert _ends(between(50, 100)) == (RANGE, Constant(50), Constant(100))
    assert _ends(between(50, 100, count=six)) == (RANGE, 50 * six, 100 * six)
    assert _ends(at_least(500)) == (AT_LEAST, Constant(500), None)
    assert _ends(unstated()) == (UNSTATED, None, None)
    assert program().amount.kind == UNSTATED


def test_how_an_amount_is_made_up_stands_beside_it() -> None:
    made = exact(500, per="job", count=6)
    assert (made.each, made.per, made.count, made.cap) == (500, "job", Constant(6), None)
    assert (up_to(500, count=6).cap, up_to(500).count) == (500, None)
    assert exact(quantity(6)).each is None
    assert between(50, 100, count=6).cap == 100


def test_a_share_is_capped_and_worded_as_asked() -> None:
    base = Loans.total(Loans.amount_yuan)
    assert share("0.01", base).low == share("0.01", base).high
    capped = share("0.01", base, cap=100, per="loan")
    assert (capped.kind, capped.rate, capped.cap, capped.per) == (EXACT, "0.01", 100, "loan")
    assert share("0.01", base, kind=UP_TO).low == Constant(0)
    assert share("0.7", base, kind=AT_LEAST).high is None


@pytest.mark.parametrize(("amount", "zh", "en"), [
    (exact(600), "600 元", "600 yuan"), (exact(1_000, per="person", count=3), "1,000 元/人", "1,000 yuan per person"),
    (up_to(200_000), "最高 200,000 元", "up to 200,000 yuan"), (between(10_000, 100_000), "最高 100,000 元", "up to 100,000 yuan"),
    (at_least(100_000_000), "100,000,000 元 以上", "100,000,000 yuan or more"),
    (share("0.01", Loans.total(Loans.amount_yuan), cap=1_000_000), "最高 1,000,000 元", "up to 1,000,000 yuan"),
    (share("0.01", Loans.total(Loans.amount_yuan)), "本项全部", "all of this program"), (unstated(), "本项全部", "all of this program"),
])
def test_what_is_at_stake_is_the_figure_that_is_paid_for_one(amount: Amount, zh: str, en: str) -> None:
    assert at_stake(amount) == Text(zh, en)


def test_a_program_carries_the_readings_of_the_definitions_it_rests_on() -> None:
    talent = Named(Text("人才", "talent"), Person.urgently_needed, reading=Text("年龄都算，影响：{stake}", "any age; at stake: {stake}"))
    other = Named(Text("他人", "others"), Employment.full_time)
    one = program((talent & other) | (talent & Employment.full_time), amount=exact(600), reading=Text("一次", "once"))
    assert one.reading == Text("一次。年龄都算，影响：600 元", "Once. Any age; at stake: 600 yuan")
    assert program(talent).reading == Text("年龄都算，影响：本项全部", "Any age; at stake: all of this program")
    assert program(other).reading is None
    assert program(other, reading=Text("一次", "once")).reading == Text("一次", "Once")
    assert (one.own_reading, program(talent).own_reading) == (Text("一次", "once"), None)
    # from within a list of rows, and under other definitions, as well
    assert program(Founded.some(named("企业", "firm", talent))).reading == program(talent).reading


def test_a_definition_keeps_its_reading() -> None:
    item = document().item("1", "某条", "an item")
    read = Text("某", "so")
    without = item.definition("甲", "one", reading=read)(lambda: Person.urgently_needed)()
    also = item.definition("乙", "two", reading=read)(lambda place: place.within("510502"))(Employment.place)
    assert isinstance(without, Named)
    assert isinstance(also, Named)
    assert (without.reading, also.reading) == (read, read)


def test_an_amount_per_something_unknown_is_refused() -> None:
    with pytest.raises(ValueError, match="no such unit of account: moon"):
        Amount(EXACT, None, None, per="moon")


def test_a_duration_is_in_months_where_the_document_says_so() -> None:
    assert (months(36).months, months(36).text) == (36, Text("36 个月", "36 months"))
    assert (up_to_months(36).months, up_to_months(36).text.en) == (36, "up to 36 months")
    assert (between_months(12, 36).months, between_months(12, 36).text) == (36, Text("12 至 36 个月", "12 to 36 months"))
    assert (ONCE.months, NO_TERM.text.en) == (None, "no term stated")


def _ends(amount: Amount) -> tuple[Any, Any, Any]:
    return amount.kind, amount.low, amount.high
