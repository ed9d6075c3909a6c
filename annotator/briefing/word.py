"""The Word writer: a briefing as .docx, with native footnotes, comments, contents, captions and links.

The parts are written one piece after the other into the template, so that the time grows with the length of the
briefing and with nothing else: python-docx adds comments in quadratic time and knows no footnotes.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from lxml import etree

from annotator.briefing.tree import (
    AnnotatedText,
    Block,
    Briefing,
    Footnote,
    Heading,
    Legend,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    TagComment,
)
from annotator.briefing.word_package import Element, Relationships, WordPackage, serialized, sub
from annotator.briefing.word_page import add_counting, core_properties, extended_properties, footer, header
from annotator.briefing.word_styles import (
    COMMENT_REFERENCE,
    FACT_NAME,
    FOOTNOTE_REFERENCE,
    LINK,
    LINK_FACES,
    PARAGRAPH_STYLES,
    RUN_FACES,
    marking,
)
from annotator.briefing.word_texts import annotated
from annotator.briefing.wordml import (
    RELATIONSHIPS,
    Face,
    anchored,
    close_field,
    element,
    field,
    link_inside,
    link_outside,
    open_field,
    paragraph,
    part,
    run,
    text,
    w,
)
from annotator.resources_path import resource


def word_bytes(briefing: Briefing, template: bytes | None = None) -> bytes:
    """Return a briefing as the bytes of a .docx; the same briefing and template give the same bytes.

    ``template`` is a .docx whose styles and page are taken; its body is not. Raises UnreadableInput when it is none.
    """
    return _Writer(briefing, template or default_template().read_bytes()).bytes()


def default_template() -> Path:
    """Return where the program's own template lies."""
    return resource("templates", "briefing.docx")


