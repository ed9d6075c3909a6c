"""Words of others that look like HTML: shown as they are in every tool tip and label, and nothing is fetched."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from annotator.actions import annotating, articles, reading, sourcing
from annotator.desktop.plain_tip import plain_tip
from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.ids import new_id
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries

FOREIGN = "<img src='file:///etc/hostname'><b>Beijing</b> & others"


def as_shown(tip: str) -> str:
    """What a person reads in a tool tip: Qt takes it for HTML when it looks like that."""
    if not Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.fixture
def hostile(window):
    """A window on an article whose title, text, note and fields look like HTML; its tag is chosen."""
    session = window.session
    session.do(reading.read_sources, [reading.Pasted("hostile.txt", f"{FOREIGN}\n\nWords.".encode())])
    with session.read() as read:
        article = queries.articles(read, viewer=session.viewer)[-1]
    session.do(articles.rename_article, article.id, FOREIGN)
    tag = session.do(
        annotating.annotate,
        article.version_id,
        Span(0, len(FOREIGN)),
        Kind.CLAIM,
        details={"speaker": FOREIGN},
    )
    session.do(sourcing.set_evidence, tag.id, {"quoted_text": FOREIGN, "stance": "supports"})
    window.page.show_only(article.id)
    window.page.choose(tag.id)
    return window


def tips(window) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
    for model in window.findChildren(QAbstractItemModel):
        yield from tips_of(model)


def tips_of(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
            yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_words_without_markup_are_left_alone():
    assert plain_tip("“Beijing” & others, 3 < 4") == "“Beijing” & others, 3 < 4"
    assert plain_tip("") == ""


def test_lines_of_foreign_words_stay_lines():
    assert as_shown(plain_tip(f"{FOREIGN}\n2 tags")).split("\n") == [FOREIGN, "2 tags"]


def test_no_tool_tip_takes_foreign_words_for_html(hostile, qtbot):
    hostile.search.setFocus()
    qtbot.keyClicks(hostile.search, "beijing")
    qtbot.waitUntil(lambda: any("img" in tip for tip in tips_of(hostile.search.model)))
    found = [tip for tip in tips(hostile) if "img" in tip]
    # Article list, title of the pane, text of the table, evidence, result of the search.
    assert len(found) >= 5
    assert [tip for tip in found if "<img" in tip and Qt.mightBeRichText(tip)] == []
    assert all("<img" in as_shown(tip) for tip in found)


def test_no_label_takes_foreign_words_for_html(hostile):
    hostile.page.messages.tell(FOREIGN)
    assert hostile.page.messages.words == FOREIGN
    assert_plain(hostile)


def test_a_kind_and_a_field_that_the_project_names_are_shown_as_they_are(hostile):
    session = hostile.session
    defined = TagDefinition(id=new_id(), name=FOREIGN, fields=(CustomField(name=FOREIGN),))
    with session.project.write("Define tag", session.reviewer) as write:
        write.add(defined)
    session.look()
    version = hostile.page.active_pane.version_id
    hostile.page.choose(session.do(annotating.annotate, version, Span(0, 4), defined.id).id)
    # A label that leads to an editor shows && as a plain &.
    shown = [label.text().replace("&&", "&") for label in hostile.page.inspector.findChildren(QLabel)]
    assert shown.count(FOREIGN) == 2
    assert_plain(hostile)


def assert_plain(window):
    for label in window.findChildren(QLabel):
        rich = label.textFormat() == Qt.TextFormat.RichText or (
            label.textFormat() == Qt.TextFormat.AutoText and Qt.mightBeRichText(label.text())
        )
        assert not (rich and "<img" in label.text()), label.text()
