"""Copies of a project that were worked on apart are brought together, and nothing of either is lost."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.actions import annotating, history, merging, projects, reading, reviewing, sourcing
from annotator.actions.merging import Resolution, Rule, Side
from annotator.actions.reviewers import name_lead
from annotator.actions.standing import stated
from annotator.domain.annotations import OUTCOMES, Annotation, Comment, Decision, Evidence, Link, Settlement
from annotator.domain.articles import Article, ArticleState, CorrectionNote, Reviewer, Version
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, Kind, Status
from annotator.errors import Cancelled, DamagedProject, KnownError, NotAProject, NotFound, Refused
from annotator.storage import queries
from annotator.storage.project import Project
from tests.actions.conftest import TEXT, Desk

COMPARED = (
    *(Annotation, Comment, Decision, Settlement, CorrectionNote, ArticleState),
    *(Evidence, Link, Article, Version),
)


class Apart:
    """Two copies of one project, each with somebody who works in it."""

    def __init__(self, desk: Desk, folder: Path, leads: tuple[str, ...] = ()) -> None:
        self.desk = desk
        for name in leads:
            name_lead(desk.project, desk.ines, name, lead=True)
        annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM, note="first")
        annotating.annotate(desk.project, desk.ines, desk.version_id, Span(17, 20), Kind.CLAIM, note="second")
        desk.project.checkpoint()
        self.paths = (folder / "ours.annotator", folder / "theirs.annotator")
        for path in self.paths:
            desk.project.backup(path)
        self.ours, self.theirs = (projects.open_(path) for path in self.paths)
        self.ann = projects.acting(self.ours, "Ann")
        self.ben = projects.acting(self.theirs, "Ben")
        self.tags = [one.id for one in desk.tags()]

    def merge(self, resolution: Resolution | None = None) -> merging.MergeReport:
        (report,), _ = merging.merge(self.ours, self.ann, [self.paths[1]], resolution)
        return report

    def merge_back(self, resolution: Resolution | None = None) -> merging.MergeReport:
        (report,), _ = merging.merge(self.theirs, self.ben, [self.paths[0]], resolution)
        return report

    def close(self) -> None:
        self.ours.close()
        self.theirs.close()


@pytest.fixture
def apart(desk: Desk, tmp_path: Path):
    made = Apart(desk, tmp_path)
    yield made
    made.close()


def rows(project: Project) -> dict[str, set[object]]:
    with project.read() as read:
        return {record.__name__: {repr(one) for one in read.find(record)} for record in COMPARED}


def tag(project: Project, id_: str) -> Annotation:
    with project.read() as read:
        found = read.get(Annotation, id_)
    assert found is not None
    return found


def test_what_each_did_alone_is_taken_and_undone_as_one(apart: Apart) -> None:
    mine, _ = annotating.annotate(apart.ours, apart.ann, apart.desk.version_id, Span(4, 10), Kind.QUOTE)
    other, _ = annotating.annotate(apart.theirs, apart.ben, apart.desk.version_id, Span(4, 10), Kind.CLAIM)
    annotating.comment(apart.theirs, apart.ben, apart.tags[0], "Seen.")
    before = rows(apart.ours)
    report = apart.merge()
    assert report.conflicts == ()
    assert report.counts["annotation"].added == 1
    assert tag(apart.ours, mine.id).kind == Kind.QUOTE
    assert tag(apart.ours, other.id).author_id == apart.ben.id
    with apart.ours.read() as read:
        assert [one.text for one in read.find(Comment)] == ["Seen."]
    assert apart.ours.check() == []
    assert history.undo(apart.ours, apart.ann)[0] == "Undo: Merge theirs.annotator"
    assert rows(apart.ours) == before


def test_merging_twice_changes_nothing(apart: Apart) -> None:
    annotating.change_note(apart.ours, apart.ann, apart.tags[0], "ours")
    annotating.change_note(apart.theirs, apart.ben, apart.tags[0], "theirs")
    assert len(apart.merge(Resolution(rule=Rule.OURS)).conflicts) == 1
    before, sequence = rows(apart.ours), apart.ours.sequence()
    again = apart.merge()
    assert not again
    assert again.conflicts == ()
    assert rows(apart.ours) == before
    assert apart.ours.sequence() == sequence
    assert tag(apart.ours, apart.tags[0]).note == "ours"
    assert apart.merge_back().conflicts == ()
    assert tag(apart.theirs, apart.tags[0]).note == "ours"


def test_fields_changed_apart_are_both_taken(apart: Apart) -> None:
    annotating.change_details(apart.ours, apart.ann, apart.tags[0], {"speaker": "Kim"})
    annotating.change_details(apart.theirs, apart.ben, apart.tags[0], {"location": "Hanoi"})
    annotating.change_note(apart.theirs, apart.ben, apart.tags[0], "theirs")
    assert apart.merge().conflicts == ()
    found = tag(apart.ours, apart.tags[0])
    assert (found.details.speaker, found.details.location, found.note) == ("Kim", "Hanoi", "theirs")  # type: ignore[union-attr]


def test_a_conflict_tells_both_words_and_is_settled_one_by_one(apart: Apart) -> None:
    annotating.change_details(apart.ours, apart.ann, apart.tags[0], {"speaker": "Kim"})
    annotating.change_details(apart.theirs, apart.ben, apart.tags[0], {"speaker": "Xi"})
    annotating.change_note(apart.ours, apart.ann, apart.tags[1], "a")
    annotating.change_note(apart.theirs, apart.ben, apart.tags[1], "b")
    (report,) = merging.preview(apart.ours, apart.ann, [apart.paths[1]])
    told = {one.key.field: (one.ours, one.theirs) for one in report.conflicts}
    assert told == {"details.speaker": ("Kim", "Xi"), "note": ("a", "b")}
    assert set(report.words.values()) == {"Kim"}
    assert tag(apart.ours, apart.tags[0]).details.speaker == "Kim"  # type: ignore[union-attr]
    choices = {one.key: Side.THEIRS for one in report.conflicts if one.key.field == "note"}
    apart.merge(Resolution(choices, Rule.OURS))
    assert tag(apart.ours, apart.tags[0]).details.speaker == "Kim"  # type: ignore[union-attr]
    assert tag(apart.ours, apart.tags[1]).note == "b"


@pytest.mark.parametrize(("rule", "stays"), [(Rule.LATER, True), (Rule.OURS, False), (Rule.THEIRS, True)])
def test_a_comment_keeps_a_tag_that_the_other_removed(apart: Apart, rule: Rule, stays: bool) -> None:
    annotating.remove(apart.ours, apart.ann, [apart.tags[0]])
    annotating.comment(apart.theirs, apart.ben, apart.tags[0], "Look at this again.")
    report = apart.merge(Resolution(rule=rule))
    assert [one.is_removal for one in report.conflicts] == [True]
    with apart.ours.read() as read:
        assert (read.get(Annotation, apart.tags[0]) is not None) is stays
        assert len(read.find(Comment)) == stays


def test_a_removal_alone_is_taken(apart: Apart) -> None:
    annotating.remove(apart.theirs, apart.ben, [apart.tags[0]])
    assert apart.merge().conflicts == ()
    assert projects_tags(apart.ours) == [apart.tags[1]]


def projects_tags(project: Project) -> list[str]:
    with project.read() as read:
        return sorted(one.id for one in read.find(Annotation))


def test_the_same_text_read_twice_is_one_article(apart: Apart) -> None:
    words = "Another text, read by both."
    for project, reviewer in ((apart.ours, apart.ann), (apart.theirs, apart.ben)):
        (report,), _ = reading.read_sources(project, reviewer, [reading.Pasted("b.txt", words.encode())])
        with project.read() as read:
            version = queries.newest_version(read, report.article_id, viewer="")
        annotating.annotate(project, reviewer, version.id, Span(0, 7), Kind.CLAIM)
    apart.merge()
    apart.merge_back()
    with apart.ours.read() as read:
        assert len(read.find(Article)) == 2
        assert len(read.find(Annotation)) == 4
    assert rows(apart.ours) == rows(apart.theirs)
    assert apart.ours.check() == apart.theirs.check() == []


def test_a_tag_approved_by_its_author_is_not_taken(apart: Apart) -> None:
    made, _ = annotating.annotate(apart.theirs, apart.ben, apart.desk.version_id, Span(4, 10), Kind.QUOTE)
    with apart.theirs.write("Forge", apart.ben) as write:
        write.add(
            Decision(
                id=new_id(),
                annotation_id=made.id,
                reviewer_id=apart.ben.id,
                decision=DecisionValue.AGREE,
                created_at=utc_now(),
            )
        )
    report = apart.merge()
    assert len(report.refused) == 1
    assert "author" in report.refused[0]
    with apart.ours.read() as read:
        assert read.find(Decision) == []
        assert read.get(Annotation, made.id) is not None


def test_exported_tags_are_taken_two_ways(apart: Apart, tmp_path: Path) -> None:
    from annotator.actions import exchange

    other, _ = annotating.annotate(apart.theirs, apart.ben, apart.desk.version_id, Span(4, 10), Kind.CLAIM)
    annotating.change_note(apart.theirs, apart.ben, apart.tags[0], "theirs")
    exchange.export_tags(apart.theirs, apart.ben.id, tmp_path / "tags.json")
    (report,), _ = merging.merge(apart.ours, apart.ann, [tmp_path / "tags.json"])
    assert not report.has_base
    assert [one.key.field for one in report.conflicts] == ["note"]
    assert other.id in projects_tags(apart.ours)
    assert len(projects_tags(apart.ours)) == 3
    assert apart.ours.check() == []


def test_what_is_no_copy_is_a_sentence(apart: Apart, tmp_path: Path) -> None:
    text = tmp_path / "a.annotator"
    text.write_text("no project")
    for path, error in ((tmp_path / "none.annotator", NotFound), (text, NotAProject), (apart.paths[0], Refused)):
        with pytest.raises(error):
            merging.merge(apart.ours, apart.ann, [path])
    with pytest.raises(NotFound, match="No file"):
        merging.merge(apart.ours, apart.ann, [])


def test_a_copy_whose_text_is_not_what_its_hash_says_is_refused(apart: Apart) -> None:
    reading.read_sources(apart.theirs, apart.ben, [reading.Pasted("b.txt", b"More words.")])
    with apart.theirs.write("x", apart.ben) as write:
        write.connection.exec_driver_sql("UPDATE text SET content = 'Other words' WHERE content = 'More words.'")
        write.name = "Nothing"
        write.add(Comment(id=new_id(), annotation_id=apart.tags[0], author_id=apart.ben.id, text="c", created_at="x"))
    before = rows(apart.ours)
    with pytest.raises(DamagedProject):
        apart.merge()
    assert rows(apart.ours) == before


# Any sequence of actions on two copies

Act = Callable[[Project, Reviewer, str, list[str], int], object]


def _tag(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    annotating.annotate(project, who, version_id, Span(number % 50, number % 50 + 4), list(Kind)[number % 4])


def _remove(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    annotating.remove(project, who, [tags[number % len(tags)]])


def _note(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    annotating.change_note(project, who, tags[number % len(tags)], f"note {number % 3}")


def _kind(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    annotating.retag(project, who, [tags[number % len(tags)]], list(Kind)[number % 4])


def _speaker(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    annotating.change_details(project, who, tags[number % len(tags)], {"speaker": f"speaker {number % 3}"})


def _move(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    annotating.move_span(project, who, tags[number % len(tags)], Span(number % 40, number % 40 + 9))


def _comment(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    annotating.comment(project, who, tags[number % len(tags)], f"comment {number}")


def _link(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    annotating.link(project, who, tags[number % len(tags)], tags[(number + 1) % len(tags)])


def _evidence(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    sourcing.set_evidence(project, who, tags[number % len(tags)], {"quoted_text": f"words {number}"})


def _undo(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    history.undo(project, who)


def _decide(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    reviewing.decide(project, who, [tags[number % len(tags)]], list(DecisionValue)[number % 4], f"reason {number % 2}")


def _settle(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    reviewing.settle(project, who, [tags[number % len(tags)]], OUTCOMES[number % 4], "So it is.")


def _reopen(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    reviewing.reopen(project, who, tags[number % len(tags)], "Too early.")


def _submit(project: Project, who: Reviewer, version_id: str, tags: list[str], number: int) -> None:
    with project.read() as read:
        version = read.get(Version, version_id)
    assert version is not None
    reviewing.submit(project, who, version.article_id)


ACTS: tuple[Act, ...] = (
    *(_tag, _remove, _note, _kind, _speaker, _move, _comment, _link, _evidence, _undo),
    *(_decide, _decide, _settle, _reopen, _submit),
)
STEPS = st.lists(st.tuples(st.integers(0, len(ACTS) - 1), st.integers(0, 60)), max_size=7)


def work(project: Project, who: Reviewer, version_id: str, steps: list[tuple[int, int]]) -> None:
    for act, number in steps:
        tags = projects_tags(project)
        if not tags:
            ACTS[0](project, who, version_id, tags, number)
            continue
        try:
            ACTS[act](project, who, version_id, tags, number)
        except KnownError:
            # What a person would be told cannot be done; nothing was changed.
            continue


@given(ours=STEPS, theirs=STEPS, more=STEPS)
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_work_apart_is_brought_together_the_same_in_both(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory, ours, theirs, more
) -> None:
    folder = tmp_path_factory.mktemp("apart")
    apart = Apart(desk, folder, leads=(desk.ines.name, "Ann", "Ben"))
    work(apart.ours, apart.ann, desk.version_id, ours)
    work(apart.theirs, apart.ben, desk.version_id, theirs)
    added = {Comment: set(), Annotation: set()}  # type: ignore[var-annotated]
    for project in (apart.ours, apart.theirs):
        with project.read() as read:
            for record, known in added.items():
                known.update(one.id for one in read.find(record))
    before = folder / "theirs before.annotator"
    apart.theirs.backup(before)
    mine = folder / "ours before.annotator"
    apart.ours.backup(mine)
    merging.merge(apart.ours, apart.ann, [before])
    merging.merge(apart.theirs, apart.ben, [mine])
    assert rows(apart.ours) == rows(apart.theirs)
    assert apart.ours.check() == apart.theirs.check() == []
    with apart.ours.read() as read:
        assert {one.id for one in read.find(Comment)} == added[Comment]
        tags = read.find(Annotation)
        assert stated(read, tags) == tags
    # Going on apart, and once more.
    work(apart.ours, apart.ann, desk.version_id, more)
    merging.merge(apart.theirs, apart.ben, [apart.paths[0]])
    merging.merge(apart.ours, apart.ann, [apart.paths[1]])
    assert rows(apart.ours) == rows(apart.theirs)
    assert apart.ours.check() == apart.theirs.check() == []
    (again,) = merging.preview(apart.ours, apart.ann, [apart.paths[1]])
    assert not again
    apart.close()
    shutil.rmtree(folder)


def test_the_text_of_the_desk_is_long_enough_for_what_is_done_to_it() -> None:
    assert len(TEXT) > 55


def test_a_conflict_tells_its_tag_its_article_and_who_changed_it_last(apart: Apart) -> None:
    annotating.change_note(apart.ours, apart.ann, apart.tags[1], "a")
    annotating.change_note(apart.theirs, apart.ben, apart.tags[1], "b")
    (report,) = merging.preview(apart.ours, apart.ann, [apart.paths[1]])
    (conflict,) = report.conflicts
    assert (conflict.ours_by, conflict.theirs_by) == ("Ann", "Ben")
    assert "" < conflict.ours_at < conflict.theirs_at
    subject = report.subjects[conflict.key]
    assert subject.tag == subject.row
    assert (subject.row["exact"], subject.article_id) == ("Kim", apart.desk.article_id)
    assert subject.article == "Kim smiled 😀 and Kim left."


def test_ids_in_conflicts_are_named(apart: Apart) -> None:
    for project, who, title in ((apart.ours, apart.ann, "Ours Daily"), (apart.theirs, apart.ben, "Their Weekly")):
        source, _ = sourcing.set_source(project, who, "", {"title": title})
        with project.write("Change source", who) as write:
            (article,) = write.find(Article)
            write.replace(replace(article, source_id=source.id))
    (report,) = merging.preview(apart.ours, apart.ann, [apart.paths[1]])
    (conflict,) = (one for one in report.conflicts if one.key.field == "source_id")
    assert {report.names[str(one)] for one in (conflict.ours, conflict.theirs)} == {"Ours Daily", "Their Weekly"}
    assert report.subjects[conflict.key].tag is None
    assert report.subjects[conflict.key].article == "Kim smiled 😀 and Kim left."


def test_several_copies_are_looked_at_together_and_nothing_is_changed(apart: Apart, tmp_path: Path) -> None:
    third = tmp_path / "third.annotator"
    apart.desk.project.backup(third)
    annotating.change_note(apart.theirs, apart.ben, apart.tags[0], "Ben's")
    with projects.open_(third) as project:
        annotating.change_note(project, projects.acting(project, "Cleo"), apart.tags[0], "Cleo's")
    before, sequence = rows(apart.ours), apart.ours.sequence()
    first, second = merging.preview(apart.ours, apart.ann, [apart.paths[1], third])
    assert first.conflicts == ()
    ((conflict,),) = (second.conflicts,)
    assert (conflict.ours, conflict.theirs) == ("Ben's", "Cleo's")
    assert (conflict.ours_by, conflict.theirs_by) == ("Ben", "Cleo")
    assert conflict.ours_at < conflict.theirs_at
    assert (rows(apart.ours), apart.ours.sequence()) == (before, sequence)


def test_each_copy_can_be_settled_in_its_own_way(apart: Apart, tmp_path: Path) -> None:
    third = tmp_path / "third.annotator"
    apart.desk.project.backup(third)
    annotating.change_note(apart.ours, apart.ann, apart.tags[0], "Ann's")
    annotating.change_note(apart.theirs, apart.ben, apart.tags[0], "Ben's")
    with projects.open_(third) as project:
        annotating.change_note(project, projects.acting(project, "Cleo"), apart.tags[0], "Cleo's")
    hows = [Resolution(rule=Rule.THEIRS), Resolution(rule=Rule.OURS)]
    merging.merge(apart.ours, apart.ann, [apart.paths[1], third], hows)
    assert tag(apart.ours, apart.tags[0]).note == "Ben's"


def test_merging_is_stopped_between_its_parts_and_then_nothing_was_taken(apart: Apart) -> None:
    annotating.change_note(apart.theirs, apart.ben, apart.tags[0], "theirs")
    before, told = rows(apart.ours), []

    def stop(done: int, total: int, words: str) -> None:
        told.append((done, total, words))
        if done == total - 1:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        merging.merge(apart.ours, apart.ann, [apart.paths[1]], progress=stop)
    assert told == [(number, 4, "theirs.annotator") for number in range(4)]
    assert rows(apart.ours) == before


def test_others_may_write_while_a_copy_is_compared_and_are_met(apart: Apart) -> None:
    annotating.change_note(apart.ours, apart.ann, apart.tags[1], "a")
    annotating.change_note(apart.theirs, apart.ben, apart.tags[0], "theirs")

    def meanwhile(done: int, total: int, words: str) -> None:
        if done == 2:
            with projects.open_(apart.paths[0]) as window:
                annotating.change_note(window, projects.acting(window, "Cleo"), apart.tags[0], "meanwhile")

    (report,), _ = merging.merge(
        apart.ours, apart.ann, [apart.paths[1]], Resolution(rule=Rule.OURS), progress=meanwhile
    )
    assert [(one.ours, one.theirs) for one in report.conflicts] == [("meanwhile", "theirs")]
    assert tag(apart.ours, apart.tags[0]).note == "meanwhile"
    assert apart.ours.check() == []


def test_an_agreement_with_other_words_does_not_outlive_the_merge(apart: Apart) -> None:
    reviewing.decide(apart.ours, apart.ann, [apart.tags[0]], DecisionValue.AGREE)
    ines = projects.acting(apart.theirs, apart.desk.ines.name)
    annotating.change_details(apart.theirs, ines, apart.tags[0], {"speaker": "Xi"})
    apart.merge()
    apart.merge_back()
    for project in (apart.ours, apart.theirs):
        assert tag(project, apart.tags[0]).status == Status.SUBMITTED
    assert rows(apart.ours) == rows(apart.theirs)
