"""Characters that show nothing: soft hyphens, zero-width spaces and joiners, marks of direction that direct nothing."""

import re
from collections.abc import Callable, Iterator

from annotator.domain.cleaning import Cleaning, Residue
from annotator.reading.cleaning.page import Page


def found(page: Page) -> Iterator[Cleaning]:
    """Yield what takes out invisible characters, those next to each other together.

    Joiners, direction marks and zero-width spaces stay where a script needs them: in Persian, Indic scripts, emoji,
    beside letters written from the right, in Thai and its neighbours.
    """
    text = page.text
    if text.isascii():
        return
    if "\u00ad" in text:
        yield from _soft_hyphens(page)
    if _MAY_HAVE.search(page.utf8) or b"\xef\xbb\xbf" in page.utf8:
        yield from _zero_width(page)


def _soft_hyphens(page: Page) -> Iterator[Cleaning]:
    for run in _SOFT_HYPHENS.finditer(page.text):
        if not page.in_code(run.start()):
            yield Cleaning(
                residue=Residue.SOFT_HYPHEN,
                start=run.start(),
                end=run.end(),
                reason="A hidden mark says where the word may be broken (soft hyphen); it would go.",
                harmless=True,
            )


def _zero_width(page: Page) -> Iterator[Cleaning]:
    text = page.text
    directed: dict[int, bool] = {}
    for run in _RUN.finditer(text):
        start, end = run.span()
        before, after, characters = text[start - 1 : start], text[end : end + 1], set(run[0])
        if page.in_code(start) or not all(_NEEDLESS[character](before, after) for character in characters):
            continue
        turning = not characters.isdisjoint(_TURNING)
        if turning or not characters.isdisjoint(_DIRECTION):
            # Direction is settled for a paragraph at a time (Unicode Standard Annex 9).
            line = page.line_at(start)
            if line not in directed:
                directed[line] = _FROM_THE_RIGHT.search(page.lines[line]) is not None
            if directed[line]:
                continue
        yield Cleaning(
            residue=Residue.ZERO_WIDTH,
            start=start,
            end=end,
            reason=_TURNING_REASON if turning else _REASON,
            harmless=not turning,
        )


def _always(before: str, after: str) -> bool:  # noqa: ARG001  # one form for all
    return True


def _between_plain(before: str, after: str) -> bool:
    return _PLAIN.fullmatch(before + after) is not None


def _outside_unspaced(before: str, after: str) -> bool:
    return _UNSPACED.search(before + after) is None


_REASON = "A character without width stands here, which nobody sees but which a search trips over; it would go."
_TURNING_REASON = (
    "A hidden mark here can turn the order in which the letters are shown, though nothing in the paragraph is written "
    "from right to left; it would go."
)
_JOINERS = "\u200c\u200d"
_DIRECTION = "\u200e\u202a\u202c\u202d\u2066\u2068\u2069"
_TURNING = "\u200f\u202b\u202e\u2067"
_ALL = f"\u200b\ufeff\u2060{_JOINERS}{_DIRECTION}{_TURNING}"
_NEEDLESS: dict[str, Callable[[str, str], bool]] = {
    **dict.fromkeys(_ALL, _always),
    **dict.fromkeys(_JOINERS, _between_plain),
    "\u200b": _outside_unspaced,
}
# The same characters in UTF-8, but for the byte-order mark.
_MAY_HAVE = re.compile(b"\xe2(?:\x80[\x8b-\x8f\xaa-\xae]|\x81[\xa0\xa6-\xa9])")
_RUN = re.compile(f"[{_ALL}]+")
_SOFT_HYPHENS = re.compile("\u00ad+")
# Latin, Greek, Cyrillic, and signs common to all; none of them takes another form beside a joiner.
_PLAIN = re.compile("[\\s!-~\u00a1-\u024f\u0370-\u03ff\u0400-\u052f\u2010-\u203a\u20a0-\u20bf]*")
# Tibetan, Thai, Lao, Burmese, Khmer: a zero-width space parts their words.
_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf]")
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
