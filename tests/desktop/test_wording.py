import pytest

from annotator.desktop import wording
from annotator.domain.details import details_from_json, missing
from annotator.domain.vocabulary import Kind, LinkType, Status


def test_kinds_have_names_and_own_ones_their_own():
    assert wording.kind_name(Kind.TRANSLATION_ERROR) == "Translation error"
    assert wording.kind_name("some-id", {"some-id": "Rumour"}) == "Rumour"
    assert wording.kind_name("some-id") == "Tag of the project"


@pytest.mark.parametrize("status", Status)
def test_every_status_reads_as_one_of_the_states_for_reviewers(status):
    states = {"suggested", "draft", "waiting", "disputed", "settled", "deferred", "signed"}
    assert wording.status_words(status).split(" · ")[0] in states


def test_a_link_reads_from_both_ends():
    assert wording.link_words(LinkType.AFFECTED_BY, outgoing=True) == "affected by"
    assert wording.link_words(LinkType.AFFECTED_BY, outgoing=False) == "affects"
    assert all(wording.link_words(one, outgoing=False) for one in LinkType)


def test_a_category_is_one_line():
    assert wording.category_words("accuracy", "mistranslation") == "Accuracy · mistranslation"
    assert wording.category_words("style") == "Style"
    assert wording.category_words("") == ""


def test_missing_fields_are_named_by_their_labels():
    details = details_from_json("translation_error", {"correction": "lifted"})
    assert wording.field_names(details, missing(details)) == "severity, category, confidence"
    claim = details_from_json("claim", {"verdicts": [{"verdict": "not_enough_evidence"}]})
    assert wording.field_names(claim, missing(claim)) == "claim, why (verdict), what was searched"


def test_times_are_shown_in_the_readers_zone(monkeypatch):
    assert wording.local_time("2026-11-22T10:41:00.000000Z").startswith("22 Nov 2026 ")
    assert wording.local_time("no time") == "no time"


def test_long_words_are_cut_with_a_sign():
    assert wording.elided("two\n lines", 20) == "two lines"
    assert wording.elided("x" * 50, 10) == "x" * 10 + "…"
    assert wording.elided("word " * 100, 10) == "word word…"
