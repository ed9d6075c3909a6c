"""Taking actions back, doing them again, and the record of what was done as a file."""

from collections.abc import Iterable
from pathlib import Path

from annotator.actions.standing import CHANGED_BY_REVIEW, stated
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Reviewer
from annotator.domain.journal import Changes, HistoryEntry
from annotator.errors import InvalidValue
from annotator.exchanging.history_file import history_csv, history_json
from annotator.files.atomic import write_bytes
from annotator.storage import journal
from annotator.storage.project import Project, Write


def undo(project: Project, reviewer: Reviewer) -> tuple[str, Changes]:
    """Take back what the reviewer did last; returns its name. Refused when somebody changed it since."""
    changes = journal.undo(project, reviewer, afterwards=_state_anew)
    return changes.name, changes


def redo(project: Project, reviewer: Reviewer) -> tuple[str, Changes]:
    """Do again what the reviewer took back last; returns its name. Refused when somebody changed it since."""
    changes = journal.redo(project, reviewer, afterwards=_state_anew)
    return changes.name, changes


def undo_entry(project: Project, reviewer: Reviewer, sequence: int) -> tuple[str, Changes]:
    """Take back one of the reviewer's own earlier actions; returns its name. Refused when something builds on it."""
    changes = journal.undo_entry(project, reviewer, sequence, afterwards=_state_anew)
    return changes.name, changes


def _state_anew(write: Write) -> None:
    """Put tags that were brought back into the state that what colleagues have decided meanwhile leaves them in."""
    touched = {
        change.id
        for change in write.unfinished
        if change.table == "annotation" and change.after and change.after["status"] in CHANGED_BY_REVIEW
    }
    tags = {one.id: one for one in write.find(Annotation, id=list(touched))}
    write.replace_all(one for one in stated(write, tags.values()) if one.status != tags[one.id].status)


def write_record(entries: Iterable[HistoryEntry], to: Path) -> None:
    """Write entries of the history into a file, JSON or CSV by its suffix; InvalidValue for another, FileTrouble."""
    formats = {".json": history_json, ".csv": history_csv}
    make = formats.get(to.suffix.lower())
    if make is None:
        raise InvalidValue(
            f"{to.name}: the history is written as .csv or .json. Nothing was written; choose one of these.", "to"
        )
    write_bytes(to, make(entries))
