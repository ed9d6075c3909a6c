"""How long work tells how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Told how many are done, how many there are, and what is being done; raises Cancelled to stop the work."""
