"""A limit of time: what takes longer is broken off, what does not is left alone."""

import contextlib
import threading
import time

import pytest

from annotator.reading.web.time_limit import OutOfTime, within
from tests.patience import BREAKS_OFF, PATIENCE

pytestmark = BREAKS_OFF


def for_ever() -> None:
    while True:
        try:
            time.sleep(0.001)
        except Exception:  # noqa: BLE001  # as libraries do
            continue


def test_what_is_quick_returns_its_value() -> None:
    assert within(5, lambda: 7) == 7


def test_what_takes_too_long_is_broken_off_though_it_catches_what_it_can() -> None:
    start = time.monotonic()
    with pytest.raises(OutOfTime):
        within(0.05, for_ever)
    assert time.monotonic() - start < PATIENCE


def test_its_own_errors_come_out_as_they_are() -> None:
    def fail() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        within(5, fail)


def test_who_comes_next_is_not_broken_off() -> None:
    for _ in range(20):
        with contextlib.suppress(OutOfTime):
            within(0.005, lambda: time.sleep(0.005))
        assert sum(range(1_000)) == 499_500
    time.sleep(0.6)
    assert not [thread for thread in threading.enumerate() if thread.name == "time limit"]


def test_each_thread_has_its_own_limit() -> None:
    told: list[str] = []

    def act(seconds: float) -> None:
        try:
            within(seconds, lambda: [time.sleep(0.001) for _ in range(300)])
            told.append("done")
        except OutOfTime:
            told.append("broken off")

    threads = [threading.Thread(target=act, args=(seconds,)) for seconds in (0.05, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["broken off", "done"]
