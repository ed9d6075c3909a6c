"""Rich Text: its words in every encoding and in order, what they are, and what was left out and said so."""

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import BlockKind
from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.office import rich_text, rich_text_document
from tests.patience import PATIENCE
from tests.reading.documents import blocks, changed

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Times;}{\f1\fcharset204 Arial Cyr{\*\falt Arial};}"
    r"{\f2\fcharset128 MS Mincho;}{\f3\fcharset2 Symbol;}{\f4\fcharset2 Wingdings;}}{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3\sbasedon1 Mine;}{\s4 Quote;}"
    r"{\s5 caption;}{\s6\outlinelevel2 Kapitel;}{\s7\sbasedon8 a;}{\s8\sbasedon7 b;}{\s9 toc 1;}{\*\cs10 Emphasis;}}"
    r"{\*\revtbl{Unknown;}{Ann;}{Bo;}}{\*\generator Riched20 1.0;}"
)


def read(body: str, *, raw: bool = False) -> ReadArticle:
    content = (HEAD + body + "}").encode("latin-1")
    assert rich_text.recognises(content)
    return rich_text.read(content, "report.rtf", Wanted(raw=raw))


def test_paragraphs_come_in_order_with_what_they_are() -> None:
    found = read(
        r"\pard\s2 The title\par \pard\s1 One\par\pard\plain Words, {\b bold} and\line more.\par"
        r"\pard\s3 Two\par\pard\s6 Three\par\pard\outlinelevel1 Four\par\pard\s4 To be.\par\pard\s5 Figure 1\par"
        r"{\listtext\'B7\tab}\pard\ls1\ilvl1 Item\par\pard{\pntext 1.\tab}Old item\par\pard\s7 Round\par"
    )
    assert found.text == (
        "The title\nOne\nWords, bold and\nmore.\nTwo\nThree\nFour\nTo be.\nFigure 1\nItem\nOld item\nRound"
    )
    assert blocks(found) == [
        (BlockKind.HEADING, 1, "The title"),
        (BlockKind.HEADING, 1, "One"),
        (BlockKind.HEADING, 1, "Two"),
        (BlockKind.HEADING, 3, "Three"),
        (BlockKind.HEADING, 2, "Four"),
        (BlockKind.QUOTE, 1, "To be."),
        (BlockKind.CAPTION, 1, "Figure 1"),
        (BlockKind.LIST_ITEM, 2, "Item"),
        (BlockKind.LIST_ITEM, 1, "Old item"),
    ]
    assert (found.title, found.reader) == ("The title", "Rich Text document")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \ldblquote so\rdblquote\emdash{}it\rquote s", "café “so”—it’s"),
        ("raw caf\xe9", "raw café"),
        (r"{\f1\'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (r"{\f2\'93\'fa\'96\'7b \'83A}", "日本 ア"),
        (r"{\f3 a}{\f4\'fe}{\f3\u61537?}", "α☑α"),
        (r"\uc1\u8364?5 \u-10179?\u-8704?!", "€5 😀!"),
        (r"\uc2\u26085\'93\'fa\u26412\'96\'7b x{\uc0\u233 }y\u233\'e9\'e9z", "日本 xéyéz"),
        (r"{\upr{Japan ?}{\*\ud{Japan \u26085?}}}.", "Japan 日."),
        (r"a\~b\_c\-d\{\}\\e", "a\u00a0b\u2011c\u00add{}\\e"),
        ("one\\\ntwo\r\nthree", "one\ntwothree"),
        (r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt a link}} and', "a link and"),
        (r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Box\par}}{\shprslt no}}Before\par After", "Before\nBox\nAfter"),
        (r"{\object{\*\objclass Word}{\*\objdata 0102}{\result shown}}{\*\unheardof hidden}", "shown"),
        (r"a{\pict\pngblip 8950aa\bin4 }}{{}b", "ab"),
        (r"{\xe{\v entry}}{\*\bkmkstart x}word{\*\bkmkend x}", "word"),
    ],
)  # fmt: skip
def test_words_and_signs_are_read_as_they_are_shown(body: str, text: str) -> None:
    assert read(body + r"\par END").text.removesuffix("END").rstrip("\n") == text


