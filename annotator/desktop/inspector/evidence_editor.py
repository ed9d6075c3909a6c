"""The evidence under a verdict: a line for each item that opens into its fields."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.actions import sourcing
from annotator.desktop.inspector.fields_form import FieldsForm
from annotator.desktop.inspector.form_context import FormContext
from annotator.desktop.inspector.small_button import KeyButton, SmallButton
from annotator.desktop.inspector.tab_order import order_tabs
from annotator.desktop.letting_go import let_go
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.wording import elided, value_words
from annotator.domain.annotations import Evidence
from annotator.domain.fields import FieldDefinition, FieldType, Json, check_values, definitions, encode
from annotator.domain.vocabulary import VerdictScope

_EMPTY = Evidence(id="", annotation_id="")
_CREDIBILITY = FieldDefinition(
    "credibility", FieldType.CHOICE, "Credibility", plain=True, choices=tuple("123456"), default="6"
)
_ARROW = 28
"""Pixels that the arrow before the line and the air around it take."""

EVIDENCE_FIELDS = tuple(
    replace(field, plain=field.plain or field.name == "source_id")
    for field in (*definitions(Evidence), _CREDIBILITY)
    if field.name != "scope"
)
"""What the form of an item asks; its scope is that of the verdict it stands under."""


class EvidenceList(QWidget):
    """The evidence of one verdict; a new item is stored with the first field that is filled."""

    def __init__(self, scope: VerdictScope, context: FormContext) -> None:
        super().__init__()
        self._scope = scope
        self._context = context
        self.cards: list[EvidenceCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.heading = QLabel(self.tr("Evidence"))
        self.heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.addWidget(self.heading)
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        column.addLayout(self._body)
        self.add = SmallButton(self.tr("Add evidence"))
        self.add.setAccessibleName(self.tr("Add evidence: {scope}").format(scope=value_words(scope)))
        self.add.setEnabled(context.session.can_write)
        self.add.clicked.connect(self._add)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_evidence(self, evidence: Sequence[Evidence], *, afresh: bool) -> None:
        """Show the saved items; unless ``afresh``, open cards and edits that are not saved yet stay."""
        ids = {item.id for item in evidence}
        for card in [card for card in self.cards if afresh or (card.evidence_id and card.evidence_id not in ids)]:
            self._drop(card)
        by_id = {card.evidence_id: card for card in self.cards}
        begun = next((card for card in self.cards if card.storing), None)
        for item in evidence:
            # A card that is just being stored does not know its id yet: the item that nobody shows is its own.
            found = by_id.get(item.id) or begun
            fitting = found is not None and found.evidence_id in ("", item.id)
            card = found if found is not None and fitting else self._make()
            card.show_item(item, afresh=afresh)
        self.heading.setVisible(bool(self.cards))

    def save(self) -> bool:
        """Save what is edited in any card."""
        saved = [card.save() for card in self.cards]
        return all(saved)

    def _add(self) -> None:
        card = self._make()
        self.heading.show()
        card.open_fields(shown=True)
        card.form.focus_field()

    def _make(self) -> "EvidenceCard":
        card = EvidenceCard(self._scope, self._context)
        card.remove.clicked.connect(lambda: self._remove(card))
        self.cards.append(card)
        self._body.addWidget(card)
        # Shown now, not with the next turn of the event loop: it may get the focus before that.
        card.show()
        order_tabs(self)
        return card

    def _remove(self, card: "EvidenceCard") -> None:
        if card.evidence_id:
            self._context.session.do(sourcing.remove_evidence, card.annotation_id, card.evidence_id)
        else:
            self._drop(card)

    def _drop(self, card: "EvidenceCard") -> None:
        self.cards.remove(card)
        let_go(card)
        self.heading.setVisible(bool(self.cards))


class EvidenceCard(QWidget):
    """One item: a line that says it, and its fields, made when they are first opened."""

    def __init__(self, scope: VerdictScope, context: FormContext) -> None:
        super().__init__()
        self.evidence_id = ""
        self.storing = False
        self._item: Evidence | None = None
        self.annotation_id = context.annotation.id if context.annotation else ""
        self._scope = scope
        self._context = context
        self._form: FieldsForm | None = None
        self.line = KeyButton()
        self.line.setCheckable(True)
        self.line.setAutoRaise(True)
        self.line.setArrowType(Qt.ArrowType.RightArrow)
        self.line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.line.toggled.connect(self._on_toggled)
        self.remove = SmallButton(self.tr("Remove"), flat=True)
        self.remove.setEnabled(context.session.can_write)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.remove)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(row)
        self._words = ""
        self._say()

    @property
    def form(self) -> FieldsForm:
        """The fields of the item."""
        if self._form is None:
            self._form = FieldsForm(EVIDENCE_FIELDS, self._context, self._store)
            self._form.hide()
            self._column.addWidget(self._form)
            self._form.show_values(_values(self._item or _EMPTY), afresh=True)
            order_tabs(self)
        return self._form

    def show_item(self, item: Evidence, *, afresh: bool) -> None:
        """Show a saved item; unless ``afresh``, edits that are not saved yet stay."""
        self.evidence_id, self._item, self.annotation_id = item.id, item, item.annotation_id
        if self._form is not None:
            self._form.show_values(_values(item), afresh=afresh)
        self._say()

    def open_fields(self, *, shown: bool) -> None:
        """Show or hide the fields."""
        self.line.setChecked(shown)

    def save(self) -> bool:
        """Save what is edited."""
        return self._form is None or self._form.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the line as has room."""
        super().resizeEvent(event)
        self._fit_line()

    def _store(self, values: Mapping[str, Json]) -> bool:
        # Checked here first, so that what does not fit is told at its field; credibility comes from a closed list.
        check_values(Evidence, {name: one for name, one in values.items() if name != _CREDIBILITY.name})
        fresh = {} if self.evidence_id else {"scope": str(self._scope)}
        self.storing = True
        made = self._context.session.do(
            sourcing.set_evidence, self.annotation_id, {**fresh, **values}, self.evidence_id
        )
        self.storing = False
        if made is None:
            return False
        self.show_item(made, afresh=False)
        return True

    def _say(self) -> None:
        if self._item is None:
            words = self.tr("New evidence")
        else:
            source = self._context.source(self._item.source_id) if self._item.source_id else None
            quoted = f"“{elided(self._item.quoted_text, 80)}”" if self._item.quoted_text else ""
            who = source.name if source else quoted
            words = " · ".join(part for part in (value_words(self._item.stance), who) if part)
        self._words = words
        self._fit_line()
        self.line.setToolTip(plain_tip(words))
        self.line.setAccessibleName(self.tr("Evidence: {words}").format(words=words))
        self.remove.setAccessibleName(self.tr("Remove evidence: {words}").format(words=words))

    def _fit_line(self) -> None:
        # By itself the button would leave out the middle, where the name of the source stands.
        room = max(60, self.line.width() - _ARROW)
        self.line.setText(self.line.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))

    def _on_toggled(self, shown: bool) -> None:
        self.line.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.form.setVisible(shown)


def _values(item: Evidence) -> dict[str, Json]:
    return {**encode(item), "credibility": str(item.credibility)}
