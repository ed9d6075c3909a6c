"""Letters of symbol fonts as the characters they look like: Word and RTF write only their place in the font."""


def from_symbol_font(code: int, font: str) -> str:
    """Return the character that a place in a symbol font shows; U+FFFD where that is not known.

    ``code`` is the place, 0x20 to 0xFF, or that place in Unicode's private area (0xF000 and up), as Word writes it. A
    place outside both is an ordinary character, whatever the font. The table of Symbol is Adobe's, the Unicode
    consortium's mapping VENDORS/ADOBE/symbol.txt.
    """
    if 0xF000 <= code <= 0xF0FF:
        code -= 0xF000
    elif code > 0xFF:
        return chr(code) if code <= _LAST and not 0xD800 <= code <= 0xDFFF else "\ufffd"
    table = _FONTS.get(font.casefold().strip('"'))
    if table is None:
        return _BULLETS.get(code, "\ufffd")
    return table.get(code, "\ufffd")


def is_symbol_font(font: str) -> bool:
    """Tell whether a font's letters are pictures or signs."""
    return font.casefold().strip('"') in _FONTS


_LAST = 0x10FFFF
_SYMBOL: dict[int, str] = dict(
    zip(
        [*range(0x20, 0x7F), *range(0xA0, 0xF0), *range(0xF1, 0xFF)],
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?"
        "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
        "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
        "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
        "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
        "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
        strict=True,
    )
)
# What documents take from Wingdings: marks of lists, boxes to tick, arrows, faces, the telephone and the letter.
_WINGDINGS = {
    0x20: " ",
    0x22: "✂",
    0x28: "☎",
    0x2A: "✉",
    0x4A: "☺",
    0x4C: "☹",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x74: "⧫",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x7B: "❀",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "◻",
    0xAB: "★",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xF0: "⇨",
    0xF3: "⬄",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x52: "☑", 0x54: "☒", 0x97: "●", 0xA3: "□", 0xF8: "※"}
_WINGDINGS_3 = {0x74: "⇅", 0x75: "⇵", 0x7D: "▶", 0x84: "◀"}
# Webdings is little used in texts; its tick and cross are.
_WEBDINGS = {0x61: "✓", 0x72: "✗", 0x67: "■", 0x6E: "●"}
_FONTS: dict[str, dict[int, str]] = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}
_BULLETS = {0xB7: "•", 0xA7: "▪", 0xA8: "◻"}
