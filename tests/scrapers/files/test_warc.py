"""Web archives: read offline, with the answers that were recorded beside a page, and told where they are damaged."""

from __future__ import annotations

import gzip
import json
import random
import zipfile
from pathlib import Path

import pytest

from domain.capture import Capture
from domain.errors import FetchError, NoCommentsFound, PartNeeded, SourceError
from scrapers.capturing import SavedFile, capture
from scrapers.files.archived import ArchivedAnswers, NotArchived, Shelf, about_key, exact_key
from scrapers.files.listing import listed
from scrapers.files.members import Source
from scrapers.files.warc_index import index_of
from scrapers.scraper import Request
from tests.scrapers.files.writing import ARTICLE, SITE, Archive, blog_page, comment, rest_comment, wacz

REST = f"{SITE}/wp-json/wp/v2/comments"
ANSWERS = [rest_comment(1, "Der erste."), rest_comment(2, "Die Antwort.", parent=1), rest_comment(3, "Nur hier.", 2)]


def a_site(*, packed: bool = True) -> Archive:
    """A page that draws one comment, and an interface that knows three, asked in words of another program."""
    archive = Archive(packed)
    archive.answer(ARTICLE, blog_page(comment(1, "Der erste."), total=3))
    archive.answer(f"{SITE}/bild.png", b"\x89PNG", "image/png")
    archive.answer(f"{REST}?per_page=100&post=7", json.dumps(ANSWERS), "application/json", X_WP_Total="3")
    return archive


def texts(taken: Capture) -> list[str]:
    return [one.text.plain for one in taken.comments]


def answers_of(archive: Archive, path: Path, near: str = "2024-09-02T10:00:00Z") -> ArchivedAnswers:
    index = index_of([Source(archive.saved(path))], lambda _done, _total: None)
    return ArchivedAnswers(Shelf(index.answers), near)


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_a_site_is_read_from_its_archive(tmp_path: Path, packed: bool) -> None:
    file = a_site(packed=packed).saved(tmp_path / "blatt.warc")
    (entry,) = listed(file)
    assert (entry.title, entry.url, entry.comments) == ("Ein Artikel über Archive – Blatt", ARTICLE, None)
    taken = capture(SavedFile(file))
    assert texts(taken) == ["Der erste.", "Die Antwort.", "Nur hier."]
    assert [one.parent_key for one in taken.comments] == [None, "1", "2"]
    assert taken.receipt.source.startswith("wordpress-rest")
    assert taken.receipt.warnings == ()
    assert [page.url for page in taken.pages] == [ARTICLE, f"{REST}?per_page=100&post=7"]
    assert taken.pages[0].fetched_at == "2024-09-02T10:00:00.000000+00:00"


def test_pages_are_listed_once_and_further_pages_of_comments_are_not(tmp_path: Path) -> None:
    archive = a_site()
    archive.answer(f"{ARTICLE}comment-page-2/", blog_page(comment(9, "Zweite Seite.")))
    archive.answer(f"{SITE}/anderes/", blog_page(comment(5, "Woanders."), title="Ein anderer", post=8))
    archive.answer(ARTICLE, blog_page(comment(1, "Der erste."), total=3))
    archive.answer(f"{SITE}/weg/", "<html><title>Weg</title></html>", status="404 Not Found")
    file = archive.saved(tmp_path / "blatt.warc.gz")
    assert [entry.title for entry in listed(file)] == ["Ein Artikel über Archive – Blatt", "Ein anderer – Blatt"]
    with pytest.raises(PartNeeded, match="2 discussions"):
        capture(SavedFile(file))
    assert texts(capture(SavedFile(file, part="2"))) == ["Woanders."]
    with pytest.raises(SourceError, match="no part 7"):
        capture(SavedFile(file, part="7"))


def test_of_several_recordings_the_nearest_in_time_is_taken(tmp_path: Path) -> None:
    archive = Archive()
    for year, word in (("2022", "alt"), ("2024", "neu")):
        date = f"{year}-01-01T00:00:00Z"
        archive.answer(ARTICLE, blog_page(comment(1, word)), date=date)
        archive.answer(f"{REST}?post=7", json.dumps([rest_comment(1, word)]), "application/json", date=date)
    file = archive.saved(tmp_path / "a.warc.gz")
    assert [entry.title[-18:] for entry in listed(file)] == ["(2022-01-01 00:00)", "(2024-01-01 00:00)"]
    assert [texts(capture(SavedFile(file, part=entry.part))) for entry in listed(file)] == [["alt"], ["neu"]]


@pytest.mark.parametrize("by_digest_only", [False, True], ids=["by address", "by digest"])
def test_a_revisit_stands_for_the_answer_it_names(tmp_path: Path, by_digest_only: bool) -> None:
    archive = Archive()
    original = archive.answer(ARTICLE, blog_page(comment(1, "Schon da.")), date="2024-01-01T00:00:00Z")
    archive.revisit(original, "2024-02-01T00:00:00Z", f"{SITE}/kopie/", by_digest_only=by_digest_only)
    file = archive.saved(tmp_path / "a.warc.gz")
    entries = listed(file)
    assert [entry.url for entry in entries] == [ARTICLE, f"{SITE}/kopie/"]
    taken = capture(SavedFile(file, part=entries[1].part))
    assert texts(taken) == ["Schon da."]
    assert taken.pages[0].fetched_at.startswith("2024-02-01")


