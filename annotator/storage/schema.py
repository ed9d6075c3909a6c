"""The tables of a project: one for each record of the domain, with the same names.

Everything is text, whole numbers, truth values and bytes, so that one SQL serves SQLite and PostgreSQL. Tuples and
typed fields are JSON text. A reference that may be empty is NULL here and ``""`` in the domain. Foreign keys are
checked when a transaction ends, so rows may come in any order. ``owned`` marks what goes with the row it hangs on.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from annotator.domain.annotations import Annotation, Comment, Decision, Evidence, Link, TagDefinition
from annotator.domain.articles import (
    AlignmentGroup,
    Article,
    ArticleState,
    BriefingExport,
    CorrectionNote,
    Pair,
    ProjectRecord,
    Reviewer,
    Signature,
    Source,
    Version,
)

SCHEMA_REVISION = "0001"
"""The revision that this program writes; ``migrations/`` leads to it from every earlier one."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _id() -> Column[Any]:
    return Column("id", String, primary_key=True)


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False)


def _maybe(name: str) -> Column[Any]:
    return Column(name, Text, nullable=True)


def _whole(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _yes_no(name: str) -> Column[Any]:
    return Column(name, Boolean, nullable=False)


def _of(name: str, target: str, *, owned: bool = False, maybe: bool = False, index: bool = True) -> Column[Any]:
    key = ForeignKey(target, deferrable=True, initially="DEFERRED")
    return Column(name, String, key, nullable=maybe, index=index, info={"owned": owned})


project = Table("project", metadata, _id(), _text("title"), _text("created_at"), _yes_no("blind"), _text("words"))

reviewer = Table(
    "reviewer",
    metadata,
    _id(),
    _text("name"),
    Column("name_key", Text, nullable=False, unique=True),
    _text("initials"),
    _text("colour"),
    _yes_no("lead"),
)

source = Table(
    "source",
    metadata,
    _id(),
    _text("publisher"),
    _text("title"),
    _text("url"),
    _text("published_at"),
    _text("reliability"),
    _text("descriptor"),
    _text("short_ref"),
    _text("author"),
    _maybe("source_type"),
    _text("medium"),
    _text("language"),
    _text("archive_url"),
    _text("accessed_at"),
    _text("captured_by"),
    _text("capture_method"),
    _text("sha256"),
    _of("derived_from", "source.id", maybe=True),
    _text("translation_path"),
    _text("original_status"),
    _yes_no("is_machine_translation"),
    _yes_no("machine_generated"),
    _text("csl"),
)

text = Table(
    "text",
    metadata,
    # A number beside the hash: the full-text indexes name a text by it.
    Column("number", Integer, primary_key=True),
    Column("sha256", String, nullable=False, unique=True),
    Column("content", Text, nullable=False),
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
    _id(),
    _text("title"),
    _text("language"),
    _of("source_id", "source.id", maybe=True),
    Column("position", Integer, nullable=False, index=True),
    _yes_no("archived"),
)

version = Table(
    "version",
    metadata,
    _id(),
    _of("article_id", "article.id", owned=True, index=False),
    _whole("number"),
    _of("text_sha256", "text.sha256"),
    _whole("length"),
    _text("created_at"),
    _text("reader"),
    _of("original_sha256", "original.sha256", maybe=True),
    _text("origin"),
    _text("blocks"),
    UniqueConstraint("article_id", "number"),
)

annotation = Table(
    "annotation",
    metadata,
    _id(),
    _of("version_id", "version.id", owned=True, index=False),
    _text("kind"),
    _whole("start"),
    _whole("end"),
    _text("exact"),
    _text("prefix"),
    _text("suffix"),
    _of("author_id", "reviewer.id"),
    _text("origin"),
    _text("status"),
    _maybe("confidence"),
    _text("note"),
    _text("details"),
    _maybe("severity"),
    _text("created_at"),
    _text("updated_at"),
    _whole("revision"),
    # The marks of a version are drawn from this index alone: fifty thousand rows need not be looked up one by one.
    Index("ix_annotation_mark", "version_id", "start", "end", "id", "kind", "status", "author_id"),
)

evidence = Table(
    "evidence",
    metadata,
    _id(),
    _of("annotation_id", "annotation.id", owned=True),
    _text("scope"),
    _whole("position"),
    _of("source_id", "source.id", maybe=True),
    _text("stance"),
    _text("quoted_text"),
    _text("locator"),
    _text("published_at"),
    _text("covers_from"),
    _text("covers_to"),
    _whole("credibility"),
)

link = Table(
    "link",
    metadata,
    _id(),
    _of("from_id", "annotation.id", owned=True),
    _of("to_id", "annotation.id", owned=True),
    _text("type"),
    _of("author_id", "reviewer.id"),
    _text("created_at"),
)

decision = Table(
    "decision",
    metadata,
    _id(),
    _of("annotation_id", "annotation.id", owned=True),
    _of("reviewer_id", "reviewer.id"),
    _text("decision"),
    _text("rationale"),
    _text("before"),
    _text("after"),
    _text("created_at"),
)

comment = Table(
    "comment",
    metadata,
    _id(),
    _of("annotation_id", "annotation.id", owned=True),
    _of("author_id", "reviewer.id"),
    _text("text"),
    _of("asks", "reviewer.id", maybe=True),
    _yes_no("resolved"),
    _text("created_at"),
)

correction_note = Table(
    "correction_note",
    metadata,
    _id(),
    _of("annotation_id", "annotation.id", owned=True),
    _of("reviewer_id", "reviewer.id"),
    _text("text"),
    _text("created_at"),
)

tag_definition = Table(
    "tag_definition",
    metadata,
    _id(),
    _text("name"),
    _text("colour"),
    _text("underline"),
    _text("shortcut"),
    _text("description"),
    _maybe("parent"),
    _text("fields"),
    _yes_no("retired"),
    _whole("position"),
)

article_state = Table(
    "article_state",
    metadata,
    _id(),
    _of("article_id", "article.id", owned=True, index=False),
    _of("reviewer_id", "reviewer.id"),
    _text("state"),
    UniqueConstraint("article_id", "reviewer_id"),
)

pair = Table(
    "pair",
    metadata,
    _id(),
    _of("left_id", "article.id", owned=True),
    _of("right_id", "article.id", owned=True),
    _text("relation"),
)

alignment_group = Table(
    "alignment_group",
    metadata,
    _id(),
    _of("pair_id", "pair.id", owned=True),
    _of("left_version_id", "version.id", owned=True),
    _of("right_version_id", "version.id", owned=True),
    _whole("position"),
    _text("left"),
    _text("right"),
    Column("score", Double, nullable=True),
    _yes_no("manual"),
)

briefing_export = Table(
    "briefing_export",
    metadata,
    _id(),
    _text("file_name"),
    _text("sha256"),
    _whole("sequence"),
    _whole("version"),
    _of("reviewer_id", "reviewer.id"),
    _text("created_at"),
)

signature = Table(
    "signature",
    metadata,
    _id(),
    _of("reviewer_id", "reviewer.id"),
    _text("cut_off"),
    _whole("sequence"),
    _text("file_sha256"),
    _text("reservations"),
    _text("created_at"),
)

operation = Table(
    "operation",
    metadata,
    Column("sequence", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    _text("name"),
    _of("reviewer_id", "reviewer.id", index=False),
    _text("at"),
    Column("undoes", String, nullable=False, index=True),
    Column("undo_group", String, nullable=False, index=True),
    _text("previous_hash"),
    _text("hash"),
    # Last, for it may be long: whoever wants another column need not walk through it.
    _text("changes"),
    Index("ix_operation_reviewer_id_sequence", "reviewer_id", "sequence"),
)

RECORDS: dict[type[Any], Table] = {
    ProjectRecord: project,
    Reviewer: reviewer,
    Source: source,
    TagDefinition: tag_definition,
    Article: article,
    Version: version,
    ArticleState: article_state,
    Annotation: annotation,
    Evidence: evidence,
    Link: link,
    Decision: decision,
    Comment: comment,
    CorrectionNote: correction_note,
    Pair: pair,
    AlignmentGroup: alignment_group,
    BriefingExport: briefing_export,
    Signature: signature,
}
"""The records that are rows, each with its table; a row comes after those that it refers to."""


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
