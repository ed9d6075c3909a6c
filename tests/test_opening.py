"""What is said where no window can be opened."""

import ctypes
import sys

import pytest

from annotator import opening
from annotator.errors import MissingLibrary, NoDisplay
from annotator.opening import open_window

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")


@pytest.fixture(autouse=True)
def _no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_display_a_sentence_says_what_still_works() -> None:
    with pytest.raises(NoDisplay, match=r"no display here.*annotator --help"):
        open_window(None)


def test_a_display_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    # Nothing is asked of the network: a number without a host is a socket of this machine.
    monkeypatch.setenv("DISPLAY", ":9183")
    monkeypatch.setattr(opening, "X11_LIBRARIES", ())
    try:
        ctypes.CDLL("libxcb.so.1")
    except OSError:
        pytest.skip("nothing that speaks to a display is installed")
    with pytest.raises(NoDisplay, match=":9183 does not answer"):
        open_window(None)


def test_a_library_that_the_screen_needs_is_named_with_its_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":9183")
    monkeypatch.setattr(opening, "X11_LIBRARIES", ("libxcb-nowhere.so.0",))
    with pytest.raises(MissingLibrary, match=r"libxcb-nowhere\.so\.0.*libxcb-cursor0"):
        open_window(None)
