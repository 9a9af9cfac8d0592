"""`ask`: an interview that ends in a profile."""

from __future__ import annotations

import datetime
import io
import os
import re
import sys
from typing import TYPE_CHECKING

from talentcalc.assess.check import faults_of
from talentcalc.assess.interview import (
    State,
    answered,
    begin,
    begin_with_nothing,
    examined,
    not_known,
    settled,
)
from talentcalc.assess.questions import SECTIONS_APPLYING, questions
from talentcalc.clauses.refusals import Refused, nearest
from talentcalc.clauses.sections import SECTIONS
from talentcalc.clauses.text import Text, both
from talentcalc.cli.answers import understood
from talentcalc.cli.catalogue import documents_of
from talentcalc.cli.output import (
    FAILED,
    INTERRUPTED,
    OK,
    Failure,
    complain,
    destination,
    fault_message,
    spare_existing,
)
from talentcalc.present import interview as words
from talentcalc.present.json import dumped
from talentcalc.present.profile_toml import profile_toml
from talentcalc.present.safe import one_line
from talentcalc.profile.faults import Fault, ProfileFaults
from talentcalc.profile.reading import load_profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentcalc.assess.check import Result
    from talentcalc.assess.questions import Question
    from talentcalc.clauses.documents import Document
    from talentcalc.cli.check import Settings
    from talentcalc.profile.profile import Profile

LONGEST = 10_000
"""Characters of a line that are read as one answer."""
MOST_TOLD = 5
"""How many questions `--next` gives."""
DONT_KNOW = frozenset({"?", "？", "不知道", "不清楚", "don't know", "dont know", "unknown"})
BACK = frozenset({"<", "返回", "back"})
STOP = frozenset({"q", "结束", "stop", "quit"})
COMMANDS = Text(
    "回答后按回车。不知道答 ?，返回上一题答 <，结束答 q。", "Answer and press Enter. ? is don't know, < goes back, q ends."
)
FIRST = Text("这是第一题，无可返回。", "this is the first question")
DONE = Text("没有可再问的了。", "There is nothing more to ask.")
WRITTEN = Text("已写入 {path}", "written to {path}")
UNCHANGED = Text("没有新的回答，{path} 未改动", "nothing was answered, {path} is as it was")
NOTHING_SAID = Text("没有任何回答，未写出资料", "nothing was answered, there is no profile to write")
BOTH_FROM_INPUT = Text(
    "标准输入用于回答，不能再作资料；请给出文件，或用 --next", "standard input is for the answers, give a file as the profile or use --next"
)
NO_QUESTION = Text("没有以“{key}”为键的问题", "no question has the key {key}")
NO_QUESTION_NEAR = Text("没有以“{key}”为键的问题；是否指 {near}？", "no question has the key {key}; did you mean {near}?")
KIND_ACCEPTED = Text("个人（applicant）或单位（enterprise）", "applicant or enterprise")


class Ended(Exception):
    """The user, or the input, has no more to say."""


def ask(path: str | None, settings: Settings, *, only_next: bool = False, skipped: Sequence[str] = (), force: bool = False) -> int:
    """Hold the interview and write the profile, or print the next questions; the exit code. Raises `Failure`."""
    documents = documents_of(settings)
    _check_keys(skipped)
    if path == "-" and not only_next:
        raise Failure(BOTH_FROM_INPUT)
    if not (force or only_next or settings.output == path):
        spare_existing(settings.output)
    state = None
    if path is not None:
        try:
            state = begin(_loaded(path, settings), skipped)
        except ProfileFaults as faulty:
            complain(fault_message(faulty, settings.lang))
            return FAILED
    if only_next:
        return _tell(state, documents, settings)
    return _Dialogue(state, documents, settings, skipped).hold(path)


def _check_keys(skipped: Sequence[str]) -> None:
    """Refuse a key that no question has."""
    known = [SECTIONS_APPLYING, *SECTIONS, *(fact.key for section in SECTIONS.values() for fact in section.facts.values())]
    for key in skipped:
        if re.sub(r"\[[1-9][0-9]{0,4}\]", "", key, count=1) not in known:
            near = ", ".join(nearest(key, known))
            raise Failure(both(NO_QUESTION_NEAR if near else NO_QUESTION, key=one_line(key), near=near))


def _loaded(path: str, settings: Settings) -> Profile:
    profile = load_profile(path, as_of=settings.as_of)
    faults = faults_of(profile)
    if faults:
        raise ProfileFaults(profile.source, faults)
    return profile


def _tell(state: State | None, documents: list[Document], settings: Settings) -> int:
    """The next questions as JSON."""
    result = None
    if state is None:
        asked = [words.kind_record(sum(len(document.programs) for document in documents))]
    else:
        result = examined(state, documents)
        asked = [words.question_record(one, state.profile) for one in questions(state, result)[:MOST_TOLD]]
    with destination(settings.output) as out:
        out.write(dumped(words.interview_record(result, asked), indent=1) + "\n")
    return OK


