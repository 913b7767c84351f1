"""How a query was read, in sentences: what the line below the search field says."""

from __future__ import annotations

from collections.abc import Sequence

from domain.messages import Message, say
from domain.query import All, Any_, Filter, Kind, Node, Not, Query, Term

MOST = 8
"""So many conditions of one kind are named; of more, how many there are."""
LONGEST = 60


def reading(query: Query) -> tuple[Message, ...]:
    """One sentence for each thing that must hold; none if there is nothing to look for."""
    root = query.root
    if root is None:
        return ()
    parts = root.parts if isinstance(root, All) else (root,)
    named = tuple(_said(part) for part in parts[:MOST])
    return named if len(parts) <= MOST else (*named, say("and {count} more", count=len(parts) - MOST))


def _said(node: Node) -> Message:
    match node:
        case Term():
            return _term(node)
        case Filter():
            return _filter(node)
        case Not(part):
            return say("not: {what}", what=_inside(part))
        case All(parts):
            return _row(parts, say("{first} and {second}").template)
        case Any_(parts):
            return _row(parts, say("{first} or {second}").template)


def _row(parts: Sequence[Node], template: str) -> Message:
    """The parts, two and two; templates are given as they are, since they are translated as they are."""
    said = [_inside(part) for part in parts[:MOST]]
    if len(parts) > MOST:
        said.append(say("{count} more", count=len(parts) - MOST))
    whole = said[0]
    for one in said[1:]:
        whole = Message(template, (("first", whole), ("second", one)))
    return whole


def _inside(node: Node) -> Message:
    return say("({what})", what=_said(node)) if isinstance(node, All | Any_) else _said(node)


def _term(term: Term) -> Message:
    text = _short(term.text)
    match term.kind:
        case Kind.PHRASE:
            return say("exactly “{text}”", text=text)
        case Kind.PREFIX:
            return say("a word that begins with “{text}”", text=text)
        case Kind.FORMS:
            return say("any form of “{text}”", text=text)
        case Kind.REGEX:
            return say("the expression /{text}/", text=text)
    return say("“{text}”", text=text)


def _filter(one: Filter) -> Message:
    value = _short(one.value)
    match one.name:
        case "author":
            return say("author “{value}”", value=value)
        case "tag":
            return say("tag “{value}” or one below it", value=value)
        case "coder":
            return say("annotated by “{value}”", value=value)
        case "site":
            return say("site “{value}”", value=value)
        case "title":
            return say("article title “{value}”", value=value)
        case "list":
            return say("on the worklist “{value}”", value=value)
        case "depth":
            return _amount(say("depth"), one)
        case "replies":
            return _amount(say("replies"), one)
        case "votes":
            return _amount(say("votes"), one)
        case "score":
            return _amount(say("score"), one)
        case "date":
            return _amount(say("date"), one)
    return _CHOSEN[one.name, one.value]


def _amount(what: Message, one: Filter) -> Message:
    value, until = _short(one.value), _short(one.until)
    if one.op != "..":
        sign = {"<=": "≤", ">=": "≥"}.get(one.op, one.op)
        return say("{what} {sign} {value}", what=what, sign=sign, value=value)
    if value and until:
        return say("{what} {value} to {until}", what=what, value=value, until=until)
    if value:
        return say("{what} from {value}", what=what, value=value)
    return say("{what} up to {value}", what=what, value=until)


_CHOSEN = {
    ("has", "note"): say("has a note"),
    ("has", "tag"): say("has a tag"),
    ("has", "memo"): say("has a memo"),
    ("has", "link"): say("its reply link is annotated"),
    ("has", "passage"): say("has an annotated passage"),
    ("has", "reply"): say("was answered"),
    ("status", "visible"): say("still to be seen"),
    ("status", "edited"): say("edited"),
    ("status", "deleted"): say("deleted"),
    ("status", "held"): say("held back"),
    ("status", "gone"): say("gone since"),
    ("kind", "comment"): say("a comment, no pingback"),
    ("kind", "pingback"): say("a pingback"),
    ("kind", "trackback"): say("a trackback"),
    ("in", "article"): say("in the article"),
    ("in", "comments"): say("in comments"),
    ("in", "notes"): say("in notes"),
    ("read", "yes"): say("read"),
    ("read", "no"): say("not read yet"),
    ("is", "mended"): say("with a mended parent"),
    ("is", "unsure"): say("whose parent is missing"),
    ("is", "author"): say("by the article's author"),
}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
