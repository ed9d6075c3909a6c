"""Who says the words of a passage: the words quoted, the cue ("said") and the speaker, read from its sentence.

The three are those of PARC 3 and PolNeAR. Rules over words alone, no model: what is proposed here is for a person to
look at. Where the sentence names nobody, one before it in the paragraph whose quotation it continues may.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.spans import Span
from annotator.domain.vocabulary import QuoteForm
from annotator.text.quotations import LONGEST, Quotation, quotations
from annotator.text.sentences import sentence_at
from annotator.text.speaker_names import Speaker, SpeakerReading
from annotator.text.speech_words import SpeechWords, speech_words

LONGEST_SENTENCE = 600
"""Code points on each side of a position in which its sentence is looked for."""

FARTHEST = 400
"""Code points between a passage and its cue; what stands farther off belongs to something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What a passage says about its own words; a span that was not found is None.

    ``speaker`` covers title and name as they stand; ``name`` is the full name where an earlier sentence gives it
    ("Howell" → "Edward Howell"), or a pronoun as it stands, and ``role`` the words around the name. Where there is a
    role and no name, the speaker is unnamed.
    """

    form: QuoteForm
    content: Span | None = None
    cue: Span | None = None
    speaker: Span | None = None
    name: str = ""
    role: str = ""


def speech(text: str, span: Span, language: str = "en") -> Speech:
    """Return what the sentence of a passage says about who says it; ``language`` is BCP 47.

    Looks at the paragraph around the passage alone (and, for the full name, at the text before it), at most some
    thousand code points each.
    """
    words = speech_words(language)
    line = _line(text, span)
    marked = [one for one in quotations(text, line) if one.depth == 0]
    # “said Howell.”: an attribution inside the marks, whose marks have moved; the words quoted stand outside them.
    moved = [one for one in marked if _begins_with_cue(text, one, words)]
    marked = [one for one in marked if one not in moved]
    pieces = [one for one in marked if one.span.overlaps(span)]
    content = _content(text, span, pieces)
    around = _sentences(text, span, line, language)
    found = _attribution(text, span, around, marked, words)
    if found is None and pieces:
        found = _of_sentence_before(text, around, line, marked, words, language)
    form = QuoteForm.DIRECT if any(one.span.overlaps(span) for one in moved) else _form(text, span, pieces, content)
    if found is None:
        return Speech(form=form, content=content)
    cue, speaker = found
    if speaker is None:
        return Speech(form=form, content=content, cue=cue)
    name = _full_name(text, speaker, words)
    return Speech(form=form, content=content, cue=cue, speaker=speaker.span, name=name, role=speaker.role)


def _line(text: str, span: Span) -> Span:
    farthest = max(0, span.start - LONGEST)
    start = max(text.rfind("\n", farthest, span.start) + 1, farthest)
    end = text.find("\n", span.end, span.end + LONGEST)
    return Span(start, end if end >= 0 else min(len(text), span.end + LONGEST))


def _begins_with_cue(text: str, quotation: Quotation, words: SpeechWords) -> bool:
    first = _FIRST_WORDS.match(text, quotation.content.start, quotation.content.end)
    return first is not None and first[1] in words.verbs and first[2].isupper()


_FIRST_WORDS = re.compile(r"\s*([^\W\d_]+) ([^\W\d_])")


def _content(text: str, span: Span, pieces: Sequence[Quotation]) -> Span | None:
    """Return the words quoted; None where there are no marks, or several quotations with other words between."""
    if len(pieces) != 1:
        return None
    found = pieces[0].content.intersection(span)
    return found and found.trimmed(text)


def _form(text: str, span: Span, pieces: Sequence[Quotation], content: Span | None) -> QuoteForm:
    """Tell direct speech from reported speech, and from words quoted within somebody else's sentence."""
    if not pieces:
        return QuoteForm.INDIRECT
    first = pieces[0].content
    outside = text[span.start : pieces[0].span.start].strip()
    before = text[max(0, pieces[0].span.start - 2) : pieces[0].span.start].strip()
    starts_low = text[first.start : first.start + 1].islower()
    few = len(first.of(text).split()) <= MOST_TERM_WORDS
    in_sentence = ((starts_low or few) and before[-1:].isalnum()) or (starts_low and before[-1:] == ",")
    if outside or in_sentence or (content is None and starts_low):
        return QuoteForm.MIXED
    return QuoteForm.DIRECT


