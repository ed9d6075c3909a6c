import json

import pytest

from annotator.desktop.tags.cells import Cells, Names, natural
from annotator.desktop.tags.columns import Column, field_columns
from annotator.domain.vocabulary import Kind
from annotator.storage.queries import Tally
from tests.desktop.tags.test_tags_model import row

FIELDS = {one.name: one for one in field_columns()}


def sorted_by(column, rows, names=None):
    cells = Cells(names or Names())
    keys = cells.sort_values(rows, column)
    return [rows[at].exact for at in sorted(range(len(rows)), key=keys.__getitem__)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Article 2", "Article 10"],
        ["2,000 soldiers", "14,000 soldiers"],
        ["10", "1 000"],
        ["éclair", "Edam", "zebra"],
        ["a", "B", "c"],
    ],
)
def test_words_stand_as_people_count_and_spell(expected):
    assert natural(expected[0]) < natural(expected[-1])
    assert sorted(expected, key=natural) == expected


def test_numbers_of_a_field_stand_by_size():
    values = ["-20", "-3", "0", "0.5", "9", "14000"]
    rows = [
        row(at, kind=Kind.STATISTIC, exact=one, details=json.dumps({"value": one})) for at, one in enumerate(values)
    ]
    assert sorted_by(FIELDS["value"], rows[::-1]) == values


def test_what_hangs_on_tags_is_shown_and_stands_by_number():
    names = Names(
        reviewers={"ben": "Ben Ito"}, tallies={"id000001": Tally(evidence=10), "id000002": Tally(9, 1, 0, 0, ("ben",))}
    )
    rows = [row(1, exact="ten"), row(2, exact="nine"), row(3, exact="none")]
    assert sorted_by(Column.EVIDENCE, rows, names) == ["none", "nine", "ten"]
    cells = Cells(names)
    assert [cells.of(rows[1], one) for one in (Column.EVIDENCE, Column.COMMENTS, Column.LINKS, Column.ASKED)] == [
        "9",
        "1",
        "",
        "Ben Ito",
    ]


@pytest.mark.parametrize(
    ("kind", "field", "details", "words"),
    [
        (
            Kind.CLAIM,
            "verdicts",
            {"verdicts": [{"verdict": "not_enough_evidence", "scope": "as_intended"}]},
            "not enough evidence as intended",
        ),
        (Kind.CLAIM, "claim_type", {"claim_type": ["causal", "quote_verification"]}, "causal, quote verification"),
        (Kind.QUOTE, "translated_back", {"translated_back": True}, "yes"),
        (Kind.QUOTE, "translated_back", {"translated_back": False}, ""),
        (Kind.QUOTE, "speaker", {"speaker": "snake_case"}, "snake_case"),
        (Kind.STATISTIC, "speaker", {"speaker": "not its field"}, ""),
    ],
)
def test_a_field_reads_as_the_inspector_words_it(kind, field, details, words):
    assert Cells(Names()).of(row(1, kind=kind, details=json.dumps(details)), FIELDS[field]) == words


def test_words_made_in_a_job_are_not_taken_for_a_row_that_changed_meanwhile():
    old = row(1, kind=Kind.QUOTE, details='{"speaker": "old"}')
    new = old._replace(details='{"speaker": "new"}')
    cells = Cells(Names())
    prepared = cells.prepare([FIELDS["speaker"]], [old], words=True)
    cells.learn(prepared, {old.id: new})
    assert cells.of(new, FIELDS["speaker"]) == "new"
    assert "new" in cells.words(new)
