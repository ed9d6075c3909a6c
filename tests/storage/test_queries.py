"""Questions about a project, as both fronts ask them."""

from dataclasses import replace

import pytest

from annotator.domain.annotations import Annotation, Comment, Decision, Evidence, Link, Placement, TagDefinition
from annotator.domain.articles import Article, ArticleState, ProjectRecord, Reviewer, Source, Version
from annotator.domain.cleaning import Cleaning, Residue
from annotator.domain.details import CustomDetails, QuoteDetails, TranslationErrorDetails
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span
from annotator.domain.vocabulary import DecisionValue, LinkType, ReviewerState, Severity, Status
from annotator.errors import InvalidValue, NotFound
from annotator.storage import queries
from tests.storage.rows import TEXT, add_article


@pytest.fixture
def two(project, ann, ben):
    """Two articles in an order of their own, known to two reviewers."""
    with project.write("Read articles", ann) as write:
        second = add_article(write, "Second", TEXT + " More.", position=2)
        first = add_article(write, "First", TEXT, position=1)
        assert write.reviewer_named(ben.name)
    return first, second


@pytest.fixture
def ben(project, ann):
    with project.write("Meet", ann) as write:
        found = write.reviewer_named("Ben Bold")
        write.add(Source(id=new_id()))
    return found


def store(project, reviewer, *rows):
    with project.write("Store", reviewer) as write:
        write.add_all(rows)


def link(one, other, author):
    return Link(
        id=new_id(),
        from_id=one.id,
        to_id=other.id,
        type=LinkType.CONTRADICTS,
        author_id=author.id,
        created_at=utc_now(),
    )


def test_articles_come_in_reading_order_with_their_newest_version(project, ann, two):
    first, second = two
    newer = replace(second.version, id=new_id(), number=2)
    source = Source(id=new_id(), title="Gazette")
    store(project, ann, newer, source)
    with project.write("Source", ann) as write:
        write.replace(replace(first.article, source_id=source.id))
    with project.read() as read:
        rows = queries.articles(read, viewer=ann.id)
        assert [(row.title, row.version_id, row.source_id) for row in rows] == [
            ("First", first.version.id, source.id),
            ("Second", newer.id, ""),
        ]
        assert queries.articles(read, viewer=ann.id, ids=[second.article.id]) == rows[1:]
        assert queries.articles(read, viewer=ann.id, ids=[]) == []
        assert queries.newest_version(read, second.article.id, viewer="") == newer
        assert queries.versions(read, second.article.id, viewer="") == [second.version, newer]
        assert queries.article_text(read, newer.id, viewer="") == second.text
        assert source in queries.sources(read, viewer="")
        assert queries.source(read, source.id, viewer="") == source
        for ask in (queries.newest_version, queries.article_text):
            with pytest.raises(NotFound):
                ask(read, new_id(), viewer="")


def test_articles_that_were_put_away_are_not_listed(project, ann, two):
    first, second = two
    with project.write("Archive", ann) as write:
        write.replace(replace(first.article, archived=True))
    with project.read() as read:
        assert [row.title for row in queries.articles(read, viewer="")] == ["Second"]
        assert len(queries.articles(read, viewer="", archived=True)) == 2
        assert {match.title for match in queries.search(read, "minister", viewer="")} == {"Second"}
        assert [one.article for one in queries.extract(read, viewer="").articles] == [second.article]


def test_marks_are_by_place_and_can_be_cut_to_a_span(project, ann, ben, two):
    first, second = two
    tags = [first.tag(13, 17, ann), first.tag(0, 12, ben, "quote"), first.tag(4, 12, ann), second.tag(0, 3, ann)]
    store(project, ann, *tags)
    with project.read() as read:
        marks = queries.marks(read, first.version.id, viewer=ann.id)
        assert marks == [tags[1].mark, tags[2].mark, tags[0].mark]
        assert queries.marks(read, first.version.id, viewer=ann.id, within=Span(12, 14)) == [tags[0].mark]
        assert queries.marks(read, new_id(), viewer=ann.id) == []


