# Threadmark. `make run` and `make test` are all that a new machine needs; `make help` lists the rest.
SHELL := /bin/bash
PY := .venv/bin/python
export PYTHONDONTWRITEBYTECODE := 1
# tests on two processors; PARALLEL= runs them in one process
PARALLEL ?= -n 2 --dist loadgroup

.PHONY: help run browser test check lint types layers score bench screenshots translations lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## */  \1\t/' | expand -t 18

run: .venv/ready ## set everything up and start Threadmark (without a display: the same job on the command line)
	@tools/run.sh $(ARGS)

browser: .venv/ready ## add the browser for pages that only a browser can show (Qt WebEngine, 180 MB to load)
	@tools/browser.sh

test: .venv/ready-dev ## set everything up and run the tests
	$(PY) -m pytest $(PARALLEL) $(ARGS)

check: lint types layers ## everything that must be green before a commit: ruff, mypy, layers, tests with coverage
	$(PY) -m pytest $(PARALLEL) --cov --cov-report=term:skip-covered $(ARGS)

lint: .venv/ready-dev ## style and formatting (ruff)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: .venv/ready-dev ## types (mypy --strict)
	$(PY) -m mypy

layers: .venv/ready-dev ## who may import whom
	$(PY) -m pytest tests/test_architecture.py

score: .venv/ready-dev ## comments, parents, authors and dates against the hand-checked pages beside the checkout
	$(PY) -m tests.score_gold

bench: .venv/ready-dev ## measured ratios of the main jobs against their floors
	$(PY) -m tests.bench

screenshots: .venv/ready-dev ## render the real windows to screenshots/
	QT_QPA_PLATFORM=offscreen $(PY) tools/screenshots.py screenshots

translations: .venv/ready-dev ## collect the strings and compile the translations
	$(PY) tools/translations.py

lock: .venv/ready-dev ## renew the lock files from pyproject.toml
	tools/lock.sh

clean: ## remove what make made
	rm -rf .venv out screenshots .pytest_cache .mypy_cache .ruff_cache .coverage

.venv/ready: requirements.lock pyproject.toml tools/setup.sh
	@tools/setup.sh requirements.lock
	@touch $@

.venv/ready-dev: requirements-dev.lock .venv/ready
	@tools/setup.sh requirements-dev.lock
	@touch $@
