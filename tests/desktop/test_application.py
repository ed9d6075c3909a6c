"""The application: start page, opening, errors, settings of all windows, the crash dialog, pictures."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPlainTextEdit, QPushButton

from annotator import settings as settings_file
from annotator.actions import keeping, projects
from annotator.desktop import application, crash, theme
from annotator.desktop.application import Application, grab_pages
from annotator.desktop.dialogs.crash_dialog import CrashDialog
from annotator.desktop.dialogs.start_page import StartPage
from annotator.errors import FileTrouble
from annotator.settings import Settings
from tests.desktop.conftest import fill


@pytest.fixture
def app(qapp):
    made = Application(qapp, Settings())
    yield made
    for window in list(made.windows):
        window.close()
    if made.start_page:
        made.start_page.close()
    made.deleteLater()
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "mine.annotator"
    project = projects.create(path)
    fill(project)
    project.close()
    return str(path)


def test_without_a_project_the_start_page_offers_what_can_be_done(app, qtbot):
    app.start(None)
    words = [button.text() for button in app.start_page.findChildren(QPushButton) if button.text()]
    assert words == ["Open the sample project", "New project…", "Open project…"]


def test_a_project_opens_in_a_window_and_is_remembered(app, target, qtbot):
    app.start(target)
    assert [window.session.project.target for window in app.windows] == [target]
    assert app.start_page is None
    qtbot.waitUntil(lambda: settings_file.load().recent_projects == (target,))


def test_the_next_start_opens_what_was_open_and_tells_what_is_gone(app, target, tmp_path, qapp, qtbot):
    other = tmp_path / "other.annotator"
    projects.create(other).close()
    app.start(target)
    app.open(str(other))
    qtbot.waitUntil(lambda: settings_file.load().open_projects == (target, str(other)))
    app.windows[0].actions_by_name["quit"].trigger()
    other.unlink()
    again = Application(qapp, settings_file.load())
    again.start(None)
    assert [window.session.project.target for window in again.windows] == [target]
    assert again.start_page is None
    assert str(other) in again.windows[0].page.messages.words
    again.windows[0].close()
    again.deleteLater()


def test_a_project_closed_beside_another_stays_closed_and_the_last_opens_again(app, target, tmp_path, qtbot):
    other = tmp_path / "other.annotator"
    projects.create(other).close()
    app.start(target)
    app.open(str(other))
    qtbot.waitUntil(lambda: len(settings_file.load().open_projects) == 2)
    app.windows[0].close()
    assert settings_file.load().open_projects == (str(other),)
    app.windows[0].close()
    assert settings_file.load().open_projects == (str(other),)


def test_the_start_page_is_reached_from_a_window_and_goes_when_a_project_opens(app, target, qtbot):
    app.start(target)
    qtbot.waitUntil(lambda: settings_file.load().recent_projects == (target,))
    app.windows[0].actions_by_name["start_page"].trigger()
    page = app.start_page
    assert page.recent.item(0).data(Qt.ItemDataRole.UserRole) == target
    app.windows[0].actions_by_name["start_page"].trigger()
    assert app.start_page is page


@pytest.mark.parametrize(("key", "signal"), [(Qt.Key.Key_N, "new_requested"), (Qt.Key.Key_O, "choose_requested")])
def test_the_keys_of_the_window_hold_on_the_start_page(app, qtbot, key, signal):
    page = StartPage(Settings(), theme.LIGHT, app.jobs, "Rita")
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)


def test_enter_presses_the_button_that_has_the_keys(app, qtbot):
    page = StartPage(Settings(), theme.LIGHT, app.jobs, "Rita")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.sample_requested):
        qtbot.keyClick(page.sample, Qt.Key.Key_Return)


def test_a_recent_project_opens_with_enter(app, target, qtbot):
    settings_file.save(Settings(recent_projects=(target,)))
    app.settings = settings_file.load()
    app.start(None)
    recent = app.start_page.recent
    assert recent.item(0).text().startswith("mine\n")
    recent.setCurrentRow(0)
    qtbot.keyClick(recent, Qt.Key.Key_Return)
    assert len(app.windows) == 1
    assert app.start_page is None


def test_a_file_that_is_no_project_is_told_on_the_start_page(app, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear all", encoding="utf-8")
    app.start(str(path))
    assert "letter.txt" in app.start_page.messages.words
    assert path.read_text(encoding="utf-8") == "Dear all"


def test_what_goes_wrong_beside_an_open_window_is_told_there(app, target, tmp_path):
    app.start(target)
    assert not app.open(str(tmp_path / "gone.annotator"))
    assert "gone.annotator" in app.windows[0].page.messages.words


def test_a_new_project_gets_its_suffix_and_opens(app, tmp_path, monkeypatch):
    app.start(None)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "fresh"), ""))
    app.start_page.new.click()
    assert (tmp_path / "fresh.annotator").exists()
    assert app.windows[0].page.empty.isVisible()


def test_another_window_on_the_same_project(app, target):
    app.start(target)
    app.windows[0].actions_by_name["new_window"].trigger()
    assert [window.session.project.target for window in app.windows] == [target, target]


def test_a_theme_holds_for_every_window_and_the_next_start(app, target, qapp):
    app.start(target)
    app.windows[0].actions_by_name["new_window"].trigger()
    app.windows[0].actions_by_name["theme_dark"].trigger()
    assert {window.colours.name for window in app.windows} == {"dark"}
    assert qapp.palette().window().color().lightness() < 80
    assert settings_file.load().theme == "dark"
    checked = {
        name for name in ("system", "light", "dark") if app.windows[0].actions_by_name[f"theme_{name}"].isChecked()
    }
    assert checked == {"dark"}


def test_quit_closes_every_window_without_a_question(app, target):
    app.start(target)
    app.windows[0].actions_by_name["new_window"].trigger()
    app.windows[0].actions_by_name["quit"].trigger()
    assert app.windows == []


def test_a_fault_of_the_program_shows_its_details_copies_and_reports_them(app, target, tmp_path, monkeypatch, qtbot):
    app.start(target)
    monkeypatch.setattr(QDialog, "open", QDialog.show)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install(app.tell_error)
    try:
        [][0]
    except IndexError as error:
        sys.excepthook(type(error), error, error.__traceback__)
        sys.excepthook(type(error), error, error.__traceback__)
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]
    assert len(dialogs) == 1
    details = dialogs[0].findChild(QPlainTextEdit).toPlainText()
    assert "IndexError" in details
    assert "Qt 6" in details
    next(one for one in dialogs[0].findChildren(QPushButton) if one.text() == "Copy details").click()
    assert "IndexError" in QGuiApplication.clipboard().text()
    next(one for one in dialogs[0].findChildren(QPushButton) if one.text() == "Report…").click()
    report = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(report), ""))
    dialogs[0].problem.save.click()
    assert "builtins.IndexError" in report.read_text(encoding="utf-8")
    dialogs[0].close()
    assert app.windows[0].isVisible()


def test_a_known_error_that_nobody_took_is_a_sentence_in_the_window(app, target, monkeypatch):
    app.start(target)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install(app.tell_error)
    told = []
    app.windows[0].page.messages.shown.connect(told.append)
    for _ in range(3):
        error = FileTrouble("The disk is gone. Everything up to now is saved; connect it again.")
        sys.excepthook(type(error), error, None)
    assert told == [str(error)]
    assert app.windows[0].page.messages.words == str(error)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]


@pytest.mark.parametrize("broken", ["Session", "Window"])
def test_a_project_that_cannot_be_shown_is_closed_and_told(app, target, monkeypatch, broken):
    closed = []
    close = projects.Project.close
    monkeypatch.setattr(projects.Project, "close", lambda self: (closed.append(self.target), close(self)))

    def fail(*_):
        raise FileTrouble("The texts of the project cannot be read.")

    with monkeypatch.context() as patch:
        patch.setattr(application, broken, fail)
        assert not app.open(target)
    assert closed == [target]
    assert app.windows == []
    assert app.start_page.messages.words == "The texts of the project cannot be read."
    assert app.open(target)


def test_pictures_of_each_page_light_and_dark_are_the_same_each_time(project_with_samples, tmp_path, qapp):
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    names = [path.name for path in grab_pages(project_with_samples, first)]
    grab_pages(project_with_samples, second)
    assert names == ["read-light.png", "read-dark.png"]
    for name in names:
        one, other = QImage(str(first / name)), QImage(str(second / name))
        assert (one.width(), one.height()) == application.PICTURE_SIZE
        assert one == other
    light, dark = (QImage(str(first / name)).pixelColor(700, 40).lightness() for name in names)
    assert light > 200 > 80 > dark
    theme.apply(qapp, theme.LIGHT)


def test_the_start_page_tells_what_waits_in_each_project_and_which_are_gone(app, target, tmp_path, qtbot):
    with projects.open_(target) as project:
        tags = submitted(project)
    settings_file.save(Settings(recent_projects=(target, str(tmp_path / "gone.annotator"))))
    app.settings = settings_file.load()
    app.start(None)
    recent = app.start_page.recent
    qtbot.waitUntil(lambda: not app.jobs.running)
    assert recent.item(0).text().splitlines()[2] == f"{tags} wait for review · 1 disputed"
    assert recent.item(1).text().splitlines()[2].startswith("Not there any more")
    recent.setCurrentRow(1)
    qtbot.keyClick(recent, Qt.Key.Key_Delete)
    assert recent.count() == 1
    assert settings_file.load().recent_projects == (target,)


def submitted(project):
    """Submit Ben's tags but one, which is disputed; return how many are submitted."""
    from dataclasses import replace

    from annotator.domain.vocabulary import Status
    from annotator.storage import queries

    ben = projects.acting(project, "Ben Ito")
    with project.write("Submit", ben) as write:
        first, *others = queries.annotations(write, viewer=ben.id, reviewer_id=ben.id)
        write.replace(replace(first, status=Status.DISPUTED))
        write.replace_all(replace(one, status=Status.SUBMITTED) for one in others)
    return len(others)


