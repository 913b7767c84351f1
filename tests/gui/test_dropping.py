"""What is dragged over the window: archives, saved pages, addresses as browsers and editors give them, text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from pytestqt.qtbot import QtBot

from gui.archives import Archives
from gui.captures import Captures, several_addresses
from operations.opening import Archive
from tests.gui.conftest import Desk

ADDRESS = "https://linden-blatt.example/artikel/1"


def mime(*urls: str | Path, text: str = "") -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl.fromLocalFile(str(one)) if isinstance(one, Path) else QUrl(one) for one in urls])
    if text:
        data.setText(text)
    return data


def from_address_bar(address: str, title: str) -> QMimeData:
    """As Firefox gives it: a list of addresses, its own form in UTF-16, and a link as HTML."""
    data = mime(address, text=address)
    data.setData("text/x-moz-url", QByteArray(f"{address}\n{title}".encode("utf-16-le")))
    data.setHtml(f'<a href="{address}">{title}</a>')
    return data


def test_archives_are_known_by_their_ending_however_it_is_written(tmp_path: Path) -> None:
    one, two = tmp_path / "a.threadmark", tmp_path / "B.ThreadMark"
    assert Archives.dropped(mime(one, tmp_path / "seite.html", two)) == [one, two]
    assert Archives.dropped(mime(text=str(one))) == []
    assert Archives.dropped(mime("https://example.org/a.threadmark")) == [], "that is an address"


@pytest.mark.parametrize(
    ("data", "taken"),
    [
        (mime(Path("/tmp/seite.html")), True),
        (mime(Path("/tmp/SEITE.HTM")), True),
        (mime(Path("/tmp/bild.png")), False),
        (mime(Path("/tmp/bild.png"), Path("/tmp/seite.mhtml")), True),
        (mime(ADDRESS), True),
        (mime("ftp://example.org/x"), False),
        (from_address_bar(ADDRESS, "Die Bibliothek"), True),
        (mime(text=ADDRESS), True),
        (mime(text="Anna schrieb:\nJa."), True),
        (mime(text="  \n"), False),
        (QMimeData(), False),
    ],
)
def test_what_can_be_captured(data: QMimeData, taken: bool) -> None:
    assert Captures.can_take(data) is taken


def test_several_addresses_go_to_the_queue() -> None:
    two = f"{ADDRESS}\nhttps://linden-blatt.example/artikel/2"
    assert several_addresses(mime(text=two)) == two
    assert several_addresses(mime(*two.split())) == two
    assert several_addresses(from_address_bar(ADDRESS, "Die Bibliothek")) == ""


def test_an_address_from_the_address_bar_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.open()
    started: list[str] = []
    dialog = window.captures.ask()
    assert dialog is not None
    monkeypatch.setattr(dialog, "start_address", started.append)
    monkeypatch.setattr(dialog, "start_text", lambda text: started.append(f"text: {text}"))
    window.captures.take(from_address_bar(ADDRESS, "Die Bibliothek"))
    window.captures.take(mime(text=f"  {ADDRESS}\n"))
    window.captures.take(mime(text="Anna schrieb:\nJa."))
    assert started == [ADDRESS, ADDRESS, "text: Anna schrieb:\nJa."]
    dialog.close()


def test_the_first_archive_comes_here_the_others_into_windows(qtbot: QtBot, desk: Desk) -> None:
    window = desk.open("eins.threadmark")
    paths = [desk.folder / "zwei.threadmark", desk.folder / "drei.threadmark"]
    for path in paths:
        Archive.create(path).close()
    asked: list[Path] = []
    window.archives.windowAsked.connect(asked.append)
    with qtbot.waitSignal(window.ready):
        window.archives.take(paths)
    assert desk.session.path == paths[0] and asked == paths[1:]


def test_recent_archives_that_are_gone_are_named_and_can_be_taken_off(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open("eins.threadmark")
    gone = desk.folder / "fort.threadmark"
    desk.settings.opened(gone)
    here = desk.session.path
    assert here is not None
    desk.settings.opened(here)
    assert [(one.path, one.missing) for one in window.archives.recently()] == [(gone, True)]
    assert desk.settings.recent() == [here], "a start opens only what is there"
    monkeypatch.setattr("gui.archives.ask", lambda *_: False)
    window.archives.open_recent(gone)
    assert len(window.archives.recently()) == 1
    monkeypatch.setattr("gui.archives.ask", lambda *_: True)
    window.archives.open_recent(gone)
    assert window.archives.recently() == [] and desk.session.path == here
