"""REFI-QDA (1.5): a QDPX project for MAXQDA, ATLAS.ti, NVivo and QualCoder, and a QDC codebook alone.

Offsets are Unicode code points from 0, half-open, in texts with line feeds only, as QualCoder and ATLAS.ti's own
exports read them. A thread is one text with numbered comments (``sources=thread``) or each comment is one
(``sources=comment``) with its facts as variables. Element order is fixed by the schema. No path of this machine is
written.
"""

from __future__ import annotations

import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID, uuid5

from domain.annotation import Annotation, Coder, Tag, TargetKind
from domain.codebook import CodebookTree
from domain.errors import ExportError
from domain.memo import MemoTarget
from domain.messages import Message, say
from domain.records import ArticleRecord, CommentRecord
from exporters.exporter import ExportSource
from exporters.format import Choice, Counts, Format, Job, Setting, Settings
from exporters.hues import hex_of
from exporters.tables import STEP
from exporters.thread_text import Placed, thread_text
from exporters.xml import Element, add, root, to_bytes

PROJECT, CODEBOOK = "threadmark.qdpx", "codebook.qdc"
_PROJECT_NS, _CODEBOOK_NS = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
_OURS = UUID("6f0f4a3e-58b2-5d0e-9f55-7c1f3a1d2b60")
"""What our GUIDs are derived under, so that an export made twice has the same ones."""
_BEST = 120
"""Characters of a title in a source's name."""
FACTS: tuple[tuple[str, str], ...] = (
    ("comment_id", "Integer"),
    ("reply_to", "Integer"),
    ("depth", "Integer"),
    ("author", "Text"),
    ("published", "Text"),
    ("status", "Text"),
)


def _files(_source: ExportSource, _settings: Settings) -> Sequence[str]:
    return (PROJECT,)


def _write(job: Job) -> Counts:
    project = _Project(job)
    with zipfile.ZipFile(job.folder / PROJECT, "w", zipfile.ZIP_DEFLATED) as book:
        project.fill(book)
        book.writestr("project.qde", project.xml())
    job.progress(STEP, project.comments, project.comments)
    return Counts(project.comments, project.annotations, project.losses())


def _write_codebook(job: Job) -> Counts:
    tags = job.source.tags()
    if not tags:
        raise ExportError(
            say("The codebook is empty."), say("Make a tag first: a codebook file without one is not valid.")
        )
    book = root(_CODEBOOK_NS, "CodeBook", origin=f"Threadmark {job.version}")
    _codes(book, tags, {})
    (job.folder / CODEBOOK).write_bytes(to_bytes(book))
    return Counts(0, 0)


