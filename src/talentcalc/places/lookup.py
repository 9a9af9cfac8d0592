"""China's places by six-digit code: look one up, name it, say whether it lies in another.

Codes and names are those of GB/T 2260 (``divisions.tsv`` beside this module, read only
when a place outside ``_KNOWN`` is asked for).  English names are the usual romanisations.
"""

from __future__ import annotations

from functools import lru_cache

# Places the documents speak of, and those whose name would be taken for one of them: code
# without its zeros, Chinese name, romanised name without District or County.
_KNOWN_ROWS = """
11 北京市 Beijing; 12 天津市 Tianjin; 13 河北省 Hebei; 14 山西省 Shanxi
15 内蒙古自治区 Inner Mongolia; 21 辽宁省 Liaoning; 22 吉林省 Jilin; 23 黑龙江省 Heilongjiang
31 上海市 Shanghai; 32 江苏省 Jiangsu; 33 浙江省 Zhejiang; 34 安徽省 Anhui; 35 福建省 Fujian
36 江西省 Jiangxi; 37 山东省 Shandong; 41 河南省 Henan; 42 湖北省 Hubei; 43 湖南省 Hunan
44 广东省 Guangdong; 45 广西壮族自治区 Guangxi; 46 海南省 Hainan; 50 重庆市 Chongqing
51 四川省 Sichuan; 52 贵州省 Guizhou; 53 云南省 Yunnan; 54 西藏自治区 Xizang; 61 陕西省 Shaanxi
62 甘肃省 Gansu; 63 青海省 Qinghai; 64 宁夏回族自治区 Ningxia; 65 新疆维吾尔自治区 Xinjiang
71 台湾省 Taiwan; 81 香港特别行政区 Hong Kong; 82 澳门特别行政区 Macao
1301 石家庄市 Shijiazhuang; 1401 太原市 Taiyuan; 1501 呼和浩特市 Hohhot; 2101 沈阳市 Shenyang
2201 长春市 Changchun; 2301 哈尔滨市 Harbin; 3201 南京市 Nanjing; 3301 杭州市 Hangzhou
3401 合肥市 Hefei; 3501 福州市 Fuzhou, Fujian; 3601 南昌市 Nanchang; 3701 济南市 Jinan
4101 郑州市 Zhengzhou; 4201 武汉市 Wuhan; 4301 长沙市 Changsha; 4401 广州市 Guangzhou
4501 南宁市 Nanning; 4601 海口市 Haikou; 5101 成都市 Chengdu; 5201 贵阳市 Guiyang
5301 昆明市 Kunming; 5401 拉萨市 Lhasa; 6101 西安市 Xi'an; 6201 兰州市 Lanzhou
6301 西宁市 Xining; 6401 银川市 Yinchuan; 6501 乌鲁木齐市 Urumqi
130108 裕华区 Yuhua; 2104 抚顺市 Fushun, Liaoning; 210421 抚顺县 Fushun; 220882 大安市 Da'an
3212 泰州市 Taizhou, Jiangsu; 321202 海陵区 Hailing; 321203 高港区 Gaogang
321204 姜堰区 Jiangyan; 321281 兴化市 Xinghua; 321282 靖江市 Jingjiang; 321283 泰兴市 Taixing
3310 台州市 Taizhou, Zhejiang; 3610 抚州市 Fuzhou, Jiangxi; 430102 芙蓉区 Furong
430103 天心区 Tianxin; 430104 岳麓区 Yuelu; 430105 开福区 Kaifu; 430111 雨花区 Yuhua
430112 望城区 Wangcheng; 430121 长沙县 Changsha; 430181 浏阳市 Liuyang; 430182 宁乡市 Ningxiang
4302 株洲市 Zhuzhou; 4303 湘潭市 Xiangtan; 430321 湘潭县 Xiangtan; 450921 容县 Rong
5103 自贡市 Zigong; 510302 自流井区 Ziliujing; 510303 贡井区 Gongjing; 510304 大安区 Da'an
510311 沿滩区 Yantan; 510321 荣县 Rong; 510322 富顺县 Fushun; 5105 泸州市 Luzhou
510502 江阳区 Jiangyang; 510503 纳溪区 Naxi; 510504 龙马潭区 Longmatan; 510521 泸县 Lu
510522 合江县 Hejiang; 510524 叙永县 Xuyong; 510525 古蔺县 Gulin
5104 攀枝花市 Panzhihua; 5106 德阳市 Deyang; 5107 绵阳市 Mianyang; 5108 广元市 Guangyuan
5109 遂宁市 Suining; 5110 内江市 Neijiang; 5111 乐山市 Leshan; 5113 南充市 Nanchong
5114 眉山市 Meishan; 5115 宜宾市 Yibin; 5116 广安市 Guang'an; 5117 达州市 Dazhou
5118 雅安市 Ya'an; 5119 巴中市 Bazhong; 5120 资阳市 Ziyang; 5203 遵义市 Zunyi
"""
_KNOWN: dict[str, tuple[str, str]] = {}
for _row in _KNOWN_ROWS.strip().replace("; ", "\n").split("\n"):
    _code, _zh, _en = _row.split(" ", 2)
    _ending = {"区": " District", "县": " County"}.get(_zh[-1], "") if len(_code) == 6 else ""
    _KNOWN[_code.ljust(6, "0")] = _zh, _en + _ending
