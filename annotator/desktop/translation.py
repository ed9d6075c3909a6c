"""The language of the window: Qt's translations of its strings, and of the sentences that the rooms below make.

The rooms below the window speak English only: the journal and the command line are the same for a team of several
languages. What they say is known again here by its fixed words, and said in the language of the window; a sentence
that is not known stays English.
"""

import json
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.resources_path import resource

SOURCE_LANGUAGE = "en"
"""The language of the source: it needs no catalogue."""

_PREFIX = "annotator_"
_OWN_NAMES = {"de": "Deutsch", "en": "English"}
_MOST_DEPTH = 4
_MOST_PIECES = 8
_QUOTED = re.compile(r"“([^”]*)”")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+")


def available() -> list[tuple[str, str]]:
    """Return the languages the window can speak, as (code, name in that language), by name."""
    codes = {SOURCE_LANGUAGE, *(path.stem.removeprefix(_PREFIX) for path in _folder().glob(f"{_PREFIX}*.qm"))}
    return sorted(((code, _own_name(code)) for code in codes), key=lambda one: one[1].casefold())


def language_for(chosen: str) -> str:
    """Return the code of the language to speak: the one chosen, else the first of the system's that there is."""
    if chosen:
        return chosen
    known = {code for code, _ in available()}
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in known), SOURCE_LANGUAGE)


def install(app: QApplication, chosen: str = "") -> str:
    """Let windows that are made from now on speak a language, its direction and its numbers; returns its code.

    Without one chosen it is the system's. A language without a catalogue leaves the words English, and still gives
    its direction: ``install(app, "ar")`` shows the window from right to left.
    """
    code = language_for(chosen)
    for one in app.findChildren(QTranslator):
        app.removeTranslator(one)
        one.deleteLater()
    for name, folder in ((f"qtbase_{code}", _qt_folder()), (f"{_PREFIX}{code}", str(_folder()))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
    _sentence.cache_clear()
    locale = _locale(code)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    return code


def figure(value: int) -> str:
    """Return a whole number with the signs between thousands that the language of the window has."""
    locale = QLocale()
    # The locale without a language, which tests and bare systems have, would leave the signs out.
    return f"{value:,}" if locale.language() == QLocale.Language.C else locale.toString(value)


def sentence(words: str) -> str:
    """Return what a room below the window said, in the language of the window; unknown words come back as they are.

    Several sentences may stand on lines of their own, or follow each other.
    """
    return _sentence(words) if words and _speaks_another() else words


@lru_cache(maxsize=4096)
def _sentence(words: str) -> str:
    known = _known(words, 0)
    if known is not None:
        return known
    if "\n" in words:
        return "\n".join(sentence(line) for line in words.split("\n"))
    pieces = _SENTENCE_END.split(words)
    if len(pieces) > 1:
        return " ".join(sentence(piece) for piece in pieces)
    return _pieced(words, 0) or words


_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z“„])")
_BETWEEN_PIECES = (": ", "; ", ", ")


def _speaks_another() -> bool:
    """Return whether a catalogue is installed, which is seen by a word that each has."""
    return _say("Undo", "Sentences") is not None


def _say(words: str, context: str) -> str | None:
    said = QCoreApplication.translate(context, words)
    return said if said != words else None


def _known(words: str, depth: int) -> str | None:
    """Return the translation of a whole sentence, or of a template that it was made from; None for unknown words."""
    stem, end = (words[:-1], ".") if words.endswith(".") else (words, "")
    for context in ("Sentences", "Words"):
        if (said := _say(words, context)) is not None:
            return said
        if end and (said := _say(stem, context)) is not None:
            return said + end
    if depth >= _MOST_DEPTH:
        return None
    found = _matching(words, _templates())
    if found is None:
        return None
    template, values = found
    said = _say(template, "Sentences")
    if said is None:
        return None
    told = _values(template, values, depth)
    # A value that is a list and stays as it was may be more of the sentence: "12 found, 3 nearly so" is no number.
    lists = any(", " in value and told[name] == value for name, value in values.items())
    return (_pieced(words, depth + 1) if lists else None) or _filled(said, values, told)


