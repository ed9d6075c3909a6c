"""Articles come in by menu, keys and clipboard; what came of it is told, and cleaned, reported and tried again."""

import logging
import threading
import zipfile

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.actions import projects
from annotator.actions.reading import Wanted
from annotator.desktop import theme
from annotator.desktop.bringing.password_prompt import PasswordPrompt
from annotator.desktop.bringing.report_window import ReportWindow
from annotator.desktop.dialogs.paste_dialog import PasteDialog
from annotator.desktop.jobs import InlineJobs, Jobs
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.domain.articles import Capture
from annotator.errors import FileTrouble
from annotator.reading.links import fetching
from annotator.settings import Settings
from annotator.storage import queries
from tests.desktop.conftest import FIRST, fill

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def articles(window):
    with window.session.read() as read:
        return queries.articles(read, viewer=window.session.viewer)


def titles(window):
    return [one.title for one in articles(window)]


def text_of(window, article):
    with window.session.read() as read:
        return queries.article_text(read, article.version_id, viewer=window.session.viewer)


def message(window):
    return window.page.messages.words


def offer(window, words):
    """Take what the message offers."""
    found = [button for button in window.page.messages.offers if words in button.text()]
    assert len(found) == 1, [button.text() for button in window.page.messages.offers]
    found[0].click()


def type_password(qtbot, prompt, password):
    """Type where the keys are, which the system gives to the prompt in its own time."""
    qtbot.waitUntil(prompt.isActiveWindow)
    qtbot.keyClicks(prompt.field, password)
    qtbot.keyClick(prompt.field, Key.Key_Return)


def written(tmp_path, **texts):
    made = []
    for name, words in texts.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(words, encoding="utf-8")
        made.append(path)
    return made


@pytest.fixture
def page_of(monkeypatch):
    """Answer for addresses; others fail as networks do."""
    pages = {}

    def fetch(address, *, progress=None):
        if address not in pages:
            raise FileTrouble(f"{address} could not be reached; nothing was read. Try again later.")
        capture = Capture(
            id="", version_id="", address=address, final_address=address, accessed_at="2026-11-22T10:00:00.000000Z"
        )
        return fetching.Fetched(content=pages[address].encode(), name="page.txt", capture=capture, hops=(address,))

    monkeypatch.setattr(fetching, "fetch", fetch)
    return pages


# -- ways in ---------------------------------------------------------------------------------------------------------


def test_files_are_asked_for_by_what_can_be_read(window, tmp_path, monkeypatch):
    asked = []
    paths = [str(path) for path in written(tmp_path, one="First.", two="Second.")]
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda parent, title, start, kinds: (asked.append(kinds), (paths, ""))[1]
    )
    window.actions_by_name["read_files"].trigger()
    first, *others = asked[0].split(";;")
    assert first.startswith("Everything that can be read (")
    assert "*.txt" in first
    assert any(one.startswith("Plain text (*.txt") for one in others)
    assert others[-1] == "Every file (*)"
    assert titles(window)[2:] == ["First.", "Second."]


def test_a_folder_is_asked_for_and_read_whole(window, tmp_path, monkeypatch):
    folder = tmp_path / "in" / "deeper"
    folder.mkdir(parents=True)
    written(folder, one="In the folder.")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path / "in"))
    window.actions_by_name["read_folder"].trigger()
    assert titles(window)[2:] == ["In the folder."]


def test_a_link_is_proposed_from_the_clipboard_and_fetched(window, qtbot, page_of):
    page_of["https://example.org/a"] = "A page\n\nWith words."
    QGuiApplication.clipboard().setText("https://example.org/a")
    window.actions_by_name["read_link"].trigger()
    dialog = window.findChild(PasteDialog)
    qtbot.keyClick(dialog.field, Key.Key_Return)
    third = articles(window)[2]
    assert third.title == "A page"
    with window.session.read() as read:
        source = queries.source(read, third.source_id, viewer=window.session.viewer)
    assert source.url == "https://example.org/a"


def test_other_words_on_the_clipboard_are_no_link(window):
    QGuiApplication.clipboard().setText("Not a link.")
    window.actions_by_name["read_link"].trigger()
    assert window.findChild(PasteDialog).field.toPlainText() == ""


def test_a_network_that_fails_is_told_with_what_was_tried(window, page_of):
    window.bringing.read(["https://example.org/gone"])
    assert "1 could not be read" in message(window)
    assert "https://example.org/gone could not be reached" in message(window)
    assert len(articles(window)) == 2


