"""E-books (EPUB 2 and 3): the chapters in reading order, with what the book says of itself."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from annotator.errors import KnownError, UnreadableInput
from annotator.files import xml
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.office.properties import DC, Properties, day, useful_name, useful_title, words_of
from annotator.reading.structure import TextBuilder
from annotator.reading.web.page_text import PageText, Piece, add_pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

    from annotator.files.archives import Archive


MOST_MARKS = 3_000_000
"""Tags of all chapters, begun and ended; the Bible with a mark for each verse has a tenth of them."""


def recognises(content: bytes) -> bool:
    """Tell whether a content is an e-book, be it damaged."""
    from annotator.files.archives import Archive

    if not content.startswith(b"PK"):
        return False
    try:
        with Archive(content, "") as archive:
            if "mimetype" in archive:
                return archive.read("mimetype").strip().startswith(_KIND)
            return _CONTAINER in archive and any(name.endswith(".opf") for name in archive.names())
    except KnownError:
        # Cut off; the kind stands first in the archive, unpacked.
        return content[_NAME_PLACE:].startswith(b"mimetype") and _KIND in content[:_START]


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read the chapters of a book, one after the other; lists of contents only with ``wanted.raw``.

    Raises UnreadableInput, also for a book that its seller has locked.
    """
    from annotator.files.archives import Archive, Limits

    # Pictures are never unpacked; no book has as many letters.
    limits = Limits(member_bytes=50_000_000, all_bytes=100_000_000)
    with Archive(content, name, password=wanted.password, limits=limits) as archive:
        return _Book(archive, name or "the input").article(content, name, raw=wanted.raw)


@dataclass(frozen=True, slots=True)
class _Item:
    """A file of the book by its place in the archive."""

    path: str
    media_type: str
    properties: str


