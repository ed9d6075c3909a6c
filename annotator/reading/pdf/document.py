"""A PDF that is open: its pages one by one, and what it says of itself.

pdfium must not be called by two threads at once, whatever the documents: every call is made under one lock. It is
built without JavaScript and without XFA, and nothing of a form, an action or an annotation is ever loaded.
"""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from annotator.reading.pdf.lines import Line, lines_of

LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page: its text as pdfium orders it, its upright lines, and those turned another way, by angle.

    ``number`` counts from 1. ``pictures`` says, of a page without text, that there are pictures on it; ``damaged`` that
    the page could not be read.
    """

    number: int
    text: str = ""
    lines: tuple[Line, ...] = ()
    turned: tuple[tuple[Line, ...], ...] = ()
    pictures: bool = False
    damaged: bool = False


class Document:
    """A PDF that is open; ``close`` it, or use it as a context manager. ``error`` is pdfium's, 0 where it opened."""

    def __init__(self, content: bytes, password: str = "") -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._content = content  # pdfium reads from these bytes until the document is closed
        secret = password.encode("utf-8", "replace") + b"\0" if password else None
        with LOCK:
            self._raw = pdfium.FPDF_LoadMemDocument64(content, len(content), secret)
            self.error = 0 if self._raw else int(pdfium.FPDF_GetLastError())
            self.page_count = int(pdfium.FPDF_GetPageCount(self._raw)) if self._raw else 0

    def __enter__(self) -> "Document":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back what pdfium holds."""
        with LOCK:
            if self._raw:
                self._pdfium.FPDF_CloseDocument(self._raw)
            self._raw = None

    def entry(self, key: str) -> str:
        """Return an entry of the document information, such as Title; empty where there is none."""
        return self._words(lambda buffer, size: self._pdfium.FPDF_GetMetaText(self._raw, key.encode(), buffer, size))

    @property
    def language(self) -> str:
        """The language the document says it is in."""
        return self._words(lambda buffer, size: self._pdfium.FPDFCatalog_GetLanguage(self._raw, buffer, size))

    def page(self, number: int, longest: int) -> Page:
        """Read a page, counted from 1, of no more than ``longest`` characters."""
        with LOCK, self._text_page(number) as (page, text_page):
            if not text_page:
                return Page(number, damaged=True)
            text = _text(self._pdfium, text_page, longest)
            if not text.strip():
                return Page(number, pictures=_has_pictures(self._pdfium, page))
            upright, turned = lines_of(self._pdfium, page, text_page, text)
        return Page(number, text, tuple(upright), tuple(tuple(lines) for lines in turned))

    @contextmanager
    def _text_page(self, number: int) -> Iterator[tuple[Any, Any]]:
        page = self._pdfium.FPDF_LoadPage(self._raw, number - 1)
        text_page = self._pdfium.FPDFText_LoadPage(page) if page else None
        try:
            yield page, text_page
        finally:
            if text_page:
                self._pdfium.FPDFText_ClosePage(text_page)
            if page:
                self._pdfium.FPDF_ClosePage(page)

    def _words(self, ask: Any) -> str:
        with LOCK:
            buffer = (ctypes.c_ushort * _LONGEST_ENTRY)()
            size = int(ask(buffer, 2 * _LONGEST_ENTRY))
        if not 2 < size <= 2 * _LONGEST_ENTRY:
            return ""  # what is longer is not given at all
        return bytes(memoryview(buffer).cast("B")[: size - 2]).decode("utf-16-le", "replace").replace("\0", "")


_LONGEST_ENTRY = 2_000


def _text(pdfium: Any, text_page: Any, longest: int) -> str:
    """Return the characters of a page in pdfium's order, lines divided by CR LF, a hyphen at a line's end as U+FFFE."""
    count = min(pdfium.FPDFText_CountChars(text_page), longest)
    if count <= 0:
        return ""
    # A character may take two units, and a NUL follows.
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    units = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    return bytes(memoryview(buffer).cast("B")[: 2 * max(0, units - 1)]).decode("utf-16-le", "replace")


def _has_pictures(pdfium: Any, page: Any) -> bool:
    """Tell whether there is something to see: pictures, or letters drawn as shapes."""
    return bool(pdfium.FPDFPage_CountObjects(page) > 0)
