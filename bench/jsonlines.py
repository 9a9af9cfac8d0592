"""Batch over JSON Lines against validating and dumping the same profiles with the pydantic models.

    python bench/jsonlines.py [profiles] [rounds]

One and two workers against one process; the goal is 1.5.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from batch import form
from timing import print_ratios, ratios

VALIDATE = """
import datetime, json, sys
from talentcalc.profile.json_reading import parse_json
from talentcalc.profile.models import Applicant, Enterprise
with open(sys.argv[1], "rb") as lines:
    for line in lines:
        tables = parse_json(line, "line")
        model = Applicant if tables["kind"] == "applicant" else Enterprise
        print(model.model_validate(tables).model_dump_json(exclude_unset=True))
"""


def main(profiles: int, rounds: int) -> None:
    """Print the ratios."""
    with tempfile.TemporaryDirectory() as made:
        people = Path(made) / "people.jsonl"
        with people.open("w", encoding="utf-8") as file:
            for seed in range(profiles):
                file.write(json.dumps(form(seed), ensure_ascii=False, default=str) + "\n")
        batch = [sys.executable, "-m", "talentcalc", "batch", "--input", str(people), "--quiet", "--jobs"]
        commands = {
            "validated and dumped": [sys.executable, "-c", VALIDATE, str(people)],
            "batch, 1 worker": [*batch, "1"],
            "batch, 2 workers": [*batch, "2"],
            "luzhou-2021, 1 worker": [*batch, "1", "--document", "luzhou-2021"],
        }
        print_ratios(ratios(commands, rounds, "validated and dumped"))


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["10000", "3"][len(sys.argv) - 1 :])))
