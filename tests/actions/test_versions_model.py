"""Any sequence of tagging, newer versions, cleaning, placing, undo and redo: no tag is lost, none moves unseen."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.actions import annotating, history, projects, versions
from annotator.actions.reading import Pasted, read_sources
from annotator.domain.annotations import Annotation, Placement
from annotator.domain.articles import Reviewer, Version
from annotator.domain.spans import Span
from annotator.storage import queries

PARAGRAPHS = (
    "```html",
    "The min\u00adister said that 80 percent of the town had left for the coast.",
    "“It is a bad year for us,” Kim said, and nobody in the room an\u00adswered her.",
    "Read more: ten things that you should know about the coast",
    "Nine in ten of those who were asked said they would never come back again.",
    "The cap\u200btion under the picture of the harbour",
    "“It is a bad year for us,” Kim said, and nobody in the room an\u00adswered her.",
)
TEXT = "\n\n\n\n".join(PARAGRAPHS)
NEWS = (
    "Something wholly new stands here, of which nobody has heard.",
    "Kim came later.",
    "80 percent of the town left.",
)
WORDS = (("80", "81"), ("said", "told us"), ("coast", "sea"), ("Kim", "Kim Lee"), ("\n\n\n\n", "\n"), ("us", ""))


@dataclass(frozen=True)
class State:
    """All that the steps below may change."""

    versions: tuple[Version, ...]
    tags: tuple[Annotation, ...]
    waiting: tuple[Placement, ...]
    left: frozenset[str]
    """Tags that somebody left in an earlier version, knowing so; not in the project."""

    def tag(self, annotation_id: str) -> Annotation:
        return next(one for one in self.tags if one.id == annotation_id)


@dataclass
class Desk:
    """A project with one article, and its states: those before ``done`` can be undone, those behind it redone."""

    project: projects.Project
    ines: Reviewer
    article_id: str
    states: list[State] = field(default_factory=list)
    done: int = 0

    @property
    def now(self) -> State:
        return self.states[self.done]

    @property
    def newest(self) -> Version:
        return self.now.versions[-1]

    def text(self, version_id: str) -> str:
        with self.project.read() as read:
            return queries.article_text(read, version_id, viewer=self.ines.id)

    def look(self, left: frozenset[str]) -> State:
        with self.project.read() as read:
            return State(
                tuple(queries.versions(read, self.article_id, viewer=self.ines.id)),
                tuple(sorted(queries.annotations(read, viewer=self.ines.id), key=lambda one: one.id)),
                tuple(queries.placements(read, viewer=self.ines.id)),
                left,
            )

    def keep(self, left: frozenset[str]) -> None:
        """Take the project as it is for the state after one more step, if that did anything."""
        found = self.look(left)
        if found != self.now:
            self.states[self.done + 1 :] = [found]
            self.done += 1


def tag(desk: Desk, one: int, other: int) -> None:
    text = desk.text(desk.newest.id)
    start = one % len(text)
    span = Span(start, min(len(text), start + 1 + other % 130))
    details = {"speaker_span": {"start": other % len(text), "end": other % len(text) + 1}}
    annotating.annotate(desk.project, desk.ines, desk.newest.id, span, "quote", details=details)


def move(desk: Desk, one: int, other: int) -> None:
    if desk.now.tags:
        chosen = desk.now.tags[one % len(desk.now.tags)]
        start = other % len(desk.text(chosen.version_id))
        annotating.move_span(desk.project, desk.ines, chosen.id, Span(start, start + 1))


def read_newer(desk: Desk, one: int, other: int) -> None:
    text = desk.text(desk.newest.id)
    lines = text.split("\n")
    place, second = one % len(lines), other % len(lines)
    match one % 4:
        case 0:
            lines[place], lines[second] = lines[second], lines[place]
            text = "\n".join(lines)
        case 1:
            text = "\n".join(lines[:place] + lines[place + 1 :])
        case 2:
            lines.insert(place, NEWS[other % len(NEWS)])
            text = "\n".join(lines)
        case _:
            text = text.replace(*WORDS[other % len(WORDS)])
    if text.strip():
        read_sources(desk.project, desk.ines, [Pasted("newer", text)], version_of=desk.article_id)


def clean(desk: Desk, one: int, other: int) -> None:
    found = versions.cleanings_of(desk.project, desk.newest.id, desk.ines.id)
    chosen = [cleaning for number, cleaning in enumerate(found) if (one + number * other) % 3]
    if chosen:
        versions.clean(desk.project, desk.ines, desk.newest.id, chosen)


def put_back(desk: Desk, one: int, other: int) -> None:
    found = desk.newest.cleaned
    if found:
        chosen = [cleaning for number, cleaning in enumerate(found) if (one + number * other) % 3]
        versions.put_back(desk.project, desk.ines, desk.newest.id, chosen)


def restore(desk: Desk, one: int, _: int) -> None:
    wanted = desk.now.versions[one % len(desk.now.versions)]
    if wanted.text_sha256 != desk.newest.text_sha256:
        versions.restore(desk.project, desk.ines, wanted.id)
        assert desk.text(desk.look(desk.now.left).versions[-1].id) == desk.text(wanted.id)


def settle(desk: Desk, one: int, other: int) -> None:
    if desk.now.waiting:
        chosen = desk.now.waiting[one % len(desk.now.waiting)]
        start = other % len(desk.text(chosen.version_id))
        span = (chosen.span or None, Span(start, start + 1), None)[other % 3]
        versions.settle_placement(desk.project, desk.ines, chosen.id, span)


STEPS: dict[str, Callable[[Desk, int, int], None]] = {
    one.__name__: one for one in (tag, move, read_newer, clean, put_back, restore, settle)
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["tag", "tag", "read_newer", *STEPS, "undo", "undo", "redo"]),
            st.integers(0, 999),
            st.integers(0, 999),
        ),
        min_size=4,
        max_size=14,
    )
)
def test_no_tag_is_lost_and_none_moves_unseen(steps: list[tuple[str, int, int]]) -> None:
    with desk() as there:
        for name, one, other in steps:
            if name == "undo":
                undo(there)
            elif name == "redo":
                redo(there)
            else:
                before = there.now
                STEPS[name](there, one, other)
                there.keep(before.left)
                check_tags(there, before, name)
            assert there.project.check() == []
        while there.done:
            undo(there)
        assert there.project.check() == []


def undo(desk: Desk) -> None:
    if desk.done:
        history.undo(desk.project, desk.ines)
        desk.done -= 1
        assert desk.look(desk.now.left) == desk.now


def redo(desk: Desk) -> None:
    if desk.done + 1 < len(desk.states):
        history.redo(desk.project, desk.ines)
        desk.done += 1
        assert desk.look(desk.now.left) == desk.now


def check_tags(desk: Desk, before: State, step: str) -> None:
    now = desk.now
    waiting = {one.annotation_id: one for one in now.waiting}
    assert len(waiting) == len(now.waiting)
    assert all(one.version_id == desk.newest.id for one in now.waiting)
    assert {one.id for one in before.tags} <= {one.id for one in now.tags}
    left = set()
    for one in now.tags:
        text = desk.text(one.version_id)
        assert text[one.start : one.end] == one.exact
        place = waiting.get(one.id)
        if place:
            old = desk.text(place.from_version_id)
            assert place.moved == (one.version_id == desk.newest.id)
            assert place.from_span.of(old)
        elif one.version_id != desk.newest.id:
            # In an earlier version without a question: somebody has said so.
            assert one.id in before.left or step == "settle"
            left.add(one.id)
    desk.states[desk.done] = State(now.versions, now.tags, now.waiting, frozenset(left))
    if step in ("tag", "move", "settle"):
        return
    asked = {one.annotation_id: one for one in before.waiting}
    for old in before.tags:
        one = now.tag(old.id)
        if one.version_id == old.version_id or old.id in waiting:
            continue
        if step in ("clean", "put_back") and words(one.exact) == words(old.exact):
            continue
        # Word for word, or back where it stood when nobody has looked at its last move.
        place = asked.get(old.id)
        known = {old.exact} | ({place.from_span.of(desk.text(place.from_version_id))} if place else set())
        assert one.exact in known


def words(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@contextmanager
def desk() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder, projects.create(Path(folder, "p.annotator")) as project:
        ines = projects.acting(project, "Ines")
        (report,), _ = read_sources(project, ines, [Pasted("note.txt", TEXT)])
        made = Desk(project, ines, report.article_id)
        made.states = [made.look(frozenset())]
        yield made
