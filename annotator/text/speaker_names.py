"""Who speaks beside a cue: a name with its title, a description, a pronoun, by capitals and a few words."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from annotator.domain.spans import Span
from annotator.text.speech_words import SpeechWords

MOST_WORDS = 12
"""Words of a speaker at most: "foreign ministry spokesman Guo Jiakun" has five."""


class Cue(NamedTuple):
    """The words that say that somebody speaks; ``before_speaker`` is "according to", which stands before who speaks."""

    span: Span
    verb: Span
    before_speaker: bool


class Speaker(NamedTuple):
    """Who speaks, as it stands: the whole words, the name in them, and what else they say of that person."""

    span: Span
    name: str
    role: str


class Word(NamedTuple):
    """A word of a sentence; ``folded`` is case folded, ``gap`` what stands between it and the word before."""

    folded: str
    printed: str
    span: Span
    gap: str


class SpeakerReading:
    """The words of one sentence outside its quotations, and who speaks among them."""

    def __init__(self, text: str, around: Span, quoted: Sequence[Span], words: SpeechWords) -> None:
        self._text = text
        self._words = words
        self._around = around
        self._list = list(self._outside(quoted))

    def cues(self, passage: Span) -> Iterator[Cue]:
        """Yield each cue of the sentence, with auxiliaries and adverbs before it and "that" behind it."""
        if self._words.unspaced:
            yield from self._unspaced_cues(passage)
            return
        reported = not any(sign in _MARKS for sign in passage.of(self._text))
        for at, word in enumerate(self._list):
            if passage.contains(word.span) and reported:
                continue
            if length := self._phrase(at):
                yield self._cue(at, at + length, before_speaker=True)
            elif word.folded in self._words.verbs and (word.folded not in self._words.paused or self._pauses(at)):
                yield self._around_verb(at, passage)

    def speaker(self, cue: Cue) -> Speaker | None:
        """Return who speaks at a cue: behind it where it is turned round ("said Cronin"), else before it."""
        if self._words.unspaced:
            return self._unspaced_speaker(cue)
        first = next(at for at, word in enumerate(self._list) if word.span.start == cue.span.start)
        after = next((at for at, word in enumerate(self._list) if word.span.start >= cue.span.end), len(self._list))
        if cue.before_speaker:
            return self._forward(after)
        if (first == 0 or self._pauses(first)) and (found := self._forward(after)):
            return found
        return self._backward(first)

    # Cues

    def _phrase(self, at: int) -> int:
        found = tuple(word.folded for word in self._list[at : at + 5])
        phrases = self._words.before_speaker
        return next((length for length in range(len(found), 0, -1) if found[:length] in phrases), 0)

    def _around_verb(self, at: int, passage: Span) -> Cue:
        first, end = at, at + 1
        words = self._words
        while first and self._joined(first) and self._is_auxiliary(self._list[first - 1].folded):
            first -= 1
        # An adverb alone before the verb belongs to the sentence: only behind an auxiliary is it part of the cue.
        while first < at and self._list[first].folded not in words.auxiliaries:
            first += 1
        if end < len(self._list) and self._list[end].folded in words.audience and self._joined(end):
            end += 1
        if end < len(self._list) and self._list[end].folded in words.that and self._joined(end):
            end += self._list[end].span.end <= passage.start
        return self._cue(first, end, verb=at)

    def _cue(self, first: int, end: int, *, before_speaker: bool = False, verb: int | None = None) -> Cue:
        span = Span(self._list[first].span.start, self._list[end - 1].span.end)
        return Cue(span, self._list[first if verb is None else verb].span, before_speaker)

    def _is_auxiliary(self, folded: str) -> bool:
        ending = self._words.adverb_end
        return folded in self._words.auxiliaries or (bool(ending) and len(folded) > 4 and folded.endswith(ending))

    # Speakers

    def _forward(self, at: int) -> Speaker | None:
        """Read a speaker from a word on, up to a pause or a word that no name goes on over."""
        words, end = self._words, at
        if at < len(self._list) and self._list[at].folded in words.pronouns:
            return self._made(at, at + 1)
        while end < min(len(self._list), at + MOST_WORDS):
            word = self._list[end]
            if end > at and not self._joined(end):
                break
            if word.folded in words.times and end > at:
                break
            if self._ends(end, begins=end == at):
                break
            end += 1
        while end > at and self._list[end - 1].folded in words.joins | words.determiners:
            end -= 1
        return self._made(at, end) if end > at and self._may_speak(at, end) else None

    def _ends(self, at: int, *, begins: bool) -> bool:
        """Tell whether a word ends who speaks."""
        words, word = self._words, self._list[at]
        if begins:
            determined = word.folded in words.determiners or word.folded in words.titles
            return not (determined or word.printed[:1].isupper()) or word.folded in words.times
        if word.printed[:1].isupper() or word.folded in words.joins or word.folded in words.titles:
            return False
        return word.folded in words.stops or word.folded in words.verbs or word.folded in words.auxiliaries

    def _backward(self, at: int) -> Speaker | None:
        """Read the speaker that ends before a word; past an apposition between commas, the name before that."""
        words = self._words
        if at and self._list[at - 1].folded in words.subject_as:
            at -= 1
        end = at
        if at < len(self._list) and "," in self._list[at].gap:
            end = self._before_apposition(at)
        start = end
        while start and end - start < MOST_WORDS and (start == end or self._joined(start)):
            word = self._list[start - 1]
            if word.folded in words.pronouns and start == end:
                return self._made(start - 1, end)
            is_stop = (
                word.folded in words.stops - words.joins or word.folded in words.verbs or word.folded in words.times
            )
            if is_stop and not (word.printed[:1].isupper() and word.folded in words.determiners):
                break
            start -= 1
        while start < end and self._leads(start):
            start += 1
        return self._made(start, end) if start < end and self._may_speak(start, end) else None

    def _before_apposition(self, at: int) -> int:
        """Return where the name before an apposition ends: "Edward Howell, a fellow at Chatham House, said".

        An apposition that is a name itself is who speaks: "the spokesman for the ministry, Guo Jiakun, said".
        """
        start = at - 1
        while start > 0 and self._joined(start):
            start -= 1
        if start <= 0 or "," not in self._list[start].gap:
            return at
        inserted = self._list[start:at]
        titles = self._words.titles | self._words.determiners | self._words.times
        is_name = all(word.printed[:1].isupper() and word.folded not in titles for word in inserted)
        return at if is_name and len(inserted) <= _LONGEST_NAME else start

    def _leads(self, at: int) -> bool:
        """Tell whether the first word is none of who speaks: "Earlier Putin said", "and the ministry said"."""
        words, folded = self._words, self._list[at].folded
        if folded in words.determiners:
            return False
        return folded in words.lead or folded in words.joins or folded in words.times or folded in words.auxiliaries

    def _may_speak(self, start: int, end: int) -> bool:
        found = self._list[start:end]
        capital = any(word.printed[:1].isupper() for word in found)
        described = found[0].folded in self._words.determiners and len(found) > 1
        titled = any(word.folded in self._words.titles for word in found)
        plural = len(found) <= 3 and found[-1].folded.endswith("s")
        return capital or described or titled or plural

    def _made(self, start: int, end: int) -> Speaker:
        found = self._list[start:end]
        span = Span(found[0].span.start, found[-1].span.end)
        if len(found) == 1 and found[0].folded in self._words.pronouns:
            return Speaker(span, found[0].printed, "")
        first, last = self._name(found)
        name = " ".join(word.printed for word in found[first:last])
        determined = found[0].folded in self._words.determiners
        rest = [word for word in found[determined:first] if word.folded not in _HONORIFICS]
        return Speaker(span, name, " ".join(word.printed for word in rest))

    def _name(self, found: Sequence[Word]) -> tuple[int, int]:
        """Return where the name stands among the words of a speaker; nowhere in "a spokesman for the ministry"."""
        words = self._words
        if self._is_described(found):
            return len(found), len(found)
        runs: list[tuple[int, int]] = []
        for at, word in enumerate(found):
            if not word.printed[:1].isupper() or word.folded in words.titles | words.determiners:
                continue
            joined = runs and all(one.folded in _PARTICLES for one in found[runs[-1][1] : at])
            if joined:
                runs[-1] = runs[-1][0], at + 1
            else:
                runs.append((at, at + 1))
        return runs[-1] if runs else (len(found), len(found))

    def _is_described(self, found: Sequence[Word]) -> bool:
        """Tell whether a speaker is told by what belongs to somebody: "a spokesman for X", "Starmer's office"."""
        if any(word.printed.endswith(("'s", "’s")) for word in found[:-1]):
            return True
        # Behind a capital it belongs to the name: "o presidente Lula da Silva".
        behind_low = any(word.folded in _OF and before.printed[:1].islower() for before, word in pairwise(found))
        return behind_low and found[0].folded in self._words.determiners

    # Words

    def _outside(self, quoted: Sequence[Span]) -> Iterator[Word]:
        end = self._around.start
        for match in _WORD.finditer(self._text, self._around.start, self._around.end):
            span = Span(*match.span())
            if any(one.contains(span) for one in quoted if one.start <= span.start):
                continue
            yield Word(match[0].casefold().rstrip("."), match[0], span, self._text[end : span.start])
            end = span.end

    def _pauses(self, at: int) -> bool:
        """Tell whether a comma, a quotation or the like parts a word from the one before."""
        return _PAUSE.search(self._list[at].gap) is not None

    def _joined(self, at: int) -> bool:
        """Tell whether nothing but a space parts a word from the one before."""
        return at > 0 and not self._list[at].gap.strip()

    # Scripts without spaces

    def _unspaced_cues(self, passage: Span) -> Iterator[Cue]:
        for verb in sorted(self._words.verbs):
            for match in re.finditer(re.escape(verb), self._around.of(self._text)):
                span = Span(*match.span()).shifted(self._around.start)
                if not span.overlaps(passage):
                    yield Cue(span, span, before_speaker=False)

    def _unspaced_speaker(self, cue: Cue) -> Speaker | None:
        before = self._text[max(self._around.start, cue.span.start - MOST_WORDS) : cue.span.start]
        found = re.search(r"[^\W\d_]+\Z", before)
        if not found:
            return None
        span = Span(cue.span.start - len(found[0]), cue.span.start)
        return Speaker(span, found[0], "")


_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof|Col|Capt)\.|[^\W_]+(?:[-’'‑][^\W_]+)*")
_PAUSE = re.compile(r"[,.;:!?…»«“”\"'‘’–—-]")
_LONGEST_NAME = 4
_OF = frozenset({"for", "of", "von", "de", "du", "des", "del", "della", "do", "da", "van"})
_HONORIFICS = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "herr", "frau", "m", "mme", "sr", "sra", "dhr", "mevrouw", "meneer", "signor"]
)
_MARKS = frozenset('“”„«»‹›「」『』"')
_PARTICLES = frozenset(
    ["de", "van", "von", "bin", "al", "el", "der", "di", "da", "du", "le", "la", "den", "ter", "ibn", "und", "and"]
)
