"""What a file says was decided on its tags is taken in as far as the rules of review allow."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.actions import annotating, exchange, history, projects, reading, reviewing
from annotator.actions.reviewers import name_lead
from annotator.domain.annotations import Annotation, Decision, Settlement
from annotator.domain.articles import CorrectionNote
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, Kind, Status
from annotator.storage import queries
from tests.actions.conftest import TEXT, Desk

AT = "2025-05-02T10:00:0{}.000000Z"


def item(**values: Any) -> dict[str, Any]:
    """Return a tag of Ann's on the first word of the desk's article, as a file has it."""
    return {
        "id": "01a1f862-6e98-7759-89e4-41e5f6a4fb48",
        "article": TEXT.splitlines()[0],
        "kind": "claim",
        "start": 0,
        "end": 3,
        "exact": "Kim",
        "author": "Ann",
        "details": {"speaker": "Kim"},
        "created_at": AT.format(0),
    } | values


def said(reviewer: str, decision: str, second: int = 1, **values: str) -> dict[str, str]:
    return {"reviewer": reviewer, "decision": decision, "rationale": "", "created_at": AT.format(second), **values}


def settled(reviewer: str, outcome: str, second: int = 2, **values: str) -> dict[str, str]:
    return {"reviewer": reviewer, "outcome": outcome, "rationale": "", "created_at": AT.format(second), **values}


def taken(desk: Desk, folder: Path, *items: dict[str, Any]) -> exchange.ImportReport:
    path = folder / "tags.json"
    path.write_text(json.dumps(items))
    report, _ = exchange.import_tags(desk.project, desk.ines, path)
    return report


def the_tag(desk: Desk) -> Annotation:
    (found,) = desk.tags()
    return found


@pytest.mark.parametrize("status", ["agreed", "accepted", "rejected", "locked", "disputed"])
def test_a_state_that_nobody_decided_on_is_not_taken(desk: Desk, tmp_path: Path, status: str) -> None:
    report = taken(desk, tmp_path, item(status=status))
    assert the_tag(desk).status == Status.SUBMITTED
    assert report.refused == []
    assert report.restated == [
        f"1 tag is {status} in the file, which does not follow from what it says was decided: here submitted."
    ]


@pytest.mark.parametrize("status", ["draft", "submitted", "suggested"])
def test_a_state_that_needs_no_decision_is_taken(desk: Desk, tmp_path: Path, status: str) -> None:
    assert taken(desk, tmp_path, item(status=status)).restated == []
    assert the_tag(desk).status == status


def test_a_tag_approved_by_its_author_comes_without_the_approval(desk: Desk, tmp_path: Path) -> None:
    report = taken(
        desk,
        tmp_path,
        item(status="accepted", decisions=[said("ann", "agree")], settlements=[settled("ANN", "accepted")]),
    )
    assert the_tag(desk).status == Status.SUBMITTED
    assert [one.partition(" was left out: ")[2] for one in report.refused] == [
        "nobody decides on their own tag.",
        "nobody settles their own tag.",
    ]
    with desk.project.read() as read:
        assert read.find(Decision) == []
        assert read.find(Settlement) == []


def test_a_decision_without_a_reason_is_left_out(desk: Desk, tmp_path: Path) -> None:
    report = taken(desk, tmp_path, item(decisions=[said("Ben", "disagree")], settlements=[settled("Cem", "rejected")]))
    assert [one.partition(" was left out: ")[2] for one in report.refused] == [
        "“disagree” needs a reason.",
        "“rejected” needs a reason.",
    ]
    assert the_tag(desk).status == Status.DRAFT


@pytest.mark.parametrize(
    ("reviews", "status"),
    [
        ({"decisions": [said("Ben", "agree")]}, Status.AGREED),
        ({"decisions": [said("Ben", "agree"), said("Cem", "disagree", rationale="No.")]}, Status.DISPUTED),
        ({"decisions": [said("Ben", "agree")], "settlements": [settled("Cem", "accepted")]}, Status.ACCEPTED),
        ({"settlements": [settled("Cem", "rejected", rationale="No claim.")]}, Status.REJECTED),
        (
            {
                "decisions": [said("Ben", "agree")],
                "settlements": [settled("Cem", "accepted")],
                "corrections": [{"reviewer": "Cem", "text": "Too early.", "created_at": AT.format(3)}],
            },
            Status.AGREED,
        ),
    ],
)
def test_the_state_follows_from_what_was_decided_whatever_the_file_says(
    desk: Desk, tmp_path: Path, reviews: dict[str, Any], status: Status
) -> None:
    taken(desk, tmp_path, item(status="deferred", **reviews))
    assert the_tag(desk).status == status
    assert desk.project.check() == []


def test_fields_named_before_and_after_make_the_whole_wording(desk: Desk, tmp_path: Path) -> None:
    words = {"before": '{"speaker": "Kim"}', "after": '{"speaker": "Xi"}'}
    taken(desk, tmp_path, item(decisions=[said("Ben", "amend", rationale="It was Xi.", **words)]))
    assert the_tag(desk).status == Status.DISPUTED
    annotating.change_details(desk.project, projects.acting(desk.project, "Ann"), the_tag(desk).id, {"speaker": "Xi"})
    # Who does what was asked for has answered; the colleague has yet to look.
    assert the_tag(desk).status == Status.SUBMITTED
    (decision,) = desk.record(the_tag(desk).id).decisions
    assert json.loads(decision.after)["details"] == {"speaker": "Xi"}


def test_words_that_are_no_json_stay_as_they_are(desk: Desk, tmp_path: Path) -> None:
    taken(desk, tmp_path, item(decisions=[said("Ben", "amend", rationale="x", before="Kim", after='{"colour": 1}')]))
    (decision,) = desk.record(the_tag(desk).id).decisions
    assert (decision.before, decision.after) == ("Kim", '{"colour": 1}')


def test_decisions_new_on_a_known_tag_state_it_anew(desk: Desk, tmp_path: Path) -> None:
    taken(desk, tmp_path, item())
    report = taken(desk, tmp_path, item(decisions=[said("Ben", "agree")]))
    assert (report.passed_over, report.joined) == (1, 1)
    assert the_tag(desk).status == Status.AGREED
    again = taken(desk, tmp_path, item(decisions=[said("Ben", "agree")]))
    assert again.joined == 0


def test_what_was_settled_here_is_not_changed_by_a_file(desk: Desk, tmp_path: Path) -> None:
    taken(desk, tmp_path, item(status="submitted"))
    cem, _ = name_lead(desk.project, desk.ines, "Cem", lead=True)
    reviewing.settle(desk.project, cem, [the_tag(desk).id], Status.ACCEPTED)
    before = the_tag(desk)
    report = taken(desk, tmp_path, item(revision=9, details={"speaker": "Xi"}))
    assert "is settled as accepted here; a lead has to reopen it first" in report.refused[0]
    assert the_tag(desk) == before
    note = [{"reviewer": "Cem", "text": "It was Xi.", "created_at": "2099-01-01T00:00:00.000000Z"}]
    taken(desk, tmp_path, item(revision=9, details={"speaker": "Xi"}, corrections=note))
    assert the_tag(desk).status == Status.SUBMITTED
    assert the_tag(desk).details.speaker == "Xi"  # type: ignore[union-attr]


def test_settled_tags_go_out_and_come_in_as_they_are(desk: Desk, tmp_path: Path) -> None:
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    cem, _ = name_lead(desk.project, desk.ines, "Cem", lead=True)
    new = annotating.NewTag(span=Span(0, 10), kind=Kind.CLAIM)
    reviewing.settle(desk.project, cem, [made.id], Status.REJECTED, "Too short.", instead=new)
    before = {one["id"]: one for one in exchange.list_tags(desk.project, desk.ines.id)}
    exchange.export_tags(desk.project, desk.ines.id, tmp_path / "out.json")
    with projects.create(tmp_path / "other.annotator") as other:
        reading.read_sources(other, desk.ines, [reading.Pasted("note.txt", TEXT.encode())])
        report, _ = exchange.import_tags(other, desk.ines, tmp_path / "out.json")
        after = {one["id"]: one for one in exchange.list_tags(other, desk.ines.id)}
    assert (report.added, report.restated, report.refused) == (2, [], [])
    kept = ("status", "decisions", "settlements")
    for id_, one in before.items():
        assert [_without_reviewer_ids(after[id_].get(name)) for name in kept] == [
            _without_reviewer_ids(one.get(name)) for name in kept
        ]
    assert {one["status"] for one in after.values()} == {"rejected", "submitted"}


def _without_reviewer_ids(rows: Any) -> Any:
    return [{**one, "reviewer_id": ""} for one in rows] if isinstance(rows, list) else rows


def test_undoing_an_import_takes_its_review_with_it(desk: Desk, tmp_path: Path) -> None:
    taken(desk, tmp_path, item())
    before = the_tag(desk)
    taken(desk, tmp_path, item(decisions=[said("Ben", "agree")], settlements=[settled("Cem", "accepted")]))
    history.undo(desk.project, desk.ines)
    assert the_tag(desk) == before
    with desk.project.read() as read:
        assert read.find(Decision) == read.find(Settlement) == read.find(CorrectionNote) == []
        assert queries.settled_ids(read, viewer=desk.ines.id) == set()


# Undo


def test_undo_does_not_bring_back_an_agreement_that_was_taken_back(desk: Desk) -> None:
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    ben = projects.acting(desk.project, "Ben")
    reviewing.decide(desk.project, ben, [made.id], DecisionValue.AGREE)
    annotating.change_details(desk.project, desk.ines, made.id, {"speaker": "Xi"})
    reviewing.decide(desk.project, ben, [made.id], DecisionValue.UNSURE, "Who is it now?")
    history.undo(desk.project, desk.ines)
    assert the_tag(desk).details.speaker == ""  # type: ignore[union-attr]
    assert the_tag(desk).status == Status.SUBMITTED
    history.redo(desk.project, desk.ines)
    assert the_tag(desk).details.speaker == "Xi"  # type: ignore[union-attr]
    assert the_tag(desk).status == Status.SUBMITTED


def test_undo_and_redo_never_leave_a_tag_that_its_author_approved(desk: Desk) -> None:
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    ben = projects.acting(desk.project, "Ben")
    reviewing.decide(desk.project, ben, [made.id], DecisionValue.AGREE)
    history.undo(desk.project, ben)
    assert the_tag(desk).status == Status.DRAFT
    history.redo(desk.project, ben)
    assert the_tag(desk).status == Status.AGREED
    assert [one.reviewer_id for one in desk.record(made.id).decisions] == [ben.id]
