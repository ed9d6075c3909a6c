"""PDFs as small as they can be, built in code: lines of Courier at given places."""

import hashlib
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEBREW = {chr(ord("A") + number): chr(0x05D0 + number) for number in range(27)}
"""The letters that stand for Hebrew in the font ``hebrew``; digits, points and brackets stand for themselves."""

_FONTS = {"plain": "F1", "bold": "F2", "hebrew": "F3"}


@dataclass(frozen=True)
class Words:
    """Words at a place in points from the left and the bottom; ``turn`` in degrees against the clock."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "plain"
    turn: int = 0


@dataclass(frozen=True)
class Sheet:
    """A page of 600 by 800 points; ``picture`` puts one on it, ``rotate`` is how far it is turned when it is shown."""

    words: Sequence[Words] = ()
    picture: bool = False
    rotate: int = 0


def column(text: str, x: float = 60, y: float = 740, wide: int = 80, size: float = 10, indent: int = 0) -> list[Words]:
    """Return a text of one or more paragraphs set in lines of so many letters."""
    rows = [
        row
        for paragraph in text.split("\n")
        for row in textwrap.wrap(paragraph, wide, initial_indent=" " * indent, break_on_hyphens=False)
    ]
    shift = size * 1.1
    return [
        Words(x + (shift if row.startswith(" ") else 0), y - number * 1.2 * size, row.strip(), size)
        for number, row in enumerate(rows)
    ]


def pdf(
    sheets: Iterable[Sheet], *, facts: dict[str, str] | None = None, password: str = "", language: str = ""
) -> bytes:
    """Return a PDF of some pages, with the entries of its document information, locked by a password where given."""
    sheets = list(sheets)
    objects: list[bytes] = []

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    key = _key(password) if password else b""

    def stream(content: bytes) -> int:
        number = len(objects) + 1
        content = (
            _rc4(hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], content) if key else content
        )
        return add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))

    catalog, tree = add(b""), add(b"")
    plain = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>")
    bold = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>")
    meanings = stream(_meanings())
    hebrew = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode %d 0 R >>" % meanings)
    fonts = b"<< /F1 %d 0 R /F2 %d 0 R /F3 %d 0 R >>" % (plain, bold, hebrew)
    kids = []
    for sheet in sheets:
        content = stream(_content(sheet))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 600 800] /Rotate %d /Contents %d 0 R "
                b"/Resources << /Font %s >> >>" % (tree, sheet.rotate, content, fonts)
            )
        )
    spoken = f" /Lang ({language})".encode() if language else b""
    objects[catalog - 1] = b"<< /Type /Catalog /Pages %d 0 R%s >>" % (tree, spoken)
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[tree - 1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    entries = b"".join(f"/{name} ({value}) ".encode("cp1252") for name, value in (facts or {}).items())
    trailer = b"/Root %d 0 R" % catalog
    if entries:
        trailer += b" /Info %d 0 R" % add(b"<< %s>>" % entries)
    if key:
        lock = b"<< /Filter /Standard /V 1 /R 2 /P -1 /O <%s> /U <%s> >>"
        owner, user = _OWNER.hex().encode(), _rc4(key, _PADDING).hex().encode()
        trailer += b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (
            add(lock % (owner, user)),
            _ID.hex().encode(),
            _ID.hex().encode(),
        )
    return _file(objects, trailer)


def _content(sheet: Sheet) -> bytes:
    parts = [b"0.5 g 50 50 500 700 re f"] if sheet.picture else []
    for words in sheet.words:
        shown = words.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        along, across = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[words.turn % 360]
        place = f"{along} {across} {-across} {along} {words.x:g} {words.y:g} Tm".encode()
        parts.append(b"BT /%s %g Tf %s (%s) Tj ET" % (_FONTS[words.font].encode(), words.size, place, shown))
    return b"\n".join(parts)


def _meanings() -> bytes:
    pairs = HEBREW | {character: character for character in " 0123456789.,():-%"}
    rows = "\n".join(f"<{ord(code):02x}> <{ord(meaning):04x}>" for code, meaning in pairs.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(pairs)} beginbfchar\n{rows}\nendbfchar endcmap end end"
    ).encode()


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


# The oldest way to lock a PDF (ISO 32000-1, 7.6.3, algorithms 1 to 4), the shortest to write down.
_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_OWNER, _ID = b"o" * 32, b"i" * 16


def _key(password: str) -> bytes:
    padded = (password.encode() + _PADDING)[:32]
    return hashlib.md5(padded + _OWNER + b"\xff\xff\xff\xff" + _ID).digest()[:5]


def _rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
