"""The keys of the digit row by their place, for layouts where a digit needs Shift or Shift makes a sign of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_FIRST_BY_PLATFORM = {
    # xkb key codes are those of evdev plus 8: KEY_1 is 2 (linux/input-event-codes.h).
    "xcb": 10,
    "wayland": 10,
    # Scan code set 1, as Windows gives it: the key 1 is 0x02.
    "windows": 2,
}
_MAC_KEYS = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}
"""kVK_ANSI_1 … kVK_ANSI_9 of HIToolbox/Events.h, which are not in order."""


def digit_of(event: QKeyEvent) -> int:
    """Return which key of the digit row was pressed, 1–9, whatever the layout makes of it; 0 for any other key."""
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return int(event.key()) - int(Qt.Key.Key_0)
    platform = QGuiApplication.platformName()
    if platform == "cocoa":
        return _MAC_KEYS.get(event.nativeVirtualKey(), 0)
    first = _FIRST_BY_PLATFORM.get(platform)
    number = event.nativeScanCode() - first + 1 if first else 0
    return number if 1 <= number <= 9 else 0
