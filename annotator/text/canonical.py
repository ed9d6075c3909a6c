"""Canonical text: the one form in which a text is kept, hashed and counted."""

import hashlib
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Canonical:
    """A text in canonical form, and one sentence for each thing that had to change."""

    text: str
    notes: tuple[str, ...] = ()


def canonical(text: str) -> str:
    r"""Return ``text`` with line ends as ``\n``, without NUL, and with lone surrogates as U+FFFD.

    The line ends are CR LF, CR, U+0085, U+2028 and U+2029. Two surrogates that form a pair are the character they
    stand for; nothing else is touched, and a canonical text comes back as it is.
    """
    return canonical_with_notes(text).text


def canonical_with_notes(text: str) -> Canonical:
    """Return the canonical text together with what was changed on the way, counted."""
    notes: list[str] = []
    # One search in C for a single character, and a copy only where there is something to replace: 5 MB take some ms.
    for line_end, name in _LINE_ENDS:
        count = text.count(line_end) if line_end[0] in text else 0
        if count:
            text = text.replace(line_end, "\n")
            notes.append(f"{_counted(count, 'line end')} ({name}) written as LF")
    if "\0" in text:
        count = text.count("\0")
        text = text.replace("\0", "")
        notes.append(f"{_counted(count, 'NUL character')} removed")
    if not _encodable(text):
        text = _PAIR.sub(_joined, text)
        text, count = _SURROGATE.subn("\ufffd", text)
        if count:
            notes.append(f"{_counted(count, 'lone surrogate')} replaced by U+FFFD")
    return Canonical(text, tuple(notes))


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a canonical text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


# CR LF stands before CR, or each would count twice.
_LINE_ENDS = (("\r\n", "CR LF"), ("\r", "CR"), ("\x85", "U+0085"), ("\u2028", "U+2028"), ("\u2029", "U+2029"))
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
