"""The panel below the articles: their tags, what can be cleaned, and the tags that somebody has to look at."""

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from annotator.desktop.messages import MessageBar
from annotator.desktop.reading.article_loading import touches
from annotator.desktop.reading.hit_tagging import HitTagging
from annotator.desktop.session import Session
from annotator.desktop.tags.tags_table import TagsTable
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure
from annotator.desktop.versions.cleaning_sheet import COUNTED_UNASKED, CleaningSheets
from annotator.desktop.versions.version_actions import VersionActions
from annotator.domain.articles import ArticleRow
from annotator.domain.journal import Changes
from annotator.storage import queries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from annotator.desktop.reading.search_panel import SearchPanel
    from annotator.desktop.versions.checking_panel import CheckingPanel
    from annotator.desktop.versions.checking_rows import CheckingList
    from annotator.desktop.versions.cleaning_panel import CleaningPanel


class Tab(IntEnum):
    """The tabs, from the left."""

    TAGS = 0
    CLEANING = 1
    CHECKING = 2
    SEARCH = 3


class LowerPanel(QWidget):
    """Tabs over the table of tags, the cleaning of the active article and what is to be checked in those shown.

    The last ones are made when somebody first looks at them; until then only their numbers are known.

    Signals: ``place_requested(version id, Span, bool)``, ``tag_requested(CheckingRow, bool)``,
    ``selection_requested()`` and ``remove_requested()`` come from them; ``checking_made(CheckingPanel)`` once;
    ``passage_requested(article id, Span)`` from the search of all articles.
    """

    place_requested = Signal(str, object, bool)
    tag_requested = Signal(object, bool)
    selection_requested = Signal()
    remove_requested = Signal()
    checking_made = Signal(object)
    passage_requested = Signal(str, object)

    def __init__(
        self, session: Session, theme: Theme, table: TagsTable, messages: MessageBar, hits: HitTagging
    ) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._table = table
        self._active: ArticleRow | None = None
        self._article_ids: list[str] = []
        self._count = 0
        self._loads = 0
        self._cleaning: CleaningPanel | None = None
        self._checking: CheckingPanel | None = None
        self._search: SearchPanel | None = None
        self._hits = hits
        self.actions_on_versions = VersionActions(session, messages)
        self.sheets = CleaningSheets(session)
        self.tabs = QTabBar()
        self._pages = QStackedWidget()
        self._tools = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._show_tab)
        self.sheets.found.connect(self._on_found)
        session.changed.connect(self._on_changed)
        session.reviewer_changed.connect(self._recount)

    @property
    def current(self) -> QWidget:
        """What is shown: the widget that takes the keys."""
        return self._pages.currentWidget() or self._table

    @property
    def cleaning(self) -> "CleaningPanel":
        """What can be cleaned in the active article; made when somebody needs it."""
        if self._cleaning is None:
            from annotator.desktop.versions.cleaning_panel import CleaningPanel

            made = self._cleaning = CleaningPanel(self._session, self.actions_on_versions, self._theme)
            made.place_requested.connect(self.place_requested)
            self._put(Tab.CLEANING, made, made.tools)
            self._show_sheet()
        return self._cleaning

    @property
    def checking(self) -> "CheckingPanel":
        """The tags to be looked at in the articles shown; made when somebody needs it."""
        if self._checking is None:
            from annotator.desktop.versions.checking_panel import CheckingPanel

            made = self._checking = CheckingPanel(self._session, self.actions_on_versions, self._theme)
            made.tag_requested.connect(self.tag_requested)
            made.selection_requested.connect(self.selection_requested)
            made.remove_requested.connect(self.remove_requested)
            self._put(Tab.CHECKING, made, made.tools)
            self.checking_made.emit(made)
            self._load_checking()
        return self._checking

    @property
    def search(self) -> "SearchPanel":
        """The search of all articles; made when somebody needs it."""
        if self._search is None:
            from annotator.desktop.reading.search_panel import SearchPanel

            made = self._search = SearchPanel(self._session, self._hits, self._theme)
            made.passage_requested.connect(self.passage_requested)
            made.place_looked_at.connect(self.place_requested)
            made.show_articles(self._article_ids)
            self._put(Tab.SEARCH, made, made.tools)
        return self._search

    def show_active(self, row: ArticleRow | None) -> None:
        """Say which article is the active one."""
        if row == self._active:
            return
        self._active = row
        if row:
            self._want_sheet(row)
        self._show_sheet()

    def show_articles(self, article_ids: Sequence[str]) -> None:
        """Say which articles are shown."""
        if list(article_ids) != self._article_ids:
            self._article_ids = list(article_ids)
            if self._search:
                self._search.show_articles(article_ids)
            # After the articles have been painted.
            self._session.jobs.later(self._recount)

    def go_to(self, tab: Tab) -> None:
        """Show a tab and give it the keys."""
        self.tabs.setCurrentIndex(tab)
        self.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_to_check(self) -> list[str]:
        """Return the ids of the tags chosen where they are checked."""
        return [row.annotation_id for row in self._checking.chosen()] if self._checking else []

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for page in (self._cleaning, self._checking, self._search):
            if page:
                page.set_theme(theme)
        self._show_counts()

    def name_keys(self, actions: "Mapping[str, QAction]") -> None:
        """Show on the tabs which keys lead to them."""
        for tab, name in ((Tab.CLEANING, "go_cleaning"), (Tab.CHECKING, "go_checking"), (Tab.SEARCH, "search_project")):
            self.tabs.setTabToolTip(tab, actions[name].shortcut().toString())

    # Inside

    def _put(self, tab: Tab, page: "CleaningPanel | CheckingPanel | SearchPanel", tools: QWidget) -> None:
        for stack, widget in ((self._pages, page), (self._tools, tools)):
            stack.insertWidget(tab, widget)
            placeholder = stack.widget(tab + 1)
            if placeholder:
                stack.removeWidget(placeholder)
                placeholder.deleteLater()
        self._pages.setCurrentIndex(self.tabs.currentIndex())
        self._tools.setCurrentIndex(self.tabs.currentIndex())
        # Coming under the style sheet of the window, a widget forgets the palette that it was given.
        page.set_theme(self._theme)

    def _show_tab(self, tab: int) -> None:
        if tab == Tab.CLEANING:
            assert self.cleaning
            if self._active:
                self.sheets.want(self._active.version_id)
        elif tab == Tab.CHECKING:
            assert self.checking
        elif tab == Tab.SEARCH:
            assert self.search
        self._pages.setCurrentIndex(tab)
        self._tools.setCurrentIndex(tab)

    def _want_sheet(self, row: ArticleRow) -> None:
        if row.length <= COUNTED_UNASKED or self.tabs.currentIndex() == Tab.CLEANING:
            self.sheets.want(row.version_id)

    def _on_found(self, version_id: str) -> None:
        if self._active and version_id == self._active.version_id:
            self._show_sheet()

    def _show_sheet(self) -> None:
        if self._cleaning:
            sheet = self.sheets.sheet(self._active.version_id) if self._active else None
            self._cleaning.show_sheet(sheet, has_article=self._active is not None)
        self._show_counts()

    def _on_changed(self, changes: Changes) -> None:
        removed = self._count and any(row.after is None for row in changes.of("annotation"))
        if removed or touches(changes, self._article_ids) or changes.ids("placement"):
            self._session.jobs.later(self._recount)
        if self._active and touches(changes, [self._active.id]):
            # Its language may be another: what is offered is looked for anew.
            self._want_sheet(self._active)

    def _recount(self) -> None:
        with self._session.read() as read:
            counts = queries.placement_counts(read, viewer=self._session.viewer)
        self._count = sum(counts.get(one, 0) for one in self._article_ids)
        self._show_counts()
        if self._checking:
            self._load_checking()

    def _load_checking(self) -> None:
        from annotator.desktop.versions.checking_rows import load_rows

        self._loads += 1
        self._session.jobs.start(
            "",
            load_rows,
            self._session.project,
            self._session.viewer,
            list(self._article_ids),
            done=self._take_rows,
            revision=lambda: self._loads,
        )

    def _take_rows(self, found: "CheckingList") -> None:
        if self._checking:
            self._checking.show_rows(found, self._session.kinds.names)

    def _show_counts(self) -> None:
        sheet = self.sheets.sheet(self._active.version_id) if self._active else None
        offered = len(sheet.offered) if sheet else 0
        for tab, name, count, quiet in (
            (Tab.CLEANING, self.tr("Cleaning"), offered, not offered and not (sheet and sheet.cleaned)),
            (Tab.CHECKING, self.tr("To check"), self._count, not self._count),
        ):
            words = f"{name} {figure(count)}" if count else name
            self.tabs.setTabText(tab, words)
            self.tabs.setAccessibleTabName(tab, words)
            self.tabs.setTabTextColor(tab, self._theme.muted if quiet else self._theme.text)

    def _lay_out(self) -> None:
        self.tabs.setObjectName("lower")
        self.tabs.setAccessibleName(self.tr("Below the articles"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.addTab(self.tr("Tags"))
        self.tabs.addTab(self.tr("Cleaning"))
        self.tabs.addTab(self.tr("To check"))
        self.tabs.addTab(self.tr("Search"))
        self._pages.addWidget(self._table)
        self._tools.addWidget(QWidget())
        for _ in (Tab.CLEANING, Tab.CHECKING, Tab.SEARCH):
            self._pages.addWidget(QWidget())
            self._tools.addWidget(QWidget())
        top = QHBoxLayout()
        top.setContentsMargins(6, 2, 10, 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self._tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        self._show_counts()
