"""The full-text indexes of SQLite: words with accents folded, and trigrams; made when a text is stored."""

from collections.abc import Iterable

from sqlalchemy import Connection, text


def create_indexes(connection: Connection) -> None:
    """Make the full-text indexes of a new project; PostgreSQL has none."""
    if connection.dialect.name != "sqlite":
        return
    for statement in TABLES:
        connection.execute(text(statement))


def index_texts(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Put texts that were stored now, with their numbers, into the full-text indexes."""
    rows = [{"number": number, "content": content} for number, content in texts]
    if not rows or connection.dialect.name != "sqlite":
        return
    for statement in _ADD:
        connection.execute(statement, rows)


def forget_text(connection: Connection, number: int, content: str) -> None:
    """Take a text that is about to be erased out of the indexes; ``purge`` then leaves nothing of it."""
    if connection.dialect.name == "sqlite":
        for statement in _FORGET:
            connection.execute(statement, {"number": number, "content": content})


def purge(connection: Connection) -> None:
    """Write the indexes anew without what was taken out: until then they only say that it does not count."""
    if connection.dialect.name == "sqlite":
        for statement in _PURGE:
            connection.execute(statement)


_ADD = tuple(
    text(f"INSERT INTO {table} (rowid, content) VALUES (:number, :content)")  # noqa: S608  # two names of ours
    for table in ("text_words", "text_trigrams")
)
_FORGET = tuple(
    text(f"INSERT INTO {table} ({table}, rowid, content) VALUES ('delete', :number, :content)")  # noqa: S608
    for table in ("text_words", "text_trigrams")
)
_PURGE = tuple(
    text(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608  # see sqlite.org/fts5.html, 6.8
    for table in ("text_words", "text_trigrams")
)

TABLES = (
    (
        "CREATE VIRTUAL TABLE text_words USING fts5("
        "content, content='text', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
    ),
    # Where in the text is found by ourselves: without places the index takes a third of the room and time.
    (
        "CREATE VIRTUAL TABLE text_trigrams USING fts5("
        "content, content='text', content_rowid='number', tokenize='trigram', detail=none)"
    ),
)
"""External-content indexes of the table ``text``; texts never change, and only an erasure removes one."""
