"""Labels denied: `is a start-up` becomes `is not a start-up`, `属于创新人才` becomes `不属于创新人才`.

Rules deny what they surely can. A label beyond them is declared together with its denial (`zh_not`, `en_not`).
"""

from __future__ import annotations

import re

from talentcalc.clauses.text import Text

_TURNED = {"已": "未", "有": "没有", "属于": "不属于", "符合": "不符合", "具有": "不具有", "具备": "不具备", "由": "不是由"}
"""How a Chinese label that begins so is denied."""
_NO_VERB = ("有关", "有效", "有重要")
_DEEDS = ("做出", "作出", "完成", "取得", "参加", "入驻", "列入", "入选", "开展", "开设", "设立", "成功", "掌握", "从事", "领衔", "首次")
"""What was not done: 未."""
_THINGS = (
    "企业", "企事业单位", "事业单位", "单位", "机构", "医院", "院所", "院校", "学校", "平台", "载体", "农业主体", "投资主体", "项目", "岗位", "住房", "贷款",
    "成果", "证书", "人才", "军人", "学者", "专家", "院士", "指导员", "引荐人", "大学生", "学生", "机关", "高校", "对象", "企业家", "创业者",
)
"""What a thing or a person is not: 不是."""
_BEING = re.compile(r"((?:\w+ ){0,3}?)(is|are|was|were)\b(?! or )")
_PAST = {
    "came": "come", "contributed": "contribute", "entered": "enter", "made": "make", "obtained": "obtain", "passed": "pass",
    "promoted": "promote", "rose": "rise",
}
_VERB = re.compile(r"[a-z]+(?<!ou)(?<!s)s")
_ARTICLES = ("a ", "an ", "the ", "one of ", "its ")
_HEAD = re.compile(r",| (?:served|of|in|on|with|that|who|by|for|under|starting|brought|founded|introduced|converted|selected|from)\b")
_UNCOUNTED = ("talent", "staff", "personnel")


def denied_name(name: Text) -> Text:
    """The name of a definition, denied: somebody does not come under it."""
    zh = f"不是{name.zh}" if _is_thing(name.zh) else denied_zh(name.zh) or f"不符合“{name.zh}”"
    several = f"is none of the {name.en}" if _is_plural(name.en) else f"is not {with_article(name.en)}"
    return Text(zh, denied_en(name.en) or several)


def affirmed_name(name: Text) -> Text:
    """The name of a definition, affirmed: somebody comes under it."""
    verb = denied_en(name.en) is not None
    return Text(f"属于{name.zh}" if _is_thing(name.zh) else name.zh, name.en if verb else f"is {with_article(name.en)}")


def _is_thing(label: str) -> bool:
    return label.partition("（")[0].endswith(_THINGS)


def denied_zh(label: str) -> str | None:
    """A Chinese label denied; `None` where no rule knows how."""
    for begins, denied in _TURNED.items():
        if label.startswith(begins) and not label.startswith(_NO_VERB) and "或已" not in label:
            return denied + label.removeprefix(begins)
    if label.startswith(_DEEDS):
        return None if "、" in label else f"未{label}"
    return f"不是{label}" if _is_thing(label) else None


def denied_en(label: str) -> str | None:
    """An English label denied; `None` where no rule knows how."""
    if " or is " in label or " or was " in label:
        return None
    being = _BEING.match(label)
    if being:
        return f"{being.group()} not{label[being.end():]}"
    verb, _, rest = label.partition(" ")
    if verb in _PAST:
        return f"did not {_PAST[verb]} {rest}"
    if verb == "has" and rest.partition(" ")[0].endswith("ed"):
        return f"has not {rest}"
    return f"does not {_infinitive(verb)} {rest}" if rest and _VERB.fullmatch(verb) else None


def _infinitive(verb: str) -> str:
    """`hold` for `holds`."""
    if verb == "has":
        return "have"
    if verb.endswith("ies") and len(verb) > len("lies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes", "oes")) else verb[:-1]


def _is_plural(noun: str) -> bool:
    head = _HEAD.split(noun)[0]
    return not noun.startswith(_ARTICLES) and ((head.endswith("s") and not head.endswith("ss")) or head.startswith("people"))


def with_article(noun: str) -> str:
    """An English noun phrase with its article, where it takes one and has none."""
    if noun.startswith(_ARTICLES) or _HEAD.split(noun)[0].endswith(_UNCOUNTED) or _is_plural(noun):
        return noun
    return f"an {noun}" if noun[0].lower() in "aeio" else f"a {noun}"
