"""How stored values read on the screen: kinds, statuses, links, categories, times; all of it can be translated."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from annotator.domain.annotations import Annotation, TagDefinition
from annotator.domain.details import CustomDetails, Details, QuoteDetails, details_type
from annotator.domain.fields import definitions
from annotator.domain.vocabulary import Dimension, Kind, LinkType, Status, label

EVERY_KIND = tuple(Kind)


def say(words: str) -> str:
    """Return English words of the program in the language of the window."""
    return QCoreApplication.translate("Words", words)


def value_words(value: str) -> str:
    """Return how a stored value reads inside a line: "not enough evidence"."""
    return say(label(value))


def capital(words: str) -> str:
    """Return words with a capital first letter, as they start a line or name a choice."""
    return words[:1].upper() + words[1:]


def kind_name(kind: str, defined: Mapping[str, str] | None = None) -> str:
    """Return the name of a kind: "Translation error"; ``defined`` names the project's own by id."""
    if kind in EVERY_KIND:
        return capital(value_words(kind))
    return (defined or {}).get(kind) or say("Tag of the project")


def own_names(definitions: Iterable[TagDefinition]) -> dict[str, str]:
    """Return the names of the project's own kinds by id, in their order; of a retired one it is said."""
    retired = QCoreApplication.translate("Words", "{name} (retired)")
    return {one.id: retired.replace("{name}", one.name) if one.retired else one.name for one in definitions}


def status_words(status: str) -> str:
    """Return where a tag stands in review, in the words for reviewers: "waiting", "settled · rejected"."""
    return say(_STATUS.get(status, label(status)))


def link_words(type_: str, *, outgoing: bool) -> str:
    """Return what a link says, read from the end that is shown: "affected by" there is "affects" here."""
    return say(label(type_) if outgoing else _REVERSED[LinkType(type_)])


def category_words(dimension: str, subtype: str = "") -> str:
    """Return a category of translation errors in one line: "Accuracy · mistranslation"."""
    if not dimension:
        return ""
    words = capital(value_words(Dimension(dimension)))
    return f"{words} · {value_words(subtype)}" if subtype else words


def field_names(details: Details, names: Iterable[str]) -> str:
    """Return the labels of some fields in one line: "severity, category"; names that are no fields are said as such."""
    labels = {one.name: one.label for one in definitions(details_type(_kind_of(details)))}
    return ", ".join(inside_a_line(say(labels.get(name, _OTHER_LABELS.get(name, label(name))))) for name in names)


def inside_a_line(words: str) -> str:
    """Return words that begin with a capital letter as they stand inside a line: German nouns keep theirs."""
    return words if QLocale().language() == QLocale.Language.German else words[:1].lower() + words[1:]


def passage_name(annotation: Annotation, paragraph: int, defined: Mapping[str, str] | None = None) -> str:
    """Return how another tag is named in a line: "Quote, Edward Howell, ¶23"; without a speaker by its words."""
    who = annotation.details.speaker if isinstance(annotation.details, QuoteDetails) else ""
    return f"{kind_name(annotation.kind, defined)}, {who or f'“{elided(annotation.exact, 40)}”'}, ¶{paragraph}"


def elided(words: str, length: int) -> str:
    """Return words on one line, cut after ``length`` code points with a sign that they were."""
    line = " ".join(words[: length * 4].split())
    return line if len(line) <= length and len(words) <= length * 4 else line[:length].rstrip() + "…"


def local_time(utc: str) -> str:
    """Return an ISO 8601 time in the reader's zone: "22 Nov 2026 10:41"; what is no time comes back as it is."""
    try:
        moment = datetime.fromisoformat(utc)
    except ValueError:
        return utc
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, "d MMM yyyy HH:mm")


_STATUS: dict[str, str] = {
    Status.SUBMITTED: "waiting",
    Status.AGREED: "waiting · agreed",
    Status.ACCEPTED: "settled · accepted",
    Status.AMENDED: "settled · amended",
    Status.REJECTED: "settled · rejected",
    Status.LOCKED: "signed",
}
_REVERSED = {
    LinkType.SAME_AS: "same as",
    LinkType.DRIFT_OF: "drifted into",
    LinkType.CONTRADICTS: "contradicted by",
    LinkType.SUPPORTS: "supported by",
    LinkType.TRANSLATION_OF: "translated as",
    LinkType.CAUSED_BY: "causes",
    LinkType.AFFECTED_BY: "affects",
}
_OTHER_LABELS = {"justification": "why (verdict)", "searched": "what was searched"}


def _kind_of(details: Details) -> str:
    if isinstance(details, CustomDetails):
        return ""
    return next(kind for kind in EVERY_KIND if isinstance(details, details_type(kind)))
