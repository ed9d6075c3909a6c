"""Words broken at a line end with a hyphen, as PDFs and texts of fixed width have them."""

import re
from collections.abc import Iterator

from annotator.domain.cleaning import Cleaning, Residue
from annotator.reading.cleaning.page import Page, shown

LONGEST = 40
"""Letters of a word's half that are looked at."""


def found(page: Page) -> Iterator[Cleaning]:
    """Yield what joins the two halves of a word.

    Harmless where the hyphen is a soft one, or where the text has the joined word elsewhere and never with a hyphen.
    What may be a compound or a double name keeps its hyphen and loses the line break only.
    """
    breaks = [one for one in _breaks(page) if not page.is_literal(one.start())]
    if not breaks:
        return
    words = _words(page.text)
    for one in breaks:
        head = _HEAD.search(page.text, max(0, one.start() - LONGEST), one.start())
        tail = _TAIL.match(page.text, one.end(), one.end() + LONGEST)
        if head and tail and not (tail[0] in _SUSPENDED and one[1] != "\u00ad"):
            yield _cleaning(one, head[0], tail[0], words)


def _breaks(page: Page) -> Iterator[re.Match[str]]:
    for number in page.filled:
        line = page.lines[number].rstrip() if page.lines[number][-1] == " " else page.lines[number]
        if line[-1] in _HYPHENS:
            one = _BREAK.match(page.text, page.starts[number] + len(line) - 1)
            if one:
                yield one


def _cleaning(one: re.Match[str], head: str, tail: str, words: set[str]) -> Cleaning:
    whole, compound = f"{head}{tail}".lower(), f"{head}-{tail}".lower()
    with_hyphen = one[1] != "\u00ad" and (not tail[0].islower() or (compound in words and whole not in words))
    sure = one[1] == "\u00ad" or (not with_hyphen and whole in words and compound not in words)
    result = f"{head}{'-' if with_hyphen else ''}{tail}"
    why = ""
    if sure and one[1] != "\u00ad":
        why = ", as it stands elsewhere in the text"
    elif with_hyphen and compound in words:
        why = ", with the hyphen that it has elsewhere in the text"
    return Cleaning(
        residue=Residue.BROKEN_WORD,
        start=one.start(),
        end=one.end(),
        replacement="-" if with_hyphen else "",
        reason=f"A word is broken at the end of a line; it would become {shown(result)}{why}.",
        harmless=sure,
    )


def _words(text: str) -> set[str]:
    """Return the words of a text in lower case, without the punctuation around them."""
    return {word.strip(_PUNCTUATION).lower() for word in set(text.split())}


# Beside hyphens the signs by which PDF libraries and old word processors mark one at a line end.
_HYPHENS = "-\u2010\u00ad\ufffe\x02¬"
_BREAK = re.compile(f"([{_HYPHENS}])[^\\S\n]{{0,3}}\n[^\\S\n]{{0,40}}(?=[^\\W\\d_])")
_HEAD = re.compile(r"[^\W\d_]+\Z")
_TAIL = re.compile(r"[^\W\d_]+")
_PUNCTUATION = ".,;:!?()[]{}<>\"'“”„‘’‚«»‹›…–—*_/\\"
# "two- and threefold": the hyphen stands for a part that follows.
_SUSPENDED = {"and", "or", "to", "und", "oder", "bis", "sowie", "et", "ou", "y", "o", "e", "en", "of", "och", "og", "i"}
