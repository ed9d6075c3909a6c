"""Web addresses: what is asked for, of whom, and what may be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import NetworkTrouble
from annotator.reading.links.addresses import address_of, is_inner, is_inner_name, without_credentials


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("HTTP://A.Example", "http://a.example/"),
        (" https://a.example/x#y ", "https://a.example/x"),
        ("https://a.example?q=1#y", "https://a.example/?q=1"),
        ("https://a.example:8443/x", "https://a.example:8443/x"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://例え。テスト/", "https://xn--r8jz45g.xn--zckzah/"),
        ("https://a.example/a b?c=d e|f", "https://a.example/a%20b?c=d%20e%7Cf"),
        ("https://a.example/%e4%BD%a0%zz", "https://a.example/%E4%BD%A0%25zz"),
        ("https://a.example/a/../b/./c", "https://a.example/b/c"),
        ("https://a.example/\ud83d", "https://a.example/%ED%A0%BD"),
        ("https://jo:pw@a.example/x", "https://a.example/x"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
    ],
)
def test_an_address_is_asked_for_in_ascii(words: str, url: str) -> None:
    assert address_of(words).url == url


def test_credentials_are_a_header_where_a_person_typed_them() -> None:
    assert address_of("https://Jo:p%40ss@a.example/x").authorization == "Basic Sm86cEBzcw=="
    assert address_of("https://a.example/x").authorization == ""
    assert address_of("https://jo:pw@a.example/x", "https://a.example/").authorization == ""
    assert address_of("/y", "https://jo:pw@a.example/x").authorization == ""


def test_what_is_shown_has_no_credentials() -> None:
    assert without_credentials(" https://jo:p@ss@a.example/x@y#z ") == "https://a.example/x@y#z"
    assert without_credentials("https://a.example/@jo") == "https://a.example/@jo"
    with pytest.raises(NetworkTrouble) as raised:
        address_of("https://jo:secret@a b/")
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    "ip",
    ["127.0.0.1", "127.9.9.9", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
     "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::"],
)  # fmt: skip
def test_addresses_within_are_known(ip: str) -> None:
    assert is_inner(ip)


@pytest.mark.parametrize("ip", ["93.184.215.14", "2606:4700::1111", "::ffff:93.184.215.14"])
def test_addresses_on_the_open_internet_are_known(ip: str) -> None:
    assert not is_inner(ip)


def test_names_tell_what_is_within_where_a_proxy_looks_them_up() -> None:
    within = ["localhost", "intranet", "printer.local", "x.internal.", "127.0.0.1", "[::1]", "10.1.1.1"]
    assert [is_inner_name(host) for host in within] == [True] * len(within)
    assert not is_inner_name("news.example.org")
    assert not is_inner_name("93.184.215.14")


@given(st.text(max_size=60) | st.from_regex(r"https?://[^\s]{0,40}"), st.sampled_from(["", "https://a.example/b"]))
def test_whatever_is_typed_is_an_address_or_a_sentence(words: str, base: str) -> None:
    try:
        found = address_of(words, base)
    except NetworkTrouble:
        return
    assert found.url.isascii()
    assert found.url.startswith(("http://", "https://"))
    assert "@" not in found.url.split("/")[2]
    assert address_of(found.url).url == found.url
