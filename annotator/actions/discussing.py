"""The thread of a tag: what was asked in it is resolved, and opened again."""

from dataclasses import replace

from annotator.domain.annotations import Comment
from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes
from annotator.errors import NotFound
from annotator.storage.project import Project


def resolve_comment(
    project: Project, reviewer: Reviewer, comment_id: str, *, resolved: bool = True
) -> tuple[Comment, Changes]:
    """Mark a comment as resolved, or as open again; anybody may, and the history tells who did."""
    with project.write("Resolve comment" if resolved else "Reopen comment", reviewer) as write:
        old = write.get(Comment, comment_id)
        if old is None:
            raise NotFound("That comment is not there any more.")
        new = replace(old, resolved=resolved)
        if new != old:
            write.replace(new)
    return new, write.changes
