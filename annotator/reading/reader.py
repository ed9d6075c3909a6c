"""What a reader is, and what a container of things to read is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.domain.articles import Capture
from annotator.errors import KnownError
from annotator.reading.article import ReadArticle, Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One way to read: ``recognises`` looks at the content, ``read`` makes the article of content, name and wishes.

    ``recognises`` is quick and never fails; ``read`` raises KnownError and nothing else, PasswordNeeded where the
    right password is missing. Libraries are imported inside, for a start must not pay for them.
    """

    name: str
    description: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str, Wanted], ReadArticle]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something in a container: its content, or why that cannot be had; ``name`` tells where in the container it is."""

    name: str
    content: bytes | KnownError
    capture: Capture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """A kind of file that holds others; ``parts`` yields them one by one, so that memory holds one at a time."""

    name: str
    description: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    parts: Callable[[bytes, str, Wanted], Iterator[Part]]
