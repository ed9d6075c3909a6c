"""What a file is by its first bytes, so that one which cannot be read is called by its name."""

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Foreign:
    """A format that is no plain text: its name in a sentence, and what a person can do about it."""

    name: str
    advice: str


def foreign_format(content: bytes, name: str = "") -> Foreign | None:
    """Return the format of a content that is no plain text; None where nothing speaks against text."""
    head = content[:512]
    if head.startswith(_ZIP_STARTS):
        return _ZIPPED.get(PurePath(name).suffix.lower(), _ARCHIVE)
    if head.startswith(_ALL_STARTS):
        return next(foreign for start, foreign in _STARTS if head.startswith(start))
    # These two stand behind a length, which comes first.
    if head[4:8] == b"ftyp":
        return _SOUND
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return _PICTURE if head[8:12] == b"WEBP" else _SOUND
    # Two letters are too little to tell a bitmap or a program from a text; the NULs behind them are not.
    if head[:2] in (b"BM", b"MZ") and b"\0" in head[2:12]:
        return _PICTURE if head[:2] == b"BM" else _PROGRAM
    return None


_SAVE_TEXT = "Open it in the program that made it, save its text as .txt and read that."
_PDF = Foreign("a PDF", "Copy its text out of a PDF reader, or save it as .txt, and read that.")
_OFFICE = Foreign("an Office document of the old kind", _SAVE_TEXT)
_RTF = Foreign("a document in Rich Text Format", _SAVE_TEXT)
_SHEET = Foreign("a spreadsheet", _SAVE_TEXT)
_ARCHIVE = Foreign("a zip archive", "Unpack it and read the files in it.")
_PACKED = Foreign("a packed archive", "Unpack it and read the files in it.")
_PICTURE = Foreign("a picture", "If it shows text, have that recognised first, and read the text.")
_SOUND = Foreign("a sound or a film", "If there is a transcript, read that.")
_PROGRAM = Foreign("a program", "Choose the file that holds the text.")
_DATABASE = Foreign("an SQLite database", "If it is a project of this program, open it; it is no article.")
_PROPERTY_LIST = Foreign("a binary property list, perhaps a web archive", "Save the page as .txt and read that.")

_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ZIPPED = {
    ".xlsx": _SHEET,
    ".ods": _SHEET,
}
_STARTS: tuple[tuple[bytes, Foreign], ...] = (
    (b"%PDF-", _PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (b"{\\rtf", _RTF),
    (b"\x1f\x8b", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ\0", _PACKED),
    (b"\x28\xb5\x2f\xfd", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", _PACKED),
    (b"Rar!\x1a\x07", _PACKED),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"ID3\x02", _SOUND),
    (b"ID3\x03", _SOUND),
    (b"ID3\x04", _SOUND),
    (b"OggS\0", _SOUND),
    (b"fLaC\0", _SOUND),
    (b"\x1aE\xdf\xa3", _SOUND),
    (b"\x7fELF", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"SQLite format 3\0", _DATABASE),
    (b"bplist00", _PROPERTY_LIST),
)
_ALL_STARTS = tuple(start for start, _ in _STARTS)
