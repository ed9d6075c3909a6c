"""A desk of three on one project: Rita's window, Ben and Lea beside her."""

from dataclasses import dataclass

import pytest

from annotator.actions import annotating, projects, reviewing
from annotator.domain.annotations import Annotation, Decision
from annotator.storage import queries


@dataclass
class Desk:
    """Rita works in the window; Ben and Lea through what their own windows would call."""

    window: object

    @property
    def project(self):
        return self.window.session.project

    @property
    def page(self):
        return self.window.pages.review

    def who(self, name):
        return projects.acting(self.project, name)

    def tag(self, words):
        with self.project.read() as read:
            return next(one for one in read.find(Annotation) if one.exact.startswith(words))

    def decisions(self):
        with self.project.read() as read:
            return [
                (one.decision.value, one.rationale)
                for one in sorted(read.find(Decision), key=lambda one: (one.created_at, one.id))
            ]

    def by(self, name, action, *args, **named):
        """Let somebody do something, and Rita's window hear of it."""
        result, _ = action(self.project, self.who(name), *args, **named)
        self.window.session.look()
        return result

    def rows(self, group):
        model = self.page.queue.model
        heading = model.heading(group)
        return [model.data(model.index(row, 0, heading)) for row in range(model.rowCount(heading))]

    def choose(self, words):
        assert self.page.queue.choose(self.tag(words).id), words

    def lead(self, name):
        reviewing.set_lead(self.project, self.who("Rita Moreau"), self.who(name).id, lead=True)
        self.window.session.look()

    def told(self):
        return self.window.page.messages.words

    def articles(self):
        with self.project.read() as read:
            return queries.articles(read, viewer="")

    def annotate(self, name, words, kind, **details):
        for article in self.articles():
            with self.project.read() as read:
                text = queries.article_text(read, article.version_id, viewer="")
            if words in text:
                span = annotating.Span(text.index(words), text.index(words) + len(words))
                return self.by(name, annotating.annotate, article.version_id, span, kind, details=details)
        raise AssertionError(words)


@pytest.fixture
def desk(window, qtbot):
    """Rita on the page of review, the keys in the queue."""
    window.actions_by_name["go_review"].trigger()
    return Desk(window)
