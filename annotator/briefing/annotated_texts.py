"""Appendix: the full text of each article, every tag a comment on it, and the same tags once more as a table."""

from annotator.briefing.field_words import Line, field_lines, more_lines
from annotator.briefing.material import BriefedArticle, Material, letter_of, tag_anchor
from annotator.briefing.tree import (
    AnnotatedText,
    Block,
    Heading,
    Legend,
    Paragraph,
    ParagraphStyle,
    Row,
    Run,
    RunStyle,
    Table,
    TagComment,
)
from annotator.briefing.wording import capital, citation, counted, instant_words
from annotator.domain.articles import initials_of
from annotator.domain.extract import AnnotationRecord
from annotator.domain.scoring import NOT_COUNTED
from annotator.domain.vocabulary import label


def annotated_texts(material: Material, number: str) -> list[Block]:
    """Return the annotated texts in reading order, each under a heading of its own; ``number`` is the appendix's."""
    if not material.articles:
        return [Paragraph((Run("No articles are part of this briefing."),))]
    blocks: list[Block] = []
    if material.records:
        blocks += [Paragraph((Run(_INTRODUCTION),)), _legend(material)]
    for article in material.articles:
        blocks += _article(material, article, number)
    return blocks


_INTRODUCTION = (
    "Each article is given whole, in its own words; blank lines are left out; the numbers in the margin count its "
    "paragraphs. Every tag is a comment under its reviewer’s name and time, and stands again in the table after the "
    "text. Tags that were rejected or deferred are labelled so. Kinds of tags are marked by underline as well as by "
    "colour; where tags overlap, the underline is that of the shortest."
)


def _legend(material: Material) -> Legend:
    kinds = dict.fromkeys(one.annotation.kind for one in material.records if one.annotation.status not in NOT_COUNTED)
    entries = [(material.look_of(kind), material.kind_name(kind)) for kind in sorted(kinds, key=letter_of)]
    if any(one.annotation.status in NOT_COUNTED for one in material.records):
        entries.append(("", "rejected, deferred or suggested"))
    return Legend(tuple(entries))


def _article(material: Material, article: BriefedArticle, number: str) -> list[Block]:
    one = article.article.article
    blocks: list[Block] = [
        Heading(f"{number}.{article.number} {article.title}", 2, article.anchor, one.language),
        _facts(material, article),
        AnnotatedText(
            article.article.text,
            one.language,
            article.paragraphs,
            tuple(_comment(material, record) for record in article.records),
        ),
    ]
    if not article.paragraphs:
        blocks.append(Paragraph((Run("This article has no text."),), ParagraphStyle.NOTE))
    if not article.records:
        return [*blocks, Paragraph((Run("No tags are made in this article."),), ParagraphStyle.NOTE)]
    blocks.append(
        Table(
            caption=f"Tags in article {article.number}",
            description="One row for each tag: number, status, kind, reviewer, words, place and what is recorded.",
            header=("No.", "Kind, reviewer", "Words", "What is recorded"),
            widths=(10, 16, 24, 50),
            rows=tuple(_row(material, record) for record in article.records),
        )
    )
    return blocks


def _facts(material: Material, article: BriefedArticle) -> Paragraph:
    version = article.article.version
    source = material.source(article.article.article.source_id)
    cited = citation(source) if source else "Source not recorded"
    facts = f"{cited}. Version {version.number}, {counted(article.words, 'word')}, "
    facts += f"{counted(version.length, 'character')}, {counted(len(article.records), 'tag')}. SHA-256 of the text "
    return Paragraph((Run(facts), Run(version.text_sha256, RunStyle.CODE)), ParagraphStyle.NOTE)


def _comment(material: Material, record: AnnotationRecord) -> TagComment:
    one = record.annotation
    reviewer = material.extract.reviewers.get(one.author_id)
    name = material.extract.reviewer_name(one.author_id)
    number = material.labels[one.id]
    head: Line = (Run(f"{number} · {material.kind_name(one.kind)} · {label(one.status)}", RunStyle.STRONG),)
    start, end = one.start, one.end
    if material.is_to_check(record):
        # No words of this text are meant: the comment hangs on its beginning, unmarked, and says so.
        start, end = 0, min(1, len(material.article_of[record.article_id].article.text))
        head += (Run(f" · {material.place_words(record)}: “{_shortened(one.exact)}”"),)
    return TagComment(
        annotation_id=one.id,
        label=number,
        kind=material.look_of(one.kind),
        start=start,
        end=end,
        author=name,
        initials=(reviewer.initials if reviewer else "") or initials_of(name),
        at=one.created_at,
        lines=(head, *field_lines(material, record), *more_lines(material, record)),
        anchor=tag_anchor(number),
        set_aside=one.status in NOT_COUNTED or material.is_to_check(record),
    )


def _row(material: Material, record: AnnotationRecord) -> Row:
    one = record.annotation
    kind = (
        Paragraph((Run(capital(material.kind_name(one.kind)), kind=material.look_of(one.kind)),)),
        Paragraph((Run(material.extract.reviewer_name(one.author_id), RunStyle.SMALL),)),
        Paragraph((Run(instant_words(one.created_at), RunStyle.SMALL),)),
    )
    words = Run(_shortened(one.exact), RunStyle.QUOTED, language=material.language_of(record))
    recorded = tuple(
        Paragraph(line) for line in (*_joined(field_lines(material, record)), *more_lines(material, record))
    )
    return Row(
        cells=(
            material.number_cell(record),
            kind,
            (Paragraph((words,)), Paragraph((material.place(record),))),
            recorded or (Paragraph((Run("nothing but the tag"),)),),
        ),
        rests_on=(one.id,),
    )


def _joined(lines: list[Line]) -> list[Line]:
    """Return the fields one after the other in a single line: as a column of their own they would fill pages."""
    runs: list[Run] = []
    for line in lines:
        runs += [Run(" · "), *line] if runs else line
    return [tuple(runs)] if runs else []


_SHOWN = 300
"""Characters of a tag's words that the table repeats; the whole stands in the text just above it."""


def _shortened(words: str) -> str:
    if len(words) <= _SHOWN:
        return words
    half = _SHOWN // 2
    return f"{words[:half].rstrip()} […] {words[-half:].lstrip()}"
