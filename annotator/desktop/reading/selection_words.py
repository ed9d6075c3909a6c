"""How many words are selected: counted at once where that takes no time, else in a job once the selection rests."""

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.desktop.reading.pane import Pane
from annotator.desktop.reading.pane_loading import measure
from annotator.desktop.session import Session
from annotator.domain.spans import Span
from annotator.text.words import word_count

AT_ONCE = 20_000
"""Code points that are counted in a millisecond or two."""

_REST_MS = 150


class SelectionWords(QObject):
    """Signals: ``counted()`` when a job has counted what ``words`` could not say at once."""

    counted = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: tuple[str, Span] | None = None
        self._known: tuple[tuple[str, Span], int] | None = None
        self._text = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._count)

    def words(self, pane: Pane) -> int | None:
        """Return how many words are selected in a pane; None while nothing is, or while they are being counted."""
        selection = pane.view.selection
        self._rest.stop()
        if not selection:
            self._asked = None
            return None
        if len(selection) <= AT_ONCE:
            self._asked = None
            return word_count(selection.of(pane.view.text))
        self._asked = (pane.version_id, selection)
        if self._known is not None and self._known[0] == self._asked:
            return self._known[1]
        self._text = pane.view.text
        self._rest.start()
        return None

    def _count(self) -> None:
        asked = self._asked
        if asked is None:
            return
        words, self._text = asked[1].of(self._text), ""
        self._session.jobs.start(
            "", measure, words, done=lambda found: self._take(asked, found[0]), revision=lambda: self._asked
        )

    def _take(self, asked: tuple[str, Span], words: int) -> None:
        self._known = (asked, words)
        self.counted.emit()
