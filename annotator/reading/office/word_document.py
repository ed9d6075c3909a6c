"""The article in a Word document: its body, notes, properties, and what is to be said of it."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from annotator.errors import UnreadableInput
from annotator.files.archives import Archive
from annotator.reading.article import ReadArticle
from annotator.reading.office.flow import Flow, Paragraph, Table, flat
from annotator.reading.office.notes import accepted, counted, left_out, outside
from annotator.reading.office.properties import DC, Properties, day, useful_name, useful_title, words_of
from annotator.reading.office.word_package import Package
from annotator.reading.office.word_story import Found, Story
from annotator.reading.office.word_styles import Styles, W
from annotator.reading.structure import TextBuilder

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_package(opened: bytes, content: bytes, name: str, *, raw: bool) -> ReadArticle:
    """Read a document; ``opened`` are its bytes without their password, ``content`` those of the file."""
    with Archive(opened, name) as archive:
        return _Document(Package(archive, name or "the input"), raw=raw).article(content, name)


class _Document:
    """One document on its way to an article."""

    def __init__(self, package: Package, *, raw: bool) -> None:
        self._package = package
        self._raw = raw
        main = next((each.target for each in package.relations("") if each.kind == "officeDocument"), "")
        self._main = main if main in package else "word/document.xml"
        self._relations = package.relations(self._main)
        self._styles = Styles(package.xml_if_there(self._part("styles")))
        self._found = Found()
        self._story = Story(self._styles, self._found, raw=raw, diagram=self._diagram)
        self._builder = TextBuilder()
        self._title = ""

    def article(self, content: bytes, name: str) -> ReadArticle:
        root = self._package.xml(self._main)
        body = root.find(f"{W}body")
        if body is None:
            raise UnreadableInput(f"“{name or 'the input'}” is no text document, though it looks like one of Word's.")
        if self._raw:
            self._add_all("header")
        self._add(self._story.read(body))
        self._add_notes()
        comments = self._comments()
        if self._raw:
            self._add_all("footer")
            for author, words in comments:
                self._builder.add(f"Comment by {author or 'somebody'}: {words}")
            for author, words in self._found.deleted:
                self._builder.add(f"Deleted by {author or 'somebody'}: {words}")
        properties = self._properties(root)
        title = self._title or properties.title
        return self._builder.article(
            content,
            name,
            "Word document",
            title=title,
            language=properties.language,
            notes=self._notes(len(comments)),
            raw=self._raw,
            source=properties.source(title, "Word document"),
            nothing=f"“{name or 'the input'}” holds no text, perhaps only pictures. Have their text recognised first.",
        )

    def _part(self, kind: str) -> str:
        return next((each.target for each in self._relations if each.kind == kind and not each.external), "")

    def _add(self, stream: Flow) -> None:
        for each in stream:
            if isinstance(each, Table):
                self._builder.add_table(each.rows)
                continue
            self._builder.add(each.words, each.kind, each.level)
            if each.title and not self._title and len(each.words) <= _LONGEST_TITLE:
                self._title = " ".join(each.words.split())

    def _add_all(self, kind: str) -> None:
        seen: set[str] = set()
        for relation in self._relations:
            if relation.kind == kind and not relation.external and relation.target not in seen:
                seen.add(relation.target)
                root = self._package.xml_if_there(relation.target)
                self._add(self._story.read(root) if root is not None else ())

    def _add_notes(self) -> None:
        """Add the footnotes and endnotes in the order of their marks; a note may itself lead to others."""
        notes = {
            (kind, each.get(f"{W}id", "")): each
            for kind in ("footnote", "endnote")
            for root in (self._package.xml_if_there(self._part(f"{kind}s")),)
            for each in (() if root is None else root.iter(f"{W}{kind}"))
        }
        referred = self._found.notes
        done = 0
        while done < len(referred):
            key = referred[done]
            done += 1
            flow = self._story.read(notes[key]) if key in notes else iter(())
            first = next(flow, Paragraph(""))
            if isinstance(first, Paragraph):
                self._builder.add(f"[{done}] {first.words.strip()}")
                first = Paragraph("")
            self._add(chain((first,), flow))

    def _comments(self) -> list[tuple[str, str]]:
        root = self._package.xml_if_there(self._part("comments"))
        story = Story(self._styles, Found(), raw=self._raw)
        return [
            (each.get(f"{W}author", ""), words)
            for each in (() if root is None else root.iter(f"{W}comment"))
            for words in (flat(story.read(each)),)
            if words
        ]

    def _diagram(self, id: str) -> Iterator[str]:  # noqa: A002  # a relation's own word
        """Yield the words of a diagram, which lie in a part of their own."""
        part = next((each.target for each in self._relations if each.id == id and not each.external), "")
        root = self._package.xml_if_there(part)
        for paragraph in () if root is None else root.iter(f"{_DRAWING}p"):
            yield "".join(each.text or "" for each in paragraph.iter(f"{_DRAWING}t"))

    def _properties(self, document: "_Element") -> Properties:
        parts = {each.kind: each.target for each in self._package.relations("") if not each.external}
        core = self._package.xml_if_there(parts.get("core-properties", "docProps/core.xml"))
        app = self._package.xml_if_there(parts.get("extended-properties", "docProps/app.xml"))
        return Properties(
            title=useful_title(words_of(core, f"{DC}title")),
            author=useful_name(words_of(core, f"{DC}creator")),
            publisher=words_of(app, f"{_APP}Company"),
            language=words_of(core, f"{DC}language") or _language(document),
            made=day(words_of(core, f"{_TERMS}created")),
            changed=day(words_of(core, f"{_TERMS}modified")),
            changed_by=useful_name(words_of(core, f"{_CORE}lastModifiedBy")),
        )

    def _notes(self, comments: int) -> Iterator[str]:
        found = self._found
        changes = {"insertion": found.insertions, "deletion": found.deletions, "move": found.moves}
        yield from accepted(changes, found.authors)
        yield from left_out(comments=comments, hidden=found.hidden, contents=found.contents, raw=self._raw)
        if found.unknown_signs:
            yield f"{counted(found.unknown_signs, 'sign')} of a picture font became U+FFFD"
        if found.charts:
            yield f"{counted(found.charts, 'chart')} not read; look at the original"
        if found.imported:
            yield f"{counted(found.imported, 'part')} in another format (put in whole) not read; look at the original"
        yield from self._elsewhere()

    def _elsewhere(self) -> Iterator[str]:
        """Say what the document would have had fetched; links are the reader's to follow and not counted."""
        parts = {self._main, *(each.target for each in self._relations if not each.external)}
        kinds = Counter(each.kind for part in sorted(parts) for each in self._package.relations(part) if each.external)
        for kind, noun in _FETCHED.items():
            yield from outside(kinds[kind], noun)


def _language(document: "_Element") -> str:
    """Return the language that most of the text is marked with, if it is more than half; the default says little."""
    letters: Counter[str] = Counter()
    for run in document.iter(f"{W}r"):
        mark = run.find(f"{W}rPr/{W}lang")
        letters[mark.get(f"{W}val", "") if mark is not None else ""] += sum(
            len(each.text or "") for each in run.iter(f"{W}t")
        )
    language, count = next(iter(letters.most_common(1)), ("", 0))
    return language if count * 2 > letters.total() else ""


_LONGEST_TITLE = 300
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_TERMS = "{http://purl.org/dc/terms/}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FETCHED = {
    "image": "picture",
    "attachedTemplate": "template",
    "oleObject": "object",
    "frame": "frame",
    "subDocument": "document",
    "video": "film",
}
