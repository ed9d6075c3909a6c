"""Where a decision is put into words: why, and the fields as they should be; nothing is stored before it is sent."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.actions.annotating import NewTag
from annotator.desktop.inspector import records_editor  # noqa: F401  # makes the editors of lists known to forms
from annotator.desktop.inspector.annotation_fields import CONFIDENCE, NOTE, check_fit, fields_of
from annotator.desktop.inspector.fields_form import FieldsForm
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.inspector.tab_order import order_tabs
from annotator.desktop.inspector.thread_panel import ReplyLine
from annotator.desktop.session import Session
from annotator.domain.annotations import Annotation
from annotator.domain.details import details_to_json
from annotator.domain.fields import FieldType, Json

_NOT_HERE = (FieldType.SPAN, FieldType.ANNOTATION)
"""Fields that are filled in by going about in the text."""

Take = Callable[[str], bool]
"""Called with the reason; returns whether that was taken."""


class WantedFields(QWidget):
    """The fields of a tag as they should be instead; ``changed`` has those that were set otherwise."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._context = FormContext(session, self)
        self._context.with_evidence = False
        self._forms: dict[str, FieldsForm] = {}
        self._tag: Annotation | None = None
        self._values: dict[str, Json] = {}
        self.changed: dict[str, Json] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        session.kinds.changed.connect(self._forget)

    @property
    def form(self) -> FieldsForm | None:
        """The form on show."""
        return self._forms.get(self._tag.kind) if self._tag else None

    @property
    def values(self) -> dict[str, Json]:
        """All fields, as they should be."""
        return {name: value for name, value in self._values.items() if value not in (None, "", [])}

    def show_tag(self, tag: Annotation) -> None:
        """Begin with the fields of a tag."""
        self._tag, self.changed = tag, {}
        self._context.annotation = tag
        self._values = dict(details_to_json(tag.details))
        form = self._form_for(tag.kind)
        for one in self._forms.values():
            one.setVisible(one is form)
        form.show_values(self._values, afresh=True)
        order_tabs(self)

    def save(self) -> bool:
        """Take over what is being typed; False where something does not fit."""
        return self.form.save() if self.form else True

    def focus_first(self) -> None:
        """Give the keys to the first field."""
        if self.form:
            self.form.focus_field()

    def _form_for(self, kind: str) -> FieldsForm:
        if kind not in self._forms:
            known = fields_of(kind, self._session.kinds.defined)
            fields = [one for one in known if one not in (NOTE, CONFIDENCE) and one.type not in _NOT_HERE]
            self._forms[kind] = FieldsForm(fields, self._context, self._store)
            self._column.addWidget(self._forms[kind])
        return self._forms[kind]

    def _store(self, values: Mapping[str, Json]) -> bool:
        assert self._tag is not None
        check_fit(self._tag, {**self.changed, **values}, self._session.kinds.defined)
        self.changed |= values
        self._values |= values
        if self.form:
            self.form.show_values(self._values, afresh=False)
        return True

    def _forget(self) -> None:
        for form in self._forms.values():
            form.hide()
            form.deleteLater()
        self._forms.clear()
        if self._tag is not None and self.isVisible():
            self.show_tag(self._tag)


