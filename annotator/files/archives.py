"""Zip archives of somebody else's: members counted, unpacking bounded, every trouble a sentence, nothing written."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import BinaryIO, Self

from annotator.errors import KnownError, PasswordNeeded, UnreadableInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What an archive may hold: members, unpacked bytes of one and of all, and how far bytes may have been packed.

    Text packs to a tenth and repetitive XML to a fiftieth; only from ``ratio_from`` unpacked bytes on is ``ratio``
    looked at. ``locked_bytes`` bounds what is decrypted, which takes about a second for each two megabytes.
    """

    members: int = 20_000
    member_bytes: int = 200_000_000
    all_bytes: int = 500_000_000
    ratio: int = 200
    ratio_from: int = 10_000_000
    locked_bytes: int = 20_000_000


USUAL = Limits()


class Archive:
    """A zip archive that is read member by member; a context manager over its bytes or an open binary file.

    ``what`` is the file's name in sentences. Sizes are counted as they are unpacked, never believed. Names are shown
    as they stand, ``../`` and all, for nothing is ever written. Everything that is wrong with an archive is raised as
    UnreadableInput, at opening or at reading; PasswordNeeded where a member is locked and ``password`` does not open
    it. A file that was given stays open.
    """

    def __init__(self, content: bytes | BinaryIO, what: str, *, password: str = "", limits: Limits = USUAL) -> None:
        self._what = what or "the input"
        self._password = password.encode()
        self._limits = limits
        self._unpacked = 0
        self._unlocked = 0
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        with self._telling():
            if _headers(file) > _MOST_HEADERS:
                raise self._too_many()
            self._zip = zipfile.ZipFile(file)
        members = self._zip.infolist()
        if len(members) > limits.members:
            raise self._too_many()
        self._check_places(members)
        # A name may be empty, at which ZipInfo.is_dir stumbles.
        self._members = {_name(member): member for member in members if not member.filename.endswith("/")}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def close(self) -> None:
        """Let go of the archive; nothing can be read after it."""
        self._zip.close()

    def names(self) -> tuple[str, ...]:
        """Return the names of all members but folders, in order; where two have one name, the last is meant."""
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        """Return the bytes of one member, unpacked, checked against its size and checksum."""
        member = self._members.get(name)
        if member is None:
            raise UnreadableInput(f"“{self._what}” has no part “{name}” and is perhaps damaged. Get the file anew.")
        self._check_packing(name, member)
        with self._telling(name, member):
            return self._unpack(name, member)

    def _unpack(self, name: str, member: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        size = 0
        with self._zip.open(member, pwd=self._password or None) as file:
            while piece := file.read(_PIECE):
                size += len(piece)
                self._unpacked += len(piece)
                self._check_size(name, member, size)
                pieces.append(piece)
        if size != member.file_size:
            raise self._damaged(name)
        return b"".join(pieces)

    def _check_packing(self, name: str, member: zipfile.ZipInfo) -> None:
        """Refuse what Python's module cannot unpack, or not piece by piece."""
        if member.compress_type == _AES:
            raise UnreadableInput(
                f"“{name}” in “{self._what}” is encrypted with AES, which cannot be opened here. "
                "Unpack the archive with its password and read the files in it."
            )
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableInput(
                f"“{name}” in “{self._what}” is packed in a way that cannot be read here. "
                "Unpack the archive and read the files in it."
            )
        if not member.flag_bits & _LOCKED:
            return
        if not self._password:
            raise PasswordNeeded(f"“{self._what}” is protected by a password. Give it to have the file read.")
        self._unlocked += member.compress_size
        if self._unlocked > self._limits.locked_bytes:
            raise UnreadableInput(
                f"“{self._what}” has more than {_megabytes(self._limits.locked_bytes)} under a password, which would "
                "take too long to open. Unpack the archive and read the files in it."
            )

    def _check_size(self, name: str, member: zipfile.ZipInfo, size: int) -> None:
        limits = self._limits
        if size > limits.member_bytes:
            words = f"“{name}” in “{self._what}” has more than {_megabytes(limits.member_bytes)} unpacked"
        elif self._unpacked > limits.all_bytes:
            words = f"“{self._what}” has more than {_megabytes(limits.all_bytes)} unpacked"
        elif size > limits.ratio_from and size > limits.ratio * member.compress_size:
            words = (
                f"“{name}” in “{self._what}” unpacks to more than {limits.ratio} times its size, as no document does"
            )
        else:
            return
        raise UnreadableInput(f"{words}; it was left out. If you trust it, unpack it and read the files you need.")

    def _check_places(self, members: list[zipfile.ZipInfo]) -> None:
        """Refuse members that share bytes: no program writes them so, and by it a small file unpacks to terabytes."""
        end = 0
        for member in sorted(members, key=lambda member: member.header_offset):
            if member.header_offset < end:
                raise UnreadableInput(
                    f"Parts of “{self._what}” lie over each other, as no document's do; nothing of it was read."
                )
            end = member.header_offset + _LOCAL_HEADER + member.compress_size

    def _too_many(self) -> UnreadableInput:
        return UnreadableInput(
            f"“{self._what}” has more than {self._limits.members:,} files in it and was left out. "
            "Unpack it and read the folder."
        )

    def _damaged(self, name: str) -> UnreadableInput:
        return UnreadableInput(f"“{name}” in “{self._what}” is damaged and could not be unpacked. Get the file anew.")

    @contextmanager
    def _telling(self, name: str = "", member: zipfile.ZipInfo | None = None) -> Iterator[None]:
        """Turn what Python's module raises for a bad archive into sentences."""
        try:
            yield
        except KnownError:
            raise
        except _TROUBLE as error:
            if member is None:
                raise UnreadableInput(
                    f"“{self._what}” is damaged or cut off: it begins like a zip archive and has no proper end. "
                    "Get the file anew."
                ) from error
            # Only one password in 256 that is wrong gets as far as a wrong checksum.
            if member.flag_bits & _LOCKED:
                raise PasswordNeeded(f"The password does not open “{self._what}”. Give another.") from error
            raise self._damaged(name) from error


_TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    # Of these are the remaining complaints: bad names, bad offsets, features unknown to it, a wrong password.
    ValueError,
    OverflowError,
    RuntimeError,
)
_AES = 99
_LOCKED = 1
_PIECE = 1 << 20
_LOCAL_HEADER = 30
_MOST_HEADERS = 200_000
"""Entries, those of archives within included, that are looked through at all; Python's module knows no limit."""


def _headers(file: BinaryIO) -> int:
    """Count what could be entries of the directory at the end, before they become objects."""
    file.seek(0)
    found, rest = 0, b""
    while piece := file.read(_PIECE):
        piece = rest + piece
        found += piece.count(b"PK\x01\x02")
        rest = piece[-3:]
    return found


def _name(member: zipfile.ZipInfo) -> str:
    """Return a member's name; many programs write UTF-8 without saying so, which reads as line-drawing letters."""
    name = member.filename
    if name.isascii() or member.flag_bits & _UTF8_NAME:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


_UTF8_NAME = 0x800


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:,.0f} MB" if count >= 1_000_000 else f"{count:,} bytes"
