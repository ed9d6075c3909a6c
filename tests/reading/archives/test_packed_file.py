"""Files packed by gzip: one is read by its own name; cut off, endless, or packed again and again, it is a sentence."""

import gzip

import pytest

from annotator.errors import KnownError, UnreadableInput
from annotator.reading import container_for
from annotator.reading.archives.packed_file import parts
from annotator.reading.article import Wanted
from annotator.reading.gathering import Gathering, Pasted


def texts(content: bytes, name: str) -> dict[str, str]:
    found = Gathering([Pasted(name, content)])
    return {one.name: str(one.article) if isinstance(one.article, KnownError) else one.article.text for one in found}


def test_a_packed_file_is_read_by_its_own_name() -> None:
    assert texts(gzip.compress(b"Some words."), "notes.txt.gz") == {"notes.txt.gz/notes.txt": "Some words."}
    assert container_for(gzip.compress(b"Some words."), "notes.txt.gz") is not None


def test_a_packed_file_that_is_cut_off_or_endless_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    content = gzip.compress(b"Some words. " * 1_000)
    (cut,) = parts(content[:40], "a.gz", Wanted())
    assert "cut off" in str(cut.content)
    monkeypatch.setattr("annotator.reading.archives.packed_file.MOST_UNPACKED", 5_000)
    (bomb,) = parts(content, "a.gz", Wanted())
    assert isinstance(bomb.content, UnreadableInput)


def test_what_is_packed_again_and_again_is_opened_a_few_times_only() -> None:
    content = b"Some words."
    for _ in range(50):
        content = gzip.compress(content)
    (sentence,) = texts(content, "a.gz").values()
    assert "3 archives, one within the other" in sentence
