"""An interview in words: questions, weights, what became certain."""

from __future__ import annotations

import pytest

from support import profile
from talentcalc.assess.interview import begin, examined, settled
from talentcalc.assess.questions import Question, questions
from talentcalc.documents import registry
from talentcalc.present.interview import (
    how,
    options,
    question_text,
    settled_lines,
    summary_line,
    weight_text,
)
from talentcalc.profile.profile import Profile

PERSON = 'kind = "applicant"\n[employment]\nplace = "泸州市"\n'
FIRM = 'kind = "enterprise"\n[[results]]\n[[works]]\n[enterprise]\nplace = "江阳区"\n'
LUZHOU = registry.documents(("luzhou-2021",))


def asked(toml: str, *skipped: str) -> tuple[dict[str, Question], Profile]:
    state = begin(profile(toml), skipped)
    return {one.key: one for one in questions(state, examined(state, LUZHOU))}, state.profile


@pytest.mark.parametrize(("toml", "key", "zh", "en"), [
    (PERSON, "sections", "下列哪些方面", "Which of these apply?"), (PERSON, "person", "本人：下列哪些属实？", "the person: which of these hold?"),
    (PERSON, "founded", "本人创办的企业：有多少？", "How many: enterprises the person founded?"),
    (PERSON, "employment.place", "不够确切", "too wide"), (PERSON, "venture.place", "您在（或将在）哪个区县创业？", "In which district or county is or will your venture be?"),
    (PERSON, "person.title", "您的职称是什么级别？", "Which professional title do you hold?"), (FIRM, "jobs", "每组写一个数", "group of like ones"),
    (FIRM, "results[1]", "转化的科技成果第 1 项：", "research results put to use, number 1: which"),
    (FIRM, "works[1].kind", "[文创作品第 1 项] 是哪一类作品？", "[creative works, number 1] Which kind of work is it?"),
])  # fmt: skip
def test_a_question_in_words(toml: str, key: str, zh: str, en: str) -> None:
    found, told = asked(toml)
    text = question_text(found[key], told)
    assert zh in text.zh
    assert en in text.en


def test_a_place_not_said_is_asked_for_plainly() -> None:
    found, told = asked('kind = "applicant"')
    assert question_text(found["employment.place"], told) == found["employment.place"].facts[0].question


def test_options_are_sections_with_what_they_spare_flags_and_values_in_one_spelling() -> None:
    found, _ = asked(PERSON)
    sections = dict(options(found["sections"]))
    assert sections["founded"].en == "enterprises the person founded"
    assert sections["family"].en.startswith("the family (")
    assert "place of" not in sections["home"].en  # everybody has one: closing the section does not answer it
    assert dict(options(found["person"]))["professional_post"].zh == "在专业技术岗位"
    assert dict(options(found["person.full_time_degree"]))["doctor"].zh == "博士"
    assert options(found["founded"]) == []


@pytest.mark.parametrize(("toml", "key", "en"), [
    (PERSON, "sections", "0 for none"), (PERSON, "person", "? before one"), (PERSON, "founded", ""), (PERSON, "person.title", "a number or a name"),
    (PERSON, "person.distinctions", "any number of them"), (PERSON, "person.birth_date", "2022-06-01"), (PERSON, "employment.place", "district"),
    (PERSON, "channel.followers", "a number, thousands"), (PERSON, "training", "? before one"),
])  # fmt: skip
def test_how_to_answer(toml: str, key: str, en: str) -> None:
    found, _ = asked(toml)
    assert en in how(found[key], "en")
    if not en:
        assert how(found[key], "en") == ""


def test_weights_name_programs_and_money() -> None:
    found, _ = asked(PERSON)
    # 23.training-subsidy: up to 7,000 yuan; 18's rent-free housing is no money.
    assert weight_text(found["training"]).en == "bears on 1 of the programs, worth up to 7,000 yuan"
    assert weight_text(found["student.school"]).zh == "关系到 4 个项目"


def test_what_became_certain_is_named_dearest_first_and_cut_after_five() -> None:
    nobody = examined(begin(profile('kind = "applicant"')), LUZHOU)
    doctor = examined(begin(profile(
        'kind = "applicant"\ncomplete = true\n[person]\nfull_time_degree = "doctor"\nurgently_needed = true\nprofessional_post = true\n'
        '[employment]\nplace = "江阳区"\nfull_time = true\nnewly_introduced = true\n'
    )), LUZHOU)  # fmt: skip
    lines = settled_lines(settled(nobody, doctor), doctor, "en")
    assert lines[0].startswith("now eligible, ")
    assert ": Living allowance" in lines[0]
    assert "(72,000 yuan)" in lines[0]
    assert any(line.startswith("now ineligible, ") and line.endswith(" and more") for line in lines)
    assert lines[-1] == "still open: 0"
    assert summary_line(doctor, "zh").startswith("符合 ")
    assert settled_lines(settled(doctor, doctor), doctor, "zh") == ["尚待回答：0 项"]