_DOCUMENTS = ("5105", "5103", "3212", "4301")  # the cities whose places are suggested first
_LONGEST = 100  # characters; the longest full name has not half as many
_ALIASES = {"tibet": "540000", "macau": "820000"}
_ENDINGS = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区")
_ODD = {"浦东新区": "浦东", "滨海新区": "滨海", "六枝特区": "六枝", "神农架林区": "神农架"}
# The peoples an autonomous place's name may list before its ending, one string apiece.
_PEOPLES = """
蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜
水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 仡佬 锡伯 普米 塔吉克 怒 鄂温克
保安 裕固 独龙 鄂伦春 毛南 各
""".split()  # noqa: SIM905
_ENGLISH_ENDINGS = {
    "district": "区", "qu": "区", "county": "县", "xian": "县", "city": "市", "shi": "市",
    "municipality": "市", "province": "省", "sheng": "省",
}  # fmt: skip

# (code to name, whole name to codes, name without its ending to codes)
_Index = tuple[dict[str, str], dict[str, list[str]], dict[str, list[str]]]
_indexes: dict[str, _Index] = {}
_english: dict[str, list[str]] = {}


class PlaceUnknown(ValueError):
    """No division has this name or code; ``nearest`` holds up to five similar ones."""

    def __init__(self, text: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(text, nearest)
        self.nearest = nearest

    def __str__(self) -> str:
        hint = f" (nearest: {'; '.join(self.nearest)})" if self.nearest else ""
        return f"unknown place: {self.args[0]!r}{hint}"


class PlaceAmbiguous(ValueError):
    """Several divisions have this name; ``candidates`` holds (code, full name) of each."""

    def __init__(self, text: str, candidates: tuple[tuple[str, str], ...]) -> None:
        super().__init__(text, candidates)
        self.candidates = candidates

    def __str__(self) -> str:
        listed = ", ".join(f"{code} {full}" for code, full in self.candidates)
        return f"ambiguous place: {self.args[0]!r} may be {listed}"


@lru_cache(maxsize=4096)
def find(text: str) -> str:
    """Return the code of the place named, or coded, by ``text``.

    A bare name that several places share means the one that contains all the others
    (长沙 is the city, not its county of that name), and the provinces and their capitals
    go before lesser namesakes when named in Chinese; any other shared name is refused.
    Raises PlaceUnknown, PlaceAmbiguous; TypeError if ``text`` is no string.
    """
    if not isinstance(text, str):
        raise TypeError(f"a place is given as a string, not {type(text).__name__}")
    if len(text) > _LONGEST:
        raise PlaceUnknown(text)
    clean = _plain(text)
    if clean.isdigit():
        _own_name(clean)
        return clean
    return _find_english(text, clean) if clean.isascii() else _find_chinese(text, clean)


@lru_cache(maxsize=4096)
def within(code: str, area: str) -> bool | None:
    """Say whether ``code`` lies in ``area``: None if it is a coarser place around it.

    Arithmetic on the codes alone, so they need not be in the table.
    Raises PlaceUnknown for what is not a six-digit code.
    """
    inner, outer = _stem(code), _stem(area)
    if inner.startswith(outer):
        return True
    return None if outer.startswith(inner) else False


def name(code: str, lang: str) -> str:
    """Return the name of ``code``, a county's together with that of its prefecture.

    ``lang`` is "zh", or "en" for the romanised name where one is known, else the Chinese.
    Raises PlaceUnknown for a code not in the table, ValueError for another language.
    """
    if lang not in ("zh", "en"):
        raise ValueError(f"no place names in language {lang!r}: zh or en")
    if lang == "en" and code in _KNOWN:
        own = _KNOWN[code][1]
        if len(_stem(code)) < 6:
            return own
        above = _KNOWN.get(_parent(code)) or _KNOWN[code[:2] + "0000"]
        return f"{own}, {above[1]}"
    own = _own_name(code)
    return _own_name(_parent(code)) + own if len(_stem(code)) == 6 else own


def _stem(code: str) -> str:
    if len(code) != 6 or not (code.isascii() and code.isdigit()) or code[0] == "0":
        raise PlaceUnknown(code)
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


def _parent(code: str) -> str:
    # No prefecture row stands between a municipality, or a 90 group, and its counties.
    direct = code[:2] in ("11", "12", "31", "50") or code[2:4] == "90"
    return code[:2] + "0000" if direct else code[:4] + "00"


def _own_name(code: str) -> str:
    if code in _KNOWN:
        return _KNOWN[code][0]
    rows = _index("all")[0]
    if code not in rows:
        own = [known for known in _KNOWN if known.startswith(_DOCUMENTS)]
        raise PlaceUnknown(code, _nearest(code, own, list(rows)))
    return rows[code]


def _plain(text: str) -> str:
    """Drop surrounding space, full-width forms and tone marks."""
    if text.isascii():
        return text.strip()
    import unicodedata  # noqa: PLC0415 -- names in Chinese need none of it

    folded = unicodedata.normalize("NFKD", text)
    return "".join(c for c in folded if not unicodedata.combining(c)).strip()


def _find_chinese(text: str, clean: str) -> str:
    joined = _key(clean).removeprefix("中国")
    # The known places first: unless two of them compete, no table is needed.
    if code := _covering(_matches(joined, _index("known"))):
        return code
    index = _index("all")
    found = _matches(joined, index)
    if not found:
        known = [form for names in _index("known")[1:] for form in names]
        pool = [*known, *index[1], *index[2], *(name(c, "zh") for c in index[0])]
        own = [code for code in _KNOWN if code.startswith(_DOCUMENTS)]
        first = [form for code in own for form in (*_forms(_KNOWN[code][0]), name(code, "zh"))]
        raise PlaceUnknown(text, _nearest(joined, first, pool))
    return _covering(found) or _refuse(text, found)


def _covering(found: list[str]) -> str:
    """Return the one code that contains all those found, or an empty string."""
    return next((c for c in found if all(within(o, c) for o in found)), "")


def _refuse(text: str, found: list[str]) -> str:
    raise PlaceAmbiguous(text, tuple((c, name(c, "zh")) for c in sorted(found)))


def _nearest(text: str, first: list[str], pool: list[str]) -> tuple[str, ...]:
    """Return up to five names like ``text``: two of ``first`` before the ``pool``, one slip before two."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only an unknown name pays for it

    letters = set(text)
    alike = [word for word in dict.fromkeys(pool) if len(letters & set(word)) * 2 >= len(letters)]
    near = [*_slips(text, first)[:2], *get_close_matches(text, dict.fromkeys(first), 2, 0.5)][:2]
    near += [*_slips(text, alike)[:2], *get_close_matches(text, alike, 5, 0.5)]
    return tuple(dict.fromkeys(near))[:5]


def _slips(text: str, names: list[str]) -> list[str]:
    """Return the names of the same length that differ in one character."""
    same = (word for word in names if len(word) == len(text))
    return [word for word in same if sum(map(str.__ne__, word, text)) == 1]


def _matches(text: str, index: _Index) -> list[str]:
    """Return the codes whose name ends ``text`` while their parents' names make up the rest."""
    rows, whole, bare = index
    for names in (whole, bare):
        ends = ((text[:i], c) for i in range(len(text)) for c in names.get(text[i:], ()))
        if found := [code for prefix, code in ends if _leads_to(prefix, code, rows)]:
            return found
    return []


def _leads_to(prefix: str, code: str, rows: dict[str, str]) -> bool:
    if not prefix:
        return True
    level = len(_stem(code))
    first = ("", *_forms(rows[code[:2] + "0000"])) if level > 2 else ("",)
    second = ("", *_forms(rows.get(code[:4] + "00", ""))) if level > 4 else ("",)
    return any(prefix == a + b for a in first for b in second)


def _forms(full: str) -> tuple[str, ...]:
    """Return the ways to write one name: whole, 恩施州 for 恩施…自治州, and without ending."""
    short = _without_ending(full)
    if full[-3:-1] == "自治" and full[-1:] in "州县旗" and short != full:
        return full, short + full[-1], short
    return full, short


def _without_ending(full: str) -> str:
    ending = next((e for e in _ENDINGS if full.endswith(e)), full[-1:])
    short = _ODD.get(full) or full.removesuffix(ending)
    if ending.startswith("自治") or short.endswith("族"):
        while True:
            short = short.removesuffix("族")
            people = next((p for p in _PEOPLES if short[2:].endswith(p)), "")
            if not people:
                break
            short = short.removesuffix(people)
    # One syllable is no name: 泸县 is never called 泸.
    return short if len(short) >= 2 else full


def _index(which: str) -> _Index:
    if which not in _indexes:
        rows = {code: names[0] for code, names in _KNOWN.items()}
        if which == "all":
            with open(__file__.removesuffix("lookup.py") + "divisions.tsv", encoding="utf-8") as f:
                rows = {line[:6]: line[7:].strip() for line in f if line[0] != "#"}
        whole: dict[str, list[str]] = {}
        bare: dict[str, list[str]] = {}
        for code, full in rows.items():
            *wholes, short = _forms(full)
            for form in wholes:
                whole.setdefault(form, []).append(code)
            bare.setdefault(short, []).append(code)
        _indexes[which] = rows, whole, bare
    return _indexes[which]


def _find_english(text: str, clean: str) -> str:
    parts = [p for p in clean.split(",") if _key(p) not in ("china", "prc")]
    head, *rest = parts or [""]
    found = _romanised(head)
    for part in rest:
        areas = _romanised(part)
        found = [c for c in found if any(within(c, area) for area in areas)]
    if not found:
        full = {e.casefold(): e for _, e in _KNOWN.values()}
        pool = {_split(e.split(",")[0])[0]: e for e in full.values()} | full
        near = _nearest(clean.casefold(), [], list(pool))
        raise PlaceUnknown(text, tuple(dict.fromkeys(pool[n] for n in near)))
    return _covering(found) or _refuse(text, found)


def _romanised(part: str) -> list[str]:
    """Return the known places this one English or pinyin name may mean."""
    if not _english:
        for code, (_, english) in _KNOWN.items():
            _english.setdefault(_split(english.split(",")[0])[0], []).append(code)
        _english.update((alias, [code]) for alias, code in _ALIASES.items())
    base, ending = _split(part)
    if base not in _english:
        # Pinyin often joins the ending to the name: Luxian, also "Luxian County".
        for tail in ("xian", "shi", "qu"):
            kind = _ENGLISH_ENDINGS[tail]
            if base.endswith(tail) and ending in ("", kind):
                base, ending = base.removesuffix(tail), kind
                break
    fits = ((c, _KNOWN[c][0]) for c in _english.get(base, ()))
    return [c for c, zh in fits if (zh[-1] == ending if ending else len(zh) > 2)]


def _split(part: str) -> tuple[str, str]:
    *front, last = part.split() or [""]
    ending = _ENGLISH_ENDINGS.get(last.casefold(), "") if front else ""
    return _key("".join(front) if ending else part), ending


def _key(part: str) -> str:
    return "".join(c for c in part.casefold() if c.isalnum())
