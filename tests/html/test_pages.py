"""Pages as text: whole, self-contained, in one language or both, with names as nothing but text."""

from __future__ import annotations

import html.parser
import subprocess
import sys

import pytest

from support import profile
from talentcalc.assess.check import check
from talentcalc.assess.comparison import compare
from talentcalc.clauses.text import LANGUAGES
from talentcalc.cli.app import run
from talentcalc.cli.output import Failure
from talentcalc.documents import registry
from talentcalc.present.html import check_page, comparison_page
from talentcalc.profile.faults import ProfileFaults
from talentcalc.profile.reading import parse_profile

DOCTOR = """
kind = "applicant"
name = {name}
[person]
birth_date = 1990-03-15
full_time_degree = "doctor"
urgently_needed = true
[employment]
place = "江阳区"
full_time = true
newly_introduced = true
start_date = 2020-01-10
[home]
bought = true
ordinal = 1
new_commercial = true
central_city_building_land = true
place = "江阳区"
"""
ATTACKS = (
    '"<script>alert(1)</script>"', '"</title><img src=x onerror=alert(1)>"', '"a | b"', "'{{ 7 * 7 }}'",
    "'\" onload=\"x'", r'"line\nbreak \u001b[31m"',
)
VOID = {"meta", "link", "br", "img", "rect", "line", "path"}


class Elements(html.parser.HTMLParser):
    """The tags and the text of a page; every tag must be closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def pages(name: str = '"a doctor"', languages: tuple[str, ...] = LANGUAGES) -> list[str]:
    one = profile(DOCTOR.format(name=name))
    return [
        check_page([check(one)], languages, everything=True),
        comparison_page(compare([one], registry.documents()), languages),
        comparison_page(compare([one, one], registry.documents(("luzhou-2021",))), languages),
    ]


@pytest.mark.parametrize("name", ATTACKS)
def test_markup_in_a_name_comes_out_as_text(name: str) -> None:
    for page in pages(name):
        elements = Elements(page)
        assert not {"script", "img"} & set(elements.tags)
        assert "49" not in elements.text or name != ATTACKS[3]
        assert not [key for key, _ in elements.attributes if key.startswith("on")]
        assert "\x1b" not in page


@pytest.mark.parametrize("languages", [("zh",), ("en",), LANGUAGES])
def test_a_page_needs_nothing_from_elsewhere(languages: tuple[str, ...]) -> None:
    for page in pages(languages=languages):
        elements = Elements(page)
        links = [value for key, value in elements.attributes if key in {"src", "href", "action", "data"}]
        assert links == ["data:,"]
        assert "@import" not in page
        assert "http" not in page.replace("http-equiv", "")
        assert elements.tags.count("h1") == 1


def test_one_language_holds_no_other() -> None:
    english, chinese = pages(languages=("en",))[0], pages(languages=("zh",))[0]
    assert "生活补贴" not in english
    assert "Living allowance" not in chinese
    assert "生活补贴" in chinese
    paired = pages()[0]
    assert "生活补贴" in paired
    assert "Living allowance" in paired


def test_what_only_time_brings_is_marked_on_its_day() -> None:
    """Three years of work since 2020-01-10 are full on 2023-01-10: then the home grant of 250,000 fits."""
    page = Elements(pages(languages=("en",))[0]).text
    grant = page[page.index("Payments over time") : page.index("Sure money")]
    assert "Home-purchase grant, tier two" in grant
    assert "2023-01-10" in grant
    assert "fits only from then on" in grant


def test_a_living_allowance_of_36_months_is_a_bar() -> None:
    page = Elements(pages(languages=("en",))[0]).text
    assert "2022-06-01 – 2025-06-01" in page.replace("\n", "")


def test_what_would_narrow_an_amount_is_told_where_something_would() -> None:
    firm = """kind = "enterprise"
[enterprise]
kinds = ["company"]
place = "江阳区"
founded_in_city = "founded"
[[jobs]]
count = 10
new = true
offered_months = 12
monthly_wage_yuan = 5000
social_insurance = true
good_environment = true
harmonious_relations = true
promotion_channel = true
"""
    open_fund = check_page([check(profile(firm), ("luzhou-2021",))], ("en",))
    assert "20,000 to 25,000 yuan" in open_fund
    assert "housing fund is paid [jobs.housing_fund]" in open_fund
    doctor = check_page([check(profile(DOCTOR.format(name='"x"')), ("luzhou-2021",))], ("en",))
    known = doctor.split("Living allowance for PhDs", 1)[1].split("</details>", 1)[0]
    assert "72,000 yuan (2,000 × 36 months)" in known
    assert "Amount hangs on" not in known


def test_an_unreadable_profile_among_others_is_named() -> None:
    with pytest.raises(ProfileFaults) as raised:
        parse_profile(b'kind = "applicat"', "<b>bad</b>.toml")
    page = check_page([check(profile(DOCTOR.format(name='"x"'))), raised.value], ("en",))
    elements = Elements(page)
    assert "<b>bad</b>.toml" in elements.text
    assert "<b>bad" not in page
    assert "Profiles that could not be read" in elements.text


def test_an_absent_extra_is_named_with_its_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    for command in ("check", "compare"):
        with pytest.raises(Failure, match=r"pip install 'talentcalc\[html\]'"):
            run([command, "profiles/nearly-empty.toml", "--format", "html"])


def test_both_languages_are_for_pages_only() -> None:
    with pytest.raises(Failure, match="html only"):
        run(["check", "profiles/nearly-empty.toml", "--lang", "both"])


def test_other_formats_load_no_templates() -> None:
    code = (
        "import sys; from talentcalc.cli.app import run\n"
        "for form in ('table', 'json', 'csv', 'markdown'):\n"
        "    run(['compare', 'profiles/nearly-empty.toml', '--format', form, '--output', '/dev/null'][:4])\n"
        "    run(['check', 'profiles/nearly-empty.toml', '--format', form])\n"
        "assert 'jinja2' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_the_command_writes_a_page(tmp_path: object) -> None:
    target = f"{tmp_path}/page.html"
    assert run(["compare", "profiles/nearly-empty.toml", "--format", "html", "--lang", "both", "--output", target]) == 0
    with open(target, encoding="utf-8") as file:
        assert file.read().startswith("<!DOCTYPE html>")
