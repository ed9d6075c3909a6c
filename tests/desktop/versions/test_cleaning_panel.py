"""Cleaning in the panel below the articles: what is offered, ticked, cleaned, tagged, put back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from annotator.actions import annotating, articles, reading
from annotator.desktop.versions import cleaning_sheet
from annotator.desktop.versions.cleaning_model import CleaningModel, Column
from annotator.desktop.versions.cleaning_sheet import load_sheet
from annotator.desktop.versions.lower_panel import Tab
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries
from tests.desktop.versions.conftest import DIRTY

Key = Qt.Key


def open_panel(window):
    window.actions_by_name["go_cleaning"].trigger()
    return window.page.below.cleaning


def text_now(window, place=0):
    with window.session.read() as read:
        article = queries.articles(read, viewer=window.session.viewer)[place]
        return queries.article_text(read, article.version_id, viewer=window.session.viewer)


def headings(panel):
    model = panel.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(panel, name, row=0):
    model = panel.model
    heading = next(i for i in range(model.rowCount()) if model.index(i, 0).data().startswith(name))
    panel.view.setCurrentIndex(model.index(row, 0, model.index(heading, 0)))


def test_the_tab_says_how_much_could_be_cleaned_before_anybody_looks(window):
    tabs = window.page.below.tabs
    assert tabs.tabText(Tab.CLEANING).startswith("Cleaning ")
    assert int(tabs.tabText(Tab.CLEANING).split()[1]) >= 6
    window.page.panes.set_active(window.page.panes.panes[1])
    assert tabs.tabText(Tab.CLEANING) == "Cleaning"


def test_what_could_be_cleaned_is_looked_for_again_when_its_article_changes_and_not_when_another_does(
    window, tmp_path, monkeypatch
):
    looked_at = []
    monkeypatch.setattr(
        cleaning_sheet, "load_sheet", lambda *asked: (looked_at.append(asked[1]), load_sheet(*asked))[1]
    )
    session = window.session
    tmp_path.joinpath("third.txt").write_text("A third article, which nobody has opened.", encoding="utf-8")
    session.do(reading.read_sources, [tmp_path / "third.txt"])
    assert not looked_at
    assert window.page.active_pane
    session.do(articles.set_language, window.page.active_pane.article_id, "fr")
    assert looked_at == [window.page.active_pane.version_id]
    assert window.page.below.tabs.tabText(Tab.CLEANING).startswith("Cleaning ")


def test_the_model_keeps_qts_rules(window, qtmodeltester):
    sheet = open_panel(window).model.sheet
    model = CleaningModel()
    model.show(sheet)
    qtmodeltester.check(model)


def test_changes_are_grouped_and_what_is_harmless_is_ticked(window):
    panel = open_panel(window)
    assert any(name.startswith("Soft hyphen · 2 · harmless") for name in headings(panel))
    assert any(name.startswith("Boilerplate · 2 · takes words away") for name in headings(panel))
    assert panel.model.ticked == panel.model.harmless
    assert panel.clean_ticked.text() == f"Clean the {len(panel.model.harmless)} ticked"


def test_space_ticks_and_a_heading_ticks_its_rows(window, qtbot):
    panel = open_panel(window)
    before = len(panel.model.ticked)
    choose(panel, "Boilerplate")
    qtbot.keyClick(panel.view, Key.Key_Space)
    assert len(panel.model.ticked) == before + 1
    heading = panel.view.currentIndex().parent()
    assert heading.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked
    panel.view.setCurrentIndex(heading)
    qtbot.keyClick(panel.view, Key.Key_Space)
    assert len(panel.model.ticked) == before + 2


def test_choosing_a_row_shows_its_place_and_enter_goes_there(window, qtbot):
    panel = open_panel(window)
    choose(panel, "Mojibake")
    view = window.page.panes.panes[0].view
    assert "â€™" in view.selection.of(view.text)
    assert panel.view.hasFocus()
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert view.hasFocus()


def test_cleaning_makes_a_version_keeps_the_tags_and_is_undone(window, qtbot):
    panel = open_panel(window)
    place = DIRTY.index("theâ€™s best")
    version = window.page.panes.panes[0].version_id
    window.session.do(annotating.annotate, version, Span(place, place + 10), Kind.TRANSLATION_ERROR)
    qtbot.mouseClick(panel.clean_harmless, Qt.MouseButton.LeftButton)
    assert "\u00ad" not in text_now(window)
    assert "Subscribe" in text_now(window)
    assert window.page.messages.words.splitlines()[0].endswith("changes cleaned.")
    pane = window.page.panes.panes[0]
    assert pane.view.text == text_now(window)
    assert [mark.kind for mark in pane.view.marks_at(pane.view.text.index("14,000"))] == ["statistic"]
    assert pane.version.version.text() == "version 2"
    assert pane.errors == 1
    window.session.undo()
    assert text_now(window) == DIRTY
    assert pane.view.text == DIRTY
    assert pane.errors == 1


def test_the_message_offers_to_put_the_words_back_even_later(window, qtbot):
    window.actions_by_name["clean_harmless"].trigger()
    window.session.do(articles.rename_article, window.page.model.ids[1], "Another title")
    assert text_now(window) != DIRTY
    offers = window.page.messages.findChildren(QAbstractButton)
    qtbot.mouseClick(next(one for one in offers if one.text() == "Put back"), Qt.MouseButton.LeftButton)
    assert text_now(window) == DIRTY
    assert window.page.model.find(window.page.model.ids[1]).row.title == "Another title"


def test_what_was_cleaned_is_listed_and_put_back_one_by_one(window, qtbot):
    panel = open_panel(window)
    panel.clean_what_is_harmless()
    assert headings(panel)[-1].startswith("Cleaned already · ")
    done = panel.model.index(panel.model.rowCount() - 1, 0)
    rows = [panel.model.index(row, Column.CHANGE, done).data() for row in range(panel.model.rowCount(done))]
    row = next(number for number, words in enumerate(rows) if "removed “ZWSP”" in words)
    choose(panel, "Cleaned already", row)
    assert panel.put_back.text() == "Put back 1"
    view = window.page.panes.panes[0].view
    assert view.caret == view.text.index("Brussels") + len("Brus")
    qtbot.mouseClick(panel.put_back, Qt.MouseButton.LeftButton)
    assert "Brus\u200bsels" in text_now(window)
    assert "\u00ad" not in text_now(window)
    window.actions_by_name["put_back"].trigger()
    assert text_now(window) == DIRTY


def test_residues_are_tagged_as_errors_of_capture(window, qtbot):
    panel = open_panel(window)
    choose(panel, "Mojibake")
    qtbot.mouseClick(panel.tag_chosen, Qt.MouseButton.LeftButton)
    with window.session.read() as read:
        tags = queries.annotations(read, viewer=window.session.viewer, kind="translation_error")
    (tag,) = tags
    assert tag.details.arose_in == "capture"
    assert tag.details.subtype == "encoding"
    assert "’" in tag.details.correction
    assert tag.note
    assert text_now(window) == DIRTY
    assert window.page.messages.words == "1 translation error tagged."


def test_a_heading_chosen_stands_for_its_rows_and_undo_takes_them_together(window):
    panel = open_panel(window)
    model = panel.model
    heading = next(i for i in range(model.rowCount()) if model.index(i, 0).data().startswith("Boilerplate"))
    panel.view.setCurrentIndex(model.index(heading, 0))
    assert panel.tag_chosen.text() == "Tag 2 as translation errors"
    window.actions_by_name["tag_residues"].trigger()
    with window.session.read() as read:
        assert len(queries.annotations(read, viewer=window.session.viewer, kind="translation_error")) == 2
    window.session.undo()
    with window.session.read() as read:
        assert not queries.annotations(read, viewer=window.session.viewer, kind="translation_error")


def test_the_reader_stays_where_she_reads(window):
    view = window.page.panes.panes[0].view
    start = view.text.index("The talks")
    view.set_caret(start)
    window.actions_by_name["clean_harmless"].trigger()
    assert view.text[view.caret :].startswith("The talks")


def test_a_clean_article_says_so(window):
    window.page.panes.set_active(window.page.panes.panes[1])
    panel = open_panel(window)
    assert panel.model.rowCount() == 0
    assert "Nothing was found" in panel._nothing.text()
    window.actions_by_name["clean_harmless"].trigger()
    assert window.page.messages.words == "There is nothing harmless to clean in this article."


def test_a_project_that_can_only_be_read_offers_no_cleaning(window, monkeypatch):
    panel = open_panel(window)
    monkeypatch.setattr(type(window.session), "can_write", property(lambda self: False))
    panel._show_state()
    assert not panel.clean_harmless.isEnabled()
    assert not panel.clean_ticked.isEnabled()
