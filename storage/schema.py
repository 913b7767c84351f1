"""The tables of an archive, and how an older archive becomes a newer one.

Each migration is a function of its own, applied once and in order, in a transaction. A released migration is
never changed; a new one is added below it. `user_version` is the number of migrations applied.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x54484D4B
"""``THMK`` in the file's header says that the file is a Threadmark archive."""

TOKENIZER = "unicode61 remove_diacritics 2"
OBJECTS = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'"
COMMENT_BITS = 24
"""A comment's id is its article's id shifted by this, plus its number: one range of ids per article."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The migrations up to one version."""

    steps: tuple[Callable[[Database], None], ...]
    migrations: Migrations = field(init=False)

    def __post_init__(self) -> None:
        migrations = Migrations("threadmark")
        for version, step in enumerate(self.steps, start=1):
            migrations(name=f"v{version}")(_with_version(step, version))
        object.__setattr__(self, "migrations", migrations)

    @property
    def version(self) -> int:
        return len(self.steps)

    def objects(self, version: int) -> set[tuple[str, str]]:
        """Name and SQL of every table and index of that version. (FTS5 makes its inner tables itself.)"""
        db = Database(memory=True, execute_plugins=False)
        for step in self.steps[:version]:
            step(db)
        found = set(db.execute(OBJECTS).fetchall())
        db.close()
        return found


def _with_version(step: Callable[[Database], None], version: int) -> Callable[[Database], None]:
    def migrate(db: Database) -> None:
        step(db)
        db.execute(f"PRAGMA user_version={version}")

    return migrate


_TABLES = (
    """CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE coder (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        url TEXT, site TEXT, title TEXT, byline TEXT,
        published_raw TEXT, published_iso TEXT, published_precision TEXT,
        language TEXT,
        text TEXT NOT NULL,
        structure TEXT,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        digest BLOB NOT NULL,
        text_digest BLOB NOT NULL
    )""",
    """CREATE TABLE capture (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        article_id INTEGER NOT NULL REFERENCES article(id),
        captured_at TEXT NOT NULL,
        receipt TEXT NOT NULL,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE page (
        digest TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        body BLOB NOT NULL
    )""",
    """CREATE TABLE capture_page (
        id INTEGER PRIMARY KEY,
        capture_id INTEGER NOT NULL REFERENCES capture(id),
        position INTEGER NOT NULL,
        page_digest TEXT NOT NULL REFERENCES page(digest),
        role TEXT NOT NULL, url TEXT, requested_url TEXT,
        status INTEGER NOT NULL,
        content_type TEXT NOT NULL, charset TEXT,
        headers TEXT NOT NULL,
        fetched_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE comment (
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES article(id),
        position INTEGER NOT NULL,
        parent_id INTEGER REFERENCES comment(id),
        root_id INTEGER NOT NULL,
        depth INTEGER NOT NULL,
        replies INTEGER NOT NULL,
        parent_missing INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        key TEXT NOT NULL, parent_key TEXT, site_id TEXT, parent_site_id TEXT,
        author_name TEXT, author_url TEXT, author_site_id TEXT, author_key TEXT NOT NULL,
        published_raw TEXT, published_iso TEXT, published_precision TEXT,
        edited_raw TEXT, edited_iso TEXT, edited_precision TEXT,
        kind TEXT NOT NULL, status TEXT NOT NULL,
        by_article_author INTEGER NOT NULL,
        permalink TEXT,
        votes_up INTEGER, votes_down INTEGER, score INTEGER,
        text TEXT NOT NULL,
        structure TEXT,
        digest BLOB NOT NULL,
        text_digest BLOB NOT NULL
    )""",
    """CREATE TABLE tag (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        parent_id INTEGER REFERENCES tag(id),
        position INTEGER NOT NULL,
        hue INTEGER NOT NULL,
        definition TEXT NOT NULL,
        pinned INTEGER,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE annotation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        article_id INTEGER NOT NULL REFERENCES article(id),
        target TEXT NOT NULL CHECK (target IN ('article', 'comment', 'reply_link')),
        comment_id INTEGER REFERENCES comment(id),
        start_at INTEGER, end_at INTEGER,
        exact TEXT, prefix TEXT, suffix TEXT,
        note TEXT NOT NULL,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE annotation_tag (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        annotation_id INTEGER NOT NULL REFERENCES annotation(id),
        tag_id INTEGER NOT NULL REFERENCES tag(id),
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        label TEXT NOT NULL,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        undone INTEGER NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE history_row (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        history_id INTEGER NOT NULL REFERENCES history(id),
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        article_id INTEGER,
        comment_id INTEGER,
        before TEXT,
        after TEXT,
        digest BLOB NOT NULL
    )""",
    f"CREATE VIRTUAL TABLE comment_fts USING fts5(text, content='comment', content_rowid='id', tokenize='{TOKENIZER}')",
    "CREATE VIRTUAL TABLE article_fts USING fts5"
    f"(title, text, content='article', content_rowid='id', tokenize='{TOKENIZER}')",
    "INSERT INTO comment_fts(comment_fts, rank) VALUES('hashsize', 16777216)",
)

