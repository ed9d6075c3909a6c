"""The words by which seven languages say who said something; Chinese and Japanese in part."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.resources_path import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """What one language says around a quotation, case folded.

    ``verbs`` and ``before_speaker`` are cues, the latter (as lists of words) stand before who speaks. Around a verb
    stand ``auxiliaries`` and adverbs (``adverb_end``) before it, ``audience`` and ``that`` behind. ``subject_as``
    stands between speaker and verb ("quoted him as saying"). Who speaks begins with ``determiners``, is one of the
    ``pronouns``, goes on over ``joins``, ends at ``stops`` and ``times``; ``titles`` are no part of a name, ``lead``
    none of who speaks. ``paused`` are verbs that are cues only behind a comma or a quotation mark: "…“, so Merz".
    """

    verbs: frozenset[str] = frozenset()
    before_speaker: frozenset[tuple[str, ...]] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    adverb_end: str = ""
    that: frozenset[str] = frozenset()
    audience: frozenset[str] = frozenset()
    subject_as: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    paused: frozenset[str] = frozenset()
    unspaced: bool = False


@cache
def speech_words(language: str) -> SpeechWords:
    """Return the words of a language (BCP 47), the English ones for a language that is not known here."""
    tables = _tables()
    primary = language.partition("-")[0].lower()
    return _made(tables.get(primary) or tables["en"], unspaced=primary in ("zh", "ja"))


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("speech_words.toml").read_text(encoding="utf-8"))


def _made(given: Mapping[str, str], *, unspaced: bool) -> SpeechWords:
    def words(name: str) -> frozenset[str]:
        return frozenset(given.get(name, "").casefold().split())

    phrases = given.get("before_speaker", "").casefold().split("|")
    return SpeechWords(
        verbs=words("verbs"),
        before_speaker=frozenset(tuple(one.split()) for one in phrases if one.strip()),
        auxiliaries=words("auxiliaries"),
        adverb_end=given.get("adverb_end", ""),
        that=words("that"),
        audience=words("audience"),
        subject_as=words("as"),
        determiners=words("determiners"),
        pronouns=words("pronouns"),
        joins=words("joins"),
        stops=words("stops"),
        titles=words("titles"),
        lead=words("lead"),
        times=words("times"),
        paused=words("paused"),
        unspaced=unspaced,
    )
