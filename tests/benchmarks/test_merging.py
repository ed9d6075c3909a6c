"""What merging a copy costs in which every tag was changed, beside writing the same rows with their journal entry."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.actions import merging, projects, reading
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Reviewer
from annotator.domain.details import no_details
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.storage import queries
from annotator.storage.project import Project
from tests.benchmarks.workload import article, marks

SIZES = (5_000, 50_000)
MOST_SECONDS = 10
"""For 50,000 changed tags."""


def tagged(folder: Path, count: int) -> tuple[Project, Reviewer]:
    project = projects.create(folder / "ours.annotator")
    reviewer = projects.acting(project, "Ann")
    text = article(count * 100)
    (report,), _ = reading.read_sources(
        project, reviewer, [reading.Pasted("a.txt", text.encode())], wanted=reading.Wanted(raw=True)
    )
    with project.read() as read:
        version = queries.newest_version(read, report.article_id, viewer=reviewer.id)
        text = read.text(version.text_sha256)
    now = utc_now()
    tags = []
    for mark in marks(text, count):
        quote = quote_selector(text, Span(mark.start, mark.end))
        tags.append(
            Annotation(
                id=new_id(),
                version_id=version.id,
                kind=mark.kind,
                start=mark.start,
                end=mark.end,
                exact=quote.exact,
                prefix=quote.prefix,
                suffix=quote.suffix,
                author_id=reviewer.id,
                details=no_details(mark.kind),
                created_at=now,
                updated_at=now,
            )
        )
    with project.write("Tag", reviewer) as write:
        write.add_all(tags)
    return project, reviewer


def change_all(project: Project, reviewer: Reviewer, note: str) -> float:
    start = time.process_time()
    with project.write("Change notes", reviewer) as write:
        write.replace_all([replace(one, note=note, revision=one.revision + 1) for one in write.find(Annotation)])
    return time.process_time() - start


def merged(folder: Path, count: int) -> tuple[float, float]:
    folder.mkdir()
    ours, reviewer = tagged(folder, count)
    copy = folder / "theirs.annotator"
    ours.backup(copy)
    with projects.open_(copy) as theirs:
        floor = change_all(theirs, reviewer, "changed apart")
    start = time.process_time()
    (report,), _ = merging.merge(ours, reviewer, [copy])
    taken = time.process_time() - start
    assert report.counts["annotation"].changed == count
    ours.close()
    return taken, floor


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[float, float]]:
    folder = tmp_path_factory.mktemp("merging")
    return {count: merged(folder / str(count), count) for count in SIZES}


def test_changed_tags(measured: dict[int, tuple[float, float]]) -> None:
    for count, (taken, floor) in measured.items():
        print(f"merging {count:,} changed tags: {taken:.2f} s, {taken / floor:.1f} × writing the same rows")
    few, many = SIZES
    assert measured[many][0] < MOST_SECONDS
    assert measured[many][0] < 12 * measured[few][0] + 0.1
