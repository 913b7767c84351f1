"""Data files of the program: icons, styles, translations, the sample discussion."""

from pathlib import Path


def folder() -> Path:
    """Where the data files are."""
    return Path(__file__).parent
