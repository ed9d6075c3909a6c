"""The command line: one verb is one call into actions or queries.

Results, and nothing else, go to standard output. Exit codes: 0 done; 1 a known error, one line on standard error;
2 wrong usage; 3 some inputs were refused, each named, the rest done.
"""

from collections.abc import Sequence

import click

from annotator.cli import article_verbs, copy_verbs, measure_verbs, project_verbs, review_verbs, tag_verbs
from annotator.cli.front import verbs
from annotator.cli.printing import tell
from annotator.errors import KnownError

__all__ = ["article_verbs", "copy_verbs", "measure_verbs", "project_verbs", "review_verbs", "run", "tag_verbs", "verbs"]


def run(arguments: Sequence[str]) -> int:
    """Run one verb and return its exit code."""
    try:
        result = verbs.main(args=list(arguments), prog_name="annotator", standalone_mode=False)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        tell("Stopped; what was done before is kept.")
        return 1
    except KnownError as error:
        tell(" ".join(str(error).split()))
        return 1
    return result if isinstance(result, int) else 0
