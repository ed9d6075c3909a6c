"""The texts that were read last, kept in memory: they never change, and a tag on a long one needs the whole of it."""

import threading
from collections import OrderedDict
from collections.abc import Callable

MOST_CHARACTERS = 32_000_000
"""Code points kept altogether, some 30 to 130 MB; the text in hand is kept however long it is."""


class KeptTexts:
    """Texts by their hash, those asked for last; for all threads that use a project."""

    def __init__(self) -> None:
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._characters = 0
        self._lock = threading.Lock()

    def get(self, sha256: str, read: Callable[[], str]) -> str:
        """Return the text of a hash, by ``read`` when it is not kept."""
        with self._lock:
            known = self._texts.get(sha256)
            if known is not None:
                self._texts.move_to_end(sha256)
                return known
        text = read()
        with self._lock:
            if sha256 not in self._texts:
                self._texts[sha256] = text
                self._characters += len(text)
            while self._characters > MOST_CHARACTERS and len(self._texts) > 1:
                _, oldest = self._texts.popitem(last=False)
                self._characters -= len(oldest)
        return text

    def forget(self) -> None:
        """Keep none any more: one of them was erased."""
        with self._lock:
            self._texts.clear()
            self._characters = 0
