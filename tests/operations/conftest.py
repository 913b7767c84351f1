"""What the tests of operations share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.archive import Archive
from tests.factories import an_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive with one article and its seven comments."""
    with an_archive(tmp_path) as opened:
        yield opened
