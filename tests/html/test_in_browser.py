"""Pages in chromium: they render, nothing overflows, headings are in order, text stands out, nothing is fetched."""

from __future__ import annotations

import glob
import itertools
import json
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from talentcalc.assess.check import check
from talentcalc.assess.comparison import compare
from talentcalc.clauses.text import LANGUAGES
from talentcalc.documents import registry
from talentcalc.present.html import check_page, comparison_page
from talentcalc.profile.reading import load_profile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver import Chrome

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        (CHROMIUM is None or DRIVER is None) and not os.environ.get("CI"), reason="no chromium, or no chromedriver"
    ),
]
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--disable-dev-shm-usage",
)
PROFILES = ("doctor-hired-in-jiangyang", "founder-of-a-firm-in-naxi", "park-and-platforms", "nearly-empty")
WIDTHS = (390, 1280)
OVERFLOWS = """
return [...document.querySelectorAll('body, td, th, h1, h2, h3, h4, .card, .bars > div, li, dd')].filter(
  e => e.clientWidth && e.scrollWidth > e.clientWidth + 1).map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 60))
"""
WIDER = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
HEADINGS = "return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => Number(e.tagName[1]))"
UNFOLD = "for (const e of document.querySelectorAll('details')) e.open = true"
REQUESTS = "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith('data:'))"
PALE = r"""
const rgb = c => (c.match(/[\d.]+/g) || []).map(Number);
const lum = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b; };
const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
  if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
const found = new Set();
for (const e of document.querySelectorAll('body *')) {
  if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !e.getClientRects().length) continue;
  const [a, b] = [lum(rgb(getComputedStyle(e).color)), lum(ground(e))].sort((x, y) => y - x);
  const ratio = (a + .05) / (b + .05);
  if (ratio < 4.5) found.add(e.className + ' ' + ratio.toFixed(2) + ' ' + e.textContent.trim().slice(0, 30));
}
return [...found];
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    from selenium.webdriver import Chrome, ChromeOptions  # noqa: PLC0415 -- only where there is a browser
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415

    assert CHROMIUM is not None, "CI has to install chromium and chromium-driver"
    assert DRIVER is not None, "CI has to install chromium and chromium-driver"
    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = Chrome(options=options, service=Service(DRIVER))
    yield opened
    opened.quit()


def written(folder: Path, name: str, languages: tuple[str, ...]) -> list[str]:
    one = load_profile(f"profiles/{name}.toml")
    every = registry.documents()
    texts = {
        "check": check_page([check(one)], languages, everything=True),
        "compare": comparison_page(compare([one], every, own_time=True), languages),
        "several": comparison_page(compare([one, load_profile("profiles/master-in-longmatan.toml")], every), languages),
        "checked": check_page([check(one, ("changsha",))] * 2, languages),
    }
    for kind, text in texts.items():
        (folder / f"{kind}.html").write_text(text, encoding="utf-8")
    return sorted(glob.glob(f"{folder}/*.html"))


@pytest.mark.parametrize("languages", [("zh",), ("en",), LANGUAGES], ids="-".join)
@pytest.mark.parametrize("name", PROFILES)
def test_a_page_is_fit_to_be_handed_over(
    browser: Chrome, tmp_path: Path, name: str, languages: tuple[str, ...]
) -> None:
    for path in written(tmp_path, name, languages):
        for width in WIDTHS:
            browser.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
            )
            browser.get(f"file://{path}")
            for opened in (False, True):
                if opened:
                    browser.execute_script(UNFOLD)
                assert browser.execute_script(WIDER) <= 0, (path, width)
                assert browser.execute_script(OVERFLOWS) == [], (path, width)
        levels = browser.execute_script(HEADINGS)
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))
        assert browser.execute_script(PALE) == []
        assert browser.execute_script(REQUESTS) == []
        assert _asked_for(browser) == [path]
        assert _log(browser, "browser") == []


def test_these_looks_find_what_they_look_for(browser: Chrome, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        "<title>x</title><link rel=icon href='data:,'><p style='color:#aaa'>pale</p><img src='file:///nowhere.png'>"
        "<table style='table-layout:fixed;width:60px'><td>unbroken-unbroken</table><script>none()</script>",
        encoding="utf-8",
    )
    browser.get(f"file://{page}")
    assert len(browser.execute_script(PALE)) == 1
    assert len(browser.execute_script(OVERFLOWS)) == 1
    assert _asked_for(browser) == [str(page), "/nowhere.png"]
    assert len(_log(browser, "browser")) == 2


def _log(browser: Any, kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = browser.get_log(kind)
    return found


def _asked_for(browser: Chrome) -> list[str]:
    """The files that were asked for since the last look, but for data in the page itself."""
    found: list[str] = []
    for entry in _log(browser, "performance"):
        message: dict[str, Any] = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith("data:"):
                found.append(url.removeprefix("file://"))
    return list(dict.fromkeys(found))
