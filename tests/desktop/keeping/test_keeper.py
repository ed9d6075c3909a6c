"""What the menus offer to keep, print, cite, rename and erase, used as a person does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.actions import keeping, projects, sourcing
from annotator.desktop import theme
from annotator.desktop.jobs import InlineJobs
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.domain.spans import Span
from annotator.settings import Settings
from annotator.storage import queries
from tests.desktop.conftest import FIRST

Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def select(window, words, text=FIRST):
    start = text.index(words)
    window.page.active_pane.view.select(Span(start, start + len(words)))


def test_a_passage_is_copied_with_its_source(window, qtbot):
    values = {"short_ref": "AFP, 2 May 2025", "url": "https://afp.example/1"}
    window.session.do(sourcing.source_of_article, window.page.active_pane.article_id, values)
    select(window, "“China is a major catalyst for Russia,” an official said.")
    qtbot.keyClick(window.page.active_pane.view, Key.Key_C, Ctrl | Shift)
    assert QGuiApplication.clipboard().text() == (
        "““China is a major catalyst for Russia,” an official said.” (AFP, 2 May 2025, ¶ 3, https://afp.example/1)"
    )


def test_without_a_source_the_title_stands_there_and_several_paragraphs_are_told(window):
    start = FIRST.index("The move")
    window.page.active_pane.view.select(Span(start, FIRST.index(" an official")))
    window.actions_by_name["copy_citation"].trigger()
    assert QGuiApplication.clipboard().text().endswith("catalyst for Russia,”” (Beijing’s balancing act, ¶ 2–3)")


def test_without_a_selection_nothing_is_copied_and_it_says_why(window):
    QGuiApplication.clipboard().setText("before")
    window.actions_by_name["copy_citation"].trigger()
    assert QGuiApplication.clipboard().text() == "before"
    assert window.page.messages.words.startswith("Select words")


def test_a_copy_is_saved_and_one_goes_on_in_it(window, tmp_path, monkeypatch):
    moved = []
    window.move_requested.connect(moved.append)
    to = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(to), ""))
    window.actions_by_name["save_copy"].trigger()
    (offer,) = window.page.messages.offers
    offer.click()
    assert moved == [f"{to}.annotator"]
    with projects.open_(moved[0]) as copy, copy.read() as read:
        assert len(queries.articles(read, viewer="")) == 2


def test_one_renames_oneself_and_a_colleagues_name_is_refused_in_place(window, qtbot):
    window.actions_by_name["rename_self"].trigger()
    dialog = window.keeper.renaming
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.name)
    dialog.name.setText("BEN ito")
    qtbot.keyClick(dialog.name, Key.Key_Return)
    assert dialog.isVisible()
    assert "already" in dialog.wrong.text()
    dialog.name.setText("Rita Meyer")
    qtbot.keyClick(dialog.name, Key.Key_Return)
    assert not dialog.isVisible()
    assert window.session.reviewer.name == "Rita Meyer"
    assert "Rita Meyer" in window.status.reviewer.text()
    assert window.settings.reviewer_name == "Rita Meyer"
    window.session.undo()
    assert window.session.reviewer.name == "Rita Moreau"


def test_articles_are_put_away_listed_again_and_taken_out(window):
    page = window.page
    first, second = page.model.ids
    page.article_list.view.setFocus()
    page.article_list.view.setCurrentIndex(page.model.index(0))
    assert not page.article_list.archived.isVisible()
    window.actions_by_name["archive_articles"].trigger()
    assert page.model.ids == [second]
    assert page.panes.shown == [second]
    assert page.article_list.archived.text() == "Archived: 1"
    page.article_list.archived.click()
    assert page.model.ids == [second, first]
    assert page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Beijing’s balancing act, archived")
    menu = page.article_list.menu_for(page.model.index(1))
    next(action for action in menu.actions() if action.text() == "Take out of the archive").trigger()
    menu.close()
    assert page.model.ids == [first, second]
    assert not page.article_list.archived.isVisible()


def test_several_articles_are_removed_by_one_key_and_come_back_by_one_undo(window, qtbot):
    page = window.page
    view = page.article_list.view
    view.setFocus()
    view.selectAll()
    qtbot.keyClick(view, Key.Key_Delete)
    assert page.model.ids == []
    assert page.messages.words == "Removed: 2 articles with all tags."
    window.session.undo()
    assert len(page.model.ids) == 2


def test_what_is_erased_is_told_before_and_gone_after(window, qtbot):
    page = window.page
    kept = keeping.back_up_before(window.session.project, "merging")
    article_id = page.model.ids[0]
    page.focus_text()
    window.actions_by_name["erase_articles"].trigger()
    erasing = window.keeper.erasing
    assert str(kept) in erasing.words.text()
    assert erasing.ticked() == [article_id]
    assert not erasing.erase.isEnabled()
    erasing.understood.setChecked(True)
    erasing.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not erasing.erase.isEnabled()
    erasing.list.item(0).setCheckState(Qt.CheckState.Checked)
    erasing.erase.click()
    assert not erasing.isVisible()
    assert page.messages.words == "Erased for good: 1 article with 4 tags."
    assert article_id not in page.model.ids
    assert page.panes.shown == page.model.ids
    window.actions_by_name["check_project"].trigger()
    first, second = page.messages.words.split("\n")
    assert first.startswith("The project is sound")
    assert "Rita Moreau erased for good: 1 article;" in second


def test_an_article_that_was_removed_can_be_erased(window):
    window.page.articles.remove([window.page.model.ids[0]])
    window.keeper.erase([])
    erasing = window.keeper.erasing
    titles = [erasing.list.item(row).text() for row in range(erasing.list.count())]
    assert titles == ["Sanctions lifted", "Beijing’s balancing act (removed, still in the history)"]
    erasing.close()


def test_printing_asks_for_a_printer_and_stands_in_nobodys_way(window, tmp_path):
    window.actions_by_name["print_article"].trigger()
    (dialog,) = window.findChildren(QPrintDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    printer = dialog.printer()
    printer.setOutputFileName(str(tmp_path / "article.pdf"))
    dialog.accepted.emit(printer)
    dialog.close()
    assert (tmp_path / "article.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(("name", "keys"), [("print_article", "Ctrl+P"), ("save_copy", "Ctrl+Shift+S")])
def test_keys_are_those_that_everybody_expects(window, name, keys):
    assert window.actions_by_name[name].shortcut() == QKeySequence(keys)


def test_another_window_on_the_project_lets_go_of_what_was_erased(window, qtbot):
    session = Session(projects.open_(window.session.project.target), window.session.reviewer, InlineJobs())
    other = Window(session, Settings(theme="light"), theme.LIGHT)
    qtbot.addWidget(other)
    other.show()
    first, second = other.page.model.ids
    assert other.page.panes.shown == [first, second]
    other.page.choose(other.page.panes.panes[0].view.marks_at(FIRST.index("raised"))[0].id)
    window.session.do(keeping.erase, [first])
    session.look()
    assert other.page.model.ids == [second]
    assert other.page.panes.shown == [second]
    other.page.table.setFocus()
    other.actions_by_name["next_tag"].trigger()
    with session.read() as read:
        assert queries.annotation(read, other.page.chosen, viewer=session.viewer)
    other.close()
