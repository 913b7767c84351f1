"""Renders tests/pages/wordpress/*.html by a real WordPress from the discussion that we wrote (tests/servers/wordpress).

    python -m tests.pages.render           with the servers up: tests/servers/wordpress.sh up .cache/wordpress/trixie-sqlite

Scripts, styles and drawings are left out and the address of the test server is replaced; the rest is as it was served.
The .json beside each page is what we read from it: written once, checked by eye and by the live tests, then kept.
"""

from __future__ import annotations

import json
import re
import urllib.request
from pathlib import Path

from operations import showing
from scrapers.addresses import article_address
from scrapers.capturing import SavedFile, capture

HERE = Path(__file__).parent
STATE = HERE.parent.parent / ".cache" / "wordpress" / "trixie-sqlite"
SITE = "http://lokalblatt.example/"
SLUG = "der-wochenmarkt-soll-an-den-osthafen-ziehen"
PAGES = {
    "classic": ("classic", f"{SLUG}/"),
    "block": ("block", f"{SLUG}/"),
    "older_theme": ("older", f"{SLUG}/"),
    "english_plain_links": ("plainen", "?p=4"),
    "flat": ("flat", f"{SLUG}/"),
    "newest_page": ("paged", f"{SLUG}/"),
    "oldest_page": ("paged", f"{SLUG}/comment-page-1/"),
    "block_page": ("blockpaged", f"{SLUG}/"),
    "edge_cases_classic": ("classic", "randfaelle/"),
    "edge_cases_block": ("block", "randfaelle/"),
    "no_comments_yet": ("classic", "leer/"),
}
_DROPPED = re.compile(r"<(script|style|svg|noscript)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_HUGE = re.compile(r"(?:<p>Absatz mit etwas Text, damit es lang wird\. Noch ein Satz\.</p>\s*){20,}")


def page_of(url: str, base: str) -> str:
    """The page as it is kept."""
    with urllib.request.urlopen(url) as answer:
        text = answer.read().decode("utf-8")
    text = _HUGE.sub("<p>Absatz mit etwas Text, damit es lang wird. Noch ein Satz.</p>\n", _DROPPED.sub("", text))
    for form in (base, base.replace("/", "\\/"), base.replace(":", "%3A").replace("/", "%2F")):
        text = text.replace(form, SITE if form == base else SITE.replace("/", form[5:6] if "\\" in form else "/"))
    return re.sub(r"\n\s*\n+", "\n", text)


def write_expected(file: Path, url: str | None) -> None:
    """What we read from it now."""
    read = showing.as_json(showing.of_capture(capture(SavedFile(file, url))))
    file.with_suffix(".json").write_text(json.dumps(read, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    urls = dict(line.split() for line in (STATE / "urls.txt").read_text().splitlines())
    for name, (variant, path) in PAGES.items():
        file = HERE / "wordpress" / f"{name}.html"
        file.write_text(page_of(urls[variant] + path, urls[variant]), encoding="utf-8")
        write_expected(file, article_address(SITE + path))
        print(file, file.stat().st_size)


if __name__ == "__main__":
    main()
