"""Every action of the window: its name, words, keys and place in a menu, declared once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.vocabulary import Kind, label

Handler = Callable[..., object]
"""What an action calls."""


class Scope(Enum):
    """Where the keys of an action hold: single letters and digits belong to the text, not to every field."""

    WINDOW = auto()
    TEXT = auto()
    TAGS = auto()
    """The text and the table of tags."""
    ARTICLES = auto()
    """The list of articles, and the page that stands there while there are none."""
    CHECKING = auto()
    """The text and the list of tags to be checked."""


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One action. ``keys`` are portable key sequences, the first one shown; ``group`` separates it in its menu.

    ``writes`` says that it needs a project that can be written; ``toggles`` that it is on or off.
    """

    name: str
    words: str
    menu: str
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    group: int = 0
    writes: bool = False
    toggles: bool = False


def _entries_of_kinds() -> Iterable[ActionEntry]:
    for number, kind in enumerate(Kind, 1):
        words = label(kind)
        yield ActionEntry(
            f"tag_{kind}", f"Tag as {words}", "Tag", (str(number), f"Num+{number}"), Scope.TEXT, 0, writes=True
        )
        yield ActionEntry(
            f"alike_{kind}",
            f"Tag every identical passage as {words}",
            "Tag",
            (f"Shift+{number}",),
            Scope.TEXT,
            1,
            writes=True,
        )
        yield ActionEntry(
            f"retag_{kind}", f"Make the tag a {words}", "Tag", (f"Alt+{number}",), Scope.TAGS, 2, writes=True
        )


def _end(name: str, words: str, *keys: str) -> ActionEntry:
    return ActionEntry(name, words, "Tag", keys, Scope.TEXT, 3, writes=True)


MENUS = ("File", "Edit", "Tag", "Article", "View", "Go", "Help")

