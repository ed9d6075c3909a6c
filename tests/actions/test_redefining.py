"""Kinds changed together with their tags: fields, merging, splitting; all of it taken back by one undo."""

import pytest

from annotator.actions import annotating, defining, history, redefining
from annotator.domain.annotations import Annotation, CustomField, TagDefinition
from annotator.domain.defined_kinds import FieldWanted
from annotator.domain.details import details_to_json
from annotator.domain.fields import FieldType
from annotator.domain.spans import Span
from annotator.errors import Cancelled, InvalidValue
from annotator.storage import queries
from tests.actions.conftest import Desk

TONE = CustomField(name="Tone", type=FieldType.CHOICE, choices=("dry", "open", "bitter"))
DEGREE = CustomField(name="Degree")


def kinds(desk: Desk) -> list[TagDefinition]:
    with desk.project.read() as read:
        return queries.tag_definitions(read)


def define(desk: Desk, name: str, *fields: CustomField) -> TagDefinition:
    return defining.define(desk.project, desk.ines, name, fields=fields)[0]


def tag(desk: Desk, kind: str, **details: object) -> Annotation:
    return annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), kind, details=details)[0]


def state(desk: Desk) -> dict[str, tuple[str, dict[str, object]]]:
    """Return kind and fields of every tag, by id."""
    with desk.project.read() as read:
        names = {one.id: one.name for one in queries.tag_definitions(read)}
    return {one.id: (names.get(one.kind, one.kind), dict(details_to_json(one.details))) for one in desk.tags()}


def test_a_renamed_field_keeps_its_values_and_a_removed_one_is_told(desk: Desk) -> None:
    irony = define(desk, "Irony", TONE, DEGREE)
    made = tag(desk, "irony", Tone="dry", Degree="very")
    bare = tag(desk, "irony")
    before, was = desk.tags(), kinds(desk)
    renamed = CustomField(name="Voice", type=FieldType.CHOICE, choices=TONE.choices)
    recast, changes = redefining.change_fields(
        desk.project, desk.ines, irony.id, [FieldWanted(field=renamed, was="Tone")]
    )
    assert state(desk) == {made.id: ("Irony", {"Voice": "dry"}), bare.id: ("Irony", {})}
    assert recast.sentences == ("1 value of “Degree” did not fit any more and went.",)
    assert changes.name == "Change the fields of “Irony”"
    history.undo(desk.project, desk.ines)
    assert (desk.tags(), kinds(desk)) == (before, was)


def test_values_follow_into_another_type_where_they_fit(desk: Desk) -> None:
    irony = define(desk, "Irony", DEGREE)
    tags = [tag(desk, "irony", Degree=words).id for words in ("3", "14,000", "very")]
    number = CustomField(name="Degree", type=FieldType.DECIMAL)
    recast, _ = redefining.change_fields(desk.project, desk.ines, irony.id, [FieldWanted(field=number, was="Degree")])
    assert [state(desk)[one][1] for one in tags] == [{"Degree": "3"}, {"Degree": "14000"}, {}]
    assert recast.lost == (("Degree", 1),)


def test_choices_are_renamed_added_and_removed(desk: Desk) -> None:
    irony = define(desk, "Irony", TONE)
    tags = [tag(desk, "irony", Tone=words).id for words in TONE.choices]
    choices = CustomField(name="Tone", type=FieldType.CHOICE, choices=("deadpan", "open", "mild"))
    wanted = FieldWanted(field=choices, was="Tone", renamed=(("dry", "deadpan"),))
    recast, _ = redefining.change_fields(desk.project, desk.ines, irony.id, [wanted])
    assert [state(desk)[one][1].get("Tone") for one in tags] == ["deadpan", "open", None]
    assert recast.lost == (("Tone", 1),)


def test_two_fields_change_names(desk: Desk) -> None:
    irony = define(desk, "Irony", CustomField(name="A"), CustomField(name="B"))
    made = tag(desk, "irony", A="a", B="b")
    wanted = [FieldWanted(field=CustomField(name=name), was=was) for name, was in (("B", "A"), ("A", "B"))]
    redefining.change_fields(desk.project, desk.ines, irony.id, wanted)
    assert state(desk)[made.id][1] == {"A": "b", "B": "a"}


def test_fields_that_are_none_are_refused_and_nothing_changes(desk: Desk) -> None:
    irony = define(desk, "Irony", TONE)
    wanted = [FieldWanted(field=CustomField(name=name)) for name in ("a", "A")]
    with pytest.raises(InvalidValue, match="names are used once"):
        redefining.change_fields(desk.project, desk.ines, irony.id, wanted)
    assert kinds(desk) == [irony]


