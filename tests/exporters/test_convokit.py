"""ConvoKit loads the corpus and finds it whole, with several top-level comments and a missing parent."""

from __future__ import annotations

import json
from pathlib import Path

from operations import exporting
from storage.archive import Archive
from tests.exporters.proof import told
from tests.exporters.test_csv import HARD, fill
from tests.factories import a_capture

LOAD = """
import json, sys, warnings
warnings.simplefilter("ignore")
from convokit import Corpus
corpus = Corpus(filename=sys.argv[1], merge_lines=False)
conversations = [corpus.get_conversation(one) for one in corpus.get_conversation_ids()]
whole = [one.check_integrity(verbose=False) for one in conversations]
texts = {one.id: [one.text, one.reply_to, one.speaker.id, one.timestamp] for one in corpus.iter_utterances()}
print(json.dumps([whole, texts]))
"""


def test_it_is_whole_and_says_the_same(rich: Archive, tmp_path: Path) -> None:
    ids = [one.id for one in rich.comments.thread(1)]
    exporting.export(rich, tmp_path / "corpus", "convokit")
    whole, found = told("convokit", LOAD, tmp_path / "corpus")
    assert whole == [True]
    assert len(found) == 8 and found["article-1"][0].startswith("Teststadt") and found["article-1"][1] is None
    for comment in rich.comments.thread(1):
        text, parent, *_ = found[str(comment.id)]
        assert text == comment.text.plain
        assert parent == (str(comment.parent_id) if comment.parent_id else "article-1")
    assert found[str(ids[0])][3] == 1770123900


def test_a_missing_parent_and_unknown_times_are_said(rich: Archive, tmp_path: Path) -> None:
    exporting.export(rich, tmp_path / "corpus", "convokit")
    lines = (tmp_path / "corpus" / "utterances.jsonl").read_text(encoding="utf-8").splitlines()
    by_text = {one["text"]: one for one in map(json.loads, lines)}
    lost = by_text["ins Leere"]["meta"]
    assert lost["reply_to_missing"] is True and lost["parent_id"] is None
    assert by_text["ohne Namen"]["speaker"] == "unknown" and by_text["ohne Namen"]["timestamp"] is None
    assert by_text["zurück"]["timestamp"] is None and by_text["zurück"]["meta"]["published"] == "2026-02"
    assert by_text["Antwort"]["meta"]["tags"] == ["Ton/Ironie"]
    assert by_text["Antwort"]["meta"]["reply_tags"] == ["Streit"]


def test_hard_texts_and_an_article_without_comments(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.threadmark") as archive:
        fill(archive, HARD)
        archive.captures.add(a_capture([]))
        exporting.export(archive, tmp_path / "corpus", "convokit")
        texts = {one.text.plain for one in archive.comments.iterate(1)}
    whole, found = told("convokit", LOAD, tmp_path / "corpus")
    assert whole == [True, True] and len(found) == len(HARD) + 2
    assert {text for text, *_ in found.values()} >= texts
