"""Tagging with the mouse: the bar at a selection, and tags dragged onto the buttons of the kinds."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.actions import annotating
from annotator.desktop import icons
from annotator.desktop.reading.pane import Pane
from annotator.desktop.reading.row_drag import RowDrag
from annotator.desktop.reading.selection_bar import OfferedKind, SelectionBar
from annotator.desktop.reading.tag_drag import TagDrag
from annotator.desktop.reading.tagging import MANY
from annotator.desktop.theme import Theme
from annotator.desktop.top_bar import TopBar
from annotator.desktop.wording import kind_name
from annotator.domain.vocabulary import Kind
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.desktop.reading.read_page import ReadPage
    from annotator.desktop.session import Session


class MouseTagging(QObject):
    """Belongs to one window: its texts, its actions by name and the bar at its top."""

    def __init__(
        self, session: "Session", page: "ReadPage", actions: Mapping[str, QAction], top: TopBar, theme: Theme
    ) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._actions = actions
        self._top = top
        self._theme = theme
        self.bar = SelectionBar()
        self.bar.setParent(page)
        self.drag = TagDrag(self._targets, self.give_kind, self)
        page.panes.selected_by_mouse.connect(self.offer)
        page.panes.mark_carried.connect(self.carry)
        RowDrag(page.table).carried.connect(lambda ids: self.carry(page.table.view, ids))

    def set_theme(self, theme: Theme) -> None:
        """Draw signs and cards in other colours."""
        self._theme = theme
        self.bar.hide()

    def offer(self, pane: Pane) -> None:
        """Show the bar at what was selected, unless words are being picked for a field or nothing can be tagged."""
        if (
            not self._session.can_write
            or self._page.picking.waits
            or not pane.view.selection.of(pane.view.text).strip()
        ):
            return
        styles = self._session.kinds.styles(self._theme)
        ratio = self._page.devicePixelRatioF()

        def offered(id_: str, name: str) -> OfferedKind:
            return OfferedKind(name, self._actions[f"tag_{id_}"], icons.kind_icon(id_, self._theme, ratio, styles))

        own = [offered(one.id, one.name) for one in self._session.kinds.in_use]
        self.bar.show_at(pane.view, [offered(kind, kind_name(kind)) for kind in Kind], own)

    def carry(self, source: QWidget, ids: Sequence[str]) -> None:
        """Drag tags that were pulled off a text or a table."""
        if not self._session.can_write or not ids:
            return
        self.bar.hide()
        self._page.messages.tell(self.tr("Drop it on a kind at the top. Esc leaves it as it is."))
        if not self.drag.start(source, ids, self._name(ids), self._theme):
            self._page.messages.withdraw_news()

    def give_kind(self, ids: Sequence[str], kind: str) -> None:
        """Give tags another kind and say so."""

        def tell() -> None:
            words = self.tr("Retagged as {kind}.").format(kind=kind_name(kind, self._session.kinds.names))
            self._page.messages.tell(words, self.tr("Undo"), self._session.undo)

        if len(ids) > MANY:
            title = self.tr("Retagging")
            self._session.start(title, annotating.retag, ids, kind, propose=True, done=lambda _: tell())
        elif self._session.do(annotating.retag, ids, kind, propose=True) is not None:
            self._session.jobs.later(tell)

    def _targets(self) -> dict[str, QToolButton]:
        own = zip(self._session.kinds.in_use, self._top.own_kinds.buttons, strict=True)
        return {
            **{str(kind): button for kind, button in self._top.kinds.items()},
            **{one.id: button for one, button in own if button.isVisible()},
        }

    def _name(self, ids: Sequence[str]) -> str:
        if len(ids) > 1:
            return QCoreApplication.translate("MouseTagging", "%n tag(s)", "", len(ids))
        with self._session.read() as read:
            found = queries.annotation(read, ids[0], viewer=self._session.viewer)
        return self._page.tagging.name(found) if found else ""
