"""What a person types into a search field, and where it stands in a text."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.domain.spans import Span

Finder = Callable[[str], Iterator[Span]]
"""Yields the spans of a text that were looked for, in order, in code points."""

CHUNK = 100_000
"""Code points that are folded at once: the first hits of a book are there before its end has been read."""

AROUND = 40
"""Code points of a snippet on each side of the hit."""

_WORD = "(?:[^\\W_][\u0300-\u036f]*)+"
_PHRASE_OR_WORD = r'"([^"]*)"|[“„«»「『]([^“”„«»「」『』]*)[“”«»」』]|([^\s"]+)'
# Thai, Lao, Khmer and Burmese; Chinese and Japanese; Korean, whose particles stick to the words.
_NO_SPACES = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Term:
    """What an article must have: words in a row (the last perhaps a prefix), or a part of the text as it is."""

    parts: tuple[str, ...]
    is_prefix: bool = False
    is_part: bool = False

    @property
    def words_query(self) -> str:
        """The term as FTS5 reads it (sqlite.org/fts5.html, 3.2); the parts hold letters and digits alone."""
        return f'"{" ".join(self.parts)}"' + ("*" if self.is_prefix else "")

    @property
    def trigrams_query(self) -> str:
        """Every three characters in a row of the part, as FTS5 reads it."""
        part = self.parts[0]
        grams = dict.fromkeys(part[place : place + 3] for place in range(len(part) - 2))
        return " AND ".join('"{}"'.format(gram.replace('"', '""')) for gram in grams)

    @property
    def pattern(self) -> str:
        """The term as a regular expression over folded text."""
        if self.is_part:
            return re.escape(fold(self.parts[0])[0])
        words = r"[\W_]+".join(re.escape(fold(part)[0]) for part in self.parts)
        return words + (r"[^\W_]*" if self.is_prefix else r"(?![^\W_])")

    @property
    def begins_word(self) -> bool:
        """Whether it is found only where a word begins."""
        return not self.is_part

    def as_part(self) -> "Term":
        """Return the same, to be found inside words too."""
        return self if self.is_part else Term((" ".join(self.parts),), is_part=True)


def parse(words: str) -> list[Term]:
    """Read words, "phrases" and prefixes*; any other sign is a sign to look for, or nothing. Never fails.

    A phrase may stand in the quotation marks of any language, as it does where it was copied from an article.
    """
    terms = []
    for straight, curly, word in re.findall(_PHRASE_OR_WORD, words.replace("\0", "")):
        phrase = straight or curly
        typed = phrase or word.rstrip("*")
        if not typed.strip():
            continue
        parts = tuple(re.findall(_WORD, typed))
        if re.search(_NO_SPACES, typed) or not parts:
            terms.append(Term((typed.strip(),), is_part=True))
        else:
            terms.append(Term(parts, is_prefix=not phrase and word.endswith("*")))
    return terms


def find(terms: list[Term]) -> Finder:
    """Return what finds every place of any of the terms, without regard to case and to accents."""
    # One expression a term: a pattern that begins with letters is sought for these, one with a choice is tried at each
    # character. Where a word begins is looked at in hits alone, for the same reason.
    expressions = [(re.compile(term.pattern), term.begins_word) for term in terms]
    longest = sum(len(term.pattern) for term in terms) + 200

    def finder(text: str) -> Iterator[Span]:
        done = 0
        for start in range(0, max(len(text), 1), CHUNK):
            # One character before, to see whether a word begins; some more behind, for a hit that goes on there.
            first = max(0, start - 1)
            folded, places = fold(text[first : start + CHUNK + longest])
            hits = [hit for expression, begins in expressions for hit in _hits(expression, folded, begins=begins)]
            # Of two that start at the same place the longer one is told.
            for hit in sorted(hits, key=lambda one: (one[0], -one[1])) if len(expressions) > 1 else hits:
                span = _span(hit, places, first, text)
                if done <= span.start and start <= span.start < start + CHUNK:
                    done = span.end
                    yield span

    return finder


def _hits(expression: re.Pattern[str], folded: str, *, begins: bool) -> Iterator[tuple[int, int]]:
    position = 0
    while found := expression.search(folded, position):
        within_word = begins and found.start() > 0 and folded[found.start() - 1].isalnum()
        position = found.start() + 1 if within_word else found.end()
        if not within_word:
            yield found.span()


def fold(text: str) -> tuple[str, list[int] | None]:
    """Return text in lower case without accents on Latin, Greek and Cyrillic letters.

    Also the place in ``text`` of each of its characters, or None where no character fell away.
    """
    if text.isascii():
        return text.lower(), None
    # Most lines of most texts are ASCII, which has no accents; the others are translated character by character.
    folded = "\n".join(line.lower() if line.isascii() else line.translate(_folding) for line in text.split("\n"))
    if len(folded) == len(text):
        return folded, None
    return folded, [place for place, character in enumerate(text) if not _is_accent(character)]


def snippet(text: str, span: Span) -> str:
    """Return the words around a span in one line, cut between words where there are any."""
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start and " " in before:
        before = before.split(" ", 1)[1]
    if end < len(text) and " " in after:
        after = after.rsplit(" ", 1)[0]
    words = f"{'…' if start else ''}{before}{span.of(text)}{after}{'…' if end < len(text) else ''}"
    return " ".join(words.split())


class _Folding(dict[int, str]):
    """Translates each character when it is first met, and remembers."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if _is_accent(character):
        return ""
    apart = unicodedata.normalize("NFD", character)
    # U+0530 ends Cyrillic: further on, what Unicode takes apart are letters of their own (が is not か).
    base = apart[0] if apart[0] < "\u0530" and all(map(_is_accent, apart[1:])) else character
    small = base.lower()
    return small if len(small) == 1 else base


def _is_accent(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"


_folding = _Folding()


def _span(found: tuple[int, int], places: list[int] | None, first: int, text: str) -> Span:
    start, end = found
    if places is not None:
        start, end = places[start], places[end - 1] + 1
    start, end = first + start, first + end
    while end < len(text) and _is_accent(text[end]):
        end += 1
    return Span(start, end)