def test_a_shortcut_to_a_page_is_read_as_that_page(window, tmp_path, page_of):
    page_of["https://example.org/b"] = "Behind the shortcut."
    path = tmp_path / "page.url"
    path.write_text("[InternetShortcut]\nURL=https://example.org/b\n", encoding="utf-8")
    window.bringing.read([path])
    assert titles(window)[2:] == ["Behind the shortcut."]


def test_control_v_in_the_list_pastes_words_and_files(window, qtbot, tmp_path):
    view = window.page.article_list.view
    view.setFocus()
    QGuiApplication.clipboard().setText("Pasted headline\n\nWords.")
    qtbot.keyClick(view, Key.Key_V, Control)
    window.findChild(PasteDialog).take.click()
    assert titles(window)[2:] == ["Pasted headline"]
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in written(tmp_path, file="From the file manager.")])
    QGuiApplication.clipboard().setMimeData(carried)
    view.setFocus()
    qtbot.keyClick(view, Key.Key_V, Control)
    assert titles(window)[2:] == ["Pasted headline", "From the file manager."]


def test_control_v_in_a_field_stays_with_the_field(window, qtbot):
    QGuiApplication.clipboard().setText("New name")
    view = window.page.article_list.view
    view.setFocus()
    view.setCurrentIndex(window.page.model.index(0))
    qtbot.keyClick(view, Key.Key_F2)
    field = view.focusWidget()
    field.selectAll()
    qtbot.keyClick(field, Key.Key_V, Control)
    assert field.text() == "New name"
    assert window.findChild(PasteDialog) is None


def test_an_empty_project_takes_control_v_at_once(qtbot, project):
    session = Session(project, projects.acting(project, "Rita Moreau"))
    made = Window(session, Settings(theme="light"), theme.LIGHT)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    assert made.focusWidget() is made.page.empty
    QGuiApplication.clipboard().setText("Words.")
    qtbot.keyClick(made.page.empty, Key.Key_V, Control)
    assert made.findChild(PasteDialog).field.toPlainText() == "Words."
    made.findChild(PasteDialog).reject()
    made.close()


def test_an_empty_clipboard_is_told(window):
    QGuiApplication.clipboard().clear()
    window.bringing.paste_here()
    assert message(window) == "There is no text, link or file on the clipboard."


# -- what came of it -------------------------------------------------------------------------------------------------


def test_what_came_of_it_is_told_in_one_line_and_in_detail(window, tmp_path):
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    paths = written(tmp_path, a="One.", b="Two.", c=FIRST)
    window.bringing.read([*paths, picture])
    assert message(window).splitlines()[0] == "2 articles read, 1 was there already, 1 could not be read."
    assert "picture.png" in message(window).splitlines()[1]
    offer(window, "Details…")
    report = window.findChild(ReportWindow)
    assert report.isVisible()
    assert [one.outcome for one in report.model.shown] == ["read", "read", "duplicate", "refused"]


def test_the_report_can_be_opened_from_the_menu_later(window, tmp_path):
    window.actions_by_name["reading_report"].trigger()
    assert message(window) == "Nothing has been read since the window was opened."
    window.bringing.read(written(tmp_path, a="One."))
    window.actions_by_name["reading_report"].trigger()
    assert [one.title for one in window.findChild(ReportWindow).model.shown] == ["One."]


def test_an_open_report_follows_the_next_reading(window, tmp_path):
    window.bringing.read(written(tmp_path, a="One."))
    window.bringing.show_report()
    window.bringing.read(written(tmp_path, b="Two."))
    assert [one.title for one in window.findChild(ReportWindow).model.shown] == ["Two."]


def test_an_article_that_is_nearly_the_same_is_shown_beside_its_like(window, tmp_path):
    words = "\n\n".join(f"Sentence number {n} says what nobody else has said before in {n} words." for n in range(40))
    other = words.replace("Sentence number 7 says", "Sentence number seven says")
    window.bringing.read(written(tmp_path, a=words))
    window.bringing.read(written(tmp_path, b=other))
    assert "1 is nearly the same as another" in message(window)
    *_, first, second = articles(window)
    offer(window, "Show side by side")
    assert window.page.panes.shown == [second.id, first.id]
    window.page.show_only(first.id)
    window.bringing.show_report()
    report = window.findChild(ReportWindow)
    report.beside.click()
    assert window.page.panes.shown == [second.id, first.id]


def test_an_article_that_is_gone_meanwhile_is_told(window, tmp_path):
    window.bringing.read(written(tmp_path, a="One."))
    window.bringing.show_report()
    window.session.undo()
    window.findChild(ReportWindow).to_article.click()
    assert message(window) == "That article is not in the project any more."


