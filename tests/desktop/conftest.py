"""What the tests of the window share: projects with something in them, a session whose jobs run at once, no dialogs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.actions import annotating, projects, reading
from annotator.actions.projects import Project
from annotator.desktop import collecting, theme
from annotator.desktop.inspector import growing_text
from annotator.desktop.jobs import InlineJobs
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.settings import Settings
from annotator.storage import queries

FIRST = """Beijing’s balancing act

Beijing has raised sanctions against several members of the European Parliament. The move surprised Brussels.

“China is a major catalyst for Russia,” an official said. About 14,000 soldiers were sent to the front, it reports.

The talks will go on in May. Nobody expects a quick result 🙂, least of all in Brussels."""

SECOND = """Sanctions lifted

Beijing has lifted sanctions against several members of the European Parliament, said two diplomats.

Some 15,000 soldiers were sent, according to Seoul. Brussels had hoped for more."""


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep each test's settings to itself."""
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))


@pytest.fixture(autouse=True)
def collector_given_back() -> Iterator[None]:
    """Let Python collect again after a test that left jobs open."""
    yield
    while collecting.collecting().held:
        collecting.collecting().release()


@pytest.fixture(autouse=True)
def no_spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no process that checks spelling for each window; the tests of spelling do."""
    monkeypatch.setattr(growing_text, "is_installed", lambda: False)


@pytest.fixture(autouse=True)
def no_dialogs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Fail a test in which a dialog or menu opens that it did not announce; list what opened.

    ``exec`` is replaced, for it would wait for ever; a menu that pops up is shown, and is announced by ``remove``.
    """
    opened: list[str] = []
    popup = QMenu.popup

    def refuse(self: QDialog, *args: object) -> int:
        opened.append(f"{type(self).__name__}: {self.windowTitle()}")
        return int(QDialog.DialogCode.Rejected)

    monkeypatch.setattr(QDialog, "exec", refuse)
    monkeypatch.setattr(QDialog, "open", refuse)
    monkeypatch.setattr(QMessageBox, "exec", refuse)
    monkeypatch.setattr(QMenu, "exec", lambda self, *args: opened.append("menu"))
    monkeypatch.setattr(QMenu, "popup", lambda self, *args: (opened.append("menu"), popup(self, *args))[1])
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *args, asked=name, **named: (opened.append(asked), ("", ""))[1])
    yield opened
    assert not opened, f"opened without being announced: {opened}"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project."""
    made = projects.create(tmp_path / "empty.annotator")
    yield made
    made.close()


@pytest.fixture
def project_with_samples(tmp_path: Path) -> Iterator[Project]:
    """Two articles, FIRST and SECOND, with six tags of two reviewers."""
    made = projects.create(tmp_path / "samples.annotator")
    fill(made)
    yield made
    made.close()


@pytest.fixture
def session(qapp: QGuiApplication, project_with_samples: Project) -> Iterator[Session]:
    """Rita at work in the project with samples; her jobs run at once."""
    theme.load_fonts()
    made = Session(project_with_samples, projects.acting(project_with_samples, "Rita Moreau"), InlineJobs())
    yield made
    made.close()


def fill(project: Project) -> None:
    """Add the two articles and their tags."""
    rita, ben = projects.acting(project, "Rita Moreau"), projects.acting(project, "Ben Ito")
    sources = [reading.Pasted(f"{words.splitlines()[0]}.txt", words.encode()) for words in (FIRST, SECOND)]
    reading.read_sources(project, rita, sources)
    with project.read() as read:
        first, second = queries.articles(read, viewer=rita.id)
    for reviewer, article, text, words, kind, details in (
        (rita, first, FIRST, "Beijing has raised sanctions", Kind.CLAIM, {"speaker": "Beijing"}),
        (rita, first, FIRST, "raised", Kind.TRANSLATION_ERROR, {"correction": "lifted", "severity": "critical"}),
        (rita, first, FIRST, "China is a major catalyst for Russia,", Kind.QUOTE, {"speaker": "an official"}),
        (ben, first, FIRST, "About 14,000 soldiers", Kind.STATISTIC, {"value": "14000", "unit": "soldiers"}),
        (ben, second, SECOND, "Some 15,000 soldiers", Kind.STATISTIC, {"value": "15000"}),
        (ben, second, SECOND, "Beijing has lifted sanctions", Kind.CLAIM, {}),
    ):
        start = text.index(words)
        span = Span(start, start + len(words))
        annotating.annotate(project, reviewer, article.version_id, span, kind, details=details)


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[Window]:
    """Rita's window on the project with samples: both articles side by side, the caret in the first."""
    made = Window(session, Settings(theme="light"), theme.LIGHT)
    # Wider than the screen that there is without a display: the kinds have their names, the texts room for a bar.
    made.resize(1100, made.height())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.page.panes.set_active(made.page.panes.panes[0])
    made.page.focus_text()
    yield made
    made.close()
