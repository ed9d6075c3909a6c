from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from annotator.actions import annotating, projects
from annotator.desktop import theme
from annotator.desktop.inspector.inspector import Inspector
from annotator.desktop.inspector.thread_panel import ReplyLine
from annotator.desktop.jobs import InlineJobs
from annotator.desktop.session import Session
from annotator.domain.annotations import CustomField, Decision, TagDefinition
from annotator.domain.details import details_to_json
from annotator.domain.fields import FieldType
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, LinkType
from annotator.storage import queries

TAB = Qt.FocusPolicy.TabFocus


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
def tags(session):
    """The id of the first tag of each kind."""
    with session.read() as read:
        rows = queries.tag_rows(read, viewer=session.viewer)
    return {kind: next(row.id for row in rows if row.kind == kind) for kind in Kind}


def stored(session: Session, annotation_id: str):
    with session.read() as read:
        return queries.annotation(read, annotation_id, viewer=session.viewer)


def field(session: Session, annotation_id: str, name: str):
    return details_to_json(stored(session, annotation_id).details)[name]


def words(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def named(inspector, kind, name):
    """The visible widget with an accessible name, as a screen reader finds it."""
    return next(one for one in inspector.findChildren(kind) if one.accessibleName() == name and one.isVisible())


def test_nothing_is_shown_until_a_tag_is_chosen(inspector):
    assert any("Choose a tag" in one for one in words(inspector))
    assert inspector.annotation_id is None
    assert inspector.save_pending()


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_shows_its_fields_with_their_values(inspector, tags, kind):
    inspector.show_annotation(tags[kind])
    inspector.show_more(shown=True)
    labels = words(inspector)
    values = {"claim": "Beijing", "quote": "an official", "statistic": "14,000", "translation_error": "lifted"}
    texts = [line.text() for line in inspector.findChildren(QLineEdit) if line.isVisible()]
    texts += [area.words() for area in inspector.findChildren(QPlainTextEdit) if area.isVisible()]
    assert values[kind] in texts
    assert "Note" in labels
    assert "Confidence in the tag" in labels


def test_a_line_is_saved_when_it_is_left_by_tab(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.QUOTE])
    inspector.focus_first_field("speaker_role")
    qtbot.keyClicks(QApplication.focusWidget(), " spokesman ")
    assert field(session, tags[Kind.QUOTE], "speaker_role") == ""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert field(session, tags[Kind.QUOTE], "speaker_role") == "spokesman"
    assert named(inspector, QLineEdit, "Role").text() == "spokesman"


def test_enter_saves_without_leaving(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.QUOTE])
    inspector.focus_first_field("speaker")
    line = QApplication.focusWidget()
    line.selectAll()
    qtbot.keyClicks(line, "Guo Jiakun")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field(session, tags[Kind.QUOTE], "speaker") == "Guo Jiakun"
    assert line.hasFocus()


def test_esc_saves_what_was_typed_and_returns_to_the_text(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.QUOTE])
    inspector.focus_first_field("speaker")
    line = QApplication.focusWidget()
    qtbot.keyClick(line, Qt.Key.Key_End)
    qtbot.keyClicks(line, " said")
    with qtbot.waitSignal(inspector.back_to_text_requested):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert field(session, tags[Kind.QUOTE], "speaker") == "an official said"


def test_esc_first_says_why_a_value_does_not_fit_and_then_leaves_it_as_typed(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.STATISTIC])
    inspector.focus_first_field("value")
    line = QApplication.focusWidget()
    line.selectAll()
    qtbot.keyClicks(line, "a great many")
    before = field(session, tags[Kind.STATISTIC], "value")
    with qtbot.assertNotEmitted(inspector.back_to_text_requested):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert any("number" in one for one in words(inspector))
    with qtbot.waitSignal(inspector.back_to_text_requested):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "a great many"
    assert field(session, tags[Kind.STATISTIC], "value") == before


def test_in_a_project_that_can_only_be_read_every_field_is_seen_and_none_changed(project_with_samples, qtbot):
    project_with_samples.read_only = True
    session = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"), InlineJobs())
    inspector = Inspector(session, theme.LIGHT)
    qtbot.addWidget(inspector)
    inspector.show()
    with session.read() as read:
        quote = next(row.id for row in queries.tag_rows(read, viewer=session.viewer) if row.kind == Kind.QUOTE)
    inspector.show_annotation(quote)
    qtbot.mouseClick(named(inspector, QToolButton, "More fields"), Qt.MouseButton.LeftButton)
    speaker = named(inspector, QLineEdit, "Speaker")
    qtbot.keyClicks(speaker, "x")
    assert speaker.text() == "an official"
    speaker.selectAll()
    assert speaker.selectedText() == "an official"
    assert not any(box.isEnabled() for box in inspector.findChildren(QComboBox))


