"""Identifiers: UUID version 7 (RFC 9562), so that ids sort by the time they were made."""

import os
import threading
import time
import uuid

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a UUIDv7 as 36 characters, strictly greater than any that this process made before."""
    global _last
    with _lock:
        # Of the 74 bits that the milliseconds leave, 70 are drawn at random; what comes out too low (a burst, a clock
        # that was set back) counts on from the last id instead, and the four bits on top keep that in its millisecond.
        now = time.time_ns() // 1_000_000 << 74
        _last = max(now | int.from_bytes(os.urandom(9)) >> 2, _last + (1 << 32))
        stamp, tail = _last >> 74, _last & ((1 << 74) - 1)
    number = stamp << 80 | 0x7 << 76 | (tail >> 62) << 64 | 0b10 << 62 | tail & ((1 << 62) - 1)
    return str(uuid.UUID(int=number))
