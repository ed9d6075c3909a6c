"""The row above the tags table: a chip for each group, a field for words, and a menu for the rest of the filter."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.tags.tag_filter import ALL, DISPUTED, MINE, GroupCounts, TagFilter
from annotator.desktop.translation import figure
from annotator.desktop.wording import EVERY_KIND, capital, elided, kind_name, status_words, value_words
from annotator.desktop.wrapping_row import WrappingRow
from annotator.domain.vocabulary import Kind, Severity, Status

MOST_CHIPS = 3
"""Of the project's own kinds: more would leave no room for the words. The rest is in the menu."""

_LONGEST = 28
_STYLE = """
QPushButton { border: 1px solid palette(mid); border-radius: 6px; padding: 3px 9px; background: palette(button); }
QPushButton:hover { border-color: palette(highlight); }
QPushButton:checked { background: palette(highlight); color: palette(highlighted-text);
                      border-color: palette(highlight); }
QPushButton:focus { border: 2px solid palette(text); padding: 2px 8px; }
"""
_MENU_STYLE = f"{_STYLE} QPushButton {{ padding-right: 22px; }} QPushButton:focus {{ padding-right: 21px; }}"


class TagChips(WrappingRow):
    """Lets the person say which tags to show, in a second line where the first is full.

    Signals: ``filter_changed(TagFilter)``; ``words_awaited()`` when words are about to be typed; ``left()`` when the
    keys should go to the rows.
    """

    filter_changed = Signal(object)
    words_awaited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filter = TagFilter()
        self._reviewers: Mapping[str, str] = {}
        self._kinds: Mapping[str, str] = {}
        self._own: list[str] = []
        self.chips: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter by words"))
        self.words.setAccessibleName(self.tr("Filter tags by words"))
        self.words.setClearButtonEnabled(True)
        self.words.setToolTip(
            self.tr(
                "Words, “phrases”, -words without; columns: verdict:refuted, reviewer:“Ben Ito”, note: (filled), "
                "-note: (empty), value:>100, changed:>=2026-11"
            )
        )
        self.words.setMinimumWidth(by_font(130))
        self.words.setMaximumWidth(by_font(300))
        self.words.installEventFilter(self)
        self.words.textChanged.connect(lambda words: self._take(words=words))
        self.menu_button = QPushButton(self.tr("Filter"))
        self.menu_button.setStyleSheet(_MENU_STYLE)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.menu_button.setMenu(self.menu)
        self.view_button = QPushButton(self.tr("View"))
        self.view_button.setToolTip(self.tr("Groups and columns"))
        self.view_button.setAccessibleName(self.tr("Groups and columns"))
        self.view_button.setStyleSheet(_MENU_STYLE)
        self.view_menu = QMenu(self)
        self.view_button.setMenu(self.view_menu)
        self.number = QLabel()
        self.number.setObjectName("hint")
        self._narrowing = QWidget(self)
        row = QHBoxLayout(self._narrowing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.number)
        row.addWidget(self.words, 2)
        row.addWidget(self.menu_button)
        row.addWidget(self.view_button)
        self._want_chips((*Kind,), {})
        self.chips[ALL].setChecked(True)
        self._say_filter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that words are about to be typed; Enter and Down go to the rows, Esc clears the words."""
        if event.type() == QEvent.Type.FocusIn and watched is self.words:
            self.words_awaited.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                return True
        return super().eventFilter(watched, event)

    @property
    def filter(self) -> TagFilter:
        """What is asked for."""
        return self._filter

    def show_counts(self, counts: GroupCounts | None, kinds: Mapping[str, str]) -> None:
        """Show how many tags each group has; without numbers while they are being read."""
        self._kinds = kinds
        if counts is not None:
            own = [kind for kind in kinds if kind not in EVERY_KIND and counts[kind]]
            strange = [kind for kind in counts.kinds() if kind not in kinds and kind not in EVERY_KIND]
            self._own = [*own, *strange]
            self._want_chips([*EVERY_KIND, *self._chips_of_own()], kinds)
        for group, chip in self.chips.items():
            name = _group_name(group, kinds)
            chip.setText(name if counts is None else f"{name} {figure(counts[group])}")
            chip.setAccessibleName(chip.text())

    def show_number(self, shown: int, total: int) -> None:
        """Say how many of all tags the filter lets through; nothing where it is all of them."""
        words = self.tr("{shown} of {total}").format(shown=figure(shown), total=figure(total))
        self.number.setText(words if shown != total else "")

    def ask(self, term: str) -> None:
        """Put what a column must have behind what is asked for already; the same twice is once."""
        words = self.words.text().strip()
        if term not in words:
            self.words.setText(f"{words} {term}".strip())

    def show_reviewers(self, reviewers: Mapping[str, str]) -> None:
        """Take the names of the reviewers for the menu."""
        self._reviewers = reviewers
        self._say_filter()

    def choose_group(self, group: str) -> None:
        """Show another group, as a click on its chip does; a kind without a chip gets one."""
        if group in self._own and group not in self.chips:
            self._want_chips([*EVERY_KIND, *self._chips_of_own(group)], self._kinds)
        self.chips[group].setChecked(True)
        self._take(group=group)

    def fill_menu(self) -> None:
        """Offer statuses, reviewers and severities, with a tick at what is asked for."""
        self.menu.clear()
        if len(self._own) > MOST_CHIPS:
            menu = self.menu.addMenu(self.tr("Kind"))
            for kind in self._own:
                menu.addAction(kind_name(kind, self._kinds).replace("&", "&&"), partial(self.choose_group, kind))
        self._offer(self.tr("Status"), "status", ((one.value, status_words(one)) for one in Status))
        self._offer(self.tr("Reviewer"), "reviewer_id", self._reviewers.items())
        self._offer(self.tr("Severity"), "severity", ((one.value, value_words(one)) for one in Severity))
        self.menu.addSeparator()
        clear = self.menu.addAction(self.tr("Clear filters"))
        clear.setEnabled(self._filter.narrows)
        clear.triggered.connect(self.clear)

    def clear(self) -> None:
        """Ask for nothing but the group."""
        self._take(status="", reviewer_id="", severity="", words="")
        self.words.clear()

    def _offer(self, title: str, name: str, values: Iterable[tuple[str, str]]) -> None:
        menu = self.menu.addMenu(title)
        group = QActionGroup(menu)
        for value, words in (("", self.tr("Any")), *values):
            action = menu.addAction(capital(words))
            action.setCheckable(True)
            action.setChecked(getattr(self._filter, name) == value)
            group.addAction(action)
            action.triggered.connect(lambda _, value=value: self._take(**{name: value}))

    def _take(self, **values: str) -> None:
        wanted = replace(self._filter, **values)
        if wanted != self._filter:
            self._filter = wanted
            self._say_filter()
            self.filter_changed.emit(wanted)

    def _say_filter(self) -> None:
        asked = (
            status_words(self._filter.status) if self._filter.status else "",
            self._reviewers.get(self._filter.reviewer_id, ""),
            value_words(self._filter.severity) if self._filter.severity else "",
        )
        words = ", ".join(one for one in asked if one)
        self.menu_button.setText(self.tr("Filter: {words}").format(words=words) if words else self.tr("Filter"))
        self.menu_button.setAccessibleName(self.menu_button.text())

    def _chips_of_own(self, wanted: str = "") -> list[str]:
        """Return the project's own kinds that have a chip: the first ones, and the one that is asked for."""
        wanted = wanted or self._filter.group
        first = self._own[:MOST_CHIPS]
        return [*first, wanted] if wanted in self._own and wanted not in first else first

    def _want_chips(self, kinds: Iterable[str], names: Mapping[str, str]) -> None:
        wanted = (ALL, *kinds, DISPUTED, MINE)
        if tuple(self.chips) == wanted:
            return
        for group in [group for group in self.chips if group not in wanted]:
            chip = self.chips.pop(group)
            chip.hide()
            chip.deleteLater()
        self.chips = {group: self.chips.get(group) or self._make_chip(group, names) for group in wanted}
        self.set_parts(list(self.chips.values()), self._narrowing)
        if self._filter.group not in self.chips:
            self.choose_group(ALL)

    def _make_chip(self, group: str, names: Mapping[str, str]) -> QPushButton:
        chip = QPushButton(_group_name(group, names), self)
        chip.setCheckable(True)
        chip.setStyleSheet(_STYLE)
        chip.toggled.connect(lambda checked: self._take(group=group) if checked else None)
        self._group.addButton(chip)
        return chip


def _group_name(group: str, kinds: Mapping[str, str]) -> str:
    if group in (ALL, DISPUTED, MINE):
        return capital(value_words(group))
    return elided(kind_name(group, kinds), _LONGEST).replace("&", "&&")
