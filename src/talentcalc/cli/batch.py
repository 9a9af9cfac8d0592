"""`batch`: a folder of profiles scored fast, nothing lost."""

from __future__ import annotations

import contextlib
import datetime
import os
import signal
import sys
import time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from talentcalc.batch import inputs as sources
from talentcalc.batch import run, sinks
from talentcalc.batch.scoring import Settings as Scoring
from talentcalc.clauses.text import Text, both
from talentcalc.cli.check import Settings
from talentcalc.cli.output import (
    INTERRUPTED,
    Failure,
    code_for,
    complain,
    destination,
    file_at,
    is_stream,
    spare_inputs,
    unknown_id,
    unwritable,
)
from talentcalc.documents import registry
from talentcalc.present.json import dumped
from talentcalc.present.safe import one_line
from talentcalc.present.words import fact_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO

    from talentcalc.batch.inputs import Input
    from talentcalc.batch.tally import Tally
FORMATS = ("jsonl", "csv", "parquet")
STOPPED = Text("已中断", "interrupted")
ENDED = 128 + signal.SIGTERM
RESUME = Text("已中断；用同一命令加 --resume 接着做", "interrupted: the same command with --resume goes on from here")
BROKEN_OFF = Text(
    "无法写入 {path}：{why}；用同一命令加 --resume 接着做", "cannot write {path}: {why}; the same command with --resume goes on"
)
NO_MEMORY = Text("内存不足；可减少 --jobs", "out of memory: fewer --jobs take less")
NO_MEMORY_FOR = Text(
    "内存不足；减少 --jobs，用同一命令加 --resume 接着做", "out of memory: with fewer --jobs the same command with --resume goes on"
)
TAKEN = Text(
    "另一个运行正在写入 {path}；等它结束，或另选 --output", "another run writes to {path}: wait for its end, or choose another --output"
)
NO_STDOUT = Text("无法写入标准输出：{why}", "cannot write to standard output: {why}")
NO_OUTPUT = Text("{option} 需要以 --output 指定文件", "{option} needs --output with the name of a file")
NO_READING = Text("无法读取 {path}：{why}", "cannot read {path}: {why}")
NO_PARQUET = Text(
    "Parquet 需要 pyarrow：pip install 'talentcalc[parquet]'", "Parquet needs pyarrow: pip install 'talentcalc[parquet]'"
)
NO_INPUT = Text("请给出文件夹、- 或 --input", "give a folder, - or --input")
SUMMED = Text(
    "读取 {read}，有符合项目 {matched}，有待定项目 {possible}，无法读取 {faulty}",
    "{read} read, {matched} with a match, {possible} with something undecided, {faulty} faulty",
)
PROGRAM_LINE = Text("  {id}：符合 {n}，{low}–{high} 元", "  {id}: {n} eligible, {low}–{high} yuan")
MISSING_LINE = Text("最常缺少：{facts}", "most often missing: {facts}")
FACT = Text("{label}（{times} 次，可定 {n} 个项目）", "{label} ({times} times, would decide {n} programs)")
SHOWN_PROGRAMS, SHOWN_FACTS = 10, 5
EVERY = 0.2
"""Seconds between two looks of the progress bar."""


class Options:
    """What `batch` is asked beside the shared options."""

    def __init__(  # noqa: PLR0913 -- one parameter an option
        self, *, input: str | None = None, jobs: int | None = None, wide: bool = False, trace: bool = False,  # noqa: A002
        quiet: bool = False, resume: bool = False, summary: str | None = None,
    ) -> None:
        self.input_file = input
        self.jobs = jobs or _cores()
        self.wide = wide
        self.trace = trace
        self.quiet = quiet
        self.resume = resume
        self.summary = summary


def _cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


OWN = ("input", "jobs", "wide", "trace", "quiet", "resume", "summary")


def batch_with(folders: Sequence[str], options: dict[str, Any]) -> int:
    """Score every input, with the options by their names on the command line; the exit code. Raises `Failure`."""
    shared = {"format": FORMATS[0], **{name: value for name, value in options.items() if name not in OWN}}
    own = {name: value for name, value in options.items() if name in OWN}
    return batch(folders, Settings(**shared, formats=FORMATS), Options(**own))


