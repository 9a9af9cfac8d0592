"""`compare`: one profile in each document's own place, or several profiles side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentcalc import places
from talentcalc.assess.check import faults_of
from talentcalc.assess.comparison import OWN, compare
from talentcalc.clauses.text import Text, both
from talentcalc.cli.check import page_templates
from talentcalc.cli.output import (
    Failure,
    code_for,
    complain,
    destination,
    fault_message,
    spare_inputs,
    unknown_id,
)
from talentcalc.documents import registry
from talentcalc.present.safe import one_line
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.reading import load_profile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from talentcalc.assess.comparison import Comparison
    from talentcalc.cli.check import Settings
    from talentcalc.profile.profile import Profile

NO_PLACE = Text("没有地名“{place}”", "no place is called {place}")
SEVERAL_PLACES = Text("“{place}”有多处：{which}", "several places are called {place}: {which}")
NEAR = Text("；是否指 {near}？", "; did you mean {near}?")
ONE_PLACE = Text("--place 与 --own-places 只能用其一", "--place and --own-places exclude each other")


def compare_files(
    paths: Sequence[str], settings: Settings, *, place: str | None = None, own_places: bool = False, own_time: bool = False
) -> int:
    """Print the comparison of every profile that can be read; the exit code. Raises `Failure`."""
    spare_inputs(settings.output, paths)
    if settings.format == "html":
        page_templates()
    where = _place(place, own_places=own_places)
    try:
        documents = registry.documents(settings.documents)
    except registry.DocumentUnknown as unknown:
        raise Failure(unknown_id(unknown)) from None
    profiles = [one for one in (_read(path, settings) for path in paths) if one is not None]
    code = code_for(len(paths) - len(profiles), len(paths))
    if not profiles:
        return code
    comparisons = compare(profiles, documents, place=where, own_time=own_time)
    with destination(settings.output) as out:
        _WRITERS[settings.format](comparisons, out, settings)
    return code


def _read(path: str, settings: Settings) -> Profile | None:
    try:
        profile = load_profile(path, as_of=settings.as_of)
    except ProfileFaults as faulty:
        complain(fault_message(faulty, settings.lang))
        return None
    faults = faults_of(profile)
    if faults:
        complain(fault_message(ProfileFaults(profile.source, faults), settings.lang))
        return None
    profile.complete = profile.complete or settings.complete
    return profile


def _place(name: str | None, *, own_places: bool) -> str | None:
    if name is not None and own_places:
        raise Failure(ONE_PLACE)
    if name is None:
        return OWN if own_places else None
    try:
        return places.find(name)
    except places.PlaceUnknown as unknown:
        said, near = both(NO_PLACE, place=one_line(name)), ", ".join(unknown.nearest)
        hint = both(NEAR, near=near) if near else Text("", "")
        raise Failure(Text(said.zh + hint.zh, said.en + hint.en)) from None
    except places.PlaceAmbiguous as ambiguous:
        which = ", ".join(f"{code} {full}" for code, full in ambiguous.candidates[:8])
        raise Failure(both(SEVERAL_PLACES, place=one_line(name), which=which)) from None


def _write_table(comparisons: list[Comparison], out: TextIO, settings: Settings) -> None:
    from talentcalc.present.comparison import print_comparison  # noqa: PLC0415 -- each format loads its own
    from talentcalc.present.table import console  # noqa: PLC0415

    screen = console(out)
    for number, comparison in enumerate(comparisons):
        if number:
            screen.print()
        print_comparison(comparison, screen, settings.lang)


def _write_json(comparisons: list[Comparison], out: TextIO, _: Settings) -> None:
    from talentcalc.present.comparison import comparison_json  # noqa: PLC0415
    from talentcalc.present.json import dumped  # noqa: PLC0415

    out.writelines(dumped(comparison_json(comparison)) + "\n" for comparison in comparisons)


def _write_csv(comparisons: list[Comparison], out: TextIO, settings: Settings) -> None:
    from talentcalc.present.comparison import comparison_csv  # noqa: PLC0415

    out.write(comparison_csv(comparisons, settings.lang))


def _write_markdown(comparisons: list[Comparison], out: TextIO, settings: Settings) -> None:
    from talentcalc.present.comparison import comparison_markdown  # noqa: PLC0415

    out.write(comparison_markdown(comparisons, settings.lang))


def _write_html(comparisons: list[Comparison], out: TextIO, settings: Settings) -> None:
    from talentcalc.present.html import comparison_page  # noqa: PLC0415

    out.write(comparison_page(comparisons, settings.languages))


_WRITERS = {
    "table": _write_table, "json": _write_json, "csv": _write_csv, "markdown": _write_markdown, "html": _write_html,
}
