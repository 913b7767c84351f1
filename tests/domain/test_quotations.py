"""Quotations: found where there are any, also changed ones; claimed nowhere else."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.comment import Author
from domain.errors import Cancelled
from domain.quotation import Quotation
from domain.quotations import find_quotations
from domain.quoted_marks import marked_passages
from domain.quoted_order import in_order
from domain.quoted_words import Vocabulary, normal
from domain.records import CommentRecord
from domain.text import Block, BlockKind, RichText
from tests.gui.factories import record
from tests.gui.factories import time as a_time

ARTICLE = RichText.from_plain(
    "Der Gemeinderat von Teststadt hat am Montag die neue Brücke über den Mühlbach beschlossen. Gebaut wird sie aus "
    "heimischem Holz, und bezahlt wird sie von einer Stiftung, deren Namen niemand nennen will.\n\n"
    "„Wir haben lange genug gewartet“, sagte Bürgermeisterin Paula Probe nach der Sitzung vor dem Rathaus. Kritik "
    "kam von den Anliegern der Uferstraße: Sie fürchten den Lärm der Baustelle und fragen, warum kein einziges "
    "Gutachten veröffentlicht wurde. Der Baubeginn ist für das kommende Frühjahr geplant."
)
PLAIN = ARTICLE.plain


def quoted(text: RichText | str, article: RichText = ARTICLE, **fields: object) -> list[Quotation]:
    return find_quotations(article, [record(1, text=text, **fields)])


def words_of(found: Quotation, text: str, source: str = PLAIN) -> tuple[str, str]:
    return text[found.start : found.end], source[found.source_start : found.source_end]


QUOTE = "bezahlt wird sie von einer Stiftung, deren Namen niemand nennen will."


@pytest.mark.parametrize(
    "text",
    [
        f"„{QUOTE}“ Ach ja?",
        f"“{QUOTE}” Ach ja?",
        f'Da steht "{QUOTE}" und sonst nichts.',
        f"»{QUOTE}« Soso.",
        f"«{QUOTE}» Soso.",
        f"Da steht ‚{QUOTE}‘ und sonst nichts.",
        f"> {QUOTE}\nAch ja?",
        "> bezahlt wird sie von einer Stiftung, deren\n> Namen niemand nennen will.\n\nAch ja?",
        f"Mein Lieblingssatz: {QUOTE} Unglaublich.",
    ],
)
def test_every_mark_is_seen_and_positions_are_exact(text: str) -> None:
    (found,) = quoted(text)
    mine, theirs = words_of(found, text)
    assert theirs == QUOTE
    assert " ".join(mine.replace(">", " ").split()) == QUOTE
    assert found.score == 1 and found.source_comment_id is None


def test_a_quote_block_is_seen_with_its_attribution_left_out() -> None:
    text = RichText((Block(BlockKind.QUOTE, f"Paula schrieb: {QUOTE}", 1), Block(BlockKind.PARAGRAPH, "Nein.")))
    (found,) = quoted(text)
    assert words_of(found, text.plain) == (QUOTE, QUOTE)


@pytest.mark.parametrize(
    ("changed", "source"),
    [
        ("BEZAHLT WIRD SIE VON EINER STIFTUNG", "bezahlt wird sie von einer Stiftung"),
        ("die neue Bruecke ueber den Muehlbach", "die neue Brücke über den Mühlbach"),
        ("die neue Brücke über den Mühlbach", "die neue Brücke über den Mühlbach"),
        (
            "Wir haben lange genug gewartet, sagte Bürgermeisterin",
            "Wir haben lange genug gewartet“, sagte Bürgermeisterin",
        ),
        ("Sie fürchten - den Lärm der Baustele", "Sie fürchten den Lärm der Baustelle"),
        ("Der Baubeginn ist für das Frühjahr geplant", "Der Baubeginn ist für das kommende Frühjahr geplant"),
        (
            "Der Gemeinderat von Teststadt […] bezahlt wird sie von einer Stiftung",
            PLAIN[: PLAIN.index(" Stiftung") + 9],
        ),
        (
            "warum kein einziges… Gutachten   veröffentlicht\nwurde",
            "warum kein einziges Gutachten veröffentlicht wurde",
        ),
        ("die neue Brü\u00adcke über den Mühl\u00adbach", "die neue Brücke über den Mühlbach"),
    ],
)
def test_small_changes_do_not_hide_it(changed: str, source: str) -> None:
    text = f"Zitat: „{changed}“ – na gut."
    (found,) = quoted(text)
    mine, theirs = words_of(found, text)
    assert mine == changed and theirs == source and found.score > 0.75


@pytest.mark.parametrize(
    "text",
    [
        "Die „neue Brücke“ ist so „neu“ nicht.",
        "Was soll das mit dem Holz? Der Gemeinderat von Teststadt schläft.",
        "„Das hat niemand so gesagt, und es steht auch nirgends in diesem Artikel.“",
        "Wer bezahlt, bestimmt. Die Stiftung will Namen, und niemand will sie nennen.",
        "",
        '„“ "" >> « »',
        "🙂🙂🙂",
    ],
)
def test_what_is_not_quoted_is_not_claimed(text: str) -> None:
    assert quoted(text) == []


def test_earlier_comments_are_sources_and_the_one_above_comes_first() -> None:
    said = "Ohne Gutachten gehe ich nicht einmal über den alten Steg."
    first = record(1, text=said, author_key="a")
    double = record(2, text=said, author_key="b")
    reply = record(3, double, text=f"> {said}\nRichtig.", author_key="c")
    later = record(4, text=f"„{said}“ Warum denn?", author_key="d")
    found = find_quotations(ARTICLE, [first, double, reply, later])
    assert [(one.comment_id, one.source_comment_id) for one in found] == [(3, 2), (4, 1)]
    assert words_of(found[0], reply.text.plain, said) == (said, said)


def test_a_quotation_of_a_quotation_leads_to_where_it_comes_from() -> None:
    first = record(1, text=f"„{QUOTE}“ Soso.")
    second = record(2, first, text=f"„{QUOTE}“ Das habe ich auch gelesen.")
    assert [one.source_comment_id for one in find_quotations(ARTICLE, [first, second])] == [None, None]


def test_nothing_is_quoted_before_it_was_written() -> None:
    said = "Ohne Gutachten gehe ich nicht einmal über den alten Steg."
    early = record(1, text=f"„{said}“ Warum denn?", published=a_time("2026-03-01T12:00"))
    late = record(2, text=said, published=a_time("2026-03-01T10:00"))
    assert [one.source_comment_id for one in find_quotations(ARTICLE, [early, late])] == [2]
    late = record(2, text=said, published=a_time("2026-03-01T13:00"))
    assert 1 not in [one.comment_id for one in find_quotations(ARTICLE, [early, late])]


def test_a_parent_comes_before_its_replies_whatever_the_times_say() -> None:
    first = record(1, published=a_time("2026-03-01T12:00"))
    reply = record(2, first, published=a_time("2026-03-01T09:00"))
    other = record(3, published=a_time("2026-03-01T11:00"))
    assert in_order([first, reply, other]) == [2, 0, 1]
    assert in_order([first, record(2), other]) == [2, 0, 1]
    vague = record(2, published=a_time("gestern"))
    assert in_order([first, vague, other]) == [0, 1, 2]


def test_doubles_own_words_and_formulas_are_no_quotations() -> None:
    said = "Ich möchte an dieser Stelle noch einmal sagen, dass mir die Brücke sehr gut gefällt."
    twice = [record(n, text=said, author_key=f"{n}") for n in (1, 2)]
    assert find_quotations(ARTICLE, twice) == []
    own = [record(n, text=f"{said} Das war Nummer {n} von mir.", author_key="ich") for n in (1, 2)]
    assert find_quotations(ARTICLE, own) == []
    greeting = "Mit freundlichen Grüßen von der Initiative für eine ruhige Uferstraße und gutes Holz"
    many = [record(n, text=f"Satz {'abcdefgh'[n] * 5}. {greeting}", author_key=f"{n}") for n in range(8)]
    assert find_quotations(ARTICLE, many) == []
    opening = record(1, text=ARTICLE)
    assert find_quotations(ARTICLE, [opening]) == []


def test_scripts_without_spaces() -> None:
    article = RichText.from_plain(
        "市议会周一决定在米尔巴赫河上修建一座新桥。这座桥将用当地木材建造，费用由基金会承担。"
    )
    text = "文章说「用当地木材建造，费用由基金会承担」，真的吗？"
    (found,) = quoted(text, article)
    assert words_of(found, text, article.plain)[0] == "用当地木材建造，费用由基金会承担"
    assert quoted("「木材」很贵", article) == []


def test_other_directions_and_emoji_keep_their_positions() -> None:
    article = RichText.from_plain(
        "🤖🤖 قال رئيس البلدية إن الجسر الجديد سيبنى من الخشب المحلي في الربيع القادم 👍🏽 غدا."
    )
    text = "👩‍👩‍👧 كتبوا «الجسر الجديد سيبنى من الخشب المحلي» حقا؟"
    (found,) = quoted(text, article)
    assert words_of(found, text, article.plain) == ("الجسر الجديد سيبنى من الخشب المحلي",) * 2


def test_marks_are_paired_as_they_are_meant() -> None:
    plain = 'Ein 19" Schirm, "so steht es da", und »eins« dann »zwei«; “zu”, „noch“ ‘it’s so’ „offen.'
    text = RichText.from_plain(plain)
    assert [plain[one.start : one.end] for one in marked_passages(text)] == [
        "so steht es da",
        "eins",
        "zwei",
        "zu",
        "noch",
        "it’s so",
    ]


def test_spellings() -> None:
    assert normal("Über\u00adgröße") == normal("uebergroesse") == normal("U\u0308BERGRÖSSE")
    assert normal("don’t") == normal("don't")
    words = Vocabulary().words("KI-Steuer: don’t https://a.example/b?c=d 東京 ___ x_1")
    assert [words.text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == [
        *("KI", "Steuer", "don’t", "https://a.example/b?c=d", "東", "京", "x_1")
    ]


VOCABULARY = [f"{a}{b}{c}en" for a in "bdfgklmnprst" for b in "aeiou" for c in ("ck", "ll", "mm", "rt", "st")]


@st.composite
def _source(draw: st.DrawFn) -> list[str]:
    return draw(st.lists(st.sampled_from(VOCABULARY), min_size=60, max_size=120))


def _slip(random_: random.Random, word: str) -> str:
    at = random_.randrange(1, len(word))
    return random_.choice([word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word[: at - 1] + "y" + word[at:]])


@settings(deadline=None, max_examples=150)
@given(_source(), st.integers(0, 2**32), st.booleans())
def test_a_passage_cut_from_a_source_is_found_with_small_edits(source: list[str], seed: int, marked: bool) -> None:
    random_ = random.Random(seed)
    length = random_.randrange(12, 30)
    at = random_.randrange(len(source) - length)
    cut = source[at : at + length]
    edited = list(cut)
    place = random_.randrange(2, len(edited) - 2)
    edits: list[Callable[[], object]] = [
        lambda: edited.__setitem__(place, _slip(random_, edited[place])),
        lambda: edited.pop(place),
        lambda: edited.insert(place, "wirklich"),
        lambda: edited.__setitem__(place, edited[place].upper()),
        lambda: edited.__setitem__(place, f"– {edited[place]},"),
    ]
    random_.choice(edits)()
    quote = " ".join(edited)
    text = f"Ich lese „{quote}“ und staune." if marked else f"Ich lese {quote} und staune."
    found = find_quotations(RichText.from_plain(" ".join(source)), [record(1, text=text)])
    assert found
    start = text.index(quote)
    inside = sum(max(0, min(one.end, start + len(quote)) - max(one.start, start)) for one in found)
    assert inside >= 0.8 * len(quote)
    for one in found:
        assert 0 <= one.start < one.end <= len(text) and one.score >= 0.75
        assert start - 1 <= one.start and one.end <= start + len(quote) + 1


@settings(deadline=None, max_examples=100)
@given(st.integers(0, 2**32))
def test_texts_that_have_nothing_to_do_with_each_other(seed: int) -> None:
    random_ = random.Random(seed)
    source = " ".join(random_.choices(VOCABULARY, k=300))
    comments = [
        record(n, text=f"„{' '.join(random_.choices(VOCABULARY, k=9))}“ {' '.join(random_.choices(VOCABULARY, k=40))}")
        for n in range(1, 20)
    ]
    assert find_quotations(RichText.from_plain(source), comments) == []


@settings(deadline=None, max_examples=150)
@given(st.lists(st.text("ab „“\">…[].'’\n«»ä界🙂", max_size=200), max_size=6), st.text("ab „“\n…", max_size=100))
def test_any_text_is_bearable_and_positions_are_inside(texts: list[str], article: str) -> None:
    comments = [record(number, text=RichText.from_plain(text)) for number, text in enumerate(texts, 1)]
    source = RichText.from_plain(article)
    for one in find_quotations(source, comments):
        mine = comments[one.comment_id - 1].text.plain
        theirs = source.plain if one.source_comment_id is None else comments[one.source_comment_id - 1].text.plain
        assert 0 <= one.start < one.end <= len(mine)
        assert 0 <= one.source_start < one.source_end <= len(theirs)
        assert one.source_comment_id != one.comment_id and 0 < one.score <= 1


def test_it_stops_when_asked() -> None:
    with pytest.raises(Cancelled):
        find_quotations(ARTICLE, [record(n) for n in range(1, 200)], lambda: True)


def _seconds(article: RichText, comments: list[CommentRecord]) -> float:
    start = time.process_time()
    find_quotations(article, comments)
    return time.process_time() - start


@pytest.mark.parametrize(
    "text",
    [
        "ha " * 60_000,
        "x" * 500_000,
        '"' * 100_000,
        "„" * 100_000,
        "> " * 60_000,
        "‚a " * 40_000,
        "«" * 100_000,
        "„ha " * 30_000,
        "[" * 100_000,
        ". . " * 50_000,
        "„" + "ha … " * 20_000 + "“",
        "&gt;\n" * 30_000,
    ],
    ids=range(12),
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    article = RichText.from_plain("ha " * 30_000)
    assert _seconds(article, [record(n, text=text, author=Author(None), author_key="") for n in (1, 2)]) < 8


def test_ten_thousand_comments() -> None:
    """About two seconds on the reference machine; here only that it does not grow faster than the texts."""
    random_ = random.Random(5)
    words = ["".join(random_.choices("abcdefghijklmnoprstuvwz", k=random_.randrange(2, 10))) for _ in range(20_000)]
    weights = [1 / (n + 3) for n in range(len(words))]
    article = RichText.from_plain(" ".join(random_.choices(words, weights, k=5_000)))
    comments = [record(n, text=" ".join(random_.choices(words, weights, k=40))) for n in range(1, 4_001)]
    small, large = _seconds(article, comments[:1_000]), _seconds(article, comments)
    assert large < max(1.0, small * 12)
