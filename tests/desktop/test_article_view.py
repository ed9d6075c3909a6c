import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.desktop.article_view import ArticleView
from annotator.desktop.theme import DARK, LIGHT, KindStyle
from annotator.domain.articles import Block, BlockKind
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Underline
from tests.desktop.shown_articles import FAMILY, SCRIPTS, mark, middle, show, span_of

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

TEXT = (
    f"First words 🔥 of the{chr(0xA0)}article {FAMILY} here.\n\n"
    "A second paragraph says more. It says it twice.\n\n"
    f"{SCRIPTS['arabic']}\n\n{SCRIPTS['chinese']}\n\nThe last paragraph."
)
LONG = "\n".join(f"Paragraph {number} has some words that tell of nothing at all. " * 4 for number in range(300))


def click(qtbot: QtBot, view: ArticleView, point: QPoint, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.mouseClick(view.viewport(), LEFT, modifier or Qt.KeyboardModifier.NoModifier, pos=point)


def drag(qtbot: QtBot, view: ArticleView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    qtbot.mouseMove(view.viewport(), pos=(start + end) / 2)
    qtbot.mouseMove(view.viewport(), pos=end)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=end)


def left_edge(view: ArticleView, position: int) -> QPoint:
    rectangle = view.rectangle_of(position)
    return QPoint(rectangle.left(), rectangle.center().y())


# Text and clipboard


def test_the_text_is_what_was_given(qtbot: QtBot) -> None:
    assert show(qtbot, TEXT).text == TEXT


def test_copying_is_exact(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == TEXT
    view.select(span_of(TEXT, "the\u00a0article"))
    view.copy()
    assert QGuiApplication.clipboard().text() == "the\u00a0article"


def test_copying_nothing_leaves_the_clipboard_alone(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    QGuiApplication.clipboard().setText("kept")
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "kept"


def test_another_article_starts_anew(qtbot: QtBot) -> None:
    view = show(qtbot, LONG, [mark("a", 5, 9)])
    view.set_chosen("a")
    view.select(Span(9000, 9100))
    view.set_hits([Span(0, 4)])
    view.set_article("Short.")
    assert (view.caret, view.selection, view.marks_at(6), view.chosen_mark) == (0, Span(0, 0), [], None)
    assert view.verticalScrollBar().value() == 0
    assert view.visible_span() == Span(0, 6)


def test_a_line_of_five_megabytes_opens_and_scrolls(qtbot: QtBot) -> None:
    text = ("One sentence of many words 🔥 that go on. " * 130_000)[:5_000_000]
    view = show(qtbot, text)
    view.grab()
    qtbot.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.caret == len(text)
    assert view.visible_span().end == len(text)
    view.reveal(Span(2_500_000, 2_500_010), centre=True)
    assert view.visible_span().contains(Span(2_500_000, 2_500_010))
    assert view.position_at(left_edge(view, 2_500_000)) == 2_500_000


# Mouse


@pytest.mark.parametrize("words", ["words", "🔥", "article", FAMILY, "second", "twice", "中国", "持沟", "last"])
def test_dragging_over_words_selects_just_them(qtbot: QtBot, words: str) -> None:
    view = show(qtbot, TEXT)
    span = span_of(TEXT, words)
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.end))
    assert view.selection == span
    drag(qtbot, view, left_edge(view, span.end), left_edge(view, span.start))
    assert view.selection == span
    assert view.caret == span.start


def test_dragging_over_arabic_words_selects_just_them(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    span = span_of(TEXT, "الحكومة")
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.end))
    assert view.selection == span


def test_double_click_takes_a_word_and_a_third_the_paragraph(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    span = span_of(TEXT, "second")
    point = middle(view, span.start, span.end)
    click(qtbot, view, point)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=point)
    assert view.selection == span
    click(qtbot, view, point)
    assert view.selection.of(TEXT) == "A second paragraph says more. It says it twice."


def test_shift_click_extends_from_where_the_caret_was(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    first, second = span_of(TEXT, "words"), span_of(TEXT, "second")
    click(qtbot, view, left_edge(view, first.start))
    click(qtbot, view, left_edge(view, second.end), SHIFT)
    assert view.selection == Span(first.start, second.end)


def test_a_drag_beyond_the_edge_scrolls_and_selects_on(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(100, 100))
    below = QPoint(100, view.viewport().height() + 80)
    qtbot.mouseMove(view.viewport(), pos=below)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=below)
    assert view.selection.end > view.visible_span().start
    stopped = view.verticalScrollBar().value()
    qtbot.wait(80)
    assert view.verticalScrollBar().value() == stopped


# Marks