def test_enter_opens_the_fields_under_more(inspector, tags, qtbot):
    inspector.show_annotation(tags[Kind.QUOTE])
    more = named(inspector, QToolButton, "More fields")
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert inspector.more_shown
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert not inspector.more_shown


def test_the_keys_of_a_translation_error_lead_from_correction_to_severity_and_on(inspector, session, tags, qtbot):
    error = tags[Kind.TRANSLATION_ERROR]
    inspector.show_annotation(error)
    inspector.focus_first_field()
    area = QApplication.focusWidget()
    area.selectAll()
    qtbot.keyClicks(area, "eased")
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Severity"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    with qtbot.waitSignal(inspector.next_sentence_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field(session, error, "correction") == "eased"
    assert field(session, error, "severity") == "major"


def test_ctrl_enter_saves_the_field_under_the_caret(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.TRANSLATION_ERROR])
    inspector.focus_first_field("correction")
    area = QApplication.focusWidget()
    area.selectAll()
    qtbot.keyClicks(area, "eased")
    with qtbot.waitSignal(inspector.next_sentence_requested):
        qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field(session, tags[Kind.TRANSLATION_ERROR], "correction") == "eased"


def test_no_break_spaces_survive_an_edit(inspector, session, tags, qtbot):
    error = tags[Kind.TRANSLATION_ERROR]
    session.do(annotating.change_details, error, {"correction": "14\u00a0000 soldiers"})
    inspector.show_annotation(error)
    inspector.focus_first_field("correction")
    area = QApplication.focusWidget()
    qtbot.keyClick(area, Qt.Key.Key_End)
    qtbot.keyClicks(area, " left")
    inspector.save_pending()
    assert field(session, error, "correction") == "14\u00a0000 soldiers left"


def test_a_category_is_found_by_typing_a_part_of_it(inspector, session, tags, qtbot):
    error = tags[Kind.TRANSLATION_ERROR]
    inspector.show_annotation(error)
    inspector.focus_first_field("dimension")
    box = QApplication.focusWidget()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "mistransl")
    assert inspector.save_pending()
    assert box.currentText() == "Accuracy · mistranslation"
    assert (field(session, error, "dimension"), field(session, error, "subtype")) == ("accuracy", "mistranslation")
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "no such thing")
    assert not inspector.save_pending()
    assert any("is no category" in one for one in words(inspector))
    assert field(session, error, "dimension") == "accuracy"


@pytest.mark.parametrize(
    ("name", "typed", "saved"),
    [
        ("value", "15,000", "15000"),
        ("value", "80%", "80"),
        ("value", "2025-05-02", "2025-05-02"),
        ("value", "2 May 2025", "2025-05-02"),
        ("value", "", None),
        ("as_of", "May 2025", "2025-05"),
        ("as_of", "2025", "2025"),
    ],
)
def test_numbers_and_dates_are_taken_as_people_write_them(inspector, session, tags, qtbot, name, typed, saved):
    inspector.show_annotation(tags[Kind.STATISTIC])
    inspector.focus_first_field(name)
    line = QApplication.focusWidget()
    line.clear()
    qtbot.keyClicks(line, typed)
    assert inspector.save_pending()
    assert field(session, tags[Kind.STATISTIC], name) == saved


@pytest.mark.parametrize(
    ("kind", "name", "typed", "sentence"),
    [
        (Kind.STATISTIC, "value", "many", "is not a number"),
        (Kind.STATISTIC, "as_of", "last spring", "takes a date such as"),
        (Kind.STATISTIC, "as_of", "2025-13-40", "takes a date such as"),
        (Kind.TRANSLATION_ERROR, "correction", "???", "is a placeholder"),
    ],
)
def test_what_does_not_fit_stays_with_its_sentence_and_is_not_saved(
    inspector, session, tags, qtbot, kind, name, typed, sentence
):
    before = stored(session, tags[kind])
    inspector.show_annotation(tags[kind])
    inspector.focus_first_field(name)
    widget = QApplication.focusWidget()
    widget.selectAll()
    qtbot.keyClicks(widget, typed)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert any(sentence in one for one in words(inspector))
    assert stored(session, tags[kind]) == before

    # Another tag and back: what was typed is still there, with its sentence.
    inspector.show_annotation(tags[Kind.QUOTE])
    assert not any(sentence in one for one in words(inspector))
    inspector.show_annotation(tags[kind])
    editor = inspector.form.editors[name]
    assert editor.state() == typed
    assert any(sentence in one for one in words(inspector))
    editor.put_state("")
    assert inspector.save_pending()
    assert not any(sentence in one for one in words(inspector))


