import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from annotator.actions import annotating, sourcing
from annotator.desktop import theme
from annotator.desktop.inspector import reference_editors
from annotator.desktop.inspector.inspector import Inspector
from annotator.desktop.inspector.link_line import LinkLine
from annotator.domain.details import details_to_json
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, VerdictScope
from annotator.storage import queries


@pytest.fixture
def inspector(qtbot, session):
    made = Inspector(session, theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def tags(session):
    with session.read() as read:
        rows = queries.tag_rows(read, viewer=session.viewer)
    return {kind: next(row.id for row in rows if row.kind == kind) for kind in Kind}


def record(session, annotation_id):
    with session.read() as read:
        return queries.record(read, annotation_id, viewer=session.viewer)


def values(session, annotation_id):
    return details_to_json(record(session, annotation_id).annotation.details)


def press(qtbot, parent, name):
    button = next(one for one in parent.findChildren(QToolButton) if one.accessibleName() == name and one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fill_in(qtbot, form, name, typed):
    form.focus_field(name)
    qtbot.keyClicks(QApplication.focusWidget(), typed)
    assert form.save()


def test_a_verdict_is_added_by_its_first_field(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.CLAIM])
    verdicts = inspector.form.editors["verdicts"]
    published = verdicts.sections[0].form
    fill_in(qtbot, published, "verdict", "R")
    assert values(session, tags[Kind.CLAIM])["verdicts"] == [
        {"scope": "as_published", "verdict": "refuted", "justification": "", "confidence": None, "searched": ""}
    ]
    fill_in(qtbot, published, "justification", "They were lifted.")
    press(qtbot, inspector, "Add verdict as intended")
    intended = verdicts.sections[1].form
    assert QApplication.focusWidget() is intended.editors["verdict"].input
    fill_in(qtbot, intended, "verdict", "S")
    found = record(session, tags[Kind.CLAIM]).annotation.details
    assert [(one.scope, one.verdict, one.justification) for one in found.verdicts] == [
        ("as_published", "refuted", "They were lifted."),
        ("as_intended", "supported", ""),
    ]


def test_one_verdict_is_removed_and_the_other_stays(inspector, session, tags, qtbot):
    claim = tags[Kind.CLAIM]
    both = [{"scope": "as_published", "verdict": "refuted"}, {"scope": "as_intended", "verdict": "supported"}]
    session.do(annotating.change_details, claim, {"verdicts": both})
    inspector.show_annotation(claim)
    press(qtbot, inspector, "Remove Verdicts As published")
    assert [one["scope"] for one in values(session, claim)["verdicts"]] == ["as_intended"]
    session.undo()
    published = inspector.form.editors["verdicts"].sections[0].form
    assert published.editors["verdict"].state() == "refuted"


def test_another_claim_shows_its_own_verdicts(inspector, session, tags):
    claim = tags[Kind.CLAIM]
    session.do(annotating.change_details, claim, {"verdicts": [{"scope": "as_intended", "verdict": "supported"}]})
    with session.read() as read:
        other = queries.annotations(read, viewer=session.viewer, kind=Kind.CLAIM)[1]
    inspector.show_annotation(claim)
    intended = inspector.form.editors["verdicts"].sections[1]
    assert intended.isVisible()
    inspector.show_annotation(other.id)
    assert not intended.isVisible()
    assert inspector.form.editors["verdicts"].sections[0].form.editors["verdict"].state() is None
    inspector.show_annotation(claim)
    assert intended.isVisible()
    assert intended.form.editors["verdict"].state() == "supported"


def test_evidence_is_added_changed_and_removed_under_its_verdict(inspector, session, tags, qtbot):
    claim = tags[Kind.CLAIM]
    inspector.show_annotation(claim)
    press(qtbot, inspector, "Add evidence: as published")
    evidence = inspector.form.editors["verdicts"].lists[VerdictScope.AS_PUBLISHED]
    (card,) = evidence.cards
    assert record(session, claim).evidence == ()
    fill_in(qtbot, card.form, "quoted_text", "China has lifted sanctions")
    fill_in(qtbot, card.form, "stance", "R")
    fill_in(qtbot, card.form, "credibility", "2")
    fill_in(qtbot, card.form, "published_at", "30 April 2025")
    (item,) = record(session, claim).evidence
    assert (item.scope, item.quoted_text, item.stance, item.credibility, item.published_at) == (
        "as_published",
        "China has lifted sanctions",
        "refutes",
        2,
        "2025-04-30",
    )
    assert evidence.cards == [card]
    assert card.line.accessibleName().startswith("Evidence: refutes · “China has lifted")
    card.form.focus_field("published_at")
    line = QApplication.focusWidget()
    line.clear()
    qtbot.keyClicks(line, "soon")
    assert not inspector.save_pending()
    assert card.form.editors["published_at"].refusal.startswith("Published takes a date")
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    press(qtbot, inspector, card.remove.accessibleName())
    assert record(session, claim).evidence == ()
    assert evidence.cards == []


def test_evidence_of_others_appears_under_its_verdict(inspector, session, tags):
    claim = tags[Kind.CLAIM]
    inspector.show_annotation(claim)
    agency = {"scope": "as_intended", "source": "AFP, 30 April 2025", "stance": "supports"}
    session.do(sourcing.set_evidence, claim, agency)
    lists = inspector.form.editors["verdicts"].lists
    assert lists[VerdictScope.AS_PUBLISHED].cards == []
    (card,) = lists[VerdictScope.AS_INTENDED].cards
    assert card.isVisible()
    assert card.line.accessibleName() == "Evidence: supports · AFP, 30 April 2025"


def test_a_new_source_is_named_where_it_is_needed(inspector, session, tags, qtbot):
    claim = tags[Kind.CLAIM]
    inspector.show_annotation(claim)
    press(qtbot, inspector, "Add evidence: as published")
    (card,) = inspector.form.editors["verdicts"].lists[VerdictScope.AS_PUBLISHED].cards
    editor = card.form.editors["source_id"]
    qtbot.mouseClick(editor.new, Qt.MouseButton.LeftButton)
    assert editor.new_name.hasFocus()
    qtbot.keyClicks(editor.new_name, "https://example.org/story")
    qtbot.keyClick(editor.new_name, Qt.Key.Key_Return)
    (item,) = record(session, claim).evidence
    with session.read() as read:
        source = queries.source(read, item.source_id, viewer=session.viewer)
    assert source.url == "https://example.org/story"
    assert editor.box.currentText() == source.name
    assert not editor.new_name.isVisible()
    with qtbot.waitSignal(inspector.source_requested) as asked:
        qtbot.mouseClick(editor.open, Qt.MouseButton.LeftButton)
    assert asked.args == [source.id]


def test_comparisons_are_added_and_removed(inspector, session, tags, qtbot):
    statistic = tags[Kind.STATISTIC]
    inspector.show_annotation(statistic)
    editor = inspector.form.editors["comparisons"]
    for words in ("15,000", "over 11,000"):
        press(qtbot, inspector, "Add comparison")
        fill_in(qtbot, editor.sections[-1].form, "as_published", words)
    fill_in(qtbot, editor.sections[0].form, "finding", "D")
    found = values(session, statistic)["comparisons"]
    assert [(one["as_published"], one["finding"]) for one in found] == [("15,000", "differs"), ("over 11,000", None)]
    qtbot.mouseClick(editor.sections[0].remove, Qt.MouseButton.LeftButton)
    assert [one["as_published"] for one in values(session, statistic)["comparisons"]] == ["over 11,000"]
    assert [one.form.editors["as_published"].state() for one in editor.sections] == ["over 11,000"]


def test_same_is_refused_at_its_field_while_the_units_differ(inspector, session, tags, qtbot):
    statistic = tags[Kind.STATISTIC]
    session.do(annotating.change_details, statistic, {"comparisons": [{"as_published": "14,000"}]})
    inspector.show_annotation(statistic)
    form = inspector.form.editors["comparisons"].sections[0].form
    form.focus_field("finding")
    qtbot.keyClicks(QApplication.focusWidget(), "Sa")
    assert not inspector.save_pending()
    assert "unit, base and period" in form.editors["finding"].refusal
    assert values(session, statistic)["comparisons"][0]["finding"] is None
    fill_in(qtbot, form, "unit", "soldiers")
    assert values(session, statistic)["comparisons"][0]["finding"] == "same"


def test_a_comparison_just_begun_survives_a_change_by_others(inspector, session, tags, qtbot):
    statistic = tags[Kind.STATISTIC]
    inspector.show_annotation(statistic)
    press(qtbot, inspector, "Add comparison")
    editor = inspector.form.editors["comparisons"]
    qtbot.keyClicks(QApplication.focusWidget(), "15,0")
    session.do(annotating.change_note, statistic, "see Seoul")
    assert editor.sections[0].form.editors["as_published"].state() == "15,0"
    assert inspector.save_pending()
    assert values(session, statistic)["comparisons"][0]["as_published"] == "15,0"


def test_words_of_the_text_are_picked_and_cleared(inspector, session, tags, qtbot):
    quote = tags[Kind.QUOTE]
    inspector.show_annotation(quote)
    inspector.show_more(shown=True)
    with qtbot.waitSignal(inspector.span_pick_requested) as asked:
        press(qtbot, inspector, "Words quoted Pick")
    assert asked.args == ["content_span"]
    start = record(session, quote).annotation.start
    inspector.give_span("content_span", start, start + 5)
    assert values(session, quote)["content_span"] == {"start": start, "end": start + 5}
    assert any(label.accessibleName() == "Words quoted: “China”" for label in inspector.findChildren(QLabel))
    press(qtbot, inspector, "Words quoted Clear")
    assert values(session, quote)["content_span"] is None


def test_a_span_in_another_text_keeps_its_version_and_is_gone_to(inspector, session, tags, qtbot):
    error = tags[Kind.TRANSLATION_ERROR]
    with session.read() as read:
        other = queries.articles(read, viewer=session.viewer)[1]
    inspector.show_annotation(error)
    inspector.give_span("source_span", 0, 9, other.version_id)
    assert values(session, error)["source_span"] == {"start": 0, "end": 9, "version_id": other.version_id}
    (line,) = [one for one in inspector.findChildren(LinkLine) if one.words == "“Sanctions”"]
    with qtbot.waitSignal(inspector.place_requested) as asked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert asked.args == [other.version_id, 0, 9]


def test_the_list_of_other_tags_offers_the_nearest_and_decodes_no_others(inspector, session, tags, monkeypatch):
    monkeypatch.setattr(reference_editors, "MOST_CANDIDATES", 4)
    error = record(session, tags[Kind.TRANSLATION_ERROR]).annotation
    with session.read() as read:
        other = queries.articles(read, viewer=session.viewer)[1]
    places = [(other.version_id, 3), (other.version_id, 9), *((error.version_id, place) for place in (140, 0, 90))]
    made = [
        session.do(annotating.annotate, version, Span(place, place + 4), Kind.TRANSLATION_ERROR).id
        for version, place in places
    ]
    inspector.show_annotation(error.id)
    inspector.show_more(shown=True)
    decoded, ask = [], queries.annotations
    monkeypatch.setattr(queries, "annotations", lambda *args, **named: decoded.extend(ask(*args, **named)) or decoded)
    editor = inspector.form.editors["repeat_of"]
    editor.choose.click()
    offered = [editor.list.itemData(row) for row in range(1, editor.list.count())]
    near = sorted(made[2:], key=lambda one: abs(record(session, one).annotation.start - error.start))
    assert offered == [*near, made[0]]
    assert len(decoded) == 4


def test_a_repeat_points_at_another_error_which_one_can_go_to(inspector, session, tags, qtbot):
    error = tags[Kind.TRANSLATION_ERROR]
    first = record(session, error).annotation
    other = session.do(annotating.annotate, first.version_id, Span(0, 7), Kind.TRANSLATION_ERROR)
    inspector.show_annotation(other.id)
    inspector.show_more(shown=True)
    editor = inspector.form.editors["repeat_of"]
    editor.choose.click()
    assert [editor.list.itemText(row) for row in range(editor.list.count())] == [
        "Choose a tag",
        "Translation error, “raised”, ¶2",
    ]
    editor.list.setCurrentIndex(1)
    editor.list.activated.emit(1)
    assert values(session, other.id)["repeat_of"] == error
    with qtbot.waitSignal(inspector.annotation_requested) as asked:
        press(qtbot, inspector, "Repeat of Go")
    assert asked.args == [error]
    session.do(annotating.remove, [error])
    inspector.show_annotation(None)
    inspector.show_annotation(other.id)
    assert editor.words.text() == "a tag that is gone"


def test_several_values_are_ticked(inspector, session, tags, qtbot):
    claim = tags[Kind.CLAIM]
    inspector.show_annotation(claim)
    inspector.show_more(shown=True)
    boxes = inspector.form.editors["claim_type"].boxes
    for name in ("numerical", "causal"):
        boxes[name].click()
    assert values(session, claim)["claim_type"] == ["numerical", "causal"]
    boxes["numerical"].click()
    assert values(session, claim)["claim_type"] == ["causal"]


def test_a_drift_without_a_reference_is_refused_where_it_was_ticked(inspector, session, tags):
    quote = tags[Kind.QUOTE]
    inspector.show_annotation(quote)
    inspector.show_more(shown=True)
    editor = inspector.form.editors["drift_types"]
    editor.boxes["wording"].click()
    assert "reference wording" in editor.refusal
    assert values(session, quote)["drift_types"] == []


def test_a_record_just_begun_stays_while_something_else_changes(inspector, session, tags, qtbot):
    inspector.show_annotation(tags[Kind.STATISTIC])
    press(qtbot, inspector, "Add comparison")
    session.do(sourcing.set_source, "", {"short_ref": "AFP"})
    (section,) = inspector.form.editors["comparisons"].sections
    assert section.isAncestorOf(QApplication.focusWidget())
