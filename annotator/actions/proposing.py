"""What is filled in by itself when a passage is tagged: a statistic's value with its hedge, a quote's speaker."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from annotator.domain.fields import Json
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Anonymity, Comparator, Kind, QuantityKind, QuoteForm

# What reads the words is imported where it is used: every start of the program would wait for it.
if TYPE_CHECKING:
    from annotator.text.quantities import Quantity

PROPOSED = frozenset({Kind.STATISTIC, Kind.QUOTE})
"""The kinds of which a passage tells something by itself."""

AROUND = 48
"""Code points on each side of a statistic that are read with it: the hedge before "80%", the "%" after "80"."""

LONGEST = 4_000
"""A passage longer than this is filled in by hand: it has many quantities and many speakers."""


def proposed_details(text: str, span: Span, kind: str, language: str = "en") -> dict[str, Json]:
    """Return the fields of a tag that its passage tells by itself, as plain JSON values; none where it tells nothing.

    For statistics the value, unit, currency, scale, comparator, hedge and direction; for quotations the form, the
    spans of words, cue and speaker, the speaker's name and role. ``language`` is BCP 47, English where it is empty.
    The first call in a language reads its words, about a tenth of a second (see ``warm_up``); later ones take a
    millisecond.
    """
    if len(span) > LONGEST:
        return {}
    if kind == Kind.STATISTIC:
        return _statistic(text, span, language or "en")
    return _quote(text, span, language or "en") if kind == Kind.QUOTE else {}


def warm_up(languages: Iterable[str]) -> None:
    """Read beforehand what the first proposals in some languages would wait for."""
    text = "“Almost 80%,” said Smith."
    for language in dict.fromkeys(one or "en" for one in languages):
        for kind in PROPOSED:
            proposed_details(text, Span(0, 13), kind, language)


def _statistic(text: str, span: Span, language: str) -> dict[str, Json]:
    from annotator.text.quantities import quantities

    farthest = max(0, span.start - AROUND)
    start = _word_start(text, max(farthest, text.rfind("\n", farthest, span.start) + 1))
    end = text.find("\n", span.end, span.end + AROUND)
    around = Span(min(start, span.start), end if end >= 0 else min(len(text), span.end + AROUND))
    found = [one for one in quantities(text, language, around) if one.span.overlaps(span)]
    if not found:
        return {}
    one = min(found, key=_rank)
    values: dict[str, Json] = {
        "value": one.value,
        "value_high": one.value_high,
        "unit": one.unit,
        "currency": one.currency,
        "scale": one.scale,
        "hedge": one.hedge,
        "quantity_kind": one.kind.value,
        "direction": one.direction.value if one.direction else "",
        "comparator": "" if one.comparator == Comparator.EQ else one.comparator.value,
    }
    return {name: value for name, value in values.items() if value}


def _word_start(text: str, position: int) -> int:
    """Return where the next word begins, so that no number is cut: "1,|234"."""
    if position == 0 or text[position - 1].isspace():
        return position
    found = text.find(" ", position, position + AROUND)
    return found + 1 if found >= 0 else position + AROUND


_TELLING = (QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.RATIO, QuantityKind.DURATION)


def _rank(one: "Quantity") -> int:
    """Return how much a quantity says, the least for the most: of "surged in 2025 to $200 billion", the dollars."""
    if one.kind is QuantityKind.TREND:
        return 0 if one.value else 2
    if one.kind in _TELLING or one.unit or one.scale:
        return 0
    is_year = one.kind is QuantityKind.DATE and "-" not in one.value
    return 3 if is_year else 1


def _quote(text: str, span: Span, language: str) -> dict[str, Json]:
    from annotator.text.speech import speech

    said = speech(text, span, language)
    values: dict[str, Json] = {
        "form": "" if said.form is QuoteForm.DIRECT else said.form.value,
        "speaker": said.name,
        "speaker_role": said.role,
        "anonymity": Anonymity.UNNAMED.value if said.role and not said.name else "",
    }
    for name, place in (("content_span", said.content), ("cue_span", said.cue), ("speaker_span", said.speaker)):
        if place:
            values[name] = {"start": place.start, "end": place.end}
    return {name: value for name, value in values.items() if value}
