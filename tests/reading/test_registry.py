"""Which reader a content goes to, and what is refused by name."""

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import UnreadableInput
from annotator.reading import CONTAINERS, READERS, Container, Reader, read_bytes, reader_for

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def zipped() -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("word/document.xml", "<w:document/>")
        return file.getvalue()


def test_a_text_is_read_whole_with_its_bytes_and_their_hash() -> None:
    content = "\ufeffChina’s Balancing Act\r\n\r\nAs of September.\0\r".encode()
    read = read_bytes(content, "000.txt")
    assert read.text == "China’s Balancing Act\n\nAs of September.\n"
    assert read.original == content
    assert read.original_sha256 == hashlib.sha256(content).hexdigest()
    assert (read.title, read.name, read.reader) == ("China’s Balancing Act", "000.txt", "plain text, UTF-8")
    assert "1 NUL character removed" in read.notes


def test_nothing_is_noted_where_nothing_was_changed() -> None:
    assert read_bytes(b"A title\n\nWords.\n", "a.txt").notes == ()


@pytest.mark.parametrize("name", ["article", "article.md", "article.TXT", "article.docx", "", "-"])
def test_text_is_known_by_its_content_whatever_the_name(name: str) -> None:
    assert read_bytes(b"Some words.", name).text == "Some words."


def test_markup_that_is_no_page_is_kept_as_text_and_said_so() -> None:
    read = read_bytes(b"<?xml version='1.0'?>\n<tei><p>Hello</p></tei>", "text.xml")
    assert read.text == "<?xml version='1.0'?>\n<tei><p>Hello</p></tei>"
    assert any("markup" in note for note in read.notes)


@pytest.mark.parametrize(
    ("content", "name", "reader"),
    [
        (b"<!DOCTYPE html><p>Hello", "page", "web page"),
        (b"<!DOCTYPE html><p>Hello", "page.txt", "plain text"),
        (b"Hello <b>there</b>", "page.html", "piece of HTML"),
        (b"Hello <b>there</b>", "page", "plain text"),
        (b"Hello there", "page.html", "plain text"),
        (b"# Hello", "a.md", "Markdown"),
        (b"# Hello", "a.txt", "plain text"),
        (b"From: <Saved by Blink>\nContent-Type: multipart/related; boundary=x\n\n--x", "a.eml", "saved page"),
        (b"bplist00 WebMainResource", "a", "web archive"),
    ],
)
def test_a_reader_is_found_by_suffix_then_by_content(content: bytes, name: str, reader: str) -> None:
    assert reader_for(content, name).name == reader


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (zipped(), "report.docx", "a zip archive"),
        (zipped(), "report.odt", "a zip archive"),
        (zipped(), "things.zip", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.png", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a.jpg", "a picture"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a.webp", "a picture"),
        (b"BM\x36\0\0\0\0\0\0\0", "a.bmp", "a picture"),
        (b"\0\0\0\x18ftypmp42\0\0", "a.mp4", "a sound or a film"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "a.gz", "a packed archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "old.doc", "an Office document"),
        (b"SQLite format 3\0\x10\0", "project.annotator", "an SQLite database"),
        (b"MZ\x90\0\x03\0\0\0", "setup.exe", "a program"),
    ],
)
def test_other_formats_are_refused_by_name_with_advice(content: bytes, name: str, words: str) -> None:
    with pytest.raises(UnreadableInput, match=words) as refused:
        read_bytes(content, name)
    assert name in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "content", [b"", b"\0\0\0\0", b"\xef\xbb\xbf", b" \r\n\t", b"\x84\x31\x95\x33", b"\xff\xfe \0"]
)
def test_nothing_to_read_is_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"nothing to read|holds no text"):
        read_bytes(content, "empty.txt")


def test_noise_is_no_text() -> None:
    noise = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(200))
    with pytest.raises(UnreadableInput, match="no text"):
        read_bytes(noise, "noise.txt")


@pytest.mark.parametrize(
    "text", ["BMW sold 5 cars.", "MZ is a code.", "RIFFs of a guitar", "PK is a chocolate", "%PDF is it?"]
)
def test_a_text_that_begins_like_something_else_is_a_text(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == text


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "b.docx", "c"]))
@settings(deadline=None, max_examples=150)
def test_only_known_errors_come_out(content: bytes, name: str) -> None:
    try:
        read = read_bytes(content, name)
    except UnreadableInput:
        return
    assert read.original == content
    assert read.text
    assert read.title


@pytest.mark.parametrize("kind", [*READERS, *CONTAINERS], ids=lambda kind: kind.name)
def test_every_reader_and_container_is_described_tested_and_listed(kind: Reader | Container) -> None:
    assert kind.name
    assert kind.description.endswith(".")
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in kind.suffixes)
    *rooms, module = (kind.read if isinstance(kind, Reader) else kind.parts).__module__.split(".")[1:]
    tests = ROOT.joinpath("tests", *rooms, f"test_{module}.py")
    assert "def test_" in tests.read_text("utf-8"), f"{kind.name} has no tests"
    listed = README.partition("**What can be read**")[2].partition("\n\n")[0].lower()
    assert any(word in listed for word in (kind.name.lower(), module, *(one[1:] for one in kind.suffixes)))


def test_the_reader_of_a_content_can_be_asked_for() -> None:
    assert reader_for(b"words", "a.txt").name == "plain text"