_INDEXES = (
    ("capture", ("article_id",)),
    ("capture_page", ("capture_id", "position")),
    ("capture_page", ("page_digest",)),
    ("comment", ("article_id", "position")),
    ("comment", ("parent_id",)),
    ("tag", ("parent_id",)),
    ("annotation", ("article_id", "comment_id")),
    ("annotation", ("comment_id",)),
    ("annotation_tag", ("tag_id",)),
    ("history_row", ("history_id",)),
    ("history_row", ("article_id",)),
)


def first_tables(db: Database) -> None:
    """Version 1 (issue 2): captures, codebook, annotations, history, search."""
    for statement in _TABLES:
        db.execute(statement)
    for table, columns in _INDEXES:
        db.table(table).create_index(columns)
    db.table("annotation_tag").create_index(("annotation_id", "tag_id"), unique=True)


_QUEUE = """CREATE TABLE queue_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    title TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'saved', 'look', 'failed', 'skipped')),
    again INTEGER NOT NULL,
    starts INTEGER NOT NULL,
    article_id INTEGER REFERENCES article(id),
    receipt TEXT,
    error TEXT,
    coder_id INTEGER NOT NULL REFERENCES coder(id),
    created_at TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    digest BLOB NOT NULL
)"""


def queue_table(db: Database) -> None:
    """Version 2 (issue 3): addresses that are to be captured."""
    db.execute(_QUEUE)
    db.table("queue_entry").create_index(("article_id",))


