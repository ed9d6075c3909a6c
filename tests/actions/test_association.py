"""Project files open with the program by request: what is written, where, and that nothing else is."""

import configparser
import shlex
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from annotator.actions import association, projects
from annotator.errors import KnownError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def written(home: Path) -> set[Path]:
    # The desktop's own programs add their caches beside.
    ours = ("annotator.desktop", "annotator.xml", "annotator.svg", "application-x-annotator-project.svg")
    return {path for path in home.rglob("*") if path.name in ours}


def test_what_was_told_is_written_and_taken_away_again(home: Path):
    told = association.files()
    assert not home.exists()
    association.install()
    assert written(home) == set(told)
    assert association.is_installed()
    association.remove()
    assert written(home) == set()
    assert not association.is_installed()


def test_the_entry_starts_the_program_with_the_file(home: Path):
    association.install()
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys of an entry have capitals
    entry.read(home / "applications" / "annotator.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]
    *command, place = shlex.split(values["Exec"])
    assert place == "%f"
    assert shutil.which(command[0])
    assert values["MimeType"] == f"{association.TYPE};"


def test_the_type_is_known_by_name_and_by_the_first_bytes_of_a_project(home: Path, tmp_path: Path):
    association.install()
    root = ElementTree.parse(home / "mime" / "packages" / "annotator.xml").getroot()
    name = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    (kind,) = root.findall("m:mime-type", name)
    assert kind.get("type") == association.TYPE
    projects.create(tmp_path / "p.annotator").close()
    header = (tmp_path / "p.annotator").read_bytes()[:100]
    for match in kind.findall(".//m:match", name):
        start = int(str(match.get("offset")))
        value = str(match.get("value")).encode()
        assert header[start : start + len(value)] == value


def test_the_icon_can_be_drawn_and_the_entry_holds(home: Path):
    association.install()
    for icon in home.rglob("*.svg"):
        assert ElementTree.parse(icon).getroot().tag.endswith("svg")
    validate = shutil.which("desktop-file-validate")
    if validate:
        entry = home / "applications" / "annotator.desktop"
        found = subprocess.run([validate, str(entry)], capture_output=True, text=True, check=False)
        assert found.returncode == 0, found.stdout


def test_where_it_cannot_be_written_nothing_is_left(home: Path):
    (home / "mime").mkdir(parents=True)
    (home / "mime" / "packages").write_text("in the way")
    with pytest.raises(KnownError, match=r"cannot be written|could not be written"):
        association.install()
    assert written(home) == set()


@pytest.mark.parametrize(
    ("path", "quoted"),
    [
        ("/usr/bin/annotator", "/usr/bin/annotator"),
        ("/home/a b/annotator", '"/home/a b/annotator"'),
        ("/opt/100%/annotator", "/opt/100%%/annotator"),
        ('/opt/a"b/annotator', '"/opt/a\\\\"b/annotator"'),
    ],
)
def test_odd_places_are_quoted_as_an_entry_wants_them(monkeypatch: pytest.MonkeyPatch, path: str, quoted: str):
    monkeypatch.setattr(shutil, "which", lambda _: path)
    assert association.command() == quoted
