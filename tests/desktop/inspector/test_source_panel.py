import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.actions import sourcing
from annotator.desktop.inspector.source_panel import SourcePanel
from annotator.storage import queries


@pytest.fixture
def panel(qtbot, session):
    made = SourcePanel(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def article(session, place=0):
    with session.read() as read:
        return queries.articles(read, viewer=session.viewer)[place]


def source_of(session, place=0):
    source_id = article(session, place).source_id
    with session.read() as read:
        return queries.source(read, source_id, viewer=session.viewer) if source_id else None


def type_in(qtbot, panel, name, words):
    panel.form.focus_field(name)
    qtbot.keyClicks(QApplication.focusWidget(), words)


def test_the_source_of_an_article_is_made_with_its_first_field(panel, session, qtbot):
    before = source_of(session)
    panel.show_article(article(session).id)
    assert "Beijing’s balancing act" in panel.heading.text()
    type_in(qtbot, panel, "publisher", "Example Times")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    type_in(qtbot, panel, "reliability", "C")
    panel.save_pending()
    source = source_of(session)
    assert source.publisher == (before.publisher if before else "") + "Example Times"
    assert source.reliability == "C"


def test_closing_saves_what_is_being_typed(panel, session, qtbot):
    panel.show_article(article(session).id)
    type_in(qtbot, panel, "descriptor", "two people at the desk know it well")
    panel.close()
    assert source_of(session).descriptor == "two people at the desk know it well"


def test_what_does_not_fit_is_told_at_its_field(panel, session, qtbot):
    panel.show_article(article(session).id)
    type_in(qtbot, panel, "published_at", "lately")
    assert not panel.save_pending()
    assert "takes a date" in panel.form.editors["published_at"].refusal


def test_a_source_is_shown_by_its_id_and_follows_changes(panel, session):
    made = session.do(sourcing.set_source, "", {"publisher": "AFP", "title": "Sanctions"})
    panel.show_source(made.id)
    assert panel.form.editors["publisher"].state() == "AFP"
    session.do(sourcing.set_source, made.id, {"publisher": "Agence France-Presse"})
    assert panel.form.editors["publisher"].state() == "Agence France-Presse"


def test_each_field_is_undone_by_itself(panel, session, qtbot):
    made = session.do(sourcing.set_source, "", {"publisher": "AFP"})
    panel.show_source(made.id)
    type_in(qtbot, panel, "title", "Sanctions")
    type_in(qtbot, panel, "url", "https://example.org")
    panel.save_pending()
    session.undo()
    with session.read() as read:
        kept = queries.source(read, made.id, viewer=session.viewer)
    assert (kept.title, kept.url) == ("Sanctions", "")
    assert panel.form.editors["url"].state() == ""
