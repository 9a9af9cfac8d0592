"""Items 3 to 5: attracting along the chain, through agencies, at events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import terms
from talentcalc.clauses.amounts import NO_TERM, between
from talentcalc.clauses.expressions import left_open, not_told
from talentcalc.clauses.programs import CASH, ENTITLED, SELECTION, SERVICE, Program
from talentcalc.clauses.text import Text, listed
from talentcalc.documents.taixing.document import (
    COMMERCE,
    DOCUMENT,
    HIGH_TECH_ZONE,
    HR,
    SCIENCE,
    ZONES,
    territory,
)
from talentcalc.profile.dealings import Referrals
from talentcalc.profile.enterprise import Enterprise, Growth

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

ITEMS = Text("个", "items")
EVERY_YEAR = Text("每年", "every year")

item_3 = DOCUMENT.item("3", "产业链配套招引", "Attracting along the industrial chain", ZONES)
item_3.target(
    "各园区引进的高端人才（团队）产业化项目", "industrial projects of high-end talent for each park", 1, ITEMS, EVERY_YEAR,
    high=2,
)
item_3.background("引进一人、落户一企、带动一业", "one talent brings one enterprise and one industry", ("1",))
item_3.duty(
    "梳理产业链，制定招引图谱，招引上下游企业和紧缺、技能人才",
    "analyse the chains, draw up a map of whom to attract, bring in firms up and down the chain, scarce and skilled talent",
)

item_4 = DOCUMENT.item("4", "市场化合作招引", "Attracting through the market", listed(HR, HIGH_TECH_ZONE))
item_4.target(
    "在本市设点的国内知名中介机构", "well-known agencies with an office in the city", 1, Text("家", "agencies"),
    Text("未定期", "no date"), high=2,
)
item_4.duty(
    "探索服务外包，联系协会、学会和商会，委托、专业和飞地招引",
    "try out outsourcing, keep in touch with associations and chambers, recruit through others and from outposts",
)
item_4.duty("制定中介机构引才奖励办法", "write the rules on awards to agencies")


@item_4.definition("中介机构、社会组织或引荐人", "agency, social organisation or referrer")
def agency_or_referrer() -> Condition:
    return Enterprise.kinds.has("hr-agency", "agency") | Referrals.as_referrer


@item_4.definition(
    "全职博士或硕士以上创业人才", "full-time PhD, or entrepreneurial talent with a master's degree",
    denied=Text("既不是全职博士，也不是硕士以上创业人才", "is neither a full-time PhD nor entrepreneurial talent with a master's degree"),
)
def doctor_or_founder() -> Condition:
    """Full time binds the doctor alone; a founder who is a doctor has more than a master's degree."""
    return ((Referrals.degree >= "doctor") & Referrals.full_time) | (
        (Referrals.degree >= "master") & Referrals.entrepreneur
    )


@item_4.definition("入选泰州市级以上人才计划", "entered a talent plan of Taizhou city or above")
def in_city_plan() -> Condition:
    """A plan of Taixing itself is one level too low; the plan is asked of both kinds of talent."""
    return (Referrals.plan_level >= "municipal") & (
        Referrals.plan_state.is_("selected")
        | (Referrals.plan_state.is_("put-up") & not_told("申报结果未出", "the plan has not decided yet"))
    )


@item_4.program("agency-referral-award", "中介引才奖励", "Award for bringing in talent")
def agency_referral_award() -> Program:
    brought_in = Referrals.number(
        territory(Referrals.place) & agency_or_referrer() & doctor_or_founder() & in_city_plan()
    )
    return Program(
        payee="agency", form=CASH, discretion=ENTITLED, place=None, when=brought_in >= 1,
        amount=between(10_000, 100_000, per="talent", count=brought_in), duration=NO_TERM, purpose="referral",
        next=Text(
            "实施办法尚待制定（人社局、高新区牵头），出台后由引荐方按该办法申请",
            "the rules are still to be written, led by the HR and social security bureau and the high-tech zone; then whoever brought "
            "the talent in applies by them",
        ),
        reading=Text(
            "按每名人才计 10,000 至 100,000 元，计一次；入选计划对两类人才都要求，推荐申报不等于入选：若只对创业人才要求，"
            "未入选的全职博士每人也有 10,000 至 100,000 元",
            "10,000 to 100,000 yuan for each talent, counted once; entry into a plan is required of both kinds, being put up is not "
            "entry: required of founders alone, each full-time PhD outside a plan would also bring 10,000 to 100,000",
        ),
    )


item_5 = DOCUMENT.item("5", "高密度活动招引", "Attracting at events", listed(COMMERCE, ZONES, SCIENCE))
item_5.target("项目路演和人才资本对接活动", "roadshows and matching events", 24, Text("期", "events"), EVERY_YEAR)
item_5.target(
    "对接落户的高层次人才创业项目", "start-up projects of high-level talent that settle", 10, ITEMS, EVERY_YEAR
)
item_5.duty("办好线下活动和“云招商”平台", "hold events on site and on the online platform")


@item_5.definition("在本市或有意落户的项目", "a project in the city, or one that may settle")
def here_or_to_settle() -> Condition:
    """The events are to bring projects in: one elsewhere is not shut out."""
    return territory(Enterprise.place) | left_open(
        "活动对接外地项目落户，外地项目能否参加未写明", "the events are to make projects settle; whether one from elsewhere may take part is not said"
    )


@item_5.program("roadshow-matching", "项目路演与资本对接", "Roadshows and matching with capital")
def roadshow_matching() -> Program:
    return Program(
        payee="enterprise", form=SERVICE, discretion=ENTITLED, place=None,
        when=(Growth.talent_enterprise | terms.FOUNDING_PROJECT) & here_or_to_settle(), duration=NO_TERM, office=SCIENCE,
    )


@item_5.program("founding-contest", "创新创业大赛", "Innovation and entrepreneurship contest")
def founding_contest() -> Program:
    """It is to draw projects and talent that are elsewhere: the place of work does not matter."""
    return Program(
        payee="person", form=SERVICE, discretion=SELECTION, contest=True, place=None,
        when=terms.INNOVATES_OR_FOUNDS, duration=NO_TERM, office=ZONES,
        note=Text("未写明奖金；意在吸引外地项目和人才落户", "no prize is stated; it is to make projects and talent from elsewhere settle"),
    )
