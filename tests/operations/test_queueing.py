"""Many addresses: lists as people write them, turns between hosts, failures that stop nothing, and coming back."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.capture import Capture
from domain.errors import Cancelled, DiskFull, LoginNeeded, SourceError
from domain.messages import say
from domain.queue import QueueEntry, QueueState
from operations import capturing, queueing
from operations.capturing import Options, Politeness
from scrapers.address_list import MOST_LINES, decoded, page_key
from storage.archive import Archive
from tests.factories import a_capture, a_page, an_archive, an_article
from tests.operations.queue_site import page
from tests.scrapers.loopback import Answer, Site, reply

ROOT = Path(__file__).parents[2]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path) as opened:
        yield opened


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({f"/{name}/": reply(page(name)) for name in "abc"}) as running:
        yield running


def run(**fields: object) -> queueing.Run:
    return queueing.Run(Options(allow_local=True, politeness=Politeness(0)), **fields)  # type: ignore[arg-type]


def add(archive: Archive, *addresses: str, again: bool = False) -> queueing.Added:
    return queueing.add(archive, queueing.read_list("\n".join(addresses)), again=again)


def states(archive: Archive) -> list[str]:
    return [entry.state.value for entry in archive.queue.entries()]


# -- lists --
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("https://a.example/x", [(None, "https://a.example/x")]),
        ("a.example/x", [(None, "https://a.example/x")]),
        ("  www.a.example/x  ", [(None, "https://www.a.example/x")]),
        ("<https://a.example/x>", [(None, "https://a.example/x")]),
        ("Ein Titel\thttps://a.example/x", [("Ein Titel", "https://a.example/x")]),
        ("https://a.example/x\tEin Titel", [("Ein Titel", "https://a.example/x")]),
        ("Ein Titel\ta.example/x", [("Ein Titel", "https://a.example/x")]),
        ("7\tEin Titel\ta.example/x\t1.234", [("7 Ein Titel 1.234", "https://a.example/x")]),
        ("Ein Titel – https://a.example/x.", [("Ein Titel", "https://a.example/x")]),
        ("(siehe https://a.example/x)", [("siehe", "https://a.example/x")]),
        ("https://a.example/Brücke_(Bau)", [(None, "https://a.example/Br%C3%BCcke_(Bau)")]),
        ("- [Ein [neuer] Titel](https://a.example/x)", [("Ein [neuer] Titel", "https://a.example/x")]),
        ('[T](https://a.example/x "Hinweis") [U](https://b.example/)', [
            ("T", "https://a.example/x"), ("U", "https://b.example/")]),
        ("* [ ] https://a.example/x", [(None, "https://a.example/x")]),
        ("12. https://a.example/x", [(None, "https://a.example/x")]),
        ("https://a.example/x, https://a.example/y", [(None, "https://a.example/x"), (None, "https://a.example/y")]),
        ("https://a.example/x;https://a.example/y", [(None, "https://a.example/x"), (None, "https://a.example/y")]),
        ("https://a.example/x,9 # alt", [(None, "https://a.example/x,9")]),
        ("a.example/x # alt", [(None, "https://a.example/x")]),
        ("Platz # 1: Sieger\thttps://a.example/x", [("Platz # 1: Sieger", "https://a.example/x")]),
        ("https://a.example/x#comment-7", [(None, "https://a.example/x")]),
        ("https://a.example/x/comment-page-2/#comments", [(None, "https://a.example/x/")]),
        ("# https://a.example/x", []),
        ("#", []),
        ("", []),
    ],
)  # fmt: skip
def test_lines(line: str, expected: list[tuple[str | None, str]]) -> None:
    found = queueing.read_list(line)
    assert [(one.title, one.url) for one in found.addresses] == expected
    assert found.refused == ()


def test_each_page_once_and_what_is_no_address_is_told() -> None:
    text = (
        "\ufeffhttps://www.a.example/x/\n\nhttp://a.example/x?utm_source=brief\nhier steht nichts\nfile:///etc/passwd\n"
    )
    found = queueing.read_list(text + "https://ada:geheim@b.example/\n" + "x" * 5000)
    assert [one.url for one in found.addresses] == ["https://www.a.example/x/"]
    assert found.repeated == 1
    assert [one.number for one in found.refused] == [4, 5, 6, 7]
    assert all(str(one.why) for one in found.refused) and len(found.refused[-1].text) == 200


def test_other_queries_are_other_pages() -> None:
    assert page_key("https://a.example/?p=1") != page_key("https://a.example/?p=2")
    assert page_key("https://a.example/?fbclid=9&p=1") == page_key("http://www.a.example?p=1")


def test_a_list_without_end() -> None:
    with pytest.raises(SourceError, match="more than"):
        queueing.read_list("\n" * (MOST_LINES + 1))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_in_any_writing(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "liste.txt"
    file.write_bytes("Größe\thttps://a.example/x\r\n".encode(codec))
    assert [one.title for one in queueing.list_of_file(file).addresses] == ["Größe"]
    assert decoded(b"\xff\xfe\x41")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        queueing.list_of_file(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="cannot be read"):
        queueing.list_of_file(tmp_path)


def test_lists_of_other_programs(tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_bytes(
        b'<?xml version="1.0"?><opml><body><outline text="T" htmlUrl="https://a.example/x"/>'
        b'<outline text="U" url="nichts hier"/></body></opml>'
    )
    found = queueing.list_of_file(file)
    assert [(one.title, one.url) for one in found.addresses] == [("T", "https://a.example/x")]
    assert [one.number for one in found.refused] == [2]


# -- adding --
def test_archived_addresses_are_marked_and_captured_only_on_request(archive: Archive) -> None:
    archive.captures.add(a_capture(pages=(a_page(url="https://lang.example/x"),)))
    added = add(archive, "http://www.nachrichten.example/2026/02/teststadt?utm_medium=x", "https://neu.example/")
    assert (added.new, added.archived, added.stood) == ((1, 2), (1,), ())
    assert states(archive) == ["skipped", "waiting"]
    assert archive.queue.get(1).article_id == 2, "the newest one"
    added = add(archive, "https://neu.example", "https://neuer.example", "https://neuer.example/")
    assert (added.new, added.stood, added.repeated, added.all) == ((3,), (2,), 1, (3, 2))
    assert add(archive, "https://nachrichten.example/2026/02/teststadt/").stood == (1,)
    queueing.retry(archive, [1])
    assert archive.queue.get(1).again and states(archive)[0] == "waiting"


def test_again_from_the_start(archive: Archive) -> None:
    assert add(archive, "https://nachrichten.example/2026/02/teststadt/", again=True).archived == ()
    assert states(archive) == ["waiting"]


# -- running --
def test_all_are_captured_and_failures_stop_nothing(archive: Archive, site: Site) -> None:
    site.pages["/weg/"] = reply("weg", 404)
    site.pages["/leer/"] = reply("<html><body><article><h1>T</h1><p>Nur ein Text.</p></article></body></html>")
    add(archive, *(f"{site.url}/{name}/" for name in ("a", "weg", "leer", "b")), "http://127.0.0.1:9/zu")
    work = run()
    before: list[QueueEntry] = []
    after: list[QueueEntry] = []
    queueing.run_all(archive, work, before=before.append, after=after.append)
    assert states(archive) == ["saved", "failed", "failed", "saved", "failed"]
    assert sorted(entry.id for entry in before) == [1, 2, 3, 4, 5] and work.finished == 5 and work.left(archive) == 0
    first = archive.queue.get(1)
    assert first.title == "Artikel a" and first.receipt is not None and first.receipt.comments == 2
    assert first.article_id is not None and len(archive.comments.thread(first.article_id)) == 2
    assert "404" in str(archive.queue.get(2).error) and archive.queue.get(2).advice
    assert archive.check() == []
    assert {entry.state for entry in after} == {QueueState.SAVED, QueueState.FAILED}
    site.pages["/weg/"] = reply(page("wieder da"))
    assert queueing.retry(archive) == 3
    queueing.run_all(archive, run(only=(2,)))
    assert states(archive) == ["saved", "saved", "waiting", "saved", "waiting"]
    assert queueing.remove(archive) == 3 and states(archive) == ["waiting", "waiting"]


def test_hosts_take_turns(archive: Archive) -> None:
    add(archive, "http://127.0.0.1:9/1", "http://127.0.0.1:9/2", "http://127.0.0.1:9/3", "http://127.0.0.2:9/1")
    add(archive, "http://127.0.0.2:9/2", "http://127.0.0.3:9/1")
    order: list[str] = []
    queueing.run_all(archive, run(), before=lambda entry: order.append(entry.url.removeprefix("http://127.0.0.")))
    assert order == ["1:9/1", "2:9/1", "3:9/1", "1:9/2", "2:9/2", "1:9/3"]


def test_a_host_that_asks_for_a_break_gets_it(archive: Archive) -> None:
    with Site({f"/{n}/": reply("zu viel", 429, Retry_After="100000") for n in range(3)}) as site:
        add(archive, *(f"{site.url}/{n}/" for n in range(3)), "http://127.0.0.2:9/")
        work = run()
        queueing.run_all(archive, work)
        assert states(archive) == ["failed", "waiting", "waiting", "failed"]
        assert work.resting == {site.url.removeprefix("http://")} and site.paths() == ["/0/"]


def test_what_was_archived_meanwhile_is_skipped(archive: Archive, site: Site) -> None:
    add(archive, f"{site.url}/a/", f"{site.url}/b/")
    archive.captures.add(a_capture(article=an_article(url=f"{site.url}/a")))
    queueing.run_all(archive, run())
    assert states(archive) == ["skipped", "saved"] and site.paths() == ["/b/"]
    queueing.retry(archive, [1])
    queueing.run_all(archive, run())
    assert states(archive) == ["saved", "saved"]


def guessing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page is one whose system is not known."""

    def guess(source: capturing.Address, *_: object) -> Capture:
        taken = a_capture(article=an_article(url=source.url, title="Geraten"))
        receipt = taken.receipt.__class__(2, None, 2, source="detector", confidence=0.6)
        return taken.__class__(taken.article, taken.comments, receipt, taken.pages, taken.captured_at)

    monkeypatch.setattr(capturing, "read", guess)


