"""Web archives: which records are read, how they were captured, what is unwrapped, and what is damaged or endless."""

import gzip
import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from annotator.errors import KnownError, UnreadableInput
from annotator.reading.archives import warc
from annotator.reading.archives.warc import parts, recognises
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.gathering import Gathering, Pasted
from annotator.reading.reader import Part

PAGE = "<!doctype html><html><head><title>Talks</title></head><body><h1>Talks</h1><p>{}</p></body></html>"
WORDS = (
    "The ministry said on Tuesday that the talks would go on, and that a second round was planned for the autumn. "
    "Two diplomats confirmed this, but they added that nothing had been signed so far and that much was still open. "
    "The mayor of Łódź agreed."
)
HTML = "text/html; charset=utf-8"


class Archive:
    def __init__(self, *, packed: bool = True) -> None:
        self.file = io.BytesIO()
        self.writer = WARCWriter(self.file, gzip=packed)

    def response(
        self, address: str, content: bytes, kind: str = HTML, status: str = "200 OK", **headers: str
    ) -> "Archive":
        fields = [("Content-Type", kind), *((name.replace("_", "-"), value) for name, value in headers.items())]
        self._write(address, "response", content, StatusAndHeaders(status, fields, protocol="HTTP/1.1"))
        return self

    def resource(self, address: str, content: bytes, kind: str) -> "Archive":
        self._write(address, "resource", content, None, kind)
        return self

    def _write(
        self, address: str, kind: str, content: bytes, headers: StatusAndHeaders | None, type_: str = ""
    ) -> None:
        record = self.writer.create_warc_record(
            address,
            kind,
            payload=io.BytesIO(content),
            length=len(content),
            http_headers=headers,
            warc_content_type=type_,
            warc_headers_dict={"WARC-Date": "2025-03-14T09:26:53Z"},
        )
        self.writer.write_record(record)

    @property
    def content(self) -> bytes:
        return self.file.getvalue()


def found(content: bytes) -> list[Part]:
    return list(parts(content, "site.warc.gz", Wanted()))


def articles(content: bytes, name: str = "site.warc.gz") -> list[ReadArticle]:
    read = [one.article for one in Gathering([Pasted(name, content)])]
    assert all(isinstance(one, ReadArticle) for one in read), read
    return read  # type: ignore[return-value]


def page(words: str = WORDS) -> bytes:
    return PAGE.format(words).encode()


@pytest.mark.parametrize("packed", [True, False])
def test_pages_are_read_with_how_and_when_they_were_captured(packed: bool) -> None:
    archive = Archive(packed=packed).response("https://paper.example/talks", page(), Set_Cookie="secret=1")
    (article,) = articles(archive.content, "site.warc.gz" if packed else "site.warc")
    assert WORDS in article.text
    assert article.title == "Talks"
    assert article.capture is not None
    assert (article.capture.address, article.capture.status) == ("https://paper.example/talks", 200)
    assert article.capture.accessed_at == "2025-03-14T09:26:53.000000Z"
    assert article.capture.headers == (("Content-Type", HTML),)


def test_a_page_is_decoded_by_the_charset_of_its_header() -> None:
    content = PAGE.format(WORDS).encode("iso-8859-2")
    (article,) = articles(Archive().response("https://a.example/", content, "text/html; charset=iso-8859-2").content)
    assert "Łódź" in article.text


def test_documents_and_texts_are_read_and_the_rest_passed_over() -> None:
    archive = (
        Archive()
        .response("https://a.example/style.css", b"p {}", "text/css")
        .response("https://a.example/photo.jpg", b"\xff\xd8\xff", "image/jpeg")
        .response("https://a.example/gone", page(), status="404 Not Found")
        .response("https://a.example/moved", b"", status="301 Moved")
        .resource("https://a.example/notes.txt", b"Some plain words.", "text/plain")
        .response("https://a.example/untyped", page(), kind="")
        .response("https://a.example/app.js", b"var words", kind="")
    )
    assert [part.name for part in found(archive.content)] == [
        "https://a.example/notes.txt",
        "https://a.example/untyped",
    ]


