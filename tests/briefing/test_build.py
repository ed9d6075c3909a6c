import pytest

from annotator.briefing.build import build_briefing
from annotator.briefing.options import ALL_SECTIONS
from annotator.briefing.tree import AnnotatedText, Heading, Paragraph
from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.fields import FieldType
from annotator.domain.vocabulary import Kind, Status
from annotator.errors import InvalidValue, NotFound
from tests.briefing.extracts import (
    article,
    briefing,
    extract,
    notes,
    options,
    row_of,
    section,
    tables,
    tag,
    whole,
    words,
)


def test_sections_are_numbered_as_they_are_printed():
    assert [one.heading for one in briefing(whole()).sections] == [
        "1. Bottom line",
        "2. Scope and source summary",
        "3. Key claims",
        "4. Quotes",
        "5. Statistics",
        "6. Translation errors",
        "7. Sources",
        "8. Method and limits",
        "Appendix A. Annotated texts",
    ]


def test_sections_are_chosen_and_ordered_by_the_person():
    made = briefing(whole(), sections=("annotated_texts", "quotes", "claims"))
    assert [one.heading for one in made.sections] == ["1. Quotes", "2. Key claims", "Appendix A. Annotated texts"]


@pytest.mark.parametrize("sections", [("claims", "charts"), ("claims", "claims")])
def test_a_section_that_does_not_exist_or_is_named_twice_is_refused(sections):
    with pytest.raises(InvalidValue):
        options(sections=sections)


def test_an_article_that_is_not_there_is_refused():
    with pytest.raises(NotFound, match="a9"):
        briefing(whole(), articles=("a1", "a9"))


def test_every_empty_section_says_that_it_is_empty():
    made = briefing(extract([]))
    for key, says in {
        "bottom_line": "No claims are tagged",
        "claims": "No claims are tagged",
        "quotes": "No quotations are tagged",
        "statistics": "No statistics are tagged",
        "translation_errors": "No translation errors are tagged",
        "sources": "No sources are recorded",
        "annotated_texts": "No articles are part",
    }.items():
        assert says in words(section(made, key)), key


def test_the_persons_own_words_open_their_section_and_replace_the_draft():
    own = {"bottom_line": "The text cannot stand.\n\nThe largest risk is the date.", "quotes": "None was checked."}
    made = briefing(whole(), words=own)
    bottom_line = section(made, "bottom_line")
    assert [words(one) for one in bottom_line.blocks] == ["The text cannot stand.", "The largest risk is the date."]
    assert words(section(made, "quotes").blocks[0]) == "None was checked."
    assert tables(section(made, "quotes"))


def test_the_draft_of_the_bottom_line_is_labelled_and_has_three_to_five_sentences():
    label, draft = section(briefing(whole()), "bottom_line").blocks
    assert words(label) == "Draft from the counts: to be rewritten by a person."
    assert 3 <= words(draft).count(". ") + 1 <= 5
    assert words(draft).startswith("One claim in two articles, as published: 1 refuted. One claim has another verdict")
    assert "Three translation errors are recorded, 1 of them critical and 2 major" in words(draft)


def test_the_front_block_says_what_is_not_given():
    facts = dict(briefing(whole(), requester="Standards desk", version=3, cut_off="2025-09-14T18:00:00Z").front.facts)
    assert facts["Requested by"] == "Standards desk"
    assert facts["Approved by"] == "not approved yet"
    assert facts["Date"] == "15 September 2025"
    assert facts["Information cut-off"] == "14 September 2025, 18:00 UTC"
    assert facts["Version"] == "3"


def test_tags_that_are_no_findings_stand_in_the_annotated_texts_alone_and_labelled():
    press = article("a1", "One two three four")
    tags = [
        tag(f"c{n}", press, "claim", word, status=status)
        for n, (word, status) in enumerate(zip(press.text.split(), Status, strict=False))
    ]
    assert {one.annotation.status for one in tags} >= {Status.SUGGESTED, Status.DRAFT}
    tags += [tag("c8", press, "claim", "One two", status=Status.REJECTED)]
    tags += [tag("c9", press, "claim", "three four", status=Status.DEFERRED)]
    made = briefing(extract([press], tags))
    listed = {row.rests_on[0] for row in tables(section(made, "claims"))[0].rows}
    assert listed == {"c1", "c2", "c3"}
    appendix = tables(section(made, "annotated_texts"))[0]
    assert len(appendix.rows) == len(tags)
    for name, label in (("c0", "suggested"), ("c8", "rejected"), ("c9", "deferred")):
        assert row_of(appendix, name)[0].endswith(label)


def test_accepted_tags_come_first_then_the_others_by_place():
    press = article("a1", "One two three four")
    statuses = {"One": Status.DRAFT, "two": Status.ACCEPTED, "three": Status.DISPUTED, "four": Status.AMENDED}
    tags = [tag(word, press, "claim", word, status=status) for word, status in statuses.items()]
    rows = tables(section(briefing(extract([press], tags)), "claims"))[0].rows
    assert [row.rests_on[0] for row in rows] == ["two", "four", "One", "three"]


