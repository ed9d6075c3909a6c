"""Tool tips with words of others: Qt takes what looks like HTML in them for HTML, and fetches what it points at."""

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Return what a tool tip needs to show ``words`` as they are: escaped where Qt would take them for HTML."""
    return Qt.convertFromPlainText(words) if Qt.mightBeRichText(words) else words
