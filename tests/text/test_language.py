"""The language of a text."""

import socket

import pytest

from annotator.text import language
from annotator.text.language import language_of

TEXTS = {
    "en": "The ministry said on Tuesday that exports to the European Union had risen by almost a third.",
    "de": "Das Ministerium teilte am Dienstag mit, die Ausfuhren seien um fast ein Drittel gestiegen.",
    "fr": "Le ministère a indiqué mardi que les exportations avaient augmenté de près d’un tiers.",
    "es": "El ministerio informó el martes de que las exportaciones habían crecido casi un tercio.",
    "it": "Il ministero ha comunicato martedì che le esportazioni sono aumentate di quasi un terzo.",
    "pt": "O ministério informou na terça-feira que as exportações aumentaram quase um terço.",
    "nl": "Het ministerie deelde dinsdag mee dat de uitvoer met bijna een derde was gestegen.",
    "ru": "Министерство сообщило во вторник, что экспорт вырос почти на треть по сравнению с прошлым годом.",
    "zh": "外交部发言人星期二表示，出口比去年增长了近三分之一。",
    "ja": "外務省は火曜日、輸出が三分の一近く増えたと発表した。",
    "ar": "أعلنت الوزارة يوم الثلاثاء أن الصادرات ارتفعت بنحو الثلث مقارنة بالعام الماضي.",
    "he": "המשרד הודיע ביום שלישי כי היצוא גדל בכמעט שליש לעומת השנה שעברה.",
    "ko": "외교부는 화요일 수출이 작년보다 거의 3분의 1 증가했다고 밝혔다.",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_a_sentence_is_enough(tag: str) -> None:
    assert language_of(TEXTS[tag]) == tag


def test_varieties_written_alike_are_one_language() -> None:
    assert language_of("香港特別行政區政府今日宣布，將繼續推行有關措施") == "zh"


@pytest.mark.parametrize(
    "text", ["", " \n ", "Hello", "Kim Jong Un, Putin, Xi", "1234 5678 90", "https://example.org/a"]
)
def test_what_is_too_little_has_no_language(text: str) -> None:
    assert language_of(text) == ""


def test_the_start_decides() -> None:
    assert language_of(TEXTS["de"] * 40 + TEXTS["en"] * 400) == "de"


def test_a_menu_before_the_text_does_not_count() -> None:
    countries = ["Deutschland (Deutsch)", "France (français)", "Polska (polski)", "Россия (русский)", "Suomi (suomi)"]
    assert language_of("\n".join([*countries * 20, TEXTS["en"], *countries * 20])) == "en"


def test_blank_lines_and_lone_surrogates_do_no_harm() -> None:
    assert language_of("\n" * 500 + TEXTS["fr"] + "\ud800") == "fr"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*args: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)
    assert language_of(TEXTS["it"]) == "it"


def test_without_a_place_for_temporary_files_no_language_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    language._loaded.cache_clear()
    monkeypatch.setattr("tempfile.tempdir", "/there/is/no/such/folder")
    assert language_of(TEXTS["en"]) == ""
    monkeypatch.undo()
    assert language_of(TEXTS["en"]) == "en"
