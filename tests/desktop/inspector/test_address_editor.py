"""Addresses are opened on a click, in the browser, http and https alone, and shown whole before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from annotator.desktop.inspector.address_editor import AddressEditor, web_address
from annotator.domain.articles import Source
from annotator.domain.fields import definition


@pytest.fixture
def opened(monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    return asked


@pytest.fixture
def editor(qtbot, opened):
    stored = []
    made = AddressEditor(definition(Source, "url"), lambda values: (stored.append(dict(values)), True)[1])
    made.stored = stored
    qtbot.addWidget(made)
    made.resize(300, 80)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(editor, address):
    editor.show_values({"url": address}, afresh=True)


def whole(editor):
    return editor.full.text().replace("\u200b", "") if editor.full.isVisible() else ""


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" HTTP://example.org ", "http://example.org"),
        ("https://xn--80ak6aa92e.example/", "https://xn--80ak6aa92e.example/"),
        ("https://аррӏе.example/", "https://xn--80ak6aa92e.example/"),
        ("example.org", ""),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("https://a b/", ""),
        ("", ""),
    ],
)
def test_only_whole_web_addresses_can_be_opened(editor, opened, qtbot, typed, address):
    assert web_address(typed) == address
    show(editor, typed)
    assert editor.go.isEnabled() == bool(address)
    qtbot.mouseClick(editor.go, Qt.MouseButton.LeftButton)
    assert len(opened) == bool(address)


def test_nothing_is_opened_by_typing_or_saving(editor, opened, qtbot):
    qtbot.keyClicks(editor.line, "https://example.org/a")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.stored == [{"url": "https://example.org/a"}]
    assert opened == []


def test_an_address_that_the_line_cuts_off_stands_below_in_full(editor):
    show(editor, "https://example.org/a")
    assert whole(editor) == ""
    long = "https://example.org/" + "deeper/" * 20 + "page"
    show(editor, long)
    assert whole(editor) == long
    assert editor.full.width() <= editor.width()
    assert editor.full.sizeHint().width() <= 300


def test_letters_that_look_like_others_are_shown_as_networks_write_them(editor):
    show(editor, "https://аррӏе.example/")
    assert whole(editor) == "https://xn--80ak6aa92e.example/"


def test_in_a_project_that_can_only_be_read_it_is_opened_all_the_same(editor, opened, qtbot):
    show(editor, "https://example.org/a")
    editor.lock()
    assert editor.line.isReadOnly()
    qtbot.mouseClick(editor.go, Qt.MouseButton.LeftButton)
    assert opened == ["https://example.org/a"]
