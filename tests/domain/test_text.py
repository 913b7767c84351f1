"""Plain text and structure determine each other; positions are code points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.text import Block, BlockKind, RichText, Span, SpanKind, clean

words = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30).map(clean)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = draw(words)
    spans = []
    if text and draw(st.booleans()):
        start = draw(st.integers(0, len(text) - 1))
        spans.append(Span(start, draw(st.integers(start + 1, len(text))), SpanKind.LINK, "https://example.org/ä"))
    kind = draw(st.sampled_from(BlockKind))
    return Block(
        kind, text, draw(st.integers(0, 3)), draw(st.booleans()), draw(st.sampled_from([None, "x"])), tuple(spans)
    )


@given(st.lists(blocks(), max_size=6))
def test_plain_and_structure_give_the_text_back(parts: list[Block]) -> None:
    text = RichText(tuple(parts))
    assert RichText.from_parts(text.plain, text.structure()) == text


@given(st.lists(blocks(), max_size=6))
def test_offsets_point_at_each_block(parts: list[Block]) -> None:
    text = RichText(tuple(parts))
    for block, start in zip(text.blocks, text.offsets(), strict=True):
        assert text.plain[start : start + len(block.text)] == block.text


def test_list_items_are_lines_and_paragraphs_have_a_gap() -> None:
    item = BlockKind.LIST_ITEM
    text = RichText((Block(BlockKind.PARAGRAPH, "Drei:"), Block(item, "eins", 1), Block(item, "zwei", 1)))
    assert text.plain == "Drei:\n\neins\nzwei"


def test_bare_paragraphs_need_no_structure() -> None:
    text = RichText.from_plain("Erster\nmit Umbruch\r\n\r\n  \nZweiter 👩‍👩‍👧")
    assert [block.text for block in text.blocks] == ["Erster\nmit Umbruch", "Zweiter 👩‍👩‍👧"]
    assert text.structure() is None


def test_clean_leaves_only_what_every_program_can_store() -> None:
    assert clean("a\x00b\ud800c\r\nd\re\u2028f\tg") == "abc\nd\ne\nf\tg"
