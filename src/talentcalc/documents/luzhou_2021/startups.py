"""Project two, items 6 to 8: new economy, live commerce, human-resources services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.clauses.amounts import NO_TERM, ONCE, exact, up_to_months
from talentcalc.clauses.expressions import left_open
from talentcalc.clauses.formulas import choose
from talentcalc.clauses.programs import (
    CASE_BY_CASE,
    CASH,
    ENTITLED,
    OPTIONAL,
    PRIORITY,
    RECOGNITION,
    RENT_FREE,
    SELECTION,
    SERVICE,
    SUPPORT,
    Program,
    Rise,
)
from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_2021.document import DOCUMENT, territory
from talentcalc.documents.luzhou_2021.scope import innovative_talent, new_in_another_word
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.platforms import Platforms
from talentcalc.profile.undertakings import Channel, Venture

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

item_6 = DOCUMENT.item("6", "新经济新业态", "New economy")
item_6.duty("鼓励各区、园区打造新经济集聚发展区", "encourage the districts and parks to build new-economy zones")
item_6.duty(
    "设立政企联合决策咨询机构，对新经济项目长期规划、扶持",
    "set up an advisory body of government and firms that plans for and supports new-economy projects in the long run",
)


@item_6.definition("创新人才携带的新经济项目", "new-economy project brought by an innovative talent")
def new_economy_project() -> Condition:
    return innovative_talent() & (
        Venture.new_economy.is_("influencer", "live-commerce", "e-sports", "other-new")
        | (
            Venture.new_economy.is_("related")
            & left_open("相关项目是否算新经济项目未明确", "whether a related project counts is not said")
        )
    )


@item_6.program("priority-entry", "新经济项目优先入驻", "Priority entry to new-economy zones")
def priority_entry() -> Program:
    return Program(
        payee="person", form=PRIORITY, discretion=OPTIONAL, place=Venture.place,
        when=new_economy_project(), duration=NO_TERM,
        next=Text("向打造集聚发展区的区或园区申请入驻", "apply for a place to the district or park that runs the zone"),
    )


@item_6.program("rent-free-room", "新经济项目免房租", "Rent-free business room for new-economy projects")
def rent_free_room() -> Program:
    return Program(
        payee="person", form=RENT_FREE, discretion=CASE_BY_CASE, place=Venture.place,
        when=new_economy_project() & Venture.in_new_economy_zone,
        duration=up_to_months(36), purpose="business-room", tier=1, figures=("3",),
        reading=Text(
            "与第 12 条孵化园区免租为同一用途，两者都符合时以本条为准；租金数额文件未载明；不涉及可计金额",
            "it serves the same purpose as the rent-free space of item 12 and goes before it where both fit; the rent is not "
            "stated, so no sum is at stake",
        ),
    )


@item_6.program(
    "free-technology-and-training", "免费技术、培训、场地支持", "Free technology, training and venue support"
)
def free_technology_and_training() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=CASE_BY_CASE, place=Venture.place,
        when=new_economy_project() & Venture.in_new_economy_zone, duration=NO_TERM,
        reading=Text(
            "“根据创业成效”一并约束本项，按一事一议理解，三年只约束房租；不涉及可计金额",
            "it depends on the venture's results as the rent does, hence case by case; the three years are for the rent "
            "alone; no sum is at stake",
        ),
    )


item_7 = DOCUMENT.item("7", "网络直播经济", "Live-stream economy")
NO_DATE = Text("未定期限", "no date")
item_7.target("培育网红打卡点", "check-in spots", 100, Text("个", "spots"), NO_DATE, high=100)
item_7.target("培育正能量网红主播", "live-stream anchors", 100, Text("名", "anchors"), NO_DATE, high=100)
item_7.target("培育营销直播团队", "live-marketing teams", 10, Text("个", "teams"), NO_DATE, high=10)
item_7.background("营销直播团队为千万级", "the live-marketing teams are to sell for ten million yuan and more each", ("10000000",))
item_7.duty("培育壮大直播经济，鼓励举办直播带货活动，发展线上引流与实体消费结合的模式", "foster the live-stream economy, encourage live-selling events, lead customers from the net to the shops")


@item_7.program("influencer-award", "网红评选奖励", "Award for selected influencers")
def influencer_award() -> Program:
    return Program(
        payee="person", form=CASH, discretion=SELECTION, contest=True, place=Channel.place,
        when=Channel.followers >= 500_000,
        amount=exact(20_000), duration=ONCE, purpose="influencer-award",
        reading=Text(
            "粉丝量按参评的一个账号计；文件未写“一次性”，入选几个称号都只奖励一次，按每个称号计则每多一个多 20,000 元",
            "the followers are counted on the one account that is put up; the award is paid once, however many titles are "
            "won, although the text does not say “once”: paid for each title, it would be 20,000 yuan more for every further "
            "one",
        ),
    )


@item_7.program(
    "smaller-influencer-support", "小粉丝量网红场地运维支持", "Venue and operations support for smaller influencers"
)
def smaller_influencer_support() -> Program:
    return Program(
        payee="person", form=SERVICE, discretion=RECOGNITION, place=Channel.place,
        when=(Channel.followers < 500_000) & Channel.growth_potential, duration=NO_TERM,
        reading=Text(
            "“其他网红”指同样在本市运维、粉丝量达不到参评条件的账号；不涉及可计金额",
            "the “other” influencers are those whose accounts are run in the city too and have too few followers for the "
            "award; no sum is at stake",
        ),
    )


item_8 = DOCUMENT.item("8", "人力资源服务产业", "Human-resources services")
item_8.duty("引进知名人力资源企业和 BPO 基地落户，促进人力资源机构集聚，培育自主品牌企业", "attract well-known human-resources firms and outsourcing (BPO) bases, gather agencies, foster firms with brands of their own")
item_8.duty("鼓励注册和使用自主商标", "encourage agencies to register and use trademarks of their own")


@item_8.program("brand-building", "人力资源机构自主品牌建设", "Brand building of human-resources agencies")
def brand_building() -> Program:
    return Program(
        payee="enterprise", form=SUPPORT, discretion=OPTIONAL, place=Enterprise.place,
        when=Enterprise.kinds.has("hr-agency"), duration=NO_TERM,
    )


@item_8.program("park-operating-subsidy", "人力资源产业园运营补贴", "Operating subsidy for a human-resources park")
def park_operating_subsidy() -> Program:
    return Program(
        payee="park", form=CASH, discretion=CASE_BY_CASE, place=None,
        when=Platforms.some(Platforms.kind.is_("hr-industrial-park") & territory(Platforms.place)),
        duration=NO_TERM, purpose="hr-park-operation",
    )


def newly_recognised_park(level: str) -> Condition:
    return (
        Platforms.kind.is_("hr-industrial-park")
        & Platforms.level.is_(level)
        & (Platforms.newly_recognised | new_in_another_word())
        & territory(Platforms.place)
    )


def newly_approved_base(level: str) -> Condition:
    return (
        Platforms.kind.is_("talent-introduction-base")
        & Platforms.level.is_(level)
        & (Platforms.newly_approved | Platforms.newly_filed | new_in_another_word())
        & territory(Platforms.place)
    )


PARK_RISE = Text(
    "省级升为国家级的，类推按差额 500,000 元补助（文件未写升级规则）；不类推则为全额，每个园区相差 500,000 元。"
    "文件未写“一次性”，建设补助每个园区每级只付一次",
    "a provincial park that becomes a national one gets the difference of 500,000 yuan, by analogy, since the text has no "
    "rule for it; without the analogy it would be 500,000 yuan more for each park. The subsidy is paid once for each park and "
    "level, although the text does not say “once”",
)
ONLY_DIFFERENCE = Text(
    "原级别与原级别已领取的补助，填写一项或两项均可，只扣除一次",
    "its former level, the subsidy received for that level, or both may be told: it is taken off once",
)


@item_8.program("national-hr-park", "国家级人力资源产业园建设补助", "Building subsidy for a national human-resources park")
def national_hr_park() -> Program:
    parks = newly_recognised_park("national")
    per_park = choose(Platforms.previous_level.is_("provincial"), 1_000_000 - 500_000, 1_000_000)
    return Program(
        payee="park", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(parks), amount=exact(Platforms.total(per_park, parks), per="park"),
        duration=ONCE, purpose="hr-park-construction", reading=PARK_RISE, note=ONLY_DIFFERENCE,
        rises=Rise({"8.provincial-hr-park": "provincial"}, Platforms.previous_level),
    )


@item_8.program("provincial-hr-park", "省级人力资源产业园建设补助", "Building subsidy for a provincial human-resources park")
def provincial_hr_park() -> Program:
    parks = newly_recognised_park("provincial")
    return Program(
        payee="park", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(parks), amount=exact(500_000, per="park", count=Platforms.number(parks)),
        duration=ONCE, purpose="hr-park-construction",
        reading=Text(
            "文件未写“一次性”，建设补助每个园区只付一次；若逐年给付则每年 500,000 元",
            "the subsidy is paid once for each park, although the text does not say “once”: paid every year, it would be "
            "500,000 yuan a year",
        ),
    )


BASE_RISE = Text(
    "省级升为国家级的，类推按差额 300,000 元补助（文件未写升级规则）；不类推则为全额，每个基地相差 200,000 元。"
    "文件未写“一次性”，建设补助每个基地每级只付一次",
    "a provincial base that becomes a national one gets the difference of 300,000 yuan, by analogy, since the text has no "
    "rule for it; without the analogy it would be 200,000 yuan more for each base. The subsidy is paid once for each base and "
    "level, although the text does not say “once”",
)


@item_8.program("national-talent-base", "国家级引才引智基地建设补助", "Building subsidy for a national talent-introduction base")
def national_talent_base() -> Program:
    bases = newly_approved_base("national")
    per_base = choose(Platforms.previous_level.is_("provincial"), 500_000 - 200_000, 500_000)
    return Program(
        payee="park", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(bases), amount=exact(Platforms.total(per_base, bases), per="base"),
        duration=ONCE, purpose="talent-base-construction", reading=BASE_RISE, note=ONLY_DIFFERENCE,
        rises=Rise({"8.provincial-talent-base": "provincial"}, Platforms.previous_level),
    )


@item_8.program(
    "provincial-talent-base", "省级引才引智基地建设补助", "Building subsidy for a provincial talent-introduction base"
)
def provincial_talent_base() -> Program:
    bases = newly_approved_base("provincial")
    return Program(
        payee="park", form=CASH, discretion=ENTITLED, place=None,
        when=Platforms.some(bases), amount=exact(200_000, per="base", count=Platforms.number(bases)),
        duration=ONCE, purpose="talent-base-construction",
        reading=Text(
            "文件未写“一次性”，建设补助每个基地只付一次；若逐年给付则每年 200,000 元",
            "the subsidy is paid once for each base, although the text does not say “once”: paid every year, it would be "
            "200,000 yuan a year",
        ),
    )
