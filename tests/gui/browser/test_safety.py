"""A page in the engine gets nothing of this computer, and leads nobody where nobody wanted to go."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.errors import FetchError, SourceError
from tests.gui.browser.conftest import Visits, page
from tests.scrapers.loopback import Site, moved, reply
from tests.scrapers.test_fetch_safety import certificate

FILE = "file:///etc/passwd"


def noted(qapp: QApplication, url: str) -> tuple[str, list[str]]:
    """The page as it was taken, and all that was refused to it."""
    from gui.browser.visit import Visit

    visit = Visit(url, lambda _step, _done, _total: None, threading.Event())
    refused: list[str] = []
    visit._page.refused.connect(lambda what: refused.append(str(what)))
    body = visit.make().page().body.decode()
    return body, refused


def test_no_file_of_this_computer_is_shown(site: Site, qapp: QApplication) -> None:
    site.pages["/"] = page(
        f"""<iframe src="{FILE}"></iframe><object data="{FILE}"></object><img src="{FILE}"><p id="out">Warten</p>
        <script>
        const say = (text) => out.textContent += ' ' + text;
        fetch('{FILE}').then(() => say('GELESEN'), () => say('fetch verweigert'));
        const asked = new XMLHttpRequest();
        asked.onload = () => say('GELESEN');
        asked.onerror = () => say('xhr verweigert');
        try {{ asked.open('GET', '{FILE}'); asked.send(); }} catch (_) {{ say('xhr verweigert'); }}
        setTimeout(() => location.href = '{FILE}', 50);
        setTimeout(() => location.href = 'qrc:/', 100);
        </script>"""
    )
    body, _ = noted(qapp, site.url + "/")
    assert "fetch verweigert" in body and "xhr verweigert" in body
    assert "GELESEN" not in body and "root:" not in body


def test_a_redirect_to_a_file_ends_it(site: Site, visit: Visits) -> None:
    site.pages["/"] = moved(FILE)
    with pytest.raises(FetchError):
        visit(site.url + "/")


def test_windows_downloads_dialogs_and_devices_are_refused(site: Site, elsewhere: Site, qapp: QApplication) -> None:
    elsewhere.pages["/popup"] = page("Fenster")
    site.pages["/file"] = reply(b"\0\1\2", kind="application/octet-stream", Content_Disposition="attachment")
    site.pages["/"] = page(
        f"""<p id="out">Ergebnis:</p><a id="load" href="/file" download>x</a><script>
        const say = (text) => out.textContent += ' ' + text;
        const opened = window.open('{elsewhere.url}/popup');
        alert('Hallo <b>Welt</b>');
        say(confirm('Wirklich?') ? 'BESTÄTIGT' : 'nicht bestätigt');
        say(prompt('Name?', 'vorgegeben') === null ? 'kein Name' : 'NAME');
        navigator.geolocation.getCurrentPosition(() => say('ORT'), () => say('kein Ort'));
        Notification.requestPermission().then((answer) => say(answer));
        navigator.clipboard.readText().then(() => say('GELESEN'), () => say('kein Lesen'));
        load.click();
        </script>"""
    )
    body, refused = noted(qapp, site.url + "/")
    said = " ".join(refused)
    assert elsewhere.paths() == [] or "/popup" not in elsewhere.paths()
    assert "Hallo <b>Welt</b>" in said and "window" in said and "save a file" in said
    assert "nicht bestätigt" in body and "kein Name" in body and "GELESEN" not in body and "ORT" not in body
    assert "granted" not in body


def test_a_page_that_asks_for_ever_is_ended(site: Site, visit: Visits) -> None:
    site.pages["/"] = page("<script>setTimeout(() => { while (true) alert('Noch einmal!'); }, 400)</script>")
    with pytest.raises(SourceError, match="kept opening dialogs"):
        visit(site.url + "/")


def test_a_certificate_that_is_wrong_is_not_accepted(site: Site, visit: Visits, tmp_path: Path) -> None:
    site.wrap(certificate(tmp_path, "localhost")).pages["/"] = page("geheim")
    with pytest.raises(FetchError, match="could not prove"):
        visit(f"https://localhost:{site.port}/")
    assert site.asked == []


@pytest.mark.parametrize(
    ("scheme", "host", "page_host", "allowed"),
    [
        ("https", "a.example", "a.example", True),
        ("wss", "b.example", "a.example", True),
        ("data", "", "a.example", True),
        ("file", "", "a.example", False),
        ("qrc", "", "", False),
        ("chrome", "gpu", "a.example", False),
        ("http", "127.0.0.1", "a.example", False),
        ("http", "192.168.1.1", "a.example", False),
        ("http", "[::1]", "a.example", False),
        ("http", "router.local", "a.example", False),
        ("http", "localhost", "127.0.0.1", True),
        ("http", "127.0.0.1", "", True),
    ],
)
def test_what_a_page_may_load(scheme: str, host: str, page_host: str, allowed: bool) -> None:
    from gui.browser.allowed import may_load

    assert may_load(scheme, host, page_host) is allowed


def test_the_guard_works_on_the_gui_thread(
    site: Site, visit: Visits, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from gui.browser.guard import Guard

    threads: set[int] = set()
    before = Guard.interceptRequest

    def watched(self: Guard, info: object) -> None:
        threads.add(threading.get_ident())
        before(self, info)  # type: ignore[arg-type]

    monkeypatch.setattr(Guard, "interceptRequest", watched)
    site.pages["/"] = page("x")
    visit(site.url + "/")
    assert threads == {threading.get_ident()}
