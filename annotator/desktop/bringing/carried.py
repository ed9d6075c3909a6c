"""What a clipboard or a drag carries → what can be read of it: files, links, formatted text, plain words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QMimeData, QUrl

LONGEST_TITLE = 80
"""Characters of a first line that are proposed as a title."""


@dataclass(frozen=True, slots=True)
class PastedText:
    """Words that come from no file; ``html`` holds their headings, lists and tables, empty where these do not count."""

    words: str
    html: str = ""
    title: str = ""

    @property
    def name(self) -> str:
        """What it is called in reports: its title, else the beginning of its first line."""
        return self.title or first_line(self.words) or "pasted text"


Given: TypeAlias = Path | str | PastedText
"""A file or folder, the address of a page, or words."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What was found: files, or else addresses, or else words with their HTML where that has structure."""

    files: tuple[Path, ...] = ()
    links: tuple[str, ...] = ()
    words: str = ""
    html: str = ""

    def __bool__(self) -> bool:
        return bool(self.files or self.links or self.words.strip() or self.html)

    @property
    def given(self) -> Sequence[Given]:
        """Return it as what is to be read."""
        if self.files or self.links:
            return [*self.files, *self.links]
        return [PastedText(self.words, self.html)] if self else []


def carried_by(mime: QMimeData) -> Carried:
    """Return what can be read of clipboard or drag; nothing where it holds neither files, addresses nor words."""
    urls = mime.urls() if mime.hasUrls() else []
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile())
    links = tuple(_address(url) for url in urls if url.scheme().lower() in ("http", "https"))
    if files or links:
        return Carried(files, links)
    words = mime.text() if mime.hasText() else ""
    if links := addresses_in(words):
        return Carried(links=links)
    html = mime.html() if mime.hasHtml() else ""
    # Editors and terminals give colours as HTML: where it has no structure, the words to the letter are better.
    keep = bool(html.strip()) and (has_structure(html) or not words.strip())
    return Carried(words=words, html=html if keep else "")


def addresses_in(words: str) -> tuple[str, ...]:
    """Return the http and https addresses where a text is nothing else, one a line; none for any other text."""
    if len(words) > _MOST_ADDRESSES:
        return ()
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if not lines or not all(_ADDRESS.fullmatch(line) for line in lines):
        return ()
    return tuple(line if "://" in line else f"https://{line}" for line in lines)


def has_structure(html: str) -> bool:
    """Tell whether HTML has headings, lists, quotes or tables, which its plain words would lose."""
    return _STRUCTURE.search(html) is not None


def first_line(words: str) -> str:
    """Return the first line that has words, on one line, cut where it is too long for a title."""
    line = next((line for line in _LINE.findall(words, 0, _TOP) if line.strip()), "")
    line = " ".join(line.split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1].rstrip() + "…"


_TOP = 20_000
_MOST_ADDRESSES = 200_000
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_ADDRESS = re.compile(r"(?:https?://[^\s/?#]+|www\.[^\s/?#]+\.[^\s/?#]+)(?:[/?#]\S*)?", re.IGNORECASE)
_STRUCTURE = re.compile(r"<(?:h[1-6]|li|table|blockquote)\b", re.IGNORECASE)


def _address(url: QUrl) -> str:
    return bytes(url.toEncoded().data()).decode("ascii", "replace")
