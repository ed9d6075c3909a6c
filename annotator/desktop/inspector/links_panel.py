"""The links of a tag, in both directions: a click goes to the other end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.actions import annotating
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.link_line import LinkLine
from annotator.desktop.inspector.section import Section
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.wording import link_words
from annotator.domain.annotations import Annotation, Link


class LinksPanel(Section):
    """A line for each link. Signals: ``annotation_requested(id)`` when a line was clicked."""

    annotation_requested = Signal(str)

    def __init__(self, context: FormContext) -> None:
        super().__init__(self.tr("Linked"))
        self._context = context

    def show_links(self, annotation_id: str, outgoing: Sequence[Link], incoming: Sequence[Link]) -> None:
        """Show the links of a tag; ends that are gone or hidden from the reader are left out."""
        others = {
            link: link.to_id if link.from_id == annotation_id else link.from_id for link in (*outgoing, *incoming)
        }
        found = self._context.find_all(list(others.values()))
        self.fill(
            [
                self._row(link, link_words(link.type, outgoing=link.from_id == annotation_id), found[other_id])
                for link, other_id in others.items()
                if other_id in found
            ]
        )

    def _row(self, link: Link, relation: str, other: Annotation) -> QWidget:
        words = f"{relation} · {self._context.name_of(other)}"
        go = LinkLine(words)
        go.followed.connect(lambda: self.annotation_requested.emit(other.id))
        part = SmallButton(self.tr("Unlink"), flat=True)
        part.setAccessibleName(self.tr("Unlink {words}").format(words=words))
        part.setEnabled(self._context.session.can_write)
        part.clicked.connect(lambda: self._context.session.do(annotating.unlink, link.id))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(go, 1)
        layout.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return row
