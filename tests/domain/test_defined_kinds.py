"""Definitions of a project's own kinds, and values held to them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.defined_kinds import (
    COLOURS,
    LONGEST_NAME,
    check_among,
    checked,
    converted,
    details_of,
    free_name,
    keys_of,
    moved,
    next_colour,
    united,
)
from annotator.domain.details import CustomDetails
from annotator.domain.fields import FieldType
from annotator.errors import InvalidValue

TONE = CustomField(name="Tone", type=FieldType.CHOICE, choices=("dry", "Open"))
IRONY = TagDefinition(
    id="i",
    name="Irony",
    fields=(
        TONE,
        CustomField(name="Target"),
        CustomField(name="Degree", type=FieldType.DECIMAL),
        CustomField(name="Meant", type=FieldType.YES_NO),
        CustomField(name="Since", type=FieldType.DATE),
    ),
)


def test_values_are_stored_as_their_fields_hold_them() -> None:
    given_ = {"Tone": "dry", "Target": "the mayor", "Degree": 2.5, "Meant": True, "Since": "2025-05"}
    assert dict(details_of(IRONY, given_).values) == {
        "Degree": "2.5",
        "Meant": True,
        "Since": "2025-05",
        "Target": "the mayor",
        "Tone": "dry",
    }


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"Tone": "loud"}, "Tone takes one of dry, Open; not “loud”."),
        ({"Degree": "much"}, "Degree takes a number such as 14000 or 106.48, not “much”."),
        ({"Meant": "perhaps"}, "Meant takes yes or no, not “perhaps”."),
        ({"Since": "last May"}, "Since takes a date such as 2025-05-02, 2025-05 or 2025, not “last May”."),
        ({"Target": 3}, "Target takes text, not 3."),
        (
            {"Colour": "red"},
            "“Colour” is no field of the kind “Irony”; its fields are: Tone, Target, Degree, Meant, Since.",
        ),
    ],
)
def test_what_does_not_fit_is_refused_by_the_name_of_its_field(values: dict[str, object], sentence: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        details_of(IRONY, values)
    assert str(caught.value) == sentence
    assert caught.value.field == next(iter(values))


def test_what_is_left_over_stays_until_it_is_taken_away() -> None:
    kept = CustomDetails(values=(("Gone", "words"), ("Tone", "loud")))
    changed = details_of(IRONY, {"Target": "us"}, kept)
    assert dict(changed.values) == {"Gone": "words", "Tone": "loud", "Target": "us"}
    assert dict(details_of(IRONY, {"Gone": "", "Tone": None, "Target": ""}, changed).values) == {}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * (LONGEST_NAME + 1)}, "name"),
        ({"name": "a\u202eb"}, "name"),
        ({"name": "ＣＬＡＩＭ"}, "name"),
        ({"name": "translation error"}, "name"),
        ({"colour": "red"}, "colour"),
        ({"colour": "#12345g"}, "colour"),
        ({"description": "x" * 4001}, "description"),
        ({"shortcut": "5\n"[:1] + "\x07"}, "shortcut"),
        ({"fields": (CustomField(name="A"), CustomField(name="ａ"))}, "fields"),
        ({"fields": (CustomField(name="Note"),)}, "fields"),
        ({"fields": (CustomField(name="A", type=FieldType.SPAN),)}, "fields"),
        ({"fields": (CustomField(name="A", type=FieldType.CHOICE, choices=(" ", "")),)}, "fields"),
        ({"fields": tuple(CustomField(name=f"F{n}") for n in range(41))}, "fields"),
        ({"fields": (CustomField(name="A", type=FieldType.CHOICE, choices=tuple(map(str, range(501)))),)}, "fields"),
    ],
)
def test_a_definition_that_is_none_is_refused(changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        checked(replace(IRONY, **changes))  # type: ignore[arg-type]
    assert caught.value.field == field


def test_names_and_choices_are_tidied() -> None:
    choice = CustomField(name=" Tone  of voice ", type=FieldType.CHOICE, choices=(" dry ", "DRY", "open", ""))
    made = checked(replace(IRONY, name="  Irony\n here ", fields=(choice, CustomField(name="A", choices=("x",)))))
    assert made.name == "Irony here"
    assert made.fields[0] == CustomField(name="Tone of voice", type=FieldType.CHOICE, choices=("dry", "open"))
    assert made.fields[1].choices == ()


def test_names_and_keys_are_used_once() -> None:
    irony = replace(IRONY, shortcut="6")
    with pytest.raises(InvalidValue, match="already a kind “Irony”"):
        check_among(TagDefinition(id="j", name="ＩＲＯＮＹ"), [irony])
    with pytest.raises(InvalidValue, match="The key 6 is that of “Irony”"):
        check_among(TagDefinition(id="j", name="Other", shortcut="6"), [irony])
    check_among(TagDefinition(id="j", name="Other", shortcut="6"), [replace(irony, retired=True)])
    check_among(irony, [irony])


def test_kinds_without_a_key_take_the_free_digits() -> None:
    kinds = [
        TagDefinition(id="a", name="A"),
        TagDefinition(id="b", name="B", shortcut="5"),
        TagDefinition(id="r", name="R", retired=True),
        TagDefinition(id="c", name="C", shortcut="Ctrl+J"),
        *(TagDefinition(id=str(n), name=f"N{n}") for n in range(5)),
    ]
    assert keys_of(kinds) == {"a": "6", "b": "5", "c": "Ctrl+J", "0": "7", "1": "8", "2": "9", "3": "", "4": ""}


@pytest.mark.parametrize(
    ("value", "type_", "stored"),
    [
        ("DRY", FieldType.CHOICE, "dry"),
        ("loud", FieldType.CHOICE, None),
        ("14,000", FieldType.DECIMAL, "14000"),
        ("106.48", FieldType.DECIMAL, "106.48"),
        ("-3", FieldType.DECIMAL, "-3"),
        ("many", FieldType.DECIMAL, None),
        ("Yes", FieldType.YES_NO, True),
        ("often", FieldType.YES_NO, None),
        ("2025-05-02", FieldType.DATE, "2025-05-02"),
        ("May", FieldType.DATE, None),
        (True, FieldType.TEXT, "yes"),
        ("3.50", FieldType.TEXT, "3.50"),
    ],
)
def test_values_follow_a_field_of_another_type_where_they_can(value: object, type_: FieldType, stored: object) -> None:
    field = CustomField(name="F", type=type_, choices=("dry", "open") if type_ is FieldType.CHOICE else ())
    assert converted(value, field) == stored  # type: ignore[arg-type]


numbers = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)


@given(st.text(max_size=20) | numbers.map(str) | st.booleans() | st.dates().map(str), st.sampled_from(FieldType))
def test_a_value_that_follows_fits_and_stays_when_it_follows_again(value: str | bool, type_: FieldType) -> None:
    if type_ not in (FieldType.TEXT, FieldType.DECIMAL, FieldType.YES_NO, FieldType.DATE):
        return
    field = CustomField(name="F", type=type_)
    stored = converted(value, field)
    if stored is not None:
        assert converted(stored, field) == stored
        details_of(TagDefinition(id="k", name="K", fields=(field,)), {"F": stored})


def test_two_kinds_made_one_lose_nothing() -> None:
    sarcasm = (
        CustomField(name="TONE", type=FieldType.CHOICE, choices=("Dry", "bitter")),
        CustomField(name="Degree"),
        CustomField(name="Victim"),
    )
    fields, went = united(IRONY.fields, sarcasm, "Sarcasm")
    assert [one.name for one in fields] == [
        *("Tone", "Target", "Degree", "Meant", "Since"),
        *("Degree (Sarcasm)", "Victim"),
    ]
    assert fields[0].choices == ("dry", "Open", "bitter")
    into = replace(IRONY, fields=fields)
    values = CustomDetails(values=(("Degree", "very"), ("Left", 1), ("TONE", "Dry"), ("Victim", "all")))
    assert dict(moved(values, into, went).values) == {
        "Degree (Sarcasm)": "very",
        "Left": 1,
        "Tone": "dry",
        "Victim": "all",
    }


def test_a_free_name_is_found_within_the_longest() -> None:
    assert free_name("Irony", ["irony", "Irony 2"]) == "Irony 3"
    long = "x" * LONGEST_NAME
    found = free_name(long + "y", [long])
    assert len(found) <= LONGEST_NAME
    assert found.endswith(" 2")


def test_colours_are_proposed_until_all_are_taken() -> None:
    kinds: list[TagDefinition] = []
    for number in range(len(COLOURS) + 1):
        kinds.append(TagDefinition(id=str(number), name=str(number), colour=next_colour(kinds)))
    assert [one.colour for one in kinds] == [*COLOURS, COLOURS[0]]