def test_guesses_are_not_saved_before_somebody_has_looked(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    guessing(monkeypatch)
    add(archive, "https://a.example/x", "https://b.example/y")
    queueing.run_all(archive, run())
    assert states(archive) == ["look", "look"] and len(archive.articles.list()) == 1
    assert archive.queue.get(1).title == "Geraten" and archive.queue.get(1).receipt is not None
    queueing.run_all(archive, run())
    assert states(archive) == ["look", "look"], "nobody has accepted them"
    queueing.run_all(archive, run(accept=True, only=(2,)))
    assert states(archive) == ["look", "saved"]
    looked_at = capturing.read(capturing.Address("http://www.a.example/x/"))
    article = queueing.save(archive, looked_at)
    assert states(archive) == ["saved", "saved"] and archive.queue.get(1).article_id == article


def test_saving_what_is_not_in_the_queue(archive: Archive) -> None:
    add(archive, "https://a.example/x")
    assert queueing.save(archive, a_capture()) == 2
    assert states(archive) == ["waiting"]


# -- stopping and coming back --
def test_stopping_puts_the_row_back(archive: Archive, site: Site) -> None:
    work = run()

    def stop(handler: object) -> None:
        work.cancel.set()

    stopping: Answer = stop
    site.pages["/b/"] = stopping
    add(archive, *(f"{site.url}/{name}/" for name in "abc"))
    with pytest.raises(Cancelled, match="waits in the queue"):
        queueing.run_all(archive, work)
    assert states(archive) == ["saved", "waiting", "waiting"]
    site.pages["/b/"] = reply(page("b"))
    queueing.run_all(archive, run())
    assert states(archive) == ["saved"] * 3 and len(archive.articles.list()) == 4


def test_a_row_that_was_removed_while_it_was_read(archive: Archive, site: Site) -> None:
    add(archive, f"{site.url}/a/", f"{site.url}/b/")

    def removed(entry: QueueEntry) -> None:
        queueing.remove(archive, [entry.id])

    queueing.run_all(archive, run(), before=removed)
    assert states(archive) == [] and len(archive.articles.list()) == 1


def test_a_page_that_ends_the_program_is_tried_last_and_then_left_alone(archive: Archive) -> None:
    add(archive, "http://127.0.0.1:9/tödlich", "http://127.0.0.1:9/1")
    for _ in range(queueing.MOST_STARTS - 1):
        archive.queue.begin(1)
        assert [entry.state for entry in queueing.recover(archive)] == [QueueState.WAITING] * 2
    first = run().take(archive)
    assert first is not None and first.id == 2
    archive.queue.put_back(2)
    archive.queue.begin(1)
    queueing.recover(archive)
    assert states(archive) == ["failed", "waiting"] and "ended 3 times" in str(archive.queue.get(1).error)


def test_a_mistake_of_ours_stops_nothing_and_is_not_hidden(
    archive: Archive, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = capturing.read

    def read(source: capturing.Address, *more: object) -> Capture:
        if source.url.endswith("/a/"):
            raise ZeroDivisionError("a bug")
        return real(source, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(capturing, "read", read)
    add(archive, f"{site.url}/a/", f"{site.url}/b/")
    with pytest.raises(ZeroDivisionError):
        queueing.run_all(archive, run())
    assert states(archive) == ["failed", "saved"] and "mistake" in str(archive.queue.get(1).error)


def test_a_full_disk_ends_the_run_and_loses_nothing(
    archive: Archive, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(say("There is no room left."))

    add(archive, f"{site.url}/a/", f"{site.url}/b/")
    monkeypatch.setattr(archive.captures, "put", full)
    with pytest.raises(DiskFull):
        queueing.run_all(archive, run())
    assert states(archive) == ["waiting", "waiting"] and site.paths() == ["/a/"]


def test_stored_passwords_go_to_their_own_host_only(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, object]] = []

    def read(source: capturing.Address, options: Options, *_: object) -> Capture:
        sent.append((source.url, options.account))
        if options.account is None:
            asks = "https://woanders.example/" if "b.example" in source.url else source.url
            raise LoginNeeded(say("Not public."), None, kind=LoginNeeded.ACCOUNT, url=asks)
        return a_capture(article=an_article(url=source.url))

    monkeypatch.setattr(capturing, "read", read)
    add(archive, "https://a.example/x", "https://b.example/y")
    queueing.run_all(archive, run(accounts=lambda host: ("ada", f"für {host}")))
    assert sent == [
        ("https://a.example/x", None),
        ("https://a.example/x", ("ada", "für a.example")),
        ("https://b.example/y", None),
    ]
    assert states(archive) == ["saved", "failed"]


def test_progress_and_cancel_reach_the_reader(archive: Archive, site: Site) -> None:
    add(archive, f"{site.url}/a/")
    steps: list[str] = []
    queueing.run_all(archive, run(), progress=lambda step, _done, _total: steps.append(str(step)))
    assert steps


# -- killed --
@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_kill_9_in_the_middle_and_go_on(tmp_path: Path) -> None:
    """What was acknowledged is there, nothing is there twice, and the next run takes up the rest."""
    path, names = tmp_path / "a.threadmark", [f"{number:02}" for number in range(24)]
    acknowledged: set[int] = set()
    with Site({f"/{name}/": reply(page(name)) for name in names}) as site:
        with Archive.create(path) as archive:
            add(archive, *(f"{site.url}/{name}/" for name in names))
        for lines in (1, 4, 9):
            command = [sys.executable, "-m", "tests.operations.queue_killed", str(path)]
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
                assert child.stdout is not None
                said = [child.stdout.readline() for _ in range(lines)]
                threading.Event().wait(0.01 * lines)
                child.send_signal(signal.SIGKILL)
                said += child.stdout.readlines()
            acknowledged |= {int(line.split()[1]) for line in said if line.startswith("saved") and line.endswith("\n")}
            with Archive.open(path) as archive:
                assert archive.check() == []
                entries = queueing.recover(archive)
                _require_whole(archive, entries, acknowledged)
                assert {entry.state for entry in entries} <= {QueueState.SAVED, QueueState.WAITING}
        with Archive.open(path) as archive:
            queueing.run_all(archive, run())
            _require_whole(archive, archive.queue.entries(), acknowledged)
            assert states(archive) == ["saved"] * len(names)
            assert len(archive.articles.list()) == len(names) and archive.check() == []


def _require_whole(archive: Archive, entries: list[QueueEntry], acknowledged: set[int]) -> None:
    saved = {entry.id: entry.article_id for entry in entries if entry.state is QueueState.SAVED}
    assert acknowledged <= set(saved), "what was acknowledged is saved"
    assert set(saved.values()) == {record.id for record in archive.articles.list()} and len(set(saved.values())) == len(
        saved
    ), "each capture has its row"


def test_a_stored_key_opens_an_interface_that_wants_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two addresses of one service: each is read with the key from the keyring, which no other host gets."""
    given: list[dict[str, str]] = []
    real = capturing.read

    def read(source, options=None, progress=None, cancel=None):  # type: ignore[no-untyped-def]
        given.append(dict(options.keys))
        if not options.keys:
            raise LoginNeeded(say("key"), say("where"), kind=LoginNeeded.KEY, url="https://youtube.com/")
        return real(capturing.source_of(str(capturing.sample_page())), options)

    monkeypatch.setattr(capturing, "read", read)
    asked: list[str] = []

    def stored(host: str) -> tuple[str, str] | None:
        asked.append(host)
        return ("key", "geheim") if host == "youtube.com" else None

    with Archive.create(tmp_path / "k.threadmark") as archive:
        queueing.add(archive, queueing.read_list("https://youtube.com/watch?v=1"))
        queueing.run_all(archive, queueing.Run(capturing.Options(), accounts=stored))
        assert [entry.state for entry in archive.queue.entries()] == [queueing.QueueState.SAVED]
    assert asked == ["youtube.com"]
    assert given == [{}, {"youtube.com": "geheim"}]


# -- lists on the web --
LOCAL = Options(allow_local=True, politeness=Politeness(0.0))


def test_a_sitemap_leads_to_the_sitemaps_it_lists() -> None:
    with Site() as site:
        named = "".join(f"<sitemap><loc>{site.url}/{name}</loc></sitemap>" for name in ("1.xml", "2.xml.gz"))
        index = f"<sitemapindex>{named}</sitemapindex>"
        one = "<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.example/2</loc></url></urlset>"
        two = "<urlset><url><loc>https://a.example/2</loc></url><url><loc>https://a.example/3</loc></url></urlset>"
        site.pages["/sitemap.xml"] = reply(index, kind="application/xml")
        site.pages["/1.xml"] = reply(one, kind="text/xml")
        site.pages["/2.xml.gz"] = reply(gzip.compress(two.encode()), kind="application/x-gzip")
        found = queueing.list_of_address(f"{site.url}/sitemap.xml", LOCAL)
    assert [one.url for one in found.addresses] == [f"https://a.example/{number}" for number in (1, 2, 3)]
    assert found.repeated == 1


def test_a_page_on_the_web_gives_its_links() -> None:
    with Site() as site:
        site.pages["/archiv/"] = reply('<html><body><a href="eins">Eins</a><a href="/zwei">Zwei</a></body></html>')
        found = queueing.list_of_address(f"{site.url}/archiv/", LOCAL)
    assert [(one.title, one.url.partition("/archiv")[2] or one.url[-5:]) for one in found.addresses] == [
        ("Eins", "/eins"),
        ("Zwei", "/zwei"),
    ]


def test_a_list_in_plain_text_and_one_that_is_not_there() -> None:
    with Site() as site:
        site.pages["/liste.txt"] = reply("Eins\thttps://a.example/1\nhttps://a.example/2\n", kind="text/plain")
        found = queueing.list_of_address(f"{site.url}/liste.txt", LOCAL)
        assert [(one.title, one.url) for one in found.addresses] == [
            ("Eins", "https://a.example/1"),
            (None, "https://a.example/2"),
        ]
        with pytest.raises(SourceError):
            queueing.list_of_address(f"{site.url}/fehlt.xml", LOCAL)


def test_endless_lists_end_and_say_so() -> None:
    with Site() as site:
        index = "".join(f"<sitemap><loc>{site.url}/s{number}.xml</loc></sitemap>" for number in range(60))
        site.pages["/sitemap.xml"] = reply(f"<sitemapindex>{index}</sitemapindex>", kind="application/xml")
        for number in range(60):
            again = f"<urlset><url><loc>https://a.example/{number}</loc></url></urlset>"
            site.pages[f"/s{number}.xml"] = reply(again, kind="application/xml")
        found = queueing.list_of_address(f"{site.url}/sitemap.xml", LOCAL)
    assert len(found.addresses) == queueing.MOST_LISTS - 1
    assert len(found.refused) == 1 and "first 50" in str(found.refused[0].why)
