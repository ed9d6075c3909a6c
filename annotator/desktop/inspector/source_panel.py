"""The fields of a source, of the one that an article comes from or one that evidence rests on, and how it came here."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.actions import sourcing
from annotator.desktop.inspector.fields_form import FieldsForm
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.origin_facts import OriginFacts
from annotator.desktop.inspector.undo_groups import UndoGroups
from annotator.desktop.session import Session
from annotator.desktop.unsaved import Saving
from annotator.domain.articles import Article, Source
from annotator.domain.fields import Json, check_values, definitions, encode
from annotator.domain.journal import Changes
from annotator.storage import queries

_EMPTY = Source(id="")
_SHOWN = ("source", "article", "version", "capture")
_SIZE = (450, 640)


class SourcePanel(QDialog):
    """A small window beside the article, never in its way; each field is saved as it is left.

    It shows either the source of an article, made with the first field filled, or a source by its id.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article_id = ""
        self._source_id = ""
        self._groups = UndoGroups()
        self.setModal(False)
        self.setWindowTitle(self.tr("Source"))
        self.setAccessibleName(self.tr("Source"))
        self.resize(*_SIZE)
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self._context = FormContext(session, self)
        self.form = FieldsForm(definitions(Source), self._context, self._store)
        inside = QWidget()
        self.facts = OriginFacts(session)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.form)
        column.addWidget(self.facts)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(area)
        self._context.source_requested.connect(self.show_source)
        self._context.edited.connect(lambda: session.unsaved.tell(self, self.form.saving))
        session.changed.connect(self._on_changed)

    def show_article(self, article_id: str) -> None:
        """Show the source that an article comes from, empty where none is recorded yet."""
        self.save_pending()
        self._article_id, self._source_id = article_id, ""
        self._reload(afresh=True)

    def show_source(self, source_id: str) -> None:
        """Show a source by its id."""
        self.save_pending()
        self._article_id, self._source_id = "", source_id
        self._reload(afresh=True)

    def save_pending(self) -> bool:
        """Save what is edited; False when something does not fit, which then stays as it was typed."""
        return self.form.save() if self._session.can_write else True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is edited before the window goes; what does not fit is not kept."""
        self.save_pending()
        self._session.unsaved.tell(self, Saving.SAVED)
        super().closeEvent(event)

    def reject(self) -> None:
        """Save what is edited when Esc closes the window."""
        self.save_pending()
        self._session.unsaved.tell(self, Saving.SAVED)
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the fields: there is no button that it could press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def _reload(self, *, afresh: bool) -> None:
        viewer = self._session.viewer
        with self._session.read() as read:
            if self._article_id:
                article = queries.find_article(read, self._article_id, viewer=viewer)
                source_id, title, from_there = article.source_id, article.title, self._article_id
            else:
                source_id, title = self._source_id, ""
                from_there = next((one.id for one in read.find(Article, source_id=source_id)), "") if source_id else ""
            source = queries.source(read, source_id, viewer=viewer) if source_id else None
        self.heading.setText(self.tr("Source of “{title}”").format(title=title) if title else "")
        self.heading.setVisible(bool(title))
        self.form.show_values(encode(source or _EMPTY), afresh=afresh)
        self.facts.show_article(from_there, source.capture_method if source else "")

    def _store(self, values: Mapping[str, Json]) -> bool:
        # Checked here first, so that what does not fit is told at its field.
        check_values(Source, values)
        group = self._groups.group(self._article_id or self._source_id, *values)
        if self._article_id:
            return self._session.do(sourcing.source_of_article, self._article_id, values, undo_group=group) is not None
        return self._session.do(sourcing.set_source, self._source_id, values, undo_group=group) is not None

    def _on_changed(self, changes: Changes) -> None:
        self._context.forget(changes)
        touched = changes.unknown or any(row.table in _SHOWN for row in changes.rows)
        if touched and (self._article_id or self._source_id) and self.isVisible():
            self._reload(afresh=False)
