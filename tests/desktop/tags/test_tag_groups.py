import random

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from annotator.desktop.tags.cells import Cells
from annotator.desktop.tags.columns import Column
from annotator.desktop.tags.tag_filter import TagFilter
from annotator.desktop.tags.tags_model import TagsModel
from annotator.desktop.tags.tags_order import Order
from annotator.domain.vocabulary import Kind
from tests.desktop.tags.test_tags_model import NAMES, row


@pytest.fixture
def model(qtmodeltester, qapp):
    made = TagsModel("rita")
    qtmodeltester.check(made)
    return made


def group_by(model, column):
    model.show_sorted(Order(model.order.column, model.cells, column))


def lines(model):
    return [
        f"{model.head_words(head)} {head.size}" if (head := model.head(at)) else model.tag(at).exact
        for at in range(model.rowCount())
    ]


ROWS = [row(1, status="disputed"), row(2), row(3, status="disputed", article_id="b"), row(4, severity="minor")]


def test_rows_stand_under_heads_that_count_them(model, qtmodeltester):
    model.show_rows(ROWS, NAMES)
    group_by(model, Column.STATUS)
    assert lines(model) == ["Draft 2", "word2", "word4", "Disputed 2", "word3", "word1"]
    qtmodeltester.check(model, force_py=True)
    group_by(model, Column.SEVERITY)
    assert lines(model)[0] == "Minor 1"
    assert lines(model)[2] == "none 3"
    group_by(model, Column.ARTICLE)
    assert lines(model)[0] == "Second read first 1"
    group_by(model, None)
    assert lines(model) == ["word3", "word1", "word2", "word4"]


def test_turning_round_leaves_the_heads_in_their_order(model):
    model.show_rows(ROWS, NAMES)
    group_by(model, Column.STATUS)
    model.sort(Column.PLACE, Qt.SortOrder.DescendingOrder)
    assert lines(model) == ["Draft 2", "word4", "word2", "Disputed 2", "word1", "word3"]
    assert [model.row_of(one.id) for one in ROWS] == [4, 2, 5, 1]


def test_folded_rows_leave_only_their_head(model):
    model.show_rows(ROWS, NAMES)
    group_by(model, Column.STATUS)
    kept = QPersistentModelIndex(model.index(4, 1))
    model.fold(model.groups[:1], folded=True)
    assert lines(model) == ["Draft 2", "Disputed 2", "word3", "word1"]
    assert kept.row() == 2
    assert model.row_of(ROWS[1].id) is None
    assert model.folded_away(ROWS[1].id) == model.groups[0]
    assert [one.exact for one in model.tags_of(model.groups[0])] == ["word2", "word4"]
    model.fold(model.groups, folded=False)
    assert len(lines(model)) == 6


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("folded", [(), (0,), (0, 1)])
@pytest.mark.parametrize("words", ["", "word1"])
def test_rows_changed_one_by_one_stand_as_if_all_were_shown_anew(model, descending, folded, words):
    chance = random.Random(11)
    rows = {one.id: one for one in (row(number) for number in range(12))}
    order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder

    def prepared(made):
        made.show_rows([one for one in rows.values() if one], NAMES)
        made.set_filter(TagFilter(words=words))
        group_by(made, Column.STATUS)
        made.sort(Column.TEXT, order)

    prepared(model)
    keys = [group.key for at, group in enumerate(model.groups) if at in folded]
    model.fold([group for group in model.groups if group.key in keys], folded=True)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    for _ in range(60):
        number = chance.randrange(18)
        status = chance.choice(["draft", "disputed", "submitted"])
        changed = None if chance.random() < 0.4 else row(number, status=status)
        rows[f"id{number:06}"] = changed
        model.change_rows({f"id{number:06}": changed})
    assert not resets
    anew = TagsModel("rita")
    prepared(anew)
    anew.fold([group for group in anew.groups if group.key in keys], folded=True)
    assert lines(model) == lines(anew)


def test_two_kinds_of_one_name_are_two_groups(model):
    model.show_rows([row(1, kind="x"), row(2, kind="y"), row(3, kind=Kind.CLAIM)], NAMES)
    group_by(model, Column.KIND)
    assert [group.size for group in model.groups] == [1, 1, 1]


def test_order_in_parts_is_the_order_of_all(qapp):
    chance = random.Random(3)
    rows = [
        row(number, exact=str(chance.random()), severity=chance.choice([None, "minor"])) for number in range(10_000)
    ]
    order = Order(Column.SEVERITY, Cells(NAMES), Column.STATUS)
    made = order.arrange(rows)
    assert made.keys == sorted(made.keys)
    assert [order.key(one) for one in made.rows[:50]] == made.keys[:50]
