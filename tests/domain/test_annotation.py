"""Selectors hold position and quote."""

from __future__ import annotations

import pytest

from domain.annotation import Selector
from domain.errors import ThreadmarkError


def test_a_selector_keeps_the_quote_with_its_surroundings() -> None:
    plain = "x" * 40 + "Zitat 👍🏽" + "y" * 40
    selector = Selector.of(plain, 40, 48)
    assert (selector.exact, selector.prefix, selector.suffix) == ("Zitat 👍🏽", "x" * 32, "y" * 32)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 11)])
def test_a_passage_outside_the_text_is_refused_with_a_sentence(start: int, end: int) -> None:
    with pytest.raises(ThreadmarkError, match="not inside the text"):
        Selector.of("zehn Buchst", start, end if end != 11 else 12)
