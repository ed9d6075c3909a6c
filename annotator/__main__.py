"""Where the program starts: a verb runs on the command line, anything else opens the window."""

import sys


def main() -> None:
    """Run the program with the arguments of the process, and end it with the exit code."""
    if sys.argv[1:] == ["--version"]:
        # Answered before anything is imported: scripts ask this often.
        from annotator import __version__

        sys.stdout.write(f"annotator {__version__}\n")
        sys.exit(0)
    from annotator.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
