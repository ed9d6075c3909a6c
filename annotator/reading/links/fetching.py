"""A link → its bytes and how they came: bounded in time, size and hops, nothing sent that was not meant to be.

No cookies are kept, nothing that a page names is loaded, and certificates are verified.
"""

import socket
import ssl
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from threading import Event, Thread
from time import monotonic
from urllib.request import getproxies, proxy_bypass

from urllib3 import BaseHTTPResponse, HTTPHeaderDict, PoolManager, ProxyManager, Timeout, exceptions, make_headers
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util import parse_url

from annotator import __version__
from annotator.domain.articles import Capture
from annotator.domain.journal import utc_now
from annotator.errors import KnownError, NetworkTrouble
from annotator.reading.links.addresses import Address, address_of, is_inner, is_inner_name, without_credentials
from annotator.reading.links.delivered import name_of_delivery, stored_headers

Progress = Callable[[int], None]
"""Told several times a second how many bytes have come; raises Cancelled to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is taken: ``bytes`` after unpacking, ``seconds`` for the whole and for one connection, redirects."""

    bytes: int = 50_000_000
    seconds: float = 60
    connect_seconds: float = 10
    redirects: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a link gave: ``content`` unpacked as it was sent, a ``name`` that a file can have, and how it came.

    ``hops`` are the addresses that were asked, the last of them answered.
    """

    content: bytes
    name: str
    capture: Capture
    hops: tuple[str, ...]


_AS_USUAL = Limits()


def fetch(address: str, *, progress: Progress | None = None, limits: Limits = _AS_USUAL) -> Fetched:
    """Fetch a web address, following redirects; raise NetworkTrouble where that does not give a page.

    A person may give an address within their own network; a page on the open internet may not lead to one.
    """
    errand = _Errand(address, limits)
    # In a thread of its own, for a name that is looked up or a header that trickles in cannot be interrupted here.
    thread = Thread(target=errand.run, name=f"fetch {errand.host}", daemon=True)
    end = monotonic() + limits.seconds
    if progress:
        progress(0)
    thread.start()
    try:
        while not errand.done.wait(_TICK):
            if progress:
                progress(errand.received)
            if monotonic() > end:
                raise NetworkTrouble(
                    f"{errand.host} took longer than {limits.seconds:g} seconds, so nothing was read. "
                    "Try again later, or save the page in a browser and read the file."
                )
    finally:
        errand.end()
    if isinstance(errand.result, BaseException):
        raise errand.result
    assert errand.result is not None
    return errand.result


_TICK = 0.1
_CHUNK = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_ENCODINGS = {"gzip", "x-gzip", "deflate", "identity"}
_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; Annotator/{__version__})",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "*",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(slots=True)
class _Line:
    """The connection of an errand, known so that another thread can end it; ``inner`` says where it leads."""

    only_open: bool = False
    inner: bool = False
    ended: bool = False
    wire: socket.socket | None = None

    def taken(self, one: socket.socket, host: str, *, proxied: bool) -> None:
        """Look at a connection that was made; NetworkTrouble where it leads where it may not."""
        self.wire = one
        # The address that was reached, not the one that a name had when it was looked up before.
        self.inner = is_inner_name(host) if proxied else is_inner(one.getpeername()[0])
        if self.ended or (self.only_open and self.inner):
            one.close()
            raise NetworkTrouble(f"The link leads to {host}, within your own network, and was not followed.")

    def end(self) -> None:
        """Cut the connection; who waits on it gets an error at once."""
        self.ended = True
        if self.wire is not None:
            try:
                self.wire.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it was cut already


@dataclass(slots=True)
class _Errand:
    """One fetch, as its thread runs it; ``result`` is there when ``done`` is set."""

    address: str
    limits: Limits
    host: str = field(init=False)
    received: int = 0
    result: Fetched | BaseException | None = None
    done: Event = field(default_factory=Event)
    _line: _Line = field(default_factory=_Line)

    def __post_init__(self) -> None:
        self.host = address_of(self.address).host

    def end(self) -> None:
        """Stop waiting for anything."""
        self._line.end()

    def run(self) -> None:
        """Fetch; whatever is raised is kept for the thread that waits."""
        try:
            self.result = self._fetched()
        except BaseException as error:  # noqa: BLE001  # raised again where the result is waited for
            self.result = error
        finally:
            self.done.set()

    def _fetched(self) -> Fetched:
        first = here = address_of(self.address)
        hops: list[str] = []
        while True:
            hops.append(here.url)
            accessed_at = utc_now()
            with closing(self._asked(here, first)) as response:
                if response.status not in _REDIRECTS:
                    content = self._content(response, here)
                    break
                here = self._next(here, response.headers["location"], hops)
            self._line.only_open = self._line.only_open or not self._line.inner
        headers = response.headers
        capture = Capture(
            id="",
            version_id="",
            address=without_credentials(self.address),
            final_address=here.url,
            accessed_at=accessed_at,
            status=response.status,
            headers=stored_headers(headers.items()),
        )
        name = name_of_delivery(here.url, headers.get("content-disposition", ""), headers.get("content-type", ""))
        return Fetched(content=content, name=name, capture=capture, hops=tuple(hops))

    def _next(self, here: Address, location: str, hops: list[str]) -> Address:
        # Headers are taken for Latin-1; servers write UTF-8.
        location = location.encode("latin-1", "replace").decode("utf-8", "replace")
        there = address_of(location, here.url)
        if there.url in hops:
            raise NetworkTrouble(
                f"{self.host} leads round in a circle, as pages do that want cookies; nothing was read. "
                "Open it in a browser, save the page and read the file."
            )
        if len(hops) > self.limits.redirects:
            raise NetworkTrouble(
                f"{self.host} led on more than {self.limits.redirects} times and was left. "
                "Open it in a browser, and give the address that it ends at."
            )
        return there

    def _asked(self, here: Address, first: Address) -> BaseHTTPResponse:
        headers = HTTPHeaderDict(_HEADERS)
        if first.authorization and here.origin == first.origin:
            headers["Authorization"] = first.authorization
        manager = _manager(here)
        # The manager keeps the pool, and takes it when it is asked for the same place.
        pool = manager.connection_from_url(here.url)
        pool.ConnectionCls = _watched(pool, here.host, self._line)
        timeout = Timeout(connect=self.limits.connect_seconds, read=self.limits.seconds)
        try:
            response = manager.urlopen(
                "GET", here.url, headers=headers, redirect=False, retries=False, preload_content=False, timeout=timeout
            )
        except (exceptions.HTTPError, OSError, UnicodeError) as error:
            raise _trouble(error, here.host, self.limits) from error
        led_on = response.status in _REDIRECTS and "location" in response.headers
        if not led_on and not 200 <= response.status < 300:
            response.close()
            raise _refusal(response.status, here.host)
        return response

    def _content(self, response: BaseHTTPResponse, here: Address) -> bytes:
        encodings = {one.strip().lower() for one in response.headers.get("content-encoding", "identity").split(",")}
        if not encodings <= _ENCODINGS:
            raise NetworkTrouble(
                f"{here.host} sent the page packed in a way that was not asked for ({', '.join(sorted(encodings))}). "
                "Save it in a browser and read the file."
            )
        length = response.headers.get("content-length", "")
        too_long = len(length) > len(str(self.limits.bytes)) or (length.isdecimal() and int(length) > self.limits.bytes)
        chunks = []
        try:
            while not too_long and (chunk := response.read1(_CHUNK, decode_content=True)):
                chunks.append(chunk)
                self.received += len(chunk)
                too_long = self.received > self.limits.bytes
        except (exceptions.HTTPError, OSError) as error:
            raise _trouble(error, here.host, self.limits) from error
        if too_long:
            size = f"{self.limits.bytes / 1_000_000:,g} MB"
            raise NetworkTrouble(
                f"{here.host} sends more than {size}, so nothing was read. Save the part you need as a file."
            )
        return b"".join(chunks)


def _manager(here: Address) -> PoolManager:
    """Return what makes connections, by way of the proxy that the system names for this host."""
    scheme = here.origin[0]
    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy or proxy_bypass(here.host.strip("[]")):
        return PoolManager()
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    try:
        auth = parse_url(proxy).auth
        return ProxyManager(proxy, proxy_headers=make_headers(proxy_basic_auth=auth) if auth else None)
    except exceptions.HTTPError as error:
        raise NetworkTrouble(
            f"The proxy that the system names ({without_credentials(proxy)}) cannot be used; only http and https "
            "proxies can. Nothing was fetched."
        ) from error


def _watched(
    pool: HTTPConnectionPool | HTTPSConnectionPool, host: str, line: _Line
) -> type[HTTPConnection] | type[HTTPSConnection]:
    """Return a kind of connection that tells its line what it reached, before a byte is sent."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            made = super()._new_conn()
            line.taken(made, host, proxied=pool.proxy is not None)
            return made

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            made = super()._new_conn()
            line.taken(made, host, proxied=pool.proxy is not None)
            return made

        def connect(self) -> None:
            super().connect()
            line.wire = self.sock  # the one that speaks TLS took the other's place

    return Secure if isinstance(pool, HTTPSConnectionPool) else Plain


