"""How numbers of review read: what was found by how many, in what reviewers differ, values and their signs."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import field_names, kind_name
from annotator.desktop.wording import value_words as stored_words
from annotator.domain.agreement import AgreementSlice, Difference, Measure, MeasureName, Passage
from annotator.domain.articles import initials_of
from annotator.domain.details import details_from_json
from annotator.domain.quality import STANDARD, Profile, QualityScore
from annotator.domain.vocabulary import Kind, Side

NO_VALUE = "–"

_KAPPAS: dict[MeasureName, str] = {
    MeasureName.COHEN_KAPPA: QT_TRANSLATE_NOOP("Numbers", "Cohen’s kappa"),
    MeasureName.FLEISS_KAPPA: QT_TRANSLATE_NOOP("Numbers", "Fleiss’ kappa"),
    MeasureName.LIGHT_KAPPA: QT_TRANSLATE_NOOP("Numbers", "Light’s kappa"),
    MeasureName.ALPHA: QT_TRANSLATE_NOOP("Numbers", "Krippendorff’s alpha"),
}


def found_words(one: AgreementSlice) -> str:
    """Return what was found by how many: "28 of 40 passages found by two, 12 by one"; or why nothing can be said."""
    total = sum(one.found_by)
    if one.refusal or not total:
        return sentence(one.in_words)
    parts: list[str] = []
    for number, count in reversed([*enumerate(one.found_by, 1)]):
        if count:
            first = (
                QCoreApplication.translate("Numbers", "{count} of {total} passages found by {reviewers}")
                if not parts
                else QCoreApplication.translate("Numbers", "{count} by {reviewers}")
            )
            reviewers = _by(number, of=len(one.found_by))
            parts.append(first.format(count=figure(count), total=figure(total), reviewers=reviewers))
    return ", ".join(parts) + "."


def value_words(value: float | Decimal | None, places: int = 2) -> str:
    """Return a number as the language of the window writes it; a dash where there is none."""
    if value is None:
        return NO_VALUE
    locale = QLocale()
    rounded = f"{value:.{places}f}"
    if float(rounded) == 0:
        rounded = rounded.lstrip("-")
    words = rounded if locale.language() == QLocale.Language.C else locale.toString(float(rounded), "f", places)
    return words.replace("-", "−")


def exact_words(value: Decimal | None) -> str:
    """Return a weight to its last digit."""
    if value is None:
        return NO_VALUE
    words = f"{value.normalize():f}" if value else "0"
    return words.replace(".", QLocale().decimalPoint()) if QLocale().language() != QLocale.Language.C else words


def measure_title(one: Measure) -> str:
    """Return what a measure is called, and of which labels it speaks."""
    title = _KAPPAS.get(one.name)
    title = QCoreApplication.translate("Numbers", title) if title else sentence(one.title)
    if not one.of or one.of == "severity":
        return title
    return QCoreApplication.translate("Numbers", "{measure}: {labels}").format(measure=title, labels=_labels(one.of))


def number_words(one: Measure) -> str:
    """Return over how many things a number was taken: "n = 40 tags"."""
    return f"n = {figure(one.n)} {_counted(one.counted)}"


def difference_words(one: Passage, names: Mapping[str, str]) -> str:
    """Return in what the tags of a passage differ: "span; kind: claim, quote; fields: speaker"."""
    said = []
    for difference in Difference:
        if difference not in one.differences:
            continue
        words = difference_name(difference)
        if difference is Difference.KIND:
            kinds = ", ".join(dict.fromkeys(kind_name(tag.kind, names) for tag in one.tags))
            words = QCoreApplication.translate("Numbers", "kind ({kinds})").format(kinds=kinds)
        elif difference is Difference.FIELDS and one.fields:
            words = QCoreApplication.translate("Numbers", "fields ({fields})").format(fields=_fields(one))
        said.append(words)
    return "; ".join(said) if said else QCoreApplication.translate("Numbers", "agreed on")


def difference_name(one: Difference) -> str:
    """Return in what tags differ, in a word or two."""
    return {
        Difference.SPAN: QCoreApplication.translate("Numbers", "span"),
        Difference.KIND: QCoreApplication.translate("Numbers", "kind"),
        Difference.FIELDS: QCoreApplication.translate("Numbers", "fields"),
        Difference.ALONE: QCoreApplication.translate("Numbers", "tagged by one alone"),
        Difference.MISSED: QCoreApplication.translate("Numbers", "not tagged by all"),
    }[one]


def people_words(ids: Iterable[str], names: Mapping[str, str], *, short: bool = False) -> str:
    """Return reviewers by name, or by initials, in one line."""
    found = (names.get(one, one) for one in ids)
    return ", ".join(map(initials_of, found) if short else found)


def slice_name(one: AgreementSlice, articles: Mapping[str, str], kinds: Mapping[str, str]) -> str:
    """Return what a slice is about: an article, a kind, or everything."""
    if one.article_id:
        return articles.get(one.article_id, one.article_id)
    return kind_name(one.kind, kinds) if one.kind else QCoreApplication.translate("Numbers", "Everything")


def weight_name(name: str) -> str:
    """Return what one of the weights is for."""
    return {
        "minor_punctuation": QCoreApplication.translate("Numbers", "minor punctuation"),
        "non_translation": QCoreApplication.translate("Numbers", "no translation at all"),
    }.get(name) or stored_words(name)


def rule_words(one: QualityScore) -> str:
    """Return how a score comes about: profile, side, words, weights and the formula."""
    weights = one.weights
    is_wmt = weights.profile is Profile.WMT
    name = (
        QCoreApplication.translate("Numbers", "MQM-based WMT")
        if is_wmt
        else QCoreApplication.translate("Numbers", "MQM-based core")
    )
    if weights != STANDARD[weights.profile]:
        name = QCoreApplication.translate("Numbers", "{profile}, weights of this project").format(profile=name)
    given = [
        f"{weight_name(key)} {exact_words(getattr(weights, key))}"
        for key, value in weights.to_json().items()
        if value is not None
    ]
    if weights.critical is None:
        given.append(QCoreApplication.translate("Numbers", "critical counted as major"))
    how = (
        QCoreApplication.translate(
            "Numbers",
            "Penalties of each sentence are averaged over the reviewers, then over the sentences.",
        )
        if is_wmt
        else QCoreApplication.translate(
            "Numbers",
            "Per 100 words: penalty ÷ words × 100; score = (1 − penalty ÷ words) × 100; a critical error fails.",
        )
    )
    what = (
        QCoreApplication.translate("Numbers", "source text, {count} words")
        if one.side is Side.SOURCE
        else QCoreApplication.translate("Numbers", "translated text, {count} words")
    ).format(count=figure(one.words))
    only = QCoreApplication.translate("Numbers", "Only errors that arose in translation count.")
    told = QCoreApplication.translate("Numbers", "{profile}, {text}. Weights: {weights}. {how} {only}")
    return told.format(profile=name, text=what, weights=", ".join(given), how=how, only=only)


def _counted(words: str) -> str:
    return {
        "tags": QCoreApplication.translate("Numbers", "tags"),
        "characters": QCoreApplication.translate("Numbers", "characters"),
        "spans": QCoreApplication.translate("Numbers", "spans"),
        "passage that both tagged": QCoreApplication.translate("Numbers", "passage that both tagged"),
        "passages that both tagged": QCoreApplication.translate("Numbers", "passages that both tagged"),
        "passage that all tagged": QCoreApplication.translate("Numbers", "passage that all tagged"),
        "passages that all tagged": QCoreApplication.translate("Numbers", "passages that all tagged"),
        "passage that two or more tagged": QCoreApplication.translate("Numbers", "passage that two or more tagged"),
        "passages that two or more tagged": QCoreApplication.translate("Numbers", "passages that two or more tagged"),
    }.get(words) or sentence(words)


def _by(number: int, *, of: int) -> str:
    if number == of and of > 2:
        return QCoreApplication.translate("Numbers", "all {number}").format(number=figure(number))
    words: Sequence[str] = (
        QCoreApplication.translate("Numbers", "one"),
        QCoreApplication.translate("Numbers", "two"),
        QCoreApplication.translate("Numbers", "three"),
        QCoreApplication.translate("Numbers", "four"),
    )
    return words[number - 1] if number <= len(words) else figure(number)


def _labels(of: str) -> str:
    return {
        "kind": QCoreApplication.translate("Numbers", "kind"),
        "verdict": QCoreApplication.translate("Numbers", "verdict"),
        "verbatim_status": QCoreApplication.translate("Numbers", "verbatim status"),
        "quantity_kind": QCoreApplication.translate("Numbers", "kind of quantity"),
        "dimension": QCoreApplication.translate("Numbers", "category of the error"),
    }.get(of, of)


def _fields(one: Passage) -> str:
    for kind in dict.fromkeys(tag.kind for tag in one.tags):
        if kind in tuple(Kind):
            return field_names(details_from_json(kind, {}), one.fields)
    return ", ".join(one.fields)
