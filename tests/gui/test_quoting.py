"""Quoting: found beside the window's work, and forgotten when another article is opened."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from domain.article import Article
from domain.text import RichText
from gui.quoting import Quoting
from tests.gui.factories import record

SAID = "Niemand weiß, wer die neue Brücke am Ende bezahlt."
ARTICLE = Article("Eine Brücke", RichText.from_plain(SAID))
COMMENTS = [record(1, text=f"„{SAID}“ Ach."), record(2, text="Doch: die Stiftung zahlt alles, und zwar sofort.")]
COMMENTS.append(record(3, COMMENTS[1], text="> Doch: die Stiftung zahlt alles\nNein."))


@pytest.fixture
def quoting(qtbot: QtBot) -> Iterator[Quoting]:
    made = Quoting()
    yield made
    made.close()


def test_quotations_arrive_and_lead_both_ways(quoting: Quoting, qtbot: QtBot) -> None:
    heard: list[int] = []
    quoting.found.connect(lambda found: heard.append(len(found)))
    quoting.set_article(ARTICLE, COMMENTS)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [0, 2]
    assert [one.comment_id for one in quoting.made_of(None)] == [1]
    assert [one.comment_id for one in quoting.made_of(2)] == [3]
    made = quoting.made_in(3)
    assert made is not None and quoting.made_in(3, made.start + 2) == made
    assert quoting.made_in(3, made.end + 3) is None and quoting.made_in(2) is None


def test_another_article_ends_the_search(quoting: Quoting, qtbot: QtBot) -> None:
    quoting.set_article(ARTICLE, COMMENTS * 400)
    quoting.set_article(None)
    qtbot.waitUntil(lambda: not quoting.busy)
    assert quoting.quotations == []
