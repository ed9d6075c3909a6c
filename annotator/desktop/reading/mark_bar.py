"""The line above a text that says which marks stand out, how many do not, and brings all of them back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotator.desktop.article.marked_view import MarkedView
from annotator.desktop.translation import figure


class MarkBar(QFrame):
    """There only while a filter is set, so that nobody takes a text for untagged whose marks are hidden.

    Signals: ``all_requested()`` by its button.
    """

    all_requested = Signal()

    def __init__(self, view: MarkedView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._name = ""
        self.setObjectName("markbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            "QFrame#markbar { background: palette(button); border: none; border-top: 1px solid palette(mid);"
            " border-bottom: 1px solid palette(mid); }"
        )
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.all = QToolButton(self)
        self.all.setText(self.tr("Show all"))
        self.all.setAutoRaise(True)
        self.all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.all.setAccessibleDescription(self.tr("Show every mark again"))
        self.all.clicked.connect(self.all_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 2, 8, 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.all)
        view.marks_counted.connect(self._count)
        self.hide()

    def show_filter(self, name: str) -> None:
        """Say by a name which marks stand out; without a name there is nothing to say."""
        self._name = name
        self.setVisible(bool(name))
        self._count()

    def _count(self) -> None:
        if not self._name:
            return
        standing_out, total = self._view.mark_counts
        rest = self.tr("{number} hidden") if self._view.mark_filter.hides else self.tr("{number} dimmed")
        words = self.tr("{name}: {shown} of {total} tags · {rest}").format(
            name=self._name,
            shown=figure(standing_out),
            total=figure(total),
            rest=rest.format(number=figure(total - standing_out)),
        )
        self.words.setText(words)
        self.setAccessibleName(words)
