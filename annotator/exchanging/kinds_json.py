"""Kinds of tag as a file that projects share: JSON, every part checked, a bad kind costing nothing but itself."""

from collections.abc import Iterable
from typing import Any

import msgspec

from annotator.domain.annotations import TagDefinition
from annotator.errors import InvalidValue, UnreadableInput
from annotator.exchanging.hanging import tag_definition
from annotator.exchanging.json_document import json_document
from annotator.exchanging.tags_json import definition_values
from annotator.exchanging.values import text

FORMAT = "annotator-kinds"
VERSION = 1
MOST_KINDS = 1_000


def kinds_bytes(definitions: Iterable[TagDefinition]) -> bytes:
    """Return the file that holds these kinds, in their order, readable for people too."""
    document = {"format": FORMAT, "version": VERSION, "kinds": [definition_values(one) for one in definitions]}
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def read_kinds(content: bytes) -> tuple[list[TagDefinition], list[str]]:
    """Return the kinds of such a file, and a sentence for each that cannot be taken.

    UnreadableInput where it is no JSON, JSON of something else, or written by a newer program.
    """
    document = json_document(content)
    if (
        not isinstance(document, dict)
        or document.get("format") != FORMAT
        or not isinstance(document.get("kinds"), list)
    ):
        raise UnreadableInput(
            "This file holds no kinds of tags: one is wanted that “Share as file” of a project has written. Nothing "
            "was taken in."
        )
    version = document.get("version")
    if type(version) is not int or version > VERSION:
        raise UnreadableInput(
            "This file of kinds was written by a newer version of the program. Nothing was taken in; install that."
        )
    if len(document["kinds"]) > MOST_KINDS:
        raise UnreadableInput(f"This file holds more than {MOST_KINDS:,} kinds of tags; nothing was taken in.")
    return _kinds(document["kinds"])


def _kinds(items: list[Any]) -> tuple[list[TagDefinition], list[str]]:
    found: dict[str, TagDefinition] = {}
    refused = []
    for number, item in enumerate(items, start=1):
        try:
            if not isinstance(item, dict):
                raise InvalidValue("It is no JSON object.")
            made = tag_definition(item, text(item, "id"))
            if made.id in found:
                raise InvalidValue("Another kind before it has the same id.", "id")
            found[made.id] = made
        except InvalidValue as error:
            refused.append(f"{_name(item, number)} was left out: {error}")
    return list(found.values()), refused


def _name(item: Any, number: int) -> str:
    name = item.get("name") if isinstance(item, dict) else None
    return f"“{name[:60]}”" if isinstance(name, str) and name.strip() else f"Kind {number}"