def batch(folders: Sequence[str], settings: Settings, options: Options) -> int:
    """Score every input; the exit code. Raises `Failure`."""
    if not folders and options.input_file is None:
        raise Failure(NO_INPUT)
    output = None if settings.output == "-" else settings.output
    for written in (output, options.summary):
        spare_inputs(written, [*folders, *([] if options.input_file is None else [options.input_file])])
    streamed = output is None or is_stream(output)
    if streamed and (options.resume or settings.format == "parquet"):
        raise Failure(both(NO_OUTPUT, option="--resume" if options.resume else "--format parquet"))
    if settings.format == "parquet" and not _has_pyarrow():
        raise Failure(NO_PARQUET)
    try:
        registry.documents(settings.documents)
    except registry.DocumentUnknown as unknown:
        raise Failure(unknown_id(unknown)) from None
    scoring = Scoring(
        documents=settings.documents, everything=settings.everything, trees=options.trace,
        complete=settings.complete, as_of=settings.as_of, day=datetime.datetime.now().astimezone().date(),
    )
    previous = signal.signal(signal.SIGTERM, _end)
    try:
        if output is None:
            tally = _to_stdout(folders, settings, options, scoring)
        elif streamed:
            tally = _to_device(output, folders, settings, options, scoring)
        else:
            tally = _to_file(file_at(output), folders, settings, options, scoring)
    except MemoryError:
        raise Failure(NO_MEMORY if streamed else NO_MEMORY_FOR) from None
    except (KeyboardInterrupt, _Ended) as stopped:
        complain((STOPPED if streamed else RESUME)[settings.lang])
        return INTERRUPTED if isinstance(stopped, KeyboardInterrupt) else ENDED
    finally:
        signal.signal(signal.SIGTERM, previous)
    return _report(tally, settings, options)


class _Ended(BaseException):
    """Somebody asked the process to end."""


def _end(*_: object) -> None:
    raise _Ended


def _has_pyarrow() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec("pyarrow") is not None


def _inputs(folders: Sequence[str], options: Options) -> Iterator[Input]:
    try:
        if options.input_file is not None:
            yield from sources.json_lines(options.input_file)
        if list(folders) == ["-"]:
            yield from sources.listed(sys.stdin.buffer)
        else:
            yield from sources.below(folders)
    except OSError as error:
        path = one_line(str(error.filename))
        raise Failure(both(NO_READING, path=path, why=str(error.strerror))) from None


def _to_device(path: str, folders: Sequence[str], settings: Settings, options: Options, scoring: Scoring) -> Tally:
    """Records go to a pipe or device as they are made."""
    try:
        with open(path, "ab") as out:
            return _to_stream(out, folders, settings, options, scoring)
    except OSError as error:
        raise unwritable(path, error) from None


def _to_stdout(folders: Sequence[str], settings: Settings, options: Options, scoring: Scoring) -> Tally:
    out = sys.stdout.buffer
    try:
        return _to_stream(out, folders, settings, options, scoring)
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())  # what is still held could not be written either
        raise Failure(both(NO_STDOUT, why=str(error.strerror or error))) from None


def _to_stream(out: BinaryIO, folders: Sequence[str], settings: Settings, options: Options, scoring: Scoring) -> Tally:
    sink: sinks.Sink = sinks.JsonLines(out) if settings.format == "jsonl" else sinks.Csv(out, wide=options.wide)
    with _progress(folders, options) as tell:
        tally = run.score_into(sink, _inputs(folders, options), scoring, options.jobs, tell=tell)
    sink.close()
    return tally


