"""Identifiers: UUID version 7, each greater than the one before."""

import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from annotator.domain import ids
from annotator.domain.ids import new_id


def test_an_id_is_a_uuid_of_version_7_with_the_present_time() -> None:
    made = uuid.UUID(new_id())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert abs((made.int >> 80) / 1000 - time.time()) < 5


def test_ids_sort_by_the_order_in_which_they_were_made() -> None:
    made = [new_id() for _ in range(20_000)]
    assert made == sorted(set(made))


def test_ids_of_many_threads_are_all_different() -> None:
    with ThreadPoolExecutor(8) as pool:
        made = [one for burst in pool.map(lambda _: [new_id() for _ in range(500)], range(8)) for one in burst]
    assert len(set(made)) == 4_000


def test_a_clock_that_is_set_back_does_not_turn_the_order(monkeypatch: pytest.MonkeyPatch) -> None:
    before = new_id()
    monkeypatch.setattr(ids.time, "time_ns", lambda: 1_000_000_000_000_000_000)
    after = [new_id() for _ in range(3)]
    assert [before, *after] == sorted({before, *after})
    assert {uuid.UUID(one).version for one in after} == {7}
