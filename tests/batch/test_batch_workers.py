"""Workers: the same bytes whatever their number, one that dies costs its own input only, none is left."""

from __future__ import annotations

import ctypes
import faulthandler
import gc
import json
import mmap
import multiprocessing
import os
import pickle
import resource
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

import folders
from talentcalc.batch import scoring, workers
from talentcalc.batch.inputs import Input
from talentcalc.batch.scoring import Settings, contents, scorer
from talentcalc.batch.tally import Tally
from talentcalc.profile.faults import ProfileFaults

SETTINGS = Settings(documents=("luzhou-2021",))


def inputs(files: int) -> list[Input]:
    return [Input(f"{seed}.toml:1", b'{"kind": "applicant", "name": "%d"}' % seed) for seed in range(files)]


def outcome(given: list[Any], jobs: int = 2, settings: Settings = SETTINGS) -> tuple[bytes, dict[str, Any]]:
    whole = Tally()
    with workers.scored(given, settings, jobs, whole) as chunks:
        lines = b"".join(bytes(part) for part in chunks)
    assert not multiprocessing.active_children()
    return lines, whole.as_json()


def alone(given: list[Input], settings: Settings = SETTINGS) -> bytes:
    tally = Tally()
    return b"".join(scorer(settings).score(one, tally) for one in given)


def deadly(monkeypatch: pytest.MonkeyPatch, victims: set[str], die: Any = None) -> None:
    """Inputs of these sources kill the process that scores them."""
    records = scoring.Scorer.records

    def spoilt(self: scoring.Scorer, chunk: Sequence[Input], tally: Tally) -> Iterator[bytes]:
        for given in chunk:
            if given.source in victims:
                if die is not None:
                    die(given)
                else:
                    os.kill(os.getpid(), signal.SIGKILL)
        return records(self, chunk, tally)

    monkeypatch.setattr(scoring.Scorer, "records", spoilt)


@pytest.mark.parametrize("files", [0, 1, 63, 64, 65, 400])
def test_one_and_four_workers_say_the_same(files: int) -> None:
    given = inputs(files)
    expected = alone(given)
    one, four = outcome(given, 1), outcome(given, 4)
    assert one == four
    assert one[0] == expected


def test_records_beyond_the_shared_memory_go_through_the_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (4_096, 1_024):  # the inputs fit, and the inputs do not
        monkeypatch.setattr(workers, "ROOM", room)
        assert outcome(inputs(100), 3)[0] == alone(inputs(100))


def test_inputs_and_records_too_large_for_the_rooms_do_not_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ROOM", 4_096)
    given = [Input("x" * 50_000 + str(number), content) for number, (_, content) in enumerate(inputs(200))]
    signal.alarm(120)  # more than the pipe holds goes both ways: who waits here waits for ever
    assert outcome(given, 1)[0] == alone(given)
    signal.alarm(0)


def test_large_inputs_are_handed_out_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "CHUNK_BYTES", 100)
    given = inputs(20)
    sizes = [len(chunk.inputs) for chunk in workers._numbered(given)]
    assert sizes == [3] * 6 + [2]
    known = [workers.Known(line, json.loads(line)) for line in alone(given).splitlines(keepends=True)]
    assert [len(chunk.inputs) for chunk in workers._numbered(known)] == [1] * 20
    assert outcome(given)[0] == alone(given)


def test_workers_that_are_spawned_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = outcome(inputs(70), 2)
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert outcome(inputs(70), 2) == expected


@pytest.mark.parametrize("victims", [{"0.toml:1"}, {"299.toml:1"}, {"3.toml:1", "4.toml:1", "140.toml:1"}])
@pytest.mark.parametrize("jobs", [1, 3])
def test_what_kills_its_worker_costs_its_own_record_only(monkeypatch: pytest.MonkeyPatch, victims: set[str], jobs: int) -> None:
    given = inputs(300)
    deadly(monkeypatch, victims)
    lines, summary = outcome(given, jobs)
    expected = [one for one in given if one.source not in victims]
    got = lines.splitlines(keepends=True)
    assert b"".join(line for line, one in zip(got, given, strict=True) if one.source not in victims) == alone(expected)
    dead = [json.loads(line) for line, one in zip(got, given, strict=True) if one.source in victims]
    assert [one["error"]["kind"] for one in dead] == ["worker-died"] * len(victims)
    assert {one["profile"]["source"] for one in dead} == victims
    assert all(one["stamp"]["input"] for one in dead)
    assert (summary["read"], summary["faulty"]) == (300, len(victims))


def test_known_records_beside_the_one_that_kills_are_handed_through(monkeypatch: pytest.MonkeyPatch) -> None:
    given = inputs(10)
    lines = alone(given).splitlines(keepends=True)
    mixed: list[Any] = [workers.Known(line, json.loads(line)) if n % 2 else one for n, (one, line) in enumerate(zip(given, lines, strict=True))]
    deadly(monkeypatch, {"4.toml:1"})
    got, summary = outcome(mixed)
    assert [json.loads(line)["profile"]["source"] for line in got.splitlines()] == [one.source for one in given]
    assert got.splitlines(keepends=True)[5:] == lines[5:]
    assert (summary["read"], summary["faulty"]) == (10, 1)


def test_the_dead_input_is_known_by_its_hash_or_by_its_name_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(folders.K)
    victims = {str(path), str(tmp_path / "gone.toml")}
    deadly(monkeypatch, victims)
    lines, _ = outcome([Input(one) for one in sorted(victims)])
    first, second = (json.loads(line) for line in lines.splitlines())
    assert first["stamp"]["input"] is not None
    assert second["stamp"]["input"] is None