_DESK = (
    *(f"ALTER TABLE tag ADD COLUMN {column} TEXT" for column in ("use_when", "not_when", "example")),
    "ALTER TABLE tag ADD COLUMN archived INTEGER",
    """CREATE TABLE memo (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        target TEXT NOT NULL CHECK (target IN ('archive', 'article', 'author', 'tag')),
        article_id INTEGER REFERENCES article(id),
        tag_id INTEGER REFERENCES tag(id),
        author_key TEXT,
        text TEXT NOT NULL,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE comment_read (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        comment_id INTEGER NOT NULL REFERENCES comment(id),
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE worklist (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('comments', 'threads')),
        way TEXT NOT NULL CHECK (way IN ('random', 'every', 'chosen')),
        seed INTEGER,
        query TEXT NOT NULL,
        items TEXT NOT NULL,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE saved_search (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        position INTEGER NOT NULL,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
)


def desk_tables(db: Database) -> None:
    """Version 3 (issue 4): a tag's guide, memos, what was read, worklists, saved searches."""
    for statement in _DESK:
        db.execute(statement)
    for column in ("article_id", "tag_id", "author_key"):
        db.table("memo").create_index((column,))
    db.table("comment_read").create_index(("comment_id", "coder_id"), unique=True)
    db.table("comment").create_index(("author_key",))


_VERSIONS = (
    *(f"ALTER TABLE comment ADD COLUMN {column} INTEGER" for column in ("version", "first_capture", "gone_capture")),
    "ALTER TABLE article ADD COLUMN version INTEGER",
    "ALTER TABLE annotation ADD COLUMN version INTEGER",
    "ALTER TABLE capture ADD COLUMN state TEXT",
    "ALTER TABLE capture ADD COLUMN total INTEGER",
    """CREATE TABLE comment_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        comment_id INTEGER NOT NULL REFERENCES comment(id),
        version INTEGER NOT NULL,
        capture_id INTEGER NOT NULL REFERENCES capture(id),
        image TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE article_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES article(id),
        version INTEGER NOT NULL,
        capture_id INTEGER NOT NULL REFERENCES capture(id),
        image TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE comment_event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        capture_id INTEGER NOT NULL REFERENCES capture(id),
        comment_id INTEGER NOT NULL REFERENCES comment(id),
        event TEXT NOT NULL,
        former_parent INTEGER,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE former_votes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        capture_id INTEGER NOT NULL REFERENCES capture(id),
        votes TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE watch (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        article_id INTEGER NOT NULL UNIQUE REFERENCES article(id),
        minutes INTEGER NOT NULL,
        until TEXT,
        quiet_days INTEGER,
        pause INTEGER NOT NULL,
        due_at TEXT NOT NULL,
        looked_at TEXT, captured_at TEXT, news_at TEXT,
        feed TEXT, token TEXT,
        failures INTEGER NOT NULL,
        ended TEXT,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE mending (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        comment_id INTEGER NOT NULL REFERENCES comment(id),
        kind TEXT NOT NULL CHECK (kind IN ('parent', 'no_comment')),
        parent_id INTEGER REFERENCES comment(id),
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
    """CREATE TABLE addressee (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        comment_id INTEGER NOT NULL REFERENCES comment(id),
        answered_id INTEGER REFERENCES comment(id),
        author_key TEXT,
        name TEXT NOT NULL,
        coder_id INTEGER NOT NULL REFERENCES coder(id),
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        digest BLOB NOT NULL
    )""",
)


def version_tables(db: Database) -> None:
    """Version 4 (issue 5): further captures of an article, versions of texts, events, mended trees."""
    for statement in _VERSIONS:
        db.execute(statement)
    db.table("comment_version").create_index(("comment_id", "version"), unique=True)
    db.table("article_version").create_index(("article_id", "version"), unique=True)
    for table in ("comment_version", "article_version", "comment_event", "former_votes"):
        db.table(table).create_index(("capture_id",))
    db.table("comment_event").create_index(("comment_id",))
    db.table("mending").create_index(("comment_id", "kind"), unique=True)
    db.table("mending").create_index(("parent_id",))
    for column in ("comment_id", "answered_id"):
        db.table("addressee").create_index((column,))


_MENDING = """CREATE TABLE mending_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    comment_id INTEGER NOT NULL REFERENCES comment(id),
    kind TEXT NOT NULL CHECK (kind IN ('parent', 'no_comment', 'split', 'join')),
    parent_id INTEGER REFERENCES comment(id),
    coder_id INTEGER NOT NULL REFERENCES coder(id),
    created_at TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    digest BLOB NOT NULL,
    start_at INTEGER,
    version INTEGER,
    prefix TEXT,
    suffix TEXT
)"""
_OF_MENDING = "id, uuid, comment_id, kind, parent_id, coder_id, created_at, modified_at, digest"
_PARTS = (
    "ALTER TABLE comment ADD COLUMN part_of INTEGER",
    *(f"ALTER TABLE comment ADD COLUMN {column} TEXT" for column in ("found_text", "found_structure")),
    *(f"ALTER TABLE annotation ADD COLUMN {column} TEXT" for column in ("original", "doubt")),
    _MENDING,
    "INSERT INTO sqlite_sequence (name, seq) SELECT 'mending_new', seq FROM sqlite_sequence WHERE name='mending'",
    f"INSERT INTO mending_new ({_OF_MENDING}) SELECT {_OF_MENDING} FROM mending",  # noqa: S608
    "DROP TABLE mending",
    "ALTER TABLE mending_new RENAME TO mending",
    "CREATE UNIQUE INDEX idx_mending_comment_id_kind ON mending (comment_id, kind) WHERE kind<>'split'",
    "CREATE INDEX idx_mending_split ON mending (comment_id) WHERE kind='split'",
)


def part_columns(db: Database) -> None:
    """Version 5 (issue 5): comments that are split and joined; what an annotation that was moved said first."""
    for statement in _PARTS:
        db.execute(statement)
    db.table("mending").create_index(("parent_id",))


SCHEMA = Schema((first_tables, queue_table, desk_tables, version_tables, part_columns))
