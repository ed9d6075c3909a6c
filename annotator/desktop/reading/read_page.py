"""The page on which articles are read and tagged: list, panes, inspector and table, and what is chosen in them."""

import base64
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.messages import MessageBar
from annotator.desktop.panel import Panel
from annotator.desktop.reading.article_actions import ArticleActions
from annotator.desktop.reading.article_list import ArticleList
from annotator.desktop.reading.article_model import ArticleModel
from annotator.desktop.reading.digit_row import digit_of
from annotator.desktop.reading.empty_page import EmptyPage
from annotator.desktop.reading.hit_tagging import HitTagging
from annotator.desktop.reading.inspecting import Inspecting
from annotator.desktop.reading.mark_choice import MarkChoice
from annotator.desktop.reading.navigation import Navigation
from annotator.desktop.reading.pane import Pane
from annotator.desktop.reading.pane_row import MOST, PaneRow
from annotator.desktop.reading.span_picking import SpanPicking
from annotator.desktop.reading.tagging import Tagging
from annotator.desktop.session import Session
from annotator.desktop.tags.tags_table import TagsTable
from annotator.desktop.theme import Theme
from annotator.desktop.versions.lower_panel import LowerPanel, Tab
from annotator.desktop.versions.version_navigation import VersionNavigation
from annotator.domain.annotations import Annotation
from annotator.domain.journal import Changes
from annotator.domain.spans import Span
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.desktop.inspector.inspector import Inspector


