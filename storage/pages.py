"""Pages: the bytes as they came, each body once under its SHA-256, compressed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from hashlib import sha256

from domain.messages import say
from domain.page import Page
from storage import failures, rows
from storage.connection import Connection
from storage.seals import SEALED, insert_sql, seal

LEVEL = 6


class Pages:
    """Raw pages of captures."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, capture_id: int, pages: Sequence[Page]) -> None:
        """Keep the pages of a capture, in order. Only inside a transaction."""
        next_id = int(self._connection.value("SELECT ifnull(max(id), 0) FROM capture_page")) + 1
        for position, page in enumerate(pages):
            digest = self._keep(page.body)
            row = rows.encodable(
                [
                    *(next_id + position, capture_id, position, digest, page.role, page.url, page.requested_url),
                    *(page.status, page.content_type, page.charset),
                    *(json.dumps([list(header) for header in page.headers], ensure_ascii=False), page.fetched_at),
                ]
            )
            self._connection.run(insert_sql("capture_page"), (*row, seal(row)))

    def of_article(self, article_id: int) -> list[Page]:
        """The pages of the article's captures, in the order they were read."""
        ids = self._connection.rows(
            "SELECT capture_page.id FROM capture_page JOIN capture ON capture.id = capture_id"
            " WHERE article_id=? ORDER BY capture_id, position",
            (article_id,),
        )
        return [self._get(page_id) for (page_id,) in ids]

    def remove_of_article(self, article_id: int) -> None:
        """Forget the article's pages, and each body that no other capture uses. Only inside a transaction."""
        mine = "SELECT id FROM capture WHERE article_id=?"
        digests = self._connection.rows(
            f"SELECT DISTINCT page_digest FROM capture_page WHERE capture_id IN ({mine})",  # noqa: S608
            (article_id,),
        )
        self._connection.run(f"DELETE FROM capture_page WHERE capture_id IN ({mine})", (article_id,))  # noqa: S608
        self._connection.run_many(
            "DELETE FROM page WHERE digest=? AND NOT EXISTS (SELECT 1 FROM capture_page WHERE page_digest=page.digest)",
            digests,
        )

    def body(self, digest: str) -> bytes:
        """The bytes under `digest` (hex), proven against it."""
        packed = self._connection.value("SELECT body FROM page WHERE digest=?", (digest,))
        if packed is None:
            raise rows.unknown(say("There is no page {digest} in this archive.", digest=digest))
        body = unpacked(packed, digest)
        if body is None:
            raise failures.damaged(self._connection.path)
        return body

    def _keep(self, body: bytes) -> str:
        digest = sha256(body).hexdigest()
        if self._connection.value("SELECT 1 FROM page WHERE digest=?", (digest,)) is None:
            self._connection.run(
                "INSERT INTO page (digest, size, body) VALUES (?, ?, ?)",
                (digest, len(body), zlib.compress(body, LEVEL)),
            )
        return digest

    def _get(self, page_id: int) -> Page:
        sql = f"SELECT {','.join(SEALED['capture_page'])} FROM capture_page WHERE id=?"  # noqa: S608
        row = self._connection.named(sql, (page_id,))[0]
        return Page(
            row["url"],
            self.body(row["page_digest"]),
            row["content_type"],
            row["charset"],
            row["status"],
            row["fetched_at"],
            row["requested_url"],
            tuple((name, value) for name, value in json.loads(row["headers"])),
            row["role"],
            row["page_digest"],
        )


def unpacked(packed: bytes, digest: str) -> bytes | None:
    """The body, or None if it is not what `digest` says."""
    try:
        body = zlib.decompress(packed)
    except zlib.error:
        return None
    return body if sha256(body).hexdigest() == digest else None
