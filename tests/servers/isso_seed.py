"""Fill a fresh Isso with the discussion of a seed file and with edge cases: ``isso_seed.py DIR PORT SEED``.

Runs with the Python of the servers' own environment. DIR/site gets the blog page, DIR/state.json what is true of it.
"""

from __future__ import annotations

import html
import json
import sqlite3
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from datetime import datetime
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

PATH = "/markt/"
URI = "%2Fmarkt%2F"


class Visitor:
    """Someone who writes and may change it for a while: Isso knows them by their cookies."""

    def __init__(self, port: int) -> None:
        self._base, self._origin = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}"
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def send(self, method: str, path: str, data: dict[str, Any] | None = None) -> Any:
        headers = {"Content-Type": "application/json", "Origin": self._origin, "Referer": self._origin + PATH}
        body = json.dumps(data).encode() if data is not None else None
        request = urllib.request.Request(self._base + path, body, headers, method=method)
        with self._opener.open(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text[:1] in (b"{", b"[") else text.decode()

    def await_server(self) -> None:
        for _ in range(200):
            try:
                self.send("GET", "/js/embed.min.js")
            except urllib.error.URLError:
                time.sleep(0.05)
            else:
                return
        raise SystemExit("Isso does not answer")

    def write(self, text: str, author: str | None = None, parent: int | None = None, website: str | None = None) -> int:
        comment = {
            "author": author,
            "email": None,
            "website": website,
            "text": text,
            "parent": parent,
            "title": "Markt",
        }
        return int(self.send("POST", f"/new?uri={URI}", comment)["id"])


def page(seed: dict[str, Any], port: int) -> str:
    body = "\n".join(f"<{tag}>{html.escape(text)}</{tag}>" for part in seed["article"] for tag, text in part.items())
    return f"""<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>{html.escape(seed["title"])}</title></head>
<body><article><h1>{html.escape(seed["title"])}</h1>{body}</article>
<script data-isso="//127.0.0.1:{port}/" src="//127.0.0.1:{port}/js/embed.min.js"></script>
<section id="isso-thread" data-isso-id="{PATH}"><noscript>Bitte JavaScript einschalten.</noscript></section>
</body></html>"""


def edge_cases(visitor: Visitor) -> dict[str, int]:
    """Comments by label."""
    made: dict[str, int] = {}
    made["deleted"] = visitor.write("Diese Wurzel wird gelöscht, hat aber eine Antwort.", "Rieke")
    made["under_deleted"] = visitor.write("Die Antwort bleibt.", "Ole", made["deleted"])
    visitor.send("DELETE", f"/id/{made['deleted']}")
    made["first_of_id"] = visitor.write("Weg ohne Spur.", "Rieke")
    visitor.send("DELETE", f"/id/{made['first_of_id']}")
    made["edited"] = visitor.write("Erste Fassung.", "Rieke", website="https://rieke.example/")
    time.sleep(1.1)  # times are compared to the second
    visitor.send("PUT", f"/id/{made['edited']}", {"text": "Zweite Fassung.", "author": "Rieke", "website": None})
    made["markup"] = visitor.write(
        "**fett** *kursiv* `code` [Link](https://markt.example/?a=1&b=2)\n\n> Zitat\n\n<script>alert(1)</script>", "Ole"
    )
    made["level1"] = visitor.write("Ebene eins", "Ole")
    made["level2"] = visitor.write("Ebene zwei", "Rieke", made["level1"])
    made["level3"] = visitor.write("Ebene drei: Antwort auf Ebene zwei", "Ole", made["level2"])
    made["anonymous"] = visitor.write("Ohne Namen.")
    made["formula"] = visitor.write("Ein Name wie eine Formel.", "=SUMME(A1)")
    made["held"] = visitor.write("Wartet auf die Moderation.", "Ole")
    return made


def main() -> None:
    directory, port = Path(sys.argv[1]), int(sys.argv[2])
    seed = json.loads(Path(sys.argv[3]).read_text(encoding="utf-8"))
    folder = directory / "site" / "markt"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(page(seed, port), encoding="utf-8")
    visitor = Visitor(port)
    visitor.await_server()
    ids: dict[int, int] = {}
    for one in seed["comments"]:
        ids[one["n"]] = visitor.write(one["text"], one["author"], ids.get(one["parent"]))
    labels = edge_cases(visitor)
    with closing(sqlite3.connect(directory / "comments.db")) as base, base:
        for one in seed["comments"]:
            moment = datetime.fromisoformat(one["date_gmt"] + "+00:00").timestamp()
            base.execute("UPDATE comments SET created=? WHERE id=?", (moment, ids[one["n"]]))
        base.execute("UPDATE comments SET likes=3, dislikes=1 WHERE id=?", (ids[1],))
        base.execute("UPDATE comments SET mode=2 WHERE id=?", (labels["held"],))
    api = f"http://127.0.0.1:{port}/?uri={URI}"
    state = {"page": f"http://127.0.0.1:{port + 1}{PATH}", "api": api, "ids": ids, "labels": labels}
    draft = directory / "state.draft"
    draft.write_text(json.dumps(state), encoding="utf-8")
    draft.rename(directory / "state.json")


if __name__ == "__main__":
    main()
