"""Pages saved whole, with their pictures: MHTML as Chrome and others write it, and Safari's web archives."""

import re

from annotator.reading.article import ReadArticle, Wanted


def recognises_mhtml(content: bytes) -> bool:
    """Tell whether a content is a page saved as MHTML: a mail in form, but sent to nobody, and with a page in it."""
    if not _HEADER.match(content):
        return False
    end = _EMPTY_LINE.search(content, 0, _HEAD)
    head = _FOLD.sub(b" ", content[: end.start() if end else _HEAD])
    kind = _KIND.search(head)
    if kind is None or _SENT.search(head):
        return False
    return _SAVED.search(head) is not None or (kind[1].lower() == b"multipart/related" and not _FROM.search(head))


def read_mhtml(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read the page of an MHTML file; raise UnreadableInput where there is none in it."""
    from annotator.reading.web.mhtml import read_page_of_mhtml

    return read_page_of_mhtml(content, name, wanted)


def recognises_webarchive(content: bytes) -> bool:
    """Tell whether a content is a property list with the main resource of a web archive."""
    is_list = content.startswith(b"bplist00") or (b"<plist" in content[:_PLIST] and content.lstrip()[:1] == b"<")
    return is_list and b"WebMainResource" in content


def read_webarchive(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read the page of a web archive; raise UnreadableInput where it is damaged or holds something else."""
    from annotator.reading.web.plist import read_page_of_plist

    return read_page_of_plist(content, name, wanted)


_HEAD = 65_536
_PLIST = 1_024
_HEADER = re.compile(rb"\s*[A-Za-z][A-Za-z0-9-]{1,60}:[ \t\r]")
_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_KIND = re.compile(
    rb"^content-type:[ ]*(multipart/related|text/html|application/xhtml\+xml)\b", re.IGNORECASE | re.MULTILINE
)
_SENT = re.compile(rb"^(?:to|received|delivered-to):", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(
    rb"^(?:snapshot-content-location:|content-location:|from:[ ]*<?saved by)", re.IGNORECASE | re.MULTILINE
)
