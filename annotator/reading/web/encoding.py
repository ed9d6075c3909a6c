"""The bytes of a page → its markup: byte-order mark, HTTP header, the page's own declaration, and only then a guess."""

import codecs
import re

from annotator.reading.encodings import Decoded, decoded


def decoded_page(content: bytes, charset: str = "") -> Decoded:
    """Decode a page in the order of the WHATWG's standard; ``charset`` is what the HTTP header or the archive says.

    A declaration is not believed against the bytes: a page that is UTF-8 to the letter is UTF-8, and what a declared
    encoding cannot explain is guessed as with any text.
    """
    if content.startswith(_MARKS) or b"\0" in content[:_NULS]:
        return decoded(content)
    said = _declared(content)
    name, label = _codec(charset), charset
    if not name:
        name, label = _codec(said), said
    if not name:
        return decoded(content)
    if name != "utf-8" and not content.isascii() and _fits(content, "utf-8"):
        return Decoded(content.decode("utf-8"), "UTF-8", (f"The page calls itself {label.strip()} but is in UTF-8",))
    if _fits(content, name):
        return Decoded(content.decode(name), _shown(name))
    lenient = content.decode(name, "replace")
    holes = lenient.count("\ufffd")
    # A damaged byte or two is no reason to think the declaration wrong.
    if holes > max(_FEW_HOLES, len(lenient) // 2_000):
        return decoded(content)
    places = "1 place" if holes == 1 else f"{holes:,} places"
    return Decoded(lenient, _shown(name), (f"{places} could not be read as {_shown(name)} and became U+FFFD",))


def _declared(content: bytes) -> str:
    """Return the encoding that the page itself declares, in a meta element or in the XML declaration."""
    head = content[:_HEAD]
    found = _XML.match(head) or _META.search(head)
    return found[1].decode("ascii", "replace") if found else ""


def _codec(label: str) -> str:
    """Return Python's name for a label as browsers understand it; empty where there is none."""
    label = label.strip().strip("\"'").lower()
    label = _LABELS.get(label, label)
    # Python keeps codecs under the same roof that unpack, or that execute escapes.
    if not _ENCODINGS.fullmatch(label):
        return ""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return ""
    # What can be read as ASCII, as this declaration was, is neither UTF-16 nor UTF-32.
    return "utf-8" if name.startswith(("utf-16", "utf-32", "utf-7")) else _LARGER.get(name, name)


def _fits(content: bytes, codec: str) -> bool:
    try:
        content.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _shown(codec: str) -> str:
    if codec == "utf-8":
        return "UTF-8"
    windows = re.fullmatch(r"cp(125\d|874)", codec)
    return f"windows-{windows[1]}" if windows else codec.replace("iso8859", "ISO-8859").replace("_", "-").upper()


_HEAD = 16_384
_NULS = 1_024
_FEW_HOLES = 5
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"\x84\x31\x95\x33")
_META = re.compile(rb"<meta\b[^<>]{0,500}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^<>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
_ENCODINGS = re.compile(
    r"(?:us-)?ascii|utf[-_]?(?:7|8|16|32)(?:[-_]?[lb]e)?|utf-8-sig|latin[-_]?\d{0,2}|(?:iso|cp|windows|ibm)[-_]?[\w-]{2,20}"
    r"|koi8[-_]?\w|mac[-_]\w{4,12}|x-mac-\w{4,12}|gb(?:k|2312|18030)|big5\w{0,6}|euc[-_]\w{2,4}|shift[-_]jis|s?jis|tis-620"
)
# What browsers take a label for, where Python knows it not or otherwise (https://encoding.spec.whatwg.org/#names).
_LABELS = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "x-x-big5": "big5hkscs",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
}
_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
