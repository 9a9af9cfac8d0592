"""Facts about platforms of research and enterprise, parks and spaces."""

from __future__ import annotations

from talentcalc.clauses.facts import FIXED, TIME, Choice, Flag, Number, Place, Scale
from talentcalc.clauses.sections import ENTERPRISE, Rows
from talentcalc.clauses.text import Text
from talentcalc.profile.enterprise import Enterprise
from talentcalc.profile.scales import LEVEL

PLATFORM = {
    "industry-innovation-centre": Text("产业创新中心", "industry innovation centre"),
    "manufacturing-innovation-centre": Text("制造业创新中心", "manufacturing innovation centre"),
    "medical-centre": Text("医学中心", "medical centre"),
    "clinical-research-centre": Text("临床医学研究中心", "clinical research centre"),
    "public-training-centre": Text("公共实训中心", "public practical-training centre"),
    "university-innovation-centre": Text("高校科创中心", "university innovation centre"),
    "technology-transfer-centre": Text("技术转移中心", "technology-transfer centre"),
    "student-training-base": Text("学生实训基地", "student training base"),
    "sci-tech-infrastructure": Text("科技基础设施", "sci-tech infrastructure"),
    "innovation-base": Text("跨领域创新基地", "cross-field innovation base"),
    "rd-institution": Text("研发机构", "research and development institution"),
    "hr-industrial-park": Text("人力资源服务产业园区", "human-resources services park"),
    "talent-introduction-base": Text("引才引智（示范）基地", "talent-introduction base"),
    "specialised-maker-space": Text("专业化众创空间（升级版）", "specialised maker space (upgraded)"),
    "general-maker-space": Text("众创空间", "general maker space"),
    "star-maker-space": Text("星创天地", "rural star maker space"),
    "maker-room": Text("创客空间", "maker room"),
    "maker-corner": Text("创客角", "maker corner"),
    "startup-cafe": Text("创业咖啡", "start-up cafe"),
    "innovation-workshop": Text("创新工场", "innovation workshop"),
    "technology-innovation-centre": Text("技术创新中心", "technology innovation centre"),
    "key-laboratory": Text("重点实验室", "key laboratory"),
    "engineering-laboratory": Text("工程实验室", "engineering laboratory"),
    "industrial-technology-institute": Text("产业技术研究院", "industrial technology institute"),
    "tianfu-laboratory": Text("天府实验室", "Tianfu laboratory"),
    "biosafety-laboratory": Text("生物安全实验室", "biosafety laboratory"),
    "field-station": Text("野外科学观测研究站", "field station of scientific observation"),
    "data-centre": Text("大数据中心", "big-data centre"),
    "postdoctoral-workstation": Text("博士后科研工作站", "postdoctoral workstation"),
    "postdoctoral-base": Text("博士后创新实践基地", "postdoctoral practice base"),
    "academician-workstation": Text("院士工作站", "academician workstation"),
    "expert-workstation": Text("专家工作站", "expert workstation"),
    "engineering-technology-centre": Text("工程技术研究中心", "engineering technology centre"),
    "engineering-research-centre": Text("工程研究中心", "engineering research centre"),
    "enterprise-technology-centre": Text("企业技术中心", "enterprise technology centre"),
    "industrial-design-centre": Text("工业设计中心", "industrial design centre"),
    "other": Text("其他平台", "other platform"),
}


class Platforms(Rows, key="platforms", zh="平台、园区与空间", en="platforms, parks and spaces", side=ENTERPRISE):
    """Parks, bases, maker spaces and research platforms that the enterprise runs, a row each or for several like ones."""

    count = Number("数量", "number of like ones", "items")
    kind = Choice(
        "平台类型", "kind of platform", PLATFORM, change=FIXED,
        ask=Text("是哪一类平台？", "Which kind of platform is it?"),
    )
    level = Scale(
        "平台级别", "level of the platform", LEVEL, always=True,
        ask=Text("平台是什么级别？", "Of which level is the platform?"),
    )
    place = Place(
        "平台所在地", "place of the platform", always=True, otherwise=Enterprise.place,
        ask=Text("平台在哪个区县？", "In which district or county is the platform?"),
    )
    newly_recognised = Flag(
        "新认定", "is newly recognised", zh_not="不是新认定",
        ask=Text("平台是否新认定？", "Is the platform newly recognised?"),
    )
    newly_approved = Flag(
        "新获批建设", "is newly approved for building", zh_not="不是新获批建设",
        ask=Text("平台是否新获批建设？", "Is the platform newly approved for building?"),
    )
    newly_filed = Flag(
        "新备案（审核备案）", "is newly filed with the authority", zh_not="不是新备案",
        ask=Text("平台是否新备案（通过审核备案）？", "Is the platform newly filed with the authority?"),
    )
    newly_created = Flag(
        "新创建（新建成）", "is newly created", zh_not="不是新创建",
        ask=Text("平台是否新创建（新建成）？", "Is the platform newly created?"),
    )
    built = Flag(
        "已建成", "is already built", en_not="is not built yet", change=TIME,
        ask=Text("平台是否已建成？", "Has the platform been built?"),
    )
    previous_level = Scale(
        "原级别", "level it held before", LEVEL, change=FIXED,
        ask=Text("升级前它是什么级别（没有则填 none）？", "Which level did it hold before (none: it held no level)?"),
    )
    outstanding_results = Flag(
        "科技成果突出", "has outstanding research results", zh_not="科技成果不突出",
        ask=Text("平台的科技成果是否突出？", "Are the platform's research results outstanding?"),
    )
    strong_industry_pull = Flag(
        "产业带动性强", "pulls its industry strongly", zh_not="产业带动性不强",
        ask=Text("平台对产业的带动性是否强？", "Does the platform pull its industry strongly?"),
    )
