"""Project two, items 11 and 12: founding, finding work, hiring; incubation parks and maker spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, ONCE, between_months, exact, up_to, up_to_months
from talentcalc.clauses.expressions import left_open, not_told
from talentcalc.clauses.formulas import capped, choose
from talentcalc.clauses.programs import CASE_BY_CASE, CASH, ENTITLED, RECOGNITION, RENT_FREE, Program, Rise
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT, territory
from talentcalc.documents.luzhou_2021.scope import (
    innovative_talent,
    new_in_another_word,
    talent_taken_on,
)
from talentcalc.documents.luzhou_2021.startups import ONLY_DIFFERENCE
from talentcalc.profile.dealings import Hires
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.undertakings import Founded, Venture
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_11 = DOCUMENT.item("11", "创业与就业补贴", "Start-up and employment subsidies")


@item_11.program("startup-subsidy", "创新人才创业补贴", "Start-up subsidy for innovative talent")
def startup_subsidy() -> Program:
    new_firms = terms.FOUNDED_ANEW & Founded.real_economy & territory(Founded.place)
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=None,
        when=innovative_talent() & Founded.some(new_firms),
        amount=up_to(200_000, per="enterprise", count=Founded.number(new_firms)), duration=ONCE, purpose="start-up",
        reading=Text(
            "付给人才本人，每创办一家企业一次（文件未写“一次性”；若每人只有一次，第二家起各少最高 200,000 元）；"
            "“经认定”为认定，投资额和经营状况只决定金额；若按一事一议理解，每家最高 200,000 元不计入合计上限",
            "paid to the talent, once for each enterprise founded, although the text does not say “once” (if it were once for "
            "each person, up to 200,000 yuan less for every further enterprise); the talent has to be recognised, while "
            "investment and business determine only the sum: if it were read as case by case, up to 200,000 yuan an "
            "enterprise would leave the totals",
        ),
    )


@item_11.program("job-seeking-subsidy", "一次性求职补贴", "One-off job-seeking subsidy")
def job_seeking_subsidy() -> Program:
    return Program(
        payee="person", form=CASH, discretion=ENTITLED, place=Employment.place,
        when=innovative_talent()
        & Employment.first_job_in_city
        & terms.employed_for(12)
        & (Employment.start_date.months() >= 3),
        amount=exact(600), duration=ONCE, purpose="job-seeking", figures=("1",),
        reading=Text(
            "“首次就业”指首次在本市就业，不要求此前从未就业；若要求，则曾在外地就业者少 600 元。首句“经认定”不延及本项；若延及则须先认定，金额不变",
            "the first job is the first one in Luzhou, not the first ever: otherwise it would be 600 yuan less for a person "
            "who worked elsewhere before. The recognition of the first sentence is not asked here; if it were, the sum would "
            "be the same",
        ),
    )


@item_11.program("hiring-subsidy", "一次性吸纳就业补贴", "One-off subsidy for hiring innovative talent")
def hiring_subsidy() -> Program:
    hired = talent_taken_on() & terms.hired_for(12) & Hires.social_insurance
    return Program(
        payee="enterprise", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & Hires.some(hired),
        amount=exact(1_000, per="person", count=Hires.number(hired)),
        duration=ONCE, purpose="hiring-subsidy", figures=("1",),
        reading=Text(
            "与第 4 条新增岗位补贴用途不同，可同时享受；若视为同一用途，每人少 1,000 元",
            "it serves another purpose than the new-job subsidy of item 4 and is paid as well; if the two were one purpose, "
            "it would be 1,000 yuan less for each person",
        ),
    )


@item_11.program("social-insurance-subsidy", "社会保险补贴", "Social-insurance subsidy")
def social_insurance_subsidy() -> Program:
    years = Hires.total(capped(Hires.insurance_subsidy_years, 3), Hires.insurance_subsidy_rules)
    return Program(
        payee="enterprise", form=CASH, discretion=ENTITLED, place=Enterprise.place,
        when=terms.enterprise() & Hires.some(Hires.insurance_subsidy_rules),
        amount=up_to(50_000, per="person-year", count=years),
        duration=between_months(12, 36), purpose="social-insurance", figures=("1", "3"),
        reading=Text(
            "对象为符合该补贴条件的任何人员，不限创新人才；若只限创新人才，其余每人少最高 50,000 至 150,000 元。"
            "按一至三个整年计，年数未知时为一至三年，即每人最高 50,000 至 150,000 元",
            "it is paid for anybody who meets the rules of that subsidy, not only for innovative talent: otherwise it would "
            "be up to 50,000 to 150,000 yuan less for each of the others. It runs for one to three whole years; while their "
            "number is not known, it is one to three, that is up to 50,000 to 150,000 yuan for each person",
        ),
    )


item_12 = DOCUMENT.item("12", "孵化园区与众创空间", "Incubation parks and maker spaces")
item_12.duty("加大创业孵化园区建设力度", "build more incubation parks")
item_12.duty("支持众创空间建设发展", "support the building and growth of maker spaces")


@item_12.program("incubator-award", "创业孵化园区奖补", "Award for start-up incubation parks")
def incubator_award() -> Program:
    return Program(
        payee="park", form=CASH, discretion=RECOGNITION, place=Enterprise.place,
        when=Enterprise.kinds.has("incubator") & Enterprise.incubator_award_rules, duration=NO_TERM, purpose="incubator",
        reading=Text(
            "评定（评价）合格为认定，“按规定”指另有的奖补规定，是否符合单独说明；金额文件未载明",
            "passing the assessment is a recognition; the rules on the award stand elsewhere, and whether they are met is a "
            "fact of its own; no sum is stated",
        ),
    )


@item_12.program("incubator-free-rent", "孵化园区免场租", "Rent-free space in an incubation park")
def incubator_free_rent() -> Program:
    return Program(
        payee="person", form=RENT_FREE, discretion=CASE_BY_CASE, place=Venture.place,
        when=innovative_talent() & terms.STARTS_BUSINESS & Venture.in_incubator,
        duration=up_to_months(36), purpose="business-room", tier=2, figures=("3",),
        next=Text("由创业孵化园区（基地）根据创业成效决定", "the incubation park decides by the venture's results"),
        reading=Text(
            "与第 6 条新经济项目免房租为同一用途，两者都符合时以第 6 条为准；不涉及可计金额",
            "it serves the same purpose as the rent-free room of item 6, which goes before it where both fit; no sum is at "
            "stake",
        ),
    )


SPACE_RISE = Text(
    "升级的空间类推按差额补助（文件未写升级规则）；不类推则为全额，每个空间相差原级别的补助：省级 50,000 元，国家级 100,000 元。"
    "文件未写“一次性”，每个空间每级只付一次",
    "a space that rises to a higher level gets the difference, by analogy, since the text has no rule for it; without the "
    "analogy it would keep what its former level earned as well: 50,000 yuan as a provincial, 100,000 yuan as a national "
    "space. The subsidy is paid once for each space and level, although the text does not say “once”",
)


def new_space(level: str) -> Condition:
    return (
        Platforms.level.is_(level) & (Platforms.newly_filed | new_in_another_word()) & territory(Platforms.place)
    )


@item_12.program(
    "national-specialised-maker-space", "国家级专业化众创空间补助", "Subsidy for a national specialised maker space"
)
def national_specialised_maker_space() -> Program:
    spaces = Platforms.kind.is_("specialised-maker-space") & new_space("national")
    after_provincial = choose(Platforms.previous_level.is_("provincial"), 200_000 - 50_000, 200_000)
    per_space = choose(Platforms.previous_level.is_("national"), 200_000 - 100_000, after_provincial)
    return Program(
        payee="space", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(spaces), amount=exact(Platforms.total(per_space, spaces), per="space"),
        duration=ONCE, purpose="maker-space", reading=SPACE_RISE, note=ONLY_DIFFERENCE,
        rises=Rise(
            {"12.national-maker-space": "national", "12.provincial-maker-space": "provincial"}, Platforms.previous_level
        ),
    )


def kind_paid_as_provincial() -> Condition:
    # Rural star and specialised spaces are named at the national level only: below it neither plainly in nor plainly out.
    return Platforms.kind.is_("general-maker-space") | (
        Platforms.kind.is_("star-maker-space", "specialised-maker-space")
        & left_open("省级是否包括星创天地、专业化众创空间未写明", "whether these kinds count at the provincial level is not said")
    )


@item_12.program("national-maker-space", "国家级众创空间补助", "Subsidy for a national maker space")
def national_maker_space() -> Program:
    spaces = Platforms.kind.is_("general-maker-space", "star-maker-space") & new_space("national")
    paid_before = kind_paid_as_provincial() & Platforms.previous_level.is_("provincial")
    per_space = choose(paid_before, 100_000 - 50_000, 100_000)
    return Program(
        payee="space", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(spaces), amount=exact(Platforms.total(per_space, spaces), per="space"),
        duration=ONCE, purpose="maker-space", reading=SPACE_RISE, note=ONLY_DIFFERENCE,
        rises=Rise({"12.provincial-maker-space": "provincial"}, Platforms.previous_level),
    )


@item_12.program("provincial-maker-space", "省级众创空间补助", "Subsidy for a provincial maker space")
def provincial_maker_space() -> Program:
    spaces = kind_paid_as_provincial() & new_space("provincial")
    return Program(
        payee="space", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(spaces), amount=exact(50_000, per="space", count=Platforms.number(spaces)),
        duration=ONCE, purpose="maker-space",
        reading=Text(
            "星创天地、专业化众创空间只在国家级写明，省级的列为待定，每家涉及 50,000 元；文件未写“一次性”，每个空间只付一次",
            "rural star maker spaces and specialised maker spaces are named only at the national level; provincial ones are "
            "left undecided, with 50,000 yuan at stake for each. The subsidy is paid once for each space, although the text "
            "does not say “once”",
        ),
    )


@item_12.program("municipal-innovation-space", "市级创新创业空间创建补助", "Start-up funding for a municipal innovation space")
def municipal_innovation_space() -> Program:
    # The city's review is still to come for a space that holds no level yet: neither plainly in nor plainly out.
    municipal = Platforms.level.is_("municipal") | (
        Platforms.level.is_("none") & not_told("尚无级别，市级评审可能在后", "no level yet, the city's review may follow")
    )
    spaces = (
        Platforms.kind.is_("maker-room", "maker-corner", "startup-cafe", "innovation-workshop")
        & municipal
        & (Platforms.newly_created | new_in_another_word())
        & territory(Platforms.place)
    )
    return Program(
        payee="space", form=CASH, discretion=RECOGNITION, place=None,
        when=Platforms.some(spaces), amount=exact(100_000, per="space", count=Platforms.number(spaces)),
        duration=ONCE, purpose="space-creation",
        reading=Text(
            "四类市级空间的补助高于省级众创空间，按原文；市级众创空间不在其列，若算在内则每家 100,000 元；"
            "与众创空间补助分别计算，若视为同一用途则少 50,000 至 100,000 元；文件未写“一次性”，每个空间只付一次",
            "the four municipal kinds get more than a provincial maker space, as the text has it; a municipal maker space is "
            "none of them: if it were, it would earn 100,000 yuan; the funding stands beside the subsidies of maker spaces: "
            "if they were one purpose, it would be 50,000 to 100,000 yuan less. It is paid once for each space, although the "
            "text does not say “once”",
        ),
    )
