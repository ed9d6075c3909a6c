"""Newer versions of an article: what becomes of its tags, what cleaning does, and how it is put back."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from annotator.actions import annotating, briefing, exchange, history, projects, reading, versions
from annotator.actions.reading import Outcome, Pasted, read_sources
from annotator.domain.annotations import Placement
from annotator.domain.articles import ProjectRecord, Version
from annotator.domain.cleaning import Cleaning, Residue
from annotator.domain.details import QuoteDetails
from annotator.domain.fields import TextSpan
from annotator.domain.spans import Span
from annotator.errors import KnownError, NotFound, Refused
from annotator.storage import queries
from annotator.text.canonical import sha256_of
from tests.actions.conftest import TEXT, Desk

SOFT = "The min\u00adister said so.\n\n\n\nKim left the to\u00adwn."


def newest(desk: Desk) -> Version:
    with desk.project.read() as read:
        return queries.newest_version(read, desk.article_id, viewer=desk.ines.id)


def newest_text(desk: Desk) -> str:
    with desk.project.read() as read:
        return queries.article_text(read, newest(desk).id, viewer=desk.ines.id)


def to_check(desk: Desk) -> list[Placement]:
    with desk.project.read() as read:
        return queries.placements(read, viewer=desk.ines.id)


def read_newer(desk: Desk, text: str) -> reading.SourceReport:
    (report,), _ = reading.read_sources(
        desk.project, desk.ines, [reading.Pasted("newer", text)], version_of=desk.article_id
    )
    return report


def cut(text: str, words: str, replacement: str = "", residue: Residue = Residue.SOFT_HYPHEN) -> Cleaning:
    start = text.index(words)
    return Cleaning(residue=residue, start=start, end=start + len(words), replacement=replacement, reason="r")


def tag(desk: Desk, words: str, kind: str = "claim", **details: object) -> str:
    text = newest_text(desk)
    start = text.index(words)
    span = Span(start, start + len(words))
    made, _ = annotating.annotate(desk.project, desk.ines, newest(desk).id, span, kind, details=details or None)
    return made.id


def words_of(desk: Desk, annotation_id: str) -> str:
    one = next(one for one in desk.tags() if one.id == annotation_id)
    with desk.project.read() as read:
        text = queries.article_text(read, one.version_id, viewer=desk.ines.id)
    assert text[one.start : one.end] == one.exact
    return one.exact


def test_what_was_changed_is_moved_and_to_be_looked_at_or_left_and_to_be_placed(desk: Desk) -> None:
    nearly, gone = tag(desk, "“It is 80 percent,” Kim said"), tag(desk, "The end")
    report = read_newer(desk, TEXT.replace("80", "81").replace("The end.", "Wholly other words stand here now."))
    assert report.outcome == reading.Outcome.NEW_VERSION
    waiting = {one.annotation_id: one for one in to_check(desk)}
    assert set(waiting) == {nearly, gone}
    assert waiting[nearly].moved
    assert 0.75 <= waiting[nearly].score < 1
    assert words_of(desk, nearly) == "“It is 81 percent,” Kim said"
    assert not waiting[gone].moved
    assert waiting[gone].from_version_id == desk.version_id
    assert words_of(desk, gone) == "The end"
    assert "nearly" in " ".join(report.notes)
    assert projects.check(desk.project) == []


def test_a_tag_to_be_checked_is_placed_by_hand_or_left(desk: Desk) -> None:
    first, second = tag(desk, "smiled"), tag(desk, "The end")
    read_newer(desk, TEXT.replace("smiled", "grinned").replace("The end.", "Finis."))
    waiting = {one.annotation_id: one for one in to_check(desk)}
    start = newest_text(desk).index("grinned")
    versions.settle_placement(desk.project, desk.ines, waiting[first].id, Span(start, start + 7))
    versions.settle_placement(desk.project, desk.ines, waiting[second].id)
    assert to_check(desk) == []
    assert words_of(desk, first) == "grinned"
    assert words_of(desk, second) == "The end"
    with pytest.raises(NotFound):
        versions.settle_placement(desk.project, desk.ines, waiting[first].id)
    history.undo(desk.project, desk.ines)
    history.undo(desk.project, desk.ines)
    assert len(to_check(desk)) == 2
    assert projects.check(desk.project) == []


def test_what_was_left_in_an_earlier_version_is_not_asked_about_again_but_comes_back_with_its_words(desk: Desk) -> None:
    left = tag(desk, "The end")
    read_newer(desk, TEXT.replace("The end.", "Finis."))
    (waiting,) = to_check(desk)
    versions.settle_placement(desk.project, desk.ines, waiting.id)
    read_newer(desk, TEXT.replace("The end.", "Finis.").replace("smiled", "grinned"))
    assert to_check(desk) == []
    assert next(one for one in desk.tags() if one.id == left).version_id == desk.version_id
    versions.restore(desk.project, desk.ines, desk.version_id)
    assert newest_text(desk) == TEXT
    assert next(one for one in desk.tags() if one.id == left).version_id == newest(desk).id


def test_what_nobody_has_looked_at_yet_stays_to_be_checked_through_the_next_version(desk: Desk) -> None:
    nearly = tag(desk, "“It is 80 percent,” Kim said")
    read_newer(desk, TEXT.replace("80", "81"))
    read_newer(desk, "Before. " + TEXT.replace("80", "81"))
    (waiting,) = to_check(desk)
    assert waiting.annotation_id == nearly
    assert waiting.moved
    assert (waiting.from_version_id, waiting.from_start) == (desk.version_id, TEXT.index("“It"))
    assert waiting.version_id == newest(desk).id


def test_cleaning_makes_a_version_takes_tags_along_and_is_put_back(desk: Desk) -> None:
    read_newer(desk, SOFT)
    across, after = tag(desk, "min\u00adister"), tag(desk, "Kim left")
    base = newest(desk)
    changes = (cut(SOFT, "\u00ad"), cut(SOFT, "\n\n\n\n", "\n\n", Residue.BLANK_LINES))
    report, _ = versions.clean(desk.project, desk.ines, base.id, changes)
    assert newest_text(desk) == "The minister said so.\n\nKim left the to\u00adwn."
    assert (report.moved, report.nearly, report.to_check) == (2, 0, 0)
    assert (words_of(desk, across), words_of(desk, after)) == ("minister", "Kim left")
    assert newest(desk).cleaned == changes
    assert newest(desk).cleaned_from == base.id
    versions.put_back(desk.project, desk.ines, newest(desk).id, changes[:1])
    assert newest_text(desk) == "The min\u00adister said so.\n\nKim left the to\u00adwn."
    assert words_of(desk, across) == "min\u00adister"
    versions.put_back(desk.project, desk.ines, newest(desk).id)
    assert newest_text(desk) == SOFT
    assert (words_of(desk, across), words_of(desk, after)) == ("min\u00adister", "Kim left")
    with pytest.raises(Refused, match="Nothing was cleaned"):
        versions.put_back(desk.project, desk.ines, newest(desk).id)
    assert projects.check(desk.project) == []
    for _ in range(3):
        history.undo(desk.project, desk.ines)
    assert newest(desk).id == base.id
    assert words_of(desk, across) == "min\u00adister"


def test_a_tag_on_words_that_cleaning_takes_away_is_to_be_checked(desk: Desk) -> None:
    fence = "```html\nThe text."
    read_newer(desk, fence)
    marked = tag(desk, "```html", "translation_error")
    versions.clean(desk.project, desk.ines, newest(desk).id, [cut(fence, "```html\n", "", Residue.CODE_FENCE)])
    (waiting,) = to_check(desk)
    assert (waiting.annotation_id, waiting.moved, bool(waiting.span)) == (marked, False, False)
    assert words_of(desk, marked) == "```html"


def test_cleaning_is_for_the_newest_version_and_leaves_something(desk: Desk) -> None:
    read_newer(desk, SOFT)
    with pytest.raises(Refused, match="newer version"):
        versions.clean(desk.project, desk.ines, desk.version_id, [])
    everything = Cleaning(residue=Residue.BOILERPLATE, start=0, end=len(SOFT))
    with pytest.raises(Refused, match="Nothing would be left"):
        versions.clean(desk.project, desk.ines, newest(desk).id, [everything])
    with pytest.raises(KnownError, match="same place"):
        versions.clean(desk.project, desk.ines, newest(desk).id, [cut(SOFT, "min\u00ad"), cut(SOFT, "\u00ad")])


def test_what_is_offered_can_be_applied_and_then_nothing_is_offered(desk: Desk) -> None:
    read_newer(desk, SOFT)
    found = versions.cleanings_of(desk.project, newest(desk).id, desk.ines.id)
    assert {one.residue for one in found} == {Residue.SOFT_HYPHEN, Residue.BLANK_LINES}
    versions.clean(desk.project, desk.ines, newest(desk).id, found)
    assert newest_text(desk) == "The minister said so.\n\nKim left the town."
    assert versions.cleanings_of(desk.project, newest(desk).id, desk.ines.id) == ()


def test_spans_in_fields_follow_a_cleaning(desk: Desk) -> None:
    read_newer(desk, SOFT)
    start = SOFT.index("min")
    given = {"start": start, "end": start + len("min\u00adister")}
    quote = tag(desk, "said so", "quote", speaker_span=given)
    versions.clean(desk.project, desk.ines, newest(desk).id, [cut(SOFT, "\u00ad")])
    (found,) = [one for one in desk.tags() if one.id == quote]
    assert isinstance(found.details, QuoteDetails)
    assert found.details.speaker_span == TextSpan(start, start + len("minister"))


def test_harmless_cleaning_at_reading_is_a_second_version(desk: Desk) -> None:
    (report,), _ = reading.read_sources(desk.project, desk.ines, [reading.Pasted("soft", SOFT)], clean=True)
    with desk.project.read() as read:
        found = queries.versions(read, report.article_id, viewer=desk.ines.id)
        texts = [read.text(one.text_sha256) for one in found]
    assert texts == [SOFT, "The minister said so.\n\nKim left the town."]
    assert projects.check(desk.project) == []
    versions.put_back(desk.project, desk.ines, found[1].id)
    history.undo(desk.project, desk.ines)
    history.undo(desk.project, desk.ines)
    with desk.project.read() as read:
        assert [row.id for row in queries.articles(read, viewer=desk.ines.id)] == [desk.article_id]


def test_a_newer_copy_can_be_cleaned_at_once_and_both_are_undone_together(desk: Desk) -> None:
    kept = tag(desk, "Kim smiled")
    (report,), _ = reading.read_sources(
        desk.project,
        desk.ines,
        [reading.Pasted("n", TEXT + "\n\n\n\nMo\u00adre.")],
        version_of=desk.article_id,
        clean=True,
    )
    assert newest_text(desk) == TEXT + "\n\nMore."
    assert newest(desk).number == 3
    assert words_of(desk, kept) == "Kim smiled"
    assert "1 tag found again word for word" in " ".join(report.notes)
    history.undo(desk.project, desk.ines)
    assert newest(desk).id == desk.version_id


def test_the_same_text_makes_no_version(desk: Desk) -> None:
    assert read_newer(desk, TEXT).outcome == reading.Outcome.DUPLICATE
    with pytest.raises(Refused, match="same"):
        versions.restore(desk.project, desk.ines, desk.version_id)
    with pytest.raises(Refused, match="same to the letter"):
        versions.read_again(desk.project, desk.ines, desk.article_id, raw=True)


def test_two_windows_that_make_a_version_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tagged after the plan was made is taken along too."""
    carrying = versions.Carrying
    late: list[str] = []

    def slow(*args: object, **named: object) -> versions.Carrying:
        made = carrying(*args, **named)  # type: ignore[arg-type]
        late.append(tag(desk, "The end"))
        return made

    monkeypatch.setattr(versions, "Carrying", slow)
    read_newer(desk, "Before. " + TEXT)
    assert words_of(desk, late[0]) == "The end"
    assert next(one for one in desk.tags() if one.id == late[0]).version_id == newest(desk).id


