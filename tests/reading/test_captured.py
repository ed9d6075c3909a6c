"""What came over the network: headers, addresses and captures on the article."""

from annotator.domain.articles import Capture
from annotator.reading.article import Wanted
from annotator.reading.captured import read_captured


def capture(kind: str = "text/plain", final: str = "https://a.example/x") -> Capture:
    return Capture(
        id="", version_id="", address="https://a.example/x", final_address=final,
        accessed_at="2025-05-02T10:00:00Z", headers=(("Content-Type", kind),),
    )  # fmt: skip


GREEK = "Οι λέξεις ενός άρθρου, μία προς μία."


def test_the_charset_of_the_headers_settles_what_the_bytes_leave_open() -> None:
    content = "Žluťoučký kůň úpěl.".encode("cp1250")
    read = read_captured(content, "x.txt", Wanted(), capture("text/plain; charset=windows-1250"))
    assert (read.text, read.encoding, read.reader) == (
        "Žluťoučký kůň úpěl.",
        "windows-1250",
        "plain text, windows-1250",
    )
    assert read.original == content
    assert read.notes == ()


def test_a_charset_that_the_bytes_contradict_is_not_believed() -> None:
    for charset in ("iso-8859-1", "windows-1253", "unicode_escape", "nonsense", "zlib"):
        read = read_captured(GREEK.encode(), "x.txt", Wanted(), capture(f"text/plain; charset={charset}"))
        assert (read.text, read.encoding) == (GREEK, "UTF-8")
    old = GREEK.encode("cp1253")
    for charset in ("utf-8", "unicode_escape", "rot13", "punycode", ""):
        assert read_captured(old, "x.txt", Wanted(), capture(f"text/plain; charset={charset}")).text == GREEK


def test_latin_1_means_what_browsers_take_it_for() -> None:
    read = read_captured("“Été” – 5 €".encode("cp1252"), "x", Wanted(), capture("text/plain; charset=ISO-8859-1"))
    assert (read.text, read.encoding) == ("“Été” – 5 €", "windows-1252")


def test_the_address_that_answered_is_the_source_and_a_new_host_is_noted() -> None:
    read = read_captured(b"Words.", "x.txt", Wanted(), capture(final="https://b.example/y"))
    assert read.source is not None
    assert read.source.url == "https://b.example/y"
    assert read.notes == ("The link led on to https://b.example/y",)
    assert read_captured(b"Words.", "x.txt", Wanted(), capture(final="https://a.example/y")).notes == ()


def test_a_page_is_read_by_the_charset_of_its_headers_and_names_its_own_address() -> None:
    words = "<p>Žluťoučký kůň úpěl ďábelské ódy a tak dále.</p>" * 12
    head = "<head><title>Óda</title><link rel=canonical href=/canonical></head>"
    page = f"<!DOCTYPE html><html>{head}<body><article><h1>Óda</h1>{words}</article></body></html>".encode("cp1250")
    delivered = capture("text/html; charset=windows-1250")
    read = read_captured(page, "x.html", Wanted(), delivered)
    assert "Žluťoučký kůň úpěl ďábelské ódy" in read.text
    assert (read.title, read.encoding, read.capture) == ("Óda", "windows-1250", delivered)
    assert read.source is not None
    assert read.source.url == "https://a.example/canonical"
    assert read_captured(page.replace(b"canonical", b"other"), "x.html", Wanted(), delivered).source.url == (  # type: ignore[union-attr]
        "https://a.example/x"
    )
