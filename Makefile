# One command checks everything: `make check`. PYTHON picks the interpreter.
PYTHON ?= python3

.PHONY: check lint types imports docs test mutants laws audit fuzz faults release

check: lint types imports docs test

lint:
	$(PYTHON) -m ruff check src tests bench docs mutation

types:
	$(PYTHON) -m mypy

imports:
	lint-imports

docs:
	$(PYTHON) docs/build.py --check

test:
	$(PYTHON) -m pytest -n auto --cov=talentcalc --cov-branch --cov-report=

mutants:
	$(PYTHON) -m mutation

PROFILES ?= 1000000
laws:
	PYTHONPATH=src:tests:bench $(PYTHON) -m laws --profiles $(PROFILES)

MINUTES ?= 10
fuzz:
	PYTHONPATH=src:tests:bench $(PYTHON) -m hostile --minutes $(MINUTES)

FILES ?= 1000
KILLS ?= 3
faults:
	PYTHONPATH=src:tests:bench $(PYTHON) -m faults --files $(FILES) --kills $(KILLS)

# What is published: tested from nothing, built, looked into, with its notes and what it is made of; see docs/supply.md.
release:
	.ci/run
	rm -rf dist
	$(PYTHON) -m build
	$(PYTHON) docs/release.py contents dist
	$(PYTHON) docs/release.py notes > dist/NOTES.md
	$(PYTHON) -m venv dist/.venv && dist/.venv/bin/pip install -q dist/*.whl
	dist/.venv/bin/python docs/release.py sbom > dist/sbom.json && rm -r dist/.venv
	cd dist && sha256sum *.whl *.tar.gz NOTES.md sbom.json > SHA256SUMS
