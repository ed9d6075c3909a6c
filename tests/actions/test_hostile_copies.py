"""A copy of a project may hold anything: what cannot be taken is a sentence, and nothing in the file ever runs."""

import hashlib
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.actions import annotating, merging, projects, reviewing
from annotator.actions.projects import Project
from annotator.domain.annotations import Annotation, Comment, Decision
from annotator.domain.articles import Article, ProjectRecord, Reviewer
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, Kind, Status
from annotator.errors import DamagedProject, KnownError, NotAProject, ProjectTrouble
from annotator.storage import looking
from tests.actions.conftest import Desk

NOWHERE = "01a20388-8c8f-70c9-8231-000000000000"
DATA = Path(__file__).parents[1] / "data"


@dataclass
class Came:
    """Ann's project with one tag; Ben's copy of it with a tag and a reply of his, as a file that anybody may alter."""

    project: Project
    ann: Reviewer
    path: Path
    tag: str
    bens: str

    def altered(self, statements: str) -> None:
        connection = sqlite3.connect(self.path)
        connection.executescript(statements.format(tag=self.tag, bens=self.bens, nowhere=NOWHERE))
        connection.close()

    def merge(self) -> merging.MergeReport:
        before = hashlib.sha256(self.path.read_bytes()).hexdigest()
        try:
            (report,), _ = merging.merge(self.project, self.ann, [self.path])
        finally:
            assert hashlib.sha256(self.path.read_bytes()).hexdigest() == before
            beside = [one.name for one in self.path.parent.iterdir() if one.name.startswith(self.path.name)]
            assert beside == [self.path.name]
        assert self.project.check() == []
        return report

    def refuses(self, error: type[KnownError], words: str) -> None:
        before = self.state()
        with pytest.raises(error, match=words):
            self.merge()
        assert self.state() == before
        assert self.project.check() == []

    def state(self) -> tuple[object, ...]:
        with self.project.read() as read:
            found = tuple(read.find(one) for one in (Annotation, Comment, Decision, Article, ProjectRecord, Reviewer))
        return (*found, self.project.sequence())

    def tags(self) -> dict[str, Annotation]:
        with self.project.read() as read:
            return {one.id: one for one in read.find(Annotation)}


@pytest.fixture
def came(desk: Desk, tmp_path: Path) -> Came:
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    path = tmp_path / "bens.annotator"
    desk.project.backup(path)
    with projects.open_(path) as theirs:
        ben = projects.acting(theirs, "Ben")
        bens, _ = annotating.annotate(theirs, ben, desk.version_id, Span(4, 10), Kind.CLAIM)
        annotating.comment(theirs, ben, made.id, "Seen.")
    return Came(desk.project, desk.ines, path, made.id, bens.id)


@pytest.mark.parametrize(
    ("statements", "error", "words"),
    [
        ("CREATE TRIGGER x AFTER INSERT ON comment BEGIN DELETE FROM annotation; END", DamagedProject, "triggers"),
        (
            (
                "ALTER TABLE comment RENAME TO other; CREATE VIEW comment AS WITH RECURSIVE n(i) AS "
                "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT other.* FROM other, n"
            ),
            DamagedProject,
            "views",
        ),
        ("DROP TABLE comment", DamagedProject, "tables of a project"),
        ("PRAGMA application_id = 5", NotAProject, "no project|not a project"),
        ("UPDATE annotation SET status = 'blessed' WHERE id = '{bens}'", DamagedProject, "bens.*blessed"),
        ("UPDATE annotation SET start = 'x' WHERE id = '{bens}'", DamagedProject, "bens.*“start”"),
        ("UPDATE annotation SET start = -5 WHERE id = '{bens}'", DamagedProject, "bens.*span"),
        ("UPDATE annotation SET note = x'ff00' WHERE id = '{bens}'", DamagedProject, "bens.*“note”"),
        ("UPDATE annotation SET note = CAST(x'ff61' AS TEXT) WHERE id = '{bens}'", DamagedProject, "bens"),
        ("UPDATE annotation SET note = 'a' || char(0) WHERE id = '{bens}'", DamagedProject, "bens.*NUL"),
        ("UPDATE annotation SET details = '[]' WHERE id = '{bens}'", DamagedProject, "bens"),
        (
            "UPDATE annotation SET details = '{{\"speaker\":' || replace(hex(zeroblob(50000)), '0', '[')",
            DamagedProject,
            "bens",
        ),
        ("UPDATE operation SET changes = '[[[['", DamagedProject, "bens.*journal"),
        ("UPDATE operation SET changes = '[{{\"table\":5}}]'", DamagedProject, "bens.*journal"),
        ("UPDATE reviewer SET name = ' ' WHERE name = 'Ben'", DamagedProject, "bens.*name"),
    ],
)
def test_what_no_program_of_ours_wrote_is_refused_whole(
    came: Came, statements: str, error: type[KnownError], words: str
) -> None:
    came.altered(statements)
    came.refuses(error, words)


