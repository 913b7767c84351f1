"""Markdown (CommonMark): one file per article, replies as quotations in quotations, with tags and notes.

For note-taking programs and repositories of text. Everything that somebody wrote is escaped, so that it reads as it
was written and cannot become a heading, a link or HTML. Deeper than `DEEPEST` nothing is indented further: the head of
every comment says what it answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from domain.annotation import Annotation, TargetKind
from domain.messages import say
from domain.records import ArticleRecord, CommentRecord
from domain.text import Block, BlockKind, RichText
from exporters.format import Counts, Format, Job
from exporters.reading_words import LANGUAGE, marks, words_in
from exporters.tables import EVERY, STEP, TagNames

DEEPEST = 12
"""Quotations in quotations; some programs stop at twenty."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$^=:@])")
_STARTS = re.compile(r"^(\s*)([-+]|\d{1,9}[.)])", re.MULTILINE)
_INDENT = re.compile(r"^[^\S\n]+|[^\S\n]+$", re.MULTILINE)


def escaped(words: str) -> str:
    """Text that Markdown shows as it is, lines broken where it breaks them."""
    said = _SPECIAL.sub(r"\\\1", words)
    said = _STARTS.sub(lambda found: found[1] + found[2][:-1] + "\\" + found[2][-1], said)
    said = _INDENT.sub(lambda found: "".join(f"&#{ord(one)};" for one in found[0]), said)
    return said.replace("\n", "\\\n")


def line(words: str | None) -> str:
    """The same, in one line."""
    return escaped(" ".join((words or "").split()))


def _address(url: str | None) -> str:
    """Where a link leads, or nothing: only web pages, and nothing that could end the link."""
    return url if url and re.fullmatch(r"https?://[^\s<>\\()\[\]`|]+", url) else ""


def _files(names: Sequence[int]) -> list[str]:
    return [f"article-{number}.md" for number in names]


def _write(job: Job) -> Counts:
    comments = annotations = 0
    copy = _Copy(job)
    for article in job.source.articles():
        with (job.folder / f"article-{article.id}.md").open("w", encoding="utf-8", newline="\n") as out:
            for part in copy.parts(article):
                out.write(part)
        comments, annotations = copy.comments, copy.annotations
    job.progress(STEP, comments, comments)
    return Counts(comments, annotations, (say("Orphans and memos are not in the reading copy."),))


class _Copy:
    """File by file, part by part."""

    def __init__(self, job: Job) -> None:
        self._job, self._words = job, words_in(job.settings["language"])
        self._names = TagNames(job.source)
        self.comments = self.annotations = 0

    def parts(self, article: ArticleRecord) -> Iterator[str]:
        """The file of an article."""
        words, said = self._words, self._annotations(article.id)
        yield f"# {line(article.title) or '—'}\n\n"
        facts = [article.byline, article.published.raw or article.published.iso, article.site]
        known = [line(fact) for fact in facts if fact]
        if address := _address(article.url):
            known.append(f"<{address}>")
        known.append(f"{words['captured']} {line(article.captured_at[:16])} UTC")
        yield " · ".join(known) + "\n\n"
        for block in _blocks(self._job.source.text(article.id).text):
            yield block + "\n\n"
        for one in self._notes(said.get(None, []), words["article"]):
            yield one + "\n\n"
        total = article.receipt.comments + article.receipt.pingbacks
        yield f"## {total} {words['comments']}\n\n"
        numbers: dict[int, int] = {}
        for comment in self._job.source.comments(article.id):
            if self.comments % EVERY == 0:
                self._job.progress(STEP, self.comments, None)
            self.comments += 1
            numbers[comment.id] = comment.position + 1
            yield self._comment(comment, numbers, said.get(comment.id, []))

    def _annotations(self, article_id: int) -> dict[int | None, list[Annotation]]:
        found: dict[int | None, list[Annotation]] = {}
        for one in self._job.source.annotations(article_id):
            if not one.is_orphan:
                found.setdefault(one.comment_id, []).append(one)
                self.annotations += 1
        return found

    def _comment(self, comment: CommentRecord, numbers: dict[int, int], said: Sequence[Annotation]) -> str:
        links = [one for one in said if one.target is TargetKind.REPLY_LINK]
        texts = [one for one in said if one.target is not TargetKind.REPLY_LINK]
        parts = [self._head(comment, numbers), *self._notes(links, self._words["link"]), *_blocks(comment.text)]
        parts += self._notes(texts)
        prefix = "> " * min(comment.depth, DEEPEST)
        lines = [f"{prefix}{one}".rstrip(" ") for part in parts for one in [*part.split("\n"), ""]]
        lines[-1] = ""  # a comment ends its quotation, so that the next one is not drawn into it
        separate = "<!-- -->\n\n" if comment.depth else ""
        return separate + "\n".join(lines) + "\n"

    def _head(self, comment: CommentRecord, numbers: dict[int, int]) -> str:
        address = _address(comment.permalink)
        number = f"\\#{numbers[comment.id]}"
        facts = [f"[{number}]({address})" if address else number, f"**{line(comment.author.name) or '—'}**"]
        if comment.published:
            facts.append(line(comment.published.raw or comment.published.iso))
        if comment.parent_id in numbers:
            facts.append(f"{self._words['to']} \\#{numbers[comment.parent_id]}")
        facts += [f"*{line(mark)}*" for mark in marks(comment, self._words)]
        return " · ".join(facts)

    def _notes(self, said: Sequence[Annotation], head: str = "") -> Iterator[str]:
        """Tags of the whole, then each passage with its tags, then notes."""
        whole = dict.fromkeys(tag for one in said if one.selector is None for tag in one.tag_ids)
        start = f"{line(head)}: " if head else ""
        if whole:
            yield f"🏷 {start}" + ", ".join(f"**{line(name)}**" for name in self._names.of(whole))
        for one in said:
            if one.selector is not None and one.tag_ids:
                tags = ", ".join(f"**{line(name)}**" for name in self._names.of(one.tag_ids))
                yield f"🏷 “{line(one.selector.exact)}” → {tags}"
            if one.note:
                yield f"✎ {start}{escaped(re.sub(chr(10) + '+', chr(10), one.note.strip()))}"


def _blocks(text: RichText) -> Iterator[str]:
    """A text, block by block; each may be several lines."""
    for block in text.blocks:
        yield _block(block)


def _block(block: Block) -> str:
    if block.kind is BlockKind.CODE:
        ticks = "`" * max(3, 1 + max((len(one) for one in re.findall("`+", block.text)), default=0))
        return f"{ticks}\n{block.text}\n{ticks}"
    words = escaped(re.sub(r"\n{2,}", "\n", block.text))
    match block.kind:
        case BlockKind.HEADING:
            return "### " + words.replace("\\\n", " ")
        case BlockKind.LIST_ITEM:
            return "&emsp;" * max(0, block.level - 1) + "• " + words
        case BlockKind.QUOTE:
            return "\n".join(f"> {one}" for one in words.split("\n"))
        case BlockKind.IMAGE:
            return f"*\\[{words}\\]*"
        case _:
            return words


FORMAT = Format(
    "markdown",
    say("Reading copy (Markdown)"),
    say("Plain text for note-taking programs: one file per article, replies indented, with tags and notes."),
    lambda source, _settings: _files([one.id for one in source.articles()]),
    _write,
    (LANGUAGE,),
    marks=("article-*.md",),
)
