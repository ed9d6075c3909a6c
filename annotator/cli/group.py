"""The verbs as a group: which words are a verb, which a project, and what the help says of them."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import click

from annotator.cli.printing import is_text, shown
from annotator.errors import InvalidValue


class Verb(click.Command):
    """A verb; what is given to it is text, and only names of files may be bytes of any kind."""

    def __init__(self, *args: Any, fields: Callable[[], str] | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self._fields = fields

    def invoke(self, ctx: click.Context) -> Any:
        """Call the verb; InvalidValue for words that are no UTF-8."""
        for parameter in self.params:
            given = ctx.params.get(parameter.name or "")
            for words in given if isinstance(given, tuple) else (given,):
                if isinstance(words, str) and not isinstance(parameter.type, click.Path) and not is_text(words):
                    raise InvalidValue(f"“{shown(words)}” is not UTF-8; nothing was done.")
        return super().invoke(ctx)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the typed fields that the verb takes as JSON."""
        super().format_epilog(ctx, formatter)
        if self._fields is not None:
            formatter.write(f"\n{self._fields()}\n")


class Verbs(click.Group):
    """The verbs; a first argument that is none of them is a project to open."""

    command_class = Verb

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that the arguments begin with; UsageError where they can only be a verb misspelt."""
        if not args or self.get_command(ctx, args[0]) is not None or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        if len(args) > 1 and not args[1].startswith("-"):
            close = get_close_matches(args[0], [name for name, verb in self.commands.items() if not verb.hidden], 1)
            hint = f" Did you mean “{close[0]}”?" if close else ""
            raise click.UsageError(f"There is no verb “{shown(args[0])}”.{hint}", ctx)
        return super().resolve_command(ctx, ["open", *args])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs, each with its first paragraph whole: what is cut off helps nobody."""
        verbs = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Verbs"):
            formatter.write_dl([(name, _first_paragraph(one)) for name, one in verbs if one and not one.hidden])


def _first_paragraph(verb: click.Command) -> str:
    return " ".join((verb.help or "").partition("\n\n")[0].split())
