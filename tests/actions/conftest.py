"""A project with one short article, and somebody who acts in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.actions import projects, reading
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Reviewer
from annotator.domain.extract import AnnotationRecord
from annotator.storage import queries

TEXT = "Kim smiled 😀 and Kim left.\n“It is 80 percent,” Kim said.\nThe end."


@dataclass(frozen=True)
class Desk:
    """A project with ``TEXT`` as its one article, and the reviewer Ines."""

    project: projects.Project
    ines: Reviewer
    article_id: str
    version_id: str

    def tags(self) -> list[Annotation]:
        with self.project.read() as read:
            return queries.annotations(read, viewer=self.ines.id)

    def record(self, annotation_id: str) -> AnnotationRecord:
        with self.project.read() as read:
            found = queries.record(read, annotation_id, viewer=self.ines.id)
        assert found is not None
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with projects.create(tmp_path / "p.annotator") as project:
        ines = projects.acting(project, "Ines")
        (report,), _ = reading.read_sources(project, ines, [reading.Pasted("note.txt", TEXT.encode())])
        with project.read() as read:
            version = queries.newest_version(read, report.article_id, viewer=ines.id)
        yield Desk(project, ines, report.article_id, version.id)
