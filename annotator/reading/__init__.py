"""A file or some bytes → an article's text: readers are found by the name's suffix, then by the content."""

from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.opening import LIMIT, bytes_of, read_file
from annotator.reading.plain_text import read_text
from annotator.reading.reader import Container, Part, Reader
from annotator.reading.registry import CONTAINERS, READERS, container_for, read_bytes, reader_for

__all__ = [
    "CONTAINERS",
    "LIMIT",
    "READERS",
    "Container",
    "Part",
    "ReadArticle",
    "Reader",
    "Wanted",
    "bytes_of",
    "container_for",
    "read_bytes",
    "read_file",
    "read_text",
    "reader_for",
]
