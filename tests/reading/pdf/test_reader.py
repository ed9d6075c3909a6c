"""PDFs: the order of reading, paragraphs, what repeats, what is turned, what is locked, damaged or only a picture."""

import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import BlockKind
from annotator.errors import KnownError, PasswordNeeded, UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.pdf.reader import read, recognises
from tests.patience import PATIENCE
from tests.reading.small_pdfs import HEBREW, Sheet, Words, column, pdf

ENGLISH = (
    "The ministry said on Tuesday that the talks would go on, and that a second round was planned for the autumn. "
    "Two diplomats confirmed this, but they added that nothing had been signed so far and that much was still open. "
    "The union warned that its members would not wait for ever and that the contract had to be reviewed before May."
)
GERMAN = (
    "Der Sprecher sagte am Mittwoch, die Verhandlungen gingen weiter, und im Herbst werde es ein zweites Treffen sein. "
    "Zwei Diplomaten bestätigten das, fügten aber hinzu, bisher sei nichts unterschrieben und vieles noch offen. "
    "Die Gewerkschaft warnte, ihre Mitglieder würden nicht ewig warten, der Vertrag sei noch vor Mai zu prüfen."
)


def article(*sheets: Sheet, raw: bool = False, **more: object) -> ReadArticle:
    return read(pdf(sheets, **more), "paper.pdf", Wanted(raw=raw))  # type: ignore[arg-type]


def blocks(found: ReadArticle, kind: BlockKind) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.kind is kind]


def test_lines_become_paragraphs_and_what_is_larger_a_heading() -> None:
    title = Words(60, 770, "Talks to go on", 20)
    found = article(Sheet([title, *column(f"{ENGLISH}\n{GERMAN}", indent=2)]))
    assert found.text == f"Talks to go on\n{ENGLISH}\n{GERMAN}"
    assert blocks(found, BlockKind.HEADING) == ["Talks to go on"]
    assert (found.title, found.reader, found.raw) == ("Talks to go on", "PDF, 1 page", False)
    assert found.notes == ()


def test_paragraphs_without_indent_are_told_by_their_short_last_line() -> None:
    assert article(Sheet(column(f"{ENGLISH}\n{GERMAN}"))).text == f"{ENGLISH}\n{GERMAN}"


def test_a_short_line_in_bold_is_a_heading() -> None:
    heads = [Words(60, 700, "What was said", font="bold"), Words(60, 560, "What was not", font="bold")]
    found = article(Sheet([heads[0], *column(ENGLISH, y=682), heads[1], *column(GERMAN, y=542)]))
    assert found.text == f"What was said\n{ENGLISH}\nWhat was not\n{GERMAN}"
    assert blocks(found, BlockKind.HEADING) == ["What was said", "What was not"]


def test_columns_are_read_one_after_the_other() -> None:
    title = [Words(100, 770, "A paper in two columns", 18)]
    left, right = column(ENGLISH, 50, 720, 40), column(GERMAN, 320, 720, 40)
    found = article(Sheet([*title, *left, *right]))
    assert found.text == f"A paper in two columns\n{ENGLISH}\n{GERMAN}"


def test_columns_that_the_file_has_row_by_row_are_read_one_after_the_other() -> None:
    left, right = column(ENGLISH * 2, 50, 720, 40), column(GERMAN * 2, 300, 720, 40)
    rows = [words for pair in zip(left, right, strict=False) for words in pair]
    found = article(Sheet(rows))
    assert found.text.index("Der Sprecher") > found.text.index("much was still open")
    assert "and that a second round was planned for the autumn." in found.text


def test_spaces_at_the_ends_of_lines_are_not_doubled() -> None:
    rows = [Words(words.x, words.y, f"{words.text}  ") for words in column(f"{ENGLISH}\n{GERMAN}")]
    assert article(Sheet(rows)).text == f"{ENGLISH}\n{GERMAN}"


def test_lines_in_any_order_are_read_from_the_top() -> None:
    assert article(Sheet(column(ENGLISH)[::-1])).text == ENGLISH


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    rows = column(ENGLISH, wide=40)
    half = len(rows) // 2
    beside = [Words(320, words.y + half * 12, words.text) for words in rows[half:]]
    assert article(Sheet([*rows[:half], *beside])).text == ENGLISH
    assert article(Sheet(rows[:half]), Sheet(beside)).text == ENGLISH


def test_a_hyphen_at_the_end_of_a_line_keeps_its_line_break() -> None:
    rows = ["The ministry said that the negotia-", "tions would go on in the long-", "term interest of both."]
    found = article(Sheet([Words(60, 700 - 12 * number, row) for number, row in enumerate(rows)]))
    assert found.text == "The ministry said that the negotia-\ntions would go on in the long-\nterm interest of both."


