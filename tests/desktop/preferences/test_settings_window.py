"""The settings window as a person uses it: what is changed holds at once, everywhere, and is kept."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDoubleSpinBox, QListWidget, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from annotator import settings as settings_file
from annotator.actions.projects import Project
from annotator.desktop import theme
from annotator.desktop.application import Application
from annotator.desktop.preferences.pages import PAGES
from annotator.desktop.preferences.settings_window import SettingsWindow
from annotator.desktop.window import Window
from annotator.settings import Settings


@pytest.fixture
def preferences(qtbot: QtBot, window: Window) -> SettingsWindow:
    """The settings window, opened by its key."""
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window.page.active_pane.view, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.preferences.shown is not None
    return window.preferences.shown


@pytest.fixture
def application(qapp: QApplication, project_with_samples: Project) -> Iterator[Application]:
    """Two windows of one program on the same project."""
    looks = qapp.palette(), qapp.styleSheet()
    made = Application(qapp, Settings(theme="light"))
    for _ in range(2):
        made.open(project_with_samples.target)
    yield made
    for window in list(made.windows):
        window.close()
    made.deleteLater()
    qapp.setPalette(looks[0])
    qapp.setStyleSheet(looks[1])


def choose(control: QWidget, value: str) -> None:
    assert isinstance(control, QComboBox)
    control.setCurrentIndex(control.findData(value))


def kept() -> Settings:
    return settings_file.load()


def test_what_is_set_of_reading_is_seen_at_once_and_kept(window: Window, preferences: SettingsWindow) -> None:
    controls = preferences.page.controls
    size, width, numbers = controls["font_size"], controls["line_width"], controls["paragraph_numbers"]
    assert isinstance(size, QDoubleSpinBox)
    assert isinstance(width, QSpinBox)
    assert isinstance(numbers, QCheckBox)
    before = window.page.panes.panes[0].view.column.typesetter.pitch
    size.setValue(20)
    width.setValue(55)
    numbers.click()
    for view in [*(pane.view for pane in window.page.panes.panes), preferences.page.sample.view]:
        assert (view.reading.point_size, view.reading.line_width, view.reading.numbered) == (20, 55, True)
    assert window.page.panes.panes[0].view.column.typesetter.pitch > before
    assert (kept().font_size, kept().line_width, kept().paragraph_numbers) == (20, 55, True)
    assert window.actions_by_name["paragraph_numbers"].isChecked()


def test_the_face_can_be_one_of_the_system_and_one_that_is_gone(window: Window, preferences: SettingsWindow) -> None:
    faces = preferences.page.controls["reading_face"]
    assert isinstance(faces, QComboBox)
    shipped = theme.load_fonts()
    assert faces.currentText() == shipped.reading
    choose(faces, shipped.interface)
    assert window.page.panes.panes[0].view.reading.family == shipped.interface
    window.keep(reading_face="Nowhere Serif")
    assert faces.currentText() == "Nowhere Serif (not on this computer)"
    assert window.page.panes.panes[0].view.reading.family == "Nowhere Serif"


def test_what_changes_by_key_is_shown_in_the_settings(window: Window, preferences: SettingsWindow) -> None:
    size = preferences.page.controls["font_size"]
    assert isinstance(size, QDoubleSpinBox)
    window.actions_by_name["zoom_in"].trigger()
    assert size.value() == pytest.approx(kept().font_size) == pytest.approx(14.8, abs=0.1)
    for _ in range(40):
        window.actions_by_name["zoom_in"].trigger()
    assert size.value() == kept().font_size == 40


def test_a_page_goes_back_to_the_defaults_and_no_other(window: Window, preferences: SettingsWindow) -> None:
    window.keep(font_size=30.0, paragraph_spacing=1.5, focus_paragraph=True, theme="dark", keys={"find": "F5"})
    preferences.reset.click()
    default = Settings()
    assert (kept().font_size, kept().paragraph_spacing, kept().focus_paragraph) == (
        default.font_size,
        default.paragraph_spacing,
        default.focus_paragraph,
    )
    assert (kept().theme, kept().keys) == ("dark", {"find": "F5"})
    focus = preferences.page.controls["focus_paragraph"]
    assert isinstance(focus, QCheckBox)
    assert not focus.isChecked()


def test_every_setting_that_a_person_can_set_is_on_a_page(preferences: SettingsWindow) -> None:
    on_pages = set()
    for entry in PAGES:
        preferences.show_page(entry.title)
        on_pages |= set(preferences.page.names)
    assert on_pages >= set(settings_file.LIMITS) | set(settings_file.CHOICES)
    assert on_pages >= {"reviewer_name", "language", "reading_face", "paragraph_numbers", "focus_paragraph", "keys"}


def test_every_control_says_what_it_is(preferences: SettingsWindow) -> None:
    for entry in PAGES:
        preferences.show_page(entry.title)
        for name, control in preferences.page.controls.items():
            assert control.accessibleName() or (isinstance(control, QCheckBox) and control.text()), name


def test_colours_hold_in_every_window_and_in_the_settings(qapp: QApplication, application: Application) -> None:
    first, second = application.windows
    first.preferences.show("Appearance")
    assert first.preferences.shown is not None
    choose(first.preferences.shown.page.controls["theme"], "dark_contrast")
    choose(first.preferences.shown.page.controls["kind_colours"], "safe")
    wanted = theme.chosen("dark_contrast", "safe")
    assert first.colours == second.colours == wanted
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(wanted.window)
    assert second.actions_by_name["theme_dark_contrast"].isChecked()
    assert not second.actions_by_name["theme_light"].isChecked()
    corner = first.page.panes.panes[0].view.viewport().grab().toImage().pixelColor(2, 2)
    assert corner == QColor(wanted.paper)


def test_reading_is_set_in_every_window_and_shown_in_the_settings_of_each(application: Application) -> None:
    first, second = application.windows
    for window in (first, second):
        window.preferences.show()
        assert window.preferences.shown is not None
    one, other = (window.preferences.shown.page.controls["line_width"] for window in (first, second))
    assert isinstance(one, QSpinBox)
    assert isinstance(other, QSpinBox)
    one.setValue(90)
    assert other.value() == 90
    assert second.page.panes.panes[0].view.reading.line_width == 90


def test_the_menu_keeps_the_theme_ticked_that_is_shown(application: Application) -> None:
    action = application.windows[0].actions_by_name["theme_dark"]
    action.trigger()
    action.trigger()
    assert action.isChecked()
    assert application.colours.name == "dark"


def test_it_follows_the_system_while_it_runs(
    application: Application, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    application.set_theme("system")
    assert application.colours.name == "light"
    monkeypatch.setattr(theme, "system_theme", lambda: theme.DARK_CONTRAST)
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert application.windows[0].colours.name == "dark_contrast"
    monkeypatch.setattr(theme, "system_theme", lambda: theme.DARK)
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert application.windows[1].colours.name == "dark"
    application.set_theme("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert application.windows[0].colours.name == "light"


def test_a_name_is_taken_when_its_field_is_left(qtbot: QtBot, preferences: SettingsWindow) -> None:
    preferences.show_page("Reviewer")
    name = preferences.page.controls["reviewer_name"]
    name.setFocus()
    qtbot.keyClicks(name, "  Ada   Lovelace ")
    assert kept().reviewer_name != "Ada Lovelace"
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert kept().reviewer_name == "Ada Lovelace"


def test_it_stands_beside_the_window_and_closes_with_esc_and_with_it(
    qtbot: QtBot, window: Window, preferences: SettingsWindow
) -> None:
    assert preferences.isVisible()
    assert not preferences.isModal()
    qtbot.keyClick(preferences.list, Qt.Key.Key_Escape)
    assert not preferences.isVisible()
    window.actions_by_name["preferences"].trigger()
    assert window.preferences.shown is preferences
    assert preferences.isVisible()
    window.close()
    assert not preferences.isVisible()


def test_a_damaged_file_of_settings_opens_a_window_all_the_same(
    qapp: QApplication, qtbot: QtBot, project_with_samples: Project
) -> None:
    path = settings_file.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps(
            {
                "theme": "sepia",
                "font_size": -4,
                "line_width": 10**9,
                "reading_face": "\u0000",
                "places": {str(Path(project_with_samples.target)): {"widths": ["x", None], "geometry": "?"}},
            }
        ),
        encoding="utf-8",
    )
    made = Application(qapp, settings_file.load())
    assert made.open(project_with_samples.target)
    reading = made.windows[0].page.panes.panes[0].view.reading
    assert (reading.point_size, reading.line_width) == (8, 120)
    made.windows[0].close()
    made.deleteLater()


@pytest.fixture
def large_font(qapp: QApplication) -> Iterator[QFont]:
    """The font of a desktop that shows everything half as large again."""
    before = qapp.font()
    large = QFont(theme.load_fonts().interface, round(before.pointSizeF() * 1.5))
    qapp.setFont(large)
    yield large
    qapp.setFont(before)


@pytest.mark.parametrize("page", [entry.title for entry in PAGES])
def test_nothing_is_clipped_with_a_large_font_of_the_system(large_font: QFont, window: Window, page: str) -> None:
    window.preferences.show(page)
    shown = window.preferences.shown
    assert shown is not None
    for control in shown.page.controls.values():
        wanted = control.minimumSizeHint()
        # A list of one row is as high as that row; Qt would ask for room for its scroll bars.
        high = control.sizeHintForRow(0) if isinstance(control, QListWidget) else wanted.height()
        assert control.width() >= wanted.width(), control.accessibleName()
        assert control.height() >= high, control.accessibleName()
    metrics = shown.list.fontMetrics()
    for row in range(shown.list.count()):
        item = shown.list.visualItemRect(shown.list.item(row))
        assert item.height() >= metrics.height()
        assert item.width() >= metrics.horizontalAdvance(shown.list.item(row).text()) + 20


def test_the_page_of_the_keys_has_its_own_way_back(window: Window, preferences: SettingsWindow) -> None:
    preferences.show_page("Keys")
    assert preferences.reset.isHidden()
    preferences.show_page("Reading")
    assert not preferences.reset.isHidden()


def test_keys_changed_in_the_settings_hold_at_once(qtbot: QtBot, window: Window, preferences: SettingsWindow) -> None:
    preferences.show_page("Keys")
    preferences.page.keys.changed.emit({"find": "F9"})
    assert kept().keys == {"find": "F9"}
    assert window.actions_by_name["find"].shortcut().toString() == "F9"
