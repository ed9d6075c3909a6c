"""The window of the project's own kinds of tags: a list of them, the form of one, and what is done with whole kinds."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QCloseEvent, QColor, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.actions import defining, redefining
from annotator.actions.projects import Project
from annotator.actions.redefining import Recast
from annotator.desktop.font_scale import by_font, window_size
from annotator.desktop.inspector.small_button import MenuButton, SmallButton
from annotator.desktop.keys.keymap import holds_in_text
from annotator.desktop.kinds.kind_files import KindFiles
from annotator.desktop.kinds.kind_form import MANY, KindForm
from annotator.desktop.kinds.kinds_model import KindsDelegate, KindsModel, Role
from annotator.desktop.messages import MessageBar, MessageRoom
from annotator.desktop.panel import Panel
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.domain.annotations import TagDefinition
from annotator.domain.defined_kinds import free_name
from annotator.domain.fields import FieldType
from annotator.domain.journal import Changes
from annotator.storage import queries


class KindsWindow(QWidget):
    """A window beside that of the project, never in its way; what is done here can be undone there too.

    ``chosen_tags`` returns the tags chosen in the table of the project's window, which can be split off.
    """

    def __init__(
        self,
        session: Session,
        actions: Mapping[str, QAction],
        chosen_tags: Callable[[], list[str]],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._actions = actions
        self._chosen_tags = chosen_tags
        self._counts_asked = 0
        self._wanted = ""
        self.setObjectName("kinds")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Tag kinds — {project}").format(project=session.project.title))
        self.resize(window_size(980, 640))
        self.model = KindsModel(session.kinds, self)
        self.list = QListView()
        self._delegate = KindsDelegate(session.kinds, theme, self.list)
        self.form = KindForm(session, self.key_taken, self.model.count)
        self.new = QPushButton(self.tr("New kind"))
        self.up, self.down = SmallButton(self.tr("Up")), SmallButton(self.tr("Down"))
        self.share = SmallButton(self.tr("Share as file…"))
        self.take = SmallButton(self.tr("Take from file…"))
        self.merge = MenuButton(self.tr("Merge into"))
        self.split = MenuButton(self.tr("Split"))
        self.retire = SmallButton(self.tr("Retire"))
        self.remove = SmallButton(self.tr("Remove"))
        self.merge_menu, self.split_menu = QMenu(self), QMenu(self)
        self._told = MessageRoom()
        self._lay_out()
        # Below the form, which makes room for it: the buttons of the form and those beneath it stay free.
        self.messages = MessageBar(self._told)
        self._told.follow(self.messages)
        self.files = KindFiles(session, self.messages, self)
        self._wire()
        self.set_theme(theme)
        self._choose(self.model.index(0))
        self._ask_counts()

    @property
    def chosen(self) -> TagDefinition | None:
        """The kind on show."""
        found: TagDefinition | None = self.list.currentIndex().data(Role.DEFINITION)
        return found

    def choose(self, definition_id: str) -> None:
        """Show a kind; one that is only being made is shown as soon as it is there."""
        row = self.model.row_of(definition_id)
        self._wanted = "" if row >= 0 else definition_id
        if row >= 0:
            self._choose(self.model.index(row))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed; what does not fit stands here when the window is opened again."""
        self.form.save()
        super().closeEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        # The accent would drown the samples; the tint that words are selected with does not.
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Highlight, QColor(theme.selection))
        colours.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
        self.list.setPalette(colours)
        self.list.viewport().update()

    def key_taken(self, key: str) -> str:
        """Return, in a sentence, which action of the text has a key; empty when none has."""
        for name, action in self._actions.items():
            if holds_in_text(name) and QKeySequence(key) in action.shortcuts():
                return self.tr("{key} is the key of “{action}”; choose another.").format(
                    key=QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText), action=action.text()
                )
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the chosen kind further up or down with Alt and an arrow in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_chosen(step)
                return True
        return super().eventFilter(watched, event)

    # What the person does

    def add_kind(self) -> None:
        """Make a kind with a name to be typed over."""
        name = free_name(self.tr("New kind"), [one.name for one in self._session.kinds.defined.values()])
        made = self._session.do(defining.define, name)
        if made is not None:
            self.choose(made.id)
            self.form.focus_name()

    def move_chosen(self, step: int) -> None:
        """Put the chosen kind a place further up (-1) or down (1)."""
        kind, ids = self.chosen, list(self._session.kinds.defined)
        if kind is None or not 0 <= ids.index(kind.id) + step < len(ids):
            return
        at = ids.index(kind.id)
        ids.insert(at + step, ids.pop(at))
        self._wanted = kind.id
        self._session.do(defining.order, ids)

    def merge_into(self, into: TagDefinition) -> None:
        """Give the tags of the chosen kind to another, and remove it."""
        kind = self.chosen
        if kind is None or not self.form.save():
            return
        self._wanted = into.id

        def tell(found: Recast) -> None:
            sentence = self.tr("“{kind}” is merged: {tags} “{into}” now.")
            self._tell(sentence.format(kind=kind.name, tags=self._tags_are(found.tags), into=into.name))

        self._run(self.tr("Merging kinds"), redefining.merge, [kind.id], into.id, done=tell)

    def split_by(self, field: str) -> None:
        """Make a kind of each value of a choice."""
        kind = self.chosen
        if kind is None or not self.form.save():
            return

        def tell(made: list[TagDefinition]) -> None:
            sentence = self.tr("“{kind}” is split into {names}.")
            self._tell(sentence.format(kind=kind.name, names=", ".join(f"“{one.name}”" for one in made)))

        self._run(self.tr("Splitting a kind"), redefining.split_by, kind.id, field, done=tell)

    def split_chosen(self) -> None:
        """Give the tags that are chosen in the table a kind of their own."""
        kind = self.chosen
        if kind is None or not self.form.save():
            return
        name = free_name(kind.name, [one.name for one in self._session.kinds.defined.values()])
        found = self._session.do(redefining.split, kind.id, name, self._chosen_tags())
        if found is not None:
            self.choose(found.definition.id)
            self.form.focus_name()
            words = self.tr("{tags} “{name}” now; type its name.")
            self._tell(words.format(tags=self._tags_are(found.tags), name=name))

    def retire_or_restore(self) -> None:
        """Take the chosen kind out of use, or into use again."""
        kind = self.chosen
        if kind is None or not self.form.save():
            return
        if kind.retired:
            self._session.do(defining.restore, kind.id)
        elif self._session.do(defining.retire, kind.id) is not None:
            self._tell(self.tr("“{kind}” is retired: its tags stay, no new ones are made.").format(kind=kind.name))

    def remove_chosen(self) -> None:
        """Remove the chosen kind, which no tag has."""
        kind = self.chosen
        if kind is not None and self._session.do(defining.remove, kind.id) is not None:
            self._tell(self.tr("“{kind}” is removed.").format(kind=kind.name))

    # Inside

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("The project's own kinds of tags"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(
            self.tr(
                "The project has no kinds of its own yet. “New kind” makes one; it then stands beside the four in the "
                "bar above the text, with a key."
            )
        )
        self.nothing.setObjectName("hint")
        self.nothing.setWordWrap(True)
        self.nothing.setMargin(8)
        left, right = Panel(), Panel()
        column = QVBoxLayout()
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addLayout(_row(self.new, None, self.up, self.down))
        column.addLayout(_row(self.share, self.take, None))
        inside = QWidget()
        inside.setLayout(column)
        left.hold(inside)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 10)
        side.addWidget(area, 1)
        side.addWidget(self._told)
        buttons = _row(self.merge, self.split, self.retire, self.remove, None)
        buttons.setContentsMargins(14, 0, 14, 0)
        side.addLayout(buttons)
        holder = QWidget()
        holder.setLayout(side)
        right.hold(holder)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(8)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setSizes([by_font(330), by_font(550)])
        parts.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 10, 10)
        whole.addWidget(parts)

    def _wire(self) -> None:
        session = self._session
        session.kinds.changed.connect(self._follow)
        session.changed.connect(self._on_changed)
        session.failed.connect(lambda words: self.messages.tell_error(words) if self.isVisible() else None)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.form.recast.connect(self._tell_recast)
        self.list.installEventFilter(self)
        self.merge.setMenu(self.merge_menu)
        self.split.setMenu(self.split_menu)
        self.merge_menu.aboutToShow.connect(self.fill_merge_menu)
        self.split_menu.aboutToShow.connect(self.fill_split_menu)
        for button, do in (
            (self.new, self.add_kind),
            (self.up, partial(self.move_chosen, -1)),
            (self.down, partial(self.move_chosen, 1)),
            (self.share, self.files.share),
            (self.take, self.files.take),
            (self.retire, self.retire_or_restore),
            (self.remove, self.remove_chosen),
        ):
            button.clicked.connect(lambda _checked=False, do=do: do())
        self.addActions([self._actions["undo"], self._actions["redo"]])
        self._show_chosen()

    def fill_merge_menu(self) -> None:
        """Offer the other kinds."""
        self.merge_menu.clear()
        for one in self._session.kinds.defined.values():
            if self.chosen is None or one.id != self.chosen.id:
                name = self._session.kinds.names[one.id].replace("&", "&&")
                self.merge_menu.addAction(name, partial(self.merge_into, one))

    def fill_split_menu(self) -> None:
        """Offer the choices that a kind can be split by, and the tags that are chosen."""
        self.split_menu.clear()
        kind = self.chosen
        number = len(self._chosen_tags())
        words = self.tr("The tags chosen in the table: {number}").format(number=figure(number))
        self.split_menu.addAction(words, self.split_chosen).setEnabled(bool(number))
        for one in kind.fields if kind else ():
            if one.type is FieldType.CHOICE:
                words = self.tr("By “{field}”").format(field=one.name.replace("&", "&&"))
                self.split_menu.addAction(words, partial(self.split_by, one.name))

    def _choose(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._show_chosen()

    def _follow(self) -> None:
        kind = self.form.definition
        wanted = self._wanted or (kind.id if kind else "")
        row = max(self.list.currentIndex().row(), 0)
        self.model.reload()
        there = self.model.row_of(wanted)
        self._wanted = ""
        self._choose(self.model.index(there if there >= 0 else min(row, self.model.rowCount() - 1)))

    def _show_chosen(self) -> None:
        kind, writable = self.chosen, self._session.can_write
        several = self.model.rowCount() > 1
        self.nothing.setVisible(self.model.rowCount() == 0)
        self.form.show_kind(kind)
        self.retire.setText(self.tr("Restore") if kind and kind.retired else self.tr("Retire"))
        for button in (self.new, self.take):
            button.setEnabled(writable)
        for button in (self.split, self.retire, self.remove):
            button.setEnabled(writable and kind is not None)
        for button in (self.merge, self.up, self.down):
            button.setEnabled(writable and several)
        self.share.setEnabled(self.model.rowCount() > 0)

    def _on_changed(self, changes: Changes) -> None:
        if changes.unknown or changes.ids("annotation"):
            self._ask_counts()

    def _ask_counts(self) -> None:
        self._counts_asked += 1
        self._session.jobs.start(
            "",
            kind_counts,
            self._session.project,
            self._session.viewer,
            done=self.model.show_counts,
            revision=lambda: self._counts_asked,
        )

    def _run(self, title: str, action: Callable[..., object], *args: object, done: Callable[..., None]) -> None:
        """Do something with all tags of the chosen kind: on the spot, in a job where there are many."""
        kind = self.chosen
        if kind is not None and self.model.count(kind.id) > MANY:
            self._session.start(title, action, *args, done=done)  # type: ignore[arg-type]  # every action is one
            return
        found = self._session.do(action, *args)  # type: ignore[arg-type]
        if found is not None:
            done(found)

    def _tags_are(self, number: int) -> str:
        return self.tr("1 tag is") if number == 1 else self.tr("{number} tags are").format(number=figure(number))

    def _tell(self, words: str) -> None:
        self.messages.tell(words, self.tr("Undo"), self._session.undo)

    def _tell_recast(self, found: Recast) -> None:
        if found.sentences:
            self._tell("\n".join(found.sentences))


def kind_counts(project: Project, viewer: str) -> dict[str, int]:
    """Return how many tags each kind has; run in a job."""
    with project.read() as read:
        return queries.kind_counts(read, viewer=viewer)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Return widgets side by side; None is room that grows."""
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
