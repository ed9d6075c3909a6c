"""From an extract of the project to a briefing: the chosen sections in the chosen order, numbered as printed."""

from collections.abc import Callable

from annotator.briefing import (
    annotated_texts,
    claims,
    front,
    method,
    own_kinds,
    quotes,
    sources,
    statistics,
    translation_errors,
)
from annotator.briefing.counts import Counts, count
from annotator.briefing.material import Material
from annotator.briefing.options import SECTIONS, BriefingOptions
from annotator.briefing.tree import Block, Briefing, Paragraph, Properties, Run, Section
from annotator.briefing.wording import lines_of
from annotator.domain.extract import Extract
from annotator.domain.vocabulary import Kind
from annotator.errors import NotFound

__all__ = ["BriefingOptions", "build_briefing"]


def build_briefing(extract: Extract, options: BriefingOptions) -> Briefing:
    """Return the briefing of an extract; raise NotFound for a chosen article that is not in it.

    Sections are numbered consecutively, appendices by letters: a reader takes a gap for a page that is missing.
    """
    known = {one.article.id for one in extract.articles}
    if strangers := [one for one in options.articles if one not in known]:
        raise NotFound(f"There is no article {', '.join(strangers)} in the project; nothing was written.")
    material = Material(extract, options)
    counts = count(material)
    titles = {one.key: one for one in SECTIONS}
    main = [key for key in options.sections if not titles[key].appendix]
    appendices = [key for key in options.sections if titles[key].appendix]
    numbers = {key: str(place) for place, key in enumerate(main, start=1)}
    numbers |= {key: chr(ord("A") + place) for place, key in enumerate(appendices)}
    sections = tuple(
        Section(
            key=key,
            number=f"Appendix {numbers[key]}" if titles[key].appendix else numbers[key],
            title=titles[key].title,
            anchor=f"section_{key}",
            blocks=(*_own_words(options, key), *_BUILDERS[key](material, counts, numbers[key])),
        )
        for key in (*main, *appendices)
    )
    return Briefing(_properties(material), front.front_block(material), sections, extract.sequence)


_BUILDERS: dict[str, Callable[[Material, Counts, str], list[Block]]] = {
    "bottom_line": lambda material, counts, _: front.bottom_line(material, counts),
    "scope": lambda material, counts, _: front.scope(material, counts),
    "claims": lambda material, _counts, _: [
        *claims.claims(material),
        *own_kinds.under(material, Kind.CLAIM),
    ],
    "quotes": lambda material, _counts, _: [
        *quotes.quotes(material),
        *own_kinds.under(material, Kind.QUOTE),
    ],
    "statistics": lambda material, _counts, _: [
        *statistics.statistics(material),
        *own_kinds.under(material, Kind.STATISTIC),
    ],
    "translation_errors": lambda material, _counts, _: [
        *translation_errors.translation_errors(material),
        *own_kinds.under(material, Kind.TRANSLATION_ERROR),
    ],
    "sources": lambda material, _counts, _: sources.sources(material),
    "method": lambda material, _counts, _: method.method(material),
    "annotated_texts": lambda material, _counts, number: annotated_texts.annotated_texts(material, number),
}


def _own_words(options: BriefingOptions, key: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Run(line),)) for line in lines_of(options.words.get(key, "")))


def _properties(material: Material) -> Properties:
    options = material.options
    kinds = dict.fromkeys(material.kind_name(record.annotation.kind) for record in material.records)
    block = front.front_block(material)
    return Properties(
        title=block.title,
        subject="Sourced briefing",
        author=options.preparer,
        keywords=("source review", *kinds),
        language=options.language,
        created=options.at,
        version=str(options.version),
        program=options.program,
    )
