"""Verifying a project from end to end: tables, hashes, spans, the chain of the journal, the full-text indexes.

Texts and journal entries are looked at one by one, so that memory stays bounded; of the rows, only a digest each is
kept.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Row, Select, func, select
from sqlalchemy.exc import DatabaseError, OperationalError

from annotator.domain.cleaning import Cleaning, edits_of
from annotator.domain.edits import applied
from annotator.domain.journal import Row as Image
from annotator.domain.journal import operation_hash
from annotator.domain.problem import Problem
from annotator.domain.spans import CONTEXT_LENGTH
from annotator.domain.vocabulary import Kind
from annotator.errors import DamagedProject, InvalidValue
from annotator.storage import blanking, schema
from annotator.storage.codec import row_changes
from annotator.storage.database_errors import is_undecodable
from annotator.storage.engine import reading, writing
from annotator.storage.schema import RECORDS
from annotator.storage.transactions import image

AT_ONCE = 500
"""Rows carried at once from the database."""

_UNJOURNALED = frozenset({"project", "reviewer"})
"""Tables whose rows may be there without an entry of the journal: a project is born with one, reviewers introduce
themselves."""


def problems(engine: Engine, *, read_only: bool = False) -> Iterator[Problem]:
    """Yield what is wrong with a project; nothing when all is well."""
    with reading(engine).connect() as connection:
        if connection.dialect.name == "sqlite":
            broken = list(_broken_file(connection))
            yield from broken
            if broken:
                return  # of a broken file, no further answer could be trusted
        for look, part in _LOOKS:
            try:
                yield from look(connection)
            except OperationalError as error:
                if not is_undecodable(error.orig):
                    raise
                yield Problem("A text in them is damaged and cannot be read.", part)
    if engine.dialect.name == "sqlite" and not read_only:
        yield from _full_text(engine)


def _broken_file(connection: Connection) -> Iterator[Problem]:
    try:
        for (words,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
            if words != "ok":
                yield Problem(f"The file is damaged: {words}.", "file")
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield Problem(f"Row {row} refers to something in “{parent}” that is not there.", str(table))
    except DatabaseError as error:
        yield Problem(f"The file is damaged: {error.orig}.", "file")


def _full_text(engine: Engine) -> Iterator[Problem]:
    for table in ("text_words", "text_trigrams"):
        # The check is spelled as an INSERT (sqlite.org/fts5.html, 6.4), so it takes a turn as a writer; 1: compare with
        # the texts themselves. It writes nothing.
        statement = f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"  # noqa: S608  # a name of ours
        with writing(engine).connect() as connection, connection.begin() as transaction:
            try:
                connection.exec_driver_sql(statement)
            except DatabaseError as error:
                if not isinstance(error.orig, sqlite3.DatabaseError) or not _is_corrupt(error.orig):
                    raise
                yield Problem("The index for search does not agree with the texts.", table)
            transaction.rollback()


def _is_corrupt(error: sqlite3.DatabaseError) -> bool:
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT


def _contents(connection: Connection) -> Iterator[Problem]:
    text, original = schema.text.c, schema.original.c
    for row in _stream(connection, select(text.sha256, text.content), at_once=1):
        if hashlib.sha256(row.content.encode()).hexdigest() != row.sha256:
            yield Problem("A text is not what its hash says.", f"text {row.sha256}")
    for row in _stream(connection, select(original.sha256, original.content), at_once=1):
        if hashlib.sha256(row.content).hexdigest() != row.sha256:
            yield Problem("The bytes of an original are not what their hash says.", f"original {row.sha256}")


def _versions(connection: Connection) -> Iterator[Problem]:
    version, text = schema.version.c, schema.text.c
    statement = (
        select(version.id, version.length, func.length(text.content).label("found"))
        .join(schema.text, text.sha256 == version.text_sha256)
        .where(version.length != func.length(text.content))
    )
    for row in _stream(connection, statement):
        yield Problem(f"Its length is given as {row.length}, and is {row.found}.", f"version {row.id}")
    empty = select(schema.article.c.id).where(~select(1).where(version.article_id == schema.article.c.id).exists())
    for row in _stream(connection, empty):
        yield Problem("The article has no text.", f"article {row.id}")


def _cleanings(connection: Connection) -> Iterator[Problem]:
    version, text, earlier = schema.version.c, schema.text.c, schema.version.alias()
    statement = (
        select(version.id, version.cleaned, version.text_sha256, text.content)
        .join_from(schema.version, earlier, earlier.c.id == version.cleaned_from)
        .join(schema.text, text.sha256 == earlier.c.text_sha256)
    )
    for row in _stream(connection, statement, at_once=1):
        try:
            cleaned = applied(row.content, edits_of(msgspec.json.decode(row.cleaned, type=tuple[Cleaning, ...])))
        except (msgspec.MsgspecError, InvalidValue):
            cleaned = ""
        if hashlib.sha256(cleaned.encode()).hexdigest() != row.text_sha256:
            yield Problem("It is not what cleaning made of the version before.", f"version {row.id}")


def _spans(connection: Connection) -> Iterator[Problem]:
    annotation, version, text = schema.annotation.c, schema.version.c, schema.text.c
    statement = (
        select(
            annotation.id,
            annotation.start,
            annotation.end,
            annotation.exact,
            annotation.prefix,
            annotation.suffix,
            version.text_sha256,
        )
        .join_from(schema.annotation, schema.version, version.id == annotation.version_id)
        .order_by(annotation.version_id, annotation.start)
    )
    sha256, content = "", ""
    for row in _stream(connection, statement):
        if row.text_sha256 != sha256:
            sha256 = row.text_sha256
            content = connection.execute(select(text.content).where(text.sha256 == sha256)).scalar() or ""
        if not 0 <= row.start < row.end <= len(content):
            yield Problem(f"Its span {row.start}–{row.end} leaves the text.", f"annotation {row.id}")
        elif content[row.start : row.end] != row.exact:
            yield Problem("Its words are not those of the text at its place.", f"annotation {row.id}")
        elif not _stands_between(content, row):
            yield Problem("The words around it are not those of the text.", f"annotation {row.id}")


def _placements(connection: Connection) -> Iterator[Problem]:
    placement, version, annotation = schema.placement.c, schema.version.c, schema.annotation.c
    statement = (
        select(placement.id, placement.start, placement.end, placement.moved, version.length)
        .add_columns((annotation.version_id == placement.version_id).label("there"))
        .join_from(schema.placement, schema.version, version.id == placement.version_id)
        .join(schema.annotation, annotation.id == placement.annotation_id)
    )
    for row in _stream(connection, statement):
        if not 0 <= row.start <= row.end <= row.length:
            yield Problem(f"Its span {row.start}–{row.end} leaves the text.", f"placement {row.id}")
        elif row.moved != row.there:
            where = "moved to a version in which it does not stand" if row.moved else "waiting where it stands already"
            yield Problem(f"It tells of a tag {where}.", f"placement {row.id}")


def _kinds(connection: Connection) -> Iterator[Problem]:
    column, definition = schema.annotation.c, schema.tag_definition.c
    known = select(definition.id)
    statement = select(column.id).where(column.kind.not_in([*Kind]), column.kind.not_in(known))
    for row in _stream(connection, statement):
        yield Problem("The kind of this tag is not defined in the project.", f"annotation {row.id}")


def _stands_between(content: str, row: Any) -> bool:
    before = content[max(0, row.start - CONTEXT_LENGTH) : row.start]
    after = content[row.end : row.end + CONTEXT_LENGTH]
    return before.endswith(row.prefix) and after.startswith(row.suffix)


def _journal(connection: Connection) -> Iterator[Problem]:
    newest: dict[tuple[str, str], bytes] = {}
    operation = schema.operation
    previous_hash, expected = "", 1
    blank = told = 0
    for entry in _stream(connection, select(operation).order_by(operation.c.sequence), at_once=1):
        where = f"operation {entry.sequence}"
        if entry.sequence != expected:
            yield Problem(f"Entries of the journal are missing: {expected} to {entry.sequence - 1}.", where)
        values = (entry.sequence, entry.id, entry.name, entry.reviewer_id, entry.at, entry.undoes, entry.undo_group)
        if entry.previous_hash != previous_hash or entry.hash != operation_hash(
            entry.previous_hash, [*values, entry.changes]
        ):
            yield Problem("The entry of the journal was changed, or one before it is missing.", where)
        previous_hash, expected = entry.hash, entry.sequence + 1
        try:
            changes = row_changes(entry.changes)
        except DamagedProject:
            yield Problem("The entry of the journal is damaged and cannot be read.", where)
            return  # what it did to which rows, nobody can say
        for change in changes:
            if change.table == blanking.TABLE:
                figure = (change.after or {}).get("changes")
                told += figure if isinstance(figure, int) else 0
            else:
                blank += blanking.is_blank(change)
                newest[change.table, change.id] = _digest(change.after)
    if blank != told:
        yield Problem(
            f"Of the journal, {blank:,} changes were blanked, and its entries on erasures tell of {told:,}.", "journal"
        )
    yield from _rows(connection, newest)


_LOOKS: tuple[tuple[Callable[[Connection], Iterator[Problem]], str], ...] = (
    (_contents, "texts"),
    (_versions, "versions"),
    (_cleanings, "versions"),
    (_spans, "annotations"),
    (_kinds, "annotations"),
    (_placements, "tags to be checked"),
    (_journal, "journal or rows"),
)
"""What is looked at in turn, and what that part is called when it cannot be read."""


def _rows(connection: Connection, newest: dict[tuple[str, str], bytes]) -> Iterator[Problem]:
    for table in RECORDS.values():
        for row in connection.execute(select(table), execution_options={"yield_per": AT_ONCE}).mappings():
            known = newest.pop((str(table.name), row["id"]), None)
            if known is None and str(table.name) in _UNJOURNALED:
                continue
            if known != _digest(image(row)):
                yield Problem("The journal does not know of the row as it is.", f"{table.name} {row['id']}")
    for (name, row_id), known in newest.items():
        if known != _digest(None):
            yield Problem("The row is in the journal, and not there.", f"{name} {row_id}")


def _digest(row: Image | None) -> bytes:
    return hashlib.blake2b(msgspec.json.encode(row, order="sorted"), digest_size=12).digest()


def _stream(connection: Connection, statement: Select[Any], at_once: int = AT_ONCE) -> Iterator[Row[Any]]:
    with connection.execute(statement, execution_options={"yield_per": at_once}) as result:
        yield from result
