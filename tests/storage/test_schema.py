"""Tables and records have the same names, and migrations lead to the tables of today."""

from dataclasses import fields

import pytest
from sqlalchemy import inspect, text

from annotator.storage import creation, engine, migrate, schema

DERIVED = {"annotation": {"severity"}, "reviewer": {"name_key"}}


@pytest.mark.parametrize("record", schema.RECORDS, ids=lambda record: record.__name__)
def test_a_record_has_the_columns_of_its_table(record):
    table = schema.RECORDS[record]
    assert {column.name for column in table.columns} - DERIVED.get(table.name, set()) == {
        one.name for one in fields(record)
    }


def test_every_table_but_those_for_contents_and_journal_has_a_record():
    without = {"text", "original", "shingle", "operation"}
    assert {table.name for table in schema.RECORDS.values()} == set(schema.metadata.tables) - without


def described(connection):
    """What a database says of its own tables."""
    found = {}
    looking = inspect(connection)
    for table in sorted(looking.get_table_names()):
        columns = [(one["name"], str(one["type"]), one["nullable"]) for one in looking.get_columns(table)]
        keys = [
            (one["constrained_columns"], one["referred_table"], one["options"])
            for one in looking.get_foreign_keys(table)
        ]
        unique = [one["column_names"] for one in looking.get_unique_constraints(table)]
        indexes = [(one["name"], one["column_names"]) for one in looking.get_indexes(table)]
        found[table] = (
            columns,
            looking.get_pk_constraint(table)["constrained_columns"],
            sorted(keys, key=str),
            sorted(unique),
            sorted(indexes),
        )
    if connection.dialect.name == "sqlite":
        virtual = text("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%' ORDER BY name")
        found["full text"] = [tuple(row) for row in connection.execute(virtual)]
    return found


def connect(target, tmp_path, name):
    if engine.is_url(target):
        return engine.connect_server(target)
    return engine.connect_new_file(tmp_path / name)


def test_the_migrations_make_the_tables_that_a_new_project_has(target, tmp_path):
    migrated = connect(target, tmp_path, "migrated")
    migrate.upgrade(migrated)
    with migrated.begin() as connection:
        by_migrations = described(connection)
        if engine.is_url(target):
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    made = connect(target, tmp_path, "made")
    with engine.writing(made).begin() as connection:
        creation.make_tables(connection)
        assert by_migrations == described(connection)
        assert set(schema.metadata.tables) < set(by_migrations)
    migrated.dispose()
    made.dispose()


def test_the_newest_migration_is_the_revision_of_the_program():
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(migrate.MIGRATIONS)).get_heads() == [schema.SCHEMA_REVISION]
