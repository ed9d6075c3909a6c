"""Key claims: each with its verdicts as published and as intended side by side, and a footnote for each evidence."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from annotator.briefing.material import Material
from annotator.briefing.tree import Block, Footnote, Paragraph, Row, Run, RunStyle, Table
from annotator.briefing.wording import (
    SHORT_HASH,
    capital,
    citation,
    counted,
    date_words,
    grade,
    in_quotes,
    period_words,
    sentence,
)
from annotator.domain.annotations import Evidence
from annotator.domain.articles import Source
from annotator.domain.details import ClaimDetails, Verdict
from annotator.domain.extract import AnnotationRecord
from annotator.domain.vocabulary import Kind, VerdictScope, VerdictValue, label


def claims(material: Material) -> list[Block]:
    """Return the table of claims, or the sentence that there are none."""
    found = material.findings(Kind.CLAIM)
    if not found:
        return [Paragraph((Run("No claims are tagged in these articles."),))]
    return [
        Table(
            caption="Claims and verdicts",
            description="One row for each claim: number, status, words, verdict as published, verdict as intended.",
            header=("No.", "Claim", "Verdict as published", "Verdict as intended"),
            widths=(10, 32, 29, 29),
            rows=tuple(_row(material, record) for record in found),
        )
    ]


def _row(material: Material, record: AnnotationRecord) -> Row:
    one = record.annotation
    return Row(
        cells=(
            material.number_cell(record),
            _claim_cell(material, record),
            _verdict_cell(material, record, VerdictScope.AS_PUBLISHED),
            _verdict_cell(material, record, VerdictScope.AS_INTENDED),
        ),
        rests_on=(one.id, *(item.id for item in record.evidence)),
    )


def _claim_cell(material: Material, record: AnnotationRecord) -> tuple[Paragraph, ...]:
    details = record.annotation.details
    assert isinstance(details, ClaimDetails)
    quoted = Run(in_quotes(record.annotation.exact), RunStyle.QUOTED, language=material.language_of(record))
    lines = [Paragraph((quoted,))]
    if details.claim_normalized:
        lines.append(Paragraph((Run("Claim: ", RunStyle.STRONG), Run(sentence(details.claim_normalized)))))
    if details.speaker:
        lines.append(Paragraph((Run(f"Said by {details.speaker}"),)))
    if details.likelihood:
        lines.append(Paragraph((Run(f"Likelihood: {label(details.likelihood)}."),)))
    lines += material.link_lines(record)
    return (*lines, Paragraph((material.place(record),)))


def _verdict_cell(material: Material, record: AnnotationRecord, scope: VerdictScope) -> tuple[Paragraph, ...]:
    details = record.annotation.details
    assert isinstance(details, ClaimDetails)
    verdict = details.verdict(scope)
    items = record.evidence_for(scope)
    if verdict is None or verdict.verdict is None:
        lines = [Paragraph((Run("Not reviewed"),))]
        return (*lines, _evidence_line(material, record, items)) if items else tuple(lines)
    lines = [Paragraph((Run(capital(label(verdict.verdict)), RunStyle.STRONG),))]
    lines.append(Paragraph((Run(sentence(verdict.justification) or "No reason is recorded."),)))
    lines.append(Paragraph((Run(f"Confidence: {verdict.confidence or 'not given'}."),)))
    lines += _searched(verdict)
    return (*lines, _evidence_line(material, record, items))


def _searched(verdict: Verdict) -> list[Paragraph]:
    if verdict.searched:
        return [Paragraph((Run(f"Searched: {sentence(verdict.searched)}"),))]
    if verdict.verdict == VerdictValue.NOT_ENOUGH_EVIDENCE:
        return [Paragraph((Run("What was searched is not recorded."),))]
    return []


def _evidence_line(material: Material, record: AnnotationRecord, items: Sequence[Evidence]) -> Paragraph:
    if not items:
        return Paragraph((Run("No evidence is recorded."),))
    origins = material.origins(item.source_id for item in items)
    head = f"Evidence ({counted(len(items), 'item')}"
    head += f", {counted(origins, 'origin')}): " if origins != len(items) else "): "
    runs = [Run(head)]
    for position, item in enumerate(items):
        note = evidence_note(material, record, item)
        runs.append(Run(label(item.stance), footnote=note))
        runs.append(Run(", " if position < len(items) - 1 else "."))
    return Paragraph(tuple(runs), rests_on=tuple(item.id for item in items))


def evidence_note(material: Material, record: AnnotationRecord, item: Evidence) -> Footnote:
    """Make the footnote of an evidence item: citation, words quoted, grade, dates, archive and hash."""
    source = material.source(item.source_id)
    runs = [*_cited(material, item.source_id, source)]
    if item.locator:
        runs.append(Run(f" {capital(sentence(item.locator))}"))
    if item.quoted_text:
        language = source.language if source else ""
        runs += [Run(" "), Run(in_quotes(item.quoted_text), RunStyle.QUOTED, language=language), Run(".")]
    else:
        runs.append(Run(" No words are quoted."))
    runs.append(Run(f" Grade {grade(source, item.credibility)}."))
    runs += _dates(item, source)
    if published_after(material, record, item):
        runs += [Run(" "), Run("Published after the claim.", RunStyle.STRONG)]
    runs += _custody(source)
    return material.footnote(tuple(runs), rests_on=(record.annotation.id, item.id))


def _cited(material: Material, source_id: str, source: Source | None) -> list[Run]:
    if source is None:
        return [Run("Source not recorded.")]
    earlier = material.cited.get(source_id)
    if earlier:
        return [Run(f"{sentence(source.name)} Cited in full in note {earlier}.")]
    material.cited[source_id] = len(material.notes) + 1
    words = citation(source)
    return [Run(words, target=source.url if is_address(source.url) else ""), Run("." if words[-1] not in ".!?" else "")]


def _dates(item: Evidence, source: Source | None) -> list[Run]:
    words = ""
    if item.published_at and (source is None or source.published_at != item.published_at):
        words += f" Published {date_words(item.published_at)}."
    if item.covers_from or item.covers_to:
        covered = period_words(f"{item.covers_from}/{item.covers_to}")
        words += f" Covers {covered}."
    return [Run(words)] if words else []


def _custody(source: Source | None) -> list[Run]:
    if source is None:
        return []
    runs = [Run(f" Accessed {date_words(source.accessed_at)}." if source.accessed_at else " Access date not recorded.")]
    if is_address(source.archive_url):
        runs += [Run(" "), Run("Archived copy", target=source.archive_url), Run(".")]
    else:
        runs.append(
            Run(f" Archived: {source.archive_url}." if source.archive_url else " No archived copy is recorded.")
        )
    runs.append(
        Run(f" SHA-256 {source.sha256[:SHORT_HASH]}…" if source.sha256 else " No hash is recorded.", RunStyle.SMALL)
    )
    return runs


def published_after(material: Material, record: AnnotationRecord, item: Evidence) -> bool:
    """Tell whether evidence is younger than the claim, by the claim's date or else its article's publication.

    Dates that stop at the month or the year are compared as far as both go; equal means not after.
    """
    details = record.annotation.details
    claimed = details.claim_date if isinstance(details, ClaimDetails) else ""
    if not claimed:
        source = material.source(material.article_of[record.article_id].article.article.source_id)
        claimed = source.published_at if source else ""
    length = min(len(item.published_at), len(claimed), len("2025-05-02"))
    return bool(length) and item.published_at[:length] > claimed[:length]


def is_address(words: str) -> bool:
    """Tell whether words are a web address that a reader can follow."""
    if not words.startswith(("https://", "http://")) or any(character.isspace() for character in words):
        return False
    try:
        return bool(urlsplit(words).hostname)
    except ValueError:
        return False
