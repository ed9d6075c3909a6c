"""What reviewers agree on, asked of a project: only what they submitted, and only what the viewer may see."""

from decimal import Decimal

import pytest

from annotator.actions import agreement, annotating, history, projects, reviewing, sourcing
from annotator.actions.annotating import NewTag
from annotator.domain.agreement import Difference, MeasureName
from annotator.domain.articles import Reviewer
from annotator.domain.quality import STANDARD, Profile
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, Kind, ReviewerState, Status
from annotator.errors import InvalidValue, Refused
from tests.actions.conftest import Desk


class Two:
    """Ines and Ben, each with their tags in the one article of the desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.project = desk.project
        self.ines = desk.ines
        self.ben = projects.acting(desk.project, "Ben")

    def tag(self, who: Reviewer, start: int, end: int, kind: Kind = Kind.CLAIM, **details: object) -> str:
        made, _ = annotating.annotate(
            self.project, who, self.desk.version_id, Span(start, end), kind, details=details or None
        )
        return made.id

    def submit(self, *who: Reviewer) -> None:
        for one in who:
            reviewing.submit(self.project, one, self.desk.article_id)


@pytest.fixture
def two(desk: Desk) -> Two:
    return Two(desk)


def test_one_who_submitted_alone_gets_a_sentence_and_no_number(two: Two) -> None:
    two.tag(two.ines, 0, 3)
    two.tag(two.ben, 0, 3)
    two.submit(two.ines)
    found = agreement.agreement(two.project, two.ines.id)
    assert found.overall.measures == ()
    assert found.overall.found_by == ()
    assert "Fewer than two reviewers" in found.overall.in_words
    assert found.left_out == ("“Kim smiled 😀 and Kim left.”: fewer than two reviewers have submitted it, only Ines.",)


def test_agreement_counts_what_was_submitted_and_leads_to_its_passages(two: Two) -> None:
    two.tag(two.ines, 0, 3)
    two.tag(two.ben, 0, 3)
    mine = two.tag(two.ines, 4, 10)
    other = two.tag(two.ben, 4, 12)
    alone = two.tag(two.ben, 17, 20, Kind.QUOTE)
    two.submit(two.ines, two.ben)
    draft = two.tag(two.ines, 30, 33)
    found = agreement.compared(two.project, two.ines.id)
    assert found.agreement.overall.in_words == "3 passages: 2 found by two, 1 by one."
    exact = found.agreement.overall.measure(MeasureName.EXACT_F1)
    assert exact is not None
    assert (exact.value, exact.n) == (pytest.approx(2 / 5), 5)
    differing = [one for one in found.passages if one.differences]
    assert [one.annotation_ids for one in differing] == [(other, mine), (alone,)]
    assert [set(one.differences) for one in differing] == [{Difference.SPAN}, {Difference.ALONE}]
    assert differing == agreement.disagreements(two.project, two.ines.id)
    assert [len(one.tags) for one in agreement.exact_matches(two.project, two.ines.id)] == [2]
    assert draft not in {tag.annotation_id for one in found.passages for tag in one.tags}
    assert found.words[mine] == "smiled"


def test_some_kinds_or_articles_alone_are_compared_on_request(two: Two) -> None:
    two.tag(two.ines, 0, 3)
    two.tag(two.ben, 0, 3, Kind.QUOTE)
    two.submit(two.ines, two.ben)
    assert agreement.agreement(two.project, two.ines.id, kinds=[Kind.CLAIM]).overall.tags == (0, 1)
    assert agreement.agreement(two.project, two.ines.id, articles=[two.desk.article_id]).overall.tags == (1, 1)
    assert agreement.agreement(two.project, two.ines.id, articles=["none"]).overall.refusal


def test_a_reply_changes_no_number(two: Two) -> None:
    tag = two.tag(two.ines, 0, 3)
    two.tag(two.ben, 0, 3)
    two.submit(two.ines, two.ben)
    before = agreement.agreement(two.project, two.ines.id)
    annotating.comment(two.project, two.ben, tag, "I would not call this a claim.")
    annotating.change_note(two.project, two.ines, tag, "Doubtful.")
    assert agreement.agreement(two.project, two.ines.id) == before


def test_in_blind_review_what_is_hidden_is_not_taken_for_nothing_found(two: Two) -> None:
    cem = projects.acting(two.project, "Cem")
    two.tag(two.ines, 0, 3)
    two.tag(two.ben, 0, 3)
    reviewing.set_lead(two.project, two.ines, two.ines.id, lead=True)
    reviewing.set_blind(two.project, two.ines, blind=True)
    two.submit(two.ines, two.ben)
    hidden = agreement.agreement(two.project, cem.id)
    assert hidden.overall.measures == ()
    assert hidden.overall.tags == ()
    reviewing.submit(two.project, cem, two.desk.article_id)
    seen = agreement.agreement(two.project, cem.id).overall
    assert sum(seen.tags) == 2
    assert len(seen.reviewer_ids) == 3


def test_what_settling_made_of_two_tags_is_nobodys_finding(two: Two) -> None:
    cem = projects.acting(two.project, "Cem")
    first = two.tag(two.ines, 0, 3)
    second = two.tag(two.ben, 0, 10)
    two.submit(two.ines, two.ben)
    before = agreement.agreement(two.project, two.ines.id)
    cem, _ = reviewing.set_lead(two.project, cem, cem.id, lead=True)
    reviewing.settle(
        two.project,
        cem,
        [first, second],
        Status.AMENDED,
        "The sentence is what is claimed.",
        instead=NewTag(span=Span(0, 12), kind=Kind.CLAIM),
    )
    assert agreement.agreement(two.project, two.ines.id) == before


def _translated(two: Two) -> None:
    sourcing.source_of_article(two.project, two.ines, two.desk.article_id, {"is_machine_translation": True})


def test_a_score_is_made_of_terms_that_add_up(two: Two) -> None:
    _translated(two)
    error = {"severity": "major", "dimension": "accuracy", "subtype": "mistranslation", "arose_in": "translation"}
    two.tag(two.ines, 0, 3, Kind.TRANSLATION_ERROR, **error)
    two.tag(two.ines, 4, 10, Kind.TRANSLATION_ERROR, **{**error, "severity": "minor"})
    found = agreement.quality(two.project, two.ines.id, two.desk.article_id)
    assert [one.weight for one in found.total.terms] == [Decimal(5), Decimal(1)]
    assert found.words == 13
    assert found.total.score == 100 - Decimal(600) / 13
    assert found.weights == STANDARD[Profile.CORE]


def test_an_article_without_a_sign_of_translation_gets_a_sentence(two: Two) -> None:
    found = agreement.quality(two.project, two.ines.id, two.desk.article_id)
    assert found.refusal == "“Kim smiled 😀 and Kim left.” shows no sign of being a translation: it gets no score."
    assert found.total.terms == ()


def test_weights_are_kept_in_the_project_by_profile_and_undone(two: Two) -> None:
    _translated(two)
    error = {"severity": "critical", "arose_in": "translation"}
    two.tag(two.ines, 0, 3, Kind.TRANSLATION_ERROR, **error)
    made, _ = agreement.set_weights(two.project, two.ines, Profile.CORE, {"critical": "10,5"})
    assert made.critical == Decimal("10.5")
    assert agreement.quality(two.project, two.ben.id, two.desk.article_id).total.penalty == Decimal("10.5")
    assert agreement.weights_of(two.project, Profile.WMT) == STANDARD[Profile.WMT]
    history.undo(two.project, two.ines)
    assert agreement.weights_of(two.project, Profile.CORE) == STANDARD[Profile.CORE]
    agreement.set_weights(two.project, two.ines, Profile.WMT, {"critical": "25"})
    _, changes = agreement.set_weights(two.project, two.ines, Profile.WMT, {})
    assert agreement.weights_of(two.project, Profile.WMT) == STANDARD[Profile.WMT]
    assert changes.name == "Set the weights of MQM-based WMT"
    _, nothing = agreement.set_weights(two.project, two.ines, Profile.WMT, {})
    assert not nothing


@pytest.mark.parametrize("values", [{"minor": "-1"}, {"minor": "much"}, {"huge": "1"}, {"minor": ""}, {"minor": "NaN"}])
def test_what_is_no_weight_changes_nothing(two: Two, values: dict[str, str | None]) -> None:
    with pytest.raises(InvalidValue):
        agreement.set_weights(two.project, two.ines, Profile.CORE, values)
    assert agreement.weights_of(two.project, Profile.CORE) == STANDARD[Profile.CORE]


def test_only_a_lead_sets_weights_once_there_is_one(two: Two) -> None:
    reviewing.set_lead(two.project, two.ines, two.ines.id, lead=True)
    with pytest.raises(Refused, match="Only a lead sets what errors weigh, here Ines"):
        agreement.set_weights(two.project, two.ben, Profile.CORE, {"minor": "2"})


def test_a_reviewer_who_found_nothing_counts_as_one_who_disagrees(two: Two) -> None:
    two.tag(two.ines, 0, 3)
    two.submit(two.ines)
    reviewing.set_state(two.project, two.ben, two.desk.article_id, ReviewerState.FINISHED)
    found = agreement.agreement(two.project, two.ines.id).overall
    assert found.in_words == "1 passage: 1 found by one."
    assert found.measures[0].value == 0


def test_decisions_do_not_change_who_found_what(two: Two) -> None:
    tag = two.tag(two.ines, 0, 3)
    two.tag(two.ben, 0, 3)
    two.submit(two.ines, two.ben)
    before = agreement.agreement(two.project, two.ines.id)
    reviewing.decide(two.project, two.ben, [tag], DecisionValue.DISAGREE, "No claim.")
    assert agreement.agreement(two.project, two.ines.id) == before
