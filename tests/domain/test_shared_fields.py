from annotator.domain.details import ClaimDetails, QuoteDetails
from annotator.domain.fields import definitions
from annotator.domain.shared_fields import shared_fields

FIELDS = {"claim": definitions(ClaimDetails), "quote": definitions(QuoteDetails)}


def test_fields_of_one_kind_without_those_that_belong_to_one_tag():
    shared = shared_fields([("quote", {"speaker": "Kim"}), ("quote", {"speaker": "Kim", "form": "mixed"})], FIELDS)
    names = [one.name for one in shared.fields]
    assert "content_span" not in names
    assert names[:2] == ["speaker", "speaker_role"]
    assert shared.values["speaker"] == "Kim"
    assert shared.differing == {"form"}
    assert "form" not in shared.values


def test_of_two_kinds_only_the_fields_that_both_have():
    shared = shared_fields([("claim", {}), ("quote", {"speaker": "Kim"}), ("claim", {})], FIELDS)
    assert [one.name for one in shared.fields] == ["speaker"]
    assert shared.kinds == {"claim": 2, "quote": 1}
    assert shared.differing == {"speaker"}
    assert shared.count == 3


def test_an_empty_value_and_none_are_the_same():
    shared = shared_fields([("claim", {"speaker": ""}), ("claim", {}), ("claim", {"claim_type": []})], FIELDS)
    assert shared.differing == frozenset()
    assert shared.values["check_worthiness"] == "check_worthy"


def test_without_tags_there_is_nothing_to_share():
    assert shared_fields([], FIELDS).fields == ()
