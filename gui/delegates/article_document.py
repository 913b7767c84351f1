"""ArticleDocument: builds the document of an article by cursor from its blocks. No HTML anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from domain.text import Block, BlockKind, RichText, Span, SpanKind
from gui.delegates.segment import pieces
from gui.models.article_model import ArticleModel
from gui.theme import Theme

Line = QTextBlockFormat.LineHeightTypes
QUOTE_LEVEL = QTextBlockFormat.Property.UserProperty.value + 1
"""The block property that says how many bars a quote has."""
HEAD_LINE = QTextBlockFormat.Property.UserProperty.value + 2
"""The empty block under the title where the article's own tags and notes are drawn."""


class ArticleDocument:
    """Writes one article into an empty document."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._theme = theme
        self._cursor = QTextCursor(document)
        self._list: QTextList | None = None
        self._fresh = True

    def build(self, title: str | None, facts: Sequence[str], text: RichText) -> ArticleModel:
        """Title, one line of facts (byline, date, site …) and the text; returns where the text stands."""
        model = ArticleModel(text.plain)
        self._cursor.beginEditBlock()
        if title:
            self._line(title, self._char(self._theme.reading_font(1.7, bold=True), "text"), self._theme.space(2), 1.25)
        if facts:
            self._line("  ·  ".join(facts), self._char(self._theme.ui_font(2), "secondary"), 0, 1.4)
        if title or facts:
            self._head_line()
        before: Block | None = None
        for block, start in zip(text.blocks, text.offsets(), strict=True):
            self._block(model, block, start, before)
            before = block
        if not text:
            missing = QCoreApplication.translate("Article", "This capture has no article text.")
            self._line(missing, self._char(self._theme.reading_font(), "secondary"), 0, 1.4)
        self._cursor.endEditBlock()
        return model

    # -- paragraphs --
    def _next(self, form: QTextBlockFormat) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._fresh = False
        else:
            self._cursor.insertBlock(form, QTextCharFormat())

    def _line(self, text: str, form: QTextCharFormat, below: int, height: float) -> None:
        block = QTextBlockFormat()
        block.setBottomMargin(below)
        block.setLineHeight(round(form.font().pixelSize() * height), Line.MinimumHeight.value)
        self._next(block)
        self._cursor.insertText(text.replace("\n", " "), form)

    def _head_line(self) -> None:
        """Room that is there whether anything stands in it or not."""
        block = QTextBlockFormat()
        block.setLineHeight(self._theme.space(5), Line.FixedHeight.value)
        block.setBottomMargin(self._theme.space(3))
        block.setProperty(HEAD_LINE, 1)
        self._next(block)
        self._cursor.setBlockCharFormat(self._char(self._theme.ui_font(1), "secondary"))

    def _block(self, model: ArticleModel, block: Block, start: int, before: Block | None) -> None:
        base = self._base(block)
        for first, last in pieces(block.text):
            form = self._block_format(block)
            after_list = before is not None and before.kind is BlockKind.LIST_ITEM is not block.kind
            if after_list and not form.topMargin():
                form.setTopMargin(round(self._theme.line_pitch() * 0.6))
            if last < len(block.text):
                form.setBottomMargin(0)
            if first:
                form.setTopMargin(0)
            self._next(form)
            if block.kind is BlockKind.LIST_ITEM and not first:
                self._item(block, before)
            if block.kind is BlockKind.IMAGE and not first:
                label = QCoreApplication.translate("Article", "Image") + (": " if block.text else "")
                self._cursor.insertText(label, self._char(self._theme.ui_font(1, bold=True), "secondary"))
            model.add(start + first, self._cursor.position(), block.text[first:last])
            self._spans(block, first, last, base)

    def _block_format(self, block: Block) -> QTextBlockFormat:
        theme, form = self._theme, QTextBlockFormat()
        pitch = theme.line_pitch()
        form.setLineHeight(pitch, Line.MinimumHeight.value)
        form.setBottomMargin(round(pitch * 0.6))
        match block.kind:
            case BlockKind.HEADING:
                form.setTopMargin(theme.space(3))
                form.setBottomMargin(theme.space(2))
                form.setHeadingLevel(min(max(block.level, 1), 6))
            case BlockKind.LIST_ITEM:
                form.setBottomMargin(theme.space(1))
            case BlockKind.QUOTE:
                form.setLeftMargin(theme.space(4) * min(max(block.level, 1), 6))
                form.setRightMargin(theme.space(4))
                form.setProperty(QUOTE_LEVEL, min(max(block.level, 1), 6))
            case BlockKind.CODE:
                form.setBackground(theme.colour("hover"))
                form.setLeftMargin(theme.space(2))
                form.setLineHeight(0, Line.SingleHeight.value)
            case BlockKind.IMAGE:
                form.setLeftMargin(theme.space(4))
        return form

    def _item(self, block: Block, before: Block | None) -> None:
        goes_on = before is not None and (before.kind, before.level, before.ordered) == (
            BlockKind.LIST_ITEM,
            block.level,
            block.ordered,
        )
        if self._list is None or not goes_on:
            style = QTextListFormat.Style.ListDecimal if block.ordered else QTextListFormat.Style.ListDisc
            form = QTextListFormat()
            form.setStyle(style)
            form.setIndent(min(max(block.level, 1), 6))
            self._list = self._cursor.createList(form)
        else:
            self._list.add(self._cursor.block())

    # -- letters --
    def _char(self, font: QFont, role: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(self._theme.colour(role))
        return form

    def _base(self, block: Block) -> QTextCharFormat:
        theme = self._theme
        match block.kind:
            case BlockKind.HEADING:
                return self._char(theme.reading_font(1.35 if block.level <= 2 else 1.15, bold=True), "text")
            case BlockKind.CODE:
                return self._char(theme.code_font(), "text")
            case BlockKind.QUOTE:
                return self._char(theme.reading_font(), "secondary")
            case BlockKind.IMAGE:
                form = self._char(theme.ui_font(2), "secondary")
                form.setFontItalic(True)
                return form
            case _:
                return self._char(theme.reading_font(), "text")

    def _spans(self, block: Block, first: int, last: int, base: QTextCharFormat) -> None:
        """Insert [first, last) of a block in stretches of equal format."""
        inside = [span for span in block.spans if span.start < last and span.end > first]
        cuts = {first, last}
        for span in inside:
            cuts |= {max(first, span.start), min(last, span.end)}
        edges = sorted(cuts)
        for left, right in pairwise(edges):
            form = QTextCharFormat(base)
            for span in inside:
                if span.start <= left and right <= span.end:
                    self._apply(form, span)
            self._cursor.insertText(block.text[left:right].replace("\n", "\u2028"), form)

    def _apply(self, form: QTextCharFormat, span: Span) -> None:
        match span.kind:
            case SpanKind.EMPHASIS:
                form.setFontItalic(True)
            case SpanKind.STRONG:
                form.setFontWeight(QFont.Weight.DemiBold)
            case SpanKind.STRIKE:
                form.setFontStrikeOut(True)
            case SpanKind.CODE:
                form.setFontFamilies([self._theme.code_font().family()])
                form.setBackground(self._theme.colour("hover"))
            case SpanKind.LINK if span.href:
                form.setAnchor(True)
                form.setAnchorHref(span.href)
                form.setForeground(self._theme.colour("link"))
                form.setFontUnderline(True)
            case _:
                pass
