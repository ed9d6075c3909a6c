"""Two thousand random actions through the window's own QActions; then project, journal and views are compared."""

import random
from collections import Counter

from annotator.actions import projects
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries

ACTIONS = 2_000
SEED = 20_261_122


class Reviewer:
    """Somebody who does whatever comes to mind, one action of the window at a time."""

    def __init__(self, window, seed):
        self.window = window
        self.random = random.Random(seed)
        self.done = Counter()

    def act(self):
        """Do one thing."""
        doings = {
            self.tag: 26,
            self.retag: 12,
            self.move_end: 14,
            self.delete: 10,
            self.undo: 14,
            self.redo: 8,
            self.switch_articles: 6,
            self.go: 8,
            self.note: 2,
        }
        doing = self.random.choices(list(doings), list(doings.values()))[0]
        doing()
        self.done[doing.__name__] += 1

    def trigger(self, name):
        self.window.actions_by_name[name].trigger()

    def tag(self):
        view = self.window.page.active_pane.view
        start = self.random.randrange(len(view.text))
        view.select(Span(start, min(len(view.text), start + self.random.randint(0, 40))))
        self.trigger(f"{self.random.choice(('tag', 'tag', 'tag', 'alike'))}_{self.random.choice(list(Kind))}")

    def retag(self):
        self.choose()
        self.trigger(f"retag_{self.random.choice(list(Kind))}")

    def move_end(self):
        self.choose()
        which, way = self.random.choice(("start", "end")), self.random.choice(("out", "in"))
        self.trigger(f"{which}_{way}{self.random.choice(('', '_character'))}")

    def delete(self):
        self.choose()
        self.trigger("remove_tag")

    def undo(self):
        self.trigger("undo")

    def redo(self):
        self.trigger("redo")

    def switch_articles(self):
        page = self.window.page
        wanted = self.random.sample(page.model.ids, self.random.randint(1, 2))
        page.panes.show_articles(wanted)
        page.panes.set_active(self.random.choice(page.panes.panes))

    def go(self):
        self.trigger(self.random.choice(("next_tag", "previous_tag", "next_sentence")))

    def note(self):
        self.choose()
        self.trigger("note")

    def choose(self):
        view = self.window.page.active_pane.view
        mark = view.next_mark(self.random.randrange(len(view.text))) or view.next_mark(-1)
        self.window.page.choose(mark.id if mark else None)


def test_after_two_thousand_actions_project_journal_and_views_agree(window):
    failed = []
    window.session.failed.connect(failed.append)
    somebody = Reviewer(window, SEED)
    for _ in range(ACTIONS):
        somebody.act()
    assert min(somebody.done.values()) > 10
    assert not failed, Counter(failed)
    page, viewer = window.page, window.session.viewer
    page.panes.show_articles(page.model.ids)
    for pane in page.panes.panes:
        with window.session.read() as read:
            stored = queries.annotations(read, viewer=viewer, version_id=pane.version_id)
            text = queries.article_text(read, pane.version_id, viewer=viewer)
        assert pane.view.text == text
        assert {tag.id: tag.mark for tag in stored} == {mark.id: mark for mark in marks_of(pane.view)}
        assert all(text[tag.start : tag.end] == tag.exact for tag in stored)
        listed = page.model.find(pane.article_id)
        assert listed.tags == len(stored)
        assert pane.errors == sum(tag.kind == Kind.TRANSLATION_ERROR for tag in stored)
    assert projects.check(window.session.project) == []


def marks_of(view):
    """Return every mark that the view shows, walked from the first to the last as the key N does."""
    found, mark = [], view.next_mark(-1)
    while mark is not None:
        found.append(mark)
        mark = view.next_mark(mark.start, beyond=mark.id)
    return found


def test_undoing_everything_leaves_the_project_as_it_was(window):
    viewer = window.session.viewer

    def state():
        with window.session.read() as read:
            return {tag.id: (tag.span, tag.kind, tag.note) for tag in queries.annotations(read, viewer=viewer)}

    before = state()
    group = window.session.last_group
    somebody = Reviewer(window, SEED + 1)
    own = 0
    for _ in range(120):
        getattr(somebody, somebody.random.choice(("tag", "retag", "move_end", "delete")))()
        if window.session.last_group != group:
            group, own = window.session.last_group, own + 1
    assert state() != before
    for _ in range(own):
        window.actions_by_name["undo"].trigger()
    assert state() == before
