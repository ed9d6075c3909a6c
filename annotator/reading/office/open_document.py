"""OpenDocument texts (.odt, .ott and flat .fodt; ISO/IEC 26300): tracked changes taken as accepted."""

import re
from typing import TYPE_CHECKING

from annotator.errors import KnownError, UnreadableInput
from annotator.reading.article import ReadArticle, Wanted

if TYPE_CHECKING:
    from annotator.files.archives import Archive


def recognises(content: bytes) -> bool:
    """Tell whether a content is an OpenDocument text, be it damaged, in a zip archive or flat."""
    if content.startswith(b"PK"):
        return _is_package(content)
    start = content[:_START]
    return b"<office:document" in start and _KIND in start


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read a document: headings, lists, quotes, tables, text boxes; notes at the end, marked [1] where they belong.

    With ``wanted.raw`` also headers, footers, hidden text, lists of contents, comments and what was deleted.
    Raises UnreadableInput, also for a document under a password.
    """
    from annotator.files import xml
    from annotator.files.archives import Archive
    from annotator.reading.office.open_document_content import article

    shown = name or "the input"
    if not content.startswith(b"PK"):
        # Pictures lie in the text of a flat document, and may be longer than a parser takes.
        root = xml.parse(_PICTURE.sub(b"", content), shown)
        return article(root, root, root, content, name, raw=wanted.raw)
    with Archive(content, name) as archive:
        if _is_locked(archive):
            raise UnreadableInput(
                f"“{shown}” is protected by a password, and documents of this kind cannot be opened here with one. "
                "Save it without a password in the program that made it, and read that."
            )
        parts = [
            xml.parse(archive.read(part), f"{shown}: {part}") if part in archive or part == "content.xml" else None
            for part in ("content.xml", "styles.xml", "meta.xml")
        ]
    assert parts[0] is not None
    return article(parts[0], parts[1], parts[2], content, name, raw=wanted.raw)


def _is_package(content: bytes) -> bool:
    from annotator.files.archives import Archive

    try:
        with Archive(content, "") as archive:
            return "mimetype" in archive and archive.read("mimetype").startswith(_KIND)
    except KnownError:
        # Cut off; the kind stands first in the archive, unpacked.
        return content[_NAME_PLACE:].startswith(b"mimetype") and _KIND in content[:_START]


def _is_locked(archive: "Archive") -> bool:
    if "encrypted-package" in archive:
        return True
    manifest = "META-INF/manifest.xml"
    return manifest in archive and b"encryption-data" in archive.read(manifest)


_START = 4_000
_NAME_PLACE = 30
_KIND = b"application/vnd.oasis.opendocument.text"
_PICTURE = re.compile(rb"(?<=<office:binary-data>)[^<]++")
