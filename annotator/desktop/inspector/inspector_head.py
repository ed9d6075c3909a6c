"""The upper end of the inspector: what kind of tag it is, where it stands in review, and the words it tags."""

import html
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.desktop.inspector.fields_form import MISSING_SIGN
from annotator.desktop.kind_sample import KindSample
from annotator.desktop.theme import KindStyle, Theme
from annotator.desktop.wording import elided, status_words
from annotator.domain.annotations import Annotation
from annotator.domain.spans import CONTEXT_LENGTH

LONGEST_QUOTE = 180
"""Code points of the tagged words that are shown: some four lines, so that the fields are not pushed out of sight."""


class InspectorHead(QWidget):
    """Kind, status, author where it is a colleague, the words in their context, and how many fields are missing.

    Signals: ``field_requested(name)`` when the name of a missing field was followed.
    """

    field_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._sample = KindSample()
        self.kind = QLabel()
        self.kind.setTextFormat(Qt.TextFormat.PlainText)
        large = QFont(self.kind.font())
        large.setBold(True)
        large.setPointSizeF(large.pointSizeF() * 1.15)
        self.kind.setFont(large)
        self.status = _muted()
        # "entschieden · angenommen" beside a long name: on two lines rather than wider than the panel.
        self.status.setWordWrap(True)
        self.status.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.author = _muted()
        self.quote = QLabel()
        self.quote.setTextFormat(Qt.TextFormat.RichText)
        self.quote.setWordWrap(True)
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # A long word must not widen the panel.
        self.quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sample)
        row.addWidget(self.kind)
        row.addWidget(self.status, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.author)
        column.addWidget(self.quote)
        self.missing = QLabel()
        self.missing.setTextFormat(Qt.TextFormat.RichText)
        self.missing.setWordWrap(True)
        self.missing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.missing.setForegroundRole(QPalette.ColorRole.BrightText)
        self.missing.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.missing.linkActivated.connect(self.field_requested)
        column.addWidget(self.missing)

    def show_annotation(
        self,
        annotation: Annotation,
        kind: str,
        colleague: str,
        theme: Theme,
        own: Mapping[str, KindStyle] | None = None,
    ) -> None:
        """Show a tag; ``kind`` is the name of its kind, ``colleague`` its author unless that is the reader."""
        self._sample.show_kind(annotation.kind, theme, own)
        self.kind.setText(kind)
        self.status.setText(status_words(annotation.status))
        self.status.setAccessibleName(self.tr("Status: {status}").format(status=self.status.text()))
        self.author.setText(self.tr("by {name}").format(name=colleague))
        self.author.setVisible(bool(colleague))
        self.quote.setText(quoted(annotation))
        self.quote.setAccessibleName(elided(annotation.exact, LONGEST_QUOTE))

    def show_missing(self, names: Mapping[str, str]) -> None:
        """Tell how many fields a complete tag would still need, and which: labels by field name."""
        words = self.tr("1 field missing") if len(names) == 1 else self.tr("{number} fields missing")
        words = words.format(number=len(names))
        links = ", ".join(f'<a href="{html.escape(name)}">{html.escape(label)}</a>' for name, label in names.items())
        self.missing.setText(f"{MISSING_SIGN.strip()} {html.escape(words)}: {links}")
        self.missing.setAccessibleName(f"{words}: {', '.join(names.values())}")
        self.missing.setVisible(bool(names))


def quoted(annotation: Annotation) -> str:
    """Return the tagged words in bold between what stands before and after them, as HTML on one line."""
    before = annotation.prefix.split("\n")[-1]
    after = annotation.suffix.split("\n")[0]
    # Context of full length begins and ends anywhere: a word that may be cut goes, and a sign says that more follows.
    if len(before) == CONTEXT_LENGTH:
        before = f"…{before.partition(' ')[2] or before}"
    if len(after) == CONTEXT_LENGTH:
        after = f"{after.rpartition(' ')[0] or after}…"
    exact = elided(annotation.exact, LONGEST_QUOTE)
    # Elision strips the ends; a space that parts the words from their context is put back.
    gap_before = " " if annotation.exact[:1].isspace() and before and not before[-1:].isspace() else ""
    gap_after = " " if annotation.exact[-1:].isspace() and after and not after[:1].isspace() else ""
    return f"{html.escape(before)}{gap_before}<b>{html.escape(exact)}</b>{gap_after}{html.escape(after)}"


def _muted() -> QLabel:
    label = QLabel()
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
