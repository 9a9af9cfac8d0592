"""The `talentcalc` command."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from talentcalc.clauses.text import Text


def main() -> int:
    """Run the command line in `sys.argv`; the exit code."""
    from talentcalc.cli import environment, quick  # noqa: PLC0415 -- nothing is loaded before it is needed
    from talentcalc.cli.output import FAILED, INTERRUPTED, Failure, complain  # noqa: PLC0415
    from talentcalc.present.safe import language  # noqa: PLC0415

    environment.settle()
    words = sys.argv[1:]
    gc.set_threshold(100_000, 50, 50)  # a check makes many small lasting objects, and hardly a cycle
    try:
        plain = quick.read(words)
        if plain is not None:
            code = _run(*plain)
        else:
            from talentcalc.cli.app import run  # noqa: PLC0415

            code = run(words)
        sys.stdout.flush()
        for problem in _left_out():
            complain(problem[language(_asked(words), os.environ)])
    except Failure as failure:
        complain(failure.text[language(_asked(words), os.environ)])
        return failure.code
    except BrokenPipeError:
        return _unread()
    except SystemExit as end:  # how Rich ends where the reader of its output has gone
        if isinstance(end.__context__, BrokenPipeError):
            return _unread()
        raise
    except KeyboardInterrupt:
        return INTERRUPTED
    except (OSError, MemoryError) as error:
        environment.give_up_on(1)
        complain(f"talentcalc: {getattr(error, 'strerror', None) or str(error) or 'out of memory'}")
        return FAILED
    return code


def _run(command: str, arguments: list[str], options: dict[str, Any]) -> int:
    """Run what needs no Typer."""
    if command == "batch":
        from talentcalc.cli.batch import batch_with  # noqa: PLC0415

        return batch_with(arguments, options)
    from talentcalc.cli.check import PAGES, Settings, check_files  # noqa: PLC0415

    return check_files(arguments, Settings(**options, formats=PAGES))


def _left_out() -> list[Text]:
    """The lines on documents of other distributions that could not be loaded, where documents were looked for."""
    announced = sys.modules.get("talentcalc.clauses.announced")
    return [] if announced is None else announced.problems()


def _unread() -> int:
    """End without a word: whoever read the output has seen enough."""
    from talentcalc.cli.environment import give_up_on  # noqa: PLC0415

    give_up_on(1)
    return 0


def _asked(words: list[str]) -> str | None:
    """The language the command line asks for."""
    for number, word in enumerate(words):
        if word.startswith("--lang="):
            return word.partition("=")[2]
        if word == "--lang" and number + 1 < len(words):
            return words[number + 1]
    return None


if __name__ == "__main__":
    sys.exit(main())
