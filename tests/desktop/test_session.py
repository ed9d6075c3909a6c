"""The session: actions and their changes, undo names, other writers, other reviewers."""

import threading

import pytest
from PySide6.QtTest import QSignalSpy

from annotator.actions import annotating, projects, reading
from annotator.desktop import session as session_module
from annotator.desktop.jobs import InlineJobs, Jobs
from annotator.desktop.session import Session
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.errors import LockedProject
from annotator.storage import queries


def first_version(session: Session) -> str:
    with session.read() as read:
        return queries.articles(read, viewer=session.viewer)[0].version_id


def tags(session: Session) -> list[queries.TagRow]:
    with session.read() as read:
        return queries.tag_rows(read, viewer=session.viewer)


def test_an_action_is_told_with_what_it_changed(session):
    heard = []
    session.changed.connect(heard.append)
    made = session.do(annotating.annotate, first_version(session), Span(0, 7), Kind.CLAIM)
    assert [changes.ids("annotation") for changes in heard] == [[made.id]]


def test_a_known_error_is_told_and_nothing_is_returned(session):
    failed = QSignalSpy(session.failed)
    changed = QSignalSpy(session.changed)
    assert session.do(annotating.annotate, first_version(session), Span(0, 10_000), Kind.CLAIM) is None
    assert failed.count() == 1
    assert "does not lie in the text" in failed.at(0)[0]
    assert changed.count() == 0


def test_undo_and_redo_carry_the_name_of_what_they_would_take(session):
    session.do(annotating.annotate, first_version(session), Span(0, 7), Kind.CLAIM)
    assert (session.undo_name, session.redo_name) == ("Tag claim", "")
    session.undo()
    assert session.redo_name == "Tag claim"
    assert session.undo_name == "Tag quote"
    session.redo()
    assert (session.undo_name, session.redo_name) == ("Tag claim", "")


def test_much_is_taken_back_in_a_job_and_once(qtbot, project_with_samples, monkeypatch):
    monkeypatch.setattr(session_module, "MOST_AT_ONCE", 1)
    session = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"), Jobs())
    version = first_version(session)
    for place in (0, 7):
        session.do(annotating.annotate, version, Span(place, place + 7), Kind.CLAIM)
    titles, told, failed = [], QSignalSpy(session.stepped), QSignalSpy(session.failed)
    session.jobs.started.connect(lambda job: titles.append(job.title))
    before = len(tags(session))
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: told.count() == 1)
    assert titles == ["Undoing"]
    assert len(tags(session)) == before - 1
    assert session.redo_name == "Tag claim"
    session.redo()
    qtbot.waitUntil(lambda: told.count() == 2)
    assert len(tags(session)) == before
    assert session.redo_name == ""
    session.undo()
    qtbot.waitUntil(lambda: told.count() == 3)
    assert [told.at(number)[0] for number in range(3)] == [
        "Undone: Tag claim",
        "Done again: Tag claim",
        "Undone: Tag claim",
    ]
    assert failed.count() == 0
    session.close()


def test_undo_waits_for_what_a_job_is_writing_and_takes_that_back(qtbot, session):
    with projects.open_(session.project.target) as project:
        beside = Session(project, session.reviewer, Jobs())
        try:
            beside.do(annotating.annotate, first_version(beside), Span(0, 7), Kind.CLAIM)
            before = tags(beside)
            let_go = threading.Event()

            def slowly(*args):
                assert let_go.wait(10)
                return annotating.annotate(*args)

            beside.start("Tagging", slowly, first_version(beside), Span(10, 17), Kind.QUOTE)
            beside.undo()
            assert tags(beside) == before
            with qtbot.waitSignal(beside.stepped) as told:
                let_go.set()
            assert told.args == ["Undone: Tag quote"]
            assert tags(beside) == before
            assert (beside.undo_name, beside.redo_name) == ("Tag claim", "Tag quote")
        finally:
            beside.stop()


def test_undo_with_nothing_to_take_back_says_so(qapp, project):
    session = Session(project, projects.acting(project, "Ann"), InlineJobs())
    failed = QSignalSpy(session.failed)
    session.undo()
    assert failed.count() == 1
    session.stop()


