"""Stack Exchange (Stack Overflow and its sisters), as a page shows a question.

Where: `div#question`, `div#answer-N`, `li#comment-N` below either. We read the question as the article, its answers as
comments, the comments under an answer as replies to it and those under the question as comments of their own: all that
others wrote about the question is one thread. Keys are ``answer-N`` and ``comment-N``, because the two count apart.
Nesting: two levels; "@Name" is not resolved. Time: UTC to the second. Votes: answers have a score, comments only
upvotes. Edited: answers with the time, comments without. Deleted, pingbacks: not shown. Moderated: not shown.
Stated: the answers and comments that the page counts. Further pages: `?page=N`; folded comments: `/posts/N/comments`.
Lost: which comment another one answers.
Evidence: recorded (one page of 2022).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from domain.comment import UNKNOWN_AUTHOR, Author, Comment, CommentStatus
from domain.page import Page
from domain.time import NO_TIME, Timestamp
from scrapers.answers import number
from scrapers.markup import absolute
from scrapers.page_fields import Around, Item, author_in, cut, line, of_class, outermost, page_links, time_in, tokens
from scrapers.page_walk import Opening, PageReader, Shown, Stub
from scrapers.scraper import Evidence

_MARK = re.compile(rb"""id=["']question["'][^>]{0,400}\bdata-questionid=|class=["'][^"']{0,400}\bquestion-page\b""")
_PARTS = re.compile(rb"""id=["']answer-\d|class=["'][^"']{0,400}\bcomments-list\b|id=["']comments-\d""")
_FRAGMENT = re.compile(rb"""^\s*<li\s+id=["']comment-\d+["'][^>]{0,400}\bdata-comment-id=""")
_ID = re.compile(r"^(answer|comment)-(\d+)$")
_BODY = (".js-post-body", ".post-text", ".s-prose")
_COMMENT = (".comment-copy",)
_LIST = re.compile(r"^comments-(\d+)$")


class StackExchange(PageReader):
    """The scraper of Stack Exchange's pages."""

    name: ClassVar[str] = "stackexchange"
    title: ClassVar[str] = "Stack Exchange"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if _FRAGMENT.match(page.body):
            return 0.9
        return 0.95 if _MARK.search(page.body) and _PARTS.search(page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts)
        comments = tuple(_answer(one, where) if _is_answer(one) else _comment(one, where) for one in items)
        stubs = tuple(_stubs(tree, where, {one.key for one in items}))
        declared, declared_text = _declared(tree, items, stubs)
        here, pages = page_links(_pagers(tree), where)
        parts = (*outermost(items), *of_class(tree, ".js-post-comments-component"))
        title = line(next(of_class(tree, ".question-hyperlink"), None))
        return Shown(comments, parts, declared, declared_text, here, pages, stubs, _question(tree, where), title)


def _starts(element: Any) -> str | None:
    found = _ID.match(element.get("id") or "") if element.tag in ("div", "li", "tr") else None
    return found.group(0) if found else None


def _is_answer(item: Item) -> bool:
    return item.key.startswith("answer-")


def _answer(item: Item, where: Around) -> Comment:
    signatures = list(item.every(".post-signature"))
    edited = _when(signatures[0], where) if len(signatures) > 1 else NO_TIME
    number_of = item.key.partition("-")[2]
    votes = item.first(".js-vote-count", ".vote-count-post")
    return Comment(
        key=item.key,
        site_id=number_of,
        author=_signed(signatures[-1], where) if signatures else UNKNOWN_AUTHOR,
        published=_when(signatures[-1], where) if signatures else NO_TIME,
        edited=edited,
        text=item.text(where.base, *_BODY),
        status=CommentStatus.EDITED if len(signatures) > 1 else CommentStatus.VISIBLE,
        permalink=where.anchor(number_of),
        score=number(votes.get("data-value") or line(votes)) if votes is not None else None,
    )


def _comment(item: Item, where: Around) -> Comment:
    number_of = item.key.partition("-")[2]
    shown = item.first(".comment-date")
    inner = next((one for one in shown.iter("span") if one.get("title")), shown) if shown is not None else None
    user = item.first(".comment-user")
    return Comment(
        key=item.key,
        site_id=number_of,
        parent_key=item.enclosing.key if item.enclosing is not None else None,
        author=author_in(user, where),
        published=where.time(line(inner), inner.get("title")) if inner is not None else NO_TIME,
        text=item.text(where.base, *_COMMENT),
        status=CommentStatus.EDITED if item.first(".iconPencilSm") is not None else CommentStatus.VISIBLE,
        by_article_author=user is not None and "owner" in tokens(user),
        permalink=where.anchor(f"comment-{number_of}"),
        votes_up=number(item.element.get("data-comment-score")),
    )


def _signed(signature: Any, where: Around) -> Author:
    """Who signed: a link to an account, or a bare name."""
    details = next(of_class(signature, ".user-details"), signature)
    link = next((one for one in details.iter("a") if line(one) and "/users/" in (one.get("href") or "")), None)
    if link is not None:
        return author_in(link, where)
    named = next((one for one in details.iter("span") if one.get("itemprop") == "name"), None)
    name = line(named) or (details.text or "").strip() or None
    return Author(name) if name else UNKNOWN_AUTHOR


def _when(signature: Any, where: Around) -> Timestamp:
    shown = next(of_class(signature, ".relativetime", ".relativetime-clean"), None)
    return time_in(shown, where)


def _question(tree: Any, where: Around) -> Opening | None:
    question = next((one for one in tree.iter("div") if one.get("id") == "question"), None)
    body = next(of_class(question, *_BODY), None) if question is not None else None
    if question is None or body is None:
        return None
    whole = cut(question, lambda one: "" if one is question else None)[0]
    signatures = list(of_class(question, ".post-signature"))
    author = _signed(signatures[-1], where) if signatures else UNKNOWN_AUTHOR
    asked = _when(signatures[-1], where) if signatures else NO_TIME
    return Opening(author, whole.text_of(body, where.base), asked)


def _stubs(tree: Any, where: Around, keys: set[str]) -> Iterator[Stub]:
    """Comments that are folded away: the list says how many."""
    for listed in of_class(tree, ".js-comments-list", ".comments-list"):
        count = number(listed.get("data-remaining-comments-count")) or 0
        around = (one.get("id") or "" for one in (listed, *listed.iterancestors()))
        found = next((found for name in around if (found := _LIST.match(name))), None)
        if count > 0 and found is not None:
            answer = f"answer-{found.group(1)}"
            address = absolute(where.base, f"/posts/{found.group(1)}/comments")
            yield Stub(address, count, answer if answer in keys else None)


def _declared(tree: Any, items: list[Item], stubs: tuple[Stub, ...]) -> tuple[int | None, str | None]:
    """The answers that the page counts, and the comments that it shows or says to be folded."""
    head = next((one for one in tree.iter("h2") if one.get("data-answercount") is not None), None)
    answers = number(head.get("data-answercount")) if head is not None else None
    if answers is None:
        return None, None
    comments = sum(not _is_answer(one) for one in items) + sum(stub.count for stub in stubs)
    return answers + comments, line(head)


def _pagers(tree: Any) -> Iterator[Any]:
    return of_class(tree, ".pager-answers", ".js-pager-answers")
