"""Words: how many a text has, in whatever script, and which one stands at a position."""

import re
from itertools import filterfalse

from annotator.domain.spans import Span


def word_count(text: str) -> int:
    """Return how many words a text has.

    A word is what stands between white space or dashes and holds a letter or a digit: "dual-use", "14,000" and
    "Xi’s" are one each. Scripts that part no words: a Han character counts as one word (as word processors count
    it), a run of Hiragana or of Katakana as one; Thai, Lao, Khmer and Burmese count a run between spaces as one,
    which is too few.
    """
    unspaced = 0
    if not text.isascii():
        unspaced = sum(map(len, _HAN_RUN.findall(text))) + len(_KANA.findall(text))
        text = _KANA.sub(" ", _HAN_RUN.sub(" ", text)) if unspaced else text
        for dash in _DASHES:
            text = text.replace(dash, " ")
    tokens = text.split()
    # Most words are letters alone, which C can tell; only the rest is looked at closely.
    others = list(filterfalse(str.isalnum, tokens))
    return unspaced + len(tokens) - len(others) + sum(map(bool, map(_WORD_CHARACTER.search, others)))


def word_span(text: str, position: int) -> Span:
    """Return the word at a position, else the one that ends there; an empty span where there is neither.

    Letters, digits, combining marks, and hyphens or apostrophes inside belong to a word; of Han it is one character.
    Only the surroundings of the position are looked at.
    """
    position = min(max(position, 0), len(text))
    line = max(text.rfind("\n", 0, position) + 1, position - _LONGEST_WORD)
    ending = Span(position, position)
    for found in _WORD.finditer(text, line, min(len(text), position + _LONGEST_WORD)):
        if found.start() > position:
            break
        if found.end() > position:
            return Span(*found.span())
        if found.end() == position:
            ending = Span(*found.span())
    return ending


_LONGEST_WORD = 200
# Unified ideographs with their extensions, the compatibility ones, and the iteration mark.
_HAN_RANGES = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_RUN = re.compile(f"[{_HAN_RANGES}]+")
_KANA = re.compile("[\u3041-\u309f]+|[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]+")
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e"
_LETTER = f"[^\\W{_HAN_RANGES}]|[{_MARKS}]"
_WORD = re.compile(f"[{_HAN_RANGES}]|(?:{_LETTER})+(?:['’.,\\-\u2010\u2011](?:{_LETTER})+)*")
_DASHES = "–—―…"
_WORD_CHARACTER = re.compile(r"[^\W_]")
