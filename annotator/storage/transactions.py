"""What one does inside a transaction: reading rows as records, and writing them so that the journal knows."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, bindparam, delete, insert, select, update

from annotator.domain.articles import REVIEWER_COLOURS, Reviewer, initials_of, name_key
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, Row, RowChange, merged, operation_hash, utc_now
from annotator.errors import InvalidValue, NotFound
from annotator.storage import full_text, near_texts, schema
from annotator.storage.codec import decode, encode, journaled_text, stored_value
from annotator.storage.kept_texts import KeptTexts
from annotator.storage.references import owned_by
from annotator.storage.schema import RECORDS, metadata
from annotator.storage.undo_groups import may_go_on

T = TypeVar("T")

CHUNK = 1_000
"""Values given to one statement at most; every database has a limit."""

# Part of every operation: made once, since making them takes longer than running them.
_LAST_OPERATION = (
    select(schema.operation.c.sequence, schema.operation.c.hash).order_by(schema.operation.c.sequence.desc()).limit(1)
)
_ADD_OPERATION = insert(schema.operation)
_REVIEWER = select(schema.reviewer).where(schema.reviewer.c.id == bindparam("reviewer"))

_SEVERAL = (list, tuple, set, frozenset)


class Read:
    """One state of a project, while the ``with`` block lasts."""

    def __init__(self, connection: Connection, texts: KeptTexts) -> None:
        self.texts = texts
        self.blind: bool | None = None
        """Whether the project is reviewed blind; None until somebody asked."""
        self.connection = connection
        """For the queries of this room; nobody else speaks SQL."""

    def get(self, record: type[T], id: str) -> T | None:  # noqa: A002  # the column's own name
        """Return the row with this id, or None."""
        table = RECORDS[record]
        found = self.connection.execute(select(table).where(table.c.id == id)).mappings().first()
        return None if found is None else decode(record, found)

    def find(self, record: type[T], **equal: object) -> list[T]:
        """Return the rows whose columns equal the values given, by id; a list, tuple or set means one of these."""
        table = RECORDS[record]
        conditions: list[ColumnElement[bool]] = []
        several: list[tuple[ColumnElement[Any], list[object]]] = []
        for name, value in equal.items():
            column = table.columns[name]
            if isinstance(value, _SEVERAL):
                several.append((column, list(dict.fromkeys(stored_value(one) for one in value))))
            elif value is None or (value == "" and column.nullable):
                conditions.append(column.is_(None))
            else:
                conditions.append(column == stored_value(value))
        several.sort(key=lambda one: len(one[1]))
        longest = several.pop() if several else None
        conditions.extend(column.in_(values) for column, values in several)
        return [decode(record, row) for row in self._rows(table, conditions, longest)]

    def _read_text(self, sha256: str) -> str:
        column = schema.text.c
        found = self.connection.execute(select(column.content).where(column.sha256 == sha256)).scalar()
        if found is None:
            raise NotFound("That text is not in the project; run a check of it.")
        return str(found)

    def _rows(
        self,
        table: Table,
        conditions: list[ColumnElement[bool]],
        longest: tuple[ColumnElement[Any], list[object]] | None,
    ) -> list[Any]:
        statement = select(table).where(*conditions).order_by(table.c.id)
        if longest is None:
            return list(self.connection.execute(statement).mappings())
        column, values = longest
        found: list[Any] = []
        for chunk in chunks(values):
            found.extend(self.connection.execute(statement.where(column.in_(chunk))).mappings())
        if len(values) > CHUNK:
            found.sort(key=lambda row: str(row["id"]))
        return found

    def images_of(self, record: type[Any], ids: Sequence[str]) -> dict[str, Row]:
        """Return the rows of a record's table as the journal keeps them, by id."""
        return self.images(RECORDS[record], ids)

    def images(self, table: Table, ids: Sequence[str]) -> dict[str, Row]:
        """Return the rows of a table as the journal keeps them, by id."""
        found: dict[str, Row] = {}
        for chunk in chunks(ids):
            found.update(
                (str(row["id"]), row) for row in images(self.connection, select(table).where(table.c.id.in_(chunk)))
            )
        return found

    def text(self, sha256: str) -> str:
        """Return a canonical text by its hash; NotFound when it is not there."""
        return self.texts.get(sha256, lambda: self._read_text(sha256))

    def original(self, sha256: str) -> bytes:
        """Return the bytes that a version was read from; NotFound when they are not there."""
        column = schema.original.c
        found = self.connection.execute(select(column.content).where(column.sha256 == sha256)).scalar()
        if found is None:
            raise NotFound("The bytes that this version was read from are not in the project; run a check of it.")
        return bytes(found)


