"""Plain texts: the title that is proposed, and the length from which on they are refused."""

import pytest

from annotator.errors import UnreadableInput
from annotator.reading import read_bytes
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


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.rtf", "a.html"])
def test_a_text_far_too_long_is_refused_whatever_it_is_in(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = {"a.rtf": b"{\\rtf1 Some words.}", "a.html": b"<!DOCTYPE html><p>Some words."}.get(name, b"Some words.")
    assert read_bytes(content, name).text == "Some words."
    monkeypatch.setattr("annotator.reading.plain_text.MOST_CHARACTERS", 10)
    with pytest.raises(UnreadableInput, match="characters of text, as no article has"):
        read_bytes(content, name)


def test_a_file_far_too_large_for_a_text_is_not_even_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.reading.plain_text.MOST_BYTES", 10)
    monkeypatch.setattr("annotator.reading.plain_text.decoded", None)
    with pytest.raises(UnreadableInput, match="MB of text"):
        read_bytes(b"Some words.", "a.txt")
