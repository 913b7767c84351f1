"""The life of a thread on a real WordPress: edits, deletions, trash, spam, moved replies, and what a recapture says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3

from domain.capture import Capture
from domain.recapture import Event
from operations import annotating, differences, recapturing
from scrapers.capturing import Address, capture
from scrapers.fetch import Fetcher
from storage.archive import Archive
from tests.factories import an_archive
from tests.servers.wordpress_fixture import RealWordPress

pytestmark = pytest.mark.wordpress


class Newsroom:
    """What an editor does on the site."""

    def __init__(self, site: RealWordPress) -> None:
        self.base = site.urls["classic"]
        user, password = next(iter(site.account().values()))
        self._headers = urllib3.make_headers(basic_auth=f"{user}:{password}")
        self._pool = urllib3.PoolManager()
        self.post = self._ask("POST", "posts", title="Ein Leben", content="<p>Die Brücke kommt.</p>", status="publish")

    def _ask(self, method: str, route: str, **fields: Any) -> dict[str, Any]:
        answer = self._pool.request(
            method,
            f"{self.base}?rest_route=/wp/v2/{route}",
            headers=self._headers | {"Content-Type": "application/json"},
            body=json.dumps(fields).encode(),
        )
        assert answer.status in (200, 201), (answer.status, answer.data[:300])
        return dict(json.loads(answer.data))

    def say(self, text: str, parent: int = 0, name: str = "Anna") -> int:
        number = self._ask(
            "POST",
            "comments",
            post=self.post["id"],
            content=text,
            parent=parent,
            author_name=name,
            author_email=f"{name.lower().replace(' ', '.')}@blatt.example",
            status="approve",
        )
        return int(number["id"])

    def change(self, comment: int, **fields: Any) -> None:
        self._ask("POST", f"comments/{comment}", **fields)

    def edit_article(self, content: str) -> None:
        self._ask("POST", f"posts/{self.post['id']}", content=content)

    def delete(self, comment: int) -> None:
        answer = self._pool.request(
            "DELETE", f"{self.base}?rest_route=/wp/v2/comments/{comment}&force=true", headers=self._headers
        )
        assert answer.status == 200, answer.data[:300]

    def close(self) -> None:
        self._pool.request(
            "DELETE", f"{self.base}?rest_route=/wp/v2/posts/{self.post['id']}&force=true", headers=self._headers
        )
        self._pool.clear()


@pytest.fixture
def newsroom(wordpress: RealWordPress) -> Iterator[Newsroom]:
    made = Newsroom(wordpress)
    yield made
    made.close()


def taken(newsroom: Newsroom) -> Capture:
    with Fetcher(allow_local=True) as fetcher:
        return capture(Address(newsroom.post["link"]), fetcher=fetcher)


def test_a_scripted_life(newsroom: Newsroom, tmp_path: Path) -> None:
    tops = [
        newsroom.say(f"Beitrag Nummer {number}, der für sich steht.", 0, f"Person {number}") for number in range(20)
    ]
    replies = [newsroom.say(f"Antwort auf Nummer {number}.", tops[number], f"Gast {number}") for number in range(20)]
    first = taken(newsroom)
    assert len(first.comments) == 40
    with an_archive(tmp_path, first, name="life.threadmark") as archive:
        ids = {comment.site_id: comment.id for comment in archive.comments.thread(1)}
        annotate(archive, ids[str(tops[1])])
        newsroom.change(tops[0], content="Beitrag Nummer 0, der nun anders lautet.")
        newsroom.change(tops[1], content="Nachtrag: Beitrag Nummer eins, der für sich allein steht.")
        newsroom.delete(tops[2])
        newsroom.change(tops[3], status="trash")
        newsroom.change(replies[4], status="spam")
        newsroom.change(tops[5], status="hold")
        newsroom.change(replies[6], parent=tops[7])
        fresh = [newsroom.say("Ganz neu hier.", name="Neue"), newsroom.say("Antwort auf neu.", replies[8], "Neuer")]
        newsroom.edit_article("<p>Die Brücke kommt doch nicht.</p>")
        difference = recapturing.save(archive, 1, taken(newsroom))
        by_site = {comment.id: comment.site_id for comment in archive.comments.thread(1)}
        found = {event: {by_site[one] for one in numbers} for event, numbers in difference.comments.items()}
        assert found == {
            Event.EDITED: {str(tops[0]), str(tops[1])},
            Event.GONE: {str(tops[2]), str(tops[3]), str(replies[4]), str(tops[5])},
            Event.MOVED: {str(replies[2]), str(replies[6])},
            Event.NEW: {str(one) for one in fresh},
        }, "deleting a comment makes its replies top-level ones, a trashed one keeps them"
        assert difference.article_changed
        assert not difference.doubtful
        thread = {comment.site_id: comment for comment in archive.comments.thread(1)}
        assert len(thread) == 42
        assert thread[str(replies[3])].parent_id == ids[str(tops[3])], "its parent is gone, and still its parent"
        assert thread[str(replies[6])].parent_id == ids[str(tops[7])]
        assert thread[str(tops[1])].version == 2
        (passage,) = archive.annotations.of_comment(ids[str(tops[1])])
        assert passage.selector is not None
        assert passage.selector.exact == "für sich allein steht"
        second_life(archive, newsroom, tops, replies)


def annotate(archive: Archive, comment: int) -> None:
    annotating.ensure_tags(archive, ["A"])
    start = archive.comments.plain(comment).index("für sich steht")
    annotating.tag_passage(archive, 1, comment, start, start + len("für sich steht"), [1])


def second_life(archive: Archive, newsroom: Newsroom, tops: list[int], replies: list[int]) -> None:
    """What was held or trashed comes back; nothing else has changed."""
    newsroom.change(tops[3], status="approve")
    newsroom.change(tops[5], status="approve")
    newsroom.change(replies[6], parent=tops[6])
    difference = recapturing.save(archive, 1, taken(newsroom))
    by_site = {comment.id: comment.site_id for comment in archive.comments.thread(1)}
    assert {event: {by_site[one] for one in numbers} for event, numbers in difference.comments.items()} == {
        Event.BACK: {str(tops[3]), str(tops[5])},
        Event.MOVED: {str(replies[6])},
    }
    compared = differences.between(archive, 1, 1, 3)
    events = {one.comment.site_id: set(one.events) for one in compared.changed}
    assert events[str(tops[2])] == {Event.GONE}
    assert str(replies[6]) not in events, "there and back"
    assert str(tops[3]) not in events
    assert not recapturing.save(archive, 1, taken(newsroom)).anything
    assert archive.check() == []
