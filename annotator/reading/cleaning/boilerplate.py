"""Lines that belong to a page and not to its article: calls to share, to subscribe, to accept cookies."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from annotator.domain.cleaning import Residue
from annotator.reading.cleaning.boilerplate_phrases import AFTER_A_NUMBER, PHRASES
from annotator.reading.cleaning.page import LineFinding, Page, shown

LONGEST = 160
"""Characters of a line that may be boilerplate: a longer one says something."""


def whole_lines(page: Page) -> Iterator[LineFinding]:
    """Yield lines that are, from first word to last, what pages put around articles.

    Looked for in the text's language and in English; in all languages known where the text's is not.
    """
    phrases = _phrases(page.language if page.language in PHRASES else "")
    for number in page.filled:
        line = page.lines[number]
        if len(line) > LONGEST:
            continue
        words = line.strip(_AROUND)
        if any(one.fullmatch(words) for one in phrases.get(_key(words), ())):
            if page.is_literal(page.starts[number]):
                continue
            reason = f"The line {shown(line)} reads like a part of the page, not of the article; it would go."
            yield LineFinding(number, number, Residue.BOILERPLATE, reason)


@cache
def _phrases(language: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    """Return the phrases of a language and of English, or of all languages, by how a line begins."""
    found: dict[str, list[re.Pattern[str]]] = defaultdict(list)
    for of, phrases in PHRASES.items():
        if language in ("", of) or of == "en":
            for phrase in phrases:
                found[_key(phrase)].append(_compiled(phrase))
    found[_NUMBER] = [_compiled(rf"\d+[ -](?:{'|'.join(AFTER_A_NUMBER)})")]
    found["©"] = [_compiled(r"©\s?\d{4}\b[…]"), _compiled("©[…]rights reserved[…]")]
    return {key: tuple(patterns) for key, patterns in found.items()}


def _key(words: str) -> str:
    if words[:1] == "©":
        return "©"
    return _NUMBER if words[:1].isdecimal() else words[:3].lower()


def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(phrase.replace("[…]", ".*"), re.IGNORECASE)


_NUMBER = "number"
_AROUND = " \t\u00a0•·▶►▸>»›→<«‹←*-–—[]()|#:.!…"
