"""The Word writer, read back by other people's readers.

The order of elements is checked here against the schema's; for the whole schema, and the rules beyond it, the Open XML
SDK's validator says the same: ``npx @ooxml-tools/validate exports/briefing.docx``.
"""

import io
from dataclasses import replace

import docx
import mammoth
import pytest
from docx2python import docx2python

from annotator.briefing.word import word_bytes
from annotator.briefing.wordml import w
from annotator.domain.annotations import TagDefinition
from annotator.domain.articles import Block, BlockKind, Reviewer, Source
from annotator.errors import UnreadableInput
from tests.briefing.extracts import (
    AFP,
    LIMA,
    article,
    briefing,
    evidence,
    extract,
    tag,
    whole,
)
from tests.briefing.opened import Opened, style_of, text_of


def written(of=None, **options) -> bytes:
    return word_bytes(briefing(of or whole(), **options))


def opened(of=None, **options) -> Opened:
    return Opened(written(of, **options))


@pytest.fixture(scope="module")
def sample() -> Opened:
    return opened(handling="For internal use", requester="Desk")


def test_elements_stand_in_the_order_of_the_schema(sample):
    assert sample.disorder() == []


def test_ids_are_unique_and_every_link_leads_somewhere(sample):
    for name in ("bookmarkStart", "commentRangeStart", "commentRangeEnd", "commentReference"):
        ids = [one.get(w("id")) for one in sample.all(name)]
        assert len(set(ids)) == len(ids), name
    names = [one.get(w("name")) for one in sample.all("bookmarkStart")]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 40
    assert sample.broken_links() == []


def test_every_style_that_is_named_is_defined(sample):
    defined = {one.get(w("styleId")) for one in sample.all("style", "word/styles.xml")}
    for part in ("document", "comments", "footnotes", "header1", "footer1"):
        for element in sample.parts[f"word/{part}.xml"].iter(w("pStyle"), w("rStyle"), w("tblStyle")):
            assert element.get(w("val")) in defined


def test_every_part_is_declared_and_related(sample):
    declared = {one.get("PartName") for one in sample.parts["[Content_Types].xml"] if one.get("PartName")}
    for name in sample.names:
        if not name.endswith(".rels") and name != "[Content_Types].xml":
            assert f"/{name}" in declared
    related = {one.get("Target") for one in sample.parts["word/_rels/document.xml.rels"]}
    assert {"comments.xml", "footnotes.xml", "header1.xml", "header2.xml", "footer1.xml", "footer2.xml"} <= related


def test_each_tag_is_one_comment_under_its_reviewers_name_and_time():
    document = docx.Document(io.BytesIO(written()))
    comments = list(document.comments)
    assert len(comments) == len(whole().annotations)
    by_head = {one.text.splitlines()[0]: one for one in comments}
    raised = by_head["T1 · translation error · submitted"]
    assert (raised.author, raised.initials) == ("Jonas Weber", "JW")
    assert raised.timestamp is not None
    assert raised.timestamp.isoformat() == "2025-09-10T10:20:30+00:00"
    assert "Correction: lifted" in raised.text.splitlines()
    assert by_head["C2 · claim · rejected"].text.splitlines()[1] == "Note: Told as a statistic"


def test_a_comment_tells_evidence_links_decisions_and_replies():
    document = docx.Document(io.BytesIO(written()))
    lines = next(one.text for one in document.comments if one.text.startswith("C1 ")).splitlines()
    assert "Claim: Beijing raised sanctions" in lines
    assert "Verdict: as published: refuted; why: They were lifted; confidence: high" in lines
    assert any(one.startswith("Evidence as published, refutes: “China lifts sanctions”, AFP") for one in lines)
    assert "Caused by: T1" in lines
    assert "Jonas Weber agreed, 15 September 2025, 12:00 UTC" in lines
    assert "Jonas Weber, 15 September 2025, 12:00 UTC: See the agency." in lines


