"""Named values that several facts share: ordered scales, lowest step first, and sets of kinds."""

from __future__ import annotations

from talentcalc.clauses.text import Text

DEGREE = {
    "none": Text("高中及以下", "upper secondary or below"),
    "secondary-vocational": Text("中专", "secondary vocational diploma"),
    "junior-college": Text("大专/专科", "junior college diploma"),
    "bachelor": Text("本科/学士", "bachelor"),
    "master": Text("硕士/硕士研究生", "master"),
    "doctor": Text("博士/博士研究生", "PhD/doctor"),
}
TITLE = {
    "none": Text("无职称", "no title"),
    "junior": Text("初级/初级职称", "junior title"),
    "intermediate": Text("中级/中级职称", "intermediate title"),
    "associate-senior": Text("副高级/副高", "associate senior title"),
    "full-senior": Text("正高级/正高", "full senior title"),
}
SKILL = {
    "none": Text("无技能等级", "no skill level"),
    "junior-worker": Text("初级工", "junior worker"),
    "intermediate-worker": Text("中级工", "intermediate worker"),
    "senior-worker": Text("高级工", "senior worker"),
    "technician": Text("技师", "technician"),
    "senior-technician": Text("高级技师", "senior technician"),
}
LEVEL = {
    "none": Text("无级别", "no level"),
    "county": Text("区县级/区级/县级", "county or district level/district"),
    "municipal": Text("市级", "municipal level"),
    "provincial": Text("省级", "provincial level"),
    "national": Text("国家级", "national level"),
}
DISTINCTION = {
    "cas-academician": Text("中国科学院院士", "academician of the Chinese Academy of Sciences"),
    "cae-academician": Text("中国工程院院士", "academician of the Chinese Academy of Engineering"),
    "foreign-academician": Text("外国院士", "academician of a foreign academy"),
    "national-talent-plan": Text("国家级人才计划入选者", "entrant of a national talent plan"),
    "provincial-talent-plan": Text("省级人才计划入选者", "entrant of a provincial talent plan"),
    "municipal-talent-plan": Text("市级人才计划入选者", "entrant of a municipal talent plan"),
    "national-outstanding-expert": Text(
        "国家级有突出贡献专家", "national expert with outstanding contributions"
    ),
    "provincial-outstanding-expert": Text(
        "省级有突出贡献专家", "provincial expert with outstanding contributions"
    ),
    "municipal-outstanding-expert": Text(
        "市级有突出贡献专家", "municipal expert with outstanding contributions"
    ),
    "state-council-allowance": Text("享受国务院政府特殊津贴专家", "expert on State Council allowance"),
    "provincial-allowance": Text("享受省政府特殊津贴专家", "expert on a provincial government allowance"),
    "national-academic-leader": Text("国家级学术技术带头人", "national academic or technical leader"),
    "provincial-academic-leader": Text("省级学术技术带头人", "provincial academic or technical leader"),
    "municipal-academic-leader": Text("市级学术技术带头人", "municipal academic or technical leader"),
    "national-science-award": Text("国家级科学技术奖励获得者", "national science and technology award"),
    "provincial-science-award": Text("省级科学技术奖励获得者", "provincial science and technology award"),
    "municipal-science-award": Text("市级科学技术奖励获得者", "municipal science and technology award"),
    "other-national-expert": Text("其他国家级专家", "other national-level expert"),
    "other-provincial-expert": Text("其他省级专家", "other provincial-level expert"),
    "china-skills-grand-award": Text("中华技能大奖", "China Skills Grand Award"),
    "national-technical-expert": Text("全国技术能手", "National Technical Expert"),
    "tianfu-craftsman": Text("天府工匠", "Tianfu Craftsman"),
    "provincial-technical-expert": Text("省级技术能手", "Provincial Technical Expert"),
}
PURPOSE = {
    "rent-free-housing": Text("免租住房", "rent-free housing"),
    "home-purchase": Text("购房补助", "home-purchase grant"),
    "living-allowance": Text("生活补贴", "living allowance"),
    "job-subsidy": Text("新增岗位补贴", "new-job subsidy"),
    "hiring-subsidy": Text("吸纳就业补贴", "hiring subsidy"),
    "job-seeking": Text("求职补贴", "job-seeking subsidy"),
    "social-insurance": Text("社会保险补贴", "social-insurance subsidy"),
    "start-up": Text("创业补贴", "start-up subsidy"),
    "business-room": Text("经营场地免租", "rent-free business room"),
    "loan-interest": Text("贷款贴息", "loan interest subsidy"),
    "housing-fund-loan": Text("公积金贷款", "housing-fund loan"),
    "training": Text("培训补贴", "training subsidy"),
    "platform-construction": Text("平台建设补助", "platform construction subsidy"),
    "platform-operation": Text("平台运行资助", "platform operating support"),
    "research": Text("科研经费资助", "research funding"),
    "conversion": Text("成果转化奖补", "technology-conversion reward"),
    "settling-in": Text("安家补助", "settling-in grant"),
    "post-incentive": Text("岗位激励", "post incentive"),
    "internship": Text("实习补贴", "internship allowance"),
    "executive-team": Text("高管团队奖补", "executive-team support"),
    "award": Text("评选奖励", "award"),
    "referral": Text("引才奖励", "referral award"),
    "investment": Text("投资资助", "investment support"),
    "four-above": Text("“四上企业”人才发展奖励", "talent-development reward of enterprises above designated size"),
    "influencer-award": Text("网红评选奖励", "award for influencers"),
    "hr-park-construction": Text("人力资源产业园建设补助", "HR-park building subsidy"),
    "hr-park-operation": Text("人力资源产业园运营补贴", "HR-park operating subsidy"),
    "talent-base-construction": Text("引才引智基地建设补助", "talent-base building subsidy"),
    "maker-space": Text("众创空间补助", "maker-space subsidy"),
    "space-creation": Text("市级创新创业空间创建补助", "start-up funding of municipal innovation spaces"),
    "incubator": Text("创业孵化园区奖补", "incubation-park award"),
    "farm-support": Text("农业主体财政支持", "fiscal support for farm entities"),
    "farm-loan-interest": Text("农业主体贷款贴息", "interest subsidy for farm entities"),
    "guaranteed-loan-interest": Text("创业担保贷款贴息", "interest subsidy on guaranteed loans"),
    "mentor-award": Text("创业指导员奖励", "award for start-up mentors"),
    "housing-fund-withdrawal": Text("提取公积金购房", "housing-fund withdrawal"),
    "institute-relocation": Text("引进科研院所支持", "support for an institute brought in"),
    "school-founding": Text("办学补助", "support for founding a school"),
    "school-enrolment": Text("招生激励", "enrolment incentive"),
    "graduate-retention": Text("毕业生留用奖励", "graduate-retention reward"),
    "film-promotion": Text("影视宣传奖励", "award for film promotion"),
    "creative-work": Text("文创作品奖励", "creative-work award"),
    "talent-award": Text("人才评选个人奖励", "talent award, individual"),
    "talent-team-award": Text("人才评选团队奖励", "talent award, team"),
    "contribution-award": Text("巨大贡献奖励", "award for extraordinary contribution"),
    "welfare": Text("福利待遇", "welfare benefits"),
}
PLAN_STATE = {
    "none": Text("未申报", "not put up"),
    "refused": Text("未入选", "refused"),
    "put-up": Text("已推荐申报", "put up"),
    "selected": Text("已入选", "selected"),
}
OUTCOME = {
    "not-put-up": Text("未推荐/未申报", "not put up"),
    "refused": Text("未通过/未获认定", "refused"),
    "applied": Text("已申请", "applied"),
    "put-up": Text("已推荐参评", "put up"),
    "selected": Text("已入选", "selected"),
    "granted": Text("已认定/已获批", "granted"),
}
