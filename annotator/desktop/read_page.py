"""The page on which articles are read and tagged: list, panes, inspector and table, and what is chosen in them."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.actions import articles
from annotator.desktop.article_list import ArticleList
from annotator.desktop.article_model import ArticleModel
from annotator.desktop.digit_row import digit_of
from annotator.desktop.empty_page import EmptyPage
from annotator.desktop.inspector import Inspector
from annotator.desktop.messages import MessageBar
from annotator.desktop.pane import Pane, sentence_around
from annotator.desktop.pane_row import MOST, PaneRow
from annotator.desktop.session import Session
from annotator.desktop.tagging import Tagging
from annotator.desktop.tags_table import TagsTable
from annotator.desktop.theme import KindStyle, Theme
from annotator.domain.annotations import Mark
from annotator.domain.journal import Changes
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Status
from annotator.storage import queries


class ReadPage(QWidget):
    """Articles at the left, panes in the middle, the inspector at the right, the table of tags below.

    Signals: ``place_changed()`` when the caret moved, another pane is active or something was counted;
    ``chosen_changed()``; ``menu_requested(point)`` for the context menu of the text, its pane active;
    ``zoom_requested(steps)``; ``digit_pressed(digit, modifiers)`` for a key of the digit row that no shortcut took.
    """

    place_changed = Signal()
    chosen_changed = Signal()
    menu_requested = Signal(QPoint)
    marks_hovered = Signal(list, QPoint)
    zoom_requested = Signal(int)
    source_requested = Signal(str)
    digit_pressed = Signal(int, object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.chosen: str | None = None
        self._chosen_in_table: list[str] = []
        self.model = ArticleModel(session)
        self.article_list = ArticleList(self.model, theme, self)
        self.panes = PaneRow(session, self.model, theme, self)
        self.empty = EmptyPage(self)
        self.inspector = Inspector(session, theme)
        self.table = TagsTable(session, theme)
        self.messages = MessageBar(self)
        self.tagging = Tagging(self, session, self.messages)
        self._lay_out()
        self._wire()
        self._follow_list()

    def _wire(self) -> None:
        session = self._session
        session.changed.connect(self._on_changed)
        session.failed.connect(self.messages.tell_error)
        session.told.connect(self.messages.tell)
        session.reviewer_changed.connect(self._reload)
        self.model.reloaded.connect(self._follow_list)
        self.model.tick_requested.connect(self.tick)
        self.model.rename_requested.connect(lambda id_, title: session.do(articles.rename_article, id_, title))
        self.model.order_requested.connect(lambda ids: session.do(articles.order_articles, ids))
        self.article_list.open_requested.connect(self.show_only)
        self.article_list.remove_requested.connect(self._remove_article)
        self.article_list.source_requested.connect(self.source_requested)
        self.panes.shown_changed.connect(self._on_shown)
        self.panes.active_changed.connect(self.place_changed)
        self.panes.place_changed.connect(self.place_changed)
        self.panes.mark_activated.connect(lambda id_: self.choose(id_, reveal=False))
        self.panes.span_dragged.connect(lambda id_, start, end: self.tagging.move_span(id_, Span(start, end)))
        self.panes.menu_requested.connect(self._show_menu)
        self.panes.marks_hovered.connect(self.marks_hovered)
        self.panes.zoom_requested.connect(self.zoom_requested)
        self.inspector.back_to_text_requested.connect(self.focus_text)
        self.inspector.annotation_requested.connect(self.choose)
        self.inspector.next_sentence_requested.connect(self.next_sentence)
        self.table.annotation_requested.connect(self._go_to)
        self.table.chosen_changed.connect(self._on_table_chosen)

    # What is shown

    @property
    def active_pane(self) -> Pane | None:
        """The pane in which keys act."""
        return self.panes.active

    def show_only(self, article_id: str) -> None:
        """Show one article and give it the keys."""
        self.panes.show_articles([article_id])
        self.focus_text()

    def tick(self, article_id: str, on: bool) -> None:
        """Show an article beside the others, or put it away."""
        shown = self.panes.shown
        if on and len(shown) >= MOST:
            self.messages.tell(self.tr("Four articles fit side by side; put one away first."))
        elif on and article_id not in shown:
            self.panes.show_articles([*shown, article_id])
        elif not on:
            self.panes.show_articles([one for one in shown if one != article_id])
        self.model.set_shown(self.panes.shown)

    def show_articles(self, article_ids: Sequence[str]) -> None:
        """Show these articles side by side."""
        self.panes.show_articles(article_ids)

    # What is chosen

    @property
    def chosen_ids(self) -> list[str]:
        """The tags that an action on several is for: the rows chosen in the table when the keys are there."""
        if self._chosen_in_table and self.table.isAncestorOf(self.focusWidget() or self):
            return self._chosen_in_table
        return [self.chosen] if self.chosen else []

    def choose(self, annotation_id: str | None, *, reveal: bool = True) -> None:
        """Choose a tag in text, inspector and table alike; its article is opened when it is not shown."""
        if annotation_id and reveal and self.panes.pane_with(annotation_id) is None:
            self._open_article_of(annotation_id)
        self.chosen = annotation_id
        self.panes.set_chosen(annotation_id)
        self.table.set_chosen(annotation_id)
        self.inspector.show_annotation(annotation_id)
        if annotation_id and reveal:
            self.reveal(annotation_id)
        self.chosen_changed.emit()

    def _go_to(self, annotation_id: str) -> None:
        self.choose(annotation_id)
        self.focus_text()

    def reveal(self, annotation_id: str) -> None:
        """Bring a tag into sight, its pane active and the caret at its start."""
        pane = self.panes.pane_with(annotation_id)
        mark = pane.view.mark(annotation_id) if pane else None
        if pane and mark:
            self.panes.set_active(pane)
            if not mark.start <= pane.view.caret <= mark.end:
                pane.view.set_caret(mark.start)
            pane.view.reveal(Span(mark.start, mark.end))

    def choose_next(self, step: int, *, disputed: bool = False) -> None:
        """Go to the next tag (1) or the previous one (-1), perhaps only to open disputes."""
        chosen_here = self.active_pane and self.active_pane.view.mark(self.chosen)
        found = self.panes.next_mark(self.chosen if chosen_here else None, step, _is_disputed if disputed else None)
        if found is None:
            words = self.tr("There is no open dispute here.") if disputed else self.tr("There are no tags here yet.")
            self.messages.tell(words)
            return
        pane, mark = found
        pane.view.set_caret(mark.start)
        self.choose(mark.id)
        pane.view.setFocus()

    def fill_in(self, field: str | None = None) -> None:
        """Go into the inspector, to a field by name or to the first one; the tag at the caret when none is chosen."""
        pane = self.active_pane
        if not self.chosen and pane and (here := pane.view.marks_at(pane.view.caret)):
            self.choose(here[0].id, reveal=False)
        if self.chosen:
            self.inspector_panel.show()
            self.inspector.focus_first_field(field)
        else:
            self.messages.tell(self.tr("Choose a tag first: click it, or go to it with N or P."))

    def focus_text(self) -> None:
        """Give the keys back to the text."""
        if self.active_pane:
            self.active_pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentence_at_caret(self, pane: Pane) -> Span:
        """Return the sentence at the caret of a pane."""
        return sentence_around(pane.view.text, pane.view.caret, pane.row.language if pane.row else "")

    def next_sentence(self) -> None:
        """Put the caret at the start of the sentence after the chosen tag, or after the caret's, and go there."""
        pane = self.active_pane
        if pane is None:
            return
        mark = pane.view.mark(self.chosen)
        here = sentence_around(pane.view.text, mark.end - 1, pane.row.language) if mark and pane.row else None
        end = (here or self.sentence_at_caret(pane)).end
        rest = pane.view.text[end : end + 10_000]
        start = end + len(rest) - len(rest.lstrip())
        pane.view.set_caret(start)
        pane.view.reveal(Span(start, start))
        self.focus_text()

    def copy(self) -> None:
        """Copy the selected words of the active pane."""
        if self.active_pane:
            self.active_pane.view.copy()

    def select_all(self) -> None:
        """Select the whole article of the active pane."""
        if self.active_pane:
            self.active_pane.view.select_all()

    def find_in_text(self) -> None:
        """Open the find bar of the active pane."""
        if self.active_pane:
            self.active_pane.find_bar.open()

    def find_step(self, step: int) -> None:
        """Go to the next or previous place found; without a search, begin one."""
        if self.active_pane and self.active_pane.find_bar.hits:
            self.active_pane.find_bar.go(step)
        else:
            self.find_in_text()

    def next_part(self, step: int, *others: QWidget) -> None:
        """Give the keys to the next part of the window: list, each pane, inspector, table, and what is around."""
        parts = [
            self.article_list.view,
            *(pane.view for pane in self.panes.panes),
            self.inspector,
            self.table,
            *others,
        ]
        seen = [part for part in parts if part.isVisible()]
        focus = self.window().focusWidget()
        at = next((i for i, part in enumerate(seen) if focus and (part is focus or part.isAncestorOf(focus))), -1)
        target = seen[(at + step) % len(seen)] if at >= 0 else seen[0]
        if target is self.inspector:
            self.inspector.focus_first_field(None)
        if not target.isAncestorOf(self.window().focusWidget() or self):
            target.setFocus(Qt.FocusReason.TabFocusReason)

    # Looks and state

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.article_list.set_theme(theme)
        self.panes.set_theme(theme)
        self.inspector.set_theme(theme)
        self.table.set_theme(theme)

    def state(self) -> dict[str, Any]:
        """Return how the page was left, as plain JSON values."""
        return {
            "articles": self.panes.shown,
            "active": self.active_pane.article_id if self.active_pane else "",
            "places": self.panes.places(),
            "chosen": self.chosen or "",
            "columns": _packed(self._columns.saveState()),
            "rows": _packed(self._rows.saveState()),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up where the page was left; in a project that is opened first, show its first two articles."""
        self.panes.restore_places(_mapping(state.get("places")))
        for splitter, name in ((self._columns, "columns"), (self._rows, "rows")):
            if packed := state.get(name):
                splitter.restoreState(_unpacked(packed))
        known = [one for one in state.get("articles", []) if self.model.find(one)]
        self.panes.show_articles(known or self.model.ids[:2])
        self.panes.set_active(self.panes.pane_of(state.get("active", "")) or self.panes.active)
        if chosen := state.get("chosen"):
            with self._session.read() as read:
                found = queries.annotation(read, chosen, viewer=self._session.viewer)
            if found:
                self.choose(chosen, reveal=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc, and the digit row where the layout gives something else than digits."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif digit := digit_of(event):
            self.digit_pressed.emit(digit, event.modifiers())
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.tagging.stop_linking():
            return
        if self.messages.words:
            self.messages.hide()
        elif self.panes.isAncestorOf(self.window().focusWidget() or self):
            self.choose(None)
        else:
            self.focus_text()

    def _lay_out(self) -> None:
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self.panes)
        self._centre.addWidget(self.empty)
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        self._rows = QSplitter(Qt.Orientation.Vertical, self)
        self.inspector_panel, self.table_panel = framed(self.inspector), framed(self.table)
        for widget, share in ((self.article_list, 0), (self._centre, 1), (self.inspector_panel, 0)):
            self._columns.addWidget(widget)
            self._columns.setStretchFactor(self._columns.count() - 1, share)
        self._columns.setSizes([230, 880, 300])
        self._rows.addWidget(self._columns)
        self._rows.addWidget(self.table_panel)
        self._rows.setStretchFactor(0, 1)
        self._rows.setStretchFactor(1, 0)
        self._rows.setSizes([640, 200])
        for splitter in (self._columns, self._rows):
            splitter.setHandleWidth(8)
            splitter.setChildrenCollapsible(False)
        self.article_list.setMinimumWidth(150)
        self.inspector_panel.setMinimumWidth(240)
        self.table_panel.setMinimumHeight(90)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 0)
        column.addWidget(self._rows)

    def _on_changed(self, changes: Changes) -> None:
        self.panes.on_changed(changes)
        if changes.unknown or changes.ids("tag_definition"):
            self._read_kind_styles()
        gone = {row.id for row in changes.of("annotation") if row.after is None}
        if self.chosen in gone:
            self.choose(None)

    def _reload(self) -> None:
        for pane in self.panes.panes:
            pane.load_marks(few=False)

    def _follow_list(self) -> None:
        had = self.panes.shown
        self.panes.follow_list()
        if not had and not self.panes.shown and self.model.ids:
            # The first articles of a project are read at once: nobody should have to ask for them.
            self.panes.show_articles(self.model.ids[:2])
        self._read_kind_styles()
        self._on_shown(self.panes.shown)

    def _on_shown(self, shown: list[str]) -> None:
        self.model.set_shown(shown)
        self.table.show_articles(shown)
        self.panes.set_chosen(self.chosen)
        self.empty.tell(has_articles=bool(self.model.ids))
        self._centre.setCurrentWidget(self.panes if shown else self.empty)
        self.place_changed.emit()

    def _on_table_chosen(self, ids: list[str]) -> None:
        self._chosen_in_table = ids
        if len(ids) == 1 and ids[0] != self.chosen:
            self.choose(ids[0])

    def _read_kind_styles(self) -> None:
        with self._session.read() as read:
            defined = queries.tag_definitions(read)
        self.panes.set_kind_styles({one.id: KindStyle(one.colour, one.underline) for one in defined})

    def _open_article_of(self, annotation_id: str) -> None:
        with self._session.read() as read:
            found = queries.annotation(read, annotation_id, viewer=self._session.viewer)
        article_id = self.model.article_of_version(found.version_id) if found else ""
        if not article_id or self.panes.pane_of(article_id):
            return
        shown = self.panes.shown
        self.panes.show_articles([*shown, article_id] if len(shown) < 2 else [*shown[:-1], article_id])

    def _remove_article(self, article_id: str) -> None:
        removed = self._session.do(articles.remove_article, article_id)
        if removed is not None:
            words = self.tr("Removed: “{title}” with its tags.").format(title=removed.title)
            self.messages.tell(words, self.tr("Undo"), self._session.undo)

    def _show_menu(self, position: int, point: QPoint) -> None:
        pane = self.active_pane
        if pane is None:
            return
        here = pane.view.marks_at(position)
        if here and self.chosen not in [mark.id for mark in here] and not pane.view.selection:
            self.choose(here[0].id, reveal=False)
        self.menu_requested.emit(point)


def framed(inside: QWidget) -> QFrame:
    """Return a panel with rounded edges around a widget."""
    panel = QFrame()
    panel.setObjectName("panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(2, 2, 2, 2)
    column.addWidget(inside)
    return panel


def _is_disputed(mark: Mark) -> bool:
    return mark.status == Status.DISPUTED


def _packed(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode()


def _unpacked(words: str) -> QByteArray:
    return QByteArray(base64.b64decode(words))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
