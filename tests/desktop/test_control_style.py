"""Checks that buttons, choices and fields are flat, say by a sign that they open, and keep their hints readable."""

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.desktop import theme
from annotator.desktop.inspector.small_button import MenuButton
from annotator.desktop.theme import Theme, contrast

THEMES = pytest.mark.parametrize("shown", theme.THEMES.values(), ids=lambda shown: shown.name)


def picture(qtbot: QtBot, control: QWidget, width: int = 120) -> QImage:
    qtbot.addWidget(control)
    control.resize(width, control.sizeHint().height())
    control.show()
    return control.grab().toImage()


@THEMES
@pytest.mark.parametrize("made", [QPushButton, QComboBox])
def test_the_ground_of_a_control_is_one_colour(
    qapp: QApplication, qtbot: QtBot, shown: Theme, made: type[QWidget]
) -> None:
    theme.apply(qapp, shown)
    image = picture(qtbot, made())
    down = {image.pixelColor(12, y).name() for y in range(2, image.height() - 2)}
    assert down == {shown.button}


@THEMES
def test_what_opens_has_a_sign_beside_its_words(qapp: QApplication, qtbot: QtBot, shown: Theme) -> None:
    theme.apply(qapp, shown)
    button = MenuButton("Retag as")
    button.setMenu(QMenu(button))
    flat = QToolButton()
    flat.setText("Marks")
    flat.setAutoRaise(True)
    flat.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    flat.setMenu(QMenu(flat))
    choice = QComboBox()
    choice.addItem("Major")
    for control in (button, flat, choice):
        image = picture(qtbot, control, control.sizeHint().width())
        ground = image.pixelColor(image.width() - 4, image.height() // 2).name()
        inked = [
            any(contrast(image.pixelColor(x, y).name(), ground) > 3 for y in range(3, image.height() - 3))
            for x in range(image.width() - 34, image.width() - 3)
        ]
        # From the end: some air, the sign, a gap, and then the words.
        runs = [one for number, one in enumerate(inked) if number == 0 or one != inked[number - 1]]
        assert runs[-4:] == [True, False, True, False] or runs == [False, True, False], (control, runs)


@THEMES
@pytest.mark.parametrize("made", [QLineEdit, QPlainTextEdit])
def test_hints_in_empty_fields_can_be_read(qapp: QApplication, qtbot: QtBot, shown: Theme, made: type[QWidget]) -> None:
    theme.apply(qapp, shown)
    field = made()
    qtbot.addWidget(field)
    field.show()
    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint == QColor(shown.muted)
