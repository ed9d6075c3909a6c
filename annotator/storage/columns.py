"""What the tables are made of, and what holds them all."""

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, String, Text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def id_column() -> Column[Any]:
    """Return the primary key."""
    return Column("id", String, primary_key=True)


def text_column(name: str) -> Column[Any]:
    """Return a column of text."""
    return Column(name, Text, nullable=False)


def optional_text(name: str) -> Column[Any]:
    """Return a column of text that may be NULL."""
    return Column(name, Text, nullable=True)


def whole_number(name: str) -> Column[Any]:
    """Return a column of whole numbers."""
    return Column(name, Integer, nullable=False)


def yes_no(name: str) -> Column[Any]:
    """Return a column of truth values."""
    return Column(name, Boolean, nullable=False)


def reference(name: str, target: str, *, owned: bool = False, maybe: bool = False, index: bool = True) -> Column[Any]:
    """Return a column that refers to another table; ``owned``: the row goes with the one that it refers to."""
    key = ForeignKey(target, deferrable=True, initially="DEFERRED")
    return Column(name, String, key, nullable=maybe, index=index, info={"owned": owned})
