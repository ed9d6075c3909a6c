"""E-books: the chapters in reading order, and what the book says of itself."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import BlockKind
from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.office import epub
from tests.reading.documents import blocks, changed, zipped

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
METADATA = (
    "<dc:title>The Year</dc:title><dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator>"
    "<dc:language>pt-BR</dc:language>"
    '<dc:publisher>The Press</dc:publisher><dc:date opf:event="modification">2025</dc:date>'
    "<dc:date>2024-01-02</dc:date>"
)


def page(body: str, doctype: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{doctype}<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{body}</body></html>'
    )


def parts(*bodies: str, metadata: str = METADATA) -> dict[str, str]:
    """Return a book of these chapters, listed backwards in the archive, with a list of contents as the first."""
    chapters = {f"OEBPS/text/{number} a.xhtml": page(body) for number, body in enumerate(bodies)}
    items = "".join(
        f'<item id="c{number}" href="text/{number}%20a.xhtml#top" media-type="application/xhtml+xml"/>'
        for number in range(len(bodies))
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(bodies)))
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        **dict(reversed(chapters.items())),
        "OEBPS/nav.xhtml": page("<nav><ol><li>Chapter 1</li></ol></nav>"),
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:opf="http://www.idpf.org/2007/opf"><metadata>{metadata}</metadata><manifest>{items}'
            '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
            '<item id="cover" href="cover.png" media-type="image/png"/></manifest>'
            f'<spine><itemref idref="cover"/><itemref idref="nav"/>{spine}<itemref idref="gone"/></spine></package>'
        ),
    }


def read(members: dict[str, str], *, raw: bool = False) -> ReadArticle:
    content = zipped(members)
    assert epub.recognises(content)
    return epub.read(content, "book.epub", Wanted(raw=raw))


def test_chapters_come_in_reading_order_with_what_they_are() -> None:
    found = read(
        parts(
            "<h1>One</h1><p>Words,\n <b>bold</b>.</p><ul><li>Item</li></ul><blockquote><p>To be.</p></blockquote>",
            "<h2>Two</h2><table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><figure>"
            "<figcaption>Figure 1</figcaption></figure><pre>x = 1\n  y</pre>",
        )
    )
    assert found.text == "One\nWords, bold.\nItem\nTo be.\nTwo\na\tb\nc\td\nFigure 1\nx = 1\n  y"
    assert blocks(found) == [
        (BlockKind.HEADING, 1, "One"),
        (BlockKind.LIST_ITEM, 1, "Item"),
        (BlockKind.QUOTE, 1, "To be."),
        (BlockKind.HEADING, 2, "Two"),
        (BlockKind.TABLE, 1, "a\tb\nc\td"),
        (BlockKind.CAPTION, 1, "Figure 1"),
        (BlockKind.CODE, 1, "x = 1\n  y"),
    ]
    assert found.reader == "e-book (EPUB), 2 chapters"


def test_the_list_of_contents_belongs_to_everything_only() -> None:
    found = read(parts("<p>Words</p>"))
    assert found.text == "Words"
    assert found.notes == ("The list of contents was left out; read everything in the file to see it",)
    everything = read(parts("<p>Words</p>"), raw=True)
    assert (everything.text, everything.raw, everything.notes) == ("Chapter 1\nWords", True, ())
    old = parts("<p>Contents</p>", "<p>Words</p>")
    guide = '</spine><guide><reference type="toc" href="text/0%20a.xhtml"/></guide>'
    old["OEBPS/book.opf"] = old["OEBPS/book.opf"].replace("</spine>", guide)
    assert read(old).text == "Words"


def test_what_the_book_says_of_itself_becomes_its_source() -> None:
    found = read(parts("<p>Words</p>"))
    assert found.source is not None
    assert (found.title, found.language, found.source.author) == ("The Year", "pt-BR", "Ann; Bo")
    assert (found.source.publisher, found.source.published_at) == ("The Press", "2024-01-02")
    assert found.source.medium == "e-book"
    nobody = read(parts("<p>Words</p>", metadata="<dc:title>Unknown</dc:title><dc:creator>Unknown</dc:creator>"))
    assert nobody.source is not None
    assert (nobody.title, nobody.source.author) == ("Words", "")


def test_printed_page_numbers_go_and_marks_of_notes_have_brackets() -> None:
    body = (
        '<p>One<a epub:type="noteref" href="#n">1</a>,<span epub:type="pagebreak">12<i>x</i></span> two'
        '<a role="doc-noteref"><sup>[2]</sup></a>.</p>'
    )
    assert read(parts(body)).text == "One[1], two[2]."


def test_chapters_that_are_no_proper_xml_are_read_as_browsers_read_them() -> None:
    members = parts("<p>One</p>", "", "")
    members["OEBPS/text/1 a.xhtml"] = "<html><body><p>Two &amp; <b>more</p><p>caf&eacute;"
    doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://127.0.0.1:9/xhtml11.dtd">'
    members["OEBPS/text/2 a.xhtml"] = page("<p>na&iuml;ve&nbsp;x</p>", doctype)
    assert read(members).text == "One\nTwo & more\ncafé\nnaïve\u00a0x"


def test_entities_of_its_own_never_reach_a_file() -> None:
    members = parts("<p>One</p>", "")
    members["OEBPS/text/1 a.xhtml"] = page("<p>a&x;b</p>", '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    assert "root:" not in read(members).text


def test_chapters_that_are_missing_are_told() -> None:
    members = parts("<p>One</p>", "<p>Two</p>")
    del members["OEBPS/text/0 a.xhtml"]
    found = read(members)
    assert found.text == "Two"
    assert "1 of 2 chapters are missing in the file" in found.notes


def test_a_chapter_that_is_listed_again_and_again_is_read_once() -> None:
    members = parts("<p>One</p>")
    members["OEBPS/book.opf"] = members["OEBPS/book.opf"].replace(
        '<itemref idref="c0"/>', '<itemref idref="c0"/>' * 999
    )
    assert read(members).text == "One"


def lock(path: str) -> str:
    return (
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>'
        f'<enc:CipherReference URI="{path}"/></enc:CipherData></enc:EncryptedData></encryption>'
    )


def test_a_book_that_its_seller_locked_is_told_and_disguised_fonts_are_none_of_it() -> None:
    members = parts("<p>One</p>")
    with pytest.raises(UnreadableInput, match="locked by its seller"):
        read({**members, "META-INF/encryption.xml": lock("OEBPS/text/0%20a.xhtml")})
    assert read({**members, "META-INF/encryption.xml": lock("OEBPS/font.otf")}).text == "One"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"OEBPS/book.opf": "<package"}, r"book\.opf” is damaged"),
        ({"OEBPS/book.opf": "<package/>"}, "holds no text"),
        ({"META-INF/container.xml": "<a/>", "OEBPS/book.opf": None}, "no list of its chapters"),
        ({"OEBPS/text/0 a.xhtml": page("<img src='a.png'/>")}, "holds no text"),
        ({"OEBPS/text/0 a.xhtml": page("<p>" + "x" * 60_000_000 + "</p>")}, "times its size|more than 50 MB"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(changes: dict[str, str | None], words: str) -> None:
    members = {**parts("<p>One</p>"), **changes}
    with pytest.raises(UnreadableInput, match=words):
        read({name: each for name, each in members.items() if each is not None})


def test_what_is_cut_off_is_still_known_and_other_things_are_not() -> None:
    content = zipped(parts("<p>Words</p>" * 100))
    assert epub.recognises(content[:-40])
    with pytest.raises(UnreadableInput, match="damaged or cut off"):
        epub.read(content[:-40], "book.epub", Wanted())
    assert not epub.recognises(zipped({"mimetype": "application/vnd.oasis.opendocument.text"}))
    assert not epub.recognises(zipped({"META-INF/container.xml": CONTAINER}))
    assert not epub.recognises(b"PK is a chocolate")


def test_more_markup_than_a_book_has_is_refused_before_it_takes_minutes() -> None:
    chapters = ["<p>a</p>" * 200_000] * 8
    with pytest.raises(UnreadableInput, match="more markup than any book"):
        read(parts(*chapters))


WHOLE = {
    **parts("<h1>One</h1><p>Words &amp; <b>more</b></p>", "<ul><li>a</li></ul>"),
    "META-INF/encryption.xml": lock("x"),
}


@given(
    st.lists(st.tuples(st.integers(0, 3_000), st.binary(max_size=8), st.integers(0, 8)), min_size=1, max_size=4),
    st.sampled_from([*sorted(WHOLE), ""]),
    st.booleans(),
)
@settings(deadline=None, max_examples=200)
def test_only_known_errors_come_out(changes: list[tuple[int, bytes, int]], part: str, raw: bool) -> None:
    members: dict[str, str | bytes] = dict(WHOLE)
    if part:
        members[part] = changed(WHOLE[part].encode(), changes)
    content = zipped(members) if part else changed(zipped(members), changes)
    with contextlib.suppress(UnreadableInput):
        assert not epub.recognises(content) or epub.read(content, "a.epub", Wanted(raw=raw)).text
