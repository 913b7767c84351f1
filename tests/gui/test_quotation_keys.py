"""From a quotation to where it was said, and back, by one key; printing what is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from gui.dialogs.print_dialog import PrintDialog
from operations import capturing
from tests.factories import a_capture, a_comment, an_article
from tests.gui.conftest import Desk

TEXT = "Der Rat hat beschlossen, dass die Brücke im nächsten Jahr gebaut wird.\n\nDas Geld ist schon da."


def opened(desk: Desk) -> None:
    window = desk.open(sample=False)
    comments = [
        a_comment(1, "„dass die Brücke im nächsten Jahr gebaut wird“ – das glaube ich nicht.", author="Ada"),
        a_comment(2, "Dazu: „das glaube ich nicht“. Warum denn nicht?", 1, author="Bo"),
        a_comment(3, "Schön.", author="Cy"),
    ]
    capture = a_capture(comments, article=an_article(TEXT))
    desk.session.ask(lambda archive: capturing.save(archive, capture), window.captures.saved.emit)
    desk.settle()
    desk.qtbot.waitUntil(lambda: not window.quoting.busy)
    desk.settle()


def test_there_and_back(desk: Desk) -> None:
    opened(desk)
    window = desk.window
    comments = window.desk.thread_view.model.comments
    window.desk.reveal(comments[0].id)
    window.ways.go_to_quotation()
    target = window.desk.target()
    assert target is not None and target.comment_id is None, "to the article"
    window.desk.reveal(comments[2].id)
    window.ways.go_to_quotation()
    assert "No quotation" in window.bar.text()
    assert window.quoting.made_of(None), "the article is quoted"


def test_the_print_dialog_opens_with_the_article(desk: Desk) -> None:
    opened(desk)
    desk.window.ways.print_shown()
    desk.settle()
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, PrintDialog) and one.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].reject()
    desk.settle()
