"""What is erased is nowhere in the file any more, and the journal says that something was."""

from pathlib import Path

import pytest

from annotator.domain.annotations import Annotation, Link
from annotator.domain.articles import Article, Capture, Source, Version
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.errors import NotFound
from annotator.storage import blanking, erasing, journal, queries
from annotator.storage.project import Project, open_project
from tests.storage.rows import TEXT, add_article

SECRET = "The Zanzibar protocol of Undersecretary Quillfeather, in full.\nNobody may know of the Zanzibar protocol."
WORDS = (b"Zanzibar", b"zanzibar", b"Quillfeather", b"quillfeather")
"""Of the text, a note, a title, an address: as they are written, and as the indexes fold them."""


@pytest.fixture
def other(project: Project, ann):
    """An article that stays, with a tag."""
    with project.write("Read article", ann) as write:
        made = add_article(write, "Harmless")
        tag = made.tag(4, 12, ann)
        write.add(tag)
    return made, tag


@pytest.fixture
def secret(project: Project, ann, ben, other):
    """A confidential article with all that can hang on one, some of it changed, removed and undone."""
    with project.write("Read zanzibar.pdf", ann) as write:
        source = Source(id=new_id(), title="Zanzibar file", url="https://quillfeather.example/")
        write.add(source)
        made = add_article(write, "Zanzibar", SECRET, position=1)
        write.replace(Article(id=made.article.id, title="Zanzibar", source_id=source.id, position=1))
        write.add(
            Capture(
                id=new_id(),
                version_id=made.version.id,
                address="https://quillfeather.example/",
                final_address="https://quillfeather.example/zanzibar",
                accessed_at=utc_now(),
            )
        )
    tag = made.tag(4, 12, ben, note="Quillfeather's own words")
    with project.write("Tag claim", ben) as write:
        write.add(tag)
        write.add(
            Link(
                id=new_id(), from_id=other[1].id, to_id=tag.id, type="supports", author_id=ben.id, created_at=utc_now()
            )
        )
    with project.write("Rename “Zanzibar”", ann) as write:
        write.replace(Article(id=made.article.id, title="Zanzibar II", source_id=source.id, position=1))
    with project.write("Remove claim", ben) as write:
        write.remove(Annotation, tag.id)
    journal.undo(project, ben)
    return made


def everything_in(project: Project) -> bytes:
    """Return all that the database holds, as bytes to search: the files, or every row of a server."""
    if not project.target.startswith("postgresql"):
        path = Path(project.target)
        return b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*"))
    with project.read() as read:
        tables = read.connection.exec_driver_sql(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        ).scalars()
        rows = [read.connection.exec_driver_sql(f'SELECT * FROM "{name}"').all() for name in tables]
    # The bytes of an original as bytes.
    return repr(
        [[bytes(v) if isinstance(v, memoryview) else v for v in row] for table in rows for row in table]
    ).encode()


def test_nothing_of_it_is_left_in_the_file(project, ann, secret, other):
    before = everything_in(project)
    # A server's index of words is no table of ours.
    assert [word for word in WORDS if word not in before] in ([], [b"quillfeather"])
    erased, changes = erasing.erase(project, ann, [secret.article.id])
    assert (erased.articles, erased.tags, erased.traces) == (1, 1, False)
    assert changes.unknown
    after = everything_in(project)
    assert [word for word in WORDS if word in after] == []


def test_a_check_is_clean_and_tells_of_it(project, ann, secret):
    assert project.check() == []
    with project.read() as read:
        head = read.connection.exec_driver_sql("SELECT hash FROM operation ORDER BY sequence DESC LIMIT 1").scalar()
    erased, _ = erasing.erase(project, ann, [secret.article.id])
    assert project.check() == []
    with project.read() as read:
        (told,) = blanking.erasures(read)
    assert (told.reviewer, told.articles, told.tags, told.texts) == ("Ann Able", 1, 1, 1)
    assert (told.entries, told.sealed_from, told.hash_before) == (erased.entries, 2, head)


def test_the_journal_still_says_that_something_was_done_when_and_by_whom(project, ann, ben, secret):
    with project.read() as read:
        before = queries.history(read, viewer=ann.id)
    erasing.erase(project, ann, [secret.article.id])
    with project.read() as read:
        last, *after = queries.history(read, viewer=ann.id)
    assert last.name == "Erase 1 article"
    assert [(one.id, one.at, one.reviewer) for one in after] == [(one.id, one.at, one.reviewer) for one in before]
    assert {one.name for one in after} == {"(erased)", "Read article"}