class _Project:
    """One project while it is written: the sources first, then the XML that names them."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.comments = self.annotations = 0
        self._by_comment = job.settings["sources"] == "comment"
        self._orphans = self._links = 0
        self._sources: list[Element] = []
        self._coders: dict[str, Coder] = {}
        self._tags = job.source.tags()
        self._guids = {tag.id: tag.uuid for tag in self._tags}
        self._memos = job.source.memos()

    # -- sources --
    def fill(self, book: zipfile.ZipFile) -> None:
        """Write the texts into `book` and keep what the XML says of them."""
        articles = self.job.source.articles()
        total = sum(one.receipt.comments + one.receipt.pingbacks for one in articles)
        for article in articles:
            by_comment: dict[int | None, list[Annotation]] = defaultdict(list)
            for one in self.job.source.annotations(article.id):
                by_comment[one.comment_id].append(one)
            self._article(book, article, by_comment.get(None, []))
            comments = self._counted(self.job.source.comments(article.id), total)
            if self._by_comment:
                self._each_comment(book, article, comments, by_comment)
            else:
                self._thread(book, article, comments, by_comment)

    def _counted(self, comments: Iterable[CommentRecord], total: int) -> Iterator[CommentRecord]:
        for comment in comments:
            if self.comments % 500 == 0:
                self.job.progress(STEP, self.comments, total)
            self.comments += 1
            yield comment

    def _article(self, book: zipfile.ZipFile, article: ArticleRecord, annotations: Sequence[Annotation]) -> None:
        text = self.job.source.text(article.id).text.plain
        source = self._source(book, _guid("article", article.uuid), f"{_name(article)} – article", text, article)
        for one in annotations:
            self._select(source, one, 0, len(text))
        for guid in self._refs(MemoTarget.ARTICLE).get(article.id, ()):
            add(source, "NoteRef", targetGUID=guid)

    def _thread(
        self,
        book: zipfile.ZipFile,
        article: ArticleRecord,
        comments: Iterable[CommentRecord],
        annotations: Mapping[int | None, Sequence[Annotation]],
    ) -> None:
        text, places = thread_text(comments)
        source = self._source(book, _guid("thread", article.uuid), f"{_name(article)} – comments", text, article)
        for place in places:
            for one in annotations.get(place.comment_id, ()):
                self._select(source, one, place.start, place.end, place)

    def _each_comment(
        self,
        book: zipfile.ZipFile,
        article: ArticleRecord,
        comments: Iterable[CommentRecord],
        annotations: Mapping[int | None, Sequence[Annotation]],
    ) -> None:
        for comment in comments:
            name = f"{_name(article)} – #{comment.position + 1:05} {' '.join((comment.author.name or '—').split())}"
            text = comment.text.plain
            source = self._source(book, _guid("comment", article.uuid, comment.id), name, text, article)
            for one in annotations.get(comment.id, ()):
                self._select(source, one, 0, len(text))
            for fact, value in _facts(comment):
                kind = dict(FACTS)[fact]
                holder = add(source, "VariableValue")
                add(holder, "VariableRef", targetGUID=_guid("variable", fact))
                add(holder, f"{kind}Value", value)

    def _source(self, book: zipfile.ZipFile, guid: str, name: str, text: str, article: ArticleRecord) -> Element:
        book.writestr(f"sources/{guid}.txt", text.encode("utf-8", "replace"))
        made = root(
            _PROJECT_NS,
            "TextSource",
            guid=guid,
            name=name,
            plainTextPath=f"internal://{guid}.txt",
            creationDateTime=article.captured_at,
        )
        if article.url:
            add(made, "Description", article.url)
        self._sources.append(made)
        return made

    def _select(self, source: Element, one: Annotation, start: int, end: int, place: Placed | None = None) -> None:
        """One annotation as a selection with a coding for each tag, its note as the description."""
        if one.is_orphan:
            self._orphans += 1
            return
        if one.target is TargetKind.REPLY_LINK:
            self._links += 1
            if place is not None:
                start, end = place.head, place.head_end
        elif one.selector is not None:
            start, end = start + one.selector.start, start + one.selector.end
        if start == end:
            self._orphans += 1
            return
        self.annotations += 1
        self._coders[one.coder.uuid] = one.coder
        about = {"creatingUser": one.coder.uuid, "creationDateTime": one.created}
        place_of = {"startPosition": str(start), "endPosition": str(end)}
        made = add(source, "PlainTextSelection", guid=one.uuid, **place_of, **about)
        if one.note:
            add(made, "Description", one.note)
        for tag_id in one.tag_ids:
            guid = self._guids.get(tag_id)
            if guid is not None:
                coding = add(made, "Coding", guid=_guid("coding", one.uuid, guid), **about)
                add(coding, "CodeRef", targetGUID=guid)

    # -- the XML --
    def xml(self) -> bytes:
        """project.qde."""
        for memo in self._memos:
            self._coders[memo.coder.uuid] = memo.coder
        project = root(_PROJECT_NS, "Project", name="Threadmark", origin=f"Threadmark {self.job.version}")
        if self._coders:
            users = add(project, "Users")
            for coder in self._coders.values():
                add(users, "User", guid=coder.uuid, name=coder.name)
        if self._tags:
            _codes(add(project, "CodeBook"), self._tags, self._refs(MemoTarget.TAG))
        if self._by_comment and self.comments:
            variables = add(project, "Variables")
            for name, kind in FACTS:
                add(variables, "Variable", guid=_guid("variable", name), name=name, typeOfVariable=kind)
        if self._sources:
            add(project, "Sources").extend(self._sources)
        self._notes(project)
        return to_bytes(project)

    def _refs(self, target: MemoTarget) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for memo in self._memos:
            key = memo.about.tag_id if target is MemoTarget.TAG else memo.about.article_id
            if memo.about.target is target and key is not None:
                found[key].append(memo.uuid)
        return found

    def _notes(self, project: Element) -> None:
        if not self._memos:
            return
        notes = add(project, "Notes")
        for memo in self._memos:
            name = memo.about.author_key or memo.text.partition("\n")[0][:_BEST]
            about = {"creatingUser": memo.coder.uuid, "creationDateTime": memo.created}
            add(add(notes, "Note", guid=memo.uuid, name=name, **about), "PlainTextContent", memo.text)
        for memo in self._memos:
            if memo.about.target in (MemoTarget.ARCHIVE, MemoTarget.AUTHOR):
                add(project, "NoteRef", targetGUID=memo.uuid)

    def losses(self) -> tuple[Message, ...]:
        """What a QDA program does not get."""
        found = [say("Votes, addressees and what changed between captures are not part of a QDA project.")]
        if not self._by_comment:
            found.append(say("Who replies to whom stands in the head line of each comment."))
        if self._links:
            found.append(say("{count} annotations of reply links are on the head lines.", count=self._links))
        if self._orphans:
            found.append(say("{count} annotations have no words to stand on and are left out.", count=self._orphans))
        return tuple(found)


def _codes(above: Element, tags: Sequence[Tag], notes: Mapping[int, Sequence[str]]) -> None:
    """The codebook as a tree. Of two codes with one name QualCoder loses the second's codings: they get their path."""
    tree = CodebookTree(tags)
    paths = tree.paths()
    names = Counter(tag.name.casefold() for tag in tags)
    codes = add(above, "Codes")
    made: dict[int, Element] = {}
    for tag in tags:
        parent = made.get(tag.parent_id, codes) if tag.parent_id is not None else codes
        name = paths[tag.id].replace("/", " / ") if names[tag.name.casefold()] > 1 else tag.name
        made[tag.id] = code = add(parent, "Code", guid=tag.uuid, name=name, isCodable="true", color=hex_of(tag.hue))
        guide = _guide(tag)
        if guide:
            add(code, "Description", guide)
        for guid in notes.get(tag.id, ()):
            add(code, "NoteRef", targetGUID=guid)


