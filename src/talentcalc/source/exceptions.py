"""Numerals in a Chinese text that count nothing: which, and why.

What a pattern matches is no figure. A quantity is never listed here: it has an owner or is reported. The
proper names of one document stand with that document.
"""

from __future__ import annotations

from talentcalc.clauses.text import Text

NAME = Text("专有名称", "a proper name")
ARTICLE = Text("泛指，不计数", "an indefinite word, no count")
WORD = Text("词语或成语的一部分", "part of a word or an idiom")
ORDINAL = Text("“第一”为首要之意", "first in the sense of foremost")
PLACE = Text("地名", "a place name")
MEETING = Text("会议届次", "the number of a congress or session")
PERIOD = Text("五年规划的名称", "the name of a five-year period")
UNIT = Text("计量单位的一部分", "part of a unit of measure")
PAYMENT = Text("支付方式", "a way of paying: once")
PAIR = Text("“双”表示相互或两方", "both sides of something")

NUMBERING = Text("标题序号", "the number of a heading")

EXCEPTIONS: tuple[tuple[str, Text], ...] = (
    (r"^[（(][一二三四五六七八九十]+[）)]|^[一二三四五六七八九十]+、(?=[^，,。；;\n]{2,30}$)", NUMBERING),
    (r"一大?批|一系列|一些|一定|一支|一座", ARTICLE),
    (r"进一步|统一|唯一|一线|一体|一流|新一轮|一对一|一站式|一站供给|一窗|一事一议|一把手", WORD),
    (r"千方百计|万众|万里行|军民两用", WORD),
    (r"一次性", PAYMENT),
    (r"第一(?=要务|资源|动力|研发人员|的为)", ORDINAL),
    (r"第[一二三四五六七八九十]+次(?=党代会)|十[一二三四五六七八九]?(?:大(?=和)|届)|[一二三四五六七]中(?=、|全会)", MEETING),
    (r"十[一二三四五]五(?=”|末|规划|时期|期间)", PERIOD),
    (r"每万|万元(?=/)", UNIT),
    (r"四川|长三角|双城经济圈", PLACE),
    (r"一带一路|两院(?=”|院士)", NAME),
    (r"“?双创|双向|夫妻双方|双升级", PAIR),
)
