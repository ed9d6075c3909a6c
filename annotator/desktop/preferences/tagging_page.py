"""The page of the settings on how a selection becomes a tag."""

from annotator.desktop.preferences.page import Page


class TaggingPage(Page):
    """What is tagged of a selection."""

    def __init__(self) -> None:
        super().__init__()
        self.add_choice(
            "snap",
            self.tr("A selection is tagged"),
            [
                ("off", self.tr("as it is")),
                ("words", self.tr("in whole words")),
                ("sentences", self.tr("in whole sentences")),
            ],
        )
        self.column.addStretch(1)
