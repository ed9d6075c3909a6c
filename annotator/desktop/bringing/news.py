"""What came of a reading, in words: one line for the message bar, the first reasons, and what can be cleaned."""

from itertools import islice
from typing import TYPE_CHECKING

from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from annotator.actions.reading import SourceReport
    from annotator.domain.cleaning import Cleaning

MOST_TOLD = 3
"""Notes that stand in the message; all of them are in the report."""

READ, NEW_VERSION, DUPLICATE, REFUSED = "read", "new_version", "duplicate", "refused"
"""The values of ``Outcome``, which is loaded with the readers and thus not at hand when a window is made."""


def summary(reports: "Sequence[SourceReport]", *, stopped: bool = False) -> str:
    """Return "3 articles read, 1 was there already, 1 could not be read." """
    told = []
    for outcome, one, many in (
        (READ, "1 article read", "{number} articles read"),
        (NEW_VERSION, "1 new version read", "{number} new versions read"),
        (DUPLICATE, "1 was there already", "{number} were there already"),
        (REFUSED, "1 could not be read", "{number} could not be read"),
    ):
        number = sum(report.outcome == outcome for report in reports)
        if number:
            told.append(say(one) if number == 1 else say(many).format(number=figure(number)))
    near = sum(bool(report.near_id) for report in reports)
    if near:
        many = say("{number} are nearly the same as others").format(number=figure(near))
        told.append(say("1 is nearly the same as another") if near == 1 else many)
    words = ", ".join(told) + "." if told else say("There was nothing to read.")
    return f"{say('Reading was stopped.')} {words}" if stopped else words


def first_notes(reports: "Sequence[SourceReport]") -> list[str]:
    """Return the notes worth telling at once, reasons of refusal first, each with the name it is about."""
    ordered = sorted(reports, key=lambda report: report.outcome != REFUSED)
    number = sum(len(report.notes) for report in reports)
    notes = [_named(report, note) for report, note in islice(_notes(ordered), MOST_TOLD)]
    if number > MOST_TOLD:
        notes.append(say("… and {number} more.").format(number=figure(number - MOST_TOLD)))
    return notes


def harmless(reports: "Sequence[SourceReport]") -> "Mapping[str, Sequence[Cleaning]]":
    """Return the harmless changes that are offered, by article."""
    found = {}
    for report in reports:
        if report.article_id and (some := [one for one in report.offered if one.harmless]):
            found[report.article_id] = some
    return found


def cleaning_words(offered: "Mapping[str, Sequence[Cleaning]]") -> str:
    """Return "Clean what is harmless (12 changes in 2 articles)"."""
    number = sum(map(len, offered.values()))
    changes = say("1 change") if number == 1 else say("{number} changes").format(number=figure(number))
    if len(offered) < 2:
        return say("Clean what is harmless ({changes})").format(changes=changes)
    words = say("Clean what is harmless ({changes} in {articles} articles)")
    return words.format(changes=changes, articles=figure(len(offered)))


def cleaned_words(changes: int, articles: int) -> str:
    """Return what was cleaned, in a sentence."""
    if not changes:
        return say("There is nothing harmless left to clean.")
    made = say("1 change made") if changes == 1 else say("{number} changes made").format(number=figure(changes))
    where = say("in 1 article") if articles == 1 else say("in {number} articles").format(number=figure(articles))
    return say("{made} {where}; the text as it was is kept as the version before.").format(made=made, where=where)


def short_name(source: str) -> str:
    """Return the last part of a path, an address as it is."""
    return source if "://" in source else source.replace("\\", "/").rstrip("/").rpartition("/")[2]


def _notes(reports: "Sequence[SourceReport]") -> "Iterator[tuple[SourceReport, str]]":
    return ((report, note) for report in reports for note in report.notes)


def _named(report: "SourceReport", note: str) -> str:
    name = short_name(report.source)
    words = sentence(note)
    return words if name in words else f"{name}: {words}"
