"""Figures, rates and sums of money as they are printed."""

from __future__ import annotations

from typing import Any

from talentcalc.clauses.text import Text


def figure(value: Any) -> str:
    """A number with thousands separated; a fraction without needless zeros."""
    if value == value.__trunc__():
        return f"{int(value):,}"
    return f"{value:,f}".rstrip("0")


def percent(rate: Any) -> str:
    """A rate as per cent, or per mille below one per cent."""
    hundred = rate * 100
    return f"{figure(hundred)}%" if hundred >= 1 else f"{figure(rate * 1000)}‰"


def money(value: Any, lang: str) -> str:
    """Yuan, exact, with thousands separated and fen where there are any."""
    return Text("{sum} 元", "{sum} yuan")[lang].format(sum=yuan(value))


def yuan(value: Any) -> str:
    """The same without the unit."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.2f}"
