"""Zip archives of somebody else's: what is read, and what is refused in a sentence."""

import contextlib
import io
import struct
import time
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import PasswordNeeded, UnreadableInput
from annotator.files.archives import USUAL, Archive, Limits
from tests.patience import PATIENCE


def zipped(members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", packing) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return file.getvalue()


def entry(
    name: bytes, packed: bytes, *, size: int, crc: int = 0, method: int = 8, flags: int = 0, at: int = 0
) -> bytes:
    """Return a directory entry as the format has it, whatever it claims."""
    head = (20, 20, flags, method, 0, 0, crc, len(packed), size, len(name), 0, 0, 0, 0, 0, at)
    return struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *head) + name


def local(name: bytes, packed: bytes, *, size: int, crc: int = 0, method: int = 8, flags: int = 0) -> bytes:
    head = (20, flags, method, 0, 0, crc, len(packed), size, len(name), 0)
    return struct.pack("<4s5H3L2H", b"PK\x03\x04", *head) + name + packed


def ended(body: bytes, entries: list[bytes]) -> bytes:
    directory = b"".join(entries)
    count = len(entries)
    return body + directory + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)


def one_member(packed: bytes, **claims: int) -> bytes:
    return ended(local(b"a", packed, **claims), [entry(b"a", packed, **claims)])


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=-15)
    return packer.compress(content) + packer.flush()


