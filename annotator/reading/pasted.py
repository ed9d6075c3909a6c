"""What comes from no file, the clipboard or standard input, → an article."""

from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.plain_text import read_text


def read_pasted(content: bytes | str, name: str, wanted: Wanted) -> ReadArticle:  # noqa: ARG001  # one way only
    """Take a text that is one already, to the letter; UnreadableInput where there is nothing but white space."""
    assert isinstance(content, str)
    return read_text(content, name)
