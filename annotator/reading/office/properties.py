"""What a document's file says of itself: title, author, publisher, language, dates."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.articles import Source
from annotator.domain.fields import check_iso_date
from annotator.errors import InvalidValue

if TYPE_CHECKING:
    from lxml.etree import _Element

DC = "{http://purl.org/dc/elements/1.1/}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """Single lines of text, empty where the file says nothing; ``made`` and ``changed`` are ISO dates."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    language: str = ""
    published: str = ""
    made: str = ""
    changed: str = ""
    changed_by: str = ""

    def source(self, title: str, medium: str) -> Source:
        """Return them as a source. The day a file was made is not taken for the day of publication."""
        return Source(
            id="",
            title=title,
            author=self.author,
            publisher=self.publisher,
            published_at=self.published,
            language=self.language,
            medium=medium,
            capture_method=self._capture,
        )

    @property
    def _capture(self) -> str:
        """How the text came here, with the days that the file says; empty where it says none."""
        by = f" by {self.changed_by}" if self.changed_by else ""
        if self.made and self.changed and (self.made, self.author) != (self.changed, self.changed_by or self.author):
            return f"file read; it says that it was made on {self.made} and last changed on {self.changed}{by}"
        if self.made or self.changed:
            return f"file read; it says that it was made on {self.made or self.changed}"
        return ""


def line(words: str | None) -> str:
    """Return words as a single line without controls."""
    return " ".join("".join(each if each.isprintable() else " " for each in words or "").split())


def day(words: str | None) -> str:
    """Return the day of an ISO date or instant; empty where it is none, or none that a file can have."""
    found = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)", line(words), re.ASCII)
    if not found or not _EARLIEST <= int(found[0][:4]) <= _LATEST:
        return ""
    try:
        check_iso_date(found[0], "Date")
    except InvalidValue:
        return ""
    return found[0]


def useful_title(words: str | None) -> str:
    """Return a title unless it is one that a program or a template left there."""
    title = line(words)
    if len(title) > _LONGEST_TITLE or _LEFT_THERE.match(title) or not any(map(str.isalnum, title)):
        return ""
    return title


def useful_name(words: str | None) -> str:
    """Return an author's name unless it is one that a program put there for want of a better."""
    name = line(words)
    return "" if _NOBODY.fullmatch(name) else name


def words_of(root: "_Element | None", name: str) -> str:
    """Return the first element of a name anywhere below a root, as a single line; empty where there is none."""
    found = None if root is None else next(root.iter(name), None)
    return "" if found is None else line("".join(map(str, found.itertext())))


_LONGEST_TITLE = 500
_EARLIEST = 1900
_LATEST = 2199
_LEFT_THERE = re.compile(
    r"(?:microsoft (?:office )?word\b|untitled\b|unknown(?: title)?$|unbenannt\b|sans (?:titre|nom)\b|sin título\b"
    r"|(?:document|dokument) ?\d*$|title$|word document$|powerpoint presentation$"
    r"|.*\.(?:docx?|dotx?|odt|rtf|pdf|tmp)$)",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"unknown(?: author)?|author|user|admin(?:istrator)?|windows user|python-docx", re.IGNORECASE)
