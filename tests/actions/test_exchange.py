"""Tags that come in again, from elsewhere, or with a doubt."""

import json
from pathlib import Path

import pytest

from annotator.actions import annotating, articles, exchange, projects, reading, sourcing
from annotator.domain.details import QuoteDetails
from annotator.domain.spans import Span
from annotator.errors import InvalidValue
from tests.actions.conftest import TEXT, Desk


def written(path: Path, tags: object) -> Path:
    path.write_text(json.dumps(tags), "utf-8")
    return path


def test_what_a_colleague_added_to_a_known_tag_comes_in(desk: Desk, tmp_path: Path) -> None:
    claim, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 10), "claim")
    desk.project.backup(tmp_path / "copy")
    with projects.open_(tmp_path / "copy") as copy:
        ben = projects.acting(copy, "Ben")
        annotating.comment(copy, ben, claim.id, "Who says so?")
        sourcing.set_evidence(copy, ben, claim.id, {"source": "AFP"})
        exchange.export_tags(copy, ben.id, tmp_path / "ben.json")
    report, _ = exchange.import_tags(desk.project, desk.ines, tmp_path / "ben.json")
    assert (report.added, report.passed_over, report.joined) == (0, 1, 2)
    record = desk.record(claim.id)
    assert [one.text for one in record.comments] == ["Who says so?"]
    assert len(record.evidence) == 1
    again, _ = exchange.import_tags(desk.project, desk.ines, tmp_path / "ben.json")
    assert again.joined == 0


def test_an_article_is_not_guessed_from_a_title_that_two_have(desk: Desk, tmp_path: Path) -> None:
    (read,), _ = reading.read_sources(desk.project, desk.ines, [reading.Pasted("x", b"Kim smiled again.")])
    for article_id in (desk.article_id, read.article_id):
        articles.rename_article(desk.project, desk.ines, article_id, "Daily news")
    tag = {"id": "t1", "article": "Daily news", "kind": "claim", "start": 0, "end": 10, "exact": "Kim smiled"}
    report, _ = exchange.import_tags(desk.project, desk.ines, written(tmp_path / "in.json", [tag]))
    assert report.added == 0
    assert "only one" in report.refused[0]


def test_fields_that_point_at_words_are_emptied_where_the_words_are_not_known(desk: Desk, tmp_path: Path) -> None:
    details = {"speaker": "Kim", "speaker_span": {"start": 47, "end": 50}}
    annotating.annotate(desk.project, desk.ines, desk.version_id, Span(27, 46), "quote", details=details)
    (tag,) = exchange.list_tags(desk.project, desk.ines.id)
    annotating.remove(desk.project, desk.ines, [str(tag["id"])])
    moved = {**tag, "start": 2, "end": 21}
    report, _ = exchange.import_tags(desk.project, desk.ines, written(tmp_path / "in.json", [moved]))
    assert (report.added, len(report.found_again)) == (1, 1)
    (now,) = desk.tags()
    assert (now.start, TEXT[now.start : now.end]) == (27, now.exact)
    assert now.details == QuoteDetails(speaker="Kim")


def test_a_tag_is_changed_whole_or_not_at_all(desk: Desk) -> None:
    made, _ = annotating.annotate(
        desk.project, desk.ines, desk.version_id, Span(0, 10), "claim", details={"speaker": "Kim"}
    )
    with pytest.raises(InvalidValue, match="nonsense"):
        annotating.change(desk.project, desk.ines, made.id, kind="quote", details={"nonsense": 1}, note="n")
    assert desk.tags() == [made]
    changed, _ = annotating.change(desk.project, desk.ines, made.id, kind="quote", details={"form": "mixed"}, note="n")
    assert changed.details == QuoteDetails(speaker="Kim", form="mixed")
    assert desk.tags() == [changed]
