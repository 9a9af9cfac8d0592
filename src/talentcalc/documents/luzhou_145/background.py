"""The notice and part one: how the comments were asked for, and where the city stood at the end of 2020."""

from __future__ import annotations

from talentcalc.documents.luzhou_145.document import DOCUMENT

preamble = DOCUMENT.item("preamble", "征求意见公告", "Notice of consultation")
preamble.background("公告日期 2022 年 9 月 26 日", "notice of 26 September 2022", ("2022", "09", "9", "26"))
preamble.background("网页浏览次数", "views of the page", ("3608",))
preamble.background(
    "征求意见 30 日，9 月 26 日至 10 月 25 日", "open for comment for 30 days, 26 September to 25 October", ("30", "9", "26", "10", "25")
)
preamble.background(
    "目录页码", "page numbers of the contents",
    (
        "1", "5", "6", "7", "8", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23",
        "24", "25",
    ),
)

item_1_1 = DOCUMENT.item("1-1", "发展基础", "Where the city stands")
item_1_1.background(
    "2020 年底研发研究人员 9001 人，较“十二五”末增长 80.5%，全省第 5",
    "9,001 R&D researchers at the end of 2020, 80.5% more than five years before, fifth in the province",
    ("2020", "9001", "80.5", "5"),
)
item_1_1.background(
    "院士、国家计划专家和特贴专家 149 人，增长 34.2%",
    "149 academicians, national-plan experts and experts on State Council allowance, 34.2% more", ("149", "34.2"),
)
item_1_1.background("省级计划专家 24 人，增长 118.2%", "24 provincial-plan experts, 118.2% more", ("24", "118.2"))
item_1_1.background(
    "正高级和全日制博士 1140 人，增长 67.9%", "1,140 full senior titles and full-time PhDs, 67.9% more", ("1140", "67.9")
)
item_1_1.background(
    "“酒城英才”：创新团队 12 个、领军人才 15 人、青科奖 1 人、青年英才 15 人、科技之星 15 人",
    "Jiucheng Talent: 12 teams, 15 leading talents, 1 youth prize, 15 young talents, 15 stars", ("12", "15", "1", "15", "15"),
)
item_1_1.background(
    "全职引进外国高端人才 35 人、专业人才 118 人，其中友谊奖 1 名、“一带一路”国家 59 人",
    "35 foreign high-end and 118 professional people full time, one Friendship Award, 59 from Belt and Road countries",
    ("35", "118", "1", "59"),
)
item_1_1.background(
    "国家级平台：特色基地 3 个、大学科技园 1 个、孵化器 2 个、引智基地 1 个、博士后工作站 3 家、众创空间 5 个",
    "national platforms: 3 bases, 1 university park, 2 incubators, 1 talent base, 3 postdoc stations, 5 maker spaces",
    ("3", "1", "2", "1", "3", "5"),
)
item_1_1.background(
    "省级平台：重点实验室 2 家、工程中心 2 家、临床中心 4 家、企业技术中心 13 家、国际合作基地 1 个、孵化器 7 个、"
    "众创空间 18 个",
    "provincial platforms: 2 key laboratories, 2 engineering, 4 clinical, 13 enterprise technology centres, 1 cooperation "
    "base, 7 incubators, 18 maker spaces",
    ("2", "2", "4", "13", "1", "7", "18"),
)
item_1_1.background(
    "新建市级平台：重点实验室 10 个、工程中心 11 个、创新联盟 15 个、众创空间 58 个",
    "new municipal platforms: 10 key laboratories, 11 engineering centres, 15 alliances, 58 maker spaces",
    ("10", "11", "15", "58"),
)
item_1_1.background(
    "国、省级平台共 137 个，其中国家级 34 个", "137 national and provincial platforms, 34 of them national", ("137", "34")
)
item_1_1.background(
    "“十三五”研发投入 63 亿元，较上一时期提高 172.4%",
    "R&D spending of 6.3 billion yuan over five years, 172.4% more than in the five before", ("63", "172.4"),
)
item_1_1.background(
    "新增发明专利 565 件，国家、省级奖励 48 项（增长 71%），科技计划项目 610 项",
    "565 new invention patents, 48 awards of nation or province (71% more), 610 projects", ("565", "48", "71", "610"),
)
item_1_1.background(
    "技术合同 838 份，成交 39.18 亿元，居全省第 3",
    "838 technology contracts worth 3.918 billion yuan, third in the province", ("838", "39.18", "3"),
)
item_1_1.background(
    "科技特派员服务团 7 个、1036 人次，服务农民 18.55 万人",
    "7 groups of sci-tech commissioners, 1,036 person-times, 185,500 farmers served", ("7", "1036", "18.55"),
)
item_1_1.background(
    "扶贫项目 61 项、示范基地 30 个，助力 7420 户、12 万人脱贫",
    "61 poverty-relief projects, 30 bases, 7,420 households and 120,000 people out of poverty", ("61", "30", "7420", "12"),
)

item_1_2 = DOCUMENT.item("1-2", "面临的新形势", "The new situation")
item_1_2.background("国际、国内、全省和本市的人才形势", "the talent situation in the world, nation, province and city")
