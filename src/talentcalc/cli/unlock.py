"""`unlock`: what is out of reach and what would reach it; the other way, how near what fits is to being lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc.assess.margin import margins
from talentcalc.assess.unlock import unlock
from talentcalc.cli.check import assessed
from talentcalc.cli.output import FAILED, OK, complain, destination, fault_message, spare_inputs
from talentcalc.profile.faults import ProfileFaults

if TYPE_CHECKING:
    from typing import TextIO

    from talentcalc.assess.check import Result
    from talentcalc.cli.check import Settings


def unlock_file(path: str, settings: Settings, *, at_most: int, margin: bool) -> int:
    """Print what would unlock programs for the profile, or with `margin` what would lose them; the exit code."""
    spare_inputs(settings.output, [path])
    try:
        result = assessed(path, settings)
    except ProfileFaults as faulty:
        complain(fault_message(faulty, settings.lang))
        return FAILED
    with destination(settings.output) as out:
        if margin:
            _write_margins(result, out, settings)
        else:
            _write_outlook(result, out, settings, at_most)
    return OK


def _write_outlook(result: Result, out: TextIO, settings: Settings, at_most: int) -> None:
    from talentcalc.present import advice  # noqa: PLC0415 -- loaded after the profile is known to be good

    found = unlock(result, at_most)
    if settings.format == "json":
        from talentcalc.present.json import dumped  # noqa: PLC0415

        out.write(dumped(advice.outlook_json(found, result.profile, at_most, everything=settings.everything)) + "\n")
    elif settings.format == "table":
        from talentcalc.present.table import console  # noqa: PLC0415

        advice.print_outlook(found, result.profile, console(out), settings.lang, everything=settings.everything)
    elif settings.format == "csv":
        out.write(advice.outlook_csv(found, result.profile, settings.lang))
    else:
        out.write(advice.outlook_markdown(found, result.profile, settings.lang, everything=settings.everything))


def _write_margins(result: Result, out: TextIO, settings: Settings) -> None:
    from talentcalc.present import margins as pages  # noqa: PLC0415

    found = margins(result)
    if settings.format == "json":
        from talentcalc.present.json import dumped  # noqa: PLC0415

        out.write(dumped(pages.margins_json(found, result.profile)) + "\n")
    elif settings.format == "table":
        from talentcalc.present.table import console  # noqa: PLC0415

        pages.print_margins(found, result.profile, console(out), settings.lang)
    elif settings.format == "csv":
        out.write(pages.margins_csv(found, result.profile, settings.lang))
    else:
        out.write(pages.margins_markdown(found, result.profile, settings.lang))
