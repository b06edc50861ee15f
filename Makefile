# Shubbak: `make run` shows it, `make test` proves it. Both install what is missing; `make help` lists the rest.

SHELL := /bin/bash
PYTHON ?= python3
PY := .venv/bin/python
BIN := .venv/bin

# Tamazight for the espeak-ng of a screen reader (docs/languages.md).
TAMAZIGHT := .venv/tamazight/espeak-ng-data/zgh_dict

# Narrow a target: make test ARGS="tests/voice -x"
ARGS ?=

# A machine that forbids .pyc files (images of containers do) has every kiosk and central compile itself at each start.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test check format bench rows visits equivalence screens fresh lock setup

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/.ready-run $(TAMAZIGHT) ## the kiosk with an embedded central; without a display, one visit on a virtual screen
	$(PY) -m kiosk run $(ARGS)

test: check $(TAMAZIGHT) ## the checks, then every test, in two processes (ARGS="-n 0": in one)
	$(PY) -m pytest -n 2 --dist loadfile $(ARGS)

check: .venv/.ready-test ## ruff, formatting, mypy --strict, who may import whom
	$(BIN)/ruff check --quiet --output-format=concise .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: .venv/.ready-python ## let ruff tidy the code
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format --quiet .

bench: .venv/.ready-bench ## one table: start, memory, touch, sound, tickets, bookings, beside their peers
	$(PY) -m bench $(ARGS)

rows: .venv/.ready-test ## each accessibility row, its test, and the mutation that kills it
	$(PY) -m tests.rows $(ARGS)

visits: .venv/.ready-run ## every journey, service, language and modality played on one kiosk; the count
	$(PY) -m kiosk visits $(ARGS)

equivalence: .venv/.ready-run ## every journey, language and modality: each gets through, and sends the same to the byte
	$(PY) -m kiosk equivalence $(ARGS)

screens: .venv/.ready-test ## contact sheets of every screen, into docs/screens/
	$(PY) -m tests.screens $(ARGS)

fresh: ## both README commands, each inside a plain Debian made for it (root; FRESH_TARGETS=setup for a part)
	config/setup/fresh

setup: ## install what is missing, and nothing else
	PYTHON=$(PYTHON) config/setup/install test
	@touch .venv/.ready-python .venv/.ready-run .venv/.ready-test
	@$(MAKE) --no-print-directory $(TAMAZIGHT)

lock: ## requirements.lock anew from pyproject.toml (UPGRADE=1 takes the newest versions)
	PYTHON=$(PYTHON) config/setup/lock

# A stamp a scope: older than the lists it was made from, or gone with .venv, means look again.
.venv/.ready-%: requirements.lock config/setup/debian.txt config/setup/install
	PYTHON=$(PYTHON) config/setup/install $*
	@touch $@

# What espeak-ng says while it has no dictionary yet is shown only when it gets none.
$(TAMAZIGHT): .venv/.ready-run $(wildcard assets/locale/zgh/*.ftl voice/languages/*.py voice/languages/zgh/*.py)
	@mkdir -p .cache/setup
	@$(PY) -m voice compile .venv/tamazight assets/locale/zgh/*.ftl >.cache/setup/tamazight.log 2>&1 || \
		{ cat .cache/setup/tamazight.log >&2; exit 1; }
