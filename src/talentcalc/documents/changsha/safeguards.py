"""Part three, items 18 to 20: leadership, money, evaluation; duties alone."""

from __future__ import annotations

from talentcalc.documents.changsha.document import DOCUMENT, FINANCE, ORGANISATION

item_18 = DOCUMENT.item("18", "党管人才", "Leadership of the party", office=ORGANISATION)
item_18.duty("统一领导，完善述职评议，充实工作力量", "lead in one hand, improve reports and reviews, strengthen the staff")

item_19 = DOCUMENT.item("19", "经费投入", "Funding", office=FINANCE)
item_19.duty(
    "适度增加专项投入，制定资金管理办法，用好产业投资和信贷风险补偿基金",
    "raise special spending moderately, write fund rules, use investment and credit-risk funds as leverage",
)

item_20 = DOCUMENT.item("20", "考核评价", "Evaluation", office=ORGANISATION)
item_20.duty("动态评估和年度监测，修订考核体系", "evaluate policies as they run, monitor them every year, revise the system of assessment")
