"""Facts about a person's home and family."""

from __future__ import annotations

from talentcalc.clauses.facts import TIME, Choice, Flag, Number, Place
from talentcalc.clauses.sections import PERSON, Section
from talentcalc.clauses.text import Text


class Home(Section, key="home", zh="住房", en="the home", side=PERSON):
    """The home bought, or to be bought."""

    place = Place(
        "住房所在地", "place of the home", always=True, nowhere=True,
        ask=Text("您已购或拟购的住房在哪个区县？", "In which district or county is the home bought or to be bought?"),
    )
    bought = Flag(
        "已购住房", "a home is bought", en_not="no home is bought",
        ask=Text("您是否已购买住房？", "Have you bought a home?"),
    )
    to_be_bought = Flag(
        "拟购住房", "a home is about to be bought", en_not="no home is about to be bought",
        ask=Text("您是否准备购买住房（只租住答否）？", "Are you about to buy a home (no, if you only rent)?"),
    )
    ordinal = Number(
        "第几套住房", "which of the person's homes it is (1: first)", "items", most=100, always=True,
        ordinal=Text("第 {n} 套住房", "the {n} home"),
        ask=Text("这是本人的第几套住房？", "Which of the person's homes is it (1 for the first)?"),
    )
    new_commercial = Flag(
        "新建商品住房", "it is a newly built commercial home",
        ask=Text("所购的是否为新建商品住房？", "Is it a newly built commercial home?"),
    )
    central_city_building_land = Flag(
        "位于市中心城区建设用地区域", "it lies on building land of the central city",
        zh_not="不在市中心城区建设用地区域", en_not="it does not lie on building land of the central city",
        ask=Text("住房是否位于市中心城区建设用地区域？", "Does it lie on building land of the central city?"),
    )
    mortgage = Choice(
        "购房贷款方式", "how the home is financed",
        {
            "none": Text("无贷款", "no loan"),
            "commercial-only": Text("纯商业银行按揭贷款", "commercial mortgage alone"),
            "fund": Text("住房公积金贷款", "housing-fund loan"),
            "combined": Text("公积金与商业组合贷款", "housing-fund and commercial loan combined"),
        },
        ask=Text("您用哪一种方式贷款购房？", "How is the home financed?"),
    )
    housing_fund = Flag(
        "本人缴存住房公积金", "the person pays into the housing fund",
        zh_not="本人未缴存住房公积金", en_not="the person does not pay into the housing fund",
        ask=Text("您本人是否缴存住房公积金？", "Do you pay into the housing fund?"),
    )
    spouse_housing_fund = Flag(
        "配偶缴存住房公积金", "the spouse pays into the housing fund",
        zh_not="配偶未缴存住房公积金", en_not="the spouse does not pay into the housing fund",
        ask=Text("您的配偶是否缴存住房公积金（无配偶答否）？", "Does your spouse pay into the housing fund (no spouse: no)?"),
    )


class Family(Section, key="family", zh="家庭", en="the family", side=PERSON):
    """The person's spouse and children."""

    spouse = Flag("有配偶", "has a spouse", ask=Text("您有配偶吗？", "Do you have a spouse?"))
    children = Number(
        "子女数", "number of children", "persons", most=100,
        ask=Text("您有几个子女？", "How many children do you have?"),
    )
    child_entering_school = Flag(
        "有子女将入学", "a child is about to enter school",
        en_not="no child is about to enter school", change=TIME,
        ask=Text("您是否有子女将要入学？", "Is a child of yours about to enter school?"),
    )
    childcare_conditions = Flag(
        "符合子女教育照护条件", "meets the rules on children's education and care",
        ask=Text("您是否符合子女教育照护的条件？", "Do you meet the conditions for children's education and care?"),
    )
