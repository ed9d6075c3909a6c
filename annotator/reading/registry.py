"""The readers there are, and which of them a file goes to: by the suffix of its name, then by its content."""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.errors import UnreadableInput
from annotator.reading import plain_text
from annotator.reading.article import ReadArticle
from annotator.reading.signatures import foreign_format


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One way to read: ``recognises`` looks at the content, ``read`` takes content and name and makes the article."""

    name: str
    description: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str], ReadArticle]


READERS: tuple[Reader, ...] = (
    Reader(
        name="plain text",
        description="Text in any encoding; every character is kept.",
        suffixes=(".txt", ".text", ".asc"),
        recognises=plain_text.recognises,
        read=plain_text.read,
    ),
)
"""Every reader; where several recognise a content, the first has it, so the particular stand before the general."""


def read_bytes(content: bytes, name: str) -> ReadArticle:
    """Read the content of a file called ``name``; raise UnreadableInput where no reader can, saying what it is."""
    return reader_for(content, name).read(content, name)


def reader_for(content: bytes, name: str) -> Reader:
    """Return the reader of a content; a suffix is believed only where its reader recognises the content too."""
    suffix = f".{name.rpartition('.')[2].lower()}"
    by_suffix = [reader for reader in READERS if suffix in reader.suffixes]
    for reader in (*by_suffix, *READERS):
        if reader.recognises(content):
            return reader
    shown = name or "the input"
    if not content.strip(b"\0\xff\xfe\xef\xbb\xbf"):
        raise UnreadableInput(f"“{shown}” is empty; there was nothing to read.")
    foreign = foreign_format(content, name)
    if foreign:
        raise UnreadableInput(f"“{shown}” is {foreign.name}, which cannot be read yet. {foreign.advice}")
    raise UnreadableInput(f"“{shown}” holds no text that could be recognised. Save its text as .txt and read that.")
