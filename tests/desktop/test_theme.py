import itertools
import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.desktop import theme
from annotator.desktop.article import paragraph_numbers
from annotator.desktop.article.mark_painter import TINT_IN_LANE
from annotator.desktop.kind_colours import KIND_COLOURS
from annotator.desktop.theme import LIGHT, KindStyle, Theme, contrast, mixed
from annotator.desktop.versions.excerpt_delegate import ground_share
from annotator.domain.vocabulary import Kind, Underline

TEXT_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, level AA."""

SIGN_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: what is no text, but has to be seen."""

THEMES = pytest.mark.parametrize("shown", theme.THEMES.values(), ids=lambda shown: shown.name)
ALL_COLOURS = pytest.mark.parametrize(
    "shown",
    [theme.chosen(name, colours) for name in theme.THEMES for colours in KIND_COLOURS],
    ids=[f"{name}-{colours}" for name in theme.THEMES for colours in KIND_COLOURS],
)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@THEMES
def test_words_can_be_read_on_every_ground(shown: Theme) -> None:
    least = shown.least_contrast
    for ground in (shown.window, shown.panel, shown.paper, shown.button):
        for ink in (shown.text, shown.muted, shown.link, shown.warning, shown.added, shown.removed):
            assert contrast(ink, ground) >= least, (ink, ground)
    assert contrast(shown.accent_text, shown.accent) >= least
    for ground in (shown.selection, shown.hit, shown.current_hit):
        assert contrast(shown.text, ground) >= least, ground


@THEMES
def test_words_can_be_read_in_a_chosen_row(shown: Theme) -> None:
    for ground in (shown.panel, shown.paper):
        row = mixed(shown.accent, ground, shown.row_tint)
        for ink in (shown.text, shown.muted, shown.warning):
            assert contrast(ink, row) >= shown.least_contrast, (ink, ground)


@THEMES
def test_changed_words_can_be_read_in_a_chosen_row_too(shown: Theme) -> None:
    for ground in (shown.panel, shown.paper, shown.selection):
        for change in (shown.added, shown.removed):
            changed = mixed(change, ground, ground_share(shown))
            assert contrast(shown.text, changed) >= shown.least_contrast, (change, ground)
    assert contrast(mixed(shown.text, shown.muted, 0.5), shown.selection) >= shown.least_contrast


@THEMES
def test_the_palette_draws_no_words_that_cannot_be_read(shown: Theme) -> None:
    role, colours = QPalette.ColorRole, theme.palette(shown)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for ink, ground in (
            (role.WindowText, role.Window),
            (role.Text, role.Base),
            (role.Text, role.AlternateBase),
            (role.Text, role.Window),
            (role.PlaceholderText, role.Base),
            (role.PlaceholderText, role.AlternateBase),
            (role.ButtonText, role.Button),
            (role.BrightText, role.Window),
            (role.ToolTipText, role.ToolTipBase),
            (role.HighlightedText, role.Highlight),
            (role.Link, role.Base),
            (role.LinkVisited, role.Window),
        ):
            one, other = colours.color(group, ink).name(), colours.color(group, ground).name()
            assert contrast(one, other) >= shown.least_contrast, (group, ink, ground)


@THEMES
def test_what_cannot_be_used_now_can_still_be_read(shown: Theme) -> None:
    disabled = theme.palette(shown).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    for ground in (shown.window, shown.panel, shown.paper, shown.button):
        assert contrast(disabled, ground) >= 2.5, ground


@THEMES
def test_outlines_and_signs_stand_out(shown: Theme) -> None:
    for ground in (shown.window, shown.panel, shown.paper):
        for sign in (theme.outline(shown), shown.accent, shown.warning):
            assert contrast(sign, ground) >= SIGN_CONTRAST, (sign, ground)


@THEMES
def test_words_dimmed_beside_the_focused_paragraph_can_be_read(shown: Theme) -> None:
    share = paragraph_numbers.veil_share(shown)
    assert share > 0.2
    assert contrast(mixed(shown.paper, shown.text, share), shown.paper) >= shown.least_contrast


@THEMES
@pytest.mark.parametrize(
    "made", [QComboBox, QCheckBox, QRadioButton, QPushButton, QSpinBox, QLineEdit, QPlainTextEdit, QListWidget]
)
def test_the_edge_of_a_control_stands_out_from_the_panel(qapp, qtbot, shown: Theme, made: type[QWidget]) -> None:
    theme.apply(qapp, shown)
    control = made()
    qtbot.addWidget(control)
    control.resize(80, 24)
    control.show()
    image = control.grab().toImage()
    row = image.height() // 2
    edge = [image.pixelColor(x, row).name() for x in range(3)]
    assert max(contrast(one, shown.panel) for one in edge) >= SIGN_CONTRAST, edge


@THEMES
def test_the_box_to_tick_in_a_list_stands_out(qapp: QApplication, qtbot: QtBot, shown: Theme) -> None:
    theme.apply(qapp, shown)
    view = QListWidget()
    qtbot.addWidget(view)
    item = QListWidgetItem("German", view)
    item.setCheckState(Qt.CheckState.Unchecked)
    view.show()
    place = view.visualItemRect(item)
    image = view.viewport().grab().toImage()
    row = [image.pixelColor(x, place.center().y()).name() for x in range(place.height())]
    assert max(contrast(one, shown.paper) for one in row) >= SIGN_CONTRAST, row


