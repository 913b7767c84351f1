"""Pseudonyms in exports: names become labels beside comments and inside their texts, notes and changes.

The result is pseudonymised, never anonymous: what somebody wrote can be found again by its words. The key is in the
system's keyring or in a file of your own, never in the archive; without it nobody can say who a label is.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from domain.annotation import Annotation, Selector, Tag
from domain.article import Article
from domain.comment import Author
from domain.errors import ExportError
from domain.memo import Memo
from domain.mentions import Mentions, Person
from domain.messages import Message, say
from domain.pseudonyms import KEY_BYTES, Changed, Labels, changed_text, edits_of
from domain.records import ArticleRecord, CommentRecord
from domain.text import RichText
from domain.time import Precision, Timestamp
from exporters.columns import AddresseeRow, ChangeRow, MendingRow
from exporters.exporter import ExportSource
from operations.export_source import ArchiveSource, Scope
from scrapers.credentials import CredentialStore, Kept
from storage.archive import Archive
from storage.rows import folded

__all__ = [
    "CredentialStore",
    "Key",
    "Pseudonymised",
    "Pseudonyms",
    "Replaced",
    "Rules",
    "key_from_file",
    "key_from_keyring",
    "people_of",
    "review",
    "said",
]

_HOST = "pseudonyms.{archive}"


@dataclass(frozen=True, slots=True)
class Rules:
    """`times`: ``exact``, ``day`` or ``month``. `mask`: addresses of pages and of people in texts are left out."""

    times: str = "exact"
    mask: bool = True


@dataclass(frozen=True, slots=True)
class Key:
    """What labels are made with, and (`warning`) why it will not be there the next time."""

    secret: bytes
    warning: Message | None = None


@dataclass(frozen=True, slots=True)
class Replaced:
    """One place that is changed: where, the words, what stands there instead, and whether nobody would doubt it."""

    article_id: int
    comment_id: int | None
    start: int
    words: str
    label: str
    sure: bool


def archive_id(archive: Archive) -> str:
    """What the key is kept under: the UUID of the archive's first coder, which every copy has."""
    coders = archive.coders.by_id()
    return coders[min(coders)].uuid


def key_from_keyring(archive: Archive, store: CredentialStore) -> Key:
    """The archive's key from the keyring, made at the first time."""
    host = _HOST.format(archive=archive_id(archive))
    found = store.get(host)
    if found is not None:
        return Key(bytes.fromhex(found[1]))
    secret = secrets.token_bytes(KEY_BYTES)
    kept, _ = store.put(host, "pseudonyms", secret.hex())
    if kept is Kept.KEYRING:
        return Key(secret)
    warning = say(
        "There is no keyring here: the key is gone when the program ends, and later exports will have other labels."
    )
    return Key(secret, warning)


def key_from_file(path: Path) -> Key:
    """The key in a file of your own; made, readable by you alone, if there is none. Raises `ExportError`."""
    try:
        if not path.exists():
            secret = secrets.token_bytes(KEY_BYTES)
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secret.hex() + "\n")
            return Key(secret)
        secret = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise ExportError(
            say("The key cannot be read from {file}.", file=str(path)),
            say("Name the file that an earlier export made, or one that is not there yet."),
        ) from error
    if len(secret) != KEY_BYTES:
        raise ExportError(
            say("{file} holds no key of {count} bytes.", file=str(path), count=KEY_BYTES),
            say("Name the file that an earlier export made, or one that is not there yet."),
        )
    return Key(secret)


def people_of(archive: Archive) -> list[str]:
    """Everybody who wrote in the archive, in an order that does not depend on the scope."""
    return sorted(archive.search.authors.names())


