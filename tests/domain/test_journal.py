"""The journal: folding changes and chaining operations."""

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.journal import Changes, Row, RowChange, merged, operation_hash, utc_now


def row(value: int) -> Row:
    return {"value": value}


def test_changes_of_one_row_become_one() -> None:
    changes = [
        RowChange("t", "a", None, row(1)),
        RowChange("t", "b", row(5), row(6)),
        RowChange("t", "a", row(1), row(2)),
    ]
    assert merged(changes) == (RowChange("t", "a", None, row(2)), RowChange("t", "b", row(5), row(6)))


def test_what_cancels_out_is_dropped() -> None:
    assert merged([RowChange("t", "a", None, row(1)), RowChange("t", "a", row(1), None)]) == ()
    assert merged([RowChange("t", "a", row(1), row(2)), RowChange("t", "a", row(2), row(1))]) == ()


def test_rows_of_two_tables_with_one_id_stay_two() -> None:
    changes = (RowChange("t", "a", None, row(1)), RowChange("u", "a", None, row(1)))
    assert merged(changes) == changes


@given(st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.integers(0, 2)), max_size=12))
def test_folded_changes_lead_where_the_single_ones_led(steps: list[tuple[str, int | None]]) -> None:
    start: dict[str, Row] = {"a": row(0), "b": row(1)}
    state, changes = dict(start), []
    for id_, value in steps:
        after = None if value is None else row(value)
        changes.append(RowChange("t", id_, state.get(id_), after))
        state = {key: one for key, one in {**state, id_: after}.items() if one is not None}
    folded = merged(changes)
    ends = {**start, **{one.id: one.after for one in folded}}
    assert {key: one for key, one in ends.items() if one is not None} == state
    back = {**state, **{one.id: one.reversed().after for one in folded}}
    assert {key: one for key, one in back.items() if one is not None} == start


def test_changes_name_their_rows_by_table() -> None:
    changes = Changes(sequence=3, rows=(RowChange("t", "a", None, row(1)), RowChange("u", "b", row(1), None)))
    assert changes.ids("t") == ["a"]
    assert [one.id for one in changes.of("u")] == ["b"]
    assert changes
    assert Changes(unknown=True)
    assert not Changes(sequence=3)


def test_the_hash_is_sha_256_over_the_chain_and_the_values() -> None:
    body = json.dumps(["before", 1, "Ä", {"a": 1, "b": None}], ensure_ascii=False, separators=(",", ":")).encode()
    assert operation_hash("before", [1, "Ä", {"b": None, "a": 1}]) == hashlib.sha256(body).hexdigest()


def test_the_hash_depends_on_every_value_and_on_the_one_before() -> None:
    hashes = {operation_hash(before, [number]) for before in ("", "x") for number in (1, 2)}
    assert len(hashes) == 4


def test_the_present_time_is_utc_with_microseconds() -> None:
    now = utc_now()
    assert len(now) == len("2026-11-20T10:00:03.256453Z")
    assert now.endswith("Z")
