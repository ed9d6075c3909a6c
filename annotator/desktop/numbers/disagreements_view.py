"""Where reviewers differ: a list by what differs, each line leading to its passage."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.actions.agreement import Compared
from annotator.desktop.numbers.number_words import difference_name
from annotator.desktop.numbers.passages_model import PassagesModel
from annotator.desktop.numbers.passages_view import PassagesView
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import capital
from annotator.domain.agreement import Difference, Passage


class DisagreementsView(QWidget):
    """Shows what a job has computed, all of it or what differs in one way.

    Signals: ``annotation_requested(id)`` for a tag that is to be shown where one reads.
    """

    annotation_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: Compared | None = None
        self._asked = 0
        self.words = QLabel(self)
        self.words.setObjectName("title")
        self.words.setWordWrap(True)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("What differs"))
        self.choice.addItem(self.tr("Every disagreement"), None)
        for one in Difference:
            self.choice.addItem(capital(difference_name(one)), one)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.currentIndexChanged.connect(self._look)
        self.model = PassagesModel(self)
        self.passages = PassagesView(self.model, self.tr("Passages on which reviewers differ"), self)
        self.passages.annotation_requested.connect(self.annotation_requested)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(self.passages, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.passages.set_theme(theme)

    def show_compared(self, found: Compared, kinds: Mapping[str, str]) -> None:
        """Show what was computed; the choice stays as it is."""
        self._found = found
        self.model.take_names(found.words, found.reviewers, found.articles, kinds)
        self._look()

    def _look(self) -> None:
        if self._found is None:
            return
        self._asked += 1
        self._session.jobs.start(
            "",
            differing,
            self._found.passages,
            self.choice.currentData(),
            done=self._show,
            revision=lambda: self._asked,
        )

    def _show(self, found: tuple[list[Passage], Counter[Difference], int]) -> None:
        passages, counts, differ = found
        self.model.show_passages(passages)
        for row in range(1, self.choice.count()):
            one = self.choice.itemData(row)
            self.choice.setItemText(row, f"{capital(difference_name(one))} ({figure(counts[one])})")
        self.words.setText(self._in_words(differ))

    def _in_words(self, differ: int) -> str:
        assert self._found is not None
        overall = self._found.agreement.overall
        if overall.refusal:
            return sentence(overall.refusal)
        return self.tr("Reviewers differ on {count} of {total} passages.").format(
            count=figure(differ), total=figure(len(self._found.passages))
        )


def differing(passages: Sequence[Passage], only: Difference | None) -> tuple[list[Passage], Counter[Difference], int]:
    """Return the passages that differ, in one way or in any; how many differ in each way, and how many at all."""
    counts = Counter(one for passage in passages for one in passage.differences)
    differ = [one for one in passages if one.differences]
    return [one for one in differ if only is None or only in one.differences], counts, len(differ)
