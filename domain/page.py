"""Page: bytes as fetched or opened, with where they came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of a server, or one opened file. The body is kept exactly as it came (decompressed); of JSON
    without other people's e-mail and IP addresses (`scrapers.privacy`).

    `url` is the address after redirects, or None for a file without a known address. `fetched_at` is
    UTC ISO 8601. `headers` are the answer's, without cookies; names in lower case.
    """

    url: str | None
    body: bytes
    content_type: str = "text/html"
    charset: str | None = None
    status: int = 200
    fetched_at: str = ""
    requested_url: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    role: str = "article"
    digest: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.digest:
            object.__setattr__(self, "digest", sha256(self.body).hexdigest())

    def header(self, name: str) -> str | None:
        """The first header of that name (any case), or None."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)
