"""What a person typed into a field of several lines, to the letter."""

from PySide6.QtGui import QTextDocument


def typed_text(document: QTextDocument) -> str:
    """Return the words of a field: Qt's plain text would turn no-break spaces into plain ones."""
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
