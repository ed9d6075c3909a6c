"""Tagging through the actions, as both fronts do it."""

import pytest

from annotator.actions import annotating, history, projects, sourcing
from annotator.domain.details import ClaimDetails, QuoteDetails, TranslationErrorDetails
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Confidence, LinkType
from annotator.errors import InvalidValue, NotFound
from tests.actions.conftest import TEXT, Desk


def test_offsets_count_code_points(desk: Desk) -> None:
    start = TEXT.index("and")
    made, changes = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(start, start + 3), "claim")
    assert (made.exact, made.prefix, made.suffix) == ("and", TEXT[:start], TEXT[start + 3 : start + 35])
    assert desk.tags() == [made]
    assert changes.ids("annotation") == [made.id]
    assert changes.name == "Tag claim"


def test_every_identical_passage_is_tagged_and_the_first_marked_as_first(desk: Desk) -> None:
    made, _ = annotating.annotate_alike(desk.project, desk.ines, desk.version_id, Span(0, 3), "translation_error")
    assert [one.exact for one in desk.tags()] == ["Kim"] * 3
    details = [one.details for one in made]
    assert all(isinstance(one, TranslationErrorDetails) for one in details)
    assert [one.repeat_of for one in details] == ["", made[0].id, made[0].id]  # type: ignore[union-attr]
    history.undo(desk.project, desk.ines)
    assert desk.tags() == []


def test_too_many_identical_passages_are_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotating, "MOST_ALIKE", 2)
    with pytest.raises(InvalidValue, match="3 times"):
        annotating.annotate_alike(desk.project, desk.ines, desk.version_id, Span(0, 3), "claim")
    assert desk.tags() == []


def test_several_passages_are_tagged_and_undone_together(desk: Desk) -> None:
    wanted = [
        annotating.NewTag(span=Span(0, 3), kind="translation_error", details={"correction": "Lee"}, note=" why "),
        annotating.NewTag(span=Span(4, 7), kind="claim"),
    ]
    made, changes = annotating.annotate_all(desk.project, desk.ines, desk.version_id, wanted)
    assert desk.tags() == made
    assert [one.note for one in made] == ["why", ""]
    assert made[0].details == TranslationErrorDetails(correction="Lee")
    assert changes.name == "Tag 2 passages"
    history.undo(desk.project, desk.ines)
    assert desk.tags() == []


def test_of_several_passages_none_is_tagged_where_one_does_not_fit(desk: Desk) -> None:
    wanted = [annotating.NewTag(span=span, kind="claim") for span in (Span(0, 3), Span(0, len(TEXT) + 1))]
    with pytest.raises(InvalidValue, match="does not lie in the text"):
        annotating.annotate_all(desk.project, desk.ines, desk.version_id, wanted)
    assert desk.tags() == []


def test_retagging_keeps_what_both_kinds_have(desk: Desk) -> None:
    details = {"speaker": "Kim", "verdicts": [{"verdict": "refuted", "evidence": [{"source": "AFP"}]}]}
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 10), "claim", details=details)
    before = desk.record(made.id)
    assert len(before.evidence) == 1
    annotating.retag(desk.project, desk.ines, [made.id], "quote")
    after = desk.record(made.id)
    assert after.annotation.details == QuoteDetails(speaker="Kim")
    assert after.evidence == ()
    history.undo(desk.project, desk.ines)
    assert desk.record(made.id) == before


def test_a_field_is_changed_and_the_others_stay(desk: Desk) -> None:
    made, _ = annotating.annotate(
        desk.project, desk.ines, desk.version_id, Span(0, 10), "claim", details={"speaker": "Kim"}
    )
    changed, changes = annotating.change_details(desk.project, desk.ines, made.id, {"location": "Seoul"})
    assert changed.details == ClaimDetails(speaker="Kim", location="Seoul")
    assert changes.name == "Change location"
    _, nothing = annotating.change_details(desk.project, desk.ines, made.id, {"location": "Seoul"})
    assert not nothing
    with pytest.raises(InvalidValue, match="verdicts"):
        annotating.change_details(desk.project, desk.ines, made.id, {"verdict": "refuted"})
    assert desk.tags() == [changed]


