"""Signs for characters that nobody sees, so that a change of them can be looked at."""

import re
import unicodedata

from annotator.desktop.translation import figure

_SIGNS = {
    "\u00ad": "·",
    "\n": "¶",
    "\t": "⇥",
    "\u00a0": "NBSP",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u2060": "WJ",
    "\ufeff": "BOM",
}
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Zl", "Zp"})
_MOST_ALIKE = 6
_RUN = re.compile(rf"([·¶␣⇥])\1{{{_MOST_ALIKE},}}")


def visible(words: str, *, spaces: bool = False) -> str:
    """Return words on one line with a sign for each character that is not seen: "exam·ple", "end.¶".

    ``spaces`` shows spaces too: where nothing but spaces changed. Long runs of one sign are counted: "¶×12".
    """
    shown = "".join(map(_sign, words))
    if spaces:
        shown = shown.replace(" ", "␣")
    return _RUN.sub(lambda run: f"{run[1]}×{figure(len(run[0]))}", shown) if len(shown) > _MOST_ALIKE else shown


def is_unseen(words: str) -> bool:
    """Tell whether there is nothing in words that a reader would see, or see missing."""
    return all(character in _SIGNS or unicodedata.category(character) in _UNSEEN for character in words)


def _sign(character: str) -> str:
    if character == " " or character.isalnum():
        return character
    if character in _SIGNS:
        return _SIGNS[character]
    if unicodedata.category(character) in _UNSEEN:
        return f"U+{ord(character):04X}"
    return "␣" if character.isspace() else character
