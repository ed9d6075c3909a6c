"""What can be told of a project without opening it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.articles import ProjectRecord
from annotator.domain.keeping import ProjectState
from annotator.domain.vocabulary import Status
from annotator.storage.glancing import glance


@pytest.fixture
def waiting(file_project, file_article, ann, ben) -> Path:
    """A project with tags of Ann and Ben: two are submitted, one is disputed, one a draft."""
    with file_project.write("Tag", ann) as write:
        write.add(file_article.tag(0, 3, ann, status=Status.SUBMITTED))
    with file_project.write("Tag", ben) as write:
        write.add(file_article.tag(4, 12, ben, status=Status.SUBMITTED))
        write.add(file_article.tag(13, 17, ben, status=Status.DISPUTED))
        write.add(file_article.tag(18, 20, ben))
    return Path(file_project.target)


def test_what_waits_is_counted_for_the_one_who_asks(file_project, waiting):
    for_ann = glance(waiting, "ANN  able")
    assert (for_ann.state, for_ann.title, for_ann.articles) == (ProjectState.READY, "Test", 1)
    assert (for_ann.submitted, for_ann.disputed, for_ann.to_check) == (1, 1, 0)
    assert glance(waiting, "Somebody new").submitted == 2


def test_in_blind_review_only_what_one_may_see_is_counted(file_project, waiting, ann):
    with file_project.read() as read:
        (record,) = read.find(ProjectRecord)
    with file_project.write("Review blind", ann) as write:
        write.replace(replace(record, blind=True))
    found = glance(waiting, "Ann Able")
    assert (found.submitted, found.disputed) == (0, 0)


def test_nothing_is_made_beside_a_project_that_is_closed(file_project, waiting):
    file_project.close()
    content = waiting.read_bytes()
    assert glance(waiting, "Ann Able").submitted == 1
    assert [one.name for one in waiting.parent.iterdir() if one.is_file()] == [waiting.name]
    assert waiting.read_bytes() == content


def test_other_states_are_told_and_nothing_is_migrated(tmp_path):
    older = tmp_path / "older.annotator"
    shutil.copy(Path(__file__).parent.parent / "data" / "project-0001.annotator", older)
    content = older.read_bytes()
    assert glance(older, "Ann").state == ProjectState.OLDER
    assert older.read_bytes() == content
    assert glance(tmp_path / "none.annotator", "Ann").state == ProjectState.MISSING
    (tmp_path / "text.annotator").write_text("no project")
    assert glance(tmp_path / "text.annotator", "Ann").state == ProjectState.DAMAGED
    cut = tmp_path / "cut.annotator"
    cut.write_bytes(content[: len(content) // 2])
    assert glance(cut, "Ann").state == ProjectState.DAMAGED
