"""Part two: the aims by 2025, in the text and in the indicator table.

The table leaves the units of rows 1, 6 and 7 blank; they are those of the text. Rows 8 and 2-3 differ by a word
(enterprises, industry). The six growth rates agree with base and goal, rounded to one decimal.
"""

from __future__ import annotations

from decimal import Decimal

from talentcalc.clauses.text import Text
from talentcalc.documents.luzhou_145.document import BY_2025, DOCUMENT, PERSONS

PERSON_YEARS = Text("人年", "person-years")
NUMBER = Text("个", "items")
PERCENT = Text("%", "%")
POINTS = Text("（指数）", "(index)")
PER_10_000 = Text("户/万户企业", "per 10,000 enterprises")
PATENTS = Text("件/万人口", "per 10,000 people")

item_2_1 = DOCUMENT.item("2-1", "指导思想", "Guiding idea")
item_2_1.background("以“酒城人才聚集行动”为统揽，建设创新型城市", "led by the action to gather talent, for a city of innovation")

item_2_2 = DOCUMENT.item("2-2", "基本原则", "Principles")
item_2_2.background("四项原则：党管人才、引领发展、协同创新、深化改革", "four principles: the Party leads talent work, talent leads development, innovation is joint, reform goes on")

item_2_3 = DOCUMENT.item("2-3", "发展目标", "Aims by 2025")
item_2_3.target(
    "每万名就业人员研发人员全时当量", "full-time-equivalent R&D staff per 10,000 employed", 35, PERSON_YEARS, BY_2025,
)
item_2_3.target("引进培养领军人才", "leading talent brought in or trained", 100, PERSONS, BY_2025)
item_2_3.target("新增青年科技人才", "new young sci-tech talent", 1500, PERSONS, BY_2025)
item_2_3.target("新建院士、博士后工作站和引智基地", "new stations and talent bases", 6, NUMBER, BY_2025)
item_2_3.target("院士、博士后工作站和引智基地总量", "stations and talent bases in all", 22, NUMBER, BY_2025)
item_2_3.target("新建市级以上重点实验室", "new key laboratories, municipal or above", 25, NUMBER, BY_2025)
item_2_3.target("市级以上重点实验室总量", "key laboratories in all", 40, NUMBER, BY_2025)
item_2_3.target("新建市级以上各类工程、技术中心", "new engineering and technology centres", 45, NUMBER, BY_2025)
item_2_3.target("市级以上各类工程、技术中心总量", "engineering and technology centres in all", 130, NUMBER, BY_2025)
item_2_3.target("新建市级以上科技园、孵化器、众创空间等", "new parks, incubators, maker spaces", 25, NUMBER, BY_2025)
item_2_3.target("市级以上科技园、孵化器、众创空间等总量", "parks, incubators, maker spaces in all", 150, NUMBER, BY_2025)
item_2_3.target(
    "高新技术企业数量较 2020 年末倍增", "high-tech enterprises, doubled since the end of 2020", 2, Text("倍", "times"), BY_2025, high=2
)
item_2_3.target("研发经费占 GDP 比重", "R&D spending in GDP", Decimal("2.5"), PERCENT, BY_2025)
item_2_3.target("规上工业研发投入强度", "R&D intensity of industry above designated size", Decimal("1.2"), PERCENT, BY_2025)
item_2_3.target("每万户企业中高新技术企业", "high-tech enterprises per 10,000 enterprises", 60, PER_10_000, BY_2025)
item_2_3.target(
    "高新技术产业营收占规上工业营收比重", "high-tech industry in the revenue of industry above designated size", 22, PERCENT, BY_2025,
)
item_2_3.target(
    "每万人口高价值发明专利", "high-value invention patents per 10,000 people", Decimal("2.33"), PATENTS, BY_2025, high=Decimal("2.33"),
)
item_2_3.target("科技创新综合水平指数", "innovation index", 60, POINTS, BY_2025)
item_2_3.duty(
    "新建一批新型研发机构，建成先进技术研究院，建强国家技术转移西南中心泸州分中心",
    "found new R&D institutions, complete the institute of advanced technology, strengthen the transfer centre",
)
item_2_3.background(
    "指标表列 2020 年基数、2025 年预期值和增长率；表中为单一数值，正文同一指标写“以上”的，两者分别列出",
    "the table gives 2020, the value expected for 2025 and the growth; it has a single value where the text says “or more” of the "
    "same aim: both are listed as they stand", ("2020", "2025")
)

