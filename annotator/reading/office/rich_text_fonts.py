"""The fonts of a Rich Text document, which say in what encoding their letters are."""

import codecs
from dataclasses import dataclass

# Character sets by Windows' numbers; 2 is for fonts of signs, and is told by the font's name.
_CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    78: "cp932",
    79: "cp949",
    80: "gb18030",
    81: "big5",
    83: "mac_greek",
    85: "mac_turkish",
    88: "mac_latin2",
    89: "mac_cyrillic",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_CODE_PAGES = {936: "gb18030", 950: "big5hkscs", 10000: "mac_roman", 65001: "utf-8", 1361: "johab", 28591: "cp1252"}
SIGNS = 2
"""The character set of fonts whose letters are signs."""


@dataclass(slots=True)
class Font:
    """A font as its table describes it; an empty ``codec`` means the document's own."""

    name: str = ""
    codec: str = ""
    signs: bool = False

    def set_charset(self, number: int) -> None:
        """Take the character set; 1 is "whatever the document has"."""
        self.signs = number == SIGNS
        self.codec = _CHARSETS.get(number, "")


def codec_of(page: int) -> str:
    """Return the codec of a Windows code page; that of Western Europe where there is none."""
    name = _CODE_PAGES.get(page, f"cp{page}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name