def test_what_leads_from_version_to_version(desk: Desk) -> None:
    read_newer(desk, TEXT.replace("smiled", "grinned"))
    (edit,) = versions.changes_between(desk.project, desk.version_id, newest(desk).id)
    assert (TEXT[edit.start : edit.end], edit.replacement) == ("smiled", "grinned")


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


TWICE = "Kim said this today, for all to hear.\nKim said this today, for all to hear.\nThe end of it."


def test_a_tag_from_which_cleaning_took_words_is_looked_at_and_gets_them_back(desk: Desk) -> None:
    read_newer(desk, TWICE)
    both, across = tag(desk, TWICE[:75]), tag(desk, TWICE[30:])
    whole = {both: words_of(desk, both), across: words_of(desk, across)}
    start = TWICE.index("Kim", 1)
    again = Cleaning(residue=Residue.REPEATED_PARAGRAPH, start=start, end=start + 38, reason="r")
    report, _ = versions.clean(desk.project, desk.ines, newest(desk).id, [again])
    assert report.moved == 0
    assert report.nearly + report.to_check == 2
    assert {one.annotation_id for one in to_check(desk)} == {both, across}
    report, _ = versions.put_back(desk.project, desk.ines, newest(desk).id)
    assert (report.moved, report.nearly, report.to_check) == (2, 0, 0)
    assert {one: words_of(desk, one) for one in whole} == whole
    assert to_check(desk) == []