def test_of_a_broken_project_the_backups_are_named_and_the_newest_opens_beside_it(app, target, qtbot):
    with projects.open_(target) as project:
        older = keeping.back_up_before(project, "merging")
        newest = keeping.back_up_now(project)
    broken = b"SQLite format 3\0" + b"\0" * 2000
    Path(target).write_bytes(broken)
    newest.write_bytes(newest.read_bytes()[:5000])
    app.start(target)
    messages = app.start_page.messages
    assert str(older.parent) in messages.words
    (offer,) = messages.offers
    offer.click()
    qtbot.waitUntil(lambda: len(app.windows) == 1)
    (window,) = app.windows
    assert Path(window.session.project.target).name == "mine restored.annotator"
    assert len(window.page.model.ids) == 2
    assert Path(target).read_bytes() == broken


def test_without_backups_of_a_broken_project_nothing_is_offered(app, target):
    Path(target).write_bytes(b"SQLite format 3\0" + b"\0" * 2000)
    app.start(target)
    assert app.start_page.messages.words.endswith("left as it is.")
    assert app.start_page.messages.offers == []


def test_going_on_in_a_copy_takes_the_place_of_the_window(app, target, tmp_path, monkeypatch, qtbot):
    app.start(target)
    to = tmp_path / "copy.annotator"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(to), ""))
    window = app.windows[0]
    window.actions_by_name["save_copy"].trigger()
    qtbot.waitUntil(lambda: window.page.messages.offers != [])
    window.page.messages.offers[0].click()
    assert [one.session.project.target for one in app.windows] == [str(to)]
