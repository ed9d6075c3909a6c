"""Articles come in from files, folders, archives, links and pastes; what cannot be read is told."""

import zipfile
from pathlib import Path

import pytest

from annotator.actions import history, projects, reading
from annotator.actions.reading import Outcome, Pasted, Wanted, read_sources
from annotator.domain.articles import Article, Source, Version
from annotator.domain.cleaning import Residue
from annotator.errors import Cancelled
from annotator.resources_path import resource
from annotator.storage import queries
from tests.actions.conftest import TEXT, Desk
from tests.reading.web_server import serving

NEWS = "\n".join(
    f"In paragraph {number} the minister of state number {number * 7} said that the matter of {word} would be settled."
    for number, word in enumerate(
        ["grain", "steel", "wine", "fish", "salt", "cloth", "glass", "oil", "gas", "water"], 1
    )
)


def titles(desk: Desk) -> list[str]:
    with desk.project.read() as read:
        return [row.title for row in queries.articles(read, viewer=desk.ines.id)]


def newest(desk: Desk, article_id: str) -> tuple[Article, Version, Source, str]:
    with desk.project.read() as read:
        article = queries.find_article(read, article_id, viewer=desk.ines.id)
        version = queries.newest_version(read, article_id, viewer=desk.ines.id)
        source = queries.source(read, article.source_id, viewer=desk.ines.id)
        assert source is not None
        return article, version, source, read.text(version.text_sha256)


def test_the_same_text_is_kept_once(desk: Desk) -> None:
    (report,), changes = read_sources(desk.project, desk.ines, [Pasted("again", TEXT.replace("\n", "\r\n").encode())])
    assert (report.outcome, report.article_id) == (Outcome.DUPLICATE, desk.article_id)
    assert not changes
    assert len(titles(desk)) == 1


def test_nothing_to_read_is_refused(desk: Desk) -> None:
    reports, _ = read_sources(desk.project, desk.ines, [Pasted("empty", b" \n\0 ")])
    assert [one.outcome for one in reports] == [Outcome.REFUSED]


def test_a_pasted_text_is_taken_for_what_it_is(desk: Desk) -> None:
    given = ["Plain words \ud83d here, naïve.", "%PDF-1.4 is how a PDF begins."]
    reports, _ = read_sources(desk.project, desk.ines, [Pasted("pasted", words) for words in given])
    assert [one.outcome for one in reports] == [Outcome.READ, Outcome.READ]
    with desk.project.read() as read:
        version = queries.newest_version(read, reports[0].article_id, viewer=desk.ines.id)
        assert queries.article_text(read, version.id, viewer=desk.ines.id) == "Plain words \ufffd here, naïve."


def test_an_empty_folder_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (report,), changes = read_sources(
        desk.project,
        desk.ines,
        [
            tmp_path / "empty",
        ],
    )
    assert (report.outcome, bool(changes)) == (Outcome.REFUSED, False)
    assert "no files" in report.notes[0]


def test_a_name_that_is_too_long_is_refused(desk: Desk) -> None:
    (report,), _ = read_sources(desk.project, desk.ines, ["a" * 300])
    assert report.outcome == Outcome.REFUSED