def test_a_revisit_of_something_that_is_not_there_is_no_page(tmp_path: Path) -> None:
    archive, other = a_site(), Archive()
    gone = other.answer(f"{SITE}/fort/", "anderswo")
    archive.revisit(gone, "2024-02-01T00:00:00Z")
    file = archive.saved(tmp_path / "a.warc.gz")
    assert [entry.url for entry in listed(file)] == [ARTICLE]
    with pytest.raises(NotArchived):
        answers_of(archive, tmp_path / "b.warc.gz").fetch(Request(f"{SITE}/fort/"))


def test_answers_are_told_apart_by_what_was_sent(tmp_path: Path) -> None:
    archive, url = Archive(), f"{SITE}/graphql"
    archive.posted(url, '{"cursor": null, "query": "q"}', {"page": 1}, "2024-09-02T10:00:00Z")
    archive.posted(url, '{"cursor": "b", "query": "q"}', {"page": 2}, "2024-09-02T10:00:01Z")
    answers = answers_of(archive, tmp_path / "a.warc.gz")
    assert json.loads(answers.fetch(Request(url, json='{"query":"q","cursor":"b"}')).body) == {"page": 2}
    for missing in (Request(url), Request(url, json='{"query":"q","cursor":"c"}')):
        with pytest.raises(NotArchived, match="not in the web archive"):
            answers.fetch(missing)


def test_redirects_and_refusals_are_those_of_the_archive(tmp_path: Path) -> None:
    archive = Archive()
    archive.answer(f"{SITE}/alt", "", status="301 Moved", Location="/neu")
    archive.answer(f"{SITE}/neu", "<p>da</p>")
    archive.answer(f"{SITE}/kreis", "", status="302 Found", Location="/kreis")
    archive.answer(f"{SITE}/konto", "", status="401 Unauthorized")
    archive.answer(f"{SITE}/fehlt", "", status="404 Not Found")
    answers = answers_of(archive, tmp_path / "a.warc.gz")
    assert answers.fetch(Request(f"{SITE}/alt")).url == f"{SITE}/neu"
    assert [refused(answers, path) for path in ("konto", "fehlt", "kreis", "nie")] == [401, 404, None, None]


def refused(answers: ArchivedAnswers, path: str) -> int | None:
    with pytest.raises(FetchError) as caught:
        answers.fetch(Request(f"{SITE}/{path}"))
    return caught.value.status


def test_packed_and_chunked_answers(tmp_path: Path) -> None:
    page = blog_page(comment(1, "Gepackt.")).encode()
    packed = gzip.compress(page)
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (packed[:100], packed[100:])) + b"0\r\n\r\n"
    archive = Archive()
    archive.answer(f"{SITE}/a/", packed, Content_Encoding="gzip")
    archive.answer(f"{SITE}/b/", chunks, Content_Encoding="gzip", Transfer_Encoding="chunked")
    archive.answer(f"{SITE}/c/", page, Content_Encoding="br")
    archive.answer(f"{SITE}/d/", b"\x8b\x01\x80\x00\x03", Content_Encoding="br")
    answers = answers_of(archive, tmp_path / "a.warc.gz")
    assert {answers.fetch(Request(f"{SITE}/{name}/")).body for name in "abc"} == {page}
    with pytest.raises(FetchError, match="packing"):
        answers.fetch(Request(f"{SITE}/d/"))


def test_how_addresses_are_compared() -> None:
    assert exact_key("http://www.Blatt.example/a%20b?y=2&x=1#c") == exact_key("https://blatt.example/a b?x=1&y=2")
    assert about_key(f"{REST}?post=7&per_page=100&orderby=id&_fields=id") == about_key(f"{REST}?post[0]=7&page=1")
    assert about_key(f"{REST}?post=7&page=2") != about_key(f"{REST}?post=7")
    assert about_key(f"{REST}?post=7&status=hold") != about_key(f"{REST}?post=7")
    assert exact_key("http://[x") == exact_key("http://[x")


def test_answers_with_chosen_fields_are_taken_last(tmp_path: Path) -> None:
    archive = Archive()
    archive.answer(f"{REST}?post=7&per_page=100&_fields=id", "[1]", "application/json")
    archive.answer(f"{REST}?post=7&per_page=10", "[2]", "application/json")
    archive.answer(f"{REST}?post=7&per_page=50", "[3]", "application/json")
    answers = answers_of(archive, tmp_path / "a.warc.gz")
    assert answers.fetch(Request(f"{REST}?post=7&per_page=20")).body == b"[3]"
    assert answers.fetch(Request(f"{REST}?per_page=10&post=7")).body == b"[2]"


