"""Fields that are filled in by themselves when a passage is tagged in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from annotator.actions import reading
from annotator.domain.details import QuoteDetails, StatisticDetails
from annotator.domain.spans import Span
from annotator.storage import queries

TEXT = "Trade fell. “It is almost 80% now,” said President Kim Lee on Monday.\n"


@pytest.fixture
def tag(qtbot, window):
    """Read an article, select words in it, press a key, and return the tag made."""
    (report,) = window.session.do(reading.read_sources, [reading.Pasted("trade.txt", TEXT.encode())])

    def tag(words, key):
        window.page.show_only(report.article_id)
        view = window.page.active_pane.view
        start = TEXT.index(words)
        view.select(Span(start, start + len(words)))
        qtbot.keyClick(window.focusWidget(), key)
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
