"""Which marks stand out in the texts: chosen from a menu or by keys, said above each text, remembered by project."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from annotator.desktop.article.mark_filter import MarkFilter, from_plain
from annotator.desktop.messages import MessageBar
from annotator.desktop.reading.pane_row import PaneRow
from annotator.desktop.session import Session
from annotator.desktop.translation import figure
from annotator.desktop.wording import EVERY_KIND, kind_name
from annotator.domain.annotations import Mark
from annotator.storage import queries


class MarkChoice(QObject):
    """One choice for all panes: of a reviewer, of a kind, and of what becomes of the other marks."""

    def __init__(self, session: Session, panes: PaneRow, messages: MessageBar) -> None:
        super().__init__(panes)
        self._session = session
        self._panes = panes
        self._messages = messages
        panes.marks_menu_opened.connect(self.fill)
        panes.all_marks_requested.connect(self.show_all)
        session.kinds.changed.connect(self._follow_kinds)
        session.reviewer_changed.connect(lambda: self.choose(self.chosen))

    @property
    def chosen(self) -> MarkFilter:
        """What stands out now."""
        return self._panes.mark_filter

    def choose(self, wanted: MarkFilter) -> None:
        """Let other marks stand out."""
        self._panes.set_mark_filter(wanted, self.name_of(wanted))

    def show_all(self) -> None:
        """Let every mark stand out; how the rest is treated stays for the next time."""
        self.choose(MarkFilter(hides=self.chosen.hides))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions call, by their names."""
        return {
            "marks_all": self.show_all,
            "marks_mine": lambda: self.choose(replace(self.chosen, reviewer=self._session.viewer)),
            "marks_reviewer": self._next_reviewer,
            "marks_kind": self._next_kind,
            "marks_hide": lambda: self.choose(replace(self.chosen, hides=not self.chosen.hides)),
        }

    def name_of(self, wanted: MarkFilter) -> str:
        """Return how a filter is named: "Only claims of Ben Ito"; empty where every mark stands out."""
        reviewer = self._reviewers().get(wanted.reviewer, self.tr("somebody who is gone"))
        kind = kind_name(wanted.kind, self._session.kinds.names)
        if wanted.kind and wanted.reviewer:
            return self.tr("Only {kind}, {reviewer}").format(kind=kind, reviewer=reviewer)
        if wanted.kind or wanted.reviewer:
            return self.tr("Only {name}").format(name=kind if wanted.kind else reviewer)
        return ""

    def restore(self, values: object) -> None:
        """Take up what ``MarkFilter.plain`` wrote; a reviewer or a kind that is gone is left out."""
        kept = from_plain(values)
        if kept.reviewer not in self._reviewers():
            kept = replace(kept, reviewer="")
        if kept.kind not in (*EVERY_KIND, *self._session.kinds.names):
            kept = replace(kept, kind="")
        self.choose(kept)

    def fill(self, menu: QMenu) -> None:
        """Fill a menu with what can be chosen, each with the number of its marks in the articles shown."""
        menu.clear()
        kinds, reviewers = self._totals()
        chosen = self.chosen
        everybody = {"": self.tr("Everybody"), **self._present(reviewers)}
        self._add_group(
            menu, everybody, chosen.reviewer, reviewers, lambda one: self.choose(replace(self.chosen, reviewer=one))
        )
        menu.addSeparator()
        every_kind = {"": self.tr("Every kind"), **self._kinds_present(kinds)}
        self._add_group(menu, every_kind, chosen.kind, kinds, lambda one: self.choose(replace(self.chosen, kind=one)))
        menu.addSeparator()
        rest = {"": self.tr("Dim the rest"), "hide": self.tr("Hide the rest")}
        self._add_group(
            menu,
            rest,
            "hide" if chosen.hides else "",
            Counter(),
            lambda one: self.choose(replace(self.chosen, hides=bool(one))),
        )

    def offer(self, menu: QMenu, mark: Mark) -> None:
        """Put into a menu what can be chosen at one mark: those of its kind, those of its reviewer, and all again."""
        for words, wanted in (
            (self.tr("Only marks of this kind"), replace(self.chosen, kind=mark.kind)),
            (self.tr("Only marks of this reviewer"), replace(self.chosen, reviewer=mark.author_id)),
            (self.tr("Every mark"), MarkFilter(hides=self.chosen.hides)),
        ):
            action = menu.addAction(words, partial(self.choose, wanted))
            action.setEnabled(wanted != self.chosen)

    def _add_group(
        self,
        menu: QMenu,
        names: Mapping[str, str],
        current: str,
        counts: Counter[str],
        choose: Callable[[str], None],
    ) -> None:
        group = QActionGroup(menu)
        for key, name in names.items():
            number = counts[key] if key else counts.total()
            words = f"{name}\t{figure(number)}" if counts else name
            action = QAction(words.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(partial(_called, choose, key))
            group.addAction(action)
            menu.addAction(action)

    def _next_reviewer(self) -> None:
        known = ["", *self._present(self._totals()[1])]
        self._tell(replace(self.chosen, reviewer=_following(known, self.chosen.reviewer)))

    def _next_kind(self) -> None:
        known = ["", *self._kinds_present(self._totals()[0])]
        self._tell(replace(self.chosen, kind=_following(known, self.chosen.kind)))

    def _tell(self, wanted: MarkFilter) -> None:
        self.choose(wanted)
        self._messages.tell(self.name_of(wanted) or self.tr("Every mark is shown."))

    def _totals(self) -> tuple[Counter[str], Counter[str]]:
        """Return the numbers of marks of the articles shown, by kind and by reviewer."""
        kinds: Counter[str] = Counter()
        reviewers: Counter[str] = Counter()
        for pane in self._panes.panes:
            of_kind, of_reviewer = pane.view.mark_totals()
            kinds += of_kind
            reviewers += of_reviewer
        return kinds, reviewers

    def _present(self, counts: Counter[str]) -> dict[str, str]:
        """Return the names of the reviewers with marks here, and of the one chosen, by id."""
        return {id_: name for id_, name in self._reviewers().items() if counts[id_] or id_ == self.chosen.reviewer}

    def _kinds_present(self, counts: Counter[str]) -> dict[str, str]:
        own = {id_: name for id_, name in self._session.kinds.names.items() if counts[id_] or id_ == self.chosen.kind}
        return {**{str(kind): kind_name(kind) for kind in EVERY_KIND}, **own}

    def _reviewers(self) -> dict[str, str]:
        with self._session.read() as read:
            found = queries.reviewers(read)
        return {one.id: one.name for one in sorted(found, key=lambda one: one.name.casefold())}

    def _follow_kinds(self) -> None:
        wanted: Any = self.chosen
        if wanted.kind and wanted.kind not in (*EVERY_KIND, *self._session.kinds.names):
            wanted = replace(wanted, kind="")
        self.choose(wanted)


def _called(choose: Callable[[str], None], key: str, _checked: bool = False) -> None:
    choose(key)


def _following(known: list[str], current: str) -> str:
    """Return the one after ``current``, the first after the last."""
    return known[(known.index(current) + 1) % len(known)] if current in known else known[0]
