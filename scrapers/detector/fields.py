"""Fields: author, time and text of one item, by the slots that all items share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from domain.comment import Author
from domain.text import RichText
from domain.time import NO_TIME, Timestamp
from scrapers.dates import looks_like_time, read_time
from scrapers.detector import words
from scrapers.detector.items import Found, Item
from scrapers.detector.slots import LONGEST_NAME, Slots, folded, is_control
from scrapers.names import BESIDE, bare_name, name_and_time
from scrapers.richtext import rich_text, safe_address

_MOST_BESIDE = 24
"""Letters that may stand beside name and time in what is not the text ("schrieb am … um … Uhr")."""
_LEAST_OF_TEXT = 0.6


@dataclass(frozen=True)
class Read:
    """The fields of one item."""

    author: Author
    published: Timestamp
    text: RichText


class FieldReader:
    """Finds the slots of all items once, then reads each."""

    def __init__(self, found: Found, base: str | None, captured_at: str, language: str | None) -> None:
        self._outline, self._base = found.outline, base
        self._captured_at, self._language = captured_at, language
        self._slots = Slots(found)

    def name_at(self, number: int) -> str:
        """The name that an element shows, without a time or picture in it."""
        return self._slots.name_in(number)

    def read(self, item: Item) -> Read:
        """Author, time and text of one item."""
        when = self._slots.time(item)
        who = self._slots.name(item, when)
        author, published = self._author(item, who, when), self._published(when)
        if author.name and published.raw and author.name in published.raw:  # "Marit Feddersen / 22.04.2020"
            both = name_and_time(published.raw)
            published = replace(published, raw=both[1]) if both else published
        return Read(author, published, self._text(item, who, when))

    def _published(self, when: int | None) -> Timestamp:
        if when is None:
            return NO_TIME
        element = self._outline.elements[when]
        exact = element.get("datetime") or _titled(element) or _titled(element.getparent())
        return read_time(_printed(element), exact, self._captured_at, self._language)

    def _author(self, item: Item, who: int | None, when: int | None) -> Author:
        stated = self._outline.elements[item.number].get("data-author")
        if who is None:
            name = (stated or "").strip() or self._beside_time(when)
            return Author(name or None)
        element = self._outline.elements[who]
        name = self._slots.name_in(who)
        links = [element, *element.iter("a"), element.getparent()]
        link = next((one for one in links if one is not None and one.tag == "a" and _leads_away(one)), None)
        return Author(name or None, safe_address(link.get("href"), self._base) if link is not None else None)

    def _beside_time(self, when: int | None) -> str:
        """The name in a line such as "Von Marit Feddersen am 3. Mai 2020" or "Marit Feddersen / 22.04.2020"."""
        if when is None:
            return ""
        line = " ".join((self._outline.elements[when].text or "").split())
        found = BESIDE.match(line)
        return bare_name(found.group(1)) if found else ""

    def _text(self, item: Item, who: int | None, when: int | None) -> RichText:
        outline = self._outline
        meta = {outline.elements[one] for one in (who, when) if one is not None and self._is_small(item, one)}
        for slot in self._slots.texts:
            for number in item.own[1:]:
                holds_meta = any(one is not None and number <= one < outline.ends[number] for one in (who, when))
                if slot in self._slots.of(number) and not holds_meta and self._holds_most(item, number, who, when):
                    text = self._rest(outline.elements[number], meta)
                    if text:
                        return text
        printed = _printed(outline.elements[when]) if when is not None else None
        said = {folded(printed)} if printed else set()
        if who is not None:
            said.add(folded(self._slots.name_in(who)))
        for skipped in (meta | self._heads(item, who, when), meta):
            texts = [self._rest(outline.elements[start], skipped) for start, _ in item.ranges]
            blocks = [
                block for text in texts for block in text.blocks if folded(block.text) not in self._slots.labels | said
            ]
            if blocks:
                return RichText(tuple(blocks))
        return RichText()

    def _rest(self, element: Any, skipped: set[Any]) -> RichText:
        return rich_text(element, self._base, skip=lambda inner: inner in skipped or self._is_other(inner))

    def _is_small(self, item: Item, number: int) -> bool:
        """Whether an element is only a name or a time, and not what holds the text as well."""
        return self._slots.letters(item, number) <= 2 * LONGEST_NAME

    def _holds_most(self, item: Item, number: int, who: int | None, when: int | None) -> bool:
        """Whether an element has most of what is not name, time or label."""
        rest = self._unsaid(item, item.number, who, when) if len(item.ranges) == 1 else 0
        return self._slots.letters(item, number) >= _LEAST_OF_TEXT * rest

    def _heads(self, item: Item, who: int | None, when: int | None) -> set[Any]:
        """What holds name and time and hardly anything else."""
        outline = self._outline
        heads: set[Any] = set()
        for one in (who, when):
            number = one
            while number is not None and number != item.number and outline.parents[number] >= item.number:
                if self._unsaid(item, number, who, when) > _MOST_BESIDE or self._holds_words(item, number, who, when):
                    break
                heads.add(outline.elements[number])
                number = outline.parents[number]
        return heads

    def _holds_words(self, item: Item, number: int, who: int | None, when: int | None) -> bool:
        """Whether a paragraph, or something named like a text, is in it beside name and time."""
        outline = self._outline
        for one in item.own:
            if not number < one < outline.ends[number] or not outline.inside(outline.letters, one):
                continue
            element = outline.elements[one]
            named = element.tag in ("p", "blockquote") or words.TEXT.search(element.get("class") or "")
            if named and not any(meta is not None and one <= meta < outline.ends[one] for meta in (who, when)):
                return True
        return False

    def _unsaid(self, item: Item, number: int, who: int | None, when: int | None) -> int:
        """Letters in an element that are neither name nor time nor a label."""
        outline = self._outline
        known = [range(one, outline.ends[one]) for one in (who, when) if one is not None]
        return sum(
            outline.own_letters(one)
            for one in item.own
            if number <= one < outline.ends[number]
            and not any(one in span for span in known)
            and folded(outline.elements[one].text or "") not in self._slots.labels
        )

    def _is_other(self, inner: Any) -> bool:
        """Whether an element in an item is not its text: a nested item, a button, a label."""
        if inner in self._slots.starts or inner.tag in ("button", "form", "time", "input"):
            return True
        if is_control(inner.get("class") or ""):
            return True
        text = inner.text
        return bool(text and len(inner) == 0 and len(text) < 60 and folded(text) in self._slots.labels)


def _titled(element: Any) -> str | None:
    """A time in an element's title or data, as sites write it beside "3 hours ago"."""
    if element is None:
        return None
    for name in ("title", "data-datetime", "data-time", "data-date", "content"):
        value = element.get(name)
        if value and len(value) < 60 and looks_like_time(value):
            return str(value)
    return None


def _printed(element: Any) -> str | None:
    """The piece of an element's text that is a time, or all of it where that is cut into pieces."""
    line = " ".join("".join(element.itertext()).split())
    pieces = [element.text, *(child.tail for child in element)]
    for piece in pieces:
        bare = " ".join((piece or "").split()).strip(" -–—|·•,:/().")
        if bare and len(bare) < 120 and looks_like_time(bare):
            return bare if len(line) > 120 or len(bare) > 12 else (line if looks_like_time(line) else bare)
    return line if len(line) < 120 else None


def _leads_away(link: Any) -> bool:
    href = link.get("href") or ""
    return bool(href) and not href.startswith("#") and "#comment" not in href and "replytocom" not in href
