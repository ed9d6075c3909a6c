"""Articles and tags to measure with: the same ones each time, of any size, in several scripts."""

import random
import re
from collections.abc import Iterator
from itertools import accumulate

from annotator.domain.annotations import Mark
from annotator.domain.vocabulary import Kind

KB, MB = 1000, 1_000_000
SIZES = {"100 kB": 100 * KB, "1 MB": MB, "5 MB": 5 * MB}
TAGS = {"100 kB": 1000, "1 MB": 10_000, "5 MB": 50_000}

_WHO = "the ministry|a spokesman|two diplomats|the central bank|an auditor|the union|the mayor|a court in the capital"
_SAID = "said|denied|confirmed|warned|reported|wrote in a statement|told the committee|repeated"
_WHAT = (
    "that the talks would go on in {n} days|that {n} million had been paid|that turnout had reached {n} percent|"
    "that the contract was under review|that no decision had been taken|that the figures would be published in May"
)
_OTHER = (
    "中国外交部发言人星期三表示，双方将继续就有关问题保持沟通。",
    "قال المتحدث باسم الحكومة إن المحادثات ستستأنف يوم الخميس.",
    "Le président a déclaré que « la réforme sera menée à son terme ».",
    "“It is over 🔥👩‍💻”, one user wrote.",
)


def article(size: int) -> str:
    """Return an article of ``size`` bytes or a little more in UTF-8; one sentence in thirty is not English."""
    chance = random.Random(size)
    who, said, what = _WHO.split("|"), _SAID.split("|"), _WHAT.split("|")
    paragraphs: list[str] = []
    made = 0
    while made < size:
        sentences = []
        for _ in range(chance.randint(2, 7)):
            if chance.random() < 1 / 30:
                sentences.append(chance.choice(_OTHER))
                continue
            words = f"{chance.choice(who)} {chance.choice(said)} {chance.choice(what)}."
            sentences.append(words.format(n=chance.randint(2, 98)).capitalize())
        paragraphs.append(" ".join(sentences))
        made += len(paragraphs[-1].encode()) + 1
    return "\n".join(paragraphs)


def marks(text: str, count: int) -> list[Mark]:
    """Return ``count`` marks spread over the text in no order, about one in five overlapping the next."""
    chance = random.Random(count)
    room = len(text) / count
    spans = []
    for number in range(count):
        length = chance.randint(2, max(3, min(120, int(room * 0.8))))
        start = int(number * room) + chance.randint(0, max(0, int(room) - length))
        if chance.random() < 0.2:
            length += int(room)
        spans.append((start, min(len(text), start + length)))
    chance.shuffle(spans)
    kinds = list(Kind)
    return [
        Mark(f"{number:08}", start, end, kinds[number % len(kinds)], "submitted", "somebody")
        for number, (start, end) in enumerate(spans)
    ]


_SYLLABLES = re.findall(r"\w+", "ba ce di fo gu ha ki la me no pa ra se ti vo za chi tra ble ston ment ing ver der lin")


def texts(count: int, size: int = 5 * KB) -> Iterator[str]:
    """Yield texts that share words as articles do, the frequent ones often, and hardly a sentence."""
    chance = random.Random(size)
    words = list(
        {"".join(chance.choice(_SYLLABLES) for _ in range(chance.choice((1, 2, 2, 3, 4)))): 0 for _ in range(20_000)}
    )
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    for number in range(count):
        parts = [f"Article {number}"]
        length = len(parts[0])
        while length < size:
            sentence = " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(6, 28))).capitalize()
            parts.append(f"{sentence}.")
            length += len(sentence) + 2
        yield "\n".join(parts)
