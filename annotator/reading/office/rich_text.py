"""Documents in Rich Text Format (.rtf; Microsoft's specification 1.9.1): tracked changes taken as accepted."""

from annotator.reading.article import ReadArticle, Wanted


def recognises(content: bytes) -> bool:
    """Tell whether a content begins as Rich Text."""
    return content[:_START].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read a document: headings, lists, quotes, tables, text boxes; notes at the end, marked [1] where they belong.

    With ``wanted.raw`` also headers, footers, hidden text, lists of contents and comments. Objects in the document
    are passed over. Raises UnreadableInput.
    """
    from annotator.reading.office.rich_text_document import article

    return article(content, name, raw=wanted.raw)


_START = 64
