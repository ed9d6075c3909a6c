"""What is known of how an article's text came here; to be read and copied, not to be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.desktop.font_scale import by_font
from annotator.desktop.inspector.fields_form import LABEL_WIDTH
from annotator.desktop.inspector.growing_text import GrowingText
from annotator.desktop.inspector.section import Section
from annotator.desktop.inspector.small_button import KeyButton
from annotator.desktop.session import Session
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import local_time
from annotator.domain.articles import Capture, Version
from annotator.storage import queries

_STYLE = "QPlainTextEdit { border: none; background: transparent; padding: 0; }"
_MOST_LINES = 400

Fact = tuple[str, str]
"""What it is, and what it is here; left out where that is empty."""


class OriginFacts(QWidget):
    """Who read it and how, from which file; and, where it came over the network, what was asked and answered."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.file = Section(self.tr("How the text came here"))
        self.network = Section(self.tr("Over the network"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.file)
        column.addWidget(self.network)
        self.show_article("", "")

    def show_article(self, article_id: str, method: str) -> None:
        """Show the facts of an article, of none for an empty id; ``method`` is how its source says it was captured."""
        versions: Sequence[Version] = ()
        captures: Sequence[Capture] = ()
        if article_id:
            with self._session.read() as read:
                versions = queries.versions(read, article_id, viewer=self._session.viewer)
                captures = queries.captures(read, article_id, viewer=self._session.viewer)
        self.file.fill([_Facts(self._of_file(versions[-1], len(versions), method))] if versions else [])
        self.network.fill([row for one in reversed(captures) for row in self._of_capture(one)])

    def _of_file(self, newest: Version, count: int, method: str) -> list[Fact]:
        taken = self.tr("everything in the file") if newest.raw else self.tr("the main text")
        return [
            (self.tr("Read as"), sentence(newest.reader)),
            (self.tr("Taken"), taken),
            (self.tr("File"), newest.origin),
            (self.tr("SHA-256"), newest.original_sha256),
            (self.tr("When"), local_time(newest.created_at)),
            (self.tr("How"), sentence(method)),
            (self.tr("Versions"), figure(count) if count > 1 else ""),
        ]

    def _of_capture(self, capture: Capture) -> list[QWidget]:
        moved = capture.final_address != capture.address
        facts = [
            (self.tr("Asked for"), capture.address),
            (self.tr("Answered by"), capture.final_address if moved else ""),
            (self.tr("Status"), str(capture.status)),
            (self.tr("When"), local_time(capture.accessed_at)),
        ]
        return [_Facts(facts), _Headers(capture.headers)] if capture.headers else [_Facts(facts)]


class _Facts(QWidget):
    """Labels at the left, what they stand for at the right: wrapped anywhere, so that nothing of it is cut."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.setColumnMinimumWidth(0, by_font(LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate((name, words) for name, words in facts if words):
            label = QLabel(name)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setContentsMargins(0, 3, 0, 0)
            value = FactText(words, name)
            label.setBuddy(value)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)


class FactText(GrowingText):
    """Words to be selected and copied; long ones wrap where they must."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__(1, _MOST_LINES)
        self.setStyleSheet(_STYLE)
        self.setObjectName("fact")
        self.setReadOnly(True)
        self.setPlainText(words)
        self.setAccessibleName(name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


class _Headers(QWidget):
    """The headers of an answer, closed until somebody asks for them."""

    def __init__(self, headers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.button = KeyButton()
        self.button.setText(self.tr("{number} headers of the answer").format(number=figure(len(headers))))
        self.button.setCheckable(True)
        self.button.setAutoRaise(True)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.words = FactText("\n".join(f"{name}: {value}" for name, value in headers), self.tr("Headers"))
        self.words.hide()
        self.button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.words)

    def _on_toggled(self, shown: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.words.setVisible(shown)
