"""Keeping a project as a person does: daily backups, going back, copies to go on in, erasing."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from annotator.actions import annotating, articles, history, keeping, projects
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.errors import ProjectTrouble
from annotator.storage import queries
from tests.actions.conftest import Desk


def test_a_daily_backup_is_made_once_and_lies_beside_the_project(desk: Desk):
    made = keeping.back_up_daily(desk.project)
    assert made is not None
    assert made.parent == Path(desk.project.target).with_name("p backups")
    assert keeping.back_up_daily(desk.project) is None
    assert [one.reason for one in keeping.backups(desk.project.target)] == ["daily"]
    found = keeping.contents(made)
    assert (found.articles, found.tags) == (1, 0)


def test_what_is_backed_up_of_a_server_lies_among_ones_own_files_and_its_password_nowhere():
    folder = keeping.backup_folder("postgresql://ines:secret@desk.example/review")
    assert folder.is_absolute()
    assert folder.name.startswith("review ")
    assert "secret" not in str(folder)


def test_going_back_puts_the_present_aside_and_is_undone_like_anything(desk: Desk):
    kept = keeping.back_up_before(desk.project, "merging")
    annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    aside, changes = keeping.go_back(desk.project, desk.ines, kept)
    assert desk.tags() == []
    assert changes.ids("annotation")
    assert keeping.contents(aside).tags == 1
    assert "before going back" in aside.name
    name, _ = history.undo(desk.project, desk.ines)
    assert name.startswith("Undo: Go back to the backup of 20")
    assert len(desk.tags()) == 1


def test_a_backup_is_restored_as_a_project_of_its_own_and_nothing_is_ever_replaced(desk: Desk, tmp_path: Path):
    kept = keeping.back_up_before(desk.project, "merging")
    content = kept.read_bytes()
    keeping.restore_copy(kept, tmp_path / "copy.annotator")
    with projects.open_(tmp_path / "copy.annotator") as copy, copy.read() as read:
        assert [row.title for row in queries.articles(read, viewer="")] == ["Kim smiled 😀 and Kim left."]
    with pytest.raises(ProjectTrouble, match="already something"):
        keeping.restore_copy(kept, Path(desk.project.target))
    assert kept.read_bytes() == content


def test_erasing_is_told_and_reaches_no_backups(desk: Desk):
    kept = keeping.back_up_before(desk.project, "erasing")
    annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    articles.remove_article(desk.project, desk.ines, desk.article_id)
    assert [one.removed for one in keeping.erasable(desk.project)] == [True]
    erased, _ = keeping.erase(desk.project, desk.ines, [desk.article_id])
    assert (erased.articles, erased.tags) == (1, 1)
    assert [one.reviewer for one in keeping.erasures(desk.project)] == ["Ines"]
    assert projects.check(desk.project) == []
    assert keeping.contents(kept).articles == 1


def test_tomorrow_there_is_a_backup_only_when_something_was_done(desk: Desk):
    keeping.back_up_daily(desk.project)
    tomorrow = datetime.now().astimezone().date() + timedelta(days=1)
    assert keeping.back_up_daily(desk.project, tomorrow) is None
    annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    assert keeping.back_up_daily(desk.project, tomorrow) is not None


def test_a_project_is_glanced_at_without_opening_it(desk: Desk):
    assert keeping.glance(desk.project.target, "Ines").articles == 1
