import pytest
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QWidget

from annotator.desktop import theme
from annotator.desktop.article.mark_painter import TINT_IN_LANE
from annotator.desktop.theme import DARK, LIGHT, KindStyle, Theme, contrast, mixed
from annotator.domain.vocabulary import Kind, Underline

TEXT_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, level AA."""

THEMES = pytest.mark.parametrize("shown", [LIGHT, DARK], ids=lambda shown: shown.name)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@THEMES
def test_words_can_be_read_on_every_ground(shown: Theme) -> None:
    for ground in (shown.window, shown.panel, shown.paper, shown.button):
        for ink in (shown.text, shown.muted, shown.link, shown.warning):
            assert contrast(ink, ground) >= TEXT_CONTRAST, (ink, ground)
    assert contrast(shown.accent_text, shown.accent) >= TEXT_CONTRAST
    for ground in (shown.selection, shown.hit, shown.current_hit):
        assert contrast(shown.text, ground) >= TEXT_CONTRAST, ground


@THEMES
@pytest.mark.parametrize("made", [QComboBox, QCheckBox, QPushButton])
def test_the_edge_of_a_control_stands_out_from_the_panel(qapp, qtbot, shown: Theme, made: type[QWidget]) -> None:
    theme.apply(qapp, shown)
    control = made()
    qtbot.addWidget(control)
    control.resize(80, 24)
    control.show()
    image = control.grab().toImage()
    row = image.height() // 2
    edge = [image.pixelColor(x, row).name() for x in range(3)]
    assert max(contrast(one, shown.panel) for one in edge) >= (2 if shown.dark else 1.5), edge


@THEMES
@pytest.mark.parametrize("kind", list(Kind))
def test_words_can_be_read_on_every_tint(shown: Theme, kind: Kind) -> None:
    for ground in (shown.paper, shown.selection):
        for share in (shown.tint, shown.chosen_tint):
            assert contrast(shown.text, mixed(shown.kind_colour(kind), ground, share)) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize("kind", list(Kind))
def test_words_can_be_read_on_ten_tints_upon_each_other(shown: Theme, kind: Kind) -> None:
    ground = shown.paper
    for lane in range(10):
        weight = TINT_IN_LANE[min(lane, len(TINT_IN_LANE) - 1)]
        ground = mixed(shown.kind_colour(kind), ground, shown.tint * weight)
    assert contrast(shown.text, ground) >= TEXT_CONTRAST
    assert contrast(shown.text, mixed(shown.kind_colour(kind), ground, shown.chosen_tint)) >= 3


@THEMES
def test_kinds_can_be_told_from_the_paper_and_from_each_other(shown: Theme) -> None:
    for kind in Kind:
        assert contrast(shown.kind_colour(kind), shown.paper) >= TEXT_CONTRAST or shown.dark
        assert contrast(shown.kind_colour(kind), shown.paper) >= 3
    assert len({shown.kind_colour(kind) for kind in Kind}) == len(Kind)
    assert {shown.kind_style(kind).underline for kind in Kind} == set(Underline)


def test_the_project_says_how_its_own_kinds_look() -> None:
    own = {"tag-1": KindStyle("#123456", Underline.WAVY)}
    assert LIGHT.kind_style("tag-1", own) == KindStyle("#123456", Underline.WAVY)
    assert LIGHT.kind_style("tag-2", own).colour == LIGHT.muted
    assert LIGHT.kind_style(Kind.CLAIM, own).underline is Underline.SOLID


@THEMES
def test_applying_a_theme_gives_every_widget_its_colours(qapp: QApplication, shown: Theme) -> None:
    before = (qapp.palette(), qapp.styleSheet())
    try:
        theme.apply(qapp, shown)
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(shown.window)
        assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(shown.text)
        disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        assert disabled != QColor(shown.text)
    finally:
        qapp.setPalette(before[0])
        qapp.setStyleSheet(before[1])


def test_the_shipped_faces_are_there(qapp: QApplication) -> None:
    faces = theme.load_fonts()
    assert {faces.reading, faces.interface} <= set(QFontDatabase.families())
    assert theme.load_fonts() == faces
    assert any("semi" in style.lower() for style in QFontDatabase.styles(faces.reading))


def test_without_a_wish_of_the_desktop_it_is_light(qapp: QApplication) -> None:
    assert theme.system_theme() is LIGHT
