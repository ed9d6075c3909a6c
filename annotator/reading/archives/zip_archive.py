"""A zip archive → the files in it, one by one; folders, hidden files and what systems put in are passed over."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from annotator.errors import KnownError
from annotator.files.archives import Archive
from annotator.reading.article import Wanted
from annotator.reading.reader import Part


def recognises(content: bytes) -> bool:
    """Tell whether a content is an archive, and not a document that is packed as one."""
    if not content.startswith(_STARTS) or content.startswith((_MIME_TYPE, _OFFICE), _NAME_PLACE):
        return False
    if _OFFICE not in content[:_SAMPLE]:
        return True
    # The content is a document, or holds one that was put in unpacked.
    try:
        with Archive(content, "") as archive:
            return _OFFICE.decode() not in archive
    except KnownError:
        return False


def parts(content: bytes, name: str, wanted: Wanted) -> Iterator[Part]:
    """Yield the files of an archive in the order of their names; the first step raises UnreadableInput if damaged."""
    return _Parts(content, name, wanted)


_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# What an Office document lists first, and what an OpenDocument text or an EPUB begins with.
_OFFICE, _MIME_TYPE = b"[Content_Types].xml", b"mimetype"
_SAMPLE = 4_096
_NAME_PLACE = 30
"""Bytes before the name of the first file."""


class _Parts(Iterator[Part]):
    """Unpacks as it is asked; ``operator.length_hint`` tells how many files are still to come."""

    def __init__(self, content: bytes, name: str, wanted: Wanted) -> None:
        self._names: list[str] = []
        self._archive: Archive | None = None
        self._trouble: KnownError | None = None
        try:
            # A half of a character is in no password.
            self._archive = Archive(content, name, password=wanted.password.encode("utf-8", "replace").decode())
        except KnownError as error:
            self._trouble = error
        else:
            self._names += sorted((one for one in self._archive.names() if not _is_hidden(one)), reverse=True)

    def __next__(self) -> Part:
        if self._trouble is not None:
            trouble, self._trouble = self._trouble, None
            raise trouble
        if self._archive is None or not self._names:
            raise StopIteration
        name = self._names.pop()
        try:
            return Part(name=name, content=self._archive.read(name))
        except KnownError as error:
            return Part(name=name, content=error)

    def __length_hint__(self) -> int:
        return len(self._names)


def _is_hidden(name: str) -> bool:
    """Tell whether a file is hidden, or one that macOS or Windows put into every folder."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.name in _SYSTEM_FILES or any(
        part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in path.parts
    )


_SYSTEM_FILES = ("Thumbs.db", "desktop.ini", "")