class ReadPage(QWidget):
    """Articles at the left, panes in the middle, the inspector at the right, tags and what is to be checked below.

    Signals: ``place_changed()`` when the caret moved, another pane is active or something was counted;
    ``chosen_changed()``; ``menu_requested(point)`` for the context menu of the text; ``marks_hovered(ids, point)``;
    ``zoom_requested(steps)``; ``source_requested(id)``, and ``article_source_requested(id)`` for that of an article;
    ``versions_requested(id)`` for those of an article; ``digit_pressed(digit, modifiers)`` for a key of the digit row
    that no shortcut took; ``first_painted()`` once.
    """

    place_changed = Signal()
    chosen_changed = Signal()
    menu_requested = Signal(QPoint)
    marks_hovered = Signal(list, QPoint)
    zoom_requested = Signal(int)
    source_requested = Signal(str)
    article_source_requested = Signal(str)
    versions_requested = Signal(str)
    digit_pressed = Signal(int, object)
    first_painted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.chosen: str | None = None
        self._inspector: Inspector | None = None
        self._unsaved: dict[str, dict[str, Any]] = {}
        self._painted = False
        self.model = ArticleModel(session)
        self._had_articles = bool(self.model.listed)
        self.article_list = ArticleList(self.model, theme, self)
        self.panes = PaneRow(session, self.model, theme, self)
        self.empty = EmptyPage(self)
        self.table = TagsTable(session, theme)
        self.messages = MessageBar(self)
        self.hits = HitTagging(session, self.messages, self)
        self.below = LowerPanel(session, theme, self.table, self.messages, self.hits)
        self.articles = ArticleActions(session, self.messages)
        self.navigation = Navigation(self, self.messages)
        self.marks = MarkChoice(session, self.panes, self.messages)
        self.tagging = Tagging(self, session, self.messages)
        self.picking = SpanPicking(self, self.messages)
        self.inspecting = Inspecting(self, session, self.messages)
        self.versions = VersionNavigation(self, self.below, self.messages)
        self._lay_out()
        self._wire()
        self._show_kind_styles()

    def _wire(self) -> None:
        session = self._session
        session.changed.connect(self._on_changed)
        session.failed.connect(self.messages.tell_error)
        session.kinds.changed.connect(self._show_kind_styles)
        session.reviewer_changed.connect(self.panes.reload_marks)
        self.model.reloaded.connect(self._follow_list)
        self.model.tick_requested.connect(self.tick)
        self.model.rename_requested.connect(self.articles.rename)
        self.model.order_requested.connect(self.articles.order)
        self.article_list.open_requested.connect(self.show_only)
        self.article_list.remove_requested.connect(self.articles.remove)
        self.article_list.archive_requested.connect(self.articles.archive)
        self.article_list.source_requested.connect(self.article_source_requested)
        self.article_list.versions_requested.connect(self.versions_requested)
        self.panes.versions_requested.connect(self.versions_requested)
        self.panes.checking_requested.connect(self.versions.go_to_checking)
        self.panes.hits_tag_requested.connect(self.hits.tag)
        self.panes.shown_changed.connect(self._on_shown)
        self.panes.keys_left.connect(self.focus_text)
        self.panes.active_changed.connect(self._on_active)
        self.panes.place_changed.connect(self.place_changed)
        self.panes.mark_activated.connect(self._follow_mark)
        self.panes.span_dragged.connect(lambda id_, start, end: self.tagging.move_span(id_, Span(start, end)))
        self.panes.menu_requested.connect(self._show_menu)
        self.panes.marks_hovered.connect(self.marks_hovered)
        self.panes.zoom_requested.connect(self.zoom_requested)
        self.table.annotation_requested.connect(self._go_to)
        self.table.chosen_changed.connect(self._on_table_chosen)
        self.table.remove_requested.connect(self.tagging.remove)
        self.table.retag_requested.connect(self.tagging.retag)
        self.table.rows.told.connect(self.messages.tell)
        self.table.rows.done.connect(lambda words: self.messages.tell(words, self.tr("Undo"), session.undo))

    @property
    def inspector(self) -> "Inspector":
        """The inspector; it is made after the first painting, or as soon as somebody needs it."""
        if self._inspector is None:
            from annotator.desktop.inspector.inspector import Inspector

            made = self._inspector = Inspector(self._session, self._theme)
            self.inspecting.join(made)
            made.put_unsaved(self._unsaved)
            self.inspector_panel.hold(made)
        return self._inspector

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

    # What is chosen

    @property
    def chosen_ids(self) -> list[str]:
        """The tags that an action on several is for: the rows chosen in the table when the keys are there."""
        if self.table.isAncestorOf(self.window().focusWidget() or self):
            return self.table.chosen()
        if (chosen := self.below.chosen_to_check()) and self.below.isAncestorOf(self.window().focusWidget() or self):
            return chosen
        return self.inspecting.several_ids or ([self.chosen] if self.chosen else [])

    def choose(self, annotation_id: str | None, *, reveal: bool = True, new: Annotation | None = None) -> None:
        """Choose a tag in text, inspector and table alike; its article is opened when it is not shown.

        ``new`` is the tag itself when it was made this moment.
        """
        if annotation_id and reveal and self.panes.pane_with(annotation_id) is None:
            self._open_article_of(annotation_id)
        self.chosen = annotation_id
        self.panes.set_chosen(annotation_id)
        self.table.set_chosen(annotation_id)
        if new is not None:
            self.inspector.show_new(new)
        elif annotation_id or self._inspector:
            self.inspector.show_annotation(annotation_id)
        if annotation_id and reveal:
            self.reveal(annotation_id)
        self.chosen_changed.emit()

    def reveal(self, annotation_id: str) -> None:
        """Bring a tag into sight, its pane active and the caret at its start."""
        pane = self.panes.pane_with(annotation_id)
        mark = pane.view.mark(annotation_id) if pane else None
        if pane and mark:
            self.panes.set_active(pane)
            if self.panes.isAncestorOf(self.window().focusWidget() or self):
                pane.view.setFocus()
            if not mark.start <= pane.view.caret <= mark.end:
                pane.view.set_caret(mark.start)
            pane.view.reveal(Span(mark.start, mark.end))

    def fill_in(self, field: str | None = None) -> None:
        """Go into the inspector, to a field by name or to the first one; the tag at the caret when none is chosen."""
        pane = self.active_pane
        if field is None and self.picking.give():
            return
        if not self.chosen and pane and (here := pane.view.marks_at(pane.view.caret)):
            self.choose(here[0].id, reveal=False)
        if self.chosen:
            self.inspector_panel.show()
            self.inspector.focus_first_field(field)
        else:
            self.tagging.tell_to_choose()

    def focus_text(self) -> None:
        """Give the keys back to the text; to the page in its place while there is none."""
        (self.active_pane.view if self.active_pane else self.empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # Looks and state

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.article_list.set_theme(theme)
        self.panes.set_theme(theme)
        self.table.set_theme(theme)
        self.below.set_theme(theme)
        self._show_kind_styles()
        if self._inspector:
            self._inspector.set_theme(theme)

    def state(self) -> dict[str, Any]:
        """Return how the page was left, as plain JSON values."""
        return {
            "articles": self.panes.shown,
            "active": self.active_pane.article_id if self.active_pane else "",
            "places": self.panes.places(),
            "chosen": self.chosen or "",
            "marks": self.marks.chosen.plain(),
            "unsaved": self._inspector.unsaved() if self._inspector else self._unsaved,
            "widths": self.panes.sizes(),
            "columns": _packed(self._columns.saveState()),
            "rows": _packed(self._rows.saveState()),
            "tab": self.below.tabs.currentIndex(),
            "table": self.table.state(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up where the page was left; in a project that is opened first, show its first two articles."""
        self.panes.restore_places(state.get("places") or {})
        self.marks.restore(state.get("marks"))
        self._unsaved = state.get("unsaved") or {}
        for splitter, name in ((self._columns, "columns"), (self._rows, "rows")):
            if packed := state.get(name):
                splitter.restoreState(QByteArray(base64.b64decode(packed)))
        if state.get("tab") in tuple(Tab):
            self.below.tabs.setCurrentIndex(state["tab"])
        self.table.restore(state.get("table") or {})
        known = [one for one in state.get("articles", ()) if self.model.find(one)]
        self.panes.show_articles(known or self.model.ids[:2])
        self.panes.restore_widths(state.get("widths"))
        self._on_shown(self.panes.shown)
        self.panes.set_active(self.panes.pane_of(state.get("active", "")) or next(iter(self.panes.panes), None))
        if chosen := state.get("chosen"):
            with self._session.read() as read:
                found = queries.annotation(read, chosen, viewer=self._session.viewer)
            if found:
                self.choose(chosen, reveal=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Do what can wait once the page has been painted."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_first_painting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc, and the digit row where the layout gives something else than digits."""
        if event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self._escape())
        elif digit := digit_of(event):
            self.digit_pressed.emit(digit, event.modifiers())
        else:
            super().keyPressEvent(event)

    def _after_first_painting(self) -> None:
        if self.isVisible():
            self.inspector.prepare_forms()
            self.first_painted.emit()

    def _escape(self) -> bool:
        """Leave what the keys are in, one after the other; return whether there was something to leave."""
        if self.tagging.stop_linking() or self.picking.stop():
            return True
        if self.messages.words:
            self.messages.hide()
        elif not self.panes.isAncestorOf(self.window().focusWidget() or self):
            self.focus_text()
        elif self.chosen:
            self.choose(None)
        else:
            return False
        return True

    def _lay_out(self) -> None:
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self.panes)
        self._centre.addWidget(self.empty)
        self.inspector_panel, self.table_panel = Panel(), Panel(self.below)
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        self._rows = QSplitter(Qt.Orientation.Vertical, self)
        for number, widget in enumerate((self.article_list, self._centre, self.inspector_panel)):
            self._columns.addWidget(widget)
            self._columns.setStretchFactor(number, int(widget is self._centre))
        # The list cuts its lines and says the rest in a tip: with a large font it leaves the room to the texts.
        self._columns.setSizes([max(240, by_font(180)), 870, by_font(300)])
        self._rows.addWidget(self._columns)
        self._rows.addWidget(self.table_panel)
        self._rows.setStretchFactor(0, 1)
        self._rows.setStretchFactor(1, 0)
        self._rows.setSizes([620, 220])
        for splitter in (self._columns, self._rows):
            splitter.setHandleWidth(8)
            splitter.setChildrenCollapsible(False)
        self.article_list.setMinimumWidth(by_font(130))
        self.inspector_panel.setMinimumWidth(by_font(230))
        self.table_panel.setMinimumHeight(by_font(90))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 0)
        column.addWidget(self._rows)

    def _on_changed(self, changes: Changes) -> None:
        self.panes.on_changed(changes)
        if self.chosen in {row.id for row in changes.of("annotation") if row.after is None}:
            self.choose(None)

    def _follow_list(self) -> None:
        self.panes.follow_list()
        if not self._had_articles and self.model.listed:
            # The first articles of a project are shown at once: nobody should have to ask for them.
            self.panes.show_articles(self.model.ids[:2])
            self.panes.set_active(next(iter(self.panes.panes), None))
        self._had_articles = bool(self.model.listed)
        self._on_shown(self.panes.shown)

    def _on_shown(self, shown: list[str]) -> None:
        self.model.set_shown(shown)
        self.article_list.reveal(shown)
        self.table.show_articles(shown)
        self.below.show_articles(shown)
        self.below.show_active(self.active_pane.row if self.active_pane else None)
        self.panes.set_chosen(self.chosen)
        self.empty.tell(has_articles=bool(self.model.listed))
        keys = self.window().focusWidget()
        waiting = keys is not None and (keys is self.empty or self.empty.isAncestorOf(keys))
        self._centre.setCurrentWidget(self.panes if shown else self.empty)
        if waiting:
            self.focus_text()
        self.place_changed.emit()

    def _on_active(self) -> None:
        self.below.show_active(self.active_pane.row if self.active_pane else None)
        self.place_changed.emit()

    def _on_table_chosen(self, ids: list[str]) -> None:
        if len(ids) > 1:
            self.inspecting.show_several(ids)
        elif len(ids) == 1 and ids[0] != self.chosen:
            self.choose(ids[0])

    def _follow_mark(self, annotation_id: str) -> None:
        # A click into the words that are just being picked for a tag must not change the tag.
        if not self.picking.waits:
            self.choose(annotation_id, reveal=False)

    def _go_to(self, annotation_id: str) -> None:
        self.choose(annotation_id)
        self.focus_text()

    def _show_kind_styles(self) -> None:
        self.panes.set_kind_styles(self._session.kinds.styles(self._theme))

    def _open_article_of(self, annotation_id: str) -> None:
        with self._session.read() as read:
            found = queries.annotation(read, annotation_id, viewer=self._session.viewer)
        article_id = self.model.article_of_version(found.version_id) if found else ""
        if article_id and not self.panes.pane_of(article_id):
            shown = self.panes.shown
            self.panes.show_articles([*shown, article_id] if len(shown) < 2 else [*shown[:-1], article_id])

    def _show_menu(self, position: int, point: QPoint) -> None:
        pane = self.active_pane
        here = pane.view.marks_at(position) if pane else []
        if pane and here and self.chosen not in [mark.id for mark in here] and not pane.view.selection:
            self.choose(here[0].id, reveal=False)
        self.menu_requested.emit(point)


def _packed(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode()
