"""How the window looks: paper, ink and the colour and underline of each kind of tag, light and dark."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

import font_source_sans_pro
import font_source_serif_pro
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotator.desktop.control_style import control_style
from annotator.desktop.kind_colours import KIND_COLOURS
from annotator.domain.vocabulary import Kind, Underline
from annotator.resources_path import resource


class KindStyle(NamedTuple):
    """How one kind of tag is drawn; the underline tells kinds apart where colours cannot."""

    colour: str
    underline: Underline


UNDERLINES: Mapping[str, Underline] = {
    Kind.CLAIM: Underline.SOLID,
    Kind.QUOTE: Underline.DOTTED,
    Kind.STATISTIC: Underline.DASHED,
    Kind.TRANSLATION_ERROR: Underline.WAVY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of the window as ``#rrggbb``; tints are the share of a kind's colour behind tagged words, 0–1."""

    name: str
    dark: bool
    high_contrast: bool = False
    window: str
    panel: str
    paper: str
    text: str
    muted: str
    line: str
    button: str
    accent: str
    accent_text: str
    selection: str
    hit: str
    current_hit: str
    link: str
    warning: str
    added: str
    removed: str
    tint: float
    chosen_tint: float
    kinds: Mapping[str, str] = field(default_factory=dict)

    @property
    def least_contrast(self) -> float:
        """What words must have with their ground: WCAG 2.2, 1.4.3 (AA) or, in high contrast, 1.4.6 (AAA)."""
        return 7.0 if self.high_contrast else 4.5

    @property
    def row_tint(self) -> float:
        """The share of the accent behind the words of a chosen row, 0–1."""
        return 0.18 if self.dark else 0.10

    def readable(self, colour: str) -> str:
        """Return a colour that stands out from the paper: itself where it does, else as much stronger as is needed."""
        share, found = 0.0, colour
        while contrast(found, self.paper) < self.least_contrast and share < 1:
            share += 0.05
            found = mixed("#ffffff" if self.dark else "#000000", colour, share)
        return found

    def kind_colour(self, kind: str) -> str:
        """Return the colour of one of the four kinds, and the muted ink for a kind that nobody described."""
        return self.kinds.get(kind, self.muted)

    def kind_style(self, kind: str, defined: Mapping[str, KindStyle] | None = None) -> KindStyle:
        """Return how ``kind`` is drawn; ``defined`` holds the kinds that the project defines."""
        if defined and kind in defined:
            return defined[kind]
        return KindStyle(self.kind_colour(kind), UNDERLINES.get(kind, Underline.SOLID))


LIGHT = Theme(
    name="light",
    dark=False,
    window="#f1f0eb",
    panel="#faf9f5",
    paper="#fffefb",
    text="#1f2227",
    muted="#5a5d64",
    line="#dcd9d0",
    button="#f0eee7",
    accent="#2c5cb0",
    accent_text="#ffffff",
    selection="#cfdcf3",
    hit="#f7e59a",
    current_hit="#f3b94d",
    link="#2553a3",
    warning="#a3341f",
    added="#1b6e45",
    removed="#b03a26",
    tint=0.12,
    chosen_tint=0.27,
    kinds=KIND_COLOURS["standard"]["light"],
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#1b1d21",
    panel="#22252a",
    paper="#24272c",
    text="#e6e4df",
    muted="#b0b4bb",
    line="#3a3e45",
    button="#30343b",
    accent="#7ca5f5",
    accent_text="#12161d",
    selection="#2c3d60",
    hit="#4d4318",
    current_hit="#5c3f0a",
    link="#8fb4ff",
    warning="#ff9c86",
    added="#6fd09b",
    removed="#ff9c86",
    tint=0.16,
    chosen_tint=0.21,
    kinds=KIND_COLOURS["standard"]["dark"],
)

LIGHT_CONTRAST = Theme(
    name="light_contrast",
    dark=False,
    high_contrast=True,
    window="#f4f4f4",
    panel="#ffffff",
    paper="#ffffff",
    text="#000000",
    muted="#333333",
    line="#707070",
    button="#eeeeee",
    accent="#003c9e",
    accent_text="#ffffff",
    selection="#b5d0ff",
    hit="#ffe766",
    current_hit="#ffbe45",
    link="#00308f",
    warning="#860f00",
    added="#00482a",
    removed="#860f00",
    tint=0.1,
    chosen_tint=0.22,
    kinds=KIND_COLOURS["standard"]["light_contrast"],
)

DARK_CONTRAST = Theme(
    name="dark_contrast",
    dark=True,
    high_contrast=True,
    window="#000000",
    panel="#000000",
    paper="#000000",
    text="#ffffff",
    muted="#d6d6d6",
    line="#8c8c8c",
    button="#1c1c1c",
    accent="#ffd84a",
    accent_text="#000000",
    selection="#1b3675",
    hit="#413600",
    current_hit="#523500",
    link="#a8c8ff",
    warning="#ffab9c",
    added="#7ce8ae",
    removed="#ffab9c",
    tint=0.14,
    chosen_tint=0.18,
    kinds=KIND_COLOURS["standard"]["dark_contrast"],
)

THEMES: Mapping[str, Theme] = {one.name: one for one in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}
"""By the name that the settings have for them."""


def chosen(name: str, kind_colours: str = "standard") -> Theme:
    """Return the theme of a name, or for "system" that of the desktop, with a set of colours for the kinds."""
    shown = THEMES.get(name) or system_theme()
    return replace(shown, kinds=KIND_COLOURS[kind_colours][shown.name])