def test_what_another_program_writes_is_noticed_at_the_next_look(session):
    other = projects.open_(session.project.target)
    heard = []
    session.changed.connect(heard.append)
    made, _ = annotating.annotate(other, projects.acting(other, "Eve"), first_version(session), Span(0, 7), Kind.QUOTE)
    session.look()
    session.look()
    other.close()
    assert [changes.ids("annotation") for changes in heard] == [[made.id]]


def test_others_changes_between_two_looks_are_not_lost_behind_an_own_action(session):
    other = projects.open_(session.project.target)
    heard = []
    session.changed.connect(heard.append)
    theirs, _ = annotating.annotate(other, projects.acting(other, "Eve"), first_version(session), Span(0, 7), "quote")
    own = session.do(annotating.annotate, first_version(session), Span(8, 18), Kind.CLAIM)
    other.close()
    told = [id_ for changes in heard for id_ in changes.ids("annotation")]
    assert sorted(told) == sorted([theirs.id, own.id])
    session.look()
    assert len(heard) == 1


def test_the_timer_notices_within_a_second_or_so(qtbot, session):
    session.watch()
    other = projects.open_(session.project.target)
    with qtbot.waitSignal(session.changed, timeout=3_000) as told:
        annotating.annotate(other, projects.acting(other, "Eve"), first_version(session), Span(0, 7), Kind.QUOTE)
    other.close()
    assert told.args[0].ids("annotation")


def test_another_reviewer_has_their_own_undo(session):
    told = QSignalSpy(session.reviewer_changed)
    session.become("ben  ito")
    assert told.count() == 1
    assert session.reviewer.name == "Ben Ito"
    assert session.undo_name == "Tag claim"
    session.become("Somebody New")
    assert session.undo_name == ""


def test_an_action_in_a_job_is_told_like_any_other(session):
    heard, results = [], []
    session.changed.connect(heard.append)
    version = first_version(session)
    session.start("Tagging", annotating.annotate_alike, version, Span(0, 7), Kind.CLAIM, done=results.append)
    assert len(results[0]) == 2
    assert len(heard[0].ids("annotation")) == 2


def test_of_work_too_large_to_be_named_only_what_was_not_yet_seen_is_told(session, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MOST_ROWS", 10)
    paths = [tmp_path / f"{number:02}.txt" for number in range(60)]
    for path in paths:
        path.write_text(f"About {path.name}, and not much more.", encoding="utf-8")
    heard = []
    session.changed.connect(heard.append)
    session.start("Reading", reading.read_sources, paths, told=lambda reports: session.look())
    assert [len(changes.ids("article")) for changes in heard] == [25, 25, 10]
    assert not any(changes.unknown for changes in heard)
    session.do(reading.read_sources, paths)
    assert len(heard) == 3


@pytest.mark.parametrize("kind", list(Kind))
def test_a_read_only_project_takes_nothing_and_says_why(qapp, project_with_samples, kind):
    project_with_samples.read_only = True
    session = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"), InlineJobs())
    failed = QSignalSpy(session.failed)
    assert not session.can_write
    assert session.do(annotating.annotate, first_version(session), Span(0, 7), kind) is None
    assert failed.count() == 1
    session.stop()


def test_two_windows_under_one_new_name_are_one_reviewer(session):
    second = projects.open_(session.project.target)
    mine = Session(session.project, projects.acting(session.project, "New"), InlineJobs())
    other = Session(second, projects.acting(second, "New"), InlineJobs())
    assert mine.viewer != other.viewer
    mine.do(annotating.annotate, first_version(session), Span(0, 7), Kind.CLAIM)
    made = other.do(annotating.annotate, first_version(session), Span(2, 9), Kind.QUOTE)
    assert mine.viewer == other.viewer == made.author_id
    assert other.undo_name == "Tag quote"
    other.undo()
    assert (other.undo_name, other.redo_name) == ("Tag claim", "Tag quote")
    mine.stop()
    other.close()


def test_a_project_out_of_sight_is_told_once_and_seen_again(session, monkeypatch):
    failed = QSignalSpy(session.failed)
    heard = []
    session.changed.connect(heard.append)

    def gone():
        raise LockedProject("The project is held by another program.")

    with monkeypatch.context() as patched:
        patched.setattr(session.project, "sequence", gone)
        session.look()
        session.look()
    assert failed.count() == 1
    other = projects.open_(session.project.target)
    annotating.annotate(other, projects.acting(other, "Eve"), first_version(session), Span(0, 7), Kind.QUOTE)
    other.close()
    session.look()
    assert len(heard) == 1
