"""Kinds shared as a file: there and back, joined by rule, and files that mean harm."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.actions import annotating, defining, exchange, history, projects, reading, sharing
from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.details import details_to_json
from annotator.domain.fields import FieldType
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind, Underline
from annotator.errors import FileTrouble, InvalidValue, UnreadableInput
from annotator.storage import queries
from tests.actions.conftest import TEXT, Desk

TONE = CustomField(name="Tone", type=FieldType.CHOICE, choices=("dry", "open"))


def kinds(project: projects.Project) -> list[TagDefinition]:
    with project.read() as read:
        return queries.tag_definitions(read)


@pytest.fixture
def shared(desk: Desk, tmp_path: Path) -> Path:
    defining.define(
        desk.project,
        desk.ines,
        "Irony",
        colour="#123456",
        underline=Underline.WAVY,
        description="Meant\notherwise",
        parent=Kind.QUOTE,
        fields=(TONE, CustomField(name="Meant", type=FieldType.YES_NO)),
    )
    defining.define(desk.project, desk.ines, "Rumour", shortcut="Ctrl+J")
    path = tmp_path / "kinds.json"
    assert sharing.export_definitions(desk.project, path)[0] == 2
    return path


@pytest.fixture
def other(tmp_path: Path) -> Iterator[projects.Project]:
    with projects.create(tmp_path / "other.annotator") as project:
        yield project


def take(project: projects.Project, path: Path, **named: Any) -> sharing.KindsReport:
    return sharing.import_definitions(project, projects.acting(project, "Ben"), path, **named)[0]


def test_kinds_come_into_another_project_as_they_are(desk: Desk, other: projects.Project, shared: Path) -> None:
    assert take(other, shared, dry_run=True).added == ["Irony", "Rumour"]
    assert kinds(other) == []
    report = take(other, shared)
    assert report.sentence == "Kinds of tags: 2 added (Irony, Rumour)."
    assert kinds(other) == kinds(desk.project)
    assert take(other, shared).same == ["Irony", "Rumour"]
    history.undo(other, projects.acting(other, "Ben"))
    assert kinds(other) == []


def test_some_kinds_are_shared_alone(desk: Desk, other: projects.Project, shared: Path, tmp_path: Path) -> None:
    rumour = kinds(desk.project)[1]
    sharing.export_definitions(desk.project, tmp_path / "one.json", [rumour.id])
    assert take(other, tmp_path / "one.json").added == ["Rumour"]
    with pytest.raises(InvalidValue, match="defines no kinds"):
        sharing.export_definitions(desk.project, tmp_path / "none.json", ["gone"])
    assert not (tmp_path / "none.json").exists()


def test_the_same_id_is_updated_and_own_fields_stay(desk: Desk, other: projects.Project, shared: Path) -> None:
    take(other, shared)
    irony, rumour = kinds(other)
    ben = projects.acting(other, "Ben")
    defining.rename(other, ben, irony.id, "Sarcasm")
    defining.change(other, ben, irony.id, colour="#000000", shortcut="6")
    defining.change(desk.project, desk.ines, kinds(desk.project)[1].id, shortcut="6")
    sharing.export_definitions(desk.project, shared)
    report = take(other, shared)
    assert report.updated == ["Irony", "Rumour"]
    assert [one.name for one in kinds(other)] == ["Irony", "Rumour"]
    assert kinds(other)[0].colour == "#123456"
    assert rumour.id == kinds(other)[1].id


def test_a_choice_that_the_file_has_dropped_is_told(desk: Desk, other: projects.Project, shared: Path) -> None:
    take(other, shared)
    ben = projects.acting(other, "Ben")
    (report,), _ = reading.read_sources(other, ben, [reading.Pasted("note.txt", TEXT.encode())])
    with other.read() as read:
        version = queries.newest_version(read, report.article_id, viewer=ben.id)
    made, _ = annotating.annotate(other, ben, version.id, Span(0, 3), "irony", details={"Tone": "open", "Meant": True})
    document = json.loads(shared.read_text())
    document["kinds"][0]["fields"] = [{"name": "Tone", "type": "choice", "choices": ["dry"]}]
    shared.write_text(json.dumps(document))
    assert take(other, shared).told == ["“Irony”: 1 value of “Tone” did not fit any more and went."]
    assert [one.name for one in kinds(other)[0].fields] == ["Tone", "Meant"]
    with other.read() as read:
        after = queries.annotation(read, made.id, viewer=ben.id)
    assert after is not None
    assert details_to_json(after.details) == {"Meant": True}


def test_the_same_name_is_the_same_kind_and_gets_what_it_lacks(other: projects.Project, shared: Path) -> None:
    ben = projects.acting(other, "Ben")
    ours, _ = defining.define(other, ben, "IRONY", colour="#999999", fields=(CustomField(name="Tone"),))
    taken, _ = defining.define(other, ben, "Other", shortcut="Ctrl+J")
    report = take(other, shared)
    assert report.joined == ["IRONY"]
    assert report.told == ["“Rumour” came without its key Ctrl+J, which another kind has."]
    joined = kinds(other)[0]
    assert (joined.id, joined.name, joined.colour) == (ours.id, "IRONY", "#999999")
    assert [one.name for one in joined.fields] == ["Tone", "Tone (Irony)", "Meant"]
    assert taken in kinds(other)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no JSON"),
        (b"\xff\xfe{", "no JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[]", "holds no kinds"),
        (b'{"format": "annotator-kinds", "kinds": 3}', "holds no kinds"),
        (b'{"format": "annotator-kinds", "version": 2, "kinds": []}', "newer version"),
        (b'{"format": "annotator-kinds", "version": 1, "kinds": [' + b"1," * 1000 + b"1]}", "more than 1,000"),
    ],
)
def test_a_file_of_something_else_is_told(
    other: projects.Project, tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableInput, match=sentence):
        take(other, path)
    with pytest.raises(FileTrouble):
        take(other, tmp_path / "missing.json")


def test_bad_kinds_cost_nothing_but_themselves(other: projects.Project, tmp_path: Path) -> None:
    field = {"name": "F", "type": "choice", "choices": ["a"]}
    bad = [
        7,
        {"id": "a"},
        {"name": "claim", "id": "b"},
        {"name": "Red", "colour": "red; background: url(http://x)"},
        {"name": "Deep", "fields": [{"name": "F", "type": "records"}]},
        {"name": "Twice", "fields": [field, field]},
        {"name": "Long" * 100},
        {"name": "Line\u2028break\u0007"},
        {"name": "Kind", "parent": "verdict"},
        {"name": "Kind", "fields": "many"},
    ]
    path = tmp_path / "kinds.json"
    good = {"name": "Good\u0000", "fields": [field], "shortcut": "5"}
    path.write_text(json.dumps({"format": "annotator-kinds", "version": 1, "kinds": [*bad, good]}))
    report = take(other, path)
    assert len(report.refused) == len(bad)
    assert report.refused[0] == "Kind 1 was left out: It is no JSON object."
    assert report.added == ["Good"]
    assert [one.name for one in kinds(other)] == ["Good"]


def test_imported_tags_are_held_to_their_kind_and_find_that_of_the_same_name(
    desk: Desk, other: projects.Project, shared: Path, tmp_path: Path
) -> None:
    made, _ = annotating.annotate(
        desk.project, desk.ines, desk.version_id, Span(0, 3), "irony", details={"Tone": "open", "Meant": True}
    )
    exchange.export_tags(desk.project, desk.ines.id, tmp_path / "tags.json")
    ben = projects.acting(other, "Ben")
    reading.read_sources(other, ben, [reading.Pasted("note.txt", TEXT.encode())])
    ours, _ = defining.define(
        other, ben, "irony", fields=(CustomField(name="tone", type=FieldType.CHOICE, choices=("Dry",)),)
    )
    document = json.loads((tmp_path / "tags.json").read_text())
    spoiled = {**document[0], "id": "another", "details": {"Tone": "loud"}}
    (tmp_path / "tags.json").write_text(json.dumps([*document, spoiled]))
    report, _ = exchange.import_tags(other, ben, tmp_path / "tags.json")
    assert report.added == 1
    assert "Tone takes one of dry, open; not “loud”." in report.refused[0]
    with other.read() as read:
        found = queries.annotation(read, made.id, viewer=ben.id)
    assert found is not None
    assert (found.kind, details_to_json(found.details)) == (ours.id, {"tone": "open", "Meant": True})
    assert kinds(other)[0].fields[0].choices == ("Dry", "open")
