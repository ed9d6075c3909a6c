"""Asking for files: the system's own dialogs, loaded when one is needed."""

from PySide6.QtWidgets import QWidget


def ask_file(parent: QWidget | None, title: str, kinds: str) -> str:
    """Return a file that is there, empty when the person chose none; ``kinds`` as Qt's filters are written."""
    from PySide6.QtWidgets import QFileDialog

    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return path


def ask_files(parent: QWidget | None, title: str, kinds: str) -> list[str]:
    """Return files that are there, none when the person chose none."""
    from PySide6.QtWidgets import QFileDialog

    paths, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return list(paths)


def ask_folder(parent: QWidget | None, title: str) -> str:
    """Return a folder that is there, empty when the person chose none."""
    from PySide6.QtWidgets import QFileDialog

    return QFileDialog.getExistingDirectory(parent, title)


def ask_new_file(parent: QWidget | None, title: str, start: str, kinds: str) -> str:
    """Return where to write, empty when the person chose nothing; ``start`` is the name or path offered."""
    from PySide6.QtWidgets import QFileDialog

    path, _ = QFileDialog.getSaveFileName(parent, title, start, kinds)
    return path