class Faces(NamedTuple):
    """Names of the font families: one to read articles in, one for the window around them."""

    reading: str
    interface: str


def load_fonts() -> Faces:
    """Register the shipped fonts with Qt, once for each application, and return their family names."""
    known = set(QFontDatabase.families())
    faces = Faces("Source Serif Pro", "Source Sans Pro")
    for family, folder in (
        (faces.reading, font_source_serif_pro.font_directory),
        (faces.interface, font_source_sans_pro.font_directory),
    ):
        if family not in known:
            stem = family.replace(" ", "")
            for weight in ("Regular", "It", "Semibold", "Bold"):
                QFontDatabase.addApplicationFont(str(Path(folder) / f"{stem}-{weight}.otf"))
    return faces


def system_theme() -> Theme:
    """Return the theme that the desktop asks for, light where it says nothing."""
    hints = QGuiApplication.styleHints()
    more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if hints.colorScheme() == Qt.ColorScheme.Dark:
        return DARK_CONTRAST if more else DARK
    return LIGHT_CONTRAST if more else LIGHT


def system_signals() -> tuple[SignalInstance, ...]:
    """Return the signals by which the desktop tells, while the program runs, that it asks for other colours."""
    hints = QGuiApplication.styleHints()
    return (
        hints.colorSchemeChanged,
        hints.accessibility().contrastPreferenceChanged,
    )


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the colours of ``theme``: Fusion, a full palette and a short style sheet."""
    if not app.property(_STYLED):
        # Setting it anew takes most of a second in a window full of widgets, and changes nothing.
        app.setStyle("Fusion")
        app.setProperty(_STYLED, True)  # noqa: FBT003 — Qt names it so
    app.setPalette(palette(theme))
    for control in (*_OUTLINED, *_LISTS):
        # The stubs want bytes, Qt a str.
        QApplication.setPalette(_outlined(theme, tinted=control in _LISTS), control)  # type: ignore[arg-type]
    colours = {
        "line": theme.line,
        "panel": theme.panel,
        "paper": theme.paper,
        "text": theme.text,
        "muted": theme.muted,
        "faint": _faint(theme),
        "button": theme.button,
        "hover": mixed(theme.text, theme.button, 0.06),
        "pressed": mixed(theme.text, theme.button, 0.14),
        "handle": outline(theme),
        "field": outline(theme),
        "accent": theme.accent,
        "selection": theme.selection,
        "down": resource("signs", f"down-{'dark' if theme.dark else 'light'}.png").as_posix(),
    }
    app.setStyleSheet(_STYLE_SHEET.format(**colours) + control_style(colours))


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of ``theme``, with every role set: Fusion derives unset ones from a light desktop."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.paper,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.button,
        role.ButtonText: theme.text,
        role.BrightText: theme.warning,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Accent: theme.accent,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.Light: mixed("#ffffff", theme.button, 0.08 if theme.dark else 0.6),
        role.Midlight: mixed("#ffffff", theme.button, 0.04 if theme.dark else 0.3),
        role.Mid: theme.line,
        role.Dark: mixed("#000000", theme.line, 0.25),
        role.Shadow: mixed("#000000", theme.line, 0.5),
    }
    made = QPalette()
    for key, colour in colours.items():
        made.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(_faint(theme)))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.line))
    return made


def _faint(theme: Theme) -> str:
    """Return the ink of what cannot be used now."""
    return mixed(theme.window, theme.text, 0.4)


def outline(theme: Theme) -> str:
    """Return the colour around what is typed into and chosen from, 3 : 1 with every ground (WCAG 2.2, 1.4.11)."""
    share, found = 0.0, theme.line
    grounds = (theme.window, theme.panel, theme.paper)
    while share < 1 and min(contrast(found, ground) for ground in grounds) < _OUTLINE_CONTRAST:
        share += 0.05
        found = mixed(theme.muted, theme.line, share)
    return found


def _outlined(theme: Theme, *, tinted: bool) -> QPalette:
    """Return the palette of such controls: Fusion would draw an outline that nobody sees.

    With ``tinted`` what is chosen has a tint, on which words and signs keep their colours.
    """
    made = palette(theme)
    # Fusion takes the ground of the window, darker by 1.4, which these controls do not show otherwise.
    made.setColor(QPalette.ColorRole.Window, QColor(outline(theme)).lighter(140))
    if tinted:
        made.setColor(QPalette.ColorRole.Highlight, QColor(theme.selection))
        made.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
    return made


_OUTLINE_CONTRAST = 3.15
"""A little above what is asked for: Fusion lightens and darkens, and that rounds."""

_STYLED = "annotator_styled"

_OUTLINED = (
    *("QComboBox", "QCheckBox", "QRadioButton", "QLineEdit", "QPushButton"),
    *("QAbstractSpinBox", "QPlainTextEdit", "QTextEdit"),
)
_LISTS = ("QListView", "QTreeView", "QTableView")


def mixed(colour: str, over: str, share: float) -> str:
    """Return ``colour`` laid over ``over`` with an opacity of ``share``, 0–1, as ``#rrggbb``."""
    pairs = zip(_channels(over), _channels(colour), strict=True)
    return "#" + "".join(f"{round(below + (above - below) * share):02x}" for below, above in pairs)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1–21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2), 0–1."""
    shares = (channel / 255 for channel in _channels(colour))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0–255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


_STYLE_SHEET = """
QToolTip {{ background: {panel}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}
QSplitter::handle {{ background: transparent; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 11px; }}
QScrollBar:horizontal {{ height: 11px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 4px; margin: 1px 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
