"""What stands around the text of a Word briefing: running heads and feet, and the properties of the file."""

from lxml import etree

from annotator.briefing.tree import Briefing, FrontBlock, Properties
from annotator.briefing.word_package import Element, serialized, sub
from annotator.briefing.wordml import field, paragraph, part, safe, text, w

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def header(front: FrontBlock, *, first: bool) -> bytes:
    """Return the running head: the title at the left (not on the first page, which shows it), the handling mark."""
    words = f"{front.title}\t{front.handling}" if front.handling else front.title
    return part("hdr", [paragraph("" if first else text(words), "Header")])


def footer(briefing: Briefing) -> bytes:
    """Return the running foot: version and handling mark at the left, the page out of how many at the right."""
    words = " · ".join(one for one in (f"Version {briefing.properties.version}", briefing.front.handling) if one)
    pages = field("PAGE", "1") + text(" of ") + field("NUMPAGES", "1")
    return part("ftr", [paragraph(text(f"{words}\tPage ") + pages, "Footer")])


def add_counting(numbering: Element) -> int:
    """Add the numbering that counts the paragraphs of an annotated text in its margin; return its abstract id.

    It is made here and not in the template, so that a template of one's own need not know it.
    """
    number = 1 + max((int(one.get(w("abstractNumId"), "0")) for one in numbering.findall(w("abstractNum"))), default=0)
    made = etree.Element(w("abstractNum"), {w("abstractNumId"): str(number)})
    # The schema wants all abstract numberings before the first instance.
    numbering.insert(len(numbering.findall(w("abstractNum"))), made)
    sub(made, "multiLevelType", val="singleLevel")
    level = sub(made, "lvl", ilvl=0)
    for name, value in (("start", 1), ("numFmt", "decimal"), ("suff", "tab"), ("lvlText", "%1"), ("lvlJc", "left")):
        sub(level, name, val=value)
    sub(sub(level, "pPr"), "ind", left=_MARGIN, hanging=_MARGIN)
    # A numbering's face is set directly: the Open XML SDK, stricter than the schema, takes no style there.
    face = sub(level, "rPr")
    sub(face, "color", val="5D6067")
    sub(face, "sz", val=14)
    sub(face, "szCs", val=14)
    return number


_MARGIN = 510
"""Twentieths of a point that an annotated text leaves for the numbers of its paragraphs."""


def core_properties(properties: Properties) -> bytes:
    """Return the core properties (OPC part 2, Dublin Core): title, subject, author, keywords, language, times."""
    made = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    date = {f"{{{_XSI}}}type": "dcterms:W3CDTF"}
    created = f"{properties.created[:19]}Z" if "T" in properties.created else properties.created
    for name, words, attributes in (
        (f"{{{_DC}}}title", properties.title, {}),
        (f"{{{_DC}}}subject", properties.subject, {}),
        (f"{{{_DC}}}creator", properties.author, {}),
        (f"{{{_CORE}}}keywords", ", ".join(properties.keywords), {}),
        (f"{{{_DC}}}language", properties.language, {}),
        (f"{{{_CORE}}}lastModifiedBy", properties.author, {}),
        (f"{{{_CORE}}}version", properties.version, {}),
        (f"{{{_TERMS}}}created", created, date),
        (f"{{{_TERMS}}}modified", created, date),
    ):
        etree.SubElement(made, name, attributes).text = safe(words)
    return serialized(made)


def extended_properties(properties: Properties) -> bytes:
    """Return the extended properties: the program that wrote the file."""
    made = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})  # type: ignore[dict-item]
    etree.SubElement(made, f"{{{_EXTENDED}}}Application").text = safe(properties.program)
    return serialized(made)