@pytest.mark.parametrize(
    ("statements", "tags", "replies"),
    [
        ("UPDATE comment SET annotation_id = '{nowhere}'", 2, 0),
        ("UPDATE comment SET author_id = '{nowhere}'", 2, 0),
        ("UPDATE annotation SET version_id = '{nowhere}' WHERE id = '{bens}'", 1, 1),
        ("UPDATE annotation SET author_id = '{nowhere}' WHERE id = '{bens}'", 1, 1),
        ("UPDATE annotation SET id = '' WHERE id = '{bens}'", 1, 1),
        ("UPDATE annotation SET kind = '{nowhere}' WHERE id = '{bens}'", 1, 1),
        ("UPDATE annotation SET exact = 'other words' WHERE id = '{bens}'", 1, 1),
    ],
)
def test_rows_that_hang_on_nothing_are_left_out_by_name_and_the_rest_is_taken(
    came: Came, statements: str, tags: int, replies: int
) -> None:
    came.altered(f"PRAGMA foreign_keys = OFF; {statements}")
    report = came.merge()
    assert len(report.refused) == 1
    assert "left out" in report.refused[0]
    with came.project.read() as read:
        assert (len(read.find(Annotation)), len(read.find(Comment))) == (tags, replies)


@pytest.mark.parametrize("status", ["accepted", "amended", "rejected", "agreed", "locked"])
def test_a_state_that_nobody_decided_is_not_taken_on_trust(came: Came, status: str) -> None:
    came.altered(f"UPDATE annotation SET status = '{status}'")
    report = came.merge()
    assert len(report.refused) == 2
    assert all("nobody decided that" in one for one in report.refused)
    assert {id_: one.status for id_, one in came.tags().items()} == {
        came.tag: Status.DRAFT,
        came.bens: Status.SUBMITTED,
    }


def test_an_author_cannot_be_swapped_so_that_they_may_decide(came: Came) -> None:
    came.altered(
        "UPDATE annotation SET author_id = (SELECT id FROM reviewer WHERE name = 'Ben'), status = 'agreed' "
        "WHERE id = '{tag}';"
        "INSERT INTO decision SELECT '{nowhere}', '{tag}', id, 'agree', '', '', '', '2026-11-22T12:00:00Z' "
        "FROM reviewer WHERE name = 'Ines'"
    )
    report = came.merge()
    assert ["who did it was kept" in one for one in report.refused].count(True) == 1
    assert any("nobody can" in one for one in report.refused)
    tag = came.tags()[came.tag]
    assert (tag.author_id, tag.status) == (came.ann.id, Status.DRAFT)
    with came.project.read() as read:
        assert read.find(Decision) == []


def test_a_decision_on_words_that_were_changed_meanwhile_does_not_stand(came: Came) -> None:
    with projects.open_(came.path) as theirs:
        reviewing.decide(theirs, projects.acting(theirs, "Ben"), [came.tag], DecisionValue.AGREE)
    annotating.change_details(came.project, came.ann, came.tag, {"speaker": "Kim"})
    report = came.merge()
    assert report.refused == ()
    with came.project.read() as read:
        assert len(read.find(Decision)) == 1
    assert came.tags()[came.tag].status == Status.SUBMITTED


def test_a_second_project_record_and_a_journal_of_its_own_invention_change_nothing_else(came: Came) -> None:
    came.altered(
        "INSERT INTO project SELECT 'z', 'Mine now', created_at, blind, words, weights FROM project;"
        'UPDATE operation SET changes = \'[{{"table":"annotation","id":"{tag}","before":{{"a":1}},"after":null}}]\''
        " WHERE sequence = (SELECT max(sequence) FROM operation)"
    )
    came.merge()
    with came.project.read() as read:
        assert len(read.find(ProjectRecord)) == 1
    assert came.tags().keys() == {came.tag, came.bens}


def test_a_file_that_is_cut_short_is_refused(came: Came) -> None:
    content = came.path.read_bytes()
    came.path.write_bytes(content[: len(content) // 2])
    came.refuses(DamagedProject, "cut short")


def test_a_value_that_claims_too_much_is_never_read(came: Came, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MOST_BYTES", 1_000_000)
    came.altered("UPDATE comment SET text = replace(hex(zeroblob(1000000)), '0', 'a')")
    came.refuses(ProjectTrouble, "bens")


@pytest.mark.parametrize("name", sorted(one.name for one in DATA.glob("project-0*.annotator")))
def test_a_copy_with_earlier_tables_is_brought_up_to_date_in_a_copy(desk: Desk, tmp_path: Path, name: str) -> None:
    path = Path(shutil.copy(DATA / name, tmp_path / name))
    before = path.read_bytes()
    (report,), _ = merging.merge(desk.project, desk.ines, [path])
    assert not report.has_base
    assert report.counts["annotation"].added > 0
    assert report.counts["article"].added > 0
    assert path.read_bytes() == before
    assert desk.project.check() == []
    assert not merging.preview(desk.project, desk.ines, [path])[0]


def test_words_that_cannot_be_kept_are_no_bug(came: Came) -> None:
    came.altered("UPDATE article SET title = 'a' || char(0)")
    came.refuses(DamagedProject, "NUL")
