"""What was cleaned in a version, how it came over the network, tags to be looked at, and the index of shingles."""

import sqlalchemy as sa
from alembic import op

from annotator.domain.shingles import bands

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns and tables, and put every text into the index of shingles."""
    _versions()
    op.create_table(
        "capture",
        sa.Column("id", sa.String(), nullable=False),
        _reference_column("version_id"),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("final_address", sa.Text(), nullable=False),
        sa.Column("accessed_at", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        _reference("capture", "version_id", "version.id"),
        sa.PrimaryKeyConstraint("id", name="pk_capture"),
    )
    op.create_index("ix_capture_version_id", "capture", ["version_id"])
    op.create_table(
        "placement",
        sa.Column("id", sa.String(), nullable=False),
        _reference_column("annotation_id"),
        _reference_column("version_id"),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("moved", sa.Boolean(), nullable=False),
        _reference_column("from_version_id"),
        sa.Column("from_start", sa.Integer(), nullable=False),
        sa.Column("from_end", sa.Integer(), nullable=False),
        _reference("placement", "annotation_id", "annotation.id"),
        _reference("placement", "version_id", "version.id"),
        _reference("placement", "from_version_id", "version.id"),
        sa.PrimaryKeyConstraint("id", name="pk_placement"),
    )
    for name in ("annotation_id", "version_id", "from_version_id"):
        op.create_index(f"ix_placement_{name}", "placement", [name])
    op.create_table(
        "shingle",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("text_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("band", "text_number", name="pk_shingle"),
        sqlite_with_rowid=False,
    )
    _index_texts()


def _versions() -> None:
    with op.batch_alter_table("version") as table:
        table.add_column(sa.Column("raw", sa.Boolean(), nullable=False, server_default=sa.true()))
        table.add_column(sa.Column("cleaned_from", sa.String(), nullable=True))
        table.add_column(sa.Column("cleaned", sa.Text(), nullable=False, server_default="[]"))
        table.create_foreign_key(
            "fk_version_cleaned_from", "version", ["cleaned_from"], ["id"], deferrable=True, initially="DEFERRED"
        )
    with op.batch_alter_table("version") as table:
        for name in ("raw", "cleaned"):
            table.alter_column(name, server_default=None)


def _index_texts() -> None:
    connection = op.get_bind()
    numbers = connection.execute(sa.text("SELECT number FROM text ORDER BY number")).scalars().all()
    for number in numbers:
        content = connection.execute(sa.text("SELECT content FROM text WHERE number = :number"), {"number": number})
        found = bands(content.scalar_one())
        if found:
            connection.execute(
                sa.text("INSERT INTO shingle (band, text_number) VALUES (:band, :number)"),
                [{"band": band, "number": number} for band in found],
            )


def _reference_column(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )
