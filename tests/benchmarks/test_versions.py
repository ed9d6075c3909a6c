"""How fast and how well tags are found again in a new version, beside rapidfuzz's own alignment of the two texts."""

import random
import re
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from itertools import accumulate

import pytest
from rapidfuzz.distance import Indel

from annotator.domain.edits import applied
from annotator.domain.spans import QuoteSelector, Span, quote_selector
from annotator.resources_path import resource
from annotator.text.anchoring import THRESHOLD
from annotator.text.differences import differences
from annotator.text.moving import Moved, moved_spans
from tests.benchmarks.workload import KB, MB, article, marks

Selectors = list[tuple[Span, QuoteSelector]]
WORDS = re.compile(r"\w+|[^\w\s]")
SAMPLES = ("chinas-diplomatic-balancing-act.txt", "xis-putin-kim-problem.txt")


def seconds(act: Callable[[], object]) -> float:
    """Processor time, for the work is nothing else, and other programs shall not count."""
    start = time.process_time()
    act()
    return time.process_time() - start


def tagged(text: str, count: int) -> Selectors:
    spans = [Span(mark.start, mark.end) for mark in marks(text, count)]
    return [(span, quote_selector(text, span)) for span in spans]


def few_changes(text: str) -> str:
    """A paragraph more, some sentences less, a word changed."""
    third = len(text) // 3
    return (
        text[:third]
        + "A new paragraph.\n"
        + text[third : 2 * third]
        + text[2 * third + 400 :].replace(" may.", " june.")
    )


def every_tenth_word(text: str) -> str:
    chance = random.Random(7)
    return re.sub(r"\w+", lambda word: word[0] if chance.random() > 0.1 else word[0][::-1] + "x", text)


def another(text: str) -> str:
    return article(len(text) + KB)


VERSIONS = {"few changes": few_changes, "every tenth word": every_tenth_word, "another text": another}


def floor(old: str, new: str) -> float:
    """Seconds that rapidfuzz takes to align the lines, and the words of those that differ when taken as one."""
    return seconds(lambda: Indel.opcodes(old.split("\n"), new.split("\n"))) + seconds(
        lambda: Indel.opcodes(WORDS.findall(old), WORDS.findall(new))
    )


def measured(name: str, old: str, new: str, selectors: Selectors, times: int) -> float:
    edits = differences(old, new)
    assert applied(old, edits) == new
    telling = min(seconds(lambda: differences(old, new)) for _ in range(times))
    moving = min(seconds(lambda: moved_spans(old, new, edits, selectors)) for _ in range(times))
    sure = sum(one.score >= THRESHOLD for one in moved_spans(old, new, edits, selectors))
    print(f"\n{len(old):,}, {name}: {len(edits):,} differences {1000 * telling:.0f} ms", end="")
    print(f", {len(selectors):,} tags moved {1000 * moving:.0f} ms, {sure:,} surely", end="")
    return telling + moving


@pytest.mark.parametrize("version", VERSIONS)
def test_a_thousand_tags_in_a_long_article(version):
    old = article(100 * KB)
    new = VERSIONS[version](old)
    ours = measured(version, old, new, tagged(old, 1000), 3)
    bare = floor(old, new)
    print(f"; rapidfuzz alone {1000 * bare:.0f} ms: {ours / bare:.1f} ×")
    assert ours <= 0.5


@pytest.mark.parametrize("version", VERSIONS)
def test_fifty_thousand_tags_in_a_book(version):
    old = article(5 * MB)
    # Words are not measured here: rapidfuzz would need a hundred gigabytes for all of them at once.
    new = VERSIONS[version](old)
    ours = measured(version, old, new, tagged(old, 50_000), 1)
    lines = seconds(lambda: Indel.opcodes(old.split("\n"), new.split("\n")))
    print(f"; rapidfuzz alone, lines {1000 * lines:.0f} ms")
    assert ours <= 10


