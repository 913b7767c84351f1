"""Fixtures for all tests."""

import os
import tempfile
from pathlib import Path

pytest_plugins = ["tests.servers.wordpress_fixture", "tests.servers.hosted_fixture"]
os.environ["THREADMARK_RECIPES"] = str(Path(tempfile.gettempdir()) / f"threadmark-recipes-{os.getpid()}")
os.environ["THREADMARK_MAPPINGS"] = str(Path(tempfile.gettempdir()) / f"threadmark-mappings-{os.getpid()}")
"""No test reads or writes what the person at this computer has taught."""
