"""Part five: projects, judging talent, incentives."""

from __future__ import annotations

import pytest

from support import assessed, outcome

CHALLENGE = "luzhou-145/5-1.challenge-projects"
CHIEF, PILOTS = "luzhou-145/5-1.chief-expert", "luzhou-145/5-1.project-pilots"
FAST, AWARD = "luzhou-145/5-2.fast-track", "luzhou-145/5-3.innovation-award"
RIGHTS, HEADS = "luzhou-145/5-3.result-rights", "luzhou-145/5-3.head-shareholding"
EQUITY = "luzhou-145/5-3.equity-tax-deferral"
AUTONOMY, TOTAL = "luzhou-145/5-3.distribution-autonomy", "luzhou-145/5-3.separate-pay-total"


def worker(*said: str, place: str = "合江县") -> str:
    return "\n".join(('kind = "applicant"', f'employment.place = "{place}"', *said))


def body(*said: str, place: str = "合江县") -> str:
    return "\n".join(('kind = "enterprise"', f'enterprise.place = "{place}"', *said))


@pytest.mark.parametrize(("row", "expected"), [
    ('{place = "泸州市", won = true}', "eligible"), ('{place = "古蔺县", won = true}', "eligible"),
    ('{place = "泸州市", won = false}', "ineligible"), ('{place = "成都市", won = true}', "ineligible"),
    ('{place = "泸州市"}', "possible"), ("{won = true}", "possible"),
])
def test_who_wins_a_task_that_luzhou_listed_takes_it_on(row: str, expected: str) -> None:
    """The place that listed it counts, not that of the bidder."""
    for place in ("合江县", "北京市"):
        found = assessed(CHALLENGE, worker(f"challenges = [{row}]", place=place))
        assert (found.outcome, found.discretion, found.low) == (expected, "selection", None)
    assert outcome(CHALLENGE, worker("challenges = []")) == "ineligible"
    assert outcome(CHALLENGE, worker()) == "possible"


@pytest.mark.parametrize(("kinds", "row", "expected"), [
    ('["leading"]', '{role = "chief-expert"}', "eligible"), ('["leading"]', '{role = "leader"}', "ineligible"),
    ('["leading"]', "{}", "possible"), ('["sci-tech"]', '{role = "chief-expert"}', "ineligible"),
])
def test_leading_talent_decides_as_chief_expert(kinds: str, row: str, expected: str) -> None:
    assert outcome(CHIEF, worker(f"talent.kinds = {kinds}", f"sci_tech_projects = [{row}]")) == expected


@pytest.mark.parametrize(("row", "expected"), [
    ('{role = "leader", in_pilot = true}', "eligible"), ('{role = "chief-expert", in_pilot = true}', "eligible"),
    ('{role = "member", in_pilot = true}', "ineligible"), ('{role = "leader", in_pilot = false}', "ineligible"),
    ('{role = "leader"}', "possible"), ("", "ineligible"),
])
def test_the_pilots_are_for_leaders_of_projects_in_them(row: str, expected: str) -> None:
    assert outcome(PILOTS, worker(f"sci_tech_projects = [{row}]")) == expected


@pytest.mark.parametrize(("kinds", "needed", "expected"), [
    ('["top"]', "false", "eligible"), ('["leading"]', "false", "eligible"), ('["excellent-young"]', "false", "eligible"),
    ("[]", "true", "eligible"), ("[]", "false", "ineligible"), ('["sci-tech"]', "false", "ineligible"),
])
def test_four_kinds_of_talent_have_the_fast_track(kinds: str, needed: str, expected: str) -> None:
    found = assessed(FAST, worker(f"talent.kinds = {kinds}", f"person.urgently_needed = {needed}"))
    assert (found.outcome, found.discretion) == (expected, "recognition")


@pytest.mark.parametrize(("step", "expected"), [
    ("", "possible"), ("applied", "possible"), ("put-up", "eligible"), ("selected", "eligible"), ("refused", "ineligible"),
])
def test_the_innovation_award_is_an_open_contest(step: str, expected: str) -> None:
    row = f'decisions = [{{program = "{AWARD}", outcome = "{step}"}}]' if step else ""
    assert outcome(AWARD, worker('talent.kinds = ["sci-tech"]', row)) == expected
    # 科技创新奖: for sci-tech talent, nobody else.
    assert outcome(AWARD, worker("talent.kinds = []\ntalent.roles = []\ntalent.high_level = false", row)) == "ineligible"


UNIVERSITY = 'school.kind = "university"'


def researcher(
    kinds: str = '["school"]', roles: str = '["researcher"]', result: str = "true", school: str = UNIVERSITY
) -> str:
    return worker(
        f"enterprise.kinds = {kinds}", f"talent.roles = {roles}", f"talent.service_result = {result}", school
    )


