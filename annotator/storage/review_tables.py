"""The tables of review: what reviewers decided, said and settled, how far they are, and what was handed over."""

from sqlalchemy import Table, UniqueConstraint

from annotator.storage.columns import id_column, metadata, reference, text_column, whole_number, yes_no

decision = Table(
    "decision",
    metadata,
    id_column(),
    reference("annotation_id", "annotation.id", owned=True),
    reference("reviewer_id", "reviewer.id"),
    text_column("decision"),
    text_column("rationale"),
    text_column("before"),
    text_column("after"),
    text_column("created_at"),
)

comment = Table(
    "comment",
    metadata,
    id_column(),
    reference("annotation_id", "annotation.id", owned=True),
    reference("author_id", "reviewer.id"),
    text_column("text"),
    reference("asks", "reviewer.id", maybe=True),
    yes_no("resolved"),
    text_column("created_at"),
)

correction_note = Table(
    "correction_note",
    metadata,
    id_column(),
    reference("annotation_id", "annotation.id", owned=True),
    reference("reviewer_id", "reviewer.id"),
    text_column("text"),
    text_column("created_at"),
)

settlement = Table(
    "settlement",
    metadata,
    id_column(),
    reference("annotation_id", "annotation.id", owned=True),
    reference("reviewer_id", "reviewer.id"),
    text_column("outcome"),
    text_column("rationale"),
    reference("made_id", "annotation.id", maybe=True),
    text_column("created_at"),
)

assignment = Table(
    "assignment",
    metadata,
    id_column(),
    reference("annotation_id", "annotation.id", owned=True),
    reference("reviewer_id", "reviewer.id"),
    reference("author_id", "reviewer.id"),
    text_column("created_at"),
)

merge_point = Table(
    "merge_point",
    metadata,
    id_column(),
    text_column("head_id"),
    whole_number("sequence"),
    yes_no("partial"),
    text_column("name"),
    text_column("created_at"),
)

article_state = Table(
    "article_state",
    metadata,
    id_column(),
    reference("article_id", "article.id", owned=True, index=False),
    reference("reviewer_id", "reviewer.id"),
    text_column("state"),
    UniqueConstraint("article_id", "reviewer_id"),
)

briefing_export = Table(
    "briefing_export",
    metadata,
    id_column(),
    text_column("file_name"),
    text_column("sha256"),
    whole_number("sequence"),
    whole_number("version"),
    reference("reviewer_id", "reviewer.id"),
    text_column("created_at"),
)

signature = Table(
    "signature",
    metadata,
    id_column(),
    reference("reviewer_id", "reviewer.id"),
    text_column("cut_off"),
    whole_number("sequence"),
    text_column("file_sha256"),
    text_column("reservations"),
    text_column("created_at"),
)
