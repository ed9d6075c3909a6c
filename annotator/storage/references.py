"""Which rows refer to which, and go together with them."""

from functools import cache
from typing import Any

from sqlalchemy import Column, Table

from annotator.storage.schema import metadata


@cache
def owned_by(table: Table) -> tuple[Column[Any], ...]:
    """Return the columns that make a row go together with the row of ``table`` that it hangs on."""
    return tuple(column for column in references_to(table) if column.info.get("owned"))


@cache
def references_to(table: Table) -> tuple[Column[Any], ...]:
    """Return every column, of any table, that refers to ``table``."""
    return tuple(
        column
        for other in metadata.sorted_tables
        for column in other.columns
        if any(key.column.table is table for key in column.foreign_keys)
    )
