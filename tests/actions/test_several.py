import pytest

from annotator.actions import annotating, defining, history, several
from annotator.actions.several import Wanted
from annotator.domain.annotations import CustomField, Link
from annotator.domain.details import details_to_json
from annotator.domain.fields import FieldType
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, LinkType
from annotator.errors import Cancelled, InvalidValue, NotFound
from tests.actions.conftest import Desk


def tag(desk: Desk, kind: str, start: int = 0, **details) -> str:
    made, _ = annotating.annotate(
        desk.project, desk.ines, desk.version_id, Span(start, start + 3), kind, details=details
    )
    return made.id


def change(desk: Desk, ids, **wanted):
    return several.change_several(desk.project, desk.ines, ids, Wanted(**wanted))


def values(desk: Desk, name: str) -> list[object]:
    return [details_to_json(one.details)[name] for one in desk.tags()]


def test_a_field_is_set_in_all_of_them_and_undone_at_once(desk):
    ids = [tag(desk, Kind.CLAIM, 0, speaker="Kim"), tag(desk, Kind.QUOTE, 4, speaker="Lee"), tag(desk, Kind.CLAIM, 11)]
    count, changes = change(desk, ids, details={"speaker": "Park"})
    assert count == 3
    assert changes.name == "Change speaker in 3 tags"
    assert values(desk, "speaker") == ["Park", "Park", "Park"]
    history.undo(desk.project, desk.ines)
    assert values(desk, "speaker") == ["Kim", "Lee", ""]


def test_other_fields_stay_as_they_are(desk):
    one = tag(desk, Kind.QUOTE, 0, speaker="Kim", speaker_role="minister")
    two = tag(desk, Kind.QUOTE, 4, speaker="Lee")
    change(desk, [one, two], details={"speaker": "Park"})
    assert values(desk, "speaker_role") == ["minister", ""]


def test_note_and_confidence_are_set_and_taken_away(desk):
    ids = [tag(desk, Kind.CLAIM), tag(desk, Kind.STATISTIC, 4)]
    change(desk, ids, note=" look again ", confidence="low")
    assert [(one.note, one.confidence) for one in desk.tags()] == [("look again", "low")] * 2
    change(desk, ids, confidence="")
    assert [(one.note, one.confidence) for one in desk.tags()] == [("look again", None)] * 2


def test_what_does_not_fit_one_of_them_is_set_in_none(desk):
    given = tag(desk, Kind.QUOTE, 0, reference_text="He smiled.")
    without = tag(desk, Kind.QUOTE, 4)
    with pytest.raises(InvalidValue, match=r"reference wording.*“smi”.*none of the 2 tags was changed") as refused:
        change(desk, [given, without], details={"drift_types": ["wording"]})
    assert refused.value.field == "drift_types"
    assert values(desk, "drift_types") == [[], []]
    assert {one.revision for one in desk.tags()} == {1}


def test_a_field_that_one_of_the_kinds_does_not_have_is_refused(desk):
    ids = [tag(desk, Kind.CLAIM), tag(desk, Kind.STATISTIC, 4)]
    with pytest.raises(InvalidValue, match="none of the 2 tags was changed"):
        change(desk, ids, details={"claim_normalized": "Kim smiled."})


@pytest.mark.parametrize(("name", "value"), [("content_span", {"start": 0, "end": 3}), ("cue_span", None)])
def test_words_of_the_text_are_picked_one_tag_at_a_time(desk, name, value):
    with pytest.raises(InvalidValue, match="one tag at a time"):
        change(desk, [tag(desk, Kind.QUOTE)], details={name: value})


def test_tags_that_have_the_value_already_keep_their_revision(desk):
    same, other = tag(desk, Kind.CLAIM, 0, speaker="Kim"), tag(desk, Kind.CLAIM, 4)
    change(desk, [same, other], details={"speaker": "Kim"})
    assert {one.id: one.revision for one in desk.tags()} == {same: 1, other: 2}


def test_a_kind_of_the_project_holds_the_value_to_its_definition(desk):
    fields = (CustomField(name="Weight", type=FieldType.DECIMAL),)
    defined, _ = defining.define(desk.project, desk.ines, "Photo", fields=fields)
    ids = [tag(desk, defined.id), tag(desk, defined.id, 4)]
    change(desk, ids, details={"Weight": "3.5"})
    assert values(desk, "Weight") == ["3.5", "3.5"]
    with pytest.raises(InvalidValue, match="none of the 2"):
        change(desk, ids, details={"Weight": "heavy"})


def test_stopped_half_way_nothing_is_changed(desk):
    ids = [tag(desk, Kind.CLAIM), tag(desk, Kind.CLAIM, 4)]

    def stop(done, total, words):
        if done == total:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        several.change_several(desk.project, desk.ines, ids, Wanted(note="x"), progress=stop)
    assert [one.note for one in desk.tags()] == ["", ""]


def test_tags_that_are_all_gone_are_told(desk):
    with pytest.raises(NotFound):
        change(desk, ["no such tag"], note="x")


def test_several_are_linked_to_one_each_as_its_kind_suggests(desk):
    claim, error, target = tag(desk, Kind.CLAIM), tag(desk, Kind.TRANSLATION_ERROR, 4), tag(desk, Kind.CLAIM, 11)
    count, changes = several.link_several(desk.project, desk.ines, [claim, error, target], target)
    assert count == 2
    assert changes.name == "Link 2 tags"
    with desk.project.read() as read:
        found = {(one.from_id, one.to_id, one.type) for one in read.find(Link)}
    assert found == {(claim, target, LinkType.SAME_AS), (target, error, LinkType.AFFECTED_BY)}
    assert several.link_several(desk.project, desk.ines, [claim, error], target)[0] == 0
    history.undo(desk.project, desk.ines)
    with desk.project.read() as read:
        assert read.find(Link) == []


def test_retagging_many_tells_how_far_it_is_and_can_be_stopped(desk):
    ids = [tag(desk, Kind.CLAIM), tag(desk, Kind.CLAIM, 4)]

    def stop(done, total, words):
        if done == total == 2:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        annotating.retag(desk.project, desk.ines, ids, Kind.QUOTE, progress=stop)
    assert [one.kind for one in desk.tags()] == [Kind.CLAIM, Kind.CLAIM]
