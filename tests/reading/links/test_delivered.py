"""What a server says of what it sends."""

import pytest

from annotator.reading.links.delivered import charset_of, name_of_delivery, stored_headers


@pytest.mark.parametrize(
    ("address", "disposition", "kind", "name"),
    [
        ("https://a.example/", "", "text/html", "a.example.html"),
        ("https://a.example/news/story", "", "text/html; charset=utf-8", "story.html"),
        ("https://a.example/story.php?x=1", "", "text/html", "story.php.html"),
        ("https://a.example/README.md", "", "text/html", "README.md.html"),
        ("https://a.example/README.md", "", "text/plain", "README.md"),
        ("https://a.example/paper", "", "application/pdf", "paper.pdf"),
        ("https://a.example/paper.PDF", "", "application/octet-stream", "paper.PDF"),
        ("https://a.example/W%C3%B6rter%20x.txt", "", "text/plain", "Wörter x.txt"),
        ("https://a.example/get?id=1", 'attachment; filename="the report.docx"', "", "the report.docx"),
        ("https://a.example/get", "attachment; filename*=UTF-8''%e4%bd%a0.txt", "text/plain", "你.txt"),
        ("https://a.example/get", 'attachment; filename="../../etc/passwd"', "text/plain", "passwd.txt"),
        ("https://a.example/get", 'attachment; filename="..\\\\..\\\\win.ini"', "", "win.ini"),
        ("https://a.example/%2e%2e%2f%2e%2e%2fx.txt", "", "text/plain", "x.txt"),
        ("https://a.example/a%00b%0Ac.txt", "", "text/plain", "a_b_c.txt"),
        ("https://a.example/..", "", "", "a.example"),
    ],
)  # fmt: skip
def test_a_delivery_has_a_name_that_a_file_can_have(address: str, disposition: str, kind: str, name: str) -> None:
    assert name_of_delivery(address, disposition, kind) == name


def test_a_name_without_end_is_cut_and_keeps_its_suffix() -> None:
    name = name_of_delivery(f"https://a.example/{'x' * 5_000}.txt", "", "text/plain")
    assert len(name) < 150
    assert name.endswith("x.txt")


@pytest.mark.parametrize(
    ("value", "charset"),
    [("text/html; charset=ISO-8859-1", "iso-8859-1"), ('text/html;charset="utf-8"', "utf-8"), ("text/html", ""),
     ("", ""), ("text/html; charset=\u00e9\u00e9", ""), ("charset", ""), ("text/html; charset*=x'y'%00", "")],
)  # fmt: skip
def test_the_charset_of_the_headers(value: str, charset: str) -> None:
    assert charset_of((("X", "y"), ("content-type", value))) == charset
    assert charset_of(()) == ""


def test_headers_are_kept_without_cookies_and_controls() -> None:
    headers = [
        ("Date", "Fri\0\x85"),
        ("SET-COOKIE", "a=b"),
        ("Set-Cookie2", "c"),
        ("X-Long", "x" * 9_000),
        ("Date", "again"),
    ]
    assert stored_headers(headers) == (("Date", "Fri"), ("Date", "again"))