@pytest.mark.parametrize(("toml", "expected"), [
    (researcher(), "eligible"), (researcher('["research-institution"]'), "eligible"),
    (researcher('["hospital"]'), "ineligible"), (researcher('["company"]'), "ineligible"),
    # 高校: not every school is one.
    (researcher(school='school.kind = "higher-vocational"'), "eligible"),
    (researcher(school='school.kind = "secondary-vocational"'), "ineligible"), (researcher(school=""), "possible"),
    (researcher(roles='["skilled-worker"]'), "ineligible"), (researcher(result="false"), "ineligible"),
    (worker('talent.roles = ["researcher"]', 'enterprise.kinds = ["school"]'), "possible"),
])
def test_researchers_may_be_given_rights_in_their_results(toml: str, expected: str) -> None:
    assert outcome(RIGHTS, toml) == expected


def head(
    level: str = "municipal", rules: str = '["result-shareholding"]', roles: str = '["unit-head"]', result: str = "true",
    kinds: str = '["school"]',
) -> str:
    return researcher(kinds, roles=roles, result=result) + f'\nenterprise.affiliation = "{level}"\nperson.policies_met = {rules}'


@pytest.mark.parametrize(("toml", "expected"), [
    (head(), "eligible"), (head(result="false"), "eligible"), (head("provincial"), "ineligible"), (head("county"), "ineligible"),
    (head(rules="[]"), "ineligible"), (head(roles='["executive"]'), "ineligible"),
    (head(kinds='["research-institution"]'), "eligible"), (head(kinds='["hospital"]'), "ineligible"),
    (head(kinds='["company"]'), "ineligible"),
])
def test_heads_of_the_citys_own_institutes_may_hold_shares(toml: str, expected: str) -> None:
    assert outcome(HEADS, toml) == expected


FULL = {"giver": '"high-tech"', "equity": "true", "for_conversion": "true", "settled": "false", "place": '"合江县"'}


def award(**changed: str | None) -> str:
    row = {**FULL, **changed}
    return f"{{{', '.join(f'{key} = {value}' for key, value in row.items() if value)}}}"


@pytest.mark.parametrize(("rows", "expected"), [
    (award(), "eligible"), (award(giver='"sci-tech-sme"'), "eligible"), (award(giver='"other"'), "ineligible"),
    (award(equity="false"), "ineligible"), (award(for_conversion="false"), "ineligible"),
    # Once the dividend has come or the equity is transferred, the tax is due.
    (award(settled="true"), "ineligible"), (award(settled=None), "possible"),
    (award(place='"成都市"'), "ineligible"), ("", "ineligible"),
    (award(equity="false") + ", " + award(), "eligible"),
])
def test_tax_on_equity_awards_is_put_off(rows: str, expected: str) -> None:
    found = assessed(EQUITY, worker(f"equity_awards = [{rows}]"))
    assert (found.outcome, found.program.form, found.low) == (expected, "tax", None)


@pytest.mark.parametrize(("kinds", "state", "expected"), [
    ('["school"]', "false", "eligible"), ('["research-institution"]', "true", "eligible"),
    ('["company"]', "true", "eligible"), ('["company"]', "false", "ineligible"), ('["hospital"]', "true", "ineligible"),
    # 科研单位 is wider than institutes and not defined.
    ('["laboratory"]', "false", "possible"), ('["platform"]', "false", "possible"),
])
def test_who_distributes_the_gains_freely(kinds: str, state: str, expected: str) -> None:
    toml = body(f"enterprise.kinds = {kinds}", f"enterprise.state_owned = {state}", UNIVERSITY)
    assert outcome(AUTONOMY, toml) == expected


def test_a_secondary_school_is_no_university() -> None:
    toml = body('enterprise.kinds = ["school"]', "enterprise.state_owned = true", 'school.kind = "secondary-vocational"')
    assert outcome(AUTONOMY, toml) == "ineligible"


@pytest.mark.parametrize(("kinds", "state", "hires", "expected"), [
    ('["public-institution"]', "true", "[{high_level = true}]", "eligible"),
    ('["school"]', "true", "[{high_level = true}]", "eligible"),
    ('["research-institution"]', "true", "[{high_level = true}]", "eligible"),
    ('["hospital"]', "true", "[{high_level = true}]", "eligible"),
    ('["hospital"]', "false", "[{high_level = true}]", "ineligible"),
    ('["company"]', "true", "[{high_level = true}]", "possible"),
    ('["company"]', "false", "[{high_level = true}]", "ineligible"),
    ('["public-institution"]', "true", "[{high_level = false}]", "ineligible"),
    ('["public-institution"]', "true", "[{}]", "possible"),
])
def test_public_institutions_reckon_the_pay_of_high_level_talent_apart(
    kinds: str, state: str, hires: str, expected: str
) -> None:
    toml = body(f"enterprise.kinds = {kinds}", f"enterprise.state_owned = {state}", f"public_body.public_hospital = {state}", f"hires = {hires}")
    assert outcome(TOTAL, toml) == expected
