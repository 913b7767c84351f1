"""WACZ that is damaged, or packed otherwise: a sentence."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest

from domain.errors import SourceError, ThreadmarkError
from scrapers.capturing import SavedFile, capture
from scrapers.files import warc
from scrapers.files.listing import listed
from tests.scrapers.files.test_warc import a_site
from tests.scrapers.files.writing import ARTICLE, wacz

PAGES = [{"url": ARTICLE, "title": "Aus der Liste", "ts": "2024-09-02T10:00:00Z"}]
PACKINGS = [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
packings = pytest.mark.parametrize("how", PACKINGS, ids=["stored", "deflated", "bzip2", "lzma"])


@packings
def test_damaged_in_place_it_is_read_or_a_sentence(tmp_path: Path, how: int) -> None:
    """Single bytes, so that the list at the end of the ZIP stays where it is."""
    whole, chance = wacz(tmp_path / "a.wacz", a_site().body, PAGES, how).read_bytes(), random.Random(how)
    for _ in range(80):
        body = bytearray(whole)
        for _ in range(chance.choice((1, 2, 5))):
            at = chance.choice(
                (chance.randrange(len(body)), chance.randrange(40), len(body) - chance.randrange(1, 300))
            )
            body[at] = chance.choice((chance.randrange(256), body[at] ^ 1, 255))
        (tmp_path / "a.wacz").write_bytes(body)
        try:
            for entry in listed(tmp_path / "a.wacz"):
                capture(SavedFile(tmp_path / "a.wacz", part=entry.part))
        except ThreadmarkError as error:
            assert str(error)


@pytest.mark.parametrize("how", PACKINGS[1:], ids=["deflated", "bzip2", "lzma"])
def test_a_damaged_packing_is_a_sentence(tmp_path: Path, how: int) -> None:
    file = wacz(tmp_path / "a.wacz", a_site().body, PAGES, how)
    body = bytearray(file.read_bytes())
    body[60:120] = b"\x00\xff" * 30
    file.write_bytes(body)
    with pytest.raises(SourceError, match="damaged or incomplete ZIP"):
        listed(file)


def test_names_in_no_encoding_are_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a.wacz"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("archive/ü.warc.gz", a_site().body)
    assert len(listed(file)) == 1
    file.write_bytes(file.read_bytes().replace("ü".encode(), b"\xff\xff"))
    with pytest.raises(SourceError, match="damaged or incomplete ZIP"):
        listed(file)


def test_what_would_not_fit_into_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that must be unpacked counts together; what is stored as it is may be larger."""
    body = a_site().body
    monkeypatch.setattr(warc, "MOST_BYTES", len(body) + 100)
    file = tmp_path / "a.wacz"
    for how in PACKINGS[:2]:
        with zipfile.ZipFile(file, "w", how) as package:
            for name in ("1.warc.gz", "2.warc.gz"):
                package.writestr(f"archive/{name}", body)
        if how == zipfile.ZIP_STORED:
            assert listed(file)
    with pytest.raises(SourceError, match="larger than"):
        listed(file)
