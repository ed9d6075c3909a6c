"""Annotations and what hangs on them: evidence, links, comments, decisions, and the tags that a project defines."""

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from annotator.domain import fields
from annotator.domain.details import Details, details_type
from annotator.domain.fields import FieldType
from annotator.domain.spans import QuoteSelector, Span
from annotator.domain.vocabulary import (
    Confidence,
    DecisionValue,
    Kind,
    LinkType,
    Origin,
    Stance,
    Status,
    Underline,
    VerdictScope,
)
from annotator.errors import InvalidValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A tag on a span of a version; ``kind`` is a Kind or the id of a TagDefinition; times are UTC, ISO 8601."""

    id: str
    version_id: str
    kind: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    author_id: str
    origin: Origin = Origin.HUMAN
    status: Status = Status.DRAFT
    confidence: Confidence | None = None
    note: str = ""
    details: Details
    created_at: str
    updated_at: str
    revision: int = 1

    def __post_init__(self) -> None:
        if not self.span:
            raise InvalidValue("A tag needs at least one character.", "end")
        if not isinstance(self.details, details_type(self.kind)):
            raise InvalidValue(f"These fields do not belong to the kind “{self.kind}”.", "details")

    @property
    def span(self) -> Span:
        """Where it stands, in code points of the version's text."""
        return Span(self.start, self.end)

    @property
    def quote(self) -> QuoteSelector:
        """The words that find it again."""
        return QuoteSelector(self.exact, self.prefix, self.suffix)

    @property
    def mark(self) -> "Mark":
        """What the article view draws of it."""
        return Mark(self.id, self.start, self.end, self.kind, self.status, self.author_id)

    def at(self, span: Span, quote: QuoteSelector) -> "Annotation":
        """Return the same annotation on another span."""
        return replace(
            self, start=span.start, end=span.end, exact=quote.exact, prefix=quote.prefix, suffix=quote.suffix
        )


class Mark(NamedTuple):
    """What the article view draws of an annotation: fifty thousand of these are made at once, hence a tuple."""

    id: str
    start: int
    end: int
    kind: str
    status: str
    author_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One item of evidence under a verdict; ``credibility`` is the Admiralty code, 1–6 (6: cannot be judged)."""

    id: str
    annotation_id: str
    scope: VerdictScope = fields.choice("Scope", VerdictScope, VerdictScope.AS_PUBLISHED)
    position: int = 0
    source_id: str = fields.source_id("Source")
    stance: Stance = fields.choice("Stance", Stance, Stance.CONTEXT, plain=True)
    quoted_text: str = fields.text("Words quoted", plain=True, long=True)
    locator: str = fields.text("Where in the source", plain=True)
    published_at: str = fields.iso_date("Published", plain=True)
    covers_from: str = fields.iso_date("Covers from")
    covers_to: str = fields.iso_date("Covers to")
    credibility: int = 6

    def __post_init__(self) -> None:
        fields.check(self)
        if self.credibility not in range(1, 7):
            raise InvalidValue(f"Credibility is a number from 1 to 6, not {self.credibility!r}.", "credibility")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One annotation's relation to another, perhaps in another article. Raises InvalidValue for a link to itself."""

    id: str
    from_id: str
    to_id: str
    type: LinkType
    author_id: str
    created_at: str

    def __post_init__(self) -> None:
        if self.from_id == self.to_id:
            raise InvalidValue("A tag cannot be linked to itself.", "to_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A reply in the thread of an annotation; ``asks`` is the id of a reviewer who is asked, or empty."""

    id: str
    annotation_id: str
    author_id: str
    text: str
    asks: str = ""
    resolved: bool = False
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a reviewer decided on a colleague's tag; ``before`` and ``after`` hold the fields amended, as JSON."""

    id: str
    annotation_id: str
    reviewer_id: str
    decision: DecisionValue
    rationale: str = ""
    before: str = ""
    after: str = ""
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """How a lead settled a tag; ``made_id`` names the tag that stands instead of it, or is empty.

    ``outcome`` is accepted, amended, rejected or deferred.
    """

    id: str
    annotation_id: str
    reviewer_id: str
    outcome: Status
    rationale: str = ""
    made_id: str = ""
    created_at: str

    def __post_init__(self) -> None:
        if self.outcome not in OUTCOMES:
            raise InvalidValue(f"A tag is not settled as “{self.outcome}”.", "outcome")


OUTCOMES = (Status.ACCEPTED, Status.AMENDED, Status.REJECTED, Status.DEFERRED)
"""What settling makes of a tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who is to review a tag: ``reviewer_id`` was asked by ``author_id``."""

    id: str
    annotation_id: str
    reviewer_id: str
    author_id: str
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A tag that a newer version of its article does not hold word for word: a person has yet to look at it.

    ``version_id`` is the newer version; ``start``–``end`` the place found there with ``score`` (0–1), empty where none
    was. With ``moved`` the tag stands there already; otherwise it stands where it did. ``from_version_id``,
    ``from_start`` and ``from_end`` tell where it stood. The row goes when somebody has looked.
    """

    id: str
    annotation_id: str
    version_id: str
    start: int = 0
    end: int = 0
    score: float = 0.0
    moved: bool = False
    from_version_id: str
    from_start: int
    from_end: int

    @property
    def span(self) -> Span:
        """The place found in the newer version; empty where there is none."""
        return Span(self.start, self.end)

    @property
    def from_span(self) -> Span:
        """Where the tag stood in the version before."""
        return Span(self.from_start, self.from_end)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomField:
    """A field of a tag that the project defines; ``choices`` only for a choice."""

    name: str
    type: FieldType = FieldType.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TagDefinition:
    """A kind of tag that the project defines, perhaps under one of the four."""

    id: str
    name: str
    colour: str = "#6b7280"
    underline: Underline = Underline.SOLID
    shortcut: str = ""
    description: str = ""
    parent: Kind | None = None
    fields: tuple[CustomField, ...] = ()
    retired: bool = False
    position: int = 0


RECORDS_OF_ANNOTATION: tuple[type[Any], ...] = (Evidence, Link, Comment, Decision, Settlement, Assignment)
"""What is removed together with an annotation."""