def test_the_encoding_of_the_document_is_that_of_its_head() -> None:
    content = rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\par{\info{\title \'cf}}}"
    assert rich_text.read(content, "a.rtf", Wanted()).text == "При"
    assert rich_text.read(rb"{\rtf1\mac \'8e}", "a.rtf", Wanted()).text == "é"
    assert rich_text.read(rb"{\rtf1\ansicpg99999 \'e9}", "a.rtf", Wanted()).text == "é"


def test_a_table_has_a_line_for_each_row() -> None:
    found = read(
        r"Before\par\trowd\cellx1\cellx2\pard\intbl Country\cell Growth\cell\row"
        r"\pard\intbl Chad\par (north)\cell 2.1\cell\row\pard After\par"
    )
    assert found.text == "Before\nCountry\tGrowth\nChad (north)\t2.1\nAfter"
    assert blocks(found) == [(BlockKind.TABLE, 1, "Country\tGrowth\nChad (north)\t2.1")]


def test_notes_stand_at_the_end_and_marks_where_they_belong() -> None:
    note = r"{\super\chftn{\footnote\pard\plain\chftn Foot.\par More.}}"
    assert read(rf"One{note}, two{{\footnote\ftnalt End.}}.\par Last").text == (
        "One[1], two[2].\nLast\n[1] Foot.\nMore.\n[2] End."
    )


def test_tracked_changes_are_taken_as_accepted_and_told() -> None:
    found = read(
        r"We {\revised\revauth1 now} {\deleted\revauthdel2 ne}{\deleted\revauthdel2 ver} say\deleted  no\deleted0 .\par"
    )
    assert found.text == "We now  say."
    assert "Tracked changes were taken as accepted: 1 insertion, 2 deletions (by Ann, Bo)" in found.notes


def test_what_belongs_to_everything_only() -> None:
    body = (
        r"{\header Confidential\par}\pard\s9 Chapter 3\par\pard Words{\v secret} shown"
        r"{\*\atnid A}{\*\atnauthor Ann}{\*\annotation\pard So?\par}\par{\footer Page 1}"
    )
    found = read(body)
    assert found.text == "Words shown"
    assert found.notes == (
        "1 comment left out, as no part of the text; read everything in the file to see them",
        "Hidden text in 1 place was left out",
        "The table of contents was left out; read everything in the file to see it",
    )
    everything = read(body, raw=True)
    assert everything.text == "Confidential\nChapter 3\nWordssecret shown\nPage 1\nComment by Ann: So?"
    assert everything.raw


def test_what_the_file_says_of_itself_becomes_its_source() -> None:
    found = read(
        r"{\info{\title The {\b Year}}{\author Ann}{\operator Bo}{\*\company The Press}{\creatim\yr2024\mo1\dy2\hr3}"
        r"{\revtim\yr2024\mo13\dy5}}Words\par{\title no title}"
    )
    assert found.source is not None
    assert (found.title, found.source.author, found.source.publisher) == ("The Year", "Ann", "The Press")
    assert found.source.medium == "Rich Text document"
    assert found.notes == ()
    assert found.source.capture_method == "file read; it says that it was made on 2024-01-02"
    assert found.text == "Words"


def test_a_document_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    assert rich_text.read(rb"{\rtf1 One\par {\b two{\footnote note", "a.rtf", Wanted()).text == "One\ntwo[1]\n[1] note"


def test_what_stands_behind_the_end_is_no_part_of_it() -> None:
    assert rich_text.read(rb"{\rtf1 One}} two {\rtf1 three}", "a.rtf", Wanted()).text == "One"


def test_a_large_picture_takes_no_more_than_a_moment() -> None:
    picture = ("89504e47" * 16 + "\r\n") * 100_000
    started = time.monotonic()
    assert read(r"a{\pict\pngblip " + picture + "}b").text == "ab"
    assert time.monotonic() - started < PATIENCE


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", "holds no text"),
        (r"{\pict 00}\par ", "holds no text"),
        ("{" * 100_000, "nested too deep"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(body: str, words: str) -> None:
    with pytest.raises(UnreadableInput, match=words):
        read(body)


def test_a_document_of_endless_signs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rich_text_document, "_MOST_TOKENS", 1_000)
    with pytest.raises(UnreadableInput, match="too large"):
        read(r"\b a" * 500)


def test_other_texts_are_no_rich_text() -> None:
    assert not rich_text.recognises(b"{ \\rtf is a format }")
    assert rich_text.recognises(b"\xef\xbb\xbf{\\rtf1 words}")


WHOLE = (
    HEAD + r"{\info{\title A}}\s1 One\par\intbl a\cell b\cell\row{\footnote n}\u233?\'e9{\f2\'93\'fa}\bin3 abc}"
).encode()


@given(
    st.lists(st.tuples(st.integers(0, 2_000), st.binary(max_size=12), st.integers(0, 12)), max_size=6),
    st.text("{}\\u'fsbinpar019-* ", max_size=60),
    st.booleans(),
)
@settings(deadline=None, max_examples=300)
def test_only_known_errors_come_out(changes: list[tuple[int, bytes, int]], more: str, raw: bool) -> None:
    content = changed(WHOLE, changes).removesuffix(b"}") + more.encode()
    with contextlib.suppress(UnreadableInput):
        assert rich_text.read(content, "a.rtf", Wanted(raw=raw)).text
