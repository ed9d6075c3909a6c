"""Code points ↔ UTF-16 units, held against Python's own encoder."""

from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.utf16 import Utf16Map

texts = st.text(
    alphabet=st.one_of(st.sampled_from("a😀北\U0001f468\u200d\u0301"), st.characters(exclude_categories=["Cs"]))
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
@example("")
@example("😀")
def test_every_offset_goes_there_and_back(text: str) -> None:
    offsets = Utf16Map(text)
    for position in range(len(text) + 1):
        assert offsets.to_utf16(position) == units(text[:position])
        assert offsets.to_code_points(units(text[:position])) == position


@given(texts)
def test_an_offset_inside_a_pair_is_the_start_of_the_pair(text: str) -> None:
    offsets = Utf16Map(text)
    for position, character in enumerate(text):
        if character > "\uffff":
            assert offsets.to_code_points(units(text[:position]) + 1) == position
