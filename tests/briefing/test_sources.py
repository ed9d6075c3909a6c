from annotator.domain.articles import Source
from tests.briefing.extracts import AFP, article, briefing, extract, section, tables, whole, words


def source_rows(of, **options):
    return [[words(cell) for cell in row.cells] for row in tables(section(briefing(of, **options), "sources"))[0].rows]


def test_a_source_stands_with_citation_hash_grade_address_archive_and_date():
    press = article("a1", "One", source_id="afp")
    ((cited, reliability, read_at),) = source_rows(extract([press], sources=[AFP]))
    assert cited.splitlines() == ["“China lifts sanctions”, AFP, 30 April 2025.", f"SHA-256 {'12ab' * 16}"]
    assert reliability.splitlines() == ["B: usually reliable", "News agency."]
    assert read_at.splitlines() == ["Page at example.org", "Archived copy", "Accessed 12 May 2025"]


def test_what_a_source_lacks_is_said():
    press = article("a1", "One", source_id="s")
    ((cited, reliability, read_at),) = source_rows(extract([press], sources=[Source(id="s", title="Somewhere")]))
    assert cited.splitlines() == ["“Somewhere”.", "No hash is recorded"]
    assert reliability.splitlines() == ["F: cannot be judged", "No reason for the grade is recorded."]
    assert read_at.splitlines() == [
        "No address is recorded",
        "No archived copy is recorded",
        "Access date not recorded",
    ]


def test_only_sources_that_the_briefing_rests_on_are_listed_with_their_origins():
    press = article("a1", "One", source_id="copy")
    copy = Source(id="copy", title="Copied", derived_from="first")
    first = Source(id="first", title="First", derived_from="copy")
    rows = source_rows(extract([press], sources=[AFP, copy, first]))
    assert [row[0].splitlines()[0] for row in rows] == ["“Copied”.", "“First”."]
    assert "Derived from: First" in rows[0][0]


def test_sources_of_evidence_follow_those_of_the_articles():
    names = [row[0].splitlines()[0] for row in source_rows(whole())]
    assert names == ["“China and Russia”, Some Site, 2 May 2025.", "“China lifts sanctions”, AFP, 30 April 2025."]


def test_only_what_can_be_followed_becomes_a_link():
    press = article("a1", "One", source_id="s")
    bad = Source(id="s", title="T", url="http://[bad", archive_url="javascript:alert(1)")
    table = tables(section(briefing(extract([press], sources=[bad])), "sources"))[0]
    assert not any(run.target for row in table.rows for cell in row.cells for one in cell for run in one.runs)
    assert row_of_words(table)[2].splitlines()[:2] == ["http://[bad", "javascript:alert(1)"]


def row_of_words(table):
    return [words(cell) for cell in table.rows[0].cells]