def test_going_back_takes_a_tag_that_nobody_has_looked_at_to_where_it_was(desk: Desk) -> None:
    nearly = tag(desk, "“It is 80 percent,” Kim said")
    read_newer(desk, "Before. " + TEXT.replace("80", "81"))
    report, _ = versions.restore(desk.project, desk.ines, desk.version_id)
    assert (report.moved, report.nearly, report.to_check) == (1, 0, 0)
    assert words_of(desk, nearly) == "“It is 80 percent,” Kim said"
    assert to_check(desk) == []


def test_going_back_asks_where_somebody_has_moved_the_tag_by_hand(desk: Desk) -> None:
    nearly = tag(desk, "“It is 80 percent,” Kim said")
    read_newer(desk, TEXT.replace("80", "81"))
    start = newest_text(desk).index("81 percent")
    annotating.move_span(desk.project, desk.ines, nearly, Span(start, start + 10))
    versions.restore(desk.project, desk.ines, desk.version_id)
    assert words_of(desk, nearly) == "80 percent"
    assert len(to_check(desk)) == 1


def test_a_placement_settled_while_a_version_is_made_is_not_asked_about_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(desk, "The end")
    read_newer(desk, TEXT.replace("The end.", "Finis."))
    (waiting,) = to_check(desk)
    carrying = versions.Carrying

    def slow(*args: object, **named: object) -> versions.Carrying:
        made = carrying(*args, **named)  # type: ignore[arg-type]
        versions.settle_placement(desk.project, desk.ines, waiting.id)
        return made

    monkeypatch.setattr(versions, "Carrying", slow)
    read_newer(desk, TEXT.replace("The end.", "Then ended."))
    assert to_check(desk) == []


