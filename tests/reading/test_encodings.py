"""Bytes → text."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.reading.encodings import decoded
from annotator.text.canonical import canonical

NEWS = "China’s trade with Russia – 北京 – has “surged” in 2025. Это не так. 😀\n"


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "UTF-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16LE"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16BE"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32LE"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32BE"),
        (b"\x84\x31\x95\x33", "gb18030", "GB18030"),
    ],
)
def test_a_byte_order_mark_is_believed_and_not_kept(mark: bytes, codec: str, name: str) -> None:
    found = decoded(mark + NEWS.encode(codec))
    assert (found.text, found.encoding, found.notes) == (NEWS, name, ())


def test_a_text_of_one_nul_after_the_mark_of_utf_16_is_utf_16() -> None:
    assert decoded(codecs.BOM_UTF16_LE + "\0ab".encode("utf-16-le")).text == "\0ab"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["Kursk", "a", "Beijing has raised sanctions – 制裁 – again. 😀", "line\r\nline\r\n"])
def test_utf_16_and_32_without_a_mark(codec: str, text: str) -> None:
    found = decoded(text.encode(codec))
    assert (found.text, found.encoding.lower()) == (text, codec.replace("-le", "le").replace("-be", "be"))


@given(st.text())
def test_utf_8_is_taken_to_the_letter(text: str) -> None:
    content = text.encode()
    if b"\0" not in content and b"\x1b" not in content and not text.startswith("\ufeff"):
        assert decoded(content).text == text


def test_a_stray_nul_makes_no_utf_16() -> None:
    assert decoded("The end\0 of “it”. Yes.".encode()).text == "The end\0 of “it”. Yes."


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_halves_of_characters_do_not_make_it_another_encoding(codec: str) -> None:
    text = "Half \ud83d of a character, and the other \ude00."
    found = decoded(text.encode(codec, "surrogatepass"))
    assert found.text == text
    assert found.encoding == codec.upper().replace("-LE", "LE").replace("-BE", "BE")
    assert canonical(found.text) == "Half \ufffd of a character, and the other \ufffd."


def test_utf_8_with_a_damaged_byte_stays_utf_8_and_says_so() -> None:
    found = decoded(("“quoted” – " * 10).encode() + b"\xff end")
    assert found.text == "“quoted” – " * 10 + "\ufffd end"
    assert found.notes == ("1 place could not be read as UTF-8 and became U+FFFD",)


@pytest.mark.parametrize(
    ("codec", "encoding", "text"),
    [
        (
            "cp1252",
            "windows-1252",
            "The “quotation” – the chancellor’s – cost 5 € in Zürich… and Besançon, über alles.\n",
        ),
        ("cp1251", "windows-1251", "Президент России заявил, что Китай остаётся главным партнёром страны.\n"),
        ("koi8-r", "KOI8-R", "Президент России заявил, что Китай остаётся главным партнёром страны.\n"),
        ("iso8859-2", "ISO-8859-2", "Čína požádala o jednání; šéf české diplomacie říká, že je příliš brzy.\n"),
        ("shift_jis", "SHIFT-JIS", "中国の外務省は、北朝鮮との関係についてコメントを控えた。\n"),
        ("iso2022_jp", "ISO-2022-JP", "中国の外務省は、北朝鮮との関係についてコメントを控えた。\n"),
        ("euc_kr", "EUC-KR", "북한은 러시아에 군대를 보냈다고 처음으로 확인했다.\n"),
        ("gb18030", "GB18030", "中国外交部发言人郭嘉昆说，中方立场是一贯的、明确的。\n"),
        ("cp1256", "windows-1256", "قالت الصين إن موقفها من الأزمة ثابت وواضح منذ البداية.\n"),
    ],
)
def test_an_old_encoding_is_guessed_and_the_guess_is_told(codec: str, encoding: str, text: str) -> None:
    found = decoded((text * 5).encode(codec))
    assert found.text == text * 5
    assert codecs.lookup(found.encoding) == codecs.lookup(encoding) or found.encoding.lower() in ("cp932", "cp949")
    if codec != "iso2022_jp":
        assert any("guessed" in note for note in found.notes)


def test_what_no_table_explains_keeps_the_rest_readable() -> None:
    found = decoded(("Президент России заявил, что это не так. " * 6_000).encode("cp1251") + b"\x98")
    assert found.text.startswith("Президент России заявил")
    assert found.text.endswith(" \ufffd")
    assert any("1 place" in note for note in found.notes)


def test_the_guess_looks_where_the_letters_are() -> None:
    text = "Plain words. " * 20_000 + "Президент России заявил, что это не так. " * 10
    assert decoded(text.encode("cp1251")).text == text


@given(st.binary(max_size=300))
@settings(deadline=None, max_examples=150)
def test_any_bytes_give_some_text(content: bytes) -> None:
    found = decoded(content)
    assert isinstance(found.text, str)
    assert found.encoding
