"""Project three, items 17 to 19: homes for talent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, ONCE, exact, lasting, months, up_to, up_to_months
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.programs import (
    CASH,
    ENTITLED,
    LOAN,
    OPTIONAL,
    RECOGNITION,
    RENT_FREE,
    SERVICE,
    Program,
)
from talentcalc.clauses.text import Text, both
from talentcalc.documents.luzhou_2021.document import DOCUMENT, JIANGYANG, LONGMATAN, LUZHOU, NAXI
from talentcalc.documents.luzhou_2021.scope import innovative_talent
from talentcalc.profile.household import Home
from talentcalc.profile.person import Person
from talentcalc.profile.undertakings import Founded
from talentcalc.profile.work import Employment

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_17 = DOCUMENT.item("17", "青年人才公寓建设", "Building apartments for young talent")
item_17.duty(
    "加快建设青年人才公寓，鼓励配建、购买和转换存量等多渠道筹集房源",
    "speed up the apartments for young talent: built with parks and large employers, bought, or converted from existing homes",
)

item_18 = DOCUMENT.item("18", "人才住房四档保障", "Homes for talent in four tiers")


@item_18.definition(
    "全职新引进", "newly introduced to a full-time job", denied=Text("不是全职新引进", "is not newly introduced to a full-time job")
)
def newly_introduced() -> Condition:
    return Employment.full_time & terms.NEWLY_INTRODUCED


@item_18.definition(
    "急需紧缺全日制博士或正高级职称", "a full-time PhD in shortage, or a full senior title",
    denied=Text("既不是急需紧缺的全日制博士，也没有正高级职称", "is neither a full-time PhD in shortage nor the holder of a full senior title"),
)
def shortage_doctor_or_full_senior() -> Condition:
    """Shortage binds the PhD alone; the title stands beside it."""
    return (Person.urgently_needed & (Person.full_time_degree >= "doctor")) | (Person.title >= "full-senior")


def founder_of(investment: int, jobs: int) -> Condition:
    """Investment and jobs in one enterprise, newly founded in Luzhou."""
    return Founded.some(
        Founded.place.within(LUZHOU)
        & terms.FOUNDED_ANEW
        & (Founded.first_investment_yuan >= investment)
        & (Founded.jobs_created >= jobs)
    )


@item_18.definition("第一档人才", "talent of tier one")
def tier_one() -> Condition:
    """National experts other than academicians are neither in nor out: the list is open."""
    academician = Person.distinctions.has("cas-academician", "cae-academician")
    other_national_expert = Person.distinctions.has(
        "national-talent-plan", "national-outstanding-expert", "state-council-allowance",
        "national-academic-leader", "national-science-award", "foreign-academician", "other-national-expert",
    ) & left_open("“等国家级专家人才”未列全，是否包括该称号未写明", "the list of national experts is open")
    return (newly_introduced() & (academician | other_national_expert)) | founder_of(200_000_000, 100)


@item_18.definition("第二档人才", "talent of tier two")
def tier_two() -> Condition:
    return (newly_introduced() & shortage_doctor_or_full_senior()) | founder_of(30_000_000, 30)


@item_18.definition("第三档人才", "talent of tier three")
def tier_three() -> Condition:
    """Neither founders nor people of sport need be newly introduced."""
    sport = Person.sport_role.is_("athlete", "coach") & (Person.sport_level >= "provincial")
    return (newly_introduced() & (Person.full_time_degree >= "master")) | founder_of(5_000_000, 10) | sport


@item_18.definition("中心城区建设用地上的首套新建商品住房", "a first home, newly built, on the central city's building land")
def first_new_home() -> Condition:
    """The home itself lies in one of the three districts: a county has no land of the central city."""
    return (
        Home.bought
        & Home.ordinal.is_(1)
        & Home.new_commercial
        & Home.place.within(JIANGYANG, LONGMATAN, NAXI)
        & Home.central_city_building_land
    )


@item_18.definition(
    "在泸持续工作满三年", "three full years of unbroken work in Luzhou",
    denied=Text("在泸持续工作不满三年", "has less than three full years of unbroken work in Luzhou"),
)
def long_at_work() -> Condition:
    """Anywhere in Luzhou: the sentence names the city."""
    return Employment.place.within(LUZHOU) & (Employment.start_date.years() >= 3)


NOT_WITHIN_TRIAL = Text(
    "全职新引进的人才在两年试行期内工作不满三年，文件无衔接规定；此前已在泸工作的创办人、运动员、教练员可以满足",
    "newly introduced people cannot complete three years inside the two-year trial, and there is no transition "
    "rule; founders, athletes and coaches with earlier work here can",
)
EMPLOYER_APPLIES = Text("由用人单位申请，主管部门审批", "the employer applies, the department in charge approves")


WHOM_1 = Text("“全职新引进”不限定创办人", "founders need not be newly introduced")
WHOM_2 = Text(
    "“急需紧缺”只限定全日制博士，不限定正高级职称；“全职新引进”不限定创办人",
    "shortage binds the full-time PhD alone, not the full senior title; founders need not be newly introduced",
)
WHOM_3 = Text(
    "硕士以上均算，不紧缺的全日制博士归入本档；“全职新引进”不限定创办人和运动员、教练员",
    "a master's degree or a higher one, so that a full-time PhD not in shortage belongs here; founders, athletes and coaches "
    "need not be newly introduced",
)


def home_decides(grant: str, whom: Text) -> Text:
    """For whom and by which place a home-purchase grant of so many yuan is read."""
    return both(
        Text(
            "{whom}，若另作理解则其不符合。以住房所在地为准，须在三区之内；在泸工作含各县，若要求工作地也在中心城区，县内工作者待定。"
            "试行期过后才满三年的，是否仍给付未写明，此处只按条件判断。各涉及整笔 {grant} 元。三年工作与购房未写先后，"
            "以计算日均已满足为准；未写“一次性”，首套住房只有一套，按一次计",
            "{whom}; read otherwise, they would not match. The home's place counts, inside the three districts; work in a county of "
            "Luzhou will do: if the work had to be in the central city too, those who work in a county would be undecided. Whether "
            "three years completed only after the trial are still paid for is not said: the conditions alone are weighed here. The "
            "whole {grant} yuan hangs on each of these. No order of work and purchase is written: both must be met on the day that the profile counts for. "
            "Not said to be once, but a first home is bought once",
        ),
        grant=grant, whom=whom,
    )


@item_18.program("rent-free-tier-1", "第一档人才免租住房", "Rent-free home, tier one")
def rent_free_tier_1() -> Program:
    return Program(
        payee="person", form=RENT_FREE, discretion=ENTITLED, place=Employment.place,
        when=tier_one(), duration=NO_TERM, purpose="rent-free-housing", tier=1,
        reading=Text(
            "“全职新引进”不限定创办人。未写免租期限，不推定为三年；租金数额未载明。全国性技能奖项不算国家级专家人才，若算则本档及最高 2,000,000 元补助待定",
            "founders need not be newly introduced; no end is stated and none supposed, the rent is not stated; national "
            "skill awards do not make a national expert: if they did, this tier with its grant of up to 2,000,000 yuan would be undecided",
        ),
        note=Text("相应标准的青年人才公寓或专家公寓", "an apartment for young talent or for experts, of the matching standard"),
    )


@item_18.program("home-grant-tier-1", "第一档人才购房安居补助", "Home-purchase grant, tier one")
def home_grant_tier_1() -> Program:
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=None,
        when=tier_one() & long_at_work() & first_new_home(), amount=up_to(2_000_000),
        duration=ONCE, purpose="home-purchase", tier=1,
        note=NOT_WITHIN_TRIAL, reading=home_decides("2,000,000", WHOM_1),
    )


@item_18.program("rent-free-tier-2", "第二档人才免租住房", "Rent-free home, tier two")
def rent_free_tier_2() -> Program:
    return Program(
        payee="person", form=RENT_FREE, discretion=ENTITLED, place=Employment.place,
        when=tier_two(), duration=NO_TERM, purpose="rent-free-housing", tier=2,
        reading=both(
            Text(
                "{whom}。未写免租期限，不推定为三年；租金数额未载明，不涉及可计金额",
                "{whom}. No end is stated and none supposed; the rent is not stated, so no sum is at stake",
            ),
            whom=WHOM_2,
        ),
        note=Text("相应标准的青年人才公寓", "an apartment for young talent, of the matching standard"),
    )


@item_18.program("home-grant-tier-2", "第二档人才购房安居补助", "Home-purchase grant, tier two")
def home_grant_tier_2() -> Program:
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=None,
        when=tier_two() & long_at_work() & first_new_home(), amount=up_to(250_000),
        duration=ONCE, purpose="home-purchase", tier=2,
        note=NOT_WITHIN_TRIAL, reading=home_decides("250,000", WHOM_2),
    )


@item_18.program("rent-free-tier-3", "第三档人才免租住房", "Rent-free home, tier three")
def rent_free_tier_3() -> Program:
    return Program(
        payee="person", form=RENT_FREE, discretion=RECOGNITION, place=Employment.place,
        when=tier_three(), duration=up_to_months(36), purpose="rent-free-housing", tier=3,
        next=EMPLOYER_APPLIES,
        reading=both(Text("{whom}；不涉及可计金额", "{whom}; no sum is at stake"), whom=WHOM_3),
        note=Text("创办人由其企业作为用人单位申请", "a founder's own enterprise applies as the employer"),
    )


@item_18.program("home-grant-tier-3", "第三档人才购房安居补助", "Home-purchase grant, tier three")
def home_grant_tier_3() -> Program:
    return Program(
        payee="person", form=CASH, discretion=RECOGNITION, place=None,
        when=tier_three() & long_at_work() & first_new_home(), amount=exact(100_000),
        duration=ONCE, purpose="home-purchase", tier=3,
        note=NOT_WITHIN_TRIAL, reading=home_decides("100,000", WHOM_3),
    )


@item_18.program("rent-free-tier-4", "本科毕业生免租住房", "Rent-free home, tier four")
def rent_free_tier_4() -> Program:
    return Program(
        payee="person", form=RENT_FREE, discretion=RECOGNITION, place=Employment.place,
        when=newly_introduced() & (Person.degree >= "bachelor"), duration=months(12), purpose="rent-free-housing", tier=4,
        next=EMPLOYER_APPLIES,
        reading=Text(
            "未要求全日制，也未要求应届：非全日制的本科及以上学历均算在内；不涉及可计金额",
            "neither full-time study nor a recent degree is asked: any bachelor's degree or higher; no sum is at stake",
        ),
    )


@item_18.program("transitional-housing", "其他创新人才周转住房", "Transitional housing for other innovative talent")
def transitional_housing() -> Program:
    """Whom none of the four tiers takes in."""
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Employment.place,
        when=innovative_talent(), duration=NO_TERM, purpose="rent-free-housing", tier=5,
        note=Text("由园区、企业提供，未写是否免租", "provided by parks and enterprises; whether it is rent-free is not said"),
        reading=Text(
            "“支持鼓励”的是园区和企业；句中写明住房给谁，人才可向其提出，故列为项目，按可予支持理解；不涉及可计金额",
            "it is parks and enterprises that are encouraged; but the sentence says whom the homes are for, and the talent can ask for "
            "one, so that it is a program, an optional one; no sum is at stake",
        ),
        next=Text("由所在园区或企业决定是否提供", "the park or enterprise decides whether to provide it"),
    )


item_19 = DOCUMENT.item("19", "住房公积金支持", "Support from the housing fund")
item_19.background(
    "调整前的贷款最高额度：单方缴存 30 万元，双方缴存 40 万元",
    "limits before: 300,000 yuan with one contributor, 400,000 yuan with two",
    figures=("30", "40"),
)


@item_19.definition(
    "本人或配偶缴存住房公积金", "the person or the spouse pays into the housing fund",
    denied=Text("本人和配偶均未缴存住房公积金", "neither the person nor the spouse pays into the housing fund"),
)
def either_contributes() -> Condition:
    return Home.housing_fund | terms.SPOUSE_IN_FUND


WITH_THE_FUND = Text(
    "文件未写明受理机构，由缴存人向住房公积金机构办理", "no office is named: the contributor applies to the housing fund"
)


@item_19.program("down-payment-withdrawal", "第二套房提取公积金付首付", "Housing-fund withdrawal for a second home")
def down_payment_withdrawal() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=OPTIONAL, place=Employment.place,
        when=innovative_talent() & either_contributes() & Home.ordinal.is_(2) & Home.mortgage.is_("commercial-only"),
        duration=lasting("购买第二套住房时", "at the purchase of the second home"), purpose="housing-fund-withdrawal",
        note=Text(
            "提取的是本人及配偶的积蓄，不计入补助；要求纯商业贷款，故同一套住房不能再用公积金贷款",
            "one's own savings, in no sum; as the mortgage must be commercial, the same home takes no fund loan",
        ),
        reading=Text(
            "改善性住房即第二套住房，不另设条件；本人或配偶一方缴存即可，若须本人缴存则仅配偶缴存者不符合；不涉及可计金额",
            "an improvement home is a second home, without further test; one of the couple paying in will do: if it had to "
            "be the talent, a spouse's account alone would not match; no sum is at stake",
        ),
        next=WITH_THE_FUND,
    )


LIMITS = Text(
    "贷款额度单独成句，不要求第二套住房或商业贷款；一方缴存不论是否已婚，双方额度以家庭计；只涉及贷款额度 100,000 元之差",
    "the limits stand in a sentence of their own, without the second-home test; one contributor, married or not; "
    "two contributors share one limit. Only credit is at stake, 100,000 yuan between the two",
)


@item_19.program("fund-loan-single", "单方缴存公积金贷款额度", "Housing-fund loan limit, one contributor")
def fund_loan_single() -> Program:
    return Program(
        payee="person", form=LOAN, discretion=ENTITLED, place=Employment.place,
        when=innovative_talent() & either_contributes(), amount=up_to(400_000),
        duration=NO_TERM, purpose="housing-fund-loan", tier=2, reading=LIMITS, next=WITH_THE_FUND,
    )


@item_19.program("fund-loan-couple", "夫妻双方缴存公积金贷款额度", "Housing-fund loan limit, two contributors")
def fund_loan_couple() -> Program:
    return Program(
        payee="person", form=LOAN, discretion=ENTITLED, place=Employment.place,
        when=innovative_talent() & Home.housing_fund & terms.SPOUSE_IN_FUND, amount=up_to(500_000),
        duration=NO_TERM, purpose="housing-fund-loan", tier=1, reading=LIMITS, next=WITH_THE_FUND,
    )
