"""How fast a project is read and written, beside its floor: bare sqlite3 on the same disk with the same pragmas."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article, Reviewer, Version
from annotator.domain.details import no_details
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.storage import queries
from annotator.storage.codec import encode
from annotator.storage.journal import redo, undo
from annotator.storage.project import Project, create_project
from tests.benchmarks.workload import SIZES, article

TIMES = 200
FEW, MANY = 500, 50_000
ANN = Reviewer(id=new_id(), name="Ann Able", initials="AA")


def once(act: Callable[[], object]) -> float:
    """Return the milliseconds that one call takes."""
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def percentile_95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def tagged(text: str, version_id: str, place: int) -> Annotation:
    now = utc_now()
    start = place * 97 % (len(text) - 40)
    quote = quote_selector(text, Span(start, start + 20))
    return Annotation(
        id=new_id(),
        version_id=version_id,
        kind="claim",
        start=start,
        end=start + 20,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        author_id=ANN.id,
        details=no_details("claim"),
        created_at=now,
        updated_at=now,
    )


@pytest.fixture(scope="module")
def text() -> str:
    return article(SIZES["5 MB"])


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, text: str) -> Callable[[int], tuple[Project, str]]:
    """Return what makes a project with one long article and so many tags, once for each number."""
    made: dict[int, tuple[Project, str]] = {}

    def make(count: int) -> tuple[Project, str]:
        if count not in made:
            project = create_project(tmp_path_factory.mktemp("projects") / f"{count}.annotator")
            one = Article(id=new_id(), title="Long")
            with project.write("Read", ANN) as write:
                digest = write.add_text(text)
                version = Version(
                    id=new_id(),
                    article_id=one.id,
                    number=1,
                    text_sha256=digest,
                    length=len(text),
                    created_at=utc_now(),
                )
                write.add_all([one, version])
            with project.write("Import", ANN) as write:
                write.add_all(tagged(text, version.id, place) for place in range(count))
            project.checkpoint()
            made[count] = project, version.id
        return made[count]

    return make


@pytest.fixture
def floor(tmp_path: Path, text: str) -> Callable[[], None]:
    """One row of the size of a tag, inserted and committed by bare sqlite3 with the pragmas of a project."""
    connection = sqlite3.connect(tmp_path / "bare.db", isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    row = encode(tagged(text, "x", 1))
    columns = ", ".join(f'"{name}"' for name in row)
    connection.execute(f"CREATE TABLE tag ({columns}, PRIMARY KEY (id))")
    statement = f"INSERT INTO tag VALUES ({', '.join('?' * len(row))})"

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(statement, [new_id(), *list(row.values())[1:]])
        connection.execute("COMMIT")

    return commit


@pytest.mark.parametrize("count", [FEW, MANY])
def test_one_tag_to_disk(filled, floor, text, count):
    project, version_id = filled(count)
    with project.write("Tag", ANN) as write:
        write.add(tagged(text, version_id, 0))
    bare, ours, back, again = [], [], [], []
    for place in range(TIMES):
        one = tagged(text, version_id, place)

        def tag(one: Annotation = one) -> None:
            with project.write("Tag claim", ANN) as write:
                write.add(one)

        bare.append(once(floor))
        ours.append(once(tag))
        back.append(once(lambda: undo(project, ANN)))
        again.append(once(lambda: redo(project, ANN)))
    told = {"bare commit": bare, "tag": ours, "undo": back, "redo": again}
    print(f"\n{count:,} tags:", end="")
    for name, times in told.items():
        print(f" {name} {statistics.median(times):.2f} ms (95 %: {percentile_95(times):.2f})", end="")
    above = statistics.median(ours) - statistics.median(bare)
    print(f"; a tag is {above:.2f} ms above the bare commit")
    assert above <= 2
    assert percentile_95(ours) - percentile_95(bare) <= 8


def test_marks_of_a_long_article(filled):
    project, version_id = filled(MANY)
    with project.read() as read:
        connection = read.connection.connection.driver_connection
        columns = 'id, start, "end", kind, status, author_id'
        statement = f'SELECT {columns} FROM annotation WHERE version_id = ? ORDER BY start, "end", id'
        floor = min(once(lambda: connection.execute(statement, [version_id]).fetchall()) for _ in range(7))
        ours = min(once(lambda: queries.marks(read, version_id, viewer=ANN.id)) for _ in range(7))
        within = min(
            once(lambda: queries.marks(read, version_id, viewer=ANN.id, within=Span(0, 5000))) for _ in range(7)
        )
        rows = min(once(lambda: queries.tag_rows(read, viewer=ANN.id)) for _ in range(3))
        assert len(queries.marks(read, version_id, viewer=ANN.id)) >= MANY
    print(f"\n{MANY:,} marks: bare rows {floor:.0f} ms, marks {ours:.0f} ms ({ours / floor:.1f} ×)", end="")
    print(f", those of the first pages {within:.1f} ms; rows of the table of tags {rows:.0f} ms")
    assert ours <= 2 * floor


def test_what_a_window_asks_each_second(filled):
    project, _ = filled(MANY)
    each = min(once(lambda: [project.sequence() for _ in range(100)]) for _ in range(5)) / 100
    with project.read() as read:
        names = min(once(lambda: queries.undo_names(read, ANN.id)) for _ in range(20))
        articles = min(once(lambda: queries.articles(read, viewer=ANN.id)) for _ in range(20))
    print(f"\nsequence {each:.3f} ms, names of undo and redo {names:.2f} ms, articles {articles:.2f} ms")
    assert each <= 0.2


def test_search_for_a_common_word(filled):
    project, _ = filled(MANY)
    with project.read() as read:
        connection = read.connection.connection.driver_connection
        bare = "SELECT rowid FROM text_words WHERE text_words MATCH 'ministry'"
        floor = min(once(lambda: connection.execute(bare).fetchall()) for _ in range(5))
        ours = min(once(lambda: queries.search(read, "ministry", viewer=ANN.id)) for _ in range(5))
    print(f"\nsearch in 5 MB: bare FTS5 {floor:.2f} ms, with places and snippets {ours:.2f} ms")
    assert ours <= 50


def test_removing_and_undoing_many(filled):
    project, version_id = filled(MANY)
    with project.read() as read:
        ids = [one.id for one in read.find(Annotation, version_id=version_id)]

    def remove() -> None:
        with project.write("Remove", ANN) as write:
            write.remove_all(Annotation, ids)

    removed, back = once(remove), once(lambda: undo(project, ANN))
    print(f"\n{len(ids)} tags removed in {removed:.0f} ms, brought back in {back:.0f} ms")
    assert removed + back <= 1 * len(ids)
