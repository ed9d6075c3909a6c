"""A package for a colleague, made in the window: for whom, which articles, blind or open, and where."""

import pytest
from PySide6.QtCore import Qt

from annotator.actions import projects
from annotator.desktop.merging import package_window
from annotator.storage import queries

TICKED = Qt.CheckState.Checked


@pytest.fixture
def packing(window, monkeypatch, tmp_path):
    monkeypatch.setattr(package_window, "ask_new_file", lambda *_: str(tmp_path / "for Cleo"))
    window.actions_by_name["package"].trigger()
    return window.merging.packing


def titles(packing):
    return [packing.model.index(row).data() for row in range(packing.model.rowCount())]


def made(tmp_path):
    return projects.open_(tmp_path / "for Cleo.annotator")


def test_the_article_that_is_read_is_ticked_and_colleagues_are_offered(packing):
    assert packing.count.text() == "1 of 2 articles"
    assert [packing.colleague.itemText(at) for at in range(packing.colleague.count())] == ["Ben Ito"]
    assert not packing.make.isEnabled() or packing.colleague.currentText()


@pytest.mark.parametrize(("blind", "tags"), [(False, 6), (True, 0)])
def test_a_package_is_written_and_told(window, packing, tmp_path, blind, tags):
    packing.colleague.setEditText("Cleo")
    packing.all.click()
    (packing.is_blind if blind else packing.is_open).setChecked(True)
    packing.make.click()
    assert not packing.isVisible()
    assert str(tmp_path / "for Cleo.annotator") in window.page.messages.words
    assert "Cleo" in window.page.messages.words
    with made(tmp_path) as project, project.read() as read:
        assert len(queries.articles(read, viewer="")) == 2
        found = queries.reviewer_by_name(read, "Cleo")
        assert found is not None
        assert len(queries.annotations(read, viewer=found.id)) == tags


def test_articles_are_found_by_words_and_ticks_stay_out_of_sight(packing, tmp_path):
    packing.filter.setText("lifted")
    assert titles(packing) == ["Sanctions lifted"]
    packing.model.setData(packing.model.index(0), TICKED, Qt.ItemDataRole.CheckStateRole)
    assert packing.count.text() == "2 of 2 articles"
    packing.none.click()
    assert packing.count.text() == "1 of 2 articles"
    packing.filter.clear()
    packing.colleague.setEditText("Cleo")
    packing.make.click()
    with made(tmp_path) as project, project.read() as read:
        assert [one.title for one in queries.articles(read, viewer="")] == ["Beijing’s balancing act"]


def test_nothing_is_made_without_a_name_or_an_article(packing):
    packing.colleague.setEditText("  ")
    assert not packing.make.isEnabled()
    packing.colleague.setEditText("Cleo")
    assert packing.make.isEnabled()
    packing.none.click()
    assert not packing.make.isEnabled()


def test_what_cannot_be_written_is_told_in_the_window(window, packing, monkeypatch, session):
    monkeypatch.setattr(package_window, "ask_new_file", lambda *_: session.project.target)
    packing.colleague.setEditText("Cleo")
    packing.make.click()
    assert packing.isVisible()
    assert "the project itself" in packing.words.text()
    assert packing.make.isEnabled()
