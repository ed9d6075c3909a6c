"""Every action of the window: its words, keys and place in a menu, declared once."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from annotator.desktop.for_translation import QT_TRANSLATE_NOOP
from annotator.domain.vocabulary import Kind


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
    REVIEW = auto()
    """The queue, the text and the tags side by side on the page of review."""


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
    kind: str = ""
    """Which of the four kinds stands for ``{kind}`` in the words."""


def _entries_of_kinds() -> Iterable[ActionEntry]:
    for number, kind in enumerate(Kind, 1):
        for verb, words, keys, scope, group in (
            ("tag", QT_TRANSLATE_NOOP("Actions", "Tag as {kind}"), (f"{number}", f"Num+{number}"), Scope.TEXT, 0),
            (
                "alike",
                QT_TRANSLATE_NOOP("Actions", "Tag every identical passage as {kind}"),
                (f"Shift+{number}",),
                Scope.TEXT,
                1,
            ),
            ("retag", QT_TRANSLATE_NOOP("Actions", "Retag as {kind}"), (f"Alt+{number}",), Scope.TAGS, 2),
        ):
            yield ActionEntry(f"{verb}_{kind}", words, "Tag", keys, scope, group, writes=True, kind=kind)


def _end(name: str, words: str, *keys: str) -> ActionEntry:
    return ActionEntry(name, words, "Tag", keys, Scope.TEXT, 3, writes=True)


def _review(name: str, words: str, *keys: str, group: int, writes: bool = True, anywhere: bool = False) -> ActionEntry:
    scope = Scope.WINDOW if anywhere else Scope.REVIEW
    return ActionEntry(name, words, "Review", keys, scope, group, writes=writes)


MENUS = (
    QT_TRANSLATE_NOOP("Actions", "File"),
    QT_TRANSLATE_NOOP("Actions", "Edit"),
    QT_TRANSLATE_NOOP("Actions", "Tag"),
    QT_TRANSLATE_NOOP("Actions", "Article"),
    QT_TRANSLATE_NOOP("Actions", "Review"),
    QT_TRANSLATE_NOOP("Actions", "View"),
    QT_TRANSLATE_NOOP("Actions", "Go"),
    QT_TRANSLATE_NOOP("Actions", "Help"),
)

ENTRIES: tuple[ActionEntry, ...] = (
    ActionEntry("new_project", QT_TRANSLATE_NOOP("Actions", "New project…"), "File", ("Ctrl+N",)),
    ActionEntry("open_project", QT_TRANSLATE_NOOP("Actions", "Open project…"), "File", ("Ctrl+O",)),
    ActionEntry("start_page", QT_TRANSLATE_NOOP("Actions", "Projects opened last…"), "File"),
    ActionEntry(
        "new_window", QT_TRANSLATE_NOOP("Actions", "Another window on this project"), "File", ("Ctrl+Shift+N",)
    ),
    ActionEntry(
        "read_files", QT_TRANSLATE_NOOP("Actions", "Read files…"), "File", ("Ctrl+Shift+O",), group=1, writes=True
    ),
    ActionEntry(
        "read_folder", QT_TRANSLATE_NOOP("Actions", "Read folder…"), "File", ("Ctrl+Alt+O",), group=1, writes=True
    ),
    ActionEntry("read_link", QT_TRANSLATE_NOOP("Actions", "Read link…"), "File", ("Ctrl+L",), group=1, writes=True),
    ActionEntry(
        "paste_article",
        QT_TRANSLATE_NOOP("Actions", "Paste text as article…"),
        "File",
        ("Ctrl+Shift+V",),
        group=1,
        writes=True,
    ),
    ActionEntry("reading_report", QT_TRANSLATE_NOOP("Actions", "What was read last"), "File", ("Ctrl+Alt+R",), group=1),
    ActionEntry("import_tags", QT_TRANSLATE_NOOP("Actions", "Import tags…"), "File", group=2, writes=True),
    ActionEntry("export_tags", QT_TRANSLATE_NOOP("Actions", "Export tags…"), "File", group=2),
    ActionEntry(
        "merge_copies", QT_TRANSLATE_NOOP("Actions", "Merge copies…"), "File", ("Ctrl+Shift+M",), group=2, writes=True
    ),
    ActionEntry("package", QT_TRANSLATE_NOOP("Actions", "Package for a colleague…"), "File", group=2),
    ActionEntry("export_briefing", QT_TRANSLATE_NOOP("Actions", "Export briefing…"), "File", ("Ctrl+E",), group=2),
    ActionEntry("print_article", QT_TRANSLATE_NOOP("Actions", "Print article…"), "File", ("Ctrl+P",), group=2),
    ActionEntry("save_copy", QT_TRANSLATE_NOOP("Actions", "Save a copy…"), "File", ("Ctrl+Shift+S",), group=3),
    ActionEntry("backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), "File", group=3),
    ActionEntry("check_project", QT_TRANSLATE_NOOP("Actions", "Check project"), "File", group=3),
    ActionEntry("close_window", QT_TRANSLATE_NOOP("Actions", "Close window"), "File", ("Ctrl+W",), group=4),
    ActionEntry("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "File", ("Ctrl+Q",), group=4),
    ActionEntry("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Edit", ("Ctrl+Z",), writes=True),
    ActionEntry("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), writes=True),
    ActionEntry("history", QT_TRANSLATE_NOOP("Actions", "History…"), "Edit", ("Ctrl+H",)),
    ActionEntry("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), "Edit", ("Ctrl+C",), Scope.TEXT, 1),
    ActionEntry(
        "copy_citation", QT_TRANSLATE_NOOP("Actions", "Copy with its source"), "Edit", ("Ctrl+Shift+C",), Scope.TEXT, 1
    ),
    ActionEntry("select_all", QT_TRANSLATE_NOOP("Actions", "Select all"), "Edit", ("Ctrl+A",), Scope.TEXT, 1),
    ActionEntry(
        "paste",
        QT_TRANSLATE_NOOP("Actions", "Paste into the list of articles"),
        "Edit",
        ("Ctrl+V",),
        Scope.ARTICLES,
        1,
        writes=True,
    ),
    ActionEntry("find", QT_TRANSLATE_NOOP("Actions", "Find in the article"), "Edit", ("Ctrl+F",), group=2),
    ActionEntry("find_next", QT_TRANSLATE_NOOP("Actions", "Find next"), "Edit", ("F3", "Ctrl+G"), group=2),
    ActionEntry(
        "find_previous", QT_TRANSLATE_NOOP("Actions", "Find previous"), "Edit", ("Shift+F3", "Ctrl+Shift+G"), group=2
    ),
    ActionEntry(
        "search_project", QT_TRANSLATE_NOOP("Actions", "Search all articles"), "Edit", ("Ctrl+Shift+F",), group=2
    ),
    ActionEntry("remove_tag", QT_TRANSLATE_NOOP("Actions", "Remove tag"), "Edit", ("Del",), Scope.TAGS, 3, writes=True),
    ActionEntry("change_reviewer", QT_TRANSLATE_NOOP("Actions", "Review as…"), "Edit", group=4),
    ActionEntry("preferences", QT_TRANSLATE_NOOP("Actions", "Settings…"), "Edit", ("Ctrl+,",), group=4),
    ActionEntry("rename_self", QT_TRANSLATE_NOOP("Actions", "Rename yourself…"), "Edit", group=4, writes=True),
    *sorted(_entries_of_kinds(), key=lambda entry: entry.group),
    _end("start_out", QT_TRANSLATE_NOOP("Actions", "Move the start back a word"), "["),
    _end("end_out", QT_TRANSLATE_NOOP("Actions", "Move the end on a word"), "]"),
    _end("start_in", QT_TRANSLATE_NOOP("Actions", "Move the start on a word"), "Alt+["),
    _end("end_in", QT_TRANSLATE_NOOP("Actions", "Move the end back a word"), "Alt+]"),
    _end(
        "start_out_character",
        QT_TRANSLATE_NOOP("Actions", "Move the start back a character"),
        "Shift+[",
        "{",
        "Shift+{",
    ),
    _end("end_out_character", QT_TRANSLATE_NOOP("Actions", "Move the end on a character"), "Shift+]", "}", "Shift+}"),
    _end(
        "start_in_character",
        QT_TRANSLATE_NOOP("Actions", "Move the start on a character"),
        "Alt+Shift+[",
        "Alt+{",
        "Alt+Shift+{",
    ),
    _end(
        "end_in_character",
        QT_TRANSLATE_NOOP("Actions", "Move the end back a character"),
        "Alt+Shift+]",
        "Alt+}",
        "Alt+Shift+}",
    ),
    ActionEntry("edit_tag", QT_TRANSLATE_NOOP("Actions", "Fill in the tag"), "Tag", ("Enter", "Return"), Scope.TEXT, 4),
    ActionEntry(
        "next_sentence",
        QT_TRANSLATE_NOOP("Actions", "Done, on to the next sentence"),
        "Tag",
        ("Ctrl+Enter", "Ctrl+Return"),
        Scope.TEXT,
        4,
    ),
    ActionEntry("note", QT_TRANSLATE_NOOP("Actions", "Note"), "Tag", ("M",), Scope.TAGS, 4, writes=True),
    ActionEntry("link", QT_TRANSLATE_NOOP("Actions", "Link to another tag"), "Tag", ("L",), Scope.TAGS, 4, writes=True),
    ActionEntry("tag_kinds", QT_TRANSLATE_NOOP("Actions", "Tag kinds…"), "Tag", ("Ctrl+Alt+G",), group=5),
    ActionEntry("versions", QT_TRANSLATE_NOOP("Actions", "Versions and differences"), "Article", ("Ctrl+Alt+V",)),
    ActionEntry(
        "go_cleaning", QT_TRANSLATE_NOOP("Actions", "What can be cleaned"), "Article", ("Ctrl+Alt+4",), group=1
    ),
    ActionEntry(
        "clean_harmless",
        QT_TRANSLATE_NOOP("Actions", "Clean what is harmless"),
        "Article",
        ("Ctrl+Alt+H",),
        group=1,
        writes=True,
    ),
    ActionEntry(
        "clean_ticked",
        QT_TRANSLATE_NOOP("Actions", "Clean what is ticked"),
        "Article",
        ("Ctrl+Alt+K",),
        group=1,
        writes=True,
    ),
    ActionEntry(
        "tag_residues",
        QT_TRANSLATE_NOOP("Actions", "Tag what is chosen there as error"),
        "Article",
        ("Ctrl+Alt+T",),
        group=1,
        writes=True,
    ),
    ActionEntry(
        "put_back",
        QT_TRANSLATE_NOOP("Actions", "Put back what was cleaned"),
        "Article",
        ("Ctrl+Alt+B",),
        group=1,
        writes=True,
    ),
    ActionEntry("go_checking", QT_TRANSLATE_NOOP("Actions", "Tags to check"), "Article", ("Ctrl+Alt+5",), group=2),
    ActionEntry(
        "take_place",
        QT_TRANSLATE_NOOP("Actions", "Take the place proposed"),
        "Article",
        ("T",),
        Scope.CHECKING,
        2,
        writes=True,
    ),
    ActionEntry(
        "take_selection",
        QT_TRANSLATE_NOOP("Actions", "Take what is selected in the text"),
        "Article",
        ("S",),
        Scope.CHECKING,
        2,
        writes=True,
    ),
    ActionEntry(
        "leave_place",
        QT_TRANSLATE_NOOP("Actions", "Leave the tag where it is"),
        "Article",
        ("K",),
        Scope.CHECKING,
        2,
        writes=True,
    ),
    ActionEntry(
        "archive_articles",
        QT_TRANSLATE_NOOP("Actions", "Archive, or take out of the archive"),
        "Article",
        group=3,
        writes=True,
    ),
    ActionEntry("remove_articles", QT_TRANSLATE_NOOP("Actions", "Remove"), "Article", group=3, writes=True),
    ActionEntry("erase_articles", QT_TRANSLATE_NOOP("Actions", "Erase for good…"), "Article", group=3, writes=True),
    _review("review_agree", QT_TRANSLATE_NOOP("Actions", "Agree"), "A", group=0),
    _review("review_amend", QT_TRANSLATE_NOOP("Actions", "Amend"), "E", group=0),
    _review("review_disagree", QT_TRANSLATE_NOOP("Actions", "Disagree"), "R", group=0),
    _review("review_unsure", QT_TRANSLATE_NOOP("Actions", "Unsure"), "U", group=0),
    _review("next_review", QT_TRANSLATE_NOOP("Actions", "Next in the queue"), "N", group=1, writes=False),
    _review("previous_review", QT_TRANSLATE_NOOP("Actions", "Previous in the queue"), "P", group=1, writes=False),
    _review("show_in_article", QT_TRANSLATE_NOOP("Actions", "Show where one reads"), "O", group=1, writes=False),
    _review("settle_accepted", QT_TRANSLATE_NOOP("Actions", "Settle: accept"), "Shift+A", group=2),
    _review("settle_amended", QT_TRANSLATE_NOOP("Actions", "Settle: amend"), "Shift+E", group=2),
    _review("settle_rejected", QT_TRANSLATE_NOOP("Actions", "Settle: reject"), "Shift+R", group=2),
    _review("settle_deferred", QT_TRANSLATE_NOOP("Actions", "Settle: defer"), "Shift+D", group=2),
    _review("reopen_tag", QT_TRANSLATE_NOOP("Actions", "Reopen with a correction note"), "Shift+O", group=2),
    _review("assign_tags", QT_TRANSLATE_NOOP("Actions", "Assign to a colleague…"), "G", group=3),
    _review("ask_about_tags", QT_TRANSLATE_NOOP("Actions", "Ask a colleague…"), "Q", group=3),
    _review("reply_in_thread", QT_TRANSLATE_NOOP("Actions", "Reply in the thread"), "M", group=3),
    _review("agree_on_matches", QT_TRANSLATE_NOOP("Actions", "Agree on what matches exactly"), group=4, anywhere=True),
    _review(
        "news_seen",
        QT_TRANSLATE_NOOP("Actions", "All news on my tags seen"),
        group=4,
        writes=False,
        anywhere=True,
    ),
    _review("begin_article", QT_TRANSLATE_NOOP("Actions", "Mark the article as in progress"), group=5, anywhere=True),
    _review(
        "submit_article",
        QT_TRANSLATE_NOOP("Actions", "Submit the article"),
        "Ctrl+Return",
        "Ctrl+Enter",
        group=5,
    ),
    _review("leads", QT_TRANSLATE_NOOP("Actions", "Who leads…"), group=6, anywhere=True),
    ActionEntry(
        "review_blind", QT_TRANSLATE_NOOP("Actions", "Review blind"), "Review", group=6, writes=True, toggles=True
    ),
    ActionEntry("agreement", QT_TRANSLATE_NOOP("Actions", "Agreement…"), "Review", ("Ctrl+Alt+I",), group=7),
    ActionEntry("disagreements", QT_TRANSLATE_NOOP("Actions", "Disagreements…"), "Review", group=7),
    ActionEntry("scores", QT_TRANSLATE_NOOP("Actions", "Translation quality…"), "Review", group=7),
    ActionEntry("theme_system", QT_TRANSLATE_NOOP("Actions", "Colours of the system"), "View", toggles=True),
    ActionEntry("theme_light", QT_TRANSLATE_NOOP("Actions", "Light"), "View", toggles=True),
    ActionEntry("theme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "View", toggles=True),
    ActionEntry("theme_light_contrast", QT_TRANSLATE_NOOP("Actions", "Light, high contrast"), "View", toggles=True),
    ActionEntry("theme_dark_contrast", QT_TRANSLATE_NOOP("Actions", "Dark, high contrast"), "View", toggles=True),
    ActionEntry("zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger text"), "View", ("Ctrl++", "Ctrl+="), group=1),
    ActionEntry("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "View", ("Ctrl+-",), group=1),
    ActionEntry("zoom_reset", QT_TRANSLATE_NOOP("Actions", "Text as usual"), "View", ("Ctrl+0",), group=1),
    ActionEntry("wider_lines", QT_TRANSLATE_NOOP("Actions", "Longer lines"), "View", ("Ctrl+Alt+Right",), group=1),
    ActionEntry("narrower_lines", QT_TRANSLATE_NOOP("Actions", "Shorter lines"), "View", ("Ctrl+Alt+Left",), group=1),
    ActionEntry("paragraph_numbers", QT_TRANSLATE_NOOP("Actions", "Paragraph numbers"), "View", group=1, toggles=True),
    ActionEntry(
        "focus_paragraph", QT_TRANSLATE_NOOP("Actions", "Focus on the paragraph"), "View", group=1, toggles=True
    ),
    ActionEntry(
        "show_articles", QT_TRANSLATE_NOOP("Actions", "Articles"), "View", ("Ctrl+Alt+1",), group=2, toggles=True
    ),
    ActionEntry(
        "show_inspector", QT_TRANSLATE_NOOP("Actions", "Inspector"), "View", ("Ctrl+Alt+2",), group=2, toggles=True
    ),
    ActionEntry("show_tags", QT_TRANSLATE_NOOP("Actions", "Tags"), "View", ("Ctrl+Alt+3",), group=2, toggles=True),
    ActionEntry("marks_all", QT_TRANSLATE_NOOP("Actions", "Every mark"), "View", ("Ctrl+Alt+A",), group=3),
    ActionEntry("marks_mine", QT_TRANSLATE_NOOP("Actions", "Only my marks"), "View", ("Ctrl+Alt+M",), group=3),
    ActionEntry(
        "marks_reviewer",
        QT_TRANSLATE_NOOP("Actions", "Only the marks of the next reviewer"),
        "View",
        ("Ctrl+Alt+P",),
        group=3,
    ),
    ActionEntry(
        "marks_kind", QT_TRANSLATE_NOOP("Actions", "Only the marks of the next kind"), "View", ("Ctrl+Alt+N",), group=3
    ),
    ActionEntry(
        "marks_hide", QT_TRANSLATE_NOOP("Actions", "Hide other marks or dim them"), "View", ("Ctrl+Alt+D",), group=3
    ),
    ActionEntry("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "View", ("F11",), group=4, toggles=True),
    ActionEntry(
        "snap_off", QT_TRANSLATE_NOOP("Actions", "Tag exactly what is selected"), "View", group=5, toggles=True
    ),
    ActionEntry("snap_words", QT_TRANSLATE_NOOP("Actions", "Tag whole words"), "View", group=5, toggles=True),
    ActionEntry("snap_sentences", QT_TRANSLATE_NOOP("Actions", "Tag whole sentences"), "View", group=5, toggles=True),
    ActionEntry("go_read", QT_TRANSLATE_NOOP("Actions", "Read"), "Go", ("Ctrl+1",)),
    ActionEntry("go_review", QT_TRANSLATE_NOOP("Actions", "Review"), "Go", ("Ctrl+2",)),
    ActionEntry("next_tag", QT_TRANSLATE_NOOP("Actions", "Next tag"), "Go", ("N",), Scope.TEXT, 1),
    ActionEntry("previous_tag", QT_TRANSLATE_NOOP("Actions", "Previous tag"), "Go", ("P",), Scope.TEXT, 1),
    ActionEntry("next_dispute", QT_TRANSLATE_NOOP("Actions", "Next open dispute"), "Go", ("Shift+N",), Scope.TEXT, 1),
    ActionEntry(
        "previous_dispute", QT_TRANSLATE_NOOP("Actions", "Previous open dispute"), "Go", ("Shift+P",), Scope.TEXT, 1
    ),
    ActionEntry("next_part", QT_TRANSLATE_NOOP("Actions", "Next part of the window"), "Go", ("F6",), group=2),
    ActionEntry(
        "previous_part", QT_TRANSLATE_NOOP("Actions", "Previous part of the window"), "Go", ("Shift+F6",), group=2
    ),
    ActionEntry(
        "context_menu", QT_TRANSLATE_NOOP("Actions", "Menu of what has the keys"), "Go", ("Shift+F10",), group=2
    ),
    ActionEntry("next_pane", QT_TRANSLATE_NOOP("Actions", "Next article beside it"), "Go", ("Ctrl+Tab",), group=3),
    ActionEntry(
        "previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous article beside it"), "Go", ("Ctrl+Shift+Tab",), group=3
    ),
    ActionEntry("pane_1", QT_TRANSLATE_NOOP("Actions", "First article from the left"), "Go", ("Alt+Shift+1",), group=3),
    ActionEntry("pane_2", QT_TRANSLATE_NOOP("Actions", "Second article"), "Go", ("Alt+Shift+2",), group=3),
    ActionEntry("pane_3", QT_TRANSLATE_NOOP("Actions", "Third article"), "Go", ("Alt+Shift+3",), group=3),
    ActionEntry("pane_4", QT_TRANSLATE_NOOP("Actions", "Fourth article"), "Go", ("Alt+Shift+4",), group=3),
    ActionEntry(
        "search", QT_TRANSLATE_NOOP("Actions", "Search articles, tags and commands"), "Go", ("Ctrl+K",), group=4
    ),
    ActionEntry("help", QT_TRANSLATE_NOOP("Actions", "Keys and help"), "Help", ("F1",)),
    ActionEntry("manual", QT_TRANSLATE_NOOP("Actions", "Manual"), "Help", ("Shift+F1",)),
    ActionEntry("report_problem", QT_TRANSLATE_NOOP("Actions", "Report a problem…"), "Help", group=1),
    ActionEntry("associate_files", QT_TRANSLATE_NOOP("Actions", "Open project files with Annotator…"), "Help", group=1),
    ActionEntry("about", QT_TRANSLATE_NOOP("Actions", "About Annotator"), "Help", group=1),
)