def test_merged_kinds_are_one_and_come_apart_by_undo(desk: Desk) -> None:
    irony = define(desk, "Irony", TONE)
    sarcasm = define(
        desk, "Sarcasm", CustomField(name="tone", type=FieldType.CHOICE, choices=("Dry", "cutting")), DEGREE
    )
    satire = define(desk, "Satire", CustomField(name="Degree", type=FieldType.DECIMAL))
    one, two = tag(desk, "irony", Tone="open"), tag(desk, "sarcasm", tone="Dry", Degree="very")
    three, claim = tag(desk, "satire", Degree="2"), tag(desk, "claim")
    before, was = desk.tags(), kinds(desk)
    recast, changes = redefining.merge(desk.project, desk.ines, [sarcasm.id, satire.id, irony.id], irony.id)
    assert state(desk) == {
        one.id: ("Irony", {"Tone": "open"}),
        two.id: ("Irony", {"Tone": "dry", "Degree": "very"}),
        three.id: ("Irony", {"Degree (Satire)": "2"}),
        claim.id: ("claim", state(desk)[claim.id][1]),
    }
    assert (recast.tags, changes.name) == (2, "Merge 2 kinds into “Irony”")
    assert [kind.name for kind in kinds(desk)] == ["Irony"]
    assert kinds(desk)[0].fields[0].choices == ("dry", "open", "bitter", "cutting")
    history.undo(desk.project, desk.ines)
    assert (desk.tags(), kinds(desk)) == (before, was)
    history.redo(desk.project, desk.ines)
    assert [kind.name for kind in kinds(desk)] == ["Irony"]
    assert desk.project.check() == []


def test_a_merge_leaves_review_alone_and_can_be_cancelled(desk: Desk) -> None:
    irony, sarcasm = define(desk, "Irony"), define(desk, "Sarcasm")
    made = tag(desk, "sarcasm")

    def cancel(_done: int, _total: int, _words: str) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        redefining.merge(desk.project, desk.ines, [sarcasm.id], irony.id, progress=cancel)
    assert kinds(desk) == [irony, sarcasm]
    redefining.merge(desk.project, desk.ines, [sarcasm.id], irony.id)
    (after,) = desk.tags()
    assert (after.kind, after.status, after.revision) == (irony.id, made.status, made.revision + 1)
    with pytest.raises(InvalidValue, match="Choose another kind"):
        redefining.merge(desk.project, desk.ines, [irony.id], irony.id)


def test_chosen_tags_are_split_off(desk: Desk) -> None:
    irony = define(desk, "Irony", TONE)
    one, two, claim = tag(desk, "irony", Tone="dry"), tag(desk, "irony"), tag(desk, "claim")
    recast, changes = redefining.split(desk.project, desk.ines, irony.id, "Dryness", [one.id, claim.id])
    assert state(desk)[one.id] == ("Dryness", {"Tone": "dry"})
    assert state(desk)[two.id][0] == "Irony"
    assert (recast.tags, changes.name) == (1, "Split “Dryness” from “Irony”")
    assert recast.definition.fields == (TONE,)
    assert recast.definition.colour != irony.colour
    history.undo(desk.project, desk.ines)
    assert kinds(desk) == [irony]
    with pytest.raises(InvalidValue, match="None of the tags chosen"):
        redefining.split(desk.project, desk.ines, irony.id, "Dryness", [claim.id])
    with pytest.raises(InvalidValue, match="already a kind “Irony”"):
        redefining.split(desk.project, desk.ines, irony.id, "irony", [one.id])


def test_a_kind_is_split_by_a_choice(desk: Desk) -> None:
    irony = define(desk, "Irony", TONE, DEGREE)
    define(desk, "Open")
    tags = [tag(desk, "irony", Tone=words, Degree="x").id for words in ("open", "dry", "dry")]
    bare = tag(desk, "irony")
    made, changes = redefining.split_by(desk.project, desk.ines, irony.id, "tone")
    assert [one.name for one in made] == ["dry", "Irony: open"]
    assert [one.fields for one in made] == [(DEGREE,)] * 2
    assert [state(desk)[one] for one in tags] == [
        ("Irony: open", {"Degree": "x"}),
        ("dry", {"Degree": "x"}),
        ("dry", {"Degree": "x"}),
    ]
    assert state(desk)[bare.id][0] == "Irony"
    assert changes.name == "Split “Irony” by Tone"
    history.undo(desk.project, desk.ines)
    assert {name for name, _ in state(desk).values()} == {"Irony"}
    with pytest.raises(InvalidValue, match="no choice called “Degree”"):
        redefining.split_by(desk.project, desk.ines, irony.id, "Degree")
