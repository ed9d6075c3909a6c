"""Translation errors: words as published beside their correction, and the score of each article."""

from annotator.briefing.material import BriefedArticle, Material
from annotator.briefing.tree import Block, Paragraph, ParagraphStyle, Row, Run, RunStyle, Table
from annotator.briefing.wording import capital, counted, decimals, listed
from annotator.domain.details import TranslationErrorDetails
from annotator.domain.extract import AnnotationRecord
from annotator.domain.scoring import CORE_WEIGHTS, PROFILE, Penalties, Score, core_score, shows_translation
from annotator.domain.vocabulary import AroseIn, Confidence, CorrectionState, Kind, label


def translation_errors(material: Material) -> list[Block]:
    """Return the table of errors and the score box, or the sentence that there are none."""
    found = material.findings(Kind.TRANSLATION_ERROR)
    if not found:
        empty = Paragraph((Run("No translation errors are tagged in these articles."),))
        return [empty, *score_box(material)]
    table = Table(
        caption="Translation errors",
        description="One row for each error: number and status, words as published, correction, category, basis.",
        header=("No.", "As published", "Corrected", "Category and severity", "Confidence, basis, origin"),
        widths=(10, 27, 21, 21, 21),
        rows=tuple(_row(material, record) for record in found),
    )
    return [*score_box(material), table]


def _row(material: Material, record: AnnotationRecord) -> Row:
    details = record.annotation.details
    assert isinstance(details, TranslationErrorDetails)
    language = material.language_of(record)
    return Row(
        cells=(
            material.number_cell(record),
            (
                Paragraph((Run(record.annotation.exact, RunStyle.QUOTED, language=language),)),
                *material.link_lines(record),
                Paragraph((material.place(record),)),
            ),
            (Paragraph((Run(correction_words(details), RunStyle.STRONG, language=language),)),),
            _category_cell(material, details),
            _basis_cell(details),
        ),
        rests_on=(record.annotation.id,),
    )


def correction_words(details: TranslationErrorDetails) -> str:
    """Return what is to stand instead; what is held with less than moderate confidence reads "probable: …"."""
    if details.correction_state == CorrectionState.DELETE:
        return "delete" if details.correction_confidence != Confidence.LOW else "probable: delete"
    if details.correction_state == CorrectionState.ORIGINAL_NEEDED:
        return "original needed"
    if not details.correction:
        return "no correction given"
    sure = details.correction_confidence in (Confidence.HIGH, Confidence.MODERATE)
    return details.correction if sure else f"probable: {details.correction.strip(_QUOTATION_MARKS)}"


_QUOTATION_MARKS = '“”„"«» '


def _category_cell(material: Material, details: TranslationErrorDetails) -> tuple[Paragraph, ...]:
    category = ": ".join(label(one) for one in (details.dimension, details.subtype) if one)
    lines = [
        Paragraph((Run(capital(category) or "Category not given"),)),
        Paragraph((Run(capital(label(details.severity)) if details.severity else "Severity not given"),)),
    ]
    if details.non_translation:
        lines.append(Paragraph((Run("The whole sentence is no translation"),)))
    if details.repeat_of:
        lines.append(Paragraph((Run("Repeat of "), material.reference(details.repeat_of))))
    return tuple(lines)


def _basis_cell(details: TranslationErrorDetails) -> tuple[Paragraph, ...]:
    arose = "not known where it arose" if details.arose_in == AroseIn.UNKNOWN else f"arose in {label(details.arose_in)}"
    lines = (
        f"{capital(details.correction_confidence or 'no stated')} confidence",
        f"Basis: {label(details.correction_basis)}",
        capital(arose),
    )
    return tuple(Paragraph((Run(line),)) for line in lines)


def score_box(material: Material) -> list[Block]:
    """Return the score of each article that shows a sign of translation, and a sentence for each of the others."""
    scored = [one for one in material.articles if _is_translated(material, one)]
    others = [one for one in material.articles if one not in scored]
    blocks: list[Block] = []
    if scored:
        scores = [(one, core_score((record.annotation for record in one.records), one.words)) for one in scored]
        blocks.append(
            Table(
                caption=f"Score box, {PROFILE} profile",
                description="Two rows for each translated article, over all errors and with repeats once: words, "
                "errors, errors per 100 words, penalty, penalty per 100 words, score.",
                header=(
                    "Article",
                    "Words",
                    "Errors",
                    "Errors per 100 words",
                    "Penalty",
                    "Penalty per 100 words",
                    "Score",
                ),
                widths=(28, 10, 10, 14, 11, 14, 13),
                rows=tuple(row for article, score in scores for row in _score_rows(article, score)),
                together=len(scores) <= _KEPT_TOGETHER,
            )
        )
        blocks += [Paragraph((Run(words),), ParagraphStyle.NOTE) for words in _score_notes(scores)]
    for article in others:
        words = f"Article {article.number} shows no sign of being a translation: it gets no score."
        blocks.append(Paragraph((Run(words),)))
    return blocks


def _is_translated(material: Material, article: BriefedArticle) -> bool:
    source = material.source(article.article.article.source_id)
    return shows_translation(source, (one.annotation for one in article.records))


_KEPT_TOGETHER = 8
"""Articles up to which the score box is held on one page."""


def _score_rows(article: BriefedArticle, score: Score) -> list[Row]:
    name = f"Article {article.number}"
    return [
        _score_row(f"{name}, all occurrences", score.total, score),
        _score_row(f"{name}, repeats counted once", score.unique, score),
    ]


def _score_row(name: str, penalties: Penalties, score: Score) -> Row:
    verdict = f"{decimals(penalties.score)}{' (fails)' if score.fails else ''}"
    cells = (
        name,
        f"{penalties.words:,}",
        f"{penalties.errors:,}",
        decimals(penalties.errors_per_100_words),
        f"{penalties.weight:,}",
        decimals(penalties.weight_per_100_words),
        verdict,
    )
    return Row(tuple((Paragraph((Run(cell),)),) for cell in cells))


def _score_notes(scores: list[tuple[BriefedArticle, Score]]) -> list[str]:
    weights = listed(f"{label(severity)} {weight}" for severity, weight in CORE_WEIGHTS.items())
    rule = (
        "Only errors that arose in translation and stand in the translated text count. "
        f"Weights: {weights}. Penalty per 100 words = penalty ÷ words × 100; score = (1 − penalty ÷ words) × 100; "
        "any critical error fails."
    )
    notes = [rule]
    for article, score in scores:
        parts = [counted(score.critical, "critical error")] if score.critical else []
        if score.without_severity:
            parts.append(f"{counted(score.without_severity, 'error')} without a severity, counted but weighing nothing")
        if score.set_aside:
            parts.append(f"{counted(score.set_aside, 'recorded error')} not counted (arose elsewhere, or turned down)")
        if parts:
            notes.append(f"Article {article.number}: {listed(parts)}.")
    return notes
