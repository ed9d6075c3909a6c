"""Sources: every source that the briefing rests on, with its grade, where it is read and the hash of what was read."""

from annotator.briefing.claims import is_address
from annotator.briefing.material import Material
from annotator.briefing.tree import Block, Paragraph, Row, Run, RunStyle, Table
from annotator.briefing.wording import capital, citation, date_words, sentence
from annotator.domain.articles import Source
from annotator.domain.details import QuoteDetails, StatisticDetails
from annotator.domain.extract import AnnotationRecord
from annotator.domain.vocabulary import label


def sources(material: Material) -> list[Block]:
    """Return the table of sources, or the sentence that none is recorded."""
    found = _used(material)
    if not found:
        return [Paragraph((Run("No sources are recorded for these articles and their evidence."),))]
    return [
        Table(
            caption="Sources",
            description="One row for each source: citation and hash, reliability with its reason, address and archive.",
            header=("Source", "Reliability", "Read at"),
            widths=(41, 36, 23),
            rows=tuple(_row(material, source) for source in found),
        )
    ]


def _used(material: Material) -> list[Source]:
    """Return the sources in the order in which the briefing meets them, with those that they derive from."""
    ids: dict[str, None] = {}
    for article in material.articles:
        _follow(material, article.article.article.source_id, ids)
        for record in article.records:
            for source_id in _named_by(record):
                _follow(material, source_id, ids)
    return [source for one in ids if (source := material.source(one))]


def _follow(material: Material, source_id: str, ids: dict[str, None]) -> None:
    while source_id and source_id not in ids:
        ids[source_id] = None
        source = material.source(source_id)
        source_id = source.derived_from if source else ""


def _named_by(record: AnnotationRecord) -> list[str]:
    named = [item.source_id for item in record.evidence]
    details = record.annotation.details
    if isinstance(details, QuoteDetails):
        named.append(details.reference_source_id)
    if isinstance(details, StatisticDetails):
        named += [details.source_id, *(one.source_id for one in details.comparisons)]
    return named


def _row(material: Material, source: Source) -> Row:
    cited = [Paragraph((Run(sentence(citation(source)), language=source.language),))]
    if source.short_ref and source.short_ref not in citation(source):
        cited.append(Paragraph((Run(f"Short reference: {source.short_ref}", RunStyle.SMALL),)))
    cited += [Paragraph((Run(line, RunStyle.SMALL),)) for line in _nature(material, source)]
    if source.sha256:
        cited.append(Paragraph((Run("SHA-256 ", RunStyle.SMALL), Run(source.sha256, RunStyle.CODE))))
    else:
        cited.append(Paragraph((Run("No hash is recorded", RunStyle.SMALL),)))
    reliability = [Paragraph((Run(label(source.reliability)),))]
    descriptor = sentence(source.descriptor) or "No reason for the grade is recorded."
    reliability.append(Paragraph((Run(descriptor, RunStyle.SMALL),)))
    return Row((tuple(cited), tuple(reliability), _read_at(source)))


def _nature(material: Material, source: Source) -> list[str]:
    nature = [f"{source.source_type} source" if source.source_type else "", source.medium]
    lines = [capital(", ".join(one for one in nature if one))]
    if source.derived_from:
        origin = material.source(source.derived_from)
        lines.append(f"Derived from: {origin.name if origin else 'a source that is not recorded'}")
    if source.translation_path:
        lines.append(f"Translated {source.translation_path}; original {label(source.original_status)}")
    if source.is_machine_translation:
        lines.append("Machine translation")
    if source.machine_generated:
        lines.append("Machine generated")
    return [line for line in lines if line]


def _read_at(source: Source) -> tuple[Paragraph, ...]:
    lines: list[tuple[Run, ...]] = []
    host = source.url.partition("://")[2].partition("/")[0].removeprefix("www.")
    if is_address(source.url):
        lines.append((Run(f"Page at {host}", target=source.url),))
    else:
        lines.append((Run(source.url or "No address is recorded"),))
    if is_address(source.archive_url):
        lines.append((Run("Archived copy", target=source.archive_url),))
    else:
        lines.append((Run(source.archive_url or "No archived copy is recorded"),))
    accessed = f"Accessed {date_words(source.accessed_at)}" if source.accessed_at else "Access date not recorded"
    lines.append((Run(accessed, RunStyle.SMALL),))
    if source.captured_by or source.capture_method:
        captured = ", ".join(one for one in (source.captured_by, source.capture_method) if one)
        lines.append((Run(f"Captured: {captured}", RunStyle.SMALL),))
    return tuple(Paragraph(runs) for runs in lines)