def encrypted(content: bytes, password: bytes) -> bytes:
    """Return a stored member under the format's old encryption, byte by byte as its description says."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def crc(old: int, byte: int) -> int:
        return (zlib.crc32(bytes([byte]), old ^ 0xFFFFFFFF) ^ 0xFFFFFFFF) & 0xFFFFFFFF

    def turn(byte: int) -> None:
        keys[0] = crc(keys[0], byte)
        keys[1] = ((keys[1] + (keys[0] & 255)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = crc(keys[2], keys[1] >> 24)

    for byte in password:
        turn(byte)
    checksum = zlib.crc32(content)
    packed = bytearray()
    for byte in bytes(11) + bytes([checksum >> 24]) + content:
        mixed = (keys[2] | 2) & 0xFFFF
        packed.append(byte ^ ((mixed * (mixed ^ 1)) >> 8) & 255)
        turn(byte)
    return one_member(bytes(packed), size=len(content), crc=checksum, method=0, flags=1)


def member(content: bytes, password: str = "", limits: Limits = USUAL) -> bytes:
    with Archive(content, "a.zip", password=password, limits=limits) as archive:
        return archive.read("a")


def test_members_are_named_in_order_and_read() -> None:
    content = zipped({"b.txt": b"two", "folder/": b"", "folder/a.txt": b"one" * 10_000, "empty": b""})
    with Archive(content, "a.zip") as archive:
        assert archive.names() == ("b.txt", "folder/a.txt", "empty")
        assert archive.read("folder/a.txt") == b"one" * 10_000
        assert archive.read("b.txt") == b"two"
        assert archive.read("empty") == b""
        assert "b.txt" in archive
        assert "folder/" not in archive


def test_an_open_file_is_read_and_left_open() -> None:
    with io.BytesIO(zipped({"a": b"words"})) as file:
        with Archive(file, "a.zip") as archive:
            assert archive.read("a") == b"words"
        assert not file.closed


def test_paths_that_lead_out_are_names_like_others() -> None:
    with Archive(zipped({"../../etc/passwd": b"x", "/absolute": b"y", "C:\\z": b"z"}), "a.zip") as archive:
        assert archive.names() == ("../../etc/passwd", "/absolute", "C:\\z")
        assert archive.read("../../etc/passwd") == b"x"


def test_names_in_utf_8_are_known_without_their_flag() -> None:
    name = "Straße.txt".encode()
    with Archive(ended(local(name, b"", size=0), [entry(name, b"", size=0, method=0)]), "a.zip") as archive:
        assert archive.names() == ("Straße.txt",)


def test_a_member_that_is_not_there_is_a_sentence() -> None:
    with (
        Archive(zipped({"a": b"x"}), "a.zip") as archive,
        pytest.raises(UnreadableInput, match=r"“a\.zip” has no part"),
    ):
        archive.read("b")


def test_a_flat_bomb_is_stopped_by_its_ratio() -> None:
    content = zipped({"a": bytes(30_000_000)})
    with pytest.raises(UnreadableInput, match="more than 200 times its size"):
        member(content)


def test_one_member_and_all_of_them_have_their_limits() -> None:
    limits = Limits(member_bytes=1_000, all_bytes=1_500)
    with pytest.raises(UnreadableInput, match=r"“a” in “a\.zip” has more than 1,000 bytes unpacked"):
        member(zipped({"a": b"x" * 1_001}), limits=limits)
    with Archive(zipped({"a": b"x" * 900, "b": b"y" * 900}), "a.zip", limits=limits) as archive:
        archive.read("a")
        with pytest.raises(UnreadableInput, match=r"“a\.zip” has more than 1,500 bytes unpacked"):
            archive.read("b")


@pytest.mark.parametrize("claimed", [0, 10, 4_000_000_000])
def test_a_declared_size_is_never_believed(claimed: int) -> None:
    words = b"some words and more"
    content = one_member(deflated(words), size=claimed, crc=zlib.crc32(words))
    with pytest.raises(UnreadableInput, match=r"“a” in “a\.zip” is damaged"):
        member(content)


def test_a_wrong_checksum_is_told() -> None:
    content = one_member(deflated(b"words"), size=5, crc=1)
    with pytest.raises(UnreadableInput, match="is damaged"):
        member(content)


def test_members_over_each_other_are_refused() -> None:
    packed = deflated(bytes(100_000))
    entries = [entry(b"%03d" % number, packed, size=100_000) for number in range(100)]
    with pytest.raises(UnreadableInput, match="lie over each other"):
        Archive(ended(local(b"000", packed, size=100_000), entries), "a.zip")


def test_too_many_members_are_refused_before_they_are_looked_at() -> None:
    body = local(b"a", b"", size=0)
    started = time.monotonic()
    with pytest.raises(UnreadableInput, match="more than 20,000 files"):
        Archive(ended(body, [entry(b"a", b"", size=0)] * 60_000), "a.zip")
    with pytest.raises(UnreadableInput, match="more than 20,000 files"):
        Archive(body + entry(b"a", b"", size=0) * 1_000_000, "a.zip")
    assert time.monotonic() - started < PATIENCE


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packing_that_cannot_be_bounded_is_refused(packing: int) -> None:
    with pytest.raises(UnreadableInput, match="packed in a way"):
        member(zipped({"a": b"x"}, packing))


def test_a_password_is_asked_for_and_used() -> None:
    content = encrypted(b"secret words", b"sesame")
    with pytest.raises(PasswordNeeded, match=r"protected by a password\. Give it"):
        member(content)
    with pytest.raises(PasswordNeeded, match="password does not open"):
        member(content, "open")
    assert member(content, "sesame") == b"secret words"


def test_what_a_password_protects_has_a_limit_for_it_is_slow() -> None:
    content = encrypted(b"secret words", b"sesame")
    with pytest.raises(UnreadableInput, match="under a password"):
        member(content, "sesame", Limits(locked_bytes=20))


def test_encryption_that_is_not_known_is_named() -> None:
    with pytest.raises(UnreadableInput, match="encrypted with AES"):
        member(one_member(b"x" * 30, size=2, method=99, flags=1), "x")


def test_an_empty_archive_has_no_members() -> None:
    with Archive(b"PK\5\6" + bytes(18), "a.zip") as archive:
        assert archive.names() == ()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\3\4", b"no archive at all", zipped({"a": b"x"})[:-30]],
    ids=["empty", "only its start", "a text", "cut off"],
)
def test_what_is_no_archive_is_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"“a\.zip” is damaged or cut off"):
        Archive(content, "a.zip")


def test_a_member_without_a_name_is_a_member() -> None:
    body = local(b"", b"text", size=4)
    with Archive(ended(body, [entry(b"", b"text", size=4)]), "a.zip") as archive:
        assert archive.names() == ("",)


WHOLE = zipped({"a/b.xml": b"<a>" + b"words " * 50 + b"</a>", "ä.txt": b"text", "folder/": b""})


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=6), st.integers(0, 6)), max_size=4))
@settings(deadline=None, max_examples=300)
def test_only_known_errors_come_out(changes: list[tuple[int, bytes, int]]) -> None:
    content = WHOLE
    for place, noise, removed in changes:
        content = content[:place] + noise + content[place + removed :]
    with contextlib.suppress(UnreadableInput), Archive(content, "a.zip", password="x") as archive:
        for name in archive.names():
            assert len(archive.read(name)) <= USUAL.member_bytes
