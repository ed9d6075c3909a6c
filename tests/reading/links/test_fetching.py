"""A link → its bytes, from a server on this machine that answers well and badly."""

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import __version__
from annotator.errors import Cancelled, NetworkTrouble
from annotator.reading.links import fetching
from annotator.reading.links.fetching import Limits, fetch
from tests.patience import PATIENCE
from tests.reading.web_server import PAGE, Server, closed_port, serving

pytestmark = pytest.mark.usefixtures("no_proxy")


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "getproxies", dict)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def trouble(address: str, **limits: float) -> str:
    with pytest.raises(NetworkTrouble) as raised:
        fetch(address, limits=Limits(**limits))  # type: ignore[arg-type]
    sentence = str(raised.value)
    assert sentence.endswith(".")
    return sentence


def test_a_page_comes_with_how_it_came(server: Server) -> None:
    address = server.page("/a/page", PAGE, "text/html; charset=utf-8", ("Set-Cookie", "secret=1"), ("X-Mark", "here"))
    fetched = fetch(f" {address}#part ")
    assert (fetched.content, fetched.name, fetched.hops) == (PAGE, "page.html", (address,))
    capture = fetched.capture
    assert (capture.address, capture.final_address, capture.status) == (f"{address}#part", address, 200)
    headers = dict(capture.headers)
    assert (headers["Content-Type"], headers["X-Mark"]) == ("text/html; charset=utf-8", "here")
    assert "secret" not in str(capture)
    assert capture.accessed_at.endswith("Z") or "+00:00" in capture.accessed_at
    [(path, asked)] = server.asked
    assert path == "/a/page"
    assert f"Annotator/{__version__}" in asked["User-Agent"]
    assert not {"Cookie", "Authorization", "Referer"} & set(asked)


def test_redirects_are_followed_and_listed(server: Server) -> None:
    end = server.page("/end")
    server.redirect("/two", "end", 308)
    start = server.redirect("/one", "/two#x", 301)
    fetched = fetch(start)
    assert fetched.hops == (start, server.address("/two"), end)
    assert (fetched.capture.address, fetched.capture.final_address) == (start, end)


def test_circles_and_endless_chains_are_left(server: Server) -> None:
    server.redirect("/a", "/b")
    assert "circle" in trouble(server.redirect("/b", "/a"))
    for number in range(12):
        server.redirect(f"/{number}", f"/{number + 1}")
    assert "more than 10 times" in trouble(server.address("/0"))
    assert len([path for path, _ in server.asked if path[1:].isdigit()]) == 11


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://a.example/", "data:text/html,x", "gopher://a.example"])
def test_redirects_to_what_is_no_web_page_are_refused(server: Server, to: str) -> None:
    assert "no web address" in trouble(server.redirect("/", to))


def test_the_open_internet_may_not_lead_into_ones_own_network(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.page("/secret")
    outside = server.redirect("/", "/secret")
    assert fetch(outside).content == PAGE  # a person may go within, and be led on there
    inner = iter([False, True])
    monkeypatch.setattr(fetching, "is_inner", lambda _: next(inner))
    server.asked.clear()
    assert "within your own network" in trouble(outside)
    assert [path for path, _ in server.asked] == ["/"]


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "no such page"), (410, "no such page"), (403, "in a browser"), (401, "in a browser"), (451, "in a browser"),
     (500, "Try again later"), (503, "Try again later"), (429, "Try again later"), (304, "no page"), (302, "no page")],
)  # fmt: skip
def test_answers_that_are_no_page_are_sentences(server: Server, status: int, words: str) -> None:
    sentence = trouble(server.status("/x", status))
    assert words in sentence
    assert str(status) in sentence


def test_a_host_that_is_not_there_or_listens_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "cannot be reached" in trouble(f"http://127.0.0.1:{closed_port()}/")

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "no host called nowhere.example" in trouble("https://nowhere.example/")


@pytest.mark.parametrize(
    "address", ["http://", "https://?x", "http://a b.example/", "http://host:99999/", "http://host:x/", "http://[::1/",
                "http://good.example\\@evil.example/", "ftp://a.example/", "a.example", "", "http://\ud800/", "http://%zz/"],
)  # fmt: skip
def test_what_is_no_address_is_a_sentence(address: str) -> None:
    assert "no web address" in trouble(address)


