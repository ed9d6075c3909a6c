"""Reading in a process of its own: the same articles and errors, and an end to what would have none."""

import os
import pickle
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import InvalidValue, KnownError, PasswordNeeded, UnreadableInput
from annotator.reading import ReadArticle, Wanted, apart, plain_text, read_bytes
from annotator.reading.apart import Apart
from annotator.reading.gathering import Gathering, Pasted
from annotator.reading.pdf import reader as pdf_reader
from tests.reading import small_pdfs
from tests.reading.small_pdfs import Sheet, column, pdf

WORDS = "The ministry said on Tuesday that the talks would go on."
READABLE = pdf([Sheet(column(WORDS))], facts={"Title": "The talks"})
_DRAWN = b"BT /F1 9 Tf 50 50 Td (word) Tj ET "
_STREAM = b"<< /Length %d %s >>\nstream\n%s\nendstream"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
_HEAD = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources "
        b"<< /Font << /F1 5 0 R >> /XObject << /A 6 0 R >> >> >>"
    ),
]


def packed_twice() -> bytes:
    """Return a PDF of a few kilobytes with three million words on its page."""
    drawn = zlib.compress(zlib.compress(_DRAWN * 3_000_000, 9), 9)
    filters = b"/Filter [/FlateDecode /FlateDecode]"
    return small_pdfs._file([*_HEAD, _STREAM % (len(drawn), filters, drawn), _FONT], b"/Root 1 0 R")


def drawn_within_each_other() -> bytes:
    """Return a PDF that has ten parts drawn ten times each within each other."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /A %d 0 R >> >>"
    forms = [_STREAM % (50, form % (7 + number), b"/A Do " * 10) for number in range(10)]
    last = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >>"
    objects = [*_HEAD, _STREAM % (6, b"", b"/A Do "), _FONT, *forms, _STREAM % (len(_DRAWN), last, _DRAWN)]
    return small_pdfs._file(objects, b"/Root 1 0 R")


def odd(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Do what the content says; this is called in the other process."""
    match content:
        case b"crash":
            os.abort()
        case b"sleep":
            time.sleep(60)
        case b"bug":
            raise ZeroDivisionError("a bug")
        case b"known":
            raise InvalidValue("Not so.", "title")
        case b"print":
            sys.stdout.write("words that are no answer")
            sys.stdout.flush()
            os.write(1, b"more of them")
    return plain_text.read(content, name, wanted)


@pytest.fixture
def reading() -> Iterator[Apart]:
    made = Apart(odd)
    yield made
    made.close()


def test_a_pdf_is_read_as_in_this_process() -> None:
    for wanted in (Wanted(), Wanted(raw=True)):
        assert read_bytes(READABLE, "talks.pdf", wanted) == pdf_reader.read(READABLE, "talks.pdf", wanted)


def test_errors_are_those_of_the_reader() -> None:
    with pytest.raises(PasswordNeeded, match="Give its password"):
        read_bytes(pdf([Sheet(column(WORDS))], password="x"), "locked.pdf")
    with pytest.raises(UnreadableInput, match="damaged or cut off"):
        read_bytes(READABLE[:60], "half.pdf")


@pytest.mark.parametrize("bomb", [packed_twice, drawn_within_each_other])
def test_a_pdf_that_would_take_all_memory_is_a_sentence_and_the_next_is_read(
    bomb: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = bomb()  # type: ignore[operator]
    assert len(content) < 20_000
    monkeypatch.setattr(apart, "MOST_MEMORY", 250_000_000)
    first, second = Gathering([Pasted("bomb.pdf", content), Pasted("talks.pdf", READABLE)])
    assert isinstance(first.article, KnownError)
    assert "“bomb.pdf” takes more memory than any article" in str(first.article)
    assert isinstance(second.article, ReadArticle)
    assert second.article.text == WORDS


def test_what_takes_too_long_is_left_out(reading: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reading(b"Words.", "a", Wanted()).text == "Words."
    monkeypatch.setattr(apart, "MOST_SECONDS", 0.3)
    with pytest.raises(UnreadableInput, match=r"“a” takes more than 0\.3 seconds"):
        reading(b"sleep", "a", Wanted())
    monkeypatch.undo()
    assert reading(b"Words.", "a", Wanted()).text == "Words."


def test_a_crash_is_a_sentence(reading: Apart) -> None:
    with pytest.raises(UnreadableInput, match="“a” is damaged in a way that broke off its reading"):
        reading(b"crash", "a", Wanted())
    assert reading(b"Words.", "a", Wanted()).original == b"Words."


def test_known_errors_and_bugs_come_as_they_are(reading: Apart) -> None:
    with pytest.raises(InvalidValue, match="Not so") as refused:
        reading(b"known", "a", Wanted())
    assert refused.value.field == "title"
    with pytest.raises(ZeroDivisionError, match="a bug"):
        reading(b"bug", "a", Wanted())


def test_what_a_library_prints_is_no_answer(reading: Apart) -> None:
    assert reading(b"print", "a", Wanted()).text == "print"


def test_an_answer_that_was_not_waited_for_is_nobodys(reading: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(file: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(pickle, "load", interrupted)
    with pytest.raises(KeyboardInterrupt):
        reading(b"First.", "a", Wanted())
    monkeypatch.undo()
    assert reading(b"Second.", "a", Wanted()).text == "Second."


def test_no_program_is_taken_from_the_folder_one_is_in(
    reading: Apart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("annotator", "pickle", "chardet", "sitecustomize"):
        tmp_path.joinpath(f"{name}.py").write_text("raise SystemExit", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert reading(b"Words.", "a", Wanted()).text == "Words."


def test_a_process_that_cannot_be_started_is_a_sentence(reading: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/there/is/no/such/python")
    with pytest.raises(UnreadableInput, match="would not start"):
        reading(b"Words.", "a", Wanted())
