"""Driving the real window and measuring what each action takes of the main thread, beside its floor on the disk."""

import json
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.desktop.window import Window

FRAME = 0.016
QUIET_SECONDS = 0.06
"""How long nothing happens when all that an action began is over: some of it waits for the window to be painted."""
QUIET_TURNS = 10
PATIENCE_SECONDS = 120.0


@dataclass
class Taken:
    """What the runs of one action took, in seconds.

    ``stretches``: the longest time without a look at keys and mouse, of each run; ``works``: what the main thread
    computed in it, without waiting for the disk or whatever else the machine does; ``totals``: all of the main thread
    until everything was done; ``floors``: bare sqlite3 writing the same rows.
    """

    stretches: list[float] = field(default_factory=list)
    works: list[float] = field(default_factory=list)
    totals: list[float] = field(default_factory=list)
    floors: list[float] = field(default_factory=list)

    def above_floor(self) -> float:
        """Return the 95th percentile of the longest stretches above that of the floors."""
        return percentile_95(self.stretches) - percentile_95(self.floors)

    def work_keeps(self, bound: float) -> bool:
        """Tell whether what the main thread itself had to do keeps a bound, whatever else the machine did."""
        return percentile_95(self.works) <= bound


def percentile_95(taken: list[float]) -> float:
    """Return the 95th percentile; 0 of nothing."""
    return sorted(taken)[int(len(taken) * 0.95)] if taken else 0.0


