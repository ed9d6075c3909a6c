"""Words that no dictionary knows, by Hunspell: an optional library (MIT and MPL 1.1), with the dictionaries found here.

Loading a dictionary and looking for suggestions take a tenth of a second each, during which the library lets nothing
else of the program run: the window has this done by another process, see ``spelling_server``.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import regex

from annotator.domain.spans import Span
from annotator.errors import MissingLibrary

MOST_SUGGESTIONS = 6

_SYSTEM_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
)
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*")
_AS_THEY_ARE = regex.compile(r"\S*(?:://|@|www\.|\d)\S*")
"""Addresses and what has digits in it is no word of a language."""

_LONGEST = 60


def is_installed() -> bool:
    """Tell whether the optional library is there."""
    return find_spec("hunspell") is not None


def dictionaries(own_folder: Path | None = None) -> dict[str, Path]:
    """Return the dictionaries found, by language such as ``en_US``: where their ``.aff`` and ``.dic`` files stand.

    Those in ``own_folder`` come first, then those of DICPATH and of the system, then the one that comes with the
    library.
    """
    found: dict[str, Path] = {}
    for folder in _folders(own_folder):
        try:
            names = sorted(path.stem for path in folder.glob("*.dic"))
        except OSError:
            continue
        for name in names:
            if not name.startswith("hyph") and (folder / f"{name}.aff").is_file():
                found.setdefault(name, folder)
    return found


def words_of(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the words of a text that may be checked, with their spans in code points."""
    skipped = [match.span() for match in _AS_THEY_ARE.finditer(text)]
    place = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while place < len(skipped) and skipped[place][1] <= start:
            place += 1
        inside = place < len(skipped) and skipped[place][0] <= start
        if not inside and 1 < end - start <= _LONGEST:
            yield match.group(), Span(start, end)


def languages_for(wanted: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the dictionaries for some languages (BCP 47 or as dictionaries are named), each for the first it fits."""
    names = list(known)
    found: list[str] = []
    for one in wanted:
        name = one.replace("-", "_")
        language = name.partition("_")[0]
        fitting = [each for each in names if each == name]
        fitting = fitting or [each for each in names if language and each.partition("_")[0] == language]
        found += fitting[:1]
    return list(dict.fromkeys(found))


class Speller:
    """Checks words with one or several dictionaries: a word is right where one of them knows it.

    Raises MissingLibrary when the library is not installed. A dictionary that cannot be read is left out.
    """

    def __init__(self, where: Mapping[str, Path], own_words: Iterable[str] = ()) -> None:
        try:
            from hunspell import Hunspell
        except ImportError as error:
            raise MissingLibrary("Spelling is not checked: install it with “pip install annotator[spell]”.") from error
        self._own = {_key(word) for word in own_words}
        self._known: list[Any] = []
        for language, folder in where.items():
            try:
                self._known.append(Hunspell(language, hunspell_data_dir=str(folder)))
            except OSError:
                continue

    def add(self, word: str) -> None:
        """Take a word for right from now on."""
        self._own.add(_key(word))

    def is_right(self, word: str) -> bool:
        """Tell whether a word is in a dictionary, or in a script that none of them writes."""
        if _key(word) in self._own:
            return True
        plain = word.replace("’", "'")
        answers = [answer for one in self._known if (answer := _asked(one.spell, plain)) is not None]
        return any(answers) or not answers

    def suggestions(self, word: str) -> list[str]:
        """Return words that may be meant, the likeliest first, with the apostrophe as it was typed."""
        plain = word.replace("’", "'")
        lists = [_asked(one.suggest, plain) or () for one in self._known]
        # In turns: with two languages, the likeliest of each come first.
        longest = max(map(len, lists), default=0)
        mixed = [each[place] for place in range(longest) for each in lists if place < len(each)]
        curly = "’" in word
        found = dict.fromkeys(one.replace("'", "’") if curly else one for one in mixed)
        return list(found)[:MOST_SUGGESTIONS]


def _asked(ask: Any, word: str) -> Any:
    try:
        return ask(word)
    except UnicodeError:
        # The dictionary's encoding has no such letters.
        return None


def _key(word: str) -> str:
    return word.replace("’", "'").casefold()


def _folders(own_folder: Path | None) -> Iterator[Path]:
    if own_folder is not None:
        yield own_folder
    for one in os.environ.get("DICPATH", "").split(os.pathsep):
        if one:
            yield Path(one)
    yield from map(Path, _SYSTEM_FOLDERS)
    if sys.platform == "darwin":
        yield Path.home() / "Library/Spelling"
    spec = find_spec("hunspell")
    if spec is not None and spec.origin:
        yield Path(spec.origin).parent / "dictionaries"