class Pseudonymised:
    """An `ExportSource` in which nobody is named. `whole`: the same archive without a narrower scope, since people
    outside of it are named inside."""

    def __init__(self, source: ExportSource, whole: ExportSource, labels: Labels, rules: Rules) -> None:
        self._source, self._whole, self._labels, self._rules = source, whole, labels, rules
        self._finders: dict[int, Mentions] = {}
        self._bylines: dict[int, str | None] = {}
        self._names: dict[str, str] = {}
        self.replaced: list[Replaced] = []

    # -- who there is --
    def _people(self, article_id: int) -> Mentions:
        found = self._finders.get(article_id)
        if found is None:
            people: dict[tuple[str, str], Person] = {}
            for comment in self._whole.comments(article_id):
                self._know(people, comment.author_key, comment.author.name)
            for change in self._whole.changes(article_id):
                self._know(people, None, change.author_before)
            byline = self._byline(article_id)
            if byline is not None:
                self._know(people, self._person_called(byline), byline)
            for row in self._whole.addressees(article_id):
                self._know(people, row.author_key, row.name)
            found = self._finders[article_id] = Mentions(people.values())
        return found

    def _know(self, people: dict[tuple[str, str], Person], key: str | None, name: str | None) -> None:
        if name:
            key = key or self._names.get(folded(name)) or f"name/{folded(name)}"
            self._names.setdefault(folded(name), key)
            people[key, name] = Person(key, name)

    def _byline(self, article_id: int) -> str | None:
        if article_id not in self._bylines:
            self._bylines[article_id] = self._source.text(article_id).byline
        return self._bylines[article_id]

    def _person_called(self, name: str) -> str:
        """The one who writes comments under the same name, if there is one."""
        return self._names.get(folded(name)) or f"name/{folded(name)}"

    def _label_of(self, article_id: int, name: str | None, key: str | None = None) -> str | None:
        if not name and not key:
            return None
        self._people(article_id)
        return self._labels.of(key or self._names.get(folded(name or "")) or f"name/{folded(name or '')}")

    # -- texts --
    def _changed(self, article_id: int, plain: str, comment_id: int | None = None, *, note: bool = False) -> Changed:
        found = self._people(article_id).find(plain)
        edits = edits_of(plain, found, self._labels, mask=self._rules.mask)
        if not note:
            sure = {one.start: one.sure for one in found}
            for one in edits:
                self.replaced.append(
                    Replaced(
                        *(article_id, comment_id, one.start, plain[one.start : one.end], one.text),
                        sure.get(one.start, True),
                    )
                )
        return Changed(plain, edits)

    def _text(self, article_id: int, text: RichText, comment_id: int | None) -> RichText:
        made = self._changed(article_id, text.plain, comment_id)
        return changed_text(text, made.edits, links=not self._rules.mask)

    def _words(self, article_id: int, words: str | None) -> str | None:
        return self._changed(article_id, words, note=True).plain if words else words

    def _everywhere(self, words: str) -> str:
        """What belongs to no article: the people of all of them are looked for."""
        for article in self._source.articles():
            words = self._changed(article.id, words, note=True).plain
        return words

    # -- as a source --
    def everything(self) -> Generator[Mapping[str, Any]]:
        raise ExportError(
            say("The lossless form holds every name and every raw page."),
            say("Choose another format to name nobody."),
        )

    @property
    def whole(self) -> bool:
        return self._source.whole

    def articles(self) -> Sequence[ArticleRecord]:
        return [replace(one, byline=self._label_of(one.id, one.byline)) for one in self._source.articles()]

    def text(self, article_id: int) -> Article:
        found = self._source.text(article_id)
        byline = self._label_of(article_id, found.byline)
        return replace(found, byline=byline, text=self._text(article_id, found.text, None))

    def comments(self, article_id: int) -> Iterator[CommentRecord]:
        for one in self._source.comments(article_id):
            key = one.author_key or (f"name/{folded(one.author.name)}" if one.author.name else "")
            label = self._labels.of(key) if key else None
            as_found = one.text_as_found
            yield replace(
                one,
                key=str(one.id),
                parent_key=None if one.parent_id is None else str(one.parent_id),
                site_id=None,
                parent_site_id=None,
                author=Author(label),
                author_key=label or "",
                published=self._time(one.published),
                edited=self._time(one.edited),
                permalink=None,
                text=self._text(article_id, one.text, one.id),
                text_as_found=None if as_found is None else self._text(article_id, as_found, one.id),
            )

    def _time(self, time: Timestamp) -> Timestamp:
        length = {"day": 10, "month": 7}.get(self._rules.times)
        if length is None or not time:
            return time
        if time.iso is None:
            return Timestamp()
        precision = {"day": Precision.DAY, "month": Precision.MONTH}[self._rules.times]
        kept = time.precision if len(time.iso) <= length else precision
        return Timestamp(None, time.iso[:length], kept)

    def annotations(self, article_id: int) -> Sequence[Annotation]:
        found = self._source.annotations(article_id)
        wanted = {one.comment_id for one in found if one.selector is not None}
        texts: dict[int | None, str] = {}
        if None in wanted:
            texts[None] = self._source.text(article_id).text.plain
        if wanted - {None}:
            texts |= {one.id: one.text.plain for one in self._source.comments(article_id) if one.id in wanted}
        changed = {key: self._changed(article_id, text, note=True) for key, text in texts.items()}
        return [self._annotation(article_id, one, changed.get(one.comment_id)) for one in found]

    def _annotation(self, article_id: int, one: Annotation, text: Changed | None) -> Annotation:
        selector, original = one.selector, one.original
        if selector is not None and text is not None and not one.is_orphan:
            start, end = text.place(selector.start), text.place(selector.end, end=True)
            selector = Selector.of(text.plain, start, max(end, start + 1))
        elif selector is not None:
            selector = self._alone(article_id, selector)
        return replace(
            one,
            selector=selector,
            original=None if original is None else self._alone(article_id, original),
            note=self._words(article_id, one.note) or "",
        )

    def _alone(self, article_id: int, selector: Selector) -> Selector:
        """Words of a text that is not there any more."""
        words = (self._words(article_id, part) or "" for part in (selector.exact, selector.prefix, selector.suffix))
        return Selector(selector.start, selector.end, *words)

    def captures(self, article_id: int) -> Sequence[tuple[int, str]]:
        return self._source.captures(article_id)

    def changes(self, article_id: int) -> Iterator[ChangeRow]:
        for row in self._source.changes(article_id):
            yield replace(
                row,
                text_before=self._words(article_id, row.text_before),
                text_after=self._words(article_id, row.text_after),
                author_before=self._label_of(article_id, row.author_before),
            )

    def addressees(self, article_id: int) -> Iterator[AddresseeRow]:
        for row in self._source.addressees(article_id):
            label = self._label_of(article_id, row.name, row.author_key)
            yield replace(row, name=label, author_key=label if row.author_key else None)

    def mendings(self, article_id: int) -> Iterator[MendingRow]:
        for row in self._source.mendings(article_id):
            yield replace(row, text_as_found=self._words(article_id, row.text_as_found) or "")

    def tags(self) -> Sequence[Tag]:
        return [
            replace(one, example=self._everywhere(one.example)) if one.example else one for one in self._source.tags()
        ]

    def memos(self) -> Sequence[Memo]:
        found = []
        for one in self._source.memos():
            about = one.about
            if about.author_key is not None:
                about = replace(about, author_key=self._labels.of(about.author_key))
            found.append(replace(one, about=about, text=self._everywhere(one.text)))
        return found

    def tag_counts(self) -> Mapping[int, int]:
        return self._source.tag_counts()


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """That an export is to name nobody: with which key, by which rules."""

    key: Key
    rules: Rules = Rules()

    def over(self, archive: Archive, scope: Scope) -> Pseudonymised:
        """The scope of the archive as it is exported."""
        source, whole = ArchiveSource(archive, scope), ArchiveSource(archive)
        return Pseudonymised(source, whole, Labels(self.key.secret, people_of(archive)), self.rules)


def said(source: Pseudonymised, key: Key) -> tuple[Message, ...]:
    """What is to be known of a pseudonymised export."""
    unsure = sum(not one.sure for one in source.replaced)
    found = [
        say("This is pseudonymised, not anonymous: what people wrote can be searched for word by word."),
        say(
            "{count} places in texts were changed, {unsure} of them doubtful: `threadmark pseudonyms` lists them all.",
            count=len(source.replaced),
            unsure=unsure,
        ),
    ]
    return (*found, key.warning) if key.warning is not None else tuple(found)


def review(archive: Archive, scope: Scope, pseudonyms: Pseudonyms) -> list[Replaced]:
    """Every place that an export would change, to be looked through."""
    changed = pseudonyms.over(archive, scope)
    for article in changed.articles():
        changed.text(article.id)
        for _ in changed.comments(article.id):
            pass
    return changed.replaced
