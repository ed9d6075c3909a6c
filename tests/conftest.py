"""What every test stands on: no display, no one's own settings, no network."""

import os

# Before Qt is imported anywhere: tests are the same with and without a screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import socket
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep a test from reading or writing the settings of the person who runs it."""
    folder = tmp_path_factory.mktemp("config")
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection but those to this machine (PostgreSQL's among them)."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            pytest.fail(f"a test connects to {address}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)
