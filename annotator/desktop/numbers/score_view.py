"""The translation quality of an article, by reviewer and category, with the terms to add up by hand."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from annotator.actions import agreement
from annotator.actions.agreement import Scored
from annotator.desktop.numbers.lines_model import Line, LinesModel
from annotator.desktop.numbers.listed import ListedView
from annotator.desktop.numbers.number_words import exact_words, rule_words, value_words
from annotator.desktop.numbers.weights_form import WeightsForm
from annotator.desktop.session import Session
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import capital, category_words, elided, say
from annotator.desktop.wording import value_words as stored_words
from annotator.domain.quality import Part, Profile, QualityScore, Sum, Term
from annotator.domain.vocabulary import Side
from annotator.errors import KnownError


class ScoreView(QWidget):
    """Scores the chosen article in a job, whenever it is asked.

    Signals: ``annotation_requested(id)`` for a term's tag; ``failed(str)`` with a sentence.
    """

    annotation_requested = Signal(str)
    failed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = 0
        self._found: Scored | None = None
        self.article = QComboBox(self)
        self.profile = QComboBox(self)
        self.side = QComboBox(self)
        self.words = _label(self, "title")
        self.rule = _label(self, "hint")
        self.notes = _label(self, "hint")
        headings = [
            self.tr("Part"),
            self.tr("Errors"),
            self.tr("per 100 words"),
            self.tr("Penalty"),
            self.tr("per 100 words"),
            self.tr("Score"),
        ]
        self.parts = LinesModel(headings, range(1, 6), self)
        self.parts_view = ListedView(self.parts, self.tr("Score by reviewer and by category"), self)
        self.parts_view.stretch(0, c1=9, c2=15, c3=10, c4=15, c5=10)
        headings = [
            self.tr("Error"),
            self.tr("Weight"),
            self.tr("By the rule"),
            self.tr("Category"),
            self.tr("Reviewer"),
        ]
        self.terms = LinesModel(headings, {1}, self)
        self.terms_view = ListedView(self.terms, self.tr("The terms of the score"), self)
        self.terms_view.stretch(0, c1=9, c2=20, c3=30, c4=18)
        self.terms_view.open_row = self._show_term
        self.weights = WeightsForm(session, self)
        self._fill_choices()
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for view in (self.parts_view, self.terms_view):
            view.set_theme(theme)

    def show_articles(self, titles: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Offer articles, as pairs of id and title; the one that was chosen stays so."""
        kept = chosen or self.article.currentData()
        with QSignalBlocker(self.article):
            self.article.clear()
            for id_, title in titles:
                self.article.addItem(elided(title, 80), id_)
            self.article.setCurrentIndex(max(self.article.findData(kept), 0 if titles else -1))
        self.look()

    def look(self) -> None:
        """Score the chosen article anew."""
        article_id = self.article.currentData()
        self._asked += 1
        if not article_id:
            self._clear(self.tr("There is no article to score."))
            return
        self._session.jobs.start(
            "",
            agreement.scored,
            self._session.project,
            self._session.viewer,
            article_id,
            Profile(self.profile.currentData()),
            side=Side(self.side.currentData()),
            done=self._show,
            failed=self._fail,
            revision=lambda: self._asked,
        )

    def _fail(self, error: KnownError) -> None:
        self._clear(sentence(str(error)))

    def _clear(self, words: str) -> None:
        self._found = None
        self.words.setText(words)
        self.rule.setText("")
        self.notes.setText("")
        self.parts.show_lines([])
        self.terms.show_lines([])

    def _show(self, found: Scored) -> None:
        one = found.score
        self.weights.show_weights(one.weights)
        if one.refusal:
            self._clear(sentence(one.refusal))
            return
        self._found = found
        self.words.setText(self._in_words(one))
        self.rule.setText(rule_words(one))
        self.notes.setText("\n".join(sentence(note) for note in one.notes))
        self.notes.setVisible(bool(one.notes))
        self.parts.show_lines([*self._part_lines(found)])
        self.terms.show_lines([self._term_line(found, term) for term in one.total.terms])

    def _in_words(self, one: QualityScore) -> str:
        if one.wmt is not None:
            words = self.tr("{score} penalty a sentence in the mean, over {sentences} sentences; 0 is best.")
            return words.format(score=value_words(one.wmt, 3), sentences=figure(len(one.segments)))
        words = (
            self.tr("Score {score}: fails, for an error is critical.")
            if one.fails
            else self.tr("Score {score}; 100 is a text without an error.")
        )
        return words.format(score=value_words(one.total.score))

    def _part_lines(self, found: Scored) -> Iterator[Line]:
        one = found.score
        yield self._part_line(self.tr("All occurrences"), one.total)
        yield self._part_line(self.tr("Repeats counted once"), one.unique)
        for part in one.by_reviewer:
            yield self._both(found.reviewers.get(part.name, part.name), part)
        for part in one.by_category:
            first = part.total.terms[0]
            yield self._both(_category(first) or self.tr("No category"), part)

    def _both(self, name: str, part: Part) -> Line:
        line = self._part_line(name, part.total)
        once = self.tr("Repeats counted once: {errors} errors, penalty {penalty}, score {score}.").format(
            errors=figure(part.unique.errors),
            penalty=exact_words(part.unique.penalty),
            score=value_words(part.unique.score),
        )
        return Line(line.cells, f"{line.tip}\n{once}")

    def _part_line(self, name: str, one: Sum) -> Line:
        cells = (
            name,
            figure(one.errors),
            value_words(one.errors_per_100_words),
            exact_words(one.penalty),
            value_words(one.penalty_per_100_words),
            value_words(one.score),
        )
        how = self.tr("(1 − {penalty} ÷ {words}) × 100 = {score}").format(
            penalty=exact_words(one.penalty), words=figure(one.words), score=value_words(one.score)
        )
        return Line(cells, f"{name}: {how}")

    def _term_line(self, found: Scored, term: Term) -> Line:
        rule = capital(sentence(term.rule) if " " in term.rule else say(term.rule))
        if term.repeat:
            rule = self.tr("{rule}, a repeat").format(rule=rule)
        words = found.words.get(term.annotation_id, "")
        cells = (
            elided(words, 60),
            exact_words(term.weight),
            rule,
            _category(term) or self.tr("No category"),
            found.reviewers.get(term.reviewer_id, ""),
        )
        return Line(cells, elided(words, 1000))

    def _show_term(self, row: int) -> None:
        if self._found is not None:
            self.annotation_requested.emit(self._found.score.total.terms[row].annotation_id)

    def _fill_choices(self) -> None:
        for words, profile in ((self.tr("Core profile"), Profile.CORE), (self.tr("WMT profile"), Profile.WMT)):
            self.profile.addItem(words, profile.value)
        for side in Side:
            self.side.addItem(capital(stored_words(side)), side.value)
        self.article.setAccessibleName(self.tr("Article to score"))
        self.article.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.article.setMinimumContentsLength(30)
        self.profile.setAccessibleName(self.tr("How errors are weighed"))
        self.side.setAccessibleName(self.tr("Which text is scored"))
        for choice in (self.article, self.profile, self.side):
            choice.currentIndexChanged.connect(self.look)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget, stretch in ((self.article, 1), (self.profile, 0), (self.side, 0)):
            row.addWidget(widget, stretch)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        for view in (self.parts_view, self.terms_view):
            parts.addWidget(view)
        parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.rule)
        column.addWidget(self.notes)
        column.addWidget(parts, 1)
        column.addWidget(self.weights)


def _category(term: Term) -> str:
    return category_words(term.dimension or "", term.subtype or "")


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