def test_switching_to_another_tag_saves_what_is_being_typed(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.QUOTE])
    inspector.focus_first_field("speaker")
    qtbot.keyClicks(QApplication.focusWidget(), " of note")
    inspector.show_annotation(tags[Kind.CLAIM])
    assert stored(session, tags[Kind.QUOTE]).details.speaker.endswith("of note")
    assert stored(session, tags[Kind.CLAIM]).details.speaker == "Beijing"


def test_a_change_by_others_is_shown_and_leaves_the_field_being_edited_alone(inspector, session, tags, qtbot):
    quote = tags[Kind.QUOTE]
    inspector.show_annotation(quote)
    inspector.focus_first_field("speaker")
    line = QApplication.focusWidget()
    line.clear()
    qtbot.keyClicks(line, "half typ")
    session.do(annotating.change_details, quote, {"speaker_role": "spokesman"})
    assert named(inspector, QLineEdit, "Role").text() == "spokesman"
    assert line.text() == "half typ"
    assert line.hasFocus()


def test_undo_is_shown(inspector, session, tags, qtbot):
    quote = tags[Kind.QUOTE]
    inspector.show_annotation(quote)
    session.do(annotating.change_details, quote, {"speaker_role": "spokesman"})
    session.undo()
    assert named(inspector, QLineEdit, "Role").text() == ""


def test_rapid_edits_of_one_field_are_undone_together_and_others_apart(inspector, session, tags, qtbot):
    error = tags[Kind.TRANSLATION_ERROR]
    inspector.show_annotation(error)
    inspector.focus_first_field("severity")
    box = QApplication.focusWidget()
    for key in (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(box, key)
    inspector.focus_first_field("note")
    qtbot.keyClicks(QApplication.focusWidget(), "seen twice")
    inspector.save_pending()
    session.undo()
    assert (stored(session, error).note, field(session, error, "severity")) == ("", "major")
    session.undo()
    assert field(session, error, "severity") == "critical"


def test_a_removed_tag_goes_and_comes_back_by_undo(inspector, session, tags):
    inspector.show_annotation(tags[Kind.QUOTE])
    session.do(annotating.remove, [tags[Kind.QUOTE]])
    assert inspector.annotation_id is None
    session.undo()
    inspector.show_annotation(tags[Kind.QUOTE])
    assert inspector.annotation_id == tags[Kind.QUOTE]


def test_a_retagged_tag_gets_the_form_of_its_new_kind(inspector, session, tags):
    inspector.show_annotation(tags[Kind.QUOTE])
    session.do(annotating.retag, [tags[Kind.QUOTE]], Kind.CLAIM)
    assert "Verdicts •" in words(inspector)
    assert "Reference wording" not in words(inspector)


def test_the_note_and_the_confidence_of_any_tag_are_kept(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.STATISTIC])
    inspector.focus_first_field("note")
    qtbot.keyClicks(QApplication.focusWidget(), "check with Seoul")
    inspector.focus_first_field("confidence")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    inspector.save_pending()
    kept = stored(session, tags[Kind.STATISTIC])
    assert (kept.note, kept.confidence) == ("check with Seoul", "low")


