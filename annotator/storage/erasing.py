"""Erasing articles for good: rows, texts, bytes, indexes, and every image of them in the journal.

The journal keeps an entry for each thing that was done, but of what is erased only table and id; from the first entry
touched on, the chain is sealed anew, and an entry tells of it. Copies of the project elsewhere are not reached.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any

from sqlalchemy import Connection, delete, select, update

from annotator.domain.articles import Reviewer
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, Row, RowChange, operation_hash
from annotator.domain.keeping import ErasableArticle, Erased
from annotator.errors import NotFound
from annotator.storage import full_text, schema
from annotator.storage.blanking import TABLE, blanked, is_blank
from annotator.storage.codec import journaled_text, row_changes
from annotator.storage.project import Project
from annotator.storage.references import references_to
from annotator.storage.schema import RECORDS, metadata
from annotator.storage.transactions import Read, Write, chunks

AT_ONCE = 50
"""Entries of the journal carried at once."""

GONE = "(erased)"
"""The name of an entry of which nothing is left."""

_OWNERS = {
    str(table.name): tuple(str(column.name) for column in table.columns if column.info.get("owned"))
    for table in metadata.sorted_tables
}
"""By table, the columns that name the rows with which a row goes."""


def erase(project: Project, reviewer: Reviewer, article_ids: Iterable[str]) -> tuple[Erased, Changes]:
    """Erase articles, those in the project and those removed from it, with all that ever hung on them.

    Raises NotFound when the project has never known one of them; then nothing is erased. When the transaction has
    ended, the file is written anew without the freed pages; where that cannot be done at the moment, ``Erased.traces``
    says so.
    """
    wanted = list(dict.fromkeys(article_ids))
    name = "Erase 1 article" if len(wanted) == 1 else f"Erase {len(wanted)} articles"
    with project.write(name, reviewer, undoable=False) as write:
        found = _Erasing(write, wanted)
        erased = found.run()
    project.forget_texts()
    erased = replace(erased, traces=not project.rewrite())
    return erased, replace(write.changes, rows=(), unknown=True)


def erasable(read: Read) -> list[ErasableArticle]:
    """Return the articles that can be erased: those in the project by reading order, then those removed from it."""
    article = schema.article.c
    here = {
        row.id: ErasableArticle(id=row.id, title=row.title)
        for row in read.connection.execute(select(article.id, article.title).order_by(article.position, article.id))
    }
    gone: dict[str, ErasableArticle] = {}
    for _, changes in _entries(read.connection, '"table":"article"'):
        for change in changes:
            shown = change.after or change.before
            if change.table == "article" and change.id not in here and shown:
                gone[change.id] = ErasableArticle(id=change.id, title=str(shown["title"]), removed=True)
    return [*here.values(), *gone.values()]


@dataclass
class _Erasing:
    """One erasure, inside its transaction."""

    write: Write
    article_ids: list[str]
    rows: dict[str, set[str]] = field(default_factory=dict)
    """The ids of all rows that ever belonged to the articles, by table."""
    words: set[str] = field(default_factory=set)
    """Titles and file names of theirs, which names of operations may hold."""
    hashes: dict[str, set[str]] = field(default_factory=lambda: {"text_sha256": set(), "original_sha256": set()})

    def run(self) -> Erased:
        """Erase, and note in the journal what was done."""
        # The file is written anew afterwards; should that fail, freed pages are at least overwritten with zeros.
        self._overwrite_freed_pages("ON")
        self._gather()
        tags = len(self.rows.get("annotation", ()))
        self._delete_rows()
        texts, kept = self._delete_contents()
        blanked_changes, entries, first, before = self._blank()
        self._overwrite_freed_pages("FAST")
        figures: Row = {
            "articles": len(self.article_ids),
            "tags": tags,
            "texts": texts,
            "changes": blanked_changes,
            "entries": entries,
            "sealed_from": first,
            "hash_before": before,
        }
        self.write.note(RowChange(TABLE, new_id(), None, figures))
        return Erased(articles=len(self.article_ids), tags=tags, entries=entries, kept_texts=kept)

    def _overwrite_freed_pages(self, how: str) -> None:
        if self.write.connection.dialect.name == "sqlite":
            self.write.connection.exec_driver_sql(f"PRAGMA secure_delete = {how}")

    # What belongs to them

    def _gather(self) -> None:
        connection = self.write.connection
        self.rows["article"] = set(self.article_ids)
        known = {one.id for one in erasable(self.write)}
        if not self.article_ids or not known.issuperset(self.article_ids):
            raise NotFound("That article is not in the project, nor in its history. Nothing was erased.")
        self._gather_rows(connection)
        # A row is journaled after or beside what it hangs on; a few rounds find what hangs on what was just found.
        while self._gather_from_journal(connection):
            pass
        sources = self._sources_of_theirs_alone(connection)
        if sources:
            self.rows["source"] = sources
        self._note_words(connection)

    def _gather_rows(self, connection: Connection) -> None:
        waiting = [("article", list(self.rows["article"]))]
        while waiting:
            name, ids = waiting.pop()
            for column in references_to(metadata.tables[name]):
                if not column.info.get("owned"):
                    continue
                hanging: set[str] = set()
                for chunk in chunks(ids):
                    hanging.update(connection.execute(select(column.table.c.id).where(column.in_(chunk))).scalars())
                known = self.rows.setdefault(str(column.table.name), set())
                if fresh := hanging - known:
                    known |= fresh
                    waiting.append((str(column.table.name), list(fresh)))

    def _gather_from_journal(self, connection: Connection) -> bool:
        every = set().union(*self.rows.values())
        before = len(every)
        for _, changes in _entries(connection):
            for change in changes:
                if change.id not in every and self._belongs(change, every):
                    self.rows.setdefault(change.table, set()).add(change.id)
                    every.add(change.id)
        return len(every) > before

    @staticmethod
    def _belongs(change: RowChange, every: set[str]) -> bool:
        owners = _OWNERS.get(change.table, ())
        return any(image and image.get(name) in every for image in (change.before, change.after) for name in owners)

    def _sources_of_theirs_alone(self, connection: Connection) -> set[str]:
        """Return the articles' own sources that nothing else in the project refers to."""
        found: set[str] = set()
        for _, changes in _entries(connection, '"source_id":"'):
            for change in changes:
                if change.table == "article" and change.id in self.rows["article"]:
                    found.update(
                        str(one["source_id"]) for one in (change.before, change.after) if one and one["source_id"]
                    )
        return {one for one in found if not self._is_used_elsewhere(connection, one)}

    def _is_used_elsewhere(self, connection: Connection, source_id: str) -> bool:
        for column in references_to(schema.source):
            ours = self.rows.get(str(column.table.name), set())
            using = connection.execute(select(column.table.c.id).where(column == source_id)).scalars()
            if any(one not in ours for one in using):
                return True
        annotation = schema.annotation.c
        using = connection.execute(select(annotation.id).where(annotation.details.contains(source_id))).scalars()
        return any(one not in self.rows.get("annotation", set()) for one in using)

    def _note_words(self, connection: Connection) -> None:
        for _, changes in _entries(connection):
            for change in changes:
                if change.id in self.rows.get(change.table, ()):
                    for image in (change.before, change.after):
                        self._note_image(change.table, image or {})

    def _note_image(self, table: str, image: Row) -> None:
        names = {"article": ("title",), "version": ("origin",), "source": ("title", "publisher", "url")}
        for name in names.get(table, ()):
            words = str(image.get(name) or "")
            self.words.update(filter(None, (words, PurePath(words).name)))
        for name, digests in self.hashes.items():
            if table == "version" and image.get(name):
                digests.add(str(image[name]))

    # What goes

    def _delete_rows(self) -> None:
        for table in RECORDS.values():
            for chunk in chunks(self.rows.get(str(table.name), ())):
                self.write.connection.execute(delete(table).where(table.c.id.in_(chunk)))

    def _delete_contents(self) -> tuple[int, tuple[str, ...]]:
        """Delete texts and bytes that no other article has; return how many texts, and which articles have the rest."""
        connection, version, article = self.write.connection, schema.version.c, schema.article.c
        kept: dict[str, None] = {}
        deleted = 0
        for name, digests in self.hashes.items():
            using = select(version[name], article.title).join_from(
                schema.version, schema.article, article.id == version.article_id
            )
            shared: dict[str, str] = {}
            for chunk in chunks(digests):
                shared |= {row[0]: row[1] for row in connection.execute(using.where(version[name].in_(chunk)))}
            kept |= dict.fromkeys(shared.values())
            gone = sorted(digests - shared.keys())
            if name == "text_sha256":
                deleted = len(gone)
                self._delete_texts(gone)
            else:
                for chunk in chunks(gone):
                    connection.execute(delete(schema.original).where(schema.original.c.sha256.in_(chunk)))
        return deleted, tuple(kept)

    def _delete_texts(self, digests: list[str]) -> None:
        connection, column, shingle = self.write.connection, schema.text.c, schema.shingle
        for digest in digests:
            row = connection.execute(select(column.number, column.content).where(column.sha256 == digest)).first()
            if row is None:
                continue
            full_text.forget_text(connection, row.number, row.content)
            connection.execute(delete(shingle).where(shingle.c.text_number == row.number))
            connection.execute(delete(schema.text).where(column.number == row.number))
        if digests:
            full_text.purge(connection)

    # What is left in the journal

    def _blank(self) -> tuple[int, int, int, str]:
        """Blank the images and seal the chain anew.

        Returns how many changes were blanked, in how many entries, from which entry on the chain is a new one, and
        what the hash of its last entry was before.
        """
        connection, operation = self.write.connection, schema.operation
        changed_entries = first = count = 0
        last = connection.execute(select(operation.c.hash).order_by(operation.c.sequence.desc()).limit(1)).scalar()
        previous = ""
        for entry, changes in _entries(connection):
            values = self._blanked_entry(entry, changes)
            if values:
                changed_entries += 1
                first = first or int(entry.sequence)
                count += values.pop("blanked")
            previous = _sealed(connection, entry, previous, values) if first else str(entry.hash)
        return count, changed_entries, first, str(last or "")

    def _blanked_entry(self, entry: Any, changes: list[RowChange]) -> dict[str, Any]:
        """Return the values of an entry that change; none when it says nothing of what is erased."""
        ours = [one.id in self.rows.get(one.table, ()) and not is_blank(one) for one in changes]
        if not any(ours):
            return {}
        left = [blanked(one) if is_ours else one for one, is_ours in zip(changes, ours, strict=True)]
        values: dict[str, Any] = {"changes": journaled_text(left), "blanked": sum(ours)}
        if all(map(is_blank, left)):
            # Nothing is left to be undone: with neither a group nor a group taken back, undo passes it over.
            return {**values, "name": GONE, "undoes": "", "undo_group": ""}
        name = str(entry.name)
        for words in sorted(self.words, key=len, reverse=True):
            name = name.replace(words, "…")
        return {**values, "name": name}


def _sealed(connection: Connection, entry: Any, previous: str, changed: dict[str, Any]) -> str:
    """Store what changes of an entry, chained to the hash of the one before; return its own hash."""
    names = ("sequence", "id", "name", "reviewer_id", "at", "undoes", "undo_group", "changes")
    values = [changed.get(name, getattr(entry, name)) for name in names]
    operation = schema.operation
    chained = operation_hash(previous, values)
    statement = update(operation).where(operation.c.sequence == entry.sequence)
    connection.execute(statement.values(**changed, previous_hash=previous, hash=chained))
    return chained


def _entries(connection: Connection, containing: str = "") -> Iterator[tuple[Any, list[RowChange]]]:
    """Yield the entries of the journal with their changes, in order; some at a time, so that they may be rewritten."""
    operation = schema.operation
    after = 0
    while True:
        statement = select(operation).where(operation.c.sequence > after).order_by(operation.c.sequence).limit(AT_ONCE)
        if containing:
            statement = statement.where(operation.c.changes.contains(containing, autoescape=True))
        entries = connection.execute(statement).all()
        if not entries:
            return
        for entry in entries:
            yield entry, row_changes(entry.changes)
        after = entries[-1].sequence
