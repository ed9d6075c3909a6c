"""Files that a desktop makes of links: read for their address, whatever else is in them."""

import pytest

from annotator.desktop.bringing.shortcuts import address_in

ADDRESS = "https://example.org/a?b=1&c=2"
XML = """<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://example.org/p.dtd">
<plist version="1.0"><dict><key>URL</key><string>https://example.org/a?b=1&amp;c=2</string></dict></plist>"""


@pytest.mark.parametrize(
    ("name", "content", "address"),
    [
        ("page.url", f"[InternetShortcut]\r\nURL={ADDRESS}\r\nIconIndex=0\r\n", ADDRESS),
        ("page.desktop", f"[Desktop Entry]\nType=Link\nURL[$e]={ADDRESS}\n", ADDRESS),
        ("page.webloc", XML, ADDRESS),
        ("local.url", "[InternetShortcut]\nURL=file:///etc/passwd\n", ""),
        ("empty.url", "", ""),
        ("notes.txt", f"URL={ADDRESS}\n", ""),
    ],
)
def test_the_address_in_a_shortcut(tmp_path, name, content, address):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert address_in(path) == address


def test_what_is_no_file_has_none(tmp_path):
    assert address_in(tmp_path / "gone.url") == ""
    folder = tmp_path / "folder.url"
    folder.mkdir()
    assert address_in(folder) == ""
