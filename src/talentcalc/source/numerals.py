"""Numbers as Chinese texts write them."""

from __future__ import annotations

from decimal import Decimal

DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10_000, "亿": 100_000_000}
RATES = {"%": Decimal("0.01"), "％": Decimal("0.01"), "‰": Decimal("0.001")}
HALF = Decimal("0.5")


def number_of(written: str) -> Decimal:
    """The number that a numeral stands for: `18.55`, `十二`, `二十万`, `千万`, `半`."""
    if written[0].isdigit():
        return Decimal(written.replace(",", ""))
    if written == "半":
        return HALF
    whole = section = digit = 0
    for sign in written:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in SMALL:
            section += (digit or 1) * SMALL[sign]
            digit = 0
        elif sign == "万":
            whole += (section + digit or 1) * LARGE[sign]
            section = digit = 0
        else:
            whole = (whole + section + digit or 1) * LARGE[sign]
            section = digit = 0
    return Decimal(whole + section + digit)


def scale_of(written: str) -> Decimal:
    """What the signs after a number multiply it by: `万`, `千万`, `亿`, `%`, `‰`; 1 for none."""
    scale = Decimal(1)
    for sign in written:
        scale *= RATES[sign] if sign in RATES else {**SMALL, **LARGE}[sign]
    return scale
