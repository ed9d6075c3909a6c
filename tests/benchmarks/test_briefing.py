"""Writing the briefing of 1,000 and of 10,000 tags, against bare lxml writing as many elements and zipping them."""

import io
import time
import tracemalloc
import zipfile
from collections import Counter
from collections.abc import Callable

import pytest
from lxml import etree

from annotator.briefing.word import word_bytes
from annotator.briefing.wordml import MAIN, w
from annotator.domain.extract import Extract
from tests.briefing.extracts import AFP, article, briefing, evidence, extract, tag
from tests.briefing.opened import Opened

SENTENCE = "The ministry said on Tuesday that exports had risen by almost 80 percent since January. "


def project(tags: int, articles: int = 20) -> Extract:
    """Return articles with their share of tags, the four kinds in turn, each claim with a verdict and evidence."""
    made_articles, made_tags = [], []
    each = tags // articles
    for number in range(articles):
        text = "\n\n".join(SENTENCE * 4 for _ in range(each // 4 + 1))
        one = article(f"a{number}", text, title=f"Article {number}", source_id="afp")
        made_articles.append(one)
        for place in range(each):
            start = place * (len(text) - 40) // each
            made_tags.append(_tag(f"t{number}-{place}", one, place, (start, start + 30)))
    return extract(made_articles, made_tags, [AFP])


def _tag(name: str, of: object, place: int, span: tuple[int, int]) -> object:
    match place % 4:
        case 0:
            verdicts = [{"verdict": "refuted", "justification": "It fell.", "confidence": "high"}]
            items = [evidence(f"e-{name}", name, quoted_text="Exports fell.", stance="refutes")]
            return tag(name, of, "claim", span, {"verdicts": verdicts}, evidence=items)
        case 1:
            return tag(name, of, "quote", span, {"speaker": "The ministry"})
        case 2:
            return tag(name, of, "statistic", span, {"value": "80", "unit": "percent"})
    return tag(name, of, "translation_error", span, {"correction": "fallen", "severity": "major"})


def floor(content: bytes) -> Callable[[], bytes]:
    """Return a function that writes as many paragraphs, runs, comments and footnotes with bare lxml, and zips them."""
    file = Opened(content)
    counts = {
        part: Counter(
            one.tag for one in file.parts[f"word/{part}.xml"].iter(w("p"), w("r"), w("comment"), w("footnote"))
        )
        for part in ("document", "comments", "footnotes")
    }
    words = {
        part: max(1, len("".join(file.parts[f"word/{part}.xml"].itertext())) // counts[part][w("r")]) for part in counts
    }

    def write() -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, found in counts.items():
                archive.writestr(part, _bare(found, SENTENCE[: words[part]]))
        return made.getvalue()

    return write


def _bare(counts: Counter[str], words: str) -> bytes:
    root = etree.Element(w("body"), nsmap={"w": MAIN})
    for name in ("comment", "footnote"):
        for number in range(counts[w(name)]):
            etree.SubElement(root, w(name), {w("id"): str(number)})
    per_paragraph, more = divmod(counts[w("r")], counts[w("p")])
    for number in range(counts[w("p")]):
        paragraph = etree.SubElement(root, w("p"))
        for _ in range(per_paragraph + (number < more)):
            etree.SubElement(etree.SubElement(paragraph, w("r")), w("t")).text = words
    return etree.tostring(root, encoding="UTF-8")


def best(function: Callable[[], object], times: int = 3) -> float:
    """Return the shortest of several runs, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        function()
        found.append(time.perf_counter() - start)
    return min(found)


@pytest.mark.benchmark(group="briefing")
def test_a_thousand_tags_take_at_most_three_times_the_floor(benchmark):
    of = project(1_000)
    content = benchmark(lambda: word_bytes(briefing(of)))
    lowest = best(floor(content))
    ratio = benchmark.stats.stats.min / lowest
    benchmark.extra_info["floor in seconds"] = lowest
    benchmark.extra_info["times the floor"] = ratio
    assert ratio <= 3


def test_ten_times_the_tags_take_about_ten_times_as_long():
    small, large = project(1_000), project(10_000)
    ratio = best(lambda: word_bytes(briefing(large)), 2) / best(lambda: word_bytes(briefing(small)))
    assert ratio <= 12


def test_ten_thousand_tags_stay_under_500_megabytes_of_python_objects():
    of = project(10_000)
    tracemalloc.start()
    word_bytes(briefing(of))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 500_000_000
