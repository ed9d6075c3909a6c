"""The briefing as a plain tree: what every writer writes and the preview shows, free of any file format.

A Briefing has a front block and sections; a section has blocks; a block has runs of text. Whatever states something
about an annotation names its id in ``rests_on``, so that a reader of the screen can go from the statement to the span.
Places inside the document are named by anchors; ``Run.target`` is ``#anchor`` or a web address.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class RunStyle(StrEnum):
    """How a stretch of text is set; writers choose the face."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    QUOTED = "quoted"
    """Words of an article or a source, as they stand there."""
    SMALL = "small"
    CODE = "code"
    WARNING = "warning"
    """What a reader must not miss: a missing speaker, a refuted claim; it also says so in words."""


class ParagraphStyle(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    NOTE = "note"
    """Small print under a table or a heading."""
    LEAD = "lead"
    """The judgement itself: the bottom line."""
    LABEL = "label"
    """A marked sentence that says what the text after it is: a draft, a reservation."""
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page; ``number`` counts from 1 in reading order."""

    number: int
    runs: tuple["Run", ...]
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style, language (BCP 47; empty: the briefing's own) and link; ``footnote`` is called after it."""

    text: str
    style: RunStyle = RunStyle.PLAIN
    language: str = ""
    target: str = ""
    footnote: Footnote | None = None
    kind: str = ""
    """The kind of tag that a label names; writers may mark it as they mark that kind in the text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs one after another."""

    runs: tuple[Run, ...]
    style: ParagraphStyle = ParagraphStyle.BODY
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3 with the anchor that links and contents point at."""

    text: str
    level: int
    anchor: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: each cell is one or more paragraphs."""

    cells: tuple[tuple[Paragraph, ...], ...]
    rests_on: tuple[str, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row and no merged cells; ``widths`` are shares of the page's text width."""

    caption: str
    description: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    together: bool = False
    """True for a short table that is not to be parted by the end of a page."""


@dataclass(frozen=True, slots=True)
class Legend:
    """The kinds that are marked in the annotated texts: pairs of kind ("" for tags set aside) and its name."""

    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TagComment:
    """One tag on an annotated text: where (code points), by whom and when, and its fields in words, line by line."""

    annotation_id: str
    label: str
    kind: str
    start: int
    end: int
    author: str
    initials: str
    at: str
    lines: tuple[tuple[Run, ...], ...]
    anchor: str
    set_aside: bool = False
    """True for a tag that was rejected, deferred or only suggested."""


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """One paragraph of an article: ``text[start:end]``, its number from 1, and the level of a heading (0: none)."""

    number: int
    start: int
    end: int
    heading: bool = False


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """The whole text of an article with its tags; offsets are code points, half open. Tags are sorted by place."""

    text: str
    language: str
    paragraphs: tuple[TextParagraph, ...]
    tags: tuple[TagComment, ...]


Block: TypeAlias = Heading | Paragraph | Table | Legend | AnnotatedText


@dataclass(frozen=True, slots=True)
class Section:
    """A section: the key by which options choose it, the number printed before its title, and its blocks."""

    key: str
    number: str
    title: str
    anchor: str
    blocks: tuple[Block, ...]

    @property
    def heading(self) -> str:
        """The title as printed: "3. Key claims", "Appendix A. Annotated texts"."""
        return f"{self.number}. {self.title}"


@dataclass(frozen=True, slots=True)
class FrontBlock:
    """What stands before the sections; ``facts`` are pairs of name and words, in the order printed."""

    title: str
    handling: str
    facts: tuple[tuple[str, str], ...]
    draft: bool


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of the file: times are ISO 8601 UTC, keywords are separate words."""

    title: str
    subject: str
    author: str
    keywords: tuple[str, ...]
    language: str
    created: str
    version: str
    program: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """A whole briefing; ``sequence`` is the state of the journal that it was made from."""

    properties: Properties
    front: FrontBlock
    sections: tuple[Section, ...]
    sequence: int
