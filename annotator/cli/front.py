"""What all verbs share: the group that they join, and the project and reviewer that they act on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from annotator import __version__
from annotator.cli.group import Verbs
from annotator.opening import open_window

if TYPE_CHECKING:
    from annotator.actions.projects import Project
    from annotator.domain.articles import Reviewer

SOME_REFUSED = 3
"""Exit code: some inputs were refused, each named on standard error; the rest is done."""


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="[PROJECT | VERB PROJECT ...]",
    options_metavar="",
    epilog="PROJECT is a file, or a postgresql:// address. “annotator VERB --help” says what a verb takes.",
)
@click.version_option(__version__, prog_name="annotator", message="%(prog)s %(version)s")
@click.pass_context
def verbs(ctx: click.Context) -> int:
    """Read articles side by side, tag spans, review the tags, export a sourced briefing.

    Without a verb, opens the window, on PROJECT if one is named.
    """
    return open_window(None) if ctx.invoked_subcommand is None else 0


def project_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the argument PROJECT."""
    return click.argument("target", metavar="PROJECT", type=click.Path())(function)


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
