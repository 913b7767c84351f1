"""Taking the page as it stands: every frame gives its document, and they become one `Rendered`."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEnginePage

from domain.errors import SourceError, ThreadmarkError
from domain.messages import say
from domain.time import now
from gui.browser.frames import Framed, Question, frames_of
from gui.browser.loading import Loaded
from gui.browser.script import asking
from operations.rendering import Rendered, document_of

PATIENCE = 20.0
_TAG = re.compile(r"<[^>]*>")


def take(
    page: QWebEnginePage,
    loaded: Loaded,
    then: Callable[[Rendered], None],
    failed: Callable[[ThreadmarkError], None],
    parent: QObject,
) -> Question:
    """Ask all frames. `failed` where the page itself does not answer."""
    token = secrets.token_hex(16)

    def answered(framed: list[Framed]) -> None:
        if not isinstance(framed[0].answer, dict):
            failed(not_answering())
            return
        silent = sum(one.answer is None for one in framed)
        then(
            Rendered(
                document_of(_tree(framed)),
                token,
                pressed=loaded.pressed,
                ending=loaded.ending,
                restless=loaded.restless,
                silent_frames=silent,
                taken_at=now(),
            )
        )

    return Question(frames_of(page), asking("take", token), PATIENCE, answered, parent)


def not_answering() -> SourceError:
    """The error for a page whose scripts never come to an end."""
    return SourceError(
        say("The page does not answer: its scripts are busy."), say("Reload it, or save it from your own browser.")
    )


def has_ended() -> SourceError:
    """The error for a page whose process is gone."""
    return SourceError(say("The page has ended by itself."), say("Reload it, or save it from your own browser."))


def _tree(framed: list[Framed]) -> Any:
    """The answers as one tree, without frames that hold neither text nor frames with text."""
    answers = [one.answer if isinstance(one.answer, dict) else {} for one in framed]
    for at in range(len(framed) - 1, 0, -1):
        answer, above = answers[at], answers[framed[at].parent]
        if answer.get("frames") or _has_text(answer.get("html")):
            above.setdefault("frames", []).insert(0, answer)
    return answers[0]


def _has_text(html: object) -> bool:
    return isinstance(html, str) and bool(_TAG.sub("", html).strip())
