"""Facts about an enterprise in the wide sense: what it is, how it grows, how it is financed."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, TIME, Choice, Choices, Dated, Flag, Place, Scale
from talentcalc.clauses.sections import ENTERPRISE, Section
from talentcalc.clauses.text import Text
from talentcalc.profile.scales import LEVEL

KIND = {
    "company": Text("企业", "company"),
    "hr-park": Text("人力资源服务产业园", "human-resources services park/human-resources industrial park"),
    "incubator": Text("创业孵化园区（基地）", "start-up incubation park or base"),
    "maker-space": Text("众创空间等", "maker space"),
    "platform": Text("研发平台运营单位", "operator of a research platform"),
    "laboratory": Text("实验室", "laboratory"),
    "school": Text("院校", "school or college"),
    "kindergarten": Text("幼儿园", "kindergarten"),
    "training-provider": Text("职业培训机构", "vocational training provider"),
    "domestic-service": Text("家政企业", "domestic-service firm"),
    "hr-agency": Text("人力资源服务机构", "human-resources agency"),
    "agency": Text("中介机构/社会组织", "intermediary agency or social organisation"),
    "investor": Text("投资机构", "investor"),
    "film-company": Text("影视制作单位", "film or television producer"),
    "culture-company": Text("文化类公司", "culture company"),
    "research-institution": Text("科研院所", "research institute/research institution"),
    "public-institution": Text("事业单位", "public institution"),
    "government-organ": Text("机关/党政机关", "government organ"),
    "farm": Text("农业经营主体", "farm entity"),
    "bank": Text("金融机构", "financial institution"),
    "hospital": Text("医院", "hospital"),
    "culture-tourism": Text("文旅单位", "culture or tourism institution"),
    "industrial-park": Text("产业园区", "industrial park"),
    "other": Text("其他", "other"),
}


class Enterprise(Section, key="enterprise", zh="单位", en="the enterprise", side=ENTERPRISE):
    """The enterprise, school or body itself."""

    kinds = Choices(
        "单位类型", "kinds of body", KIND, change=FIXED,
        ask=Text("单位属于下列哪些类型？", "Which of these kinds of body is it?"),
    )
    place = Place(
        "经营地", "place of operation", always=True, nowhere=True,
        ask=Text("单位在哪个区县经营？", "In which district or county does the enterprise operate?"),
    )
    only_place = Flag(
        "只有一处经营地", "has one place of operation only",
        zh_not="不止一处经营地", en_not="has not just one place of operation",
        ask=Text("单位是否只有这一处经营地（在别处没有分支机构）？", "Is that its only place of operation, without branches elsewhere?"),
    )
    founded_in_city = Choice(
        "在本市创办的方式", "how it came to the city",
        {
            "founded": Text("在本市创办", "founded in the city"),
            "branch": Text("外地企业的分支机构", "branch of a firm from elsewhere"),
            "neither": Text("均不是", "neither"),
        },
        closed="neither", change=FIXED,
        ask=Text("单位是怎样来到本市的？", "How did the body come to the city?"),
    )
    founded_on = Dated(
        "成立日期", "date of foundation", change=FIXED, always=True,
        ask=Text("单位是哪一天成立的？", "When was it founded?"),
    )
    newly_founded = Flag(
        "在本市新创办", "is newly founded in the city", zh_not="不是在本市新创办", change=FIXED,
        ask=Text("单位是否在本市新创办？", "Is it newly founded in the city?"),
    )
    finances_farms = Flag(
        "为新创办的农业主体提供贷款或担保", "lends to, or guarantees, new farm entities",
        zh_not="未为新创办的农业主体提供贷款或担保", en_not="neither lends to new farm entities nor guarantees their loans",
        ask=Text("单位是否为新创办的农业主体提供贷款或担保？", "Does it lend to new farm entities, or guarantee their loans?"),
    )
    makes_guaranteed_loans = Flag(
        "按政策发放创业担保贷款或提供担保", "makes or guarantees start-up guaranteed loans under the policy",
        zh_not="未按政策发放创业担保贷款或提供担保",
        ask=Text("单位是否按政策发放创业担保贷款或提供担保？", "Does it make or guarantee start-up guaranteed loans under the policy?"),
    )
    state_owned = Flag(
        "国有（国有企业或公办单位）", "is owned by the state", zh_not="不是国有企业或公办单位", change=FIXED,
        ask=Text("单位是否为国有企业或公办单位？", "Is it a state enterprise or run by the state?"),
    )
    affiliation = Choice(
        "隶属级别（民营填 none）", "level of the authority it belongs to (private: none)", LEVEL, change=FIXED,
        ask=Text("单位隶属哪一级（民营选“无”）？", "To which level of authority does it belong (private: none)?"),
    )
    policies_met = Choices(
        "符合条件的既有企业政策", "existing policies for enterprises whose conditions are met",
        {
            "enterprise-subsidy": Text("企业补助", "enterprise subsidy"),
            "innovation-voucher": Text("科技创新券", "innovation voucher"),
            "growth-talent-loan": Text("优才贷", "Youcai loan"),
            "sci-tech-loan": Text("天府科创贷", "Tianfu sci-tech loan"),
        },
        ask=Text(
            "单位符合下列哪些既有政策自身的条件？", "Of which of these existing policies does it meet the own conditions?"
        ),
    )
    incubator_award_rules = Flag(
        "符合创业孵化园区（基地）奖补规定", "meets the rules on awards for incubation parks",
        ask=Text("单位是否符合创业孵化园区（基地）奖补的规定？", "Does it meet the rules on awards for incubation parks?"),
    )
    founds_sci_tech_award = Flag(
        "设立科技类奖励", "founds an award for science and technology",
        ask=Text("单位是否设立了科技类奖励？", "Does it fund an award for science and technology?"),
    )


class Growth(Section, key="growth", zh="企业引进与成长", en="the enterprise's growth", side=ENTERPRISE):
    """How an enterprise came, what it was recognised as, who leads it."""

    brought_by_social_capital = Flag(
        "由社会资本来本市创办", "was brought to the city by social capital", change=FIXED,
        ask=Text("企业是否由社会资本来本市创办？", "Did social capital bring the enterprise to the city?"),
    )
    meets_investment_policies = Flag(
        "符合要素保障和招商引资政策要求", "meets the rules on land, funding and investment promotion",
        ask=Text("企业是否符合要素保障和招商引资政策的要求？", "Does the enterprise meet the rules on land, funding and investment promotion?"),
    )
    recognitions = Choices(
        "企业称号", "what it is recognised as",
        {
            "specialised-innovative": Text("专精特新企业", "specialised and innovative enterprise"),
            "single-champion": Text("单项冠军企业", "single-product champion"),
            "little-giant": Text("专精特新“小巨人”企业", "little giant"),
            "chain-leader": Text("产业链“链主”企业", "leader of an industrial chain"),
            "industry-leader": Text("行业领军企业", "leader of its trade"),
            "high-tech": Text("高新技术企业", "high-tech enterprise"),
            "sci-tech-sme": Text("科技型中小企业", "sci-tech small or medium enterprise"),
        },
        ask=Text("企业获得过下列哪些称号或认定？", "Which of these recognitions does the enterprise hold?"),
    )
    above_scale = Choice(
        "“四上企业”类型", "kind of enterprise above designated size",
        {
            "none": Text("不是四上企业", "none"),
            "industry": Text("规模以上工业企业", "industrial enterprise above designated size"),
            "services": Text("规上服务业企业", "service enterprise above designated size"),
            "trade": Text("限上商贸企业", "trading enterprise above the designated quota"),
            "construction": Text("有资质等级的建筑业企业", "construction enterprise with a qualification grade"),
        },
        change=TIME,
        ask=Text("企业属于哪一类“四上企业”？", "Which kind of enterprise above designated size is it?"),
    )
    above_scale_first_time = Flag(
        "首次成为“四上企业”", "rose above designated size for the first time", change=FIXED,
        ask=Text("企业是否首次成为“四上企业”？", "Has it risen above designated size for the first time?"),
    )
    economic_contribution = Flag(
        "做出经济发展贡献", "contributed to economic development",
        ask=Text("企业是否对经济发展作出贡献？", "Has it contributed to economic development?"),
    )
    innovative_or_startup = Flag(
        "属于创新创业企业", "is an innovative or start-up enterprise",
        ask=Text("企业是否属于创新创业企业？", "Is it an innovative or start-up enterprise?"),
    )
    introduced_talent_leads = Flag(
        "由引进的创新人才创办或领办", "was founded or is led by introduced innovative talent",
        en_not="was not founded, and is not led, by introduced innovative talent",
        ask=Text(
            "企业是否由引进的创新人才创办或领办？",
            "Was the enterprise founded, or is it led, by innovative talent introduced to the city?",
        ),
    )
    meets_interest_rules = Flag(
        "符合引进创新人才创办、领办企业的贷款贴息条件",
        "meets the rules on interest subsidies for enterprises of introduced innovative talent",
        ask=Text(
            "企业是否符合引进创新人才创办、领办企业的贷款贴息条件？",
            "Does it meet the rules on interest subsidies for enterprises of introduced innovative talent?",
        ),
    )
    talent_enterprise = Flag(
        "人才企业（人才创办或领办的企业、项目）", "is an enterprise or project founded or led by talent",
        ask=Text("企业或项目是否由人才创办或领办？", "Was the enterprise or project founded, or is it led, by talent?"),
    )
    sci_tech_enterprise = Flag(
        "科技型企业", "is a sci-tech enterprise",
        ask=Text("企业是否为科技型企业？", "Is it a sci-tech enterprise?"),
    )
    stage = Choice(
        "发展阶段", "stage of growth",
        {
            "start-up": Text("初创型", "start-up"),
            "growth": Text("成长型", "growing"),
            "mature": Text("成熟型", "mature"),
        },
        change=TIME,
        ask=Text("企业处于哪个发展阶段？", "At which stage of growth is the enterprise?"),
    )
    size = Choice(
        "企业规模", "size of the enterprise",
        {
            "micro": Text("微型", "micro"),
            "small": Text("小型", "small"),
            "medium": Text("中型", "medium"),
            "large": Text("大型", "large"),
        },
        change=TIME,
        ask=Text("企业是大型、中型、小型还是微型？", "Is the enterprise large, medium, small or micro?"),
    )
    key_industry = Flag(
        "属于当地重点产业", "belongs to a key industry of the place",
        ask=Text("企业是否属于当地重点产业？", "Does it belong to a key industry of the place?"),
    )
    key_park_or_enterprise = Flag(
        "位于重点园区或属于重点企业", "lies in a key park or is a key enterprise",
        zh_not="不在重点园区，也不属于重点企业", en_not="neither lies in a key park nor is a key enterprise",
        ask=Text("企业是否位于重点园区，或属于重点企业？", "Does it lie in a key park, or is it a key enterprise?"),
    )
    industries = Choices(
        "所属产业", "industries it belongs to",
        {
            "liquor": Text("白酒（食品）", "liquor and food"),
            "electronics": Text("电子信息（数字经济）", "electronics and digital economy"),
            "equipment": Text("装备制造", "equipment"),
            "construction-machinery": Text("工程机械", "construction machinery"),
            "rail-transit": Text("轨道交通", "rail transit"),
            "aerospace": Text("航空航天", "aerospace"),
            "medicine": Text("现代医药", "modern medicine"),
            "energy-chemicals": Text("能源化工", "energy and chemicals"),
            "textiles": Text("纺织新材料", "textiles and new materials"),
            "green-building": Text("绿色建材", "green building materials"),
            "agriculture": Text("现代农业", "modern agriculture"),
            "services": Text("现代服务业", "modern services"),
            "other": Text("其他产业", "another industry"),
        },
        ask=Text("企业属于下列哪些产业？", "To which of these industries does it belong?"),
    )


class IndustrialProject(
    Section, key="industrial_project", zh="重特大产业项目", en="the major industrial project", side=ENTERPRISE
):
    """A major project that the city attracts."""

    introduced = Flag(
        "已成功引进", "was brought to the city",
        ask=Text("项目是否已成功引进？", "Has the project been brought to the city?"),
    )
    major = Flag(
        "属于重特大产业项目", "is a major industrial project", judged=True,
        ask=Text("项目是否属于重特大产业项目？", "Is it a major industrial project?"),
    )
    good_growth = Flag(
        "成长性好", "has good prospects of growth", zh_not="成长性不好", judged=True,
        ask=Text("项目的成长性是否好？", "Does the project have good prospects of growth?"),
    )
    drives_upgrading = Flag(
        "产业升级带动作用强", "drives industrial upgrading", zh_not="产业升级带动作用不强", judged=True,
        ask=Text("项目对产业升级的带动作用是否强？", "Does the project drive industrial upgrading?"),
    )
    many_jobs = Flag(
        "新增有效就业岗位多", "creates many effective jobs", zh_not="新增有效就业岗位不多", judged=True,
        ask=Text("项目新增的有效就业岗位是否多？", "Does the project create many effective jobs?"),
    )
    supports_economy = Flag(
        "地方经济支撑力大", "gives strong support to the local economy",
        zh_not="地方经济支撑力不大", judged=True,
        ask=Text("项目对地方经济的支撑力是否大？", "Does the project give strong support to the local economy?"),
    )
    early_construction = Flag(
        "处于建设前期", "is in the early phase of construction", zh_not="不处于建设前期", change=TIME,
        ask=Text("项目是否处于建设前期？", "Is the project in the early phase of construction?"),
    )


class Farm(Section, key="farm", zh="农业创业主体", en="the farm entity", side=ENTERPRISE):
    """A farm, a cooperative, an agricultural enterprise."""

    kind = Choice(
        "农业主体类型", "kind of farm entity",
        {
            "none": Text("不是农业主体", "none"),
            "leading-enterprise": Text("农业产业化龙头企业", "leading agricultural enterprise"),
            "agricultural-enterprise": Text("其他农业企业", "other agricultural enterprise"),
            "demonstration-cooperative": Text("示范性农民专业合作社", "demonstration farmers' cooperative"),
            "cooperative": Text("其他农民专业合作社", "other farmers' cooperative"),
            "family-farm": Text("家庭农场", "family farm"),
            "other": Text("其他农业主体", "other farm entity"),
        },
        ask=Text("是哪一类农业主体？", "Which kind of farm entity is it?"),
    )
    recognised_level = Scale(
        "认定级别", "level of its recognition", LEVEL,
        ask=Text("获得哪一级认定？", "At which level is it recognised?"),
    )
    skilled_farmer = Flag(
        "属于农业农村部门认定的高素质农民创办或领办的主体",
        "is recognised by the agriculture department as an entity of a qualified farmer",
        ask=Text(
            "是否由农业农村部门认定的高素质农民创办或领办？",
            "Was it founded, or is it led, by a qualified farmer recognised by the agriculture department?",
        ),
    )
    meets_support_rules = Flag(
        "符合有关财政支持政策条件", "meets the rules on fiscal support",
        ask=Text("是否符合有关财政支持政策的条件？", "Does it meet the rules on fiscal support?"),
    )


class PublicBody(
    Section, key="public_body", zh="事业单位与国有企业", en="the public institution or state enterprise", side=ENTERPRISE
):
    """What a public institution or a state enterprise does about its staff."""

    public_hospital = Flag(
        "公立医院", "is a public hospital", change=FIXED,
        ask=Text("单位是否为公立医院？", "Is it a public hospital?"),
    )
    staffing_standard_set = Flag(
        "已制定编制标准", "has a staffing standard set", change=TIME,
        ask=Text("单位是否已制定编制标准？", "Has a staffing standard been set for it?"),
    )
    equity_pilot = Flag(
        "列入国有企业中长期激励试点", "is in the pilot of long-term incentives for state enterprises",
        ask=Text("单位是否列入国有企业中长期激励试点？", "Is it in the pilot of long-term incentives for state enterprises?"),
    )
    rewards_inventors = Flag(
        "奖励职务发明或成果转化完成人", "rewards those who completed service inventions or conversions",
        zh_not="未奖励职务发明或成果转化完成人",
        ask=Text("单位是否奖励职务发明或成果转化的完成人？", "Does it reward those who completed service inventions or conversions?"),
    )
    pays_outside_projects = Flag(
        "向完成本职后承担外部项目的科研人员发放劳动报酬",
        "pays researchers, own duties fulfilled, for labour in outside projects",
        zh_not="未向完成本职后承担外部项目的科研人员发放劳动报酬",
        ask=Text(
            "单位是否向完成本职后承担外部项目的科研人员发放劳动报酬？",
            "Does it pay researchers who have fulfilled their duties for their work in outside projects?",
        ),
    )


class Financing(Section, key="financing", zh="投融资", en="financing", side=ENTERPRISE):
    """What an enterprise or project has to show to lenders and investors."""

    founding_project = Flag(
        "创业项目", "is a start-up project",
        ask=Text("所融资的是否为创业项目？", "Is what seeks finance a start-up project?"),
    )
    high_tech_project = Flag(
        "高新技术项目", "is a high-technology project",
        ask=Text("所融资的是否为高新技术项目？", "Is what seeks finance a high-technology project?"),
    )
    fits_industry_direction = Flag(
        "符合当地产业发展方向", "fits the direction of local industry",
        ask=Text("是否符合当地产业发展方向？", "Does it fit the direction of local industry?"),
    )
    new_technology_and_model = Flag(
        "拥有新技术和新模式", "has new technology and a new model", zh_not="没有新技术和新模式",
        ask=Text("是否拥有新技术和新模式？", "Does it have new technology and a new model?"),
    )
    growth_potential = Flag(
        "具有成长潜力", "has potential to grow",
        ask=Text("是否具有成长潜力？", "Does it have potential to grow?"),
    )
    owns_intellectual_property = Flag(
        "拥有知识产权", "owns intellectual property", zh_not="没有知识产权",
        ask=Text("是否拥有知识产权？", "Does it own intellectual property?"),
    )
    talent_loan_rules = Flag(
        "符合“人才贷”条件", "meets the rules on talent loans",
        ask=Text("是否符合“人才贷”的条件？", "Does it meet the rules on talent loans?"),
    )
