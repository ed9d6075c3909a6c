"""Tags that were read from a file and have no place in a project yet."""

from dataclasses import dataclass, field

from annotator.domain.annotations import Comment, Decision, Evidence, Link, Settlement, TagDefinition
from annotator.domain.articles import CorrectionNote, Source
from annotator.domain.details import Details
from annotator.domain.spans import QuoteSelector, Span
from annotator.domain.vocabulary import Confidence, Origin, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingTag:
    """A tag as a file gives it, every value checked.

    People are given by name, since ids of reviewers mean nothing in another project: ``links`` are pairs of a Link
    and its author's name, ``decisions`` of a Decision and its reviewer's, ``settlements`` and ``corrections`` alike;
    ``comments`` are triples of a Comment, its author's name and the name of who is asked. The ids of people in these
    rows are empty. An empty name means that the file names nobody. ``sources`` holds every source that the file
    describes for this tag.
    """

    id: str
    article_title: str
    text_sha256: str
    version_id: str
    kind: str
    span: Span | None
    quote: QuoteSelector
    author: str
    origin: Origin
    status: Status
    confidence: Confidence | None
    note: str
    details: Details
    created_at: str
    updated_at: str
    revision: int
    evidence: tuple[Evidence, ...] = ()
    links: tuple[tuple[Link, str], ...] = ()
    decisions: tuple[tuple[Decision, str], ...] = ()
    comments: tuple[tuple[Comment, str, str], ...] = ()
    settlements: tuple[tuple[Settlement, str], ...] = ()
    corrections: tuple[tuple[CorrectionNote, str], ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    tag_definition: TagDefinition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagsFile:
    """What a file holds: the tags that can be taken in, and one sentence for each item that cannot."""

    tags: tuple[IncomingTag, ...] = ()
    refused: tuple[str, ...] = ()
