"""The tables of a project: one for each record of the domain, with the same names.

Everything is text, whole numbers, truth values and bytes, so that one SQL serves SQLite and PostgreSQL. Tuples and
typed fields are JSON text. A reference that may be empty is NULL here and ``""`` in the domain. Foreign keys are
checked when a transaction ends, so rows may come in any order. ``owned`` marks what goes with the row it hangs on.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from annotator.domain.annotations import (
    Annotation,
    Assignment,
    Comment,
    Decision,
    Evidence,
    Link,
    Placement,
    Settlement,
    TagDefinition,
)
from annotator.domain.articles import (
    AlignmentGroup,
    Article,
    ArticleState,
    BriefingExport,
    Capture,
    CorrectionNote,
    MergePoint,
    Pair,
    ProjectRecord,
    Reviewer,
    Signature,
    Source,
    Version,
)
from annotator.storage.columns import id_column, metadata, optional_text, reference, text_column, whole_number, yes_no
from annotator.storage.review_tables import (
    article_state,
    assignment,
    briefing_export,
    comment,
    correction_note,
    decision,
    merge_point,
    settlement,
    signature,
)

__all__ = [
    "ADDED_COLUMNS",
    "RECORDS",
    "SCHEMA_REVISION",
    "alignment_group",
    "annotation",
    "article",
    "article_state",
    "assignment",
    "briefing_export",
    "capture",
    "comment",
    "correction_note",
    "decision",
    "evidence",
    "link",
    "merge_point",
    "metadata",
    "operation",
    "original",
    "pair",
    "placement",
    "project",
    "reviewer",
    "settlement",
    "shingle",
    "signature",
    "source",
    "tag_definition",
    "text",
    "version",
]

SCHEMA_REVISION = "0003"
"""The revision that this program writes; ``migrations/`` leads to it from every earlier one."""

ADDED_COLUMNS: dict[str, dict[str, Any]] = {
    "version": {"raw": True, "cleaned_from": None, "cleaned": "[]"},
    "project": {"weights": "{}"},
}
"""By table, the columns that migrations added, and what stands there in rows from before: the journal is never
rewritten, so its older images lack them."""


project = Table(
    "project",
    metadata,
    id_column(),
    text_column("title"),
    text_column("created_at"),
    yes_no("blind"),
    text_column("words"),
    text_column("weights"),
)

reviewer = Table(
    "reviewer",
    metadata,
    id_column(),
    text_column("name"),
    Column("name_key", Text, nullable=False, unique=True),
    text_column("initials"),
    text_column("colour"),
    yes_no("lead"),
)

source = Table(
    "source",
    metadata,
    id_column(),
    text_column("publisher"),
    text_column("title"),
    text_column("url"),
    text_column("published_at"),
    text_column("reliability"),
    text_column("descriptor"),
    text_column("short_ref"),
    text_column("author"),
    optional_text("source_type"),
    text_column("medium"),
    text_column("language"),
    text_column("archive_url"),
    text_column("accessed_at"),
    text_column("captured_by"),
    text_column("capture_method"),
    text_column("sha256"),
    reference("derived_from", "source.id", maybe=True),
    text_column("translation_path"),
    text_column("original_status"),
    yes_no("is_machine_translation"),
    yes_no("machine_generated"),
    text_column("csl"),
)

text = Table(
    "text",
    metadata,
    # A number beside the hash: the full-text indexes name a text by it.
    Column("number", Integer, primary_key=True),
    Column("sha256", String, nullable=False, unique=True),
    Column("content", Text, nullable=False),
)

shingle = Table(
    "shingle",
    metadata,
    # Bands of the hashes of a text's shingles: texts that share some of them are nearly the same.
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("text_number", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

original = Table(
    "original",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

article = Table(
    "article",
    metadata,
    id_column(),
    text_column("title"),
    text_column("language"),
    reference("source_id", "source.id", maybe=True),
    Column("position", Integer, nullable=False, index=True),
    yes_no("archived"),
)

version = Table(
    "version",
    metadata,
    id_column(),
    reference("article_id", "article.id", owned=True, index=False),
    whole_number("number"),
    reference("text_sha256", "text.sha256"),
    whole_number("length"),
    text_column("created_at"),
    text_column("reader"),
    reference("original_sha256", "original.sha256", maybe=True),
    text_column("origin"),
    text_column("blocks"),
    yes_no("raw"),
    reference("cleaned_from", "version.id", maybe=True, index=False),
    text_column("cleaned"),
    UniqueConstraint("article_id", "number"),
)

capture = Table(
    "capture",
    metadata,
    id_column(),
    reference("version_id", "version.id", owned=True),
    text_column("address"),
    text_column("final_address"),
    text_column("accessed_at"),
    whole_number("status"),
    text_column("headers"),
)

annotation = Table(
    "annotation",
    metadata,
    id_column(),
    reference("version_id", "version.id", owned=True, index=False),
    text_column("kind"),
    whole_number("start"),
    whole_number("end"),
    text_column("exact"),
    text_column("prefix"),
    text_column("suffix"),
    reference("author_id", "reviewer.id"),
    text_column("origin"),
    text_column("status"),
    optional_text("confidence"),
    text_column("note"),
    text_column("details"),
    optional_text("severity"),
    text_column("created_at"),
    text_column("updated_at"),
    whole_number("revision"),
    # The marks of a version are drawn from this index alone: fifty thousand rows need not be looked up one by one.
    Index("ix_annotation_mark", "version_id", "start", "end", "id", "kind", "status", "author_id"),
    # What waits for review, the severest errors and then the oldest tags first, and how much of it there is.
    Index("ix_annotation_queue", "severity", "created_at", "id", "status", "author_id", "version_id"),
)

evidence = Table(
    "evidence",
    metadata,
    id_column(),
    reference("annotation_id", "annotation.id", owned=True),
    text_column("scope"),
    whole_number("position"),
    reference("source_id", "source.id", maybe=True),
    text_column("stance"),
    text_column("quoted_text"),
    text_column("locator"),
    text_column("published_at"),
    text_column("covers_from"),
    text_column("covers_to"),
    whole_number("credibility"),
)

placement = Table(
    "placement",
    metadata,
    id_column(),
    reference("annotation_id", "annotation.id", owned=True),
    reference("version_id", "version.id", owned=True),
    whole_number("start"),
    whole_number("end"),
    Column("score", Double, nullable=False),
    yes_no("moved"),
    reference("from_version_id", "version.id", owned=True),
    whole_number("from_start"),
    whole_number("from_end"),
)

link = Table(
    "link",
    metadata,
    id_column(),
    reference("from_id", "annotation.id", owned=True),
    reference("to_id", "annotation.id", owned=True),
    text_column("type"),
    reference("author_id", "reviewer.id"),
    text_column("created_at"),
)

tag_definition = Table(
    "tag_definition",
    metadata,
    id_column(),
    text_column("name"),
    text_column("colour"),
    text_column("underline"),
    text_column("shortcut"),
    text_column("description"),
    optional_text("parent"),
    text_column("fields"),
    yes_no("retired"),
    whole_number("position"),
)

pair = Table(
    "pair",
    metadata,
    id_column(),
    reference("left_id", "article.id", owned=True),
    reference("right_id", "article.id", owned=True),
    text_column("relation"),
)

alignment_group = Table(
    "alignment_group",
    metadata,
    id_column(),
    reference("pair_id", "pair.id", owned=True),
    reference("left_version_id", "version.id", owned=True),
    reference("right_version_id", "version.id", owned=True),
    whole_number("position"),
    text_column("left"),
    text_column("right"),
    Column("score", Double, nullable=True),
    yes_no("manual"),
)

operation = Table(
    "operation",
    metadata,
    Column("sequence", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    text_column("name"),
    reference("reviewer_id", "reviewer.id", index=False),
    text_column("at"),
    Column("undoes", String, nullable=False, index=True),
    Column("undo_group", String, nullable=False, index=True),
    text_column("previous_hash"),
    text_column("hash"),
    # Last, for it may be long: whoever wants another column need not walk through it.
    text_column("changes"),
    Index("ix_operation_reviewer_id_sequence", "reviewer_id", "sequence"),
)

RECORDS: dict[type[Any], Table] = {
    ProjectRecord: project,
    Reviewer: reviewer,
    Source: source,
    TagDefinition: tag_definition,
    Article: article,
    Version: version,
    Capture: capture,
    ArticleState: article_state,
    Annotation: annotation,
    Evidence: evidence,
    Placement: placement,
    Link: link,
    Decision: decision,
    Comment: comment,
    CorrectionNote: correction_note,
    Settlement: settlement,
    Assignment: assignment,
    MergePoint: merge_point,
    Pair: pair,
    AlignmentGroup: alignment_group,
    BriefingExport: briefing_export,
    Signature: signature,
}
"""The records that are rows, each with its table; a row comes after those that it refers to."""