def test_a_body_over_the_limit_is_left_whether_it_says_so_or_not(server: Server) -> None:
    assert fetch(server.page("/fits", b"x" * 1_000, "text/plain"), limits=Limits(bytes=1_000)).content == b"x" * 1_000
    assert "more than 0.001 MB" in trouble(server.page("/long", b"x" * 1_001, "text/plain"), bytes=1_000)
    began = time.monotonic()
    assert "sends more than 50 MB" in trouble(
        server.dripping("/huge", b"HTTP/1.0 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
    )
    assert time.monotonic() - began < PATIENCE
    assert "sends more than" in trouble(
        server.dripping("/endless", b"HTTP/1.0 200 OK\r\n\r\n" + b"x" * 5_000), bytes=4_000
    )


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_packed_pages_are_unpacked_within_the_limit(server: Server, encoding: str) -> None:
    assert fetch(server.packed("/a", b"words " * 1_000, encoding)).content == b"words " * 1_000
    bomb = server.packed("/bomb", bytes(30_000_000), encoding)
    assert "sends more than 1 MB" in trouble(bomb, bytes=1_000_000)


def test_packing_that_is_damaged_or_unknown_is_a_sentence(server: Server) -> None:
    assert "damaged" in trouble(server.page("/bad", b"no gzip", "text/html", ("Content-Encoding", "gzip")))
    assert "not asked for (br)" in trouble(server.packed("/br", b"words", "br"))


def test_a_connection_that_breaks_off_gives_nothing(server: Server) -> None:
    assert "broke off" in trouble(server.cut_short("/half"))
    server.answers["/noise"] = lambda handler: handler.wfile.write(b"\0\1\2 no HTTP\r\n\r\n") and None  # type: ignore[func-returns-value]
    assert "no answer of a web server" in trouble(server.address("/noise"))


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.0 200 OK\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nX-Long: ",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;",
    ],
)
def test_a_server_that_drips_is_ended(server: Server, start: bytes) -> None:
    before = threading.active_count()
    began = time.monotonic()
    assert "longer than 0.3 seconds" in trouble(server.dripping("/", start), seconds=0.3)
    assert time.monotonic() - began < PATIENCE
    server.over.set()
    ended = time.monotonic() + 2
    while threading.active_count() > before and time.monotonic() < ended:
        time.sleep(0.01)
    assert threading.active_count() <= before


def test_a_person_can_stop_while_it_comes(server: Server) -> None:
    told: list[int] = []

    def progress(received: int) -> None:
        told.append(received)
        if received:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        fetch(server.dripping("/", b"HTTP/1.0 200 OK\r\n\r\n"), progress=progress)
    assert told[0] == 0
    assert told[-1] > 0


def test_credentials_go_to_the_host_they_were_typed_for_and_are_not_stored(server: Server) -> None:
    with serving() as other:
        elsewhere = other.page("/end")
        server.redirect("/again", elsewhere.replace("http://", "http://evil:trick@"))
        start = server.redirect("/", "/again").replace("http://", "http://jo:p%40ss@")
        fetched = fetch(start)
        assert [asked.get("Authorization") for _, asked in server.asked] == ["Basic am86cEBzcw=="] * 2
        assert [asked.get("Authorization") for _, asked in other.asked] == [None]
    assert fetched.capture.address == server.address("/")
    assert "evil" not in str(fetched.hops)
    assert "p%40ss" not in trouble(server.status("/gone", 404).replace("http://", "http://jo:p%40ss@"))


def test_odd_addresses_are_asked_for_as_browsers_do(server: Server) -> None:
    server.page("/w%C3%B6rter%20%F0%9F%98%80/x?q=%C3%A9%20a&b=%41")
    fetched = fetch(server.address("/wörter 😀/./y/../x?q=é a&b=%41#teil"))
    assert fetched.content == PAGE
    server.page("/%E4%BD%A0")
    server.answers["/to"] = lambda handler: (
        handler.wfile.write(b"HTTP/1.0 302 Found\r\nLocation: /" + "你".encode() + b"\r\n\r\n") and None
    )  # type: ignore[func-returns-value]
    assert fetch(server.address("/to")).content == PAGE


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving() as server:
        server.page("/")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        sentence = trouble(server.address().replace("http://", "https://"))
    assert "not secure (self-signed certificate)" in sentence
    assert server.asked == []


def test_the_systems_proxy_is_used_and_its_exceptions_too(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.page("http://a.example/page")
    monkeypatch.setattr(fetching, "getproxies", lambda: {"http": server.address("")})
    assert fetch("http://a.example/page").content == PAGE
    monkeypatch.setattr(fetching, "proxy_bypass", lambda host: True)
    assert fetch(server.page("/direct")).content == PAGE
    monkeypatch.undo()
    monkeypatch.setattr(fetching, "getproxies", lambda: {"http": f"http://127.0.0.1:{closed_port()}"})
    assert "proxy" in trouble("http://a.example/page")
    monkeypatch.setattr(fetching, "getproxies", lambda: {"http": "socks5://127.0.0.1:1"})
    assert "proxy" in trouble("http://a.example/page")


def test_behind_a_proxy_names_tell_what_is_within(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "getproxies", lambda: {"http": server.address("")})
    server.redirect("http://a.example/", "http://169.254.169.254/latest")
    assert "within your own network" in trouble("http://a.example/")
    assert len(server.asked) == 1