def test_rows_with_wide_gaps_are_a_table() -> None:
    cells = [("Country", "Capital", "People"), ("Austria", "Vienna", "8.9"), ("Denmark", "Copenhagen", "5.8")]
    rows = [
        Words(60 + 160 * place, 600 - 14 * number, cell)
        for number, row in enumerate(cells)
        for place, cell in enumerate(row)
    ]
    found = article(Sheet([*column(ENGLISH), *rows]))
    assert blocks(found, BlockKind.TABLE) == [
        "Country\tCapital\tPeople\nAustria\tVienna\t8.9\nDenmark\tCopenhagen\t5.8"
    ]
    assert found.text.startswith(ENGLISH + "\n")


def test_items_of_a_list_stand_alone() -> None:
    rows = ["• the first of them", "• the second", "• the third, longer than the others are"]
    found = article(Sheet([*column(ENGLISH), *(Words(70, 640 - 12 * number, row) for number, row in enumerate(rows))]))
    assert blocks(found, BlockKind.LIST_ITEM) == rows


def test_what_repeats_on_pages_is_left_out_and_kept_with_everything() -> None:
    sheets = [
        Sheet([Words(60, 785, "The Daily Paper"), *column(text, wide=70), Words(290, 20, f"Page {number} of 3")])
        for number, text in enumerate((ENGLISH, GERMAN, ENGLISH), 1)
    ]
    found = article(*sheets)
    assert found.text == f"{ENGLISH}\n{GERMAN}\n{ENGLISH}"
    assert found.notes == ("6 lines of page headers, footers and page numbers were left out",)
    everything = article(*sheets, raw=True)
    assert everything.text.count("The Daily Paper") == 3
    assert "Page 2 of 3" in everything.text
    assert (everything.raw, everything.notes) == (True, ())


def test_numbers_of_lines_in_the_margin_are_left_out() -> None:
    rows = column(ENGLISH, x=100, wide=50)
    numbers = [Words(60, words.y, str(number)) for number, words in enumerate(rows, 1)]
    found = article(Sheet([*numbers, *rows]))
    assert found.text == ENGLISH
    assert found.notes == (f"{len(numbers)} line numbers in the margin were left out",)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_is_read_upright(turn: int) -> None:
    place = {
        90: lambda words: (800 - words.y - 100, words.x),
        180: lambda words: (600 - words.x, 800 - words.y),
        270: lambda words: (words.y - 200, 700 - words.x),
    }[turn]
    rows = [Words(*place(words), words.text, turn=turn) for words in column(ENGLISH, y=700)]
    assert article(Sheet(rows, rotate=turn)).text == ENGLISH
    assert article(Sheet(rows)).text == ENGLISH


def test_words_along_the_margin_come_after_the_text() -> None:
    margin = Words(30, 300, "Copy for the archive", turn=90)
    assert article(Sheet([margin, *column(ENGLISH)])).text == f"{ENGLISH}\nCopy for the archive"


def hebrew(text: str) -> str:
    return "".join(HEBREW.get(letter, letter) for letter in text)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("CBA FED", "DEF ABC"),
        (".15 CBA ,2025 FED", "DEF 2025, ABC 15."),
        ("HG (FED) CBA", "ABC (DEF) GH"),
        ("HG 3.5% CBA", "ABC 3.5% GH"),
    ],
)
def test_hebrew_is_read_in_the_order_in_which_it_is_spoken(printed: str, meant: str) -> None:
    found = article(Sheet([Words(300, 700, printed, font="hebrew")]))
    assert found.text == hebrew(meant)


def test_columns_of_hebrew_are_read_from_the_right() -> None:
    left = [Words(60, 700 - 12 * number, "DDDD CCCC BBBB AAAA", font="hebrew") for number in range(4)]
    right = [Words(300, 700 - 12 * number, "HHHH GGGG FFFF EEEE", font="hebrew") for number in range(4)]
    found = article(Sheet([*left, *right]))
    assert found.text.index(hebrew("EEEE")) < found.text.index(hebrew("AAAA"))


def test_a_line_with_some_hebrew_in_it_keeps_its_own_direction() -> None:
    rows = [Words(60, 700, "He said "), Words(108, 700, "CBA FED", font="hebrew"), Words(150, 700, " and left.")]
    assert article(Sheet(rows)).text == f"He said {hebrew('DEF ABC')} and left."


