"""A part of a project as a project file of its own: what a colleague is handed to work on, and nothing else.

The file is written anew from the rows that are chosen, never by deleting from a copy: what is left out stands in no
page, index or journal of it. It begins a journal of its own, whose first entry names the state of the project that it
was taken from, so that merging knows what was left out from what was removed.
"""

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from annotator.domain.annotations import Annotation
from annotator.domain.articles import (
    Article,
    ArticleState,
    BriefingExport,
    MergePoint,
    ProjectRecord,
    Reviewer,
    Signature,
    Source,
    Version,
)
from annotator.domain.fields import Json
from annotator.domain.ids import new_id
from annotator.domain.journal import Row, RowChange, utc_now
from annotator.errors import DamagedProject, ProjectTrouble
from annotator.storage import creation, engine, schema
from annotator.storage.codec import decode, encode
from annotator.storage.copies import last_entry
from annotator.storage.kept_texts import KeptTexts
from annotator.storage.schema import RECORDS
from annotator.storage.transactions import Read, Write, chunks, image

TEXTS_AT_ONCE = 20
"""Texts, or originals, in memory at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What of a project goes into a package: articles, with the tags of all or, ``blind``, of the recipient alone."""

    article_ids: tuple[str, ...]
    recipient: Reviewer
    blind: bool


def check_place(to: Path, target: str, *, replaces: bool) -> None:
    """Raise ProjectTrouble where a package would take the place of its own project, or of what is no project."""
    if not engine.is_url(target) and to.resolve() == Path(target).resolve():
        raise ProjectTrouble(f"{to} is the project itself; choose another name for the package. Nothing was written.")
    if replaces and os.path.lexists(to):
        engine.check_header(to)


def write_package(
    read: Read,
    part: Part,
    to: Path,
    reviewer: Reviewer,
    name: str,
    *,
    replaces: bool = False,
    told: Callable[[int, int, str], None] | None = None,
) -> int:
    """Write a part of a project into a file, whole or not at all; return how many tags are in it.

    ``reviewer`` made it, ``name`` is what its journal calls that. ``told`` hears how many texts were written, and may
    raise to stop. Raises ProjectTrouble when something is there and ``replaces`` is not set, FileTrouble, FullDisk.
    """
    chosen = _Chosen(read.connection, part)
    chosen.gather()
    with (
        creation.new_file(to, replaces=replaces and to.exists()) as made,
        engine.writing(made).begin() as connection,
    ):
        creation.make_tables(connection)
        connection.execute(insert(schema.project), [_project_row(read, part, chosen)])
        connection.execute(insert(schema.reviewer), _reviewer_rows(read, part.recipient))
        write = Write(connection, KeptTexts(), name, reviewer, undoable=False)
        _write_contents(read, write, chosen.rows[str(schema.version.name)].values(), told)
        write.apply(
            RowChange(table, id_, None, row) for table, rows in chosen.rows.items() for id_, row in rows.items()
        )
        _, head_id = last_entry(read.connection)
        write.add(MergePoint(id=new_id(), head_id=head_id, sequence=1, partial=True, created_at=utc_now()))
        write.finish()
    return len(chosen.rows[str(schema.annotation.name)])


_LEFT_OUT = frozenset({ProjectRecord, Reviewer, Source, MergePoint, BriefingExport, Signature})
"""Rows that are not chosen by what they hang on: those written otherwise, and what was done with the whole project."""