def test_annotations_are_filtered_and_in_order(project, ann, ben, two):
    first, second = two
    late, early, other = first.tag(13, 17, ann), first.tag(0, 12, ben, "quote"), second.tag(0, 3, ann)
    early = replace(early, status=Status.DISPUTED)
    store(project, ann, other, late, early)
    with project.read() as read:
        assert queries.annotations(read, viewer="") == [early, late, other]
        assert queries.annotations(read, viewer="", article_id=first.article.id) == [early, late]
        assert queries.annotations(read, viewer="", version_id=second.version.id) == [other]
        assert queries.annotations(read, viewer="", kind="quote") == [early]
        assert queries.annotations(read, viewer="", status="disputed") == [early]
        assert queries.annotations(read, viewer="", reviewer_id=ann.id) == [late, other]
        assert queries.annotations(read, viewer="", ids=[other.id, early.id, new_id()]) == [early, other]
        assert queries.annotations(read, viewer="", ids=[]) == []
        assert queries.annotation(read, late.id, viewer="") == late
        assert queries.annotation(read, new_id(), viewer="") is None
        counts = queries.article_counts(read, viewer="")
        assert counts[first.article.id] == queries.ArticleCounts(tags=2, disputed=1)
        assert counts[second.article.id] == queries.ArticleCounts(tags=1, disputed=0)


def test_rows_for_tables_carry_what_tables_show(project, ann, two):
    first, second = two
    error = first.tag(
        0, 3, ann, "translation_error", details=TranslationErrorDetails(severity=Severity.MAJOR, correction="A")
    )
    plain = second.tag(4, 12, ann)
    store(project, ann, plain, error)
    with project.read() as read:
        rows = queries.tag_rows(read, viewer="")
        assert [row.id for row in rows] == [error.id, plain.id]
        assert rows[0].article_id == first.article.id
        assert (rows[0].severity, rows[0].exact, rows[0].confidence) == ("major", "The", None)
        assert rows[0].details == '{"correction":"A","severity":"major"}'
        assert queries.tag_rows(read, viewer="", article_ids=[second.article.id]) == rows[1:]
        assert queries.tag_rows(read, viewer="", ids=[plain.id, error.id]) == rows
        assert queries.tag_rows(read, viewer="", limit=1, offset=1) == rows[1:]
        assert queries.tag_rows(read, viewer="", ids=[plain.id, error.id], limit=1, offset=1) == rows[1:]
        assert queries.tag_rows(read, viewer="", article_ids=[]) == []


def test_a_record_has_all_that_hangs_on_it(project, ann, ben, two):
    first, second = two
    one, other = first.tag(4, 12, ann), second.tag(4, 12, ann, "quote", details=QuoteDetails(speaker="He"))
    source = Source(id=new_id(), title="Report")
    later, sooner = (Evidence(id=new_id(), annotation_id=one.id, position=at, source_id=source.id) for at in (1, 0))
    comment = Comment(
        id=new_id(), annotation_id=one.id, author_id=ben.id, text="Sure?", asks=ann.id, created_at=utc_now()
    )
    decision = Decision(
        id=new_id(), annotation_id=one.id, reviewer_id=ben.id, decision=DecisionValue.AGREE, created_at=utc_now()
    )
    joined = link(one, other, ann)
    store(project, ann, source, one, other, later, sooner, comment, decision, joined)
    with project.read() as read:
        record = queries.record(read, one.id, viewer="")
        assert record.annotation == one
        assert record.article_id == first.article.id
        assert record.evidence == (sooner, later)
        assert (record.links, record.comments, record.decisions) == ((joined,), (comment,), (decision,))
        assert queries.links_to(read, other.id, viewer="") == [joined]
        assert [one.annotation for one in queries.records(read, viewer="", kind="quote")] == [other]
        assert queries.record(read, new_id(), viewer="") is None
        extract = queries.extract(read, viewer="", article_ids=[first.article.id])
        assert [one.text for one in extract.articles] == [first.text]
        assert extract.annotations == (record,)
        assert extract.sources[source.id] == source
        assert extract.reviewer_name(ben.id) == "Ben Bold"
        assert (extract.title, extract.sequence) == ("Test", project.sequence())
        assert len(queries.extract(read, viewer="").annotations) == 2


def test_the_projects_own_tags_keep_their_fields(project, ann, two):
    first, _ = two
    later, sooner = (TagDefinition(id=new_id(), name=name, position=at) for name, at in (("B", 1), ("A", 0)))
    tag = first.tag(0, 3, ann, sooner.id, details=CustomDetails(values=(("loud", True), ("n", 3))))
    store(project, ann, later, sooner, tag)
    with project.read() as read:
        assert queries.tag_definitions(read) == [sooner, later]
        assert queries.annotation(read, tag.id, viewer="") == tag


