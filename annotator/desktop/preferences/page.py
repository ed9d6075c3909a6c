"""A page of the settings: rows of a name and a control, each of which shows one setting and changes it at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.theme import Theme
from annotator.settings import LIMITS, Settings


class Page(QWidget):
    """Holds controls in a form, and below it whatever a page adds to ``column``.

    Signals: ``changed(dict)`` with the settings, by their names, as the person wants them from now on.
    """

    changed = Signal(dict)
    resets_itself = False
    """Whether the page has a way back to the defaults of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.controls: dict[str, QWidget] = {}
        """The controls, by the name of the setting that they show."""
        self._show: dict[str, Callable[[Any], None]] = {}
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(14)
        self.column.addLayout(self.form)

    @property
    def names(self) -> list[str]:
        """The settings that the page shows."""
        return list(self._show)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings as they are, without calling that a change."""
        for name, show in self._show.items():
            with QSignalBlocker(self.controls[name]):
                show(getattr(settings, name))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours; a page without colours of its own has nothing to do."""

    def reset(self) -> None:
        """Ask for the defaults of every setting that the page shows."""
        default = Settings()
        self.changed.emit({name: getattr(default, name) for name in self.names})

    def add_choice(self, name: str, words: str, choices: Sequence[tuple[str, str]], hint: str = "") -> QComboBox:
        """Add a choice of (value, words) pairs."""
        box = QComboBox()
        for value, shown in choices:
            box.addItem(shown, value)
        # A page under the pointer is scrolled, not set otherwise.
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.currentIndexChanged.connect(lambda _: self.changed.emit({name: box.currentData()}))
        self._add(name, words, box, lambda value: box.setCurrentIndex(box.findData(value)), hint)
        return box

    def add_number(self, name: str, words: str, step: float, unit: str = "", hint: str = "") -> QWidget:
        """Add a number between its limits, whole where its default is; ``unit`` follows it."""
        least, most = LIMITS[name]
        box: QSpinBox | QDoubleSpinBox
        if isinstance(_DEFAULTS[name], int):
            box = QSpinBox()
            box.setRange(int(least), int(most))
            box.setSingleStep(int(step))
        else:
            box = QDoubleSpinBox()
            box.setDecimals(1)
            box.setRange(least, most)
            box.setSingleStep(step)
        box.setSuffix(unit)
        # Each digit would set all texts anew, the first of "100" in lines of one character.
        box.setKeyboardTracking(False)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setAccelerated(True)
        box.valueChanged.connect(lambda value: self.changed.emit({name: value}))
        self._add(name, words, box, box.setValue, hint)
        return box

    def add_switch(self, name: str, words: str, hint: str = "") -> QCheckBox:
        """Add what is on or off."""
        box = QCheckBox(words)
        box.toggled.connect(lambda is_on: self.changed.emit({name: is_on}))
        self._add(name, "", box, box.setChecked, hint)
        return box

    def add_hint(self, words: str) -> QLabel:
        """Add a sentence that says what cannot be seen; it is set in lines as wide as the page."""
        label = QLabel(words)
        label.setObjectName("hint")
        label.setWordWrap(True)
        self.form.addRow(label)
        return label

    def _add(self, name: str, words: str, control: QWidget, show: Callable[[Any], None], hint: str) -> None:
        self.controls[name] = control
        self._show[name] = show
        if words:
            label = QLabel(QCoreApplication.translate("Settings", "{name}:").format(name=words))
            label.setBuddy(control)
            control.setAccessibleName(words)
            self.form.addRow(label, control)
        else:
            self.form.addRow(control)
        if hint:
            control.setAccessibleDescription(hint)
            self.add_hint(hint)


_DEFAULTS: Mapping[str, Any] = {one.name: one.default for one in fields(Settings)}
