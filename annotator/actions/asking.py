"""Asking a colleague about tags: a comment in the thread of each, whose answer is waited for."""

from collections.abc import Iterable

from annotator.domain.annotations import Annotation, Comment
from annotator.domain.articles import Reviewer
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, utc_now
from annotator.errors import InvalidValue, NotFound
from annotator.storage.project import Project


def ask(
    project: Project, reviewer: Reviewer, annotation_ids: Iterable[str], colleague: str, words: str
) -> tuple[int, Changes]:
    """Ask a colleague, by name, about annotations: a comment in the thread of each. Returns how many.

    InvalidValue without a name, without words, or when asking oneself.
    """
    name, text = colleague.strip(), words.strip()
    if not name or not text:
        raise InvalidValue("Asking needs a colleague and words; nobody was asked.", "text")
    with project.write("Ask", reviewer) as write:
        asked = write.reviewer_named(name)
        if asked.id == write.reviewer.id:
            raise InvalidValue("That is you; choose a colleague to ask.", "asks")
        found = write.find(Annotation, id=list(annotation_ids))
        if not found:
            raise NotFound("Those tags are not in the project any more.")
        about = "1 tag" if len(found) == 1 else f"{len(found)} tags"
        write.name = f"Ask {asked.name} about {about}"
        write.add_all(
            Comment(
                id=new_id(),
                annotation_id=one.id,
                author_id=write.reviewer.id,
                text=text,
                asks=asked.id,
                created_at=utc_now(),
            )
            for one in found
        )
    return len(found), write.changes
