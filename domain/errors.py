"""Errors that a user reads. Anything that is not one of these is a bug and goes to the crash dialog."""

from __future__ import annotations

from domain.messages import Message
from domain.page import Page


class ThreadmarkError(Exception):
    """The root. `what` says what happened, `advice` what to do next."""

    def __init__(self, what: Message, advice: Message | None = None) -> None:
        super().__init__(what, advice)
        self.what = what
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.what} {self.advice}" if self.advice else str(self.what)


class Cancelled(ThreadmarkError):
    """The user stopped the work. Nothing was kept of it."""


class SourceError(ThreadmarkError):
    """What was given to capture cannot be read (not an address, an empty file, a PDF …)."""


class FetchError(SourceError):
    """A page could not be brought. `status` is the HTTP status where there was an answer."""

    def __init__(self, what: Message, advice: Message | None = None, status: int | None = None) -> None:
        super().__init__(what, advice)
        self.status = status


class OfflineError(FetchError):
    """A further page was wanted while reading a saved file: there is no socket on that path."""


class AddressRefused(FetchError):
    """An address that is not http/https, or not global while local ones are not allowed."""


class RobotsRefused(FetchError):
    """The site's robots.txt asks programs not to fetch this address."""


class LoginNeeded(FetchError):
    """The page is not public. `kind` is what would open it; `url` where it is asked for."""

    ACCOUNT = "account"
    POST_PASSWORD = "post-password"  # noqa: S105 - a kind, no secret
    KEY = "key"

    def __init__(
        self, what: Message, advice: Message | None, *, kind: str, url: str, status: int | None = None
    ) -> None:
        super().__init__(what, advice, status)
        self.kind = kind
        self.url = url


class NoCommentsFound(SourceError):
    """The page was read but no comments are in it. `system` names the comment system seen, if any."""

    def __init__(self, what: Message, advice: Message | None = None, system: str | None = None) -> None:
        super().__init__(what, advice)
        self.system = system
        self.page: Page | None = None
        """The page that was read, so that somebody may show where the comments are."""


class PartNeeded(SourceError):
    """The file holds several discussions, and nobody said which one is meant.

    `inside` is the opened file (an `operations.files.Inside`), so that it need not be opened twice.
    """

    inside: object | None = None


class NotAccepted(SourceError):
    """What was found is a guess, or in the archive already, and nobody said what to do."""


class ArchiveError(ThreadmarkError):
    """The archive file cannot be opened, read or written."""


class NotAnArchive(ArchiveError):
    """The file is something else."""


class ArchiveTooNew(ArchiveError):
    """The file was written by a newer Threadmark."""


class ArchiveLocked(ArchiveError):
    """Another program has the archive open for writing."""


class ArchiveReadOnly(ArchiveError):
    """The file or its folder cannot be written."""


class ArchiveDamaged(ArchiveError):
    """The file's structure or a checksum is wrong."""


class DiskFull(ArchiveError):
    """No room left where the archive, export or backup is written."""


class UnknownItem(ArchiveError):
    """An article, comment, tag or annotation that was named does not exist in this archive."""


class ExportError(ThreadmarkError):
    """The export could not be written."""


class CredentialError(ThreadmarkError):
    """The keyring could not keep or give a secret."""
