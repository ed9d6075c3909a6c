"""The plain text of an e-mail: lines that flow into one another (RFC 3676), and who quotes whom."""

import re
from collections.abc import Iterator


def quoted_stretches(text: str, *, flowed: bool = False, joined: bool = False) -> Iterator[tuple[str, int]]:
    """Yield the stretches of a text with how deep each is quoted, 0 for what the writer wrote.

    Marks of quotation stay. In ``flowed`` text a line that ends in a space goes on in the next of the same depth; with
    ``joined`` that space was put in only to say so.
    """
    stretch: list[str] = []
    depth = 0
    for line, line_depth in _flowing(text, joined=joined) if flowed else _fixed(text):
        # An empty line between two parts of a quotation belongs to it only where it is marked.
        if line_depth != depth and stretch:
            yield "\n".join(stretch), depth
            stretch = []
        depth = line_depth
        stretch.append(line)
    if stretch:
        yield "\n".join(stretch), depth


_QUOTED = re.compile(r"(?:> ?)*>")


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _fixed(text: str) -> Iterator[tuple[str, int]]:
    for line in _lines(text):
        marks = _QUOTED.match(line)
        yield line.rstrip(), marks[0].count(">") if marks else 0


def _flowing(text: str, *, joined: bool) -> Iterator[tuple[str, int]]:
    pieces: list[str] = []
    before = 0
    for line in _lines(text):
        words = line.lstrip(">")
        depth = len(line) - len(words)
        words = words.removeprefix(" ")
        if pieces and depth != before:
            yield _marked(pieces, before), before
            pieces = []
        before = depth
        goes_on = words.endswith(" ") and words != "-- "
        pieces.append(words[:-1] if goes_on and joined else words)
        if not goes_on:
            yield _marked(pieces, depth), depth
            pieces = []
    if pieces:
        yield _marked(pieces, before), before


def _marked(pieces: list[str], depth: int) -> str:
    words = "".join(pieces).rstrip()
    return f"{'>' * depth} {words}".rstrip() if depth else words
