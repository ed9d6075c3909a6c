"""Thirty thousand calls that return nothing: PySide 6.12.0 loses a reference to None at each and dies of it."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

CALLS = 30_000


class Told(QObject):
    """Signals: ``told(object)``."""

    told = Signal(object)


def test_void_calls_keep_every_reference_to_none(qapp):
    widget, label, timer, told = QWidget(), QLabel(), QTimer(), Told()
    heard = []
    told.told.connect(heard.append)
    gc.collect()
    before = sys.getrefcount(None)
    for number in range(CALLS // 6):
        widget.update()
        label.setText("")
        label.setNum(number)
        timer.setInterval(number)
        told.told.emit(None)
        widget.setProperty("nothing", None)
    heard.clear()
    gc.collect()
    # Immortal from Python 3.12 on: the count then stands still whatever happens, and only the surviving counts.
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
    assert label.text() == str(CALLS // 6 - 1)


def test_the_window_survives_thousands_of_repaints_and_moves_of_the_caret(window):
    view = window.page.active_pane.view
    gc.collect()
    before = sys.getrefcount(None)
    for number in range(3_000):
        view.set_caret(number % len(view.text))
        view.viewport().update()
        window.page.article_list.view.viewport().update()
    window.grab()
    gc.collect()
    assert abs(sys.getrefcount(None) - before) < 2_000
