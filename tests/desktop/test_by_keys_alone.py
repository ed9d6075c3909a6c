"""A day's work from opening to quitting and back, by keys alone: no handler is called, no mouse is used."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator import settings as settings_file
from annotator.actions import projects, reading
from annotator.desktop import theme
from annotator.desktop.application import Application
from annotator.desktop.window import Window
from annotator.domain import fields
from annotator.domain.annotations import Annotation, Evidence
from annotator.domain.details import DETAILS, ClaimDetails, Comparison, StatisticDetails, Verdict
from annotator.domain.fields import FieldType
from annotator.domain.vocabulary import Kind, VerdictScope
from annotator.settings import Settings
from annotator.storage import queries
from tests.desktop.conftest import FIRST, SECOND

THIRD = "Not of interest\n\nNothing here has to be tagged."
REVIEWER = "Rita Moreau"
KIND_KEYS = dict(zip(Kind, "1234", strict=True))
TABLES = ("annotation", "evidence", "link", "comment", "source")
_CONTROL, _SHIFT, _NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Keyboard:
    """Presses keys where the focus is, in whatever window or popup has it, and waits for what they set going."""

    def __init__(self, app: Application, qtbot: QtBot) -> None:
        self._app = app
        self._qtbot = qtbot
        self._popup: QWidget | None = None

    @property
    def window(self) -> Window:
        """The one window that is open."""
        (found,) = self._app.windows
        return found

    @property
    def focus(self) -> QWidget:
        """What has the keys."""
        # Kept while it is used: what stands in a popup cannot be reached by way of one that is forgotten.
        self._popup = popup = QApplication.activePopupWidget()
        inside = popup.focusWidget() if popup else None
        # The list of a completer takes the keys itself and passes on those of the line.
        found = inside if popup and inside and popup.isAncestorOf(inside) else popup or QApplication.focusWidget()
        assert found is not None, "nothing has the keys"
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            QTest.keyClick(self.focus, key, modifiers)
            self.wait()

    def type(self, words: str) -> None:
        """Type words, letter by letter."""
        QTest.keyClicks(self.focus, words)

    def wait(self) -> None:
        """Wait until no job is under way and all that they told is shown."""
        if self._app.windows:
            jobs = self.window.session.jobs
            self._qtbot.waitUntil(lambda: not any(not job.quiet for job in jobs.running))
        QApplication.processEvents()

    def go_to_text(self) -> None:
        """Leave whatever has the keys for the text."""
        self.press(Qt.Key.Key_1, _CONTROL)

    def select(self, words: str) -> None:
        """Find words in the active article and select them, as one does without a mouse."""
        self.press(Qt.Key.Key_F, _CONTROL)
        self.press(Qt.Key.Key_A, _CONTROL)
        self.type(words)
        self.press(Qt.Key.Key_Return)
        pane = self.window.page.active_pane
        assert pane is not None
        view = pane.view
        self._qtbot.waitUntil(lambda: view.selection.of(view.text) == words)
        self.press(Qt.Key.Key_Escape)


@pytest.fixture
def target(tmp_path: Path) -> str:
    """Three articles that a colleague read in."""
    path = tmp_path / "day.annotator"
    with projects.create(path) as project:
        colleague = projects.acting(project, "Ben Ito")
        sources = [reading.Pasted(f"{text.splitlines()[0]}.txt", text.encode()) for text in (THIRD, FIRST, SECOND)]
        reading.read_sources(project, colleague, sources)
    return str(path)


@pytest.fixture
def keyboard(qapp: QApplication, qtbot: QtBot) -> Iterator[Keyboard]:
    settings_file.save(replace(Settings(), reviewer_name=REVIEWER))
    theme.load_fonts()
    app = Application(qapp, settings_file.load())
    yield Keyboard(app, qtbot)
    for window in list(app.windows):
        window.close()
    if app.start_page:
        app.start_page.close()
    app.deleteLater()
    theme.apply(qapp, theme.LIGHT)


def test_a_day_by_keys_alone(keyboard: Keyboard, target: str, qtbot: QtBot) -> None:
    window = _open(keyboard, target, qtbot)
    before = _rows(target)
    _show_side_by_side(keyboard)
    _tag_everything(keyboard)
    worked = _rows(target)
    assert {kind: len(ids) for kind, ids in _tags(target).items()} == {
        Kind.CLAIM: 1,
        Kind.QUOTE: 1,
        Kind.STATISTIC: 2,
        Kind.TRANSLATION_ERROR: 2,
    }
    assert len(worked["link"]) == 1
    assert [row["text"] for row in worked["comment"]] == ["I dispute this: the minutes say otherwise"]
    assert _unfilled(target) == []

    keyboard.go_to_text()
    while window.session.undo_name:
        keyboard.press(Qt.Key.Key_Z, _CONTROL)
    assert _rows(target) == before
    while window.session.redo_name:
        keyboard.press(Qt.Key.Key_Z, _CONTROL | _SHIFT)
    assert _rows(target) == worked

    shown = window.page.panes.shown
    keyboard.press(Qt.Key.Key_Q, _CONTROL)
    assert not QApplication.topLevelWidgets() or not any(
        isinstance(one, Window) and one.isVisible() for one in QApplication.topLevelWidgets()
    )
    window = _open(keyboard, target, qtbot)
    assert _rows(target) == worked
    assert window.page.panes.shown == shown
    _look_at_every_tag(keyboard, target)


def _open(keyboard: Keyboard, target: str, qtbot: QtBot) -> Window:
    keyboard._app.start(target)  # what the command "annotator day.annotator" does
    window = keyboard.window
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    keyboard.wait()
    return window


def _show_side_by_side(keyboard: Keyboard) -> None:
    """Show the second and the third article, of which the first two stand there."""
    window = keyboard.window
    keyboard.go_to_text()
    for _ in range(12):
        if window.page.article_list.isAncestorOf(keyboard.focus):
            break
        keyboard.press(Qt.Key.Key_F6)
    keyboard.press(Qt.Key.Key_End)
    keyboard.press(Qt.Key.Key_Space)
    keyboard.press(Qt.Key.Key_Home)
    keyboard.press(Qt.Key.Key_Space)
    titles = [window.page.model.find(one).row.title for one in window.page.panes.shown]
    assert titles == ["Beijing’s balancing act", "Sanctions lifted"]
    keyboard.go_to_text()


def _go_to_article(keyboard: Keyboard, text: str) -> None:
    """Give the keys to the pane with a text."""
    keyboard.go_to_text()
    for _ in range(12):
        pane = keyboard.window.page.active_pane
        if pane is not None and pane.view.text == text and pane.view.hasFocus():
            return
        keyboard.press(Qt.Key.Key_F6)
    raise AssertionError("no way to that article with F6")


def _tag_everything(keyboard: Keyboard) -> None:
    """Make a tag of each kind with all of its fields, link two, dispute one."""
    _go_to_article(keyboard, SECOND)
    # What a figure is compared with, and what an error repeats.
    _tag(keyboard, "Some 15,000 soldiers", Kind.STATISTIC)
    _tag(keyboard, "two diplomats", Kind.TRANSLATION_ERROR)
    _go_to_article(keyboard, FIRST)
    for words, kind in (
        ("Beijing has raised sanctions", Kind.CLAIM),
        ("China is a major catalyst for Russia,", Kind.QUOTE),
        ("About 14,000 soldiers", Kind.STATISTIC),
        ("raised", Kind.TRANSLATION_ERROR),
    ):
        _tag(keyboard, words, kind)
        Form(keyboard, kind).fill()
        if kind is Kind.CLAIM:
            _reply(keyboard, "I dispute this: the minutes say otherwise")
        keyboard.go_to_text()
    _link(keyboard)


def _tag(keyboard: Keyboard, words: str, kind: str) -> None:
    keyboard.go_to_text()
    keyboard.select(words)
    keyboard.press(getattr(Qt.Key, f"Key_{KIND_KEYS[Kind(kind)]}"))
    assert keyboard.window.page.inspector.isAncestorOf(keyboard.focus)


def _reply(keyboard: Keyboard, words: str) -> None:
    """Go on by Tab to the field below the form, write and send."""
    for _ in range(120):
        if keyboard.focus.accessibleName() == "Reply":
            break
        keyboard.press(Qt.Key.Key_Tab)
    keyboard.type(words)
    keyboard.press(Qt.Key.Key_Return)


def _link(keyboard: Keyboard) -> None:
    """Link the first tag of the one pane with the first of the other."""
    _go_to_article(keyboard, FIRST)
    keyboard.press(Qt.Key.Key_Home, _CONTROL)
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.press(Qt.Key.Key_N)
    keyboard.press(Qt.Key.Key_L)
    _go_to_article(keyboard, SECOND)
    keyboard.press(Qt.Key.Key_N)
    keyboard.press(Qt.Key.Key_L)


class Form:
    """The inspector, gone through by Tab from the first field to the last; each is filled once."""

    def __init__(self, keyboard: Keyboard, kind: Kind) -> None:
        self._keys = keyboard
        self._kind = kind
        self._seen: list[QWidget] = []
        self._pressed: set[str] = set()

    def fill(self) -> None:
        """Fill everything."""
        inspector = self._keys.window.page.inspector
        for _ in range(300):
            widget = self._keys.focus
            if widget.accessibleName() == "Reply":
                return
            assert inspector.isAncestorOf(widget), f"Tab left the inspector for {widget}"
            if widget not in self._seen:
                self._seen.append(widget)
                self._fill(widget)
            if self._keys.focus in self._seen:
                # Else the keys went on by themselves: a line that was there for a moment is gone.
                self._keys.press(Qt.Key.Key_Tab)
        raise AssertionError("the form has no end")

    def _fill(self, widget: QWidget) -> None:
        name = widget.accessibleName()
        if isinstance(widget, QCheckBox):
            if not widget.isChecked():
                self._keys.press(Qt.Key.Key_Space)
        elif isinstance(widget, QAbstractButton):
            self._press_button(widget, name)
        elif isinstance(widget, QComboBox) and not widget.isEditable():
            self._choose(widget)
        elif isinstance(widget, QComboBox) or isinstance(widget.parentWidget(), QComboBox):
            self._choose_by_words(name)
        elif isinstance(widget, QLineEdit):
            self._write(widget, name)
        elif isinstance(widget, (QPlainTextEdit, QTextEdit)):
            self._keys.press(Qt.Key.Key_A, _CONTROL)
            self._keys.type(f"Sentences for the field {name}")

    def _choose(self, box: QComboBox) -> None:
        before = box.currentIndex()
        self._keys.press(Qt.Key.Key_End)
        if box.currentIndex() == before:
            self._keys.press(Qt.Key.Key_Home)
        if self._keys.focus is not box and self._keys.focus not in self._seen:
            # The last line of sources is a new one, whose name is asked for now.
            self._seen.append(self._keys.focus)
            self._keys.type(f"Source of a {self._kind}")
            self._keys.press(Qt.Key.Key_Return)

    def _choose_by_words(self, name: str) -> None:
        words = "mistranslation" if name.startswith("Category") else ""
        if words:
            self._keys.press(Qt.Key.Key_A, _CONTROL)
            self._keys.type(words)
            self._keys.press(Qt.Key.Key_Down)
            self._keys.press(Qt.Key.Key_Return)

    def _write(self, line: QLineEdit, name: str) -> None:
        self._keys.press(Qt.Key.Key_A, _CONTROL)
        self._keys.type(_words_for(name))

    def _press_button(self, button: QWidget, name: str) -> None:
        if name == "More fields":
            if not button.isChecked():  # type: ignore[attr-defined]
                self._keys.press(Qt.Key.Key_Space)
        elif name.endswith("Pick"):
            self._keys.press(Qt.Key.Key_Space)
            self._keys.press(Qt.Key.Key_Left)
            self._keys.press(Qt.Key.Key_Right, _CONTROL | _SHIFT)
            self._keys.press(Qt.Key.Key_Return)
        elif name.endswith("Choose"):
            self._keys.press(Qt.Key.Key_Space)
            self._keys.press(Qt.Key.Key_End)
            self._keys.press(Qt.Key.Key_Return)
        elif name.endswith(" New"):
            self._keys.press(Qt.Key.Key_Space)
            self._seen.append(self._keys.focus)
            self._keys.type(f"Source of a {self._kind}, {len(self._seen)}")
            self._keys.press(Qt.Key.Key_Return)
        elif name.startswith(("Add comparison", "Add verdict", "Add evidence")) and name not in self._pressed:
            self._pressed.add(name)
            self._keys.press(Qt.Key.Key_Space)
            if self._keys.focus is not button:
                self._seen.append(self._keys.focus)
                self._fill(self._keys.focus)


def _words_for(label: str) -> str:
    known = {
        one.label: one.type
        for record in (*DETAILS.values(), Evidence, Verdict, Comparison)
        for one in fields.definitions(record)
    }
    match known.get(label):
        case FieldType.DATE:
            return "2025-05-02"
        case FieldType.QUANTITY | FieldType.DECIMAL:
            return "14,250"
    return f"words for {label}"


def _look_at_every_tag(keyboard: Keyboard, target: str) -> None:
    """Go through the tags with N and find each one's words in the inspector."""
    _go_to_article(keyboard, FIRST)
    keyboard.press(Qt.Key.Key_Home, _CONTROL)
    keyboard.press(Qt.Key.Key_Escape)
    seen = {}
    for _ in range(6):
        keyboard.press(Qt.Key.Key_N)
        inspector = keyboard.window.page.inspector
        lines = [one.text() for one in inspector.findChildren(QLineEdit) if one.isVisible()]
        seen[inspector.annotation_id] = [*lines, *(one.toPlainText() for one in inspector.findChildren(QPlainTextEdit))]
    tags = _tags(target)
    assert set(seen) == {id_ for ids in tags.values() for id_ in ids}
    for kind, words in (
        (Kind.CLAIM, "words for Speaker"),
        (Kind.QUOTE, "words for Role"),
        (Kind.STATISTIC, "words for Unit"),
        (Kind.TRANSLATION_ERROR, "Sentences for the field Correction"),
    ):
        assert any(words in seen[id_] for id_ in tags[kind]), kind