def test_comments_stand_on_the_very_words_of_their_tags(sample):
    commented = sample.commented()
    records = sorted(whole().annotations, key=lambda one: (one.annotation.start, -one.annotation.end))
    assert [commented[str(number)] for number in range(len(records))] == [one.annotation.exact for one in records]


def test_footnotes_run_from_one_in_reading_order_after_the_separators(sample):
    assert [one.get(w("id")) for one in sample.footnotes()] == ["-1", "0", "1", "2"]
    assert [one.get(w("type")) for one in sample.footnotes()[:2]] == ["separator", "continuationSeparator"]
    assert [one.get(w("id")) for one in sample.all("footnoteReference")] == ["1", "2"]
    noted = {one.get(w("id")) for one in sample.all("footnotePr", "word/settings.xml")[0]}
    assert noted == {"-1", "0"}
    assert "“China has lifted sanctions”" in text_of(sample.footnotes()[2])


def test_mammoth_reads_notes_comments_headings_and_links():
    result = mammoth.convert_to_html(io.BytesIO(written()), style_map="comment-reference => sup")
    assert [one.message for one in result.messages if one.type == "error"] == []
    html = result.value
    assert html.count('id="footnote-ref-') == 2
    assert html.count('id="comment-') >= len(whole().annotations)
    assert "3. Key claims</h1>" in html
    assert 'href="https://example.org/a?b=1&amp;c=2"' in html


def test_docx2python_reads_the_articles_and_notes_whole():
    with docx2python(io.BytesIO(written())) as read:
        text, notes = read.text, str(read.footnotes)
    for number, line in enumerate(whole().articles[0].text.split("\n\n"), start=1):
        assert f"{number})\t{line}\n" in text
    assert notes.index("footnote1)") < notes.index("footnote2)")
    assert "“China has lifted sanctions”. Grade B2: usually reliable; probably true." in notes


def test_the_articles_stand_whole_word_by_word(sample):
    for one in whole().articles:
        lines = [line for line in one.text.split("\n") if line.strip()]
        found = sample.paragraphs("ArticleText")
        start = found.index(lines[0])
        assert found[start : start + len(lines)] == lines


