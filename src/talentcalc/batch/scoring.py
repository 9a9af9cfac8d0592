"""One input to one record: read, check, write out; the same bytes whoever does it."""

from __future__ import annotations

import datetime
import hashlib
import os
import stat
from functools import cache
from json.encoder import encode_basestring
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from talentcalc import __version__
from talentcalc.assess.check import Result
from talentcalc.assess.remembered import Remembering
from talentcalc.assess.totals import Total
from talentcalc.batch.fast import fast_tables
from talentcalc.batch.fragments import COMMA, Fragments
from talentcalc.clauses.fingerprint import fingerprint
from talentcalc.clauses.text import Text
from talentcalc.documents import registry
from talentcalc.present.json import SCHEMA, dumped, error_json, service_json, total_json
from talentcalc.present.safe import in_json
from talentcalc.profile.faults import Fault, ProfileFaults
from talentcalc.profile.json_reading import parse_json
from talentcalc.profile.profile import Profile
from talentcalc.profile.reading import MOST_BYTES, parse_toml, profile_from_tables, quick_profile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talentcalc.assess.outcomes import Assessment
    from talentcalc.batch.inputs import Input
    from talentcalc.batch.tally import Tally

TOGETHER = 500_000
"""Bytes of inputs that take each step together, and one input more."""
MOST_TOTALS = 20_000
"""How many printed totals are kept before they are made anew."""
SUMS = attrgetter(*Total.__slots__)
OURS = (ArithmeticError, AssertionError, AttributeError, LookupError, NameError, RuntimeError, TypeError, ValueError)
"""What a mistake in this program raises. Memory that ran out ends the process."""


class Settings(NamedTuple):
    """How every input is scored. `day` is the date for profiles that name none; `as_of` overrides theirs."""

    documents: tuple[str, ...] = ()
    everything: bool = False
    trees: bool = False
    complete: bool = False
    as_of: datetime.date | None = None
    day: datetime.date = datetime.date(1970, 1, 1)

    def key(self) -> str:
        """What tells runs apart whose records differ."""
        parts = [self.documents, self.everything, self.trees, self.complete, str(self.as_of)]
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


@cache
def rules_hash(documents: tuple[str, ...] = ()) -> str:
    """A hash of everything the documents' rules say."""
    return fingerprint(registry.documents(documents))


@cache
def scorer(settings: Settings) -> Scorer:
    """The scorer for `settings`, made once a process."""
    return Scorer(settings)


class Scorer:
    """Scores inputs one after the other."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._check = Remembering(registry.documents(settings.documents), everything=settings.everything)
        stamp = {
            "talentcalc": __version__, "rules": rules_hash(settings.documents), "options": settings.key(),
            "day": settings.day.isoformat(), "input": None,
        }
        self._stamp = dumped(stamp)[: -len("null}")]
        self._totals: dict[tuple[Any, ...], str] = {}
        self._services: dict[tuple[str, ...], str] = {}
        self._fragments = Fragments()

    def score(self, given: Input, tally: Tally) -> bytes:
        """The record of one input, a line of JSON; what it comes to is added to `tally`."""
        return next(self.records([given], tally))

    def records(self, chunk: Sequence[Input], tally: Tally) -> Iterator[bytes]:
        """The records of some inputs, a line of JSON each; what they come to is added to `tally`.

        All inputs take each step together, as far as they are no more than `TOGETHER` bytes: the processor then finds
        what it works with where it left it.
        """
        inputs: list[Input] = []
        texts: list[bytes | ProfileFaults] = []
        size = 0
        for given in chunk:
            text = text_of(given)
            inputs.append(given)
            texts.append(text)
            size += len(text) if isinstance(text, bytes) else 0
            if size >= TOGETHER:
                yield from self._together(inputs, texts, tally)
                inputs, texts, size = [], [], 0
        yield from self._together(inputs, texts, tally)

    def _together(self, chunk: list[Input], texts: list[bytes | ProfileFaults], tally: Tally) -> Iterator[bytes]:
        for given, result, text in zip(chunk, self._results(chunk, texts), texts, strict=True):
            if isinstance(result, Result):
                try:
                    record = self._record(result, text)
                except OURS as error:
                    tally.add_faulty()
                    yield self.failed(_internal(given, error), text)
                else:
                    tally.add([result])
                    yield record
            else:
                tally.add_faulty()
                yield self.failed(result, text)

    def _results(self, chunk: list[Input], texts: list[bytes | ProfileFaults]) -> list[Result | ProfileFaults]:
        """What each input comes to; an error of our own costs the input it meets, not the others."""
        try:
            return self._checked(chunk, texts)
        except OURS as error:
            if len(chunk) == 1:
                return [_internal(chunk[0], error)]
            return [self._results([given], [text])[0] for given, text in zip(chunk, texts, strict=True)]

    def _checked(self, chunk: list[Input], texts: list[bytes | ProfileFaults]) -> list[Result | ProfileFaults]:
        tables = [fast_tables(text) if given.content is None and isinstance(text, bytes) else None for given, text in zip(chunk, texts, strict=True)]
        profiles = [self._profile(*one) for one in zip(chunk, texts, tables, strict=True)]
        checked = iter(self._check.check_all([one for one in profiles if isinstance(one, Profile)]))
        return [next(checked) if isinstance(one, Profile) else one for one in profiles]

    def failed(self, faulty: ProfileFaults, text: bytes | ProfileFaults) -> bytes:
        """The record of an input that could not be scored."""
        return f'{dumped(error_json(faulty))[:-1]},"stamp":{self._stamp}{_hash(text)}}}}}\n'.encode("utf-8", "backslashreplace")

    def _profile(self, given: Input, text: bytes | ProfileFaults, fast: dict[str, Any] | None) -> Profile | ProfileFaults:
        if isinstance(text, ProfileFaults):
            return text
        as_of = self.settings.as_of
        profile = None
        if fast is not None:
            fast.setdefault("as_of", as_of or self.settings.day)
            profile = quick_profile(fast, given.source, as_of=as_of)
        if profile is None:
            try:
                tables = (parse_toml if given.content is None else parse_json)(text, given.source)
                tables.setdefault("as_of", as_of or self.settings.day)
                profile = profile_from_tables(tables, given.source, as_of=as_of)
            except ProfileFaults as faulty:
                return faulty
        profile.complete = profile.complete or self.settings.complete
        return profile

    def _record(self, result: Result, text: bytes | ProfileFaults) -> bytes:
        profile = result.profile
        name = "null" if profile.name is None else encode_basestring(profile.name)
        named = in_json(f'{{"source":{encode_basestring(profile.source)},"kind":"{profile.kind}","name":{name}}}')
        left_out = dumped(profile.sides_left_out())
        head = f'{{"schema":"{SCHEMA}","profile":{named},"as_of":"{profile.as_of}","sides_left_out":{left_out},"programs":['
        totals = ",".join([self._total(total) for total in result.totals])
        services = ",".join([self._service(one) for one in result.services])
        tail = f'],"totals":[{totals}],"services":[{services}],"stamp":{self._stamp}{_hash(text)}}}}}\n'
        fragments = [one.fragment or self._fragment(one, profile) for one in result.assessments]
        if fragments:
            fragments[0] = fragments[0].removeprefix(COMMA)
        return b"".join([head.encode("utf-8", "backslashreplace"), *fragments, tail.encode()])

    def _total(self, total: Total) -> str:
        key = SUMS(total)
        known = self._totals.get(key)
        if known is None:
            if len(self._totals) > MOST_TOTALS:
                self._totals.clear()
            known = self._totals[key] = dumped(total_json(total))
        return known

    def _service(self, one: Assessment) -> str:
        key = one.program.id, one.outcome, one.validity, *one.missing
        known = self._services.get(key)
        if known is None:
            known = self._services[key] = dumped(service_json(one))
        return known

    def _fragment(self, one: Assessment, profile: Profile) -> bytes:
        if self.settings.trees:
            return self._fragments.whole(one, profile)
        fragment = self._fragments.plain(one, profile)
        if one.remembered:
            one.fragment = fragment
        return fragment


def _internal(given: Input, error: Exception) -> ProfileFaults:
    """An input on which the program itself failed."""
    return ProfileFaults(given.source, [Fault("internal", reason=type(error).__name__)])


def _hash(text: bytes | ProfileFaults) -> str:
    return f'"{hashlib.sha256(text).hexdigest()}"' if isinstance(text, bytes) else "null"


def text_of(given: Input) -> bytes | ProfileFaults:
    """What an input says, or why it cannot be read."""
    if given.content is not None:
        return given.content
    try:
        return contents(given.source)
    except ProfileFaults as faulty:
        return faulty


def contents(source: str) -> bytes:
    """A regular file's bytes, at most one more than is accepted. Raises `ProfileFaults`."""
    try:
        descriptor = os.open(source, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise ProfileFaults(source, [Fault("unreadable", accepted=Text("普通文件", "a regular file"))])
            return _read(descriptor)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        if isinstance(error, ProfileFaults):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise ProfileFaults(source, [Fault("unreadable", reason=reason)]) from None


def _read(descriptor: int) -> bytes:
    content = os.read(descriptor, MOST_BYTES + 1)
    while len(content) <= MOST_BYTES and (more := os.read(descriptor, MOST_BYTES + 1 - len(content))):
        content += more
    return content