Template = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A template, its fixed words and the names of the places between them."""

_PLACE = re.compile(r"\{(\w*)\}")


@cache
def _templates() -> tuple[Template, ...]:
    """Return the templates of all sentences with places, those with the most fixed words first."""
    try:
        lines = (_folder() / "sentences.txt").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ()
    made = []
    for line in lines:
        template = json.loads(line)
        parts = _PLACE.split(template)
        fixed, names = tuple(parts[::2]), tuple(parts[1::2])
        # What is mostly places would take any sentence for its own.
        if names and any(len(part.strip()) > 1 and any(map(str.isalpha, part)) for part in fixed):
            made.append((template, fixed, names))
    return tuple(sorted(made, key=lambda one: -sum(map(len, one[1]))))


def _matching(words: str, templates: Iterable[Template]) -> tuple[str, dict[str, str]] | None:
    for template, fixed, names in templates:
        if words.startswith(fixed[0]) and words.endswith(fixed[-1]):
            values = _between(words, fixed)
            if values is not None:
                return template, dict(zip(names, values, strict=True))
    return None


def _between(words: str, fixed: tuple[str, ...]) -> list[str] | None:
    """Return what stands between the fixed words, found one after the other from the left."""
    values, position, last = [], len(fixed[0]), len(words) - len(fixed[-1])
    for number, part in enumerate(fixed[1:], 1):
        at = last if number == len(fixed) - 1 else words.find(part, position, last)
        if at < position:
            return None
        values.append(words[position:at])
        position = at + len(part)
    return values


def _pieced(words: str, depth: int) -> str | None:
    """Return the translation of "Undone: Tag quote" or "3 moved, 2 nearly so; look": each piece said by itself."""
    for sign in _BETWEEN_PIECES:
        pieces = words.split(sign)
        if 1 < len(pieces) <= _MOST_PIECES:
            said = [_said(piece, depth) or _pieced(piece, depth + 1) for piece in pieces]
            if said[0] is not None and (sign == ": " or None not in said):
                return sign.join(new or old for new, old in zip(said, pieces, strict=True))
    return None


def _values(template: str, values: dict[str, str], depth: int) -> dict[str, str]:
    """Return the values in the language of the window; what stands in quotation marks is a person's, and stays."""
    return {
        name: (_say(value, "Sentences") if value.startswith("the ") else None) or value
        if f"“{{{name}}}" in template
        else _value(value, depth + 1)
        for name, value in values.items()
    }


def _value(value: str, depth: int) -> str:
    if not value:
        return value
    if _NUMBER.fullmatch(value):
        return QLocale().toString(int(value.replace(",", "")))
    if quoted := _QUOTED.fullmatch(value):
        return QLocale().quoteString(quoted[1])
    bare = value.strip()
    known = _said(bare, depth) or _pieced(bare, depth)
    return value if known is None else value.replace(bare, known)


def _said(words: str, depth: int) -> str | None:
    """Return the translation of a sentence, or of the name of a field, which stands in sentences without capital."""
    return _known(words, depth) or _say(words[:1].upper() + words[1:], "Words")


def _filled(template: str, given: dict[str, str], values: dict[str, str]) -> str:
    """Put the values into a template; one that is translated and begins the sentence begins with a capital."""
    words = _PLACE.sub(lambda place: values.get(place[1], ""), template)
    first = _PLACE.match(template)
    begins = first is not None and values.get(first[1]) != given.get(first[1])
    return words[:1].upper() + words[1:] if begins else words


def _own_name(code: str) -> str:
    name = _OWN_NAMES.get(code) or QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def _locale(code: str) -> QLocale:
    """Return the system's locale where it speaks that language, so that the territory's formats hold."""
    system = QLocale.system()
    return system if system.name().split("_")[0] == code else QLocale(code)


def _folder() -> Path:
    return resource("translations")


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
