"""A file or some bytes → an article's text: readers are found by the name's suffix, then by the content."""

from annotator.reading.article import ReadArticle
from annotator.reading.opening import LIMIT, read_file
from annotator.reading.plain_text import read_text
from annotator.reading.registry import READERS, Reader, read_bytes, reader_for

__all__ = ["LIMIT", "READERS", "ReadArticle", "Reader", "read_bytes", "read_file", "read_text", "reader_for"]
