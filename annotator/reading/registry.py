"""The readers there are, and which of them a file goes to: by the suffix of its name, then by its content."""

from annotator.errors import UnreadableInput
from annotator.reading import markdown, pasted, plain_text
from annotator.reading.apart import Apart
from annotator.reading.archives import packed_file, warc, zip_archive
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.mail import message as email_message
from annotator.reading.office import epub, open_document, rich_text, word
from annotator.reading.pdf import reader as pdf
from annotator.reading.reader import Container, Reader
from annotator.reading.signatures import foreign_format
from annotator.reading.web import archive as web_archive
from annotator.reading.web import page as web_page

_AS_USUAL = Wanted()

READERS: tuple[Reader, ...] = (
    Reader(
        name="Word",
        description="Word documents with their notes; tracked changes are taken as accepted.",
        suffixes=(".docx", ".docm", ".dotx", ".dotm"),
        recognises=word.recognises,
        read=word.read,
    ),
    Reader(
        name="e-book",
        description="E-books (EPUB), chapter after chapter.",
        suffixes=(".epub",),
        recognises=epub.recognises,
        read=epub.read,
    ),
    Reader(
        name="Rich Text",
        description="Documents in Rich Text Format; tracked changes are taken as accepted.",
        suffixes=(".rtf",),
        recognises=rich_text.recognises,
        read=rich_text.read,
    ),
    Reader(
        name="OpenDocument",
        description="OpenDocument texts with their notes; tracked changes are taken as accepted.",
        suffixes=(".odt", ".ott", ".fodt"),
        recognises=open_document.recognises,
        read=open_document.read,
    ),
    Reader(
        name="PDF",
        description="PDF by its pages: columns, paragraphs, headings, lists and tables; scans are said to be scans.",
        suffixes=(".pdf",),
        recognises=pdf.recognises,
        read=Apart(pdf.read),
    ),
    Reader(
        name="piece of a page",
        description="HTML as the clipboard has it; all of what was selected, with its structure and address.",
        suffixes=(),
        recognises=pasted.recognises,
        read=pasted.read,
    ),
    Reader(
        name="web page",
        description="Web pages (HTML): the main text with its structure and origin.",
        suffixes=(".html", ".htm", ".xhtml", ".xht", ".shtml"),
        recognises=web_page.recognises,
        read=web_page.read,
    ),
    Reader(
        name="saved page",
        description="Pages that a browser saved whole (MHTML), with where and when that was.",
        suffixes=(".mhtml", ".mht"),
        recognises=web_archive.recognises_mhtml,
        read=web_archive.read_mhtml,
    ),
    Reader(
        name="web archive",
        description="Pages that Safari saved whole.",
        suffixes=(".webarchive",),
        recognises=web_archive.recognises_webarchive,
        read=web_archive.read_webarchive,
    ),
    Reader(
        name="e-mail",
        description="E-mails: the message with its sender, subject and day; attachments are named.",
        suffixes=(".eml",),
        recognises=email_message.recognises,
        read=email_message.read,
    ),
    Reader(
        name="plain text",
        description="Text in any encoding; every character is kept.",
        suffixes=(".txt", ".text", ".asc"),
        recognises=plain_text.recognises,
        read=plain_text.read,
    ),
    # Below plain text stands what only the suffix can tell from it.
    Reader(
        name="Markdown",
        description="Markdown: the words without the markup, with headings, lists and tables as such.",
        suffixes=(".md", ".markdown", ".mdown", ".mkd"),
        recognises=plain_text.recognises,
        read=markdown.read,
    ),
    Reader(
        name="piece of HTML",
        description="HTML that begins in the middle of a page, known by its suffix.",
        suffixes=(".html", ".htm", ".xhtml", ".xht", ".shtml"),
        recognises=web_page.recognises_piece,
        read=web_page.read,
    ),
)
"""Every reader; where several recognise a content, the first has it, so the particular stand before the general."""


CONTAINERS: tuple[Container, ...] = (
    Container(
        name="WARC",
        description="Archives of web pages (WARC), plain or packed, each page with when and how it was captured.",
        # Packed, a web archive may unpack to far more than any other file.
        suffixes=(".warc", ".gz"),
        recognises=warc.recognises,
        parts=warc.parts,
    ),
    Container(
        name="zip archive",
        description="The files in a zip archive; hidden ones are passed over.",
        suffixes=(".zip",),
        recognises=zip_archive.recognises,
        parts=zip_archive.parts,
    ),
    Container(
        name="packed file",
        description="A single file packed by gzip.",
        suffixes=(".gz",),
        recognises=packed_file.recognises,
        parts=packed_file.parts,
    ),
)
"""Every kind of file that holds others."""


def read_bytes(content: bytes, name: str, wanted: Wanted = _AS_USUAL) -> ReadArticle:
    """Read the content of a file called ``name``; raise UnreadableInput where no reader can, saying what it is."""
    return reader_for(content, name).read(content, name, wanted)


def container_for(content: bytes, name: str) -> Container | None:
    """Return the kind of container that a content is, or None; what a reader knows as one article is none."""
    suffix = _suffix(name)
    if any(suffix in reader.suffixes and reader.recognises(content) for reader in READERS):
        return None
    by_suffix = [container for container in CONTAINERS if suffix in container.suffixes]
    found = next((one for one in (*by_suffix, *CONTAINERS) if one.recognises(content)), None)
    if found in by_suffix or not any(reader.recognises(content) for reader in READERS):
        return found
    return None


def reader_for(content: bytes, name: str) -> Reader:
    """Return the reader of a content; a suffix is believed only where its reader recognises the content too."""
    suffix = _suffix(name)
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


def _suffix(name: str) -> str:
    return f".{name.rpartition('.')[2].lower()}"
