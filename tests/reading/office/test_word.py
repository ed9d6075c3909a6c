"""Word documents: their words in order, what they are, and what was left out and said so."""

import contextlib
import hashlib
import io
import struct
import time
import zipfile
from base64 import b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import BlockKind
from annotator.errors import PasswordNeeded, UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.office import word
from tests.patience import PATIENCE
from tests.reading.documents import NAMESPACES, blocks, changed, docx, docx_parts, p, r, table, zipped

HEADING, QUOTE, LIST, TABLE, CAPTION = (
    BlockKind.HEADING,
    BlockKind.QUOTE,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE,
    BlockKind.CAPTION,
)


def read(content: bytes, *, raw: bool = False, password: str = "") -> ReadArticle:
    assert word.recognises(content)
    return word.read(content, "report.docx", Wanted(raw=raw, password=password))


def text(body: str, **parts: str) -> str:
    return read(docx(body, **parts)).text


def test_paragraphs_come_in_order_with_what_they_are() -> None:
    found = read(
        docx(
            p("China’s Balancing Act", "Titel")
            + p("Trade", "berschrift2")
            + p("Words of the first paragraph.")
            + p("Down", "Mine")
            + p("Deeper", "Outlined")
            + p("No heading", "Flat")
            + p("To be or not.", "Zitat")
            + p("Figure 1: A ship", "Bild")
            + p("Item", more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
            + p("Item in it", "Punkte")
            + p("No item", "Punkte", '<w:numPr><w:numId w:val="0"/></w:numPr>')
            + p("By hand", more='<w:outlineLvl w:val="0"/>')
        )
    )
    assert found.text.split("\n") == [
        "China’s Balancing Act",
        "Trade",
        "Words of the first paragraph.",
        "Down",
        "Deeper",
        "No heading",
        "To be or not.",
        "Figure 1: A ship",
        "Item",
        "Item in it",
        "No item",
        "By hand",
    ]
    assert blocks(found) == [
        (HEADING, 1, "China’s Balancing Act"),
        (HEADING, 2, "Trade"),
        (HEADING, 2, "Down"),
        (HEADING, 3, "Deeper"),
        (QUOTE, 1, "To be or not."),
        (CAPTION, 1, "Figure 1: A ship"),
        (LIST, 1, "Item"),
        (LIST, 2, "Item in it"),
        (HEADING, 1, "By hand"),
    ]
    assert (found.title, found.reader, found.raw) == ("China’s Balancing Act", "Word document", False)


def test_styles_are_known_by_their_usual_ids_where_the_list_of_them_is_missing() -> None:
    parts = docx_parts(p("One", "Heading1") + p("Two", "ListBullet2") + p("Three", "Caption"))
    del parts["word/styles.xml"]
    assert blocks(read(zipped(parts))) == [(HEADING, 1, "One"), (LIST, 2, "Two"), (CAPTION, 1, "Three")]


def test_styles_based_on_each_other_end() -> None:
    assert text(p("Round and round", "Loop")) == "Round and round"


def test_the_signs_inside_a_run_become_characters() -> None:
    run = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        '<w:t>e</w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    )
    assert text(p(run)) == "a\tb\nc\u2011d\u00adeα☑"


def test_letters_of_symbol_fonts_become_what_they_show() -> None:
    found = read(
        docx(p(r("\uf044x", '<w:rFonts w:ascii="Symbol"/>') + '<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r>'))
    )
    assert found.text == "Δx\ufffd"
    assert "1 sign of a picture font became U+FFFD" in found.notes


def test_words_are_found_in_all_that_may_wrap_them() -> None:
    inside = (
        f"<w:hyperlink r:id='x'>{r('link ')}</w:hyperlink><w:smartTag>{r('smart ')}</w:smartTag>"
        f"<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>{r('control ')}</w:sdtContent></w:sdt>"
        "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('とうきょう')}</w:rt><w:rubyBase>{r('東京')}</w:rubyBase></w:ruby></w:r>"
        f"<w:fldSimple w:instr='DATE'>{r(' today')}</w:fldSimple>"
    )
    body = f"<w:sdt><w:sdtContent>{p(inside)}</w:sdtContent></w:sdt><w:customXml>{p('wrapped')}</w:customXml>"
    assert text(body) == "link smart control x=1東京 today\nwrapped"
    assert "東京（とうきょう）" in read(docx(body), raw=True).text


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_of_fields_the_result_is_shown_and_never_the_instruction() -> None:
    inner = f"{field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{field('separate')}{r('7')}{field('end')}"
    outer = f"{field('begin')}<w:r><w:instrText>IF</w:instrText></w:r>{inner}{r('no')}{field('separate')}{r('page 7')}"
    assert text(p(f"{r('On ')}{outer}{field('end')}{r('.')}")) == "On page 7."


def test_a_field_that_never_ends_swallows_no_more_than_its_paragraph() -> None:
    assert text(p(f"{r('a')}{field('begin')}{r('b')}") + p("c")) == "a\nc"


def test_boxes_and_lists_of_forms_show_what_was_chosen() -> None:
    ticked = (
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>"
    )
    chosen = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='red'/>"
    body = p(
        f"{ticked}</w:ffData></w:fldChar></w:r>{field('end')}{r(' yes ')}"
        f"{chosen}<w:listEntry w:val='blue'/></w:ddList></w:ffData></w:fldChar></w:r>{field('end')}"
    )
    assert text(body) == "☒ yes blue"


def test_a_table_has_a_line_for_each_row() -> None:
    nested = table(("in", "side"))
    found = read(docx(p("Before") + table(("Country", "Growth"), ("Chad", "2.1"), (nested, "x")) + p("After")))
    assert found.text == "Before\nCountry\tGrowth\nChad\t2.1\nin side\tx\nAfter"
    assert blocks(found) == [(TABLE, 1, "Country\tGrowth\nChad\t2.1\nin side\tx")]


def test_a_table_that_only_arranges_text_is_that_text() -> None:
    found = read(docx(table((p("Left", "berschrift2") + p("words"), "right")) + table(("box",))))
    assert found.text == "Left\nwords\nright\nbox"
    assert blocks(found) == [(HEADING, 2, "Left")]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text(p(f"{r('Before ')}{drawn}{r('and after.')}") + p("Next")) == "Before and after.\nIn the box\nNext"


def test_notes_stand_at_the_end_and_marks_where_they_belong() -> None:
    def mark(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    circular = p(r("End") + mark("endnote", 2))
    body = p(f"{r('One')}{mark('endnote', 2)}{r(' and two')}{mark('footnote', 2)}{r('.')}") + p("End")
    found = read(
        docx(
            body,
            footnotes=f'<w:footnote w:type="separator" w:id="0">{p("---")}</w:footnote>'
            f'<w:footnote w:id="2">{p("Foot.") + p("More of it.")}</w:footnote>',
            endnotes=f'<w:endnote w:id="2">{circular}</w:endnote>',
        )
    )
    assert found.text == "One[1] and two[2].\nEnd\n[1] End[1]\n[2] Foot.\nMore of it."
    assert found.blocks == ()


def test_tracked_changes_are_taken_as_accepted_and_told() -> None:
    by = 'w:author="Ann"'
    body = (
        p(
            f"{r('We ')}<w:ins {by}>{r('now ')}</w:ins><w:ins {by}>{r('say ')}</w:ins>"
            f"<w:del {by}><w:r><w:delText>never </w:delText></w:r></w:del>"
            f"<w:moveFrom w:author='Bo'>{r('gone ')}</w:moveFrom><w:moveTo w:author='Bo'>{r('here')}</w:moveTo>"
        )
        + p("First half ", more=f"<w:rPr><w:del {by}/></w:rPr>")
        + p("second half")
        + "<w:tbl><w:tr><w:tc>"
        + p("stays")
        + f"</w:tc><w:tc>{p('too')}</w:tc></w:tr>"
        + f"<w:tr><w:trPr><w:del {by}/></w:trPr><w:tc>{p('row')}</w:tc></w:tr></w:tbl>"
    )
    found = read(docx(body))
    assert found.text == "We now say here\nFirst half second half\nstays\ttoo"
    assert "Tracked changes were taken as accepted: 1 insertion, 3 deletions, 1 move (by Ann, Bo)" in found.notes
    everything = read(docx(body), raw=True)
    assert "Deleted by Ann: never" in everything.text
    assert "Deleted by Ann: row" in everything.text


def test_comments_are_left_out_and_told_and_shown_when_everything_is_wanted() -> None:
    content = docx(
        p(f"{r('Words')}<w:r><w:commentReference w:id='0'/></w:r>"),
        comments=f'<w:comment w:id="0" w:author="Ann">{p("Is this so?") + p("Ask.")}</w:comment>',
    )
    found = read(content)
    assert found.text == "Words"
    assert "1 comment left out, as no part of the text; read everything in the file to see them" in found.notes
    everything = read(content, raw=True)
    assert everything.text == "Words\nComment by Ann: Is this so? Ask."
    assert everything.raw
    assert not any("comment" in note for note in everything.notes)


def test_hidden_text_headers_and_contents_belong_to_everything_only() -> None:
    pieces = r("secret ", "<w:vanish/>") + r("by style ", '<w:rStyle w:val="Unseen"/>')
    shown = r("shown", '<w:vanish w:val="0"/>')
    content = docx(
        p("Chapter 3", "Inhalt1") + p(pieces + shown),
        ("rIdh", "header", "header1.xml"),
        hdr=p("unused"),
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = zipped({**parts, "word/header1.xml": f"<w:hdr {NAMESPACES}>{p('Confidential')}</w:hdr>"})
    found = read(content)
    assert found.text == "shown"
    assert "Hidden text in 2 places was left out" in found.notes
    assert "The table of contents was left out; read everything in the file to see it" in found.notes
    assert read(content, raw=True).text == "Confidential\nChapter 3\nsecret by style shown"


def test_the_words_of_a_diagram_are_read_from_its_part() -> None:
    parts = docx_parts(
        p('<w:r><w:drawing><wp:inline><dgm:relIds r:dm="rIdd"/></wp:inline></w:drawing></w:r>'),
        ("rIdd", "diagramData", "diagrams/data1.xml"),
    )
    parts["word/diagrams/data1.xml"] = (
        f"<dgm:dataModel {NAMESPACES}><a:p><a:r><a:t>Plan</a:t></a:r></a:p>"
        "<a:p><a:r><a:t>Act</a:t></a:r></a:p></dgm:dataModel>"
    )
    assert read(zipped(parts)).text == "Plan\nAct"


def test_what_the_file_says_of_itself_becomes_its_source() -> None:
    parts = docx_parts(p("Body"))
    parts["docProps/core.xml"] = (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
        "<dc:title>The  Year\nin Trade</dc:title><dc:creator>Ann Author</dc:creator><dc:language>fr-CA</dc:language>"
        "<c:lastModifiedBy>Bo</c:lastModifiedBy><t:created>2024-02-30T10:00:00Z</t:created>"
        "<t:modified>2024-03-02T10:00:00Z</t:modified></c:coreProperties>"
    )
    parts["docProps/app.xml"] = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Company>The Press</Company></Properties>"
    )
    found = read(zipped(parts))
    assert found.source is not None
    assert (found.title, found.source.title, found.language) == ("The Year in Trade", "The Year in Trade", "fr-CA")
    assert (found.source.author, found.source.publisher, found.source.published_at) == ("Ann Author", "The Press", "")
    assert (found.source.medium, found.source.id) == ("Word document", "")
    assert found.source is not None
    assert found.source.capture_method == "file read; it says that it was made on 2024-03-02"


@pytest.mark.parametrize("title", ["Microsoft Word - final.doc", "Document1", "report.docx", " "])
def test_a_title_that_a_program_left_is_none(title: str) -> None:
    parts = docx_parts(p("The first line"))
    parts["docProps/core.xml"] = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></c>'
    assert read(zipped(parts)).title == "The first line"


def test_the_language_is_the_one_that_most_words_are_marked_with() -> None:
    german = r("Der Hund bellt laut", '<w:lang w:val="de-DE"/>')
    assert read(docx(p(german + r("word", '<w:lang w:val="en-GB"/>')))).language == "de-DE"
    assert read(docx(p(german + r("words without any mark of theirs")))).language == ""


def test_nothing_outside_is_fetched_and_the_reader_is_told() -> None:
    found = read(
        docx(
            p("Words"),
            ("rId7", "image", "http://127.0.0.1:9/spy.png"),
            ("rId8", "attachedTemplate", "file://server/evil.dotm"),
            ("rId9", "hyperlink", "http://127.0.0.1:9/"),
        )
    )
    assert [note for note in found.notes if "outside" in note] == [
        "The document refers to 1 picture outside of it, which was not fetched",
        "The document refers to 1 template outside of it, which was not fetched",
    ]


def test_the_strict_variant_and_odd_places_of_parts_are_read() -> None:
    body = p("Strict", "berschrift2") + table(("a", "b"))
    parts = docx_parts(body)
    strict = {
        name.replace("word/document.xml", "word/Doc 2.xml"): content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace("word/document.xml", "\\word\\doc 2.xml")
        for name, content in parts.items()
    }
    strict["word/_rels/Doc 2.xml.rels"] = strict.pop("word/_rels/document.xml.rels")
    assert blocks(read(zipped(strict))) == [(HEADING, 2, "Strict"), (TABLE, 1, "a\tb")]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"word/document.xml": None}, "has no part “word/document.xml”"),
        ({"word/document.xml": None, "word/document.xml/": ""}, "has no part “word/document.xml”"),
        ({"word/document.xml": "<w:document"}, "report.docx: word/document.xml” is damaged: its XML is broken"),
        ({"word/document.xml": "<html/>"}, "is no text document"),
        ({"word/document.xml": f"<w:document {NAMESPACES}><w:body/></w:document>"}, "holds no text"),
        ({"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "declares entities"),
        ({"word/document.xml": f"<w:document {NAMESPACES}>{'<w:sdt>' * 100_000}"}, "nested too deep"),
    ],
)
def test_what_is_missing_or_wrong_is_a_sentence(changes: dict[str, str | None], words: str) -> None:
    parts = {**docx_parts(p("Words")), **changes}
    with pytest.raises(UnreadableInput, match=words):
        read(zipped({name: content for name, content in parts.items() if content is not None}))


