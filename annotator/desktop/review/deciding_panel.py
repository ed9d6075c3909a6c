"""The right of the review page: the tag's state, the decisions one can take, what was decided and said so far."""

import html
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QSizePolicy, QWidget

from annotator.desktop.actions_map import shown_keys, title_of
from annotator.desktop.font_scale import by_font
from annotator.desktop.inspector.section import Section
from annotator.desktop.inspector.small_button import MenuButton, SmallButton
from annotator.desktop.inspector.tab_order import order_tabs
from annotator.desktop.inspector.tag_page import ScrolledPage
from annotator.desktop.inspector.thread_panel import ThreadPanel
from annotator.desktop.review.passage_loading import ShownPassage
from annotator.desktop.review.statement import Statement
from annotator.desktop.session import Session
from annotator.desktop.translation import figure
from annotator.desktop.wording import kind_name, local_time, status_words, value_words
from annotator.domain.annotations import Decision, Settlement
from annotator.domain.articles import CorrectionNote
from annotator.domain.review import stands

DECIDING = ("review_agree", "review_amend", "review_disagree", "review_unsure")
SETTLING = ("settle_accepted", "settle_amended", "settle_rejected", "settle_deferred")
HANDING = ("assign_tags", "ask_about_tags")


class DecidingPanel(ScrolledPage):
    """Buttons for the actions of review, with their keys, over the statement, the decisions and the thread."""

    def __init__(self, session: Session, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._session = session
        self.setAccessibleName(self.tr("Decision"))
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.RichText)
        self.about.setWordWrap(True)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.buttons = {name: _button(actions[name]) for name in (*DECIDING, "reopen_tag")}
        self.settle = MenuButton(self.tr("Settle"))
        self.hand_on = MenuButton(self.tr("Hand on"))
        for button, names in ((self.settle, SETTLING), (self.hand_on, HANDING)):
            menu = QMenu(button)
            menu.addActions([actions[name] for name in names])
            button.setMenu(menu)
        self.statement = Statement(session)
        self.decided = Section(self.tr("Decided"))
        self.thread_panel = ThreadPanel(session)
        self._lay_out()
        self.show_passage(None)

    def show_passage(self, passage: ShownPassage | None) -> None:
        """Show what was decided and said of the tag that is looked at."""
        for part in (self._inside, self.statement, self.decided, self.thread_panel):
            part.setVisible(passage is not None and part is not self.statement)
        if passage is None:
            self.about.setText(html.escape(self.tr("No tag is looked at.")))
            return
        record = passage.chosen.record
        self.about.setText(self._about(passage))
        self.decided.fill(list(self._decided(passage)))
        self.thread_panel.show_comments(record.annotation.id, record.comments, passage.reviewers)

    def show_number(self, number: int, *, leads: bool, settled: bool) -> None:
        """Tell how many tags an action is for, and which buttons stand there: settling is a lead's."""
        self.several.setText(self.tr("{number} tags are chosen").format(number=figure(number)))
        self.several.setVisible(number > 1)
        self.settle.setVisible(leads and not settled)
        self.buttons["reopen_tag"].setVisible(leads and settled)

    def _about(self, passage: ShownPassage) -> str:
        tag = passage.chosen.annotation
        kind = kind_name(tag.kind, self._session.kinds.names)
        lines = [f"<b>{html.escape(kind)}</b> · {html.escape(status_words(tag.status))}"]
        lines.append(html.escape(self.tr("by {name}").format(name=passage.name(tag.author_id))))
        if passage.chosen.asked:
            names = ", ".join(map(passage.name, passage.chosen.asked))
            lines.append(html.escape(self.tr("assigned to {names}").format(names=names)))
        if passage.found.more:
            more = self.tr("overlapped by more tags: {number}").format(number=figure(passage.found.more))
            lines.append(html.escape(more))
        return "<br>".join(lines)

    def _decided(self, passage: ShownPassage) -> Iterator[QWidget]:
        """Yield a line for each decision, settlement and correction, in the order of time."""
        chosen = passage.chosen
        said: list[Decision | Settlement | CorrectionNote] = [
            *chosen.record.decisions,
            *chosen.settlements,
            *chosen.corrections,
        ]
        for one in sorted(said, key=lambda one: (one.created_at, one.id)):
            name, time = passage.name(one.reviewer_id), local_time(one.created_at)
            match one:
                case Decision():
                    lines = [one.rationale, *_amended(passage, one)]
                    lapsed = not stands(one, chosen.annotation)
                    yield said_line(name, value_words(one.decision), lines, time, lapsed=lapsed)
                case Settlement():
                    yield said_line(name, status_words(one.outcome), [one.rationale], time)
                case CorrectionNote():
                    yield said_line(name, self.tr("reopened"), [one.text], time)

    def _lay_out(self) -> None:
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for number, name in enumerate(DECIDING):
            grid.addWidget(self.buttons[name], number // 2, number % 2)
        for button in (self.settle, self.buttons["reopen_tag"], self.hand_on):
            button.setEnabled(self._session.can_write)
        grid.addWidget(self.buttons["reopen_tag"], 2, 0, 1, 2)
        grid.addWidget(self.settle, 3, 1)
        grid.addWidget(self.hand_on, 3, 0)
        self.several = QLabel()
        self.several.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.several.hide()
        for part in (self.about, self.several, self._inside, self.statement, self.decided, self.thread_panel):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.setMinimumWidth(by_font(240))
        order_tabs(self)


def said_line(name: str, what: str, lines: list[str], time: str, *, lapsed: bool = False) -> QLabel:
    """Return a line on who decided what, why and when; one on other words than the present ones is dimmed."""
    told = [line for line in lines if line]
    words = f"<b>{html.escape(name)}</b> · {html.escape(what)}"
    rest = "".join(f"<br>{html.escape(line)}" for line in told)
    when = QCoreApplication.translate("Reviewing", "{time}, on other words than now") if lapsed else "{time}"
    label = SaidLabel(f"{words}{rest}<br><small>{html.escape(when.format(time=time))}</small>")
    label.setEnabled(not lapsed)
    label.setAccessibleName(f"{name}: {', '.join((what, *told, when.format(time=time)))}")
    return label


class SaidLabel(QLabel):
    """Lines that may be copied and wrap in whatever width there is."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)


def _amended(passage: ShownPassage, decision: Decision) -> Iterator[str]:
    for field in passage.amendments.get(decision.id, ()):
        instead = QCoreApplication.translate("Reviewing", "{field}: {after}, not {before}")
        words = instead if field.before else "{field}: {after}"
        yield words.format(field=field.label, after=field.after or "—", before=field.before)


def _button(action: QAction) -> SmallButton:
    button = SmallButton("")
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        keys = shown_keys(action)
        button.setText(f"{keys}  {title_of(action)}" if keys else title_of(action))
        button.setAccessibleName(title_of(action))
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    return button