class Write(Read):
    """A change of a project; what is done here is one entry of the journal, or nothing when the block fails.

    ``name`` may be set inside the block, as long as one does not know before what will be done.
    """

    def __init__(
        self,
        connection: Connection,
        texts: KeptTexts,
        name: str,
        reviewer: Reviewer,
        undo_group: str = "",
        *,
        undoable: bool = True,
    ) -> None:
        super().__init__(connection, texts)
        self.name = name
        self.undoes = ""
        self.undo_group = undo_group
        self._undoable = undoable
        self.changes = Changes()
        """What was changed; filled when the block has ended."""
        self.is_told = False
        """Whether the journal gets an entry even where no row changed: something was done outside of the project."""
        self.near: dict[str, list[int]] = {}
        """The numbers of the texts that each text stored or looked for here is most like, by its hash."""
        self._log: list[RowChange] = []
        self.reviewer = self._stored(reviewer)

    def add(self, row: Any) -> None:
        """Add a record; Refused when its id is there already, or (at the end) when what it refers to is not."""
        self.add_all([row])

    def add_all(self, rows: Iterable[Any]) -> None:
        """Add many records, of any types."""
        by_table: dict[Table, list[Row]] = {}
        for row in rows:
            by_table.setdefault(RECORDS[type(row)], []).append(encode(row))
        for table, values in by_table.items():
            self.connection.execute(insert(table), values)
            self._log.extend(RowChange(str(table.name), str(one["id"]), None, one) for one in values)

    def replace(self, row: Any) -> None:
        """Store a record in the place of the one with its id; the same again is no change. NotFound when none is."""
        self.replace_all([row])

    def replace_all(self, rows: Iterable[Any]) -> None:
        """Store many records, of any types, in the places of those with their ids; at most one for each id."""
        by_table: dict[Table, dict[str, Row]] = {}
        for row in rows:
            by_table.setdefault(RECORDS[type(row)], {})[row.id] = encode(row)
        for table, after in by_table.items():
            before = self.images(table, list(after))
            if len(before) < len(after):
                raise _not_there(table)
            changed = [
                RowChange(str(table.name), id_, before[id_], image_)
                for id_, image_ in after.items()
                if before[id_] != image_
            ]
            if changed:
                self._update(table, changed)

    def remove(self, record: type[Any], id: str) -> None:  # noqa: A002  # the column's own name
        """Remove a row with all that hangs on it; NotFound when it is not there."""
        self.remove_all(record, [id])

    def remove_all(self, record: type[Any], ids: Iterable[str]) -> None:
        """Remove many rows of one type with all that hangs on them; NotFound when one is not there."""
        wanted = list(dict.fromkeys(ids))
        if self._remove(RECORDS[record], wanted) < len(wanted):
            raise _not_there(RECORDS[record])

    def add_text(self, text: str) -> str:
        """Keep a canonical text, once, and index it for search; return its SHA-256. Not undone, not journaled."""
        return self.add_texts([text])[0]

    def add_texts(self, texts: Sequence[str]) -> list[str]:
        """Keep many canonical texts as ``add_text`` does one; return their hashes in the same order."""
        digests = [_digest_of(text) for text in texts]
        table = schema.text
        fresh = self._fresh(table, dict(zip(digests, texts, strict=True)))
        if fresh:
            self.connection.execute(
                insert(table), [{"sha256": digest, "content": text} for digest, text in fresh.items()]
            )
            # Asked for afterwards, all at once: returned by the insertion, they would come one statement a text.
            number_of = self._numbers(fresh)
            numbers = [number_of[digest] for digest in fresh]
            numbered = list(zip(numbers, fresh.values(), strict=True))
            full_text.index_texts(self.connection, numbered)
            near = near_texts.index_texts(self.connection, numbered)
            self.near.update(zip(fresh, (near.get(number, []) for number in numbers), strict=True))
        return digests

    def look_for_near(self, hashes: Iterable[str]) -> None:
        """Fill ``near`` for texts that were stored before, as for those of an article that was removed since."""
        table = schema.text
        for chunk in chunks(one for one in hashes if one not in self.near):
            rows = self.connection.execute(select(table).where(table.c.sha256.in_(chunk))).all()
            near = near_texts.near_texts(self.connection, ((row.number, row.content) for row in rows))
            self.near.update((row.sha256, near[row.number]) for row in rows)

    def add_original(self, content: bytes) -> str:
        """Keep the bytes that a version was read from, once; return their SHA-256. Not undone, not journaled."""
        return self.add_originals([content])[0]

    def add_originals(self, contents: Sequence[bytes]) -> list[str]:
        """Keep the bytes of many versions; return their hashes in the same order."""
        digests = [hashlib.sha256(content).hexdigest() for content in contents]
        fresh = self._fresh(schema.original, dict(zip(digests, contents, strict=True)))
        if fresh:
            rows = [{"sha256": digest, "content": content} for digest, content in fresh.items()]
            self.connection.execute(insert(schema.original), rows)
        return digests

    def reviewer_named(self, name: str) -> Reviewer:
        """Return the reviewer of that name, stored now if there was none. Not undone, not journaled."""
        known = self._reviewer_of_key(name_key(name))
        if known is not None:
            return known
        position = len(self.find(Reviewer))
        colour = REVIEWER_COLOURS[position % len(REVIEWER_COLOURS)]
        name = " ".join(name.split())
        made = Reviewer(id=new_id(), name=name, initials=initials_of(name), colour=colour)
        self.connection.execute(insert(schema.reviewer).values(encode(made)))
        return made

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Bring rows to the ``after`` of each change; their ``before`` must be what stands there now."""
        made, changed, gone = _by_table(changes)
        # What goes goes first, for a new row may take a unique place of it; references are checked at the end.
        for name, rows in gone.items():
            self._delete(metadata.tables[name], [row.id for row in rows])
            self._log.extend(rows)
        for name, rows in changed.items():
            self._update(metadata.tables[name], rows)
        for name, rows in made.items():
            self.connection.execute(insert(metadata.tables[name]), [row.after or {} for row in rows])
            self._log.extend(rows)

    def note(self, change: RowChange) -> None:
        """Let the journal tell of something that was done by other ways than these."""
        self._log.append(change)

    @property
    def unfinished(self) -> tuple[RowChange, ...]:
        """What was changed so far, row by row: the journal does not tell of it before the end."""
        return merged(self._log)

    def finish(self) -> bool:
        """Write the journal's row and fill ``changes``; False when nothing was changed."""
        rows = merged(self._log)
        if not rows and not self.undoes and not self.is_told:
            return False
        last = self.connection.execute(_LAST_OPERATION).first()
        sequence, previous_hash = (int(last[0]) + 1, str(last[1])) if last else (1, "")
        operation_id = new_id()
        group = self._group(rows) or (operation_id if self._undoable else "")
        values: dict[str, Any] = {
            "sequence": sequence,
            "id": operation_id,
            "name": self.name,
            "reviewer_id": self.reviewer.id,
            "at": utc_now(),
            "undoes": self.undoes,
            "undo_group": group,
            "changes": journaled_text(rows),
        }
        chained = operation_hash(previous_hash, values.values())
        self.connection.execute(_ADD_OPERATION, {**values, "previous_hash": previous_hash, "hash": chained})
        self.changes = Changes(sequence=sequence, rows=rows, name=self.name, undo_group=group)
        return True

    def _group(self, rows: tuple[RowChange, ...]) -> str:
        group = self.undo_group
        return group if group and may_go_on(self.connection, group, self.reviewer.id, rows) else ""

    def _remove(self, table: Table, ids: Sequence[str]) -> int:
        before = self.images(table, ids)
        for column in owned_by(table) if before else ():
            hanging: list[str] = []
            for chunk in chunks(before):
                hanging.extend(self.connection.execute(select(column.table.c.id).where(column.in_(chunk))).scalars())
            self._remove(column.table, hanging)
        self._delete(table, list(before))
        self._log.extend(RowChange(str(table.name), one, row, None) for one, row in before.items())
        return len(before)

    def _delete(self, table: Table, ids: Sequence[str]) -> None:
        for chunk in chunks(ids):
            self.connection.execute(delete(table).where(table.c.id.in_(chunk)))

    def _update(self, table: Table, changes: list[RowChange]) -> None:
        statement = update(table).where(table.c.id == bindparam("row_id"))
        images = [(change.id, change.before or {}, change.after or {}) for change in changes]
        # Only columns that change in some row: with all of them, many rows would take twice as long.
        columns = [name for name in images[0][2] if any(before.get(name) != after[name] for _, before, after in images)]
        rows = [{**{name: after[name] for name in columns}, "row_id": id_} for id_, _, after in images]
        self.connection.execute(statement, rows)
        self._log.extend(changes)

    def _numbers(self, hashes: Iterable[str]) -> dict[str, int]:
        column = schema.text.c
        found: dict[str, int] = {}
        for chunk in chunks(hashes):
            statement = select(column.sha256, column.number).where(column.sha256.in_(chunk))
            found.update((row[0], row[1]) for row in self.connection.execute(statement))
        return found

    def _fresh(self, table: Table, by_hash: dict[str, T]) -> dict[str, T]:
        """Return those of some contents, by their hashes, that are not kept yet."""
        column = table.c.sha256
        for chunk in chunks(list(by_hash)):
            for known in self.connection.execute(select(column).where(column.in_(chunk))).scalars():
                del by_hash[known]
        return by_hash

    def _stored(self, reviewer: Reviewer) -> Reviewer:
        found = self.connection.execute(_REVIEWER, {"reviewer": reviewer.id}).mappings().first()
        if found is not None:
            # As stored: a row that somebody holds may be from before they were made a lead, or no lead any more.
            return decode(Reviewer, found)
        # Another window may have stored the same name a moment ago.
        known = self._reviewer_of_key(reviewer.key)
        if known is None:
            self.connection.execute(insert(schema.reviewer).values(encode(reviewer)))
        return known or reviewer

    def _reviewer_of_key(self, key: str) -> Reviewer | None:
        found = self.find(Reviewer, name_key=key)
        return found[0] if found else None


