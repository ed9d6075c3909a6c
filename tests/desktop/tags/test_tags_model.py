import json
import random

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from annotator.desktop.tags.cells import Names
from annotator.desktop.tags.columns import USUAL, Column
from annotator.desktop.tags.tag_filter import ALL, DISPUTED, MINE, GroupCounts, TagFilter
from annotator.desktop.tags.tags_model import TAG_ROLE, TagsModel
from annotator.domain.vocabulary import Kind
from annotator.storage.queries import TagRow

NAMES = Names(
    articles={"b": "Second read first", "a": "First"},
    reviewers={"rita": "Rita", "ben": "Ben"},
    paragraphs={"va": [0, 100, 200]},
)
BEFORE = Qt.SortOrder.AscendingOrder
BEHIND = Qt.SortOrder.DescendingOrder


def row(number: int, **changed) -> TagRow:
    made = TagRow(
        id=f"id{number:06}",
        article_id="a",
        version_id="va",
        kind=Kind.TRANSLATION_ERROR,
        start=number * 10,
        end=number * 10 + 4,
        exact=f"word{number}",
        status="draft",
        severity=None,
        author_id="rita",
        note="",
        details="{}",
        updated_at="",
        origin="human",
        confidence=None,
        created_at="2026-11-22T10:00:00Z",
    )
    return made._replace(**changed)


@pytest.fixture
def model(qtmodeltester, qapp):
    made = TagsModel("rita")
    qtmodeltester.check(made)
    return made


def shown(model: TagsModel, column: Column = Column.TEXT) -> list[str]:
    return [model.index(at, column).data() for at in range(model.rowCount())]


def test_rows_stand_by_article_in_reading_order_and_place(model, qtmodeltester):
    model.show_rows([row(3), row(1), row(2, article_id="b")], NAMES)
    assert shown(model) == ["word2", "word1", "word3"]
    qtmodeltester.check(model, force_py=True)


def test_each_column_says_its_part(model):
    details = json.dumps({"correction": "lifted", "correction_confidence": "low"})
    model.show_rows(
        [row(12, details=details, severity="critical", status="accepted", author_id="ben", exact="two\n lines")], NAMES
    )
    cells = [model.index(0, column).data() for column in USUAL]
    assert cells == [
        "Translation error",
        "two lines",
        "probable: lifted",
        "critical",
        "settled · accepted",
        "Ben",
        "First",
        "¶2",
    ]
    assert model.headerData(Column.FINDING, Qt.Orientation.Horizontal) == "Finding"
    assert model.index(0, Column.PLACE).data(Qt.ItemDataRole.ToolTipRole) == "characters 120 to 124"
    assert model.index(0, 0).data(TAG_ROLE).id == "id000012"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (TagFilter(), ["one", "two", "three"]),
        (TagFilter(group=Kind.CLAIM), ["two"]),
        (TagFilter(group=DISPUTED), ["three"]),
        (TagFilter(group=MINE), ["one", "two"]),
        (TagFilter(status="disputed"), ["three"]),
        (TagFilter(reviewer_id="ben"), ["three"]),
        (TagFilter(severity="major"), ["one"]),
        (TagFilter(words="ONE"), ["one"]),
        (TagFilter(words="seoul"), ["two"]),
        (TagFilter(words="lift"), ["three"]),
        (TagFilter(words="see seoul"), ["two"]),
        (TagFilter(words="see nobody"), []),
        (TagFilter(group=MINE, severity="major", words="o"), ["one"]),
    ],
)
def test_a_filter_shows_what_fits_all_it_asks(model, wanted, expected):
    model.show_rows(
        [
            row(1, exact="one", severity="major"),
            row(2, exact="two", kind=Kind.CLAIM, note="See Seoul"),
            row(3, exact="three", status="disputed", author_id="ben", details='{"correction": "Lifted"}'),
        ],
        NAMES,
    )
    model.set_filter(wanted)
    assert shown(model) == expected


def test_a_click_on_a_column_sorts_and_equal_rows_stay_by_place(model):
    model.show_rows([row(1, severity="minor"), row(2, severity="critical"), row(3), row(4, severity="minor")], NAMES)
    model.sort(Column.SEVERITY, BEFORE)
    assert shown(model) == ["word3", "word1", "word4", "word2"]
    model.sort(Column.SEVERITY, BEHIND)
    assert shown(model) == ["word2", "word4", "word1", "word3"]


def test_a_chosen_row_is_followed_through_sorting(model):
    model.show_rows([row(number, severity="minor" if number % 2 else "major") for number in range(10)], NAMES)
    kept = QPersistentModelIndex(model.index(3, Column.TEXT))
    model.sort(Column.SEVERITY, BEHIND)
    assert kept.data() == "word3"
    assert kept.row() != 3


@pytest.mark.parametrize("order", [BEFORE, BEHIND])
@pytest.mark.parametrize("wanted", [TagFilter(), TagFilter(group=DISPUTED), TagFilter(words="word1")])
@pytest.mark.parametrize("column", [Column.PLACE, Column.STATUS, Column.FINDING])
def test_rows_changed_one_by_one_stand_as_if_all_were_shown_anew(model, order, wanted, column):
    chance = random.Random(7)
    rows = {one.id: one for one in (row(number) for number in range(20))}
    model.show_rows(list(rows.values()), NAMES)
    model.set_filter(wanted)
    model.sort(column, order)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    for _ in range(40):
        number = chance.randrange(30)
        details = json.dumps({"correction": f"c{chance.randrange(9)}"})
        new = row(number, start=chance.randrange(500), status=chance.choice(["draft", "disputed"]), details=details)
        changed = None if chance.random() < 0.3 else new._replace(end=new.start + 5)
        rows[new.id] = changed
        model.change_rows({new.id: changed})
    assert resets == []
    anew = TagsModel("rita")
    kept = [one for one in rows.values() if one]
    anew.show_rows(kept, NAMES)
    anew.set_filter(wanted)
    anew.sort(column, order)
    assert [model.tag(at) for at in range(model.rowCount())] == [anew.tag(at) for at in range(anew.rowCount())]
    assert shown(model, Column.FINDING) == shown(anew, Column.FINDING)
    fresh = GroupCounts("rita", kept)
    assert [model.counts[one] for one in (ALL, DISPUTED, MINE, *Kind)] == [
        fresh[one] for one in (ALL, DISPUTED, MINE, *Kind)
    ]
    assert all(model.row_of(model.tag(at).id) == at for at in range(model.rowCount()))


def test_one_changed_row_tells_of_no_other(model):
    model.show_rows([row(number) for number in range(9)], NAMES)
    told = []
    model.dataChanged.connect(lambda first, last, *_: told.append((first.row(), last.row())))
    model.rowsInserted.connect(lambda _, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: told.append(("out", first, last)))
    model.change_rows({"id000004": row(4, status="disputed")})
    model.change_rows({"id000005": row(5)})
    model.change_rows({"id000006": None})
    model.change_rows({"id000020": row(20, start=1, end=2)})
    assert told == [(4, 4), ("out", 6, 6), ("in", 1, 1)]


def test_many_changes_at_once_come_as_one(model):
    model.show_rows([row(number) for number in range(500)], NAMES)
    model.change_rows({f"id{number:06}": None for number in range(400)})
    assert model.rowCount() == 100
    assert model.counts[ALL] == 100


def test_an_own_kind_counts_by_its_id(model):
    model.show_rows([row(1, kind="rumour-id")], Names(kinds={"rumour-id": "Rumour"}))
    assert model.counts.kinds() == [*Kind, "rumour-id"]
    assert shown(model, Column.KIND) == ["Rumour"]