def test_a_click_goes_to_the_topmost_mark_and_again_to_the_next_below(qtbot: QtBot) -> None:
    outer, inner = span_of(TEXT, "A second paragraph says"), span_of(TEXT, "second")
    view = show(qtbot, TEXT, [mark("outer", outer.start, outer.end), mark("inner", inner.start, inner.end)])
    chosen: list[str] = []
    view.mark_activated.connect(chosen.append)
    point = middle(view, inner.start, inner.end)
    for _ in range(3):
        click(qtbot, view, point)
    assert chosen == ["inner", "outer", "inner"]
    click(qtbot, view, middle(view, outer.start))
    assert chosen[3:] == ["outer"]


def test_selecting_activates_nothing_and_neither_does_bare_paper(qtbot: QtBot) -> None:
    span = span_of(TEXT, "A second paragraph")
    view = show(qtbot, TEXT, [mark("a", span.start, span.end)])
    chosen: list[str] = []
    view.mark_activated.connect(chosen.append)
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.end))
    click(qtbot, view, QPoint(view.viewport().width() - 3, middle(view, span.start).y()))
    assert chosen == []


def test_hovering_tells_every_mark_under_the_pointer_once(qtbot: QtBot) -> None:
    outer, inner = span_of(TEXT, "A second paragraph says"), span_of(TEXT, "second")
    view = show(qtbot, TEXT, [mark("outer", outer.start, outer.end), mark("inner", inner.start, inner.end)])
    told: list[list[str]] = []
    view.marks_hovered.connect(lambda ids, _: told.append(ids))
    qtbot.mouseMove(view.viewport(), pos=middle(view, inner.start + 1))
    qtbot.mouseMove(view.viewport(), pos=middle(view, inner.start + 2))
    qtbot.mouseMove(view.viewport(), pos=middle(view, outer.start))
    qtbot.mouseMove(view.viewport(), pos=QPoint(2, 2))
    assert told == [["inner", "outer"], ["outer"], []]


def test_changed_marks_are_seen_at_once(qtbot: QtBot) -> None:
    span = span_of(TEXT, "second")
    view = show(qtbot, TEXT)
    bare = view.grab().toImage()
    view.change_marks([], [mark("a", span.start, span.end)])
    assert [m.id for m in view.marks_at(span.start)] == ["a"]
    marked = view.grab().toImage()
    assert marked != bare
    view.change_marks([], [mark("a", span.start, span.end, "quote")])
    assert view.grab().toImage() not in (bare, marked)
    assert view.ruler.kinds_at(span.start) == ["quote"]
    view.change_marks(["a", "unknown"], [])
    assert view.grab().toImage() == bare


def test_only_what_changed_is_painted_again(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT, [mark("a", 0, 5)])
    whole = show(qtbot, TEXT, [mark("b", 6, 11), mark("c", *span_range("second"))])
    for change in ((["a"], [mark("b", 6, 11)]), ([], [mark("c", *span_range("second"))])):
        view.change_marks(*change)
    whole.clearFocus()  # else its caret is in the picture
    assert view.grab().toImage() == whole.grab().toImage()


def span_range(words: str) -> tuple[int, int]:
    span = span_of(TEXT, words)
    return span.start, span.end


def test_next_and_previous_mark(qtbot: QtBot) -> None:
    marks = [mark("a", 0, 5), mark("b", 6, 11, status="disputed"), mark("c", 60, 66)]
    view = show(qtbot, TEXT, marks)
    assert view.next_mark(0) == marks[1]
    assert view.next_mark(0, beyond="b") == marks[2]
    assert view.next_mark(-1, wanted=lambda m: m.status == "disputed") == marks[1]
    assert view.previous_mark(60) == marks[1]
    assert view.previous_mark(0, beyond="a") is None


def test_an_end_of_the_chosen_mark_can_be_dragged(qtbot: QtBot) -> None:
    span = span_of(TEXT, "second")
    view = show(qtbot, TEXT, [mark("a", span.start, span.end)])
    moved: list[tuple[str, int, int]] = []
    view.span_dragged.connect(lambda *there: moved.append(there))
    view.set_chosen("a")
    new_end = span_of(TEXT, "paragraph says").end
    drag(qtbot, view, left_edge(view, span.end), left_edge(view, new_end))
    drag(qtbot, view, left_edge(view, span.start), left_edge(view, span.start - 2))
    assert moved == [("a", span.start, new_end), ("a", span.start - 2, span.end)]
    assert view.chosen_mark == mark("a", span.start, span.end)  # the window decides, not the mouse
    view.set_handles_shown(False)
    drag(qtbot, view, left_edge(view, span.end), left_edge(view, new_end))
    assert len(moved) == 2
    assert view.selection == Span(span.end, new_end)