class Statement(QFrame):
    """Hidden until something is to be said; Enter in the reason or Ctrl+Enter anywhere sends, Esc leaves.

    Signals: ``left()`` when nothing is to be said any more.
    """

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("statement")
        self._take: Take | None = None
        self._bases: Sequence[Annotation] = ()
        self._about = ""
        self._begun: dict[str, str] = {}
        self.heading = QLabel()
        bold = QFont(self.heading.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self.heading.setFont(bold)
        self.heading.setWordWrap(True)
        self.base = QComboBox()
        self.base.setAccessibleName(self.tr("What should stand instead"))
        self.base.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.base.setMinimumContentsLength(12)
        self.base.activated.connect(lambda _: self._show_base())
        self.fields = WantedFields(session)
        self.all_of_passage = QCheckBox()
        self.reason = ReplyLine()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.returnPressed.connect(self.send)
        self.send_button = SmallButton("")
        self.send_button.clicked.connect(self.send)
        self.cancel = SmallButton(self.tr("Cancel"), flat=True)
        self.cancel.clicked.connect(self.leave)
        self._lay_out()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether something is being said."""
        return self._take is not None

    def ask(self, heading: str, send: str, take: Take, *, about: str, reason: str = "") -> None:
        """Ask for a reason; ``about`` names what it is for: what was begun about it stands there again."""
        self._open(heading, send, take, about, reason)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_for_fields(self, heading: str, send: str, take: Take, tag: Annotation, *, about: str) -> None:
        """Ask what the fields of a tag should be, and why."""
        self._open(heading, send, take, about, self.tr("Why?"))
        self.fields.show_tag(tag)
        self.fields.show()
        order_tabs(self)
        self.fields.focus_first()

    def ask_how_to_settle(
        self,
        heading: str,
        send: str,
        take: Take,
        *,
        bases: Sequence[tuple[str, Annotation]],
        chosen: int,
        passage: int,
        about: str,
    ) -> None:
        """Ask why a lead settles so, and what tag should stand instead: none, or one of ``bases`` as changed.

        ``chosen`` is the number of the base to begin with, -1 for none; ``passage`` how many tags stand there.
        """
        self._open(heading, send, take, about, self.tr("Why?"))
        self.base.clear()
        self.base.addItem(self.tr("No other tag instead"))
        for name, _ in bases:
            self.base.addItem(name)
        self._bases = [tag for _, tag in bases]
        self.base.setCurrentIndex(chosen + 1)
        self.base.show()
        self.all_of_passage.setText(self.tr("All {number} tags on these words").format(number=passage))
        self.all_of_passage.setChecked(False)
        self.all_of_passage.setVisible(passage > 1)
        self._show_base()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def instead(self) -> NewTag | None:
        """Return the tag that should stand instead; None where none should."""
        at = self.base.currentIndex() - 1
        if self.base.isHidden() or not 0 <= at < len(self._bases):
            return None
        base = self._bases[at]
        return NewTag(span=base.span, kind=base.kind, details=self.fields.values)

    def send(self) -> None:
        """Send what was said, if it fits."""
        if self._take is not None and self.fields.save() and self._take(self.reason.words().strip()):
            self._begun.pop(self._about, None)
            self.reason.clear()
            self._close()

    def leave(self) -> None:
        """Say nothing; what was begun stays for the same tag."""
        if self.is_open:
            self._begun[self._about] = self.reason.words()
            self._close()
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.send()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _open(self, heading: str, send: str, take: Take, about: str, reason: str) -> None:
        self._take, self._about = take, about
        self.heading.setText(heading)
        self.send_button.setText(send)
        self.send_button.setAccessibleName(send)
        self.reason.setPlaceholderText(reason or self.tr("Why?"))
        self.reason.setPlainText(self._begun.get(about, ""))
        for part in (self.base, self.fields, self.all_of_passage):
            part.hide()
        self.fields.changed = {}
        self.show()

    def _close(self) -> None:
        self._take = None
        self.hide()

    def _show_base(self) -> None:
        at = self.base.currentIndex() - 1
        if 0 <= at < len(self._bases):
            self.fields.show_tag(self._bases[at])
        self.fields.setVisible(at >= 0)
        order_tabs(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.send_button)
        row.addWidget(self.cancel)
        row.addStretch(1)
        hint = QLabel(self.tr("Ctrl+Enter sends, Esc leaves"))
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        hint.setWordWrap(True)
        # Long names must not widen the panel.
        self.base.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(6)
        for part in (self.heading, self.base, self.fields, self.all_of_passage, self.reason):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(hint)
