"""Pythons that have what ours has not: packages that prove an export and are no dependency."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from typing import Any

import pytest

NAME = "THREADMARK_PROOF_PYTHON"


@functools.cache
def _python(package: str) -> str | None:
    for python in (sys.executable, os.environ.get(NAME, "")):
        if python and subprocess.run([python, "-c", f"import {package}"], capture_output=True).returncode == 0:
            return python
    return None


def told(package: str, code: str, *arguments: object) -> Any:
    """What a script that uses the package prints last, as JSON; the test is skipped where no Python has the package."""
    python = _python(package)
    if python is None:
        pytest.skip(f"no Python here has {package} ({NAME} may name one)")
    command = [python, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])
