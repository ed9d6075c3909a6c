"""How many texts in old encodings are decoded right: a folder for each encoding, whose name is the answer.

``ANNOTATOR_ENCODINGS=folder`` names the folders; the tests of chardet are such ones.
"""

import codecs
import os
from pathlib import Path

import pytest

from annotator.reading.encodings import decoded
from annotator.text.canonical import canonical

FOLDER = os.environ.get("ANNOTATOR_ENCODINGS", "")


def right_text(path: Path) -> str:
    """Return what a file says, by the encoding that its folder is named after ("iso-8859-2-polish": the longest
    start of the name that is one)."""
    parts = path.parent.name.split("-")
    for count in range(len(parts), 0, -1):
        name = "-".join(parts[:count])
        try:
            codecs.lookup(name)
        except LookupError:
            continue
        # A file may have a damaged byte of its own.
        return canonical(path.read_bytes().decode(name, "replace").removeprefix("\ufeff"))
    raise AssertionError(f"{path.parent.name} names no encoding")


@pytest.mark.skipif(not FOLDER, reason="ANNOTATOR_ENCODINGS names no folder")
def test_texts_are_decoded_right() -> None:
    paths = sorted(path for path in Path(FOLDER).rglob("*") if path.is_file())
    wrong = []
    for path in paths:
        found = decoded(path.read_bytes())
        expected = right_text(path)
        got = canonical(found.text)
        differing = sum(one != other for one, other in zip(got, expected, strict=False)) if got != expected else 0
        if got != expected:
            wrong.append(f"{path.parent.name}/{path.name}: {found.encoding}, {differing} of {len(expected)} differ")
    print(f"\n{len(paths) - len(wrong)} of {len(paths)} right ({1 - len(wrong) / len(paths):.1%})", *wrong, sep="\n")
    assert len(wrong) <= 0.05 * len(paths)
