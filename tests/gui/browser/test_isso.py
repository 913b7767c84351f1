"""Isso's own widget, as its server delivers it: THREADMARK_ISSO_PAGE is the address of a page with it in it."""

from __future__ import annotations

import os

import pytest

from operations import capturing
from tests.gui.browser.conftest import Visits

ADDRESS = os.environ.get("THREADMARK_ISSO_PAGE", "")


@pytest.mark.skipif(not ADDRESS, reason="THREADMARK_ISSO_PAGE names no page with Isso's widget")
def test_the_widget_is_read_as_it_is_shown(visit: Visits) -> None:
    rendered = visit(ADDRESS)
    body = rendered.page().body.decode()
    shown = body.count('id="isso-') - body.count('id="isso-thread"') - body.count('id="isso-root"')
    taken = capturing.read(rendered)
    assert len(taken.comments) > 0 and len(taken.comments) <= shown
    assert any(one.parent_key for one in taken.comments)
