"""The words of an interview: its questions, their weight, and what an answer made certain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentcalc.assess.interview import AMOUNT, COUNT, already_said
from talentcalc.assess.outcomes import ELIGIBLE, EXCLUDED, INELIGIBLE, POSSIBLE
from talentcalc.assess.questions import FACT, FLAGS, ROWS, SECTIONS_APPLYING, is_open
from talentcalc.clauses.facts import Choices, Dated, Flag, Number, Place, Series
from talentcalc.clauses.figures import money
from talentcalc.clauses.sections import Rows
from talentcalc.clauses.text import LANGUAGES, Text, both
from talentcalc.present.sums import decimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from talentcalc.assess.check import Result
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.assess.questions import Question
    from talentcalc.clauses.facts import Fact
    from talentcalc.clauses.sections import Section
    from talentcalc.profile.profile import Profile

SCHEMA = "talentcalc/interview/1"
KINDS = {"applicant": Text("个人", "a person"), "enterprise": Text("单位（企业、院校、平台等）", "an enterprise, school or other body")}
KIND = Text("资料描述的是谁？", "Whom does the profile describe?")
WHICH_SECTIONS = Text(
    "下列哪些方面与您（单位）有关？没有选的视为不适用。", "Which of these apply? What is not chosen does not apply."
)
WHICH_FLAGS = Text("{section}：下列哪些属实？没有选的视为“否”。", "{section}: which of these hold? What is not chosen does not.")
HOW_MANY = Text("{section}：有多少？没有则答 0。", "How many: {section}? 0 for none.")
HOW_MANY_IN_GROUPS = Text(
    "{section}：共多少？相同的为一组，每组写一个数（如 20 10 为两组），没有则答 0。",
    "How many: {section}? One number for each group of like ones (20 10 is two groups), 0 for none.",
)
OF_ROW = Text("{section}第 {n} 项", "{section}, number {n}")
IN_ROW = Text("[{section}第 {n} 项] {question}", "[{section}, number {n}] {question}")
MORE_EXACTLY = Text("{question}（现有回答不够确切，请写到区县）", "{question} (what is said so far is too wide: district or county)")
HINT = Text("{label}（{some}）", "{label} ({some})")
HINTS = 4
WEIGHT = Text("关系到 {n} 个项目", "bears on {n} of the programs")
WEIGHT_MONEY = Text("关系到 {n} 个项目，最多 {sum}", "bears on {n} of the programs, worth up to {sum}")
WEIGHT_AMOUNT = Text("关系到 {n} 个项目的金额，最多 {sum}", "bears on the amount of {n} of the programs, worth up to {sum}")
SETTLED = {
    ELIGIBLE: Text("新确定符合 {n} 项：{names}", "now eligible, {n}: {names}"),
    INELIGIBLE: Text("新确定不符合 {n} 项：{names}", "now ineligible, {n}: {names}"),
    AMOUNT: Text("金额更确定 {n} 项：{names}", "amount better known, {n}: {names}"),
    EXCLUDED: Text("新确定不重复享受 {n} 项：{names}", "now excluded, {n}: {names}"),
}
AND_MORE = Text("{names} 等", "{names} and more")
NAMED = 5
STILL_OPEN = Text("尚待回答：{n} 项", "still open: {n}")
SUMMARY = Text(
    "符合 {eligible} 项，待定 {possible} 项，其余 {rest} 项不符合或不重复享受。",
    "{eligible} eligible, {possible} not decided, the other {rest} ineligible or excluded.",
)
HOW = {
    Flag: Text("是/否", "yes or no"), Choices: Text("编号或名称，可多项，无则答 0", "numbers or names, any number of them, 0 for none"),
    Dated: Text("日期，如 2022-06-01", "a date such as 2022-06-01"), Place: Text("区县名称", "the district's or county's name"),
    Series: Text("逐年金额，用空格分开", "yuan year by year, apart by spaces"),
    Number: Text("数字，可带千分位或万、亿", "a number, thousands may be set apart"),
}
ONE_OF = Text("编号或名称", "a number or a name")
SOME_OF = Text("编号，可多项，用空格分开，均无则答 0", "numbers apart by spaces, 0 for none")
SOME_OF_FLAGS = Text(
    "编号，可多项，用空格分开，均无则答 0，某项不知道则在编号前加 ?", "numbers apart by spaces, 0 for none, ? before one that is not known"
)


def question_text(question: Question, profile: Profile) -> Text:
    """The question in words; a place that `profile` does not say exactly enough is asked for more exactly."""
    section = question.section
    if section is None:
        return WHICH_SECTIONS
    if question.form == ROWS:
        return both(HOW_MANY_IN_GROUPS if in_groups(section) else HOW_MANY, section=section.label)
    if question.form == FLAGS:
        if question.row is None:
            return both(WHICH_FLAGS, section=section.label)
        return both(WHICH_FLAGS, section=both(OF_ROW, section=section.label, n=str(question.row)))
    asked = question.facts[0].question
    if question.again and already_said(profile, question) is not None:
        asked = both(MORE_EXACTLY, question=asked)
    if question.row is None:
        return asked
    return both(IN_ROW, section=section.label, n=str(question.row), question=asked)


def in_groups(section: type[Section]) -> bool:
    """A row of the section stands for as many things as its count says."""
    return COUNT in section.facts


def options(question: Question) -> list[tuple[str, Text]]:
    """What can be chosen: the key and its words; none where something is to be written."""
    if question.form == SECTIONS_APPLYING:
        return [(section.key, _with_hint(section, question.facts)) for section in question.sections]
    if question.form == FLAGS:
        return [(fact.name, fact.label) for fact in question.facts]
    if question.form == FACT:
        return [(key, _first_spelling(text)) for key, text in question.facts[0].options.items()]
    return []


def _first_spelling(text: Text) -> Text:
    return Text(text.zh.split("/")[0], text.en.split("/")[0])


def _with_hint(section: type[Section], spared: Iterable[Fact]) -> Text:
    """A table's label with what closing it would answer; a list says what it is about by its label."""
    some = [fact.label for fact in spared if fact.section is section and not fact.always][:HINTS]
    if issubclass(section, Rows) or not some:
        return section.label
    listed = Text(*(Text("、", "; ")[lang].join(label[lang] for label in some) + "…" for lang in LANGUAGES))
    return both(HINT, label=section.label, some=listed)