def _trouble(error: Exception, host: str, limits: Limits) -> KnownError:
    """Return the sentence for what went wrong on the way."""
    match error:
        case exceptions.ProxyError():
            return NetworkTrouble(f"The proxy on the way to {host} refused or did not answer. Look at its settings.")
        case exceptions.SSLError() | ssl.SSLError():
            return NetworkTrouble(
                f"The connection to {host} is not secure ({_reason(error)}), so nothing was read. "
                "If you trust it, save the page in a browser and read the file."
            )
        case exceptions.NameResolutionError():
            return NetworkTrouble(
                f"There is no host called {host}, or this computer is offline. Look at the address and the connection."
            )
        case exceptions.NewConnectionError():  # which is a ConnectTimeoutError too
            return NetworkTrouble(f"{host} cannot be reached ({_reason(error)}). Look at the address, or try later.")
        case exceptions.ConnectTimeoutError():
            return NetworkTrouble(f"{host} did not answer in {limits.connect_seconds:g} seconds. Try again later.")
        case exceptions.ReadTimeoutError():
            return NetworkTrouble(f"{host} fell silent for {limits.seconds:g} seconds. Try again later.")
        case exceptions.DecodeError():
            return NetworkTrouble(f"{host} sent a page whose packing is damaged; nothing was read. Try again later.")
    return NetworkTrouble(
        f"The connection to {host} broke off, or what came was no answer of a web server; nothing was read. Try again."
    )


def _reason(error: BaseException) -> str:
    """Return the system's own words, without the objects that libraries print before them."""
    while error.__cause__ or error.__context__:
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, ssl.SSLError):
        return (error.reason or "no agreement").replace("_", " ").lower()
    return str(getattr(error, "strerror", None) or type(error).__name__)


def _refusal(status: int, host: str) -> KnownError:
    """Return the sentence for an answer that is no page."""
    if status in (404, 410):
        return NetworkTrouble(f"{host} has no such page ({status}). Look at the address, or search an archive for it.")
    if status in (401, 402, 403, 407, 451):
        return NetworkTrouble(
            f"{host} does not give this page to programs or strangers ({status}). "
            "Open it in a browser, save the page and read the file."
        )
    if status == 429 or status >= 500:
        return NetworkTrouble(f"{host} cannot give the page now ({status}). Try again later.")
    return NetworkTrouble(f"{host} answered with status {status} and no page; nothing was read. Look at the address.")
