"""The Word writer: a briefing as .docx, with native footnotes, comments, contents, captions and links.

The parts are written with lxml on top of the template, one element after the other, so that the time grows with the
length of the briefing and with nothing else: python-docx gives comments in quadratic time and footnotes not at all.
"""

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
from annotator.briefing.word_package import Relationships, WordPackage
from annotator.briefing.word_page import add_counting, core_properties, extended_properties, footer, header
from annotator.briefing.word_styles import (
    COMMENT_REFERENCE,
    FOOTNOTE_REFERENCE,
    LINK,
    LINK_FACES,
    PARAGRAPH_STYLES,
    RUN_FACES,
    marking,
)
from annotator.briefing.word_texts import write_text
from annotator.briefing.wordml import (
    RELATIONSHIPS,
    Element,
    Face,
    add_text,
    close_field,
    empty_run,
    field,
    open_field,
    paragraph,
    root,
    safe,
    serialized,
    sub,
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
        document = self._package.parsed("word/document.xml")
        page = document.find(f"{w('body')}/{w('sectPr')}")
        self._page = page if page is not None else etree.Element(w("sectPr"))
        self._width = _text_width(self._page)
        self._document = root("document")
        self._body = sub(self._document, "body")
        self._footnotes = _separators()
        self._footnote_links = Relationships()
        self._comments = root("comments")
        self._numbering = self._package.parsed_or("word/numbering.xml", "numbering")
        self._counting = add_counting(self._numbering)
        self._bookmarks = self._tables = self._comment = self._texts = 0

    def bytes(self) -> bytes:
        """Write every part and return the file."""
        self._front()
        for section in self._briefing.sections:
            self._section(section)
        self._page_furniture()
        self._body.append(self._page)
        package = self._package
        package.parts["word/document.xml"] = serialized(self._document)
        package.add("footnotes.xml", serialized(self._footnotes), "footnotes")
        package.add("comments.xml", serialized(self._comments), "comments")
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

    def _front(self) -> None:
        front = self._briefing.front
        if front.handling:
            add_text(paragraph(self._body, "Handling"), front.handling)
        add_text(paragraph(self._body, "Title"), front.title)
        for name, words in front.facts:
            fact = paragraph(self._body, "Fact")
            add_text(fact, f"{name}\t", _FACT_NAME)
            add_text(fact, words)
        self._contents()

    def _contents(self) -> None:
        headings = [
            (block_heading, level, anchor)
            for section in self._briefing.sections
            for block_heading, level, anchor in (
                (section.heading, 1, section.anchor),
                *((one.text, one.level, one.anchor) for one in section.blocks if isinstance(one, Heading)),
            )
            if level <= _CONTENTS_LEVELS
        ]
        if not headings:
            return
        add_text(paragraph(self._body, "TOCHeading"), "Contents")
        for place, (words, level, anchor) in enumerate(headings):
            entry = paragraph(self._body, f"TOC{level}")
            if place == 0:
                open_field(entry, f'TOC \\o "1-{_CONTENTS_LEVELS}" \\h \\z \\u')
            add_text(sub(entry, "hyperlink", anchor=anchor, history=1), words)
            if place == len(headings) - 1:
                close_field(entry)

    def _section(self, section: Section) -> None:
        made = self._heading(section.heading, 1, section.anchor)
        if section.key == "annotated_texts":
            # The schema wants the break between the style and whatever follows it.
            made[0].insert(1, etree.Element(w("pageBreakBefore")))
        for block in section.blocks:
            self._block(block)

    def _heading(self, words: str, level: int, anchor: str, language: str = "") -> Element:
        made = paragraph(self._body, f"Heading{level}")
        number = self._next_bookmark()
        sub(made, "bookmarkStart", id=number, name=anchor)
        add_text(made, words, Face(language=self._language(language)))
        sub(made, "bookmarkEnd", id=number)
        return made

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block.text, block.level, block.anchor, block.language)
            case Paragraph():
                self._paragraph(self._body, block)
            case Table():
                self._table(block)
            case Legend():
                self._legend(block)
            case AnnotatedText():
                self._annotated_text(block)

    def _paragraph(self, parent: Element, block: Paragraph, style: str = "") -> None:
        made = paragraph(parent, style or PARAGRAPH_STYLES[block.style])
        for run in block.runs:
            self._run(made, run, self._package.relationships)

    def _run(self, parent: Element, run: Run, links: Relationships) -> None:
        if run.target:
            face = LINK_FACES.get(run.style, LINK)
            parent_of_words = sub(parent, "hyperlink", history=1)
            if run.target.startswith("#"):
                parent_of_words.set(w("anchor"), run.target[1:])
            else:
                parent_of_words.set(f"{{{RELATIONSHIPS}}}id", links.address(run.target))
        else:
            face = RUN_FACES[run.style]
            parent_of_words = parent
        if run.text:
            add_text(parent_of_words, run.text, face._replace(language=self._language(run.language)))
        if run.footnote:
            sub(empty_run(parent, FOOTNOTE_REFERENCE), "footnoteReference", id=run.footnote.number)
            self._footnote(run.footnote)

    def _footnote(self, note: Footnote) -> None:
        made = sub(self._footnotes, "footnote", id=note.number)
        words = paragraph(made, "FootnoteText")
        sub(empty_run(words, FOOTNOTE_REFERENCE), "footnoteRef")
        add_text(words, " ")
        for run in note.runs:
            self._run(words, run, self._footnote_links)

    def _table(self, table: Table) -> None:
        self._tables += 1
        caption = paragraph(self._body, "Caption")
        add_text(caption, "Table ")
        field(caption, "SEQ Table \\* ARABIC", str(self._tables))
        add_text(caption, f". {table.caption}")
        widths = _shares(table.widths, self._width)
        made = sub(self._body, "tbl")
        _table_properties(made, table, sum(widths))
        grid = sub(made, "tblGrid")
        for width in widths:
            sub(grid, "gridCol", w=width)
        self._header_row(made, table.header, widths)
        for place, row in enumerate(table.rows):
            self._row(made, row, widths, keep_next=table.together and place < len(table.rows) - 1)
        # A paragraph after the table keeps two tables apart and gives the air that a table style cannot.
        paragraph(self._body, "AfterTable")

    def _header_row(self, table: Element, words: tuple[str, ...], widths: list[int]) -> None:
        row = sub(table, "tr")
        properties = sub(row, "trPr")
        sub(properties, "cantSplit")
        sub(properties, "tblHeader")
        for word, width in zip(words, widths, strict=True):
            add_text(paragraph(_cell(row, width), "TableHeading"), word)

    def _row(self, table: Element, row: Row, widths: list[int], *, keep_next: bool) -> None:
        made = sub(table, "tr")
        sub(sub(made, "trPr"), "cantSplit")
        for blocks, width in zip(row.cells, widths, strict=True):
            cell = _cell(made, width)
            for block in blocks:
                self._paragraph(cell, block, "TableTextKept" if keep_next else "TableText")

    def _legend(self, legend: Legend) -> None:
        made = paragraph(self._body, "Note")
        for place, (kind, name) in enumerate(legend.kinds):
            look = marking(kind, set_aside=not kind)
            add_text(made, "; " if place else "Marks: ")
            add_text(made, name, Face(look.style))
            add_text(made, f" ({look.words})")
        add_text(made, ".")

    def _annotated_text(self, text: AnnotatedText) -> None:
        self._texts += 1
        first_bookmark = self._bookmarks + 1
        self._bookmarks += len(text.tags)
        spoken = AnnotatedText(text.text, self._language(text.language), text.paragraphs, text.tags)
        write_text(self._body, spoken, self._comment, first_bookmark, self._count_from_one())
        for tag in text.tags:
            self._write_comment(tag)

    def _count_from_one(self) -> int:
        """Add a numbering of its own for one text, so that each text's paragraphs are counted from 1."""
        number = 1 + max((int(one.get(w("numId"), "0")) for one in self._numbering.findall(w("num"))), default=0)
        made = sub(self._numbering, "num", numId=number)
        sub(made, "abstractNumId", val=self._counting)
        sub(sub(made, "lvlOverride", ilvl=0), "startOverride", val=1)
        return number

    def _write_comment(self, tag: TagComment) -> None:
        attributes = {"id": str(self._comment), "author": safe(tag.author), "initials": safe(tag.initials)}
        made = sub(self._comments, "comment", **attributes, date=whole_seconds(tag.at))
        for place, line in enumerate(tag.lines):
            words = paragraph(made, "CommentText")
            if place == 0:
                sub(empty_run(words, COMMENT_REFERENCE), "annotationRef")
            for run in line:
                add_text(words, run.text, RUN_FACES[run.style]._replace(language=self._language(run.language)))
        self._comment += 1

    def _next_bookmark(self) -> int:
        self._bookmarks += 1
        return self._bookmarks

    def _language(self, language: str) -> str:
        """Return the language to mark a run with: none where it is the document's own."""
        return "" if language in ("", self._briefing.properties.language, "en") else language


_FACT_NAME = Face("Small", size=18)
_CONTENTS_LEVELS = 2


def whole_seconds(at: str) -> str:
    """Return an ISO 8601 UTC time without fractions of a second: "2025-05-02T14:05:09Z"."""
    date, _, time = at.partition("T")
    return f"{date}T{time[:8]}Z" if len(time) >= len("14:05:09") else f"{date}T00:00:00Z"


def _separators() -> Element:
    made = root("footnotes")
    for number, name in ((-1, "separator"), (0, "continuationSeparator")):
        line = paragraph(sub(made, "footnote", type=name, id=number), "FootnoteText")
        sub(empty_run(line), name)
    return made


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


def _table_properties(table: Element, of: Table, width: int) -> None:
    properties = sub(table, "tblPr")
    sub(properties, "tblStyle", val="BriefingTable")
    sub(properties, "tblW", w=width, type="dxa")
    sub(properties, "tblLayout", type="fixed")
    sub(properties, "tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
    sub(properties, "tblCaption", val=safe(of.caption))
    sub(properties, "tblDescription", val=safe(of.description))


def _cell(row: Element, width: int) -> Element:
    cell = sub(row, "tc")
    sub(sub(cell, "tcPr"), "tcW", w=width, type="dxa")
    return cell
