import json

import pytest

from annotator.desktop.tags.cells import Cells, Names
from annotator.desktop.tags.columns import Column, field_columns
from annotator.desktop.tags.filter_terms import asked_for, parse
from annotator.domain.annotations import CustomField, TagDefinition
from annotator.domain.vocabulary import Kind
from tests.desktop.tags.test_tags_model import row

RUMOUR = TagDefinition(id="rumour", name="Rumour", fields=(CustomField(name="Heard where"), CustomField(name="Risk")))
NAMES = Names(reviewers={"rita": "Rita Moreau", "ben": "Ben Ito"}, kinds={"rumour": "Rumour"})
ROWS = [
    row(
        1,
        kind=Kind.CLAIM,
        exact="Beijing raised sanctions",
        details=json.dumps({"speaker": "Beijing", "verdicts": [{"scope": "as_published", "verdict": "refuted"}]}),
        created_at="2026-11-22T10:00:00Z",
    ),
    row(
        2,
        kind=Kind.STATISTIC,
        exact="14,000 soldiers",
        author_id="ben",
        details='{"value": "14000"}',
        note="see Seoul",
        created_at="2025-01-02T10:00:00Z",
    ),
    row(3, kind=Kind.STATISTIC, exact="80%", details='{"value": "80"}', status="submitted", confidence="low"),
    row(4, kind="rumour", exact="it is said", details='{"Heard where": "the market", "Risk": "high risk"}'),
]


def fitting(words: str) -> list[int]:
    cells = Cells(NAMES)
    terms = parse(words, [*Column, *field_columns([RUMOUR])])
    places = range(len(ROWS))
    for term in terms:
        # As a whole, and row by row as single changes ask.
        alone = [at for at in places if term.select([ROWS[at]], [0], cells)]
        places = term.select(ROWS, places, cells)
        assert places == alone
    return [at + 1 for at in places]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", [1, 2, 3, 4]),
        ("sanctions raised", [1]),
        ('"sanctions raised"', []),
        ("-sanctions", [2, 3, 4]),
        ("verdict:refuted", [1]),
        ("verdict:refuted -beijing", []),
        ("REVIEWER:ben", [2]),
        ("reviewer:“Ben Ito”", [2]),
        ('-reviewer:"ben ito"', [1, 3, 4]),
        ("kind:statistic value:>100", [2]),
        ("value:<=80", [3]),
        ("note:", [2]),
        ("-note:", [1, 3, 4]),
        ("status:waiting", [3]),
        ("status:submitted", [3]),
        ("kind:rumour", [4]),
        ('"heard where":market', [4]),
        ("heardwhere:market", [4]),
        ("risk:high", [4]),
        ("confidence:low", [3]),
        ("created:2025-01", [2]),
        ("created:>=2026", [1, 3, 4]),
        ("nothing:known", []),
        ("speaker:", [1]),
        ('"', [1, 2, 3, 4]),
        ("value:>", [2, 3]),
    ],
)
def test_words_and_columns_narrow_the_rows(words, expected):
    assert fitting(words) == expected


def test_a_name_that_is_no_columns_is_a_word_like_others():
    cells = Cells(NAMES)
    (term,) = parse("at:noon", [*Column])
    assert term.select([row(9, exact="meet At:Noon there")], [0], cells) == [0]


@pytest.mark.parametrize(
    ("heading", "value", "typed"),
    [
        ("Verdict", "refuted", "verdict:refuted"),
        ("Status", "settled · accepted", 'status:"settled · accepted"'),
        ("Heard where", "x", '"heard where":x'),
    ],
)
def test_what_a_menu_asks_for_is_read_as_that_column_and_value(heading, value, typed):
    assert asked_for(heading, value).casefold() == typed
    (term,) = parse(asked_for(heading, value), [*Column, *field_columns([RUMOUR])])
    assert term.words == value
    assert term.column is not None