def test_the_keys_are_in_the_first_text_and_on_the_empty_page_while_there_is_none(qtbot, project, tmp_path):
    session = Session(project, projects.acting(project, "Rita Moreau"), InlineJobs())
    window = Window(session, Settings(theme="light"), theme.LIGHT)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    page = window.page
    window.bringing.read(written(tmp_path, a="The first article.", b="The second article."))
    for _ in range(2):
        assert page.active_pane is page.panes.panes[0]
        assert window.focusWidget() is page.active_pane.view
        window.session.undo()
        assert window.focusWidget() is page.empty
        window.session.redo()
    window.close()


def test_news_of_a_reading_go_when_it_is_taken_back_and_what_went_wrong_stays(window, tmp_path):
    (path,) = written(tmp_path, third="A third one.")
    window.bringing.read([path])
    assert message(window) == "1 article read."
    window.session.undo()
    assert message(window) == ""
    window.bringing.read([path, tmp_path / "none.txt"])
    window.session.undo()
    assert "1 could not be read" in message(window)


def test_what_was_read_can_be_opened_at_once(window, tmp_path):
    window.bringing.read(written(tmp_path, a="One."))
    offer(window, "Open")
    assert window.page.panes.shown == [articles(window)[2].id]
    window.bringing.read(written(tmp_path, b=FIRST))
    assert message(window).startswith("1 was there already.")
    offer(window, "Open")
    assert window.page.panes.shown == [articles(window)[0].id]


def test_what_stands_beside_the_window_goes_with_it(window, tmp_path):
    window.bringing.read(written(tmp_path, a="One."))
    window.bringing.show_report()
    window.page.article_source_requested.emit(articles(window)[0].id)
    beside = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(beside) == 2
    window.close()
    assert not any(one.isVisible() for one in beside)


# -- cleaning --------------------------------------------------------------------------------------------------------

DIRTY = "A head\u00adline of it\n\nSome\u200b words and more of them, so that it is a text.\n\n\n\n\n\nThe end."


def test_what_is_harmless_is_cleaned_with_one_click_and_undone_together(window, tmp_path):
    window.bringing.read(written(tmp_path, a=DIRTY, b=DIRTY + " Really."))
    button = next(one.text() for one in window.page.messages.offers if "Clean" in one.text())
    assert button.startswith("Clean what is harmless (")
    assert button.endswith(" in 2 articles)")
    offer(window, "Clean")
    for article in articles(window)[2:]:
        text = text_of(window, article)
        assert "\u00ad" not in text
        assert "\u200b" not in text
    assert "in 2 articles; the text as it was is kept as the version before." in message(window)
    window.session.undo()
    assert text_of(window, articles(window)[2]) == DIRTY
    assert text_of(window, articles(window)[3]) == DIRTY + " Really."
    window.session.undo()
    assert len(articles(window)) == 2


def test_looking_at_the_cleaning_is_asked_for_with_the_article(window, tmp_path, qtbot):
    window.bringing.read(written(tmp_path, a=DIRTY))
    with qtbot.waitSignal(window.bringing.cleaning_requested) as asked:
        offer(window, "Look at the cleaning…")
    assert asked.args == [articles(window)[2].id]
    assert window.page.panes.shown == [articles(window)[2].id]


def test_an_article_cleaned_meanwhile_is_not_cleaned_at_places_that_moved(window, tmp_path):
    window.bringing.read(written(tmp_path, a=DIRTY))
    bar = window.page.messages
    clean = next(one for one in bar.offers if "Clean" in one.text())
    clean.click()
    once = text_of(window, articles(window)[2])
    offered = {articles(window)[2].id: ()}
    window.bringing._clean(offered)
    assert text_of(window, articles(window)[2]) == once
    assert message(window) == "There is nothing harmless left to clean."


# -- passwords -------------------------------------------------------------------------------------------------------


def test_a_password_is_asked_for_tried_and_asked_for_again(window, locked, qtbot):
    window.bringing.read(locked)
    prompt = window.findChild(PasswordPrompt)
    assert prompt.isVisible()
    assert not prompt.isModal()
    assert "“first.lock”, “second.lock”" in prompt.words.text()
    assert not prompt.wrong.isVisible()
    type_password(qtbot, prompt, "sesame")
    assert titles(window)[2:] == ["What stands in first.lock."]
    assert prompt.isVisible()
    assert prompt.words.text() == "“second.lock” is protected by a password."
    assert prompt.wrong.isVisible()
    assert prompt.field.text() == ""
    type_password(qtbot, prompt, "other")
    assert titles(window)[3:] == ["What stands in second.lock."]
    assert not prompt.isVisible()
    window.bringing.show_report()
    assert [one.outcome for one in window.findChild(ReportWindow).model.shown] == ["read", "read"]