def test_no_version_is_made_where_nothing_changes(desk: Desk) -> None:
    read_newer(desk, SOFT)
    base = newest(desk)
    soft, blank = cut(SOFT, "\u00ad"), cut(SOFT, "\n\n\n\n", "\n\n", Residue.BLANK_LINES)
    with pytest.raises(Refused, match="as it is"):
        versions.clean(desk.project, desk.ines, base.id, [])
    versions.clean(desk.project, desk.ines, base.id, [soft])
    with pytest.raises(Refused, match="not cleaned in this version"):
        versions.put_back(desk.project, desk.ines, newest(desk).id, [blank])
    assert newest(desk).number == base.number + 1


@pytest.mark.parametrize("clean", [False, True])
def test_the_copy_that_a_cleaned_version_was_made_of_is_nothing_new(desk: Desk, clean: bool) -> None:
    (first,), _ = read_sources(desk.project, desk.ines, [Pasted("soft", SOFT)], clean=True)
    (report,), _ = read_sources(desk.project, desk.ines, [Pasted("s", SOFT)], clean=clean, version_of=first.article_id)
    assert report.outcome == Outcome.DUPLICATE
    with desk.project.read() as read:
        assert len(queries.versions(read, first.article_id, viewer=desk.ines.id)) == 2


def test_tags_nearly_found_and_cleaned_at_once_are_counted_once(desk: Desk) -> None:
    tag(desk, "“It is 80 percent,” Kim said")
    tag(desk, "The end")
    newer = TEXT.replace("80", "81") + "\n\n\n\nMo\u00adre."
    (report,), _ = read_sources(desk.project, desk.ines, [Pasted("n", newer)], version_of=desk.article_id, clean=True)
    assert "1 tag found again word for word, 1 nearly so; look at those to check" in report.notes
    assert len(to_check(desk)) == 1


