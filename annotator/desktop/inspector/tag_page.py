"""The page of the inspector for one tag: its head, the form of its kind, links, review, thread and history."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.desktop.inspector.fields_form import FieldsForm
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.inspector_head import InspectorHead
from annotator.desktop.inspector.links_panel import LinksPanel
from annotator.desktop.inspector.records_editor import VerdictsEditor
from annotator.desktop.inspector.shown_tag import ShownTag
from annotator.desktop.inspector.tab_order import order_tabs
from annotator.desktop.inspector.tag_history import TagHistory
from annotator.desktop.inspector.thread_panel import ReviewPanel, ThreadPanel
from annotator.desktop.theme import Theme
from annotator.desktop.wording import field_names, local_time
from annotator.domain.details import details_to_json, missing


class ScrolledPage(QScrollArea):
    """Rows under each other that scroll up and down, never sideways."""

    def __init__(self) -> None:
        super().__init__()
        inside = _Inside()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(12, 10, 12, 10)
        self.column.setSpacing(8)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)


class _Inside(QWidget):
    """What scrolls: as high as its rows are at the width there is."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width: the height at that width would leave a gap at any other."""
        return QSize(super().minimumSizeHint().width(), 0)


class TagPage(ScrolledPage):
    """All of a tag around the form, which is made elsewhere and held here.

    Signals: ``annotation_requested(id)`` when a link was followed, ``field_requested(name)`` for a field that is
    missing.
    """

    annotation_requested = Signal(str)
    field_requested = Signal(str)

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self._session = context.session
        self._context = context
        self.head = InspectorHead()
        self.head.field_requested.connect(self.field_requested)
        self._form_place = QVBoxLayout()
        self._links = LinksPanel(context)
        self._links.annotation_requested.connect(self.annotation_requested)
        self._review = ReviewPanel()
        self.discussion = ThreadPanel(self._session)
        self._made = QLabel()
        self._made.setTextFormat(Qt.TextFormat.PlainText)
        self._made.setWordWrap(True)
        self._made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.history = TagHistory(self._session)
        self.column.addWidget(self.head)
        self.column.addLayout(self._form_place)
        for section in (self._links, self._review, self.discussion):
            self.column.addWidget(section)
        self.column.addStretch(1)
        self.column.addWidget(self._made)
        self.column.addWidget(self.history)

    def hold(self, form: FieldsForm) -> None:
        """Take in a form."""
        self._form_place.addWidget(form)
        order_tabs(self)

    def show_values(self, form: FieldsForm, shown: ShownTag, *, afresh: bool) -> None:
        """Show the fields of a tag in its form; unless ``afresh``, edits that are not saved yet stay."""
        annotation = shown.annotation
        values = details_to_json(annotation.details)
        form.show_values({**values, "note": annotation.note, "confidence": annotation.confidence}, afresh=afresh)
        verdicts = form.editors.get("verdicts")
        if isinstance(verdicts, VerdictsEditor):
            verdicts.show_evidence(shown.record.evidence, afresh=afresh)
        wanted = missing(annotation.details)
        form.show_missing(wanted)
        self.head.show_missing({name: field_names(annotation.details, [name]) for name in wanted})

    def show_around(self, shown: ShownTag, theme: Theme) -> None:
        """Show what stands around the form."""
        annotation = shown.annotation
        self.show_head(shown, theme)
        self._links.show_links(annotation.id, shown.record.links, shown.incoming)
        self._review.show_decisions(shown.record.decisions, shown.reviewers)
        self.discussion.show_comments(annotation.id, shown.record.comments, shown.reviewers)
        self._made.setText(
            self.tr("Tagged by {name}, {time} · revision {number}").format(
                name=self._name_of(shown),
                time=local_time(annotation.created_at),
                number=annotation.revision,
            )
        )
        self.history.show_tag(annotation.id)

    def show_head(self, shown: ShownTag, theme: Theme) -> None:
        """Show kind, status and words in the colours of a theme."""
        annotation = shown.annotation
        colleague = "" if annotation.author_id == self._session.viewer else self._name_of(shown)
        own = self._session.kinds.styles(theme)
        self.head.show_annotation(annotation, self._context.kind_of(annotation.kind), colleague, theme, own)

    def _name_of(self, shown: ShownTag) -> str:
        return shown.name_of(shown.annotation.author_id) or self.tr("unknown reviewer")