ENTRIES: tuple[ActionEntry, ...] = (
    ActionEntry("new_project", "New project…", "File", ("Ctrl+N",)),
    ActionEntry("open_project", "Open project…", "File", ("Ctrl+O",)),
    ActionEntry("new_window", "Another window on this project", "File", ("Ctrl+Shift+N",)),
    ActionEntry("read_files", "Read files…", "File", ("Ctrl+Shift+O",), group=1, writes=True),
    ActionEntry("read_folder", "Read folder…", "File", ("Ctrl+Alt+O",), group=1, writes=True),
    ActionEntry("read_link", "Read link…", "File", ("Ctrl+L",), group=1, writes=True),
    ActionEntry("paste_article", "Paste text as article…", "File", ("Ctrl+Shift+V",), group=1, writes=True),
    ActionEntry("reading_report", "What was read last", "File", ("Ctrl+Alt+R",), group=1),
    ActionEntry("import_tags", "Import tags…", "File", group=2, writes=True),
    ActionEntry("export_tags", "Export tags…", "File", group=2),
    ActionEntry("export_briefing", "Export briefing…", "File", ("Ctrl+E",), group=2),
    ActionEntry("print_article", "Print article…", "File", ("Ctrl+P",), group=2),
    ActionEntry("save_copy", "Save a copy…", "File", ("Ctrl+Shift+S",), group=3),
    ActionEntry("backups", "Backups…", "File", group=3),
    ActionEntry("check_project", "Check project", "File", group=3),
    ActionEntry("close_window", "Close window", "File", ("Ctrl+W",), group=4),
    ActionEntry("quit", "Quit", "File", ("Ctrl+Q",), group=4),
    ActionEntry("undo", "Undo", "Edit", ("Ctrl+Z",), writes=True),
    ActionEntry("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), writes=True),
    ActionEntry("history", "History…", "Edit", ("Ctrl+H",)),
    ActionEntry("copy", "Copy", "Edit", ("Ctrl+C",), Scope.TEXT, 1),
    ActionEntry("copy_citation", "Copy with its source", "Edit", ("Ctrl+Shift+C",), Scope.TEXT, 1),
    ActionEntry("select_all", "Select all", "Edit", ("Ctrl+A",), Scope.TEXT, 1),
    ActionEntry("paste", "Paste into the list of articles", "Edit", ("Ctrl+V",), Scope.ARTICLES, 1, writes=True),
    ActionEntry("find", "Find in the article", "Edit", ("Ctrl+F",), group=2),
    ActionEntry("find_next", "Find next", "Edit", ("F3", "Ctrl+G"), group=2),
    ActionEntry("find_previous", "Find previous", "Edit", ("Shift+F3", "Ctrl+Shift+G"), group=2),
    ActionEntry("remove_tag", "Remove tag", "Edit", ("Del",), Scope.TAGS, 3, writes=True),
    ActionEntry("change_reviewer", "Review as…", "Edit", group=4),
    ActionEntry("rename_self", "Rename yourself…", "Edit", group=4, writes=True),
    *sorted(_entries_of_kinds(), key=lambda entry: entry.group),
    _end("start_out", "Move the start back a word", "["),
    _end("end_out", "Move the end on a word", "]"),
    _end("start_in", "Move the start on a word", "Alt+["),
    _end("end_in", "Move the end back a word", "Alt+]"),
    _end("start_out_character", "Move the start back a character", "Shift+[", "{", "Shift+{"),
    _end("end_out_character", "Move the end on a character", "Shift+]", "}", "Shift+}"),
    _end("start_in_character", "Move the start on a character", "Alt+Shift+[", "Alt+{", "Alt+Shift+{"),
    _end("end_in_character", "Move the end back a character", "Alt+Shift+]", "Alt+}", "Alt+Shift+}"),
    ActionEntry("edit_tag", "Fill in the tag", "Tag", ("Enter", "Return"), Scope.TEXT, 4),
    ActionEntry("next_sentence", "Done, on to the next sentence", "Tag", ("Ctrl+Enter", "Ctrl+Return"), Scope.TEXT, 4),
    ActionEntry("note", "Note", "Tag", ("M",), Scope.TAGS, 4, writes=True),
    ActionEntry("link", "Link to another tag", "Tag", ("L",), Scope.TAGS, 4, writes=True),
    ActionEntry("tag_kinds", "Tag kinds…", "Tag", ("Ctrl+Alt+G",), group=5),
    ActionEntry("versions", "Versions and differences", "Article", ("Ctrl+Alt+V",)),
    ActionEntry("go_cleaning", "What can be cleaned", "Article", ("Ctrl+Alt+4",), group=1),
    ActionEntry("clean_harmless", "Clean what is harmless", "Article", ("Ctrl+Alt+H",), group=1, writes=True),
    ActionEntry("clean_ticked", "Clean what is ticked", "Article", ("Ctrl+Alt+K",), group=1, writes=True),
    ActionEntry("tag_residues", "Tag what is chosen there as error", "Article", ("Ctrl+Alt+T",), group=1, writes=True),
    ActionEntry("put_back", "Put back what was cleaned", "Article", ("Ctrl+Alt+B",), group=1, writes=True),
    ActionEntry("go_checking", "Tags to check", "Article", ("Ctrl+Alt+5",), group=2),
    ActionEntry("take_place", "Take the place proposed", "Article", ("T",), Scope.CHECKING, 2, writes=True),
    ActionEntry(
        "take_selection", "Take what is selected in the text", "Article", ("S",), Scope.CHECKING, 2, writes=True
    ),
    ActionEntry("leave_place", "Leave the tag where it is", "Article", ("K",), Scope.CHECKING, 2, writes=True),
    ActionEntry("archive_articles", "Archive, or take out of the archive", "Article", group=3, writes=True),
    ActionEntry("remove_articles", "Remove", "Article", group=3, writes=True),
    ActionEntry("erase_articles", "Erase for good…", "Article", group=3, writes=True),
    ActionEntry("theme_system", "Colours of the system", "View", toggles=True),
    ActionEntry("theme_light", "Light", "View", toggles=True),
    ActionEntry("theme_dark", "Dark", "View", toggles=True),
    ActionEntry("zoom_in", "Larger text", "View", ("Ctrl++", "Ctrl+="), group=1),
    ActionEntry("zoom_out", "Smaller text", "View", ("Ctrl+-",), group=1),
    ActionEntry("zoom_reset", "Text as usual", "View", ("Ctrl+0",), group=1),
    ActionEntry("wider_lines", "Longer lines", "View", ("Ctrl+Alt+Right",), group=1),
    ActionEntry("narrower_lines", "Shorter lines", "View", ("Ctrl+Alt+Left",), group=1),
    ActionEntry("show_articles", "Articles", "View", ("Ctrl+Alt+1",), group=2, toggles=True),
    ActionEntry("show_inspector", "Inspector", "View", ("Ctrl+Alt+2",), group=2, toggles=True),
    ActionEntry("show_tags", "Tags", "View", ("Ctrl+Alt+3",), group=2, toggles=True),
    ActionEntry("full_screen", "Full screen", "View", ("F11",), group=3, toggles=True),
    ActionEntry("go_read", "Read", "Go", ("Ctrl+1",)),
    ActionEntry("next_tag", "Next tag", "Go", ("N",), Scope.TEXT, 1),
    ActionEntry("previous_tag", "Previous tag", "Go", ("P",), Scope.TEXT, 1),
    ActionEntry("next_dispute", "Next open dispute", "Go", ("Shift+N",), Scope.TEXT, 1),
    ActionEntry("previous_dispute", "Previous open dispute", "Go", ("Shift+P",), Scope.TEXT, 1),
    ActionEntry("next_part", "Next part of the window", "Go", ("F6",), group=2),
    ActionEntry("previous_part", "Previous part of the window", "Go", ("Shift+F6",), group=2),
    ActionEntry("context_menu", "Menu of what has the keys", "Go", ("Shift+F10",), group=2),
    ActionEntry("search", "Search articles, tags and commands", "Go", ("Ctrl+K",), group=3),
    ActionEntry("help", "Keys and help", "Help", ("F1",)),
    ActionEntry("report_problem", "Report a problem…", "Help", group=1),
    ActionEntry("associate_files", "Open project files with Annotator…", "Help", group=1),
    ActionEntry("about", "About Annotator", "Help", group=1),
)

READ_ONLY_REASON = "This project can only be read: its file, or the folder it is in, takes no changes."


def clashes(keys: Mapping[str, str]) -> list[str]:
    """Return a sentence for each key that two actions would share, given the keys that a person changed."""
    taken: dict[str, str] = {}
    found = []
    for entry in ENTRIES:
        for sequence in _keys(entry, keys):
            portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            if portable in taken:
                found.append(f"“{entry.words}” and “{taken[portable]}” both have the key {portable}.")
            taken.setdefault(portable, entry.words)
    return found


def make_actions(
    window: QWidget, keys: Mapping[str, str], handlers: Mapping[str, Handler], *, can_write: bool
) -> dict[str, QAction]:
    """Return a QAction for each entry, by name, each bound to its handler and belonging to ``window``.

    The caller adds those of Scope.TEXT and Scope.TAGS to the widgets where their keys hold.
    """
    made = {}
    for entry in ENTRIES:
        action = QAction(QCoreApplication.translate("Actions", entry.words), window)
        action.setObjectName(entry.name)
        action.setShortcuts(_keys(entry, keys))
        action.setCheckable(entry.toggles)
        if entry.scope is not Scope.WINDOW:
            # Of the view, its viewport included, and of the table; not of fields that happen to stand around them.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if entry.writes and not can_write:
            action.setEnabled(False)
            action.setToolTip(QCoreApplication.translate("Actions", READ_ONLY_REASON))
        action.triggered.connect(_calling(handlers[entry.name]))
        made[entry.name] = action
    return made


def bound(do: Handler, *args: object, **named: object) -> Handler:
    """Return a handler that calls ``do`` with these arguments and nothing else."""
    return lambda: do(*args, **named)


def _calling(handler: Handler) -> Callable[[bool], None]:
    # triggered carries whether the action is checked now; handlers ask the action where they want to know.
    return lambda _checked: (handler(), None)[1]


def _keys(entry: ActionEntry, keys: Mapping[str, str]) -> list[QKeySequence]:
    if entry.name in keys:
        return [QKeySequence(keys[entry.name])] if keys[entry.name] else []
    return [QKeySequence(key) for key in entry.keys]


def shown_keys(action: QAction) -> str:
    """Return an action's first key as the person's system writes it; empty when it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
