"""What was given → articles one by one: folders, archives, pastes, and what cannot be read."""

import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.articles import Capture
from annotator.errors import Cancelled, KnownError, PasswordNeeded, UnreadableInput
from annotator.reading import gathering, registry
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.gathering import Gathered, Gathering, Link, Pasted, given
from annotator.reading.reader import Container, Part
from tests.reading.web_server import Server, serving

MARK = b"BOX!"


def box(*parts: tuple[str, bytes]) -> bytes:
    """Return a container of the kind below: each part with its name and its length before it."""
    return MARK + b"".join(name.encode() + b"\n%d\n" % len(content) + content for name, content in parts)


def parts_of(content: bytes, name: str, wanted: Wanted) -> Iterator[Part]:
    rest = content[len(MARK) :]
    while rest:
        if rest.startswith(b"!"):
            raise UnreadableInput(f"“{name}” is damaged.")
        part, length, rest = rest.split(b"\n", 2)
        inner, rest = rest[: int(length)], rest[int(length) :]
        if part == b"locked":
            yield Part(name="locked", content=PasswordNeeded("“locked” opens with a password only."))
        else:
            yield Part(name=part.decode(), content=inner)


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A container with a format of its own, so that these tests stand apart from what zip archives do."""
    kind = Container(
        name="box",
        description="Parts.",
        suffixes=(".box",),
        recognises=lambda content: content.startswith(MARK),
        parts=parts_of,
    )
    monkeypatch.setattr(registry, "CONTAINERS", (kind,))
    monkeypatch.setattr(registry, "READERS", tuple(_passing_boxes_over(reader) for reader in registry.READERS))


def _passing_boxes_over(reader: registry.Reader) -> registry.Reader:
    from dataclasses import replace

    return replace(reader, recognises=lambda content: not content.startswith(MARK) and reader.recognises(content))


def told(gathered: Iterator[Gathered] | Gathering) -> list[tuple[str, str]]:
    """Return the name of each with its text or its sentence."""
    return [
        (one.name, one.article.text if isinstance(one.article, ReadArticle) else str(one.article)) for one in gathered
    ]


def refusal(*sources: object) -> str:
    [one] = Gathering(sources)  # type: ignore[arg-type]
    assert isinstance(one.article, KnownError)
    return str(one.article)


@pytest.mark.parametrize("address", ["http://a.example/b", "HTTPS://a.example", "  https://a.example/ü x \n"])
def test_an_address_is_a_link(address: str) -> None:
    assert given(address) == Link(address.strip())


@pytest.mark.parametrize("path", [" article.txt", "http:/x", "httpd.conf", "file:///etc/hosts", "www.example.org", "~"])
def test_every_other_text_is_a_path_to_the_letter(path: str) -> None:
    assert given(path) == Path(path)
    assert given(Path("https://a.example")) == Path("https://a.example")


def test_files_come_in_the_order_and_with_the_names_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.txt").write_text("Words b.")
    Path("a.txt").write_text("Words a.")
    assert told(Gathering(["./b.txt", Path("a.txt")])) == [("./b.txt", "Words b."), ("a.txt", "Words a.")]
    [first, _] = Gathering(["./b.txt", "a.txt"])
    assert isinstance(first.article, ReadArticle)
    assert first.article.name == "b.txt"


def test_a_folder_gives_all_below_it_sorted_and_nothing_hidden(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a/deep/er/x.txt", "z.txt", ".hidden", ".git/config", "A.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Words of {name}.")
    names = [name.removeprefix(f"{tmp_path}/") for name, _ in told(Gathering([tmp_path]))]
    assert names == ["A.txt", "z.txt", "a/deep/er/x.txt", "b/1.txt", "b/2.txt"]
    assert told(Gathering([tmp_path / ".hidden"])) == [(str(tmp_path / ".hidden"), "Words of .hidden.")]


def test_links_to_folders_are_not_followed_and_a_loop_ends(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("Words.")
    (tmp_path / "in/up").symlink_to(tmp_path)
    (tmp_path / "in/file.txt").symlink_to(tmp_path / "in/a.txt")
    (tmp_path / "in/nowhere.txt").symlink_to(tmp_path / "gone.txt")
    found = dict(told(Gathering([tmp_path])))
    assert found[f"{tmp_path}/in/a.txt"] == found[f"{tmp_path}/in/file.txt"] == "Words."
    assert "link to a file that is not there" in found[f"{tmp_path}/in/nowhere.txt"]
    assert len(found) == 3


def test_a_folder_deeper_than_python_recurses(tmp_path: Path) -> None:
    deepest = tmp_path
    for _ in range(1_200):
        deepest = deepest / "d"
        deepest.mkdir()
    (deepest / "x.txt").write_text("Words.")
    found = told(Gathering([tmp_path]))
    (deepest / "x.txt").unlink()
    while deepest != tmp_path:  # what clears up after tests recurses too
        deepest.rmdir()
        deepest = deepest.parent
    assert [text for _, text in found] == ["Words."]


def test_what_is_no_file_gets_its_sentence_and_the_rest_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "1.fifo")
    (tmp_path / "2.txt").symlink_to(tmp_path / "2.txt")
    (tmp_path / "3.txt").write_bytes(b"")
    (tmp_path / "4.txt").write_bytes(b"Words.")
    (tmp_path / "5.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with (tmp_path / "6.txt").open("wb") as huge:
        huge.truncate(1_000_000_000)
    sentences = [words for _, words in told(Gathering([tmp_path]))]
    assert len(sentences) == 6
    for words, sentence in zip(
        ("pipe", "back to itself", "empty", "Words.", "picture", "200 MB"), sentences, strict=True
    ):
        assert words in sentence


def test_a_batch_of_troubles_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    sources = [
        "/dev/zero",
        "x" * 5_000,
        "",
        "with\0nul",
        "\ud800",
        tmp_path / "gone.txt",
        tmp_path / "a.txt" / "b",
        tmp_path / "a.txt",
    ]
    found = list(Gathering(sources))
    assert [isinstance(one.article, ReadArticle) for one in found] == [False] * 7 + [True]
    assert all(str(one.article).endswith(("?", ".")) for one in found[:7])
    for one in found:
        one.name.encode()


def test_an_empty_folder_and_one_that_cannot_be_listed_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shut").mkdir()
    assert "no files in the folder" in refusal(tmp_path)
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)  # the tests may run as root, whom nothing stops
    assert "Permission denied" in refusal(tmp_path)


def test_a_file_that_vanishes_after_it_was_listed(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"Words of {name}.")
    found = []
    for one in Gathering([tmp_path]):
        (tmp_path / "b.txt").unlink(missing_ok=True)
        found.append(one.article)
    assert isinstance(found[0], ReadArticle)
    assert "is not there" in str(found[1])
    assert isinstance(found[2], ReadArticle)


def test_pasted_words_are_kept_to_the_letter_and_bytes_are_read_like_a_file() -> None:
    found = told(Gathering([Pasted("clipboard", "Wörter\r\nmore"), Pasted("-", "Wörter".encode("utf-16"))]))
    assert found == [("clipboard", "Wörter\nmore"), ("-", "Wörter")]
    assert "nothing to read" in refusal(Pasted("clipboard", " \n"))


def test_a_title_that_the_person_gave_stands() -> None:
    (found,) = Gathering([Pasted("clipboard", "First line\nmore", title="As I call it")])
    assert isinstance(found.article, ReadArticle)
    assert found.article.title == "As I call it"
    assert found.article.text == "First line\nmore"


@pytest.mark.usefixtures("boxes")
def test_a_container_gives_its_parts_with_names_that_tell_where_they_are(tmp_path: Path) -> None:
    inner = box(("x.txt", b"Words x."), ("y.png", b"\x89PNG\r\n\x1a\n\0"))
    (tmp_path / "a.box").write_bytes(
        box(("one/1.txt", b"Words 1."), ("locked", b""), ("in.box", inner), ("2.txt", b"2."))
    )
    at = str(tmp_path / "a.box")
    found = list(Gathering([at]))
    assert [one.name for one in found] == [
        f"{at}/one/1.txt", f"{at}/locked", f"{at}/in.box/x.txt", f"{at}/in.box/y.png", f"{at}/2.txt"
    ]  # fmt: skip
    assert isinstance(found[1].article, PasswordNeeded)
    assert "picture" in str(found[3].article)
    first = found[0].article
    assert isinstance(first, ReadArticle)
    assert (first.text, first.original, first.name) == ("Words 1.", b"Words 1.", "a.box/one/1.txt")


@pytest.mark.usefixtures("boxes")
def test_what_comes_by_standard_input_may_be_a_container() -> None:
    assert told(Gathering([Pasted("-", box(("1.txt", b"Words.")))])) == [("-/1.txt", "Words.")]


@pytest.mark.usefixtures("boxes")
def test_containers_within_each_other_are_opened_three_deep() -> None:
    content = b"Words."
    for depth in range(4):
        content = box((f"{depth}.txt", b"Level."), ("in", content))
        if depth == 2:
            assert told(Gathering([Pasted("-", content)]))[-1] == ("-/in/in/in", "Words.")
    *levels, last = told(Gathering([Pasted("-", content)]))
    assert [text for _, text in levels] == ["Level."] * 3
    assert last[0] == "-/in/in/in"
    assert "was not opened" in last[1]


@pytest.mark.usefixtures("boxes")
def test_a_broken_or_empty_container_gets_its_sentence_and_the_rest_is_read() -> None:
    broken = Pasted("broken.box", box(("1.txt", b"Words.")) + b"!")
    found = told(Gathering([broken, Pasted("empty.box", MARK), Pasted("a.txt", b"More.")]))
    assert found == [
        ("broken.box/1.txt", "Words."),
        ("broken.box", "“broken.box” is damaged."),
        ("empty.box", "There is nothing to read in “empty.box”."),
        ("a.txt", "More."),
    ]


@pytest.mark.usefixtures("boxes")
def test_parts_and_bytes_of_one_file_are_bounded_through_all_containers_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = box(*[(f"{number}.txt", b"Words.") for number in range(5)])
    content = box(("in", inner), ("also", inner))
    monkeypatch.setattr(gathering, "MOST_PARTS", 4)
    *read, last = told(Gathering([Pasted("many.box", content)]))
    assert [name for name, _ in read] == ["many.box/in/0.txt", "many.box/in/1.txt", "many.box/in/2.txt"]
    assert last[0] == "many.box"
    assert "more than 4 files" in last[1]
    monkeypatch.setattr(gathering, "MOST_PARTS", 100)
    monkeypatch.setattr(gathering, "MOST_BYTES", len(inner) + 13)
    *read, last = told(Gathering([Pasted("many.box", content), Pasted("after.txt", b"Still read.")]))
    assert last == ("after.txt", "Still read.")
    assert [text for _, text in read[:2]] == ["Words.", "Words."]
    assert "was left out" in read[2][1]


@pytest.mark.usefixtures("boxes")
def test_a_part_that_was_captured_keeps_how(monkeypatch: pytest.MonkeyPatch) -> None:
    capture = Capture(
        id="",
        version_id="",
        address="http://a.example",
        final_address="https://a.example/x",
        accessed_at="2025-05-02T00:00:00Z",
    )
    [kind] = registry.CONTAINERS
    from dataclasses import replace

    parts = lambda *_: iter([Part(name="x", content=b"Words.", capture=capture)])  # noqa: E731
    monkeypatch.setattr(registry, "CONTAINERS", (replace(kind, parts=parts),))
    [one] = Gathering([Pasted("crawl.box", MARK)])
    assert isinstance(one.article, ReadArticle)
    assert one.article.capture == capture
    assert one.article.source is not None
    assert one.article.source.url == "https://a.example/x"


@pytest.mark.usefixtures("boxes")
def test_progress_is_told_before_each_with_a_total_that_grows(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("Words.")
    steps: list[tuple[int, int, str]] = []
    gathering = Gathering(
        [tmp_path, Pasted("a.box", box(("x", b"Words."), ("y", b"Words.")))],
        progress=lambda done, total, name: steps.append((done, total, name.rpartition("/")[2])),
    )
    assert gathering.total == 4
    steps.clear()
    assert len(list(gathering)) == 5
    assert steps == [
        (0, 4, "0.txt"), (1, 4, "1.txt"), (2, 4, "2.txt"), (3, 4, "a.box"), (3, 4, "x"), (4, 5, "y")
    ]  # fmt: skip
    assert gathering.total == 5


def test_cancelling_ends_the_whole(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("Words.")

    def progress(done: int, total: int, name: str) -> None:
        if done == 2:
            raise Cancelled("Stopped.")

    gathered = iter(Gathering([tmp_path], progress=progress))
    next(gathered)
    next(gathered)
    with pytest.raises(Cancelled):
        next(gathered)


def test_sources_of_a_generator_are_taken_as_they_are_read() -> None:
    taken = []

    def pastes() -> Iterator[Pasted]:
        for number in range(5):
            taken.append(number)
            yield Pasted(str(number), f"Words {number}.")

    gathered = iter(Gathering(pastes()))
    next(gathered)
    next(gathered)
    assert taken == [0, 1]


@pytest.mark.usefixtures("boxes")
def test_one_file_is_held_at_a_time(tmp_path: Path) -> None:
    size = 1_000_000
    for number in range(12):
        (tmp_path / f"{number}.bin").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(size))
    (tmp_path / "z.box").write_bytes(box(*[(f"{number}", b"\x89PNG\r\n\x1a\n" + bytes(size)) for number in range(3)]))
    list(Gathering([tmp_path / "1.bin"]))
    tracemalloc.start()
    try:
        refused = list(Gathering([tmp_path]))
        kept, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(refused) == 15
    assert kept < size / 2
    assert peak < 10 * size  # the container, what splitting copies, and its part; twelve files would be more


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_what_hostile_input_exhausts_is_a_sentence(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def exhaust(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
        if b"bomb" in content:
            raise error
        return registry.read_bytes(content, name, wanted)

    monkeypatch.setattr(gathering, "read_bytes", exhaust)
    first, second = Gathering([Pasted("a.txt", b"bomb"), Pasted("b.txt", b"Words.")])
    assert "“a.txt”" in str(first.article)
    assert "left out" in str(first.article)
    assert isinstance(second.article, ReadArticle)


def test_a_bug_in_a_reader_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
        raise KeyError(name)

    monkeypatch.setattr(gathering, "read_bytes", wrong)
    with pytest.raises(KeyError):
        list(Gathering([Pasted("a.txt", b"Words.")]))


def test_a_large_folder_is_listed_at_once_and_weighs_little(tmp_path: Path) -> None:
    for number in range(2_000):
        os.close(os.open(f"{tmp_path}/{number:05}.txt", os.O_CREAT))
    gathering = Gathering([tmp_path])
    tracemalloc.start()
    try:
        assert gathering.total == 2_000
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 2_000 * 300


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    from annotator.reading.links import fetching

    monkeypatch.setattr(fetching, "getproxies", dict)
    with serving() as running:
        yield running


def test_a_link_is_read_with_how_it_came(server: Server) -> None:
    end = server.page("/words", "Žluťoučký kůň.".encode("cp1250"), "text/plain; charset=windows-1250")
    address = server.redirect("/start", "/words").replace("http://", "http://jo:secret@")
    [one] = Gathering([f" {address} "])
    assert isinstance(one.article, ReadArticle)
    assert (one.article.text, one.article.name) == ("Žluťoučký kůň.", "words.txt")
    assert one.article.source is not None
    assert one.article.source.url == end
    assert one.article.capture is not None
    assert one.article.capture.address == one.name == server.address("/start")
    assert "secret" not in str(one)


def test_links_that_fail_leave_the_rest_of_the_batch(server: Server, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words a.")
    words = server.page("/words", b"Words b.", "text/plain")
    found = told(Gathering([server.address("/gone"), "http://a b/", tmp_path / "a.txt", Link(words)]))
    assert [text for _, text in found[2:]] == ["Words a.", "Words b."]
    assert "no such page (404)" in found[0][1]
    assert "no web address" in found[1][1]


@pytest.mark.usefixtures("boxes")
def test_a_link_to_a_container_gives_its_parts(server: Server) -> None:
    address = server.page("/a.box", box(("1.txt", b"Words.")), "application/octet-stream")
    [one] = Gathering([address])
    assert one.name == f"{address}/1.txt"
    assert isinstance(one.article, ReadArticle)
    assert one.article.capture is not None


def test_cancelling_works_while_a_link_comes(server: Server) -> None:
    steps: list[str] = []

    def progress(done: int, total: int, name: str) -> None:
        steps.append(name)
        if len(steps) == 4:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        list(Gathering([server.dripping("/", b"HTTP/1.0 200 OK\r\n\r\n")], progress=progress))
    assert steps[0] == server.address("/")
    assert steps[-1] == f"{server.address('/')}, 0.0 MB"
