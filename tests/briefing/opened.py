"""A .docx opened for tests: its parts, what its comments stand on, and whether elements stand in the schema's order."""

import io
import zipfile

from lxml import etree

from annotator.briefing.wordml import RELATIONSHIPS, w

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind contextualSpacing jc "
    "outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u shd vertAlign rtl lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW tcBorders shd",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
    "lvl": "start numFmt suff lvlText lvlJc pPr rPr",
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr compat themeFontLang decimalSymbol "
    "listSeparator",
    "tbl": "tblPr tblGrid tr",
    "numbering": "abstractNum num",
}
"""The children that writer and template use, in the order of their types in wml.xsd (ECMA-376, transitional)."""


class Opened:
    """The parts of a .docx, parsed."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.dates = {entry.date_time for entry in archive.infolist()}
            self.names = archive.namelist()
            parsed = [name for name in self.names if name.endswith((".xml", ".rels"))]
            self.parts = {name: etree.fromstring(archive.read(name)) for name in parsed}

    @property
    def document(self) -> etree._Element:
        return self.parts["word/document.xml"]

    def all(self, name: str, part: str = "word/document.xml") -> list[etree._Element]:
        return list(self.parts[part].iter(w(name)))

    def comments(self) -> list[etree._Element]:
        return self.all("comment", "word/comments.xml")

    def footnotes(self) -> list[etree._Element]:
        return self.all("footnote", "word/footnotes.xml")

    def commented(self) -> dict[str, str]:
        """Return the text that each comment's range covers, paragraphs parted by newlines, by the comment's id."""
        found: dict[str, list[str]] = {}
        active: set[str] = set()
        for element in self.document.iter():
            number = element.get(w("id"), "")
            if element.tag == w("commentRangeStart"):
                active.add(number)
                found[number] = []
            elif element.tag == w("commentRangeEnd"):
                active.remove(number)
            elif element.tag == w("p"):
                for one in active:
                    found[one].append("\n")
            elif active and element.tag in (w("t"), w("tab"), w("br")):
                text = element.text or "" if element.tag == w("t") else "\t" if element.tag == w("tab") else "\n"
                for one in active:
                    found[one].append(text)
        assert not active
        return {number: "".join(parts) for number, parts in found.items()}

    def paragraphs(self, style: str) -> list[str]:
        """Return the texts of the paragraphs of a style."""
        return [text_of(one) for one in self.all("p") if style_of(one) == style]

    def disorder(self) -> list[str]:
        """Return what stands out of the order of the schema, or in a place where the order is not known."""
        found = []
        for name, root in self.parts.items():
            for element in root.iter(*(w(known) for known in ORDER)):
                children = [etree.QName(child).localname for child in element]
                kind = etree.QName(element).localname
                if not _ordered(children, ORDER[kind].split()):
                    found.append(f"{name}: {kind} {' '.join(children)}")
        return found

    def broken_links(self) -> list[str]:
        """Return the targets of internal links that have no bookmark, and of external ones without a relationship."""
        bookmarks = {one.get(w("name")) for one in self.all("bookmarkStart")}
        anchors = [one.get(w("anchor")) for one in self.all("hyperlink") if one.get(w("anchor"))]
        broken = [str(one) for one in anchors if one not in bookmarks]
        for part in ("document", "footnotes"):
            relationships = self.parts.get(f"word/_rels/{part}.xml.rels")
            known = set() if relationships is None else {one.get("Id") for one in relationships}
            used = {one.get(f"{{{RELATIONSHIPS}}}id") for one in self.parts[f"word/{part}.xml"].iter()} - {None}
            broken += [str(one) for one in used - known]
        return broken


def text_of(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(w("t")))


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def _ordered(children: list[str], order: list[str]) -> bool:
    if not set(children) <= set(order):
        return False
    places = [order.index(child) for child in children]
    # Header and footer references may stand in any order among themselves.
    references = {order.index(one) for one in ("headerReference", "footerReference") if one in order}
    places = [min(references) if place in references else place for place in places]
    return places == sorted(places)
