import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from annotator.actions import reading, sourcing
from annotator.desktop.inspector.origin_facts import FactText
from annotator.desktop.inspector.small_button import KeyButton
from annotator.desktop.inspector.source_panel import SourcePanel
from annotator.domain.articles import Capture, Source, Version
from annotator.domain.fields import definitions
from annotator.storage import queries
from tests.desktop.conftest import FIRST


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


def facts(panel):
    """What stands under the fields, by its label, as a person sees it."""
    return {one.accessibleName(): one.toPlainText() for one in panel.facts.findChildren(FactText) if one.isVisible()}


def test_every_field_of_a_source_is_there(panel, session):
    panel.show_article(article(session).id)
    assert set(panel.form.editors) == {one.name for one in definitions(Source)}


def test_what_was_read_stands_below_and_cannot_be_changed(panel, session, qtbot):
    panel.show_article(article(session).id)
    with session.read() as read:
        version = queries.newest_version(read, article(session).id, viewer=session.viewer)
    shown = facts(panel)
    assert shown["Read as"] == "plain text, UTF-8"
    assert shown["File"] == f"{FIRST.splitlines()[0]}.txt"
    assert shown["SHA-256"] == version.original_sha256
    assert shown["How"] == "file read"
    assert shown["When"]
    assert not panel.facts.network.isVisible()
    value = next(one for one in panel.facts.findChildren(FactText) if one.accessibleName() == "File")
    qtbot.keyClicks(value, "x")
    assert facts(panel) == shown


@pytest.fixture
def captured(session):
    """The first article, as if it had come over the network, from another address than was asked for."""
    with session.project.write("Capture", session.reviewer) as write:
        version = write.find(Version, article_id=article(session).id)[0]
        write.add(
            Capture(
                id="capture",
                version_id=version.id,
                address="https://example.org/short",
                final_address="https://example.org/2025/05/02/" + "a-long-name-" * 8,
                accessed_at="2026-11-22T10:00:00.000000Z",
                status=200,
                headers=(("content-type", "text/html"), ("etag", "<b>abc</b>")),
            )
        )
    session.look()


def test_what_was_asked_and_answered_over_the_network(panel, session, captured, qtbot):
    panel.show_article(article(session).id)
    shown = facts(panel)
    assert shown["Asked for"] == "https://example.org/short"
    assert shown["Answered by"] == "https://example.org/2025/05/02/" + "a-long-name-" * 8
    assert shown["Status"] == "200"
    assert "Headers" not in shown
    button = next(one for one in panel.facts.findChildren(KeyButton) if "headers" in one.text())
    assert button.text() == "2 headers of the answer"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert facts(panel)["Headers"] == "content-type: text/html\netag: <b>abc</b>"


def test_a_long_fact_is_wrapped_not_cut(panel, session, captured, qtbot):
    panel.show_article(article(session).id)
    values = {one.accessibleName(): one for one in panel.facts.findChildren(FactText)}
    for name in ("SHA-256", "Answered by"):
        value = values[name]
        qtbot.waitUntil(lambda value=value: value.height() >= value.heightForWidth(value.width()))
        assert value.document().size().height() > 1
        assert not value.verticalScrollBar().isVisible()


def test_the_source_of_evidence_shows_the_article_that_came_from_it(panel, session):
    panel.show_source(article(session, 1).source_id)
    assert facts(panel)["File"] == "Sanctions lifted.txt"
    made = session.do(sourcing.set_source, "", {"publisher": "AFP"})
    panel.show_source(made.id)
    assert facts(panel) == {}


def test_a_newer_version_is_followed(panel, session, tmp_path, qtbot):
    panel.show_article(article(session).id)
    path = tmp_path / "newer.txt"
    path.write_text(FIRST + "\n\nAn end.", encoding="utf-8")
    session.do(reading.read_sources, [path], version_of=article(session).id)
    qtbot.waitUntil(lambda: facts(panel).get("File") == "newer.txt")
    assert facts(panel)["Versions"] == "2"


def test_a_source_that_nobody_graded_is_no_bad_one(window, session):
    pane = window.page.panes.panes[0]
    line = pane.findChild(QLabel, "source")
    assert "not graded yet" in line.toolTip()
    source_id = article(session).source_id
    session.do(sourcing.set_source, source_id, {"descriptor": "nothing is known of it"})
    assert "F: cannot be judged" in line.toolTip()
    session.do(sourcing.set_source, source_id, {"descriptor": "", "reliability": "C"})
    assert "C: fairly reliable" in line.toolTip()