def test_an_archive_of_pictures_only_is_said_to_be_one() -> None:
    (part,) = found(Archive().response("https://a.example/a.png", b"\x89PNG", "image/png").content)
    assert "holds no page and no document to read (1 pictures" in str(part.content)


def chunked(content: bytes) -> bytes:
    pieces = [content[start : start + 50] for start in range(0, len(content), 50)]
    return b"".join(b"%x;name=value\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (chunked(page()), {"Transfer_Encoding": "chunked"}),
        (gzip.compress(page()), {"Content_Encoding": "gzip"}),
        (zlib.compress(page()), {"Content_Encoding": "deflate"}),
        (zlib.compress(page(), wbits=-15), {"Content_Encoding": "deflate"}),
        (chunked(gzip.compress(page())), {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}),
        (page(), {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}),
        (page(), {"Content_Encoding": "br"}),
    ],
    ids=["chunked", "gzip", "deflate", "bare deflate", "both", "neither, though said", "unpacked Brotli"],
)
def test_what_the_transport_wrapped_is_unwrapped(content: bytes, headers: dict[str, str]) -> None:
    (part,) = found(Archive().response("https://a.example/", content, **headers).content)
    assert part.content == page()


def test_what_cannot_be_unpacked_is_a_sentence_and_the_next_is_read() -> None:
    archive = Archive().response("https://a.example/1", b"\x1b\x07\x00\xff", Content_Encoding="br")
    first, second = found(archive.response("https://a.example/2", page()).content)
    assert isinstance(first.content, UnreadableInput)
    assert second.content == page()


def test_of_an_archive_that_is_cut_off_the_beginning_is_read() -> None:
    content = Archive().response("https://a.example/1", page()).response("https://a.example/2", page()).content
    first, rest = found(content[:-200])
    assert first.content == page()
    assert "damaged or cut off here; what came before was read" in str(rest.content)


def test_bombs_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.reading.archives.warc_payload.MOST_UNPACKED", 100_000)
    (bomb,) = found(
        Archive().response("https://a.example/", gzip.compress(b" " * 1_000_000), Content_Encoding="gzip").content
    )
    assert "unpacked and was left out" in str(bomb.content)
    monkeypatch.setattr(warc, "LARGEST_RECORD", 1_000)
    large, small = found(
        Archive().response("https://a/1", page("x" * 5_000)).response("https://a/2", page("x")).content
    )
    assert "was left out" in str(large.content)
    assert small.content == page("x")
    monkeypatch.setattr(warc, "MOST_UNPACKED", 100)
    (much,) = found(Archive().response("https://a.example/", page()).content)
    assert "the rest was left out" in str(much.content)


def test_a_header_without_end_is_bounded() -> None:
    content = gzip.compress(b"WARC/1.0\r\n" + b"x" * 5_000_000)
    (part,) = found(content)
    assert isinstance(part.content, UnreadableInput)


def test_an_archive_is_known_by_its_first_line() -> None:
    assert recognises(Archive().response("https://a.example/", page()).content)
    assert recognises(b"WARC/1.1\r\nWARC-Type: warcinfo")
    assert not recognises(gzip.compress(b"WARC is an acronym"))
    assert not recognises(b"\x1f\x8bnothing")


_SMALL = Archive(packed=False).response("https://a.example/", page()).resource("https://b", b"x", "text/plain").content


@given(
    st.lists(st.tuples(st.integers(0, len(_SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=20),
    st.integers(12, len(_SMALL)),
    st.booleans(),
)
@settings(deadline=None, max_examples=100)
def test_only_known_errors_come_out_of_a_damaged_archive(
    changes: list[tuple[int, int]], end: int, packed: bool
) -> None:
    content = bytearray(_SMALL)
    for place, byte in changes:
        content[place] = byte
    damaged = bytes(content[:end])
    for part in parts(gzip.compress(damaged, 1) if packed else damaged, "a.warc", Wanted()):
        assert isinstance(part.content, (bytes, KnownError))
