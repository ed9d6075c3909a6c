"""Kinds that a project defines, as the window and scripts make, change and retire them."""

import pytest

from annotator.actions import annotating, defining, history, projects
from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.details import ClaimDetails, CustomDetails
from annotator.domain.fields import FieldType
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, Underline
from annotator.errors import InvalidValue, NotFound, Refused
from annotator.storage import queries
from tests.actions.conftest import Desk

TONE = CustomField(name="Tone", type=FieldType.CHOICE, choices=("dry", "open"))
DEGREE = CustomField(name="Degree", type=FieldType.DECIMAL)


def kinds(desk: Desk) -> list[TagDefinition]:
    with desk.project.read() as read:
        return queries.tag_definitions(read)


def define(desk: Desk, name: str, *fields: CustomField) -> TagDefinition:
    return defining.define(desk.project, desk.ines, name, fields=fields)[0]


def tag(desk: Desk, kind: str, **details: object) -> str:
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), kind, details=details)
    return made.id


def test_a_kind_is_defined_and_the_next_gets_other_looks_and_keys(desk: Desk) -> None:
    irony, changes = defining.define(
        desk.project, desk.ines, " Irony ", underline=Underline.WAVY, description="Meant otherwise", parent=Kind.QUOTE
    )
    rumour = define(desk, "Rumour")
    assert changes.name == "Define “Irony”"
    assert kinds(desk) == [irony, rumour]
    assert (irony.name, irony.parent, irony.description) == ("Irony", Kind.QUOTE, "Meant otherwise")
    assert irony.colour != rumour.colour
    assert (irony.shortcut, rumour.shortcut) == ("5", "6")
    history.undo(desk.project, desk.ines)
    assert kinds(desk) == [irony]


def test_names_are_unique_however_they_are_written(desk: Desk) -> None:
    irony = define(desk, "Irony")
    other = define(desk, "Other")
    for name in ("IRONY", "ｉｒｏｎｙ", " irony "):
        with pytest.raises(InvalidValue, match="already a kind “Irony”"):
            define(desk, name)
        with pytest.raises(InvalidValue, match="already a kind “Irony”"):
            defining.rename(desk.project, desk.ines, other.id, name)
    assert kinds(desk) == [irony, other]
    renamed, changes = defining.rename(desk.project, desk.ines, irony.id, "IRONY")
    assert (renamed.name, changes.name) == ("IRONY", "Rename “Irony” to “IRONY”")


def test_looks_and_key_are_changed_and_a_taken_key_is_told(desk: Desk) -> None:
    irony, rumour = define(desk, "Irony"), define(desk, "Rumour")
    changed, changes = defining.change(desk.project, desk.ines, irony.id, colour="#ABCDEF", shortcut="Ctrl+J")
    assert (changed.colour, changed.shortcut) == ("#abcdef", "Ctrl+J")
    assert changes.name == "Change the colour of “Irony”"
    with pytest.raises(InvalidValue, match="The key Ctrl\\+J is that of “Irony”"):
        defining.change(desk.project, desk.ines, rumour.id, shortcut="Ctrl+J")
    assert kinds(desk) == [changed, rumour]
    moved, _ = defining.set_parent(desk.project, desk.ines, rumour.id, Kind.CLAIM)
    assert kinds(desk)[1].parent == moved.parent == Kind.CLAIM
    history.undo(desk.project, desk.ines)
    history.undo(desk.project, desk.ines)
    assert kinds(desk) == [irony, rumour]


def test_fields_are_held_to_their_definition_however_they_are_set(desk: Desk) -> None:
    irony = define(desk, "Irony", TONE, DEGREE)
    with pytest.raises(InvalidValue, match="Tone takes one of dry, open"):
        tag(desk, "irony", Tone="loud")
    assert desk.tags() == []
    made = tag(desk, "ＩＲＯＮＹ", Tone="dry", Degree="2")
    assert desk.record(made).annotation.kind == irony.id
    with pytest.raises(InvalidValue, match="Degree takes a number"):
        annotating.change_details(desk.project, desk.ines, made, {"Degree": "much"})
    with pytest.raises(InvalidValue, match="“Size” is no field of the kind “Irony”"):
        annotating.change(desk.project, desk.ines, made, details={"Size": "1"})
    annotating.change_details(desk.project, desk.ines, made, {"Degree": None})
    assert desk.record(made).annotation.details == CustomDetails(values=(("Tone", "dry"),))
    wanted = annotating.NewTag(span=Span(4, 7), kind="irony", details={"Degree": []})
    with pytest.raises(InvalidValue, match="Degree takes a number"):
        annotating.annotate_all(desk.project, desk.ines, desk.version_id, [wanted])
    assert len(desk.tags()) == 1


