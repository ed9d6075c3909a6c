"""Zip archives: what is in them, what is passed over, what is locked, damaged or a bomb."""

import io
import zipfile
from operator import length_hint

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import KnownError, PasswordNeeded
from annotator.reading.archives.zip_archive import parts, recognises
from annotator.reading.article import Wanted
from annotator.reading.gathering import Gathering, Pasted
from tests.reading import documents


def zipped(*members: tuple[str, bytes]) -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members:
                archive.writestr(name, content)
        return file.getvalue()


def locked(content: bytes) -> bytes:
    """Set the flags that say that the members are encrypted; no more is needed to be asked for a password."""
    out = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(mark)
        while at >= 0:
            out[at + place] |= 1
            at = out.find(mark, at + 4)
    return bytes(out)


def texts(content: bytes, name: str = "things.zip") -> dict[str, str]:
    found = Gathering([Pasted(name, content)])
    return {one.name: str(one.article) if isinstance(one.article, KnownError) else one.article.text for one in found}


def test_files_come_in_the_order_of_their_names_with_their_folders() -> None:
    content = zipped(("b.txt", b"Second."), ("a/notes.txt", b"First."), ("a/empty folder/", b""))
    assert texts(content) == {"things.zip/a/notes.txt": "First.", "things.zip/b.txt": "Second."}
    assert length_hint(parts(content, "things.zip", Wanted())) == 2


def test_a_document_that_stands_first_and_unpacked_does_not_make_the_archive_one() -> None:
    document = documents.docx(documents.p(documents.r("The answer.")))
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("answer.docx", document)
            archive.writestr("notes.txt", "Words.")
        content = file.getvalue()
    assert texts(content) == {"things.zip/answer.docx": "The answer.", "things.zip/notes.txt": "Words."}
    assert texts(document, "renamed.zip") == {"renamed.zip": "The answer."}
    assert not recognises(document[:900])


def test_what_is_hidden_or_a_systems_own_is_passed_over() -> None:
    hidden = ("__MACOSX/._a.txt", ".DS_Store", ".git/config", "docs/.hidden.txt", "docs/Thumbs.db", "desktop.ini")
    content = zipped(*((name, b"nothing") for name in hidden), ("docs/a.txt", b"Words."), ("../up.txt", b"Above."))
    assert texts(content) == {"things.zip/../up.txt": "Above.", "things.zip/docs/a.txt": "Words."}


def test_an_archive_with_nothing_but_hidden_files_is_said_to_be_so() -> None:
    assert texts(zipped((".DS_Store", b"x"))) == {"things.zip": "There is nothing to read in “things.zip”."}


def test_one_bad_file_does_not_keep_the_others_from_being_read() -> None:
    content = bytearray(zipped(("a.txt", b"First words. " * 40), ("b.txt", b"Second.")))
    content[content.index(b"a.txt") + 12] ^= 0xFF
    found = texts(bytes(content))
    assert "damaged" in found["things.zip/a.txt"]
    assert found["things.zip/b.txt"] == "Second."


def test_names_in_utf_8_that_are_not_said_to_be_are_legible() -> None:
    content = zipped(("fuenf.txt", b"Words.")).replace(b"fuenf.txt", "fünf.txt".encode())
    assert list(texts(content)) == ["things.zip/fünf.txt"]


@pytest.mark.parametrize("password", ["", "wrong", "half \ud800"])
def test_a_locked_archive_asks_for_its_password(password: str) -> None:
    content = locked(zipped(("a.txt", b"Words.")))
    (part,) = parts(content, "things.zip", Wanted(password=password))
    assert isinstance(part.content, PasswordNeeded)


def test_a_bomb_is_left_out_and_the_rest_read() -> None:
    content = zipped(("bomb.txt", b"\0" * 30_000_000), ("words.txt", b"Words."))
    found = texts(content)
    assert "as no document does" in found["things.zip/bomb.txt"]
    assert found["things.zip/words.txt"] == "Words."


def test_a_document_that_is_packed_as_an_archive_is_none() -> None:
    assert recognises(zipped(("a.txt", b"x")))
    assert not recognises(zipped(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")))
    assert not recognises(zipped(("mimetype", b"application/epub+zip"), ("META-INF/container.xml", b"<c/>")))


def test_half_an_archive_is_a_sentence() -> None:
    content = zipped(("a.txt", b"Words." * 100))
    (sentence,) = texts(content[: len(content) // 2]).values()
    assert "damaged or cut off" in sentence


_SMALL = zipped(("a.txt", b"Some words. " * 20), ("folder/b.txt", b"More."))


@given(
    st.lists(st.tuples(st.integers(0, len(_SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=20),
    st.integers(4, len(_SMALL)),
)
@settings(deadline=None, max_examples=100)
def test_only_known_errors_come_out_of_a_damaged_archive(changes: list[tuple[int, int]], end: int) -> None:
    content = bytearray(_SMALL)
    for place, byte in changes:
        content[place] = byte
    for one in Gathering([Pasted("a.zip", bytes(content[:end]))]):
        assert one.name
