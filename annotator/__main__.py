"""Where the program starts: a verb runs on the command line, anything else opens the window."""

import os
import sys


def main() -> None:
    """Run the program with the arguments of the process, and end it with the exit code."""
    if sys.argv[1:] == ["--version"]:
        # Answered before anything is imported: scripts ask this often.
        from annotator import __version__

        sys.stdout.write(f"annotator {__version__}\n")
        sys.exit(0)
    if _is_project(sys.argv[1:]):
        sys.exit(_open(sys.argv[1:]))
    from annotator.cli import run

    sys.exit(run(sys.argv[1:]))


def _is_project(arguments: list[str]) -> bool:
    """Tell whether there is nothing but a project, in a way that no verb is written: a window needs no verbs."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return not arguments
    return arguments[0].endswith(".annotator") or os.sep in arguments[0]


def _open(arguments: list[str]) -> int:
    from annotator.errors import KnownError
    from annotator.opening import open_window

    try:
        return open_window(arguments[0] if arguments else None)
    except KnownError as error:
        sys.stderr.write(f"{' '.join(str(error).split())}\n")
        return 1


if __name__ == "__main__":
    main()
