import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from annotator.actions import annotating, articles, projects, reading
from annotator.desktop import theme
from annotator.desktop.jobs import InlineJobs, Jobs
from annotator.desktop.session import Session
from annotator.desktop.tags import tags_table
from annotator.desktop.tags.columns import USUAL, Column
from annotator.desktop.tags.tag_filter import DISPUTED
from annotator.desktop.tags.tags_table import FIRST_PAGE, TagsTable
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries

CONTROL = Qt.KeyboardModifier.ControlModifier


def article_ids(session):
    with session.read() as read:
        return [one.id for one in queries.articles(read, viewer=session.viewer)]


@pytest.fixture
def table(qtbot, session):
    made = TagsTable(session, theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(1200, 260)
    made.show_articles(article_ids(session))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def cells(table, column=Column.TEXT):
    return [table.model.index(at, column).data() for at in range(table.model.rowCount())]


def click(qtbot, table, row, modifier=Qt.KeyboardModifier.NoModifier):
    place = table.view.visualRect(table.model.index(row, Column.TEXT)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def tags(session):
    with session.read() as read:
        return queries.tag_rows(read, viewer=session.viewer)


def chips(table):
    return [chip.text() for chip in table.chips.chips.values()]


def test_all_tags_of_the_articles_stand_by_article_and_place(table, session):
    assert cells(table) == [row.exact for row in tags(session)]
    assert cells(table, Column.ARTICLE) == ["Beijing’s balancing act"] * 4 + ["Sanctions lifted"] * 2
    assert cells(table, Column.PLACE) == ["¶2", "¶2", "¶3", "¶3", "¶2", "¶3"]
    assert not table.view.isColumnHidden(Column.ARTICLE)
    table.show_articles(article_ids(session)[:1])
    assert table.model.rowCount() == 4
    assert table.view.isColumnHidden(Column.ARTICLE)


def test_chips_count_and_filter(table, qtbot):
    assert chips(table) == ["All 6", "Claim 2", "Quote 1", "Statistic 2", "Translation error 1", "Disputed 0", "Mine 3"]
    qtbot.mouseClick(table.chips.chips[Kind.STATISTIC], Qt.MouseButton.LeftButton)
    assert cells(table, Column.KIND) == ["Statistic", "Statistic"]
    qtbot.keyClick(table.chips.chips[Kind.STATISTIC], Qt.Key.Key_Left)
    assert cells(table, Column.KIND) == ["Quote"]
    table.chips.choose_group(DISPUTED)
    assert any("No tag fits" in label.text() and label.isVisible() for label in table.findChildren(QLabel))


def test_words_narrow_what_is_shown(table, qtbot):
    qtbot.keyClicks(table.chips.words, "LIFTED")
    assert cells(table) == ["raised", "Beijing has lifted sanctions"]
    table.chips.clear()
    assert table.model.rowCount() == 6
    assert table.chips.words.text() == ""


def test_the_menu_filters_by_status_reviewer_and_severity(table):
    def choose(title, words):
        table.chips.fill_menu()
        menu = next(action.menu() for action in table.chips.menu.actions() if action.text() == title)
        next(action for action in menu.actions() if action.text() == words).trigger()

    choose("Reviewer", "Ben Ito")
    assert cells(table, Column.REVIEWER) == ["Ben Ito"] * 3
    choose("Status", "Disputed")
    assert table.model.rowCount() == 0
    assert table.chips.menu_button.text() == "Filter: disputed, Ben Ito"
    table.chips.clear()
    choose("Severity", "Critical")
    assert cells(table) == ["raised"]


def test_a_new_tag_appears_in_its_place_and_goes_by_undo(table, session):
    version = tags(session)[0].version_id
    session.do(annotating.annotate, version, Span(0, 7), Kind.QUOTE)
    assert cells(table)[0] == "Beijing"
    assert chips(table)[:3] == ["All 7", "Claim 2", "Quote 2"]
    session.undo()
    assert table.model.rowCount() == 6
    assert chips(table)[0] == "All 6"


def test_a_changed_field_is_shown_in_its_row(table, session):
    error = next(row for row in tags(session) if row.kind == Kind.TRANSLATION_ERROR)
    session.do(annotating.change_details, error.id, {"correction": "eased", "severity": "minor"})
    assert cells(table, Column.FINDING)[1] == "eased"
    assert cells(table, Column.SEVERITY)[1] == "minor"


def test_a_tag_of_an_article_that_is_not_shown_stays_out(table, session):
    first, second = article_ids(session)
    table.show_articles([first])
    other = next(row for row in tags(session) if row.article_id == second)
    session.do(annotating.change_note, other.id, "seen")
    assert table.model.rowCount() == 4


def test_the_tags_of_a_colleague_who_has_just_come_bear_the_name(table, session):
    version = tags(session)[0].version_id
    session.become("New Colleague")
    session.do(annotating.annotate, version, Span(0, 7), Kind.QUOTE)
    assert cells(table, Column.REVIEWER)[0] == "New Colleague"
    assert chips(table)[-1] == "Mine 1"


def test_articles_that_come_in_beside_those_shown_cost_the_table_nothing(table, session, tmp_path, monkeypatch):
    tmp_path.joinpath("third.txt").write_text("A third article, which nobody has opened.", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(tags_table, "load_tags", lambda *_: pytest.fail("read anew"))
        session.do(reading.read_sources, [tmp_path / "third.txt"])
    newer = tmp_path / "newer.txt"
    newer.write_text("All other words than before.", encoding="utf-8")
    before = cells(table, Column.PLACE)
    session.do(reading.read_sources, [newer], version_of=article_ids(session)[0])
    assert len(cells(table)) == len(before)
    assert cells(table, Column.PLACE) != before


def test_removed_articles_take_their_tags_along(table, session):
    session.do(articles.remove_article, article_ids(session)[0])
    assert table.model.rowCount() == 2
    session.undo()
    assert table.model.rowCount() == 6


def test_chosen_rows_are_told_and_follow_changes(table, session, qtbot):
    rows = tags(session)
    with qtbot.waitSignal(table.chosen_changed) as told:
        click(qtbot, table, 2)
    assert told.args == [[rows[2].id]]
    click(qtbot, table, 3, CONTROL)
    assert table.chosen() == [rows[2].id, rows[3].id]
    session.do(annotating.move_span, rows[2].id, Span(0, 7))
    assert table.chosen() == [rows[2].id, rows[3].id]
    assert cells(table)[0] == "Beijing"
    table.sort_by(Column.KIND)
    assert set(table.chosen()) == {rows[2].id, rows[3].id}
    table.chips.choose_group(Kind.STATISTIC)
    assert table.chosen() == [rows[3].id]


def test_the_window_chooses_without_being_told_so(table, session, qtbot):
    rows = tags(session)
    with qtbot.assertNotEmitted(table.chosen_changed):
        table.set_chosen(rows[5].id)
        assert table.chosen() == [rows[5].id]
        table.set_chosen(None)
        assert table.chosen() == []
        table.set_chosen("gone")


def test_enter_and_double_click_ask_for_the_tag(table, session, qtbot):
    rows = tags(session)
    click(qtbot, table, 1)
    with qtbot.waitSignal(table.annotation_requested) as asked:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert asked.args == [rows[1].id]
    click(qtbot, table, 4)
    place = table.view.visualRect(table.model.index(4, Column.TEXT)).center()
    with qtbot.waitSignal(table.annotation_requested) as asked:
        qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [rows[4].id]


def test_removed_tags_leave_the_table_and_undo_brings_them_back(table, session):
    rows = tags(session)
    session.do(annotating.remove, [rows[0].id, rows[2].id])
    assert cells(table) == [row.exact for row in (rows[1], *rows[3:])]
    session.undo()
    assert cells(table) == [row.exact for row in rows]


def test_as_many_rows_as_were_chosen_stay_chosen_when_the_rows_are_read_anew(table, session):
    version = tags(session)[0].version_id
    session.do(annotating.annotate_alike, version, Span(4, 5), Kind.CLAIM)
    for place in range(330):
        session.do(annotating.annotate, version, Span(place, place + 1), Kind.CLAIM)
    table.view.selectAll()
    number = table.model.rowCount()
    assert number > 330
    table.sort_by(Column.KIND)
    table.chips.words.setText("e")
    narrowed = table.model.rowCount()
    assert 6 < narrowed < number
    assert len(table.chosen()) == narrowed
    table.view.selectAll()
    session.do(articles.rename_article, article_ids(session)[0], "Another title")
    assert len(table.chosen()) == narrowed


def test_rows_are_copied_as_text(table, qtbot):
    click(qtbot, table, 1)
    table.copy_chosen()
    assert QGuiApplication.clipboard().text() == "\t".join(
        ["Translation error", "raised", "lifted", "critical", "draft", "Rita Moreau", "Beijing’s balancing act", "¶2"]
    )


@pytest.mark.parametrize("column", USUAL)
def test_a_click_on_a_heading_sorts_and_another_turns_it_round(table, qtbot, column):
    header = table.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    once = cells(table, column)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert cells(table, column) == once[::-1]
    if column not in (Column.PLACE, Column.ARTICLE, Column.STATUS, Column.SEVERITY):
        assert sorted(once, key=str.casefold) == once


def test_a_project_that_cannot_be_written_offers_no_removal(table, session, qtbot, monkeypatch):
    monkeypatch.setattr(type(session), "can_write", property(lambda self: False))
    click(qtbot, table, 0)
    menu = table.menus.of_rows()
    assert not next(action for action in menu.actions() if action.text() == "Remove").isEnabled()
    menu.deleteLater()


def test_what_changes_while_tags_are_read_is_not_lost(qtbot, project_with_samples):
    session = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"), Jobs())
    version = tags(session)[0].version_id
    for place in range(FIRST_PAGE):
        session.do(annotating.annotate, version, Span(place, place + 1), Kind.CLAIM)
    made = TagsTable(session, theme.LIGHT)
    qtbot.addWidget(made)
    made.show_articles(article_ids(session))
    assert made.model.rowCount() == FIRST_PAGE
    assert "All" in chips(made)
    session.do(annotating.annotate, version, Span(0, 9), Kind.QUOTE)
    session.do(annotating.remove, [tags(session)[-1].id])
    qtbot.waitUntil(lambda: f"All {FIRST_PAGE + 6}" in chips(made))
    assert made.model.all_rows() == tags(session)
    session.close()


def test_an_empty_project_says_how_to_begin(qtbot, project):
    session = Session(project, projects.acting(project, "Rita Moreau"), InlineJobs())
    session.do(reading.read_sources, [reading.Pasted("bare.txt", b"Words without tags.")])
    made = TagsTable(session, theme.LIGHT)
    qtbot.addWidget(made)
    made.show()
    for shown in ([], article_ids(session)):
        made.show_articles(shown)
        assert chips(made)[0] == "All 0"
        assert any("No tags here yet" in label.text() and label.isVisible() for label in made.findChildren(QLabel))
    session.close()


def test_a_new_tag_is_chosen_in_its_row_when_the_table_follows(qtbot, qapp, project_with_samples):
    session = Session(project_with_samples, projects.acting(project_with_samples, "Ines"))
    table = TagsTable(session, theme.LIGHT)
    qtbot.addWidget(table)
    with session.read() as read:
        (row, *_) = queries.articles(read, viewer=session.viewer)
    table.show_articles([row.id])
    qtbot.waitUntil(lambda: not session.jobs.running)
    made = session.do(annotating.annotate, row.version_id, Span(0, 5), Kind.CLAIM)
    table.set_chosen(made.id)
    assert table.model.by_id(made.id) is None
    qtbot.waitUntil(lambda: table.chosen() == [made.id])
    session.undo()
    qtbot.waitUntil(lambda: table.model.by_id(made.id) is None)
    session.stop()
