"""All that is asked of a project, by name; each question takes the viewer, so that blind review holds everywhere."""

from annotator.storage.blindness import visible_ids
from annotator.storage.journal import undo_names
from annotator.storage.query_annotations import (
    TagRow,
    annotation,
    annotations,
    extract,
    find_annotation,
    links_to,
    marks,
    record,
    records,
    revisions,
    tag_rows,
)
from annotator.storage.query_articles import (
    ArticleCounts,
    article_counts,
    article_text,
    articles,
    find_article,
    last_position,
    newest_version,
    published_dates,
    reviewer_by_name,
    reviewers,
    source,
    sources,
    tag_definitions,
    versions,
)
from annotator.storage.query_history import history
from annotator.storage.query_versions import articles_of_texts, captures, placement_counts, placements
from annotator.storage.search import Match, search

__all__ = [
    "ArticleCounts",
    "Match",
    "TagRow",
    "annotation",
    "annotations",
    "article_counts",
    "article_text",
    "articles",
    "articles_of_texts",
    "captures",
    "extract",
    "find_annotation",
    "find_article",
    "history",
    "last_position",
    "links_to",
    "marks",
    "newest_version",
    "placement_counts",
    "placements",
    "published_dates",
    "record",
    "records",
    "reviewer_by_name",
    "reviewers",
    "revisions",
    "search",
    "source",
    "sources",
    "tag_definitions",
    "tag_rows",
    "undo_names",
    "versions",
    "visible_ids",
]
