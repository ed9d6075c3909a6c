"""Residues of capture as findings: the tags that say of them what a reviewer of machine-made text would say."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from annotator.actions.annotating import NewTag
from annotator.desktop.versions.signs import is_unseen
from annotator.domain.cleaning import Cleaning, Residue
from annotator.domain.edits import Edit, applied
from annotator.domain.spans import Span
from annotator.domain.vocabulary import AroseIn, CorrectionState, Dimension, Kind, Subtype

_LONGEST_WORD = 80


@dataclass(frozen=True, slots=True)
class _Passage:
    """What is tagged, and the changes that lie in it."""

    span: Span
    cleaning: Cleaning


def findings(text: str, cleanings: Iterable[Cleaning]) -> list[NewTag]:
    """Return a translation error for each cleaning: what is wrong, that capture did it, what should stand there.

    Characters that nobody sees are tagged with the word they stand in, once for all of them there.
    """
    passages = [_Passage(_passage(text, one), one) for one in sorted(cleanings, key=lambda one: one.start)]
    return [
        _finding(text, span, [one.cleaning for one in group])
        for span, group in groupby(passages, key=lambda passage: passage.span)
    ]


def _finding(text: str, span: Span, cleanings: list[Cleaning]) -> NewTag:
    edits = [Edit(one.start - span.start, one.end - span.start, one.replacement) for one in cleanings]
    correction = applied(span.of(text), edits)
    mojibake = cleanings[0].residue == Residue.MOJIBAKE
    details: dict[str, object] = {
        "dimension": Dimension.LINGUISTIC_CONVENTIONS if mojibake else Dimension.DESIGN_MARKUP,
        "subtype": Subtype.ENCODING if mojibake else Subtype.MARKUP,
        "arose_in": AroseIn.CAPTURE,
    }
    if correction.strip():
        details["correction"] = correction.strip()
    else:
        details["correction_state"] = CorrectionState.DELETE
    return NewTag(span=span, kind=Kind.TRANSLATION_ERROR, details=details, note=cleanings[0].reason)


def _passage(text: str, cleaning: Cleaning) -> Span:
    """Return what a reader can be shown: the span itself, or the word around characters that are not seen."""
    span = Span(cleaning.start, cleaning.end)
    words = span.of(text)
    if words and not (is_unseen(words) and not words.isspace()):
        return span
    start, end = span.start, span.end
    while start > 0 and span.start - start < _LONGEST_WORD and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - span.end < _LONGEST_WORD and not text[end].isspace():
        end += 1
    return Span(start, end) if start < end else Span(max(0, start - 1), min(len(text), end + 1))
