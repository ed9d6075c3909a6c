"""What can be cleaned in the active article, to be ticked and cleaned, or tagged as the errors they are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QWidget

from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.versions.cleaning_model import CleaningModel, Column
from annotator.desktop.versions.cleaning_sheet import CleaningSheet
from annotator.desktop.versions.excerpt_delegate import ExcerptDelegate
from annotator.desktop.versions.row_tree import RowTree
from annotator.desktop.versions.version_actions import VersionActions
from annotator.domain.spans import Span

_WIDTHS = {Column.PLACE: 130, Column.EFFECT: 130}


class CleaningPanel(QWidget):
    """The tree of changes; ``tools`` are the buttons, for whoever has room for them.

    Signals: ``place_requested(version id, Span, bool)`` to show a place in the text, and whether to go there.
    """

    place_requested = Signal(str, object, bool)

    def __init__(self, session: Session, actions: VersionActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self.setAccessibleName(self.tr("Cleaning"))
        self.model = CleaningModel(self)
        self.view = RowTree(self.model, self.tr("What can be cleaned"))
        self._delegate = ExcerptDelegate(theme, self.view)
        self._nothing = QLabel()
        self.tools = QWidget()
        self.clean_ticked = SmallButton("")
        self.clean_harmless = SmallButton(self.tr("Clean what is harmless"))
        self.tag_chosen = SmallButton(self.tr("Tag as translation error"))
        self.put_back = SmallButton(self.tr("Put back"))
        self._lay_out()
        self.model.ticks_changed.connect(self._show_state)
        self.view.rows_chosen.connect(self._on_chosen)
        self.view.row_activated.connect(lambda: self._show_place(go=True))
        self.clean_ticked.clicked.connect(self.clean_what_is_ticked)
        self.clean_harmless.clicked.connect(self.clean_what_is_harmless)
        self.tag_chosen.clicked.connect(self.tag_what_is_chosen)
        self.put_back.clicked.connect(self.put_back_what_is_chosen)
        self.set_theme(theme)
        self.show_sheet(None, has_article=False)

    def show_sheet(self, sheet: CleaningSheet | None, *, has_article: bool = True) -> None:
        """Show what can be cleaned in a version; None while that is being looked for, or there is no article."""
        self.model.show(sheet)
        if sheet is None:
            words = self.tr("Looking for what could be cleaned…") if has_article else self.tr("No article is open.")
        else:
            words = self.tr("Nothing was found that capture or a machine left in this text.")
        self._nothing.setText(words)
        empty = self.model.rowCount() == 0
        self._stack.setCurrentWidget(self._nothing if empty else self.view)
        self._show_state()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.set_theme(theme)

    # What the person does

    def clean_what_is_ticked(self) -> None:
        """Clean the changes that are ticked."""
        if self.model.sheet and self.model.ticked and self._session.can_write:
            self._actions.clean(self.model.sheet.version.id, self.model.ticked)

    def clean_what_is_harmless(self) -> None:
        """Clean what takes no word away, whatever is ticked."""
        if self.model.sheet and self.model.harmless and self._session.can_write:
            self._actions.clean(self.model.sheet.version.id, self.model.harmless)

    def tag_what_is_chosen(self) -> None:
        """Tag the rows chosen as translation errors that arose in capture."""
        chosen = self.model.offered_in(self.view.chosen())
        if self.model.sheet and chosen and self._session.can_write:
            self._actions.tag(self.model.sheet.version.id, self.model.sheet.text, chosen)

    def put_back_what_is_chosen(self) -> None:
        """Put back what was cleaned: the rows chosen, or all where none of them is."""
        sheet = self.model.sheet
        if sheet and sheet.cleaned and self._session.can_write:
            chosen = self.model.done_in(self.view.chosen())
            self._actions.put_back(sheet.version.id, chosen if len(chosen) < len(sheet.cleaned) else ())

    # Inside

    def _on_chosen(self) -> None:
        self._show_state()
        self._show_place(go=False)

    def _show_place(self, *, go: bool) -> None:
        index = self.view.currentIndex()
        cleaning, sheet = self.model.cleaning(index), self.model.sheet
        if cleaning is None or sheet is None or not self.view.selectionModel().isSelected(index):
            return
        done = self.model.is_done(index)
        span = sheet.place(cleaning) if done else Span(cleaning.start, cleaning.end)
        self.place_requested.emit(sheet.version.id, span, go)

    def _show_state(self) -> None:
        writes, model = self._session.can_write, self.model
        ticked = len(model.ticked)
        chosen = self.view.chosen()
        done, offered = len(model.done_in(chosen)), len(model.offered_in(chosen))
        every = len(model.sheet.cleaned) if model.sheet else 0
        words = self.tr("Clean the {number} ticked").format(number=figure(ticked))
        self._name(self.clean_ticked, words if ticked else self.tr("Clean what is ticked"), bool(ticked) and writes)
        self.clean_harmless.setEnabled(bool(model.harmless) and writes)
        words = self.tr("Tag {number} as translation errors").format(number=figure(offered))
        self._name(
            self.tag_chosen, words if offered > 1 else self.tr("Tag as translation error"), bool(offered) and writes
        )
        self.put_back.setVisible(bool(every))
        words = self.tr("Put back {number}").format(number=figure(done)) if done else self.tr("Put all back")
        self._name(self.put_back, words, writes)

    def _name(self, button: SmallButton, words: str, enabled: bool) -> None:
        button.setText(words)
        button.setAccessibleName(words)
        button.setEnabled(enabled)

    def _lay_out(self) -> None:
        self.view.setItemDelegateForColumn(Column.CHANGE, self._delegate)
        self.view.set_widths(_WIDTHS, (Column.CHANGE, Column.REASON))
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
        for button in (self.clean_ticked, self.clean_harmless, self.tag_chosen, self.put_back):
            row.addWidget(button)
        self.setFocusProxy(self.view)
