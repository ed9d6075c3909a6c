"""What comes from the clipboard: words to the letter, pieces of pages with their structure."""

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import BlockKind
from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.gathering import Gathering, Pasted
from annotator.reading.pasted import read_pasted, recognises

WINDOWS = (
    "Version:0.9\r\nStartHTML:00000172\r\nEndHTML:00000388\r\nStartFragment:00000208\r\nEndFragment:00000352\r\n"
    "SourceURL:https://news.example/a?b=1\r\n"
    "<html><head><title>Not selected</title></head><body>Context<!--StartFragment-->"
    "<h2>Titel</h2><p>Die „Brücke“ am&nbsp;Fluss.</p><ul><li>eins<li>zwei</ul>"
    "<!--EndFragment-->Also context</body></html>"
).encode()


def pasted(html: bytes | str) -> ReadArticle:
    return read_pasted(html, "clipboard", Wanted(), html=True)


def test_words_are_kept_to_the_letter() -> None:
    read = read_pasted("<b>Words</b> \u00a0 as they are\r\n", "clipboard", Wanted(), html=False)
    assert read.text == "<b>Words</b> \u00a0 as they are\n"
    assert read.reader == "plain text, UTF-8"


def test_a_selection_of_windows_is_read_with_its_structure_and_address() -> None:
    read = pasted(WINDOWS)
    assert read.text == "Titel\nDie „Brücke“ am\u00a0Fluss.\neins\nzwei"
    assert [(read.text[one.start : one.end], one.kind, one.level) for one in read.blocks] == [
        ("Titel", BlockKind.HEADING, 2), ("eins", BlockKind.LIST_ITEM, 1), ("zwei", BlockKind.LIST_ITEM, 1)
    ]  # fmt: skip
    assert read.source is not None
    assert read.source.url == "https://news.example/a?b=1"
    assert (read.title, read.reader, read.original, read.raw) == ("Titel", "pasted HTML, UTF-8", WINDOWS, True)


@pytest.mark.parametrize("address", ["file:///C:/secret.htm", "about:blank", "", "javascript:alert(1)"])
def test_only_a_web_address_is_a_source(address: str) -> None:
    read = pasted(f"Version:1.0\r\nStartHTML:-1\r\nSourceURL:{address}\r\n<p>Words.</p>")
    assert (read.text, read.source) == ("Words.", None)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<meta charset='utf-8'><p>One <b>bold</b> word</p><p>Two</p>", "One bold word\nTwo"),
        ("<!--StartFragment-->a<br>b<!--EndFragment-->", "a\nb"),
        ("<body>\r\n<!--StartFragment--><p>x <!--EndFragment--> y</p><!--EndFragment-->\r\nz</body>", "x y"),
        ("<!--StartFragment-->&lt;!--EndFragment--&gt;", "<!--EndFragment-->"),
        ("<tr><td>1<td>2</tr><tr><td>3<td>4</tr>", "1\t2\n3\t4"),
        ("<td>1</td><td>2</td>", "1\t2"),
        ("<nav>Menu</nav><aside>Beside</aside><p>Words", "Menu\nBeside\nWords"),
        ("Just words", "Just words"),
        ("<p>Words<style>p{}</style><script>run()</script></p>", "Words"),
    ],
)  # fmt: skip
def test_everything_that_was_selected_is_there_and_nothing_else(html: str, text: str) -> None:
    assert pasted(html).text == text
    assert pasted(html.encode("utf-16")).text == text


def test_nothing_visible_is_a_sentence() -> None:
    for html in ("", " ", "<p> </p>", "<script>words</script>", "<!--StartFragment--><!--EndFragment-->words"):
        with pytest.raises(UnreadableInput, match="nothing to read"):
            pasted(html)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a pasted page connects")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    read = pasted(
        '<link rel=stylesheet href="http://a.example/s"><base href="http://a.example/"><img src="x.png">'
        '<iframe src="y"></iframe><script src="http://a.example/j"></script><svg><image href="http://a.example/z"/></svg><p>Words.'
    )
    assert read.text == "Words."


def test_kept_bytes_are_known_again() -> None:
    assert recognises(WINDOWS)
    assert recognises(b"<html><body><!--StartFragment-->words")
    assert not recognises(b"Version: 2 of the text\nWords.")
    assert not recognises(b"<!DOCTYPE html><p>A page")


def test_gathering_reads_the_clipboards_html_with_the_title_given() -> None:
    [one] = Gathering([Pasted("clipboard", WINDOWS, html=True, title="My title")])
    assert isinstance(one.article, ReadArticle)
    assert (one.article.title, one.article.text[:5]) == ("My title", "Titel")


@given(
    st.text(max_size=300) | st.binary(max_size=300), st.sampled_from([b"", b"Version:0.9\r\nStartHTML:1\r\n", WINDOWS])
)
@settings(deadline=None, max_examples=100)
def test_only_known_errors_come_out(content: str | bytes, before: bytes) -> None:
    content = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        assert pasted(before + content).text
    except UnreadableInput:
        return
