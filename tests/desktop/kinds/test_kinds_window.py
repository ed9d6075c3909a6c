"""The window in which kinds are made, changed, merged, split, retired and shared."""

import json

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QScrollArea

from annotator.actions import projects
from annotator.desktop.kinds import kinds_window as module
from annotator.desktop.kinds.fields_model import Column, FieldsModel, joined, parted
from annotator.desktop.kinds.kinds_model import KindsModel, Role
from annotator.domain.annotations import CustomField
from annotator.domain.details import details_to_json
from annotator.domain.fields import FieldType
from annotator.domain.vocabulary import Kind, Underline
from annotator.storage import queries
from tests.desktop.kinds.conftest import TONE, stored

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Edit = Qt.ItemDataRole.EditRole


def names(kinds):
    return [kinds.model.index(row).data() for row in range(kinds.model.rowCount())]


def put(kinds, name, words, qtbot):
    """Type words over those of a field of the form, and leave it."""
    line = kinds.form.editors[name].input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Key.Key_Tab)


def kinds_of_tags(session):
    with session.read() as read:
        found = {one.id: one.name for one in queries.tag_definitions(read)}
        return [found[one.kind] for one in queries.annotations(read, viewer=session.viewer) if one.kind in found]


def test_the_list_tells_number_and_key(kinds, session, tag, irony, qtmodeltester):
    tag("irony")
    first = kinds.model.index(0)
    assert first.data(Role.ASIDE) == ("1", "5")
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Irony, 1 tag, 5"
    assert kinds.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Rumour, 0 tags, 6"
    qtmodeltester.check(KindsModel(session.kinds))


def test_a_new_kind_is_made_and_named(kinds, session, window, qtbot):
    qtbot.mouseClick(kinds.new, Left)
    assert names(kinds) == ["Irony", "Rumour", "New kind"]
    line = QApplication.focusWidget()
    assert line is kinds.form.editors["name"].input
    qtbot.keyClicks(line, "Hearsay")
    qtbot.keyClick(line, Key.Key_Return)
    assert names(kinds) == ["Irony", "Rumour", "Hearsay"]
    assert window.top.own_kinds.buttons[2].text() == "7  Hearsay"
    session.undo()
    assert names(kinds)[2:] in (["New kind"], [])


def test_what_is_left_is_kept_and_undone(kinds, session, irony, qtbot):
    put(kinds, "name", "Sarcasm", qtbot)
    put(kinds, "colour", "#005500", qtbot)
    assert next((one.name, one.colour) for one in stored(session)) == ("Sarcasm", "#005500")
    assert "9.1 : 1 on light paper" in kinds.form.editors["colour"].hint.text()
    session.undo()
    session.undo()
    assert stored(session)[0] == irony
    assert kinds.form.editors["name"].input.text() == "Irony"


def test_a_taken_name_stays_as_typed_with_the_reason(kinds, session, irony, qtbot):
    put(kinds, "name", "rumour", qtbot)
    editor = kinds.form.editors["name"]
    assert editor.refusal == "There is already a kind “Rumour”; names are used once."
    assert editor.input.text() == "rumour"
    assert stored(session)[0] == irony
    put(kinds, "colour", "reddish", qtbot)
    assert kinds.form.editors["colour"].refusal.startswith("A colour is written like")


def test_a_swatch_and_the_lists_are_kept_at_once(kinds, session, qtbot):
    qtbot.mouseClick(kinds.form.editors["colour"].swatches[2], Left)
    for name, value in (("underline", "dashed"), ("parent", "quote")):
        box = kinds.form.editors[name].box
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    kind = stored(session)[0]
    assert (kind.colour, kind.underline, kind.parent) == ("#a8326e", Underline.DASHED, Kind.QUOTE)
    box = kinds.form.editors["parent"].box
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert stored(session)[0].parent is None