def _digest_of(text: str) -> str:
    if "\0" in text:
        raise InvalidValue("The text holds a NUL character, which cannot be kept; nothing was stored.", "text")
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError:
        raise InvalidValue("The text holds half of a character; nothing was stored.", "text") from None


def _not_there(table: Table) -> NotFound:
    what = str(table.name).replace("_", " ")
    return NotFound(
        f"The {what} is not in the project any more, perhaps removed in another window. Nothing was changed."
    )


def image(row: RowMapping) -> Row:
    """Return a row as the journal keeps it."""
    return {str(name): value for name, value in row.items()}


def images(connection: Connection, statement: Select[Any]) -> Iterator[Row]:
    """Yield the rows that a statement finds as the journal keeps them; for many, this is the quick way."""
    with connection.execute(statement, execution_options={"yield_per": CHUNK}) as result:
        names = [str(name) for name in result.keys()]  # noqa: SIM118  # these are no keys of a dict
        for row in result:
            yield dict(zip(names, row, strict=True))


def chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield the values in lists short enough for one statement."""
    remaining = iter(values)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk


def _by_table(changes: Iterable[RowChange]) -> tuple[dict[str, list[RowChange]], ...]:
    parts: tuple[dict[str, list[RowChange]], ...] = ({}, {}, {})
    for change in changes:
        part = parts[0] if change.before is None else parts[2] if change.after is None else parts[1]
        part.setdefault(change.table, []).append(change)
    return parts
