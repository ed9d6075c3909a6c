"""What every action of the window calls, by the action's name: one line each, in the order of the menus."""

from typing import TYPE_CHECKING

from annotator.desktop.actions_map import Handler, bound
from annotator.desktop.reading import tagging_keys
from annotator.desktop.reading.pane_row import MOST
from annotator.desktop.reading.snapping import Snap
from annotator.settings import THEMES

if TYPE_CHECKING:
    from annotator.desktop.window import Window


def handlers(window: "Window") -> dict[str, Handler]:
    """Return them; parts of the window that are made after the actions are looked up when they are called."""
    page, files, bringing, session, showing = window.page, window.files, window.bringing, window.session, window.showing
    tagging, going = page.tagging, page.navigation
    found: dict[str, Handler] = {
        **tagging_keys.handlers(tagging),
        "new_project": window.new_requested.emit,
        "start_page": window.start_page_requested.emit,
        "open_project": window.choose_requested.emit,
        "new_window": window.another_requested.emit,
        "read_files": bringing.read_files,
        "read_folder": bringing.read_folder,
        "read_link": bringing.read_link,
        "paste_article": bringing.paste,
        "paste": bringing.paste_here,
        "reading_report": bringing.show_report,
        "import_tags": files.import_tags,
        "export_tags": files.export_tags,
        "export_briefing": files.export_briefing,
        **window.merging.handlers(),
        **window.numbers.handlers(),
        **window.keeper.handlers(),
        "check_project": files.check,
        "close_window": window.close,
        "quit": window.quit_requested.emit,
        "undo": session.undo,
        "redo": session.redo,
        "history": window.history.show,
        "copy": going.copy,
        "select_all": going.select_all,
        "find": going.find,
        "find_next": lambda: going.find_step(1),
        "find_previous": lambda: going.find_step(-1),
        "remove_tag": tagging.remove,
        "change_reviewer": showing.choose_reviewer,
        "edit_tag": page.fill_in,
        "next_sentence": going.next_sentence,
        "note": tagging.note,
        "link": tagging.link,
        "tag_kinds": lambda: window.kinds.windows.show(),
        "preferences": lambda: window.preferences.show(),
        "zoom_in": lambda: window.reading.zoom(1),
        "zoom_out": lambda: window.reading.zoom(-1),
        "zoom_reset": window.reading.reset_zoom,
        "wider_lines": lambda: window.reading.widen(5),
        "narrower_lines": lambda: window.reading.widen(-5),
        "paragraph_numbers": lambda: window.reading.toggle("paragraph_numbers"),
        "focus_paragraph": lambda: window.reading.toggle("focus_paragraph"),
        "versions": lambda: window.versions.show(),
        **page.versions.handlers(),
        **dict.fromkeys(("show_articles", "show_inspector", "show_tags"), lambda: None),
        **page.marks.handlers(),
        "full_screen": showing.toggle_full_screen,
        "next_tag": lambda: going.choose_next(1),
        "previous_tag": lambda: going.choose_next(-1),
        "next_dispute": lambda: going.choose_next(1, disputed=True),
        "previous_dispute": lambda: going.choose_next(-1, disputed=True),
        **window.pages.handlers(),
        "next_pane": lambda: going.next_pane(1),
        "previous_pane": lambda: going.next_pane(-1),
        **{f"pane_{number}": bound(going.go_to_pane, number - 1) for number in range(1, MOST + 1)},
        "context_menu": showing.ask_context_menu,
        "search": lambda: window.search.start(),
        "help": showing.show_help,
        "manual": lambda: showing.show_help(manual=True),
        "about": showing.show_about,
    }
    for name in THEMES:
        found[f"theme_{name}"] = bound(window.theme_requested.emit, name)
    for name in _OF_READING:
        found[name] = window.pages.reading(found[name])
    for snap in Snap:
        found[f"snap_{snap}"] = bound(window.keep, snap=snap.value)
    return found


_OF_READING = (
    *("find", "find_next", "find_previous", "search_project", "go_cleaning", "go_checking"),
    *("next_pane", "previous_pane", *(f"pane_{number}" for number in range(1, MOST + 1))),
)
"""Actions that show something on the page for reading: they go there first."""
