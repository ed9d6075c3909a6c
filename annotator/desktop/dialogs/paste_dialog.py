"""The window in which a pasted text is looked at before it becomes an article, or a link before it is fetched."""

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.bringing.carried import Carried, Given, PastedText, addresses_in, carried_by
from annotator.desktop.bringing.reading_jobs import Looked, look_at
from annotator.desktop.font_scale import window_size
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.desktop.typed_text import typed_text
from annotator.desktop.wording import say
from annotator.domain.articles import BlockKind
from annotator.errors import KnownError

_PAUSE_MS = 300
"""After the last key, before what was typed is looked at."""


class PasteDialog(QDialog):
    """A field for a text or for links, one a line; formatted text is shown with the structure that it will have.

    It stays beside the articles. Signals: ``taken(list)`` with what is to be read.
    """

    taken = Signal(list)

    def __init__(
        self, session: Session, theme: Theme, carried: Carried, parent: QWidget | None, *, link: bool = False
    ) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Read link") if link else self.tr("Paste as article"))
        self._session = session
        self._html = ""
        self._given = self._shown = ""
        self._looks = 0
        self._own_title = False
        self.title = QLineEdit(self)
        self.field = PasteField(self)
        self.preview = ArticleView(self)
        self.keep = QCheckBox(self.tr("Keep headings, lists and tables"), self)
        self.status = QLabel(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._lay_out(theme, link=link)
        self._wire()
        self._show_carried(carried)

    @property
    def words(self) -> str:
        """The text as it came; as the field has it only where the person changed it.

        A text field turns some characters into others, a line separator into a new line for one.
        """
        now = typed_text(self.field.document())
        return self._given if now == self._shown else now

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses where the field holds nothing else."""
        return () if self._keeps else addresses_in(self.words)

    def accept(self) -> None:
        """Hand on what is to be read."""
        text = PastedText(self.words, self._html if self._keeps else "", self._title())
        given: list[Given] = [*self.links] or [text]
        if self.take.isEnabled():
            super().accept()
            self.taken.emit(given)

    @property
    def _keeps(self) -> bool:
        return bool(self._html) and self.keep.isChecked()

    def _title(self) -> str:
        return self.title.text().strip() if self._own_title else ""

    def _lay_out(self, theme: Theme, *, link: bool) -> None:
        self.hint = QLabel(
            self.tr("The address of a page (http or https), or several, one a line (Shift+Enter).")
            if link
            else self.tr("A text, formatted or plain, or the address of a page. Ctrl+V pastes."),
            self,
        )
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hint.setWordWrap(True)
        self.hint.setBuddy(self.field)
        self.field.setAccessibleName(self.tr("Address of a page") if link else self.tr("Text of the article"))
        self.preview.set_theme(theme)
        self.preview.setAccessibleName(self.tr("The article as it will be"))
        self.title.setAccessibleName(self.tr("Title of the article"))
        self.title.setPlaceholderText(self.tr("Taken from the text"))
        self.status.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        self._form = QFormLayout()
        self._form.addRow(self.tr("Title"), self.title)
        frame = QFrame(self)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.preview)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.field)
        self._stack.addWidget(frame)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self.take = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.hint)
        column.addLayout(self._form)
        column.addWidget(self._stack, 1)
        column.addWidget(self.keep)
        column.addWidget(self.status)
        column.addWidget(self._buttons)
        self.resize(window_size(560, 260) if link else window_size(700, 560))

    def _wire(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.field.formatted.connect(self._show_carried)
        self.field.done.connect(self.accept)
        self.field.textChanged.connect(self._on_typed)
        self.keep.toggled.connect(self._on_keep)
        self.title.textEdited.connect(self._on_title)
        again = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.preview)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(lambda: self._show_carried(carried_by(QGuiApplication.clipboard().mimeData())))

    def _show_carried(self, carried: Carried) -> None:
        """Show what came from clipboard or drag in place of all there was."""
        self._html = carried.html
        self._given = "\n".join(carried.links) or carried.words
        self.field.setPlainText(self._given)
        self._shown = typed_text(self.field.document())
        self.keep.setVisible(bool(self._html))
        self.keep.setChecked(bool(self._html))
        # Where the clipboard has the formatted text alone, there are no plain words to fall back on.
        self.keep.setEnabled(bool(carried.words.strip()))
        self._on_keep()

    def _on_keep(self) -> None:
        self._stack.setCurrentIndex(int(self._keeps))
        (self.preview if self._keeps else self.field).setFocus()
        self._look()

    def _on_title(self, words: str) -> None:
        self._own_title = bool(words.strip())

    def _on_typed(self) -> None:
        self._say()
        self._pause.start()

    def _look(self) -> None:
        """Have the title proposed and, of a formatted text, the article shown."""
        self._pause.stop()
        self._looks += 1
        self._say()
        words = self.words
        if self.links or not (words.strip() or self._keeps):
            self._propose("")
            return
        pasted = PastedText(words, self._html if self._keeps else "")
        self._session.jobs.start(
            "", look_at, pasted, done=self._take_look, failed=self._take_refusal, revision=lambda: self._looks
        )

    def _take_look(self, looked: Looked) -> None:
        self._propose(looked.title)
        if self._keeps:
            self.preview.set_article(looked.text, looked.blocks)
            self._say(looked)

    def _take_refusal(self, error: KnownError) -> None:
        self.status.setText(sentence(str(error)))
        self.take.setEnabled(False)

    def _propose(self, title: str) -> None:
        if not self._own_title:
            self.title.setText(title)
            self.title.setCursorPosition(0)

    def _say(self, looked: Looked | None = None) -> None:
        """Say what will be done with what stands there."""
        links, words = self.links, self.words
        self._form.setRowVisible(0, not links)
        self.take.setEnabled(bool(links or words.strip() or self._keeps))
        self.take.setText(self.tr("Take as article"))
        if len(links) == 1:
            self.status.setText(self.tr("1 link: the page will be fetched."))
            self.take.setText(self.tr("Fetch the page"))
        elif links:
            self.status.setText(self.tr("{n} links: the pages will be fetched.").format(n=figure(len(links))))
            self.take.setText(self.tr("Fetch the pages"))
        elif self._keeps:
            found = _structure(looked) if looked else ""
            self.status.setText(self.tr("Formatted text: {found}.").format(found=found) if found else "")
        elif words.strip():
            number = figure(len(words))
            self.status.setText(self.tr("Text: {number} characters, taken to the letter.").format(number=number))
        else:
            self.status.setText(self.tr("Nothing to read yet."))


class PasteField(QPlainTextEdit):
    """A field for plain words. Signals: ``formatted(Carried)`` instead of pasting where formatted text would fill it.

    ``done()`` on Ctrl+Enter, and on Enter after a link; Shift+Enter begins a line there too.
    """

    formatted = Signal(object)
    done = Signal()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; what fills the whole field is taken to the letter, and formatted text with its structure."""
        carried = carried_by(source)
        selected = self.textCursor().selectionEnd() - self.textCursor().selectionStart()
        # The document counts one character more, the end of its last paragraph.
        whole = selected >= self.document().characterCount() - 1
        if whole and carried and not carried.files:
            self.formatted.emit(carried)
        elif source.hasText() and not carried.files:
            self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter where no further line is wanted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                # The field's own would be a line separator, which stands in the text as such.
                self.insertPlainText("\n")
                return
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control or addresses_in(typed_text(self.document())):
                self.done.emit()
                return
        super().keyPressEvent(event)


def _structure(looked: Looked) -> str:
    """Return "2 headings, 5 list items, 1 table"."""
    told = []
    for kind, one, many in (
        (BlockKind.HEADING, "1 heading", "{number} headings"),
        (BlockKind.LIST_ITEM, "1 list item", "{number} list items"),
        (BlockKind.QUOTE, "1 quote", "{number} quotes"),
        (BlockKind.TABLE, "1 table", "{number} tables"),
    ):
        number = sum(block.kind == kind for block in looked.blocks)
        if number:
            told.append(say(one) if number == 1 else say(many).format(number=figure(number)))
    return ", ".join(told) or say("no headings, lists or tables")
