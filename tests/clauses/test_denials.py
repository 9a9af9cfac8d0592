"""A label denied: what is so where it does not hold."""

from __future__ import annotations

import re

import pytest

import talentcalc.profile.reading  # noqa: F401 -- declares every section
from talentcalc.clauses.denials import affirmed_name, denied_en, denied_name, denied_zh, with_article
from talentcalc.clauses.facts import Flag
from talentcalc.clauses.sections import SECTIONS
from talentcalc.clauses.text import AND, OR, Text, listing

EVERY_FLAG = [fact for section in SECTIONS.values() for fact in section.facts.values() if isinstance(fact, Flag)]


@pytest.mark.parametrize(("label", "denied"), [
    ("属于创新人才", "不属于创新人才"), ("符合条件", "不符合条件"), ("已投产", "未投产"), ("有融资需求", "没有融资需求"),
    ("由企业举办", "不是由企业举办"), ("完成任务", "未完成任务"), ("公立医院", "不是公立医院"), ("人才企业（含项目）", "不是人才企业（含项目）"),
    ("有关键人才", "不是有关键人才"), ("已取得或已转让", None), ("完成、转化人员作出贡献", None), ("全职工作", None), ("在校大学生", "不是在校大学生"),
])
def test_a_chinese_label_is_denied_where_a_rule_knows_how(label: str, denied: str | None) -> None:
    assert denied_zh(label) == denied


@pytest.mark.parametrize(("label", "denied"), [
    ("is a start-up", "is not a start-up"), ("the team is new", "the team is not new"), ("was won", "was not won"),
    ("has key talent", "does not have key talent"), ("has reached its output", "has not reached its output"),
    ("made a contribution", "did not make a contribution"), ("carries it out", "does not carry it out"), ("lies there", "does not lie there"),
    ("passes the test", "does not pass the test"), ("holds a post", "does not hold a post"),
    ("was founded or is led by talent", None), ("is a park or was one", None), ("harmonious relations", None), ("newly created", None), ("works", None),
])
def test_an_english_label_is_denied_where_a_rule_knows_how(label: str, denied: str | None) -> None:
    assert denied_en(label) == denied


@pytest.mark.parametrize(("name", "denied"), [
    (Text("创新人才", "innovative talent"), Text("不是创新人才", "is not innovative talent")),
    (Text("大学生", "university student"), Text("不是大学生", "is not a university student")),
    (Text("院士", "academician"), Text("不是院士", "is not an academician")),
    (Text("掌握关键技术的人才", "talent with a key technology"), Text("不是掌握关键技术的人才", "is not talent with a key technology")),
    (Text("入选某计划", "entered a plan"), Text("未入选某计划", "did not enter a plan")),
    (Text("急需博士或正高", "PhD in shortage"), Text("不符合“急需博士或正高”", "is not a PhD in shortage")),
    (Text("工作站、中心等平台", "workstations, centres and the like"), Text("不是工作站、中心等平台", "is none of the workstations, centres and the like")),
    (Text("科技金融服务对象", "people served by sci-tech finance"), Text("不是科技金融服务对象", "is none of the people served by sci-tech finance")),
])
def test_who_does_not_come_under_a_definition(name: Text, denied: Text) -> None:
    assert denied_name(name) == denied


@pytest.mark.parametrize(("name", "said"), [
    (Text("高新技术企业", "high-tech enterprise"), Text("属于高新技术企业", "is a high-tech enterprise")),
    (Text("入选某计划", "entered a plan"), Text("入选某计划", "entered a plan")),
])
def test_who_comes_under_a_definition(name: Text, said: Text) -> None:
    assert affirmed_name(name) == said


@pytest.mark.parametrize(("noun", "said"), [
    ("university", "a university"), ("an enterprise", "an enterprise"), ("academician", "an academician"), ("laboratories of the state", "laboratories of the state"),
    ("class of talent", "a class of talent"), ("young talent", "young talent"),
])
def test_a_noun_takes_its_article_where_it_has_none(noun: str, said: str) -> None:
    assert with_article(noun) == said


@pytest.mark.parametrize("fact", EVERY_FLAG, ids=lambda fact: fact.key)
def test_every_yes_or_no_has_a_denial_of_its_own(fact: Flag) -> None:
    """A new one that no rule can turn needs `zh_not` or `en_not`."""
    assert fact.zh_not or denied_zh(fact.label.zh), "declare it with zh_not"
    assert fact.en_not or denied_en(fact.label.en), "declare it with en_not"
    assert re.search("[不未没非]|转入", fact.denial.zh)
    assert re.search(r"\b(not|no|neither)\b|moves household", fact.denial.en)


def test_a_label_beyond_the_rules_is_still_denied_in_some_way() -> None:
    assert Flag("全职工作", "newly created").denial == Text("“全职工作”为否", "no: newly created")


@pytest.mark.parametrize(("parts", "lang", "last", "said"), [
    (["甲"], "zh", AND, "甲"), (["甲", "乙"], "zh", OR, "甲或乙"), (["甲", "乙", "丙"], "zh", AND, "甲、乙和丙"),
    (["a", "b"], "en", OR, "a or b"), (["a", "b", "c"], "en", AND, "a, b and c"), (["a", "a"], "en", AND, "a"),
])
def test_words_in_a_row_are_said_once_each_and_the_last_after_its_conjunction(parts: list[str], lang: str, last: Text, said: str) -> None:
    assert listing(parts, lang, last) == said
