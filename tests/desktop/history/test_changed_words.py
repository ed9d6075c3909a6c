"""Rows before and after, in words."""

import json

import pytest

from annotator.desktop.history.changed_words import ChangedField, Wording
from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.fields import FieldType
from annotator.domain.journal import RowChange

IRONY = TagDefinition(id="own", name="Irony", fields=(CustomField(name="Degree", type=FieldType.DECIMAL),))


@pytest.fixture
def said(qapp):
    wording = Wording({"own": IRONY}, lambda table, id_: f"{table} {id_}")
    return lambda *changes: list(wording.rows(changes))


def tag(kind="claim", details=None, **values):
    row = {"id": "t", "kind": kind, "exact": "so it is", "start": 1_204, "end": 1_212, "status": "draft"}
    return row | {"details": json.dumps(details or {}), "note": "", "confidence": None, "revision": 1} | values


def test_what_no_person_wrote_is_left_out(said):
    assert said(RowChange("annotation", "t", tag(), tag(revision=2, updated_at="later"))) == []


def test_a_moved_tag_says_words_and_place(said):
    (row,) = said(RowChange("annotation", "t", tag(), tag(exact="it is", start=1_207)))
    assert row.title == "Claim “it is”"
    assert row.fields == (
        ChangedField("Words", "so it is", "it is"),
        ChangedField("Characters", "1,204–1,212", "1,207–1,212"),
    )


def test_a_tag_of_the_project_has_its_own_fields_and_name(said):
    (row,) = said(RowChange("annotation", "t", tag("own", {"Degree": "14000.5"}), tag("own", note="why")))
    assert row.title == "Irony “so it is”"
    assert row.fields == (ChangedField("Degree", "14,000.5", ""), ChangedField("Note", "", "why"))


def test_records_inside_a_field_are_said_one_after_the_other(said):
    verdicts = [{"scope": "as_published", "verdict": "not_enough_evidence"}]
    (row,) = said(RowChange("annotation", "t", tag(), tag(details={"verdicts": verdicts})))
    (field,) = row.fields
    assert "not enough evidence" in field.after
    assert field.before == ""


def test_what_hangs_on_a_tag_names_it(said):
    link = {"id": "l", "from_id": "a", "to_id": "b", "type": "drift_of", "author_id": "x", "created_at": "y"}
    (row,) = said(RowChange("link", "l", link, None))
    assert row.title == "Link: removed"
    assert row.fields == (
        ChangedField("From", "annotation a", ""),
        ChangedField("To", "annotation b", ""),
        ChangedField("Relation", "drift of", ""),
    )


def test_evidence_and_sources_use_the_labels_of_their_forms(said):
    before = {"id": "e", "annotation_id": "t", "stance": "context", "source_id": None, "credibility": 6}
    (row,) = said(RowChange("evidence", "e", before, before | {"stance": "refutes", "source_id": "s"}))
    assert set(row.fields) == {ChangedField("Stance", "context", "refutes"), ChangedField("Source", "", "source s")}


def test_what_was_erased_says_nothing_of_itself(said):
    erased, told = said(
        RowChange("annotation", "t", None, None), RowChange("erasure", "e", None, {"changes": 3, "from": 2})
    )
    assert erased.title == "Tag: erased for good"
    assert "erased for good" in told.title
    assert erased.fields == told.fields == ()
