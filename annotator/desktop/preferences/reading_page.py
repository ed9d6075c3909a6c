"""The page of the settings on how articles are set, with a sample that shows it."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFontDatabase

from annotator.desktop import theme
from annotator.desktop.preferences.page import Page
from annotator.desktop.preferences.sample_text import SampleText
from annotator.desktop.theme import Theme
from annotator.settings import Settings


class ReadingPage(Page):
    """Face, size, lines, air, numbers and focus."""

    def __init__(self) -> None:
        super().__init__()
        self._faces = self.add_choice("reading_face", self.tr("Face"), _faces())
        self._faces.insertSeparator(2)
        self._faces.setMaxVisibleItems(20)
        self.add_number("font_size", self.tr("Size"), 0.5, self.tr(" pt"))
        self.add_number("line_width", self.tr("Characters in a line"), 5)
        self.add_number("line_spacing", self.tr("Height of a line"), 0.1, self.tr(" × size"))
        self.add_number("paragraph_spacing", self.tr("Air between paragraphs"), 0.1, self.tr(" lines"))
        self.add_switch("paragraph_numbers", self.tr("Numbers beside the paragraphs"))
        self.add_switch("focus_paragraph", self.tr("Focus on the paragraph with the caret, the others dimmed"))
        self.sample = SampleText()
        self.column.addWidget(self.sample, 1)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings and what they do; a face that this computer has not is named all the same."""
        if self._faces.findData(settings.reading_face) < 0:
            missing = self.tr("{face} (not on this computer)").format(face=settings.reading_face)
            with QSignalBlocker(self._faces):
                self._faces.addItem(missing, settings.reading_face)
        super().show_settings(settings)
        self.sample.show_settings(settings)

    def set_theme(self, theme: Theme) -> None:
        """Paint the sample in other colours."""
        self.sample.set_theme(theme)


def _faces() -> list[tuple[str, str]]:
    """Return the faces there are: the shipped ones, then those of the system that can be drawn in any size."""
    shipped = theme.load_fonts()
    others = [one for one in QFontDatabase.families() if one not in shipped and not QFontDatabase.isPrivateFamily(one)]
    scalable = [(one, one) for one in others if QFontDatabase.isSmoothlyScalable(one)]
    return [("", shipped.reading), (shipped.interface, shipped.interface), *scalable]