def _to_file(output: str, folders: Sequence[str], settings: Settings, options: Options, scoring: Scoring) -> Tally:
    """Records go to a file beside the output, in JSON Lines; the output appears when it is whole."""
    try:
        with run.alone(output):
            tally = _to_part(output, folders, settings, options, scoring)
            _finish(output + run.PART, output, settings.format, options)
    except run.Taken:
        raise Failure(both(TAKEN, path=one_line(output))) from None
    except OSError as error:
        raise Failure(both(BROKEN_OFF, path=one_line(output), why=str(error.strerror or error))) from None
    return tally


def _to_part(output: str, folders: Sequence[str], settings: Settings, options: Options, scoring: Scoring) -> Tally:
    """Score into the file beside the output, taking over what an earlier run left."""
    with contextlib.ExitStack() as stack:
        earlier = stack.enter_context(run.earlier_run(output, fresh=not options.resume))
        if earlier is not None and earlier.stamp is not None and settings.as_of is None:
            scoring = scoring._replace(day=datetime.date.fromisoformat(earlier.stamp["day"]))
        tell = stack.enter_context(_progress(folders, options))
        file = stack.enter_context(open(output + run.PART, "wb"))
        sink = sinks.JsonLines(file)
        tally = run.score_into(sink, _inputs(folders, options), scoring, options.jobs, tell=tell, earlier=earlier)
        sink.close()
    return tally


def _finish(part: str, output: str, form: str, options: Options) -> None:
    """Turn the records into what was asked, under its name only when whole."""
    if form == "jsonl":
        os.replace(part, output)
        return
    made = output + ".made"
    with contextlib.ExitStack() as stack:
        stack.callback(_remove, made)
        records = stack.enter_context(open(part, "rb"))
        sink: sinks.Sink
        if form == "csv":
            sink = sinks.Csv(stack.enter_context(open(made, "wb")), wide=options.wide)
        else:
            sink = sinks.Parquet(made, wide=options.wide)
        for record in records:
            sink.write(record)
        sink.close()
        os.replace(made, output)
    os.unlink(part)


def _remove(path: str) -> None:
    """Remove a file, where it is still there."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)


@contextlib.contextmanager
def _progress(folders: Sequence[str], options: Options) -> Iterator[Callable[[int], None]]:
    """A progress bar on standard error, where that is a terminal and nobody asked for quiet."""
    if options.quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 -- only a terminal pays for it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    total = None
    if options.input_file is None and list(folders) != ["-"]:
        total = sum(1 for _ in _inputs(folders, options))
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=total, rate="")

        shown = 0.0

        def tell(done: int) -> None:
            nonlocal shown
            if time.monotonic() - shown < EVERY:
                return
            shown = time.monotonic()
            speed = bar.tasks[0].speed
            bar.update(task, completed=done, rate=f"{speed:,.0f}/s" if speed else "")
            bar.refresh()

        yield tell


def _report(tally: Tally, settings: Settings, options: Options) -> int:
    summary = tally.as_json()
    if options.summary is not None:
        with destination(options.summary) as file:
            file.write(dumped(summary, indent=1) + "\n")
    if not options.quiet:
        complain("\n".join(summary_lines(summary, settings.lang)))
    return code_for(summary["faulty"], summary["read"])


def summary_lines(summary: dict[str, Any], lang: str) -> list[str]:
    """The summary for a person: counts, the programs that most match, the facts most often missing."""
    lines = [SUMMED[lang].format(**{key: f"{summary[key]:,}" for key in ("read", "matched", "possible", "faulty")})]
    matched = sorted((one for one in summary["programs"] if one["eligible"]), key=lambda one: -one["eligible"])
    for one in matched[:SHOWN_PROGRAMS]:
        low, high = (f"{Decimal(one[end]):,}" for end in ("low", "high"))
        lines.append(PROGRAM_LINE[lang].format(id=one["id"], n=f"{one['eligible']:,}", low=low, high=high))
    facts = [
        FACT[lang].format(label=fact_label(one["fact"], lang), times=f"{one['times']:,}", n=one["programs"])
        for one in summary["missing"][:SHOWN_FACTS]
    ]
    if facts:
        lines.append(MISSING_LINE[lang].format(facts=Text("、", ", ")[lang].join(facts)))
    return lines
