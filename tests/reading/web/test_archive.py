"""Pages saved whole: MHTML and Safari's web archives, whole, damaged, and told from letters."""

import base64
import plistlib
import quopri
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import Capture
from annotator.errors import KnownError, UnreadableInput
from annotator.reading import ReadArticle, Wanted, read_bytes
from annotator.reading.web.archive import read_mhtml, read_webarchive, recognises_mhtml, recognises_webarchive
from tests.patience import PATIENCE
from tests.reading.small_pages import NEWS, PARAGRAPHS

ADDRESS = "https://harbour.example/news/pier?page=1"
PICTURE = (
    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png\r\n\r\niVBORw0KGgo=\r\n"
)
FRAME = "Content-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<html><p>Buy now!</p></html>\r\n"


def mhtml(
    page: str = NEWS, encoding: str = "quoted-printable", charset: str = "utf-8", frame_first: bool = False
) -> bytes:
    content = page.encode(charset)
    body = (
        {
            "quoted-printable": quopri.encodestring(content),
            "base64": base64.encodebytes(content),
            "8bit": content,
        }[encoding]
        .replace(b"\r\n", b"\n")
        .replace(b"\n", b"\r\n")
    )
    head = (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {ADDRESS}\r\n"
        "Subject: =?utf-8?Q?Council=20votes=20=E2=80=93=20Harbour?=\r\n"
        "Date: Fri, 2 May 2025 12:30:05 +0200\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        '\tboundary="----MultipartBoundary--x----"\r\n\r\n\r\n'
    )
    part = (
        f"Content-Type: text/html; charset={charset}\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\nContent-Location: {ADDRESS}\r\n\r\n"
    ).encode() + body
    mark = b"\r\n------MultipartBoundary--x----"
    parts = [FRAME.encode(), part, PICTURE.encode()] if frame_first else [part, PICTURE.encode(), FRAME.encode()]
    return head.encode() + b"".join(mark + b"\r\n" + one for one in parts) + mark + b"--\r\n"


def webarchive(
    page: bytes = NEWS.encode(), form: plistlib.PlistFormat = plistlib.FMT_BINARY, **changed: object
) -> bytes:
    resource = {
        "WebResourceData": page,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": ADDRESS,
        "WebResourceFrameName": "",
    }
    return plistlib.dumps({"WebMainResource": {**resource, **changed}, "WebSubresources": []}, fmt=form)


def read(content: bytes, name: str) -> ReadArticle:
    return read_bytes(content, name)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("frame_first", [False, True])
def test_the_page_of_an_mhtml_file_is_read(encoding: str, frame_first: bool) -> None:
    content = mhtml(encoding=encoding, frame_first=frame_first)
    article = read(content, "page.mhtml")
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert "Buy now" not in article.text
    assert article.reader == "saved page (MHTML), main text, UTF-8"
    assert article.original == content
    assert article.title == "Council votes to rebuild the pier"
    assert article.source is not None
    assert article.source.url == "https://harbour.example/news/pier"


def test_it_tells_where_and_when_it_was_saved() -> None:
    assert read(mhtml(), "page.mht").capture == Capture(
        id="",
        version_id="",
        address=ADDRESS,
        final_address=ADDRESS,
        accessed_at="2025-05-02T10:30:05.000Z",
        headers=(
            ("From", "<Saved by Blink>"),
            ("Subject", "Council votes – Harbour"),
            ("Date", "Fri, 2 May 2025 12:30:05 +0200"),
        ),
    )


@pytest.mark.parametrize("date", ["", "Date: yesterday\r\n", "Date: Fri, 99 May 99999 12:30:05 +9900\r\n"])
def test_a_time_that_is_none_is_left_out(date: str) -> None:
    content = mhtml().replace(b"Date: Fri, 2 May 2025 12:30:05 +0200\r\n", date.encode())
    assert read(content, "page.mhtml").capture is None


def test_the_charset_of_the_part_is_believed() -> None:
    page = NEWS.replace('<meta charset="utf-8">', "").replace("2", "²")
    article = read(mhtml(page, charset="windows-1252"), "page.mhtml")
    assert article.encoding == "windows-1252"
    assert "4.² million" in article.text


