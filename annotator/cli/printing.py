"""How verbs print: results to standard output, everything else as lines to standard error."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import click

from annotator.errors import FileTrouble


def print_result(document: Any, lines: Iterable[str], *, as_json: bool) -> None:
    """Print a result as JSON, or as lines for a person."""
    if as_json:
        print_json(document)
        return
    with printing():
        for line in lines:
            click.echo(shown(line))


def print_json(document: Any) -> None:
    """Print one JSON document."""
    import msgspec

    with printing():
        click.echo(msgspec.json.format(msgspec.json.encode(document), indent=1))


def tell(words: str) -> None:
    """Write a line to standard error."""
    click.echo(shown(words), err=True)


def progress(verb: str) -> Callable[[int, int, str], None] | None:
    """Return what tells progress on standard error, on a terminal only."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None

    def show(done: int, total: int, words: str) -> None:
        line = f"\r\x1b[K{verb} {done + 1} of {total}: {shown(words)[-60:]}"
        click.echo(line, err=True, nl=done + 1 == total)

    return show


@contextmanager
def printing() -> Iterator[None]:
    """Guard what writes to standard output: a reader who left early is no error, a full disk is one in a sentence."""
    try:
        yield
    except OSError as error:
        # Python would try once more while closing, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise click.exceptions.Exit(0) from None
        raise FileTrouble(
            f"The result could not be printed ({error.strerror}). What was done in the project is kept."
        ) from error


def shown(words: str) -> str:
    """Return words as they can be printed: the name of a file may hold bytes that are no UTF-8."""
    return words if is_text(words) else os.fsencode(words).decode(errors="replace")


def is_text(words: str) -> bool:
    """Tell whether words from the command line were UTF-8."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def local_time(at: str) -> str:
    """Return a time of the journal as the reader's clock showed it."""
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M:%S}"
