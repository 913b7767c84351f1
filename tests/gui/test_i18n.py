"""Every string has its German, nothing stands in the files that nobody says, and the window speaks it."""

from __future__ import annotations

import importlib.util
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from domain.capture import Receipt
from domain.messages import say
from gui.around import Around
from gui.delegates.receipt_words import summary
from gui.i18n import Language, translated
from gui.menus import Menus
from gui.window_actions import WindowActions

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "resources" / "translations"
FIELD = re.compile(r"\{\w*\}|%L?n")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations_tool", ROOT / "tools" / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def german(qapp: QApplication) -> Iterator[Language]:
    before, language = QLocale(), Language()
    language.install("de")
    yield language
    language.install("en")
    QLocale.setDefault(before)


def messages(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """(context, source, forms) of a .ts file."""
    for context in ET.parse(FOLDER / f"threadmark_{language}.ts").iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield str(context.findtext("name")), str(message.findtext("source")), forms


def test_nothing_lacks_a_translation(tool: ModuleType) -> None:
    assert tool.missing() == []


def test_the_files_hold_what_the_code_says(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """`make translations` was run after the last change of a string."""
    kept = {(context, source) for context, source, _ in messages("de")}
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    tool.collect()
    collected = {
        (str(context.findtext("name")), str(message.findtext("source")))
        for context in ET.parse(tmp_path / "threadmark_de.ts").iter("context")
        for message in context.iter("message")
    }
    assert collected == kept, "run `make translations`, and translate what is new"


@pytest.mark.parametrize("language", ["de", "en"])
def test_translations_keep_the_fields(language: str) -> None:
    for _, source, forms in messages(language):
        for form in forms:
            assert sorted(FIELD.findall(form)) == sorted(FIELD.findall(source)), source


MENUS = {Menus.__name__, WindowActions.__name__, Around.__name__}


def test_menu_entries_have_one_letter_each(german: Language, qapp: QApplication) -> None:
    names = [forms[0] for context, source, forms in messages("de") if context in MENUS and "&" in source]
    assert names and all(name.count("&") == 1 for name in names)


def test_the_window_speaks_german_with_its_plurals(german: Language) -> None:
    one = Receipt(1, "1 Kommentar", 1, 0, source="wordpress-html")
    many = Receipt(1620, "1.620 Kommentare", 1620, 0, source="wordpress-html")
    assert summary(one, QLocale("de_DE")) == "1 angegeben · 1 Kommentar"
    assert summary(many, QLocale("de_DE")) == "1.620 angegeben · 1.620 Kommentare"
    assert translated(say("There is no folder {folder}.", folder="/x")) != "There is no folder /x."


def test_english_has_its_plurals(qapp: QApplication) -> None:
    language = Language()
    language.install("en")
    one = Receipt(1, "1 comment", 1, 0, source="wordpress-html")
    assert summary(one, QLocale("en_GB")) == "1 stated · 1 comment"