def test_a_file_without_its_password_is_left_out_and_can_be_tried_later(window, locked, qtbot):
    window.bringing.read(locked[:1])
    prompt = window.findChild(PasswordPrompt)
    qtbot.keyClick(prompt.field, Key.Key_Escape)
    assert not prompt.isVisible()
    assert len(articles(window)) == 2
    window.bringing.show_report()
    window.findChild(ReportWindow).password.click()
    assert prompt.isVisible()
    type_password(qtbot, prompt, "sesame")
    assert len(articles(window)) == 3


def test_what_an_archive_holds_beside_the_locked_is_not_told_again(window, locked, qtbot, tmp_path):
    archive = tmp_path / "both.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in locked:
            packed.write(path, path.name)
        packed.writestr("open.txt", "Open to everybody.")
        packed.writestr("empty.txt", "")
    window.bringing.read([archive])
    prompt = window.findChild(PasswordPrompt)
    assert message(window).startswith("1 article read, 3 could not be read.")
    type_password(qtbot, prompt, "sesame")
    assert message(window).startswith("1 article read, 1 could not be read.")
    assert "empty.txt" not in message(window)
    assert prompt.words.text() == "“second.lock” is protected by a password."
    type_password(qtbot, prompt, "other")
    assert message(window).startswith("1 article read.")
    assert not prompt.isVisible()
    window.bringing.show_report()
    shown = window.findChild(ReportWindow).model.shown
    assert sorted(one.outcome for one in shown) == ["read", "read", "read", "refused"]


def test_a_password_stands_nowhere_afterwards(window, locked, qtbot, caplog, tmp_path):
    caplog.set_level(logging.DEBUG)
    window.bringing.read(locked[:1])
    prompt = window.findChild(PasswordPrompt)
    type_password(qtbot, prompt, "sesame")
    assert len(articles(window)) == 3
    window.session.project.checkpoint()
    # The bytes that were read hold it in this format of the tests, and nothing else may.
    with window.session.read() as read:
        history = queries.history(read, viewer=window.session.viewer)
    assert "sesame" not in repr(history)
    assert "sesame" not in caplog.text
    assert "sesame" not in message(window)
    assert prompt.field.text() == ""
    assert "sesame" not in repr(Wanted(password="sesame"))


def test_what_is_being_typed_elsewhere_does_not_land_in_the_prompt(window, locked, qtbot):
    window.search.setFocus()
    assert window.focusWidget() is not None
    qtbot.keyClicks(window.focusWidget(), "abc")
    window.bringing.read(locked)
    prompt = window.findChild(PasswordPrompt)
    assert prompt.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


# -- trying again, stopping ------------------------------------------------------------------------------------------


def test_what_was_refused_is_tried_again_and_takes_its_place(window, tmp_path):
    (there,) = written(tmp_path, a="One.")
    late = tmp_path / "late.txt"
    window.bringing.read([there, late])
    window.bringing.show_report()
    report = window.findChild(ReportWindow)
    assert [one.outcome for one in report.model.shown] == ["read", "refused"]
    late.write_text("Now it is here.", encoding="utf-8")
    report.again.click()
    assert [one.outcome for one in report.model.shown] == ["read", "read"]
    assert titles(window)[2:] == ["One.", "Now it is here."]


def test_the_window_goes_on_while_it_reads_and_cancelling_keeps_what_was_read(qtbot, project, tmp_path, monkeypatch):
    fill(project)
    session = Session(project, projects.acting(project, "Rita Moreau"), Jobs())
    window = Window(session, Settings(theme="light"), theme.LIGHT)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    folder = tmp_path / "many"
    folder.mkdir()
    written(folder, **{f"n{number:03}": f"Number {number}." for number in range(200)})
    from annotator.reading import gathering

    reached, go_on = threading.Event(), threading.Event()
    read_bytes = gathering.read_bytes

    def slow(content, name, wanted):
        if content == b"Number 60.":
            reached.set()
            go_on.wait(10)
        return read_bytes(content, name, wanted)

    monkeypatch.setattr(gathering, "read_bytes", slow)
    window.bringing.read([folder])
    assert reached.wait(10)
    progress = window.status.progress
    qtbot.waitUntil(lambda: "of 200" in progress.words.text())
    assert progress.words.text() == "Reading 60 of 200"
    assert progress.what.toolTip().endswith("n060.txt")
    assert progress.cancel.isVisible()
    progress.cancel.click()
    assert (progress.cancel.text(), progress.cancel.isEnabled()) == ("Stopping…", False)
    go_on.set()
    qtbot.waitUntil(lambda: "stopped" in message(window))
    assert message(window).startswith("Reading was stopped. 50 articles read.")
    assert len(window.page.model.ids) == 52
    window.close()