def test_the_chosen_mark_looks_chosen_until_another_is(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT, [mark("a", 0, 5), mark("b", 60, 66)])
    plain = view.grab().toImage()
    view.set_chosen("a")
    chosen = view.grab().toImage()
    assert chosen != plain
    view.set_chosen("b")
    assert view.grab().toImage() != chosen
    view.set_chosen(None)
    assert view.grab().toImage() == plain


def test_found_words_are_highlighted(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    hits = [span_of(TEXT, "words"), span_of(TEXT, "says"), span_of(TEXT, "twice")]
    view.set_hits(hits, 1)
    image = view.viewport().grab().toImage()

    def ground(span: Span) -> str:
        rectangle = view.rectangle_of(span.start)
        return QColor(image.pixel(rectangle.left() + 1, rectangle.top() + 1)).name()

    assert [ground(hit) for hit in hits] == [LIGHT.hit, LIGHT.current_hit, LIGHT.hit]


# Keys


def test_the_caret_walks_and_selects_by_keys(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    told: list[tuple[int, int]] = []
    view.selection_changed.connect(lambda *span: told.append(span))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert told == [(1, 1), (1, 2), (1, 6)]
    qtbot.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.caret == len(TEXT)
    qtbot.keyClick(view, Qt.Key.Key_Home, CONTROL | SHIFT)
    assert view.selection == Span(0, len(TEXT))


def test_sentences_by_alt_and_arrows(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    second = TEXT.index("It says")
    view.set_caret(TEXT.index("A second"))
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert view.caret == second
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT | SHIFT)
    assert view.selection == Span(TEXT.index("A second"), second)


def test_pages_scroll_and_take_the_caret_along(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        assert view.visible_span().start <= view.caret <= view.visible_span().end
    assert view.verticalScrollBar().value() > 3 * 0.7 * view.viewport().height()
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "N", "P", "L", "[", "]", "Delete", "Return", "Escape"])
def test_keys_of_the_window_reach_the_window(qtbot: QtBot, key: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view = ArticleView(window)
    view.set_article(TEXT)
    pressed: list[str] = []
    action = window.addAction("act")
    action.setShortcut(key)
    action.triggered.connect(lambda: pressed.append(key))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keySequence(view, key)
    assert pressed == [key]


def test_keys_of_the_caret_are_kept_from_the_window(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    for key, modifiers in ((Qt.Key.Key_Right, ALT), (Qt.Key.Key_Home, CONTROL), (Qt.Key.Key_C, CONTROL)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(view, event)
        assert event.isAccepted()


# Scrolling and places


def test_every_position_is_found_where_it_stands(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT, size=(900, 900))
    for position in range(len(TEXT)):
        laid_position = view.position_at(left_edge(view, position))
        assert view.rectangle_of(laid_position).left() == pytest.approx(view.rectangle_of(position).left(), abs=1)


def test_a_click_on_the_ruler_goes_there(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    with qtbot.waitSignal(view.scrolled):
        qtbot.mouseClick(view.ruler, LEFT, pos=QPoint(5, view.ruler.height() // 2))
    assert view.visible_span().start < len(LONG) * 0.51
    assert view.visible_span().end > len(LONG) * 0.49


def test_a_place_is_kept_over_another_width_face_and_time(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    view.verticalScrollBar().setValue(4000)
    place = view.place()
    view.resize(450, 500)
    assert view.place() == place
    view.set_reading_font("Source Serif Pro", 18, 60, 1.8)
    assert view.place() == place
    other = show(qtbot, LONG)
    other.restore_place(place)
    assert other.place() == place


def test_lines_hold_sixty_to_eighty_characters_in_a_wide_window(qtbot: QtBot) -> None:
    view = show(qtbot, LONG, size=(1800, 600))
    line = view.position_at(QPoint(1700, middle(view, 0).y()))
    assert 60 <= line <= 80
    centre = view.left + view.column.typesetter.width / 2
    assert centre == pytest.approx(view.viewport().width() / 2, abs=1)


def test_revealing_scrolls_no_more_than_it_must(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    seen = view.visible_span()
    view.reveal(Span(seen.start + 50, seen.start + 60))
    assert view.verticalScrollBar().value() == 0
    view.reveal(Span(20_000, 20_050))
    assert view.visible_span().contains(Span(20_000, 20_050))


def test_ctrl_and_the_wheel_ask_for_another_size(qtbot: QtBot) -> None:
    view = show(qtbot, LONG)
    asked: list[int] = []
    view.zoom_requested.connect(asked.append)
    for turn, modifiers in ((120, CONTROL), (-120, CONTROL), (-120, Qt.KeyboardModifier.NoModifier)):
        event = QWheelEvent(
            QPointF(50, 50),
            view.viewport().mapToGlobal(QPointF(50, 50)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert asked == [1, -1]
    assert view.verticalScrollBar().value() > 0


def test_the_menu_is_asked_for_where_the_pointer_or_the_caret_is(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    asked: list[int] = []
    view.menu_requested.connect(lambda position, _: asked.append(position))
    span = span_of(TEXT, "second")
    view.select(span)
    point = left_edge(view, span.start + 2)
    mouse, keyboard = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(mouse, point, view.viewport().mapToGlobal(point)))
    assert view.selection == span
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(keyboard, point, view.viewport().mapToGlobal(point)))
    outside = left_edge(view, 3)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(mouse, outside, view.viewport().mapToGlobal(outside)))
    assert asked == [span.start + 2, span.end, 3]
    assert view.selection == Span(3, 3)


# Looks


def test_the_caret_blinks_only_while_the_view_has_the_focus(qtbot: QtBot) -> None:
    view = show(qtbot, "")
    view.set_article("Words.")

    def caret_is_seen() -> bool:
        image = view.viewport().grab().toImage()
        box = view.rectangle_of(0)
        return QColor(image.pixel(box.left(), box.center().y())).name() == LIGHT.text

    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert caret_is_seen()
    qtbot.waitUntil(lambda: not caret_is_seen(), timeout=3000)
    view.clearFocus()
    qtbot.wait(20)
    assert not caret_is_seen()


def test_themes_and_project_kinds_change_the_colours(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT, [mark("a", 0, 5, "tag-1")])
    view.set_theme(DARK)
    image = view.viewport().grab().toImage()
    assert QColor(image.pixel(2, 2)).name() == DARK.paper
    plain = image
    view.set_kind_styles({"tag-1": KindStyle("#ff00ff", Underline.WAVY)})
    assert view.viewport().grab().toImage() != plain


def test_blocks_look_like_what_they_are(qtbot: QtBot) -> None:
    text = "Heading\nA quoted line\nAn item\nA caption\ncode = 1\na\tb"
    kinds = [
        BlockKind.HEADING,
        BlockKind.QUOTE,
        BlockKind.LIST_ITEM,
        BlockKind.CAPTION,
        BlockKind.CODE,
        BlockKind.TABLE,
    ]
    starts = [text.index(line) for line in text.split("\n")]
    plain = show(qtbot, text)
    view = show(qtbot, text)
    view.set_article(text, [Block(s, s + 6, kind) for s, kind in zip(starts, kinds, strict=True)])
    lefts = [view.rectangle_of(start).left() - view.left for start in starts]
    assert lefts[0] == 0
    assert lefts[1] > 10
    assert lefts[2] > 10
    assert view.rectangle_of(0).height() > plain.rectangle_of(0).height()
    image = view.viewport().grab().toImage()
    bar = QPoint(view.left + 10, view.rectangle_of(starts[1]).center().y())
    assert QColor(image.pixel(bar)).name() == LIGHT.line
    bullet = {
        QColor(image.pixel(x, y)).name()
        for x in range(view.left, view.left + lefts[2])
        for y in range(view.rectangle_of(starts[2]).top(), view.rectangle_of(starts[2]).bottom())
    }
    assert LIGHT.muted in bullet


def test_an_empty_article_is_no_trouble(qtbot: QtBot) -> None:
    view = show(qtbot, "")
    view.grab()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
        qtbot.keyClick(view, key, ALT | SHIFT)
    click(qtbot, view, QPoint(100, 100))
    qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(100, 100))
    assert (view.caret, view.selection, view.visible_span()) == (0, Span(0, 0), Span(0, 0))


def test_asking_for_far_places_does_not_disturb_scrolling(qtbot: QtBot) -> None:
    uneven = "\n".join(SCRIPTS["chinese"] * (1 + number % 9) for number in range(400))
    view = show(qtbot, uneven)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    start = view.visible_span().start
    line = view.rectangle_of(start).top()
    for position in range(0, start, 500):
        view.rectangle_of(position)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 30)
    assert view.rectangle_of(start).top() == line - 30


def test_the_scroll_bar_reaches_both_ends(qtbot: QtBot) -> None:
    uneven = "\n".join(SCRIPTS["chinese"] * (1 + number % 9) for number in range(400))
    view = show(qtbot, uneven)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.visible_span().end == len(uneven)
    assert bar.value() == bar.maximum()
    for _ in range(3):
        bar.setValue(bar.value() - 400)
    bar.setValue(0)
    assert view.visible_span().start == 0
    assert bar.value() == 0


def test_the_ruler_stays_beside_the_scroll_bar_when_the_window_reads_from_the_right(qtbot: QtBot) -> None:
    view = show(qtbot, TEXT)
    assert view.ruler.x() > view.viewport().x()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: view.ruler.x() < view.viewport().x())