def _rows(target: str) -> dict[str, list[dict[str, Any]]]:
    """Return what is stored of tags and what hangs on them, as it stands in the file."""
    with sqlite3.connect(target) as connection:
        connection.row_factory = sqlite3.Row
        found = {
            table: [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY id")] for table in TABLES
        }
    connection.close()
    return found


def _annotations(target: str) -> list[Annotation]:
    with projects.open_(target) as project, project.read() as read:
        return queries.annotations(read, viewer=projects.acting(project, REVIEWER).id)


def _evidence(target: str) -> list[Evidence]:
    with projects.open_(target) as project, project.read() as read:
        found: list[Evidence] = read.find(Evidence)
    assert len(found) == len(VerdictScope)
    return found


def _tags(target: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in _rows(target)["annotation"]:
        found.setdefault(row["kind"], []).append(row["id"])
    return found


def _unfilled(target: str) -> list[str]:
    """Return each field of the fullest tag of each kind that still is as in a new one."""
    found = []
    tags = _annotations(target)
    for kind in Kind:
        details = max((tag for tag in tags if tag.kind == kind), key=lambda tag: tag.revision).details
        found += _empty(details)
        if isinstance(details, ClaimDetails):
            found += [f"verdict {one}" for one in VerdictScope if details.verdict(one) is None]
            found += [name for verdict in details.verdicts for name in _empty(verdict) if not name.endswith(".scope")]
            found += [name for one in _evidence(target) for name in _empty(one) if not name.endswith(".scope")]
        if isinstance(details, StatisticDetails):
            found += [name for one in details.comparisons for name in _empty(one)]
    return found


def _empty(record: Any) -> list[str]:
    kind = type(record)
    return [
        f"{kind.__name__}.{one.name}" for one in fields.definitions(kind) if getattr(record, one.name) == one.default
    ]