class Floor:
    """The same changes as in a project's journal, written by bare sqlite3 into a copy of its file."""

    def __init__(self, project: Path, copy: Path) -> None:
        with sqlite3.connect(project) as source, sqlite3.connect(copy) as target:
            source.backup(target)
        source.close()
        target.close()
        self._project = sqlite3.connect(project, isolation_level=None)
        self._copy = sqlite3.connect(copy, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self._copy.execute(f"PRAGMA {pragma}")
        self._last = self._sequence(self._copy)

    def follow(self) -> float | None:
        """Write what the project has more; return the seconds that it took, None where there is nothing."""
        rows = self._project.execute("SELECT * FROM operation WHERE sequence > ? ORDER BY sequence", [self._last])
        names = [one[0] for one in rows.description]
        entries = [dict(zip(names, row, strict=True)) for row in rows]
        for table in ("reviewer", "text"):
            self._take_over(table)
        if not entries:
            return None
        statements = [one for entry in entries for one in _statements(entry)]
        start = time.perf_counter()
        self._copy.execute("BEGIN IMMEDIATE")
        self._copy.execute("PRAGMA defer_foreign_keys = ON")
        for statement, values in statements:
            self._copy.execute(statement, values)
        self._copy.execute("COMMIT")
        taken = time.perf_counter() - start
        self._last = entries[-1]["sequence"]
        return taken

    def close(self) -> None:
        """Let go of both files."""
        self._project.close()
        self._copy.close()

    def _take_over(self, table: str) -> None:
        """Take over what is not journaled."""
        (most,) = self._copy.execute(f"SELECT max(rowid) FROM {table}").fetchone()
        for row in self._project.execute(f"SELECT * FROM {table} WHERE rowid > ?", [most or 0]):
            self._copy.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def _sequence(self, connection: sqlite3.Connection) -> int:
        return int(connection.execute("SELECT max(sequence) FROM operation").fetchone()[0])


def _statements(entry: dict[str, object]) -> Iterator[tuple[str, list[object]]]:
    for change in json.loads(str(entry["changes"])):
        table, before, after = change["table"], change["before"], change["after"]
        if after is None:
            yield f"DELETE FROM {table} WHERE id = ?", [change["id"]]
        elif before is None:
            yield _insertion(table, after)
        else:
            changed = [name for name in after if before.get(name) != after[name]]
            sets = ", ".join(f'"{name}" = ?' for name in changed)
            yield f"UPDATE {table} SET {sets} WHERE id = ?", [*(after[name] for name in changed), change["id"]]
    yield _insertion("operation", entry)


def _insertion(table: str, row: dict[str, object]) -> tuple[str, list[object]]:
    columns = ", ".join(f'"{name}"' for name in row)
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", list(row.values())


class Driver:
    """Does one thing after the other in a window and keeps what each took, by its name."""

    def __init__(self, window: Window, floor: Floor | None = None) -> None:
        self.window = window
        self.taken: dict[str, Taken] = {}
        self._floor = floor

    def act(self, what: str, do: Callable[[], object]) -> None:
        """Do something, wait for all that follows from it, and keep what it took of the main thread."""
        stretches = [_painted(do), _turn(), *self._follow()]
        taken = self.taken.setdefault(what, Taken())
        taken.stretches.append(max(stretches)[0])
        taken.works.append(max(work for _, work in stretches))
        taken.totals.append(sum(stretch for stretch, _ in stretches))
        floor = self._floor.follow() if self._floor else None
        if floor is not None:
            taken.floors.append(floor)

    def trigger(self, what: str, name: str) -> None:
        """Do what the key or menu entry of an action does."""
        action = self.action(name)
        assert action.isEnabled(), f"{name} cannot be chosen"
        self.act(what, action.trigger)

    def press(self, what: str, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where it is expected."""
        self.act(what, lambda: QTest.keyClick(widget, key, modifiers or Qt.KeyboardModifier.NoModifier))

    def action(self, name: str) -> QAction:
        """Return an action of the window."""
        found = self.window.findChild(QAction, name)
        assert found is not None, name
        return found

    def settle(self) -> None:
        """Wait for what is under way, without keeping what it takes."""
        for _ in self._follow():
            pass
        if self._floor:
            self._floor.follow()

    def _follow(self) -> Iterator[tuple[float, float]]:
        """Yield what each turn of the event loop took, until nothing happens any more."""
        jobs = self.window.session.jobs
        end = time.monotonic() + PATIENCE_SECONDS
        quiet_since = time.monotonic()
        quiet_turns = 0
        # Some turns as well as some time: on a busy machine the time may pass between two looks.
        while jobs.running or quiet_turns < QUIET_TURNS or time.monotonic() - quiet_since < QUIET_SECONDS:
            assert time.monotonic() < end, f"{[job.title for job in jobs.running]} came to no end"
            taken = _turn()
            quiet_turns += 1
            if taken[1] > 0.001 or jobs.running:
                quiet_since, quiet_turns = time.monotonic(), 0
            yield taken
            time.sleep(0.001)


def _painted(do: Callable[[], object]) -> tuple[float, float]:
    """Return how long something takes until what it changed in the window is painted, and the thread's own work."""
    start, work = time.perf_counter(), time.thread_time()
    do()
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    return time.perf_counter() - start, time.thread_time() - work


def _turn() -> tuple[float, float]:
    """Return the same of all that waits to be done at present."""
    start, work = time.perf_counter(), time.thread_time()
    QApplication.processEvents()
    return time.perf_counter() - start, time.thread_time() - work


def table_of(taken: dict[str, Taken], bounds: dict[str, float]) -> str:
    """Return what was measured as lines of text, in milliseconds, with a verdict for each.

    "kept" by the clock; "work kept" where the main thread itself was done in time and waited for others, which tells
    of a busy machine or of a job that holds the interpreter; else "MISSED".
    """
    columns = ("median", "95 %", "work", "floor", "above", "total", "bound")
    lines = [f"{'action':42} {'runs':>4} " + " ".join(f"{one:>7}" for one in columns)]
    for what, one in taken.items():
        bound = bounds.get(what, FRAME)
        numbers = (
            statistics.median(one.stretches),
            percentile_95(one.stretches),
            percentile_95(one.works),
            percentile_95(one.floors),
            one.above_floor(),
            percentile_95(one.totals),
            bound,
        )
        words = " ".join(f"{1000 * number:7.1f}" for number in numbers)
        verdict = "kept" if one.above_floor() <= bound else "work kept" if one.work_keeps(bound) else "MISSED"
        lines.append(f"{what:42} {len(one.stretches):4} {words} {verdict}")
    return "\n".join(lines)
