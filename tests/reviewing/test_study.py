from annotator.domain.annotations import Comment, Decision
from annotator.domain.vocabulary import DecisionValue
from annotator.reviewing.agreement import agreement
from annotator.reviewing.disagreements import passages
from annotator.reviewing.study import study_of
from tests.reviewing.making import WHEN, extract, finished, tag


def test_only_who_finished_an_article_counts_there():
    given = extract(tag("ana", 0, 10), tag("ben", 0, 10), tag("cem", 5, 10))
    study = study_of(given, [*finished("ana", "ben"), *finished("cem", state="in_progress")])
    assert study.reviewer_ids == ("ana", "ben")
    assert [one.id[:3] for one in study.codings[0].tags] == ["ana", "ben"]


def test_an_article_that_one_finished_is_left_out_with_a_sentence():
    given = extract(tag("ana", 0, 10), tag("ben", 0, 10, article="b"), articles=("a", "b"))
    study = study_of(given, finished("ana"))
    assert study.codings == ()
    assert study.left_out == (
        "“Article a”: fewer than two reviewers have submitted it, only Ana.",
        "“Article b”: no reviewer has submitted it.",
    )


def test_who_found_nothing_counts_as_having_found_nothing():
    study = study_of(extract(tag("ana", 0, 10)), finished("ana", "ben"))
    (only,) = passages(study)
    assert only.missed_by == ("ben",)


def test_suggestions_drafts_and_what_settling_made_are_no_judgements():
    given = extract(
        tag("ana", 0, 10, name="own", status="agreed"),
        tag("ana", 20, 30, status="suggested"),
        tag("ana", 40, 50, status="draft"),
        tag("ana", 0, 12, name="consensus", status="accepted"),
        tag("ben", 0, 10, name="turned-down", status="rejected"),
    )
    study = study_of(given, finished("ana", "ben"), settled_ids={"consensus"})
    assert {one.id for one in study.codings[0].tags} == {"own", "turned-down"}


def test_a_tag_in_an_earlier_version_is_left_out_with_a_sentence():
    study = study_of(extract(tag("ana", 0, 10, version="a-v0"), tag("ben", 0, 10)), finished("ana", "ben"))
    assert [one.id[:3] for one in study.codings[0].tags] == ["ben"]
    assert study.left_out == ("“Article a”: 1 tag stands in an earlier version and cannot be compared.",)


def test_only_the_reviewers_asked_for_are_compared():
    given = extract(tag("ana", 0, 10), tag("ben", 0, 10), tag("cem", 5, 10))
    study = study_of(given, finished("ana", "ben", "cem"), reviewer_ids={"ana", "cem"})
    assert study.reviewer_ids == ("ana", "cem")


def test_notes_comments_and_decisions_are_no_disagreement():
    comment = Comment(id="c", annotation_id="one", author_id="ben", text="I wonder.", created_at=WHEN)
    decision = Decision(
        id="d",
        annotation_id="one",
        reviewer_id="ben",
        decision=DecisionValue.DISAGREE,
        rationale="No.",
        created_at=WHEN,
    )
    bare = extract(tag("ana", 0, 10, name="one"), tag("ben", 0, 10, name="two"), tag("ben", 20, 30, name="three"))
    talked = extract(
        tag("ana", 0, 10, name="one", note="sure", comments=(comment,), decisions=(decision,), status="disputed"),
        tag("ben", 0, 10, name="two", note="not sure"),
        tag("ben", 20, 30, name="three"),
    )
    states = finished("ana", "ben")
    assert agreement(study_of(talked, states)) == agreement(study_of(bare, states))
    assert passages(study_of(talked, states)) == passages(study_of(bare, states))
    assert not passages(study_of(talked, states))[0].differences
