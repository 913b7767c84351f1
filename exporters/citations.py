"""Citations of articles and of their comments for Zotero, JabRef, Citavi and LaTeX: CSL-JSON, RIS and BibLaTeX."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from domain.citing import Cited, biblatex, csl, first_words, name, names, ris
from domain.messages import say
from domain.records import ArticleRecord, CommentRecord
from exporters.exporter import ExportSource
from exporters.format import Choice, Counts, Format, Job, Setting
from exporters.tables import EVERY, STEP

FILES = ("citations.json", "citations.ris", "citations.bib")


def article(record: ArticleRecord) -> Cited:
    """An article as it is cited."""
    return Cited(
        f"threadmark-{record.id}",
        record.title,
        names(record.byline),
        record.published,
        record.captured_at,
        record.url,
        record.site,
        record.language,
    )


def comment(record: CommentRecord, under: Cited) -> Cited:
    """A comment as it is cited: with its own address, or the article's where the site gives it none."""
    words = first_words(record.text.plain)
    who = (name(record.author.name),) if record.author.name else ()
    address = record.permalink or under.url
    return Cited(
        f"{under.key}-{record.position + 1}",
        words or None,
        who,
        record.published,
        under.accessed,
        address,
        under.site,
        under.language,
        under,
    )


def cited(source: ExportSource, *, comments: bool) -> Iterator[Cited]:
    """Everything of a scope, articles before their comments. Pingbacks are no contributions: they are left out."""
    for one in source.articles():
        above = article(one)
        yield above
        if comments:
            yield from _contributions(source.comments(one.id), above)


def _contributions(comments: Iterable[CommentRecord], above: Cited) -> Iterator[Cited]:
    return (comment(one, above) for one in comments if one.kind.value == "comment")


def _write(job: Job) -> Counts:
    json_file, ris_file, bib_file = (job.folder / file for file in FILES)
    comments = count = 0
    with (
        json_file.open("w", encoding="utf-8", newline="\n") as as_json,
        ris_file.open("w", encoding="utf-8", newline="") as as_ris,
        bib_file.open("w", encoding="utf-8", newline="\n") as as_bib,
    ):
        as_json.write("[")
        for one in cited(job.source, comments=job.settings["of"] == "comments"):
            as_json.write(",\n" if count else "\n")
            as_json.write(json.dumps(csl(one), ensure_ascii=False))
            as_ris.write(ris(one))
            as_bib.write(biblatex(one))
            count += 1
            comments += one.is_comment
            if count % EVERY == 0:
                job.progress(STEP, comments, None)
        as_json.write("\n]\n")
    return Counts(comments, 0, (say("Citations have no annotations."),))


FORMAT = Format(
    "citations",
    say("Citations"),
    say("For Zotero, Citavi, JabRef and LaTeX: CSL-JSON, RIS and BibLaTeX."),
    lambda _source, _settings: FILES,
    _write,
    (
        Setting(
            "of",
            say("Of what"),
            (Choice("articles", say("The articles")), Choice("comments", say("The articles and every comment"))),
        ),
    ),
    marks=FILES,
)
