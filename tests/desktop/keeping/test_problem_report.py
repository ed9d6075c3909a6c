"""A report on a problem: helps to find it, and says nothing of what somebody works on."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotator.actions import projects
from annotator.desktop.keeping import problem_report


@pytest.fixture
def fault(tmp_path):
    """A fault whose words quote an article, raised in the program's own code."""
    problem_report.faults.clear()
    try:
        projects.new_reviewer("Rita", "Beijing has raised sanctions")  # type: ignore[arg-type]  # the fault
    except TypeError as error:
        problem_report.remember(type(error), type(error)("Beijing has raised sanctions"), error.__traceback__)
    yield
    problem_report.faults.clear()


def test_the_report_names_the_place_and_quotes_nothing(fault):
    words = problem_report.report("I pressed 1.")
    assert "I pressed 1." in words
    assert "builtins.TypeError" in words
    assert "annotator/actions/projects.py:" in words
    assert "new_reviewer" in words
    assert "Beijing" not in words
    assert str(Path.home()) not in words
    assert "Beijing has raised" in problem_report.report(with_words=True)


def test_what_is_saved_and_copied_is_what_was_shown(window, fault, tmp_path, monkeypatch):
    window.actions_by_name["report_problem"].trigger()
    problem = window.keeper.problem
    problem.description.setPlainText("The list was empty.")
    shown = problem.shown.toPlainText()
    assert "The list was empty." in shown
    assert "Beijing" not in shown
    path = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    problem.save.click()
    assert path.read_text(encoding="utf-8") == shown
    assert "report.txt" in window.page.messages.words
    problem.with_words.click()
    problem.copy.click()
    assert "Beijing has raised" in QGuiApplication.clipboard().text()
    problem.close()


def test_only_the_last_few_faults_are_told(fault):
    for number in range(9):
        error = ValueError(str(number))
        problem_report.remember(ValueError, error, None)
    told = problem_report.report(with_words=True)
    assert [f"says: {number}" in told for number in range(9)] == [False] * 4 + [True] * 5
