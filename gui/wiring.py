"""Wiring: which signal of the window's parts is heard by which other part. Nothing else happens here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.window import MainWindow


def connect(window: MainWindow) -> None:
    """Join the parts of a window."""
    _connect_archive(window)
    _connect_coding(window)
    _connect_captures(window)
    _connect_desk(window)
    _connect_notes(window)
    _connect_reading(window)


def _connect_archive(window: MainWindow) -> None:
    session, reader, menus = window.session, window.reader, window.menus
    session.failed.connect(window.say_error)
    reader.recordsChanged.connect(menus.renew)
    reader.trailChanged.connect(menus.renew)
    window.panesChanged.connect(menus.renew)
    window.jobs.loaded.connect(lambda path: window.archives.open_path(str(path)))
    window.queue.saved.connect(reader.reload)
    window.captures.imported.connect(reader.reload)
    for controller in (
        *(window.captures, window.recaptures, window.watching, window.queue, window.mending, window.reanchoring),
        *(window.here_notes, window.memos, window.stepping),
        *(window.coding, window.tag_work, window.searching, window.read_marks, window.worklists),
    ):
        controller.refused.connect(window.say_read_only)


def _connect_coding(window: MainWindow) -> None:
    coding, work, ways = window.coding, window.tag_work, window.ways
    coding.revealAsked.connect(window.reader.go_to)
    coding.noLink.connect(window.say_no_link)
    coding.exampleChosen.connect(work.use_as_example)
    work.placesAsked.connect(ways.find_tag)
    work.applyAsked.connect(coding.toggle)
    work.memoAsked.connect(ways.write_on_tag)
    work.printAsked.connect(window.printing.print_codebook)
    window.searching.listAsked.connect(window.worklists.choose)
    window.searching.exportAsked.connect(ways.export_found)


def _connect_captures(window: MainWindow) -> None:
    reader, captures, queue = window.reader, window.captures, window.queue
    captures.severalGiven.connect(queue.offer)
    captures.againAsked.connect(window.recaptures.take_read)
    queue.captureAsked.connect(captures.read_address)
    queue.linkAsked.connect(window.open_link)
    queue.articleAsked.connect(reader.open)
    window.recaptures.recaptured.connect(reader.read_again)
    window.recaptures.placeAsked.connect(reader.open)
    window.recaptures.compareAsked.connect(window.comparing.compare)
    window.comparing.articleAsked.connect(window.recaptures.show)
    window.mending.treeChanged.connect(reader.read_again)
    window.mending.placeAsked.connect(reader.go_to_place)
    window.reanchoring.placeAsked.connect(reader.go_to)
    window.watching.recaptured.connect(reader.read_again)
    window.watching.articleAsked.connect(reader.open)


def _connect_desk(window: MainWindow) -> None:
    desk, library, menus = window.desk, window.library, window.menus
    desk.targetChanged.connect(menus.renew)
    desk.targetChanged.connect(window.ways.came_to_comment)
    desk.linkActivated.connect(window.open_link)
    desk.contextRequested.connect(menus.contexts.text_menu)
    desk.captureAsked.connect(window.captures.ask)
    desk.article_view.quotationActivated.connect(lambda one: desk.reveal(one.comment_id, one.start))
    desk.thread_view.quotationActivated.connect(window.ways.follow_quotation)
    desk.thread_view.hitReached.connect(window.status.hit)
    window.quoting.found.connect(window.ways.show_quotations)
    library.contextRequested.connect(menus.contexts.library_menu)
    library.removeAsked.connect(window.remove_article)
    library.articleEntered.connect(desk.focus_text)


def _connect_notes(window: MainWindow) -> None:
    memos = window.memos
    for view in (window.notes, window.all_notes, window.steps, window.lists, window.person):
        view.escaped.connect(window.desk.focus_text)
    for source in (memos, window.stepping):
        source.placeAsked.connect(window.reader.go_to_place)
        source.tagAsked.connect(window.ways.show_tag)
    memos.addressAsked.connect(window.open_link)
    memos.titlesChanged.connect(window.notes.set_titles)
    memos.linkCopied.connect(window.say_copied)
    window.notes_side.turned.connect(window.ways.notes_turned)


def _connect_reading(window: MainWindow) -> None:
    reader, marks, thread = window.reader, window.read_marks, window.desk.thread_view
    window.worklists.article = lambda: reader.opened.record if reader.opened else None
    window.persons.here = thread.current_id
    for source in (marks, window.worklists, window.persons):
        source.placeAsked.connect(reader.go_to_place)
    for source in (marks, window.persons):
        source.nothingLeft.connect(window.bar.say)
    marks.marksChanged.connect(thread.states.set_read)
    marks.progressChanged.connect(window.status.show_progress)
    marks.recordChanged.connect(reader.renew)
    window.persons.memoAsked.connect(window.ways.write_on_author)
    window.persons.shown.connect(lambda: window.ways.show_side("who"))
    window.side.turned.connect(window.ways.side_turned)
