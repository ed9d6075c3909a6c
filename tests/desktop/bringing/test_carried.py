"""What clipboards and drags carry: files before links before formatted text before words."""

import pytest
from PySide6.QtCore import QMimeData, QUrl

from annotator.desktop.bringing.carried import LONGEST_TITLE, PastedText, addresses_in, carried_by, first_line
from tests.desktop.bringing.drags import files, link, selection


def test_files_and_links_are_taken_as_such():
    assert [str(path) for path in carried_by(files("/tmp/a b.txt", "/tmp/ü.pdf")).given] == [
        "/tmp/a b.txt",
        "/tmp/ü.pdf",
    ]
    assert carried_by(link("https://example.org/a?b=c")).given == ["https://example.org/a?b=c"]


def test_an_address_with_other_letters_is_asked_for_as_networks_do():
    assert carried_by(link("https://münchen.example/straße")).given == ["https://xn--mnchen-3ya.example/stra%C3%9Fe"]


@pytest.mark.parametrize("scheme", ["mailto:a@example.org", "javascript:alert(1)", "data:text/plain,x", "ftp://a/b"])
def test_other_addresses_are_nothing_to_read(scheme):
    carried = QMimeData()
    carried.setUrls([QUrl(scheme)])
    assert not carried_by(carried).links
    assert not carried_by(carried).files


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("https://example.org/a", ("https://example.org/a",)),
        ("  HTTP://example.org \n\nhttps://example.com/b\n", ("HTTP://example.org", "https://example.com/b")),
        ("www.example.org/a", ("https://www.example.org/a",)),
        ("See https://example.org/a", ()),
        ("https://example.org/a and more", ()),
        ("https://", ()),
        ("example", ()),
        ("", ()),
    ],
)
def test_words_are_links_only_where_they_are_nothing_else(words, found):
    assert addresses_in(words) == found
    assert carried_by(selection(words)).links == found


def test_formatted_text_counts_only_where_it_has_structure():
    assert carried_by(selection("a b", "<p>a <b>b</b></p>")).given == [PastedText("a b")]
    html = "<h2>a</h2><p>b</p>"
    assert carried_by(selection("a\nb", html)).given == [PastedText("a\nb", html)]
    assert carried_by(selection("", "<p>only here</p>")).given == [PastedText("", "<p>only here</p>")]


def test_a_title_is_proposed_from_the_first_line_with_words():
    assert first_line("\n  A\t title \nmore") == "A title"
    long = first_line("word " * 100)
    assert len(long) <= LONGEST_TITLE
    assert long.endswith("…")
    assert PastedText("").name == "pasted text"
    assert PastedText("A\nb", title="Mine").name == "Mine"
