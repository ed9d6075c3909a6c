"""The words by which seven languages hedge, scale, measure and compare numbers; Chinese and Japanese in part."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from annotator.domain.vocabulary import Comparator
from annotator.resources_path import resource

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """What one language says around a number; every word is case folded, a phrase is a tuple of words.

    ``scales`` give a power of ten, ``parts`` the denominator of a fraction, ``multiples`` a factor
    (``multiple_starts`` are their first words). ``joins`` stand between the ends of a range, the first of them only
    after ``between``; ``outs`` between the numbers of a ratio; ``levels`` before what a trend ends at; ``beside`` are
    rises and falls that are mostly something else where no amount stands beside them. ``alone`` are numbers that are
    mostly articles, ``bare`` are scales that count without another number, ``plural`` the endings of a counted noun,
    ``references`` the words whose number names a thing and counts nothing.
    """

    hedges: Mapping[Phrase, Comparator] = field(default_factory=dict)
    hedges_after: Mapping[Phrase, Comparator] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[Phrase, str] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    halves: frozenset[str] = frozenset()
    multiples: Mapping[Phrase, int] = field(default_factory=dict)
    multiple_starts: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    joins: tuple[str, ...] = ()
    outs: frozenset[Phrase] = frozenset()
    ands: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    rises: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    flats: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    of_dates: frozenset[str] = frozenset()
    references: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    plural: tuple[str, ...] = ()
    noun_first: bool = False
    nouns_capital: bool = False
    unspaced: bool = False


@cache
def quantity_words(language: str) -> QuantityWords:
    """Return the words of a language (BCP 47); of one that is not known here, none but what signs and digits say."""
    primary = language.partition("-")[0].lower()
    given = _tables().get(primary)
    return _made(given) if given else QuantityWords()


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("quantity_words.toml").read_text(encoding="utf-8"))


def _made(given: Mapping[str, Any]) -> QuantityWords:
    def words(name: str) -> frozenset[str]:
        return frozenset(given.get(name, "").casefold().split())

    def phrases(name: str) -> frozenset[Phrase]:
        return frozenset(tuple(one.split()) for one in given.get(name, "").casefold().split("|") if one.strip())

    def pairs(name: str) -> dict[Phrase, str]:
        found = {}
        for one in given.get(name, "").split("|"):
            keys, _, value = one.partition(":")
            found.update({tuple(key.casefold().split()): value.strip() for key in keys.split(",")})
        return {key: value for key, value in found.items() if key}

    def numbers(name: str) -> dict[str, int]:
        return {" ".join(key): int(value) for key, value in pairs(name).items()}

    def hedges(suffix: str) -> dict[Phrase, Comparator]:
        comparators = {
            "approx": Comparator.APPROX,
            "below": Comparator.APPROX_BELOW,
            "more": Comparator.GT,
            "less": Comparator.LT,
        }
        return {phrase: which for name, which in comparators.items() for phrase in phrases(name + suffix)}

    return QuantityWords(
        hedges=hedges(""),
        hedges_after=hedges("_after"),
        scales=numbers("scales"),
        units=pairs("units"),
        parts=numbers("parts"),
        halves=words("halves"),
        multiples={key: int(value) for key, value in pairs("multiples").items()},
        multiple_starts=frozenset(key[0] for key in pairs("multiples")),
        times=words("times"),
        between=words("between"),
        joins=tuple(given.get("joins", "").casefold().split()),
        outs=phrases("outs"),
        ands=words("ands"),
        alone=words("alone"),
        bare=words("bare"),
        levels=words("levels"),
        rises=words("rises"),
        falls=words("falls"),
        flats=words("flats"),
        beside=words("beside"),
        articles=words("articles"),
        ordinals=words("ordinals"),
        of_dates=words("of_dates"),
        references=words("references"),
        stops=words("stops"),
        plural=tuple(given.get("plural", "").split()),
        noun_first=given.get("noun_first", False),
        nouns_capital=given.get("nouns_capital", False),
        unspaced=given.get("unspaced", False),
    )
