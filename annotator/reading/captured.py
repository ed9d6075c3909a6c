"""Bytes that came over the network → an article: its headers are believed where they say more than the bytes."""

from dataclasses import replace

from annotator.domain.articles import Capture, Source
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.registry import read_bytes


def read_captured(content: bytes, name: str, wanted: Wanted, capture: Capture) -> ReadArticle:
    """Read what was captured; as ``read_bytes``, with the capture and its address on the article."""
    read = read_bytes(content, name, wanted)
    source = read.source or Source(id="")
    return replace(read, capture=capture, source=replace(source, url=source.url or capture.final_address))
