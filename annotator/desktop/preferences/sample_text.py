"""A few paragraphs with a tag of each kind, set as articles are: what a change of the settings does is seen at once."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.desktop.article.article_view import ArticleView
from annotator.desktop.panel import Panel
from annotator.desktop.reading.reading_settings import reading_of
from annotator.desktop.theme import Theme
from annotator.domain.annotations import Mark
from annotator.domain.places import paragraph_starts
from annotator.domain.vocabulary import Kind, Status
from annotator.settings import Settings

_LINES = 9


class SampleText(QWidget):
    """The sample in a frame; it is read, not worked in, and so takes no keys."""

    def __init__(self) -> None:
        super().__init__()
        self.view = ArticleView(self)
        self.view.setFocusPolicy(self.focusPolicy())
        self.view.set_handles_shown(False)
        self.view.setAccessibleName(self.tr("Sample of the text"))
        text, marks = _sample()
        self.view.set_article(text)
        self.view.set_marks(marks)
        self.view.set_paragraph_starts(paragraph_starts(text))
        # The second paragraph has the caret: a focus on it dims what is above and below.
        self.view.set_caret(paragraph_starts(text)[1])
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(Panel(self.view))
        self.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())

    def show_settings(self, settings: Settings) -> None:
        """Set it as the settings say."""
        self.view.set_reading(reading_of(settings))

    def set_theme(self, theme: Theme) -> None:
        """Paint it in other colours."""
        self.view.set_theme(theme)


def _sample() -> tuple[str, list[Mark]]:
    """Return the words and their tags; the parts are translated one by one, so that each tag keeps its words."""
    tr = QCoreApplication.translate
    paragraphs = (
        (
            (tr("SampleText", "The ministry has raised its forecast for the year"), Kind.CLAIM),
            (tr("SampleText", ", two days before the vote in parliament. "), None),
            (tr("SampleText", "“We had not expected that,”"), Kind.QUOTE),
            (tr("SampleText", " said a member of the committee."), None),
        ),
        (
            (tr("SampleText", "According to the office of statistics, "), None),
            (tr("SampleText", "almost 80 per cent of the households"), Kind.STATISTIC),
            (tr("SampleText", " were reached by the new law, which "), None),
            (tr("SampleText", "eventually"), Kind.TRANSLATION_ERROR),
            (tr("SampleText", " came into force in May."), None),
        ),
        (
            (
                tr("SampleText", "The next figures will be published in autumn. Nobody expects them to differ."),
                None,
            ),
        ),
    )
    text = ""
    marks: list[Mark] = []
    for paragraph in paragraphs:
        for words, kind in paragraph:
            if kind:
                name = f"sample {len(marks)}"
                marks.append(Mark(name, len(text), len(text) + len(words), kind, Status.DRAFT, ""))
            text += words
        text += "\n"
    return text.rstrip("\n"), marks
