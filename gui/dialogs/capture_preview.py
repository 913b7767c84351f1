"""What was read, before it is saved: how it is read, and how it is shown (receipt, article and thread)."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from domain.capture import Capture
from domain.errors import AddressRefused, FetchError, LoginNeeded, NoCommentsFound, ThreadmarkError
from domain.records import CommentRecord
from gui.dialogs.capture_source import FindSource
from gui.models.capture_records import records_of
from gui.theme import Theme
from gui.views.article_view import ArticleView
from gui.views.overview_strip import OverviewStrip
from gui.views.receipt_bar import ReceiptBar
from gui.views.thread_view import ThreadView
from operations import capturing
from operations.files import Inside, Part


@dataclass(frozen=True, slots=True)
class Read:
    """What was read, in the forms in which it is saved and shown."""

    capture: Capture
    records: list[CommentRecord]


class Attempt:
    """One reading of a source, on the worker's thread. What is kept of secrets is in `options`, which shows none.

    An account or password goes only to the host that asks for it: where an address leads to another one that wants
    somebody to sign in, reading starts again there, and nothing that was meant for the first host goes along.
    """

    def __init__(self, find: FindSource, options: capturing.Options, credentials: capturing.CredentialStore) -> None:
        self._find, self.options, self._credentials = find, options, credentials
        self.source: capturing.Source | Part | None = None
        """What is read; None: what was entered means nothing that can be."""
        self.stop = threading.Event()
        self.stored_user = ""
        """Whose stored password was tried."""
        self._stored_keys: set[str] = set()

    @property
    def may_be_local(self) -> bool:
        """Whether a refused address may be one that is refused only because it is not public."""
        options = self.options
        return self.source is not None and not (options.allow_local or options.account or options.post_password)

    def again(self, options: capturing.Options) -> Attempt:
        """The next one, with what was typed in since."""
        following = Attempt(self._find, options, self._credentials)
        following.source = self.source
        return following

    def read(self, progress: capturing.Progress) -> Read:
        """Read, and sign in with what is stored if the site asks for it. Raises `ThreadmarkError` children."""
        if self.source is None:
            self.source = self._find()
        if not isinstance(self.source, Part):
            self.source = capturing.looked_into(self.source, self.options, progress, self.stop)
        while True:
            try:
                capture = capturing.read(self.source, self.options, progress, self.stop)
            except LoginNeeded as needed:
                if needed.kind == LoginNeeded.KEY:
                    if self.stop.is_set() or not self._take_stored_key(capturing.account_host(needed.url)):
                        raise
                    continue
                self._go_where_it_asks(needed)
                if self.stop.is_set() or not self._take_stored(needed):
                    raise
            else:
                return Read(capture, records_of(capture))

    def _go_where_it_asks(self, needed: LoginNeeded) -> None:
        if isinstance(self.source, capturing.Address) and capturing.account_host(needed.url) != self.host():
            self.source = capturing.Address(needed.url)
            self.options = replace(self.options, account=None, post_password=None)

    def _take_stored(self, needed: LoginNeeded) -> bool:
        """Whether there is a stored account that was not tried yet."""
        asked = needed.kind == LoginNeeded.ACCOUNT and isinstance(self.source, capturing.Address)
        if not asked or self.stored_user or self.options.account is not None:
            return False
        stored = self._credentials.get(self.host())
        if stored is None:
            return False
        self.stored_user = stored[0]
        self.options = replace(self.options, account=stored)
        return True

    def _take_stored_key(self, host: str) -> bool:
        """Whether there is a stored key for the interface that was not tried yet."""
        stored = self._credentials.get(host) if host not in self.options.keys else None
        if stored is None:
            return False
        self._stored_keys.add(host)
        self.options = replace(self.options, keys={**self.options.keys, host: stored[1]})
        return True

    def new_keys(self) -> list[tuple[str, str]]:
        """The keys that were typed in, by host."""
        return [(host, key) for host, key in self.options.keys.items() if host not in self._stored_keys]

    @property
    def inside(self) -> Inside | None:
        """The file that it is taken from, if that holds discussions and was opened."""
        return self.source.inside if isinstance(self.source, Part) else None

    def host(self) -> str:
        return capturing.account_host(self.source.url) if isinstance(self.source, capturing.Address) else ""


def may_show_in_browser(source: capturing.Source | Part | None, error: ThreadmarkError) -> bool:
    """Whether a page that could not be read may show its comments in a browser."""
    if not isinstance(source, capturing.Address) or isinstance(error, AddressRefused):
        return False
    return isinstance(error, NoCommentsFound | FetchError)


class CapturePreview(QWidget):
    """The same widgets as in the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.receipt, self.article, self.comments = ReceiptBar(theme), ArticleView(theme), ThreadView(theme)
        self._none = QLabel(self.tr("There are no comments yet. The article can be saved without any."))
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setProperty("role", "secondary")
        strip = OverviewStrip(theme, self.comments)
        side = QWidget()
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.comments, 1)
        row.addWidget(strip)
        row.addWidget(self._none, 1)
        self._strip = strip
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.article)
        splitter.addWidget(side)
        splitter.setSizes([420, 480])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.receipt)
        layout.addWidget(splitter, 1)

    def show_capture(self, capture: Capture, records: list[CommentRecord]) -> None:
        """Show what was read."""
        self.receipt.set_receipt(capture.receipt)
        self.receipt.set_unfolded(capture.receipt.complete is False or bool(capture.receipt.warnings))
        self.article.set_article(None, capture.article)
        self.comments.set_thread(records)
        there = bool(records)
        self.comments.setVisible(there)
        self._strip.setVisible(there)
        self._none.setVisible(not there)
