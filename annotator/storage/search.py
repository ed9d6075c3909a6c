"""Full-text search over the newest versions of all articles.

SQLite finds the articles by two FTS5 indexes: one of words, accents folded, and one of trigrams, for scripts without
spaces and for parts of words. Both are made when a text is stored. PostgreSQL finds them by ILIKE, which does not fold
accents. Where in an article the words stand is then found here, the same on both, so offsets are code points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Row, bindparam, select, text

from annotator.domain.spans import Span
from annotator.storage import schema
from annotator.storage.search_terms import Finder, Term, find, parse, snippet
from annotator.storage.transactions import Read
from annotator.text.finding import expression_finder

HITS_PER_ARTICLE = 50
"""Hits told of one article at most, so that "the" in a book neither takes long nor hides the other articles."""

AT_ONCE = 64
"""Texts asked for at once."""

MANY = 2_000
"""Texts asked for at once where asking is costly."""

CHARACTERS_AT_ONCE = 1_000_000
"""Characters of texts after which no further one is fetched along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A passage found: its place in code points of the version's text, and about 80 characters around it."""

    article_id: str
    version_id: str
    title: str
    start: int
    end: int
    snippet: str


def search(read: Read, words: str, *, viewer: str, regex: bool = False, limit: int = 200) -> list[Match]:  # noqa: ARG001  # every query takes the viewer
    """Return passages: words, "phrases" and prefixes*, all of which an article must have.

    They are those of the texts that came in first, up to ``limit``, in reading order. What no article has as words is
    looked for as parts of words. With ``regex``, ``words`` is a regular expression of Python, without regard to case.
    Raises InvalidValue for one that cannot be read.
    """
    if regex:
        return _matches(read, Wanted(), expression_finder(words), limit)
    terms = parse(words)
    if not terms:
        return []
    found = _matches(read, wanted_of(read, terms), find(terms), limit)
    if not found and not all(term.is_part for term in terms):
        terms = [term.as_part() for term in terms]
        found = _matches(read, wanted_of(read, terms), find(terms), limit)
    return found


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a text must have: queries of full-text indexes, by their tables, and parts that stand in it as they are."""

    indexed: tuple[tuple[str, str], ...] = ()
    parts: tuple[str, ...] = ()
    many_words: bool = False
    """Whether a query stands for many words: an index has to join their places anew each time that it is asked."""


def wanted_of(read: Read, terms: list[Term]) -> Wanted:
    """Return what a text must have for terms: SQLite asks its indexes for it, other databases look for the parts."""
    if read.connection.dialect.name != "sqlite":
        return Wanted(parts=tuple(part for term in terms for part in term.parts))
    words = " AND ".join(term.words_query for term in terms if not term.is_part)
    parts = [term for term in terms if term.is_part]
    trigrams = " AND ".join(term.trigrams_query for term in parts if len(term.parts[0]) >= 3)
    indexed = (("text_words", words), ("text_trigrams", trigrams))
    short = tuple(term.parts[0] for term in parts if len(term.parts[0]) < 3)
    return Wanted(tuple(one for one in indexed if one[1]), short, any(term.is_prefix for term in terms))


def _matches(read: Read, wanted: Wanted, finder: Finder, limit: int) -> list[Match]:
    """Return the passages of the first texts that have any, in reading order."""
    found: list[tuple[int, Match]] = []
    numbers = text_numbers(read, wanted)
    at_once = _FIRST
    while len(found) < limit and (chunk := list(islice(numbers, at_once))):
        # Whoever looks for a word that is everywhere has enough with the first few.
        at_once = min(2 * at_once, AT_ONCE)
        for article, content in with_contents(read, chunk):
            spans = islice(finder(content), min(HITS_PER_ARTICLE, limit - len(found)))
            found.extend((article.position, _match(article, content, span)) for span in spans)
    found.sort(key=lambda one: (one[0], one[1].article_id, one[1].start))
    return [match for _, match in found]


def text_numbers(read: Read, wanted: Wanted, after: int = -1) -> Iterator[int]:
    """Yield the numbers of the texts that have what is wanted, older versions' texts among them, as they came in.

    Those up to the number ``after`` are left out.
    """
    values: dict[str, object] = {f"{table}_query": query for table, query in wanted.indexed}
    conditions = []
    for place, part in enumerate(wanted.parts):
        conditions.append(_HAS_PART[read.connection.dialect.name].format(place=place))
        values[f"part_{place}"] = f"%{_escaped(part)}%"
    source = "text t WHERE t.number > :last"
    if wanted.indexed:
        (first, _), *others = wanted.indexed
        source = f"{first} WHERE {first} MATCH :{first}_query AND rowid > :last"
        conditions = [f"t.number IN ({_ROWS_OF.format(table=table)})" for table, _ in others] + conditions
        if conditions:
            source = f"text t WHERE t.number > :last AND t.number IN ({_ROWS_OF.format(table=first)})"
    number = "t.number" if source.startswith("text ") else "rowid"
    # A prefix stands for many words, whose places an index has to join anew each time that it is asked.
    several = MANY if wanted.many_words else AT_ONCE
    where = "".join(f" AND {condition}" for condition in conditions)
    statement = text(f"SELECT {number} FROM {source}{where} ORDER BY {number} LIMIT :several")  # noqa: S608  # names of ours
    last = after
    while found := read.connection.execute(statement, {**values, "last": last, "several": several}).scalars().all():
        yield from found
        if len(found) < several:
            return
        last = found[-1]


_FIRST = 8
_ROWS_OF = "SELECT rowid FROM {table} WHERE {table} MATCH :{table}_query"
_HAS_PART = {
    "sqlite": "lower(t.content) LIKE lower(:part_{place}) ESCAPE '/'",
    "postgresql": "t.content ILIKE :part_{place} ESCAPE '/'",
}
_ARTICLES = text(
    "SELECT a.id, a.title, a.position, v.id AS version_id, v.length, t.number FROM text t "
    "JOIN version v ON v.text_sha256 = t.sha256 JOIN article a ON a.id = v.article_id "
    "WHERE t.number IN :numbers AND NOT a.archived "
    "AND v.number = (SELECT max(o.number) FROM version o WHERE o.article_id = v.article_id) ORDER BY t.number, a.id"
).bindparams(bindparam("numbers", expanding=True))


def _escaped(part: str) -> str:
    return part.replace("/", "//").replace("%", "/%").replace("_", "/_")


def with_contents(read: Read, numbers: list[int]) -> Iterator[tuple[Row[Any], str]]:
    """Yield the articles whose newest text has one of the numbers, each with it; short texts are fetched together."""
    waiting: list[Row[Any]] = []
    characters = 0
    for article in [*read.connection.execute(_ARTICLES, {"numbers": numbers}).all(), None]:
        if article is not None:
            waiting.append(article)
            characters += article.length
            if characters < CHARACTERS_AT_ONCE:
                continue
        values = {"numbers": [one.number for one in waiting]}
        texts = {row[0]: row[1] for row in read.connection.execute(_CONTENTS, values)} if waiting else {}
        yield from ((one, texts[one.number]) for one in waiting)
        waiting, characters = [], 0


_CONTENTS = select(schema.text.c.number, schema.text.c.content).where(
    schema.text.c.number.in_(bindparam("numbers", expanding=True))
)


def _match(article: Row[Any], content: str, span: Span) -> Match:
    return Match(
        article_id=article.id,
        version_id=article.version_id,
        title=article.title,
        start=span.start,
        end=span.end,
        snippet=snippet(content, span),
    )
