"""What a pane asks of the project and of its text, most of it in a job: marks, errors, words, tags to be checked."""

from collections.abc import Callable

from annotator.actions.projects import Project
from annotator.desktop.article.mark_index import MarkIndex
from annotator.domain.annotations import Mark
from annotator.domain.places import paragraph_starts
from annotator.domain.scoring import NOT_COUNTED
from annotator.domain.vocabulary import Kind
from annotator.storage import queries

_CHUNK = 200_000
Progress = Callable[[int, int, str], None]


def read_marks(project: Project, version_id: str, viewer: str) -> tuple[MarkIndex, int]:
    """Return every mark of a version by place, and how many of them count among its errors; run in a job."""
    with project.read() as read:
        marks = queries.marks(read, version_id, viewer=viewer)
    return MarkIndex(marks), count_errors(marks)


def read_to_check(project: Project, article_id: str, viewer: str) -> frozenset[str]:
    """Return the tags of an article whose place somebody has yet to look at."""
    with project.read() as read:
        return frozenset(one.annotation_id for one in queries.placements(read, viewer=viewer, article_id=article_id))


def measure(text: str, progress: Progress) -> tuple[int, list[int]]:
    """Return how many words a text has and where its paragraphs start; counted in pieces, so that others get on."""
    from annotator.text.words import word_count

    words = 0
    position = 0
    while position < len(text):
        progress(position, len(text), "")
        end = text.find("\n", position + _CHUNK)
        end = len(text) if end < 0 or end > position + 2 * _CHUNK else end
        end = min(end, position + 2 * _CHUNK)
        words += word_count(text[position:end])
        position = end
    return words, list(paragraph_starts(text))


def is_error(mark: Mark) -> bool:
    """Tell whether a mark counts among the errors per 100 words."""
    return mark.kind == Kind.TRANSLATION_ERROR and mark.status not in NOT_COUNTED


def count_errors(marks: list[Mark]) -> int:
    """Return how many marks count among the errors per 100 words."""
    return sum(map(is_error, marks))
