"""A project with the sample articles, and the command line as a person calls it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import run
from annotator.resources_path import resource


@dataclass(frozen=True)
class Said:
    """What one call of the command line gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def id(self) -> str:
        return self.out.strip()


Call = Callable[..., Said]


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str]) -> Call:
    """Return what runs one verb in this process and gives back its exit code and what it printed."""

    def called(*arguments: object) -> Said:
        code = run([str(argument) for argument in arguments])
        printed = capfd.readouterr()
        return Said(code, printed.out, printed.err)

    return called


@pytest.fixture
def project(tmp_path: Path, call: Call) -> Path:
    """Return an empty project."""
    path = tmp_path / "p"
    assert call("new", path).code == 0
    return path


@pytest.fixture
def articles(project: Path, call: Call) -> list[dict[str, Any]]:
    """Read the two sample articles; the first is the spun one."""
    names = ("chinas-diplomatic-balancing-act.txt", "xis-putin-kim-problem.txt")
    assert call("read", project, *(resource("samples", name) for name in names)).code == 0
    found: list[dict[str, Any]] = call("articles", project, "--json").json
    return found