def test_folders_are_read_in_order_and_hidden_files_left(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    for name in ("2.txt", "1.txt", "b/3.txt", ".hidden.txt"):
        (folder / name).write_text(f"Text of {name}.", "utf-8")
    reports, _ = read_sources(desk.project, desk.ines, [folder])
    assert [Path(one.source).name for one in reports] == ["1.txt", "2.txt", "3.txt"]
    history.undo(desk.project, desk.ines)
    assert len(titles(desk)) == 1


def test_many_are_undone_as_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BATCH", 3)
    seen: list[int] = []
    pasted = [Pasted(f"{number}", f"Text number {number}.".encode()) for number in range(10)]
    reports, changes = read_sources(
        desk.project, desk.ines, pasted, progress=lambda done, total, words: seen.append(done)
    )
    assert len(reports) == len(changes.ids("article")) == 10
    assert seen == list(range(10))
    assert len(titles(desk)) == 11
    with desk.project.read() as read:
        assert queries.undo_names(read, desk.ines.id)[0] == "Read 10 articles"
    history.undo(desk.project, desk.ines)
    assert len(titles(desk)) == 1
    history.redo(desk.project, desk.ines)
    assert len(titles(desk)) == 11


def test_what_was_written_before_stopping_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BATCH", 3)

    def stop(done: int, total: int, words: str) -> None:
        if done == 7:
            raise Cancelled("Stopped.")

    pasted = [Pasted(f"{number}", f"Text number {number}.".encode()) for number in range(10)]
    with pytest.raises(Cancelled):
        read_sources(desk.project, desk.ines, pasted, progress=stop)
    assert len(titles(desk)) == 7
    assert projects.check(desk.project) == []


def test_a_text_that_is_nearly_there_already_is_told(desk: Desk) -> None:
    (first,), _ = read_sources(desk.project, desk.ines, [Pasted("first", NEWS)])
    changed = NEWS.replace("the matter of wine", "every matter of wine")
    other = " ".join(
        f"Quite {word} words" for word in ["other", "different", "strange", "new", "unheard", "odd", "plain", "short"]
    )
    reports, _ = read_sources(desk.project, desk.ines, [Pasted("near", changed), Pasted("other", other)])
    assert [one.near_id for one in reports] == [first.article_id, ""]
    assert "1 sentence differs" in reports[0].notes[-1]
    assert first.title in reports[0].notes[-1]


def test_two_in_one_batch_that_are_nearly_the_same(desk: Desk) -> None:
    pasted = [Pasted(f"{number}", f"{NEWS}\nThe end, number {number}.") for number in range(3)]
    reports, _ = read_sources(desk.project, desk.ines, pasted)
    assert reports[0].near_id == ""
    assert all(one.near_id for one in reports[1:])


def test_a_page_comes_with_its_source(desk: Desk) -> None:
    page = f"""<html lang="en"><head><title>Grain settled</title><meta property="og:site_name" content="The Daily">
    <meta name="author" content="Ann Able"><meta property="article:published_time" content="2025-05-02T10:00:00Z">
    <link rel="canonical" href="https://daily.example/grain"></head><body><article><h1>Grain settled</h1>
    {"".join(f"<p>{line}</p>" for line in NEWS.splitlines())}</article></body></html>"""
    with serving() as server:
        address = server.page("/grain?utm=1", page.encode())
        (report,), _ = read_sources(desk.project, desk.ines, [address])
    assert report.outcome == Outcome.READ, report.notes
    article, version, source, text = newest(desk, report.article_id)
    assert (source.publisher, source.author, source.published_at[:10]) == ("The Daily", "Ann Able", "2025-05-02")
    assert source.url == "https://daily.example/grain"
    assert source.captured_by == "Ines"
    assert source.sha256 == version.original_sha256
    assert (article.title, article.language) == ("Grain settled", "en")
    assert "In paragraph 3 the minister" in text
    with desk.project.read() as read:
        (capture,) = queries.captures(read, report.article_id, viewer=desk.ines.id)
        assert read.original(version.original_sha256) == page.encode()
    assert (capture.address, capture.final_address, capture.status) == (address, address, 200)
    assert "Content-Type" in dict(capture.headers)
    assert source.accessed_at == capture.accessed_at
    assert projects.check(desk.project) == []


def test_an_archive_is_read_with_all_it_holds_and_undone_at_once(desk: Desk, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as archive:
        for number in range(3):
            archive.writestr(f"in/{number}.txt", f"Words of number {number}.")
        archive.writestr("in/empty.txt", "")
    reports, _ = read_sources(desk.project, desk.ines, [tmp_path / "many.zip"])
    assert [one.outcome for one in reports].count(Outcome.READ) == 3
    assert [one.source for one in reports if one.outcome == Outcome.REFUSED] == [f"{tmp_path}/many.zip/in/empty.txt"]
    assert len(titles(desk)) == 4
    history.undo(desk.project, desk.ines)
    assert len(titles(desk)) == 1


def test_cleaning_is_offered_in_the_samples_and_not_in_what_is_wanted_raw(desk: Desk) -> None:
    paths = sorted(resource("samples").glob("*.txt"))
    usual, _ = read_sources(desk.project, desk.ines, paths)
    assert {one.residue for report in usual for one in report.offered} >= {Residue.CODE_FENCE, Residue.STRAY_DATE}
    history.undo(desk.project, desk.ines)
    raw, _ = read_sources(desk.project, desk.ines, paths, wanted=Wanted(raw=True))
    assert all(report.offered == () for report in raw)


def test_many_rows_are_not_told_one_by_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 20)
    pasted = [Pasted(f"{number}", f"Text number {number}.") for number in range(60)]
    reports, changes = read_sources(desk.project, desk.ines, pasted)
    assert len(reports) == 60
    assert (changes.rows, changes.unknown) == ((), True)
    assert changes.sequence == desk.project.sequence()


def test_what_was_taken_back_and_is_read_again_is_told_to_be_nearly_there(desk: Desk) -> None:
    text = " ".join(f"The sentence number {number} tells of matter {number}." for number in range(20))
    read_sources(desk.project, desk.ines, [Pasted("a", text.encode())])
    nearly = [Pasted("b", f"{text} One more.".encode())]
    (first,), _ = read_sources(desk.project, desk.ines, nearly)
    history.undo(desk.project, desk.ines)
    (again,), _ = read_sources(desk.project, desk.ines, nearly)
    assert again.outcome == Outcome.READ
    assert again.near_id == first.near_id != ""
