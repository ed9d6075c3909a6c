"""The names of the template's styles, and how each kind of tag looks in the annotated texts."""

from typing import NamedTuple

from annotator.briefing.tree import ParagraphStyle, RunStyle
from annotator.briefing.wordml import PLAIN, Face
from annotator.domain.vocabulary import Kind


class Marking(NamedTuple):
    """How a kind is marked: a character style, its underline (never colour alone), its line and two fills."""

    style: str
    underline: str
    line: str
    fill: str
    deep_fill: str
    words: str


MARKINGS: dict[str, Marking] = {
    Kind.CLAIM: Marking("TagClaim", "single", "2F6BCB", "DCE8FA", "B9D0F4", "solid underline, blue"),
    Kind.QUOTE: Marking("TagQuote", "dottedHeavy", "1F8A54", "DDF1E5", "B5E0C7", "dotted underline, green"),
    Kind.STATISTIC: Marking("TagStatistic", "dash", "A36F0A", "FBEFCF", "F3DA98", "dashed underline, amber"),
    Kind.TRANSLATION_ERROR: Marking("TagError", "wavyHeavy", "C4342B", "FBE1DE", "F4BCB6", "wavy underline, red"),
}
OTHER = Marking("TagOther", "dotDash", "5D6067", "E9E9EC", "D0D1D6", "dash-dot underline, grey")
SET_ASIDE = Marking("TagSetAside", "dotted", "8A8D93", "", "", "thin dotted grey underline, no tint")

RUN_FACES: dict[RunStyle, Face] = {
    RunStyle.PLAIN: PLAIN,
    RunStyle.STRONG: Face("Strong"),
    RunStyle.EMPHASIS: Face("Emphasis"),
    RunStyle.QUOTED: Face("Quoted"),
    RunStyle.SMALL: Face("Small"),
    RunStyle.CODE: Face("Code"),
    RunStyle.WARNING: Face("Warning"),
}
LINK_FACES: dict[RunStyle, Face] = {
    RunStyle.STRONG: Face("Hyperlink", bold=True),
    RunStyle.SMALL: Face("Hyperlink", size=15),
}
"""Links look like links; what else their run asks for is set directly."""

LINK = Face("Hyperlink")
FOOTNOTE_REFERENCE = Face("FootnoteReference")
COMMENT_REFERENCE = Face("CommentReference")
FACT_NAME = Face("Small", size=18)

PARAGRAPH_STYLES: dict[ParagraphStyle, str] = {
    ParagraphStyle.BODY: "",
    ParagraphStyle.NOTE: "Note",
    ParagraphStyle.LEAD: "Lead",
    ParagraphStyle.LABEL: "Label",
    ParagraphStyle.ITEM: "ListBullet",
}

NEEDED_STYLES: tuple[str, ...] = (
    *(f"Heading{level}" for level in (1, 2, 3)),
    *("Title", "Caption", "FootnoteText", "FootnoteReference", "CommentText", "CommentReference", "Hyperlink"),
    *("TOCHeading", "TOC1", "TOC2", "TOC3", "Header", "Footer", "ListBullet", "Note", "Lead", "Label", "Fact"),
    *(
        "Handling",
        "TableText",
        "TableTextKept",
        "TableHeading",
        "AfterTable",
        "ArticleText",
        "ArticleHeading",
        "BriefingTable",
    ),
    *("Strong", "Emphasis", "Quoted", "Small", "Code", "Warning"),
    *(one.style for one in (*MARKINGS.values(), OTHER, SET_ASIDE)),
)
"""The ids that the writer names; a template that lacks one falls back to its plain text there."""


def marking(kind: str, *, set_aside: bool = False) -> Marking:
    """Return how a kind is marked; kinds that the project defines share one marking."""
    return SET_ASIDE if set_aside else MARKINGS.get(kind, OTHER)