def _guide(tag: Tag) -> str:
    said = (
        ("", tag.definition),
        ("Use when: ", tag.use_when),
        ("Not when: ", tag.not_when),
        ("Example: ", tag.example),
    )
    return "\n\n".join(f"{head}{text}" for head, text in said if text)


def _facts(comment: CommentRecord) -> Iterator[tuple[str, str]]:
    yield "comment_id", str(comment.id)
    if comment.parent_id is not None:
        yield "reply_to", str(comment.parent_id)
    yield "depth", str(comment.depth)
    if comment.author.name:
        yield "author", comment.author.name
    if comment.published:
        yield "published", comment.published.iso or comment.published.raw or ""
    yield "status", comment.status.value


def _name(article: ArticleRecord) -> str:
    title = " ".join((article.title or article.url or "—").split())
    return f"{article.id} {title[:_BEST]}"


def _guid(*parts: object) -> str:
    return str(uuid5(_OURS, "/".join(str(part) for part in parts)))


FORMAT = Format(
    "qdpx",
    say("QDA project (QDPX)"),
    say("For MAXQDA, ATLAS.ti, NVivo and QualCoder: texts, codebook, codings, notes and memos."),
    _files,
    _write,
    (
        Setting(
            "sources",
            say("One text for"),
            (Choice("thread", say("each thread")), Choice("comment", say("each comment"))),
        ),
    ),
    marks=(PROJECT,),
)

CODEBOOK_FORMAT = Format(
    "qdc",
    say("QDA codebook (QDC)"),
    say("The codebook alone, for MAXQDA, ATLAS.ti, NVivo, QualCoder and Taguette."),
    lambda _source, _settings: (CODEBOOK,),
    _write_codebook,
    marks=(CODEBOOK,),
)
