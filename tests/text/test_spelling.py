import io
import json
from pathlib import Path

import pytest

from annotator.text import spelling, spelling_server
from annotator.text.spelling import Speller, dictionaries, languages_for, words_of

WORDS = {"right", "colour", "don't", "naïve"}


class FakeHunspell:
    """A dictionary of four words in Latin-1, as the library gives them."""

    def __init__(self, language: str, hunspell_data_dir: str) -> None:
        if language == "broken":
            raise OSError("no such file")
        self.language = language

    def spell(self, word: str) -> bool:
        word.encode("latin-1")
        return word in WORDS

    def suggest(self, word: str) -> tuple[str, ...]:
        word.encode("latin-1")
        return tuple(sorted(one for one in WORDS if one[0] == word[0]))


@pytest.fixture
def speller(monkeypatch):
    module = type("Module", (), {"Hunspell": FakeHunspell})
    monkeypatch.setitem(__import__("sys").modules, "hunspell", module)
    return Speller({"en_GB": Path("/nowhere"), "broken": Path("/nowhere")}, ["Guo"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It isn’t “so”, he said.", ["It", "isn’t", "so", "he", "said"]),
        ("see https://example.org/tomorow or me@example.org", ["see", "or"]),
        ("about 14k in 2O25 and A", ["about", "in", "and"]),
        ("co-operate naïvely", ["co", "operate", "naïvely"]),
        ("", []),
        ("x" * 61, []),
    ],
)
def test_which_words_of_a_text_are_checked(text, words):
    found = list(words_of(text))
    assert [word for word, _ in found] == words
    assert [span.of(text) for _, span in found] == words


def test_offsets_count_code_points():
    ((_, span),) = words_of("🙂 hello")
    assert (span.start, span.end) == (2, 7)


def test_a_word_is_right_in_a_dictionary_among_ones_own_or_in_another_script(speller):
    assert speller.is_right("colour")
    assert speller.is_right("don’t")
    assert not speller.is_right("colur")
    assert speller.is_right("guo")
    assert speller.is_right("Москва")
    speller.add("Inromeds")
    assert speller.is_right("inromeds")


def test_suggestions_have_the_apostrophe_that_was_typed(speller):
    assert speller.suggestions("d’nt") == ["don’t"]
    assert speller.suggestions("colur") == ["colour"]
    assert speller.suggestions("Москва") == []


def test_languages_are_those_that_have_a_dictionary():
    known = ["de_DE", "en_GB", "en_US"]
    assert languages_for(["en-GB", "de", "fr", "en_GB"], known) == ["en_GB", "de_DE"]
    assert languages_for(["en_AU", ""], known) == ["en_GB"]


def test_dictionaries_are_found_in_a_folder_of_ones_own(tmp_path):
    for name in ("xx_XX.aff", "xx_XX.dic", "yy_YY.dic", "hyph_xx.dic", "hyph_xx.aff"):
        (tmp_path / name).write_text("")
    found = dictionaries(tmp_path)
    assert found["xx_XX"] == tmp_path
    assert "yy_YY" not in found
    assert "hyph_xx" not in found


def test_the_server_answers_line_by_line(speller):
    questions = [{"words": ["too early"]}, {"dictionaries": {"en_GB": "/nowhere"}, "own": ["Guo"]}]
    questions += [{"words": ["colour", "colur", "Guo"]}, {"suggest": "colur"}]
    answers = io.StringIO()
    spelling_server.serve(io.StringIO("".join(json.dumps(one) + "\n" for one in questions)), answers)
    assert [json.loads(line) for line in answers.getvalue().splitlines()] == [
        {"words": {"colour": True, "colur": False, "Guo": True}},
        {"suggest": "colur", "found": ["colour"]},
    ]


@pytest.mark.skipif(not spelling.is_installed(), reason="the extra is not installed")
def test_the_dictionary_that_comes_with_the_library():
    speller = Speller({"en_US": dictionaries()["en_US"]})
    assert not speller.is_right("recieve")
    assert "receive" in speller.suggestions("recieve")
    assert speller.is_right("don’t")
    assert speller.is_right("Москва")
