"""The list of tags under the pointer: what each is, by whom, where it stands in review, and what was found."""

import math
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QToolTip

from annotator.desktop.reading.read_page import ReadPage
from annotator.desktop.session import Session
from annotator.desktop.wording import elided, kind_name, say, status_words
from annotator.domain.annotations import Annotation
from annotator.domain.finding import finding
from annotator.storage import queries

REST_MS = 400
"""How long the pointer rests on a mark before its list appears: reading along with the mouse shows nothing."""

MOST = 12
_LONGEST = 44
"""Code points of a tag's own words: those of a longer one can be read in the text."""
_WIDE = 460
"""Pixels that a long list may be wide: left to itself Qt breaks rich text into a narrow column."""


class HoverList(QObject):
    """Shows a tooltip at the marks on which the pointer rests."""

    def __init__(self, session: Session, page: ReadPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._ids: list[str] = []
        self._point = QPoint()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._show)

    def show_later(self, ids: list[str], point: QPoint) -> None:
        """Show these tags if the pointer stays where it is."""
        self._ids, self._point = ids, point
        if ids:
            self._rest.start()
        else:
            self._rest.stop()
            QToolTip.hideText()

    def words_for(self, ids: list[str]) -> str:
        """Return the list as rich text, the topmost tag first."""
        viewer = self._session.viewer
        with self._session.read() as read:
            found = {one.id: one for one in queries.annotations(read, viewer=viewer, ids=ids[:MOST])}
            names = {one.id: one.name for one in queries.reviewers(read)}
        lines = [self._line(found[one], names, self._session.kinds.names) for one in ids if one in found]
        if len(ids) > MOST:
            lines.append(escape(self.tr("… and {number} more").format(number=len(ids) - MOST)))
        return "<br>".join(lines)

    def _sized(self, words: str) -> str:
        """Return rich text as wide as its longest line, within a limit."""
        shown = QTextDocument()
        shown.setDefaultFont(QToolTip.font())
        shown.setHtml(words)
        width = min(_WIDE, math.ceil(shown.idealWidth()))
        return f'<table width="{width}" cellspacing="0" cellpadding="0"><tr><td>{words}</td></tr></table>'

    def _line(self, tag: Annotation, names: Mapping[str, str], kinds: Mapping[str, str]) -> str:
        pane = self._page.panes.pane_with(tag.id)
        parts = [
            names.get(tag.author_id, ""),
            status_words(tag.status),
            self.tr("place to be checked") if pane and tag.id in pane.view.to_check else "",
            f"“{elided(tag.exact, _LONGEST)}”",
            elided(finding(tag.details, say), 80),
        ]
        rest = " · ".join(escape(part) for part in parts if part)
        return f"<b>{escape(kind_name(tag.kind, kinds))}</b> · {rest}"

    def _show(self) -> None:
        if words := self.words_for(self._ids):
            QToolTip.showText(self._point, self._sized(words), self._page)