def test_pages_of_pictures_are_named() -> None:
    found = article(Sheet(column(ENGLISH)), Sheet(picture=True), Sheet(), Sheet(picture=True))
    assert found.text == ENGLISH
    assert found.notes == ("Pages 2 and 4 hold pictures without text; have it recognised first",)


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(UnreadableInput, match=r"“paper.pdf” has pictures of its pages and no text\. .*recognised"):
        article(Sheet(picture=True))
    with pytest.raises(UnreadableInput, match="without any text"):
        article(Sheet())


def test_the_document_says_of_itself_who_wrote_it_and_when() -> None:
    facts = {"Title": "Quarterly report", "Author": "A. Kim", "CreationDate": "D:20250314092653+01'00'"}
    found = article(Sheet(column(ENGLISH)), facts=facts, language="en-GB")
    assert found.source is not None
    assert (found.title, found.source.title, found.source.author) == ("Quarterly report", "Quarterly report", "A. Kim")
    assert (found.source.published_at, found.source.medium, found.language) == ("2025-03-14", "PDF", "en-GB")


@pytest.mark.parametrize("title", ["Microsoft Word - final2.docx", "scan.pdf", "Untitled", "  ", "Document1"])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    found = article(Sheet([Words(60, 770, "Talks to go on", 20), *column(ENGLISH)]), facts={"Title": title})
    assert found.title == "Talks to go on"
    assert found.source is not None
    assert found.source.title == ""


@pytest.mark.parametrize("date", ["D:20259999", "yesterday", "D:0000", ""])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    found = article(Sheet(column(ENGLISH)), facts={"CreationDate": date})
    assert found.source is not None
    assert found.source.published_at == ""


def test_a_locked_file_asks_for_its_password_and_opens_with_it() -> None:
    content = pdf([Sheet(column(ENGLISH))], password="sesame")
    with pytest.raises(PasswordNeeded, match=r"is locked\. Give its password"):
        read(content, "paper.pdf", Wanted())
    with pytest.raises(PasswordNeeded, match="does not open"):
        read(content, "paper.pdf", Wanted(password="open\ud800"))
    assert read(content, "paper.pdf", Wanted(password="sesame")).text == ENGLISH


def test_a_pdf_is_known_by_its_start_and_text_about_one_is_not() -> None:
    assert recognises(pdf([Sheet()]))
    assert recognises(b"\r\n junk \n%PDF-1.7 ")
    assert not recognises(b"%PDF is it?")
    assert not recognises(b" " * 2_000 + b"%PDF-1.7")


def test_half_a_file_and_nonsense_are_sentences() -> None:
    for content in (b"%PDF-1.7\n", b"%PDF-1.4 renamed", pdf([Sheet(column(ENGLISH))])[:120]):
        with pytest.raises(UnreadableInput, match=r"damaged or cut off.*\.$"):
            read(content, "paper.pdf", Wanted())


def test_a_file_whose_table_of_places_is_lost_is_still_read() -> None:
    content = pdf([Sheet(column(ENGLISH))])
    assert read(content[: content.index(b"xref")] + b"trailer\n<< /Root 1 0 R >>", "a.pdf", Wanted()).text == ENGLISH


def test_pages_without_end_are_bounded() -> None:
    content = pdf([Sheet(column(ENGLISH))]).replace(b"/Count 1 /Kids [8 0 R]", b"/Count 99999 /Kids [2 0 R 8 0 R]")
    started = time.monotonic()
    assert any("5,000" in note for note in read(content, "loop.pdf", Wanted()).notes)
    assert time.monotonic() - started < PATIENCE


def test_several_threads_read_at_once() -> None:
    contents = [pdf([Sheet(column(text)) for _ in range(3)]) for text in (ENGLISH, GERMAN)]
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda content=content: found.append(read(content, "a.pdf", Wanted()).text))
        for content in contents * 4
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(len, found)) == sorted([3 * len(ENGLISH) + 2] * 4 + [3 * len(GERMAN) + 2] * 4)


_SMALL = pdf([Sheet([Words(60, 700, "Some words"), Words(60, 680, "and more", 14)]), Sheet(picture=True)])


@given(
    st.lists(st.tuples(st.integers(0, len(_SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=30),
    st.integers(1, len(_SMALL)),
    st.booleans(),
)
@settings(deadline=None, max_examples=60)
def test_only_known_errors_come_out_of_a_damaged_file(changes: list[tuple[int, int]], end: int, raw: bool) -> None:
    content = bytearray(_SMALL)
    for place, byte in changes:
        content[place] = byte
    try:
        found = read(bytes(content[: max(end, 200)]), "a.pdf", Wanted(raw=raw))
    except KnownError:
        return
    assert found.text
    assert all(0 <= block.start < block.end <= len(found.text) for block in found.blocks)
