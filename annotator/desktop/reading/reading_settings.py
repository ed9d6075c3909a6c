"""How the texts are set: face, size, length of lines and air between them, changed by keys and in the settings."""

from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.desktop import theme
from annotator.desktop.article.typesetting import Reading
from annotator.desktop.reading.pane_row import PaneRow
from annotator.settings import Settings, checked


class ReadingSettings(QObject):
    """Applies the settings of reading to the panes.

    Signals: ``changed(dict)`` with the settings that are to be kept.
    """

    changed = Signal(dict)

    def __init__(self, settings: Settings, panes: PaneRow) -> None:
        super().__init__(panes)
        self._settings = settings
        self._panes = panes
        self._panes.set_reading(reading_of(settings))

    @property
    def reading(self) -> Reading:
        """How the texts are set."""
        return reading_of(self._settings)

    def take(self, settings: Settings) -> None:
        """Set the texts as the settings say; nothing is done where these say of reading what they said before."""
        reading = reading_of(settings)
        anew = reading != reading_of(self._settings)
        self._settings = settings
        if anew:
            self._panes.set_reading(reading)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller, a tenth a step."""
        self._change(font_size=round(self._settings.font_size * 1.1**steps, 1))

    def reset_zoom(self) -> None:
        """Set the text in its usual size."""
        self._change(font_size=Settings().font_size)

    def widen(self, by: int) -> None:
        """Make lines longer or shorter by some characters."""
        self._change(line_width=self._settings.line_width + by)

    def toggle(self, name: str) -> None:
        """Turn a setting on that is off, and the other way round."""
        self._change(**{name: not getattr(self._settings, name)})

    def _change(self, **values: Any) -> None:
        settings = checked(asdict(replace(self._settings, **values)))
        if settings != self._settings:
            self.take(settings)
            self.changed.emit({name: getattr(settings, name) for name in values})


def reading_of(settings: Settings) -> Reading:
    """Return how the settings want articles to be set."""
    return Reading(
        family=settings.reading_face or theme.load_fonts().reading,
        point_size=settings.font_size,
        line_width=settings.line_width,
        spacing=settings.line_spacing,
        air=settings.paragraph_spacing,
        numbered=settings.paragraph_numbers,
        focused=settings.focus_paragraph,
    )
