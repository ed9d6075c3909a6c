"""What the window of merging says above its lists, for each stage of the work."""

from enum import Enum, auto

from annotator.desktop.merging.conflicts_model import MOST_SHOWN
from annotator.desktop.translation import figure
from annotator.desktop.wording import say


class Stage(Enum):
    """How far the merging is."""

    LOOKING = auto()
    READY = auto()
    NOTHING = auto()
    MERGING = auto()
    DONE = auto()
    FAILED = auto()


_HEADINGS = {
    Stage.LOOKING: "Looking what {names} would bring …",
    Stage.READY: "Merge {names} into this project?",
    Stage.NOTHING: "Nothing to merge: everything in {names} is here already",
    Stage.MERGING: "Merging {names} …",
    Stage.DONE: "Merged: {names}",
    Stage.FAILED: "{names}: nothing was merged",
}


def heading_words(stage: Stage, names: str) -> str:
    """Return the heading; ``names`` are those of the copies."""
    return say(_HEADINGS[stage]).format(names=names)


def sentences(stage: Stage, conflicts: int, refused: int, *, wrote: bool) -> str:
    """Return what stands below the heading; ``wrote`` tells whether merging changed anything."""
    parts = []
    match stage:
        case Stage.READY:
            parts.append(_against(conflicts))
        case Stage.NOTHING:
            parts.append(say("The project was not changed."))
        case Stage.DONE if wrote:
            parts.append(say("The project as it was before is kept among its backups."))
        case Stage.DONE:
            parts.append(say("It came to what the project is already; nothing was changed."))
    if refused and parts:
        words = say("Not taken: {number}; the list says why.")
        if refused == 1:
            words = say("One thing is not taken; the list says why.")
        parts.append(words.format(number=figure(refused)))
    if stage is Stage.READY:
        parts.append(say("Nothing has been changed yet."))
    return " ".join(parts)


def _against(number: int) -> str:
    if not number:
        return say("Nothing stands against each other.")
    if number == 1:
        return say("One change stands against ours: settle it, or leave it to the rule.")
    words = say("{number} changes stand against ours: settle them one by one, or leave them to the rule.")
    if number > MOST_SHOWN:
        words = say("{number} changes stand against ours; the first {shown} are listed, the rest the rule settles.")
    return words.format(number=figure(number), shown=figure(MOST_SHOWN))
