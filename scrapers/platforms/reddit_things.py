"""Reddit's things: listings, comments (`t1`) and "more" stubs, nested or flat, as a growing list."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from domain.comment import Author, Comment, CommentStatus
from domain.text import RichText
from domain.time import NO_TIME
from scrapers import answers

SITE = "https://www.reddit.com"


@dataclass(frozen=True, slots=True)
class More:
    """A stub: `count` comments behind it, the ids of some of them, and the comment that they answer."""

    count: int
    children: tuple[str, ...]
    parent: str | None


@dataclass
class Thread:
    """What was read so far. `number` is the submission's id."""

    number: str = ""
    comments: list[Comment] = field(default_factory=list)
    _stubs: deque[More] = field(default_factory=deque)
    _keys: set[str] = field(default_factory=set)
    _tried: list[More] = field(default_factory=list)

    def next_more(self) -> More | None:
        """A stub that was not followed yet."""
        if not self._stubs:
            return None
        stub = self._stubs.popleft()
        self._tried.append(stub)
        return stub

    @property
    def hidden(self) -> int:
        """How many comments the stubs speak of that are not here."""
        return sum(self._behind(stub) for stub in (*self._stubs, *self._tried))

    def _behind(self, stub: More) -> int:
        if not stub.children:
            return 0
        missing = sum(child not in self._keys for child in stub.children)
        return 0 if not missing else max(missing, stub.count - (len(stub.children) - missing))

    def add(self, data: Any) -> None:
        """Take in an answer: listings, or the flat list of `morechildren`."""
        for kind, thing in _walk(data):
            if kind == "more":
                self._stubs.append(_more(thing))
            elif kind == "t1":
                comment = _comment(thing)
                if comment.key not in self._keys or not comment.key:
                    self._keys.add(comment.key)
                    self.comments.append(comment)
            elif kind == "t3" and not self.number:
                self.number = answers.key_of(thing.get("id")) or ""


def read_things(data: Any) -> Thread:
    """The thread in a saved or brought answer."""
    thread = Thread()
    thread.add(data)
    return thread


def submission(data: Any) -> dict[str, Any] | None:
    """The submission (`t3`) of an answer."""
    return next((thing for kind, thing in _walk(data) if kind == "t3"), None)


def _walk(data: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every thing in the order of the page; replies nested thousands deep cost no recursion."""
    waiting: list[Any] = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
            continue
        if not isinstance(value, dict):
            continue
        kind, inner = value.get("kind"), answers.record(value.get("data"))
        if kind in ("t1", "t3", "more"):
            yield str(kind), inner
            waiting.append(inner.get("replies"))
        else:
            things = answers.at(value, "json", "data", "things") or inner.get("children") or inner.get("things")
            waiting.append(things)


def _more(thing: dict[str, Any]) -> More:
    children = thing.get("children")
    ids = tuple(key for child in children if (key := answers.words(child))) if isinstance(children, list) else ()
    return More(answers.number(thing.get("count")) or 0, ids, _bare(thing.get("parent_id")))


def _bare(name: Any) -> str | None:
    """The id in a full name: ``t1_abc``. That of the submission (``t3_``) is no comment's."""
    text = answers.words(name) or ""
    return text[3:] if text.startswith("t1_") else None


def _comment(thing: dict[str, Any]) -> Comment:
    number = answers.key_of(thing.get("id")) or ""
    author, body = answers.words(thing.get("author")), thing.get("body")
    gone, removed = author == "[deleted]" or body == "[deleted]", body == "[removed]"
    edited = answers.epoch(thing.get("edited")) if thing.get("edited") not in (False, True) else NO_TIME
    status = CommentStatus.EDITED if edited or thing.get("edited") is True else CommentStatus.VISIBLE
    path = answers.words(thing.get("permalink"))
    name = None if author == "[deleted]" else author
    return Comment(
        key=number,
        site_id=number or None,
        parent_key=_bare(thing.get("parent_id")),
        author=Author(name, f"{SITE}/user/{name}" if name else None, answers.words(thing.get("author_fullname"))),
        published=answers.epoch(thing.get("created_utc")),
        edited=edited,
        text=_text(thing),
        status=CommentStatus.HELD if removed else CommentStatus.DELETED if gone else status,
        by_article_author=thing.get("is_submitter") is True,
        permalink=f"{SITE}{path}" if path else None,
        score=None if thing.get("score_hidden") is True else answers.number(thing.get("score")),
    )


def _text(thing: dict[str, Any]) -> RichText:
    """The HTML form; without `raw_json=1` it comes escaped once more."""
    html = thing.get("body_html")
    if isinstance(html, str) and html.lstrip().startswith("&lt;"):
        html = unescape(html)
    return answers.html(html, SITE) or answers.plain(thing.get("body"))
