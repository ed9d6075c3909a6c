"""WordprocessingML in small pieces: elements in the order that the schema asks for, and text that XML can hold."""

import re
import unicodedata
from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 (lxml names the type of its elements no other way)

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"
NAMESPACES = {"w": MAIN, "r": RELATIONSHIPS}


def w(name: str) -> str:
    """Return the qualified name of an element or attribute of WordprocessingML."""
    return f"{{{MAIN}}}{name}"


P, R, T, VAL = w("p"), w("r"), w("t"), w("val")
_SPACE, _PRESERVE = f"{{{XML}}}space", "preserve"


def root(name: str) -> Element:
    """Return the root element of a part."""
    return etree.Element(w(name), nsmap=NAMESPACES)


def sub(parent: Element, name: str, /, **attributes: str | int) -> Element:
    """Append an element with attributes of the main namespace."""
    return etree.SubElement(parent, w(name), {w(key): str(value) for key, value in attributes.items()})


def serialized(element: Element) -> bytes:
    """Return a part as bytes, with the declaration that word processors write."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


class Face(NamedTuple):
    """How a run looks: a character style, and what is set directly on top of it."""

    style: str = ""
    bold: bool = False
    size: int = 0
    """Half points; 0 leaves the size of the style."""
    underline: str = ""
    underline_colour: str = ""
    fill: str = ""
    language: str = ""
    right_to_left: bool = False


PLAIN = Face()


def paragraph(parent: Element, style: str = "") -> Element:
    """Append a paragraph of a style; further properties may be added with ``properties``."""
    made = etree.SubElement(parent, P)
    if style:
        properties = etree.SubElement(made, w("pPr"))
        etree.SubElement(properties, w("pStyle"), {VAL: style})
    return made


def add_text(parent: Element, text: str, face: Face = PLAIN) -> None:
    """Append runs of text: parted where the direction of writing changes, with breaks and tabs as elements."""
    if text.isascii():
        _add_run(parent, text, face)
        return
    for part, right_to_left in directions(text):
        _add_run(parent, part, face._replace(right_to_left=right_to_left))


def empty_run(parent: Element, face: Face = PLAIN) -> Element:
    """Append a run that holds no text yet."""
    run = etree.SubElement(parent, R)
    if face is not PLAIN and face != PLAIN:
        run.append(deepcopy(_run_properties(face)))
    return run


def bookmark(parent: Element, number: int, name: str) -> None:
    """Append an empty bookmark, which links can point at."""
    sub(parent, "bookmarkStart", id=number, name=name)
    sub(parent, "bookmarkEnd", id=number)


def field(parent: Element, instruction: str, result: str, face: Face = PLAIN) -> None:
    """Append a field with the result that it shows until it is updated."""
    open_field(parent, instruction, face)
    add_text(parent, result, face)
    close_field(parent, face)


def open_field(parent: Element, instruction: str, face: Face = PLAIN) -> None:
    """Append the beginning of a field; its result follows."""
    sub(empty_run(parent, face), "fldChar", fldCharType="begin")
    words = sub(empty_run(parent, face), "instrText")
    words.set(_SPACE, _PRESERVE)
    words.text = f" {instruction} "
    sub(empty_run(parent, face), "fldChar", fldCharType="separate")


def close_field(parent: Element, face: Face = PLAIN) -> None:
    """Append the end of a field."""
    sub(empty_run(parent, face), "fldChar", fldCharType="end")


def safe(text: str) -> str:
    """Return text with every character that XML cannot hold shown by its code point, such as ⟨U+0007⟩."""
    return _FORBIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def directions(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text with True for those written from right to left; neutral signs follow their left."""
    if not _RIGHT_TO_LEFT.search(text):
        yield text, False
        return
    start, current = 0, _first_direction(text)
    for position, character in enumerate(text):
        direction = _direction(character)
        if direction is not None and direction != current:
            if position > start:
                yield text[start:position], current
            start, current = position, direction
    yield text[start:], current


def is_right_to_left(text: str) -> bool:
    """Tell whether the first letter of a text is written from right to left."""
    return bool(_RIGHT_TO_LEFT.search(text)) and _first_direction(text)


def _first_direction(text: str) -> bool:
    return next((found for character in text if (found := _direction(character)) is not None), False)


def _direction(character: str) -> bool | None:
    kind = unicodedata.bidirectional(character)
    return kind != "L" if kind in ("L", "R", "AL") else None


def _add_run(parent: Element, text: str, face: Face) -> None:
    run = empty_run(parent, face)
    text = safe(text)
    if "\n" not in text and "\t" not in text:
        _add_words(run, text)
        return
    for part in _BREAKS.split(text):
        if part == "\n":
            etree.SubElement(run, w("br"))
        elif part == "\t":
            etree.SubElement(run, w("tab"))
        elif part:
            _add_words(run, part)


def _add_words(run: Element, text: str) -> None:
    words = etree.SubElement(run, T)
    words.text = text
    if text[:1].isspace() or text[-1:].isspace() or "  " in text:
        words.set(_SPACE, _PRESERVE)


_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BREAKS = re.compile("([\n\t])")


@lru_cache(maxsize=512)
def _run_properties(face: Face) -> Element:
    made = etree.Element(w("rPr"), nsmap=NAMESPACES)
    if face.style:
        sub(made, "rStyle", val=face.style)
    if face.bold:
        sub(made, "b")
        sub(made, "bCs")
    if face.size:
        sub(made, "sz", val=face.size)
        sub(made, "szCs", val=face.size)
    if face.underline:
        sub(made, "u", val=face.underline, color=face.underline_colour or "auto")
    if face.fill:
        sub(made, "shd", val="clear", color="auto", fill=face.fill)
    if face.right_to_left:
        sub(made, "rtl")
    if face.language:
        made.append(_language(face))
    return made


def _language(face: Face) -> Element:
    """Name the language in the attribute that Word reads for its script: East Asian, right to left, or any other."""
    primary = face.language.partition("-")[0].lower()
    attribute = "eastAsia" if primary in _EAST_ASIAN else "bidi" if face.right_to_left else "val"
    return etree.Element(w("lang"), {w(attribute): face.language})


_EAST_ASIAN = frozenset({"zh", "ja", "ko", "yue", "wuu"})