def test_undo_passes_over_what_was_erased_and_takes_back_the_rest(project, ann, ben, secret, other):
    erasing.erase(project, ben, [secret.article.id])
    with project.read() as read:
        assert queries.undo_names(read, ben.id) == ("", "")
        assert queries.undo_names(read, ann.id) == ("Read article", "")
    journal.undo(project, ann)
    journal.redo(project, ann)
    with project.read() as read:
        assert [row.title for row in queries.articles(read, viewer=ann.id)] == ["Harmless"]
        assert len(queries.annotations(read, viewer=ann.id)) == 1
    assert project.check() == []


def test_of_an_operation_on_several_articles_the_others_stay_and_can_be_undone(project, ann):
    with project.write("Read 2 articles", ann) as write:
        first = add_article(write, "A", SECRET)
        add_article(write, "B", TEXT, position=1)
    erasing.erase(project, ann, [first.article.id])
    with project.read() as read:
        assert queries.undo_names(read, ann.id)[0] == "Read 2 articles"
    journal.undo(project, ann)
    with project.read() as read:
        assert queries.articles(read, viewer=ann.id) == []
    assert project.check() == []


def test_one_that_was_removed_before_can_be_erased_too(project, ann, secret):
    with project.write("Remove article “Zanzibar II”", ann) as write:
        write.remove(Article, secret.article.id)
    with project.read() as read:
        known = {one.title: one.removed for one in erasing.erasable(read)}
    assert known == {"Harmless": False, "Zanzibar II": True}
    erasing.erase(project, ann, [secret.article.id])
    assert [word for word in WORDS if word in everything_in(project)] == []
    with project.read() as read:
        assert [one.title for one in erasing.erasable(read)] == ["Harmless"]
    assert project.check() == []


def test_a_text_that_another_article_has_stays_and_that_is_told(project, ann, secret):
    with project.write("Read again", ann) as write:
        twin = add_article(write, "Twin", SECRET, position=2)
    erased, _ = erasing.erase(project, ann, [secret.article.id])
    assert erased.kept_texts == ("Twin",)
    with project.read() as read:
        assert queries.article_text(read, twin.version.id, viewer=ann.id) == SECRET
        assert [match.title for match in queries.search(read, "quillfeather", viewer=ann.id)] == ["Twin"]
    assert project.check() == []


def test_a_source_that_something_else_uses_stays(project, ann, secret, other):
    with project.read() as read:
        (source,) = read.find(Source)
    with project.write("Set source", ann) as write:
        write.replace(Article(id=other[0].article.id, title="Harmless", source_id=source.id))
    erasing.erase(project, ann, [secret.article.id])
    with project.read() as read:
        assert read.find(Source) == [source]
        assert read.find(Version, article_id=secret.article.id) == []
    assert project.check() == []


def test_search_finds_it_no_more_and_the_rest_as_before(project, ann, secret, other):
    erasing.erase(project, ann, [secret.article.id])
    with project.read() as read:
        assert queries.search(read, "zanzibar", viewer=ann.id) == []
        assert [match.title for match in queries.search(read, "soldiers", viewer=ann.id)] == ["Harmless"]
        shingles = "SELECT count(*) FROM shingle WHERE text_number NOT IN (SELECT number FROM text)"
        assert read.connection.exec_driver_sql(shingles).scalar() == 0


def test_what_was_never_there_erases_nothing(project, ann, secret):
    before = project.sequence()
    with pytest.raises(NotFound, match="Nothing was erased"):
        erasing.erase(project, ann, [secret.article.id, "0"])
    assert project.sequence() == before
    with project.read() as read:
        assert queries.article_text(read, secret.version.id, viewer=ann.id) == SECRET


def test_another_window_is_told_to_read_everything_anew(project, ann, secret):
    before = project.sequence()
    erasing.erase(project, ann, [secret.article.id])
    assert project.changes_since(before).unknown


def test_the_same_text_can_be_read_again_afterwards(project, ann, secret):
    erasing.erase(project, ann, [secret.article.id])
    with project.write("Read article", ann) as write:
        add_article(write, "Zanzibar", SECRET, position=1)
    with project.read() as read:
        assert {match.title for match in queries.search(read, "quillfeather", viewer=ann.id)} == {"Zanzibar"}
    assert project.check() == []


def test_blanking_without_saying_so_is_found(project, ann, secret):
    erasing.erase(project, ann, [secret.article.id])
    with project._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM operation WHERE name = 'Erase 1 article'")
    assert any("were blanked" in problem.what for problem in project.check())


def test_while_somebody_reads_the_file_keeps_traces_and_that_is_told(file_project, ann):
    with file_project.write("Read article", ann) as write:
        made = add_article(write, "Zanzibar", SECRET)
    with open_project(file_project.target) as elsewhere, elsewhere.read() as read:
        queries.articles(read, viewer=ann.id)
        erased, _ = erasing.erase(file_project, ann, [made.article.id])
        assert erased.traces
    file_project.rewrite()
    assert [word for word in WORDS if word in everything_in(file_project)] == []
