"""``threadmark capture`` against a site: what goes wrong is one sentence, and nothing half-written is left."""

from __future__ import annotations

import gzip
import sys
from base64 import b64encode
from pathlib import Path

import click
import pytest

from operations import capturing
from tests.commands.conftest import Run
from tests.scrapers.loopback import Answer, Site, moved, raw, reply

NO_COMMENTS = "<html><body><article><h1>T</h1><p>Nur ein Text.</p></article></body></html>"
DISQUS = '<html><body><p>Text</p><div id="disqus_thread"></div></body></html>'
BROKEN = b"<html><head><meta charset=utf-8></head><body><p>\xff\xfe Gr\xf6\xdfe</p></body></html>"


def big(megabytes: int) -> Answer:
    piece = b"<p>" + b"x" * (1 << 20) + b"</p>"
    return raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", *[piece] * megabytes)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (reply("weg", 404), "no page at this address (404)"),
        (reply("nein", 401), "signing in"),
        (reply("nein", 403), "403"),
        (reply("zu viel", 429, Retry_After="100000"), "too many"),
        (reply("kaputt", 500), "500"),
        (reply(NO_COMMENTS), "No comments were found"),
        (reply(DISQUS), "loads its comments with Disqus"),
        (reply(BROKEN), "No comments were found"),
        (reply(b"", 200), "empty"),
        (reply(b"%PDF-1.7 ...", kind="application/pdf"), "PDF"),
        (reply(gzip.compress(b"x" * (90 << 20)), Content_Encoding="gzip"), "64 MB"),
        (big(70), "64 MB"),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalb"), "broke off"),
        (raw(b"SSH-2.0-OpenSSH\r\n"), "answer"),
    ],
    ids="404 401 403 429 500 nothing disqus encoding empty pdf bomb 70mb cut nonsense".split(),
)
def test_each_failure_is_a_sentence(run: Run, tmp_path: Path, answer: Answer, words: str) -> None:
    with Site({"/a/": answer}) as site:
        ran = run("capture", f"{site.url}/a/", "--allow-local", "-a", tmp_path / "a.threadmark")
    assert ran.status == 1
    assert words.lower() in ran.err.lower(), ran.err
    assert "Traceback" not in ran.err and len(ran.err.strip().splitlines()) <= 2
    assert not list(tmp_path.iterdir()), "nothing is left"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("http://gibt-es-nicht.invalid/", "gibt-es-nicht.invalid"),
        ("http://127.0.0.1:9/", "--allow-local"),
        ("http://10.0.0.1/", "--allow-local"),
        ("file:///etc/passwd", "http"),
        ("https://", "address"),
    ],
)
def test_addresses_that_lead_nowhere(run: Run, tmp_path: Path, source: str, words: str) -> None:
    ran = run("capture", source, "-a", tmp_path / "a.threadmark")
    assert ran.status == 1 and words in ran.err
    assert not list(tmp_path.iterdir())


class Terminal:
    """Someone who answers what is asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **answers: str) -> None:
        self.asked: list[str] = []

        def prompt(text: str, **_options: object) -> str:
            self.asked.append(text)
            return next(answer for word, answer in answers.items() if word in text)

        monkeypatch.setattr(click, "prompt", prompt)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(capturing.CredentialStore, "get", lambda _store, _host: None)
        monkeypatch.setattr(
            capturing.CredentialStore, "put", lambda _store, *_what: (capturing.Kept.MEMORY, "kept for now")
        )


def test_a_password_goes_to_the_host_that_asks_for_it_only(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first address leads to another host, and that one wants an account."""
    terminal = Terminal(monkeypatch, User="ada", password="abcd efgh")
    wanted = "Basic " + b64encode(b"ada:abcd efgh").decode()
    with Site() as first, Site(host="127.0.0.2") as second:
        first.pages["/a/"] = moved(f"{second.url}/b/")
        second.pages["/b/"] = reply("nein", 401, WWW_Authenticate='Basic realm="x"')
        run("capture", f"{first.url}/a/", "--allow-local", "-a", tmp_path / "a.threadmark")
    assert terminal.asked
    assert not [one for one in first.asked if "authorization" in one.headers], "not for the host that led there"
    assert {one.headers["authorization"] for one in second.asked if "authorization" in one.headers} == {wanted}


def test_what_is_in_the_archive_is_never_doubled_in_silence(run: Run, tmp_path: Path) -> None:
    file, archive = tmp_path / "seite.html", tmp_path / "neu.threadmark"
    file.write_bytes(capturing.sample_page().read_bytes())
    given = ("capture", file, "--url", "https://blatt.example/artikel/", "--archive", archive)
    assert run(*given).status == 0
    second = run(*given)
    assert second.status == 1 and "already, as article 1" in second.err and "--recapture" in second.err
    again = run(*given, "--recapture")
    assert again.status == 0 and "Captured article 1 again" in again.err
    anew = run(*given, "--new")
    assert anew.status == 0 and "Saved as article 2" in anew.err
