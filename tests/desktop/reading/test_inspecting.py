import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.actions import annotating
from annotator.desktop.inspector.link_line import LinkLine
from annotator.domain.annotations import Link
from annotator.domain.details import details_to_json
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries


@pytest.fixture
def tags(window):
    with window.session.read() as read:
        rows = queries.tag_rows(read, viewer=window.session.viewer)
    return {kind: [row.id for row in rows if row.kind == kind] for kind in Kind}


def annotation(window, id_):
    with window.session.read() as read:
        return queries.annotation(read, id_, viewer=window.session.viewer)


def picked(window) -> list[list[Span]]:
    return [list(pane.view._painting.picked) for pane in window.page.panes.panes]


def test_words_that_a_field_points_at_are_framed_while_their_tag_is_chosen(window, tags):
    quote = tags[Kind.QUOTE][0]
    end = annotation(window, quote).end
    speaker = {"start": end + 2, "end": end + 13}
    window.session.do(annotating.change_details, quote, {"speaker_span": speaker})
    before = window.page.panes.panes[0].view.grab().toImage()
    window.page.choose(quote)
    assert picked(window) == [[Span(end + 2, end + 13)], []]
    assert window.page.panes.panes[0].view.grab().toImage() != before
    window.session.do(annotating.change_details, quote, {"speaker_span": None})
    assert picked(window) == [[], []]
    window.session.undo()
    assert picked(window) == [[Span(end + 2, end + 13)], []]
    window.page.choose(tags[Kind.CLAIM][0])
    assert picked(window) == [[], []]


def test_a_field_leads_to_its_words_in_the_article_that_has_them(window, tags, qtbot):
    error = tags[Kind.TRANSLATION_ERROR][0]
    other = window.page.panes.panes[1]
    version = other.version_id
    place = {"start": 0, "end": 9, "version_id": version}
    window.session.do(annotating.change_details, error, {"source_span": place})
    window.page.panes.show_articles(window.page.panes.shown[:1])
    window.page.choose(error)
    window.page.inspector.show_more(shown=True)
    line = next(one for one in window.page.inspector.findChildren(LinkLine) if one.words == "“Sanctions”")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [pane.version_id for pane in window.page.panes.panes][1:] == [version]
    assert picked(window) == [[], [Span(0, 9)]]
    assert line.hasFocus()


def test_rows_chosen_in_the_table_are_edited_together_and_undone_at_once(window, tags, qtbot):
    window.page.table.view.setFocus()
    window.page.table.view.selectAll()
    inspector = window.page.inspector
    assert len(inspector.several_ids) == 6
    assert window.page.chosen is None
    inspector.focus_first_field("note")
    qtbot.keyClicks(QApplication.focusWidget(), "look again")
    assert "Saved when you leave" in window.status.saved.text()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.status.saved.text().startswith("Saved  ·")
    assert {annotation(window, id_).note for ids in tags.values() for id_ in ids} == {"look again"}
    window.session.undo()
    assert {annotation(window, id_).note for ids in tags.values() for id_ in ids} == {""}


def test_several_tags_are_retagged_removed_and_linked_from_the_inspector(window, tags, qtbot):
    page, statistics = window.page, tags[Kind.STATISTIC]
    page.inspecting.show_several(statistics)
    page.inspector.several.link.click()
    page.choose(tags[Kind.CLAIM][0])
    next(iter(page.messages.offers)).click()
    with window.session.read() as read:
        assert {one.from_id for one in read.find(Link)} == set(statistics)
    page.inspecting.show_several(statistics)
    page.inspector.several.remove.setFocus()
    qtbot.keyClick(page.inspector.several.remove, Qt.Key.Key_Return)
    assert [annotation(window, id_) for id_ in statistics] == [None, None]


def test_the_status_line_says_what_is_saved(window, tags, qtbot):
    window.page.choose(tags[Kind.STATISTIC][0])
    window.page.fill_in("value")
    line = QApplication.focusWidget()
    line.selectAll()
    qtbot.keyClicks(line, "a great")
    assert window.status.saved.text().startswith("Saved when you leave the field")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert window.status.saved.text().startswith("Not saved: a field does not fit")
    line.selectAll()
    qtbot.keyClicks(line, "15")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.status.saved.text().startswith("Saved  ·")
    assert details_to_json(annotation(window, tags[Kind.STATISTIC][0]).details)["value"] == "15"


def test_the_history_of_a_tag_is_shown_when_it_is_opened_and_follows(window, tags, qtbot):
    claim = tags[Kind.CLAIM][0]
    window.page.choose(claim)
    history = window.page.inspector.page.history
    assert not history.lines.isVisible()
    history.heading.setFocus()
    qtbot.keyClick(history.heading, Qt.Key.Key_Return)
    assert history.lines.text().endswith("· Rita Moreau · Tag claim")
    window.session.do(annotating.change_note, claim, "look")
    assert "Rita Moreau · Change note\n" in history.lines.text()
    window.session.undo()
    assert "Change note (undone)" in history.lines.text()


def test_a_comment_is_resolved_and_opened_again_by_keys(window, tags, qtbot):
    claim = tags[Kind.CLAIM][0]
    window.page.choose(claim)
    window.session.do(annotating.comment, claim, "Which Beijing?")
    thread = window.page.inspector.page.discussion
    toggle = thread.comments.rows[0].toggle
    toggle.setFocus()
    qtbot.keyClick(toggle, Qt.Key.Key_Return)
    with window.session.read() as read:
        assert queries.record(read, claim, viewer=window.session.viewer).comments[0].resolved
    assert thread.comments.rows[0].toggle.accessibleName() == "Reopen: Which Beijing?"
    window.session.undo()
    assert thread.comments.rows[0].toggle.text() == "Resolve"
