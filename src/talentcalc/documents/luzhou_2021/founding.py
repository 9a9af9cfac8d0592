"""Project two, items 11 and 12: founding, finding work, hiring; incubation parks and maker spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, ONCE, exact, up_to, up_to_months
from talentcalc.clauses.expressions import capped, choose, left_open
from talentcalc.clauses.programs import CASE_BY_CASE, CASH, ENTITLED, RECOGNITION, RENT_FREE, Program
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT, territory
from talentcalc.documents.luzhou_2021.scope import innovative_talent
from talentcalc.documents.luzhou_2021.startups import ONLY_DIFFERENCE
from talentcalc.profile.dealings import Hires
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.undertakings import Founded, Venture
from talentcalc.profile.work import CONTRACT, Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_11 = DOCUMENT.item("11", "创业与就业补贴", "Start-up and employment subsidies")


@item_11.program("startup-subsidy", "创新人才创业补贴", "Start-up subsidy for innovative talent")
def startup_subsidy() -> Program:
    new_firms = Founded.newly_founded & Founded.real_economy & territory(Founded.place)
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=None,
        when=innovative_talent() & Founded.some(new_firms),
        amount=up_to(200_000, count=Founded.number(new_firms)), duration=ONCE, purpose="start-up",
        reading=Text(
            "付给人才本人，每创办一家企业一次；“经认定”为认定，投资额和经营状况只决定金额；"
            "若按一事一议理解，每家最高 200,000 元不计入合计上限",
            "paid to the talent, once per enterprise founded; after recognition, investment and business only set the "
            "sum; read as case by case, up to 200,000 yuan an enterprise would leave the totals",
        ),
    )


@item_11.program("job-seeking-subsidy", "一次性求职补贴", "One-off job-seeking subsidy")
def job_seeking_subsidy() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=innovative_talent()
        & Employment.first_job_in_city
        & (CONTRACT >= 12)
        & (Employment.start_date.months() >= 3),
        amount=exact(600), duration=ONCE, purpose="job-seeking", figures=("1",),
        reading=Text(
            "首句“经认定”不延及本项；若延及则须先认定，金额不变",
            "the recognition of the first sentence does not reach this one; if it did, the sum would be the same",
        ),
    )


@item_11.program("hiring-subsidy", "一次性吸纳就业补贴", "One-off subsidy for hiring innovative talent")
def hiring_subsidy() -> Program:
    hired = Hires.innovative_talent & (Hires.contract_months >= 12) & Hires.social_insurance
    return Program(
        payee="enterprise", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & Hires.some(hired),
        amount=exact(1_000, per="person", count=Hires.number(hired)),
        duration=ONCE, purpose="hiring-subsidy", figures=("1",),
        reading=Text(
            "与第 4 条新增岗位补贴用途不同，可同时享受；若视为同一用途，每人少 1,000 元",
            "another purpose than the new-job subsidy of item 4, and beside it; as one purpose, 1,000 yuan less a person",
        ),
    )


@item_11.program("social-insurance-subsidy", "社会保险补贴", "Social-insurance subsidy")
def social_insurance_subsidy() -> Program:
    years = Hires.total(capped(Hires.insurance_subsidy_years, 3), Hires.insurance_subsidy_rules)
    return Program(
        payee="enterprise", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & Hires.some(Hires.insurance_subsidy_rules),
        amount=up_to(50_000, per="person-year", count=years),
        duration=up_to_months(36), purpose="social-insurance", figures=("1",),
        reading=Text(
            "对象为符合该补贴条件的任何人员，不限创新人才；按一至三个整年计，年数未知时按三年计上限",
            "for anybody who meets that subsidy's rules, not innovative talent alone; one to three whole years, "
            "three of them the ceiling while unknown",
        ),
    )


item_12 = DOCUMENT.item("12", "孵化园区与众创空间", "Incubation parks and maker spaces")
item_12.duty("加大创业孵化园区建设力度", "build more incubation parks")
item_12.define("国家级众创空间包括星创天地", "national maker spaces include rural star maker spaces")


@item_12.program("incubator-award", "创业孵化园区奖补", "Award for start-up incubation parks")
def incubator_award() -> Program:
    return Program(
        payee="park", form=CASH, discretion=RECOGNITION, place=Enterprise.place,
        when=Enterprise.kinds.has("incubator"), duration=NO_TERM, purpose="incubator",
        reading=Text(
            "评定（评价）合格即为条件；“按规定”指奖补标准另有规定，金额文件未载明",
            "passing the assessment is the condition; the rules meant are those that set the award, no sum is stated",
        ),
    )


@item_12.program("incubator-free-rent", "孵化园区免场租", "Rent-free space in an incubation park")
def incubator_free_rent() -> Program:
    return Program(
        payee="person", form=RENT_FREE, discretion=CASE_BY_CASE, place=Venture.place,
        when=innovative_talent() & Venture.starts_business & Venture.in_incubator,
        duration=up_to_months(36), purpose="business-room", tier=2, figures=("3",),
        next=Text("由园区根据创业成效决定", "the park decides by the venture's results"),
        reading=Text(
            "与第 6 条新经济项目免房租为同一用途，两者都符合时以第 6 条为准",
            "one purpose with the rent-free room of item 6, which stands where both fit",
        ),
    )


SPACE_RISE = Text(
    "升级的空间类推按差额补助（文件未写升级规则）；不类推则为全额，每个空间相差原级别的补助：省级 50,000 元，国家级 100,000 元",
    "a space that rises gets the difference, by analogy: the text has no rule; without the analogy it gets what the "
    "level before paid on top, 50,000 yuan provincial, 100,000 yuan national",
)


def newly_filed_space(level: str, *kinds: str) -> Condition:
    return (
        Platforms.kind.is_(*kinds) & Platforms.level.is_(level) & Platforms.newly_filed & territory(Platforms.place)
    )


@item_12.program(
    "national-specialised-maker-space", "国家级专业化众创空间补助", "Subsidy for a national specialised maker space"
)
def national_specialised_maker_space() -> Program:
    spaces = newly_filed_space("national", "specialised-maker-space")
    after_provincial = choose(Platforms.previous_level.is_("provincial"), 200_000 - 50_000, 200_000)
    per_space = choose(Platforms.previous_level.is_("national"), 200_000 - 100_000, after_provincial)
    return Program(
        payee="space", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(spaces), amount=exact(Platforms.total(per_space, spaces), per="space"),
        duration=ONCE, purpose="maker-space", reading=SPACE_RISE, note=ONLY_DIFFERENCE,
    )


@item_12.program("national-maker-space", "国家级众创空间补助", "Subsidy for a national maker space")
def national_maker_space() -> Program:
    spaces = newly_filed_space("national", "general-maker-space", "star-maker-space")
    # A provincial star maker space is paid nothing, so there is nothing to take off.
    paid_before = Platforms.kind.is_("general-maker-space") & Platforms.previous_level.is_("provincial")
    per_space = choose(paid_before, 100_000 - 50_000, 100_000)
    return Program(
        payee="space", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(spaces), amount=exact(Platforms.total(per_space, spaces), per="space"),
        duration=ONCE, purpose="maker-space", reading=SPACE_RISE, note=ONLY_DIFFERENCE,
    )


@item_12.program("provincial-maker-space", "省级众创空间补助", "Subsidy for a provincial maker space")
def provincial_maker_space() -> Program:
    spaces = newly_filed_space("provincial", "general-maker-space")
    return Program(
        payee="space", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(spaces), amount=exact(50_000, per="space", count=Platforms.number(spaces)),
        duration=ONCE, purpose="maker-space",
        reading=Text(
            "星创天地只列入国家级众创空间，省级星创天地不计；若计入，每家 50,000 元",
            "rural star maker spaces are counted among the national ones alone, not among these; if they were, "
            "50,000 yuan for each",
        ),
    )


@item_12.program("municipal-innovation-space", "市级创新创业空间创建补助", "Start-up funding for a municipal innovation space")
def municipal_innovation_space() -> Program:
    # The city's review is still to come for a space that holds no level yet: neither plainly in nor plainly out.
    municipal = Platforms.level.is_("municipal") | (
        Platforms.level.is_("none") & left_open("尚无级别，市级评审可能在后", "no level yet, the city's review may follow")
    )
    spaces = (
        Platforms.kind.is_("maker-room", "maker-corner", "startup-cafe", "innovation-workshop")
        & municipal & Platforms.newly_created & territory(Platforms.place)
    )
    return Program(
        payee="space", form=CASH, discretion=RECOGNITION, place=None,
        when=Platforms.some(spaces), amount=exact(100_000, per="space", count=Platforms.number(spaces)),
        duration=ONCE, purpose="space-creation",
        reading=Text(
            "四类市级空间的补助高于省级众创空间，按原文；市级众创空间不在其列，与众创空间补助分别计算，若视为同一用途则少 50,000 至 100,000 元",
            "the four municipal kinds get more than a provincial maker space, so written; a municipal maker space is none "
            "of them; they stand beside the maker spaces: as one purpose, 50,000 to 100,000 yuan less",
        ),
    )
