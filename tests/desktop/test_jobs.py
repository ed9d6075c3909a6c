"""Jobs with the real pool of threads: results, failures, cancelling, late answers, closing."""

import sys
import threading

import pytest

from annotator.desktop.jobs import InlineJobs, Jobs
from annotator.errors import FileTrouble


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


def test_the_result_arrives_on_the_main_thread(qtbot, jobs):
    seen = []
    jobs.start("", threading.current_thread, done=lambda worker: seen.append((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, here = seen[0]
    assert worker is not threading.main_thread()
    assert here is threading.main_thread()


def test_work_in_a_thread_gives_way_to_the_window_within_a_frame(qtbot, jobs):
    usual = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.1)
        with qtbot.waitSignal(jobs.ended):
            jobs.start("", lambda: None)
        # The interpreter goes from one thread to another at least four times a frame.
        assert sys.getswitchinterval() <= 0.004
    finally:
        sys.setswitchinterval(usual)


def test_progress_comes_with_a_number(qtbot, jobs):
    heard = []
    jobs.progressed.connect(lambda job, done, total, words: heard.append((job.title, done, total, words)))

    def work(progress):
        progress(1, 3, "one.txt")

    with qtbot.waitSignal(jobs.ended):
        jobs.start("Reading", work)
    assert heard == [("Reading", 1, 3, "one.txt")]


def test_a_known_error_goes_to_who_asked_or_to_everybody(qtbot, jobs):
    def work():
        raise FileTrouble("The disk is gone.")

    told = []
    jobs.start("", work, failed=lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: bool(told))
    with qtbot.waitSignal(jobs.failed) as everybody:
        jobs.start("", work)
    assert told == ["The disk is gone."] == everybody.args


def test_a_fault_of_the_program_is_raised_on_the_main_thread(qtbot, jobs):
    with qtbot.captureExceptions() as raised:
        jobs.start("", lambda: 1 // 0)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_a_cancelled_job_stops_at_its_next_report_and_says_so(qtbot, jobs):
    going, done = threading.Event(), []

    def work(progress):
        while True:
            going.set()
            progress(0, 0, "")

    job = jobs.start("Counting", work, done=done.append)
    assert going.wait(5)
    with qtbot.waitSignal(jobs.failed) as told:
        job.cancel()
    assert told.args == ["Counting was stopped."]
    assert not done


def test_work_that_ends_in_spite_of_being_cancelled_is_told_as_done(qtbot, jobs):
    going, go_on, done = threading.Event(), threading.Event(), []

    def write():
        going.set()
        go_on.wait(5)
        return "written"

    job = jobs.start("Writing", write, done=done.append)
    assert going.wait(5)
    job.cancel()
    with qtbot.waitSignal(jobs.ended):
        go_on.set()
    assert done == ["written"]


def test_a_late_answer_is_dropped_when_what_it_was_made_for_is_gone(qtbot, jobs):
    go_on, done, revision = threading.Event(), [], [1]
    jobs.start("", go_on.wait, 5, done=done.append, revision=lambda: revision[0])
    revision[0] = 2
    with qtbot.waitSignal(jobs.ended):
        go_on.set()
    assert not done
    jobs.start("", lambda: "in time", done=done.append, revision=lambda: revision[0])
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["in time"]


def test_closing_cancels_waits_and_tells_nothing_more(qtbot, qapp):
    jobs, finished, done = Jobs(), threading.Event(), []

    def work(progress):
        try:
            while True:
                progress(0, 0, "")
        finally:
            finished.set()

    jobs.start("Endless", work, done=done.append)
    jobs.close()
    assert finished.is_set()
    assert not jobs.running
    qtbot.wait(20)
    assert not done


def test_inline_jobs_are_done_when_start_returns(qapp):
    done, failed = [], []
    jobs = InlineJobs()
    jobs.failed.connect(failed.append)
    jobs.start("", sum, (1, 2), done=done.append)

    def refuse():
        raise FileTrouble("No.")

    jobs.start("", refuse)
    assert done == [3]
    assert failed == ["No."]


def test_cancel_is_offered_only_where_work_can_be_stopped(qtbot, window):
    button, offered = window.status.progress.cancel, []

    def reading(progress):
        offered.append(button.isVisibleTo(window))

    window.session.jobs.start("Writing", lambda: offered.append(button.isVisibleTo(window)))
    window.session.jobs.start("Reading", reading)
    assert offered == [False, True]


def test_later_comes_after_what_is_at_hand_and_not_after_the_end(qtbot):
    jobs = Jobs()
    heard = []
    jobs.later(lambda: heard.append("later"))
    heard.append("now")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["now", "later"]
    jobs.later(lambda: heard.append("too late"))
    jobs.close()
    qtbot.wait(20)
    assert heard == ["now", "later"]
