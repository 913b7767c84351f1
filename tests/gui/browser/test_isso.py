"""Isso's own widget, as a real server delivers it and the real engine shows it."""

from __future__ import annotations

import pytest

from domain.capture import Capture
from operations import capturing
from tests.gui.browser.conftest import Visits
from tests.servers.hosted_fixture import Running

pytestmark = pytest.mark.isso


def tree(taken: Capture) -> dict[str | None, tuple[str | None, str | None]]:
    """Author and parent's id of each comment, by its own id. The widget prints a name for those who gave none."""
    ids = {one.key: one.site_id for one in taken.comments}
    return {one.site_id: (one.author.name or "Anonymous", ids.get(one.parent_key or "")) for one in taken.comments}


def test_the_widget_is_read_as_it_is_shown(visit: Visits, isso: Running) -> None:
    """What the browser shows and what the interface answers is the same thread."""
    shown = capturing.read(visit(isso.page))
    asked = capturing.read(capturing.source_of(isso.page), capturing.Options(allow_local=True))
    assert (shown.receipt.source, asked.receipt.source) == ("detector", "isso-api")
    assert shown.receipt.declared == len(shown.comments) > 20
    assert tree(shown) == tree(asked)