def how(question: Question, lang: str) -> str:
    """How to answer, in a few words; nothing where the question says it."""
    if question.form == FLAGS:
        return SOME_OF_FLAGS[lang]
    if question.form == ROWS:
        return ""
    if question.form != FACT:
        return SOME_OF[lang]
    fact = question.facts[0]
    return next((text[lang] for kind, text in HOW.items() if isinstance(fact, kind)), ONE_OF[lang])


def weight_text(question: Question) -> Text:
    """How much a question decides."""
    form = WEIGHT_MONEY if question.yuan else WEIGHT
    if all(one.outcome == ELIGIBLE for one in question.programs):
        form = WEIGHT_AMOUNT
    most = Text(money(question.yuan, "zh"), money(question.yuan, "en"))
    return both(form, n=str(len(question.programs)), sum=most)


def question_record(question: Question, profile: Profile) -> dict[str, Any]:
    """A question for a script."""
    section, fact = question.section, question.facts[0] if question.form == FACT else None
    return {
        "key": question.key, "section": None if section is None else section.key, "row": question.row,
        "question": question_text(question, profile).as_json(),
        "type": question.form if fact is None else fact.type_name, "unit": None if fact is None else fact.unit,
        "options": [{"key": key, **words.as_json()} for key, words in options(question)],
        "weight": {"programs": len(question.programs), "yuan": decimal(question.yuan)},
    }


def kind_record(programs: int) -> dict[str, Any]:
    """The first question, where there is no profile yet."""
    return {
        "key": "kind", "section": None, "row": None, "question": KIND.as_json(), "type": "choice", "unit": None,
        "options": [{"key": key, **words.as_json()} for key, words in KINDS.items()],
        "weight": {"programs": programs, "yuan": None},
    }


def interview_record(result: Result | None, asked: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The next questions, best first; `open` counts the programs that answers could still decide."""
    open_now = None if result is None else sum(is_open(one) for one in result.assessments)
    return {"schema": SCHEMA, "done": not asked, "open": open_now, "questions": list(asked)}


def settled_lines(found: dict[str, list[Assessment]], result: Result, lang: str) -> list[str]:
    """What became certain, and how many programs are still open."""
    lines = [_settled_line(outcome, found[outcome], lang) for outcome in SETTLED if outcome in found]
    return [*lines, STILL_OPEN[lang].format(n=sum(is_open(one) for one in result.assessments))]


def _settled_line(outcome: str, programs: list[Assessment], lang: str) -> str:
    shown = sorted(programs, key=lambda one: -(one.low or 0))[:NAMED]
    names = Text("、", ", ")[lang].join(_name(one, lang) for one in shown)
    if len(programs) > NAMED:
        names = AND_MORE[lang].format(names=names)
    return SETTLED[outcome][lang].format(n=len(programs), names=names)


def _name(found: Assessment, lang: str) -> str:
    """A program's name, with its amount where it is eligible for money."""
    name = found.program.name[lang]
    if found.outcome != ELIGIBLE or not found.is_money or found.high is None or found.possible_high is None:
        return name
    most = found.high + found.possible_high
    low = "" if found.low == most else Text("最高 ", "up to ")[lang]
    return HINT[lang].format(label=name, some=low + money(most, lang))


def summary_line(result: Result, lang: str) -> str:
    """How the programs stand at the end."""
    outcomes = [one.outcome for one in result.assessments]
    eligible, possible = outcomes.count(ELIGIBLE), outcomes.count(POSSIBLE)
    return SUMMARY[lang].format(eligible=eligible, possible=possible, rest=len(outcomes) - eligible - possible)
