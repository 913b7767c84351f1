"""Web archives and MHTML that tests write: WARCs with warcio's own writer."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SITE = "https://blatt.example"
ARTICLE = f"{SITE}/archiv/"


class Writer(WARCWriter):  # type: ignore[misc]
    """warcio's, without files that it leaves open."""

    @staticmethod
    def _create_temp_file() -> BytesIO:
        return BytesIO()


@dataclass
class Archive:
    """A WARC under construction, in memory."""

    packed: bool = True
    stream: BytesIO = field(default_factory=BytesIO)

    def __post_init__(self) -> None:
        self.writer = Writer(self.stream, gzip=self.packed)

    def answer(
        self,
        url: str,
        body: bytes | str,
        kind: str = "text/html; charset=utf-8",
        status: str = "200 OK",
        date: str = "2024-09-02T10:00:00Z",
        **headers: str,
    ) -> Any:
        data = body.encode() if isinstance(body, str) else body
        named = [(name.replace("_", "-"), value) for name, value in headers.items()]
        http = StatusAndHeaders(status, [("Content-Type", kind), *named], protocol="HTTP/1.1")
        record = self.writer.create_warc_record(
            url, "response", payload=BytesIO(data), http_headers=http, warc_headers_dict={"WARC-Date": date}
        )
        self.writer.write_record(record)
        return record

    def revisit(self, original: Any, date: str, url: str | None = None, *, by_digest_only: bool = False) -> None:
        digest = original.rec_headers.get_header("WARC-Payload-Digest")
        there = original.rec_headers.get_header("WARC-Target-URI")
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        record = self.writer.create_revisit_record(
            url or there,
            digest,
            there,
            original.rec_headers.get_header("WARC-Date"),
            http_headers=http,
            warc_headers_dict={"WARC-Date": date},
        )
        if by_digest_only:
            for name in ("WARC-Refers-To-Target-URI", "WARC-Refers-To-Date"):
                record.rec_headers.remove_header(name)
        self.writer.write_record(record)

    def posted(self, url: str, sent: str, body: Any, date: str) -> None:
        """A POST with its answer, as capturing proxies write the two."""
        response = self.answer(url, json.dumps(body), "application/json", date=date)
        http = StatusAndHeaders("POST /graphql HTTP/1.1", [("Content-Type", "application/json")], is_http_request=True)
        headers = {
            "WARC-Date": date,
            "WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID"),
        }
        record = self.writer.create_warc_record(
            url, "request", payload=BytesIO(sent.encode()), http_headers=http, warc_headers_dict=headers
        )
        self.writer.write_record(record)

    @property
    def body(self) -> bytes:
        return self.stream.getvalue()

    def saved(self, path: Path) -> Path:
        path.write_bytes(self.body)
        return path


def comment(number: int, text: str, inner: str = "", name: str | None = None) -> str:
    """A comment as WordPress draws it."""
    return (
        f'<li id="comment-{number}" class="comment"><article><cite class="fn">{name or f"Gast {number}"}</cite>'
        f'<time datetime="2024-09-0{number % 9 + 1}T12:00:00+02:00">{number % 9 + 1}. September 2024</time>'
        f'<div class="comment-content"><p>{text}</p></div></article>{inner}</li>'
    )


def blog_page(comments: str, total: int = 2, title: str = "Ein Artikel über Archive", post: int = 7) -> str:
    """A page of a WordPress site that names its interface."""
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title} – Blatt</title>
<link rel="https://api.w.org/" href="{SITE}/wp-json/"><link rel="shortlink" href="{SITE}/?p={post}">
<link rel="stylesheet" href="{SITE}/wp-content/themes/x/style.css">
<meta name="generator" content="WordPress 6.8"></head>
<body class="single postid-{post}"><article class="post"><h1 class="entry-title">{title}</h1>
<div class="entry-content"><p>Der Text des Artikels ist lang genug, um als solcher zu gelten. Er handelt von Archiven
und davon, was man in ihnen wiederfindet, wenn man lange genug sucht.</p></div></article>
<div id="comments"><h2 class="comments-title">{total} Kommentare</h2><ol class="comment-list">{comments}</ol></div>
</body></html>"""


def rest_comment(number: int, text: str, parent: int = 0, post: int = 7) -> dict[str, Any]:
    """A comment as WordPress's interface gives it."""
    return {
        "id": number,
        "post": post,
        "parent": parent,
        "author": 0,
        "author_name": f"Gast {number}",
        "author_url": "",
        "date": f"2024-09-0{number % 9 + 1}T12:00:00",
        "date_gmt": f"2024-09-0{number % 9 + 1}T10:00:00",
        "content": {"rendered": f"<p>{text}</p>"},
        "link": f"{ARTICLE}#comment-{number}",
        "status": "approved",
        "type": "comment",
    }


def wacz(path: Path, archive: bytes, pages: list[dict[str, str]], how: int = zipfile.ZIP_STORED) -> Path:
    """A WACZ with one WARC and a list of pages."""
    lines = [json.dumps({"format": "json-pages-1.0", "id": "pages"}), *(json.dumps(page) for page in pages)]
    with zipfile.ZipFile(path, "w", how) as package:
        package.writestr("archive/data.warc.gz", archive)
        package.writestr("pages/pages.jsonl", "\n".join(lines))
        package.writestr("datapackage.json", "{}")
    return path
