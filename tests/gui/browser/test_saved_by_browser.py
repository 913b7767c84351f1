"""What the engine of Chrome itself saves ("webpage, single file" and "webpage, complete") is read with its frames."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from operations import capturing
from tests.gui.browser.conftest import page
from tests.gui.browser.test_rendering import WORDPRESS
from tests.scrapers.loopback import Site, reply

FRAME = "<!DOCTYPE html><html lang='de'><head><title>Rahmen</title></head><body>{}</body></html>"


@pytest.fixture
def loaded(qtbot: QtBot, site: Site, elsewhere: Site) -> Iterator[object]:
    """A page whose comments stand in a frame of another site, as the engine shows it."""
    from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

    elsewhere.pages["/rahmen"] = reply(FRAME.format(WORDPRESS))
    site.pages["/artikel"] = page(
        f'<h1>Die Brücke</h1><p>Größe &amp; Maß.</p><iframe src="{elsewhere.url}/rahmen"></iframe>'
    )
    profile = QWebEngineProfile()
    shown = QWebEnginePage(profile)
    with qtbot.waitSignal(shown.loadFinished, timeout=20_000):
        shown.load(site.url + "/artikel")
    yield shown
    shiboken6.delete(shown)  # the page goes before its profile
    shiboken6.delete(profile)


@pytest.mark.parametrize(("form", "name"), [("MimeHtmlSaveFormat", "a.mhtml"), ("CompleteHtmlSaveFormat", "a.html")])
def test_what_the_browser_saves(loaded: object, qtbot: QtBot, site: Site, tmp_path: Path, form: str, name: str) -> None:
    from PySide6.QtWebEngineCore import QWebEngineDownloadRequest

    file = tmp_path / name
    shown: object = loaded
    states = QWebEngineDownloadRequest.DownloadState
    requests: list[QWebEngineDownloadRequest] = []
    shown.profile().downloadRequested.connect(requests.append)  # type: ignore[attr-defined]
    shown.save(str(file), getattr(QWebEngineDownloadRequest.SavePageFormat, form))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(requests) and requests[0].state() == states.DownloadCompleted, timeout=20_000)
    taken = capturing.read(capturing.source_of(str(file)))
    assert [(one.author.name, one.parent_key) for one in taken.comments] == [("Anna Ahorn", None), ("Ben Birke", "1")]
    assert taken.comments[0].text.plain == "Der erste Kommentar im Rahmen."
    assert taken.article.title == "Ein Titel" and taken.receipt.warnings == ()
    if form == "MimeHtmlSaveFormat":  # beside the other one Chrome names no address of this computer
        assert taken.article.url == f"{site.url}/artikel"
