"""Field definitions: what is encoded is decoded, what is typed is parsed, what does not fit is refused."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

from annotator.domain import fields
from annotator.domain.details import details_from_json
from annotator.domain.fields import FieldType, TextSpan, check, decode, definition, definitions, encode, parse
from annotator.errors import InvalidValue


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, kw_only=True)
class Part:
    name: str = fields.text("Name")
    amount: Decimal | None = fields.decimal("Amount")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True, kw_only=True)
class Sample:
    words: str = fields.text("Words", plain=True, hint="any")
    story: str = fields.text("Story", long=True)
    colour: Colour | None = fields.choice("Colour", Colour)
    shade: Colour = fields.choice("Shade", Colour, Colour.BLUE)
    colours: tuple[Colour, ...] = fields.choices("Colours", Colour)
    amount: Decimal | None = fields.decimal("Amount")
    value: Decimal | str | None = fields.quantity("Value")
    day: str = fields.iso_date("Day")
    sure: bool = fields.yes_no("Sure")
    place: TextSpan | None = fields.span("Place")
    tag: str = fields.annotation_id("Tag")
    source: str = fields.source_id("Source")
    parts: tuple[Part, ...] = fields.records("Parts", Part)

    def __post_init__(self) -> None:
        check(self)


FULL = Sample(
    words="w",
    story="s\nt",
    colour=Colour.RED,
    shade=Colour.RED,
    colours=(Colour.BLUE, Colour.RED),
    amount=Decimal("1.10"),
    value="2025-05-02",
    day="2025-05",
    sure=True,
    place=TextSpan(3, 9, "v"),
    tag="t",
    source="s",
    parts=(Part(name="p", amount=Decimal(2)), Part()),
)
FULL_JSON = {
    "words": "w",
    "story": "s\nt",
    "colour": "red",
    "shade": "red",
    "colours": ["blue", "red"],
    "amount": "1.10",
    "value": "2025-05-02",
    "day": "2025-05",
    "sure": True,
    "place": {"version_id": "v", "start": 3, "end": 9},
    "tag": "t",
    "source": "s",
    "parts": [{"name": "p", "amount": "2"}, {"name": "", "amount": None}],
}


def test_a_record_becomes_plain_values_and_comes_back() -> None:
    assert encode(FULL) == FULL_JSON
    assert decode(Sample, FULL_JSON) == FULL
    assert decode(Sample, encode(Sample())) == Sample()


def test_what_is_not_filled_can_be_left_out() -> None:
    assert encode(Sample(), complete=False) == {}
    assert encode(Sample(sure=True, parts=(Part(name="p"),)), complete=False) == {
        "sure": True,
        "parts": [{"name": "p"}],
    }


def test_every_type_of_field_is_tried_here() -> None:
    assert {one.type for one in definitions(Sample)} == set(FieldType)


def test_definitions_come_in_order_with_their_names() -> None:
    first, second, *_ = definitions(Sample)
    assert (first.name, first.label, first.plain, first.hint) == ("words", "Words", True, "any")
    assert (second.name, second.type) == ("story", FieldType.LONG_TEXT)
    assert definition(Sample, "shade").default == Colour.BLUE
    with pytest.raises(InvalidValue, match=r"no field “wrods”.*words, story"):
        definition(Sample, "wrods")


@pytest.mark.parametrize("name", [one.name for one in definitions(Sample)])
def test_null_means_not_given(name: str) -> None:
    assert decode(Sample, {name: None}) == Sample()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("words", 5),
        ("colour", "green"),
        ("colour", 5),
        ("colour", ["red"]),
        ("colours", "red"),
        ("colours", ["green"]),
        ("colours", [""]),
        ("colours", [["red"]]),
        ("amount", "many"),
        ("amount", True),
        ("amount", "NaN"),
        ("amount", "Infinity"),
        ("amount", [1]),
        ("amount", "1e999999999"),
        ("amount", "1" * 60),
        ("value", "2025-13-01"),
        ("value", "soon"),
        ("day", "2025-02-30"),
        ("day", "2025-5-2"),
        ("day", "2025-05-02T25:00"),
        ("day", "0000"),
        ("day", "２０２５"),
        ("day", 2025),
        ("sure", "yes"),
        ("sure", 1),
        ("place", {"start": 9, "end": 3}),
        ("place", {"start": 1}),
        ("place", {"start": True, "end": 3}),
        ("place", [1, 2]),
        ("tag", 5),
        ("source", 5),
        ("parts", {"name": "p"}),
        ("parts", [5]),
        ("parts", [{"nmae": "p"}]),
        ("other", "x"),
    ],
)
def test_what_does_not_fit_is_refused(name: str, value: Any) -> None:
    with pytest.raises(InvalidValue):
        decode(Sample, {name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [("shade", None), ("colours", ["red"]), ("colours", (None,)), ("amount", 1.5), ("place", (1, 2)), ("parts", [])],
)
def test_a_record_of_wrong_types_cannot_be_made(name: str, value: Any) -> None:
    with pytest.raises(InvalidValue):
        Sample(**{name: value})


@pytest.mark.parametrize(
    ("name", "value", "held"),
    [
        ("amount", 14000, Decimal(14000)),
        ("amount", -9.1, Decimal("-9.1")),
        ("amount", "", None),
        ("value", 80, Decimal(80)),
        ("value", "2024", Decimal(2024)),
        ("value", "2024-06", "2024-06"),
        ("day", "2025-05-02T10:00:00+02:00", "2025-05-02T10:00:00+02:00"),
        ("colour", "", None),
        ("shade", "", Colour.BLUE),
        ("colours", ["red", "red"], (Colour.RED,)),
        ("place", {"start": 1, "end": 2}, TextSpan(1, 2)),
    ],
)
def test_what_can_be_meant_is_taken(name: str, value: Any, held: object) -> None:
    assert getattr(decode(Sample, {name: value}), name) == held


@pytest.mark.parametrize(
    ("name", "words", "held"),
    [
        ("words", "  a b ", "a b"),
        ("colour", "red", Colour.RED),
        ("colour", "", None),
        ("colours", "red, blue,", (Colour.RED, Colour.BLUE)),
        ("colours", "", ()),
        ("amount", "1.50", Decimal("1.50")),
        ("amount", " ", None),
        ("value", "2024-06-19", "2024-06-19"),
        ("day", "2025", "2025"),
        ("sure", "Yes", True),
        ("sure", "", False),
    ],
)
def test_what_a_person_types_is_parsed(name: str, words: str, held: object) -> None:
    assert parse(definition(Sample, name), words) == held


@pytest.mark.parametrize(("name", "words"), [("sure", "maybe"), ("colour", "green"), ("amount", "x"), ("day", "May")])
def test_what_a_person_types_wrong_is_refused_with_what_is_wanted(name: str, words: str) -> None:
    with pytest.raises(InvalidValue, match=definition(Sample, name).label) as refused:
        parse(definition(Sample, name), words)
    assert refused.value.field == name


def test_fields_that_are_no_object_are_refused() -> None:
    with pytest.raises(InvalidValue, match="JSON object"):
        decode(Sample, ["words"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "values", "words"),
    [
        ("statistic", {"value": "NaN"}, "not “NaN”."),
        ("translation_error", {"severity": "awful"}, "not “awful”."),
        ("claim", {"speaker": [1] * 1_000}, "…."),
    ],
)
def test_what_is_refused_is_shown_as_it_was_given_and_not_at_length(
    kind: str, values: dict[str, Any], words: str
) -> None:
    with pytest.raises(InvalidValue) as refused:
        details_from_json(kind, values)
    assert str(refused.value).endswith(words)
    assert len(str(refused.value)) < 140
