"""What the actions call that tag, retag and move the ends of a tag: one for each kind, end, way and unit."""

from typing import TYPE_CHECKING

from annotator.desktop.actions_map import Handler, bound
from annotator.domain.vocabulary import Kind

if TYPE_CHECKING:
    from annotator.desktop.reading.tagging import Tagging


def handlers(tagging: "Tagging") -> dict[str, Handler]:
    """Return them by the names of the actions."""
    found: dict[str, Handler] = {}
    for kind in Kind:
        found[f"tag_{kind}"] = bound(tagging.tag, kind)
        found[f"alike_{kind}"] = bound(tagging.tag_alike, kind)
        found[f"retag_{kind}"] = bound(tagging.retag, kind)
    for which in ("start", "end"):
        for way in ("out", "in"):
            for unit in ("", "_character"):
                found[f"{which}_{way}{unit}"] = bound(
                    tagging.move_end, end=which == "end", outwards=way == "out", by_word=not unit
                )
    return found
