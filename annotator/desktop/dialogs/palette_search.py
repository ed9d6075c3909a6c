"""What the search field finds in a project: the articles and tags that fit typed words best."""

from collections.abc import Callable, Sequence
from heapq import nlargest
from time import sleep
from typing import Any, NamedTuple

from annotator.actions.projects import Project
from annotator.desktop.nearness import SHORTEST_ALIKE, nearness
from annotator.desktop.wording import elided
from annotator.storage import queries

_LOOK_EVERY = 400
"""After how many names it is asked whether the answer is still wanted."""

MOST_OF_EACH = 8

_MOST_WEIGHED = 4_000
"""Names that have the words and are weighed against each other."""

_PART = 2_000
"""Tags read at once."""

_BREATH = 0.02
"""Seconds."""

_SHOWN = 90
"""Code points of a passage that are shown."""

Wanted = Callable[[], bool]
"""Tells whether somebody still waits for the answer."""


class TagWords(NamedTuple):
    """A tag that was found: what is shown of it."""

    id: str
    kind: str
    exact: str


class TagIndex(NamedTuple):
    """The words of all tags that a reviewer sees, as they stood at an entry of the journal, in the order of the text.

    ``folded`` are passage and note with their case folded. Lists of strings: objects for each tag would cost memory,
    and the collector time.
    """

    sequence: int
    viewer: str
    folded: list[str]
    ids: list[str]
    kinds: list[str]
    passages: list[str]

    def tag(self, number: int) -> TagWords:
        """Return a tag by its place."""
        return TagWords(self.ids[number], self.kinds[number], self.passages[number])


class Answer(NamedTuple):
    """What was found in a project, the best first, with how near it is (0–100), and the index it was found in."""

    known: TagIndex
    tags: list[tuple[float, TagWords]]
    matches: list[queries.Match]


def best(words: Sequence[str], folded: Sequence[str], wanted: Wanted) -> list[tuple[float, int]]:
    """Return how near the names are that fit best, each with its place among the names; their case is folded.

    Names only like the words count where none has them. Equally near ones stay in their order. Stops, with what it has,
    when the answer is not wanted any more.
    """
    there = []
    for start in range(0, len(folded), _LOOK_EVERY):
        if not wanted():
            return []
        part = enumerate(folded[start : start + _LOOK_EVERY], start)
        there += [number for number, name in part if all(word in name for word in words)]
    scored = [(nearness(words, folded[number]), number) for number in there[:_MOST_WEIGHED]]
    if not there and any(len(word) >= SHORTEST_ALIKE for word in words):
        for number, name in enumerate(folded):
            if number % _LOOK_EVERY == 0 and not wanted():
                break
            if near := nearness(words, name):
                scored.append((near, number))
    return nlargest(MOST_OF_EACH, scored, key=lambda pair: pair[0])


def find_articles(titles: Sequence[str], words: Sequence[str], wanted: Wanted) -> list[tuple[float, int]]:
    """Return how near those titles are that fit best, and their places among the titles; run in a job."""
    return best(words, [title.casefold() for title in titles], wanted)


def search_project(project: Project, viewer: str, words: str, known: TagIndex | None, wanted: Wanted) -> Answer:
    """Return the tags whose passage or note fits best, and where the texts have the words; run in a job.

    ``known`` spares reading all tags anew where nothing has changed since.
    """
    with project.read() as read:
        sequence = project.sequence()
        if known is None or (known.sequence, known.viewer) != (sequence, viewer):
            known = _read_index(read, sequence, viewer, wanted)
        matches = queries.search(read, words, viewer=viewer, limit=MOST_OF_EACH * 3) if wanted() else []
    found = best(words.casefold().split(), known.folded, wanted)
    return Answer(known, [(near, known.tag(number)) for near, number in found], matches)


def _read_index(read: Any, sequence: int, viewer: str, wanted: Wanted) -> TagIndex:
    """Read the words of all tags, in parts; who types on meanwhile has the interpreter for longer after each."""
    index = TagIndex(sequence, viewer, [], [], [], [])
    start = 0
    while True:
        rows = queries.tag_rows(read, viewer=viewer, limit=_PART, offset=start)
        for row in rows:
            index.folded.append(f"{row.exact} {row.note}".casefold())
            index.ids.append(row.id)
            index.kinds.append(row.kind)
            index.passages.append(elided(row.exact, _SHOWN))
        if len(rows) < _PART:
            return index
        if not wanted():
            sleep(_BREATH)
        start += _PART
