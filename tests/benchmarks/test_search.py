"""How fast the first page of a search is there, beside the full-text index asked by bare sqlite3."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from annotator.domain.articles import Article, Reviewer, Version
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.storage import queries
from annotator.storage.project import Project, create_project
from tests.benchmarks.workload import texts

ARTICLES = 10_000
PAGE = 50
ANN = Reviewer(id=new_id(), name="Ann Able")
FOREIGN = (
    "中国外交部发言人星期三表示，双方将继续沟通。",
    "日本の首相は水曜日に記者会見を開いた。",
    "Le président a déclaré que la réforme vient.",
)


def median(act: Callable[[], object]) -> float:
    """Return the milliseconds that one call takes, of several."""
    times = []
    for _ in range(15):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with ten thousand articles; one in twenty has a sentence in another language."""
    project = create_project(tmp_path_factory.mktemp("search") / "many.annotator")
    made = enumerate(texts(ARTICLES))
    while batch := list(islice(made, 100)):
        with project.write("Read", ANN) as write:
            contents = [f"{one}\n{FOREIGN[number // 20 % 3]}" if number % 20 == 0 else one for number, one in batch]
            digests = write.add_texts(contents)
            for (number, _), content, digest in zip(batch, contents, digests, strict=True):
                article = Article(id=new_id(), title=f"Article {number}", position=number)
                version = Version(
                    id=new_id(),
                    article_id=article.id,
                    number=1,
                    text_sha256=digest,
                    length=len(content),
                    created_at=utc_now(),
                )
                write.add_all([article, version])
    return project


def words_of(project: Project) -> list[str]:
    with project.read() as read:
        row = queries.articles(read, viewer="")[1]
        return read.text(row.text_sha256).split()


@pytest.mark.parametrize(
    ("what", "table"),
    [
        ("a word in most articles", "text_words"),
        ("a word in few", "text_words"),
        ("a phrase", "text_words"),
        ("a prefix", "text_words"),
        ("accents", "text_words"),
        ("nothing", "text_words"),
        ("Chinese", "text_trigrams"),
        ("Japanese", "text_trigrams"),
    ],
)
def test_the_first_page(filled: Project, what: str, table: str) -> None:
    words = words_of(filled)
    often = sorted(set(words), key=words.count)
    asked = {
        "a word in most articles": often[-1],
        "a word in few": min(words, key=lambda word: (len(word) < 9, word)),
        "a phrase": f'"{words[5]} {words[6]}"',
        "a prefix": "bace*",
        "accents": "president reforme",
        "nothing": "zzznothing",
        "Chinese": "外交部",
        "Japanese": "記者会",
    }[what]
    bare = asked if table == "text_words" else f'"{asked}"'
    statement = f"SELECT rowid, snippet({table}, 0, '', '', '…', 12) FROM {table} WHERE {table} MATCH ? LIMIT {PAGE}"
    with filled.read() as read, closing(sqlite3.connect(Path(filled.target))) as connection:
        found = queries.search(read, asked, viewer="", limit=PAGE)
        ours = median(lambda: queries.search(read, asked, viewer="", limit=PAGE))
        floor = median(lambda: connection.execute(statement, (bare,)).fetchall())
    print(f"\n{what}: {len(found)} hits in {ours:.2f} ms, bare {floor:.2f} ms ({ours / floor:.1f} x)")
    # Where next to nothing is found, a statement through SQLAlchemy alone takes some tenths of a millisecond.
    assert ours <= max(2 * floor, floor + 1)
