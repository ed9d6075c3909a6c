"""Checks that each catalogue has every string of the source, translated, with the same places; what to do is said."""

import json
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / ".ci"))

import gathering  # noqa: E402
import translate  # noqa: E402

MEND = "bring the catalogues up to date with “python .ci/translate.py --missing FILE”, then “--take FILE”"


@pytest.fixture(scope="module")
def found() -> gathering.Gathered:
    """What the source holds."""
    return gathering.gather()


def test_every_string_can_be_gathered(found: gathering.Gathered) -> None:
    assert found.wrong == []
    assert len(found.strings) > 2000


def test_every_string_is_german(found: gathering.Gathered) -> None:
    known = translate.read(translate.FOLDER / "annotator_de.ts")
    lacking = [f"{context}: {words}" for context, words in found.strings if not all(known.get((context, words), [""]))]
    assert not lacking, MEND
    assert not [key for key in known if key not in found.strings], f"no source holds these any more: {MEND}"


def test_what_is_counted_has_all_forms(found: gathering.Gathered) -> None:
    assert found.counted
    for language, number in translate.PLURAL_FORMS.items():
        known = translate.read(translate.FOLDER / f"annotator_{language}.ts")
        assert [key for key in found.counted if len(known.get(key, [])) != number] == [], MEND


def test_translations_have_the_same_places() -> None:
    known = translate.read(translate.FOLDER / "annotator_de.ts")
    assert [words for (_, words), forms in known.items() for said in forms if places(said) != places(words)] == []


def test_the_window_knows_each_sentence_again(found: gathering.Gathered) -> None:
    lines = (translate.FOLDER / "sentences.txt").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == sorted(w for c, w in found.strings if c == "Sentences"), MEND


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_the_program_reads_what_the_catalogue_says(language: str) -> None:
    read = QTranslator()
    assert read.load(f"annotator_{language}", str(translate.FOLDER))
    known = translate.read(translate.FOLDER / f"annotator_{language}.ts")
    for (context, words), forms in known.items():
        numbers = (1, 2) if len(forms) > 1 else (-1,)
        assert [read.translate(context, words, "", number) for number in numbers] == forms, MEND  # type: ignore[call-overload]


def test_a_new_string_is_missed() -> None:
    import ast

    found = gathering.Gathered()
    gathering._Window(found, "x.py").visit(ast.parse('class A:\n def b(self):\n  self.tr("New words")'))
    assert list(found.strings) == [("A", "New words")]


@pytest.mark.parametrize(
    "line", ['self.tr(f"New {words}")', "self.tr(words)", 'translate(context, "words")', 'other.tr("words")']
)
def test_what_cannot_be_gathered_is_refused(line: str) -> None:
    import ast

    found = gathering.Gathered()
    gathering._Window(found, "x.py").visit(ast.parse(f"class A:\n def b(self):\n  {line}"))
    assert len(found.wrong) == 1


def places(words: str) -> list[str]:
    return sorted(re.findall(r"\{\w*(?::[^{}]*)?\}|%n", words))