def test_retagging_takes_along_what_the_other_kind_can_hold(desk: Desk) -> None:
    define(
        desk, "Irony", TONE, DEGREE, CustomField(name="speaker"), CustomField(name="location", type=FieldType.YES_NO)
    )
    define(desk, "Humour", CustomField(name="TONE"), CustomField(name="Degree", type=FieldType.YES_NO))
    made = tag(desk, "claim", speaker="Kim", location="Seoul")
    annotating.retag(desk.project, desk.ines, [made], "irony")
    assert desk.record(made).annotation.details == CustomDetails(values=(("speaker", "Kim"),))
    annotating.change_details(desk.project, desk.ines, made, {"Tone": "dry", "Degree": "3", "location": True})
    annotating.retag(desk.project, desk.ines, [made], "humour")
    assert desk.record(made).annotation.details == CustomDetails(values=(("TONE", "dry"),))
    history.undo(desk.project, desk.ines)
    annotating.retag(desk.project, desk.ines, [made], "claim")
    assert desk.record(made).annotation.details == ClaimDetails(speaker="Kim")


def test_a_retired_kind_gets_no_new_tags_and_keeps_its_old_ones(desk: Desk) -> None:
    irony = define(desk, "Irony", TONE)
    made, claim = tag(desk, "irony"), tag(desk, "claim")
    retired, changes = defining.retire(desk.project, desk.ines, irony.id)
    assert (retired.retired, changes.name) == (True, "Retire “Irony”")
    with pytest.raises(Refused, match="“Irony” is retired"):
        tag(desk, "irony")
    with pytest.raises(Refused, match="“Irony” is retired"):
        annotating.retag(desk.project, desk.ines, [claim], irony.id)
    annotating.change_details(desk.project, desk.ines, made, {"Tone": "dry"})
    assert desk.record(made).annotation.details == CustomDetails(values=(("Tone", "dry"),))
    defining.restore(desk.project, desk.ines, irony.id)
    tag(desk, "irony")


def test_a_restored_kind_comes_without_a_key_that_is_taken(desk: Desk) -> None:
    irony = define(desk, "Irony")
    defining.retire(desk.project, desk.ines, irony.id)
    rumour = define(desk, "Rumour")
    assert rumour.shortcut == irony.shortcut == "5"
    restored, _ = defining.restore(desk.project, desk.ines, irony.id)
    assert (restored.retired, restored.shortcut) == (False, "")


def test_only_an_unused_kind_is_removed(desk: Desk) -> None:
    irony = define(desk, "Irony")
    made = tag(desk, "irony")
    with pytest.raises(Refused, match="1 tag has the kind “Irony”"):
        defining.remove(desk.project, desk.ines, irony.id)
    annotating.remove(desk.project, desk.ines, [made])
    defining.remove(desk.project, desk.ines, irony.id)
    assert kinds(desk) == []
    with pytest.raises(NotFound):
        defining.remove(desk.project, desk.ines, irony.id)
    history.undo(desk.project, desk.ines)
    assert kinds(desk) == [irony]


def test_colleagues_tags_count_even_where_they_are_not_seen(desk: Desk) -> None:
    irony = define(desk, "Irony")
    ben = projects.acting(desk.project, "Ben")
    annotating.annotate(desk.project, ben, desk.version_id, Span(0, 3), "irony")
    with pytest.raises(Refused, match="1 tag has"):
        defining.remove(desk.project, desk.ines, irony.id)


def test_undo_leaves_no_tag_without_its_kind(desk: Desk) -> None:
    define(desk, "Irony")
    ben = projects.acting(desk.project, "Ben")
    made, _ = annotating.annotate(desk.project, ben, desk.version_id, Span(0, 3), "irony")
    with pytest.raises(Refused, match="Undo of “Define “Irony”” is refused: tags have been made"):
        history.undo(desk.project, desk.ines)
    annotating.remove(desk.project, ben, [made.id])
    history.undo(desk.project, desk.ines)
    assert kinds(desk) == []
    with pytest.raises(Refused, match="the kind of a tag in it is not there"):
        history.undo(desk.project, ben)
    history.redo(desk.project, desk.ines)
    history.undo(desk.project, ben)
    assert [one.id for one in desk.tags()] == [made.id]


def test_kinds_are_put_in_order(desk: Desk) -> None:
    one, two, three = (define(desk, name) for name in ("One", "Two", "Three"))
    defining.order(desk.project, desk.ines, [three.id, one.id, "gone"])
    assert [kind.name for kind in kinds(desk)] == ["Three", "One", "Two"]
    history.undo(desk.project, desk.ines)
    assert kinds(desk) == [one, two, three]
