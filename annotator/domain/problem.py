"""What is wrong with a project, as a check of it finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, as a sentence, and where: a table and an id, or the part of the file."""

    what: str
    where: str
