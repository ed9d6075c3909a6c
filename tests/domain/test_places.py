from annotator.domain.places import paragraph_number, paragraph_starts


def test_lines_with_words_are_counted_from_one():
    text = "Title\n\n  \nFirst 🙂 line\nSecond\n"
    starts = paragraph_starts(text)
    assert [text[start:].split("\n")[0] for start in starts] == ["Title", "First 🙂 line", "Second"]
    assert [paragraph_number(starts, text.index(word)) for word in ("Title", "🙂", "Second")] == [1, 2, 3]


def test_a_place_before_the_first_words_is_in_the_first_paragraph():
    assert paragraph_number(paragraph_starts("\n\nWords"), 0) == 1
    assert paragraph_number(paragraph_starts(""), 0) == 1