class _Writer:
    def __init__(self, briefing: Briefing, template: bytes) -> None:
        self._briefing = briefing
        self._package = WordPackage(template)
        page = self._package.parsed("word/document.xml").find(f"{w('body')}/{w('sectPr')}")
        self._page = page if page is not None else etree.Element(w("sectPr"))
        self._width = _text_width(self._page)
        self._numbering = self._package.parsed_or("word/numbering.xml", "numbering")
        self._counting = add_counting(self._numbering)
        self._footnotes = _separators()
        self._footnote_links = Relationships()
        self._comments: list[str] = []
        self._bookmarks = self._tables = 0

    def bytes(self) -> bytes:
        """Write every part and return the file."""
        body = [*self._front(), *(piece for section in self._briefing.sections for piece in self._section(section))]
        package = self._package
        self._page_furniture()
        # The page's own declarations of namespaces are repeated inside the document, which is as valid.
        body.append(etree.tostring(self._page, encoding="unicode"))
        package.parts["word/document.xml"] = part("document", ["<w:body>", *body, "</w:body>"])
        package.add("footnotes.xml", part("footnotes", self._footnotes), "footnotes")
        package.add("comments.xml", part("comments", self._comments), "comments")
        package.add("numbering.xml", serialized(self._numbering), "numbering")
        package.parts["word/settings.xml"] = serialized(_with_separators(package.parsed("word/settings.xml")))
        if self._footnote_links:
            package.parts["word/_rels/footnotes.xml.rels"] = self._footnote_links.content()
        package.parts["docProps/core.xml"] = core_properties(self._briefing.properties)
        package.parts["docProps/app.xml"] = extended_properties(self._briefing.properties)
        return package.bytes()

    def _page_furniture(self) -> None:
        for one in self._page.findall(w("headerReference")) + self._page.findall(w("footerReference")):
            self._page.remove(one)
        front = self._briefing.front
        made = [
            ("header", "default", "header1.xml", header(front, first=False)),
            ("header", "first", "header2.xml", header(front, first=True)),
            ("footer", "default", "footer1.xml", footer(self._briefing)),
            ("footer", "first", "footer2.xml", footer(self._briefing)),
        ]
        for place, (kind, type_, name, content) in enumerate(made):
            reference = etree.Element(w(f"{kind}Reference"), {w("type"): type_})
            reference.set(f"{{{RELATIONSHIPS}}}id", self._package.add(name, content, kind))
            self._page.insert(place, reference)

    def _front(self) -> Iterator[str]:
        front = self._briefing.front
        if front.handling:
            yield paragraph(text(front.handling), "Handling")
        yield paragraph(text(front.title), "Title")
        for name, words in front.facts:
            yield paragraph(text(f"{name}\t", FACT_NAME) + text(words), "Fact")
        yield from self._contents()

    def _contents(self) -> Iterator[str]:
        headings = [
            entry
            for section in self._briefing.sections
            for entry in (
                (section.heading, 1, section.anchor),
                *((one.text, one.level, one.anchor) for one in section.blocks if isinstance(one, Heading)),
            )
            if entry[1] <= _CONTENTS_LEVELS
        ]
        if headings:
            yield paragraph(text("Contents"), "TOCHeading")
        for place, (words, level, anchor) in enumerate(headings):
            entry = link_inside(anchor, text(words))
            if place == 0:
                entry = open_field(f'TOC \\o "1-{_CONTENTS_LEVELS}" \\h \\z \\u') + entry
            if place == len(headings) - 1:
                entry += close_field()
            yield paragraph(entry, f"TOC{level}")

    def _section(self, section: Section) -> Iterator[str]:
        page_break = "<w:pageBreakBefore/>" if section.key == "annotated_texts" else ""
        yield self._heading(Heading(section.heading, 1, section.anchor), page_break)
        for block in section.blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield self._paragraph(block, PARAGRAPH_STYLES[block.style])
            case Table():
                yield from self._table(block)
            case Legend():
                yield _legend(block)
            case AnnotatedText():
                yield from self._annotated_text(block)

    def _heading(self, heading: Heading, properties: str = "") -> str:
        self._bookmarks += 1
        words = text(heading.text, Face(language=self._language(heading.language)))
        return paragraph(anchored(self._bookmarks, heading.anchor, words), f"Heading{heading.level}", properties)

    def _paragraph(self, block: Paragraph, style: str) -> str:
        links = self._package.relationships
        return paragraph("".join([self._run(one, links) for one in block.runs]), style)

    def _run(self, one: Run, links: Relationships) -> str:
        made = text(one.text, self._face(one)) if one.text else ""
        if one.target.startswith("#"):
            made = link_inside(one.target[1:], made)
        elif one.target:
            made = link_outside(links.address(one.target), made)
        return made + self._footnote(one.footnote) if one.footnote else made

    def _footnote(self, note: Footnote) -> str:
        """Add a note; return the reference to it."""
        words = "".join(self._run(one, self._footnote_links) for one in note.runs)
        own = run("<w:footnoteRef/>", FOOTNOTE_REFERENCE) + text(" ")
        self._footnotes.append(element("footnote", paragraph(own + words, "FootnoteText"), id=note.number))
        return run(element("footnoteReference", id=note.number), FOOTNOTE_REFERENCE)

    def _table(self, table: Table) -> Iterator[str]:
        self._tables += 1
        number = field("SEQ Table \\* ARABIC", str(self._tables))
        yield paragraph(text("Table ") + number + text(f". {table.caption}"), "Caption")
        widths = _shares(table.widths, self._width)
        grid = "".join(element("gridCol", w=width) for width in widths)
        yield f"<w:tbl>{_table_properties(table, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>"
        yield _header_row(table.header, widths)
        starts = [_cell_start(width) for width in widths]
        for place, row in enumerate(table.rows):
            kept = table.together and place < len(table.rows) - 1
            yield self._row(row, starts, "TableTextKept" if kept else "TableText")
        yield "</w:tbl>"
        # A paragraph after the table keeps two tables apart and gives the air that a table style cannot.
        yield paragraph("", "AfterTable")

    def _row(self, row: Row, starts: list[str], style: str) -> str:
        cells = "".join(
            [
                f"{start}{''.join([self._paragraph(block, style) for block in blocks])}</w:tc>"
                for start, blocks in zip(starts, row.cells, strict=True)
            ]
        )
        held = "" if _is_long(row) else "<w:trPr><w:cantSplit/></w:trPr>"
        return f"<w:tr>{held}{cells}</w:tr>"

    def _annotated_text(self, block: AnnotatedText) -> Iterator[str]:
        first_bookmark, first_comment = self._bookmarks + 1, len(self._comments)
        self._bookmarks += len(block.tags)
        spoken = AnnotatedText(block.text, self._language(block.language), block.paragraphs, block.tags)
        yield from annotated(spoken, first_comment, first_bookmark, self._count_from_one())
        self._comments += [self._comment(number, tag) for number, tag in enumerate(block.tags, start=first_comment)]

    def _count_from_one(self) -> int:
        """Add a numbering of its own for one text, so that each text's paragraphs are counted from 1."""
        number = 1 + max((int(one.get(w("numId"), "0")) for one in self._numbering.findall(w("num"))), default=0)
        made = sub(self._numbering, "num", numId=number)
        sub(made, "abstractNumId", val=self._counting)
        sub(sub(made, "lvlOverride", ilvl=0), "startOverride", val=1)
        return number

    def _comment(self, number: int, tag: TagComment) -> str:
        lines = []
        for place, line in enumerate(tag.lines):
            own = run("<w:annotationRef/>", COMMENT_REFERENCE) if place == 0 else ""
            words = "".join(text(one.text, RUN_FACES[one.style]) for one in line if one.text)
            lines.append(paragraph(own + words, "CommentText"))
        return element(
            "comment", "".join(lines), id=number, author=tag.author, initials=tag.initials, date=whole_seconds(tag.at)
        )

    def _face(self, one: Run) -> Face:
        face = LINK_FACES.get(one.style, LINK) if one.target else RUN_FACES[one.style]
        language = self._language(one.language)
        return face._replace(language=language) if language else face

    def _language(self, language: str) -> str:
        """Return the language to mark a run with: none where it is the document's own."""
        return "" if language in ("", self._briefing.properties.language, "en") else language


