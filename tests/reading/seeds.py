"""A small whole file for each way to read, from which damaged ones are made."""

import gzip

from tests.reading.archives.test_warc import Archive
from tests.reading.documents import docx, p, table, zipped
from tests.reading.office.test_epub import parts as epub_parts
from tests.reading.office.test_open_document import META
from tests.reading.office.test_open_document import parts as odt_parts
from tests.reading.office.test_rich_text import HEAD as RTF_HEAD
from tests.reading.office.test_word import locked
from tests.reading.small_pages import NEWS, PARAGRAPHS
from tests.reading.small_pdfs import Sheet, Words, column, pdf
from tests.reading.test_pasted import WINDOWS
from tests.reading.web.test_archive import mhtml, webarchive

PASSWORD = "sesame"

_TEXT = "Date 2025-05-02\n```\nThe har\u00adbour\n\nThe pier was re-\nbuilt, itâ€™s said.\n\n\n\n" + "\n\n".join(
    PARAGRAPHS
)
_WORD = docx(
    p("The pier", "Titel")
    + p("What it costs", "berschrift2")
    + p(
        '<w:r><w:t>Words</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:ins w:author="A"><w:r><w:t>more</w:t>'
        '</w:r></w:ins><w:del w:author="A"><w:r><w:delText>less</w:delText></w:r></w:del>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    + table(("Part", "Cost"), ("Deck", "2.3"))
    + p("One of a list", "Punkte"),
    footnotes=f'<w:footnote w:id="2">{p("See the plan.")}</w:footnote>',
    comments=f'<w:comment w:id="1" w:author="A">{p("Is that so?")}</w:comment>',
)
_ODT = zipped(
    odt_parts(
        '<text:h text:outline-level="2">The pier</text:h><text:p>Words<text:s text:c="2"/>and<text:tab/>more'
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>See the plan.</text:p></text:note-body></text:note></text:p><text:list><text:list-item>"
        "<text:p>One</text:p></text:list-item></text:list><table:table><table:table-row>"
        '<table:table-cell table:number-columns-repeated="2"><text:p>Cell</text:p></table:table-cell>'
        "</table:table-row></table:table>",
        META,
    )
)
_RTF = (
    RTF_HEAD
    + r"\pard\s2 The pier\par\pard\s1 Costs\par\pard\plain Words, {\b bold}\u8220 ?so\u8221 ?\'e4 {\f2\'82\'a0}"
    r"{\footnote See the plan.}{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}{\revised new}\par"
    r"\trowd\cellx100\cellx200\intbl One\cell Two\cell\row\pard{\listtext\'B7\tab}\ls1 Item\par{\pict 00ff}\bin4 abcd}"
).encode("latin-1")
_SHEETS = [
    Sheet(
        [Words(60, 760, "The pier", 18, "bold"), *column("\n".join(PARAGRAPHS[:3]), wide=40), Words(300, 20, "1")],
    ),
    Sheet([*column("\n".join(PARAGRAPHS[3:]), x=320, wide=40), Words(20, 20, "ABCD", font="hebrew", turn=90)]),
    Sheet(picture=True, rotate=90),
]
_MAIL = (
    b"From: =?utf-8?q?Anna_K=C3=BChn?= <anna@paper.example>\r\nTo: desk@paper.example\r\nSubject: The pier\r\n"
    b"Date: Fri, 14 Mar 2025 23:30:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n"
    b"\r\n--outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\n"
    b"Content-Type: text/plain; charset=iso-8859-1; format=flowed; delsp=yes\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\nSee =\r\nyou at the K=FCste. \r\nSoon.\r\n> And you? \r\n"
    b"--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    b"PHA+U2VlIHlvdTwvcD4=\r\n--inner--\r\n--outer\r\nContent-Type: application/pdf\r\n"
    b"Content-Disposition: attachment; filename*0*=utf-8''plan; filename*1=.pdf\r\n\r\n%PDF\r\n"
    b"--outer\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inside\r\n\r\nWords.\r\n--outer--\r\n"
)
_MARKDOWN = (
    b"---\ntitle: The pier\n---\n# The pier\n\nWords *of* `it` [there](https://a.example) ![wave](b.png)\n\n"
    b"> A quote\n\n- one\n  1. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n<b>html</b> &amp; more[^1]\n"
)


def _warc(*, packed: bool) -> bytes:
    archive = Archive(packed=packed)
    page = gzip.compress(NEWS.encode(), mtime=0)
    archive.response("https://paper.example/pier", page, Content_Encoding="gzip")
    archive.response("https://paper.example/b", b"5\r\nWords\r\n3\r\n of\r\n0\r\n\r\n", "text/plain", TE="x")
    archive.resource("https://paper.example/c.rtf", _RTF, "application/rtf")
    return archive.content


SEEDS: dict[str, dict[str, bytes]] = {
    "Word": {"report.docx": _WORD, "locked.docx": locked(_WORD, PASSWORD)},
    "e-book": {"book.epub": zipped(epub_parts("<h1>One</h1><p>Words.</p>", "<p>More<br/>words.</p>"))},
    "Rich Text": {"report.rtf": _RTF},
    "OpenDocument": {"report.odt": _ODT},
    "PDF": {
        "paper.pdf": pdf(_SHEETS, facts={"Title": "The pier", "CreationDate": "D:20250502"}, language="en"),
        "locked.pdf": pdf(_SHEETS[:1], password=PASSWORD),
    },
    "piece of a page": {"clipboard": WINDOWS},
    "web page": {"news.html": NEWS.encode()},
    "saved page": {"news.mhtml": mhtml()},
    "web archive": {"news.webarchive": webarchive(), "old.webarchive": webarchive(NEWS.encode("utf-16"))},
    "e-mail": {"letter.eml": _MAIL},
    "plain text": {
        "news.txt": _TEXT.encode(),
        "old.txt": ("Grüße aus Köln. " * 20).encode("cp1252"),
        "wide.txt": _TEXT.encode("utf-16"),
        "far.txt": ("会议于周二举行。" * 20).encode("gb18030"),
    },
    "Markdown": {"news.md": _MARKDOWN},
    "piece of HTML": {"piece.html": b"Words first, <b>then</b> tags.<table><tr><td>1<td>2</table>"},
    "WARC": {"site.warc": _warc(packed=False), "site.warc.gz": _warc(packed=True)},
    "zip archive": {"all.zip": zipped({"a.txt": _TEXT, "b/c.docx": _WORD, "d.zip": zipped({"e.odt": _ODT})})},
    "packed file": {"news.txt.gz": gzip.compress(_TEXT.encode(), mtime=0)},
}
"""By the name of the reader or container that reads them: small files by their names."""
