"""XML of somebody else's: what is read, and what is refused in a sentence."""

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import UnreadableInput
from annotator.files import xml
from tests.patience import PATIENCE

XHTML = b'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'


def test_a_document_is_read_without_comments_and_instructions() -> None:
    root = xml.parse("<a>Bär<!-- no --> and<?run this?> <b>Maus</b></a>".encode(), "a.xml")
    assert "".join(root.itertext()) == "Bär and Maus"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_the_declared_encoding_is_followed(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><a>Bär</a>'
    assert xml.parse(text.encode(encoding), "a.xml").text == "Bär"


def test_names_of_html_become_their_characters() -> None:
    root = xml.parse(XHTML + b"<a>&eacute;t&eacute;&nbsp;<b>x</b>&hellip;y&mdash;</a>", "a.xhtml")
    assert "".join(root.itertext()) == "été\u00a0x…y—"


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/x.dtd"> %b;]><a/>',
        b'<!DOCTYPE a SYSTEM "a[.dtd" [<!ATTLIST a b CDATA "c">]><a/>',
        b'<!DOCTYPE a PUBLIC "x" "y"><a>&unheard-of;</a>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a [+ADwAIQ-ENTITY b "c">]><a>&b;</a>',
    ],
)
def test_entities_of_its_own_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"“a\.xml” declares entities"):
        xml.parse(content, "a.xml")


def test_a_billion_laughs_are_refused_at_once() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    started = time.monotonic()
    with pytest.raises(UnreadableInput, match="declares entities"):
        xml.parse(f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a b="&l9;">&l9;</a>'.encode(), "a.xml")
    assert time.monotonic() - started < PATIENCE


@pytest.mark.parametrize("depth", [xml.DEEPEST + 1, 1_000, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    with pytest.raises(UnreadableInput, match="nested too deep"):
        xml.parse(b"<a>" * depth + b"</a>" * depth, "a.xml")


def test_usual_nesting_is_not() -> None:
    assert xml.parse(b"<a>" * xml.DEEPEST + b"</a>" * xml.DEEPEST, "a.xml").tag == "a"


@pytest.mark.parametrize("content", [b"<a>" + b"<b c=''/>" * 3_000_001 + b"</a>", b"x" * (xml.MOST_BYTES + 1)])
def test_what_would_fill_the_memory_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableInput, match="too large"):
        xml.parse(content, "a.xml")


@pytest.mark.parametrize("content", [b"", b"\0\0\0", b"<a>", b"<a></b>", b"<a>\x01</a>", b"<a>\xff</a>", b"no markup"])
def test_broken_xml_is_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"“a\.xml” is damaged: its XML is broken .*\. Get the file anew\.$"):
        xml.parse(content, "a.xml")


def test_many_document_types_take_no_more_than_a_moment() -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableInput):
        xml.parse(b'<!DOCTYPE "' * 300_000, "a.xml")
    assert time.monotonic() - started < PATIENCE


@given(st.binary(max_size=60), st.integers(0, 200), st.integers(0, 60))
@settings(deadline=None, max_examples=200)
def test_only_known_errors_come_out(noise: bytes, place: int, removed: int) -> None:
    content = XHTML + b"<a x='1'>&eacute;<b>text</b> more</a>"
    content = content[:place] + noise + content[place + removed :]
    with contextlib.suppress(UnreadableInput):
        assert xml.parse(content, "a.xml").tag
