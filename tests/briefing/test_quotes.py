import pytest

from tests.briefing.extracts import AFP, article, briefing, extract, row_of, section, tables, tag

PRESS = article("a1", "“It is over,” he said.")


def quote(**details):
    record = tag("q1", PRESS, "quote", "“It is over,”", details)
    return row_of(tables(section(briefing(extract([PRESS], [record], [AFP])), "quotes"))[0], "q1")


def test_a_speaker_stands_with_role_and_the_words_as_published():
    _, published, _, findings = quote(speaker="Kim Jong Un", speaker_role="DPRK leader", via_outlet="KCNA")
    assert published.splitlines()[:3] == ["Kim Jong Un, DPRK leader", "“It is over,”", "Via KCNA"]
    assert findings.splitlines() == ["Direct quotation", "Not verified against a reference"]


def test_without_a_speaker_it_is_unattributed():
    assert quote()[1].startswith("Unattributed\n")


def test_an_unnamed_speaker_is_told_once():
    assert quote(speaker_role="spokesman", anonymity="unnamed")[1].startswith("Spokesman (unnamed)\n")
    assert quote(speaker_role="spokesman (unnamed)", anonymity="unnamed")[1].startswith("Spokesman (unnamed)\n")


@pytest.mark.parametrize(
    ("details", "says"),
    [
        ({"translated_back": True}, "No reference wording: back-translated, not the speaker’s words"),
        ({}, "No reference wording"),
        (
            {"reference_text": "We have won", "translated_back": True},
            "“We have won”\nSource of the reference not recorded",
        ),
        (
            {"reference_text": "“We have won”", "reference_source_id": "afp"},
            "“We have won”\n“China lifts sanctions”, AFP, 30 April 2025",
        ),
    ],
)
def test_the_reference_wording_or_its_absence(details, says):
    assert quote(**details)[2] == says


def test_drift_is_told_in_words():
    found = quote(
        reference_text="We have won",
        verbatim_status="drifted",
        drift_types=["wording", "quote_marks"],
        drift_severity="major",
        form="mixed",
    )[3]
    assert found.splitlines() == [
        "Mixed quotation",
        "Drifted from the reference",
        "Drift in wording and quote marks",
        "Severity of drift: major",
    ]
