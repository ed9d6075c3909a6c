"""What is said of a document besides its text, in the same words for Word, OpenDocument and Rich Text."""

from collections.abc import Iterable, Mapping

from annotator.reading.office.properties import line


def counted(count: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def accepted(changes: Mapping[str, int], authors: Iterable[str]) -> tuple[str, ...]:
    """Say that tracked changes, counted by their noun, were taken as accepted, and whose they are; or nothing."""
    told = [counted(count, noun) for noun, count in changes.items() if count]
    if not told:
        return ()
    names = [name[:_LONGEST_NAME] for name in dict.fromkeys(map(line, authors)) if name]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    by = f" (by {', '.join(names[:_NAMED])}{more})" if names else ""
    return (f"Tracked changes were taken as accepted: {', '.join(told)}{by}",)


def left_out(*, comments: int = 0, hidden: int = 0, contents: int = 0, raw: bool) -> tuple[str, ...]:
    """Say what is no part of the main text, and what was taken in because everything was wanted."""
    notes = []
    if comments and not raw:
        notes.append(
            f"{counted(comments, 'comment')} left out, as no part of the text; read everything in the file to see them"
        )
    if hidden:
        notes.append(f"Hidden text in {counted(hidden, 'place')} was {'taken in' if raw else 'left out'}")
    if contents and not raw:
        notes.append("The table of contents was left out; read everything in the file to see it")
    return tuple(notes)


def outside(count: int, noun: str) -> tuple[str, ...]:
    """Say that a document refers to something that would have to be fetched, and that it was not; or nothing."""
    return (f"The document refers to {counted(count, noun)} outside of it, which was not fetched",) if count else ()


_NAMED = 5
_LONGEST_NAME = 60
