"""The tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables and the full-text indexes in an empty database."""
    _people_and_sources()
    _articles()
    _annotations()
    _what_hangs_on_annotations()
    _journal_and_exports()
    if op.get_context().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE text_words USING fts5("
            "content, content='text', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
        )
        op.execute(
            "CREATE VIRTUAL TABLE text_trigrams USING fts5("
            "content, content='text', content_rowid='number', tokenize='trigram', detail=none)"
        )


def _people_and_sources() -> None:
    op.create_table(
        "project",
        sa.Column("id", sa.String(), nullable=False),
        *_texts("title", "created_at"),
        *_yes_no("blind"),
        *_texts("words"),
        sa.PrimaryKeyConstraint("id", name="pk_project"),
    )
    op.create_table(
        "reviewer",
        sa.Column("id", sa.String(), nullable=False),
        *_texts("name", "name_key", "initials", "colour"),
        *_yes_no("lead"),
        sa.PrimaryKeyConstraint("id", name="pk_reviewer"),
        sa.UniqueConstraint("name_key", name="uq_reviewer_name_key"),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.String(), nullable=False),
        *_texts("publisher", "title", "url", "published_at", "reliability", "descriptor", "short_ref", "author"),
        sa.Column("source_type", sa.Text(), nullable=True),
        *_texts("medium", "language", "archive_url", "accessed_at", "captured_by", "capture_method", "sha256"),
        sa.Column("derived_from", sa.String(), nullable=True),
        *_texts("translation_path", "original_status"),
        *_yes_no("is_machine_translation", "machine_generated"),
        *_texts("csl"),
        _reference("source", "derived_from", "source.id"),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
    )
    op.create_index("ix_source_derived_from", "source", ["derived_from"])
    op.create_table(
        "tag_definition",
        sa.Column("id", sa.String(), nullable=False),
        *_texts("name", "colour", "underline", "shortcut", "description"),
        sa.Column("parent", sa.Text(), nullable=True),
        *_texts("fields"),
        *_yes_no("retired"),
        *_wholes("position"),
        sa.PrimaryKeyConstraint("id", name="pk_tag_definition"),
    )


def _articles() -> None:
    op.create_table(
        "text",
        *_wholes("number"),
        sa.Column("sha256", sa.String(), nullable=False),
        *_texts("content"),
        sa.PrimaryKeyConstraint("number", name="pk_text"),
        sa.UniqueConstraint("sha256", name="uq_text_sha256"),
    )
    op.create_table(
        "original",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_original"),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.String(), nullable=False),
        *_texts("title", "language"),
        sa.Column("source_id", sa.String(), nullable=True),
        *_wholes("position"),
        *_yes_no("archived"),
        _reference("article", "source_id", "source.id"),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
    )
    op.create_index("ix_article_position", "article", ["position"])
    op.create_index("ix_article_source_id", "article", ["source_id"])
    op.create_table(
        "version",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        *_wholes("number"),
        sa.Column("text_sha256", sa.String(), nullable=False),
        *_wholes("length"),
        *_texts("created_at", "reader"),
        sa.Column("original_sha256", sa.String(), nullable=True),
        *_texts("origin", "blocks"),
        _reference("version", "article_id", "article.id"),
        _reference("version", "original_sha256", "original.sha256"),
        _reference("version", "text_sha256", "text.sha256"),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sa.UniqueConstraint("article_id", "number", name="uq_version_article_id_number"),
    )
    op.create_index("ix_version_original_sha256", "version", ["original_sha256"])
    op.create_index("ix_version_text_sha256", "version", ["text_sha256"])
    op.create_table(
        "article_state",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("reviewer_id", sa.String(), nullable=False),
        *_texts("state"),
        _reference("article_state", "article_id", "article.id"),
        _reference("article_state", "reviewer_id", "reviewer.id"),
        sa.PrimaryKeyConstraint("id", name="pk_article_state"),
        sa.UniqueConstraint("article_id", "reviewer_id", name="uq_article_state_article_id_reviewer_id"),
    )
    op.create_index("ix_article_state_reviewer_id", "article_state", ["reviewer_id"])
    op.create_table(
        "pair",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("left_id", sa.String(), nullable=False),
        sa.Column("right_id", sa.String(), nullable=False),
        *_texts("relation"),
        _reference("pair", "left_id", "article.id"),
        _reference("pair", "right_id", "article.id"),
        sa.PrimaryKeyConstraint("id", name="pk_pair"),
    )
    op.create_index("ix_pair_left_id", "pair", ["left_id"])
    op.create_index("ix_pair_right_id", "pair", ["right_id"])
    op.create_table(
        "alignment_group",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("pair_id", sa.String(), nullable=False),
        sa.Column("left_version_id", sa.String(), nullable=False),
        sa.Column("right_version_id", sa.String(), nullable=False),
        *_wholes("position"),
        *_texts("left", "right"),
        sa.Column("score", sa.Double(), nullable=True),
        *_yes_no("manual"),
        _reference("alignment_group", "left_version_id", "version.id"),
        _reference("alignment_group", "pair_id", "pair.id"),
        _reference("alignment_group", "right_version_id", "version.id"),
        sa.PrimaryKeyConstraint("id", name="pk_alignment_group"),
    )
    op.create_index("ix_alignment_group_left_version_id", "alignment_group", ["left_version_id"])
    op.create_index("ix_alignment_group_pair_id", "alignment_group", ["pair_id"])
    op.create_index("ix_alignment_group_right_version_id", "alignment_group", ["right_version_id"])


