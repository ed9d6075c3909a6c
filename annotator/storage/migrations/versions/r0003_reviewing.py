"""How tags were settled, who was asked to review them, which copies were taken in, and what errors weigh."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables, the column of weights, and the index that the queue of review is read by."""
    _table(
        "settlement",
        ("annotation", "annotation_id"),
        ("reviewer", "reviewer_id"),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        ("annotation", "made_id"),
        sa.Column("created_at", sa.Text(), nullable=False),
    )
    _table(
        "assignment",
        ("annotation", "annotation_id"),
        ("reviewer", "reviewer_id"),
        ("reviewer", "author_id"),
        sa.Column("created_at", sa.Text(), nullable=False),
    )
    _table(
        "merge_point",
        sa.Column("head_id", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("partial", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
    )
    with op.batch_alter_table("project") as table:
        table.add_column(sa.Column("weights", sa.Text(), nullable=False, server_default="{}"))
    with op.batch_alter_table("project") as table:
        table.alter_column("weights", server_default=None)
    queue = ["severity", "created_at", "id", "status", "author_id", "version_id"]
    op.create_index("ix_annotation_queue", "annotation", queue)


_MAY_BE_EMPTY = {"made_id"}


def _table(name: str, *columns: "sa.Column[Any] | tuple[str, str]") -> None:
    """Make a table of columns and, as pairs of a table and a name, references."""
    references = [one for one in columns if isinstance(one, tuple)]
    op.create_table(
        name,
        sa.Column("id", sa.String(), nullable=False),
        *(
            sa.Column(one[1], sa.String(), nullable=one[1] in _MAY_BE_EMPTY) if isinstance(one, tuple) else one
            for one in columns
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{target}.id"], name=f"fk_{name}_{column}", deferrable=True, initially="DEFERRED"
            )
            for target, column in references
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for _, column in references:
        op.create_index(f"ix_{name}_{column}", name, [column])