class _Dialogue:
    """The interview on a terminal, or line by line from standard input."""

    def __init__(
        self, state: State | None, documents: list[Document], settings: Settings, skipped: Sequence[str]
    ) -> None:
        self.documents = documents
        self.settings = settings
        self.lang = settings.lang
        self.skipped = skipped
        self.start = state
        self.past: list[State | None] = []
        self.state = state
        self.result: Result | None = None

    def hold(self, path: str | None) -> int:
        """Ask until nothing is open or the user ends; the exit code once the profile is written."""
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="surrogateescape")
        code = OK
        try:
            self._say(COMMANDS[self.lang])
            while self._ask_next():
                pass
            self._say(DONE[self.lang])
        except Ended:
            pass
        except KeyboardInterrupt:
            self._say("")
            code = INTERRUPTED
        return self._write(path, code)

    def _ask_next(self) -> bool:
        """One question and its answer; whether there was one."""
        if self.state is None:
            self._ask_kind()
            return True
        if self.result is None:
            self.result = examined(self.state, self.documents)
        asked = questions(self.state, self.result)
        if asked:
            self._put(asked[0])
        return bool(asked)

    def _ask_kind(self) -> None:
        self._say(f"\n{words.KIND[self.lang]}")
        self._list(list(words.KINDS.items()))
        typed = self._line()
        if typed.casefold() in BACK:
            self._go_back()
            return
        spelt = {word: key for key, text in words.KINDS.items() for word in (key, text.zh[:2], text.en)}
        spelt |= {str(number): key for number, key in enumerate(words.KINDS, 1)}
        kind = spelt.get(typed.casefold())
        if kind is None:
            self._refuse(Fault("value", "kind", found=typed, accepted=KIND_ACCEPTED, nearest=nearest(typed, words.KINDS)))
            return
        started = begin_with_nothing(kind, self.settings.as_of or datetime.datetime.now().astimezone().date())
        self._go_on(State(started.profile, started.sides, frozenset(self.skipped)))

    def _put(self, question: Question) -> None:
        """Ask one question until it is answered, declined, or left by going back."""
        assert self.state is not None
        weight = words.weight_text(question)[self.lang]
        text = words.question_text(question, self.state.profile)[self.lang]
        self._say(f"\n{len(self.past) + 1}. {text}")
        self._list(words.options(question))
        self._say(f"   ({'; '.join(filter(None, (words.how(question, self.lang), weight)))})")
        typed = self._line()
        try:
            if typed.casefold() in DONT_KNOW:
                self._go_on(not_known(self.state, question))
            elif typed.casefold() in BACK:
                self._go_back()
            else:
                self._go_on(answered(self.state, question, understood(question, typed)))
        except Refused as no:
            self._refuse(Fault(no.kind, question.key, found=no.found, accepted=no.accepted, nearest=no.nearest))
        except ProfileFaults as faulty:
            for fault in faulty.faults:
                self._refuse(fault)

    def _go_on(self, state: State) -> None:
        before, self.result = self.result, examined(state, self.documents)
        self.past.append(self.state)
        self.state = state
        if before is not None:
            for line in words.settled_lines(settled(before, self.result), self.result, self.lang):
                self._say(f"   {line}")

    def _go_back(self) -> None:
        if not self.past:
            self._say(f"   {FIRST[self.lang]}")
            return
        self.state = self.past.pop()
        self.result = None

    def _line(self) -> str:
        """The next line typed. Raises `Ended`."""
        sys.stderr.write("> ")
        sys.stderr.flush()
        try:
            typed = sys.stdin.readline(LONGEST)
        except OSError:  # a terminal that went away
            typed = ""
        if not typed:
            self._say("")
            raise Ended
        typed = typed.strip()
        if typed.casefold() in STOP:
            raise Ended
        return typed

    def _list(self, listed: Sequence[tuple[str, Text]]) -> None:
        for number, (_, text) in enumerate(listed, 1):
            self._say(f"  {number:>2} {text[self.lang]}")

    def _refuse(self, fault: Fault) -> None:
        self._say(f"   {fault.words(self.lang)}")

    def _say(self, text: str) -> None:
        complain(text)

    def _write(self, path: str | None, code: int) -> int:
        """Write what was said: to --output, to the profile's own file, or to standard output."""
        if self.state is None:
            complain(NOTHING_SAID[self.lang])
            return code or FAILED
        if self.result is None:
            self.result = examined(self.state, self.documents)
        self._say(words.summary_line(self.result, self.lang))
        where = self.settings.output or (path if path is not None and os.path.isfile(path) else None)
        if where == path and path is not None and self.state is self.start:
            complain(both(UNCHANGED, path=one_line(path))[self.lang])
            return code
        return self._save(profile_toml(self.state.profile), where, code)

    def _save(self, text: str, where: str | None, code: int) -> int:
        try:
            with destination(where) as out:
                out.write(text)
        except Failure as failure:
            complain(failure.text[self.lang])
            sys.stdout.write(text)  # nothing that was answered is lost
            return failure.code
        if where not in (None, "-"):
            complain(both(WRITTEN, path=one_line(str(where)))[self.lang])
        return code
