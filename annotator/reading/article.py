"""What a person wants of a reader, and what a reader makes of a file."""

from dataclasses import dataclass, field

from annotator.domain.articles import Block, Capture, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How to read: ``raw`` takes everything in a file as text, nothing extracted; ``password`` opens what is locked."""

    raw: bool = False
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """A text that was read and not yet stored.

    ``name`` is the file's, ``original`` its bytes to the letter; ``reader`` says what read it and how ("plain text,
    UTF-8"), ``notes`` in sentences what was replaced, removed or guessed. ``title`` and ``language`` are proposals.
    ``blocks`` are in order and do not overlap. ``raw`` says that everything in the file was taken as text. ``source``
    holds what the file says of its origin, ``capture`` how it came over the network; their ids are empty.
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
    raw: bool = False
    source: Source | None = None
    capture: Capture | None = None
