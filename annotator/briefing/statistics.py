"""Statistics: each figure as published and normalized, with its base and period, held against other figures."""

from decimal import Decimal

from annotator.briefing.material import Material
from annotator.briefing.tree import Block, Paragraph, Row, Run, RunStyle, Table
from annotator.briefing.wording import (
    capital,
    citation,
    date_words,
    in_quotes,
    number_words,
    period_words,
    quantity_words,
)
from annotator.domain.details import Comparison, StatisticDetails
from annotator.domain.extract import AnnotationRecord
from annotator.domain.vocabulary import Comparator, Finding, Kind, QuantityKind, label


def statistics(material: Material) -> list[Block]:
    """Return the table of figures, or the sentence that there are none."""
    found = material.findings(Kind.STATISTIC)
    if not found:
        return [Paragraph((Run("No statistics are tagged in these articles."),))]
    return [
        Table(
            caption="Statistics",
            description="One row for each figure: number, status, words, value, base, period, comparisons.",
            header=("No.", "As published", "Normalized", "Compared with"),
            widths=(10, 28, 31, 31),
            rows=tuple(_row(material, record) for record in found),
        )
    ]


def _row(material: Material, record: AnnotationRecord) -> Row:
    details = record.annotation.details
    assert isinstance(details, StatisticDetails)
    quoted = Run(in_quotes(record.annotation.exact), RunStyle.QUOTED, language=material.language_of(record))
    compared = [line for other in details.comparisons for line in _comparison(material, details, other)]
    return Row(
        cells=(
            material.number_cell(record),
            (Paragraph((quoted,)), *material.link_lines(record), Paragraph((material.place(record),))),
            tuple(Paragraph((run,)) for run in _normalized(material, details)),
            tuple(compared) or (Paragraph((Run("Not compared"),)),),
        ),
        rests_on=(record.annotation.id, *(one.annotation_id for one in details.comparisons if one.annotation_id)),
    )


def value_words(details: StatisticDetails) -> str:
    """Return the figure in words that keep its hedge: "almost 80 percent", "more than USD 200,000,000,000"."""
    if details.quantity_kind == QuantityKind.TREND and details.value is None:
        words = f"trend: {label(details.direction)}" if details.direction else "trend, direction not given"
        return f"{words}{_hedge(details, '')}"
    if details.value is None:
        return f"value not given{_hedge(details, '')}"
    unit, currency = details.unit, details.currency
    if details.comparator == Comparator.RANGE and details.value_high is not None:
        low = number_words(details.value)
        return f"from {low} to {quantity_words(details.value_high, unit, currency)}{_hedge(details, '')}"
    comparator = "" if details.comparator == Comparator.EQ else f"{label(details.comparator)} "
    return f"{comparator}{quantity_words(details.value, unit, currency)}{_hedge(details, comparator.strip())}"


def _hedge(details: StatisticDetails, said: str) -> str:
    return f" (hedge as printed: “{details.hedge}”)" if details.hedge and details.hedge != said else ""


def _normalized(material: Material, details: StatisticDetails) -> list[Run]:
    lines = [Run(capital(value_words(details)), RunStyle.STRONG)]
    subject = ", ".join(part for part in (details.subject, details.geography) if part)
    if subject:
        lines.append(Run(f"Of what: {subject}"))
    if details.base:
        lines.append(Run(f"Base: {details.base}"))
    elif details.quantity_kind == QuantityKind.PERCENT or details.unit in ("percent", "%"):
        lines.append(Run("Base not given"))
    if details.quantity_kind != QuantityKind.DATE:
        lines.append(Run(_period(details)))
    if details.source_in_text:
        lines.append(Run(f"Source named in the text: {details.source_in_text}"))
    source = material.source(details.source_id)
    return [*lines, Run(citation(source), RunStyle.SMALL)] if source else lines


def _period(details: StatisticDetails) -> str:
    if not details.period:
        return "Period not given"
    words = f"Period: {period_words(details.period)}"
    interval = details.period_start or details.period_end
    return f"{words}, as of {date_words(details.as_of)}" if interval and details.as_of else words


def _comparison(material: Material, details: StatisticDetails, other: Comparison) -> list[Paragraph]:
    lines = [_other_words(material, other)]
    told = "; ".join(comparison_facts(other))
    if told:
        lines.append((Run(capital(told)),))
    finding = capital(label(other.finding)) if other.finding else "Finding not given"
    lines.append((Run(finding, RunStyle.STRONG), Run(_difference(details, other))))
    return [Paragraph(runs) for runs in lines if runs]


def _other_words(material: Material, other: Comparison) -> tuple[Run, ...]:
    runs: list[Run] = []
    if other.annotation_id:
        record = material.by_id.get(other.annotation_id)
        there = in_quotes(record.annotation.exact) if record else ""
        runs += [material.reference(other.annotation_id), Run(f" {there}" if there else "", RunStyle.QUOTED)]
    elif other.as_published:
        runs.append(Run(in_quotes(other.as_published), RunStyle.QUOTED))
    source = material.source(other.source_id)
    if source or not other.annotation_id:
        words = citation(source) if source else "source not recorded"
        runs.append(Run(f" ({words})" if runs else capital(words), RunStyle.SMALL))
    return tuple(runs)


def comparison_facts(other: Comparison) -> list[str]:
    """Return the value, base and period of the other figure, each in words, those that are given."""
    value = quantity_words(other.value, other.unit) if other.value is not None else ""
    base = f"base: {other.base}" if other.base else ""
    return [one for one in (value, base, period_words(other.period)) if one]


def _difference(details: StatisticDetails, other: Comparison) -> str:
    """Return by how much two figures differ, only where both are numbers of one named unit that can be compared."""
    alike = other.unit and other.unit in (details.unit, details.currency)
    if other.finding in (Finding.NOT_COMPARABLE, Finding.MISSING_IN_OTHER) or not alike:
        return ""
    if not isinstance(details.value, Decimal) or not isinstance(other.value, Decimal) or details.value == other.value:
        return ""
    apart = details.value - other.value
    words = quantity_words(abs(apart), other.unit)
    return f" (the article’s figure is {'higher' if apart > 0 else 'lower'} by {words})"
