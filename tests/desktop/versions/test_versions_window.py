"""The window of an article's versions: its list, what differs, and the ways to another version."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit

from annotator.actions import reading
from annotator.desktop.versions import versions_window as module
from annotator.desktop.versions.lower_panel import Tab
from annotator.desktop.versions.versions_model import Role, VersionsModel, load_versions
from annotator.storage import queries
from tests.desktop.versions.conftest import DIRTY, NEW, OLD

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def open_window(window, place=1):
    window.page.panes.set_active(window.page.panes.panes[place])
    window.actions_by_name["versions"].trigger()
    shown = window.versions.by_article[window.page.panes.panes[place].article_id]
    shown.activateWindow()
    return shown


@pytest.fixture
def versions(window):
    return open_window(window)


def newest(window, place=1):
    with window.session.read() as read:
        return queries.newest_version(read, window.page.model.ids[place], viewer=window.session.viewer)


def text_now(window, place=1):
    return window.page.panes.panes[place].view.text


def test_the_list_says_what_made_each_version(versions, qtmodeltester):
    model = versions.model
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Version 2", "Version 1"]
    assert model.index(0).data(Role.MADE) == "New.txt, plain text, UTF-8"
    assert model.index(1).data(Role.SIZE).endswith("· 1 tag")
    assert model.index(0).data(Role.SIZE).endswith("· 2 tags")
    assert "Version 1" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    checked = VersionsModel()
    session = versions._session
    checked.show(load_versions(session.project, session.viewer, versions._article_id))
    qtmodeltester.check(checked)


def test_one_window_for_each_article(window, versions):
    assert open_window(window) is versions
    assert open_window(window, 0) is not versions
    assert "Sanctions lifted" in versions.windowTitle()


def test_the_newest_is_compared_with_the_one_before(versions, qtbot):
    assert versions.chosen.number == 2
    assert versions.other.currentText().startswith("Version 1")
    assert versions.count.text() == f"Change 1 of {versions.view.count}"
    removed = " ".join(span.of(versions.view.text) for span in versions.view.shown.removed)
    assert "Some 15,000 soldiers were sent, according to Seoul." in removed
    versions.view.setFocus()
    qtbot.keyClick(versions, Key.Key_F7)
    assert versions.count.text() == f"Change 2 of {versions.view.count}"
    qtbot.keyClick(versions, Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert versions.count.text() == f"Change 1 of {versions.view.count}"


def test_any_two_are_compared_the_older_one_first(versions, qtbot):
    qtbot.keyClick(versions.list, Key.Key_Down)
    assert versions.chosen.number == 1
    assert versions.other.currentText().startswith("Version 2")
    removed = " ".join(span.of(versions.view.text) for span in versions.view.shown.removed)
    assert "according to Seoul" in removed


def test_going_back_makes_the_earlier_version_the_newest(window, versions, qtbot):
    assert not versions.go_back.isEnabled()
    qtbot.keyClick(versions.list, Key.Key_Down)
    qtbot.mouseClick(versions.go_back, Left)
    assert text_now(window) == OLD
    assert newest(window).number == 3
    assert versions.chosen.number == 3
    assert versions.model.index(0).data(Role.MADE) == "the same text as version 1"
    assert versions.messages.words.startswith("The earlier version is the newest again.")
    window.session.undo()
    assert text_now(window) == NEW
    assert versions.model.rowCount() == 2


def test_a_cleaning_is_put_back(window, qtbot):
    window.actions_by_name["clean_harmless"].trigger()
    versions = open_window(window, 0)
    assert "changes cleaned" in versions.model.index(0).data(Role.MADE)
    shown = versions.view.shown
    assert "·" in [span.of(shown.text) for span in shown.removed]
    qtbot.mouseClick(versions.put_back, Left)
    assert text_now(window, 0) == DIRTY
    assert not versions.put_back.isVisible()


def test_plain_text_is_not_offered_to_be_read_otherwise(versions):
    assert not versions.read_again.isVisible()


HTML = """<!doctype html><html lang="en"><head><title>Grain exports resume</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news</a></li></ul></nav>
<article><h1>Grain exports resume</h1>
<p>The first ships left the port of Odesa on Friday, two days after the agreement had been signed in Istanbul.</p>
<p>Observers of both sides counted three freighters with some 58,000 tonnes of maize, the ministry said.</p>
<p>Farmers had waited for months, and many of them had nowhere left to put the new harvest of the summer.</p>
</article><footer>Imprint and privacy policy of this newspaper</footer></body></html>"""


def test_everything_in_the_file_is_read_and_the_main_text_again(window, qtbot, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(HTML)
    window.session.do(reading.read_sources, [page])
    window.page.show_only(window.page.model.ids[-1])
    versions = open_window(window, 0)
    assert versions.read_again.text() == "Read everything in the file"
    assert "Imprint" not in text_now(window, 0)
    qtbot.mouseClick(versions.read_again, Left)
    assert "Imprint" in text_now(window, 0)
    assert versions.messages.words.startswith("Everything in the file was read.")
    assert "everything in the file" in versions.model.index(0).data(Role.MADE)
    assert versions.read_again.text() == "Read the main text only"
    qtbot.mouseClick(versions.read_again, Left)
    assert "Imprint" not in text_now(window, 0)
    assert "58,000" in text_now(window, 0)


def test_a_newer_copy_is_read_from_a_file_and_what_is_to_be_checked_is_shown(window, versions, tmp_path, monkeypatch):
    newer = tmp_path / "newer.txt"
    newer.write_text(NEW.replace("Brussels had hoped for more.", "Brussels had wished for much more than that."))
    monkeypatch.setattr(module, "ask_file", lambda *args: str(newer))
    versions.read_newer_file()
    assert "much more than that" in text_now(window)
    assert versions.model.rowCount() == 3
    assert versions.chosen.number == 3
    assert versions.messages.words.startswith("The newer copy was read.")
    message = QRect(versions.messages.mapTo(versions, QPoint()), versions.messages.size())
    for button in (versions.go_back, versions.read_newer):
        assert not message.intersects(button.geometry())
    assert window.page.below.tabs.currentIndex() == Tab.CHECKING


def test_the_same_copy_makes_no_version(window, versions, tmp_path, monkeypatch):
    same = tmp_path / "same.txt"
    same.write_text(NEW)
    monkeypatch.setattr(module, "ask_file", lambda *args: str(same))
    versions.read_newer_file()
    assert versions.messages.words == "The copy has the same text; no new version was made."
    assert versions.model.rowCount() == 2


def test_what_cannot_be_read_is_told_in_the_window(versions, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "ask_file", lambda *args: str(tmp_path / "gone.txt"))
    versions.read_newer_file()
    assert "gone.txt" in versions.messages.words
    assert versions.model.rowCount() == 2


def test_a_link_is_asked_for_in_the_window(versions, qtbot, monkeypatch):
    asked = []

    def read(project, reviewer, sources, **named):
        asked.extend(sources)
        raise reading_error

    from annotator.errors import FileTrouble

    reading_error = FileTrouble("The address does not answer.")
    monkeypatch.setattr(reading, "read_sources", read)
    versions.read_newer_link()
    assert versions.answer.isVisible()
    qtbot.keyClicks(versions.answer.field, "https://example.org/a")
    qtbot.keyClick(versions.answer.field, Key.Key_Return)
    assert [one.address for one in asked] == ["https://example.org/a"]
    assert not versions.answer.isVisible()
    assert versions.messages.words == "The address does not answer."


def test_a_password_is_asked_for_and_given(versions, qtbot, monkeypatch):
    given = []

    def read(project, reviewer, article_id, *, raw, password=""):
        from annotator.errors import PasswordNeeded

        given.append(password)
        raise PasswordNeeded("This file asks for a password.")

    from annotator.actions import versions as actions

    monkeypatch.setattr(actions, "read_again", read)
    versions.actions_on_versions.read_again(versions._article_id, raw=True)
    assert versions.answer.isVisible()
    assert versions.answer.field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(versions.answer.field, "secret")
    qtbot.keyClick(versions.answer.field, Key.Key_Return)
    assert given == ["", "secret"]
    assert versions.answer.field.text() == ""


def test_esc_puts_away_first_what_was_asked_then_the_window(versions, qtbot):
    versions.read_newer_link()
    qtbot.keyClick(versions.answer.field, Key.Key_Escape)
    assert not versions.answer.isVisible()
    assert versions.isVisible()
    qtbot.keyClick(versions.view, Key.Key_Escape)
    assert not versions.isVisible()


def test_a_removed_article_closes_its_window(window, versions):
    window.page.articles.remove([window.page.panes.panes[1].article_id])
    assert not versions.isVisible()


def test_everything_that_takes_the_keys_has_a_name(versions):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView

    for kind in (QAbstractButton, QComboBox, QLineEdit, QListView):
        for widget in versions.findChildren(kind):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_the_list_of_articles_and_the_head_of_a_pane_lead_here(window, qtbot):
    menu = window.page.article_list.menu_for(window.page.model.index(1))
    next(action for action in menu.actions() if action.text() == "Versions…").trigger()
    assert window.versions.by_article[window.page.model.ids[1]].isVisible()
    menu.close()
    window.versions.by_article[window.page.model.ids[1]].close()
    qtbot.mouseClick(window.page.panes.panes[1].version.version, Left)
    assert window.versions.by_article[window.page.model.ids[1]].isVisible()
