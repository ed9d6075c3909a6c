"""A part of a project is handed to a colleague, worked on there, and taken back in: nothing leaks, nothing is lost."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from annotator.actions import annotating, articles, demo, history, merging, packaging, projects, reading, sourcing
from annotator.actions.projects import Project
from annotator.domain.annotations import Annotation, Comment, Decision, Evidence, Link
from annotator.domain.articles import Article, ProjectRecord, Reviewer, Source, Version
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, Kind
from annotator.errors import InvalidValue, NotAProject, NotFound, ProjectTrouble, Refused
from annotator.storage import queries

KEPT_TEXT = "A kestrel hovered over the harbour wall. " * 30
LEFT_TEXT = "The zeppelin crossed Novgorod at midnight. " * 30
SECRETS = (
    "zeppelin",
    "Novgorod",
    "Secret Gazette",
    "A left title",
    "colleagues note",
    "colleagues rationale",
    "colleagues reply",
    "colleagues evidence",
    "Evidence Weekly",
    "words for the briefing",
)
"""Found nowhere in a blind package for Ben that holds the first article alone."""


@dataclass
class Handed:
    """A project with an article that is handed to Ben, one that is not, and tags of Ines and of Ben on both."""

    project: Project
    ines: Reviewer
    ben: Reviewer
    kept: str
    left: str
    to: Path
    own: list[str]
    others: list[str]

    def package(self, **values: object) -> packaging.PackageReport:
        given = {"for_": "Ben", "articles": [self.kept], "blind": True, **values}
        report, _ = packaging.package(self.project, self.ines, self.to, **given)  # type: ignore[arg-type]
        return report


@pytest.fixture
def handed(tmp_path: Path) -> Iterator[Handed]:
    with projects.create(tmp_path / "desk.annotator", "Desk") as project:
        made = _made(project, tmp_path / "for Ben.annotator")
        yield made


def _made(project: Project, to: Path) -> Handed:
    ines, ben = projects.acting(project, "Ines"), projects.acting(project, "Ben")
    reports, _ = reading.read_sources(
        project,
        ines,
        [reading.Pasted("kept.txt", KEPT_TEXT.encode()), reading.Pasted("left.txt", LEFT_TEXT.encode())],
    )
    kept, left = (one.article_id for one in reports)
    articles.rename_article(project, ines, left, "A left title")
    sourcing.source_of_article(project, ines, left, {"publisher": "Secret Gazette"})
    sourcing.source_of_article(project, ines, kept, {"publisher": "Shown Gazette"})
    with project.read() as read:
        versions = [queries.newest_version(read, one, viewer="").id for one in (kept, left)]
    own = [annotating.annotate(project, ben, versions[0], Span(2, 9), Kind.CLAIM, note="own note")[0].id]
    others = [
        annotating.annotate(project, ines, versions[0], Span(10, 17), Kind.CLAIM, note="colleagues note")[0].id,
        annotating.annotate(project, ben, versions[1], Span(4, 12), Kind.CLAIM)[0].id,
    ]
    evidence, _ = sourcing.set_evidence(project, ines, others[0], {"quoted_text": "colleagues evidence"})
    with project.write("Review", ines) as write:
        source = Source(id=new_id(), publisher="Evidence Weekly")
        write.add(source)
        write.replace(replace(evidence, source_id=source.id))
        write.replace(replace(write.find(ProjectRecord)[0], words='{"summary":"words for the briefing"}'))
        now = utc_now()
        values = {"annotation_id": others[0], "created_at": now}
        write.add(Comment(id=new_id(), author_id=ines.id, text="colleagues reply", **values))
        write.add(
            Decision(
                id=new_id(),
                reviewer_id=ben.id,
                decision=DecisionValue.UNSURE,
                rationale="colleagues rationale",
                **values,
            )
        )
    annotating.link(project, ines, own[0], others[0])
    own.append(_error_repeating(project, ben, versions[0], others[0]))
    annotating.comment(project, ines, own[0], "A question to you.")
    return Handed(project, ines, ben, kept, left, to, own, others)


def _error_repeating(project: Project, ben: Reviewer, version_id: str, other: str) -> str:
    details = {"repeat_of": other, "correction": "over the wall"}
    made, _ = annotating.annotate(project, ben, version_id, Span(18, 22), Kind.TRANSLATION_ERROR, details=details)
    return made.id


def ids_of(project: Project, record: type) -> set[str]:
    with project.read() as read:
        return {one.id for one in read.find(record)}


def everything(project: Project) -> dict[str, set[str]]:
    with project.read() as read:
        found = (Annotation, Comment, Decision, Evidence, Link, Article, Version, Source, ProjectRecord)
        return {record.__name__: {repr(one) for one in read.find(record)} for record in found}


def test_a_blind_package_holds_what_is_the_recipients_and_no_byte_of_the_rest(handed: Handed) -> None:
    secret_ids = [handed.left, *handed.others]
    report = handed.package()
    assert report == packaging.PackageReport(recipient="Ben", articles=1, tags=2, blind=True)
    content = handed.to.read_bytes()
    for words in (*SECRETS, *secret_ids):
        assert words.encode() not in content, words
        assert words.lower().encode() not in content, words
    assert b"own note" in content
    with projects.open_(handed.to) as mine:
        assert mine.check() == []
        assert mine.title == "Desk"
        assert projects.acting(mine, "Ben").id == handed.ben.id
        assert ids_of(mine, Annotation) == set(handed.own)
        with mine.read() as read:
            assert [one.blind for one in read.find(ProjectRecord)] == [True]
            assert [one.text for one in read.find(Comment)] == ["A question to you."]
            assert [one.publisher for one in read.find(Source)] == ["Shown Gazette"]
            assert [one.name for one in queries.history(read, viewer=handed.ben.id)] == ["Package for Ben"]
            assert queries.article_text(read, read.find(Version)[0].id, viewer=handed.ben.id) == KEPT_TEXT
            assert queries.search(read, "kestrel", viewer=handed.ben.id)
    _no_word_in_the_indexes(handed.to)
    assert [one.name for one in handed.to.parent.iterdir() if "for Ben" in one.name] == ["for Ben.annotator"]


def _no_word_in_the_indexes(path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.said USING fts5vocab(main, text_words, row)")
        words = {row[0] for row in connection.execute("SELECT term FROM temp.said")}
    finally:
        connection.close()
    assert "kestrel" in words
    assert not words & {"zeppelin", "novgorod", "secret"}


def test_an_open_package_holds_colleagues_tags_too(handed: Handed) -> None:
    assert handed.package(blind=False, articles=()).tags == 4
    with projects.open_(handed.to) as whole:
        mine, theirs = everything(whole), everything(handed.project)
        assert whole.check() == []
    assert mine == theirs
    assert handed.package(blind=False, replaces=True).tags == 3
    content = handed.to.read_bytes()
    assert b"colleagues note" in content
    for words in ("zeppelin", "Secret Gazette", "words for the briefing", handed.left, handed.others[1]):
        assert words.encode() not in content, words


def test_the_packagers_journal_tells_of_it_and_undo_passes_it_over(handed: Handed) -> None:
    handed.package()
    with handed.project.read() as read:
        newest, *_ = queries.history(read, viewer=handed.ines.id)
    assert newest.name == "Package for Ben: 1 article"
    assert history.undo(handed.project, handed.ines)[0] == "Undo: Comment"
    assert handed.project.check() == []


def test_who_is_not_known_yet_can_be_handed_a_package(handed: Handed) -> None:
    assert handed.package(for_="Cleo  Dane").tags == 0
    with projects.open_(handed.to) as theirs, theirs.read() as read:
        assert [one.name for one in queries.reviewers(read) if one.name.startswith("Cleo")] == ["Cleo Dane"]


def test_what_is_there_is_replaced_only_when_asked(handed: Handed, tmp_path: Path) -> None:
    handed.to.write_text("something else")
    with pytest.raises(ProjectTrouble, match="already something"):
        handed.package()
    with pytest.raises(NotAProject):
        handed.package(replaces=True)
    assert handed.to.read_text() == "something else"
    handed.to = Path(handed.project.target)
    with pytest.raises(ProjectTrouble, match="the project itself"):
        handed.package(replaces=True)
    handed.to = tmp_path / "new.annotator"
    assert handed.package(replaces=True).tags == 2
    assert handed.package(replaces=True, for_="Ines").tags == 1


def test_what_cannot_be_packaged_is_a_sentence(handed: Handed, tmp_path: Path) -> None:
    for values, error in (({"for_": " "}, InvalidValue), ({"articles": ["none"]}, NotFound)):
        with pytest.raises(error):
            handed.package(**values)
    with projects.create(tmp_path / "empty.annotator") as empty, pytest.raises(NotFound, match="no article"):
        packaging.package(empty, handed.ines, handed.to, for_="Ben", blind=True)
    assert not handed.to.exists()


def test_in_blind_review_only_a_lead_makes_an_open_package(handed: Handed) -> None:
    with handed.project.write("Set up", handed.ines) as write:
        write.replace(replace(write.find(ProjectRecord)[0], blind=True))
        write.replace(replace(handed.ines, lead=True))
    with pytest.raises(Refused, match="only a lead, here Ines"):
        packaging.package(handed.project, handed.ben, handed.to, for_="Ben", blind=False)
    assert handed.package(blind=False).tags == 3
    with projects.open_(handed.to) as opened, opened.read() as read:
        assert not read.find(ProjectRecord)[0].blind


def test_what_comes_back_takes_nothing_away(handed: Handed) -> None:
    handed.package()
    before = everything(handed.project)
    (report,), _ = merging.merge(handed.project, handed.ines, [handed.to])
    assert not report
    assert report.has_base
    with projects.open_(handed.to) as theirs:
        ben = projects.acting(theirs, "Ben")
        annotating.change_note(theirs, ben, handed.own[0], "changed there")
        annotating.change_details(theirs, ben, handed.own[1], {"correction": "above the wall"})
    (report,), _ = merging.merge(handed.project, handed.ines, [handed.to])
    assert report.conflicts == report.refused == ()
    after = everything(handed.project)
    assert {name for name, rows in after.items() if rows != before[name]} == {"Annotation"}
    with handed.project.read() as read:
        error = read.get(Annotation, handed.own[1])
        assert read.get(Annotation, handed.own[0]).note == "changed there"  # type: ignore[union-attr]
    assert error is not None
    assert (error.details.repeat_of, error.details.correction) == (handed.others[0], "above the wall")  # type: ignore[union-attr]
    assert not merging.preview(handed.project, handed.ines, [handed.to])[0]
    assert handed.project.check() == []


def test_an_article_that_was_removed_meanwhile_comes_back_with_what_was_tagged_in_it(handed: Handed) -> None:
    handed.package()
    articles.remove_article(handed.project, handed.ines, handed.kept)
    (report,) = merging.preview(handed.project, handed.ines, [handed.to])
    assert not report
    with projects.open_(handed.to) as theirs:
        ben = projects.acting(theirs, "Ben")
        with theirs.read() as read:
            version = read.find(Version)[0]
        made, _ = annotating.annotate(theirs, ben, version.id, Span(2, 9), Kind.QUOTE)
    (report,), _ = merging.merge(handed.project, handed.ines, [handed.to])
    assert [one.is_removal for one in report.conflicts] == [True]
    assert handed.kept in ids_of(handed.project, Article)
    assert {made.id, *handed.own} <= ids_of(handed.project, Annotation)
    assert handed.project.check() == []


def test_three_blind_packages_dropped_back_together_are_all_there(tmp_path: Path) -> None:
    with demo.make(tmp_path / "sample.annotator") as project:
        lead = projects.acting(project, demo.LEAD)
        before = everything(project)
        paths, made = [], {}
        for number, name in enumerate(("Lena Brandt", "Daniel Okafor", "Cleo Dane")):
            path = tmp_path / f"for {name}.annotator"
            packaging.package(project, lead, path, for_=name, blind=True)
            paths.append(path)
            made |= _worked_on(path, name, number)
        reports = merging.preview(project, lead, paths)
        assert [one.counts["annotation"].added for one in reports] == [5, 5, 5]
        reports, _ = merging.merge(project, lead, paths)
        assert all(one.conflicts == one.refused == () for one in reports)
        after = everything(project)
        assert project.check() == []
        for name, rows in before.items():
            assert rows <= after[name], name
        with project.read() as read:
            names = {one.id: one.name for one in queries.reviewers(read)}
            assert {one.id: names[one.author_id] for one in read.find(Annotation) if one.id in made} == made
        sequence = project.sequence()
        assert not any(merging.merge(project, lead, paths)[0])
        assert project.sequence() == sequence
        assert everything(project) == after
        history.undo(project, lead)
        assert everything(project) == before


def _worked_on(path: Path, name: str, number: int) -> dict[str, str]:
    with projects.open_(path) as mine:
        reviewer = projects.acting(mine, name)
        with mine.read() as read:
            assert {one.author_id for one in read.find(Annotation)} <= {reviewer.id}
            versions = [one.id for one in read.find(Version)]
        made = [
            annotating.annotate(mine, reviewer, versions[one % 2], Span(40 * one + number, 40 * one + 9), Kind.CLAIM)[0]
            for one in range(5)
        ]
    return {one.id: name for one in made}


def test_a_package_taken_into_another_package_comes_to_the_project_once(handed: Handed, tmp_path: Path) -> None:
    handed.package()
    other = tmp_path / "for Cleo.annotator"
    packaging.package(handed.project, handed.ines, other, for_="Cleo", articles=[handed.kept], blind=True)
    bens = _tagged(handed.to, "Ben")
    cleos = _tagged(other, "Cleo")
    before = ids_of(handed.project, Annotation)
    with projects.open_(other) as theirs:
        (report,), _ = merging.merge(theirs, projects.acting(theirs, "Cleo"), [handed.to])
        assert report.refused == ()
        assert {bens, cleos} <= ids_of(theirs, Annotation)
        assert theirs.check() == []
    reports, _ = merging.merge(handed.project, handed.ines, [other, handed.to])
    assert ids_of(handed.project, Annotation) == before | {bens, cleos}
    assert reports[0].conflicts == reports[1].conflicts == ()
    assert not reports[1]
    assert handed.project.check() == []


def _tagged(path: Path, name: str) -> str:
    with projects.open_(path) as mine:
        with mine.read() as read:
            version = read.find(Version)[0]
        return annotating.annotate(mine, projects.acting(mine, name), version.id, Span(2, 9), Kind.QUOTE)[0].id


def test_a_package_of_a_package_comes_back_the_same_way(handed: Handed, tmp_path: Path) -> None:
    handed.package(blind=False)
    inner = tmp_path / "for Cleo.annotator"
    with projects.open_(handed.to) as outer:
        packaging.package(outer, projects.acting(outer, "Ben"), inner, for_="Cleo", blind=True)
        cleos = _tagged(inner, "Cleo")
        merging.merge(outer, projects.acting(outer, "Ben"), [inner])
        assert outer.check() == []
    before = ids_of(handed.project, Annotation)
    (report,), _ = merging.merge(handed.project, handed.ines, [handed.to])
    assert ids_of(handed.project, Annotation) == before | {cleos}
    assert report.conflicts == ()


def test_stopping_leaves_nothing(handed: Handed) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int, words: str) -> None:
        raise Stopped

    sequence = handed.project.sequence()
    with pytest.raises(Stopped):
        packaging.package(handed.project, handed.ines, handed.to, for_="Ben", blind=True, progress=stop)
    assert not [one for one in handed.to.parent.iterdir() if "Ben" in one.name]
    assert handed.project.sequence() == sequence
