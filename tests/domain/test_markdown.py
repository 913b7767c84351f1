"""Markdown light: what it understands, what it leaves alone, and that nothing makes it slow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import ThreadmarkError
from domain.inline import styles
from domain.markdown import MOST_BLOCKS, MOST_SPANS, Named, inline, rich
from domain.memo import LONGEST_NOTE, note_text
from domain.reference import Ref, RefKind, refs_in
from domain.text import Block, BlockKind, RichText, Span, SpanKind

E, S, C, L = SpanKind.EMPHASIS, SpanKind.STRONG, SpanKind.CODE, SpanKind.LINK


@pytest.mark.parametrize(
    ("source", "words", "spans"),
    [
        ("a *b* **c**", "a b c", [(2, 3, E), (4, 5, S)]),
        ("***both***", "both", [(0, 4, S), (0, 4, E)]),
        ("2 * 3 * 4 and *open", "2 * 3 * 4 and *open", []),
        ("**** four", "**** four", []),
        ("\\*no\\* `x*y`", "*no* x*y", [(5, 8, C)]),
        ("`` a`b ``", "a`b", [(0, 3, C)]),
        ("[words](https://e.org/a_(b))", "words", [(0, 5, L)]),
        ("see https://e.org/x.", "see https://e.org/x.", [(4, 19, L)]),
        ("[no](javascript:alert(1)) <b>no</b>", "[no](javascript:alert(1)) <b>no</b>", []),
        ("![no](https://e.org/x.png)", "!no", [(1, 3, L)]),
    ],
)
def test_inside_a_line(source: str, words: str, spans: list[tuple[int, int, SpanKind]]) -> None:
    found, made = inline(source)
    assert found == words
    assert [(span.start, span.end, span.kind) for span in made] == spans


def test_blocks() -> None:
    text = rich("# Head\none\ntwo\n\n- a\n  - b\n1. c\n> q\n> r\n>> s\n```\n*code*\n```\nend")
    assert [(block.kind, block.level, block.text) for block in text.blocks] == [
        (BlockKind.HEADING, 1, "Head"),
        (BlockKind.PARAGRAPH, 0, "one\ntwo"),
        (BlockKind.LIST_ITEM, 1, "a"),
        (BlockKind.LIST_ITEM, 2, "b"),
        (BlockKind.LIST_ITEM, 1, "c"),
        (BlockKind.QUOTE, 1, "q\nr"),
        (BlockKind.QUOTE, 2, "s"),
        (BlockKind.CODE, 0, "*code*"),
        (BlockKind.PARAGRAPH, 0, "end"),
    ]
    assert text.blocks[4].ordered


def test_links_inside_show_titles_and_what_is_gone() -> None:
    names = {"A/b": Named("A/b"), "x": Named("removed memo", there=False)}
    text = rich("[[tag:A/b]] [[memo:x]] [[tag:A/b|mine]] [[nothing:x]]", lambda ref: names[ref.key])
    (block,) = text.blocks
    assert block.text == "A/b removed memo mine [[nothing:x]]"
    href = Ref(RefKind.TAG, "A/b").href
    assert block.spans == (Span(0, 3, L, href), Span(4, 16, SpanKind.STRIKE), Span(17, 21, L, href))
    assert Ref.of_href(href) == Ref(RefKind.TAG, "A/b")
    assert Ref.of_href("https://e.org") is None and Ref.of_href("threadmark:odd:x") is None


KEYS = st.text(min_size=1, max_size=60).map(str.strip).filter(bool).filter(lambda key: key.isprintable())


@given(st.sampled_from(RefKind), KEYS)
def test_any_key_survives_being_written_as_a_link(kind: RefKind, key: str) -> None:
    ref = Ref(kind, key)
    assert list(refs_in(f"x {ref.link} y")) == [ref]
    assert Ref.of_href(ref.href) == ref
    assert rich(f"x {ref.link} y").plain == f"x {key} y"


@given(st.text(alphabet="*`[]()>#-1. \n\\:/htpsagm|%éא😀\u202e\0", max_size=200))
def test_any_text_is_a_note(source: str) -> None:
    text = rich(source)
    assert all(block.text for block in text.blocks)
    for block in text.blocks:
        assert all(0 <= span.start < span.end <= len(block.text) for span in block.spans)
    assert RichText.from_parts(text.plain, text.structure()) == text
    assert all(0 <= start <= end <= len(source) for start, end, _ in styles(source, MOST_SPANS))


BOMBS = {
    "quotes": ">" * LONGEST_NOTE,
    "nested quotes": "\n".join(">" * (1 + line % 10_000) for line in range(0, 10_000, 500)),
    "stars": "*" * LONGEST_NOTE,
    "open stars": "*a" * (LONGEST_NOTE // 2),
    "pairs": "*a* " * (LONGEST_NOTE // 4),
    "brackets": "[" * LONGEST_NOTE,
    "link starts": "[a](" * (LONGEST_NOTE // 4),
    "addresses": "[a](https://x(" * (LONGEST_NOTE // 14),
    "ticks": "".join("`" * length + "a" for length in range(440)),
    "refs": "[[tag:" * (LONGEST_NOTE // 6),
    "items": "- a\n" * (LONGEST_NOTE // 4),
    "one word": "x" * LONGEST_NOTE,
    "backslashes": "\\" * LONGEST_NOTE,
    "blank": " " * LONGEST_NOTE,
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_note_takes_long(name: str) -> None:
    started = time.perf_counter()
    text = rich(BOMBS[name])
    assert time.perf_counter() - started < 0.5
    assert len(text.blocks) <= MOST_BLOCKS + 1
    assert all(len(block.spans) <= 2 * MOST_SPANS for block in text.blocks)


def test_what_follows_the_last_block_that_is_read_is_not_lost() -> None:
    text = rich("\n\n".join(f"p{number}" for number in range(MOST_BLOCKS + 5)))
    assert len(text.blocks) == MOST_BLOCKS + 1
    assert text.blocks[-1].kind is BlockKind.CODE and text.blocks[-1].text.endswith(f"p{MOST_BLOCKS + 4}")


def test_a_note_is_cleaned_and_not_cut_off() -> None:
    assert note_text(" a\r\nb\0\x1b ") == "a\nb"
    assert len(note_text("x" * LONGEST_NOTE)) == LONGEST_NOTE
    with pytest.raises(ThreadmarkError) as error:
        note_text("x" * (LONGEST_NOTE + 1))
    assert str(LONGEST_NOTE) in str(error.value)


def test_empty() -> None:
    assert rich("") == RichText() == rich(" \n\t\n")
    assert rich("#") == RichText((Block(BlockKind.PARAGRAPH, "#"),))