def test_a_wheel_over_an_unfocused_choice_changes_nothing(inspector, session, tags, qtbot):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    error = tags[Kind.TRANSLATION_ERROR]
    inspector.show_annotation(error)
    box = named(inspector, QComboBox, "Severity")
    centre = QPointF(box.rect().center())
    turn = QWheelEvent(
        centre,
        box.mapToGlobal(centre),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert field(session, error, "severity") == "critical"
    assert box.currentText() == "Critical"


def test_what_is_missing_is_told_and_goes_when_it_is_given(inspector, session, tags):
    inspector.show_annotation(tags[Kind.TRANSLATION_ERROR])
    head = inspector.page.head.missing
    assert head.accessibleName() == "2 fields missing: category, confidence"
    assert "Category •" in words(inspector)
    category = inspector.form.editors["dimension"].input
    assert category.accessibleDescription() == "missing"
    session.do(
        annotating.change_details,
        tags[Kind.TRANSLATION_ERROR],
        {"dimension": "accuracy", "correction_confidence": "high"},
    )
    assert not head.isVisible()
    assert not any("•" in one for one in words(inspector))
    assert category.accessibleDescription() == ""


def test_the_name_of_a_missing_field_leads_to_it(inspector, session, tags):
    verdict = {"scope": "as_published", "verdict": "not_enough_evidence"}
    session.do(annotating.change_details, tags[Kind.CLAIM], {"verdicts": [verdict], "claim_normalized": "It did."})
    inspector.show_annotation(tags[Kind.CLAIM])
    head = inspector.page.head.missing
    assert head.accessibleName() == "2 fields missing: why (verdict), what was searched"
    for name, label in (("justification", "Why"), ("searched", "Searched")):
        head.linkActivated.emit(name)
        focus = QApplication.focusWidget()
        assert (focus.accessibleName(), "missing" in focus.accessibleDescription()) == (label, True)


def test_links_are_read_from_both_ends_followed_and_taken_away(inspector, session, tags, qtbot):
    claim, error = tags[Kind.CLAIM], tags[Kind.TRANSLATION_ERROR]
    session.do(annotating.link, claim, error, LinkType.CAUSED_BY)
    inspector.show_annotation(claim)
    assert any("caused by · Translation error, “raised”, ¶2" in one for one in words(inspector))
    inspector.show_annotation(error)
    link = next(label for label in inspector.findChildren(QLabel) if label.text().startswith("<a href"))
    assert "causes · Claim, “Beijing has raised sanctions”, ¶2" in link.text()
    with qtbot.waitSignal(inspector.annotation_requested) as asked:
        qtbot.keyClick(link, Qt.Key.Key_Return)
    assert asked.args == [claim]
    unlink = next(one for one in inspector.findChildren(QToolButton) if one.text() == "Unlink")
    qtbot.mouseClick(unlink, Qt.MouseButton.LeftButton)
    with session.read() as read:
        assert queries.links_to(read, error, viewer=session.viewer) == []
    assert not any("causes" in one for one in words(inspector))


def test_a_link_into_another_article_names_it(inspector, session, tags):
    with session.read() as read:
        there = queries.tag_rows(read, viewer=session.viewer)[-1]
    session.do(annotating.link, tags[Kind.STATISTIC], there.id, LinkType.CONTRADICTS)
    inspector.show_annotation(tags[Kind.STATISTIC])
    assert any("contradicts" in one and "in Sanctions lifted" in one for one in words(inspector))


def test_decisions_are_shown_with_reviewer_and_reason(inspector, session, tags):
    error = tags[Kind.TRANSLATION_ERROR]
    inspector.show_annotation(error)
    ben = projects.acting(session.project, "Ben Ito")
    with session.project.write("Decide", ben) as write:
        write.add(
            Decision(
                id=new_id(),
                annotation_id=error,
                reviewer_id=ben.id,
                decision="amend",
                rationale="<reads> both ways",
                created_at=utc_now(),
            )
        )
    session.look()
    assert any("Ben Ito" in one and "amend — &lt;reads&gt; both ways" in one for one in words(inspector))


def test_enter_sends_a_reply_and_a_name_asks_its_owner(inspector, session, tags, qtbot):
    error = tags[Kind.TRANSLATION_ERROR]
    inspector.show_annotation(error)
    reply = named(inspector, ReplyLine, "Reply")
    qtbot.keyClicks(reply, "@ben ito is this right?")
    qtbot.keyClick(reply, Qt.Key.Key_Return)
    with session.read() as read:
        (comment,) = queries.record(read, error, viewer=session.viewer).comments
    assert comment.text == "@ben ito is this right?"
    assert comment.asks == projects.acting(session.project, "Ben Ito").id
    assert reply.words() == ""
    assert any("Rita Moreau" in one and "is this right?" in one for one in words(inspector))


def test_a_reply_begun_waits_at_its_own_tag(inspector, tags, qtbot):
    inspector.show_annotation(tags[Kind.QUOTE])
    reply = named(inspector, ReplyLine, "Reply")
    qtbot.keyClicks(reply, "half a tho")
    inspector.show_annotation(tags[Kind.CLAIM])
    assert reply.words() == ""
    inspector.show_annotation(tags[Kind.QUOTE])
    assert reply.words() == "half a tho"


def test_the_author_and_the_revision_are_told(inspector, tags):
    inspector.show_annotation(tags[Kind.STATISTIC])
    assert "by Ben Ito" in words(inspector)
    assert any(one.startswith("Tagged by Ben Ito, ") and one.endswith("· revision 1") for one in words(inspector))
    inspector.show_annotation(tags[Kind.QUOTE])
    assert "by Rita Moreau" not in words(inspector)


def test_the_quoted_words_stand_in_their_context(inspector, tags):
    inspector.show_annotation(tags[Kind.TRANSLATION_ERROR])
    assert "Beijing has <b>raised</b> sanctions against several…" in words(inspector)


def test_more_stays_open_for_other_tags_and_is_told(inspector, tags, qtbot):
    inspector.show_annotation(tags[Kind.QUOTE])
    assert "Affiliation" not in words(inspector)
    with qtbot.waitSignal(inspector.more_toggled) as told:
        inspector.form.more.click()
    assert told.args == [True]
    assert "Affiliation" in words(inspector)
    inspector.show_annotation(tags[Kind.STATISTIC])
    assert "Geography" in words(inspector)
    assert inspector.more_shown


def test_tab_goes_from_top_to_bottom(inspector, tags, qtbot):
    for kind in Kind:
        inspector.show_annotation(tags[kind])
        inspector.show_more(shown=True)
        inspector.focus_first_field()
        reached = []
        while (widget := QApplication.focusWidget()).accessibleName() != "Reply" and len(reached) < 60:
            reached.append(widget)
            qtbot.keyClick(widget, Qt.Key.Key_Tab)
        assert widget.accessibleName() == "Reply"
        qtbot.wait(20)
        middles = [one.mapTo(inspector, one.rect().center()).y() for one in reached]
        # Widgets of one row may differ by some pixels.
        assert all(below > above - 10 for above, below in pairwise(middles))
        assert len(reached) > 5


def test_every_widget_that_takes_the_focus_has_a_name(inspector, tags):
    for kind in Kind:
        inspector.show_annotation(tags[kind])
        inspector.show_more(shown=True)
        reached = [one for one in inspector.findChildren(QWidget) if one.isVisible() and one.focusPolicy() & TAB]
        assert len(reached) > 10
        assert [one for one in reached if not one.accessibleName()] == []


def test_a_project_that_cannot_be_written_shows_fields_that_cannot_be_changed(inspector, session, tags, monkeypatch):
    monkeypatch.setattr(type(session), "can_write", property(lambda self: False))
    inspector.show_annotation(tags[Kind.QUOTE])
    assert named(inspector, QLineEdit, "Speaker").isReadOnly()
    assert not named(inspector, ReplyLine, "Reply").isEnabled()


def test_a_value_that_could_not_be_written_stays_as_typed(inspector, session, tags, qtbot, monkeypatch):
    inspector.show_annotation(tags[Kind.QUOTE])
    inspector.focus_first_field("speaker")
    line = QApplication.focusWidget()
    line.clear()
    qtbot.keyClicks(line, "Guo Jiakun")
    with monkeypatch.context() as locked:
        locked.setattr(session, "do", lambda *args, **named: None)
        assert not inspector.save_pending()
    assert line.text() == "Guo Jiakun"
    assert inspector.save_pending()
    assert field(session, tags[Kind.QUOTE], "speaker") == "Guo Jiakun"


def test_a_tag_that_the_project_defines_has_the_fields_it_says(inspector, session, tags, qtbot):
    rumour = TagDefinition(
        id=new_id(),
        name="Rumour",
        fields=(
            CustomField(name="Origin"),
            CustomField(name="Spread", type=FieldType.CHOICE, choices=("local", "wide")),
            CustomField(name="Denied", type=FieldType.YES_NO),
        ),
    )
    with session.project.write("Define tag", session.reviewer) as write:
        write.add(rumour)
    session.look()
    version = stored(session, tags[Kind.QUOTE]).version_id
    made = session.do(annotating.annotate, version, Span(0, 7), "rumour")
    inspector.show_annotation(made.id)
    assert "Rumour" in words(inspector)
    inspector.focus_first_field()
    qtbot.keyClicks(QApplication.focusWidget(), "a forum")
    inspector.focus_first_field("Spread")
    qtbot.keyClicks(QApplication.focusWidget(), "w")
    inspector.focus_first_field("Denied")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert inspector.save_pending()
    assert details_to_json(stored(session, made.id).details) == {"Denied": True, "Origin": "a forum", "Spread": "wide"}
