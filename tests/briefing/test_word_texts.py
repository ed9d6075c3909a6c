import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.briefing.word import word_bytes
from tests.briefing.extracts import article, briefing, extract, tag
from tests.briefing.opened import Opened

TEXTS = st.text(alphabet=st.sampled_from("ab é😀\u05d0\u0627漢\n\n\t\u00a0"), min_size=1, max_size=60)


@st.composite
def tagged_texts(draw):
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted).filter(lambda pair: pair[0] < pair[1]), max_size=8))
    return text, [(start, end) for start, end in spans]


@settings(max_examples=60, deadline=None)
@given(tagged_texts())
def test_whatever_is_tagged_every_comment_covers_the_words_of_its_tag(tagged):
    text, spans = tagged
    press = article("a1", text)
    tags = [tag(f"c{n}", press, "claim", span) for n, span in enumerate(spans)]
    file = Opened(word_bytes(briefing(extract([press], tags), sections=("annotated_texts",))))
    commented = file.commented()
    assert len(commented) == len(spans) == len(file.comments())
    for number, (start, end) in enumerate(sorted(spans, key=lambda span: (span[0], -span[1]))):
        # Blank lines are left out, whatever white space they hold.
        assert _lines(commented[str(number)]) == _lines(text[start:end])
    assert file.paragraphs("ArticleText") == [line.replace("\t", "") for line in text.split("\n") if line.strip()] or [
        ""
    ]
    assert file.disorder() == []


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("span", [(0, 2), (3, 5), (2, 4), (8, 10)])
def test_a_tag_on_nothing_but_line_ends_keeps_its_comment(span):
    press = article("a1", "\n\nab\n\n\ncd\n\n")
    file = Opened(word_bytes(briefing(extract([press], [tag("c1", press, "claim", span)]))))
    assert len(file.commented()) == 1
