"""The window on one project: menus, looks, panels, files, other windows, closing and opening again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel

from annotator import settings as settings_file
from annotator.actions import annotating, projects
from annotator.desktop import theme
from annotator.desktop.actions_map import ENTRIES, MENUS
from annotator.desktop.dialogs.help_sheet import HelpSheet
from annotator.desktop.dialogs.paste_dialog import PasteDialog
from annotator.desktop.inspector.thread_panel import ReplyLine
from annotator.desktop.jobs import InlineJobs
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.settings import Settings
from annotator.storage import queries
from tests.desktop.bringing.drags import drop, files
from tests.desktop.conftest import FIRST

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def articles(window):
    with window.session.read() as read:
        return queries.articles(read, viewer=window.session.viewer)


def reopened(qtbot, target, name="Rita Moreau"):
    return shown(qtbot, projects.open_(target), name)


def shown(qtbot, project, name="Rita Moreau"):
    session = Session(project, projects.acting(project, name), InlineJobs())
    made = Window(session, settings_file.load(), theme.LIGHT)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_action_stands_in_a_menu_with_its_name(window):
    in_menus = {}
    for menu_action in window.menuBar().actions():
        for action in menu_action.menu().actions():
            in_menus[action.objectName()] = menu_action.text().replace("&", "")
    for entry in ENTRIES:
        assert in_menus[entry.name] == entry.menu
        assert window.actions_by_name[entry.name].text()
    assert [action.text().replace("&", "") for action in window.menuBar().actions()] == list(MENUS)


def test_a_key_that_a_person_changed_holds(qtbot, project_with_samples):
    settings_file.save(Settings(keys={"next_tag": "J"}))
    window = shown(qtbot, project_with_samples)
    assert window.actions_by_name["next_tag"].shortcut() == QKeySequence("J")
    view = window.page.active_pane.view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_N)
    assert window.page.chosen is None
    qtbot.keyClick(view, Key.Key_J)
    assert window.page.chosen
    window.close()


def test_a_window_that_was_never_open_fits_on_the_screen(session, qtbot):
    window = Window(session, Settings(theme="light"), theme.LIGHT)
    qtbot.addWidget(window)
    window.show()
    room = window.screen().availableSize()
    assert window.width() <= max(room.width(), window.minimumSizeHint().width())
    assert window.height() < room.height()
    window.close()


def test_shift_f10_opens_the_menu_of_the_text_at_the_caret(window, qtbot, no_dialogs):
    view = window.page.active_pane.view
    view.set_caret(FIRST.index("raised"))
    view.setFocus()
    with qtbot.waitSignal(window.page.menu_requested) as asked:
        qtbot.keyClick(view, Key.Key_F10, Modifier.ShiftModifier)
    below = view.rectangle_of(view.caret).bottomLeft()
    assert asked.args == [view.viewport().mapToGlobal(below)]
    QApplication.activePopupWidget().close()
    no_dialogs.remove("menu")


def test_the_status_line_says_where_one_is(window):
    window.page.active_pane.view.set_caret(FIRST.index("raised"))
    shown = window.status.place.text()
    assert "¶ 2 of 4" in shown
    assert "55 words" in shown
    assert "1.8 errors per 100 words" in shown
    assert window.status.saved.text() == "Saved  ·  samples.annotator"
    assert window.status.reviewer.text() == "Reviewing as Rita Moreau"


def test_errors_per_100_words_follow_each_change(window, qtbot):
    start = FIRST.index("surprised")
    window.session.do(
        annotating.annotate, window.page.active_pane.version_id, Span(start, start + 9), Kind.TRANSLATION_ERROR
    )
    assert "3.6 errors per 100 words" in window.status.place.text()
    window.session.undo()
    assert "1.8 errors per 100 words" in window.status.place.text()


def test_f6_goes_round_all_parts_and_back(window, qtbot):
    seen = []
    for _ in range(7):
        focus = window.focusWidget()
        seen.append(next(name for name, part in parts(window).items() if part is focus or part.isAncestorOf(focus)))
        qtbot.keyClick(focus, Key.Key_F6)
    assert seen == ["first", "second", "inspector", "table", "search", "list", "first"]
    qtbot.keyClick(window.focusWidget(), Key.Key_F6, Modifier.ShiftModifier)
    assert window.focusWidget() is window.page.panes.panes[0].view


def parts(window):
    page = window.page
    return {
        "list": page.article_list,
        "first": page.panes.panes[0],
        "second": page.panes.panes[1],
        "inspector": page.inspector_panel,
        "table": page.table_panel,
        "search": window.search,
    }


def test_zoom_by_keys_is_kept_for_every_project(window, qtbot):
    view = window.page.active_pane.view
    before = view.reading.point_size
    qtbot.keyClick(view, Key.Key_Plus, Modifier.ControlModifier)
    assert view.reading.point_size > before
    assert settings_file.load().font_size == view.reading.point_size
    qtbot.keyClick(view, Key.Key_0, Modifier.ControlModifier)
    assert view.reading.point_size == before


def test_a_panel_can_be_put_away_and_stays_away(window, qtbot):
    window.actions_by_name["show_tags"].trigger()
    assert not window.page.table.isVisible()
    target = window.session.project.target
    window.close()
    again = reopened(qtbot, target)
    assert not again.page.table.isVisible()
    assert not again.actions_by_name["show_tags"].isChecked()
    again.close()


def test_a_crash_costs_neither_the_place_nor_what_was_being_typed(window, qtbot, monkeypatch, tmp_path):
    page = window.page
    page.panes.show_articles([articles(window)[1].id])
    tag = page.active_pane.view.next_mark(0)
    page.choose(tag.id)
    page.fill_in("claim_normalized")
    qtbot.keyClicks(window.focusWidget(), "half a sen")
    window.place.keep()
    left = settings_file.load()
    # The program ends here without any farewell; another starts from the files as they are.
    window.session.project.backup(tmp_path / "after.annotator")
    places = {str(tmp_path / "after.annotator"): left.places[window.session.project.target]}
    settings_file.save(replace(left, places=places))
    again = reopened(qtbot, str(tmp_path / "after.annotator"))
    assert again.page.panes.shown == page.panes.shown
    assert again.page.chosen == tag.id
    assert again.page.inspector.form.editors["claim_normalized"].state() == "half a sen"
    again.close()


def test_it_opens_where_it_was_left(window, qtbot):
    page = window.page
    page.panes.show_articles([articles(window)[1].id])
    page.focus_text()
    page.active_pane.view.set_caret(40)
    tag = page.active_pane.view.next_mark(0)
    page.choose(tag.id)
    window.resize(1111, 700)
    caret = page.active_pane.view.caret
    target = window.session.project.target
    window.close()
    again = reopened(qtbot, target)
    assert again.page.panes.shown == [articles(again)[1].id]
    assert again.page.active_pane.view.caret == caret
    assert again.page.chosen == tag.id
    assert again.height() == 700
    again.close()


def test_closing_saves_what_is_being_typed(window, qtbot):
    view = window.page.active_pane.view
    start = FIRST.index("surprised")
    view.select(Span(start, start + 9))
    qtbot.keyClick(view, Key.Key_4)
    qtbot.keyClicks(window.focusWidget(), "astonished")
    target = window.session.project.target
    window.close()
    again = projects.open_(target)
    with again.read() as read:
        made = next(tag for tag in queries.annotations(read, viewer="") if tag.exact == "surprised")
    again.close()
    assert made.details.correction == "astonished"


def test_words_that_fit_nowhere_and_a_reply_begun_are_there_again(window, qtbot):
    with window.session.read() as read:
        rows = queries.tag_rows(read, viewer=window.session.viewer)
    figure = next(row.id for row in rows if row.kind == Kind.STATISTIC)
    window.page.choose(figure)
    window.page.fill_in("value")
    line = window.focusWidget()
    line.selectAll()
    qtbot.keyClicks(line, "a great many")
    reply = window.page.inspector.findChild(ReplyLine)
    reply.setFocus()
    qtbot.keyClicks(reply, "is that the wire's figure")
    target = window.session.project.target
    window.close()
    again = reopened(qtbot, target)
    inspector = again.page.inspector
    again.page.choose(figure)
    assert inspector.findChild(ReplyLine).words() == "is that the wire's figure"
    assert inspector.form.editors["value"].state() == "a great many"
    assert "is not a number" in inspector.form.editors["value"].refusal
    again.close()


def test_two_windows_on_one_project_see_each_others_tags(window, qtbot):
    other = reopened(qtbot, window.session.project.target, "Ben Ito")
    start = FIRST.index("surprised")
    made = other.session.do(
        annotating.annotate, other.page.panes.panes[0].version_id, Span(start, start + 9), Kind.QUOTE
    )
    window.session.look()
    assert window.page.panes.panes[0].view.mark(made.id).kind == Kind.QUOTE
    removed = window.session.do(annotating.remove, [made.id])
    assert removed == 1
    other.session.look()
    assert other.page.panes.panes[0].view.mark(made.id) is None
    other.close()


def test_dropped_files_are_read_with_a_report(window, tmp_path):
    path = tmp_path / "third.txt"
    path.write_text("A third article\n\nWith a second paragraph.", encoding="utf-8")
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    drop(window, files(path, picture))
    assert len(articles(window)) == 3
    assert window.page.messages.words.startswith("1 article read, 1 could not be read.")
    assert "picture.png" in window.page.messages.words


def test_what_cannot_be_read_is_told_and_changes_nothing(window, tmp_path):
    drop(window, files(tmp_path / "gone.txt"))
    assert len(articles(window)) == 2
    assert "1 could not be read" in window.page.messages.words


def test_pasted_text_becomes_an_article_to_the_character(window):
    QGuiApplication.clipboard().setText("Pasted title\nWith a no-break\u00a0space.")
    window.actions_by_name["paste_article"].trigger()
    window.findChild(PasteDialog).accept()
    third = articles(window)[2]
    assert third.title.startswith("Pasted title")
    with window.session.read() as read:
        text = queries.article_text(read, third.version_id, viewer=window.session.viewer)
    assert "no-break\u00a0space" in text


def test_tags_briefing_and_a_copy_are_written_where_asked(window, tmp_path, monkeypatch):
    written = [tmp_path / "tags.json", tmp_path / "briefing.docx", tmp_path / "copy.annotator"]
    for name, path in zip(("export_tags", "export_briefing", "save_copy"), written, strict=True):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, path=path: (str(path), ""))
        window.actions_by_name[name].trigger()
        assert path.exists(), name
        assert path.name in window.page.messages.words
    window.actions_by_name["check_project"].trigger()
    assert window.page.messages.words.startswith("The project is sound")


def test_exported_tags_can_be_imported_again(window, tmp_path, monkeypatch):
    path = tmp_path / "tags.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    window.actions_by_name["export_tags"].trigger()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(path), ""))
    window.actions_by_name["import_tags"].trigger()
    assert "tags imported" in window.page.messages.words


def test_a_project_that_can_only_be_read_offers_no_changes_and_says_why(qtbot, project_with_samples):
    project_with_samples.read_only = True
    window = shown(qtbot, project_with_samples)
    assert window.page.messages.words.startswith("This project can only be read")
    assert not window.actions_by_name["tag_claim"].isEnabled()
    assert "only be read" in window.actions_by_name["tag_claim"].toolTip()
    assert not window.top.kinds[Kind.CLAIM].isEnabled()
    assert window.status.saved.text().startswith("Read only")
    qtbot.keyClick(window.page.active_pane.view, Key.Key_1)
    assert not window.page.chosen
    window.close()


def test_the_theme_can_be_changed_while_working(window):
    window.apply_theme(theme.DARK)
    paper = window.grab().toImage().pixelColor(window.page.active_pane.view.mapTo(window, window.rect().topLeft()))
    assert paper.lightness() < 80


def test_help_names_every_action_that_has_a_key(window):
    window.actions_by_name["help"].trigger()
    words = window.findChild(HelpSheet).page.toPlainText()
    for action in window.actions_by_name.values():
        assert not action.shortcuts() or action.text() in words


def test_every_widget_that_takes_the_keyboard_has_a_name(window):
    nameless = [
        type(widget).__name__
        for widget in window.findChildren(QAbstractButton)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.text() or widget.accessibleName() or widget.toolTip())
    ]
    assert nameless == []


@pytest.mark.parametrize("name", ["new_project", "open_project", "new_window", "start_page", "quit"])
def test_what_concerns_all_windows_is_asked_of_the_application(window, qtbot, name):
    signals = {
        "new_project": window.new_requested,
        "open_project": window.choose_requested,
        "new_window": window.another_requested,
        "start_page": window.start_page_requested,
        "quit": window.quit_requested,
    }
    with qtbot.waitSignal(signals[name]):
        window.actions_by_name[name].trigger()


def test_the_reviewer_can_be_changed_by_name(window, monkeypatch):
    monkeypatch.setattr(QDialog, "open", QDialog.show)
    window.status.reviewer.click()
    dialog = next(child for child in window.children() if type(child).__name__ == "ReviewerDialog")
    assert {dialog.names.itemText(row) for row in range(dialog.names.count())} == {"Ben Ito", "Rita Moreau"}
    dialog.names.setCurrentText("Ada New")
    dialog.accept()
    assert window.status.reviewer.text() == "Reviewing as Ada New"
    assert settings_file.load().reviewer_name == "Ada New"
    dialog.deleteLater()


def test_an_empty_project_says_in_three_sentences_how_to_begin(qtbot, project, tmp_path):
    window = shown(qtbot, project)
    words = " ".join(label.text() for label in window.page.empty.findChildren(QLabel))
    assert "No articles yet" in words
    assert words.count(".") == 3
    path = tmp_path / "one.txt"
    path.write_text("First words.", encoding="utf-8")
    drop(window, files(path))
    assert window.page.panes.isVisible()
    assert window.page.active_pane.view.text == "First words."
    window.close()
