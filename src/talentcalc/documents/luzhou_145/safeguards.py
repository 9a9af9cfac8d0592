"""Part seven: leadership, work and evaluation; duties alone."""

from __future__ import annotations

from talentcalc.documents.luzhou_145.document import DOCUMENT

item_7_1 = DOCUMENT.item("7-1", "组织领导", "Leadership")
item_7_1.duty("党委统一领导，主要负责同志抓科技人才", "the Party committee leads, the heads of organisations answer for sci-tech talent")

item_7_2 = DOCUMENT.item("7-2", "工作体系", "System of work")
item_7_2.duty("分工明确的工作体系，校企协同培养", "divide the tasks clearly, train talent in schools and firms together")

item_7_3 = DOCUMENT.item("7-3", "评价考核", "Evaluation")
item_7_3.duty(
    "中期评估和全周期总结评估，纳入区县（园区）和部门考核",
    "evaluate the plan at mid-term and at the end; the results count in assessing districts, parks and departments",
)
