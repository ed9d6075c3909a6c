"""One to four articles side by side, one of which has the keys."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.desktop.article.mark_filter import MarkFilter
from annotator.desktop.article.typesetting import Reading
from annotator.desktop.reading.article_model import ArticleModel
from annotator.desktop.reading.pane import Pane
from annotator.desktop.session import Session
from annotator.desktop.theme import KindStyle, Theme
from annotator.domain.annotations import Mark
from annotator.domain.journal import Changes

MOST = 4
"""Articles side by side: a fifth would leave lines too short to read."""


class PaneRow(QSplitter):
    """The panes in the order in which they were ticked.

    Signals: ``shown_changed(list ids)`` when other articles stand there; ``keys_left()`` when the text that had the
    keys is gone and no other is there; ``active_changed()`` when another pane has the keys; ``place_changed()`` when
    the caret moved or something was counted; ``mark_activated(id)``; ``span_dragged(id, start, end)``;
    ``menu_requested(position, global point)``; ``marks_hovered(ids, global point)``; ``zoom_requested(steps)``;
    ``versions_requested(article id)`` and ``checking_requested()`` from the head of a pane;
    ``selected_by_mouse(pane)``; ``mark_carried(view, ids)`` when a mark is pulled off; ``marks_menu_opened(menu)``,
    which is to be filled, and ``all_marks_requested()``;
    ``hits_tag_requested(hits, kind)`` for what was found in a text.
    """

    shown_changed = Signal(list)
    keys_left = Signal()
    active_changed = Signal()
    place_changed = Signal()
    mark_activated = Signal(str)
    span_dragged = Signal(str, int, int)
    menu_requested = Signal(int, QPoint)
    marks_hovered = Signal(list, QPoint)
    zoom_requested = Signal(int)
    versions_requested = Signal(str)
    checking_requested = Signal()
    selected_by_mouse = Signal(object)
    mark_carried = Signal(object, list)
    marks_menu_opened = Signal(object)
    all_marks_requested = Signal()
    hits_tag_requested = Signal(list, str)

    def __init__(self, session: Session, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session = session
        self._model = model
        self._theme = theme
        self._reading: Reading | None = None
        self._styles: Mapping[str, KindStyle] = {}
        self._filter_name = ""
        self.mark_filter = MarkFilter()
        """Which marks stand out."""
        self._places: dict[str, Any] = {}
        self._active: Pane | None = None
        self._actions: list[QAction] = []
        self._spare: list[Pane] = []
        self.panes: list[Pane] = []
        self.setChildrenCollapsible(False)
        self.setHandleWidth(10)

    @property
    def active(self) -> Pane | None:
        """The pane in which keys and kind buttons act; None while no article is shown."""
        return self._active

    @property
    def shown(self) -> list[str]:
        """The articles side by side, from the left."""
        return [pane.article_id for pane in self.panes]

    def pane_of(self, article_id: str) -> Pane | None:
        """Return the pane of an article, None when it is not shown."""
        return next((pane for pane in self.panes if pane.article_id == article_id), None)

    def pane_with(self, annotation_id: str | None) -> Pane | None:
        """Return the pane that shows a tag, None when none does."""
        return next((pane for pane in self.panes if pane.view.mark(annotation_id)), None)

    def show_articles(self, article_ids: Sequence[str]) -> None:
        """Show these articles, at most MOST; panes that stay keep their place in the text."""
        wanted = [listed for one in article_ids[:MOST] if (listed := self._model.find(one))]
        ids = [listed.row.id for listed in wanted]
        if ids == self.shown:
            return
        focus = self.window().focusWidget()
        leaving = [pane for pane in self.panes if pane.article_id not in ids]
        had_keys = any(focus is not None and pane.isAncestorOf(focus) for pane in leaving)
        for gone in leaving:
            self._put_away(gone)
        for number, listed in enumerate(wanted):
            pane = self.pane_of(listed.row.id)
            if pane is None:
                pane = self._spare.pop() if self._spare else self._new_pane()
                self.insertWidget(number, pane)
                pane.show()
                self.panes.insert(number, pane)
                pane.open(listed, self._place(listed.row.id))
            elif self.panes.index(pane) != number:
                self.panes.remove(pane)
                self.panes.insert(number, pane)
                self.insertWidget(number, pane)
        if len(self.panes) > 1:
            self.setSizes([self.width() // len(self.panes)] * len(self.panes))
        self.set_active(self._active if self._active in self.panes else (self.panes[-1] if self.panes else None))
        if had_keys and self._active:
            # Qt would give the keys to whatever comes next, a button of the bar above.
            self._active.view.setFocus()
        self.shown_changed.emit(self.shown)
        if had_keys and not self._active:
            self.keys_left.emit()

    def set_active(self, pane: Pane | None) -> None:
        """Give the keys to a pane."""
        changed = pane is not self._active
        self._active = pane
        for one in self.panes:
            one.set_active(one is pane, len(self.panes) > 1)
        if changed:
            self.active_changed.emit()
            self.place_changed.emit()

    def follow_list(self) -> None:
        """Take over what the list of articles says now: other titles, new versions, articles that are gone."""
        for pane in list(self.panes):
            listed = self._model.find(pane.article_id)
            if listed is None:
                continue
            if listed.row.version_id != pane.version_id:
                pane.open(listed)
            elif listed.row != pane.row:
                pane.update_row(listed.row)
        if gone := [one for one in self.shown if self._model.find(one) is None]:
            self.show_articles([one for one in self.shown if one not in gone])

    def reload_marks(self) -> None:
        """Read all marks anew: another reviewer may see others."""
        for pane in self.panes:
            pane.load_marks(few=False)

    def on_changed(self, changes: Changes) -> None:
        """Pass on what changed, to the panes that it concerns."""
        sources = set(changes.ids("source"))
        for pane in self.panes:
            pane.on_changed(changes)
            if changes.unknown or (pane.row and pane.row.source_id in sources):
                pane.show_heading()

    def set_chosen(self, annotation_id: str | None) -> None:
        """Emphasise one tag."""
        for pane in self.panes:
            pane.view.set_chosen(annotation_id)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._each(lambda pane: pane.set_theme(theme))

    def set_reading(self, reading: Reading) -> None:
        """Set the texts otherwise: another face, longer lines, more air."""
        self._reading = reading
        self._each(lambda pane: pane.view.set_reading(reading))

    def set_kind_styles(self, styles: Mapping[str, KindStyle]) -> None:
        """Tell how the kinds that the project defines are drawn."""
        self._styles = styles
        self._each(lambda pane: pane.view.set_kind_styles(styles))

    def set_mark_filter(self, wanted: MarkFilter, name: str) -> None:
        """Let other marks stand out in every text; the line above each names them, an empty name stands for all."""
        self.mark_filter, self._filter_name = wanted, name
        self._each(lambda pane: pane.set_mark_filter(wanted, name))

    def add_text_actions(self, actions: Sequence[QAction]) -> None:
        """Let the keys of these actions hold in every text; not in the fields beside it, which take letters."""
        self._actions += actions
        self._each(lambda pane: pane.view.addActions(actions))

    def remove_text_actions(self, actions: Sequence[QAction]) -> None:
        """Let the keys of these actions hold in the texts no more."""
        self._actions = [action for action in self._actions if action not in actions]
        for pane in (*self.panes, *self._spare):
            for action in actions:
                pane.view.removeAction(action)

    def places(self) -> dict[str, Any]:
        """Return where each article was left: the first visible code point, its edge in pixels, and the caret."""
        for pane in self.panes:
            self._remember(pane)
        return dict(self._places)

    def restore_places(self, places: Mapping[str, Any]) -> None:
        """Remember where articles were left, for when they are shown."""
        self._places = dict(places)

    def restore_widths(self, widths: object) -> None:
        """Give the panes the widths that they were left with, in pixels, where as many of them are shown."""
        if isinstance(widths, list) and len(widths) == len(self.panes) and all(type(one) is int for one in widths):
            self.setSizes(widths)

    def next_mark(
        self, chosen: str | None, step: int, wanted: Callable[[Mark], bool] | None
    ) -> tuple[Pane, Mark] | None:
        """Return the next mark (step 1) or the previous one (-1) from the chosen one, else from the caret.

        Behind the last mark of an article follows the first of the pane beside it, and at last the first of all.
        """
        if self._active is None:
            return None
        first = self.panes.index(self._active)
        view = self._active.view
        if step > 0:
            mark = view.next_mark(view.caret - 1 if not chosen else view.caret, beyond=chosen, wanted=wanted)
        else:
            mark = view.previous_mark(view.caret, beyond=chosen, wanted=wanted)
        if mark:
            return self._active, mark
        for number in range(1, len(self.panes) + 1):
            pane = self.panes[(first + step * number) % len(self.panes)]
            end = len(pane.view.text) + 1
            mark = pane.view.next_mark(-1, wanted=wanted) if step > 0 else pane.view.previous_mark(end, wanted=wanted)
            if mark:
                return pane, mark
        return None

    def _each(self, do: Callable[[Pane], None]) -> None:
        for pane in (*self.panes, *self._spare):
            do(pane)

    def _new_pane(self) -> Pane:
        pane = Pane(self._session, self._theme, self)
        if self._reading:
            pane.view.set_reading(self._reading)
        pane.view.set_kind_styles(self._styles)
        pane.set_mark_filter(self.mark_filter, self._filter_name)
        pane.view.addActions(self._actions)
        pane.view.set_handles_shown(self._session.can_write)
        pane.entered.connect(lambda: self.set_active(pane))
        pane.counted.connect(self.place_changed)
        pane.close_requested.connect(lambda: self.show_articles([one for one in self.shown if one != pane.article_id]))
        pane.view.selection_changed.connect(self.place_changed)
        pane.view.mark_activated.connect(self.mark_activated)
        pane.view.span_dragged.connect(self.span_dragged)
        pane.view.menu_requested.connect(self.menu_requested)
        pane.view.marks_hovered.connect(self.marks_hovered)
        pane.view.zoom_requested.connect(self.zoom_requested)
        pane.view.selected_by_mouse.connect(lambda _point: self.selected_by_mouse.emit(pane))
        pane.view.mark_carried.connect(lambda id_: self.mark_carried.emit(pane.view, [id_]))
        pane.marks_menu.aboutToShow.connect(lambda: self.marks_menu_opened.emit(pane.marks_menu))
        pane.mark_bar.all_requested.connect(self.all_marks_requested)
        pane.versions_requested.connect(lambda: self.versions_requested.emit(pane.article_id))
        pane.checking_requested.connect(self.checking_requested)
        pane.hits_tag_requested.connect(self.hits_tag_requested)
        return pane

    def _put_away(self, pane: Pane) -> None:
        self._remember(pane)
        self.panes.remove(pane)
        pane.hide()
        pane.put_away()
        # Kept for the next article: a pane takes longer to make than an article to open.
        self._spare.append(pane)

    def _remember(self, pane: Pane) -> None:
        position, offset = pane.view.place()
        self._places[pane.article_id] = [position, offset, pane.view.caret]

    def _place(self, article_id: str) -> Sequence[int]:
        place = self._places.get(article_id)
        if isinstance(place, list) and len(place) == 3 and all(type(number) is int for number in place):
            return place
        return ()
