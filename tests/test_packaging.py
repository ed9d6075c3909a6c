"""What is installed is what is here: samples, templates and migrations travel in the wheel."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_wheel_holds_every_file(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    code = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("annotator/**/*.py")}
    resources = {
        f"annotator/{path.relative_to(ROOT).as_posix()}" for path in ROOT.glob("resources/**/*") if path.is_file()
    }
    assert code
    assert resources
    assert code | resources <= names
