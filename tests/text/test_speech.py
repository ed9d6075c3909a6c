"""Who says the words of a passage: content, cue and speaker proposed from the sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.spans import Span
from annotator.text.quotations import quotations
from annotator.text.speech import Speech, speech


def said(text: str, words: str = "", language: str = "en") -> Speech:
    """Return the speech of some words, else of the last quotation."""
    last = [one.span for one in quotations(text) if one.depth == 0][-1:]
    start = text.index(words) if words else last[0].start
    return speech(text, Span(start, start + len(words)) if words else last[0], language)


def told(text: str, words: str = "", language: str = "en") -> tuple[str, str, str, str]:
    """Return cue, speaker as it stands, name and role."""
    one = said(text, words, language)
    cue, speaker = (place.of(text) if place else "" for place in (one.cue, one.speaker))
    return cue, speaker, one.name, one.role


ENGLISH = {
    "President Xi Jinping said: “We are ready.”": ("said", "President Xi Jinping", "Xi Jinping", "President"),
    "“We are ready,” foreign ministry spokesman Guo Jiakun told reporters in Beijing on Monday.": (
        "told reporters",
        "foreign ministry spokesman Guo Jiakun",
        "Guo Jiakun",
        "foreign ministry spokesman",
    ),
    "“We are ready,” he said.": ("said", "he", "he", ""),
    "“We are ready,” said Cronin.": ("said", "Cronin", "Cronin", ""),
    "According to the Pentagon, “the war is over”.": ("According to", "the Pentagon", "Pentagon", ""),
    "“We know,” the spokesman for the Chinese Foreign Ministry, Guo Jiakun said on Wednesday.": (
        "said",
        "Guo Jiakun",
        "Guo Jiakun",
        "",
    ),
    "Edward Howell, a fellow at Chatham House, said: “China is uncomfortable.”": (
        "said",
        "Edward Howell",
        "Edward Howell",
        "",
    ),
    "The spokesman for the ministry, Guo Jiakun, said: “No.”": ("said", "Guo Jiakun", "Guo Jiakun", ""),
    "“No,” said a spokesman for the US State Department by e-mail.": (
        "said",
        "a spokesman for the US State Department",
        "",
        "spokesman for the US State Department",
    ),
    "“It is a trend,” said the official.": ("said", "the official", "", "official"),
    "“It works,” said Dr. Jane O'Neill, a virologist. “We saw it.”": ("said", "Dr. Jane O'Neill", "Jane O'Neill", ""),
    "“No,” Macron, 47, said on Tuesday.": ("said", "Macron", "Macron", ""),
    "In a statement, the European Commission said it “will not accept” the deal.": (
        "said",
        "the European Commission",
        "European Commission",
        "",
    ),
    "US President Donald Trump wrote on Truth Social: “Great meeting!”": (
        "wrote",
        "US President Donald Trump",
        "Donald Trump",
        "US President",
    ),
    "The media quoted the chief Kim Jong Un as praising “heroes”.": (
        "praising",
        "the chief Kim Jong Un",
        "Kim Jong Un",
        "chief",
    ),
    "Mr Smith's “big plan” failed.": ("", "", "", ""),
    "“No comment,” Prime Minister Keir Starmer's office said.": (
        "said",
        "Prime Minister Keir Starmer's office",
        "",
        "Prime Minister Keir Starmer's office",
    ),
    "Speaking to reporters, Secretary of State Marco Rubio called it “very productive”.": (
        "called",
        "Secretary of State Marco Rubio",
        "Marco Rubio",
        "Secretary of State",
    ),
}


@pytest.mark.parametrize("text", ENGLISH)
def test_quotations_in_english(text: str) -> None:
    assert told(text) == ENGLISH[text]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Beijing has consistently maintained that its relations are bilateral.",
            "its relations are bilateral",
            ("has consistently maintained that", "Beijing", "Beijing", ""),
        ),
        ("Earlier Putin said that it was over.", "it was over", ("said that", "Putin", "Putin", "")),
        ("Experts say prices will rise.", "prices will rise", ("say", "Experts", "", "Experts")),
        (
            "The official, who asked not to be named, said that prices fell.",
            "prices fell",
            ("said that", "The official", "", "official"),
        ),
        (
            "The war is over, according to Defense Secretary Lloyd Austin.",
            "The war is over",
            ("according to", "Defense Secretary Lloyd Austin", "Lloyd Austin", "Defense Secretary"),
        ),
    ],
)
def test_indirect_speech(text: str, words: str, expected: tuple[str, str, str, str]) -> None:
    assert told(text, words) == expected
    assert said(text, words).form == "indirect"
    assert said(text, words).content is None


OTHERS = {
    ("de", "„Wir müssen handeln“, so Merz."): ("so", "Merz", "Merz", ""),
    ("de", "Das ist so „gut“ wie nie."): ("", "", "", ""),
    ("fr", "Il a voté pour la loi « Climat »."): ("", "", "", ""),
    ("de", "„Wir sind bereit“, sagte Außenminister Johann Wadephul am Montag."): (
        "sagte",
        "Außenminister Johann Wadephul",
        "Johann Wadephul",
        "Außenminister",
    ),
    ("de", "Der Sprecher der Regierung, Stefan Kornelius, erklärte: „Falsch.“"): (
        "erklärte",
        "Stefan Kornelius",
        "Stefan Kornelius",
        "",
    ),
    ("fr", "« Nous sommes prêts », a déclaré le président Emmanuel Macron lundi."): (
        "a déclaré",
        "le président Emmanuel Macron",
        "Emmanuel Macron",
        "président",
    ),
    ("es", "«Estamos listos», dijo el presidente Pedro Sánchez."): (
        "dijo",
        "el presidente Pedro Sánchez",
        "Pedro Sánchez",
        "presidente",
    ),
    ("it", "«Siamo pronti», ha detto Giorgia Meloni ai giornalisti."): (
        "ha detto",
        "Giorgia Meloni",
        "Giorgia Meloni",
        "",
    ),
    ("pt", "“Estamos prontos”, disse o presidente Lula da Silva."): (
        "disse",
        "o presidente Lula da Silva",
        "Lula da Silva",
        "presidente",
    ),
    ("nl", "‘We zijn klaar’, zei premier Dick Schoof."): ("zei", "premier Dick Schoof", "Dick Schoof", "premier"),
    ("zh", "习近平说：“我们准备好了。”"): ("说", "习近平", "习近平", ""),
}


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_other_languages(language: str, text: str) -> None:
    assert told(text, language=language) == OTHERS[language, text]


@pytest.mark.parametrize(
    ("text", "form", "content"),
    [
        ("He said: “We are ready.”", "direct", "We are ready."),
        ("« Oui », dit-il.", "direct", "Oui"),
        ("The deal “is a trend,” he said.", "mixed", "is a trend,"),
        ("He spoke of a “big plan”.", "mixed", "big plan"),
        ("They call it “Plan B” there.", "mixed", "Plan B"),
    ],
)
def test_form_and_content(text: str, form: str, content: str) -> None:
    one = said(text)
    assert (one.form, one.content and one.content.of(text)) == (form, content)


def test_several_quotations_in_one_passage_have_no_single_content() -> None:
    text = "He praised troops which “fought for justice” as “heroes”."
    one = said(text, "“fought for justice” as “heroes”")
    assert (one.form, one.content) == ("mixed", None)


def test_a_quotation_that_goes_on_has_the_speaker_of_the_sentence_before() -> None:
    text = "Patrick Cronin was there.\n“No,” said Cronin. “However, it is difficult. If not, it may be.”"
    assert told(text) == ("said", "Cronin", "Patrick Cronin", "")
    text = "“No,” said Cronin.\n“However, it is difficult.”"
    assert told(text) == ("", "", "", ""), "another paragraph"


def test_a_surname_alone_gets_the_full_name_that_stands_nearest_before() -> None:
    text = "Mary Howell left. President Edward Howell stayed.\n“No,” Howell said."
    assert said(text).name == "Edward Howell"


def test_an_attribution_whose_marks_have_moved_is_still_one() -> None:
    text = "Beijing has helped Pyongyang, “said Howell.” China does not like it."
    one = said(text, text)
    assert (one.cue and one.cue.of(text), one.name, one.form) == ("said", "Howell", "direct")


words = st.sampled_from(
    [
        "“",
        "”",
        "«",
        "»",
        '"',
        "'",
        "said",
        "told",
        "he",
        "the",
        "Xi",
        "Mr.",
        "President",
        ",",
        ".",
        ":",
        "that",
        "according",
        "to",
        "as",
        "😀",
        "\n",
        "sagte",
        "说",
        "「",
        "」",
        "of",
    ]
)


@given(
    st.lists(words, max_size=25), st.integers(0, 40), st.integers(1, 40), st.sampled_from(["en", "de", "zh", "xx", ""])
)
@settings(max_examples=300, deadline=None)
def test_whatever_stands_there_spans_lie_in_the_text(parts: list[str], start: int, length: int, language: str) -> None:
    text = " ".join(parts) + "."
    start = min(start, len(text) - 1)
    one = speech(text, Span(start, min(len(text), start + length)), language)
    for place in (one.content, one.cue, one.speaker):
        assert place is None or (place and place.end <= len(text))
    assert bool(one.speaker) or not (one.name or one.role)
