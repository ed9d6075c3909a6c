"""Search, as a person types it."""

import pytest

from annotator.errors import InvalidValue
from annotator.storage import queries, search
from tests.storage.rows import add_article

TEXT = (
    "The Central Bank said 😀 that inflation slowed. Le président a déclaré: cafe\u0301 ouvert.\n"
    "中国外交部发言人星期三表示，双方将继续。経済産業省は、来月から。 destabilization.The US don't AND OR NEAR(x)"
)


@pytest.fixture
def found(project, ann):
    """Returns the words found in one article."""
    with project.write("Read", ann) as write:
        add_article(write, "One", TEXT)

    def finding(words, **options):
        with project.read() as read:
            matches = queries.search(read, words, viewer=ann.id, **options)
        for match in matches:
            assert match.title == "One"
            assert " ".join(TEXT[match.start : match.end].split()) in match.snippet
            assert len(match.snippet) < 130
        return [TEXT[match.start : match.end] for match in matches]

    return finding


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bank", ["Bank"]),
        ("central inflation", ["Central", "inflation"]),
        ("central nothing", []),
        ('"central bank"', ["Central Bank"]),
        ('"bank central"', []),
        *(
            (f"{opening}central bank{closing}", ["Central Bank"])
            for opening, closing in ("“”", "„“", "«»", "»«", "「」")
        ),
        ("“bank central”", []),
        ("“central", ["Central"]),
        ("infl*", ["inflation"]),
        ("don't", ["don't"]),
        ("US", ["US"]),
        ("stabil", ["stabil"]),
        ("外交部", ["外交部"]),
        ("外交", ["外交"]),
        ("来", ["来"]),
        ("経済産業省", ["経済産業省"]),
        ("😀", ["😀"]),
        ("AND", ["AND"]),
        ("OR", ["OR"]),
        ("NEAR(x)", ["NEAR(x"]),
        ("président", ["président"]),
        ("cafe\u0301", ["cafe\u0301"]),
        ("zzz", []),
        ("", []),
        ('"', []),
        ('""', []),
        ("*", []),
        ("   ", []),
        ('" AND (', ["AND", "("]),
        ("content:bank", []),
        ("bank\0", ["Bank"]),
        ("^bank", ["Bank"]),
        ("-bank", ["Bank"]),
        ("%", []),
        ("_", []),
        ("(", ["("]),
    ],
)
def test_words_phrases_prefixes_and_parts(found, words, expected):
    assert found(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("president", ["président"]), ("DÉCLARE", ["déclaré"]), ("café", ["cafe\u0301"]), ("cafe", ["cafe\u0301"])],
)
def test_accents_are_folded_in_files(file_project, ann, words, expected):
    with file_project.write("Read", ann) as write:
        add_article(write, "One", TEXT)
    with file_project.read() as read:
        matches = queries.search(read, words, viewer=ann.id)
    assert [TEXT[match.start : match.end] for match in matches] == expected


def test_regular_expressions(found):
    assert found(r"\bc\w+l\b", regex=True) == ["Central"]
    assert found("x*", regex=True) == ["x"]
    assert found("(?-i:central)", regex=True) == []
    for wrong in ("(", "[z-a]", "", "a{99999999999}", "x" * 2000):
        with pytest.raises(InvalidValue):
            found(wrong, regex=True)


def test_only_the_newest_versions_are_searched(project, ann):
    from dataclasses import replace

    from annotator.domain.ids import new_id

    with project.write("Read", ann) as write:
        made = add_article(write, "One", "old words stand here")
        newer = "new words stand here"
        write.add(replace(made.version, id=new_id(), number=2, text_sha256=write.add_text(newer), length=len(newer)))
    with project.read() as read:
        assert queries.search(read, "old", viewer="") == []
        assert len(queries.search(read, "new", viewer="")) == 1


def test_hits_are_limited_by_article_and_altogether(project, ann):
    with project.write("Read", ann) as write:
        for number in range(4):
            add_article(write, f"Article {number}", f"{number} " + "the word " * 100, position=number)
    with project.read() as read:
        matches = queries.search(read, "the", viewer="")
        assert [match.title for match in matches[:: search.HITS_PER_ARTICLE]] == [f"Article {n}" for n in range(4)]
        assert len(queries.search(read, "the", viewer="", limit=7)) == 7
        assert len(queries.search(read, "t.e", viewer="", regex=True, limit=7)) == 7


def test_hits_in_a_very_long_text_are_found_wherever_they_stand(project, ann, monkeypatch):
    from annotator.storage import search_terms

    monkeypatch.setattr(search_terms, "CHUNK", 50)
    text = "".join(f"é{number} needle in hay\u0301stack, " for number in range(30))
    with project.write("Read", ann) as write:
        add_article(write, "Long", text)
    with project.read() as read:
        matches = queries.search(read, '"needle in"', viewer="")
    assert [match.start for match in matches] == [
        place for place in range(len(text)) if text.startswith("needle in", place)
    ]


def test_an_expression_that_would_never_end_is_stopped(project, ann, monkeypatch):
    monkeypatch.setattr("annotator.text.finding.EXPRESSION_SECONDS", 0.2)
    with project.write("Read", ann) as write:
        add_article(write, "One", "x" * 5_000)
    with project.read() as read, pytest.raises(InvalidValue, match="takes longer"):
        queries.search(read, "(x+x+)+y", viewer=ann.id, regex=True)
