"""The editor for a choice that the project defines: its values as they were written, found by typing any part."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy

from annotator.desktop.inspector.choice_editors import make_searchable, say_in_line
from annotator.desktop.inspector.field_editors import FieldEditor, Store
from annotator.domain.articles import name_key
from annotator.domain.fields import FieldDefinition, Json
from annotator.errors import InvalidValue


class OwnChoiceEditor(FieldEditor):
    """A list that narrows to what is typed; an empty line chooses nothing."""

    def __init__(self, field: FieldDefinition, store: Store) -> None:
        super().__init__(field, store)
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setMaxVisibleItems(20)
        self.box.addItems(["", *field.choices])
        make_searchable(self, self.box)

    def typed(self) -> dict[str, Json]:
        """Return the choice that is typed, or the only one that has what is typed in it; InvalidValue for others."""
        words = name_key(self.box.currentText())
        if not words:
            return {self.field.name: None}
        found = [one for one in self.field.choices if name_key(one) == words]
        found = found or [one for one in self.field.choices if name_key(one).startswith(words)]
        found = found or [one for one in self.field.choices if words in name_key(one)]
        if len(found) != 1:
            sentence = self.tr("“{words}” is none of the choices.") if not found else self.tr("“{words}” fits several.")
            raise InvalidValue(sentence.format(words=self.box.currentText().strip()), self.field.name)
        return {self.field.name: found[0]}

    def say_inside(self, words: str) -> bool:
        """Say it in the line of the list."""
        return say_in_line(self.box, words)

    def display(self, values: Mapping[str, Json]) -> None:
        """Show the saved choice."""
        self.put_state(values.get(self.field.name) or "")

    def state(self) -> str:
        """Return the words in the field."""
        return self.box.currentText()

    def put_state(self, state: object) -> None:
        """Put words into the field."""
        self.box.setCurrentIndex(
            self.box.findText(str(state), Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
        )
        self.box.setEditText(str(state))
        line = self.box.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)