class _Book:
    """One book on its way to an article."""

    def __init__(self, archive: "Archive", shown: str) -> None:
        self._archive = archive
        self._shown = shown
        self._marks = 0
        self._paths = {path.lower(): path for path in archive.names()}
        self._package_path = self._found_package()
        self._package = self._xml(self._package_path)
        self._items = {
            each.get("id", ""): _Item(
                self._path(each.get("href", "")), each.get("media-type", ""), each.get("properties", "")
            )
            for each in _all(self._package, "item")
        }

    def article(self, content: bytes, name: str, *, raw: bool) -> ReadArticle:
        chapters = list(dict.fromkeys(self._chapters()))
        self._refuse_locked(chapters)
        contents = {item.path for item in self._items.values() if "nav" in item.properties.split()}
        contents |= {self._path(each.get("href", "")) for each in _all(self._package, "reference") if _is_list(each)}
        builder = TextBuilder()
        missing = 0
        passed = [path for path in chapters if path in contents and not raw]
        read = [path for path in chapters if path not in passed]
        for path in read:
            if path.lower() in self._paths:
                add_pieces(builder, self._pieces(path))
            else:
                missing += 1
        properties = self._properties()
        notes = ["The list of contents was left out; read everything in the file to see it"] if passed else []
        if missing:
            notes.append(f"{missing:,} of {len(read):,} chapters are missing in the file")
        count = len(read) - missing
        return builder.article(
            content,
            name,
            "e-book (EPUB), 1 chapter" if count == 1 else f"e-book (EPUB), {count:,} chapters",
            title=properties.title,
            language=properties.language,
            notes=notes,
            raw=raw,
            source=properties.source(properties.title, "e-book"),
            nothing=f"“{self._shown}” holds no text, perhaps only pictures. Have their text recognised first.",
        )

    def _found_package(self) -> str:
        """Return the place of the file that lists all others; what the container says, else the one that there is."""
        if _CONTAINER in self._archive:
            for each in _all(self._xml(_CONTAINER), "rootfile"):
                path = posixpath.normpath(unquote(each.get("full-path", ""))).lstrip("/")
                if path.lower() in self._paths:
                    return path
        found = next((path for path in self._archive.names() if path.endswith(".opf")), None)
        if found is None:
            raise UnreadableInput(f"“{self._shown}” has no list of its chapters and is perhaps damaged. Get it anew.")
        return found

    def _chapters(self) -> Iterator[str]:
        for each in _all(self._package, "itemref"):
            item = self._items.get(each.get("idref", ""))
            if item and not item.media_type.startswith(("image/", "audio/", "video/")):
                yield item.path

    def _refuse_locked(self, chapters: list[str]) -> None:
        if _LOCKS not in self._archive:
            return
        locked = {
            posixpath.normpath(unquote(reference.get("URI", ""))).lstrip("/")
            for each in _all(self._xml(_LOCKS), "EncryptedData")
            for reference in _all(each, "CipherReference")
        }
        # Fonts may be disguised in a book that anybody can read.
        if locked.intersection(chapters):
            raise UnreadableInput(
                f"“{self._shown}” is locked by its seller (DRM) and cannot be read here. "
                "Ask the publisher for a copy that is not, or copy the passage out of the seller's program."
            )

    def _pieces(self, path: str) -> list[Piece]:
        content = self._archive.read(self._paths[path.lower()])
        self._marks += content.count(b"<")
        if self._marks > MOST_MARKS:
            raise UnreadableInput(
                f"“{self._shown}” has more markup than any book and was left out. Save the chapters you need as text."
            )
        try:
            root = xml.parse(content, f"{self._shown}: {path}")
        except UnreadableInput:
            from annotator.reading.encodings import decoded
            from annotator.reading.web.markup import visible_pieces

            # Many books are no proper XML; browsers and reading devices show them all the same.
            return visible_pieces(decoded(content).text)
        return _walked(root)

    def _properties(self) -> Properties:
        package = self._package
        dates = list(package.iter(f"{DC}date"))
        published = next((each for each in dates if each.get(f"{_OPF}event") == "publication"), None)
        if published is None:
            published = next((each for each in dates if not each.get(f"{_OPF}event")), None)
        return Properties(
            title=useful_title(words_of(package, f"{DC}title")),
            author="; ".join(filter(None, (useful_name(each.text) for each in package.iter(f"{DC}creator")))),
            publisher=words_of(package, f"{DC}publisher"),
            language=words_of(package, f"{DC}language"),
            published="" if published is None else day(published.text),
        )

    def _path(self, href: str) -> str:
        folder = posixpath.dirname(self._package_path)
        return posixpath.normpath(posixpath.join("/", folder, unquote(href.partition("#")[0]))).lstrip("/")

    def _xml(self, path: str) -> "_Element":
        return xml.parse(self._archive.read(self._paths.get(path.lower(), path)), f"{self._shown}: {path}")


def _walked(root: "_Element") -> list[Piece]:
    """Return the paragraphs and blocks of a chapter; printed page numbers go, and marks of notes get their brackets."""
    from lxml import etree

    page = PageText()
    skipped: _Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = _local(element)
        role = f"{element.get(_TYPE, '')} {element.get('role', '')}"
        if skipped is None and event == "start":
            if "pagebreak" in role:
                skipped = element
                continue
            page.start(tag, {_local_name(name): words for name, words in element.items()})
            page.data(("[" if _is_mark(role, element) else "") + (element.text or ""))
        elif event == "end":
            if skipped is None:
                page.data("]" if _is_mark(role, element) else "")
                page.end(tag)
            if skipped is element:
                skipped = None
            if skipped is None and element is not root:
                page.data(element.tail or "")
    return page.close()


def _is_mark(role: str, element: "_Element") -> bool:
    return "noteref" in role and not re.match(r"\s*[\[(]", "".join(map(str, element.itertext())))


def _all(root: "_Element", name: str) -> "Iterator[_Element]":
    return (each for each in root.iter("{*}" + name))


def _is_list(reference: "_Element") -> bool:
    return reference.get("type", "").lower() in ("toc", "loi", "lot")


def _local(element: "_Element") -> str:
    return _local_name(str(element.tag)).lower()


def _local_name(name: str) -> str:
    return name.rpartition("}")[2]


_KIND = b"application/epub+zip"
_NAME_PLACE = 30
_START = 200
_CONTAINER = "META-INF/container.xml"
_LOCKS = "META-INF/encryption.xml"
_OPF = "{http://www.idpf.org/2007/opf}"
_TYPE = "{http://www.idpf.org/2007/ops}type"
