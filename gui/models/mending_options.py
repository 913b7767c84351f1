"""What the pickers of mending offer: comments to answer, and persons that a comment may answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from domain.addressing import How, Suggestion
from domain.records import CommentRecord
from gui.formats import number_text
from gui.models.options_model import Option
from operations.mending import Addressee

LONGEST = 160
"""Letters of a comment that a row shows."""
AROUND = 48
"""Letters around the words that suggest somebody."""
type Naming = Callable[[CommentRecord], str]
translate = QCoreApplication.translate


def comment_options(comments: Sequence[CommentRecord], without: set[int], name: Naming, top: bool) -> list[Option]:
    """Comments that can be chosen, in the order given; `top`: also none of them, the article itself."""
    found = [
        Option(
            one.id,
            translate("Mending", "{number} · {name}").format(
                number=number_text(one.position + 1, QLocale()), name=name(one)
            ),
            excerpt(one.text.plain),
            icon="reply",
            number=one.position + 1,
        )
        for one in comments
        if one.id not in without
    ]
    if top:
        words = translate("Mending", "It answers no other comment, but the article.")
        found.insert(0, Option(None, translate("Mending", "The article"), words, icon="article"))
    return found


def excerpt(text: str) -> str:
    """The first words in one line."""
    line = " ".join(text[: 4 * LONGEST].split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def addressee_options(
    comment: CommentRecord,
    thread: Sequence[CommentRecord],
    hints: Iterable[Suggestion],
    said: Sequence[Addressee],
    name: Naming,
) -> list[Option]:
    """The technical parent, what is suggested with the words that suggest it, then everybody of the thread.

    What is said already is marked.
    """
    by_id = {one.id: one for one in thread}
    found: dict[tuple[str | None, str], Option] = {}
    parent = by_id.get(comment.parent_id) if comment.parent_id is not None else None
    if parent is not None:
        key = Addressee(
            comment.id, parent.id, parent.author_key or None, parent.author.name or f"#{parent.position + 1}"
        )
        end = translate("Mending", "the comment above")
        found[_who(key)] = Option(key, name(parent), excerpt(parent.text.plain), end, "parent")
    for one in hints:
        answered = by_id[one.answered]
        key = Addressee(comment.id, one.answered, one.author or None, one.name or f"#{answered.position + 1}")
        words = _around(comment.text.plain, one.start, one.end)
        found.setdefault(_who(key), Option(key, name(answered), words, _reason(one.how), "look"))
    for writer in thread:
        if writer.author_key and writer.author_key != comment.author_key and writer.author.name:
            key = Addressee(comment.id, None, writer.author_key, writer.author.name)
            found.setdefault(_who(key), Option(key, name(writer), excerpt(writer.text.plain)))
    return _marked(found, said)


def _marked(found: dict[tuple[str | None, str], Option], said: Sequence[Addressee]) -> list[Option]:
    """Each at its place; those who are said and not offered otherwise stand at the end."""
    for one in said:
        bare = Addressee(one.comment_id, one.answered_id, one.author_key, one.name)
        option = found.get(_who(one)) or Option(bare, one.name, "", translate("Mending", "not in this thread"))
        found[_who(one)] = replace(option, key=bare, marked=True)
    return list(found.values())


def free_name(comment_id: int, typed: str) -> Option:
    """Somebody who does not write in the thread."""
    key = Addressee(comment_id, None, None, typed)
    words = translate("Mending", "Somebody who does not write here: “{name}”").format(name=typed)
    return Option(key, typed, words, translate("Mending", "as typed"), "add")


def _who(one: Addressee) -> tuple[str | None, str]:
    return (one.author_key, "") if one.author_key else (None, one.name)


def _around(text: str, start: int, end: int) -> str:
    """The words in question between those around them."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    line = " ".join(f"{before}{text[start : min(end, start + LONGEST)]}{after}".split())
    return f"{'…' if start > AROUND else ''}{line}{'…' if end + AROUND < len(text) else ''}"


def _reason(how: How) -> str:
    match how:
        case How.AT:
            return translate("Mending", "addressed with @")
        case How.GREETING:
            return translate("Mending", "greeted")
        case How.NAME:
            return translate("Mending", "addressed by name")
        case How.QUOTE:
            return translate("Mending", "quoted")
    return translate("Mending", "mentioned")