def test_a_key_is_pressed_and_clashes_are_told(kinds, session, window, irony, qtbot):
    editor = kinds.form.editors["shortcut"]
    editor.edit.setFocus()
    qtbot.keyClick(editor.edit, Key.Key_J)
    assert stored(session)[0].shortcut == "J"
    assert window.top.own_kinds.buttons[0].text() == "J  Irony"
    qtbot.keyClick(editor.edit, Key.Key_N)
    assert editor.refusal == "N is the key of “Next tag”; choose another."
    qtbot.keyClick(editor.edit, Key.Key_6)
    assert "The key 6 is that of “Rumour”" in editor.refusal
    qtbot.keyClick(editor.edit, Key.Key_1)
    assert editor.refusal == "1 is the key of “Tag as claim”; choose another."
    assert stored(session)[0].shortcut == "J"
    qtbot.keyClick(editor.edit, Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert stored(session)[0].shortcut == "Ctrl+7"
    editor.edit.clear()
    qtbot.waitUntil(lambda: stored(session)[0].shortcut == "")
    assert window.top.own_kinds.buttons[0].text() == "5  Irony"


def test_fields_are_edited_in_the_table(kinds, session, tag, irony):
    one = tag("irony", Tone="dry", Degree="2")
    fields = kinds.form.fields
    assert fields.setData(fields.index(0, Column.NAME), "Voice", Edit)
    assert fields.setData(fields.index(0, Column.CHOICES), "deadpan; open; openly cutting", Edit)
    assert fields.setData(fields.index(fields.rowCount() - 1, 0), "Victim", Edit)
    kind = stored(session)[0]
    assert [field.name for field in kind.fields] == ["Voice", "Degree", "Since", "Victim"]
    assert kind.fields[0].choices == ("deadpan", "open", "openly cutting")
    with session.read() as read:
        found = queries.annotation(read, one.id, viewer=session.viewer)
    assert details_to_json(found.details) == {"Voice": "deadpan", "Degree": "2"}
    kinds.form.table.setCurrentIndex(fields.index(1, 0))
    kinds.form.remove_field.click()
    assert kinds.messages.words == "1 value of “Degree” did not fit any more and went."
    kinds.messages.offers[0].click()
    with session.read() as read:
        found = queries.annotation(read, one.id, viewer=session.viewer)
    assert details_to_json(found.details) == {"Voice": "deadpan", "Degree": "2"}
    kinds.form.table.setCurrentIndex(fields.index(0, 0))
    kinds.form.down.click()
    assert [field.name for field in stored(session)[0].fields] == ["Degree", "Voice", "Since", "Victim"]


def test_a_choice_without_choices_waits_for_them(kinds, session, irony):
    fields = kinds.form.fields
    fields.setData(fields.index(1, Column.TYPE), FieldType.CHOICE, Edit)
    assert "needs something to choose from" in kinds.form.refusal.text()
    assert stored(session)[0] == irony
    fields.setData(fields.index(1, Column.CHOICES), "low, high", Edit)
    assert stored(session)[0].fields[1] == CustomField(name="Degree", type=FieldType.CHOICE, choices=("low", "high"))
    assert kinds.form.refusal.text() == ""
    fields.setData(fields.index(0, Column.NAME), "degree", Edit)
    assert "names are used once" in kinds.form.refusal.text()


def test_the_type_is_chosen_from_a_list(kinds, session):
    index = kinds.form.fields.index(1, Column.TYPE)
    kinds.form.table.setCurrentIndex(index)
    kinds.form.table.edit(index)
    box = kinds.form.table.findChild(QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == ["Text", "Choice", "Number", "Yes or no", "Date"]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert stored(session)[0].fields[1].type is FieldType.TEXT


def test_the_model_of_fields_is_sound(qtmodeltester):
    model = FieldsModel(lambda wanted: None)
    model.show_fields([TONE, CustomField(name="Victim")])
    qtmodeltester.check(model)


@pytest.mark.parametrize("choices", [("a", "b"), ("a, b",), ("a, b", "c"), ()])
def test_choices_on_a_line_come_back(choices):
    assert parted(joined(choices)) == choices


def test_a_kind_is_merged_and_comes_back(kinds, session, tag, qtbot):
    tag("irony", Tone="dry")
    tag("rumour")
    kinds.fill_merge_menu()
    (into,) = kinds.merge_menu.actions()
    assert into.text() == "Rumour"
    into.trigger()
    assert names(kinds) == ["Rumour"]
    assert kinds_of_tags(session) == ["Rumour", "Rumour"]
    assert kinds.chosen.name == "Rumour"
    assert kinds.messages.words == "“Irony” is merged: 1 tag is “Rumour” now."
    kinds.messages.offers[0].click()
    assert names(kinds) == ["Irony", "Rumour"]
    assert sorted(kinds_of_tags(session)) == ["Irony", "Rumour"]


def test_many_tags_are_merged_in_a_job(kinds, session, tag, monkeypatch):
    monkeypatch.setattr(module, "MANY", 0)
    tag("irony")
    started = []
    start = session.start

    def told(title, *args, **named):
        started.append(title)
        return start(title, *args, **named)

    monkeypatch.setattr(session, "start", told)
    kinds.fill_merge_menu()
    kinds.merge_menu.actions()[0].trigger()
    assert started == ["Merging kinds"]
    assert kinds_of_tags(session) == ["Rumour"]


def test_a_kind_is_split_by_a_choice_and_by_hand(kinds, session, window, tag):
    tag("irony", Tone="dry")
    two = tag("irony", start=8)
    kinds.fill_split_menu()
    chosen, by_tone = kinds.split_menu.actions()
    assert (by_tone.text(), chosen.isEnabled()) == ("By “Tone”", False)
    by_tone.trigger()
    assert sorted(kinds_of_tags(session)) == ["Irony", "dry"]
    window.page.table.set_chosen(two.id)
    kinds.fill_split_menu()
    chosen = kinds.split_menu.actions()[0]
    assert chosen.text() == "The tags chosen in the table: 1"
    chosen.trigger()
    assert kinds.chosen.name == "Irony 2"
    assert sorted(kinds_of_tags(session)) == ["Irony 2", "dry"]
    session.undo()
    session.undo()
    assert kinds_of_tags(session) == ["Irony", "Irony"]


def test_a_kind_is_retired_restored_and_removed(kinds, session, tag, qtbot):
    made = tag("irony")
    qtbot.mouseClick(kinds.retire, Left)
    assert names(kinds) == ["Irony (retired)", "Rumour"]
    assert kinds.retire.text() == "Restore"
    qtbot.mouseClick(kinds.retire, Left)
    assert names(kinds) == ["Irony", "Rumour"]
    qtbot.mouseClick(kinds.remove, Left)
    assert "1 tag has the kind “Irony”" in kinds.messages.words
    assert names(kinds) == ["Irony", "Rumour"]
    session.undo()
    session.undo()
    session.undo()
    assert kinds_of_tags(session) == []
    qtbot.mouseClick(kinds.remove, Left)
    assert names(kinds) == ["Rumour"]
    assert made.id


def test_the_status_line_says_what_is_typed_here_and_not_kept_yet(kinds, session, window, irony, qtbot):
    line = kinds.form.editors["name"].input
    line.setFocus()
    qtbot.keyClicks(line, "?")
    assert window.status.saved.text().startswith("Saved when you leave the field")
    line.selectAll()
    qtbot.keyClicks(line, "Rumour")
    qtbot.keyClick(line, Key.Key_Return)
    assert window.status.saved.text().startswith("Not saved")
    line.selectAll()
    qtbot.keyClicks(line, "Sarcasm")
    kinds.close()
    assert window.status.saved.text().startswith("Saved  ·")
    assert stored(session)[0].name == "Sarcasm"


def test_the_button_of_a_kind_made_while_the_window_stands_has_room_for_its_name(kinds, window, qtbot):
    window.resize(1600, 800)
    qtbot.mouseClick(kinds.new, Left)
    put(kinds, "name", "Hearsay", qtbot)
    button = window.top.own_kinds.buttons[2]
    assert button.isVisible()
    assert button.width() >= button.sizeHint().width()


def test_the_form_is_not_wider_than_its_place(kinds, qtbot):
    area = next(one for one in kinds.findChildren(QScrollArea) if one.widget() is kinds.form)
    qtbot.waitUntil(lambda: area.viewport().width() > 0)
    assert area.horizontalScrollBar().maximum() == 0


def test_kinds_are_put_in_order_by_keys(kinds, session, qtbot):
    kinds.list.setFocus()
    qtbot.keyClick(kinds.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.name for one in stored(session)] == ["Rumour", "Irony"]
    assert kinds.chosen.name == "Irony"
    qtbot.mouseClick(kinds.up, Left)
    assert [one.name for one in stored(session)] == ["Irony", "Rumour"]


def test_kinds_are_shared_and_taken(kinds, session, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "shared"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **named: (str(path), ""))
    qtbot.mouseClick(kinds.share, Left)
    assert kinds.messages.words == "2 kinds written to shared.json."
    document = json.loads((tmp_path / "shared.json").read_text())
    assert [one["name"] for one in document["kinds"]] == ["Irony", "Rumour"]
    document["kinds"] += [{"name": "Hearsay", "shortcut": "5"}, {"name": "claim"}]
    (tmp_path / "shared.json").write_text(json.dumps(document))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args, **named: (str(tmp_path / "shared.json"), ""))
    qtbot.mouseClick(kinds.take, Left)
    assert names(kinds) == ["Irony", "Rumour", "Hearsay"]
    told = kinds.messages.words
    assert told.splitlines()[0] == "Kinds of tags: 1 added (Hearsay), 2 already there, 1 left out."
    assert "came without its key 5" in told
    assert "one of the four kinds" in told
    kinds.messages.offers[0].click()
    assert names(kinds) == ["Irony", "Rumour"]
    (tmp_path / "shared.json").write_text("no kinds")
    qtbot.mouseClick(kinds.take, Left)
    assert "no JSON" in kinds.messages.words


def test_the_list_follows_a_colleague(kinds, session):
    ben = projects.acting(session.project, "Ben Ito")
    module.defining.define(session.project, ben, "Hearsay")
    session.look()
    assert names(kinds) == ["Irony", "Rumour", "Hearsay"]
    assert kinds.chosen.name == "Irony"


def test_an_empty_project_says_how_to_begin(window, qtbot):
    window.actions_by_name["tag_kinds"].trigger()
    kinds = window.kinds.windows.shown
    assert kinds.nothing.isVisibleTo(kinds)
    assert not kinds.form.isEnabled()
    assert not kinds.merge.isEnabled()
    qtbot.mouseClick(kinds.new, Left)
    assert not kinds.nothing.isVisibleTo(kinds)
    qtbot.keyClick(kinds, Key.Key_Escape)
    assert not kinds.isVisible()
    window.actions_by_name["tag_kinds"].trigger()
    assert window.kinds.windows.shown is kinds


def test_news_leave_every_button_free(kinds, qtbot):
    def covered():
        bar = QRect(kinds.messages.mapToGlobal(QPoint(0, 0)), kinds.messages.size())
        buttons = (kinds.up, kinds.down, kinds.form.up, kinds.form.down, kinds.merge, kinds.remove)
        seen = [button for button in buttons if not button.visibleRegion().isEmpty()]
        assert len(seen) >= 4
        return [one.text() for one in seen if bar.intersects(QRect(one.mapToGlobal(QPoint(0, 0)), one.size()))]

    room = kinds.messages.parentWidget()
    kinds.messages.tell("Something was done, and this is told below the form.")
    qtbot.waitUntil(lambda: room.height() > kinds.messages.height() and not covered())
    kinds.messages.hide()
    assert room.height() == 0
