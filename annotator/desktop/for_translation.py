"""Marks words in tables for translation, under the name that Qt's tools look for; Qt's own is typed as an object."""

from typing import TYPE_CHECKING, cast

from PySide6 import QtCore

if TYPE_CHECKING:
    from collections.abc import Callable

QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", QtCore.QT_TRANSLATE_NOOP)
"""Takes a context and words; returns the words, which are translated where they are shown."""
