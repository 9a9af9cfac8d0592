"""What was already received is set off, where the document's own rule on overlap says so.

A receipt counts once: against the program it names, else the row it names, else its purpose. What is said of one
thing is taken off that thing, to the yuan. Where it can have been for one of several things, it is set off in the
lump: the amount lies between what is left if as much as can be was taken off, and what is left if as little was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from talentcalc.assess.account import Account, excluded, together
from talentcalc.assess.lumps import Lump
from talentcalc.assess.outcomes import POSSIBLE
from talentcalc.assess.receipts import meant, receipts
from talentcalc.assess.stacking import unit
from talentcalc.assess.things import NOTHING, is_all, least_taken
from talentcalc.clauses.amounts import ONCE
from talentcalc.clauses.text import Text, both
from talentcalc.profile.history import Received

if TYPE_CHECKING:
    from talentcalc.assess.outcomes import Assessment
    from talentcalc.assess.receipts import Receipt
    from talentcalc.profile.profile import Profile

IN_KIND = Text("该用途已享受过", "the same purpose was already served")
SOME_MONTHS = Text("该用途已享受过，月数未说明", "the same purpose was already served, for how many months is not said")
REST = Text("该用途已享受 {had} 个月，其余 {rest} 个月待定", "{had} months of it were already had, the other {rest} are undecided")
NO_END = Text(
    "该用途已享受过，文件未写期限，是否继续待定",
    "the same purpose was already served; as no end is stated, whether it goes on is undecided",
)
NO_FIGURE = Text("该用途已有领取，本项未载明金额", "something was received for this purpose, and this program states no figure")
NOT_KNOWN = Text(
    "该用途已有领取，本项金额待定", "something was received for this purpose, and what this program pays is not known yet"
)


class _Share(NamedTuple):
    """Receipts that can have been for any of several programs."""

    had: list[Receipt]
    among: list[Account]


def set_off(assessments: list[Assessment], profile: Profile) -> list[Assessment]:
    """One document's assessments less what was received for them. What changes is a copy."""
    accounts: dict[int, Account] = {}
    shares: list[_Share] = []
    for receipt in receipts(profile):
        meant_for = meant(receipt, assessments, profile)
        among = [accounts.setdefault(id(one), Account(one, profile)) for one in meant_for]
        if len({unit(one) for one in meant_for}) > 1:
            _share(shares, receipt, among)
        else:
            for account in among:
                account.had.append(receipt)
    measured = {key: account for key, account in accounts.items() if account.is_measured}
    for account in measured.values():
        account.settle()
    for share in shares:
        _bear(share)
    left = {key: account.left() if key in measured else _unmeasured(account) for key, account in accounts.items()}
    return [left.get(id(one), one) for one in assessments]


def _share(shares: list[_Share], receipt: Receipt, among: list[Account]) -> None:
    """Add a receipt that can have been for several programs to those that can have been for some of the same."""
    joined = _Share([receipt], list(among))
    for one in [one for one in shares if any(account in among for account in one.among)]:
        shares.remove(one)
        joined.had.extend(one.had)
        joined.among.extend(account for account in one.among if account not in joined.among)
    for account in among:
        account.shared.append(receipt)
    shares.append(joined)


def _bear(share: _Share) -> None:
    """Every program bears the whole of it at its low end; the lump keeps how much they bear together."""
    members = [account for account in share.among if account.is_measured]
    taken = {account.given.program.id: account.bear(together(account.shared, account.given.program)) for account in members}
    borne = sum(taken.values(), NOTHING)
    got = together(share.had, share.among[0].given.program)
    alike = all(len(account.shared) == len(share.had) and not account.had for account in share.among)
    things = [thing for account in members for thing in account.things]
    alike = alike and len(members) == len(share.among)
    least = least_taken(things, got) if alike else NOTHING
    units = frozenset(unit(account.given) for account in share.among)
    lump = Lump(borne if got.unknown else min(got.amount, borne), least, taken, units)
    for account in members:
        account.bind(lump, all_of_it=alike and is_all(things, got))


def _unmeasured(account: Account) -> Assessment:
    """Nothing to measure what was received against: it is no money, no figure is stated, or facts are missing for it."""
    one, had = account.given.copy(), [*account.had, *account.shared]
    if one.high is None and not one.is_money:
        return _in_kind(one, [receipt.months for receipt in had])
    one.outcome = POSSIBLE
    one.reasons = [*one.reasons, NOT_KNOWN if one.vague else NO_FIGURE]
    one.missing = list(dict.fromkeys([*one.missing, *one.vague]))
    return one


def _in_kind(one: Assessment, had: list[int | None]) -> Assessment:
    """Free rent and the like: had for as long as it runs, it is set aside; the rest of it stays undecided."""
    duration = one.program.duration
    said = sum(months or 0 for months in had)
    if duration is ONCE or (duration.months is not None and said >= duration.months):
        return excluded(one, IN_KIND)
    one.outcome = POSSIBLE
    if duration.months is None:
        one.reasons = [*one.reasons, NO_END]
    elif None in had:
        one.reasons, one.missing = [*one.reasons, SOME_MONTHS], [*one.missing, Received.months.key]
    else:
        rest = both(REST, had=str(said), rest=str(duration.months - said))
        one.reasons = [*one.reasons, rest]
    return one
