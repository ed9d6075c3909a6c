"""Fields that are filled in by themselves when a passage is tagged in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from annotator.actions import annotating, reading
from annotator.domain.details import QuoteDetails, StatisticDetails
from annotator.domain.spans import Span
from annotator.storage import queries

TEXT = "Trade fell. “It is almost 80% now,” said President Kim Lee on Monday.\n"


@pytest.fixture
def tag(qtbot, window):
    """Read an article, select words in it, press a key, and return the tag made."""
    (report,) = window.session.do(reading.read_sources, [reading.Pasted("trade.txt", TEXT.encode())])

    def tag(words, key, modifiers=Qt.KeyboardModifier.NoModifier):
        window.page.show_only(report.article_id)
        view = window.page.active_pane.view
        start = TEXT.index(words)
        view.select(Span(start, start + len(words)))
        qtbot.keyClick(window.focusWidget(), key, modifiers)
        with window.session.read() as read:
            return queries.annotation(read, window.page.chosen, viewer=window.session.viewer)

    return tag


def lines_shown(window):
    return [line.text() for line in window.page.inspector.findChildren(QLineEdit) if line.isVisible()]


def test_a_statistic_shows_its_value_at_once_and_undo_takes_both(window, tag):
    made = tag("80%", Qt.Key.Key_3)
    assert isinstance(made.details, StatisticDetails)
    assert (str(made.details.value), made.details.unit, made.details.hedge) == ("80", "percent", "almost")
    assert {"80", "percent"} <= set(lines_shown(window))
    window.session.undo()
    with window.session.read() as read:
        assert queries.annotation(read, made.id, viewer=window.session.viewer) is None


def test_a_quote_has_its_speaker_and_the_spans_of_words_cue_and_speaker(window, tag):
    details = tag("“It is almost 80% now,”", Qt.Key.Key_2).details
    assert isinstance(details, QuoteDetails)
    assert (details.speaker, details.speaker_role) == ("Kim Lee", "President")
    assert {"Kim Lee", "President"} <= set(lines_shown(window))
    spans = (details.content_span, details.cue_span, details.speaker_span)
    assert [TEXT[one.start : one.end] for one in spans] == ["It is almost 80% now,", "said", "President Kim Lee"]


def test_every_identical_passage_has_its_own_value_filled_in(window, tag):
    made = tag("80%", Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
    assert (str(made.details.value), made.details.unit, made.details.hedge) == ("80", "percent", "almost")


def test_a_tag_that_becomes_a_statistic_is_filled_in_and_one_undo_takes_it_back(window, tag, qtbot):
    made = tag("almost 80%", Qt.Key.Key_1)
    window.page.focus_text()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    with window.session.read() as read:
        now = queries.annotation(read, made.id, viewer=window.session.viewer)
    assert (str(now.details.value), now.details.unit, now.details.hedge) == ("80", "percent", "almost")
    window.session.undo()
    with window.session.read() as read:
        assert queries.annotation(read, made.id, viewer=window.session.viewer) == made


def test_what_was_typed_is_kept_when_a_tag_becomes_a_quote(window, tag, qtbot):
    made = tag("“It is almost 80% now,”", Qt.Key.Key_1)
    window.session.do(annotating.change_details, made.id, {"speaker": "The minister"})
    window.page.focus_text()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    with window.session.read() as read:
        now = queries.annotation(read, made.id, viewer=window.session.viewer)
    assert now.details.speaker == "The minister"
    assert now.details.cue_span is not None


def test_many_identical_statistics_are_tagged_in_a_job_all_filled_in(window, qtbot, tag, monkeypatch):
    monkeypatch.setattr("annotator.desktop.reading.tagging.MANY_FILLED_IN", 1)
    text = "It was 80%, then 80%, then 80%.\n"
    (report,) = window.session.do(reading.read_sources, [reading.Pasted("again.txt", text.encode())])
    window.page.show_only(report.article_id)
    view = window.page.active_pane.view
    view.select(Span(7, 10))
    qtbot.keyClick(view, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
    with window.session.read() as read:
        made = queries.annotations(read, viewer=window.session.viewer, article_id=report.article_id)
    assert [str(one.details.value) for one in made] == ["80", "80", "80"]
    assert window.page.chosen == made[0].id
    assert "3 identical passages tagged." in window.page.messages.words
