"""Copies of a live project, whole or not at all."""

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from annotator.errors import NotAProject, NotFound, ProjectTrouble
from annotator.storage import creation, engine, full_text, schema

ROWS = 500
"""Rows carried at once from a server into a file."""


def back_up(source: Engine, target: str, to: Path, *, checked: bool = False) -> None:
    """Copy the project ``target`` into a file; see Project.backup. ``checked``: only a sound copy is put there."""
    if not engine.is_url(target) and to.resolve() == Path(target).resolve():
        raise ProjectTrouble(f"{to} is the project itself; choose another name for the copy. Nothing was written.")
    replaces = os.path.exists(to)  # noqa: PTH110  # Path.exists raises for a name that is too long
    if replaces:
        _check_is_backup(to)
    if source.dialect.name == "sqlite":
        creation.copy_file(source, to, replaces=replaces, checked=checked)
        return
    with (
        creation.new_file(to, replaces=replaces) as made,
        engine.reading(source).connect() as taken,
        engine.writing(made).begin() as given,
    ):
        creation.make_tables(given)
        copy_rows(taken, given)


def copy_rows(taken: Connection, given: Connection) -> None:
    """Copy every row of a project into the empty tables of another."""
    for table in schema.metadata.sorted_tables:
        rows = taken.execute(select(table), execution_options={"yield_per": ROWS}).mappings()
        for part in rows.partitions():
            values = [dict(row) for row in part]
            given.execute(insert(table), values)
            if table is schema.text:
                full_text.index_texts(given, [(row["number"], row["content"]) for row in values])


def _check_is_backup(to: Path) -> None:
    try:
        engine.check_header(to)
    except (NotAProject, NotFound):
        raise ProjectTrouble(
            f"There is something else than a backup at {to}; it was left as it is. Choose another name."
        ) from None