def test_keys_find_what_they_name(project, ann, two):
    first, second = two
    tags = [first.tag(0, 3, ann), first.tag(4, 12, ann)]
    store(project, ann, *tags)
    with project.read() as read:
        assert queries.find_article(read, first.article.id, viewer="") == first.article
        assert queries.find_article(read, "Second", viewer="") == second.article
        assert queries.find_article(read, second.article.id[:35], viewer="") in (first.article, second.article)
        assert queries.find_annotation(read, tags[0].id.upper(), viewer="") == tags[0]
        with pytest.raises(InvalidValue, match=r"fits several.*First"):
            queries.find_article(read, first.article.id[:4], viewer="")
        with pytest.raises(InvalidValue, match=r"fits several.*“The”"):
            queries.find_annotation(read, tags[0].id[:4], viewer="")
        for nothing in ("", "%", "_", "zzz"):
            with pytest.raises(NotFound):
                queries.find_annotation(read, nothing, viewer="")
            with pytest.raises(NotFound):
                queries.find_article(read, nothing, viewer="")


def test_a_title_that_two_articles_have_is_not_guessed(project, ann, two):
    first, second = two
    with project.write("Rename", ann) as write:
        write.replace(replace(second.article, title="First"))
    with project.read() as read, pytest.raises(InvalidValue, match="fits several"):
        queries.find_article(read, "First", viewer="")
    assert first.article.title == "First"


def everything_seen(project, viewer):
    """The ids of annotations that any question gives away."""
    with project.read() as read:
        articles = queries.articles(read, viewer=viewer)
        extract = queries.extract(read, viewer=viewer)
        answers = [
            [mark.id for row in articles for mark in queries.marks(read, row.version_id, viewer=viewer)],
            [one.id for one in queries.annotations(read, viewer=viewer)],
            [row.id for row in queries.tag_rows(read, viewer=viewer)],
            [one.annotation.id for one in queries.records(read, viewer=viewer)],
            [one.annotation.id for one in extract.annotations],
        ]
        sets = {frozenset(answer) for answer in answers}
        assert len(sets) == 1
        (seen,) = sets
        linked = {end for one in extract.annotations for link in one.links for end in (link.from_id, link.to_id)}
        assert linked <= seen
        assert sum(one.tags for one in queries.article_counts(read, viewer=viewer).values()) == len(seen)
        return seen


def test_blind_review_hides_colleagues_until_one_has_finished(project, ann, ben, two):
    first, second = two
    mine, theirs = first.tag(0, 3, ann), first.tag(4, 12, ben)
    elsewhere = second.tag(4, 12, ben)
    across = link(mine, theirs, ben)
    with project.write("Tag mine", ann) as write:
        write.add(mine)
    with project.write("Tag theirs", ben) as write:
        write.add_all([theirs, elsewhere])
    with project.write("Link", ben) as write:
        write.add(across)
    assert everything_seen(project, ann.id) == {mine.id, theirs.id, elsewhere.id}
    with project.write("Review blind", ann) as write:
        (record,) = write.find(ProjectRecord)
        write.replace(replace(record, blind=True))
    assert everything_seen(project, ann.id) == {mine.id}
    assert everything_seen(project, ben.id) == {theirs.id, elsewhere.id}
    with project.read() as read:
        assert queries.annotation(read, theirs.id, viewer=ann.id) is None
        assert queries.record(read, theirs.id, viewer=ann.id) is None
        assert queries.links_to(read, theirs.id, viewer=ann.id) == []
        assert queries.record(read, mine.id, viewer=ann.id).links == ()
        with pytest.raises(NotFound):
            queries.find_annotation(read, theirs.id, viewer=ann.id)
        told = [entry.name for entry in queries.history(read, viewer=ann.id)]
        assert "Tag mine" in told
        assert "Tag theirs" not in told
        assert "Link" not in told
        assert "Tag theirs" in [entry.name for entry in queries.history(read, viewer=ben.id)]
    with project.write("Finish", ann) as write:
        write.add(
            ArticleState(id=new_id(), article_id=first.article.id, reviewer_id=ann.id, state=ReviewerState.FINISHED)
        )
    assert everything_seen(project, ann.id) == {mine.id, theirs.id}
    with project.read() as read:
        assert queries.links_to(read, theirs.id, viewer=ann.id) == [across]


def test_what_a_colleague_removed_stays_hidden_in_blind_history(project, ann, ben, two):
    first, _ = two
    theirs = first.tag(4, 12, ben)
    with project.write("Review blind", ann) as write:
        (record,) = write.find(ProjectRecord)
        write.replace(replace(record, blind=True))
    with project.write("Tag theirs", ben) as write:
        write.add(theirs)
    with project.write("Remove theirs", ben) as write:
        write.remove(Annotation, theirs.id)
    with project.read() as read:
        names = [entry.name for entry in queries.history(read, viewer=ann.id, limit=1)]
    assert names == ["Review blind"]


