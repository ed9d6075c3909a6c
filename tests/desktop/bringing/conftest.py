"""A format of the tests' own that opens with a password only, so that they stand apart from what the readers do."""

import pytest

from annotator.errors import PasswordNeeded
from annotator.reading import registry
from annotator.reading.plain_text import read_text
from annotator.reading.reader import Reader

LOCK = b"LOCKED "
"""The first bytes of such a file; the password stands behind them, then a newline and the words."""


def read_locked(content, name, wanted):
    password, words = content.removeprefix(LOCK).decode().split("\n", 1)
    if wanted.password != password:
        raise PasswordNeeded(f"“{name}” opens with a password only; nothing was added.")
    return read_text(words, name)


@pytest.fixture
def locks(monkeypatch):
    """Let such files be read."""
    reader = Reader(
        name="locked text",
        description="Text behind a password.",
        suffixes=(".lock",),
        recognises=lambda content: content.startswith(LOCK),
        read=read_locked,
    )
    monkeypatch.setattr(registry, "READERS", (reader, *registry.READERS))


@pytest.fixture
def locked(locks, tmp_path):
    """Two locked files, one with the password “sesame”, one with “other”."""
    made = []
    for name, password in (("first.lock", "sesame"), ("second.lock", "other")):
        path = tmp_path / name
        path.write_bytes(LOCK + f"{password}\nWhat stands in {name}.".encode())
        made.append(path)
    return made
