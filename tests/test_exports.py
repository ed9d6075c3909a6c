"""What lies in ``exports/`` is what ``annotator demo`` writes today."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

EXPORTS = Path(__file__).parents[1] / "exports"
NAMES = ["briefing.docx", "read-dark.png", "read-light.png"]

TILES = QSize(48, 30)
"""Pictures are compared as so many tiles: a face that another machine draws a little otherwise is the same picture."""

NEAR = 14
"""How far, of 255, the mean colour of a tile may lie from what it was."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "demo", str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "There is no display" in done.stderr
    return folder


def test_the_same_files_are_written(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == NAMES
    assert sorted(path.name for path in EXPORTS.iterdir()) == NAMES


def test_the_briefing_is_the_same(written: Path) -> None:
    # Nothing in it is volatile: ids, times and hashes come from the samples, the date is given.
    old, new = zipfile.ZipFile(EXPORTS / "briefing.docx"), zipfile.ZipFile(written / "briefing.docx")
    assert new.namelist() == old.namelist()
    for name in old.namelist():
        assert new.read(name) == old.read(name), name


def tiles(path: Path) -> list[QImage]:
    picture = QImage(str(path))
    assert not picture.isNull()
    small = picture.scaled(TILES, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return [picture, small]


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".png")])
def test_the_pictures_show_the_same(written: Path, name: str) -> None:
    (old, old_small), (new, new_small) = tiles(EXPORTS / name), tiles(written / name)
    assert new.size() == old.size()
    off = [
        (x, y)
        for x in range(TILES.width())
        for y in range(TILES.height())
        if any(
            abs(getattr(old_small.pixelColor(x, y), part)() - getattr(new_small.pixelColor(x, y), part)()) > NEAR
            for part in ("red", "green", "blue")
        )
    ]
    assert len(off) <= TILES.width() * TILES.height() // 50, off


def test_light_is_light_and_dark_is_dark() -> None:
    def brightness(name: str) -> int:
        return (
            tiles(EXPORTS / name)[1]
            .scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
            .pixelColor(0, 0)
            .lightness()
        )

    assert brightness("read-light.png") > 200
    assert brightness("read-dark.png") < 80
