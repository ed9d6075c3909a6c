import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit

from annotator.actions import annotating, projects, several
from annotator.desktop import theme
from annotator.desktop.inspector import several_page
from annotator.desktop.inspector.inspector import Inspector
from annotator.desktop.session import Session
from annotator.desktop.unsaved import Saving
from annotator.domain.details import details_to_json
from annotator.domain.vocabulary import Kind
from annotator.storage import queries


@pytest.fixture
def inspector(qtbot, session):
    made = Inspector(session, theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def ids(session):
    """The ids of all tags by kind, in the order of the text."""
    with session.read() as read:
        rows = queries.tag_rows(read, viewer=session.viewer)
    return {kind: [row.id for row in rows if row.kind == kind] for kind in Kind}


def stored(session, ids, name):
    with session.read() as read:
        found = {one.id: one for one in queries.annotations(read, viewer=session.viewer, ids=ids)}
    return [details_to_json(found[one].details)[name] for one in ids]


def editor(inspector, name):
    return inspector.form.editors[name]


def says_several(one):
    return "several values" in one.input.accessibleDescription()


def test_fields_in_which_they_agree_have_their_value_and_the_others_say_several(inspector, ids):
    inspector.show_several(ids[Kind.STATISTIC])
    assert inspector.annotation_id is None
    assert inspector.several.heading.text() == "2 tags"
    assert inspector.several.kinds.text() == "Statistic: 2"
    value, comparator = editor(inspector, "value"), editor(inspector, "comparator")
    assert (value.line.text(), says_several(value)) == ("", True)
    assert (comparator.box.currentText(), says_several(comparator)) == ("Eq", False) or not says_several(comparator)
    assert "comparisons" not in inspector.form.editors


def test_a_field_left_without_an_edit_is_changed_in_none(inspector, session, ids, qtbot):
    inspector.show_several(ids[Kind.STATISTIC])
    inspector.focus_first_field("value")
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert stored(session, ids[Kind.STATISTIC], "value") == ["14000", "15000"]
    assert session.undo_name == "" or "Change" not in session.undo_name


def test_one_edit_changes_it_in_all_and_undo_takes_it_back_at_once(inspector, session, ids, qtbot):
    statistics = ids[Kind.STATISTIC]
    inspector.show_several(statistics)
    inspector.focus_first_field("unit")
    qtbot.keyClicks(QApplication.focusWidget(), "troops")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert stored(session, statistics, "unit") == ["troops", "troops"]
    assert not says_several(editor(inspector, "unit"))
    assert session.undo_name == "Change unit in 2 tags"
    session.undo()
    assert stored(session, statistics, "unit") == ["soldiers", ""]
    assert says_several(editor(inspector, "unit"))


def test_a_list_shows_no_choice_where_they_differ_and_sets_the_one_chosen(inspector, session, ids, qtbot):
    both = [*ids[Kind.QUOTE], *ids[Kind.TRANSLATION_ERROR]]
    for one, words in zip(both, ("low", "high"), strict=True):
        session.do(annotating.change_confidence, one, words)
    inspector.show_several(both)
    inspector.show_more(shown=True)
    confidence = editor(inspector, "confidence")
    assert confidence.box.currentIndex() == -1
    inspector.focus_first_field("confidence")
    qtbot.keyClicks(confidence.box, "mod")
    with session.read() as read:
        found = queries.annotations(read, viewer=session.viewer, ids=both)
    qtbot.keyClick(confidence.box, Qt.Key.Key_Tab)
    with session.read() as read:
        found = queries.annotations(read, viewer=session.viewer, ids=both)
    assert {one.confidence for one in found} == {"moderate"}


def test_a_box_is_half_ticked_where_they_differ_and_one_click_ticks_it_in_all(inspector, session, ids, qtbot):
    first = ids[Kind.QUOTE][0]
    with session.read() as read:
        version = queries.annotation(read, first, viewer=session.viewer).version_id
    made = session.do(annotating.annotate, version, annotating.Span(0, 7), Kind.QUOTE)
    session.do(annotating.change_details, first, {"translated_back": True})
    inspector.show_several([first, made.id])
    inspector.show_more(shown=True)
    box = next(one for one in inspector.findChildren(QCheckBox) if one.text() == "Translated back" and one.isVisible())
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert stored(session, [first, made.id], "translated_back") == [True, True]
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert stored(session, [first, made.id], "translated_back") == [False, False]


def test_several_values_can_be_emptied_in_all(inspector, session, ids, qtbot):
    inspector.show_several(ids[Kind.STATISTIC])
    unit = editor(inspector, "unit")
    button = next(
        one for one in inspector.findChildren(several_page.SmallButton) if "Unit: empty" in one.accessibleName()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stored(session, ids[Kind.STATISTIC], "unit") == ["", ""]
    assert not says_several(unit)


def test_what_one_of_them_cannot_have_is_refused_at_the_field_and_stays_typed(inspector, session, ids, qtbot):
    inspector.show_several(ids[Kind.STATISTIC])
    inspector.focus_first_field("as_of")
    qtbot.keyClicks(QApplication.focusWidget(), "soon")
    assert not inspector.save_pending()
    refusal = editor(inspector, "as_of").refusal
    assert refusal.startswith("As of takes a date")
    assert "none of the 2 tags was changed" in refusal
    assert session.unsaved.state is Saving.REFUSED
    inspector.show_annotation(ids[Kind.QUOTE][0])
    assert session.unsaved.state is Saving.SAVED
    inspector.show_several(ids[Kind.STATISTIC])
    assert editor(inspector, "as_of").line.text() == "soon"


def test_only_fields_that_all_kinds_have_are_shown(inspector, ids):
    inspector.show_several([ids[Kind.CLAIM][0], ids[Kind.QUOTE][0]])
    assert set(inspector.form.editors) == {"speaker", "note", "confidence"}
    inspector.show_several([ids[Kind.CLAIM][0], ids[Kind.STATISTIC][0]])
    assert set(inspector.form.editors) == {"note", "confidence"}


def test_what_is_typed_is_saved_when_others_are_chosen(inspector, session, ids, qtbot):
    inspector.show_several(ids[Kind.STATISTIC])
    inspector.focus_first_field("subject")
    qtbot.keyClicks(QApplication.focusWidget(), "soldiers sent")
    inspector.show_annotation(ids[Kind.QUOTE][0])
    assert stored(session, ids[Kind.STATISTIC], "subject") == ["soldiers sent"] * 2
    assert inspector.several_ids == ()


def test_many_are_read_and_changed_in_a_job_which_tells_how_far_it_is(inspector, session, ids, qtbot, monkeypatch):
    monkeypatch.setattr(several_page, "AT_ONCE", 1)
    told = []
    session.jobs.progressed.connect(lambda job, done, total, words: told.append((job.title, done, total)))
    inspector.show_several(ids[Kind.STATISTIC])
    inspector.focus_first_field("unit")
    qtbot.keyClicks(QApplication.focusWidget(), "troops")
    assert inspector.save_pending()
    assert stored(session, ids[Kind.STATISTIC], "unit") == ["troops", "troops"]
    assert told[-1] == ("Changing tags", 2, 2)


def test_a_job_that_refuses_says_so_at_the_field(inspector, session, ids, qtbot, monkeypatch):
    monkeypatch.setattr(several_page, "AT_ONCE", 1)
    inspector.show_several(ids[Kind.STATISTIC])
    inspector.focus_first_field("as_of")
    qtbot.keyClicks(QApplication.focusWidget(), "soon")
    inspector.save_pending()
    assert "none of the 2 tags was changed" in editor(inspector, "as_of").refusal
    assert editor(inspector, "as_of").line.text() == "soon"
    assert session.unsaved.state is Saving.REFUSED


def test_a_job_that_is_stopped_leaves_what_was_there(project_with_samples, ids, qtbot, monkeypatch):
    session = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"))
    inspector = Inspector(session, theme.LIGHT)
    qtbot.addWidget(inspector)
    inspector.show()
    inspector.activateWindow()
    inspector.show_several(ids[Kind.STATISTIC])
    monkeypatch.setattr(several_page, "AT_ONCE", 1)
    begun, go_on = threading.Event(), threading.Event()

    def slow(project, reviewer, annotation_ids, wanted, *, progress):
        begun.set()
        go_on.wait(10)
        progress(0, 2, "")
        raise AssertionError("was not stopped")

    monkeypatch.setattr(several, "change_several", slow)
    inspector.focus_first_field("unit")
    qtbot.keyClicks(editor(inspector, "unit").line, "troops")
    assert inspector.save_pending()
    assert begun.wait(10)
    assert session.unsaved.state is Saving.WORKING
    session.jobs.running[0].cancel()
    go_on.set()
    unit = editor(inspector, "unit")
    qtbot.waitUntil(lambda: (unit.line.text(), says_several(unit)) == ("", True))
    assert session.unsaved.state is Saving.SAVED
    assert stored(session, ids[Kind.STATISTIC], "unit") == ["soldiers", ""]
    session.close()


def test_all_of_them_can_be_given_another_kind_or_removed(inspector, ids, qtbot):
    inspector.show_several(ids[Kind.STATISTIC])
    with qtbot.waitSignal(inspector.remove_requested):
        qtbot.mouseClick(inspector.several.remove, Qt.MouseButton.LeftButton)
    menu = inspector.several.retag.menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(inspector.retag_requested) as asked:
        next(one for one in menu.actions() if one.text() == "Claim").trigger()
    assert asked.args == ["claim"]


def test_another_change_of_them_is_shown_and_leaves_what_is_typed(inspector, session, ids, qtbot):
    inspector.show_several(ids[Kind.STATISTIC])
    inspector.focus_first_field("subject")
    qtbot.keyClicks(QApplication.focusWidget(), "sold")
    session.do(annotating.change_details, ids[Kind.STATISTIC][1], {"unit": "soldiers"})
    assert editor(inspector, "unit").line.text() == "soldiers"
    assert editor(inspector, "subject").line.text() == "sold"
    assert inspector.findChildren(QComboBox)
    assert inspector.findChildren(QLineEdit)
