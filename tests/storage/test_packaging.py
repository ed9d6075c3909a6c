"""A package of a project on a server is a file like any other, and comes back into the server."""

from pathlib import Path

from annotator.actions import annotating, merging, packaging, projects, reading
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Version
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind


def test_a_package_of_a_project_on_a_server_comes_back(database: str, tmp_path: Path) -> None:
    to = tmp_path / "for Ben.annotator"
    with projects.create(database, "Desk") as project:
        ines = projects.acting(project, "Ines")
        reading.read_sources(project, ines, [reading.Pasted("a.txt", b"A kestrel hovered. " * 20)])
        with project.read() as read:
            (version,) = read.find(Version)
        hidden, _ = annotating.annotate(project, ines, version.id, Span(0, 9), Kind.CLAIM, note="not for Ben")
        report, changes = packaging.package(project, ines, to, for_="Ben", blind=True)
        assert (report.articles, report.tags) == (1, 0)
        assert changes.name == "Package for Ben: 1 article"
        assert b"not for Ben" not in to.read_bytes()
        assert hidden.id.encode() not in to.read_bytes()
        with projects.open_(to) as theirs:
            assert theirs.check() == []
            made, _ = annotating.annotate(theirs, projects.acting(theirs, "Ben"), version.id, Span(2, 9), Kind.QUOTE)
        (told,), _ = merging.merge(project, ines, [to])
        assert told.conflicts == told.refused == ()
        assert told.has_base
        with project.read() as read:
            assert {one.id for one in read.find(Annotation)} == {hidden.id, made.id}
        assert not merging.merge(project, ines, [to])[0][0]
        assert project.check() == []
