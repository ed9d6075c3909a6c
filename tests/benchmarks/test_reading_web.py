"""How fast and how well pages are read, beside the floor: trafilatura's own extraction of the same bytes.

The evaluation runs on pages that are given by the environment: ANNOTATOR_PAGES names a folder with ground-truth.json
({name: {"articleBody": …}}) and html/{name}.html.gz. Form and measure are those of scrapinghub's
article-extraction-benchmark: shingles of four words, counted; precision and recall averaged over the pages, and F1 of
these two.
"""

import gzip
import json
import os
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.articles import BlockKind
from annotator.reading import Wanted
from annotator.reading.web.page import read
from tests.reading.small_pages import NEWS, PARAGRAPHS

TIMES = 11
SIZES = {"6 kB": (1, 10), "60 kB": (40, 120), "300 kB": (120, 900)}
"""Rounds of paragraphs, and teasers beside the article."""


def page(rounds: int, teasers: int) -> bytes:
    """Return a page with an article of so many rounds of paragraphs, and so many teasers around it."""
    told = "".join(
        f"<h2>Part {number}</h2>" + "".join(f"<p>{words} ({number}.)</p>" for words in PARAGRAPHS)
        + f"<figure><img src='{number}.jpg'><figcaption>Picture {number} of the pier</figcaption></figure>"
        for number in range(rounds)
    )  # fmt: skip
    beside = "".join(
        f"<div class='teaser card'><a href='/n/{number}'><img src='t{number}.jpg' alt=''><h3>Other story {number}</h3>"
        f"<span class='kicker'>Section</span></a><p>What else happened in the town, in a sentence, {number}.</p></div>"
        for number in range(teasers)
    )
    return NEWS.replace("</article>", f"{told}</article><div class='related'>{beside}</div>").encode()


def once(act: Callable[[], object]) -> float:
    """Return the milliseconds of work that one call is; where other programs run meanwhile, they do not count."""
    start = time.process_time()
    act()
    return 1000 * (time.process_time() - start)


@pytest.mark.parametrize("size", SIZES)
def test_a_page_is_read_about_as_fast_as_the_library_extracts(size: str) -> None:
    from trafilatura import bare_extraction

    content = page(*SIZES[size])

    def floor() -> object:
        return bare_extraction(content, with_metadata=True, include_comments=False)

    def ours() -> object:
        return read(content, "page.html", Wanted())

    floor()
    article = read(content, "page.html", Wanted())
    assert f"({SIZES[size][0] - 1}.)" in article.text
    bare, whole = [], []
    for _ in range(TIMES):
        # By turns, so that a slow moment of the machine falls on both.
        bare.append(once(floor))
        whole.append(once(ours))
    ratio = statistics.median(whole) / statistics.median(bare)
    print(
        f"\n{size}: {statistics.median(whole):.1f} ms, trafilatura {statistics.median(bare):.1f} ms, ratio {ratio:.2f}"
    )
    assert ratio <= 1.3


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[place : place + 4]) for place in range(max(1, len(words) - 3)) if words)


def precision_and_recall(told: str, found: str) -> tuple[float, float]:
    true, ours = shingles(told), shingles(found)
    common = (true & ours).total()
    return common / max(1, ours.total()), common / max(1, true.total())


def pages() -> Iterator[tuple[str, bytes, str]]:
    folder = Path(os.environ["ANNOTATOR_PAGES"])
    for name, truth in json.loads((folder / "ground-truth.json").read_text("utf-8")).items():
        yield name, gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()), truth["articleBody"]


def f1(figures: list[tuple[float, float]]) -> tuple[float, float, float]:
    precision, recall = (statistics.mean(column) for column in zip(*figures, strict=True))
    return 2 * precision * recall / (precision + recall), precision, recall


@pytest.mark.skipif("ANNOTATOR_PAGES" not in os.environ, reason="ANNOTATOR_PAGES names no folder of pages")
def test_the_main_text_is_found() -> None:
    from trafilatura import bare_extraction

    ours, bare, without_captions = [], [], []
    for name, content, told in pages():
        article = read(content, f"{name}.html", Wanted())
        captions = [block for block in article.blocks if block.kind is BlockKind.CAPTION]
        text = article.text
        for block in reversed(captions):
            text = text[: block.start] + text[block.end :]
        ours.append(precision_and_recall(told, article.text))
        without_captions.append(precision_and_recall(told, text))
        found = bare_extraction(content, with_metadata=True, include_comments=False)
        bare.append(precision_and_recall(told, found.text if found else ""))
        print(f"\n{name[:8]}  precision {ours[-1][0]:.3f}  recall {ours[-1][1]:.3f}", end="")
    print()
    for kind, figures in (("read", ours), ("read, captions apart", without_captions), ("trafilatura", bare)):
        print(f"{kind:22} F1 {f1(figures)[0]:.4f}  precision {f1(figures)[1]:.4f}  recall {f1(figures)[2]:.4f}")
    assert f1(ours)[0] >= 0.97


@pytest.mark.skipif("ANNOTATOR_PAGES" not in os.environ, reason="ANNOTATOR_PAGES names no folder of pages")
def test_real_pages_are_read_about_as_fast_as_the_library_extracts() -> None:
    from trafilatura import bare_extraction

    bare = whole = 0.0
    for name, content, _ in pages():

        def floor(content: bytes = content) -> object:
            return bare_extraction(content, with_metadata=True, include_comments=False)

        def ours(content: bytes = content, name: str = name) -> object:
            return read(content, name, Wanted())

        floor(), ours()
        bare += min(once(floor) for _ in range(3))
        whole += min(once(ours) for _ in range(3))
    print(f"\nreal pages: {whole:.0f} ms, trafilatura {bare:.0f} ms, ratio {whole / bare:.2f}")
    assert whole / bare <= 1.3
