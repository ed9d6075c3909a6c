"""Checks that the window speaks another language: its own strings, and the sentences of the rooms below."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from annotator.desktop import translation
from annotator.desktop.translation import figure, sentence


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translation.install(qapp, "de")
    yield
    translation.install(qapp, "en")
    QLocale.setDefault(before)


def test_german_and_english_are_there() -> None:
    assert translation.available() == [("de", "Deutsch"), ("en", "English")]


def test_without_a_choice_the_systems_language_is_spoken_or_english(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = ["fr-CH", "de-CH", "en"]
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self: spoken)
    assert translation.language_for("") == "de"
    spoken[:] = ["fr"]
    assert translation.language_for("") == "en"
    assert translation.language_for("de") == "de"


def test_qts_own_words_are_translated_too(german: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QCoreApplication.translate("Actions", "Undo") == "Rückgängig"


def test_numbers_have_the_signs_of_the_language(german: None, qapp: QApplication) -> None:
    assert figure(14_000) == "14.000"
    translation.install(qapp, "en")
    assert figure(14_000) == "14,000"


@pytest.mark.parametrize(
    ("english", "in_german"),
    [
        ("Tag quote", "Zitat markieren"),
        ("Undo: Tag quote", "Rückgängig: Zitat markieren"),
        ("Retag as translation error", "In Übersetzungsfehler ändern"),
        ("Change speaker, severity", "Sprecher, Schweregrad ändern"),
        ("Remove article “Retag as x”", "Artikel „Retag as x“ entfernen"),
        ("Rename “claim” to “quote”", "„claim“ in „quote“ umbenennen"),
        ("“a.pdf” is empty; there was nothing to read.", "„a.pdf“ ist leer; es gab nichts zu lesen."),
        ("“the input” is empty; there was nothing to read.", "„die Eingabe“ ist leer; es gab nichts zu lesen."),
        ("Likelihood takes one of high, low; not “9”.", "Wahrscheinlichkeit nimmt eines von hoch, gering; nicht „9“."),
        ("1,234 values of “x” did not fit any more and went.", "1.234 Werte von „x“ passten nicht mehr und sind weg."),
        ("2 lone surrogates replaced by U+FFFD", "2 einzelne Surrogate durch U+FFFD ersetzt"),
        (
            "12 tags found again word for word, 3 nearly so; look at those to check",
            "12 Markierungen wörtlich wiedergefunden, 3 fast wörtlich; sehen Sie die zu prüfenden an",
        ),
    ],
)
def test_what_the_rooms_below_say_is_known_again(german: None, english: str, in_german: str) -> None:
    assert sentence(english) == in_german


def test_each_of_several_sentences_is_known_again(german: None) -> None:
    told = "Dies ist schon deutsch.\nThat tag is not in the project any more. That link is not there any more."
    assert sentence(told) == (
        "Dies ist schon deutsch.\nDiese Markierung ist nicht mehr im Projekt. Diese Verknüpfung gibt es nicht mehr."
    )


@pytest.mark.parametrize("words", ["", "Nobody wrote this sentence.", "{0} %n %1", "a: b; c, d", "“” is", "…", "\n\n"])
def test_an_unknown_sentence_stays_as_it_is(german: None, words: str) -> None:
    assert sentence(words) == words


def test_in_english_a_sentence_stays_as_it_is() -> None:
    assert sentence("Tag quote") == "Tag quote"


def test_the_direction_is_that_of_the_language(qapp: QApplication) -> None:
    try:
        translation.install(qapp, "ar")
        assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    finally:
        translation.install(qapp, "en")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
