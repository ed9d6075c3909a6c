"""Agreement character by character: who tagged which part of a text, without looking at single tags.

All is told from one table for a text: for each set of reviewers (a bit for each), how many characters exactly these
tagged. Tables of several texts that the same reviewers read add up.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from annotator.reviewing.alpha import alpha_of_coincidences, coincidences
from annotator.reviewing.unitizing import Unit


def coverage(spans: Mapping[int, Sequence[Unit]], length: int) -> Counter[int]:
    """Return the table of a text of ``length`` characters, from each reviewer's spans (see ``united``), by number.

    The spans of one reviewer must not overlap; they may touch.
    """
    # A place and a reviewer in one number: sorting these is several times faster than sorting pairs.
    bits = max(spans, default=0).bit_length()
    turns: list[int] = []
    for reviewer, its in spans.items():
        turns += [start << bits | reviewer for start, _ in its]
        turns += [end << bits | reviewer for _, end in its]
    turns.sort()
    found: Counter[int] = Counter()
    last, mask, low = 0, 0, (1 << bits) - 1
    for turn in turns:
        place = turn >> bits
        if place != last:
            found[mask] += place - last
            last = place
        mask ^= 1 << (turn & low)
    found[0] += length - last
    return found


def character_alpha(table: Mapping[int, int], reviewers: Sequence[int]) -> float | None:
    """Return Krippendorff's alpha (nominal) of tagged or not, each character a thing that all reviewers labelled.

    None where nobody tagged anything, or all tagged everything.
    """
    return alpha_of_coincidences(coincidences(tagged_or_not(table, reviewers)))


def tagged_or_not(table: Mapping[int, int], reviewers: Sequence[int]) -> Counter[tuple[str | None, ...]]:
    """Return the characters of a table by what some reviewers did with them, as counted rows of labels."""
    wanted = sum(1 << one for one in reviewers)
    rows: Counter[tuple[str | None, ...]] = Counter()
    for mask, characters in table.items():
        tagged = (mask & wanted).bit_count()
        rows[("tagged",) * tagged + ("",) * (len(reviewers) - tagged)] += characters
    return rows


def character_f1s(table: Mapping[int, int], reviewers: Sequence[int]) -> dict[tuple[int, int], float]:
    """Return for each two reviewers 2·|A ∩ B| ÷ (|A| + |B|) of the characters they tagged; 1 where neither tagged any.

    That an untagged text is agreed on is the custom of shared tasks on error spans (WMT, quality estimation); over
    many texts the mean is taken, so that each text weighs the same.
    """
    tagged = dict.fromkeys(reviewers, 0)
    both: dict[tuple[int, int], int] = {}
    for mask, characters in table.items():
        there = [one for one in reviewers if mask >> one & 1]
        for one in there:
            tagged[one] += characters
        for pair in combinations(there, 2):
            both[pair] = both.get(pair, 0) + characters
    return {
        (one, other): 2 * both.get((one, other), 0) / total if (total := tagged[one] + tagged[other]) else 1.0
        for one, other in combinations(reviewers, 2)
    }
