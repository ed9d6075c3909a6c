"""The numbers of review as a person finds them: words first, numbers with their n, each leading to its passages."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.actions import agreement, annotating, projects, reviewing, sourcing
from annotator.desktop.numbers.numbers import AGREEMENT, DISAGREEMENTS, SCORES
from annotator.desktop.numbers.numbers_window import NumbersWindow
from annotator.desktop.numbers.passages_model import Column
from annotator.desktop.window import Window
from annotator.domain.agreement import Difference, MeasureName
from annotator.domain.quality import STANDARD, Profile
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries
from tests.desktop.conftest import FIRST


def submitted(window: Window) -> None:
    """Let Rita and Ben submit the first article, where both tagged the same claim."""
    project = window.session.project
    ben = projects.acting(project, "Ben Ito")
    with project.read() as read:
        first = queries.articles(read, viewer=ben.id)[0]
    start = FIRST.index("Beijing has raised sanctions")
    details = {"speaker": "Brussels"}
    annotating.annotate(project, ben, first.version_id, Span(start, start + 28), Kind.CLAIM, details=details)
    for one in (window.session.reviewer, ben):
        reviewing.submit(project, one, first.id)
    window.session.look()


def shown(window: Window, tab: int) -> NumbersWindow:
    window.actions_by_name[("agreement", "disagreements", "scores")[tab]].trigger()
    assert window.numbers.shown is not None
    assert window.numbers.shown.tabs.currentIndex() == tab
    return window.numbers.shown


def test_under_two_reviewers_there_is_a_sentence_and_no_number(window: Window) -> None:
    found = shown(window, AGREEMENT)
    assert found.agreement.words.text().startswith("Fewer than two reviewers have submitted these articles")
    assert not found.agreement.numbers.isVisibleTo(found)
    assert not found.agreement.matrix.isVisibleTo(found)
    assert found.agreement.measures.lines == []
    assert "no reviewer has submitted it" in found.agreement.left_out.text()
    assert found.disagreements.words.text().startswith("Fewer than two reviewers")


def test_agreement_is_told_in_words_then_in_numbers_with_their_n(window: Window) -> None:
    submitted(window)
    found = shown(window, AGREEMENT).agreement
    assert found.words.text() == "1 of 4 passages found by two, 3 by one."
    lines = {one.cells[0]: one.cells[1:] for one in found.measures.lines}
    assert lines["Same span and kind (F1)"] == ("0.400", "n = 5 tags")
    assert found.means.text().endswith("It is not corrected for chance, and one shared character is enough.")
    chart = found.slices
    names = [chart.index(row, 0).data() for row in range(chart.rowCount())]
    assert names == ["Everything", "Claim", "Quote", "Statistic", "Translation error"]
    assert [chart.index(1, column).data() for column in (2, 3)] == ["1.00", "2"]
    assert found.pairs.index(0, 1).data() == "0.40\nn = 5"
    assert found.pairs.index(0, 0).data() is None


def test_each_number_leads_to_its_passages_and_these_to_the_text(window: Window, qtbot: QtBot) -> None:
    submitted(window)
    found = shown(window, AGREEMENT).agreement
    assert found.model.rowCount() == 3
    assert found.behind.text() == "Passages that keep this number below 1: 3"
    found.chart.selectRow(1)
    assert found.about.text() == "Claim · Ben Ito, Rita Moreau"
    assert found.behind.text() == "No passage keeps this number below 1."
    verdict = next(
        row for row, one in enumerate(found.measures.lines) if one.cells[0].startswith("Krippendorff’s alpha:")
    )
    found.numbers.selectRow(verdict)
    assert [found.model.index(0, column).data() for column in (Column.WORDS, Column.DIFFERS, Column.TAGGED)] == [
        "Beijing has raised sanctions",
        "fields (speaker)",
        "BI, RM",
    ]
    found.passages.selectRow(0)
    found.passages.setFocus()
    qtbot.waitUntil(found.passages.hasFocus)
    qtbot.keyClick(found.passages, Qt.Key.Key_Return)
    assert window.page.chosen == found.model.passages[0].tags[0].annotation_id
    assert window.pages.current == "read"


def test_a_cell_of_the_matrix_leads_to_what_two_reviewers_differ_on(window: Window) -> None:
    submitted(window)
    cem = projects.acting(window.session.project, "Cem")
    with window.session.read() as read:
        article = queries.articles(read, viewer=cem.id)[0].id
    reviewing.submit(window.session.project, cem, article)
    found = shown(window, AGREEMENT).agreement
    found.matrix.setCurrentIndex(found.pairs.index(2, 0))
    assert found.about.text() == "Everything · Ben Ito, Rita Moreau"
    assert found.model.rowCount() == 3
    found.matrix.setCurrentIndex(found.pairs.index(1, 0))
    assert found.about.text() == "Everything · Ben Ito, Cem"
    kappa = next(row for row, one in enumerate(found.measures.lines) if "Cohen" in one.cells[0])
    found.numbers.selectRow(kappa)
    found.chart.selectRow(0)
    # Three reviewers have no Cohen's kappa: what stands in its place is chosen.
    assert found.measures.lines[found.numbers.currentIndex().row()].cells[0] == "Light’s kappa: kind"


def test_disagreements_are_listed_by_what_differs(window: Window) -> None:
    submitted(window)
    found = shown(window, DISAGREEMENTS).disagreements
    assert found.words.text() == "Reviewers differ on 4 of 4 passages."
    assert [found.choice.itemText(row) for row in range(1, found.choice.count())] == [
        "Span (0)",
        "Kind (0)",
        "Fields (1)",
        "Tagged by one alone (3)",
        "Not tagged by all (0)",
    ]
    found.choice.setCurrentIndex(found.choice.findData(Difference.ALONE))
    assert found.model.rowCount() == 3
    assert found.model.index(0, Column.MISSED).data() == "Ben Ito"
    found.passages.doubleClicked.emit(found.model.index(2, 0))
    assert window.page.chosen == found.model.passages[2].tags[0].annotation_id


def test_the_numbers_follow_what_is_done(window: Window, qtbot: QtBot) -> None:
    submitted(window)
    found = shown(window, AGREEMENT)
    tag = next(one for one in found.agreement.model.passages if one.tags[0].kind == Kind.QUOTE).tags[0]
    ben = projects.acting(window.session.project, "Ben Ito")
    with window.session.read() as read:
        version = queries.articles(read, viewer=ben.id)[0].version_id
    annotating.annotate(window.session.project, ben, version, Span(tag.start, tag.end), Kind.QUOTE)
    with window.session.read() as read:
        article = queries.articles(read, viewer=ben.id)[0].id
    reviewing.submit(window.session.project, ben, article)
    window.session.look()
    qtbot.waitUntil(lambda: found.agreement.words.text() == "2 of 4 passages found by two, 2 by one.")


def _translated(window: Window) -> str:
    session = window.session
    with session.read() as read:
        article = queries.articles(read, viewer=session.viewer)[0].id
        error = queries.annotations(read, viewer=session.viewer, kind=Kind.TRANSLATION_ERROR)[0]
    session.do(annotating.change_details, error.id, {"arose_in": "translation", "dimension": "accuracy"})
    session.do(sourcing.source_of_article, article, {"is_machine_translation": True})
    return error.id


def test_a_score_shows_what_it_is_made_of(window: Window) -> None:
    error = _translated(window)
    found = shown(window, SCORES).scores
    assert found.words.text() == "Score 54.55: fails, for an error is critical."
    assert found.rule.text().startswith(
        "MQM-based core, translated text, 55 words. Weights: neutral 0, minor 1, major 5"
    )
    assert [one.cells for one in found.parts.lines] == [
        ("All occurrences", "1", "1.82", "25", "45.45", "54.55"),
        ("Repeats counted once", "1", "1.82", "25", "45.45", "54.55"),
        ("Rita Moreau", "1", "1.82", "25", "45.45", "54.55"),
        ("Accuracy", "1", "1.82", "25", "45.45", "54.55"),
    ]
    assert found.parts.lines[0].tip == "All occurrences: (1 − 25 ÷ 55) × 100 = 54.55"
    assert [one.cells for one in found.terms.lines] == [("raised", "25", "Critical", "Accuracy", "Rita Moreau")]
    found.terms_view.doubleClicked.emit(found.terms.index(0, 0))
    assert window.page.chosen == error
    found.profile.setCurrentIndex(1)
    assert found.words.text().endswith("penalty a sentence in the mean, over 6 sentences; 0 is best.")
    assert "Critical, counted as major" in found.terms.lines[0].cells


def test_an_article_without_a_sign_of_translation_has_no_score(window: Window) -> None:
    found = shown(window, SCORES).scores
    assert found.words.text().endswith("shows no sign of being a translation: it gets no score.")
    assert found.parts.lines == []


def test_weights_are_kept_in_the_project_and_put_back(window: Window, qtbot: QtBot) -> None:
    _translated(window)
    found = shown(window, SCORES).scores
    form = found.weights
    assert form.fields["critical"].text() == "25"
    assert form.fields["minor_punctuation"].text() == ""
    assert not form.keep.isEnabled()
    form.fields["critical"].selectAll()
    qtbot.keyClicks(form.fields["critical"], "10.5")
    form.keep.click()
    assert agreement.weights_of(window.session.project, Profile.CORE).to_json()["critical"] == "10.5"
    qtbot.waitUntil(lambda: found.terms.lines[0].cells[1] == "10.5")
    assert found.rule.text().startswith("MQM-based core, weights of this project, translated text")
    form.standard.click()
    assert agreement.weights_of(window.session.project, Profile.CORE) == STANDARD[Profile.CORE]
    assert form.fields["critical"].text() == "25"


def test_what_is_no_weight_is_told_and_stays_typed(window: Window, qtbot: QtBot) -> None:
    _translated(window)
    found = shown(window, SCORES)
    form = found.scores.weights
    told: list[str] = []
    window.session.failed.connect(told.append)
    form.fields["minor"].selectAll()
    qtbot.keyClicks(form.fields["minor"], "much")
    form.keep.click()
    assert told == ["A weight is a number of at least 0, not “much”."]
    assert form.fields["minor"].text() == "much"
    assert agreement.weights_of(window.session.project, Profile.CORE) == STANDARD[Profile.CORE]


@pytest.mark.parametrize("measure", list(MeasureName))
def test_every_measure_has_words(measure: MeasureName) -> None:
    from annotator.desktop.numbers.number_words import measure_title, number_words
    from annotator.domain.agreement import Measure

    one = Measure(name=measure, value=0.5, n=3, counted="tags", of="kind")
    assert measure_title(one)
    assert number_words(one) == "n = 3 tags"
    assert one.sentence.endswith(".")


def test_the_lists_keep_to_the_rules_of_models(window: Window, qtmodeltester) -> None:
    submitted(window)
    found = shown(window, AGREEMENT)
    view = found.agreement
    for model in (view.pairs, view.slices, view.measures, view.model, found.scores.parts):
        qtmodeltester.check(model)
