"""The parts of an Office document in its zip archive, and how they refer to each other (ISO/IEC 29500-2)."""

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.errors import KnownError, UnreadableInput
from annotator.files import xml
from annotator.files.archives import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of the kind ("image", "footnotes"), and a part's name or an address."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of a document by name; what is external is named and never followed.

    The namespaces of the strict variant are read as those of the usual one.
    """

    def __init__(self, archive: Archive, what: str) -> None:
        self._archive = archive
        self._what = what
        # Names of parts differ neither by case nor, as some programs write them, by the kind of slash.
        self._names = {_key(name): name for name in archive.names()}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._names

    def xml(self, name: str) -> "_Element":
        """Return the root of a part; raise UnreadableInput where it is missing or no XML."""
        from lxml import etree

        part = f"{self._what}: {name}"
        root = xml.parse(self._archive.read(self._names.get(_key(name), name)), part)
        if _STRICT in (root.tag if isinstance(root.tag, str) else "") or _STRICT in " ".join(root.nsmap.values()):
            content = etree.tostring(root)
            for strict, usual in _NAMESPACES:
                content = content.replace(strict, usual)
            root = xml.parse(content, part)
        return root

    def xml_if_there(self, name: str) -> "_Element | None":
        """Return the root of a part that a document can do without, None where it is missing or damaged."""
        if not name or name not in self:
            return None
        try:
            return self.xml(name)
        except UnreadableInput:
            return None

    def relations(self, name: str) -> tuple[Relation, ...]:
        """Return what a part refers to, in order; of the package itself where ``name`` is empty."""
        folder, base = posixpath.split(name)
        root = self.xml_if_there(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return ()
        return tuple(
            Relation(
                each.get("Id", ""),
                each.get("Type", "").rpartition("/")[2],
                each.get("Target", "") if external else _resolved(folder, each.get("Target", "")),
                external,
            )
            for each in root.iter(f"{_RELATIONS}Relationship")
            for external in (each.get("TargetMode", "").lower() == "external",)
        )


def is_package(content: bytes, folder: bytes) -> bool:
    """Tell whether a content is an Office document with parts in ``folder`` (``b"word/"``), be it damaged or whole."""
    if not content.startswith(b"PK"):
        return False
    try:
        with Archive(content, "") as archive:
            names = {_key(name) for name in archive.names()}
    except KnownError:
        # Cut off; what stands first in the archive must do.
        return _CONTENT_TYPES.encode() in content[:_START].lower() and folder in content
    return _CONTENT_TYPES in names and any(name.startswith(folder.decode()) for name in names)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")


_START = 4_000
_CONTENT_TYPES = "[content_types].xml"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_STRICT = "http://purl.oclc.org/ooxml/"
_NAMESPACES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
        b"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
