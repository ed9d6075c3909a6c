"""Options whose value is a JSON object."""

from typing import Any

import click


def json_object(context: click.Context, parameter: click.Parameter, given: str | None) -> dict[str, Any]:
    """Read what was given as a JSON object; empty where nothing was. Raises BadParameter for anything else."""
    import msgspec

    del context
    if given is None:
        return {}
    try:
        return msgspec.json.decode(given, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise click.BadParameter(f"not a JSON object ({error})", param=parameter) from None
    except RecursionError:
        raise click.BadParameter("nested too deeply", param=parameter) from None


details_option = click.option(
    "--details", callback=json_object, metavar="JSON", help="Typed fields of the kind, as a JSON object."
)
