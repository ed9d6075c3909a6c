"""PDF → an article: the text of its pages in reading order, with paragraphs, headings, lists and tables."""

import re
from collections.abc import Iterable

from annotator.domain.articles import BlockKind, Source
from annotator.domain.fields import check_iso_date
from annotator.errors import InvalidValue, PasswordNeeded, UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.pdf.document import Document, Page
from annotator.reading.pdf.lines import Line
from annotator.reading.pdf.order import in_order
from annotator.reading.pdf.paragraphs import Body, Passage, body_of, passages, run_on
from annotator.reading.pdf.right_to_left import is_right_to_left
from annotator.reading.pdf.running import without_running
from annotator.reading.plain_text import LONGEST_TITLE
from annotator.reading.structure import TextBuilder

MOST_PAGES = 5_000
MOST_CHARACTERS = 20_000_000


def recognises(content: bytes) -> bool:
    """Tell whether a content is a PDF: its first kilobyte says so, as readers of PDF take it."""
    place = content.find(b"%PDF-", 0, 1024)
    return place >= 0 and content[place + 5 : place + 6].isdigit()


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read a PDF; raise PasswordNeeded where it is locked, UnreadableInput where it is damaged or has no text."""
    with Document(content, wanted.password) as document:
        if document.error or not document.page_count:
            raise _closed(document.error, name, wanted)
        pages, notes = _pages(document)
        facts = {key: document.entry(key) for key in ("Title", "Author", "CreationDate")}
        language = document.language
    builder = TextBuilder()
    notes = [*notes, *_page_notes(pages)]
    if wanted.raw:
        for page in pages:
            builder.add(_plain(page.text))
    else:
        notes += _main_text(pages, builder)
    count = len(pages)
    return builder.article(
        content,
        name,
        ("PDF, 1 page" if count == 1 else f"PDF, {count} pages") + (", everything" if wanted.raw else ""),
        title=_title(facts["Title"]) or _first_heading(builder),
        language=language if _LANGUAGE.fullmatch(language) else "",
        notes=notes,
        raw=wanted.raw,
        source=_source(facts),
        nothing=_nothing(pages, name),
    )


def _closed(error: int, name: str, wanted: Wanted) -> UnreadableInput:
    """Return what is to be said of a PDF that pdfium did not open; its codes are those of FPDF_GetLastError."""
    shown = name or "the PDF"
    if error == _PASSWORD:
        if wanted.password:
            return PasswordNeeded(f"The password does not open “{shown}”. Try another.")
        return PasswordNeeded(f"“{shown}” is locked. Give its password to read it.")
    if error == _SECURITY:
        return UnreadableInput(
            f"“{shown}” is locked in a way that cannot be opened here. Save it without protection and read that."
        )
    return UnreadableInput(f"“{shown}” is a PDF that is damaged or cut off; nothing of it could be read. Get it again.")


_PASSWORD, _SECURITY = 4, 5


def _pages(document: Document) -> tuple[list[Page], list[str]]:
    pages: list[Page] = []
    room = MOST_CHARACTERS
    for number in range(1, min(document.page_count, MOST_PAGES) + 1):
        page = document.page(number, room)
        pages.append(page)
        room -= len(page.text)
        if room <= 0:
            break
    if len(pages) == document.page_count:
        return pages, []
    return pages, [f"Only the first {len(pages):,} of {document.page_count:,} pages were read; the others are too much"]


def _main_text(pages: list[Page], builder: TextBuilder) -> list[str]:
    """Add the passages of all pages to a text; return notes on what was left out."""
    kept, running, numbers = without_running(pages)
    rtl = is_right_to_left(page.text for page in pages[:_ENOUGH_PAGES])
    body = body_of(line for lines in kept for line in lines)
    made = (_passages_of(page, lines, body, rtl) for page, lines in zip(pages, kept, strict=True))
    for passage in run_on(made):
        _add(passage, builder)
    notes = []
    if running:
        notes.append(f"{running:,} lines of page headers, footers and page numbers were left out")
    if numbers:
        notes.append(f"{numbers:,} line numbers in the margin were left out")
    return notes


_ENOUGH_PAGES = 10
"""Pages that tell which way a document runs."""


def _passages_of(page: Page, lines: tuple[Line, ...], body: Body, rtl: bool) -> list[Passage]:
    found = passages(in_order(lines, right_to_left=rtl), body, right_to_left=rtl)
    for turned in page.turned:
        found += passages(in_order(turned), body)
    return found


def _add(passage: Passage, builder: TextBuilder) -> None:
    if passage.kind is BlockKind.TABLE:
        builder.add_table(passage.rows)
    else:
        builder.add(_clean(passage.text), passage.kind, passage.level)


def _plain(text: str) -> str:
    """Return the text of a page as pdfium has it, a hyphen at a line's end with its line break."""
    return "\n".join(row.strip() for row in _clean(text.replace("\ufffe", "-\n")).splitlines() if row.strip())