def test_rapid_edits_are_undone_together(desk: Desk) -> None:
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 10), "claim")
    _, first = annotating.change_details(desk.project, desk.ines, made.id, {"speaker": "K"})
    annotating.change_details(desk.project, desk.ines, made.id, {"speaker": "Kim"}, undo_group=first.undo_group)
    history.undo(desk.project, desk.ines)
    assert desk.tags() == [made]


def test_note_and_confidence(desk: Desk) -> None:
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 10), "claim")
    annotating.change_note(desk.project, desk.ines, made.id, " look again ")
    annotating.change_confidence(desk.project, desk.ines, made.id, Confidence.LOW)
    (now,) = desk.tags()
    assert (now.note, now.confidence, now.revision) == ("look again", "low", 3)


@pytest.mark.parametrize("span", [Span(0, 0), Span(5, 5), Span(0, len(TEXT) + 1)])
def test_a_span_outside_the_text_is_refused(desk: Desk, span: Span) -> None:
    with pytest.raises(InvalidValue):
        annotating.annotate(desk.project, desk.ines, desk.version_id, span, "claim")
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "claim")
    with pytest.raises(InvalidValue):
        annotating.move_span(desk.project, desk.ines, made.id, span)
    assert desk.tags() == [made]


def test_an_error_affects_whichever_was_chosen_first(desk: Desk) -> None:
    error, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "translation_error")
    quote, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(27, 46), "quote")
    made, _ = annotating.link(desk.project, desk.ines, error.id, quote.id)
    assert (made.from_id, made.to_id, made.type) == (quote.id, error.id, LinkType.AFFECTED_BY)
    again, nothing = annotating.link(desk.project, desk.ines, quote.id, error.id)
    assert (again, bool(nothing)) == (made, False)
    annotating.unlink(desk.project, desk.ines, made.id)
    assert desk.record(quote.id).links == ()
    with pytest.raises(InvalidValue):
        annotating.link(desk.project, desk.ines, quote.id, quote.id)


def test_what_is_removed_comes_back_whole(desk: Desk) -> None:
    details = {"verdicts": [{"verdict": "refuted", "evidence": [{"source": "AFP", "quoted_text": "no"}]}]}
    claim, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 10), "claim", details=details)
    error, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "translation_error")
    annotating.link(desk.project, desk.ines, claim.id, error.id, LinkType.CAUSED_BY)
    annotating.comment(desk.project, desk.ines, claim.id, "Sure?")
    before = desk.record(claim.id)
    annotating.remove(desk.project, desk.ines, [claim.id])
    with pytest.raises(NotFound):
        annotating.comment(desk.project, desk.ines, claim.id, "Gone?")
    history.undo(desk.project, desk.ines)
    assert desk.record(claim.id) == before
    assert (len(before.evidence), len(before.links), len(before.comments)) == (1, 1, 1)
    assert projects.check(desk.project) == []


def test_each_takes_back_only_their_own(desk: Desk) -> None:
    daniel = projects.acting(desk.project, "Daniel")
    mine, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "claim")
    annotating.annotate(desk.project, daniel, desk.version_id, Span(0, 10), "claim")
    history.undo(desk.project, daniel)
    assert desk.tags() == [mine]


def test_evidence_belongs_to_claims(desk: Desk) -> None:
    quote, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "quote")
    with pytest.raises(InvalidValue, match="claim"):
        sourcing.set_evidence(desk.project, desk.ines, quote.id, {"source": "AFP"})
    claim, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "claim")
    with pytest.raises(InvalidValue, match="no field"):
        sourcing.set_evidence(desk.project, desk.ines, claim.id, {"qoute": "x"})


def test_evidence_is_changed_and_removed(desk: Desk) -> None:
    claim, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "claim")
    item, _ = sourcing.set_evidence(desk.project, desk.ines, claim.id, {"source": "AFP", "stance": "refutes"})
    sourcing.set_evidence(desk.project, desk.ines, claim.id, {"credibility": 2}, item.id)
    (now,) = desk.record(claim.id).evidence
    assert (now.stance, now.credibility, now.source_id) == ("refutes", 2, item.source_id)
    with pytest.raises(InvalidValue):
        sourcing.set_evidence(desk.project, desk.ines, claim.id, {"credibility": 7}, item.id)
    sourcing.remove_evidence(desk.project, desk.ines, claim.id, item.id)
    assert desk.record(claim.id).evidence == ()
