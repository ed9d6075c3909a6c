import itertools

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.desktop.article.mark_index import LANES, painting_order
from annotator.desktop.article.mark_painter import MarkPainter, crowds, place_marks
from annotator.desktop.theme import DARK, LIGHT, KindStyle, Theme
from annotator.domain.annotations import Mark
from annotator.domain.vocabulary import Kind, Underline
from tests.desktop.article.shown_articles import SCRIPTS, column, mark

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = "The ministry said on Monday that it would."
TOP = 10


def painted(
    marks: list[Mark], *, text: str = TEXT, chosen: str | None = None, theme: Theme = LIGHT, tints: bool = True
) -> QImage:
    """Paint marks without the words."""
    shown = column(text, width=600)
    laid = shown.laid(0)
    image = QImage(700, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marks_painter = MarkPainter(
        theme, {"own": KindStyle("#ff00ff", Underline.SOLID)}, em=shown.typesetter.em, pixel_ratio=1
    )
    placed = place_marks(laid, sorted(marks, key=painting_order))
    if tints:
        marks_painter.paint_tints(painter, placed, QPointF(10, TOP), chosen)
    marks_painter.paint_underlines(painter, placed, QPointF(10, TOP), chosen)
    marks_painter.paint_signs(painter, laid, placed, QPointF(10, TOP))
    painter.end()
    return image


def inked(image: QImage, paper: str = LIGHT.paper) -> set[tuple[int, int]]:
    """Return the pixels that are not bare paper."""
    ground = QColor(paper).rgb()
    return {(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) != ground}


def rows(pixels: set[tuple[int, int]]) -> list[int]:
    return sorted({y for _, y in pixels})


def columns(pixels: set[tuple[int, int]]) -> list[int]:
    return sorted({x for x, _ in pixels})


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_kind_has_its_own_underline(theme: Theme) -> None:
    shapes = {
        kind: frozenset(inked(painted([mark("a", 4, 30, kind)], theme=theme, tints=False), theme.paper))
        for kind in Kind
    }
    assert len(set(shapes.values())) == 4
    solid, dotted, dashed, wavy = (
        set(shapes[k]) for k in (Kind.CLAIM, Kind.QUOTE, Kind.STATISTIC, Kind.TRANSLATION_ERROR)
    )
    assert len(columns(solid)) == max(columns(solid)) - min(columns(solid)) + 1
    assert len(columns(dashed)) < max(columns(dashed)) - min(columns(dashed)) - 20
    assert len(columns(dotted)) > 0
    assert len(rows(wavy)) > len(rows(solid))


def test_the_underline_runs_from_the_first_letter_to_the_last() -> None:
    laid = column(TEXT, width=600).laid(0)
    (box,) = laid.boxes(4, 12)
    found = columns(inked(painted([mark("a", 4, 12)], tints=False)))
    assert found[0] == pytest.approx(box.left + 10, abs=1)
    assert found[-1] == pytest.approx(box.right + 10, abs=1)
    assert rows(inked(painted([mark("a", 4, 12)], tints=False)))[0] > TOP + box.baseline


def test_overlapping_marks_are_underlined_below_each_other() -> None:
    seen = []
    for count in range(1, LANES + 3):
        marks = [mark(f"{number}", 4 + number, 30) for number in range(count)]
        seen.append(rows(inked(painted(marks, tints=False))))
    depths = [max(found) for found in seen]
    assert depths[:LANES] == sorted(set(depths[:LANES]))
    # Deeper ones share the last lane: the next line of words is never underlined from above.
    assert len(set(depths[LANES - 1 :])) == 1
    laid = column(TEXT * 10, width=600)
    assert max(depths) < TOP + laid.laid(0).line_top(1) + laid.typesetter.pitch - 10


def test_a_suggestion_is_outlined_not_filled() -> None:
    laid = column(TEXT, width=600).laid(0)
    (box,) = laid.boxes(4, 12)
    inside = (round((box.left + box.right) / 2) + 10, round(box.top) + 6 + TOP)
    suggested = inked(painted([mark("a", 4, 12, status="suggested")]))
    draft = inked(painted([mark("a", 4, 12)]))
    assert inside in draft
    assert inside not in suggested
    assert any(y < TOP + box.top + 2 for _, y in suggested)


def test_a_rejected_tag_is_faded() -> None:
    def darkest(image: QImage) -> int:
        return min(QColor(image.pixel(x, y)).lightness() for x, y in inked(image))

    rejected, draft = painted([mark("a", 4, 12, status="rejected")]), painted([mark("a", 4, 12)])
    assert darkest(rejected) > darkest(draft) + 30
    assert len(inked(rejected)) < len(inked(draft)) / 2


def test_a_dispute_has_a_sign_that_is_not_a_colour() -> None:
    disputed = inked(painted([mark("a", 4, 12, status="disputed")]))
    draft = inked(painted([mark("a", 4, 12)]))
    laid = column(TEXT, width=600).laid(0)
    (box,) = laid.boxes(4, 12)
    extra = disputed - draft
    assert extra
    assert all(abs(x - (box.right + 11)) < 9 and abs(y - (box.top + TOP)) < 12 for x, y in extra)


def test_the_chosen_mark_is_stronger() -> None:
    plain, chosen = painted([mark("a", 4, 12)]), painted([mark("a", 4, 12)], chosen="a")
    laid = column(TEXT, width=600).laid(0)
    (box,) = laid.boxes(4, 12)
    inside = (round((box.left + box.right) / 2) + 10, round(box.top) + 6 + TOP)
    assert QColor(chosen.pixel(*inside)).lightness() < QColor(plain.pixel(*inside)).lightness()
    lines = [painted([mark("a", 4, 12)], chosen=name, tints=False) for name in (None, "a")]
    ink = [sum(255 - QColor(line.pixel(x, y)).lightness() for x, y in inked(line)) for line in lines]
    assert ink[1] > 1.4 * ink[0]


def test_where_directions_meet_each_part_is_marked() -> None:
    text = "abc " + SCRIPTS["arabic"][:20] + " def"
    found = columns(inked(painted([mark("a", 2, 8)], text=text)))
    gaps = [after - before for before, after in itertools.pairwise(found) if after - before > 20]
    assert len(gaps) == 1


def test_a_kind_of_the_project_has_its_own_colour() -> None:
    image = painted([mark("a", 4, 12, "own")], tints=False)
    assert QColor("#ff00ff").rgb() in {image.pixel(x, y) for x, y in inked(image)}


def test_of_ten_upon_each_other_the_lowest_have_lines_and_the_rest_a_number() -> None:
    marks = [
        mark(f"{number}", number, 40 - number, ("claim", "quote", "statistic")[number % 3]) for number in range(10)
    ]
    shown = column(TEXT, width=600)
    laid = shown.laid(0)
    placed = place_marks(laid, sorted(marks, key=painting_order))
    assert [one.lane for one in placed] == list(range(10))
    for room, fitting in ((8, 2), (13.5, 4), (30, 9)):
        painter = MarkPainter(LIGHT, {}, em=17, room=room)
        assert painter.lanes == fitting
        (crowd,) = crowds(laid, placed, fitting)
        assert crowd.number == 10 - fitting
        assert crowd.box.left == laid.boxes(fitting, 40)[0].left
    assert crowds(laid, placed[:4], 4) == []


def test_marks_that_crowd_in_two_places_have_two_numbers() -> None:
    laid = column(TEXT, width=600).laid(0)
    marks = [
        mark(f"{start} {number}", start, start + 8) for start in (2, 20) for number in range(6 if start == 2 else 5)
    ]
    found = crowds(laid, place_marks(laid, sorted(marks, key=painting_order)), 4)
    assert [crowd.number for crowd in found] == [2, 1]


def test_what_is_dimmed_has_no_tint_and_no_colour() -> None:
    laid = column(TEXT, width=600).laid(0)
    placed = place_marks(laid, [mark("front", 4, 12)], [mark("behind", 20, 30, "quote")])
    assert [(one.mark.id, one.dimmed, one.lane) for one in placed] == [("behind", True, 1), ("front", False, 0)]
    image = QImage(700, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.paper))
    painter = QPainter(image)
    marks_painter = MarkPainter(LIGHT, {}, em=17)
    marks_painter.paint_tints(painter, placed, QPointF(0, 0), None)
    marks_painter.paint_underlines(painter, placed, QPointF(0, 0), None)
    painter.end()
    (box,) = laid.boxes(20, 30)
    inside = {(x, y) for x, y in inked(image) if box.left - 1 <= x <= box.right + 1}
    assert inside
    assert all(y > box.baseline for _, y in inside)
    assert max(QColor(image.pixel(x, y)).hslSaturation() for x, y in inside) < 60


