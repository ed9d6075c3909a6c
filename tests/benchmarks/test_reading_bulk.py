"""How fast ten thousand texts are read into a project, beside bare sqlite3 that is given the same rows; and memory."""

import hashlib
import sqlite3
import time
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest

from annotator.actions import projects, reading
from annotator.storage.project import create_project
from annotator.storage.schema import metadata
from tests.benchmarks.workload import texts

FILES = 10_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("texts")
    for number, text in enumerate(texts(FILES)):
        (made / f"{number:05}.txt").write_text(text, "utf-8")
    return made


def read_into(target: Path, folder: Path, *, raw: bool = True) -> float:
    with projects.create(target) as project:
        reviewer = projects.acting(project, "Ann")
        start = time.perf_counter()
        reports, _ = reading.read_sources(project, reviewer, [folder], wanted=reading.Wanted(raw=raw))
        took = time.perf_counter() - start
    assert {one.outcome for one in reports} == {reading.Outcome.READ}
    return took


def floor(target: Path, folder: Path, rows_of: Path) -> float:
    """Return the seconds that reading, hashing and bare inserts of the same rows in the same transactions take."""
    create_project(target).close()
    batches = by_transaction(rows_of)
    paths = sorted(folder.iterdir())
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
        done = 0
        start = time.perf_counter()
        for batch in batches:
            count = len(batch["text"])
            for path in paths[done : done + count]:
                content = path.read_bytes()
                hashlib.sha256(content).hexdigest()
                hashlib.sha256(content.decode().encode()).hexdigest()
            done += count
            connection.execute("BEGIN IMMEDIATE")
            for table, rows in batch.items():
                marks = ", ".join("?" * len(rows[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
            for index in ("text_words", "text_trigrams"):
                connection.executemany(
                    f"INSERT INTO {index} (rowid, content) VALUES (?, ?)", [(row[0], row[2]) for row in batch["text"]]
                )
            connection.execute("COMMIT")
        return time.perf_counter() - start


def by_transaction(path: Path) -> list[dict[str, list[tuple[object, ...]]]]:
    """Return every row of a project, as it was written: a dict of tables for each entry of the journal."""
    batch = reading.BATCH
    found: list[dict[str, list[tuple[object, ...]]]] = []
    with closing(sqlite3.connect(path)) as connection:
        for name in metadata.tables:
            statement = f'SELECT * FROM "{name}" ORDER BY 1'
            if name == "original":
                statement = "SELECT o.* FROM original o JOIN version v ON v.original_sha256 = o.sha256 ORDER BY v.id"
            rows = connection.execute(statement).fetchall()
            if name in ("project", "reviewer"):
                continue
            each = {"operation": 1, "shingle": 0}.get(name, batch)
            if name == "shingle":
                # Sixteen numbers a text, in the order of the texts as they were written.
                rows.sort(key=lambda row: row[1])
                each = batch * 16
            for number, first in enumerate(range(0, len(rows), each)):
                while len(found) <= number:
                    found.append({})
                found[number][name] = rows[first : first + each]
        reviewers = connection.execute("SELECT * FROM reviewer").fetchall()
    if found:
        found[0] = {"reviewer": reviewers, **found[0]}
    return found


def test_reading_many_texts(tmp_path: Path, folder: Path) -> None:
    ours = read_into(tmp_path / "ours.annotator", folder)
    bare = floor(tmp_path / "bare.annotator", folder, tmp_path / "ours.annotator")
    again = read_into(tmp_path / "again.annotator", folder)
    usual = read_into(tmp_path / "usual.annotator", folder, raw=False)
    print(
        f"\n{FILES:,} texts of 5 kB: {ours:.1f} and {again:.1f} s raw, bare {bare:.1f} s "
        f"({min(ours, again) / bare:.2f} x); {usual:.1f} s with language and cleaning"
    )
    assert min(ours, again) <= 2 * bare


def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path, folder: Path) -> None:
    peaks = []
    for count in (1_000, 3_000):
        paths = sorted(folder.iterdir())[:count]
        with projects.create(tmp_path / f"{count}.annotator") as project:
            tracemalloc.start()
            reading.read_sources(project, projects.acting(project, "Ann"), paths, wanted=reading.Wanted(raw=True))
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    print(f"\npeak of Python's memory: {peaks[0] / 1e6:.1f} MB for 1,000 files, {peaks[1] / 1e6:.1f} MB for 3,000")
    # A report of each file is kept, some hundred bytes; not the files.
    assert peaks[1] - peaks[0] <= 2_000 * 3_000
