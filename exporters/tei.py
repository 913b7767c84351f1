"""TEI for corpus linguists: the article and its thread with ``<post>`` (CMC, TEI P5 4.9): replyTo, indentLevel, who.

Every comment is a post with an ``xml:id``; persons stand in the header. Tags are a taxonomy of the header: a tag on a
whole comment is in ``@ana`` of its post; passages are spans with offsets in the standoff part, since passages overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from domain.annotation import Annotation, TargetKind
from domain.messages import say
from domain.records import ArticleRecord, CommentRecord
from domain.text import Block, BlockKind, RichText
from domain.time import Timestamp
from exporters.exporter import ExportSource
from exporters.format import Counts, Format, Job, Settings
from exporters.tables import STEP
from exporters.xml import Element, add, root, to_bytes

_SPACE = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_WHEN = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$")
_MINUTE = re.compile(r"T\d\d:\d\d(Z|[+-]\d\d:\d\d)?$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")


def _files(source: ExportSource, _settings: Settings) -> Sequence[str]:
    return [_name(article) for article in source.articles()]


def _name(article: ArticleRecord) -> str:
    return f"article-{article.id}.xml"


def _write(job: Job) -> Counts:
    comments = annotations = 0
    for article in job.source.articles():
        job.progress(STEP, comments, None)
        document = _Document(job, article)
        (job.folder / _name(article)).write_bytes(to_bytes(document.whole()))
        comments += document.comments
        annotations += document.annotations
    return Counts(
        comments, annotations, (say("Notes on a whole thread, votes and addressees are not in the TEI files."),)
    )


class _Document:
    """One article with its thread."""

    def __init__(self, job: Job, article: ArticleRecord) -> None:
        self._job, self._article = job, article
        self.comments = self.annotations = 0
        self._tags = {tag.id: tag for tag in job.source.tags()}
        self._people: dict[str, tuple[str, str | None]] = {}
        self._spans: list[tuple[str, Annotation]] = []

    def whole(self) -> Element:
        """The file."""
        text = self._text()
        tei = root(_SPACE, "TEI")
        language = self._article.language or ""
        if _LANGUAGE.match(language):
            tei.set(_LANG, language)
        self._header(tei)
        tei.append(text)
        if self._spans:
            self._standoff(tei)
        return tei

    # -- header --
    def _header(self, tei: Element) -> None:
        article = self._article
        header = add(tei, "teiHeader")
        file = add(header, "fileDesc")
        title = add(file, "titleStmt")
        add(title, "title", article.title or article.url or "—")
        if article.byline:
            add(title, "author", article.byline)
        publication = add(file, "publicationStmt")
        add(publication, "p", f"Exported by Threadmark {self._job.version}")
        source = add(add(file, "sourceDesc"), "bibl")
        add(source, "title", article.title or "—")
        if article.url:
            add(source, "ptr", target=re.sub(r"\s", "%20", article.url))
        if article.published:
            add(source, "date", article.published.raw or article.published.iso, **_when(article.published))
        add(source, "note", f"captured {article.captured_at}")
        if self._tags:
            taxonomy = add(add(add(header, "encodingDesc"), "classDecl"), "taxonomy")
            taxonomy.set(_ID, "codebook")
            self._categories(taxonomy)
        people = add(add(header, "profileDesc"), "particDesc")
        people = add(people, "listPerson") if self._people else add(people, "p", "Nobody is named.")
        for number, name in self._people.values():
            person = add(people, "person")
            person.set(_ID, number)
            add(person, "persName", name or "—")

    def _categories(self, taxonomy: Element) -> None:
        made: dict[int, Element] = {}
        for tag in self._tags.values():
            above = made.get(tag.parent_id, taxonomy) if tag.parent_id is not None else taxonomy
            made[tag.id] = category = add(above, "category")
            category.set(_ID, f"t{tag.id}")
            add(category, "catDesc", tag.name + (f": {tag.definition}" if tag.definition else ""))

    # -- text --
    def _text(self) -> Element:
        text = root(_SPACE, "text")
        body = add(text, "body")
        by_comment: dict[int | None, list[Annotation]] = {}
        for one in self._job.source.annotations(self._article.id):
            by_comment.setdefault(one.comment_id, []).append(one)
        part = add(body, "div", type="article")
        part.set(_ID, "article")
        if self._article.title:
            add(part, "head", self._article.title)
        _blocks(part, self._job.source.text(self._article.id).text)
        self._said(part, "article", by_comment.get(None, ()))
        thread = add(body, "div", type="thread")
        there: set[int] = set()
        for comment in self._job.source.comments(self._article.id):
            there.add(comment.id)
            self._post(thread, comment, there, by_comment.get(comment.id, ()))
            self.comments += 1
        if not there:
            add(thread, "p")
        return text

    def _post(self, thread: Element, comment: CommentRecord, there: set[int], said: Iterable[Annotation]) -> None:
        facts = {"type": comment.kind.value, "indentLevel": str(comment.depth), "modality": "written"}
        facts |= _when(comment.published)
        if comment.author_key:
            facts["who"] = f"#{self._person(comment)}"
        if comment.parent_id in there:
            facts["replyTo"] = f"#c{comment.parent_id}"
        post = add(thread, "post", **facts)
        post.set(_ID, f"c{comment.id}")
        _blocks(post, comment.text)
        self._said(post, f"c{comment.id}", said)

    def _person(self, comment: CommentRecord) -> str:
        self._people.setdefault(comment.author_key, (f"p{len(self._people) + 1}", comment.author.name))
        return self._people[comment.author_key][0]

    def _said(self, element: Element, name: str, said: Iterable[Annotation]) -> None:
        """Tags of the whole in ``@ana``; what has a passage or a note, or is about the link, in the standoff part."""
        whole: dict[int, None] = {}
        for one in said:
            if one.is_orphan:
                continue
            self.annotations += 1
            if one.selector is None and one.target is not TargetKind.REPLY_LINK and not one.note:
                whole |= dict.fromkeys(one.tag_ids)
            else:
                self._spans.append((name, one))
        if whole:
            element.set("ana", " ".join(f"#t{tag}" for tag in whole if tag in self._tags))

    def _standoff(self, tei: Element) -> None:
        group = add(add(tei, "standOff"), "spanGrp", type="annotations")
        tei.insert(1, group.getparent())  # type: ignore[arg-type]
        for name, one in self._spans:
            facts: dict[str, Any] = {"from": f"#{name}"}
            if one.selector is not None:
                facts["from"] = f"#string-range({name},{one.selector.start},{one.selector.end - one.selector.start})"
            if one.tag_ids:
                facts["ana"] = " ".join(f"#t{tag}" for tag in one.tag_ids if tag in self._tags)
            if one.target is TargetKind.REPLY_LINK:
                facts["type"] = "reply_link"
            span = add(group, "span", one.selector.exact if one.selector is not None else None, **facts)
            if one.note:
                add(span, "note", one.note)


def _when(time: Timestamp) -> dict[str, str]:
    """As exact as it is known: TEI's own form has no minutes without seconds, ISO's has."""
    if not time.iso or not _WHEN.match(time.iso):
        return {}
    return {"when-iso" if _MINUTE.search(time.iso) else "when": time.iso}


def _blocks(above: Element, text: RichText) -> None:
    """The blocks of a text. What has none is an empty paragraph: a post must not be empty."""
    for block in text.blocks:
        _block(above, block)
    if not text.blocks:
        add(above, "p")


def _block(above: Element, block: Block) -> None:
    match block.kind:
        case BlockKind.HEADING:
            add(above, "p", block.text, rend="heading")
        case BlockKind.QUOTE:
            add(add(above, "quote"), "p", block.text)
        case BlockKind.LIST_ITEM:
            last = above[-1] if len(above) else None
            if last is None or not str(last.tag).endswith("}list"):
                last = add(above, "list")
            add(last, "item", block.text)
        case BlockKind.CODE:
            add(above, "p", block.text, rend="code")
        case BlockKind.IMAGE:
            add(above, "p", block.text, rend="image")
        case _:
            add(above, "p", block.text)


FORMAT = Format(
    "tei",
    say("TEI (CMC)"),
    say("For corpus linguists: one TEI file for each article, comments as posts with replies and persons."),
    _files,
    _write,
    marks=("article-*.xml",),
)