def passages(text: str, count: int) -> list[Span]:
    """Passages of 1–25 words, the same ones each time."""
    words = [found.span() for found in re.finditer(r"\w+", text)]
    chance = random.Random(11)
    spans = []
    for _ in range(count):
        first = chance.randrange(len(words) - 25)
        last = first + int(25 ** chance.random()) - 1
        spans.append(Span(words[first][0], words[last][1]))
    return spans


def altered(text: str, share: float) -> tuple[str, dict[int, int], dict[int, int]]:
    """Drop, replace, misspell or follow by another one word in ``1 / share``; tell where words start and end now."""
    chance = random.Random(13)
    edges = [found.span() for found in re.finditer(r"\w+", text)]
    words = [text[start:end] for start, end in edges]
    new, starts, ends = text[: edges[0][0]], {}, {}
    for number, ((start, end), word) in enumerate(zip(edges, words, strict=True)):
        after = ""
        if chance.random() < share:
            half, other = len(word) // 2, chance.choice(words)
            word, after = chance.choice(
                [("", ""), (other, ""), (word[:half] + word[half + 1 :], ""), (word, f" {other}")]
            )
        starts[start], ends[end] = len(new), len(new) + len(word)
        new += word + after + text[end : edges[number + 1][0] if number + 1 < len(edges) else len(text)]
    return new, starts, ends


def turned(text: str) -> tuple[str, Callable[[int], int]]:
    """Return the paragraphs last to first, and what tells where a place is then."""
    paragraphs = text.split("\n")
    old_starts = list(accumulate((len(one) + 1 for one in paragraphs), initial=0))[:-1]

    def place(position: int) -> int:
        number = bisect_right(old_starts, position) - 1
        return len(text) - old_starts[number] - len(paragraphs[number]) + position - old_starts[number]

    return "\n".join(reversed(paragraphs)), place


def judged(moved: Moved, start: int, end: int) -> str:
    """Right when at least half of the place found and of the true place are the same."""
    shared = max(0, min(moved.span.end, end) - max(moved.span.start, start))
    right = 2 * shared > max(len(moved.span), end - start)
    if moved.score >= THRESHOLD:
        return "right" if right else "wrong"
    return "asked, guess right" if right else "asked, guess wrong" if moved.span else "asked, no guess"


@pytest.mark.parametrize("in_order", [True, False], ids=["in order", "paragraphs last to first"])
@pytest.mark.parametrize("share", [1 / 20, 1 / 7, 1 / 3])
def test_passages_in_an_altered_article(share, in_order):
    told: Counter[str] = Counter()
    for name in SAMPLES:
        old = resource("samples", name).read_text(encoding="utf-8").strip()
        between, place = (old, lambda position: position) if in_order else turned(old)
        new, starts, ends = altered(between, share)
        spans = [span for span in passages(old, 400) if in_order or "\n" not in span.of(old)]
        moved = moved_spans(old, new, differences(old, new), [(span, quote_selector(old, span)) for span in spans])
        for span, one in zip(spans, moved, strict=True):
            told[judged(one, starts[place(span.start)], ends[place(span.end)])] += 1
    print(f"\none word in {1 / share:.0f} altered: {dict(sorted(told.items()))}")
    assert told["wrong"] <= 0.01 * told.total()
    assert told["right"] >= (0.9 if in_order else 0.7 if share < 0.1 else 0.5) * told.total() * (
        0.7 if share > 0.2 else 1
    )


def test_passages_of_another_article_are_not_found():
    old, new = (resource("samples", name).read_text(encoding="utf-8") for name in SAMPLES)
    spans = passages(old, 400)
    moved = moved_spans(old, new, differences(old, new), [(span, quote_selector(old, span)) for span in spans])
    sure = [place.span.of(new) for place in moved if place.score >= THRESHOLD]
    print(f"\nof 400 passages of another article {len(sure)} found: {sure}")
    assert len(sure) <= 4
