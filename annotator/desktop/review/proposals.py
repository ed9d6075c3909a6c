"""What colleagues would have instead of a tag, as tags that could stand in its place."""

import json
from collections.abc import Iterator
from dataclasses import replace

from annotator.actions.passages import PassageTag
from annotator.domain.annotations import Annotation
from annotator.domain.details import CustomDetails, Details, details_from_json, details_to_json
from annotator.domain.fields import Json, TextSpan, definitions
from annotator.domain.review import standing_decisions


def proposals(tag: PassageTag) -> Iterator[tuple[str, Annotation]]:
    """Yield by reviewer, the last at the end, the tag as each would have it who amended it and still does."""
    stored = tag.annotation
    standing = standing_decisions(stored, tag.record.decisions)
    for one in sorted(standing.values(), key=lambda one: (one.created_at, one.id)):
        if one.after:
            told = json.loads(one.after)
            # A decision is about words: the places that fields point at stay those of the tag.
            places = _places(stored.details) if told["kind"] == stored.kind else {}
            details = details_from_json(told["kind"], {**told["details"], **places})
            yield one.reviewer_id, replace(stored, kind=told["kind"], details=details)


def _places(details: Details) -> dict[str, Json]:
    if isinstance(details, CustomDetails):
        return {}
    values = details_to_json(details)
    found = {one.name: getattr(details, one.name) for one in definitions(type(details))}
    return {name: values[name] for name, one in found.items() if isinstance(one, TextSpan) and not one.version_id}