def test_every_state_looks_otherwise_without_colour_too() -> None:
    def grey(status: str, to_check: bool = False) -> bytes:
        laid = column(TEXT, width=600).laid(0)
        image = QImage(400, 80, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.paper))
        painter = QPainter(image)
        placed = place_marks(laid, [mark("a", 4, 12, status=status)])
        marks_painter = MarkPainter(LIGHT, {}, em=17)
        marks_painter.paint_tints(painter, placed, QPointF(0, 0), None)
        marks_painter.paint_underlines(painter, placed, QPointF(0, 0), None)
        marks_painter.paint_signs(painter, laid, placed, QPointF(0, 0), frozenset({"a"} if to_check else ()))
        painter.end()
        return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())

    looks = [grey(status) for status in ("draft", "suggested", "rejected", "disputed")]
    looks += [grey("draft", to_check=True), grey("disputed", to_check=True)]
    assert len(set(looks)) == len(looks)


def test_the_first_letter_of_a_run_against_the_paragraph_is_marked_too() -> None:
    text = "قال شركة Huawei إن 45 في المئة."
    laid = column(text, width=600).laid(0)
    start, end = text.index("Huawei"), text.index("45") + 2
    letters = [laid.boxes(place, place + 1)[0] for place in range(start, end) if text[place] != " "]
    pieces = laid.boxes(start, end)
    assert all(any(b.left <= x.left + 0.6 and x.right <= b.right + 0.6 for b in pieces) for x in letters)
    widths = sum(box.right - box.left for box in pieces)
    assert widths == pytest.approx(
        sum(laid.boxes(p, p + 1)[0].right - laid.boxes(p, p + 1)[0].left for p in range(start, end)), abs=1
    )
    # Read from the right: Huawei stands right of the word after it, the number left of that.
    assert (
        laid.boxes(start, start + 6)[0].left
        > laid.boxes(start + 7, start + 9)[0].left
        > laid.boxes(end - 2, end)[0].left
    )