table_1 = DOCUMENT.item("table-1", "指标 1：研发人员总量", "Indicator 1: R&D staff")
table_1.target(
    "研发人员总量", "R&D staff", 17000, PERSONS, BY_2025, high=17000, base=9001, base_year=2020, year=2025, growth=Decimal("88.9")
)

table_2 = DOCUMENT.item("table-2", "指标 2：研发人员全时当量", "Indicator 2: R&D staff, full-time equivalent")
table_2.target(
    "研发人员折合全时当量", "R&D staff, full-time equivalent", 8900, PERSON_YEARS, BY_2025, high=8900, base=4878, base_year=2020, year=2025,
    growth=Decimal("82.5"),
)

table_3 = DOCUMENT.item("table-3", "指标 3：每万名就业人员全时当量", "Indicator 3: the same per 10,000 employed")
table_3.target(
    "每万名就业人员研发人员全时当量", "full-time-equivalent R&D staff per 10,000 employed", 35, PERSON_YEARS, BY_2025, high=35,
    base=Decimal("20.80"), base_year=2020, year=2025, growth=Decimal("68.3"),
)

table_4 = DOCUMENT.item("table-4", "指标 4：研发经费占 GDP 比重", "Indicator 4: R&D spending in GDP")
table_4.target(
    "研发经费占 GDP 比重", "R&D spending in GDP", Decimal("2.50"), PERCENT, BY_2025, high=Decimal("2.50"), base=Decimal("0.92"), base_year=2020, year=2025
)

table_5 = DOCUMENT.item("table-5", "指标 5：人均研发经费", "Indicator 5: R&D spending per R&D person")
table_5.target(
    "研发人员人均研发经费", "R&D spending per R&D person", 60, Text("万元/年", "ten thousand yuan a year"), BY_2025, high=60,
    base=Decimal("40.63"), base_year=2020, year=2025, growth=Decimal("47.7"),
)

table_6 = DOCUMENT.item("table-6", "指标 6：每万人口高价值发明专利", "Indicator 6: high-value invention patents")
table_6.target(
    "每万人口高价值发明专利", "high-value invention patents per 10,000 people", Decimal("2.33"), PATENTS, BY_2025, high=Decimal("2.33"),
    base=Decimal("1.87"), base_year=2020, year=2025, growth=Decimal("24.6"),
)

table_7 = DOCUMENT.item("table-7", "指标 7：每万户企业中高新技术企业", "Indicator 7: high-tech enterprises")
table_7.target(
    "每万户企业中高新技术企业", "high-tech enterprises per 10,000 enterprises", 60, PER_10_000, BY_2025, high=60,
    base=Decimal("42.4"), base_year=2020, year=2025, growth=Decimal("41.5"),
)

table_8 = DOCUMENT.item("table-8", "指标 8：高新技术企业营收比重", "Indicator 8: revenue of high-tech enterprises")
table_8.target(
    "高新技术企业营收占规上工业营收比重", "high-tech enterprises in the revenue of industry above designated size", 22, PERCENT, BY_2025, high=22,
    base=Decimal("17.2"), base_year=2020, year=2025,
)

table_8.background(
    "正文 2-3 同一指标写“高新技术产业”，本表写“高新技术企业”", "the same aim in 2-3 is of high-tech industry, here of enterprises"
)

table_9 = DOCUMENT.item("table-9", "指标 9：规上工业研发投入强度", "Indicator 9: R&D intensity of industry")
table_9.target(
    "规上工业研发投入强度", "R&D intensity of industry above designated size", Decimal("1.2"), PERCENT, BY_2025, high=Decimal("1.2"),
    base=Decimal("0.68"), base_year=2020, year=2025,
)

table_10 = DOCUMENT.item("table-10", "指标 10：科技创新综合水平指数", "Indicator 10: innovation index")
table_10.target(
    "科技创新综合水平指数", "innovation index", 60, POINTS, BY_2025, high=60, base=Decimal("48.54"), base_year=2020, year=2025
)
