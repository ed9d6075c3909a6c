"""Any sequence of work, undo and redo by two reviewers, against a model in a few lines of Python."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.articles import Reviewer, Source
from annotator.domain.ids import new_id
from annotator.errors import Refused
from annotator.storage import queries
from annotator.storage.journal import redo, undo
from annotator.storage.project import create_project, open_project


@dataclass
class Work:
    """What one operation did: titles by id, before and after."""

    name: str
    changes: dict[str, tuple[str | None, str | None]]
    undone: bool = False


@dataclass
class Model:
    """A project as it should be."""

    rows: dict[str, str] = field(default_factory=dict)
    work: list[list[Work]] = field(default_factory=lambda: [[], []])
    taken_back: list[list[Work]] = field(default_factory=lambda: [[], []])

    def do(self, who, name, changes):
        self.work[who].append(Work(name, changes))
        self.taken_back[who].clear()
        self.move(changes, 1)

    def move(self, changes, to):
        for one, states in changes.items():
            if states[to] is None:
                self.rows.pop(one, None)
            else:
                self.rows[one] = states[to]

    def undo(self, who):
        latest = next((work for work in reversed(self.work[who]) if not work.undone), None)
        if latest is None or any(self.rows.get(one) != after for one, (_, after) in latest.changes.items()):
            return False
        latest.undone = True
        self.taken_back[who].append(latest)
        self.move(latest.changes, 0)
        return True

    def redo(self, who):
        latest = self.taken_back[who][-1] if self.taken_back[who] else None
        if latest is None or any(self.rows.get(one) != before for one, (before, _) in latest.changes.items()):
            return False
        latest.undone = False
        self.taken_back[who].pop()
        self.move(latest.changes, 1)
        return True

    def names(self, who):
        work = next((work.name for work in reversed(self.work[who]) if not work.undone), "")
        return work, self.taken_back[who][-1].name if self.taken_back[who] else ""


STEPS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["add", "change", "remove", "mix", "undo", "undo", "redo"]),
        st.integers(0, 3),
    ),
    min_size=5,
    max_size=25,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_a_project_is_what_the_model_says(steps):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "p.annotator")
        model, people = Model(), [Reviewer(id=new_id(), name="Ann"), Reviewer(id=new_id(), name="Ben")]
        with create_project(path) as project:
            for number, (who, what, which) in enumerate(steps):
                step(project, model, people[who], who, what, which, f"{what} {number}")
            assert project.check() == []
        with open_project(path) as project:
            compare(project, model, people)


def step(project, model, reviewer, who, what, which, name):
    if what in ("undo", "redo"):
        expected = getattr(model, what)(who)
        try:
            {"undo": undo, "redo": redo}[what](project, reviewer)
            assert expected
        except Refused:
            assert not expected
        return
    there = sorted(model.rows)
    chosen = there[which % len(there)] if there else None
    changes = {}
    with project.write(name, reviewer) as write:
        if what in ("add", "mix"):
            made = Source(id=new_id(), title=name)
            write.add(made)
            changes[made.id] = (None, name)
        if what in ("change", "mix") and chosen:
            write.replace(Source(id=chosen, title=name))
            changes[chosen] = (model.rows[chosen], name)
        if what == "remove" and chosen:
            write.remove(Source, chosen)
            changes[chosen] = (model.rows[chosen], None)
    if changes:
        model.do(who, name, changes)


def compare(project, model, people):
    with project.read() as read:
        assert {one.id: one.title for one in queries.sources(read, viewer="")} == model.rows
        for who, reviewer in enumerate(people):
            assert queries.undo_names(read, reviewer.id) == model.names(who)
