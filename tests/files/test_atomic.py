"""A file is written whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from annotator.errors import FileTrouble, FullDisk
from annotator.files import atomic
from annotator.files.atomic import write_bytes, writing


def test_a_new_file_has_the_bytes_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    write_bytes(tmp_path / "briefing.docx", b"PK\x03\x04")
    assert (tmp_path / "briefing.docx").read_bytes() == b"PK\x03\x04"
    assert [one.name for one in tmp_path.iterdir()] == ["briefing.docx"]


def test_a_new_file_has_the_mode_that_the_mask_gives(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_bytes(tmp_path / "new", b"")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_the_mode_of_the_old_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_old_file_stands_until_the_block_has_ended(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    with writing(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


def test_an_error_in_the_block_keeps_the_old_file_and_cleans_up(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), writing(path) as file:
        file.write(b"half" * (1 // 0))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_another_files_trouble_in_the_block_is_not_blamed_on_this_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), writing(tmp_path / "out"):
        (tmp_path / "missing").read_bytes()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_in_the_middle_is_a_sentence(tmp_path: Path, number: int) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    with pytest.raises(FullDisk, match="no room left"), writing(path):
        raise OSError(number, os.strerror(number))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is what Linux has for a full disk")
def test_a_full_disk_at_the_last_flush_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fdopen

    def on_full_disk(handle: int, mode: str) -> object:
        os.dup2(os.open("/dev/full", os.O_WRONLY), handle)
        return real(handle, mode)

    monkeypatch.setattr(atomic.os, "fdopen", on_full_disk)
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(FullDisk):
        write_bytes(tmp_path / "old", b"new")
    assert (tmp_path / "old").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_as_target_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="is a folder"):
        write_bytes(tmp_path, b"")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="elsewhere” does not exist"):
        write_bytes(tmp_path / "elsewhere" / "file", b"")


def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileTrouble, match="no ordinary file"):
        write_bytes(tmp_path / "pipe", b"")


def test_a_file_in_the_place_of_the_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileTrouble):
        write_bytes(tmp_path / "file" / "below", b"")


def test_a_name_that_is_too_long_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="too long"):
        write_bytes(tmp_path / ("n" * 300), b"")


def test_a_long_name_that_the_disk_takes_is_written(tmp_path: Path) -> None:
    write_bytes(tmp_path / ("ń" * 127), b"x")
    assert (tmp_path / ("ń" * 127)).read_bytes() == b"x"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS, errno.EIO])
def test_a_folder_that_cannot_be_written_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(atomic.tempfile, "mkstemp", refuse)
    with pytest.raises(FileTrouble, match="other"):
        write_bytes(tmp_path / "out", b"")


def test_a_write_protected_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "signed.docx"
    path.write_bytes(b"signed")
    monkeypatch.setattr(atomic.os, "access", lambda *_: False)  # the tests may run as root, whom nothing stops
    with pytest.raises(FileTrouble, match="write-protected"):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"signed"


def test_a_symbolic_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target, link = tmp_path / "folder" / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_loop_of_links_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(FileTrouble):
        write_bytes(tmp_path / "a", b"")
