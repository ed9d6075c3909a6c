"""Looking for residue, against one pass of a plain regular expression, and against ftfy where ftfy is what it takes."""

import re
import time
from collections.abc import Callable

import ftfy
import pytest

from annotator.reading.cleaning import offered
from annotator.text.language import language_of
from tests.benchmarks.workload import KB, SIZES, article

TIMES = 60
WORDS = re.compile(r"\w+")
FRENCH = (
    "« La réforme sera menée à son terme », a déclaré mardi le président à l’Élysée. "
    "Près d’un tiers des élus, d’après l’enquête publiée la veille, s’y opposaient déjà à l’été.\n"
)
RUSSIAN = (
    "Официальный представитель МИД заявил, что «переговоры» продолжатся в Москве – и не только там. "
    "По его словам, более трети участников СССР-конференции отказались от подписания документа.\n"
)


def best(act: Callable[[], object], times: int = TIMES) -> float:
    """Return the milliseconds of the fastest of several calls: what the work takes when nothing else runs."""
    act()
    spans = []
    for _ in range(times):
        start = time.process_time()
        act()
        spans.append(time.process_time() - start)
    return 1000 * min(spans)


CLEAN = {
    "English": article(5 * KB).encode("ascii", "ignore").decode(),
    "English with quotations in four scripts": article(5 * KB),
    # A number in each line, or they would be repeats.
    "French": "".join(f"{number} {FRENCH}" for number in range(29)),
    "Russian": "".join(f"{number} {RUSSIAN}" for number in range(26)),
}


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_article_of_5_kb(name: str) -> None:
    text = CLEAN[name]
    assert offered(text) == ()
    took, floor = best(lambda: offered(text)), best(lambda: WORDS.findall(text))
    print(f"\n{name}, {len(text)} characters: {took:.3f} ms; findall of words {floor:.3f} ms, ratio {took / floor:.2f}")
    assert took <= 0.5


def test_an_article_in_the_wrong_encoding() -> None:
    text = article(5 * KB).replace("’", "'").encode().decode("cp1252", "ignore")
    found = offered(text)
    took, floor = best(lambda: offered(text), 10), best(lambda: ftfy.fix_text(text, uncurl_quotes=False), 10)
    print(f"\nmojibake: {len(found)} changes in {took:.2f} ms; ftfy alone {floor:.2f} ms, ratio {took / floor:.2f}")
    assert found
    assert took <= 6 * floor


@pytest.mark.parametrize("size", SIZES)
def test_a_long_article(size: str) -> None:
    text = article(SIZES[size])
    took, floor = best(lambda: offered(text), 2), best(lambda: WORDS.findall(text), 2)
    print(f"\n{size}: {took:.0f} ms; findall of words {floor:.0f} ms, ratio {took / floor:.2f}")
    assert took <= 2_000 * SIZES[size] / SIZES["5 MB"]


TRAPS = {
    "one line": article(5_000 * KB).replace("\n", " "),
    "blank lines": "a" + "\n" * 5_000_000 + "b",
    "spaces": "a" + " " * 5_000_000 + "b",
    "zero width": "a" + "\u200b" * 5_000_000 + "b",
    "letters without spaces": "字" * 3_000_000 + "-\n" + "字" * 1_000_000,
    "backticks": "`" * 5_000_000,
    "short lines": "abc\n" * 1_200_000,
    "one paragraph again and again": "The quick brown fox jumps over the lazy dog and again.\n" * 90_000,
}


@pytest.mark.parametrize("name", TRAPS)
def test_five_megabytes_made_to_be_slow(name: str) -> None:
    took = best(lambda: offered(TRAPS[name]), 1)
    print(f"\n{name}: {took:.0f} ms")
    assert took <= 3_000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("soft hyphens", "inter\u00adnational " * 50_000),
        ("spaces at line ends", "The talks went on.  \n" * 50_000),
        ("broken words", "the inter-\nnational law " * 40_000),
        ("mojibake", "Chinaâ€™s plan went on. " * 40_000),
    ],
)
def test_what_each_change_costs(name: str, text: str) -> None:
    found = offered(text)
    took = best(lambda: offered(text), 1)
    print(f"\n{name}: {len(found)} changes, {1000 * took / len(found):.1f} µs each")
    assert took / len(found) <= 0.1


def test_the_language_of_an_article_of_5_kb() -> None:
    text = article(5 * KB)
    took = best(lambda: language_of(text))
    print(f"\nlanguage: {took:.3f} ms")
    assert took <= 1.5