def _annotations() -> None:
    op.create_table(
        "annotation",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("version_id", sa.String(), nullable=False),
        *_texts("kind"),
        *_wholes("start", "end"),
        *_texts("exact", "prefix", "suffix"),
        sa.Column("author_id", sa.String(), nullable=False),
        *_texts("origin", "status"),
        sa.Column("confidence", sa.Text(), nullable=True),
        *_texts("note", "details"),
        sa.Column("severity", sa.Text(), nullable=True),
        *_texts("created_at", "updated_at"),
        *_wholes("revision"),
        _reference("annotation", "author_id", "reviewer.id"),
        _reference("annotation", "version_id", "version.id"),
        sa.PrimaryKeyConstraint("id", name="pk_annotation"),
    )
    op.create_index("ix_annotation_author_id", "annotation", ["author_id"])
    op.create_index(
        "ix_annotation_mark", "annotation", ["version_id", "start", "end", "id", "kind", "status", "author_id"]
    )


def _what_hangs_on_annotations() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("annotation_id", sa.String(), nullable=False),
        *_texts("scope"),
        *_wholes("position"),
        sa.Column("source_id", sa.String(), nullable=True),
        *_texts("stance", "quoted_text", "locator", "published_at", "covers_from", "covers_to"),
        *_wholes("credibility"),
        _reference("evidence", "annotation_id", "annotation.id"),
        _reference("evidence", "source_id", "source.id"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_annotation_id", "evidence", ["annotation_id"])
    op.create_index("ix_evidence_source_id", "evidence", ["source_id"])
    op.create_table(
        "link",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("from_id", sa.String(), nullable=False),
        sa.Column("to_id", sa.String(), nullable=False),
        *_texts("type"),
        sa.Column("author_id", sa.String(), nullable=False),
        *_texts("created_at"),
        _reference("link", "author_id", "reviewer.id"),
        _reference("link", "from_id", "annotation.id"),
        _reference("link", "to_id", "annotation.id"),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
    )
    op.create_index("ix_link_author_id", "link", ["author_id"])
    op.create_index("ix_link_from_id", "link", ["from_id"])
    op.create_index("ix_link_to_id", "link", ["to_id"])
    op.create_table(
        "decision",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("annotation_id", sa.String(), nullable=False),
        sa.Column("reviewer_id", sa.String(), nullable=False),
        *_texts("decision", "rationale", "before", "after", "created_at"),
        _reference("decision", "annotation_id", "annotation.id"),
        _reference("decision", "reviewer_id", "reviewer.id"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
    )
    op.create_index("ix_decision_annotation_id", "decision", ["annotation_id"])
    op.create_index("ix_decision_reviewer_id", "decision", ["reviewer_id"])
    op.create_table(
        "comment",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("annotation_id", sa.String(), nullable=False),
        sa.Column("author_id", sa.String(), nullable=False),
        *_texts("text"),
        sa.Column("asks", sa.String(), nullable=True),
        *_yes_no("resolved"),
        *_texts("created_at"),
        _reference("comment", "annotation_id", "annotation.id"),
        _reference("comment", "asks", "reviewer.id"),
        _reference("comment", "author_id", "reviewer.id"),
        sa.PrimaryKeyConstraint("id", name="pk_comment"),
    )
    op.create_index("ix_comment_annotation_id", "comment", ["annotation_id"])
    op.create_index("ix_comment_asks", "comment", ["asks"])
    op.create_index("ix_comment_author_id", "comment", ["author_id"])
    op.create_table(
        "correction_note",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("annotation_id", sa.String(), nullable=False),
        sa.Column("reviewer_id", sa.String(), nullable=False),
        *_texts("text", "created_at"),
        _reference("correction_note", "annotation_id", "annotation.id"),
        _reference("correction_note", "reviewer_id", "reviewer.id"),
        sa.PrimaryKeyConstraint("id", name="pk_correction_note"),
    )
    op.create_index("ix_correction_note_annotation_id", "correction_note", ["annotation_id"])
    op.create_index("ix_correction_note_reviewer_id", "correction_note", ["reviewer_id"])


def _journal_and_exports() -> None:
    op.create_table(
        "briefing_export",
        sa.Column("id", sa.String(), nullable=False),
        *_texts("file_name", "sha256"),
        *_wholes("sequence", "version"),
        sa.Column("reviewer_id", sa.String(), nullable=False),
        *_texts("created_at"),
        _reference("briefing_export", "reviewer_id", "reviewer.id"),
        sa.PrimaryKeyConstraint("id", name="pk_briefing_export"),
    )
    op.create_index("ix_briefing_export_reviewer_id", "briefing_export", ["reviewer_id"])
    op.create_table(
        "signature",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("reviewer_id", sa.String(), nullable=False),
        *_texts("cut_off"),
        *_wholes("sequence"),
        *_texts("file_sha256", "reservations", "created_at"),
        _reference("signature", "reviewer_id", "reviewer.id"),
        sa.PrimaryKeyConstraint("id", name="pk_signature"),
    )
    op.create_index("ix_signature_reviewer_id", "signature", ["reviewer_id"])
    op.create_table(
        "operation",
        sa.Column(
            "sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("id", sa.String(), nullable=False),
        *_texts("name"),
        sa.Column("reviewer_id", sa.String(), nullable=False),
        *_texts("at"),
        sa.Column("undoes", sa.String(), nullable=False),
        sa.Column("undo_group", sa.String(), nullable=False),
        *_texts("previous_hash", "hash", "changes"),
        _reference("operation", "reviewer_id", "reviewer.id"),
        sa.PrimaryKeyConstraint("sequence", name="pk_operation"),
        sa.UniqueConstraint("id", name="uq_operation_id"),
    )
    op.create_index("ix_operation_reviewer_id_sequence", "operation", ["reviewer_id", "sequence"])
    op.create_index("ix_operation_undo_group", "operation", ["undo_group"])
    op.create_index("ix_operation_undoes", "operation", ["undoes"])


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _wholes(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _yes_no(*names: str) -> list[sa.Column[bool]]:
    return [sa.Column(name, sa.Boolean(), nullable=False) for name in names]


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [target], name=name, initially="DEFERRED", deferrable=True)
