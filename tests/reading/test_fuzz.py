"""Damaged files through every reader and container: an article that holds together or a known error, nothing else.

``FUZZ_EXAMPLES`` says how many for each seed (15), and ``FUZZ_SEEDS`` names a folder of more files to begin with.
"""

import os
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.cleaning import edits_of
from annotator.domain.edits import applied
from annotator.errors import KnownError
from annotator.reading import CONTAINERS, READERS, ReadArticle, Wanted, container_for, reader_for
from annotator.reading.cleaning import offered
from annotator.reading.gathering import Gathering, Pasted
from annotator.text.canonical import canonical, sha256_of
from annotator.text.language import language_of
from tests.patience import PATIENCE
from tests.reading.damage import CHANGES, Change, damaged
from tests.reading.seeds import PASSWORD, SEEDS

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "15"))


def _more_seeds() -> dict[str, bytes]:
    folder = os.environ.get("FUZZ_SEEDS")
    files = sorted(path for path in Path(folder).rglob("*") if path.is_file()) if folder else []
    return {str(path): path.read_bytes() for path in files if path.stat().st_size < 2_000_000}


FILES = {name: content for files in SEEDS.values() for name, content in files.items()} | _more_seeds()
OTHERS = [content for files in SEEDS.values() for content in files.values()]


@pytest.mark.parametrize("kind", [*READERS, *CONTAINERS], ids=lambda kind: kind.name)
def test_every_reader_and_container_has_a_seed_that_it_reads(kind: object) -> None:
    name = kind.name  # type: ignore[attr-defined]
    assert SEEDS.get(name), f"tests/reading/seeds.py has no file for {name!r}: damaged ones are made from it"
    for file, content in SEEDS[name].items():
        taker = container_for(content, file) or reader_for(content, file)
        assert taker.name == name
        read = [one.article for one in Gathering([Pasted(file, content)], Wanted(password=PASSWORD))]
        assert read
        assert all(isinstance(one, ReadArticle) for one in read), read


@pytest.mark.parametrize("name", FILES)
@given(changes=CHANGES, inside=st.booleans(), raw=st.booleans())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_damaged_file_is_read_or_refused_with_a_sentence(
    name: str, changes: list[Change], inside: bool, raw: bool
) -> None:
    content = damaged(FILES[name], changes, OTHERS, inside=inside)
    start = time.monotonic()
    for one in Gathering([Pasted(name, content)], Wanted(raw=raw, password=PASSWORD)):
        if isinstance(one.article, KnownError):
            check_sentence(str(one.article))
        else:
            check_article(one.article)
    assert time.monotonic() - start < PATIENCE


def check_sentence(words: str) -> None:
    """Check that an error is one line that can be printed."""
    assert words.endswith((".", "?")), words
    assert "\n" not in words
    words.encode()


def check_article(article: ReadArticle) -> None:
    """Check what holds for every article, whatever it was read from."""
    text = article.text
    assert text.strip()
    assert canonical(text) == text
    assert article.title.strip()
    assert "\n" not in article.title
    for words in (article.title, article.reader, *article.notes):
        words.encode()
    ends = [0]
    for block in article.blocks:
        assert ends[-1] <= block.start < block.end <= len(text)
        ends.append(block.end)
    language = article.language or language_of(text)
    cleanings = offered(text, blocks=article.blocks, reader=article.reader, language=language)
    for one, following in pairwise(cleanings):
        assert one.end <= following.start
    if cleanings:
        assert cleanings[0].start >= 0
        assert cleanings[-1].end <= len(text)
        cleaned = applied(text, edits_of(cleanings))
        assert cleaned.strip()
        assert sha256_of(cleaned) != sha256_of(text)
