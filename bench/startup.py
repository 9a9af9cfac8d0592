"""`talentcalc check` of one profile as a whole process, against an interpreter that does nothing.

    python bench/startup.py [rounds]
"""

from __future__ import annotations

import sys
from pathlib import Path

from timing import print_ratios, ratios

HERE = Path(__file__).resolve().parent
PERSON = str(HERE.parent / "profiles" / "doctor-hired-in-jiangyang.toml")
FIRM = str(HERE.parent / "profiles" / "company-with-new-jobs.toml")


def main(rounds: int) -> None:
    """Print the ratios; the goal is 10 with the table, 8 with JSON."""
    check = [sys.executable, "-m", "talentcalc", "check"]
    commands = {"python -c pass": [sys.executable, "-c", "pass"]}
    for name, profile in (("a person", PERSON), ("a firm", FIRM)):
        commands[f"check {name}, table"] = [*check, profile, "--lang", "zh"]
        commands[f"check {name}, json"] = [*check, profile, "--format", "json"]
    commands["check a person, one document, json"] = [*check, PERSON, "--format", "json", "--document", "luzhou-2021"]
    commands["import typer, rich, pydantic"] = [sys.executable, "-c", "import typer, rich, pydantic"]
    print_ratios(ratios(commands, rounds, "python -c pass"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
