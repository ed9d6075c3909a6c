"""The project's own kinds at work: keys, bar, menus, table, inspector, hover."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QMenu

from annotator.actions import defining, projects, redefining
from annotator.desktop import theme
from annotator.desktop.kinds.kind_actions import keys_for
from annotator.desktop.reading.hover import HoverList
from annotator.desktop.theme import contrast
from annotator.domain.annotations import CustomField
from annotator.domain.defined_kinds import FieldWanted
from annotator.domain.details import details_to_json
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries

Key, Alt, Shift = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def tags_of(session, kind):
    with session.read() as read:
        return queries.annotations(read, viewer=session.viewer, kind=kind)


def press(window, qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.page.active_pane.view, key, modifiers)


def select(window, start, end):
    window.page.focus_text()
    window.page.active_pane.view.select(Span(start, end))


def test_a_kind_is_tagged_retagged_and_tagged_alike_by_its_key(window, session, irony, rumour, qtbot):
    select(window, 0, 7)
    press(window, qtbot, Key.Key_5)
    (made,) = tags_of(session, irony.id)
    assert made.exact == "Beijing"
    assert window.page.chosen == made.id
    window.page.focus_text()
    press(window, qtbot, Key.Key_6, Alt)
    assert [one.id for one in tags_of(session, rumour.id)] == [made.id]
    select(window, 0, 7)
    press(window, qtbot, Key.Key_5, Shift)
    assert [one.exact for one in tags_of(session, irony.id)] == ["Beijing"] * 2


def test_a_key_of_its_own_tags(window, session, irony, qtbot):
    session.do(defining.change, irony.id, shortcut="I")
    select(window, 0, 7)
    press(window, qtbot, Key.Key_I)
    assert len(tags_of(session, irony.id)) == 1
    assert list(keys_for("retag", "I")) == ["Alt+I"]
    assert list(keys_for("alike", "Ctrl+J")) == []


def test_a_key_of_the_window_stays_the_windows(window, session, irony, qtbot):
    session.do(defining.change, irony.id, shortcut="N")
    select(window, 0, 7)
    press(window, qtbot, Key.Key_N)
    assert tags_of(session, irony.id) == []
    assert window.page.chosen


def test_a_key_of_the_page_for_reviewing_is_free_for_a_kind(window, session, irony, qtbot):
    session.do(defining.change, irony.id, shortcut="A")
    select(window, 0, 7)
    press(window, qtbot, Key.Key_A)
    assert len(tags_of(session, irony.id)) == 1


def test_retired_kinds_leave_bar_menus_and_keys_and_their_tags_say_so(window, session, irony, tag, qtbot):
    made = tag("irony")
    session.do(defining.retire, irony.id)
    assert f"tag_{irony.id}" not in window.actions_by_name
    assert window.top.own_kinds.buttons == []
    select(window, 0, 7)
    press(window, qtbot, Key.Key_5)
    assert len(tags_of(session, irony.id)) == 1
    assert "Irony (retired)" in HoverList(session, window.page).words_for([made.id])
    window.page.choose(made.id)
    assert window.page.inspector.page.head.kind.text() == "Irony (retired)"
    table = window.page.table
    assert table.chips.chips[irony.id].text() == "Irony (retired) 1"
    assert [one.text() for one in table.menus.of_rows().findChildren(QMenu)[0].actions()] == [
        *("Claim", "Quote", "Statistic", "Translation error")
    ]
    session.do(defining.restore, irony.id)
    assert [one.text() for one in window.top.own_kinds.buttons] == ["5  Irony"]


def test_menu_bar_and_context_menu_offer_own_kinds_after_the_four(window, irony, rumour, no_dialogs):
    menu = next(one for one in window.menuBar().findChildren(QMenu) if one.title() == "&Tag")
    words = [one.text() for one in menu.actions()]
    assert words[:7] == [
        *("Tag as claim", "Tag as quote", "Tag as statistic", "Tag as translation error"),
        *("Tag as Irony", "Tag as Rumour", ""),
    ]
    assert "Retag as Rumour" in words
    window.showing.show_menu_of_text(window.pos())
    assert no_dialogs.pop() == "menu"
    shown = next(one for one in window.findChildren(QMenu) if one.isVisible())
    assert "Tag as Irony" in [one.text() for one in shown.actions()]
    shown.close()


def test_renaming_is_followed_everywhere(window, session, irony, tag):
    made = tag("irony")
    window.page.choose(made.id)
    session.do(defining.rename, irony.id, "R&D <b>")
    assert window.top.own_kinds.buttons[0].text() == "5  R&&D <b>"
    assert window.page.inspector.page.head.kind.text() == "R&D <b>"
    model = window.page.table.model
    assert model.index(model.row_of(made.id), 0).data() == "R&D <b>"
    assert window.page.table.chips.chips[irony.id].text() == "R&&D <b> 1"
    assert window.page.tagging.name(made) == "R&D <b> “Beiji”"


def test_what_has_no_room_in_the_bar_stands_in_a_menu(window, session, irony, rumour):
    row = window.top.own_kinds
    row.resize(row.buttons[0].sizeHint().width() + row.more.sizeHint().width() + 14, row.height())
    assert [one.isVisibleTo(row) for one in row.buttons] == [True, False]
    assert [one.text() for one in row.menu.actions()] == ["Tag as Rumour"]
    row.resize(900, row.height())
    assert [one.isVisibleTo(row) for one in row.buttons] == [True, True]
    assert not row.more.isVisibleTo(row)


def test_many_kinds_do_not_widen_the_window(window, session, tag):
    for number in range(12):
        made = session.do(defining.define, f"A kind with quite a long name {number}")
        tag(made.id)
    chips = window.page.table.chips
    assert sum(group not in (*Kind, "all", "disputed", "mine") for group in chips.chips) == 3
    assert window.minimumSizeHint().width() <= 1280
    chips.fill_menu()
    menu = next(one for one in chips.menu.findChildren(QMenu) if one.title() == "Kind")
    assert len(menu.actions()) == 12
    menu.actions()[-1].trigger()
    assert chips.filter.group == made.id
    assert window.page.table.model.rowCount() == 1
    assert chips.chips[made.id].isChecked()


def test_a_mark_is_legible_in_both_themes(session):
    made = session.do(defining.define, "Pale", colour="#f5e663")
    dark = session.do(defining.define, "Deep", colour="#1a1033")
    child = session.do(defining.define, "Forecast", colour="", parent=Kind.CLAIM)
    for colours in (theme.LIGHT, theme.DARK):
        styles = session.kinds.styles(colours)
        for kind in (made, dark):
            assert contrast(styles[kind.id].colour, colours.paper) >= 4.5
        assert styles[child.id].colour == colours.kinds[Kind.CLAIM]
    assert session.kinds.styles(theme.DARK)[made.id].colour == "#f5e663"


def field(window, session, kind, name):
    (one,) = tags_of(session, kind.id)
    return details_to_json(one.details).get(name)


def test_the_form_has_an_editor_for_each_field(window, session, irony, tag, qtbot):
    made = tag("irony")
    window.page.choose(made.id)
    inspector = window.page.inspector
    for name, typed, kept in (
        ("Tone", "CUTTING", "openly cutting"),
        ("Degree", "14,000.5", "14000.5"),
        ("Since", "2 May 2025", "2025-05-02"),
    ):
        inspector.focus_first_field(name)
        qtbot.keyClicks(QApplication.focusWidget(), typed)
        assert inspector.save_pending()
        assert field(window, session, irony, name) == kept
    inspector.focus_first_field("Tone")
    line = QApplication.focusWidget()
    line.lineEdit().selectAll()
    qtbot.keyClicks(line, "ope")
    assert not inspector.save_pending()
    assert inspector.form.editors["Tone"].refusal == "“ope” fits several."
    line.lineEdit().selectAll()
    qtbot.keyClicks(line, "loud")
    assert not inspector.save_pending()
    assert inspector.form.editors["Tone"].refusal == "“loud” is none of the choices."
    line.lineEdit().selectAll()
    qtbot.keyClick(line, Key.Key_Backspace)
    assert inspector.save_pending()
    assert field(window, session, irony, "Tone") is None


def test_numbers_are_written_as_the_language_does(window, session, irony, tag, qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        made = tag("irony", Degree="14000.5")
        window.page.choose(made.id)
        editor = window.page.inspector.form.editors["Degree"]
        assert editor.line.text() == "14.000,5"
        editor.line.setText("1.234")
        assert editor.save()
        assert field(window, session, irony, "Degree") == "1234"
    finally:
        QLocale.setDefault(before)


def test_the_form_follows_when_fields_change(window, session, irony, tag, qtbot):
    made = tag("irony", Tone="dry")
    window.page.choose(made.id)
    wanted = [
        FieldWanted(field=replace(irony.fields[0], name="Voice"), was="Tone"),
        FieldWanted(field=CustomField(name="Victim")),
    ]
    session.do(redefining.change_fields, irony.id, wanted)
    editors = window.page.inspector.form.editors
    assert list(editors) == ["Voice", "Victim", "note", "confidence"]
    assert editors["Voice"].box.currentText() == "dry"


@pytest.mark.parametrize("name", ["tag", "retag"])
def test_a_project_that_can_only_be_read_takes_no_tags(window, irony, name, monkeypatch):
    monkeypatch.setattr(type(window.session), "can_write", False)
    window.kinds.renew()
    assert not window.actions_by_name[f"{name}_{irony.id}"].isEnabled()


def test_undo_of_a_definition_takes_its_button_away(window, session, irony):
    session.undo()
    assert window.top.own_kinds.buttons == []
    session.redo()
    assert [one.text() for one in window.top.own_kinds.buttons] == ["5  Irony"]


def test_a_colleagues_kind_comes_by_itself(window, session):
    ben = projects.acting(session.project, "Ben Ito")
    defining.define(session.project, ben, "Hearsay")
    session.look()
    assert [one.text() for one in window.top.own_kinds.buttons] == ["5  Hearsay"]


def test_the_sheet_of_keys_names_those_of_own_kinds(window, irony):
    window.actions_by_name["help"].trigger()
    words = window.showing.help.page.toPlainText()
    assert "Tag as Irony" in words
    assert "Retag as Irony" in words
    window.showing.help.close()