@dataclass
class _Chosen:
    """The rows of a package, by table and id, each table after those that it refers to."""

    connection: Connection
    part: Part
    rows: dict[str, dict[str, Row]] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether no article and no tag of the project is left out."""
        counted = ((schema.article, "article"), (schema.annotation, "annotation"))
        return all(
            len(self.rows[name]) == len(self.connection.execute(select(table.c.id)).all()) for table, name in counted
        )

    def gather(self) -> None:
        """Choose the rows; what they say of rows that are left out is taken out of them."""
        self.rows = {str(schema.source.name): {}}
        for record, table in RECORDS.items():
            if record not in _LEFT_OUT:
                self.rows[str(table.name)] = {str(row["id"]): row for row in self._rows_of(record, table)}
        self._let_go_of_rows_left_out()
        self._add_sources()

    def _rows_of(self, record: type, table: Table) -> Iterator[Row]:
        """Yield the rows of a table that hang on chosen rows alone."""
        if record is Article:
            yield from _rows(self.connection, table, "id", self.part.article_ids)
            return
        owners = {str(one.name): _named_by(one) for one in table.columns if one.info.get("owned")}
        if not owners:
            yield from (image(row) for row in self.connection.execute(select(table)).mappings())
            return
        first, *others = owners
        for row in _rows(self.connection, table, first, self.rows[owners[first]]):
            if all(row[name] in self.rows[owners[name]] for name in others) and self._may_be_seen(record, row):
                yield row

    def _may_be_seen(self, record: type, row: Row) -> bool:
        if not self.part.blind:
            return True
        column = {Annotation: "author_id", ArticleState: "reviewer_id"}.get(record)
        return column is None or row[column] == self.part.recipient.id

    def _let_go_of_rows_left_out(self) -> None:
        """Empty references to rows that are left out, in columns and in typed fields."""
        for name, rows in self.rows.items():
            table = schema.metadata.tables[name]
            loose = [(str(one.name), _named_by(one)) for one in table.columns if one.foreign_keys and one.nullable]
            for row in rows.values():
                for column, other in loose:
                    if other in self.rows and other != schema.source.name and row[column] not in self.rows[other]:
                        row[column] = None
        left_out = self._left_out_ids()
        for name, columns in _TYPED.items():
            for id_, row in self.rows[name].items():
                if any(one in left_out for column in columns for one in _ID.findall(str(row[column]))):
                    self.rows[name][id_] = _without(name, row, columns, left_out)

    def _left_out_ids(self) -> set[str]:
        """Return the ids of tags and versions that chosen rows name in their typed fields and that are left out."""
        named = self._ids_in_fields()
        found: set[str] = set()
        for record in (Annotation, Version):
            table = RECORDS[record]
            known = (row["id"] for row in _rows(self.connection, table, "id", named))
            found.update(str(one) for one in known if one not in self.rows[str(table.name)])
        return found

    def _ids_in_fields(self) -> set[str]:
        return {
            one
            for name, columns in _TYPED.items()
            for row in self.rows[name].values()
            for column in columns
            for one in _ID.findall(str(row[column]))
        }

    def _add_sources(self) -> None:
        """Choose the sources that chosen rows refer to, and those that these were derived from."""
        found = self.rows[str(schema.source.name)]
        waiting = self._ids_in_fields()
        for name, rows in self.rows.items():
            columns = [str(one.name) for one in schema.metadata.tables[name].columns if _names_source(one)]
            waiting.update(str(row[one]) for row in rows.values() for one in columns if row[one])
        while waiting:
            fresh = {str(row["id"]): row for row in _rows(self.connection, schema.source, "id", waiting - found.keys())}
            found.update(fresh)
            waiting = {str(row["derived_from"]) for row in fresh.values() if row["derived_from"]}


_TYPED = {"annotation": ("details",), "decision": ("before", "after")}
"""Columns with typed fields, as JSON, by table."""

_ID = re.compile(r"(?<=\")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\")")


def _rows(connection: Connection, table: Table, column: str, values: Iterable[str]) -> Iterator[Row]:
    for chunk in chunks(values):
        found = connection.execute(select(table).where(table.c[column].in_(chunk)).order_by(table.c.id))
        yield from (image(row) for row in found.mappings())


def _named_by(column: Any) -> str:
    return str(next(iter(column.foreign_keys)).column.table.name)


def _names_source(column: Any) -> bool:
    return any(key.column.table is schema.source for key in column.foreign_keys)


def _without(table: str, row: Row, columns: tuple[str, ...], left_out: set[str]) -> Row:
    """Return a row that says nothing of rows left out."""
    changed = dict(row)
    for column in columns:
        if row[column]:
            body = _trimmed(json.loads(str(row[column])), left_out)
            # As decisions keep what they are about; typed fields are written anew below.
            changed[column] = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return encode(decode(Annotation, changed)) if table == schema.annotation.name else changed


def _trimmed(value: Json, left_out: set[str]) -> Json:
    if isinstance(value, dict):
        return {name: _trimmed(one, left_out) for name, one in value.items() if not _is_of(one, left_out)}
    if isinstance(value, list):
        return [_trimmed(one, left_out) for one in value if not _is_of(one, left_out)]
    return value


def _is_of(value: Json, left_out: set[str]) -> bool:
    if isinstance(value, dict):
        # A span says in which version it stands, and is nothing without.
        return value.get("version_id") in left_out
    return isinstance(value, str) and value in left_out


def _project_row(read: Read, part: Part, chosen: _Chosen) -> Row:
    row = image(read.connection.execute(select(schema.project)).mappings().one())
    # A person's own words for the briefing may be about anything in the project.
    words = row["words"] if chosen.is_whole else "{}"
    return {**row, "blind": part.blind, "words": words}


def _reviewer_rows(read: Read, recipient: Reviewer) -> list[Row]:
    rows = [image(row) for row in read.connection.execute(select(schema.reviewer)).mappings()]
    if all(row["id"] != recipient.id for row in rows):
        rows.append(encode(recipient))
    return rows


def _write_contents(
    read: Read, write: Write, versions: Iterable[Row], told: Callable[[int, int, str], None] | None
) -> None:
    """Keep the texts of versions, which are indexed for search anew, and the bytes that they were read from."""
    rows = list(versions)
    texts = list(dict.fromkeys(str(row["text_sha256"]) for row in rows))
    originals = list(dict.fromkeys(str(row["original_sha256"]) for row in rows if row["original_sha256"]))
    for start in range(0, len(texts), TEXTS_AT_ONCE):
        if told:
            told(start, len(texts), "")
        part = texts[start : start + TEXTS_AT_ONCE]
        _check_kept(part, write.add_texts([read.text(one) for one in part]))
    for start in range(0, len(originals), TEXTS_AT_ONCE):
        part = originals[start : start + TEXTS_AT_ONCE]
        _check_kept(part, write.add_originals([read.original(one) for one in part]))


def _check_kept(wanted: list[str], kept: list[str]) -> None:
    if wanted != kept:
        raise DamagedProject(
            "A text of the project is not what its hash says. No package was made; run a check of the project."
        )
