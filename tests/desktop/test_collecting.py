"""Python's cycle collector keeps out of the threads of jobs, and gets its turn on the main thread."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from annotator.desktop import collecting
from annotator.desktop.jobs import Jobs


class Dropped(QObject):
    """Something of Qt's in a cycle, as a widget is whose button calls a method of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


def dropped(seen):
    weakref.finalize(Dropped(), lambda: seen.append(threading.current_thread()))


def many_objects():
    kept = [[number] for number in range(50_000)]
    return len(kept)


def test_what_the_window_dropped_is_never_destroyed_in_the_thread_of_a_job(qtbot, jobs):
    seen = []
    done = []
    gc.collect()
    jobs.start("", lambda: None, done=done.append)
    dropped(seen)
    jobs.start("", many_objects, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    assert seen in ([], [threading.main_thread()])
    gc.collect()
    assert seen == [threading.main_thread()]


def test_the_young_are_collected_from_a_timer_while_jobs_can_run(qtbot, jobs, monkeypatch):
    monkeypatch.setattr(collecting, "YOUNG", 10)
    # Waiting asks again and again, which is some work.
    monkeypatch.setattr(collecting, "IDLE_SECONDS", 1.0)
    with qtbot.waitSignal(jobs.ended):
        jobs.start("", lambda: None)
    seen = []
    dropped(seen)
    kept = [[number] for number in range(100)]
    qtbot.waitUntil(lambda: seen == [threading.main_thread()])
    assert len(kept) == 100


def test_python_has_its_collector_back_when_the_last_jobs_are_closed(qtbot):
    assert gc.isenabled()
    first, second = Jobs(), Jobs()
    for jobs in (first, second):
        with qtbot.waitSignal(jobs.ended):
            jobs.start("", lambda: None)
    assert not gc.isenabled()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()
