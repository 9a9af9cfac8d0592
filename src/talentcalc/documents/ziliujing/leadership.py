"""Part five (items 39 to 42): leadership, responsibility and appraisal; no program."""

from __future__ import annotations

from talentcalc.clauses.text import Text
from talentcalc.documents.ziliujing.document import DOCUMENT, ORGANISATION, SUPERVISION

EVERY_YEAR = Text("每年", "every year")
TIMES = Text("次", "times")

item_39 = DOCUMENT.item("39", "人才工作领导", "Leadership of talent work", ORGANISATION)
item_39.target("常委会听取专题汇报", "hearings of the standing committee", 1, TIMES, EVERY_YEAR)
item_39.target(
    "班子成员直接联系的专家", "experts in contact with each member of the leading team", 2,
    Text("名", "experts"), Text("未定期", "no date"), high=2,
)
item_39.target("成员单位专项述职", "reports of the member units", 1, TIMES, EVERY_YEAR, high=1)
item_39.target("专项调研督查", "inspections", 1, TIMES, EVERY_YEAR)
item_39.target("人才重大项目", "major talent projects", None, Text("一批", "a number of them"), EVERY_YEAR)
item_39.duty("坚持党管人才", "keep talent work under the Party's lead")

item_40 = DOCUMENT.item("40", "人才工作格局", "Order of talent work", ORGANISATION)
item_40.duty("党委统一领导，组织部门牵头，各部门配合", "the Party committee leads, the organisation department coordinates")

item_41 = DOCUMENT.item("41", "书记述职评议", "Reports of Party secretaries", ORGANISATION)
item_41.duty("书记抓人才工作述职评议考核", "Party secretaries report on talent work and are appraised")

item_42 = DOCUMENT.item("42", "目标责任制", "Responsibility for targets", SUPERVISION)
item_42.duty("建立目标责任制，细化考核指标，结果用于评优评价", "make offices answer for targets, set indicators; results count in appraisals")
