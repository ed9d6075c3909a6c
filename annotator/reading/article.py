"""What a reader makes of a file: the canonical text, the bytes it came from, and what had to be changed."""

from dataclasses import dataclass

from annotator.domain.articles import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """A text that was read and not yet stored.

    ``name`` is the file's, ``original`` its bytes to the letter; ``reader`` says what read it and how ("plain text,
    UTF-8"), ``notes`` in sentences what was replaced, removed or guessed. ``title`` and ``language`` are proposals.
    """

    title: str
    text: str
    original: bytes
    original_sha256: str
    reader: str
    encoding: str = ""
    language: str = ""
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""
