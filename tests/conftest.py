"""Fixtures for all tests."""

import os
import tempfile

pytest_plugins = ["tests.servers.wordpress_fixture"]
os.environ["THREADMARK_RECIPES"] = tempfile.mkdtemp(prefix="threadmark-recipes-")
"""No test reads or writes what the person at this computer has taught."""