def _sentences(text: str, span: Span, line: Span, language: str) -> Span:
    first = _sentence(text, span.start, line, language)
    last = first if span.end <= first.end else _sentence(text, span.end - 1, line, language)
    return Span(min(first.start, span.start), max(span.end, last.end))


def _sentence(text: str, position: int, line: Span, language: str) -> Span:
    """Return the sentence at a position; of a long line only the surroundings are looked at."""
    start = max(line.start, position - LONGEST_SENTENCE)
    near = text[start : min(line.end, position + LONGEST_SENTENCE)]
    return sentence_at(near, position - start, language).shifted(start)


def _attribution(
    text: str, span: Span, around: Span, marked: Sequence[Quotation], words: SpeechWords
) -> tuple[Span, Speaker | None] | None:
    """Return the cue nearest to the passage and who speaks; None where there is no cue."""
    quoted = [one.span for one in marked if one.closed]
    reading = SpeakerReading(text, around, quoted, words)
    best: tuple[int, Span, Speaker | None] | None = None
    for cue in reading.cues(span):
        gap = span.start - cue.span.end if cue.span.end <= span.start else cue.span.start - span.end
        # A cue within the passage is that of words between two quotations, or of marks that have moved.
        gap = FARTHEST // 2 if gap < 0 else gap
        speaker = reading.speaker(cue)
        gap += 0 if speaker else FARTHEST // 4
        if gap <= FARTHEST and (best is None or gap < best[0]):
            best = gap, cue.span, speaker
    return best and best[1:]


def _of_sentence_before(
    text: str, around: Span, line: Span, marked: Sequence[Quotation], words: SpeechWords, language: str
) -> tuple[Span, Speaker | None] | None:
    """Return cue and speaker of the sentence before, where that too quotes: “…,” said Cronin. “However, …”."""
    end = len(text[line.start : around.start].rstrip()) + line.start
    if end <= line.start:
        return None
    before = _sentence(text, end - 1, line, language)
    earlier = [one for one in marked if one.span.start < end and one.span.end > before.start]
    if not earlier:
        return None
    last = earlier[-1].span
    sentence = Span(max(line.start, min(before.start, last.start)), end)
    passage = Span(max(last.start, sentence.start), min(last.end, end))
    return _attribution(text, passage, sentence, marked, words) if passage else None


MOST_TERM_WORDS = 3
"""Words in marks within a sentence that are a term or a title, whatever letter they begin with."""

NAME_BEFORE = 20_000
"""Code points before a passage in which the full name is looked for."""

MOST_NAMES = 50
"""Places of a surname that are looked at for the full name, the nearest first."""


def _full_name(text: str, speaker: Speaker, words: SpeechWords) -> str:
    """Return the full name for a surname that stands alone, from where it stood last with more; else as it stands."""
    name = speaker.name
    if not name or " " in name or not name[0].isupper() or words.unspaced:
        return name
    start = max(0, speaker.span.start - NAME_BEFORE)
    at = speaker.span.start
    for _ in range(MOST_NAMES):
        at = text.rfind(f" {name}", start, at)
        if at < 0:
            break
        before = _GIVEN_NAMES.search(text, max(start, at - 60), at + 1)
        is_other = text[at + 1 + len(name) : at + 2 + len(name)].isalnum()
        given = [] if is_other or before is None else [one for one in before[0].split() if _is_given(one, words)]
        if given:
            return " ".join([*given, name])
    return name


def _is_given(word: str, words: SpeechWords) -> bool:
    return word.casefold().rstrip(".") not in words.titles | words.lead | words.stops | words.determiners


_GIVEN_NAMES = re.compile(r"(?:[^\W\d_a-z][\w’'-]*\.? ){1,3}\Z")