def test_parts_that_a_document_can_do_without_may_be_damaged() -> None:
    damaged = {
        "word/styles.xml": "<a",
        "word/_rels/document.xml.rels": "",
        "docProps/core.xml": "x",
        "_rels/.rels": "<",
    }
    assert read(zipped({**docx_parts(p("Words")), **damaged})).text == "Words"


def test_relations_in_a_circle_end() -> None:
    parts = docx_parts(p("Words"), ("rIdx", "footnotes", "document.xml"), ("rIdy", "header", "document.xml"))
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace("rIdstyles", "rIdstyles0")
    assert read(zipped(parts), raw=True).text == "Words\nWords"


def test_what_is_cut_off_is_still_known_as_a_document() -> None:
    content = docx(p("Words"))
    with pytest.raises(UnreadableInput, match="damaged or cut off"):
        read(content[: len(content) // 2 + 200])


def test_other_archives_are_no_word_documents() -> None:
    assert not word.recognises(zipped({"word/document.xml": "x"}))
    assert not word.recognises(zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}))
    # An archive of documents is an archive, even if they lie in it unpacked.
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("a.docx", docx(p("Words")))
        assert not word.recognises(file.getvalue())


def locked(content: bytes, password: str) -> bytes:
    from msoffcrypto.method.ecma376_agile import ECMA376Agile

    # The library locks only what is longer than four kilobytes properly; a comment makes it so.
    with io.BytesIO(content) as file:
        with zipfile.ZipFile(file, "a") as archive:
            archive.comment = bytes(8_000)
        made: bytes = ECMA376Agile.encrypt(password, io.BytesIO(file.getvalue()))
    return made


