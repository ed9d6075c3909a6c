"""How near typed words are to a name: there, at the start of a word, or mistyped."""

from collections.abc import Sequence

from rapidfuzz import fuzz

EXACT = 85.0
"""From this nearness on all the words stand there as they were typed; below it some are only alike."""

SHORTEST_ALIKE = 4
"""A word shorter than this would be like half of all others."""

_LEAST_ALIKE = 75
"""How alike (0–100, rapidfuzz's partial ratio) a mistyped word has to be."""


def nearness(words: Sequence[str], folded: str) -> float:
    """Return how near a name is to typed words, both with case folded: 0 when one of the words is not in it at all.

    From EXACT to 100 when all are there, the more of them at the start of a word and the shorter the name the higher.
    """
    if not words:
        return EXACT
    total = 0.0
    for word in words:
        found = _of_word(word, folded)
        if not found:
            return 0.0
        total += found
    beyond = max(0, len(folded) - sum(map(len, words)))
    in_front = 2.0 if folded.startswith(words[0]) else 0.0
    average = total / len(words)
    # What is added never lifts words that are only alike among those that are there.
    return average + (in_front + 3.0 / (1 + beyond / 8) if average >= EXACT else 0.0)


def _of_word(word: str, folded: str) -> float:
    at = folded.find(word)
    if at == 0 or (at > 0 and not folded[at - 1].isalnum()):
        return 95.0
    if at > 0:
        # Another place may begin with it.
        return 95.0 if f" {word}" in folded else EXACT
    if len(word) < SHORTEST_ALIKE:
        return 0.0
    return fuzz.partial_ratio(word, folded, score_cutoff=_LEAST_ALIKE) * 0.84
