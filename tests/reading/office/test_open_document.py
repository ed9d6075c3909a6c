"""OpenDocument texts: their words in order, what they are, and what was left out and said so."""

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import BlockKind
from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.office import open_document
from tests.reading.documents import blocks, changed, zipped

KIND = "application/vnd.oasis.opendocument.text"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("meta", "meta"),
        ("svg", "svg-compatible"),
    )
)
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
STYLES = """<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Illustration"/>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P4"/>
<style:style style:name="P4" style:family="paragraph" style:parent-style-name="P3"/>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
</office:automatic-styles>"""
META = (
    "<office:meta><dc:title>The Year</dc:title><meta:initial-creator>Ann</meta:initial-creator>"
    "<dc:creator>Bo</dc:creator>"
    "<dc:language>pt-BR</dc:language><meta:creation-date>2024-01-02T03:04:05</meta:creation-date>"
    "<dc:date>2024-05-06T07:08:09</dc:date></office:meta>"
)


def parts(body: str, meta: str = "") -> dict[str, str]:
    inside = f"{STYLES}<office:body><office:text>{body}</office:text></office:body>"
    header = (
        "<style:header><text:p>Confidential</text:p></style:header><style:footer><text:p>Page 1</text:p></style:footer>"
    )
    return {
        "mimetype": KIND,
        "content.xml": f"<office:document-content {SPACES}>{inside}</office:document-content>",
        "styles.xml": f"<office:styles {SPACES}><style:master-page>{header}</style:master-page></office:styles>",
        "meta.xml": f"<office:document-meta {SPACES}>{meta}</office:document-meta>",
    }


def read(content: bytes, *, raw: bool = False) -> ReadArticle:
    assert open_document.recognises(content)
    return open_document.read(content, "report.odt", Wanted(raw=raw))


def odt(body: str, *, raw: bool = False, meta: str = "") -> ReadArticle:
    return read(zipped(parts(body, meta)), raw=raw)


def flat(body: str, *, raw: bool = False) -> ReadArticle:
    inside = f"{META}{STYLES}<office:body><office:text>{body}</office:text></office:body>"
    text = f'<?xml version="1.0"?><office:document {SPACES} office:mimetype="{KIND}">{inside}</office:document>'
    return read(text.encode(), raw=raw)


STRUCTURE = (
    '<text:p text:style-name="Title">The title</text:p><text:h text:outline-level="2">Trade</text:h>'
    "<text:p>Words.</text:p>"
    "<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p></text:list-item>"
    '</text:list></text:list-item></text:list><text:p text:style-name="P1">To be.</text:p>'
    '<text:p text:style-name="P2">Figure 1</text:p><text:p text:style-name="P3">Round.</text:p>'
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
    "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
    "<table:table-cell><text:p>c</text:p><text:p>d</text:p></table:table-cell><table:covered-table-cell/>"
    "</table:table-row></table:table>"
)


@pytest.mark.parametrize("form", [odt, flat])
def test_paragraphs_come_in_order_with_what_they_are(form: Callable[[str], ReadArticle]) -> None:
    found = form(STRUCTURE)
    assert found.text == "The title\nTrade\nWords.\nOne\nTwo\nTo be.\nFigure 1\nRound.\na\tb\nc d\t"
    assert blocks(found) == [
        (BlockKind.HEADING, 1, "The title"),
        (BlockKind.HEADING, 2, "Trade"),
        (BlockKind.LIST_ITEM, 1, "One"),
        (BlockKind.LIST_ITEM, 2, "Two"),
        (BlockKind.QUOTE, 1, "To be."),
        (BlockKind.CAPTION, 1, "Figure 1"),
        (BlockKind.TABLE, 1, "a\tb\nc d\t"),
    ]
    assert (found.title, found.reader) == ("The title", "OpenDocument text")


def test_white_space_runs_together_but_where_it_is_meant() -> None:
    body = '<text:p>\n  a <text:span> b</text:span>\n<text:s text:c="3"/>c<text:tab/>d'
    body += '<text:line-break/>e<text:s text:c="999999999"/></text:p>'
    assert odt(body).text == "a b    c\td\ne"


def test_notes_stand_at_the_end_and_marks_where_they_belong() -> None:
    def note(words: str) -> str:
        body = f"<text:note-body><text:p>{words}</text:p></text:note-body>"
        return f"<text:note><text:note-citation>i</text:note-citation>{body}</text:note>"

    body = f"<text:p>One{note('First' + note('in it'))}, two{note('Second')}.</text:p><text:p>End</text:p>"
    assert odt(body).text == "One[1], two[2].\nEnd\n[1] First[3]\n[2] Second\n[3] in it"


CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info>'
    "<dc:creator>Ann</dc:creator>"
    '</office:change-info></text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion>'
    "<office:change-info><dc:creator>Bo</dc:creator></office:change-info>{}</text:deletion></text:changed-region>"
    "</text:tracked-changes>"
)


def test_tracked_changes_are_taken_as_accepted_wherever_the_deleted_words_stand() -> None:
    together = CHANGES.format("<text:p>never</text:p>") + (
        '<text:p>We <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>now<text:change-end '
        'text:change-id="c1"/> say.</text:p>'
    )
    in_place = CHANGES.format("") + (
        '<text:p>We <text:change-start text:change-id="c2"/>nev<text:note><text:note-body/></text:note></text:p>'
        '<text:p>er <text:change-end text:change-id="c2"/>now say.</text:p>'
    )
    for body in (together, in_place):
        found = odt(body)
        assert found.text == "We now say."
        assert "Tracked changes were taken as accepted: 1 insertion, 1 deletion (by Ann, Bo)" in found.notes
        assert "Deleted by Bo: never" in odt(body, raw=True).text.split("\n")