_CONTENTS_LEVELS = 2


def whole_seconds(at: str) -> str:
    """Return an ISO 8601 UTC time without fractions of a second: "2025-05-02T14:05:09Z"."""
    date, _, time = at.partition("T")
    return f"{date}T{time[:8]}Z" if len(time) >= len("14:05:09") else f"{date}T00:00:00Z"


def _legend(legend: Legend) -> str:
    entries = []
    for kind, name in legend.kinds:
        look = marking(kind, set_aside=not kind)
        entries.append(text(name, Face(look.style)) + text(f" ({look.words})"))
    return paragraph(text("Marks: ") + text("; ").join(entries) + text("."), "Note")


def _separators() -> list[str]:
    return [
        element("footnote", paragraph(run(f"<w:{name}/>"), "FootnoteText"), type=name, id=number)
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    ]


def _with_separators(settings: Element) -> Element:
    """Return the settings with a template's own footnote separators, if it names any, changed for those written."""
    for properties in settings.findall(w("footnotePr")):
        for one in properties.findall(w("footnote")):
            properties.remove(one)
        for number in (-1, 0):
            sub(properties, "footnote", id=number)
    return settings


def _text_width(page: Element) -> int:
    """Return the width between the margins in twentieths of a point; that of A4 with 2 cm where none is given."""
    size, margins = page.find(w("pgSz")), page.find(w("pgMar"))
    if size is None or margins is None:
        return 9638
    return int(size.get(w("w"), "11906")) - sum(int(margins.get(w(side), "1134")) for side in ("left", "right"))


def _shares(shares: tuple[int, ...], whole: int) -> list[int]:
    edges = [whole * sum(shares[:place]) // sum(shares) for place in range(len(shares) + 1)]
    return [after - before for before, after in pairwise(edges)]


def _table_properties(table: Table, width: int) -> str:
    look = element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
    told = element("tblCaption", val=table.caption) + element("tblDescription", val=table.description)
    size = element("tblW", w=width, type="dxa") + element("tblLayout", type="fixed")
    return element("tblPr", element("tblStyle", val="BriefingTable") + size + look + told)


def _header_row(words: tuple[str, ...], widths: list[int]) -> str:
    cells = "".join(
        f"{_cell_start(width)}{paragraph(text(word), 'TableHeading')}</w:tc>"
        for word, width in zip(words, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


_LONG_CELL = 500
"""Characters in a cell from which on a row may be parted by the end of a page: held together, it would leave a hole."""


def _is_long(row: Row) -> bool:
    return any(sum(len(run.text) for block in blocks for run in block.runs) > _LONG_CELL for blocks in row.cells)


def _cell_start(width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
