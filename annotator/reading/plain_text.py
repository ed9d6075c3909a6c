"""Plain text in any encoding → an article: every character is kept, and a title proposed."""

import hashlib
import re
from pathlib import PurePath

from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.encodings import decoded
from annotator.reading.signatures import foreign_format
from annotator.text.canonical import canonical_with_notes

MOST_BYTES, MOST_CHARACTERS = 100_000_000, 25_000_000
"""Of a file of text, and of any text; the longest novels have ten million characters."""
LONGEST_TITLE = 120
"""Characters of a first line that may still be a title."""


def recognises(content: bytes) -> bool:
    """Tell whether a content is text: no other format's first bytes, something to read, and hardly any controls."""
    if not content.strip(_NOTHING) or foreign_format(content):
        return False
    sample = content[:_SAMPLE]
    if len(sample.translate(None, _CONTROL_BYTES)) == len(sample):
        return True
    found = decoded(sample)
    strange = len(_CONTROL.findall(found.text))
    # A stray NUL is what a text may have; a text in an old encoding full of them is none.
    strange += 0 if found.encoding.startswith("UTF") else found.text.count("\0")
    return strange * 20 <= len(found.text)


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:  # noqa: ARG001  # there is one way only
    """Read a content as text, all of it; raise UnreadableInput where that is nothing but white space, or too much."""
    if len(content) > MOST_BYTES:
        raise _too_long(name, f"{MOST_BYTES / 1_000_000:,.0f} MB")
    found = decoded(content)
    return _article(found.text, content, name, found.encoding, found.notes)


def read_text(text: str, name: str) -> ReadArticle:
    """Take a text that is one already, as from the clipboard: nothing is guessed; otherwise as ``read``."""
    return _article(text, text.encode("utf-8", "surrogatepass"), name, "UTF-8", ())


def _article(text: str, content: bytes, name: str, encoding: str, notes: tuple[str, ...]) -> ReadArticle:
    refuse_too_long(text, name)
    kept = canonical_with_notes(text)
    if not kept.text.strip():
        raise UnreadableInput(f"“{name or 'the input'}” is empty; there was nothing to read.")
    markup = (_MARKUP_NOTE,) if _MARKUP.match(kept.text) else ()
    return ReadArticle(
        title=proposed_title(kept.text, name),
        text=kept.text,
        original=content,
        original_sha256=hashlib.sha256(content).hexdigest(),
        reader=f"plain text, {encoding}",
        encoding=encoding,
        notes=(*notes, *kept.notes, *markup),
        name=name,
        raw=True,
    )


def refuse_too_long(text: str, name: str) -> None:
    """Raise UnreadableInput for a text so long that nothing could be done with it afterwards."""
    if len(text) > MOST_CHARACTERS:
        raise _too_long(name, f"{MOST_CHARACTERS / 1_000_000:,.0f} million characters")


def _too_long(name: str, much: str) -> UnreadableInput:
    return UnreadableInput(
        f"“{name or 'the input'}” has more than {much} of text, as no article has, and was left out. "
        "Split it and read the part that you need."
    )


def proposed_title(text: str, name: str) -> str:
    """Return the first line with words if it is short enough for a title, else the name without its suffix.

    A code fence or a bare date that a program left at the top is no title; the line after it may be one.
    """
    for found in _LINE.finditer(text, 0, _TOP):
        line = found[0].strip()
        if line and not _RESIDUE.fullmatch(line):
            title = _HEADING_MARK.sub("", line) if line[0] == "#" else line
            if len(title) <= LONGEST_TITLE and found.end() < _TOP and any(map(str.isalnum, title)):
                return " ".join(title.split())
            break
    return PurePath(name).stem or "Untitled"


_SAMPLE = 64_000
_TOP = 20_000
_LINE = re.compile(r"[^\n]+")
_HEADING_MARK = re.compile(r"^#{1,6}\s+|\s+#+$")
_RESIDUE = re.compile(r"[“”‘’\"'`~]{2,}[\w+-]*|-{3,}|(?:date\s*:?\s*)?\d{4}-\d\d-\d\d", re.IGNORECASE)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x84\x86-\x9f]")
# White space, NULs and byte-order marks.
_NOTHING = b"\0\t\n\v\f\r \xff\xfe\xef\xbb\xbf"
_CONTROL_BYTES = bytes([*range(9), *range(14, 32), 127])
_MARKUP = re.compile(r"\s*<(?:!doctype\s+html|html|\?xml)\b", re.IGNORECASE)
_MARKUP_NOTE = "The file has markup (HTML or XML), which was kept as text"
