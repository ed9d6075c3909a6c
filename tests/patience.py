"""How long a test waits for what must come to an end."""

import pytest

PATIENCE = 60
"""Seconds after which something is taken as endless: far more than a busy machine needs, far less than a trap takes.

How fast something is, and whether it grows with its input alone, is measured alone, in ``tests/benchmarks``.
"""

BREAKS_OFF = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""What is broken off may be in a finaliser, which Python then tells of and goes on; it is broken off again."""
