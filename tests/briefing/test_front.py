from annotator.domain.articles import Source
from tests.briefing.extracts import AFP, COPY, article, briefing, evidence, extract, section, tag, whole, words


def test_scope_tells_articles_cut_off_and_what_the_verdicts_rest_on():
    scope = words(section(briefing(whole(), cut_off="2025-09-14"), "scope"))
    assert "Information after 14 September 2025 is not considered." in scope
    assert "China and Russia\n“China and Russia”, Some Site, 2 May 2025" in scope
    assert "two items of evidence of one origin: 1 usually or completely reliable." in scope
    assert "More than half of them (2 of 2) go back to one origin: “China lifts sanctions”, AFP" in scope
    assert "The original is not at hand for Article 1 (not found)" in scope
    assert "translation error: 3" in scope


def test_scope_without_evidence_says_so():
    press = article("a1", "One two")
    assert "No evidence is recorded" in words(section(briefing(extract([press])), "scope"))


def test_sources_that_cannot_be_judged_are_not_counted_as_good():
    press = article("a1", "One two")
    unknown = Source(id="u", title="Somewhere")
    record = tag(
        "c1",
        press,
        "claim",
        "One",
        {"verdicts": [{"verdict": "refuted"}]},
        evidence=[evidence("e1", "c1", source_id="u"), evidence("e2", "c1", source_id="copy")],
    )
    scope = words(section(briefing(extract([press], [record], [AFP, COPY, unknown])), "scope"))
    assert "two origins: 1 usually or completely reliable and 1 that cannot be judged." in scope


def test_the_draft_names_the_largest_risk():
    press = article("a1", "One two")
    tags = [
        tag("c1", press, "claim", "One", {"verdicts": [{"verdict": "refuted", "confidence": "low"}]}),
        tag("c2", press, "claim", "two", {"verdicts": [{"verdict": "not_enough_evidence"}]}),
    ]
    draft = words(section(briefing(extract([press], tags)), "bottom_line"))
    assert "Two claims in one article, as published: 1 refuted and 1 without enough evidence either way." in draft
    assert "Of two verdicts, 1 with low confidence and 1 without a stated confidence." in draft
    assert "Largest risk in the record: two claims with a verdict but no evidence under it." in draft
