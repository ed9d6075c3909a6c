"""Articles, their versions and sources, the pairs they form, and the people who review them."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain import fields
from annotator.domain.cleaning import Cleaning
from annotator.domain.vocabulary import (
    OriginalStatus,
    Relation,
    Reliability,
    ReviewerState,
    SourceType,
)
from annotator.errors import InvalidValue


class BlockKind(StrEnum):
    """What a stretch of the text is; everything that is no block is a plain paragraph."""

    HEADING = "heading"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CAPTION = "caption"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that is more than a paragraph; ``level`` counts headings and list depth from 1."""

    start: int
    end: int
    kind: BlockKind
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text under review; its words are in its versions. ``position`` is the reading order, ``language`` BCP 47."""

    id: str
    title: str
    language: str = ""
    source_id: str = ""
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One state of an article's text. ``length`` counts code points; ``original_sha256`` names the bytes read.

    ``raw`` says that everything in the file was taken as text, nothing extracted. A version that was cleaned names the
    one it was made from in ``cleaned_from``, and in ``cleaned`` what was changed there.
    """

    id: str
    article_id: str
    number: int
    text_sha256: str
    length: int
    created_at: str
    reader: str = ""
    original_sha256: str = ""
    origin: str = ""
    blocks: tuple[Block, ...] = ()
    raw: bool = False
    cleaned_from: str = ""
    cleaned: tuple[Cleaning, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """How the bytes of a version came over the network: asked for, answered from, when, and with which headers."""

    id: str
    version_id: str
    address: str
    final_address: str
    accessed_at: str
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article with its newest version, as lists show it and ``articles --json`` prints it."""

    id: str
    version_id: str
    title: str
    language: str
    source_id: str
    text_sha256: str
    length: int
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """A person who tags or decides; names are unique after NFKC and case folding."""

    id: str
    name: str
    initials: str = ""
    colour: str = ""
    lead: bool = False

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidValue("A reviewer needs a name.", "name")

    @property
    def key(self) -> str:
        """What two spellings of one name have in common."""
        return name_key(self.name)


def name_key(name: str) -> str:
    """Return a name after NFKC, case folding and single spaces: equal keys mean the same reviewer."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def initials_of(name: str) -> str:
    """Return up to three initials of a name."""
    return "".join(word[0] for word in name.split()[:3]).upper()


REVIEWER_COLOURS = ("#3b6fb5", "#2c8a5b", "#a8741a", "#b3412f", "#7a4fa3", "#2a7f8e", "#9c4a78", "#5c6b2f")
"""Given to reviewers in turn; every one has at least 4.5 : 1 against white."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an article or an item of evidence comes from, with its grade (Admiralty code) in words."""

    id: str
    publisher: str = fields.text("Publisher", plain=True)
    title: str = fields.text("Title", plain=True)
    url: str = fields.text("Address", plain=True)
    published_at: str = fields.iso_date("Published", plain=True)
    reliability: Reliability = fields.choice("Reliability", Reliability, Reliability.F, plain=True)
    descriptor: str = fields.text("Reason for the grade", plain=True, long=True)
    short_ref: str = fields.text("Short reference", hint="AFP, 2 May 2025")
    author: str = fields.text("Author")
    source_type: SourceType | None = fields.choice("Kind of source", SourceType)
    medium: str = fields.text("Medium", hint="newspaper, agency, website")
    language: str = fields.text("Language", hint="en, fr, zh-Hans")
    archive_url: str = fields.text("Archived at", hint="address of a copy in an archive")
    accessed_at: str = fields.iso_date("Accessed")
    captured_by: str = fields.text("Captured by")
    capture_method: str = fields.text("How captured")
    sha256: str = fields.text("SHA-256 of the file")
    derived_from: str = fields.source_id("Derived from")
    translation_path: str = fields.text("Translation path", hint="en → fr → en")
    original_status: OriginalStatus = fields.choice("Original text", OriginalStatus, OriginalStatus.NOT_SEARCHED)
    is_machine_translation: bool = fields.yes_no("Machine-translated")
    machine_generated: bool = fields.yes_no("Machine-generated")
    csl: str = fields.text("Citation data", hint="CSL-JSON")

    def __post_init__(self) -> None:
        fields.check(self)

    @property
    def name(self) -> str:
        """The shortest words that a reader recognises it by."""
        title = self.title or self.url
        return self.short_ref or ", ".join(part for part in (self.publisher, title) if part) or "unnamed source"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleState:
    """How far one reviewer is with one article, and whether their tags are submitted."""

    id: str
    article_id: str
    reviewer_id: str
    state: ReviewerState = ReviewerState.NEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two articles that stand to each other as ``relation`` says."""

    id: str
    left_id: str
    right_id: str
    relation: Relation = Relation.UNPAIRED


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentGroup:
    """Segments of two article versions that correspond, many to many; ``score`` is None for one made by hand."""

    id: str
    pair_id: str
    left_version_id: str
    right_version_id: str
    position: int
    left: tuple[tuple[int, int], ...] = ()
    right: tuple[tuple[int, int], ...] = ()
    score: float | None = None
    manual: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingExport:
    """A briefing that was written: when, from which state of the journal, and the hash of the file."""

    id: str
    file_name: str
    sha256: str
    sequence: int
    version: int
    reviewer_id: str
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A signed briefing: by whom, with which cut-off and reservations, over which state of the journal."""

    id: str
    reviewer_id: str
    cut_off: str
    sequence: int
    file_sha256: str
    reservations: str = ""
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionNote:
    """Why a settled tag was reopened."""

    id: str
    annotation_id: str
    reviewer_id: str
    text: str
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePoint:
    """Where another copy of the project was taken in, or where this one was taken from another.

    ``head_id`` is the last operation of the other copy then, ``sequence`` the number here of the operation that wrote
    this row. A ``partial`` copy was made with a part of the other one, of which nothing before may be missed.
    """

    id: str
    head_id: str
    sequence: int
    partial: bool = False
    name: str = ""
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectRecord:
    """What a project says of itself: ``words`` are the person's own words for the briefing, by section, as JSON;
    ``weights`` what errors weigh in its translation-quality scores where that is not as usual, as JSON.
    """

    id: str
    title: str
    created_at: str
    blind: bool = False
    words: str = "{}"
    weights: str = "{}"
