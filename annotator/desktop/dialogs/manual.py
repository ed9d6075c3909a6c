"""The manual of the program, one file for each language, with the keys as they are set."""

import re
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from annotator.desktop.actions_map import shown_keys
from annotator.resources_path import resource

_KEY = re.compile(r'<kbd\s+data-action="(\w+)">[^<]*</kbd>')
"""A key in the manual: elsewhere than in the program, the usual one is read."""

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!<>|~])")


def manual_text(language: str) -> str:
    """Return the manual as Markdown in a language (BCP 47), in English where it is not there in that."""
    for name in (language.split("-")[0], "en"):
        path = resource("manual", f"{name}.md")
        if name and path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


def with_keys(text: str, actions: Mapping[str, QAction]) -> str:
    """Return the manual with the keys that hold, in bold; an action without one is called by its words."""
    return _KEY.sub(partial(_key, actions), text)


def chapters(text: str, words: str) -> str:
    """Return the chapters of a manual that have all these words; the whole of it for none."""
    wanted = words.casefold().split()
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    return "".join(part for part in parts if all(word in part.casefold() for word in wanted))


def _key(actions: Mapping[str, QAction], match: re.Match[str]) -> str:
    action = actions[match[1]]
    keys = shown_keys(action)
    if not keys:
        keys = QCoreApplication.translate("Manual", "“{action}” (no key)").format(action=action.text())
    return "**" + _SIGNS.sub(r"\\\1", keys) + "**"