def _clean(text: str) -> str:
    """Drop what no character of a text is: the controls that fonts give for glyphs without a meaning."""
    return text if text.isprintable() else _CONTROL.sub("", text)


_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


def _page_notes(pages: Iterable[Page]) -> list[str]:
    notes = []
    pictures = [page.number for page in pages if page.pictures]
    if pictures:
        verb = "holds pictures" if len(pictures) == 1 else "hold pictures"
        notes.append(f"{_numbers(pictures)} {verb} without text; have it recognised first")
    damaged = [page.number for page in pages if page.damaged]
    if damaged:
        notes.append(f"{_numbers(damaged)} could not be read, being damaged")
    return notes


def _numbers(pages: list[int]) -> str:
    """Return "Page 3" or "Pages 2, 5 and 7"; of many, the first few and how many more."""
    if len(pages) == 1:
        return f"Page {pages[0]}"
    shown = [str(number) for number in pages]
    if len(shown) > 12:
        shown = [*shown[:10], f"{len(shown) - 10} more"]
    return f"Pages {', '.join(shown[:-1])} and {shown[-1]}"


def _nothing(pages: list[Page], name: str) -> str:
    shown = name or "the PDF"
    if any(page.pictures for page in pages):
        return (
            f"“{shown}” has pictures of its pages and no text. "
            "Have the text recognised (OCR) in a PDF program and read it again."
        )
    if pages and all(page.damaged for page in pages):
        return f"“{shown}” is a PDF that is damaged or cut off; nothing of it could be read. Get it again."
    return f"“{shown}” is a PDF without any text; there was nothing to read."


def _source(facts: dict[str, str]) -> Source:
    return Source(
        id="",
        title=_title(facts["Title"]),
        author=_line_of(facts["Author"]),
        published_at=_date(facts["CreationDate"]),
        medium="PDF",
    )


def _title(words: str) -> str:
    """Return a title from the document information, unless it is what programs write there: the name of a file."""
    title = _PROGRAM.sub("", _line_of(words))
    return "" if _NO_TITLE.search(title) or not any(map(str.isalnum, title)) else title


def _line_of(words: str) -> str:
    return " ".join(_clean(words).split())[:500]


_PROGRAM = re.compile(r"^Microsoft (?:Word|PowerPoint|Excel|Office Word) - ")
_NO_TITLE = re.compile(
    r"\.(?:docx?|odt|rtf|txt|pdf|indd|qxd|pmd|pub|tex|dvi|ps|pptx?|xlsx?|html?|exe|wpd|pages|md|ai|cdr)$"
    r"|^(?:untitled|unbenannt|sans titre|document|dokument|title|titel|powerpoint presentation)[ \d-]*$"
    r"|^https?://",
    re.IGNORECASE,
)
_LANGUAGE = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def _first_heading(builder: TextBuilder) -> str:
    """Return the first heading of the highest level, if it stands near the start and is no longer than a title."""
    near = [block for block in builder.blocks[:5] if block.kind is BlockKind.HEADING and block.start < 500]
    if not near:
        return ""
    block = min(near, key=lambda one: one.level)
    return builder.text[block.start : block.end] if block.end - block.start <= LONGEST_TITLE else ""


def _date(words: str) -> str:
    """Return the day of a PDF date (D:YYYYMMDDHHmmSS, ISO 32000-1, 7.9.4), empty where there is none or a bad one."""
    found = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", words)
    if not found:
        return ""
    day = "-".join(found.groups())
    try:
        check_iso_date(day, "Published", "published_at")
    except InvalidValue:
        return ""
    return day
