"""Preferences: everything takes effect when it is chosen, and is there again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialogButtonBox, QSpinBox
from pytestqt.qtbot import QtBot

from gui.dialogs.preferences import Preferences
from gui.reading_style import LARGEST, ReadingStyle, kept_style
from gui.settings import WindowSettings
from gui.theme import Theme

Key = Qt.Key


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


type Maker = Callable[..., Preferences]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, settings: WindowSettings) -> Maker:
    def made(coder: str = "Miriam") -> Preferences:
        dialog = Preferences(theme, settings, coder)
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        return dialog

    return made


def choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))


@pytest.mark.parametrize("scheme", ["dark", "sepia", "contrast", "system"])
def test_an_appearance_is_seen_at_once_and_stored(
    make: Maker, theme: Theme, settings: WindowSettings, qtbot: QtBot, scheme: str
) -> None:
    dialog = make()
    assert dialog.reading.scheme.currentData() == "light"
    with qtbot.waitSignals([theme.changed, dialog.changed]):
        choose(dialog.reading.scheme, scheme)
    assert theme.wanted_scheme == scheme == settings.text("scheme")


def test_the_text_size_is_seen_at_once_and_stored(make: Maker, theme: Theme, settings: WindowSettings) -> None:
    dialog = make()
    dialog.reading.text_size.setValue(20)
    assert theme.reading == (None, 20)
    assert settings.number("reading_size", 0) == 20
    dialog.reading.text_size.setValue(1000)
    assert theme.reading == (None, LARGEST)


def test_the_reading_font_is_the_systems_until_another_is_wanted(
    make: Maker, theme: Theme, settings: WindowSettings
) -> None:
    dialog = make()
    assert dialog.reading.system_font.isChecked() and not dialog.reading.family.isEnabled()
    dialog.reading.system_font.click()
    assert dialog.reading.family.isEnabled()
    family = dialog.reading.family.currentFont().family()
    assert theme.reading[0] == family == settings.text("reading_family")
    dialog.reading.system_font.click()
    assert theme.reading[0] is None and settings.text("reading_family", "?") == ""


def test_it_opens_with_what_is_in_force(make: Maker, theme: Theme, settings: WindowSettings) -> None:
    theme.set_scheme("sepia")
    theme.set_reading("DejaVu Sans", 18)
    settings.set("language", "de")
    settings.set("allow_local", True)
    dialog = make("Jonas")
    assert dialog.reading.scheme.currentData() == "sepia"
    assert (dialog.reading.family.currentFont().family(), dialog.reading.text_size.value()) == ("DejaVu Sans", 18)
    assert not dialog.reading.system_font.isChecked()
    assert dialog.language.currentData() == "de"
    assert dialog.coder.text() == "Jonas" and dialog.local.isChecked()
    assert theme.reading == ("DejaVu Sans", 18), "opening changes nothing"


def test_a_language_says_that_it_waits_for_the_next_start(make: Maker, settings: WindowSettings) -> None:
    dialog = make()
    dialog.tabs.setCurrentIndex(1)
    assert [dialog.language.itemData(row) for row in range(3)] == ["system", "en", "de"]
    assert dialog.waiting.isHidden()
    choose(dialog.language, "de")
    assert settings.text("language") == "de"
    assert dialog.waiting.isVisible()


def test_a_language_that_is_gone_counts_as_the_systems(make: Maker, settings: WindowSettings) -> None:
    settings.set("language", "tlh")
    assert make().language.currentData() == "system"


def test_local_addresses_are_allowed_only_when_wanted(make: Maker, settings: WindowSettings, qtbot: QtBot) -> None:
    dialog = make()
    assert not dialog.local.isChecked()
    with qtbot.waitSignal(dialog.changed):
        dialog.local.click()
    assert settings.flag("allow_local", False) is True


def test_the_coder_is_named_once_and_never_nothing(make: Maker, qtbot: QtBot) -> None:
    dialog = make()
    names: list[str] = []
    dialog.coderNamed.connect(names.append)
    dialog.coder.setText("  Jonas ")
    dialog.coder.editingFinished.emit()
    dialog.coder.editingFinished.emit()
    dialog.coder.setText("   ")
    dialog.coder.editingFinished.emit()
    dialog.close()
    assert names == ["Jonas"]


@pytest.mark.parametrize("way", ["escape", "enter", "button", "window"])
def test_a_name_that_was_typed_is_kept_however_it_is_closed(make: Maker, qtbot: QtBot, way: str) -> None:
    dialog = make()
    names: list[str] = []
    dialog.coderNamed.connect(names.append)
    dialog.tabs.setCurrentIndex(1)
    dialog.coder.setFocus()
    dialog.coder.selectAll()
    QTest.keyClicks(dialog.coder, "Paula")
    if way == "escape":
        QTest.keyClick(dialog.coder, Key.Key_Escape)
    elif way == "enter":
        QTest.keyClick(dialog.coder, Key.Key_Return)
    elif way == "button":
        box = dialog.findChild(QDialogButtonBox)
        assert box is not None
        box.button(QDialogButtonBox.StandardButton.Close).click()
    else:
        dialog.close()
    assert names == ["Paula"]
    assert not dialog.isVisible()


def test_a_dialog_that_is_closed_before_it_was_seen_keeps_the_name_too(
    qtbot: QtBot, theme: Theme, settings: WindowSettings
) -> None:
    dialog = Preferences(theme, settings, "Miriam")
    qtbot.addWidget(dialog)
    dialog.coder.setText("Paula")
    with qtbot.waitSignal(dialog.coderNamed) as named:
        dialog.close()
    assert named.args == ["Paula"]


def test_every_control_has_a_name_and_tab_goes_from_top_to_bottom(make: Maker) -> None:
    dialog = make()
    for kind in (QComboBox, QSpinBox, QAbstractButton):
        for widget in dialog.findChildren(kind):
            named = widget.accessibleName() or getattr(widget, "text", str)()
            assert named or widget.objectName().startswith("qt_"), type(widget).__name__
    for page, wanted in (
        (0, ["scheme", "system_font", "text_size", "characters", "spacing", "names", "votes"]),
        (1, ["language", "size_box", "coder", "local", "keys"]),
    ):
        dialog.tabs.setCurrentIndex(page)
        holder = dialog.reading if page == 0 else dialog
        fields = [getattr(holder, name) for name in wanted]
        fields[0].setFocus()
        seen = []
        for _ in range(len(fields) + 4):
            focused = dialog.focusWidget()
            assert focused is not None
            owner = next((one for one in fields if one is focused or one.isAncestorOf(focused)), None)
            if owner is not None and owner not in seen:
                seen.append(owner)
            QTest.keyClick(focused, Key.Key_Tab)
        assert seen == fields


def test_how_texts_look_is_kept_and_goes_back_to_the_usual(make: Maker, theme: Theme, settings: WindowSettings) -> None:
    dialog = make()
    form = dialog.reading
    assert not form.usual.isEnabled()
    form.characters.setValue(80)
    choose(form.spacing, "wide")
    form.names.click()
    form.votes.click()
    assert theme.style == ReadingStyle(None, 15, 80, "wide", True, True) == kept_style(settings)
    form.usual.click()
    assert theme.style == ReadingStyle() == kept_style(settings) and form.characters.value() == 68
    assert not form.names.isChecked() and not form.usual.isEnabled()


def test_it_follows_what_is_changed_elsewhere(make: Maker, theme: Theme) -> None:
    dialog = make()
    form = dialog.reading
    theme.set_reading(None, 21)
    theme.set_scheme("sepia")
    assert form.text_size.value() == 21 and form.scheme.currentData() == "sepia"


def test_what_was_kept_wrongly_is_as_usual(settings: WindowSettings) -> None:
    for key, value in (("reading_size", 4000), ("reading_characters", "viele"), ("reading_spacing", "riesig")):
        settings.set(key, value)
    assert kept_style(settings) == ReadingStyle(size=LARGEST)


def test_keys_are_asked_for(make: Maker, qtbot: QtBot) -> None:
    dialog = make()
    with qtbot.waitSignal(dialog.keysAsked):
        dialog.keys.click()
