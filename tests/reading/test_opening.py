"""Opening somebody else's file."""

import os
from pathlib import Path

import pytest

from annotator.errors import FileTrouble, UnreadableInput
from annotator.reading import opening, read_file


def test_a_file_is_read_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "北京 😀.txt").write_bytes("Title\r\nwords".encode("utf-16"))
    read = read_file(tmp_path / "北京 😀.txt")
    assert (read.text, read.name, read.reader) == ("Title\nwords", "北京 😀.txt", "plain text, UTF-16LE")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"gone.* is not there"):
        read_file(tmp_path / "gone.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="is a folder"):
        read_file(tmp_path)


def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileTrouble, match="pipe or a device"):
        read_file(tmp_path / "pipe")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of Unix")
def test_a_device_is_refused() -> None:
    with pytest.raises(FileTrouble, match="pipe or a device"):
        read_file(Path("/dev/zero"))


def test_a_loop_of_links_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(FileTrouble, match="leads back to itself"):
        read_file(tmp_path / "a")


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"12345678901")
    assert read_file(tmp_path / "long.txt", limit=11).text == "12345678901"
    with pytest.raises(UnreadableInput, match="more than 10 bytes"):
        read_file(tmp_path / "long.txt", limit=10)
    with (tmp_path / "sparse.txt").open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(UnreadableInput, match="more than 200 MB"):
        read_file(tmp_path / "sparse.txt")


def test_a_file_that_may_not_be_read_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(opening.os, "open", refuse)  # the tests may run as root, whom nothing stops
    with pytest.raises(FileTrouble, match="may not read"):
        read_file(tmp_path / "secret.txt")


def test_a_file_that_changes_meanwhile_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.txt"
    path.write_bytes(b"first words")
    check = opening._check

    def grow(*arguments: object) -> None:
        check(*arguments)  # type: ignore[arg-type]
        with path.open("ab") as file:
            file.write(b" and more")

    monkeypatch.setattr(opening, "_check", grow)
    with pytest.raises(UnreadableInput, match="changed while it was read"):
        read_file(path)


def test_names_that_no_file_can_have_are_sentences(tmp_path: Path) -> None:
    for name in ("x" * 5_000, "nul\0", "\ud800"):
        with pytest.raises(FileTrouble, match="name") as refused:
            read_file(tmp_path / name)
        str(refused.value).encode()
        assert len(str(refused.value)) < 400


def test_a_link_to_nothing_and_a_path_through_a_file_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(FileTrouble, match="link to a file that is not there"):
        read_file(tmp_path / "link.txt")
    (tmp_path / "a.txt").write_text("Words.")
    with pytest.raises(FileTrouble, match="is not there"):
        read_file(tmp_path / "a.txt" / "b.txt")
