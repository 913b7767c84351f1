"""``threadmark author``: all that one author wrote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from operations.persons import Page, PersonLine, Said


@click.command()
@click.argument("name", required=False)
@archive_option
@click.option("--list", "listed", is_flag=True, help="List the authors with NAME in their name (all without it).")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="With --list: so many at most.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def author(name: str | None, archive_path: Path | None, listed: bool, limit: int, as_json: bool) -> None:
    """Show all that the author NAME wrote, over all threads. NAME is a name or a key as `--list` shows it."""
    from operations import persons
    from operations.opening import open_to_read

    with open_to_read(chosen(archive_path)) as archive:
        if listed or name is None:
            _print_list(persons.authors(archive, name or "", limit), as_json=as_json)
            return
        found = persons.find_author(archive, name)
        page, others = persons.page(archive, found.key), persons.namesakes(archive, found.key)
    if as_json:
        result_json(_form(page, others))
        return
    _print_page(page, others)


def _print_list(lines: list[PersonLine], *, as_json: bool) -> None:
    from operations.showing import safe

    if as_json:
        result_json([{"key": one.key, "name": one.name, "site": one.site, "comments": one.comments} for one in lines])
        return
    for one in lines:
        result(f"{one.comments:>6}  {safe(one.name)}  {safe(one.key)}")
    if not lines:
        tell("There is no author of this name.")


def _print_page(page: Page, others: list[PersonLine]) -> None:
    from operations.showing import safe

    person = page.person
    result(safe(", ".join(person.names) or person.key))
    since = " – ".join(dict.fromkeys(time.iso[:10] for time in (person.first, person.last) if time.iso))
    counts = f"{person.comments} comments in {len(person.threads)} threads, {person.tagged} tagged"
    result(" · ".join(part for part in (safe(person.site), counts, since) if part))
    for memo in page.memos:
        result(f"memo {memo.id}: {safe(' '.join(memo.text.split()))}")
    for other in others:
        result(f"The same name: {safe(other.key)} ({other.comments})")
    for there in person.threads:
        result()
        result(f"{there.article_id}  {safe(there.title or '(no title)')}")
        for one in there.said:
            result(_line(one))


def _line(one: Said) -> str:
    from operations.showing import safe

    words = " ".join(one.excerpt.split())
    shown = words if len(words) <= 80 else words[:79] + "…"
    state = ("r" if one.read else "-") + ("t" if one.tagged else "-")
    to = "" if one.answers is None else f" → {safe(one.answers or '—')}"
    return f"  {state}  #{one.number}{to}: {safe(shown)}"


def _form(page: Page, others: list[PersonLine]) -> dict[str, object]:
    person = page.person
    return {
        "key": person.key,
        "names": list(person.names),
        "site": person.site,
        "url": person.url,
        "comments": person.comments,
        "tagged": person.tagged,
        "read": person.read,
        "first": person.first.iso,
        "last": person.last.iso,
        "memos": [{"id": one.id, "text": one.text} for one in page.memos],
        "same_name": [one.key for one in others],
        "threads": [
            {
                "article": there.article_id,
                "title": there.title,
                "site": there.site,
                "comments": [
                    {
                        "comment": one.comment_id,
                        "number": one.number,
                        "published": one.published.iso,
                        "answers": one.answers,
                        "replies": one.replies,
                        "read": one.read,
                        "tagged": one.tagged,
                        "gone": one.gone,
                        "excerpt": one.excerpt,
                    }
                    for one in there.said
                ],
            }
            for there in person.threads
        ],
    }