def test_in_blind_review_colleagues_tags_go_along_and_are_not_told(desk: Desk) -> None:
    bob = projects.acting(desk.project, "Bob")
    annotating.annotate(desk.project, bob, desk.version_id, Span(4, 10), "claim")
    kept, _ = annotating.annotate(desk.project, bob, desk.version_id, Span(27, 46), "claim")
    with desk.project.write("Review blind", desk.ines) as write:
        (record,) = write.find(ProjectRecord)
        write.replace(replace(record, blind=True))
    own = tag(desk, "The end")
    report = read_newer(desk, "Before. " + TEXT.replace("smiled", "grinned"))
    assert report.notes[-1] == "1 tag found again word for word"
    assert [one.id for one in desk.tags()] == [own]
    assert to_check(desk) == []
    with desk.project.read() as read:
        (place,) = queries.placements(read, viewer=bob.id)
        assert place.from_span == Span(4, 10)
        moved = queries.annotation(read, kept.id, viewer=bob.id)
    assert moved is not None
    assert moved.version_id == newest(desk).id


def test_tags_for_an_older_text_are_taken_into_the_newest(desk: Desk, tmp_path: Path) -> None:
    same, nearly, gone = tag(desk, "Kim left"), tag(desk, "“It is 80 percent,” Kim said"), tag(desk, "The end")
    exchange.export_tags(desk.project, desk.ines.id, tmp_path / "tags.json")
    annotating.remove(desk.project, desk.ines, [same, nearly, gone])
    read_newer(desk, "Before. " + TEXT.replace("80", "81").replace("The end.", "Wholly other words stand here now."))
    report, _ = exchange.import_tags(desk.project, desk.ines, tmp_path / "tags.json")
    assert (report.added, report.refused) == (3, [])
    assert "2 tags are for an earlier version" in report.found_again[-1]
    by_id = {one.id: one for one in desk.tags()}
    assert by_id[same].version_id == by_id[nearly].version_id == newest(desk).id
    assert words_of(desk, nearly) == "“It is 81 percent,” Kim said"
    assert by_id[gone].version_id == desk.version_id
    assert {one.annotation_id: one.moved for one in to_check(desk)} == {nearly: True, gone: False}
    assert projects.check(desk.project) == []
    again, changes = exchange.import_tags(desk.project, desk.ines, tmp_path / "tags.json")
    assert (again.passed_over, bool(changes)) == (3, False)
