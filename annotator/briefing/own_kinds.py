"""Tags of kinds that the project defines under one of the four: they stand in that one's section, after its own."""

from annotator.briefing.field_words import field_lines, more_lines
from annotator.briefing.material import Material
from annotator.briefing.tree import Block, Paragraph, Row, Run, RunStyle, Table
from annotator.briefing.wording import capital, listed
from annotator.domain.extract import AnnotationRecord
from annotator.domain.vocabulary import Kind


def under(material: Material, parent: Kind) -> list[Block]:
    """Return a table of the tags whose kinds have this parent; nothing where there are none."""
    found = material.findings_under(parent)
    if not found:
        return []
    names = dict.fromkeys(material.kind_name(one.annotation.kind) for one in found)
    return [
        Table(
            caption=capital(listed(names)),
            description="One row for each tag of these kinds: number, status, kind, words, what is recorded.",
            header=("No.", "Kind and words", "What is recorded"),
            widths=(10, 50, 40),
            rows=tuple(_row(material, record) for record in found),
        )
    ]


def _row(material: Material, record: AnnotationRecord) -> Row:
    one = record.annotation
    words = (
        Paragraph((Run(capital(material.kind_name(one.kind)), RunStyle.STRONG, kind=material.look_of(one.kind)),)),
        Paragraph((Run(one.exact, RunStyle.QUOTED, language=material.language_of(record)),)),
        *material.link_lines(record),
        Paragraph((material.place(record),)),
    )
    recorded = tuple(Paragraph(line) for line in (*field_lines(material, record), *more_lines(material, record)))
    return Row(
        cells=(material.number_cell(record), words, recorded or (Paragraph((Run("nothing but the tag"),)),)),
        rests_on=(one.id,),
    )
