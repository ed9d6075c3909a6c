"""WordprocessingML in small pieces of text: each function returns markup, in the order of elements the schema asks for.

Markup is put together as text and not as a tree of elements, which would take five times as long; every word that
comes from outside passes through ``escaped``.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


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


def w(name: str) -> str:
    """Return the qualified name of an element or attribute, as lxml writes it."""
    return f"{{{MAIN}}}{name}"


def part(name: str, content: Iterable[str]) -> bytes:
    """Return a whole part whose root is ``w:name``."""
    spaces = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}"'
    return "".join((_DECLARATION, f"<w:{name} {spaces}>", *content, f"</w:{name}>")).encode()


def element(name: str, content: str = "", /, **attributes: str | int) -> str:
    """Return one element of the main namespace around markup."""
    given = "".join(f' w:{key}="{attribute(value)}"' for key, value in attributes.items())
    return f"<w:{name}{given}>{content}</w:{name}>" if content else f"<w:{name}{given}/>"


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; ``properties`` follow its style."""
    if style:
        properties = f'<w:pStyle w:val="{style}"/>{properties}'
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>" if properties else f"<w:p>{content}</w:p>"


def text(words: str, face: Face = PLAIN) -> str:
    """Return runs of text: parted where the direction of writing changes, with breaks and tabs as elements."""
    if words.isascii() or not _RIGHT_TO_LEFT.search(words):
        return _run(words, face)
    return "".join(_run(one, face._replace(right_to_left=rtl)) for one, rtl in directions(words))


def run(content: str, face: Face = PLAIN) -> str:
    """Return a run around markup that is no text, such as a reference."""
    return f"<w:r>{_run_properties(face)}{content}</w:r>"


def anchored(number: int, name: str, content: str = "") -> str:
    """Return markup inside a bookmark, which links can point at."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{attribute(name)}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def link_inside(anchor: str, content: str) -> str:
    """Return a link to a bookmark."""
    return f'<w:hyperlink w:anchor="{attribute(anchor)}" w:history="1">{content}</w:hyperlink>'


def link_outside(relationship: str, content: str) -> str:
    """Return a link to the address of a relationship."""
    return f'<w:hyperlink r:id="{relationship}" w:history="1">{content}</w:hyperlink>'


def field(instruction: str, result: str, face: Face = PLAIN) -> str:
    """Return a field with the result that it shows until it is updated."""
    return open_field(instruction, face) + text(result, face) + close_field(face)


def open_field(instruction: str, face: Face = PLAIN) -> str:
    """Return the beginning of a field; its result follows, in this paragraph or in others."""
    return (
        run('<w:fldChar w:fldCharType="begin"/>', face)
        + run(f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>', face)
        + run('<w:fldChar w:fldCharType="separate"/>', face)
    )


def close_field(face: Face = PLAIN) -> str:
    """Return the end of a field."""
    return run('<w:fldChar w:fldCharType="end"/>', face)


def safe(words: str) -> str:
    """Return words with every character that XML cannot hold shown by its code point, such as ⟨U+0007⟩."""
    return _FORBIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", words)


def escaped(words: str) -> str:
    """Return words as they stand between tags."""
    return escape(safe(words))


def attribute(value: str | int) -> str:
    """Return a value as it stands between the quotation marks of an attribute."""
    return escape(safe(str(value)), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def directions(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text with True for those written from right to left; neutral signs follow their left."""
    start, current = 0, _first_direction(words)
    for position, character in enumerate(words):
        direction = _direction(character)
        if direction is not None and direction != current:
            if position > start:
                yield words[start:position], current
            start, current = position, direction
    yield words[start:], current


def is_right_to_left(words: str) -> bool:
    """Tell whether the first letter of a text is written from right to left."""
    return bool(_RIGHT_TO_LEFT.search(words)) and _first_direction(words)


def _first_direction(words: str) -> bool:
    return next((found for character in words if (found := _direction(character)) is not None), False)


def _direction(character: str) -> bool | None:
    kind = unicodedata.bidirectional(character)
    return kind != "L" if kind in ("L", "R", "AL") else None


def _run(words: str, face: Face) -> str:
    properties = _run_properties(face)
    words = escaped(words)
    if "\n" not in words and "\t" not in words:
        return f"<w:r>{properties}{_SPACED}{words}</w:t></w:r>"
    parts = (_BREAKS.get(one) or f"{_SPACED}{one}</w:t>" for one in _BREAK.split(words) if one)
    return f"<w:r>{properties}{''.join(parts)}</w:r>"


_SPACED = '<w:t xml:space="preserve">'
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BREAK = re.compile("([\n\t])")
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


@lru_cache(maxsize=1024)
def _run_properties(face: Face) -> str:
    made = "".join(
        (
            element("rStyle", val=face.style) if face.style else "",
            "<w:b/><w:bCs/>" if face.bold else "",
            element("sz", val=face.size) + element("szCs", val=face.size) if face.size else "",
            element("u", val=face.underline, color=face.underline_colour or "auto") if face.underline else "",
            element("shd", val="clear", color="auto", fill=face.fill) if face.fill else "",
            "<w:rtl/>" if face.right_to_left else "",
            element("lang", **{_script_of(face): face.language}) if face.language else "",
        )
    )
    return f"<w:rPr>{made}</w:rPr>" if made else ""


def _script_of(face: Face) -> str:
    """Return the attribute in which Word reads a language: by script East Asian, right to left, or any other."""
    primary = face.language.partition("-")[0].lower()
    return "eastAsia" if primary in _EAST_ASIAN else "bidi" if face.right_to_left else "val"


_EAST_ASIAN = frozenset({"zh", "ja", "ko", "yue", "wuu"})
