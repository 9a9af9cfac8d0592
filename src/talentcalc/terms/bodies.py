"""Kinds of body: enterprises, public institutions, organs of government, universities."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from talentcalc.clauses.expressions import answered, named, not_told
from talentcalc.profile.bodies import School
from talentcalc.profile.enterprise import Enterprise, Farm, Growth, PublicBody

if TYPE_CHECKING:
    from talentcalc.clauses.expressions import Condition

ENTERPRISES = ("company", "culture-company", "domestic-service")
"""Kinds that are enterprises by their name, whatever else the body is."""
MAY_BE_ENTERPRISES = (
    "hr-park", "incubator", "maker-space", "platform", "laboratory", "school", "kindergarten", "training-provider",
    "hr-agency", "agency", "investor", "research-institution", "farm", "bank", "hospital", "culture-tourism",
    "industrial-park", "other",
)
"""Kinds that enterprises run as well as others: a private school, a cooperative, an institute turned company."""
INSTITUTIONS_OF_THE_STATE = ("school", "kindergarten", "research-institution")
"""Kinds that are public institutions where the state runs them, as hospitals are."""
MAY_BE_INSTITUTIONS = (
    "hr-park", "incubator", "maker-space", "platform", "laboratory", "training-provider", "hr-agency", "agency",
    "culture-tourism", "industrial-park", "farm", "other",
)
"""Kinds of which the state runs some as public institutions, some as enterprises."""

_is_named_one = Enterprise.kinds.has(*ENTERPRISES)
_hospital = Enterprise.kinds.has("hospital") & ~_is_named_one
_agricultural = Farm.kind.is_("leading-enterprise", "agricultural-enterprise")

PUBLIC_HOSPITAL = answered(
    PublicBody.public_hospital, yes=_hospital & Enterprise.state_owned, no=_hospital & ~Enterprise.state_owned
)
"""A hospital is a public one where the state runs it."""
STATE_OWNED = answered(
    Enterprise.state_owned, yes=_hospital & PublicBody.public_hospital, no=_hospital & ~PublicBody.public_hospital
)
_plain_institution = (
    Enterprise.kinds.has("public-institution")
    | (Enterprise.kinds.has(*INSTITUTIONS_OF_THE_STATE) & Enterprise.state_owned & ~_is_named_one)
    | (_hospital & STATE_OWNED)
)
_organ = Enterprise.kinds.has("government-organ")
_standing = (
    Growth.recognitions.has(*Growth.recognitions.options)
    | Growth.above_scale.is_("industry", "services", "trade", "construction")
    | Growth.sci_tech_enterprise
)
ENTERPRISE = answered(
    _is_named_one
    | (
        ~_plain_institution
        & ~_organ
        & (
            Enterprise.kinds.has("film-company")
            | (Enterprise.kinds.has("farm") & _agricultural)
            | (
                Enterprise.kinds.has(*MAY_BE_ENTERPRISES)
                & not_told("所列单位类型未表明是否为企业", "the kinds listed do not tell whether it is an enterprise")
            )
        )
    ),
    yes=_standing,
)
"""Some kinds are enterprises by their name, some may be one, public institutions and organs of government are none.

What only an enterprise can be, by title or trade, tells it where the kinds do not.
"""


@cache
def enterprise() -> Condition:
    """企业."""
    return named("企业", "an enterprise", ENTERPRISE)


@cache
def public_institution() -> Condition:
    """事业单位: by its kind, or a school, kindergarten, institute or hospital of the state that is no enterprise."""
    open_case = not_told(
        "所列单位类型未表明是否为事业单位", "the kinds listed do not tell whether it is a public institution"
    )
    may_be = Enterprise.kinds.has(*MAY_BE_INSTITUTIONS) & Enterprise.state_owned & ~_is_named_one
    return named("事业单位", "public institution", _plain_institution | (may_be & open_case))


@cache
def public_hospital() -> Condition:
    """公立医院: said to be one, or a hospital that the state runs; a hospital that is a company is none."""
    return named("公立医院", "public hospital", PUBLIC_HOSPITAL)


@cache
def government_organ() -> Condition:
    """机关: neither an enterprise nor a public institution."""
    return named("机关", "government organ", _organ)


@cache
def state_enterprise() -> Condition:
    """国有企业."""
    return named("国有企业", "state enterprise", enterprise() & Enterprise.state_owned)


@cache
def state_unit() -> Condition:
    """国有企事业单位: whatever the state owns that is no organ of government, and every public institution."""
    return named(
        "国有企事业单位", "state enterprise or public institution",
        public_institution() | (STATE_OWNED & ~government_organ()),
    )


@cache
def university() -> Condition:
    """高校: a university or college, higher vocational ones included; no other school."""
    return named(
        "高校", "university or college",
        Enterprise.kinds.has("school") & School.kind.is_("university", "higher-vocational"),
    )


@cache
def university_or_institute() -> Condition:
    """高校、科研院所: a university or college, or a research institute."""
    return named(
        "高校、科研院所", "university or research institute", Enterprise.kinds.has("research-institution") | university()
    )
