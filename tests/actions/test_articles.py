"""Articles come in, are named, ordered and removed."""

from pathlib import Path

import docx
import pytest

from annotator.actions import annotating, articles, briefing, exchange, history, projects, reading, sourcing
from annotator.actions.reading import Outcome, Pasted, read_sources
from annotator.domain.articles import Article, Source
from annotator.domain.details import QuoteDetails
from annotator.domain.fields import TextSpan
from annotator.domain.spans import Span
from annotator.errors import Cancelled, InvalidValue
from annotator.storage import queries
from annotator.text.canonical import sha256_of
from tests.actions.conftest import TEXT, Desk


def titles(desk: Desk) -> list[str]:
    with desk.project.read() as read:
        return [row.title for row in queries.articles(read, viewer=desk.ines.id)]


def test_the_same_text_is_kept_once(desk: Desk) -> None:
    (report,), changes = read_sources(desk.project, desk.ines, [Pasted("again", TEXT.replace("\n", "\r\n").encode())])
    assert (report.outcome, report.article_id) == (Outcome.DUPLICATE, desk.article_id)
    assert not changes
    assert len(titles(desk)) == 1


def test_nothing_to_read_is_refused(desk: Desk) -> None:
    reports, _ = read_sources(desk.project, desk.ines, [Pasted("empty", b" \n\0 ")])
    assert [one.outcome for one in reports] == [Outcome.REFUSED]


def test_a_newer_version_takes_along_what_is_found_again(desk: Desk) -> None:
    kept, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(27, 46), "quote")
    lost, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(4, 10), "claim")
    newer = "A line before.\n" + TEXT.replace("smiled", "grinned")
    (report,), _ = read_sources(desk.project, desk.ines, [Pasted("newer", newer.encode())], version_of=desk.article_id)
    assert report.outcome == Outcome.NEW_VERSION
    by_id = {one.id: one for one in desk.tags()}
    assert by_id[kept.id].exact == kept.exact
    assert by_id[kept.id].start == kept.start + 16
    assert by_id[kept.id].version_id != desk.version_id
    assert by_id[lost.id] == lost
    assert projects.check(desk.project) == []
    history.undo(desk.project, desk.ines)
    assert {one.id: one for one in desk.tags()} == {kept.id: kept, lost.id: lost}


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


def test_articles_are_named_ordered_and_removed(desk: Desk) -> None:
    read_sources(desk.project, desk.ines, [Pasted("second", b"Second text.")])
    with desk.project.read() as read:
        first, second = (row.id for row in queries.articles(read, viewer=desk.ines.id))
    articles.rename_article(desk.project, desk.ines, second, "Another")
    articles.order_articles(desk.project, desk.ines, [second, first])
    assert titles(desk)[0] == "Another"
    with pytest.raises(InvalidValue):
        articles.rename_article(desk.project, desk.ines, second, "  ")
    annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), "claim")
    before = desk.tags()
    articles.remove_article(desk.project, desk.ines, first)
    assert (titles(desk), desk.tags()) == (["Another"], [])
    history.undo(desk.project, desk.ines)
    assert desk.tags() == before
    assert projects.check(desk.project) == []


def test_the_source_says_where_a_text_is_from(desk: Desk) -> None:
    values = {"publisher": "AFP", "reliability": "B", "published_at": "2025-04-30"}
    made, _ = sourcing.source_of_article(desk.project, desk.ines, desk.article_id, values)
    with desk.project.read() as read:
        article = read.get(Article, desk.article_id)
        assert article is not None
        source = read.get(Source, article.source_id)
    assert source == made
    assert (made.publisher, made.reliability, made.captured_by) == ("AFP", "B", "Ines")
    with pytest.raises(InvalidValue):
        sourcing.source_of_article(desk.project, desk.ines, desk.article_id, {"published_at": "yesterday"})


def test_the_spans_in_fields_go_with_their_tag(desk: Desk) -> None:
    details = {"speaker_span": {"start": 47, "end": 50}, "cue_span": {"start": 51, "end": 55}}
    assert (TEXT[47:50], TEXT[51:55]) == ("Kim", "said")
    made, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(27, 46), "quote", details=details)
    newer = "Before. " + TEXT.replace("said", "told")
    (report,), _ = read_sources(desk.project, desk.ines, [Pasted("newer", newer.encode())], version_of=desk.article_id)
    (now,) = desk.tags()
    assert isinstance(now.details, QuoteDetails)
    assert now.start == made.start + 8
    assert now.details.speaker_span == TextSpan(55, 58)
    assert now.details.cue_span is None
    assert "1 field pointed" in " ".join(report.notes)


def test_a_field_cannot_point_outside_the_text(desk: Desk) -> None:
    with pytest.raises(InvalidValue, match="does not lie"):
        annotating.annotate(
            desk.project,
            desk.ines,
            desk.version_id,
            Span(0, 3),
            "quote",
            details={"cue_span": {"start": 0, "end": 999}},
        )
    assert desk.tags() == []


def test_a_tag_that_stands_in_an_earlier_version_says_so_wherever_it_goes(desk: Desk, tmp_path: Path) -> None:
    left, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(4, 10), "claim")
    newer = TEXT.replace("smiled", "grinned")
    read_sources(desk.project, desk.ines, [Pasted("newer", newer.encode())], version_of=desk.article_id)
    (listed,) = exchange.list_tags(desk.project, desk.ines.id)
    assert listed["text_sha256"] == sha256_of(TEXT)
    briefing.brief(desk.project, desk.ines, tmp_path / "b.docx", at="2026-11-22T12:00:00Z")
    document = docx.Document(str(tmp_path / "b.docx"))
    (comment,) = document.comments
    assert "earlier version" in comment.text
    assert left.exact in comment.text
