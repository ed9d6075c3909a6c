"""What all verbs share: the group that they join, the project and reviewer that they act on, and how they print."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from annotator import __version__
from annotator.opening import open_window

if TYPE_CHECKING:
    from annotator.actions.projects import Project
    from annotator.domain.articles import Reviewer

SOME_REFUSED = 3
"""Exit code: some inputs were refused, each named on standard error; the rest is done."""


class _Verbs(click.Group):
    """The verbs; a first argument that is none of them is a project to open."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            return super().resolve_command(ctx, ["open", *args])
        return super().resolve_command(ctx, args)


@click.group(cls=_Verbs, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="annotator", message="%(prog)s %(version)s")
@click.pass_context
def verbs(ctx: click.Context) -> int:
    """Read articles side by side, tag spans, review the tags, export a sourced briefing.

    Without a verb, opens the window on PROJECT.
    """
    return open_window(None) if ctx.invoked_subcommand is None else 0


def project_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the argument PROJECT."""
    return click.argument("target", metavar="PROJECT")(function)


def as_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option --as."""
    return click.option("--as", "name", default="", metavar="NAME", help="Who acts; default: the login name.")(function)


def json_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")(function)


@contextmanager
def opened(target: str, name: str = "") -> Iterator[tuple["Project", "Reviewer"]]:
    """Open a project for the time of one verb, with the reviewer who acts in it."""
    from annotator.actions import projects

    project = projects.open_(target)
    try:
        yield project, projects.acting(project, name)
    finally:
        project.close()


def acts(function: Callable[..., int | None]) -> Callable[..., Any]:
    """Give a verb its open project and reviewer in place of the two arguments that name them."""

    @project_argument
    @as_option
    @json_option
    @wraps(function)
    def verb(target: str, name: str, as_json: bool, **options: Any) -> int | None:
        with opened(target, name) as (project, reviewer):
            return function(project, reviewer, as_json=as_json, **options)

    return verb


def tell(words: str) -> None:
    """Write a line to standard error."""
    click.echo(words, err=True)


def print_json(document: Any) -> None:
    """Print one JSON document."""
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(document), indent=1))


def print_result(document: Any, lines: Iterable[str], *, as_json: bool) -> None:
    """Print a result as JSON, or as lines for a person."""
    if as_json:
        print_json(document)
    else:
        for line in lines:
            click.echo(line)


def progress(verb: str) -> Callable[[int, int, str], None] | None:
    """Return what tells progress on standard error, on a terminal only."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int, words: str) -> None:
        click.echo(f"\r\x1b[K{verb} {done + 1} of {total}: {words[-60:]}", err=True, nl=done + 1 == total)

    return show
