"""The page of the settings on the looks of the window: light or dark, colours of the kinds, language."""

from collections.abc import Sequence

from annotator.desktop.preferences.page import Page
from annotator.desktop.preferences.sample_text import SampleText
from annotator.desktop.theme import Theme
from annotator.settings import Settings


class AppearancePage(Page):
    """``languages`` are those that the window speaks, as (code, own name)."""

    def __init__(self, languages: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.add_choice(
            "theme",
            self.tr("Colours"),
            [
                ("system", self.tr("As the system has them")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("light_contrast", self.tr("Light, high contrast")),
                ("dark_contrast", self.tr("Dark, high contrast")),
            ],
        )
        self.add_choice(
            "kind_colours",
            self.tr("Kinds of tags"),
            [
                ("standard", self.tr("Standard colours")),
                ("safe", self.tr("Colours that colour-blind eyes tell apart")),
            ],
            self.tr("Each kind has its own underline besides, whatever its colour."),
        )
        if languages:
            self.add_choice(
                "language",
                self.tr("Language"),
                [("", self.tr("As the system has it")), *languages],
                self.tr("Another language is spoken when the program is started next."),
            )
        self.sample = SampleText()
        self.column.addWidget(self.sample, 1)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings, and the sample as articles are set."""
        super().show_settings(settings)
        self.sample.show_settings(settings)

    def set_theme(self, theme: Theme) -> None:
        """Paint the sample in other colours."""
        self.sample.set_theme(theme)