# -- damage --
def test_wherever_it_is_cut_off_it_is_told(tmp_path: Path) -> None:
    whole = a_site().body
    for end in sorted({*random.Random(7).sample(range(100, len(whole) - 1), 40), len(whole) - 1}):
        file = tmp_path / f"{end}.warc.gz"
        file.write_bytes(whole[:end])
        try:
            told = [str(one) for one in capture(SavedFile(file)).receipt.warnings]
        except SourceError as error:
            told = [str(error)]
        assert any("ends in the middle" in one or "Nothing that was recorded" in one for one in told) or _at_border(
            whole, end
        ), (end, told)


def _at_border(whole: bytes, end: int) -> bool:
    """Whether the cut lies between two records, where nothing tells that there were more."""
    return whole[end:].startswith(b"\x1f\x8b\x08")


def test_a_plain_one_that_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(a_site(packed=False).body[:1200])
    told = " ".join(str(one) for one in _warnings(file))
    assert "ends in the middle" in told and "itself is cut off" in told


def _warnings(file: Path) -> tuple[object, ...]:
    try:
        return capture(SavedFile(file)).receipt.warnings
    except NoCommentsFound:
        from scrapers.files.listing import open_part

        opened = open_part(file)
        assert opened is not None
        return opened.warnings


def test_damage_in_the_middle_costs_only_what_is_damaged(tmp_path: Path) -> None:
    archive = Archive()
    archive.answer(f"{SITE}/kaputt/", blog_page(comment(4, "verloren" * 300)))
    middle = len(archive.body) // 2
    archive.answer(ARTICLE, blog_page(comment(1, "Noch da.")))
    body = bytearray(archive.body)
    body[middle : middle + 8] = b"\xff" * 8
    file = tmp_path / "a.warc.gz"
    file.write_bytes(bytes(body))
    page = next(entry for entry in listed(file) if entry.url == ARTICLE)
    taken = capture(SavedFile(file, part=page.part))
    assert texts(taken) == ["Noch da."]
    assert "damaged" in str(taken.receipt.warnings[0])


def test_one_that_was_packed_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(gzip.compress(a_site(packed=False).body))
    assert texts(capture(SavedFile(file))) == ["Der erste.", "Die Antwort.", "Nur hier."]


@pytest.mark.parametrize("body", [b"WARC/1.0\r\n", b"WARC/1.0\r\nabc", b"WARC/9.9\r\n\r\n\r\n", b"WARC/1.0\r\n" * 50])
def test_what_only_begins_like_one(tmp_path: Path, body: bytes) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(body)
    with pytest.raises(SourceError, match="Nothing that was recorded"):
        listed(file)


def test_an_old_arc(tmp_path: Path) -> None:
    page = blog_page(comment(1, "Aus alter Zeit.")).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    version = b"1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"
    head = b"filedesc://a.arc 0.0.0.0 20010101000000 text/plain %d\n%s\n" % (len(version), version)
    line = b"%s 127.0.0.1 20010203040506 text/html %d\n" % (ARTICLE.encode(), len(answer))
    file = tmp_path / "a.arc"
    file.write_bytes(head + line + answer + b"\n")
    taken = capture(SavedFile(file))
    assert texts(taken) == ["Aus alter Zeit."]
    assert taken.pages[0].fetched_at.startswith("2001-02-03T04:05:06")


# -- WACZ --
PAGES = [{"url": ARTICLE, "title": "Aus der Liste", "ts": "2024-09-02T10:00:00Z"}, {"url": f"{SITE}/nie/", "ts": "x"}]


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "packed"])
def test_a_wacz_lists_its_own_pages(tmp_path: Path, how: int) -> None:
    archive = a_site()
    archive.answer(f"{SITE}/rahmen/", "<html><title>Rahmen</title></html>")
    file = wacz(tmp_path / "a.wacz", archive.body, PAGES, how)
    assert [(entry.title, entry.url) for entry in listed(file)] == [("Aus der Liste", ARTICLE)]
    assert texts(capture(SavedFile(file))) == ["Der erste.", "Die Antwort.", "Nur hier."]


def test_a_wacz_without_a_list(tmp_path: Path) -> None:
    file = wacz(tmp_path / "a.wacz", a_site().body, [])
    assert [entry.url for entry in listed(file)] == [ARTICLE]


def test_zips_that_are_none(tmp_path: Path) -> None:
    file = tmp_path / "a.wacz"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("foto.jpg", b"x")
    with pytest.raises(SourceError, match="without a web archive"):
        listed(file)
    file.write_bytes(file.read_bytes()[:40])
    with pytest.raises(SourceError, match="damaged or incomplete"):
        listed(file)
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("datapackage.json", "{}")
        package.writestr("a.wacz", b"x")
    with pytest.raises(SourceError, match="several web archives"):
        listed(file)


def test_random_bytes_never_end_in_a_traceback(tmp_path: Path) -> None:
    chance, whole, file = random.Random(11), a_site(packed=False).body, tmp_path / "a.warc"
    for _ in range(60):
        body = bytearray(whole)
        for _ in range(chance.randrange(1, 40)):
            body[chance.randrange(len(body))] = chance.randrange(256)
        body[:5] = b"WARC/"
        file.write_bytes(bytes(body))
        try:
            for entry in listed(file):
                capture(SavedFile(file, part=entry.part))
        except SourceError:
            pass