def test_a_password_is_asked_for_and_opens_the_document() -> None:
    content = locked(docx(p("Secret words")), "sesame")
    with pytest.raises(PasswordNeeded, match=r"“report\.docx” is protected by a password\. Give it"):
        read(content)
    with pytest.raises(PasswordNeeded, match="password does not open"):
        read(content, password="open")
    found = read(content, password="sesame")
    assert (found.text, found.original) == ("Secret words", content)


def with_short_hash(content: bytes, password: str) -> bytes:
    """Return a locked document as some versions of Word make it: SHA-1 for a key of 256 bits, filled with 0x36."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    from msoffcrypto.format.ooxml import OOXMLFile

    office = OOXMLFile(io.BytesIO(content))
    office.load_key(password=password)
    salt = office.info["passwordSalt"]
    turned = hashlib.sha1(salt + password.encode("utf-16-le")).digest()
    for turn in range(100_000):
        turned = hashlib.sha1(struct.pack("<I", turn) + turned).digest()
    key = hashlib.sha1(turned + bytes.fromhex("146e0be7abacd0d6")).digest() + b"\x36" * 12
    locker = Cipher(algorithms.AES(key), modes.CBC(salt)).encryptor()
    value = locker.update(office.secret_key) + locker.finalize()
    content = content.replace(b64encode(office.info["encryptedKeyValue"]), b64encode(value))
    last = content.rfind(b'hashAlgorithm="SHA512"')
    return content[:last] + b'hashAlgorithm="SHA1"  ' + content[last + 22 :]


def test_a_key_longer_than_its_hash_is_filled_up() -> None:
    content = with_short_hash(locked(docx(p("Secret words")), "sesame"), "sesame")
    assert read(content, password="sesame").text == "Secret words"
    with pytest.raises(PasswordNeeded, match="password does not open"):
        read(content, password="open")


def test_a_password_that_would_take_for_ever_is_not_tried() -> None:
    content = locked(docx(p("Secret words")), "sesame")
    content = content.replace(b'spinCount="100000" saltSize="16"', b'spinCount="9000000" saltSize="9"')
    started = time.monotonic()
    with pytest.raises(UnreadableInput, match="too long"):
        read(content, password="sesame")
    assert time.monotonic() - started < PATIENCE


WHOLE = docx_parts(
    p("Title", "Titel") + p(f"{r('Words')}<w:ins w:author='Ann'>{r('new')}</w:ins>") + table(("a", "b"), ("c", "d")),
    footnotes=f'<w:footnote w:id="2">{p("Foot.")}</w:footnote>',
)
CHANGES = st.lists(st.tuples(st.integers(0, 2_000), st.binary(max_size=8), st.integers(0, 8)), min_size=1, max_size=4)


@given(CHANGES, st.sampled_from(sorted(WHOLE)), st.booleans())
@settings(deadline=None, max_examples=150)
def test_only_known_errors_come_out_of_changed_parts(
    changes: list[tuple[int, bytes, int]], part: str, raw: bool
) -> None:
    parts: dict[str, bytes | str] = {**WHOLE, part: changed(WHOLE[part].encode(), changes)}
    with contextlib.suppress(UnreadableInput):
        assert word.read(zipped(parts), "a.docx", Wanted(raw=raw)).text


LOCKED = locked(zipped(WHOLE), "x")


@given(CHANGES, st.booleans())
@settings(deadline=None, max_examples=100)
def test_only_known_errors_come_out_of_changed_files(changes: list[tuple[int, bytes, int]], in_archive: bool) -> None:
    content = changed(zipped(WHOLE) if in_archive else LOCKED, changes)
    with contextlib.suppress(UnreadableInput):
        assert not word.recognises(content) or word.read(content, "a.docx", Wanted(password="x")).text