def test_every_question_that_shows_annotations_takes_the_viewer():
    import inspect

    without = {"count_of_kind", "find_kind", "reviewers", "reviewer_by_name", "revisions", "tag_definitions"}
    without |= {"is_blind", "place_in_queue", "undo_names", "undo_sizes"}
    for name in queries.__all__:
        question = getattr(queries, name)
        if inspect.isfunction(question) and name not in without:
            assert inspect.signature(question).parameters["viewer"].kind is inspect.Parameter.KEYWORD_ONLY, name


def test_a_value_that_no_program_of_ours_wrote_is_told(project, ann, two):
    from annotator.errors import DamagedProject

    first, _ = two
    tag = first.tag(0, 3, ann)
    store(project, ann, tag)
    with project._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE annotation SET status = 'splendid'")
    with project.read() as read, pytest.raises(DamagedProject, match=rf"annotation {tag.id}.*splendid"):
        read.get(Annotation, tag.id)


def test_rows_of_every_record_come_back_as_they_were(project, ann, two):
    from annotator.domain.annotations import Assignment, CustomField, Settlement
    from annotator.domain.articles import (
        AlignmentGroup,
        Block,
        BlockKind,
        BriefingExport,
        Capture,
        CorrectionNote,
        MergePoint,
        Pair,
        Signature,
    )
    from annotator.domain.fields import FieldType
    from annotator.domain.vocabulary import Kind, Relation, Status
    from annotator.storage.schema import RECORDS

    first, second = two
    tag = first.tag(0, 3, ann)
    pair = Pair(id=new_id(), left_id=first.article.id, right_id=second.article.id, relation=Relation.REWRITE)
    field = CustomField(name="tone", type=FieldType.CHOICE, choices=("loud", "low"))
    rows = [
        tag,
        pair,
        AlignmentGroup(
            id=new_id(),
            pair_id=pair.id,
            left_version_id=first.version.id,
            right_version_id=second.version.id,
            position=0,
            left=((0, 3), (4, 12)),
            right=((0, 3),),
            score=1,
        ),
        replace(first.version, id=new_id(), number=2, blocks=(Block(0, 3, BlockKind.HEADING, 2),)),
        TagDefinition(id=new_id(), name="Tone", parent=Kind.QUOTE, fields=(field,)),
        BriefingExport(
            id=new_id(), file_name="b.docx", sha256="x", sequence=1, version=1, reviewer_id=ann.id, created_at=utc_now()
        ),
        Signature(
            id=new_id(), reviewer_id=ann.id, cut_off="2025-01-01", sequence=1, file_sha256="x", created_at=utc_now()
        ),
        CorrectionNote(id=new_id(), annotation_id=tag.id, reviewer_id=ann.id, text="n", created_at=utc_now()),
        Settlement(
            id=new_id(), annotation_id=tag.id, reviewer_id=ann.id, outcome=Status.DEFERRED, created_at=utc_now()
        ),
        Assignment(id=new_id(), annotation_id=tag.id, reviewer_id=ann.id, author_id=ann.id, created_at=utc_now()),
        MergePoint(id=new_id(), head_id=new_id(), sequence=1, partial=True, name="Copy", created_at=utc_now()),
        ArticleState(id=new_id(), article_id=first.article.id, reviewer_id=ann.id),
        Evidence(id=new_id(), annotation_id=tag.id),
        Comment(id=new_id(), annotation_id=tag.id, author_id=ann.id, text="c", resolved=True, created_at=utc_now()),
        Decision(
            id=new_id(), annotation_id=tag.id, reviewer_id=ann.id, decision=DecisionValue.UNSURE, created_at=utc_now()
        ),
        Source(id=new_id(), publisher="P", is_machine_translation=True),
        Capture(
            id=new_id(),
            version_id=first.version.id,
            address="https://a.example",
            final_address="https://b.example",
            accessed_at=utc_now(),
            headers=(("Date", "Fri, 02 May 2025 10:00:00 GMT"),),
        ),
        Placement(
            id=new_id(),
            annotation_id=tag.id,
            version_id=second.version.id,
            score=0.5,
            from_version_id=first.version.id,
            from_start=0,
            from_end=3,
        ),
        replace(
            first.version,
            id=new_id(),
            number=3,
            cleaned_from=first.version.id,
            cleaned=(
                Cleaning(residue=Residue.SOFT_HYPHEN, start=0, end=3, replacement=TEXT[:3], reason="r", harmless=True),
            ),
        ),
    ]
    store(project, ann, *rows)
    with project.read() as read:
        for row in rows:
            assert read.get(type(row), row.id) == row
    elsewhere = {Article, Version, ProjectRecord, Reviewer, Link}
    assert {type(row) for row in rows} | elsewhere == set(RECORDS)
    assert project.check() == []
