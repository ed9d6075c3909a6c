"""Every error the program raises on purpose.

::

    AnnotatorError
    └── KnownError              the world's fault: its text says what happened, what was kept, what to do
        ├── InvalidValue        a value that the field does not take
        ├── NotFound            no such article, tag, source, reviewer…
        ├── UnreadableInput     a file or text that cannot be read as what it should be
        │   └── PasswordNeeded  it can be read with a password
        ├── FileTrouble         the disk: no permission, no space, a folder that is not there
        ├── NetworkTrouble      a link that cannot be fetched: no such host, no answer, an answer that is none
        ├── ProjectTrouble      a project that cannot be opened or written
        │   ├── NotAProject
        │   ├── DamagedProject
        │   ├── NewerProject
        │   ├── ReadOnlyProject
        │   ├── LockedProject
        │   └── FullDisk
        ├── Refused             a rule of review or of undo forbids it; the text names the rule
        ├── Cancelled           the person stopped a job
        ├── MissingLibrary      a system library or an optional package is not installed
        └── NoDisplay           there is no screen to show a window on

Anything else that is raised is a bug of ours. Known errors are caught at three borders only: the session of the
window, the end of a job, and the command line.
"""


class AnnotatorError(Exception):
    """The root of all errors of this program."""


class KnownError(AnnotatorError):
    """The world's fault; ``str(error)`` is a sentence for the person at the screen."""


class InvalidValue(KnownError, ValueError):
    """A value that a field does not take; ``field`` names it."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class NotFound(KnownError):
    """What was asked for is not in the project."""


class UnreadableInput(KnownError):
    """A file, page or text that cannot be read as what it should be."""


class PasswordNeeded(UnreadableInput):
    """A file that opens with a password only; none was given, or another."""


class FileTrouble(KnownError):
    """A file that cannot be read or written where it is."""


class NetworkTrouble(KnownError):
    """A link that cannot be fetched."""


class ProjectTrouble(KnownError):
    """A project that cannot be opened, read or written."""


class NotAProject(ProjectTrouble):
    """The file is something else than a project."""


class DamagedProject(ProjectTrouble):
    """The file is a project, but parts of it cannot be read."""


class NewerProject(ProjectTrouble):
    """The project was written by a newer version of the program."""


class ReadOnlyProject(ProjectTrouble):
    """The project can be read, not written."""


class LockedProject(ProjectTrouble):
    """Another program holds the project for longer than one can wait."""


class FullDisk(ProjectTrouble):
    """There is no room left to write."""


class Refused(KnownError):
    """A rule forbids the action; the text names the rule."""


class Cancelled(KnownError):
    """The person stopped the work; nothing was written."""


class MissingLibrary(KnownError):
    """A system library or an optional package is not installed."""


class NoDisplay(KnownError):
    """There is no screen to show a window on."""