def test_every_row_links_to_its_place_in_the_annotated_texts():
    made = briefing(whole())
    text = next(one for one in section(made, "annotated_texts").blocks if isinstance(one, AnnotatedText))
    anchors = {one.annotation_id: f"#{one.anchor}" for one in text.tags}
    for key in ("claims", "quotes", "statistics", "translation_errors"):
        for row in tables(section(made, key))[-1].rows:
            assert row.cells[0][0].runs[0].target == anchors[row.rests_on[0]]


def test_without_the_annotated_texts_nothing_links_to_them():
    made = briefing(whole(), sections=tuple(one for one in ALL_SECTIONS if one != "annotated_texts"))
    targets = {
        run.target
        for one in made.sections
        for table in tables(one)
        for row in table.rows
        for cell in row.cells
        for paragraph in cell
        for run in paragraph.runs
    }
    assert not any(target.startswith("#") for target in targets)


def test_a_place_names_article_paragraph_and_characters():
    made = briefing(whole())
    claim = row_of(tables(section(made, "claims"))[0], "c1")[1]
    assert "Article 1, ¶ 2, 29–108" in claim


def test_footnotes_run_from_one_in_the_order_in_which_they_are_read():
    made = briefing(whole(), sections=("sources", "claims", "annotated_texts", "scope"))
    assert [note.number for note in notes(made)] == [1, 2]


def test_numbers_of_a_chosen_article_are_of_that_article_alone():
    made = briefing(whole(), articles=("a2",))
    assert "No claims are tagged" in words(section(made, "claims"))
    assert "one article and no tags made in them. No links" in words(section(made, "scope"))
    headings = [one.text for one in section(made, "annotated_texts").blocks if isinstance(one, Heading)]
    assert headings == ["A.1 A quiet text"]


def test_counts_agree_between_bottom_line_tables_and_appendix():
    made = briefing(whole())
    rows = sum(len(tables(section(made, key))[-1].rows) for key in ("claims", "quotes", "statistics"))
    errors = len(tables(section(made, "translation_errors"))[-1].rows)
    appendix = sum(len(table.rows) for table in tables(section(made, "annotated_texts")))
    assert (rows, errors, appendix) == (3, 3, 7)
    told = words(section(made, "scope"))
    assert "two articles and seven tags made in them; one tag rejected, deferred or only suggested stands in" in told
    assert "Three translation errors" in words(section(made, "bottom_line"))


def test_kinds_that_the_project_defines_stand_in_the_annotated_texts_under_their_name():
    press = article("a1", "A rumour of war.")
    rumour = TagDefinition(id="k1", name="rumour")
    tags = [tag("x1", press, "k1", "rumour", {"heard": True})]
    made = briefing(extract([press], tags, definitions=[rumour]))
    assert "One tag of the project’s own kinds" in words(section(made, "scope"))
    number, kind, _, recorded = row_of(tables(section(made, "annotated_texts"))[0], "x1")
    assert number.startswith("X1")
    assert kind.startswith("Rumour")
    assert "heard: yes" in recorded


def test_kinds_under_one_of_the_four_stand_in_its_section_with_their_fields_in_order():
    press = article("a1", "Prices will fall by May. A rumour of war. Another rumour.")
    fields = (
        CustomField(name="Until", type=FieldType.DATE),
        CustomField(name="By", type=FieldType.DECIMAL),
        CustomField(name="Sure", type=FieldType.YES_NO),
    )
    forecast = TagDefinition(id="k1", name="forecast", parent=Kind.CLAIM, fields=fields, retired=True)
    rumour = TagDefinition(id="k2", name="rumour")
    values = {"Old": "left", "By": "12000", "Sure": True, "Until": "2025-05"}
    tags = [
        tag("x1", press, "k1", "Prices will fall", values),
        tag("x2", press, "k2", "rumour", {}),
        tag("x3", press, "k1", "Another rumour", {"By": "much"}, status=Status.REJECTED),
    ]
    made = briefing(extract([press], tags, definitions=[forecast, rumour]))
    (table,) = tables(section(made, "claims"))
    assert table.caption == "Forecast"
    number, kind, recorded = row_of(table, "x1")
    assert number.startswith("X1")
    assert "Prices will fall" in kind
    places = [recorded.index(one) for one in ("Until: May 2025", "By: 12,000", "Sure: yes", "Old: left")]
    assert places == sorted(places)
    assert len(table.rows) == 1
    told = words(section(made, "scope"))
    assert "One tag of the project’s own kinds stands with the key claims." in told
    assert "One tag of the project’s own kinds stands in the annotated texts." in told
    alone = briefing(extract([press], tags, definitions=[forecast, rumour]), sections=("scope", "annotated_texts"))
    assert "Two tags of the project’s own kinds stand in the annotated texts." in words(section(alone, "scope"))


def test_the_same_extract_and_options_build_the_same_briefing():
    assert build_briefing(whole(), options()) == build_briefing(whole(), options())


def test_method_names_the_program_and_the_state_of_the_journal():
    last = section(briefing(whole()), "method").blocks[-1]
    assert isinstance(last, Paragraph)
    assert "Annotator 1.2.3 on 15 September 2025, 12:00 UTC from entry 7" in words(last)
