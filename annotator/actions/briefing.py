"""Writing the sourced briefing, and remembering which state of the project each one was made from."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from annotator import __version__
from annotator.briefing.build import build_briefing
from annotator.briefing.options import BriefingOptions
from annotator.briefing.word import word_bytes
from annotator.domain.articles import BriefingExport, Reviewer
from annotator.domain.fields import check_iso_date
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, utc_now
from annotator.errors import InvalidValue
from annotator.files.atomic import write_bytes
from annotator.files.naming import name_of
from annotator.storage import queries
from annotator.storage.project import Project


def brief(
    project: Project,
    reviewer: Reviewer,
    to: Path,
    *,
    title: str = "",
    articles: Iterable[str] = (),
    at: str = "",
) -> tuple[BriefingExport, Changes]:
    """Write the briefing of what the reviewer may see, whole or not at all; an old file stays if anything fails.

    ``articles`` are ids or titles, none meaning all; ``at`` dates the document, for the same bytes each time.
    """
    if to.suffix.lower() != ".docx":
        raise InvalidValue(f"A briefing is written as a Word document (.docx), not as “{to.suffix or to.name}”.", "to")
    check_iso_date(at, "The time of writing", "at")
    with project.read() as read:
        chosen = [queries.find_article(read, key, viewer=reviewer.id).id for key in articles]
        extract = queries.extract(read, viewer=reviewer.id, article_ids=chosen or None)
        version = 1 + len(read.find(BriefingExport))
    options = BriefingOptions(
        title=title or project.title,
        at=at or utc_now(),
        preparer=reviewer.name,
        version=version,
        articles=tuple(chosen),
        program=f"Annotator {__version__}",
    )
    content = word_bytes(build_briefing(extract, options))
    write_bytes(to, content)
    made = BriefingExport(
        id=new_id(),
        file_name=name_of(to),
        sha256=hashlib.sha256(content).hexdigest(),
        sequence=extract.sequence,
        version=version,
        reviewer_id=reviewer.id,
        created_at=utc_now(),
    )
    if project.read_only:
        # The document is what was asked for; a project that cannot be written keeps no list of them.
        return made, Changes()
    with project.write(f"Export {name_of(to)}", reviewer, undoable=False) as write:
        write.add(made)
    return made, write.changes
