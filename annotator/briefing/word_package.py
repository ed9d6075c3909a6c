"""The .docx file around the parts: the template read, parts and relationships added, all zipped with a fixed date."""

import io
import zipfile
from typing import TypeAlias
from urllib.parse import quote

from lxml import etree

from annotator.briefing.wordml import MAIN, RELATIONSHIPS, w
from annotator.errors import UnreadableInput

Element: TypeAlias = etree._Element  # noqa: SLF001 (lxml names the type of its elements no other way)

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can name: equal briefings give equal bytes."""
_ADDRESS_SIGNS = ":/?#[]@!$&'()*+,;=%~"


class Relationships:
    """The relationships of one part: its file, and each address once."""

    def __init__(self, content: bytes | None = None) -> None:
        empty = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()
        self._root = etree.fromstring(content or empty)
        self._ids: dict[tuple[str, str], str] = {}
        self._taken = {one.get("Id") for one in self._root}
        self._next = 1

    def part(self, kind: str, target: str) -> str:
        """Return the id of the relationship to another part, such as ("comments", "comments.xml")."""
        for one in self._root:
            if one.get("Type") == f"{RELATIONSHIPS}/{kind}" and one.get("Target") == target:
                return one.get("Id") or ""
        return self._add(kind, target, external=False)

    def address(self, address: str) -> str:
        """Return the id of the relationship to a web address; signs that an address cannot hold are escaped."""
        escaped = quote(address, safe=_ADDRESS_SIGNS, encoding="utf-8", errors="replace")
        return self._ids.get(("hyperlink", escaped)) or self._add("hyperlink", escaped, external=True)

    def __bool__(self) -> bool:
        return len(self._root) > 0

    def content(self) -> bytes:
        """Return the part."""
        return serialized(self._root)

    def _add(self, kind: str, target: str, *, external: bool) -> str:
        while f"rId{self._next}" in self._taken:
            self._next += 1
        made = f"rId{self._next}"
        self._taken.add(made)
        attributes = {"Id": made, "Type": f"{RELATIONSHIPS}/{kind}", "Target": target}
        if external:
            attributes["TargetMode"] = "External"
        etree.SubElement(self._root, f"{{{_PACKAGE}/relationships}}Relationship", attributes)
        self._ids[kind, target] = made
        return made


class WordPackage:
    """The parts of a .docx by name, read from a template. Raises UnreadableInput when the template is none."""

    def __init__(self, template: bytes) -> None:
        try:
            with zipfile.ZipFile(io.BytesIO(template)) as archive:
                self.parts = {name: archive.read(name) for name in archive.namelist()}
            self._types = self.parsed("[Content_Types].xml")
            self.relationships = Relationships(self.parts["word/_rels/document.xml.rels"])
            self.parsed("word/document.xml")
            self.parsed("word/settings.xml")
        except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
            raise UnreadableInput(
                "The template is not a Word document that can be read; nothing was written. Save it from Word as .docx "
                "and choose it again."
            ) from error

    def parsed(self, name: str) -> Element:
        """Return the root of a part; entities are never resolved, nothing is fetched."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(self.parts[name], parser)

    def parsed_or(self, name: str, made: str) -> Element:
        """Return the root of a part, or the root of a new one where the template has none."""
        return self.parsed(name) if name in self.parts else etree.Element(w(made), nsmap={"w": MAIN})

    def add(self, name: str, content: bytes, kind: str) -> str:
        """Add a part beside the document, such as ("comments.xml", …, "comments"); return its relationship's id."""
        self.parts[f"word/{name}"] = content
        self._declare(f"/word/{name}", f"{_WORD_TYPE}.{kind}+xml")
        return self.relationships.part(kind, name)

    def bytes(self) -> bytes:
        """Return the file: the content types first, as the format asks, then every part by name."""
        self.parts["[Content_Types].xml"] = serialized(self._types)
        self.parts["word/_rels/document.xml.rels"] = self.relationships.content()
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(self.parts, key=lambda one: (one != "[Content_Types].xml", one)):
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, self.parts[name])
        return made.getvalue()

    def _declare(self, part: str, content_type: str) -> None:
        tag = f"{{{_PACKAGE}/content-types}}Override"
        if not any(one.get("PartName") == part for one in self._types):
            etree.SubElement(self._types, tag, {"PartName": part, "ContentType": content_type})


def sub(parent: Element, name: str, /, **attributes: str | int) -> Element:
    """Append an element of the main namespace to a part of the template."""
    return etree.SubElement(parent, w(name), {w(key): str(value) for key, value in attributes.items()})


def serialized(element: Element) -> bytes:
    """Return a part as bytes, with the declaration that word processors write."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
