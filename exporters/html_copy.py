"""A reading copy: one HTML file per scope that needs nothing else: offline, searchable, foldable, printable.

Every comment is a row with its depth, not a box in a box: browsers stop nesting at 512. Nothing is loaded from anywhere
(a content security policy forbids it), images are named and not shown. Without scripts everything is open and readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import pairwise

from domain.annotation import Annotation, Tag, TargetKind
from domain.messages import say
from domain.records import ArticleRecord, CommentRecord
from domain.text import Block, BlockKind, RichText, Span, SpanKind
from exporters.format import Counts, Format, Job
from exporters.hues import hex_of
from exporters.reading_words import LANGUAGE, marks, words_in
from exporters.tables import EVERY, STEP, TagNames

FILE = "reading-copy.html"
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
)


def _resource(name: str) -> str:
    return files("resources").joinpath("reading_copy", name).read_text(encoding="utf-8")


def _tag(name: str, inner: str, /, **attributes: str) -> str:
    """An element; `inner` is markup, attributes are text."""
    said = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{said}>{inner}</{name}>"


def _write(job: Job) -> Counts:
    with (job.folder / FILE).open("w", encoding="utf-8", newline="\n") as out:
        copy = _Copy(job)
        for part in copy.parts():
            out.write(part)
    job.progress(STEP, copy.comments, copy.comments)
    losses = (say("Orphans and memos are not in the reading copy."),)
    return Counts(copy.comments, copy.annotations, losses)


class _Copy:
    """The file, part by part."""

    def __init__(self, job: Job) -> None:
        self._job, self._words = job, words_in(job.settings["language"])
        self._names = TagNames(job.source)
        self._tags = {tag.id: tag for tag in job.source.tags()}
        self.comments = self.annotations = 0

    def parts(self) -> Iterator[str]:
        """In order."""
        articles = self._job.source.articles()
        title = articles[0].title or articles[0].url or "Threadmark" if articles else "Threadmark"
        yield (
            f'<!DOCTYPE html>\n<html lang="{self._job.settings["language"]}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n<title>{escape(title)}</title>\n'
            f"<style>\n{_resource('style.css')}</style>\n</head>\n<body>\n"
        )
        for article in articles:
            yield from self._article(article)
        yield f"<main><footer>{self._words['made']} {escape(self._job.version)}</footer></main>\n"
        yield f"<script>\n{_resource('script.js')}</script>\n</body>\n</html>\n"

    # -- an article --
    def _article(self, article: ArticleRecord) -> Iterator[str]:
        text = self._job.source.text(article.id).text
        by_comment: dict[int | None, list[Annotation]] = {}
        for one in self._job.source.annotations(article.id):
            if not one.is_orphan:
                by_comment.setdefault(one.comment_id, []).append(one)
                self.annotations += 1
        facts = [article.byline, article.published.raw or article.published.iso, article.site]
        about = " · ".join(escape(" ".join(fact.split())) for fact in facts if fact)
        url = article.url or ""
        address = " · " + _tag("a", escape(url), href=url) if _is_web(url) else ""
        captured = f"{self._words['captured']} {escape(article.captured_at[:16])} UTC"
        yield f"<header><h1>{escape(article.title or url or '—')}</h1>\n"
        yield _tag("p", f"{about}{address} · {captured}", class_="about") + "</header>\n"
        yield "<main>\n"
        own = by_comment.get(None, [])
        inner = self._text(text, own) + self._said(own, self._words["article"])
        yield _tag("section", inner, class_="text", dir="auto") + "\n"
        if not self.comments:
            yield self._bar()
        total = article.receipt.comments + article.receipt.pingbacks
        yield f"<h2>{total} {self._words['comments']}</h2>\n"
        numbers: dict[int, int] = {}
        for comment in self._job.source.comments(article.id):
            if self.comments % EVERY == 0:
                self._job.progress(STEP, self.comments, None)
            self.comments += 1
            numbers[comment.id] = comment.position + 1
            yield self._comment(comment, numbers, by_comment.get(comment.id, []))
        yield "</main>\n"

    def _bar(self) -> str:
        words, options = self._words, _tag("option", escape(self._words["every"]), value="")
        for tag in self._tags.values():
            options += _tag("option", escape(self._names.of([tag.id])[0]), value=f"t{tag.id}")
        search = words["search"]
        field = f'<input id="search" type="search" placeholder="{search}" aria-label="{search}">'
        chosen = _tag("select", options, id="tag", aria_label="Tags")
        every = _tag("button", words["all"], id="all", type="button")
        return f'<nav hidden>{field}{chosen}{every}<span id="said" role="status"></span></nav>\n'

    # -- a comment --
    def _comment(self, comment: CommentRecord, numbers: dict[int, int], said: Sequence[Annotation]) -> str:
        links = [one for one in said if one.target is TargetKind.REPLY_LINK]
        texts = [one for one in said if one.target is not TargetKind.REPLY_LINK]
        inner = _tag("div", " ".join(self._head(comment, numbers)), class_="head")
        inner += self._said(links, self._words["link"]) + self._text(comment.text, texts) + self._said(texts)
        return (
            _tag(
                "article",
                inner,
                class_="comment gone" if comment.is_gone else "comment",
                id=f"c{comment.id}",
                style=f"--d:{comment.depth}",
                data_tags=" ".join(dict.fromkeys(f"t{tag}" for one in said for tag in one.tag_ids)),
                dir="auto",
            )
            + "\n"
        )

    def _head(self, comment: CommentRecord, numbers: dict[int, int]) -> Iterator[str]:
        words = self._words
        if comment.replies:
            yield _tag("button", "▾", class_="fold", type="button", aria_expanded="true", aria_label=words["replies"])
        yield _tag("a", f"#{numbers[comment.id]}", href=f"#c{comment.id}")
        yield _tag("b", escape(" ".join((comment.author.name or "—").split())))
        if comment.published:
            yield escape(comment.published.raw or comment.published.iso or "")
        parent = comment.parent_id
        if parent is not None and parent in numbers:
            yield words["to"] + " " + _tag("a", f"#{numbers[parent]}", href=f"#c{parent}")
        for mark in marks(comment, self._words):
            yield _tag("i", mark)
        if _is_web(comment.permalink):
            yield _tag("a", "↗", href=comment.permalink or "")

    def _said(self, said: Iterable[Annotation], head: str = "") -> str:
        """Tags of the whole and all notes."""
        said = list(said)
        tags = dict.fromkeys(tag for one in said if one.selector is None for tag in one.tag_ids)
        chips = "".join(self._chip(self._tags[tag]) for tag in tags if tag in self._tags)
        notes = "".join(f'<div class="note">{escape(one.note)}</div>' for one in said if one.note)
        if not chips and not notes:
            return ""
        label = f"{escape(head)}: " if head else ""
        return f'<div class="tags">{label}{chips}</div>{notes}' if chips else notes

    def _chip(self, tag: Tag) -> str:
        path = self._names.of([tag.id])[0]
        return f'<span class="tag" style="--hue:{hex_of(tag.hue)}">{escape(path)}</span>'

    # -- text --
    def _text(self, text: RichText, said: Sequence[Annotation]) -> str:
        passages = [one for one in said if one.selector is not None and one.tag_ids]
        return "".join(self._blocks(text, passages))

    def _blocks(self, text: RichText, passages: Sequence[Annotation]) -> Iterator[str]:
        for block, start in zip(text.blocks, text.offsets(), strict=True):
            inner = self._inline(block, start, passages)
            match block.kind:
                case BlockKind.HEADING:
                    yield f"<h3>{inner}</h3>"
                case BlockKind.LIST_ITEM:
                    yield f"<p>{'&nbsp;' * 4 * max(0, block.level - 1)}• {inner}</p>"
                case BlockKind.QUOTE:
                    yield f"<blockquote><p>{inner}</p></blockquote>"
                case BlockKind.CODE:
                    yield f"<pre>{inner}</pre>"
                case BlockKind.IMAGE:
                    yield f"<p><i>[{inner}]</i></p>"
                case _:
                    yield f"<p>{inner}</p>"

    def _inline(self, block: Block, start: int, passages: Sequence[Annotation]) -> str:
        """The block's text with its own spans and the tagged passages: where they overlap, each stretch has all."""
        length = len(block.text)
        marks = [
            (max(0, one.selector.start - start), min(length, one.selector.end - start), one)
            for one in passages
            if one.selector is not None and one.selector.start < start + length and one.selector.end > start
        ]
        edges = {0, length, *(edge for a, b, _ in marks for edge in (a, b))}
        edges |= {edge for span in block.spans for edge in (span.start, span.end) if 0 <= edge <= length}
        places = sorted(edges)
        result = []
        for a, b in pairwise(places):
            spans = [span for span in block.spans if span.start <= a and span.end >= b]
            piece = _styled(escape(block.text[a:b]), spans)
            for _, _, one in (mark for mark in marks if mark[0] <= a and mark[1] >= b):
                piece = self._mark(piece, one)
            result.append(piece)
        return "".join(result)

    def _mark(self, piece: str, one: Annotation) -> str:
        names = self._names.of(one.tag_ids)
        first = next((self._tags[tag] for tag in one.tag_ids if tag in self._tags), None)
        hue = hex_of(first.hue) if first is not None else "#888888"
        return f'<mark style="--hue:{hue}" title="{escape(", ".join(names))}">{piece}</mark>'


def _styled(piece: str, spans: Sequence[Span]) -> str:
    for span in spans:
        match span.kind:
            case SpanKind.EMPHASIS:
                piece = f"<em>{piece}</em>"
            case SpanKind.STRONG:
                piece = f"<strong>{piece}</strong>"
            case SpanKind.CODE:
                piece = f"<code>{piece}</code>"
            case SpanKind.STRIKE:
                piece = f"<s>{piece}</s>"
            case SpanKind.LINK if _is_web(span.href):
                piece = f'<a href="{escape(span.href or "")}">{piece}</a>'
    return piece


def _is_web(address: str | None) -> bool:
    return bool(address and re.match(r"https?://[^\s\"'<>]+$", address))


FORMAT = Format(
    "html",
    say("Reading copy (HTML)"),
    say("One file to read in any browser, offline: foldable, searchable, with tags and notes, and to print."),
    lambda _source, _settings: (FILE,),
    _write,
    (LANGUAGE,),
    marks=(FILE,),
)
