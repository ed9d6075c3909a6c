"""Letting the file manager open project files with this program: what is written is told before."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.actions import association
from annotator.desktop.font_scale import window_size
from annotator.desktop.jobs import Jobs
from annotator.desktop.messages import MessageBar


class AssociationWindow(QDialog):
    """The files that would be written, and the ways to write them or take them away."""

    def __init__(self, jobs: Jobs, messages: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self.setModal(False)
        self.setWindowTitle(self.tr("Open project files with Annotator"))
        on_linux = sys.platform.startswith("linux")
        self.words = QLabel(self._what_it_does() if on_linux else self._elsewhere(), self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self.install = buttons.addButton(self.tr("Write these files"), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove = buttons.addButton(self.tr("Take them away"), QDialogButtonBox.ButtonRole.ActionRole)
        self.install.setVisible(on_linux)
        self.remove.setVisible(on_linux and association.is_installed())
        self.install.clicked.connect(lambda _: self._install())
        self.remove.clicked.connect(lambda _: self._remove())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(buttons)
        self.resize(window_size(620, 260))

    def _what_it_does(self) -> str:
        places = "\n".join(f"    {path}" for path in association.files())
        return self.tr(
            "A double click on a project will then open it in Annotator, which also comes into the menu of programs. "
            "For that, these files are written into your own folder, and nothing else:\n\n{places}\n\nThe program is "
            "started as: {command}"
        ).format(places=places, command=association.command())

    def _elsewhere(self) -> str:
        return self.tr(
            "On this system, choose Annotator in the file manager: open the menu of a project file, “Open with”, and "
            "let it be so always."
        )

    def _install(self) -> None:
        self._jobs.start(
            "",
            association.install,
            done=lambda _: self._messages.tell(self.tr("Project files now open with Annotator.")),
        )
        self.accept()

    def _remove(self) -> None:
        self._jobs.start(
            "",
            association.remove,
            done=lambda _: self._messages.tell(self.tr("Project files no longer open with Annotator.")),
        )
        self.accept()
