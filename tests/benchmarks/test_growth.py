"""Whether time grows with the input alone, for inputs made to mislead what looks for a partner or a likeness."""

import statistics
import time
from collections.abc import Callable

import pytest

from annotator.domain.shingles import bands
from annotator.domain.spans import QuoteSelector, Span, quote_selector
from annotator.text.anchoring import find_again
from annotator.text.differences import differences
from annotator.text.quantities import quantities
from annotator.text.quotations import quotations
from annotator.text.sentences import sentence_at
from annotator.text.speech import speech
from tests.benchmarks.workload import KB, MB, article

TIMES = 5
FOUR_TIMES_AS_LONG = 8
"""What four times the input may take, as a multiple: 16 would be the square."""


def seconds(act: Callable[[], object]) -> float:
    """Return the least of some runs, as the thread's own time: what else runs meanwhile does not count."""
    taken = []
    for _ in range(TIMES):
        start = time.thread_time()
        act()
        taken.append(time.thread_time() - start)
    return min(taken)


def repeated(part: str, length: int) -> str:
    return part * (length // len(part))


def check_growth(name: str, part: str, act: Callable[[str], object], length: int) -> None:
    act(repeated(part, KB))
    shorter, longer = repeated(part, length), repeated(part, 4 * length)
    short, long = seconds(lambda: act(shorter)), seconds(lambda: act(longer))
    print(f"{name} {part!r}: {length // KB} kB {short * 1000:.1f} ms, four times as long {long / short:.1f} ×")
    assert long < FOUR_TIMES_AS_LONG * short + 0.005


@pytest.mark.parametrize("part", ["“", "”", "“”", '"', "'", "'a", "„“", "a“ b” "])
def test_quotations(part: str) -> None:
    check_growth("quotations", part, quotations, 25 * KB)


@pytest.mark.parametrize("part", ["1", "111 ", "1,", "1-", "one ", "$", "more than ", "5 rose ", "1'111", "+1 ", "²"])
def test_quantities(part: str) -> None:
    check_growth("quantities", part, quantities, 20 * KB)


@pytest.mark.parametrize("part", ["“", "said ", "Xi said, ", "he, ", "“No,” said Xi. "])
def test_a_speaker_is_looked_for_near_the_words_alone(part: str) -> None:
    near, far = (repeated(part, size) for size in (100 * KB, MB))
    speech(near, Span(50_000, 50_030))
    short = seconds(lambda: speech(near, Span(50_000, 50_030)))
    long = seconds(lambda: speech(far, Span(500_000, 500_030)))
    print(f"speech {part!r}: in 100 kB {short * 1000:.1f} ms, in 1 MB {long / short:.1f} ×")
    assert long < 2 * short + 0.005


@pytest.mark.parametrize("part", ["It was said. And “more came! ", "x", "“ ", " ", "end.", "北京。"])
def test_a_sentence_is_looked_for_near_the_place_alone(part: str) -> None:
    near, far = (repeated(part, size) for size in (100 * KB, 5 * MB))
    short = seconds(lambda: sentence_at(near, len(near) * 9 // 10))
    long = seconds(lambda: sentence_at(far, len(far) * 9 // 10))
    print(f"sentence {part!r}: in 100 kB {short * 1000:.1f} ms, in 5 MB {long * 1000:.1f} ms")
    assert long < 2 * short + 0.05


def test_a_lone_change_in_a_book_is_told_at_once() -> None:
    old = article(5 * MB)
    half = len(old) // 2
    new = old[:half] + "XX" + old[half:]
    taken = seconds(lambda: differences(old, new))
    floor = seconds(lambda: [old == new, old.split("\n"), new.split("\n")])
    print(f"one change in 5 MB: {taken * 1000:.1f} ms; splitting both into lines {floor * 1000:.1f} ms")
    assert taken < 1


@pytest.mark.parametrize("part", ["So it is said, again and again. ", "a"])
def test_a_passage_in_repeated_text(part: str) -> None:
    sought = {
        "letter": QuoteSelector("e", "x", "y"),
        "altered": QuoteSelector("said, agayn and once more", "So it is ", " again"),
        "repeated": QuoteSelector("a" * 400 + "b", "b", "c"),
        "long": QuoteSelector("again and again. " * 200, "of ", " yes"),
    }
    text = repeated(part, MB)
    for name, one in sought.items():
        taken = seconds(lambda one=one: find_again(text, one, near=MB // 2))  # type: ignore[misc]
        print(f"{name} in 1 MB of {part!r}: {taken * 1000:.1f} ms")
        assert taken < 2


def test_passages_a_little_off_in_a_long_text() -> None:
    text = "".join(f"Sentence {number} of a long text. " for number in range(150_000))
    starts = range(1_000, len(text) - 1_000, len(text) // 500)
    sought = [(quote_selector(text, Span(start, start + 40)), start) for start in starts]
    taken = seconds(lambda: [find_again(text, one, near=start + 7) for one, start in sought])
    print(f"{len(sought)} passages a little off in {len(text) // KB} kB: {taken * 1000:.0f} ms")
    assert taken < 1


def test_bands_of_five_kilobytes() -> None:
    whole = article(100 * 5 * KB)
    texts = [whole[start : start + 5 * KB] for start in range(0, 100 * 5 * KB, 5 * KB)]
    taken = [seconds(lambda text=text: bands(text)) for text in texts]  # type: ignore[misc]
    print(f"bands of 5 kB: median {statistics.median(taken) * 1000:.2f} ms")
    assert statistics.median(taken) < 0.001
