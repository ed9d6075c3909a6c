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


_ADD = tuple(
    text(f"INSERT INTO {table} (rowid, content) VALUES (:number, :content)")  # noqa: S608  # two names of ours
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
"""External-content indexes of the table ``text``; texts are never changed nor removed, so nothing else keeps them."""
