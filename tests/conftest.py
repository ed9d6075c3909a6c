"""What every test stands on: no display, no one's own settings, no network."""

import os

# Before Qt is imported anywhere: tests are the same with and without a screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import socket
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples each time, so that a change is refused for what it changed alone; with
# ``--hypothesis-profile=search`` others are looked for.
settings.register_profile("same", derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile("same")


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
