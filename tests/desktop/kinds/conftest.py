"""Two kinds that the project of the samples defines, and the window in which kinds are changed."""

import pytest

from annotator.actions import annotating, defining
from annotator.domain.annotations import CustomField
from annotator.domain.fields import FieldType
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Underline
from annotator.storage import queries

TONE = CustomField(name="Tone", type=FieldType.CHOICE, choices=("dry", "open", "openly cutting"))


@pytest.fixture
def irony(session):
    fields = (TONE, CustomField(name="Degree", type=FieldType.DECIMAL), CustomField(name="Since", type=FieldType.DATE))
    return session.do(defining.define, "Irony", underline=Underline.WAVY, fields=fields)


@pytest.fixture
def rumour(session, irony):
    return session.do(defining.define, "Rumour")


@pytest.fixture
def tag(session):
    """Tag the first letters of the first article."""

    def make(kind, start=0, **details):
        with session.read() as read:
            article = queries.articles(read, viewer=session.viewer)[0]
        return session.do(annotating.annotate, article.version_id, Span(start, start + 5), kind, details=details)

    return make


@pytest.fixture
def kinds(window, irony, rumour):
    window.actions_by_name["tag_kinds"].trigger()
    shown = window.kinds.windows.shown
    shown.activateWindow()
    return shown


def stored(session):
    """Return the project's kinds as they are kept."""
    with session.read() as read:
        return queries.tag_definitions(read)
