"""One conflict, whole: the passage, the field, and what stands in each copy side by side, one of which is chosen."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.desktop.merging.conflict_words import ConflictWords, Line
from annotator.desktop.merging.conflicts_model import Place
from annotator.desktop.wording import elided
from annotator.domain.merging import Side

_LONGEST_PASSAGE = 400
"""Code points of a tag's words that are shown above the fields."""


class ConflictView(QWidget):
    """Signals: ``side_chosen(Side)`` when the person settles it; ``left_to_rule()`` when the rule shall hold again."""

    side_chosen = Signal(object)
    left_to_rule = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = QLabel(self)
        self.passage = QLabel(self)
        self.field = QLabel(self)
        self.cards = {side: _Card(side, self) for side in Side}
        self.by_rule = QPushButton(self.tr("Leave it to the rule (0)"), self)
        self.by_rule.setAutoDefault(False)
        self.by_rule.clicked.connect(self.left_to_rule)
        for label, name in ((self.about, "hint"), (self.passage, ""), (self.field, "heading")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for side, card in self.cards.items():
            card.take.clicked.connect(lambda _, side=side: self.side_chosen.emit(side))
        grid = QGridLayout()
        grid.setSpacing(10)
        for column, card in enumerate(self.cards.values()):
            grid.addWidget(card, 0, column)
            grid.setColumnStretch(column, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.by_rule)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(10, 0, 0, 0)
        column_.setSpacing(6)
        for label in (self.about, self.passage, self.field):
            column_.addWidget(label)
        column_.addLayout(grid, 1)
        column_.addLayout(below)

    def show_place(self, place: Place | None, holds: Side | None, *, by_hand: bool = False, names: str = "") -> None:
        """Show a conflict and which side holds; ``names`` is what the other copy is called."""
        self.setEnabled(place is not None)
        self.by_rule.setEnabled(by_hand)
        if place is None:
            for label in (self.about, self.passage, self.field):
                label.clear()
            for card in self.cards.values():
                card.clear()
            return
        words, conflict = place.words, place.conflict
        self.about.setText(" · ".join(filter(None, (words.article(conflict), names))))
        self.passage.setText(f"“{elided(words.passage(conflict), _LONGEST_PASSAGE)}”")
        self.field.setText(words.field(conflict))
        for side, card in self.cards.items():
            card.show_side(words, place, holds=holds is side, by_hand=by_hand)


class _Card(QFrame):
    """What one copy holds, and the button that lets it hold."""

    def __init__(self, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self.setObjectName("panel")
        self.heading = QLabel(self.tr("Ours") if side is Side.OURS else self.tr("Theirs"), self)
        self.heading.setObjectName("heading")
        self.who = QLabel(self)
        self.who.setObjectName("hint")
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.who.setWordWrap(True)
        self.value = QLabel(self)
        self.value.setTextFormat(Qt.TextFormat.RichText)
        self.value.setWordWrap(True)
        self.value.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.value.setAccessibleName(self.tr("What we have") if side is Side.OURS else self.tr("What they have"))
        self.take = QPushButton(self.tr("Keep ours (1)") if side is Side.OURS else self.tr("Take theirs (2)"), self)
        self.take.setCheckable(True)
        self.take.setAutoDefault(False)
        self.holds = QLabel(self)
        self.holds.setObjectName("hint")
        scroll = QScrollArea(self)
        scroll.setWidget(self.value)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below = QHBoxLayout()
        below.addWidget(self.take)
        below.addWidget(self.holds, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.who)
        column.addWidget(scroll, 1)
        column.addLayout(below)

    def show_side(self, words: ConflictWords, place: Place, *, holds: bool, by_hand: bool) -> None:
        """Show what this copy holds in a conflict."""
        other = words.lines(place.conflict, self._side.other)
        self.who.setText(self._changed(words.changed_by(place.conflict, self._side)))
        self.value.setText(_rich(words.lines(place.conflict, self._side), other))
        self.take.setChecked(holds and by_hand)
        self.holds.setText((self.tr("settled") if by_hand else self.tr("holds by the rule")) if holds else "")

    def clear(self) -> None:
        """Show nothing."""
        for label in (self.who, self.value, self.holds):
            label.clear()
        self.take.setChecked(False)

    def _changed(self, by: str) -> str:
        return (
            self.tr("last changed by {who}").format(who=by) if by else self.tr("nobody knows who changed it, or when")
        )


def _rich(lines: list[Line], other: list[Line]) -> str:
    """Return lines as HTML; what the other copy has otherwise is strong where there are several."""
    same = set(other)
    parts = []
    for one in lines:
        words = escape(one.words).replace("\n", "<br>")
        if len(lines) > 1 and one not in same:
            words = f"<b>{words}</b>"
        parts.append(
            f"<p style='margin:0 0 6px 0'>{escape(one.label)}<br>{words}</p>" if one.label else f"<p>{words}</p>"
        )
    return "".join(parts)