def test_headings_tables_and_captions_are_real():
    document = docx.Document(io.BytesIO(written()))
    headings = [one.text for one in document.paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings[2] == "3. Key claims"
    assert headings[-1] == "Appendix A. Annotated texts"
    file = opened()
    captions = file.paragraphs("Caption")
    assert [one.split(".")[0] for one in captions] == [f"Table {n}" for n in range(1, len(captions) + 1)]
    fields = [one.text for one in file.all("instrText")]
    assert fields.count(" SEQ Table \\* ARABIC ") == len(captions) == len(file.all("tbl"))


def test_tables_have_header_rows_titles_and_descriptions_and_no_merged_cells(sample):
    for table in sample.all("tbl"):
        first = table.find(w("tr"))
        assert first is not None
        assert first.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        columns = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
        assert {len(row.findall(w("tc"))) for row in table.findall(w("tr"))} == {columns}
        for name in ("tblCaption", "tblDescription"):
            told = table.find(f"{w('tblPr')}/{w(name)}")
            assert told is not None
            assert told.get(w("val"))
    assert not list(sample.document.iter(w("gridSpan"), w("vMerge")))


def test_tables_fill_the_page_and_no_more(sample):
    for table in sample.all("tbl"):
        assert sum(int(one.get(w("w"), "0")) for one in table.iter(w("gridCol"))) == 11906 - 2 * 1134


def test_contents_are_a_field_filled_beforehand_that_asks_nothing(sample):
    entries = sample.paragraphs("TOC1") + sample.paragraphs("TOC2")
    headings = sample.paragraphs("Heading1") + sample.paragraphs("Heading2")
    assert entries == headings
    assert ' TOC \\o "1-2" \\h \\z \\u ' in [one.text for one in sample.all("instrText")]
    kinds = [one.get(w("fldCharType")) for one in sample.all("fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")
    assert sample.all("updateFields", "word/settings.xml") == []


def test_running_heads_and_feet_carry_title_handling_and_pages(sample):
    assert text_of(sample.parts["word/header1.xml"]) == "Two texts, checkedFor internal use"
    assert text_of(sample.parts["word/header2.xml"]) == ""
    assert text_of(sample.parts["word/footer1.xml"]) == "Version 1 · For internal usePage 1 of 1"
    fields = [one.text for one in sample.all("instrText", "word/footer1.xml")]
    assert fields == [" PAGE ", " NUMPAGES "]


def test_the_file_names_title_author_language_and_dates():
    properties = docx.Document(io.BytesIO(written(preparer="Ana Lima"))).core_properties
    assert properties.title == "Two texts, checked"
    assert properties.subject == "Sourced briefing"
    assert properties.author == "Ana Lima"
    assert properties.language == "en-GB"
    assert "translation error" in properties.keywords
    assert properties.created is not None
    assert properties.created.isoformat() == "2025-09-15T12:00:00+00:00"


def test_the_same_briefing_is_the_same_bytes():
    assert written() == written()
    assert opened().dates == {(1980, 1, 1, 0, 0, 0)}


def test_kinds_are_told_by_underline_and_not_by_colour_alone(sample):
    marked = {}
    for style in sample.all("style", "word/styles.xml"):
        underline = style.find(f"{w('rPr')}/{w('u')}")
        if underline is not None and style.get(w("styleId"), "").startswith("Tag"):
            marked[style.get(w("styleId"))] = underline.get(w("val"))
    kinds = ("TagClaim", "TagQuote", "TagStatistic", "TagError", "TagOther")
    assert len({marked[one] for one in kinds}) == len(kinds)
    (legend,) = [one for one in sample.paragraphs("Note") if one.startswith("Marks: ")]
    assert "claim (solid underline, blue); quote (dotted underline, green)" in legend
    assert "rejected, deferred or suggested (thin dotted grey underline, no tint)" in legend


def run_faces(file: Opened) -> dict[str, tuple[str, str, str]]:
    """Return style, underline and fill of the runs of the annotated texts, by their words."""
    found = {}
    for paragraph in file.all("p"):
        if style_of(paragraph) == "ArticleText":
            for run in paragraph.findall(w("r")):
                values = [run.find(f"{w('rPr')}/{w(name)}") for name in ("rStyle", "u", "shd")]
                style, underline, fill = values
                found[text_of(run)] = (
                    "" if style is None else style.get(w("val"), ""),
                    "" if underline is None else underline.get(w("val"), ""),
                    "" if fill is None else fill.get(w("fill"), ""),
                )
    return found


def test_where_tags_overlap_both_are_shown():
    faces = run_faces(opened())
    assert faces["raised"] == ("TagClaim", "wavyHeavy", "B9D0F4")
    assert faces["Beijing has "] == ("TagClaim", "", "")
    assert faces["Trade has surged in 2025"] == ("TagSetAside", "", "")


def test_crossing_nested_equal_and_paragraph_crossing_tags_all_survive():
    text = "One two three\n\nfour five\n\n\nsix\n"
    press = article("a1", text)
    spans = [(0, 7), (4, 13), (4, 7), (4, 7), (8, 19), (0, len(text)), (13, 15), (24, 27), (27, len(text)), (14, 18)]
    tags = [tag(f"c{n}", press, "claim", span) for n, span in enumerate(spans)]
    file = opened(extract([press], tags))
    commented = file.commented()
    in_order = sorted(spans, key=lambda span: (span[0], -span[1]))
    for number, (start, end) in enumerate(in_order):
        assert commented[str(number)].split() == text[start:end].split()
    assert len(file.comments()) == len(spans)
    assert file.disorder() == []


def test_five_hundred_overlapping_tags_on_one_sentence():
    text = "word " * 300
    press = article("a1", text)
    spans = [(n, len(text) - n) for n in range(500)]
    tags = [tag(f"c{n}", press, ("claim", "quote")[n % 2], span) for n, span in enumerate(spans)]
    file = opened(extract([press], tags), sections=("annotated_texts",))
    commented = file.commented()
    assert [commented[str(n)] for n in range(500)] == [text[start:end] for start, end in spans]
    assert file.paragraphs("ArticleText") == [text]


def test_a_paragraph_of_a_megabyte():
    text = "The quick brown fox – 狐 – jumps. " * 32_000
    press = article("a1", text)
    file = opened(extract([press], [tag("c1", press, "claim", (10, 500_000))]), sections=("annotated_texts",))
    assert file.paragraphs("ArticleText") == [text]
    assert file.commented() == {"0": text[10:500_000]}


def test_a_text_without_words_keeps_its_tags():
    press = article("a1", " \n\n ")
    file = opened(extract([press], [tag("c1", press, "claim", (1, 3))]))
    assert list(file.commented()) == ["0"]
    assert "This article has no text." in file.paragraphs("Note")


NASTY = "bell \x07, nul \x00, lone \ud800, end \ufffe, ]]> & <b>, tab \t, \u2028, 😀, e\u0301, \u00a0nbsp, \r cr"


def test_what_xml_cannot_hold_is_shown_by_its_code_point():
    press = article("a1", NASTY, title=NASTY)
    nasty = Source(id="s", title=NASTY, publisher=NASTY, url="https://example.org/\ud800\x07ü]]>", sha256=NASTY)
    one = tag(
        "c1",
        press,
        "claim",
        (0, len(NASTY)),
        {"claim_normalized": NASTY, "verdicts": [{"verdict": "refuted", "justification": NASTY}]},
        note=NASTY,
        evidence=[evidence("e1", "c1", source_id="s", quoted_text=NASTY, locator=NASTY)],
    )
    of = replace(extract([press], [one], [nasty]), reviewers={"r1": Reviewer(id="r1", name=NASTY, initials="\x07")})
    file = opened(of, title=NASTY, handling=NASTY, preparer=NASTY, words={"bottom_line": NASTY})
    shown = NASTY.replace("\t", "")
    for character, point in {"\x07": "0007", "\x00": "0000", "\ud800": "D800", "\ufffe": "FFFE", "\r": "000D"}.items():
        shown = shown.replace(character, f"⟨U+{point}⟩")
    assert file.paragraphs("ArticleText") == [shown]
    assert text_of(file.footnotes()[2]).count("⟨U+D800⟩") >= 3
    assert file.broken_links() == []
    assert docx.Document(io.BytesIO(written(of, title=NASTY))).core_properties.title.startswith("bell ⟨U+0007⟩")


def test_text_from_right_to_left_is_marked_by_run_and_paragraph():
    press = article("a1", "قال الرئيس Xi Jinping إن الحرب انتهت.", language="ar")
    file = opened(extract([press], [tag("q1", press, "quote", "الرئيس Xi Jinping")]))
    (paragraph,) = [one for one in file.all("p") if style_of(one) == "ArticleText"]
    assert paragraph.find(f"{w('pPr')}/{w('bidi')}") is not None
    marked = {
        text_of(run): run.find(f"{w('rPr')}/{w('rtl')}") is not None
        for run in paragraph.findall(w("r"))
        if text_of(run)
    }
    assert marked["الرئيس "] is True
    assert marked["Xi Jinping"] is False
    languages = [one.get(w("bidi")) for one in paragraph.iter(w("lang")) if one.get(w("bidi"))]
    assert set(languages) == {"ar"}
    assert file.commented()["0"] == "الرئيس Xi Jinping"


@pytest.mark.parametrize(
    ("language", "attribute"), [("zh-Hans", "eastAsia"), ("fr", "val"), ("en-US", "val"), ("en", None), ("en-GB", None)]
)
def test_runs_in_another_language_are_marked_so(language, attribute):
    press = article("a1", "Les sanctions 制裁", language=language)
    file = opened(extract([press], [tag("q1", press, "quote", "sanctions")]))
    (paragraph,) = [one for one in file.all("p") if style_of(one) == "ArticleText"]
    found = [dict(one.attrib) for one in paragraph.iter(w("lang"))]
    assert all(one == {w(attribute): language} for one in found) if attribute else found == []
    assert bool(found) is bool(attribute)


def test_each_text_counts_its_paragraphs_from_one():
    file = opened(extract([article("a1", "One\n\ntwo"), article("a2", "three")]))
    numbers = [one.get(w("val")) for one in file.all("numId")]
    texts = [number for number in numbers if number != "1"]
    assert texts == ["2", "2", "3"]
    overrides = [one.get(w("val")) for one in file.all("startOverride", "word/numbering.xml")]
    assert overrides == ["1", "1"]


def test_headings_of_an_article_do_not_enter_the_outline():
    press = article("a1", "A headline\n\nText", blocks=[Block(0, 10, BlockKind.HEADING)])
    file = opened(extract([press]))
    assert file.paragraphs("ArticleHeading") == ["A headline"]
    assert "A headline" not in file.paragraphs("TOC2")


def test_links_have_words_and_their_addresses_are_escaped():
    press = article("a1", "One", source_id="s")
    source = Source(id="s", title="T", url="https://example.org/ü?q=a|b", archive_url="https://example.org/ü?q=a|b")
    file = opened(extract([press], sources=[source]))
    external = [one for one in file.parts["word/_rels/document.xml.rels"] if one.get("TargetMode") == "External"]
    assert [one.get("Target") for one in external] == ["https://example.org/%C3%BC?q=a%7Cb"]
    linked = [text_of(one) for one in file.all("hyperlink")]
    assert "Page at example.org" in linked
    assert not any("://" in one for one in linked)


def test_a_template_of_ones_own_gives_styles_and_page():
    made = io.BytesIO()
    own = docx.Document()
    own.sections[0].page_width = 10_000_000
    own.add_paragraph("Not to be kept")
    own.save(made)
    file = Opened(word_bytes(briefing(whole()), made.getvalue()))
    assert "Not to be kept" not in text_of(file.document)
    assert file.all("pgSz")[0].get(w("w")) == str(round(10_000_000 / 635))
    assert len(file.comments()) == len(whole().annotations)


@pytest.mark.parametrize("template", [b"", b"no zip at all", written()[:2000]])
def test_a_template_that_is_no_word_document_is_refused(template):
    with pytest.raises(UnreadableInput, match="nothing was written"):
        word_bytes(briefing(whole()), template or b"PK")


def test_a_tag_of_an_unknown_reviewer_or_kind_is_written_all_the_same():
    press = article("a1", "A rumour of war.")
    one = tag("x1", press, "k9", "rumour", author=Reviewer(id="gone", name="Gone"))
    file = opened(extract([press], [one], definitions=[TagDefinition(id="k1", name="other")]))
    assert [comment.get(w("author")) for comment in file.comments()] == ["unknown reviewer"]


def test_an_empty_briefing_is_a_document_all_the_same():
    document = docx.Document(io.BytesIO(written(extract([]), title="", sections=())))
    assert document.paragraphs[0].text == "China between Moscow and Pyongyang"


def test_evidence_is_cited_with_links_in_the_footnote():
    press = article("a1", "One two", source_id="afp")
    record = tag("c1", press, "claim", "One", {"verdicts": [{"verdict": "refuted"}]}, evidence=[evidence("e1", "c1")])
    file = opened(extract([press], [record], [AFP]))
    targets = [one.get("Target") for one in file.parts["word/_rels/footnotes.xml.rels"]]
    assert targets == ["https://example.org/a?b=1&c=2", "https://archive.example.org/1"]
    assert LIMA.name in {one.get(w("author")) for one in file.comments()}
