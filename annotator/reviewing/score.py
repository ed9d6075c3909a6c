"""The translation quality of an article from the errors tagged in it, by reviewer and by category.

The formulas stand in domain.quality. Here is told which errors enter: those that arose in translation, stand on the
side that is scored, and have not been turned down, put off or replaced by what settling made of them. An article
without a sign of translation has no score. Each tag counts, so that an error which two reviewers tagged counts twice
in the total and once in each reviewer's part; how many these are is said.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from annotator.domain.annotations import Annotation
from annotator.domain.details import TranslationErrorDetails
from annotator.domain.extract import ArticleText, Extract
from annotator.domain.quality import (
    STANDARD,
    Profile,
    QualityScore,
    Segment,
    Sum,
    Term,
    Weights,
    parts_by,
    without_repeats,
)
from annotator.domain.scoring import counts, first_occurrences, shows_translation
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Severity, Side
from annotator.text.sentences import sentence_spans
from annotator.text.words import word_count


def quality_score(
    extract: Extract,
    article_id: str,
    weights: Weights = STANDARD[Profile.CORE],
    *,
    side: Side = Side.TARGET,
    raters: Collection[str] = (),
    replaced_ids: Collection[str] = (),
) -> QualityScore:
    """Return the score of one article of an extract with its terms.

    ``raters`` are the reviewers who finished the article: WMT averages over them, an error or none; where they are
    not given, over whoever tagged an error there. ``replaced_ids`` are tags for which settling put another.
    """
    article = extract.article(article_id)
    tagged = [
        one.annotation
        for one in extract.annotations
        if one.article_id == article_id and one.annotation.version_id == article.version.id
    ]
    errors = [one for one in tagged if isinstance(one.details, TranslationErrorDetails)]
    counted = [one for one in errors if counts(one, side) and one.id not in replaced_ids]
    words = word_count(article.text)
    refusal = _refusal(extract, article, tagged, words)
    segments = sentence_spans(article.text, article.article.language or "en") if weights.profile is Profile.WMT else []
    terms = [] if refusal else _terms(counted, weights, segments)
    given = sorted(raters) or sorted({one.reviewer_id for one in terms})
    return QualityScore(
        article_id=article_id,
        weights=weights,
        side=side,
        words=words,
        total=Sum(terms=tuple(terms), words=words),
        unique=Sum(terms=tuple(without_repeats(terms)), words=words),
        by_reviewer=parts_by(terms, "reviewer_id", words),
        by_category=parts_by(terms, "category", words),
        raters=tuple(given),
        segments=() if refusal else tuple(_segments(terms, segments, given)),
        notes=() if refusal else tuple(_notes(weights, errors, counted, raters)),
        refusal=refusal,
    )


def _refusal(extract: Extract, article: ArticleText, tagged: Sequence[Annotation], words: int) -> str:
    title = article.article.title
    if not shows_translation(extract.sources.get(article.article.source_id), tagged):
        return f"“{title}” shows no sign of being a translation: it gets no score."
    return "" if words else f"“{title}” has no words to score."


def _terms(errors: Sequence[Annotation], weights: Weights, segments: Sequence[Span]) -> list[Term]:
    first = {one.id for one in first_occurrences(errors)}
    starts = [one.start for one in segments]
    terms: list[Term] = []
    seen: set[tuple[str, int]] = set()
    for one in errors:
        details = one.details
        assert isinstance(details, TranslationErrorDetails)
        weight, rule = weights.of(details.severity, details.subtype, non_translation=details.non_translation)
        segment = max(bisect_right(starts, one.start) - 1, 0) if starts else -1
        if rule == "non-translation" and segment >= 0:
            # A sentence is no translation once, however often its reviewer says so.
            if (one.author_id, segment) in seen:
                weight, rule = Decimal(0), "non-translation, counted already"
            seen.add((one.author_id, segment))
        terms.append(
            Term(
                annotation_id=one.id,
                reviewer_id=one.author_id,
                severity=details.severity,
                dimension=details.dimension,
                subtype=details.subtype,
                weight=weight,
                rule=rule,
                repeat=one.id not in first,
                segment=segment,
            )
        )
    return terms


def _segments(terms: Sequence[Term], segments: Sequence[Span], raters: Sequence[str]) -> Iterable[Segment]:
    if not raters:
        return
    penalties: dict[tuple[int, str], Decimal] = {}
    for one in terms:
        key = one.segment, one.reviewer_id
        penalties[key] = penalties.get(key, Decimal(0)) + one.weight
    for number, span in enumerate(segments):
        given = tuple(penalties.get((number, rater), Decimal(0)) for rater in raters)
        yield Segment(start=span.start, end=span.end, penalties=given)


def _notes(
    weights: Weights, errors: Sequence[Annotation], counted: Sequence[Annotation], raters: Collection[str]
) -> Iterable[str]:
    if set_aside := len(errors) - len(counted):
        yield f"{_counted(set_aside)} not counted: arose elsewhere, on the other side, turned down or replaced."
    if bare := sum(_severity(one) is None for one in counted):
        yield f"{_counted(bare)} without a severity: counted, weighing nothing."
    if weights.critical is None and (critical := sum(_severity(one) == Severity.CRITICAL for one in counted)):
        yield f"{_counted(critical)} marked as critical: counted as major, for this profile has no critical ones."
    if doubled := _doubled(counted):
        yield f"{_counted(doubled)} on words that another reviewer tagged as an error too: each tag counts."
    others = {one.author_id for one in counted} - set(raters)
    if weights.profile is Profile.WMT and raters and others:
        left_out = sum(one.author_id in others for one in counted)
        yield f"{_counted(left_out)} by reviewers who have not submitted the article: not in the average."


def _counted(number: int) -> str:
    return f"{number:,} error{'s' * (number != 1)}"


def _doubled(errors: Sequence[Annotation]) -> int:
    authors: dict[tuple[int, int], set[str]] = {}
    for one in errors:
        authors.setdefault((one.start, one.end), set()).add(one.author_id)
    return sum(len(who) - 1 for who in authors.values())


def _severity(error: Annotation) -> Severity | None:
    assert isinstance(error.details, TranslationErrorDetails)
    return error.details.severity
