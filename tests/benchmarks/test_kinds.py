"""How long it takes to merge a kind that fifty thousand tags carry, and to take that back, beside the bare update."""

import sqlite3
import time
from pathlib import Path

from annotator.actions import defining, history, projects, reading, redefining
from annotator.domain.annotations import Annotation, CustomField
from annotator.domain.details import CustomDetails
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.storage import queries

MANY = 50_000
MOST_SECONDS = 15.0
"""In one transaction, journaled row by row; measured at 8 while both cores were busy with other work."""


def test_fifty_thousand_tags_are_merged_in_seconds(tmp_path: Path) -> None:
    with projects.create(tmp_path / "many.annotator") as project:
        ines = projects.acting(project, "Ines")
        (report,), _ = reading.read_sources(project, ines, [reading.Pasted("a.txt", b"word " * MANY)])
        with project.read() as read:
            version = queries.newest_version(read, report.article_id, viewer=ines.id)
        one, other = (
            defining.define(project, ines, name, fields=(CustomField(name=field),))[0]
            for name, field in (("One", "Tone"), ("Other", "tone"))
        )
        now = utc_now()
        with project.write("Tag", ines) as write:
            write.add_all(
                Annotation(
                    id=new_id(),
                    version_id=version.id,
                    kind=one.id,
                    start=number * 5,
                    end=number * 5 + 4,
                    exact="word",
                    author_id=write.reviewer.id,
                    details=CustomDetails(values=(("Tone", str(number)),)),
                    created_at=now,
                    updated_at=now,
                )
                for number in range(MANY)
            )
        start = time.perf_counter()
        recast, _ = redefining.merge(project, ines, [one.id], other.id)
        merged = time.perf_counter() - start
        start = time.perf_counter()
        history.undo(project, ines)
        undone = time.perf_counter() - start
        assert recast.tags == MANY
    with sqlite3.connect(tmp_path / "many.annotator") as bare:
        start = time.perf_counter()
        bare.execute("UPDATE annotation SET kind = ?, revision = revision + 1", (other.id,))
        bare.commit()
        floor = time.perf_counter() - start
    print(f"merge {merged:.1f} s, undo {undone:.1f} s, bare update without a journal {floor:.2f} s")
    assert merged < MOST_SECONDS
