"""How the texts are set: size, length of lines and air between them, changed by keys and kept for every project."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.desktop import theme
from annotator.desktop.reading.pane_row import PaneRow
from annotator.settings import Settings

SMALLEST, LARGEST = 8.0, 40.0
"""Points."""

SHORTEST, LONGEST = 40, 120
"""Characters in a line; 60 to 80 read best."""


class ReadingSettings(QObject):
    """Applies the settings of reading to the panes.

    Signals: ``changed(dict)`` with the settings that are to be kept.
    """

    changed = Signal(dict)

    def __init__(self, settings: Settings, panes: PaneRow) -> None:
        super().__init__(panes)
        self._settings = settings
        self._panes = panes
        self._family = theme.load_fonts().reading
        self._apply()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller, a tenth a step."""
        size = min(LARGEST, max(SMALLEST, round(self._settings.font_size * 1.1**steps, 1)))
        self._change(replace(self._settings, font_size=size))

    def reset_zoom(self) -> None:
        """Set the text in its usual size."""
        self._change(replace(self._settings, font_size=Settings().font_size))

    def widen(self, by: int) -> None:
        """Make lines longer or shorter by some characters."""
        width = min(LONGEST, max(SHORTEST, self._settings.line_width + by))
        self._change(replace(self._settings, line_width=width))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._apply()
            self.changed.emit({"font_size": settings.font_size, "line_width": settings.line_width})

    def _apply(self) -> None:
        settings = self._settings
        self._panes.set_reading(self._family, settings.font_size, settings.line_width, settings.line_spacing)
