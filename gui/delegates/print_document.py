"""What is printed, as small documents one after the other: made from the model, by cursor. No HTML anywhere.

A unit is what is laid out at once: a paragraph of the article, a comment with its notes, a tag of the codebook.
So a thread of any length is laid out step by step, and only the units of a page are in memory when it is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from domain.annotation import Annotation, Tag, TargetKind
from domain.article import Article
from domain.comment import CommentKind, CommentStatus
from domain.records import CommentRecord
from domain.text import Block, BlockKind, RichText, SpanKind
from gui.delegates.passages import tags_of_the_whole
from gui.delegates.print_style import BODY, DEEPEST, HEADING, INDENT, LINE, SMALL, TITLE, PrintStyle
from gui.delegates.segment import pieces
from gui.formats import UNKNOWN, moment_text, number_text, time_text
from gui.models.passage_lanes import Passage, passages
from operations.codebook_files import CodebookRow
from operations.printing import ARTICLE, CODEBOOK, THREAD, PrintContent

translate = QCoreApplication.translate
LONG = 6000
"""A comment with more characters is laid out block by block."""
QUOTE = 60


@dataclass(frozen=True, slots=True)
class Unit:
    """`make` fills a document of a given width; `left` points of it stay free; `keep`: not alone at a page's end."""

    make: Callable[[Pen], None]
    left: int = 0
    above: int = 0
    guide: int = 0
    """How far from the left the line of its nesting runs; 0: it is not nested."""
    keep: bool = False
    page: bool = False
    """Begins on a page of its own."""


class Pen:
    """Writes one unit."""

    def __init__(self, style: PrintStyle, width: float) -> None:
        self.style, self.document = style, QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(style.font())
        option = QTextOption()
        option.setUseDesignMetrics(True)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.document.setTextWidth(width)
        self._cursor = QTextCursor(self.document)
        self._fresh = True

    def line(self, below: float = 0, left: float = 0, height: float = LINE, size: float = BODY) -> None:
        """Begin a paragraph."""
        form = QTextBlockFormat()
        form.setBottomMargin(below)
        form.setLeftMargin(left)
        form.setLineHeight(round(size * height, 1), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        if self._fresh:
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form, QTextCharFormat())
        self._fresh = False

    def write(self, text: str, form: QTextCharFormat) -> None:
        self._cursor.insertText(text.replace("\n", "\u2028"), form)


