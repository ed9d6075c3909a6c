"""What the search field finds in a project: the articles and tags that fit typed words best."""

from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple, TypeVar

from annotator.actions.projects import Project
from annotator.desktop.nearness import EXACT, SHORTEST_ALIKE, nearness
from annotator.storage import queries

_LOOK_EVERY = 400
"""After how many names it is asked whether the answer is still wanted."""

MOST_OF_EACH = 8

Wanted = Callable[[], bool]
"""Tells whether somebody still waits for the answer."""

T = TypeVar("T")


class TagWords(NamedTuple):
    """A tag as it is found: its passage and note with case folded, and what is shown of it."""

    folded: str
    id: str
    kind: str
    exact: str


class TagIndex(NamedTuple):
    """The words of all tags that a reviewer sees, as they stood at an entry of the journal."""

    sequence: int
    viewer: str
    tags: list[TagWords]


class Answer(NamedTuple):
    """What was found in a project, the best first, with how near it is (0–100), and the index it was found in."""

    known: TagIndex
    tags: list[tuple[float, TagWords]]
    matches: list[queries.Match]


def best(words: Sequence[str], names: Iterable[tuple[str, T]], wanted: Wanted) -> list[tuple[float, T]]:
    """Return those of the names, each with its case folded, that fit best.

    Names only like the words count where none has them. Equally near ones stay in their order. Stops, with what it has,
    when the answer is not wanted any more.
    """
    known = list(names)
    there = [(folded, one) for folded, one in known if all(word in folded for word in words)]
    scored = [(nearness(words, folded), one) for folded, one in there[: _LOOK_EVERY * 10]]
    if not there and any(len(word) >= SHORTEST_ALIKE for word in words):
        for number, (folded, one) in enumerate(known):
            if number % _LOOK_EVERY == 0 and not wanted():
                break
            near = nearness(words, folded)
            if 0 < near < EXACT:
                scored.append((near, one))
    return nlargest(MOST_OF_EACH, scored, key=lambda pair: pair[0])


def find_articles(
    titles: Sequence[tuple[str, str]], words: Sequence[str], wanted: Wanted
) -> list[tuple[float, tuple[str, str]]]:
    """Return the articles, given as id and title, whose titles fit best; run in a job."""
    return best(words, ((title.casefold(), (id_, title)) for id_, title in titles), wanted)


def search_project(project: Project, viewer: str, words: str, known: TagIndex | None, wanted: Wanted) -> Answer:
    """Return the tags whose passage or note fits best, and where the texts have the words; run in a job.

    ``known`` spares reading all tags anew where nothing has changed since.
    """
    folded = words.casefold().split()
    with project.read() as read:
        sequence = project.sequence()
        if known is None or (known.sequence, known.viewer) != (sequence, viewer):
            rows = queries.tag_rows(read, viewer=viewer)
            tags = [TagWords(f"{row.exact} {row.note}".casefold(), row.id, row.kind, row.exact) for row in rows]
            known = TagIndex(sequence, viewer, tags)
        matches = queries.search(read, words, viewer=viewer, limit=MOST_OF_EACH * 3)
    return Answer(known, best(folded, ((tag.folded, tag) for tag in known.tags), wanted), matches)