def test_running_out_of_memory_is_a_death_without_a_traceback(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def burst(_: Input) -> None:
        raise MemoryError

    deadly(monkeypatch, {"5.toml:1"}, burst)
    _, summary = outcome(inputs(40))
    assert summary["faulty"] == 1
    assert capfd.readouterr().err == ""


def test_a_crash_in_foreign_code_is_a_death_like_another(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_: Input) -> None:
        faulthandler.disable()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        ctypes.string_at(0)

    deadly(monkeypatch, {"5.toml:1"}, crash)
    assert outcome(inputs(40))[1]["faulty"] == 1


def test_workers_killed_from_outside_cost_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that was killed once while at work, by somebody else, is not held against its input."""
    once = tmp_path / "once"

    def die_once(_: Input) -> None:
        if not once.exists():
            once.touch()
            os.kill(os.getpid(), signal.SIGKILL)

    deadly(monkeypatch, {"0.toml:1"}, die_once)
    lines, summary = outcome(inputs(1))
    assert summary["faulty"] == 0
    assert lines.count(b"\n") == 1


def test_idle_workers_that_died_are_replaced() -> None:
    given = inputs(200)

    def killing() -> Iterator[Input]:
        for number, one in enumerate(given):
            if number == 100:
                for child in multiprocessing.active_children():
                    child.kill()
                    child.join()
            yield one

    with workers.scored(killing(), SETTINGS, 2, Tally()) as chunks:
        lines = b"".join(bytes(part) for part in chunks)
    assert lines == alone(given)


def test_known_records_go_through_in_their_place() -> None:
    given = inputs(100)
    lines = alone(given).splitlines(keepends=True)
    half: list[Any] = [workers.Known(line, json.loads(line)) if n % 3 else one for n, (one, line) in enumerate(zip(given, lines, strict=True))]
    whole: list[Any] = [workers.Known(line, json.loads(line)) for line in lines]
    expected = outcome(given)
    assert outcome(half) == expected
    assert outcome(whole) == expected


def test_no_worker_is_left_when_the_reader_of_records_gives_up() -> None:
    def give_up() -> None:
        with workers.scored(inputs(5_000), SETTINGS, 2, Tally()) as chunks:
            next(chunks)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        give_up()
    assert not multiprocessing.active_children()


def test_no_worker_is_left_when_not_all_could_be_hired(monkeypatch: pytest.MonkeyPatch) -> None:
    class Scarce(workers._Worker):
        def __init__(self, crew: workers._Crew) -> None:
            if crew.pipes():
                raise BlockingIOError(11, "Resource temporarily unavailable")
            super().__init__(crew)

    monkeypatch.setattr(workers, "_Worker", Scarce)
    with pytest.raises(BlockingIOError), workers.scored(inputs(10), SETTINGS, 2, Tally()):
        pass
    assert not multiprocessing.active_children()


def test_the_records_waiting_to_be_written_are_bounded() -> None:
    drawn = 0

    def draw() -> Iterator[Input]:
        nonlocal drawn
        for one in inputs(3_000):
            drawn += 1
            yield one

    with workers.scored(draw(), SETTINGS, 2, Tally()) as chunks:
        next(chunks)
        time.sleep(0.1)
        next(chunks)
        assert drawn <= (2 * workers.UNDER_WAY + 2) * workers.CHUNK


class _Died(BaseException):
    """Stands for the end of a process."""


def test_a_worker_answers_until_its_parent_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker's own code, run here where it can be watched."""
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)
    given = inputs(3)
    whole = [mmap.mmap(-1, 1), mmap.mmap(-1, workers.ROOM)]
    packed = pickle.dumps(given)
    for rooms, chunk in ((whole, given), (whole, None), ([mmap.mmap(-1, 1)] * 2, given), ([], given)):
        if chunk is None:
            rooms[1][: len(packed)] = packed
        ours, theirs = multiprocessing.Pipe()
        other, _ = multiprocessing.Pipe()
        ours.send((chunk, 1))
        answer: Any = None

        def hear(ours: Any = ours, rooms: Any = rooms) -> None:
            nonlocal answer
            lines, report = ours.recv()
            answer = (rooms[1][:lines] if isinstance(lines, int) else lines), report
            ours.close()

        listener = threading.Thread(target=hear)
        listener.start()
        workers._work(theirs, rooms, [other], SETTINGS)
        listener.join()
        theirs.close()
        assert other.closed
        assert answer[0] == alone(given)
        assert answer[1].read == 3
    ours, theirs = multiprocessing.Pipe()
    ours.send((given, 0))

    def end(code: int) -> None:
        raise _Died(code)

    def burst(_: Input) -> None:
        raise MemoryError

    monkeypatch.setattr(os, "_exit", end)
    deadly(monkeypatch, {"1.toml:1"}, burst)
    with pytest.raises(_Died):
        workers._work(theirs, [], [], SETTINGS)
    ours.close()
    theirs.close()


def test_a_pipe_a_folder_and_a_device_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    for path in (tmp_path / "pipe.toml", tmp_path, Path("/dev/zero"), tmp_path / "gone", Path("a\0b"), Path("x" * 5_000)):
        with pytest.raises(ProfileFaults) as caught:
            contents(str(path))
        assert caught.value.kind == "unreadable"

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ProfileFaults, match="Permission denied"):
        contents("closed.toml")


def test_a_file_is_read_whole_where_the_system_gives_it_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(folders.K * 10)
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, size: read(descriptor, min(size, 7)))
    assert contents(str(path)) == folders.K * 10
