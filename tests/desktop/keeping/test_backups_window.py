"""The window of backups, used as a person does who fears that work is lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from annotator.actions import articles, keeping
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries


@pytest.fixture
def kept(window) -> Path:
    """A backup of the project with two articles and six tags."""
    return keeping.back_up_before(window.session.project, "merging")


@pytest.fixture
def backups(window, kept):
    """The window of backups after one article was removed and a tag was made."""
    window.session.do(articles.remove_article, window.page.model.ids[1])
    window.page.panes.panes[0].view.select(Span(0, 7))
    window.page.tagging.tag(Kind.CLAIM)
    window.actions_by_name["backups"].trigger()
    yield window.keeper.backups
    window.keeper.backups.close()


def lines(tree):
    found = []
    for row in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(row)
        found.append((group.text(0), [group.child(number).text(0) for number in range(group.childCount())]))
    return found


def test_backups_are_listed_with_what_is_in_them_and_what_was_done_since(backups):
    item = backups.list.topLevelItem(0)
    assert [item.text(column) for column in (1, 2, 3)] == ["Before merging", "2", "6"]
    assert backups.heading.text().startswith("Done since this backup: ")
    found = dict(lines(backups.differences))
    assert found["1 article removed"] == ["Sanctions lifted"]
    assert found["1 tag added"] == ["Beijing"]
    assert sorted(found["2 tags removed"]) == ["Beijing has lifted sanctions", "Some 15,000 soldiers"]


def test_going_back_brings_the_article_back_and_undo_takes_that_back(window, backups):
    backups.back.click()
    assert len(window.page.model.ids) == 2
    assert backups.list.topLevelItemCount() == 2
    assert "Before going back" in [backups.list.topLevelItem(row).text(1) for row in range(2)]
    window.page.messages.offers[0].click()
    assert len(window.page.model.ids) == 1


def test_a_backup_is_restored_as_a_copy_and_opened(window, backups, tmp_path, monkeypatch):
    asked = []
    window.open_requested.connect(asked.append)
    to = tmp_path / "again.annotator"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(to), ""))
    backups.copy.click()
    assert asked == [str(to)]
    assert keeping.contents(to).articles == 2
    assert len(window.page.model.ids) == 1


def test_one_can_be_made_by_hand(window, backups):
    backups.now.click()
    assert backups.list.topLevelItem(0).text(1) == "By hand"
    assert backups.heading.text() == "Nothing was done since: the project is as it is in this backup."
    assert not backups.back.isEnabled()


def test_a_backup_that_is_broken_says_so_and_offers_nothing(window, kept, no_dialogs):
    kept.write_bytes(kept.read_bytes()[:9000])
    window.actions_by_name["backups"].trigger()
    backups = window.keeper.backups
    assert "cut short" in backups.heading.text()
    assert "cannot be read" in backups.list.topLevelItem(0).text(1)
    assert not backups.back.isEnabled()
    assert not backups.copy.isEnabled()
    backups.close()


def test_work_meanwhile_is_compared_anew(window, backups, qtbot):
    assert "1 tag added" in backups.heading.text()
    window.session.undo()
    qtbot.waitUntil(lambda: "tag added" not in backups.heading.text())


def test_without_a_backup_it_says_when_there_will_be_one(window):
    window.actions_by_name["backups"].trigger()
    assert window.keeper.backups.heading.text().startswith("There are no backups yet")
    window.keeper.backups.close()


def test_the_daily_backup_is_made_without_a_word_and_trouble_is_told_once(window):
    project = window.session.project
    folder = keeping.backup_folder(project.target)
    folder.write_text("in the way")
    told = []
    window.page.messages.shown.connect(told.append)
    window.keeper.back_up_daily()
    window.keeper.back_up_daily()
    assert len(told) == 1
    assert told[0].startswith("Today's backup was not made. ")
    folder.unlink()
    window.keeper.back_up_daily()
    assert [one.reason for one in keeping.backups(project.target)] == ["daily"]
    assert len(told) == 1
    with project.read() as read:
        assert len(queries.articles(read, viewer="")) == 2
