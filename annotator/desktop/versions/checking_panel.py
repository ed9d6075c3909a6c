"""Tags that a newer version does not hold word for word: where they stood, where they might stand, what to do."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QWidget

from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.session import Session
from annotator.desktop.tags.kind_delegate import KindDelegate
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.versions.checking_model import CheckingModel, Column
from annotator.desktop.versions.checking_rows import CheckingList, CheckingRow
from annotator.desktop.versions.excerpt_delegate import ExcerptDelegate
from annotator.desktop.versions.row_tree import RowTree
from annotator.desktop.versions.version_actions import VersionActions
from annotator.domain.spans import Span

_WIDTHS = {Column.KIND: 195, Column.FOUND: 150, Column.STANDS: 100, Column.ARTICLE: 160}


class CheckingPanel(QWidget):
    """The tree of tags; ``tools`` are the buttons, for whoever has room for them.

    Signals: ``tag_requested(CheckingRow, bool)`` to show a tag and its proposed place, and whether to go there;
    ``selection_requested()`` when the tags chosen are to stand on what is selected in the text;
    ``remove_requested()`` for the tags chosen.
    """

    tag_requested = Signal(object, bool)
    selection_requested = Signal()
    remove_requested = Signal()

    def __init__(self, session: Session, actions: VersionActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._next: tuple[int, int] | None = None
        self._loading = False
        self.setAccessibleName(self.tr("To check"))
        self.model = CheckingModel(self)
        self.view = RowTree(self.model, self.tr("Tags to check"))
        self._excerpts = ExcerptDelegate(theme, self.view)
        self._kinds = KindDelegate(theme, self.view)
        self._nothing = QLabel(self.tr("Every tag has been found again in the newest version of its article."))
        self.tools = QWidget()
        self.take = SmallButton(self.tr("Take this place"))
        self.take_selection = SmallButton(self.tr("Take the selection"))
        self.leave = SmallButton("")
        self.remove = SmallButton(self.tr("Remove the tag"))
        self._lay_out()
        self.view.rows_chosen.connect(self._on_chosen)
        self.view.row_activated.connect(lambda: self._show_tag(go=True))
        self.take.clicked.connect(self.take_proposed)
        self.take_selection.clicked.connect(self.selection_requested)
        self.leave.clicked.connect(self.leave_in_place)
        self.remove.clicked.connect(self.remove_requested)
        self.set_theme(theme)
        self._show_state()

    def show_rows(self, found: CheckingList, kinds: Mapping[str, str]) -> None:
        """Show other rows; where a row was dealt with, the one after it is chosen."""
        self._loading = True
        self.model.show(found, kinds)
        self._loading = False
        several = len({row.article_id for row in (*found.to_check, *found.left_behind)}) > 1
        self.view.setColumnHidden(Column.ARTICLE, not several)
        empty = self.model.rowCount() == 0
        self._stack.setCurrentWidget(self._nothing if empty else self.view)
        place, self._next = self._next, None
        if place is not None and found.to_check:
            self.view.choose_row(*place)
        self._show_state()

    def chosen(self) -> list[CheckingRow]:
        """Return the rows chosen, from above."""
        return self.model.rows_in(self.view.chosen())

    def choose_first(self) -> None:
        """Choose the first row, or have it chosen when the rows have been read."""
        if self.model.rowCount():
            self.view.choose_row(0, 0)
        else:
            self._next = (0, 0)

    def go_on(self) -> None:
        """Remember which row comes next: what is done now makes those chosen go."""
        rows = [index for index in self.view.chosen() if index.parent().isValid()]
        if rows:
            self._next = (rows[0].parent().row(), rows[0].row())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._excerpts.theme = self._kinds.theme = theme
        self.view.set_theme(theme)

    def name_keys(self, actions: Mapping[str, QAction]) -> None:
        """Show on the buttons which keys do the same."""
        for button, name in (
            (self.take, "take_place"),
            (self.take_selection, "take_selection"),
            (self.leave, "leave_place"),
            (self.remove, "remove_tag"),
        ):
            keys = actions[name].shortcut().toString()
            button.setToolTip(self.tr("Key: {key}").format(key=keys) if keys else "")

    # What the person does

    def take_proposed(self) -> None:
        """Put the tags chosen on the places proposed for them."""
        self._settle([(row, row.proposed) for row in self.chosen() if row.proposed])

    def take_span(self, version_id: str, span: Span) -> None:
        """Put the one tag chosen on a span of the newest version of its article."""
        self._settle([(row, span) for row in self.chosen() if row.placement and row.version_id == version_id][:1])

    def leave_in_place(self) -> None:
        """Say of the tags chosen that they are right where they are."""
        self._settle([(row, None) for row in self.chosen()])

    # Inside

    def _settle(self, wanted: Sequence[tuple[CheckingRow, Span | None]]) -> None:
        settled = [(row.placement.id, span) for row, span in wanted if row.placement]
        if settled and self._session.can_write:
            self.go_on()
            self._actions.settle(settled)

    def _on_chosen(self) -> None:
        self._show_state()
        if not self._loading:
            self._show_tag(go=False)

    def _show_tag(self, *, go: bool) -> None:
        index = self.view.currentIndex()
        if index.isValid() and index.parent().isValid() and self.view.selectionModel().isSelected(index):
            self.tag_requested.emit(self.model.rows_in([index])[0], go)

    def _show_state(self) -> None:
        rows = self.chosen()
        asked = [row for row in rows if row.placement]
        writes = self._session.can_write
        self.take.setEnabled(writes and any(row.proposed for row in asked))
        self.take_selection.setEnabled(writes and len(asked) == 1)
        self.leave.setEnabled(writes and bool(asked))
        self.remove.setEnabled(writes and bool(rows))
        moved = {row.placement.moved for row in asked if row.placement}
        if moved == {True}:
            words = self.tr("It is right there") if len(asked) == 1 else self.tr("They are right there")
        elif moved == {True, False}:
            words = self.tr("Leave them where they are")
        else:
            words = self.tr("Leave it there")
        self.leave.setText(words)
        self.leave.setAccessibleName(words)
        count = self.tr("Remove {number} tags").format(number=figure(len(rows)))
        self.remove.setText(count if len(rows) > 1 else self.tr("Remove the tag"))
        self.remove.setAccessibleName(self.remove.text())

    def _lay_out(self) -> None:
        for column in (Column.OLD, Column.NEW):
            self.view.setItemDelegateForColumn(column, self._excerpts)
        self.view.setItemDelegateForColumn(Column.KIND, self._kinds)
        self.view.set_widths(_WIDTHS, (Column.OLD, Column.NEW))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        # As the other tabs: a stacked layout has no margins of its own.
        self.setContentsMargins(10, 4, 10, 6)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addStretch(1)
        for button in (self.take, self.take_selection, self.leave, self.remove):
            row.addWidget(button)
        self.setFocusProxy(self.view)
