"""An article with what capture left in it, one that was changed by its publisher, and a window on both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.actions import annotating, projects, reading
from annotator.actions.projects import Project
from annotator.desktop import theme
from annotator.desktop.jobs import InlineJobs
from annotator.desktop.session import Session
from annotator.desktop.window import Window
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.settings import Settings
from annotator.storage import queries

DIRTY = """Beijing’s balancing act

Beijing has raised sanctions against sev\u00aderal members of the European Parlia\u00adment, and Brus\u200bsels too.



About 14,000 soldiers were sent to the front, it reports.

Subscribe to our newsletter

The talks will go on in May. It is theâ€™s best.

Subscribe to our newsletter
"""

OLD = """Sanctions lifted

Beijing has lifted sanctions against several members of the European Parliament, said two diplomats.

Some 15,000 soldiers were sent, according to Seoul. Brussels had hoped for more.

Nothing of this paragraph will ever be changed by anybody, however long one waits for it.

The minister resigned on Tuesday after a long debate. No successor was named."""

NEW = """Sanctions lifted

Beijing lifted its sanctions against some members of the European Parliament on Friday, two diplomats said.

Brussels had hoped for more.

Nothing of this paragraph will ever be changed by anybody, however long one waits for it.

The minister stepped down on Tuesday, after a debate that lasted all night. No successor was named."""

CLAIM = "Beijing has lifted sanctions against several members of the European Parliament"
GONE = "Some 15,000 soldiers were sent, according to Seoul."


@pytest.fixture
def project_with_samples(tmp_path: Path) -> Iterator[Project]:
    """The article DIRTY with a tag, and the article OLD with three, of which NEW is a newer version."""
    made = projects.create(tmp_path / "versions.annotator")
    rita = projects.acting(made, "Rita Moreau")
    reading.read_sources(made, rita, [reading.Pasted("Dirty.txt", DIRTY), reading.Pasted("Old.txt", OLD)])
    with made.read() as read:
        dirty, old = queries.articles(read, viewer=rita.id)
    for article, text, words, kind in (
        (dirty, DIRTY, "About 14,000 soldiers", Kind.STATISTIC),
        (old, OLD, CLAIM, Kind.CLAIM),
        (old, OLD, GONE, Kind.STATISTIC),
        (old, OLD, "Brussels had hoped for more.", Kind.QUOTE),
    ):
        start = text.index(words)
        annotating.annotate(made, rita, article.version_id, Span(start, start + len(words)), kind)
    reading.read_sources(made, rita, [reading.Pasted("New.txt", NEW)], version_of=old.id)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[Window]:
    """Rita's window, both articles side by side, the first one active."""
    assert isinstance(session.jobs, InlineJobs)
    made = Window(session, Settings(theme="light"), theme.LIGHT)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.page.panes.set_active(made.page.panes.panes[0])
    made.page.focus_text()
    yield made
    made.close()
