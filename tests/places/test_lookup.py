"""Places: names and codes both ways, the traps between namesakes, and the whole table."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from talentcalc.places import lookup as places
from talentcalc.places.lookup import PlaceAmbiguous, PlaceUnknown, find, name, within

TABLE = Path(places.__file__).with_name("divisions.tsv")
LINES = TABLE.read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]
NAMES = {row[0]: row[1] for row in ROWS}

FOUND = {
    "510502": "510502", " ５１０５０２ ": "510502", "110105": "110105", "江阳区": "510502",
    "江阳": "510502", "泸州市江阳区": "510502", "四川省泸州市江阳区": "510502",
    "四川泸州江阳": "510502", "四川江阳区": "510502", "四川省 泸州市 江阳区": "510502",
    "中国四川省泸州市": "510500", "泸州": "510500", "泸县": "510521", "四川泸县": "510521",
    "龙马潭": "510504", "自流井": "510302", "四川": "510000", "成都": "510100",
    "都江堰": "510181", "长沙": "430100", "长沙市": "430100", "长沙县": "430121",
    "长沙市长沙县": "430121", "湖南长沙": "430100", "湘潭": "430300", "湘潭县": "430321",
    "株洲": "430200", "泰州": "321200", "台州": "331000", "泰兴": "321283",
    "江苏泰州泰兴市": "321283", "重庆": "500000", "北京市朝阳区": "110105",
    "辽宁朝阳市": "211300", "长春朝阳区": "220104", "上海浦东": "310115", "浦东新区": "310115",
    "吉林": "220000", "吉林市": "220200", "海南": "460000", "海南州": "632500",
    "乌海市海南区": "150303", "河北": "130000", "天津河北区": "120105", "天津市河北": "120105",
    "西安": "610100", "济源": "419001", "河南省济源市": "419001", "恩施市": "422801",
    "恩施州": "422800", "恩施土家族苗族自治州": "422800", "凉山西昌": "513401",
    "积石山": "622927", "东乡族自治县": "622926", "神农架": "429021", "内蒙古": "150000",
    "香港": "810000", "大安区": "510304", "自贡大安": "510304",
}  # fmt: skip

ROMANISED = {
    "Luzhou": "510500", "luzhou": "510500", "LUZHOU": "510500", "Lúzhōu": "510500",
    "Luzhou City": "510500", "Luzhou, Sichuan, China": "510500", "Jiangyang": "510502",
    "Jiangyang District": "510502", "Jiangyang District, Luzhou": "510502",
    "Jiangyang Qu": "510502", "Jiangyan District": "321204", "Longmatan": "510504",
    "Naxi": "510503", "Luxian": "510521", "Lu County": "510521", "Luxian County": "510521",
    "Hejiang": "510522", "Xuyong": "510524", "Gulin": "510525", "Gulin County": "510525",
    "Zigong": "510300", "Ziliujing": "510302", "Gongjing": "510303", "Da'an, Zigong": "510304",
    "Yantan": "510311", "Rong County, Zigong": "510321", "Fushun, Zigong": "510322",
    "Taizhou, Jiangsu": "321200", "Taizhou, Zhejiang": "331000", "Taixing": "321283",
    "Taixing, Taizhou": "321283", "Changsha": "430100", "Changsha City": "430100",
    "Changsha County": "430121", "Zhuzhou": "430200", "Xiangtan": "430300",
    "Xiangtan County": "430321", "Furong": "430102", "Tianxin": "430103", "Yuelu": "430104",
    "Kaifu": "430105", "Yuhua, Changsha": "430111", "Wangcheng": "430112", "Liuyang": "430181",
    "Ningxiang": "430182", "Chengdu": "510100", "Chongqing": "500000", "Beijing": "110000",
    "Shanghai": "310000", "Sichuan": "510000", "Sichuan Province": "510000", "Hunan": "430000",
    "Jiangsu": "320000", "Inner Mongolia": "150000", "Tibet": "540000", "Hong Kong": "810000",
    "Xi'an": "610100", "Xian": "610100", "Nanjing": "320100", "Guangzhou": "440100",
    "Fuzhou, Fujian": "350100",
}  # fmt: skip

AMBIGUOUS = {
    "鼓楼区": {"320106", "320302", "350102", "410204"},
    "朝阳": {"110105", "211300", "211321", "220104"},
    "朝阳区": {"110105", "220104"},
    "大安": {"220882", "510304"},
    "Taizhou": {"321200", "331000"},
    "taizhou city": {"321200", "331000"},
    "Fuzhou": {"350100", "361000"},
    "Yuhua District": {"130108", "430111"},
    "Da'an": {"220882", "510304"},
    "Fushun": {"210400", "210421", "510322"},
    "Rongxian": {"450921", "510321"},
}


@pytest.mark.parametrize(("text", "code"), [*FOUND.items(), *ROMANISED.items()])
def test_find(text: str, code: str) -> None:
    assert find(text) == code


@pytest.mark.parametrize(("text", "codes"), AMBIGUOUS.items())
def test_find_refuses_a_shared_name(text: str, codes: set[str]) -> None:
    with pytest.raises(PlaceAmbiguous) as caught:
        find(text)
    assert {code for code, _ in caught.value.candidates} == codes
    assert all(full == name(code, "zh") for code, full in caught.value.candidates)


def test_ambiguity_lists_full_names() -> None:
    with pytest.raises(PlaceAmbiguous, match="321200 泰州市, 331000 台州市"):
        find("Taizhou")
    with pytest.raises(PlaceAmbiguous) as caught:
        find("鼓楼")
    assert ("320106", "南京市鼓楼区") in caught.value.candidates


@pytest.mark.parametrize(
    ("text", "near"),
    [("江羊区", "江阳区"), ("四川省泸州市江杨区", "泸州市江阳区"),
     ("Luzhuo", "Luzhou"), ("510509", "510502"), ("Yuelv", "Yuelu District")],
)  # fmt: skip
def test_find_unknown_names_the_nearest(text: str, near: str) -> None:
    with pytest.raises(PlaceUnknown) as caught:
        find(text)
    assert near in caught.value.nearest
    assert near in str(caught.value)
    assert len(caught.value.nearest) <= 5


@pytest.mark.parametrize(
    "text",
    ["", "  ", "，", ",", "China", "泸", "Lu", "区", "市", "12", "51050", "5105021", "000000",
     "成都市江阳区", "湖南江阳", "Jiangyang, Hunan", "Luzhou County", "Jiangyang City",
     "江阳区 Luzhou", "Luzhou, Atlantis"],
)  # fmt: skip
def test_find_unknown(text: str) -> None:
    with pytest.raises(PlaceUnknown):
        find(text)


@pytest.mark.parametrize("value", [510502, None, b"510502"])
def test_find_takes_only_a_string(value: object) -> None:
    with pytest.raises(TypeError):
        find(value)


def test_errors_are_value_errors_and_survive_pickling() -> None:
    unknown = pickle.loads(pickle.dumps(PlaceUnknown("x", ("y",))))
    ambiguous = pickle.loads(pickle.dumps(PlaceAmbiguous("x", (("510500", "泸州市"),))))
    assert unknown.nearest == ("y",)
    assert ambiguous.candidates == (("510500", "泸州市"),)
    assert issubclass(PlaceUnknown, ValueError)
    assert issubclass(PlaceAmbiguous, ValueError)


@pytest.mark.parametrize(
    ("code", "area", "answer"),
    [
        ("510502", "510502", True),
        ("510502", "510500", True),
        ("510502", "510000", True),
        ("510500", "510000", True),
        ("510500", "510502", None),
        ("510000", "510502", None),
        ("510000", "510500", None),
        ("510502", "510503", False),
        ("510502", "510300", False),
        ("510300", "510502", False),
        ("510502", "430000", False),
        ("430000", "510502", False),
        ("430121", "430100", True),
        ("430100", "430121", None),
        ("110105", "110000", True),
        ("500000", "510000", False),
        ("419001", "410000", True),
        ("410000", "419001", None),
        ("999999", "510000", False),
    ],
)
def test_within(code: str, area: str, answer: bool | None) -> None:
    assert within(code, area) is answer


@pytest.mark.parametrize("bad", ["", "5105", "5105020", "泸州", "51050x", "５１０５０２", "000000"])
def test_within_refuses_what_is_no_code(bad: str) -> None:
    with pytest.raises(PlaceUnknown):
        within(bad, "510500")
    with pytest.raises(PlaceUnknown):
        within("510500", bad)


@pytest.mark.parametrize(
    ("code", "chinese", "english"),
    [
        ("510502", "泸州市江阳区", "Jiangyang District, Luzhou"),
        ("510521", "泸州市泸县", "Lu County, Luzhou"),
        ("510500", "泸州市", "Luzhou"),
        ("510000", "四川省", "Sichuan"),
        ("430121", "长沙市长沙县", "Changsha County, Changsha"),
        ("430181", "长沙市浏阳市", "Liuyang, Changsha"),
        ("321200", "泰州市", "Taizhou, Jiangsu"),
        ("321283", "泰州市泰兴市", "Taixing, Taizhou, Jiangsu"),
        ("331000", "台州市", "Taizhou, Zhejiang"),
        ("220882", "白城市大安市", "Da'an, Jilin"),
        ("110105", "北京市朝阳区", "北京市朝阳区"),
        ("419001", "河南省济源市", "河南省济源市"),
        ("441900", "东莞市", "东莞市"),
        ("513401", "凉山彝族自治州西昌市", "凉山彝族自治州西昌市"),
    ],
)
def test_name(code: str, chinese: str, english: str) -> None:
    assert name(code, "zh") == chinese
    assert name(code, "en") == english


def test_name_refuses() -> None:
    with pytest.raises(PlaceUnknown):
        name("510599", "zh")
    with pytest.raises(PlaceUnknown):
        name("510599", "en")
    with pytest.raises(PlaceUnknown):
        name("江阳区", "zh")
    with pytest.raises(ValueError, match="fr"):
        name("510502", "fr")


def test_table_holds_what_is_known_of_it() -> None:
    levels = [len(re.sub("(0000|00)$", "", code)) for code in NAMES]
    assert (levels.count(2), levels.count(4), levels.count(6)) == (34, 333, 2844)
    # As the ministry's yearbook for 2023 counts them; 区 has a forest and a special district.
    kinds = [full[-1] for code, full in NAMES.items() if not code.endswith("00")]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "区": 977 + 1 + 1, "市": 397, "县": 1299 + 117, "旗": 49 + 3,
    }  # fmt: skip
    assert sum(code.startswith("5105") for code in NAMES) == 1 + 7
    assert sum(code.startswith("4301") for code in NAMES) == 1 + 9
    known = {
        "510502": "江阳区", "510503": "纳溪区", "510504": "龙马潭区", "510521": "泸县",
        "510522": "合江县", "510524": "叙永县", "510525": "古蔺县", "510302": "自流井区",
        "321283": "泰兴市", "430100": "长沙市", "430200": "株洲市", "430300": "湘潭市",
        "659012": "白杨市", "540581": "错那市", "330113": "临平区", "710000": "台湾省",
    }  # fmt: skip
    assert {code: NAMES[code] for code in known} == known


def test_whole_table() -> None:
    assert all(len(row) == 2 and re.fullmatch("[1-8][0-9]{5}", row[0]) for row in ROWS)
    codes = [row[0] for row in ROWS]
    assert codes == sorted(set(codes))
    for code in codes:
        assert code[:2] + "0000" in NAMES
        if not code.endswith("00") and code[:4] + "00" not in NAMES:
            assert code[:2] in ("11", "12", "31", "50") or code[2:4] == "90"
        assert all(find(name(code, lang)) == code for lang in ("zh", "en"))
        assert find(code) == code
        assert within(code, code[:2] + "0000") is True


def test_whole_names_without_namesakes_are_found_alone() -> None:
    fulls = list(NAMES.values())
    for code, full in NAMES.items():
        if fulls.count(full) == 1:
            assert find(full) == code
        else:
            with pytest.raises(PlaceAmbiguous):
                find(full)


def test_known_places_agree_with_the_table() -> None:
    for code, (chinese, english) in places._KNOWN.items():
        assert NAMES[code] == chinese
        assert list(NAMES.values()).count(chinese) == 1
        assert english.isascii()


def test_known_places_need_no_table() -> None:
    script = """
import builtins, sys
from talentcalc.places import lookup as places
def refuse(*a, **k): raise AssertionError("table read")
builtins.open = refuse
for text in sys.argv[1:]:
    code = places.find(text)
    places.name(code, "zh"), places.name(code, "en"), places.within(code, "510000")
heavy = {"dataclasses", "difflib"} & set(sys.modules)
assert not heavy, heavy
"""
    asked = ["江阳区", "四川省泸州市江阳区", "四川泸州江阳", "泸州", "Luxian", "自流井", "泰兴市",
             "长沙", "长沙县", "成都", "Taizhou, Jiangsu", "510502", "430121", "四川"]  # fmt: skip
    path = str(Path(places.__file__).parents[2])
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {path!r})"]
    command[-1] += "\n" + script
    subprocess.run([*command, *asked], check=True)
