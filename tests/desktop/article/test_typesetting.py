import pytest
from PySide6.QtGui import QFont

from annotator.desktop import theme
from annotator.desktop.article.paragraphs import Paragraphs
from annotator.desktop.article.typesetting import Reading, Typesetter, style_of
from annotator.domain.articles import Block, BlockKind

pytestmark = pytest.mark.usefixtures("qapp")

PROSE = "The committee said on Tuesday that the figures would be published in the spring, as it had promised. " * 6


def typesetter(available: int = 2000, **reading: object) -> Typesetter:
    theme.load_fonts()
    return Typesetter(Reading(**reading), available)  # type: ignore[arg-type]


@pytest.mark.parametrize("characters", [60, 70, 80])
def test_a_line_holds_as_many_characters_as_wished(characters: int) -> None:
    made = typesetter(line_width=characters)
    laid = made.lay_out(Paragraphs(PROSE), 0)
    lengths = [len(laid.line_span(number)) for number in range(laid.line_count - 1)]
    assert characters - 12 < sum(lengths) / len(lengths) <= characters + 4


def test_the_column_never_leaves_the_room_there_is() -> None:
    assert typesetter(300).width == 300
    assert typesetter(5).width > 50


@pytest.mark.parametrize("spacing", [1.4, 1.6, 2.0])
def test_lines_follow_each_other_at_the_chosen_pitch(spacing: float) -> None:
    made = typesetter(spacing=spacing)
    laid = made.lay_out(Paragraphs(PROSE), 0)
    assert laid.line_top(1) - laid.line_top(0) == made.pitch == pytest.approx(made.em * spacing, abs=1)


def test_heights_of_prose_are_guessed_well() -> None:
    made = typesetter()
    paragraphs = Paragraphs("\n".join([PROSE, "Short.", PROSE * 2, "", PROSE]))
    for index, guess in enumerate(made.estimate(paragraphs)):
        assert guess == pytest.approx(made.lay_out(paragraphs, index).height, abs=made.pitch + 1)


def test_air_between_paragraphs_not_within() -> None:
    made = typesetter()
    single = Paragraphs("one\ntwo\nthree\nfour")
    double = Paragraphs("one\n\ntwo\nstill two\n\nthree")
    apart = made.lay_out(single, 0).height - made.pitch
    assert apart == made.air
    assert made.lay_out(double, 2).height - made.pitch < apart / 2
    assert made.lay_out(double, 0).height - made.pitch == made.air
    assert made.lay_out(double, 1).height < made.pitch / 2
    long = Paragraphs(PROSE * 20)
    assert made.lay_out(long, 0).height == made.lay_out(long, 0).line_count * made.pitch


def test_a_tall_script_gets_a_taller_line() -> None:
    made = typesetter(spacing=1.2)
    tall = made.lay_out(Paragraphs("ทั้งนี้ ที่ประชุม ཀྵྐྵྀ ﷺ"), 0)
    assert tall.bottom >= made.pitch
    assert tall.line_count == 1


def test_headings_shrink_with_their_level() -> None:
    scales = [style_of(Block(0, 5, BlockKind.HEADING, level)).scale for level in (1, 2, 3, 6)]
    assert scales == sorted(scales, reverse=True)
    assert scales[-1] > 1
    assert style_of(Block(0, 5, BlockKind.HEADING)).weight > QFont.Weight.Normal
    assert style_of(None).scale == 1
