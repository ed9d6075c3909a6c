"""The language that a text is written in, told from its letters."""

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENOUGH = 2_000
"""Bytes of UTF-8 that are looked at; more makes no difference and takes longer."""

PROSE = 60
"""Characters from which on a line is prose; menus and lists of names and countries, often at the top, have shorter."""

SHORTEST = 12
"""Bytes that a text must have: names and single words belong to many languages."""

SURE = 0.7
"""Probability from which on a language is taken for the text's."""


def language_of(text: str) -> str:
    """Return the language of a text as a BCP 47 tag, or "" where it is too short or no language is likely enough.

    Varieties that are written alike count together: Mandarin, Wu and Cantonese as "zh", the Arabic ones as "ar". The
    model comes with the library; it is loaded at the first call, which takes about half a second.
    """
    start = text[: 10 * ENOUGH]
    prose = "\n".join(line for line in start.split("\n") if len(line) >= PROSE)
    words = " ".join((prose or start)[: 2 * ENOUGH].split())
    # Of the last letter there may be a part only, which the library leaves out.
    sample = words.encode("utf-8", "replace")[:ENOUGH]
    if len(sample) < SHORTEST:
        return ""
    try:
        identifier = _identifier()
    except OSError:
        # The library unpacks its model by way of a temporary file, for which there may be no place.
        return ""
    found: dict[str, float] = {}
    for language, probability in identifier.rank(sample):
        of = _WRITTEN_AS.get(language, language)
        found[of] = found.get(of, 0.0) + probability
    likely = max(found, key=lambda one: found[one])
    return likely if found[likely] >= SURE and likely != _NO_LANGUAGE else ""


_NO_LANGUAGE = "zxx"
_WRITTEN_AS = {"wuu": "zh", "yue": "zh", "ary": "ar", "arz": "ar", "hbo": "he", "uzs": "uz", "sdh": "ku"}
_lock = Lock()


def _identifier() -> "LanguageIdentifier":
    # Several files are read at once: one thread loads the model, the others wait for it.
    with _lock:
        return _loaded()


@cache
def _loaded() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
