"""What a person gave, files, folders, archives, links and pasted words, → articles one by one."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import length_hint
from pathlib import Path
from typing import TypeAlias, TypeVar

from annotator.domain.articles import Capture
from annotator.errors import Cancelled, FileTrouble, KnownError, UnreadableInput
from annotator.files.naming import shown
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.captured import read_captured
from annotator.reading.folders import files_in
from annotator.reading.links.addresses import without_credentials
from annotator.reading.opening import bytes_of, within_limit
from annotator.reading.pasted import read_pasted
from annotator.reading.reader import Container, Part
from annotator.reading.registry import container_for, read_bytes

Progress = Callable[[int, int, str], None]
"""Told how many are done, how many there are as far as is known, and what comes now; raises Cancelled to stop."""

DEPTH = 3
"""Containers within each other that are opened."""

MOST_PARTS = 20_000
"""Parts read out of one file, those of containers within it counted too."""

MOST_BYTES = 2_000_000_000
"""Bytes of all parts of one file together: a small archive may unpack to more than there are disks."""

_AS_USUAL = Wanted()


@dataclass(frozen=True, slots=True)
class Link:
    """An address (http, https) whose page is to be read."""

    address: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """What comes from no file: standard input, the clipboard. ``html`` says that it is the clipboard's HTML."""

    name: str
    content: bytes | str
    """Bytes as a file has them, or a text that is one already."""
    html: bool = False
    title: str = ""
    """The article's, where the person gave one; else it is proposed from the words."""


Given: TypeAlias = Path | Link | Pasted


def given(source: str | Given) -> Given:
    """Return what is meant: an http or https address is a link, every other text a path, to the letter."""
    if not isinstance(source, str):
        return source
    return Link(source.strip()) if _ADDRESS.match(source) else Path(source)


@dataclass(frozen=True, slots=True)
class Gathered:
    """One thing that was to be read: where it was, as it was given, and its article or why there is none."""

    name: str
    article: ReadArticle | KnownError


class Gathering:
    """Articles of what was given, in order; iterating reads them one by one, and holds one at a time.

    Folders are listed with all below them, sorted; hidden files, hidden folders and links to folders are passed over.
    Containers are opened part by part. What cannot be read comes as its KnownError and the others follow; only
    Cancelled, which ``progress`` may raise, ends the whole. Sources in a list or tuple are listed before the first is
    read, so that the total is known; other iterables are taken from as they give.
    """

    def __init__(
        self, sources: Iterable[str | Given], wanted: Wanted = _AS_USUAL, *, progress: Progress | None = None
    ) -> None:
        self._sources = sources
        self._wanted = wanted
        self._progress = progress
        self._listed: list[_Entry] | None = None
        self._done = 0
        self._total = 0

    @property
    def total(self) -> int:
        """How many there are, as far as is known: it grows as archives are opened."""
        self._list()
        return self._total

    def __iter__(self) -> Iterator[Gathered]:
        self._list()
        self._done = 0
        self._total = len(self._listed or ())
        for entry in self._listed if self._listed is not None else self._as_they_come():
            for one in self._read(entry):
                yield one
                del one  # or it would be held while the next is read
                self._done += 1

    def _list(self) -> None:
        if self._listed is None and isinstance(self._sources, Sequence):
            self._listed = []
            for source in self._sources:
                for entry in self._expanded(source):
                    self._listed.append(entry)
                    self._total += 1

    def _as_they_come(self) -> Iterator["_Entry"]:
        for source in self._sources:
            entries = list(self._expanded(source))
            self._total += len(entries)
            yield from entries

    def _expanded(self, source: str | Given) -> Iterator["_Entry"]:
        """Yield the files of a folder, what of it could not be listed, or the one thing that is no folder."""
        meant = given(source)
        if not isinstance(meant, Path):
            yield meant
            return
        # As it was given: a Path drops what seems needless, such as "./".
        path = source if isinstance(source, str) else str(meant)
        if not path:
            yield Gathered("", FileTrouble("An empty name was given; it names no file."))
        elif not os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for a name that is too long
            yield path
        else:
            for found in files_in(path, lambda folder: self._tell(shown(folder))):
                yield Gathered(shown(found[0]), found[1]) if isinstance(found, tuple) else found

    def _tell(self, name: str) -> None:
        if self._progress:
            self._progress(self._done, self._total, name)

    def _read(self, entry: "_Entry") -> Iterator[Gathered]:
        name = _name(entry)
        self._tell(name)
        if isinstance(entry, Gathered):
            yield entry
            return
        opened = _tried(name, lambda: self._open(entry, name))
        if isinstance(opened, _Opened):
            yield from self._articles(opened, _Left(name, MOST_PARTS, MOST_BYTES), 1)
        else:
            yield Gathered(name, opened)

    def _open(self, entry: str | Link | Pasted, name: str) -> "_Opened | ReadArticle":
        match entry:
            case Link(address):
                from annotator.reading.links.fetching import fetch

                got = fetch(address, progress=lambda received: self._tell(f"{name}, {received / 1_000_000:.1f} MB"))
                return _Opened(name, got.name, got.content, got.capture)
            case Pasted(content=bytes() as content, html=False):
                return _Opened(name, name, within_limit(content, name))
            case Pasted():
                article = read_pasted(entry.content, name, self._wanted, html=entry.html)
                return replace(article, title=entry.title) if entry.title else article
        # No Path for each of many files: making one takes as long as opening the file.
        return _Opened(name, os.path.basename(name), bytes_of(entry))  # noqa: PTH119

    def _articles(self, opened: "_Opened", left: "_Left", depth: int) -> Iterator[Gathered]:
        """Yield the article that something opened is, or those of its parts."""
        container = _tried(opened.shown, lambda: container_for(opened.content, opened.name))
        if container is None:
            yield Gathered(opened.shown, _tried(opened.shown, lambda: self._article(opened)))
        elif isinstance(container, KnownError):
            yield Gathered(opened.shown, container)
        elif depth > DEPTH:
            yield Gathered(opened.shown, UnreadableInput(_TOO_DEEP.format(opened.shown)))
        else:
            yield from self._parts(container, opened, left, depth)

    def _article(self, opened: "_Opened") -> ReadArticle:
        return read_again(opened.content, opened.name, self._wanted, opened.capture)

    def _parts(self, container: Container, opened: "_Opened", left: "_Left", depth: int) -> Iterator[Gathered]:
        parts = container.parts(opened.content, opened.name, self._wanted)
        # The container itself was counted as one, and is none.
        expected = max(length_hint(parts, 1), 1)
        self._total += expected - 1
        count = 0
        while not left.ended and (part := _tried(opened.shown, lambda: next(parts, None))) is not None:
            count += 1
            self._total += count > expected
            if isinstance(part, KnownError):
                yield Gathered(opened.shown, part)
                break
            yield from self._part(opened, part, left, depth)
            del part  # or it would be held while the next is unpacked
        self._total -= expected - min(max(count, 1), expected)
        if not count:
            yield Gathered(opened.shown, UnreadableInput(f"There is nothing to read in “{opened.shown}”."))

    def _part(self, container: "_Opened", part: Part, left: "_Left", depth: int) -> Iterator[Gathered]:
        where = f"{container.shown}/{shown(part.name)}"
        self._tell(where)
        if sentence := left.take(part):
            yield Gathered(left.name, sentence)
        elif isinstance(part.content, KnownError):
            yield Gathered(where, part.content)
        else:
            name = f"{container.name}/{shown(part.name)}"
            capture = part.capture or container.capture
            yield from self._articles(_Opened(where, name, part.content, capture), left, depth + 1)


