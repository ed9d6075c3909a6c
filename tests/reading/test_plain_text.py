"""The title that is proposed for a plain text."""

import pytest

from annotator.reading.plain_text import LONGEST_TITLE, proposed_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("China’s Diplomatic Balancing Act\nAs of September", "China’s Diplomatic Balancing Act"),
        ("“`html\nChina’s Act\nAs of", "China’s Act"),
        ("```html\n\n# China’s Act\n", "China’s Act"),
        ("\n\n  Spaced   out \n", "Spaced out"),
        ("date 2025-05-02\nThe title\n", "The title"),
        ("2025-05-02\nThe title\n", "The title"),
        ("---\nThe title\n", "The title"),
        (" date 2025-05-02 China is in the midst of " + "words " * 30 + "\n\nShort line", "000_07d1"),
        ("w" * LONGEST_TITLE, "w" * LONGEST_TITLE),
        ("w" * (LONGEST_TITLE + 1), "000_07d1"),
        ("* * *\nword", "000_07d1"),
        ("```html", "000_07d1"),
    ],
)
def test_the_title_is_the_first_line_or_the_name(text: str, title: str) -> None:
    assert proposed_title(text, "000_07d1.txt") == title


@pytest.mark.parametrize("name", ["", "."])
def test_without_line_or_name_it_is_untitled(name: str) -> None:
    assert proposed_title("w" * 500, name) == "Untitled"
