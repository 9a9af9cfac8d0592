"""What an enterprise was recognised as, and what each recognition rests on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from talentcalc.clauses.expressions import named
from talentcalc.profile.enterprise import Growth

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition


@cache
def recognised_enterprise() -> Condition:
    """It holds something that only an enterprise can hold: a title of enterprises, a size above the designated one."""
    return named(
        "已有企业资质", "holds a standing that only enterprises have",
        Growth.recognitions.has(*Growth.recognitions.options)
        | Growth.above_scale.is_("industry", "services", "trade", "construction")
        | Growth.sci_tech_enterprise,
    )


@cache
def high_tech_enterprise() -> Condition:
    """高新技术企业: by its recognition alone."""
    return named("高新技术企业", "high-tech enterprise", Growth.recognitions.has("high-tech"))


@cache
def sci_tech_enterprise() -> Condition:
    """科技型企业: high-tech enterprises and sci-tech SMEs are such by their recognition."""
    return named(
        "科技型企业", "sci-tech enterprise",
        Growth.sci_tech_enterprise | Growth.recognitions.has("high-tech", "sci-tech-sme"),
    )


@cache
def small_or_medium() -> Condition:
    """中小企业, micro ones included.

    Sci-tech SMEs, specialised and innovative enterprises and little giants are recognised among SMEs; a single champion
    or the leader of a chain may be large.
    """
    return named(
        "中小企业", "small or medium enterprise",
        Growth.size.is_("micro", "small", "medium")
        | (
            ~Growth.size.is_("large")
            & Growth.recognitions.has("sci-tech-sme", "specialised-innovative", "little-giant")
        ),
    )
