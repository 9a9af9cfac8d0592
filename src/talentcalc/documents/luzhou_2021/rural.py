"""Project two, items 9 and 10: the country and its farm start-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM
from talentcalc.clauses.programs import (
    CASH,
    ENTITLED,
    INTEREST,
    LOAN,
    OPTIONAL,
    SELECTION,
    SUPPORT,
    Program,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT
from talentcalc.documents.luzhou_2021.scope import innovative_talent
from talentcalc.profile.dealings import Loans
from talentcalc.profile.enterprise import Enterprise, Farm
from talentcalc.profile.person import Career
from talentcalc.profile.undertakings import FarmProject
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_9 = DOCUMENT.item("9", "乡村振兴", "Rural revitalisation")
item_9.duty(
    "实施科技下乡万里行、科技特派员、特聘村主任三项工程，引导创新人才向基层流动",
    "carry out three rural schemes (science to the villages, sci-tech envoys, specially appointed village directors), guide "
    "innovative talent to the grassroots",
)


@item_9.program("rural-special-policy", "乡村振兴急需人才特殊政策", "Special policy for urgently needed rural talent")
def rural_special_policy() -> Program:
    return Program(
        payee="person", form=SUPPORT, discretion=ENTITLED, place=Employment.place,
        when=innovative_talent() & Career.rural_urgently_needed, duration=NO_TERM,
        reading=Text(
            "“急需”与第二部分的“急需紧缺”同义；不涉及可计金额",
            "“urgent” means the same as “in shortage” in part two; no sum is at stake",
        ),
    )


@item_9.program("farm-project-loan", "政银担农业信贷担保贷款", "Guaranteed loan for modern farming projects")
def farm_project_loan() -> Program:
    return Program(
        payee="person", form=LOAN, discretion=SELECTION, contest=True, place=FarmProject.place,
        when=innovative_talent()
        & FarmProject.invests
        & FarmProject.modern
        & FarmProject.social_benefit
        & FarmProject.market_prospect
        & FarmProject.needs_financing,
        duration=NO_TERM,
        reading=Text(
            "所称项目为创新人才投资的农业项目；贷款额度文件未载明，不涉及可计金额",
            "the projects are the farming projects that innovative talent invests in; the size of the loan is not stated, so "
            "no sum is at stake",
        ),
        next=Text("每年择优选取项目，经政银担绿色通道办理", "projects are selected every year; government, bank and guarantor arrange it"),
    )


item_10 = DOCUMENT.item("10", "农业创业主体", "Farm start-ups")
item_10.duty("市级财政引导金融资本支持农业创业主体", "municipal finance guides credit towards farm start-ups")


@item_10.definition("新创办并获认定的农业主体", "newly founded, recognised farm entity")
def recognised_entity() -> Condition:
    # The list names the three upper levels, and demonstration cooperatives alone among cooperatives.
    return (
        terms.NEWLY_FOUNDED
        & Farm.kind.is_("leading-enterprise", "demonstration-cooperative", "family-farm")
        & (Farm.recognised_level >= "municipal")
    )


@item_10.definition("高素质农民创办、领办的新办农业主体", "newly founded entity of a qualified farmer")
def skilled_farmer_entity() -> Condition:
    return (
        terms.NEWLY_FOUNDED
        & Farm.skilled_farmer
        & Farm.kind.is_(
            "cooperative", "demonstration-cooperative", "family-farm", "agricultural-enterprise", "leading-enterprise"
        )
    )


@item_10.program(
    "recognised-entity-support", "新创办并获认定的农业主体财政支持", "Fiscal support for newly founded, recognised farm entities"
)
def recognised_entity_support() -> Program:
    return Program(
        payee="farm", form=SUPPORT, discretion=ENTITLED, place=Enterprise.place,
        when=recognised_entity() & Farm.meets_support_rules,
        duration=NO_TERM, purpose="farm-support", tier=1,
        reading=Text(
            "示范性只限合作社，国家级至市级限三类主体，新创办限全部主体；政策内容和金额文件未载明",
            "“demonstration” qualifies cooperatives alone, the three levels all three kinds, “newly founded” every entity; "
            "neither the policies nor a sum are stated",
        ),
    )


@item_10.program(
    "skilled-farmer-entity-support", "高素质农民主体财政支持", "Fiscal support for entities of qualified farmers"
)
def skilled_farmer_entity_support() -> Program:
    return Program(
        payee="farm", form=SUPPORT, discretion=ENTITLED, place=Enterprise.place,
        when=skilled_farmer_entity() & Farm.meets_support_rules,
        duration=NO_TERM, purpose="farm-support", tier=2,
        reading=Text(
            "与上一项为同一支持，两者都符合时只享受一次；农业农村部门认定的是高素质农民创办、领办，不是本项支持；不涉及可计金额",
            "this and the former are one support: an entity that fits both gets it once; what the agriculture department "
            "recognises is that a qualified farmer founded or leads the entity, not this support; no sum is at stake",
        ),
        next=Text(
            "经农业农村部门认定后申请；方案未写明受理部门",
            "once recognised by the agriculture department, apply; the plan does not name the office",
        ),
    )


@item_10.program(
    "risk-compensation", "农业信贷担保风险补偿金", "Risk compensation for agricultural credit guarantees"
)
def risk_compensation() -> Program:
    return Program(
        payee="institution", form=CASH, discretion=OPTIONAL, place=Enterprise.place,
        when=Enterprise.kinds.has("bank") & Enterprise.finances_farms, duration=NO_TERM,
        office=Text("市级财政", "municipal finance"),
        reading=Text(
            "风险补偿金补偿的是为农业创业主体放贷、担保的金融机构；“引导”按可予支持理解；不涉及可计金额",
            "the compensation is for the financial institutions that lend to farm start-ups or guarantee their loans; “guide” is read "
            "as support that may be granted; no sum is at stake",
        ),
    )


@item_10.program("farm-interest-subsidy", "农业主体贴息补助", "Interest subsidy for farm entities")
def farm_interest_subsidy() -> Program:
    return Program(
        payee="farm", form=INTEREST, discretion=OPTIONAL, place=Enterprise.place,
        when=(recognised_entity() | skilled_farmer_entity()) & Loans.given(),
        duration=NO_TERM, purpose="farm-loan-interest", office=Text("市级财政", "municipal finance"),
        next=Text("由农业主体申报贴息", "the farm entity applies for the subsidy"),
        behind="14.commercial-loan-interest",
        reading=Text(
            "“引导”按可予支持理解。一笔贷款只享受一次贴息：两条都符合的贷款以载明 1% 的第 14 条为准，本条只及于其余贷款；已按本条贴息的"
            "贷款即列入其他贴息行动，不再按第 14 条计，涉及第 14 条最高 1,000,000 元",
            "“guide” is read as support that may be granted. One loan gets one interest subsidy: for a loan that fits both, item "
            "14 goes before this one, since it states its 1%, and this one is left for the other loans; a loan already subsidised "
            "here is in another interest scheme and does not earn the 1% of item 14, where up to 1,000,000 yuan is at stake",
        ),
    )