def read_again(content: bytes, name: str, wanted: Wanted, capture: Capture | None = None) -> ReadArticle:
    """Read the kept bytes of one article as they were read when they were gathered; KnownError as there."""
    return read_captured(content, name, wanted, capture) if capture else read_bytes(content, name, wanted)


@dataclass(frozen=True, slots=True)
class _Opened:
    """Bytes to read, the name by which a person knows them, and the one by which a reader does."""

    shown: str
    name: str
    content: bytes
    capture: Capture | None = None


@dataclass(slots=True)
class _Left:
    """What may still be read out of one file, through all containers in it."""

    name: str
    parts: int
    bytes: int
    ended: bool = False

    def take(self, part: Part) -> KnownError | None:
        """Count a part; return the sentence where it is one too many."""
        self.parts -= 1
        self.bytes -= len(part.content) if isinstance(part.content, bytes) else 0
        self.ended = self.parts < 0 or self.bytes < 0
        if not self.ended:
            return None
        much = f"{MOST_PARTS:,} files" if self.parts < 0 else f"{MOST_BYTES / 1e9:,.0f} GB"
        return UnreadableInput(
            f"“{self.name}” holds more than {much}; what came before was read, the rest was left out. "
            "Unpack it and read the folder."
        )


_Entry: TypeAlias = str | Link | Pasted | Gathered
"""A path as text (10,000 Path objects would weigh more than their names), or what needs no listing."""

_ADDRESS = re.compile(r"\s*https?://", re.IGNORECASE)
_TOO_DEEP = f"“{{}}” lies in {DEPTH} archives, one within the other, and was not opened. Unpack the outermost first."

_T = TypeVar("_T")


def _name(entry: _Entry) -> str:
    match entry:
        case str():
            return shown(entry)
        case Link():
            return without_credentials(entry.address)
    return entry.name


def _tried(name: str, attempt: Callable[[], _T]) -> _T | KnownError:
    """Return what an attempt gives, or the known error that it raises; what hostile input exhausts is one too."""
    try:
        return attempt()
    except Cancelled:
        raise
    except KnownError as error:
        # The frames of a traceback hold what was read: kept errors would keep every file that was refused.
        error.__cause__ = error.__context__ = None
        return error.with_traceback(None)
    except MemoryError:
        return UnreadableInput(
            f"“{name}” needs more memory than there is and was left out. Split it and read the parts."
        )
    except RecursionError:
        return UnreadableInput(
            f"“{name}” is nested too deeply to be read and was left out. Save its text as .txt and read that."
        )
