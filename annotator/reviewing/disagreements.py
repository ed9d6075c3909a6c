"""Where reviewers differ, and where they say exactly the same: the passages of a study with what differs in each."""

import unicodedata
from collections.abc import Iterable, Sequence

from annotator.collector import collector_paused
from annotator.domain.agreement import Difference, Passage, PassageTag
from annotator.domain.details import CustomDetails, Details, details_to_json
from annotator.domain.fields import FieldType, Json, definitions
from annotator.reviewing.matching import groups
from annotator.reviewing.study import Coding, Study, Tag


def passages(study: Study) -> list[Passage]:
    """Return every passage that somebody tagged, in reading order, with or without a difference."""
    with collector_paused():
        return [_passage(study, coding, group) for coding in study.codings for group in groups(coding.tags)]


def disagreements(study: Study) -> list[Passage]:
    """Return the passages on which reviewers differ: in span, kind or fields, or that not all tagged."""
    return [one for one in passages(study) if one.differences]


def exact_matches(study: Study) -> list[Passage]:
    """Return the passages that two or more tagged with the same span, kind and fields: what can be agreed in one go.

    Reviewers who did not tag the passage do not stand against it; what they missed is still told in ``missed_by``.
    """
    return [one for one in passages(study) if len(one.tags) > 1 and one.differences <= {Difference.MISSED}]


def fields_that_differ(details: Sequence[Details]) -> tuple[str, ...]:
    """Return the names of the fields in which tags of one kind differ, in the order of the form.

    White space, case and the way a letter is encoded make no difference. What points at other tags is passed over:
    each reviewer has their own.
    """
    first = details[0]
    if all(one == first for one in details[1:]):
        return ()
    values = [_compared(one) for one in details]
    names = dict.fromkeys(name for one in values for name in one)
    return tuple(name for name in names if len({repr(one.get(name)) for one in values}) > 1)


def _passage(study: Study, coding: Coding, group: list[Tag]) -> Passage:
    group.sort(key=lambda tag: tag.reviewer)
    kinds = {tag.kind for tag in group}
    found: set[Difference] = set()
    differing: tuple[str, ...] = ()
    if len(group) > 1:
        if len({(tag.start, tag.end) for tag in group}) > 1:
            found.add(Difference.SPAN)
        if len(kinds) > 1:
            found.add(Difference.KIND)
        differing = _fields(group, kinds)
        if differing:
            found.add(Difference.FIELDS)
    missed: tuple[str, ...] = ()
    if len(group) < len(coding.reviewers):
        found.add(Difference.MISSED if len(group) > 1 else Difference.ALONE)
        there = {tag.reviewer for tag in group}
        missed = tuple(study.reviewer_ids[one] for one in coding.reviewers if one not in there)
    return Passage(
        article_id=coding.article_id,
        version_id=coding.version_id,
        start=min(tag.start for tag in group),
        end=max(tag.end for tag in group),
        tags=tuple(PassageTag(study.reviewer_ids[tag.reviewer], tag.id, tag.kind, tag.start, tag.end) for tag in group),
        differences=frozenset(found),
        fields=differing,
        missed_by=missed,
        wordings=_wordings(group) if differing else (),
    )


def _wordings(group: Sequence[Tag]) -> tuple[int, ...]:
    numbers: dict[str, int] = {}
    return tuple(numbers.setdefault(repr(_compared(tag.details)), len(numbers)) for tag in group)


def _fields(group: list[Tag], kinds: Iterable[str]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for kind in kinds:
        alike = [tag.details for tag in group if tag.kind == kind]
        if len(alike) > 1:
            names.update(dict.fromkeys(fields_that_differ(alike)))
    return tuple(names)


def _compared(details: Details) -> dict[str, Json]:
    values = details_to_json(details)
    if not isinstance(details, CustomDetails):
        for one in definitions(type(details)):
            if one.type is FieldType.ANNOTATION:
                values.pop(one.name, None)
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Json) -> Json:
    match value:
        case str():
            return " ".join(unicodedata.normalize("NFC", value).casefold().split())
        case list():
            return [_plain(one) for one in value]
        case dict():
            return {name: _plain(one) for name, one in value.items() if name != "annotation_id"}
    return value
