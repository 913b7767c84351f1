#!/usr/bin/env bash
# Renews requirements.lock (to run) and requirements-dev.lock (to develop): names, versions and hashes for every platform.
set -euo pipefail
cd "$(dirname "$0")/.."
uv() { .venv/bin/python -m uv "$@"; }
options=(--universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet)
extra=$(mktemp --suffix=.in); printf 'setuptools>=77\nwheel\n' >"$extra"
uv pip compile "${options[@]}" pyproject.toml "$extra" -o requirements.lock
uv pip compile "${options[@]}" pyproject.toml "$extra" --group dev -c requirements.lock -o requirements-dev.lock
