"""The golden briefing: each part of a small .docx as indented XML in ``tests/golden/briefing``.

``python -m tests.briefing.golden`` writes them anew; look at the difference before committing it.
"""

import io
import zipfile
from pathlib import Path

from lxml import etree

from annotator.briefing.word import word_bytes
from tests.briefing.extracts import briefing, whole

FOLDER = Path(__file__).parents[1] / "golden" / "briefing"

VOLATILE: tuple[str, ...] = ()
"""Lines that may differ from run to run: none, since every date and version comes from the options."""

UNCHANGED = frozenset({"word/styles.xml", "word/settings.xml"})
"""Parts that are the template's own, tested with the template."""


def golden_parts() -> dict[str, str]:
    """Return the parts of the sample briefing as indented XML, by file name."""
    content = word_bytes(briefing(whole(), handling="For internal use", requester="Desk", cut_off="2025-09-14"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            f"{name.replace('/', '_').lstrip('_').replace('[', '').replace(']', '')}": _indented(archive.read(name))
            for name in archive.namelist()
            if name not in UNCHANGED
        }


def _indented(content: bytes) -> str:
    root = etree.fromstring(content)
    etree.indent(root)
    lines = etree.tostring(root, encoding="unicode").splitlines()
    return "\n".join(line for line in lines if not any(volatile in line for volatile in VOLATILE)) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name, text in golden_parts().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
