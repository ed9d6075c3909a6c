"""The menu bar and the context menu of the text, made from the table of actions."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator import settings
from annotator.desktop.actions_map import ENTRIES, MENUS, Handler, bound
from annotator.domain.vocabulary import Kind


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction], open_recent: Handler) -> None:
    """Put every action into its menu; ``open_recent`` takes the project that is chosen under "Open recent"."""
    titles = [QCoreApplication.translate("Actions", title) for title in MENUS]
    for title, shown in zip(MENUS, with_mnemonics(titles), strict=True):
        menu = bar.addMenu(shown)
        group = 0
        for entry in (one for one in ENTRIES if one.menu == title):
            if entry.group != group:
                menu.addSeparator()
                group = entry.group
            menu.addAction(actions[entry.name])
            if entry.name == "open_project":
                recent = menu.addMenu(QCoreApplication.translate("Actions", "Open recent"))
                recent.aboutToShow.connect(bound(_fill_recent, recent, open_recent))


def with_mnemonics(titles: Iterable[str]) -> list[str]:
    """Return titles with a sign before the letter that opens each with Alt: its first that no other before it has."""
    taken: set[str] = set()
    marked = []
    for title in titles:
        free = (at for at, sign in enumerate(title) if sign.isalpha() and sign.casefold() not in taken)
        at = next(free, None)
        if at is None:
            marked.append(title)
            continue
        taken.add(title[at].casefold())
        marked.append(f"{title[:at]}&{title[at:]}")
    return marked


def text_menu(
    parent: QWidget, actions: Mapping[str, QAction], own: Callable[[str], list[str]] = lambda _: [], *, chosen: bool
) -> QMenu:
    """Return the context menu of the text; with a tag chosen, also what can be done with it.

    ``own`` names the actions of the project's own kinds, for "tag" and for "retag".
    """
    names = [*(f"tag_{kind}" for kind in Kind), *own("tag"), "", "copy", "find"]
    if chosen:
        names += ["", *(f"retag_{kind}" for kind in Kind), *own("retag"), "", "edit_tag", "note", "link", "remove_tag"]
    menu = QMenu(parent)
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()
    return menu


def _fill_recent(menu: QMenu, open_recent: Handler) -> None:
    menu.clear()
    for target in settings.load().recent_projects:
        menu.addAction(target, bound(open_recent, target))
    if menu.isEmpty():
        menu.addAction(QCoreApplication.translate("Actions", "None yet")).setEnabled(False)
