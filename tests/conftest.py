"""Fixtures for all tests."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.servers.wordpress_fixture", "tests.servers.hosted_fixture"]
os.environ["THREADMARK_RECIPES"] = str(Path(tempfile.gettempdir()) / f"threadmark-recipes-{os.getpid()}")
os.environ["THREADMARK_MAPPINGS"] = str(Path(tempfile.gettempdir()) / f"threadmark-mappings-{os.getpid()}")
"""No test reads or writes what the person at this computer has taught."""

settings.register_profile("same", derandomize=True)
if not os.environ.get("THREADMARK_RANDOM"):
    settings.load_profile("same")
"""A check passes or fails for what was changed, not by chance. THREADMARK_RANDOM=1 (with THREADMARK_EXAMPLES=1000)
looks for what nobody has thought of."""

SERVERS = ("wordpress", "isso", "xtd", "secret_service")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """For several processes (pytest-xdist): a file's tests stay together, and all that need a real server in one."""
    for item in items:
        real = any(item.get_closest_marker(name) for name in SERVERS)
        item.add_marker(pytest.mark.xdist_group("servers" if real else item.nodeid.split("::")[0]))