class PrintDocument:
    """All units of a print, in order."""

    def __init__(self, content: PrintContent, style: PrintStyle) -> None:
        self.content, self.style, self._locale = content, style, QLocale()
        by_comment: dict[int | None, list[Annotation]] = {}
        for one in content.annotations if content.with_annotations else ():
            by_comment.setdefault(one.comment_id if one.target is not TargetKind.ARTICLE else None, []).append(one)
        self._annotations = by_comment
        self._places = {comment.id: comment.position + 1 for comment in content.comments}
        self._numbers: dict[int, int] = {}
        for key in [None] * (ARTICLE in content.parts) + [comment.id for comment in content.comments]:
            for one in sorted(by_comment.get(key, ()), key=_place):
                if one.selector is not None and not one.is_orphan:
                    self._numbers[one.id] = len(self._numbers) + 1

    def units(self) -> Iterator[Unit]:
        parts = self.content.parts
        if ARTICLE in parts or THREAD in parts:
            yield Unit(self._title, keep=True)
        if ARTICLE in parts and self.content.article is not None:
            mine = self._annotations.get(None, [])
            yield from self._text(self.content.article.text, mine, 0, BODY // 2)
            yield from self._notes(mine, self.content.article.text.plain, 0)
        if THREAD in parts:
            yield Unit(self._thread_title, above=HEADING * 2 if ARTICLE in parts else 0, keep=True)
            for comment in self.content.comments:
                yield from self._comment(comment)
        if CODEBOOK in parts:
            yield Unit(self._codebook_title, keep=True, page=len(parts) > 1)
            for row in self.content.codebook:
                left = min(row.depth, DEEPEST) * INDENT
                yield Unit(partial(self._tag, row=row), left, BODY // 2, left)

    # -- headings --
    def _title(self, pen: Pen) -> None:
        article, record = self.content.article or Article(), self.content.record
        title = article.title or (record.title if record else None) or translate("Print", "Without a title")
        pen.line(BODY / 2, height=1.2, size=TITLE)
        pen.write(title, self.style.char(TITLE, bold=True))
        facts = [article.byline or "" if self.content.names else ""]
        facts += [time_text(article.published, self._locale) if article.published else "", article.site or ""]
        if any(facts):
            pen.line()
            pen.write("  ·  ".join(fact for fact in facts if fact), self.style.char(SMALL + 1, quiet=True, ui=True))
        if record is not None and record.url:
            pen.line()
            pen.write(record.url, self.style.char(SMALL, quiet=True, ui=True))
        whole = [one for one in self._annotations.get(None, []) if one.selector is None]
        self._tags(pen, tags_of_the_whole(whole, self.content.tags))

    def _tags(self, pen: Pen, tags: Sequence[Tag]) -> None:
        if not tags:
            return
        pen.line()
        quiet = self.style.char(SMALL, quiet=True, ui=True)
        for number, tag in enumerate(tags):
            if number:
                pen.write("   ", quiet)
            form = self.style.char(SMALL, bold=True, ui=True)
            self.style.mark(form, [tag.hue])
            pen.write(tag.name, form)

    def _thread_title(self, pen: Pen) -> None:
        count, total = len(self.content.comments), self.content.total
        pen.line(BODY / 2, height=1.3, size=HEADING)
        words = translate("Print", "%Ln comments", "", count)
        if total > count:
            words = translate("Print", "%Ln of {total} comments", "", count).format(
                total=number_text(total, self._locale)
            )
        pen.write(words, self.style.char(HEADING, bold=True))

    def _codebook_title(self, pen: Pen) -> None:
        pen.line(BODY / 2, height=1.3, size=TITLE)
        pen.write(translate("Print", "Codebook"), self.style.char(TITLE, bold=True))
        pen.line(BODY / 2)
        count = translate("Print", "%Ln tags", "", len(self.content.codebook))
        pen.write(count, self.style.char(SMALL + 1, quiet=True, ui=True))

    # -- comments --
    def _comment(self, comment: CommentRecord) -> Iterator[Unit]:
        left = 0 if self.content.flat else min(comment.depth, DEEPEST) * INDENT
        mine = self._annotations.get(comment.id, [])
        if len(comment.text.plain) <= LONG and not mine:
            yield Unit(partial(self._whole, comment=comment), left, BODY, left)
            return
        yield Unit(partial(self._header, comment=comment, annotations=mine), left, BODY, left, keep=True)
        yield from self._text(comment.text, mine, left, 0)
        yield from self._notes(mine, comment.text.plain, left)

    def _whole(self, pen: Pen, comment: CommentRecord) -> None:
        self._header(pen, comment, ())
        for block, bullet in zip(comment.text.blocks, _bullets(comment.text), strict=True):
            self._block(pen, block, 0, (0, len(block.text)), (), bullet)

    def _header(self, pen: Pen, comment: CommentRecord, annotations: Sequence[Annotation]) -> None:
        pen.line()
        bold, quiet = self.style.char(SMALL + 1, bold=True, ui=True), self.style.char(SMALL, quiet=True, ui=True)
        pen.write(f"{comment.position + 1}  ", quiet)
        if self.content.names:
            pen.write(comment.author.name or UNKNOWN, bold)
        pen.write("".join(f"  ·  {fact}" for fact in self._facts(comment) if fact), quiet)
        whole = [one for one in annotations if one.target is TargetKind.COMMENT]
        self._tags(pen, tags_of_the_whole(whole, self.content.tags))

    def _facts(self, comment: CommentRecord) -> Iterator[str]:
        yield time_text(comment.published, self._locale) if comment.published else ""
        if self.content.flat or comment.depth > DEEPEST:
            yield self._addressee(comment)
        if comment.parent_missing:
            yield translate("Print", "a reply; what it answers is missing")
        if comment.kind is not CommentKind.COMMENT:
            yield translate("Print", "pingback")
        if comment.by_article_author:
            yield translate("Print", "author of the article")
        if comment.status is CommentStatus.DELETED:
            yield translate("Print", "removed by the site")
        if comment.gone_capture is not None:
            yield translate("Print", "gone since")

    def _addressee(self, comment: CommentRecord) -> str:
        if comment.parent_id is None:
            return ""
        number = self._places.get(comment.parent_id)
        return translate("Print", "in reply to {number}").format(number=number) if number is not None else ""

    # -- texts --
    def _text(self, text: RichText, annotations: Sequence[Annotation], left: int, above: int) -> Iterator[Unit]:
        found = passages(annotations, self.content.tags, len(text.plain))
        first = True
        for block, start, bullet in zip(text.blocks, text.offsets(), _bullets(text), strict=True):
            for number, piece in enumerate(pieces(block.text)):
                inside = [one for one in found if one.start < start + piece[1] and one.end > start + piece[0]]
                usual = BODY // 2 if block.kind is not BlockKind.LIST_ITEM else 1
                yield Unit(
                    partial(self._block, block=block, start=start, piece=piece, found=inside, bullet=bullet),
                    left,
                    0 if number else (above if first else usual),
                    left,
                    keep=block.kind is BlockKind.HEADING,
                )
                first = False

    def _block(
        self, pen: Pen, block: Block, start: int, piece: tuple[int, int], found: Sequence[Passage], bullet: str
    ) -> None:
        left = INDENT * min(max(block.level, 1), 6) if block.kind in (BlockKind.QUOTE, BlockKind.LIST_ITEM) else 0
        pen.line(BODY / 2 if block.kind is not BlockKind.LIST_ITEM else 1, left)
        base = self._base(block)
        if block.kind is BlockKind.LIST_ITEM and not piece[0]:
            pen.write(f"{bullet}  ", base)
        if block.kind is BlockKind.IMAGE:
            label = translate("Article", "Image") + (": " if block.text else "")
            pen.write(label, self.style.char(SMALL, bold=True, quiet=True, ui=True))
        cuts = {piece[0], piece[1]}
        for first, last in [(s.start, s.end) for s in block.spans] + [(p.start - start, p.end - start) for p in found]:
            cuts |= {max(piece[0], min(first, piece[1])), max(piece[0], min(last, piece[1]))}
        edges = sorted(cuts)
        for low, high in pairwise(edges):
            form = QTextCharFormat(base)
            for span in block.spans:
                if span.start <= low and high <= span.end:
                    self._span(form, span.kind)
            over = [one for one in found if one.start - start <= low and high <= one.end - start]
            if over:
                self.style.mark(form, [one.hue for one in over])
            pen.write(block.text[low:high], form)
            self._markers(pen, [one for one in found if one.end - start == high])

    def _markers(self, pen: Pen, ending: Sequence[Passage]) -> None:
        numbers = list(
            dict.fromkeys(self._numbers[one.annotation.id] for one in ending if one.annotation.id in self._numbers)
        )
        if numbers:
            form = self.style.char(SMALL, bold=True, ui=True)
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            pen.write(" ".join(map(str, numbers)), form)

    def _base(self, block: Block) -> QTextCharFormat:
        match block.kind:
            case BlockKind.HEADING:
                return self.style.char(HEADING, bold=True)
            case BlockKind.QUOTE | BlockKind.IMAGE:
                form = self.style.char(quiet=True)
                form.setFontItalic(block.kind is BlockKind.IMAGE)
                return form
            case BlockKind.CODE:
                form = self.style.char()
                form.setFont(self.style.code())
                return form
            case _:
                return self.style.char()

    def _span(self, form: QTextCharFormat, kind: SpanKind) -> None:
        match kind:
            case SpanKind.EMPHASIS:
                form.setFontItalic(True)
            case SpanKind.STRONG:
                form.setFontWeight(self.style.font(bold=True).weight())
            case SpanKind.STRIKE:
                form.setFontStrikeOut(True)
            case SpanKind.CODE:
                form.setFontFamilies([self.style.code().family()])
            case SpanKind.LINK:
                form.setForeground(self.style.link)

    # -- notes --
    def _notes(self, annotations: Sequence[Annotation], plain: str, left: int) -> Iterator[Unit]:
        """Under a text: each passage by its number with its tags, and all notes."""
        for one in sorted(annotations, key=_place):
            if one.id in self._numbers or one.note or one.target is TargetKind.REPLY_LINK:
                yield Unit(partial(self._note, one=one, plain=plain), left + INDENT, 3, left)

    def _note(self, pen: Pen, one: Annotation, plain: str) -> None:
        form, quiet = self.style.char(SMALL, ui=True), self.style.char(SMALL, quiet=True, ui=True)
        pen.line(size=SMALL)
        number = self._numbers.get(one.id)
        if number is not None and one.selector is not None:
            words = " ".join(plain[one.selector.start : one.selector.end][: QUOTE * 4].split())
            short = words if len(words) <= QUOTE else words[: QUOTE - 1] + "…"
            pen.write(f"{number}  ", self.style.char(SMALL, bold=True, ui=True))
            pen.write(translate("Print", "“{words}”").format(words=short) + "  ", quiet)
        elif one.target is TargetKind.REPLY_LINK:
            pen.write(translate("Print", "How it answers:") + "  ", quiet)
        names = [self.content.tags[tag] for tag in one.tag_ids if tag in self.content.tags]
        if number is not None or one.target is TargetKind.REPLY_LINK:
            for count, tag in enumerate(names):
                pen.write(", " if count else "", quiet)
                marked = self.style.char(SMALL, bold=True, ui=True)
                self.style.mark(marked, [tag.hue])
                pen.write(tag.name, marked)
        if one.note:
            pen.write(("  –  " if number is not None and names else "") + one.note, form)

    # -- the codebook --
    def _tag(self, pen: Pen, row: CodebookRow) -> None:
        tag = row.tag
        pen.line()
        name = self.style.char(BODY, bold=True)
        self.style.mark(name, [tag.hue])
        pen.write(tag.name, name)
        facts = [translate("Print", "%Ln annotations", "", row.count)]
        facts += [translate("Print", "key {key}").format(key=tag.pinned)] if tag.pinned else []
        pen.write("   " + "  ·  ".join(facts), self.style.char(SMALL, quiet=True, ui=True))
        guide = (
            ("", tag.definition),
            (translate("Print", "Use when:"), tag.use_when),
            (translate("Print", "Not when:"), tag.not_when),
            (translate("Print", "Example:"), tag.example),
        )
        for title, text in guide:
            if text.strip():
                pen.line(left=INDENT)
                if title:
                    pen.write(title + " ", self.style.char(SMALL + 1, bold=True, ui=True))
                pen.write(text, self.style.char(BODY - 1))

    # -- around the text --
    def header(self) -> tuple[str, str]:
        """Left and right of the page's head: the title, and when it was captured."""
        record = self.content.record
        if record is None:
            return translate("Print", "Codebook"), ""
        captured = translate("Print", "captured {time}").format(time=moment_text(record.captured_at, self._locale))
        return record.title or translate("Print", "Without a title"), captured if record.captured_at else ""

    def footer(self, page: int, pages: int) -> tuple[str, str]:
        """Left and right of its foot: the address, and which page it is."""
        words = translate("Print", "Page {page} of {pages}")
        return (self.content.record.url or "") if self.content.record else "", words.format(
            page=number_text(page, self._locale), pages=number_text(pages, self._locale)
        )


def _bullets(text: RichText) -> Iterator[str]:
    """What stands before each block: a number in an ordered list, a dash in another one."""
    counts: dict[int, int] = {}
    for block in text.blocks:
        if block.kind is not BlockKind.LIST_ITEM:
            counts.clear()
        counts = {level: count for level, count in counts.items() if level <= block.level}
        counts[block.level] = counts.get(block.level, 0) + 1
        yield f"{counts[block.level]}." if block.ordered else "–"


def _place(one: Annotation) -> tuple[int, int, int]:
    if one.selector is None or one.is_orphan:
        return (1, 0, one.id)
    return (0, one.selector.start, one.id)
