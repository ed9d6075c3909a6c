"""Text that runs from the right, put into the order in which it is spoken."""

import re
from collections.abc import Iterable

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def is_right_to_left(texts: Iterable[str]) -> bool:
    """Tell whether most letters of the texts run from the right."""
    right = left = 0
    for text in texts:
        if not text.isascii():
            right += len(RIGHT_TO_LEFT.findall(text))
        left += len(text)
    return right * 3 > left