def test_a_page_alone_with_headers_is_a_saved_page_too() -> None:
    content = b"Content-Location: " + ADDRESS.encode() + b"\nContent-Type: text/html; charset=utf-8\n\n" + NEWS.encode()
    article = read(content, "page.mht")
    assert article.text.startswith("The pier after the storm.")


@pytest.mark.parametrize(
    "content",
    [
        b"From: a@b.example\r\nTo: c@d.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
        b"Received: from x\r\nContent-Type: text/html\r\n\r\n<html>",
        b"From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<html>",
        b"From: a@b.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
        b"From: <Saved by Blink>\r\nContent-Type: text/plain\r\n\r\nwords",
        b"Note: a text\n\nContent-Type: multipart/related",
        b"<html>",
        b"",
    ],
)
def test_letters_and_texts_are_no_saved_pages(content: bytes) -> None:
    assert not recognises_mhtml(content)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_the_page_of_a_web_archive_is_read(form: plistlib.PlistFormat) -> None:
    content = webarchive(form=form)
    article = read(content, "page.webarchive")
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert article.reader == "saved page (web archive), main text, UTF-8"
    assert article.original == content
    assert article.source is not None
    assert article.source.url == "https://harbour.example/news/pier"


def test_the_encoding_that_a_web_archive_names_is_believed() -> None:
    page = NEWS.replace('<meta charset="utf-8">', "").replace("2", "²").encode("cp1252")
    assert "4.² million" in read(webarchive(page, WebResourceTextEncodingName="windows-1252"), "a.webarchive").text


def nested_plist(depth: int) -> bytes:
    return b'<?xml version="1.0"?><plist><dict><key>WebMainResource</key>' + b"<array>" * depth


@pytest.mark.parametrize(
    "content",
    [
        b"bplist00WebMainResource",
        webarchive()[:-40],
        webarchive(WebResourceMIMEType="application/pdf"),
        webarchive(WebResourceData="words"),
        plistlib.dumps({"WebMainResource": ["list"]}),
        plistlib.dumps({"Other": "WebMainResource"}),
        nested_plist(100_000),
        b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "WebMainResource"><!ENTITY b "&a;&a;">]><plist>&b;</plist>',
    ],
    ids=["head only", "cut", "a PDF", "no bytes", "a list", "another", "nested", "entities"],
)
def test_a_web_archive_without_a_page_is_a_sentence(content: bytes) -> None:
    assert recognises_webarchive(content)
    with pytest.raises(UnreadableInput, match="web archive"):
        read(content, "page.webarchive")


def test_an_mhtml_file_without_a_page_is_a_sentence() -> None:
    content = b"From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n" + PICTURE.encode()
    with pytest.raises(UnreadableInput, match="no page is in it"):
        read(content, "page.mhtml")


def test_headers_that_the_mail_parser_stumbles_over_are_a_sentence() -> None:
    content = mhtml().replace(b'boundary="', b"boundary*" + b"9" * 5_000 + b'="')
    with pytest.raises(UnreadableInput, match="no page is in it"):
        read(content, "page.mhtml")


def test_a_million_parts_within_parts_take_no_time() -> None:
    head = b"From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    inner = b"--x\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    start = time.process_time()
    for content in (head + inner * 50_000, head + b"--x\r\n" * 300_000, head + b"--x" * 500_000):
        with pytest.raises(UnreadableInput):
            read(content, "page.mhtml")
    assert time.process_time() - start < PATIENCE


@given(st.data())
@settings(deadline=None, max_examples=30)
def test_only_known_errors_come_out_of_damaged_archives(data: st.DataObject) -> None:
    content, reader = data.draw(
        st.sampled_from([(mhtml(), read_mhtml), (webarchive(), read_webarchive),
                         (webarchive(form=plistlib.FMT_XML), read_webarchive)])
    )  # fmt: skip
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 10))):
        place = data.draw(st.integers(0, len(damaged) - 1) | st.integers(max(0, len(damaged) - 300), len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=10))
    try:
        article = reader(bytes(damaged), "page", Wanted())
    except KnownError:
        return
    assert article.text
