"""Search: the search language over comments and articles. Nothing that is typed is an error."""

from __future__ import annotations

from threading import Event

from domain.messages import Message
from domain.query import Query, parse
from storage.asked import Asked, Grouped
from storage.authors import Authors
from storage.coders import Coders
from storage.comments import Comments
from storage.connection import Connection
from storage.hits import Hit
from storage.query_filters import Filters
from storage.query_sql import Compiler, usable
from storage.scope import EVERYWHERE, Group, Scope, Sort
from storage.vocabulary import Vocabulary

__all__ = ["EVERYWHERE", "Asked", "Group", "Grouped", "Hit", "Scope", "Search", "Sort", "understood"]


def understood(query: str) -> Query:
    """The query as it will be looked for: expressions that are none are words."""
    return usable(parse(query))


class Search:
    """The whole archive, or a part of it. Case and accents do not matter."""

    def __init__(self, connection: Connection, coders: Coders) -> None:
        self._connection, self._coders = connection, coders
        self._vocabulary, self._comments = Vocabulary(connection), Comments(connection)
        self.authors = Authors(connection)

    def asked(
        self, query: str | Query, scope: Scope = EVERYWHERE, *, forms: bool = False, cancel: Event | None = None
    ) -> Asked:
        """A search that can be asked for hits, their number, their ids and groups. `cancel` ends it from outside."""
        ready = understood(query) if isinstance(query, str) else query
        filters = Filters(self._connection, self.authors, self._comments, self._coders.current_id())
        compiler = Compiler(filters, self._vocabulary, forms=forms)
        return Asked(self._connection, self._comments, self.authors, compiler, ready, scope, cancel)

    def find(
        self, query: str, article_id: int | None = None, limit: int = 200, *, forms: bool = False, kwic: int = 1
    ) -> list[Hit]:
        """Hits, newest article first, the article before its comments. `kwic`: so many places of each with context."""
        return self.asked(query, Scope.of(article_id), forms=forms).hits(limit, kwic)

    def count(self, query: str, article_id: int | None = None, *, forms: bool = False) -> int:
        """How many texts match in all."""
        return self.asked(query, Scope.of(article_id), forms=forms).count()

    def comment_ids(self, query: str, article_id: int | None = None, *, forms: bool = False) -> list[int]:
        """All comments that match, in the order of articles and threads."""
        return self.asked(query, Scope.of(article_id), forms=forms).comment_ids()

    def hints(self, query: str) -> tuple[Message, ...]:
        """What of the query was not understood."""
        return understood(query).hints