def test_a_deletion_that_never_ends_keeps_what_stood_before() -> None:
    body = (
        CHANGES.format("") + '<text:p>Kept <text:change-start text:change-id="c2"/>gone</text:p><text:p>gone</text:p>'
    )
    assert odt(body).text == "Kept"


def test_what_belongs_to_everything_only() -> None:
    body = (
        "<text:p>Words<office:annotation><dc:creator>Ann</dc:creator><text:p>So?</text:p></office:annotation>"
        '<text:span text:style-name="T1"> unseen</text:span></text:p>'
        "<text:table-of-content><text:table-of-content-source>no</text:table-of-content-source><text:index-body>"
        "<text:p>Chapter 3</text:p></text:index-body></text:table-of-content>"
        '<text:section text:display="none"><text:p>Secret</text:p></text:section>'
    )
    found = odt(body)
    assert found.text == "Words"
    assert found.notes == (
        "1 comment left out, as no part of the text; read everything in the file to see them",
        "Hidden text in 2 places was left out",
        "The table of contents was left out; read everything in the file to see it",
    )
    everything = odt(body, raw=True)
    assert everything.text == "Confidential\nWords unseen\nChapter 3\nSecret\nPage 1\nComment by Ann: So?"
    assert everything.raw


def test_text_boxes_follow_their_paragraph_and_pictures_elsewhere_are_not_fetched() -> None:
    body = (
        "<text:p>Before <draw:frame> <draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame>and after."
        '<draw:frame><draw:image xlink:href="http://127.0.0.1:9/spy.png"/><draw:image xlink:href="Pictures/a.png"/>'
        "<svg:desc>A ship</svg:desc></draw:frame>"
        "<draw:custom-shape><text:p>In the shape</text:p></draw:custom-shape></text:p>"
    )
    found = odt(body)
    assert found.text == "Before and after.\nIn the box\nIn the shape"
    assert "The document refers to 1 picture outside of it, which was not fetched" in found.notes
    assert "[A ship]" in odt(body, raw=True).text


def test_what_the_file_says_of_itself_becomes_its_source() -> None:
    found = odt("<text:p>Words</text:p>", meta=META)
    assert found.source is not None
    assert (found.title, found.language, found.source.author) == ("The Year", "pt-BR", "Ann")
    assert found.notes == ()
    assert found.source.capture_method == (
        "file read; it says that it was made on 2024-01-02 and last changed on 2024-05-06 by Bo"
    )


def test_a_picture_in_a_flat_document_may_be_long() -> None:
    picture = f"<office:binary-data>{'iVBORw0KGgo' * 1_100_000}</office:binary-data>"
    assert flat(f"<text:p>Words<draw:frame><draw:image>{picture}</draw:image></draw:frame></text:p>").text == "Words"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"META-INF/manifest.xml": "<manifest:encryption-data/>"}, "protected by a password.*Save it without"),
        ({"encrypted-package": "x"}, "protected by a password"),
        ({"content.xml": "<a"}, "report.odt: content.xml” is damaged"),
        ({"content.xml": "<a/>"}, "no text document"),
        ({"content.xml": f"<a>{'<b>' * 100_000}"}, "nested too deep"),
        ({"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "declares entities"),
        ({"content.xml": f"<office:text {SPACES}/>"}, "holds no text"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(changes: dict[str, str], words: str) -> None:
    with pytest.raises(UnreadableInput, match=words):
        read(zipped({**parts("<text:p>Words</text:p>"), **changes}))


def test_what_is_cut_off_is_still_known_and_other_things_are_not() -> None:
    content = zipped(parts("<text:p>Words</text:p>" * 100))
    with pytest.raises(UnreadableInput, match="damaged or cut off"):
        read(content[:-40])
    assert not open_document.recognises(zipped({"mimetype": "application/epub+zip"}))
    assert not open_document.recognises(b"<office:document> is what they call it")
    missing = {name: each for name, each in parts("x").items() if name != "content.xml"}
    with pytest.raises(UnreadableInput, match=r"no part “content\.xml”"):
        read(zipped(missing))


WHOLE = parts(STRUCTURE + CHANGES.format("<text:p>x</text:p>"), META)


@given(
    st.lists(st.tuples(st.integers(0, 4_000), st.binary(max_size=8), st.integers(0, 8)), min_size=1, max_size=4),
    st.sampled_from(["content.xml", "styles.xml", "meta.xml", ""]),
    st.booleans(),
)
@settings(deadline=None, max_examples=200)
def test_only_known_errors_come_out(changes: list[tuple[int, bytes, int]], part: str, raw: bool) -> None:
    whole: dict[str, str | bytes] = dict(WHOLE)
    if part:
        whole[part] = changed(WHOLE[part].encode(), changes)
    content = zipped(whole) if part else changed(zipped(whole), changes)
    with contextlib.suppress(UnreadableInput):
        assert not open_document.recognises(content) or open_document.read(content, "a.odt", Wanted(raw=raw)).text
