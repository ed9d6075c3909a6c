"""What colleagues said of a tag: their decisions with the reasons, and the thread with a field to reply."""

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.actions import annotating, discussing
from annotator.desktop.inspector.field_editors import is_undo_or_redo
from annotator.desktop.inspector.growing_text import GrowingText
from annotator.desktop.inspector.section import Section
from annotator.desktop.inspector.small_button import SmallButton
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.session import Session
from annotator.desktop.wording import local_time, value_words
from annotator.domain.annotations import Comment, Decision
from annotator.domain.articles import Reviewer, name_key


class ReviewPanel(Section):
    """The decisions on a tag, in the order they were made."""

    def __init__(self) -> None:
        super().__init__(self.tr("Review"))

    def show_decisions(self, decisions: Sequence[Decision], reviewers: Mapping[str, Reviewer]) -> None:
        """Show who decided what, and why."""
        self.fill([_line(_name(one.reviewer_id, reviewers), _decided(one), one.created_at) for one in decisions])


class ThreadPanel(QWidget):
    """The comments on a tag and a field to reply; what was begun for one tag waits there until one comes back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._annotation_id = ""
        self._begun: dict[str, str] = {}
        self._reviewers: Mapping[str, Reviewer] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.comments = Section(self.tr("Thread"))
        self.comments.hide()
        self.reply = ReplyLine()
        self.reply.setPlaceholderText(self.tr("Reply, or @ask a colleague"))
        self.reply.setAccessibleName(self.tr("Reply"))
        self.reply.setAccessibleDescription(self.tr("Enter sends; a name after @ asks that reviewer"))
        self.reply.returnPressed.connect(self._send)
        column.addWidget(self.comments)
        column.addWidget(self.reply)

    def show_comments(self, annotation_id: str, comments: Sequence[Comment], reviewers: Mapping[str, Reviewer]) -> None:
        """Show the thread of a tag."""
        self._reviewers = reviewers
        if annotation_id != self._annotation_id:
            self._begun[self._annotation_id] = self.reply.words()
            self._annotation_id = annotation_id
            self.reply.setPlainText(self._begun.pop(annotation_id, ""))
        self.reply.setEnabled(self._session.can_write)
        self.comments.fill([CommentRow(one, reviewers, self._session) for one in comments])

    def begun(self) -> dict[str, str]:
        """Return the replies that were begun and not sent, by tag."""
        all_begun = {**self._begun, self._annotation_id: self.reply.words()}
        return {id_: words for id_, words in all_begun.items() if id_ and words.strip()}

    def put_begun(self, replies: Mapping[str, str]) -> None:
        """Put back what ``begun`` returned."""
        self._begun.update(replies)
        if not self.reply.words():
            self.reply.setPlainText(self._begun.pop(self._annotation_id, ""))

    def _send(self) -> None:
        words = self.reply.words().strip()
        if not words:
            return
        asks = asked(words, self._reviewers.values())
        if self._session.do(annotating.comment, self._annotation_id, words, asks) is not None:
            self.reply.clear()


class CommentRow(QWidget):
    """One comment: who, whom it asks, the words, when, and whether it is resolved, which a button changes."""

    def __init__(self, comment: Comment, reviewers: Mapping[str, Reviewer], session: Session) -> None:
        super().__init__()
        self._comment = comment
        self._session = session
        name = _name(comment.author_id, reviewers)
        line = _line(name, comment.text, comment.created_at)
        line.setEnabled(not comment.resolved)
        state = self.tr("{time} · resolved") if comment.resolved else "{time}"
        when = QLabel(state.format(time=local_time(comment.created_at)))
        when.setTextFormat(Qt.TextFormat.PlainText)
        when.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.toggle = SmallButton(self.tr("Reopen") if comment.resolved else self.tr("Resolve"), flat=True)
        self.toggle.setAccessibleName(
            (self.tr("Reopen: {words}") if comment.resolved else self.tr("Resolve: {words}")).format(words=comment.text)
        )
        self.toggle.setEnabled(session.can_write)
        self.toggle.clicked.connect(self._on_toggle)
        below = QHBoxLayout()
        below.addWidget(when, 1)
        below.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(below)

    def _on_toggle(self) -> None:
        self._session.do(discussing.resolve_comment, self._comment.id, resolved=not self._comment.resolved)


class ReplyLine(GrowingText):
    """A field that Enter sends, and Shift+Enter parts into lines. Signals: ``returnPressed()``."""

    returnPressed = Signal()  # noqa: N815 — as the signal of a line is called

    def __init__(self) -> None:
        super().__init__(1, 6)
        self.check_spelling()

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z pass where nothing is typed, so that it takes back the reply just sent."""
        asks = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asks and not self.words() and is_undo_or_redo(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Enter."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)


def asked(words: str, reviewers: Iterable[Reviewer]) -> str:
    """Return the id of the reviewer whom "@name" asks, the longest name that fits; empty when nobody is asked."""
    _, at, after = words.partition("@")
    folded = name_key(after)
    fitting = [one for one in reviewers if at and folded.startswith(one.key)]
    return max(fitting, key=lambda one: len(one.key)).id if fitting else ""


def _decided(one: Decision) -> str:
    return f"{value_words(one.decision)} — {one.rationale}" if one.rationale else value_words(one.decision)


def _name(reviewer_id: str, reviewers: Mapping[str, Reviewer]) -> str:
    found = reviewers.get(reviewer_id)
    return found.name if found else "?"


def _line(who: str, words: str, at: str) -> QLabel:
    """One line of a person: name in bold, words as they were written, the time in the tool tip."""
    label = QLabel(f"<b>{_escaped(who)}</b> · {_escaped(words)}")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setToolTip(plain_tip(local_time(at)))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    label.setAccessibleName(f"{who}: {words}, {local_time(at)}")
    return label


def _escaped(words: str) -> str:
    return html.escape(words).replace("\n", "<br>")
