"""A web server on this machine that answers well and badly, for tests of what links give."""

import gzip
import socket
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

PAGE = b"<!DOCTYPE html><html><head><title>A page</title></head><body><p>Words of the page.</p></body></html>"


class Handler(BaseHTTPRequestHandler):
    """Answers by path; what was asked is kept in ``server.asked``."""

    server: "Server"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        answer = self.server.answers.get(self.path)
        if answer is None:
            self.give(404, b"Not here.", [])
            return
        try:
            answer(self)
        except OSError:
            self.close_connection = True  # the client has hung up

    def give(self, status: int, body: bytes, headers: list[tuple[str, str]], length: int | None = None) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the overridden one's
        pass


class Server(ThreadingHTTPServer):
    """``address("/x")`` is where ``answers["/x"]`` answers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, Callable[[Handler], None]] = {}
        self.over = Event()

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # clients that hang up are what these tests are about

    def address(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"

    def page(self, path: str, body: bytes = PAGE, kind: str = "text/html", *more: tuple[str, str]) -> str:
        self.answers[path] = lambda handler: handler.give(200, body, [("Content-Type", kind), *more])
        return self.address(path)

    def status(self, path: str, status: int) -> str:
        self.answers[path] = lambda handler: handler.give(status, b"No.", [])
        return self.address(path)

    def redirect(self, path: str, to: str, status: int = 302) -> str:
        self.answers[path] = lambda handler: handler.give(status, b"", [("Location", to)])
        return self.address(path)

    def packed(self, path: str, body: bytes, encoding: str = "gzip") -> str:
        packed = {"gzip": gzip.compress, "deflate": zlib.compress}.get(encoding, bytes)(body)
        return self.page(path, packed, "text/plain", ("Content-Encoding", encoding))

    def cut_short(self, path: str) -> str:
        self.answers[path] = lambda handler: handler.give(200, b"Half", [], length=1_000)
        return self.address(path)

    def dripping(self, path: str, start: bytes) -> str:
        """Answer with ``start`` and then a byte now and then, for ever."""

        def drip(handler: Handler) -> None:
            handler.wfile.write(start)
            handler.close_connection = True
            while not self.over.is_set():
                handler.wfile.write(b"x")
                time.sleep(0.02)

        self.answers[path] = drip
        return self.address(path)


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server in a thread while the block lasts."""
    with Server() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            thread.join()


def closed_port() -> int:
    """Return a port of this machine that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
