"""Quotes: who said what, as published beside the reference wording, and how the two compare."""

from annotator.briefing.counts import is_unattributed
from annotator.briefing.material import Material
from annotator.briefing.tree import Block, Paragraph, Row, Run, RunStyle, Table
from annotator.briefing.wording import capital, citation, date_words, in_quotes, language_words, listed
from annotator.domain.details import QuoteDetails
from annotator.domain.extract import AnnotationRecord
from annotator.domain.vocabulary import Anonymity, Kind, label

BACK_TRANSLATED = "back-translated, not the speaker’s words"


def quotes(material: Material) -> list[Block]:
    """Return the table of quotations, or the sentence that there are none."""
    found = material.findings(Kind.QUOTE)
    if not found:
        return [Paragraph((Run("No quotations are tagged in these articles."),))]
    return [
        Table(
            caption="Quotations",
            description="One row for each quotation: number, status, speaker, words, reference wording, findings.",
            header=("No.", "Speaker and words as published", "Reference wording", "Form, fidelity, drift"),
            widths=(10, 42, 26, 22),
            rows=tuple(_row(material, record) for record in found),
        )
    ]


def _row(material: Material, record: AnnotationRecord) -> Row:
    details = record.annotation.details
    assert isinstance(details, QuoteDetails)
    return Row(
        cells=(
            material.number_cell(record),
            _published_cell(material, record, details),
            _reference_cell(material, details),
            _findings_cell(details),
        ),
        rests_on=(record.annotation.id,),
    )


def _published_cell(material: Material, record: AnnotationRecord, details: QuoteDetails) -> tuple[Paragraph, ...]:
    words = Run(record.annotation.exact, RunStyle.QUOTED, language=material.language_of(record))
    return (
        Paragraph((Run(speaker_words(details), RunStyle.STRONG),)),
        Paragraph((words,)),
        *_circumstances(details),
        *material.link_lines(record),
        Paragraph((material.place(record),)),
    )


def speaker_words(details: QuoteDetails) -> str:
    """Return speaker, role and affiliation; "Unattributed" where there is neither name nor role."""
    if is_unattributed(details):
        return "Unattributed"
    words = ", ".join(part for part in (details.speaker, details.speaker_role, details.affiliation) if part)
    if details.anonymity == Anonymity.UNNAMED and "unnamed" not in words:
        words += " (unnamed)"
    return capital(words)


def _circumstances(details: QuoteDetails) -> list[Paragraph]:
    words = [
        f"via {details.via_outlet}" if details.via_outlet else "",
        f"by {details.medium}" if details.medium else "",
        f"said {date_words(details.date_said)}" if details.date_said else "",
        f"said in {language_words(details.original_language)}" if details.original_language else "",
        f"translated by {details.translated_by}" if details.translated_by else "",
    ]
    given = ", ".join(one for one in words if one)
    return [Paragraph((Run(capital(given), RunStyle.SMALL),))] if given else []


def _reference_cell(material: Material, details: QuoteDetails) -> tuple[Paragraph, ...]:
    if not details.reference_text:
        words = "No reference wording"
        return (Paragraph((Run(f"{words}: {BACK_TRANSLATED}" if details.translated_back else words),)),)
    source = material.source(details.reference_source_id)
    language = source.language if source else ""
    cited = citation(source) if source else "Source of the reference not recorded"
    return (
        Paragraph((Run(in_quotes(details.reference_text), RunStyle.QUOTED, language=language),)),
        Paragraph((Run(cited, RunStyle.SMALL),)),
    )


def _findings_cell(details: QuoteDetails) -> tuple[Paragraph, ...]:
    lines = [f"{capital(label(details.form))} quotation", capital(_fidelity(details))]
    if details.drift_types:
        lines.append(f"Drift in {listed(label(one) for one in details.drift_types)}")
    if details.drift_severity:
        lines.append(f"Severity of drift: {label(details.drift_severity)}")
    return tuple(Paragraph((Run(line),)) for line in lines)


def _fidelity(details: QuoteDetails) -> str:
    return {
        "unverified": "not verified against a reference",
        "verbatim": "verbatim",
        "drifted": "drifted from the reference",
        "corrupted": "corrupted: the words cannot stand",
        "paraphrase": "paraphrase, not the speaker’s words",
        "unattributed": "cannot be verified: unattributed",
    }[details.verbatim_status]