@ALL_COLOURS
@pytest.mark.parametrize("kind", list(Kind))
def test_words_can_be_read_on_every_tint(shown: Theme, kind: Kind) -> None:
    for ground in (shown.paper, shown.selection, shown.hit, shown.current_hit):
        for share in (shown.tint, shown.chosen_tint):
            tinted = mixed(shown.kind_colour(kind), ground, share)
            assert contrast(shown.text, tinted) >= shown.least_contrast, (ground, share)


@ALL_COLOURS
@pytest.mark.parametrize("kind", list(Kind))
def test_words_can_be_read_on_ten_tints_upon_each_other(shown: Theme, kind: Kind) -> None:
    ground = shown.paper
    for lane in range(10):
        weight = TINT_IN_LANE[min(lane, len(TINT_IN_LANE) - 1)]
        ground = mixed(shown.kind_colour(kind), ground, shown.tint * weight)
    assert contrast(shown.text, ground) >= shown.least_contrast
    assert contrast(shown.text, mixed(shown.kind_colour(kind), ground, shown.chosen_tint)) >= SIGN_CONTRAST


@ALL_COLOURS
def test_a_caption_can_be_read_on_a_tint(shown: Theme) -> None:
    for kind in Kind:
        assert contrast(shown.muted, mixed(shown.kind_colour(kind), shown.paper, shown.tint)) >= TEXT_CONTRAST, kind


@ALL_COLOURS
def test_kinds_can_be_told_from_the_paper_and_from_each_other(shown: Theme) -> None:
    for kind in Kind:
        for ground in (shown.paper, shown.panel, shown.window, shown.selection):
            assert contrast(shown.kind_colour(kind), ground) >= SIGN_CONTRAST, (kind, ground)
        tint = mixed(shown.kind_colour(kind), shown.paper, shown.tint)
        assert contrast(shown.kind_colour(kind), tint) >= SIGN_CONTRAST, kind
    assert len({shown.kind_colour(kind) for kind in Kind}) == len(Kind)
    assert {shown.kind_style(kind).underline for kind in Kind} == set(Underline)


@THEMES
def test_colour_blind_eyes_tell_the_kinds_of_the_safe_set_apart(shown: Theme) -> None:
    safe, standard = (theme.chosen(shown.name, one) for one in ("safe", "standard"))
    assert least_difference(list(safe.kinds.values())) >= 0.12 > 0.06 > least_difference(list(standard.kinds.values()))


@THEMES
@pytest.mark.parametrize("colour", ["#ffff00", "#000000", "#ffffff", "#777777", "#ff0000", "#00ff00", "#0000ff"])
def test_a_colour_that_a_project_chose_is_made_to_stand_out(shown: Theme, colour: str) -> None:
    drawn = shown.readable(colour)
    assert contrast(drawn, shown.paper) >= shown.least_contrast
    for share in (shown.tint, shown.chosen_tint):
        assert contrast(shown.text, mixed(drawn, shown.paper, share)) >= TEXT_CONTRAST


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


def test_high_contrast_asks_for_more() -> None:
    asked = {shown.name: shown.least_contrast for shown in theme.THEMES.values()}
    assert asked == {"light": 4.5, "dark": 4.5, "light_contrast": 7, "dark_contrast": 7}
    assert set(asked) == set(settings.THEMES) - {"system"}
    assert set(KIND_COLOURS) == set(settings.KIND_COLOURS)


def test_without_a_wish_of_the_desktop_it_is_light(qapp: QApplication) -> None:
    assert theme.system_theme() is LIGHT


_SIGHT = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What such eyes see of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1)."""


def least_difference(colours: list[str]) -> float:
    """Return the least distance of two of the colours in OKLab, as seen by any of the four kinds of eyes."""
    return min(
        math.dist(_oklab(one, eyes), _oklab(other, eyes))
        for eyes in _SIGHT.values()
        for one, other in itertools.combinations(colours, 2)
    )


def _oklab(colour: str, eyes: tuple[tuple[float, ...], ...]) -> list[float]:
    """Return lightness and two axes of colour as such eyes see them (B. Ottosson, "A perceptual color space", 2020)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    seen = [min(max(one, 0.0), 1.0) for one in _times(eyes, linear)]
    cones = _times(
        (
            (0.4122214708, 0.5363325363, 0.0514459929),
            (0.2119034982, 0.6806995451, 0.1073969566),
            (0.0883024619, 0.2817188376, 0.6299787005),
        ),
        seen,
    )
    return _times(
        (
            (0.2104542553, 0.7936177850, -0.0040720468),
            (1.9779984951, -2.4285922050, 0.4505937099),
            (0.0259040371, 0.7827717662, -0.8086757660),
        ),
        [one ** (1 / 3) for one in cones],
    )


def _times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    return [sum(one * other for one, other in zip(row, vector, strict=True)) for row in matrix]
