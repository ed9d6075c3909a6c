"""Full-text search over the newest versions of all articles.

SQLite finds the articles by two FTS5 indexes: one of words, accents folded, and one of trigrams, for scripts without
spaces and for parts of words. Both are made when a text is stored. PostgreSQL finds them by ILIKE, which does not fold
accents. Where in an article the words stand is then found here, the same on both, so offsets are code points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Row, false, text, true
from sqlalchemy import column as sql_column

from annotator.domain.spans import Span
from annotator.errors import InvalidValue
from annotator.storage import schema
from annotator.storage.query_articles import newest
from annotator.storage.search_terms import Finder, Term, find, parse, snippet
from annotator.storage.transactions import Read

HITS_PER_ARTICLE = 50
"""Hits told of one article at most, so that "the" in a book neither takes long nor hides the other articles."""

REGEX_SECONDS = 2
"""How long a regular expression may look in one article."""

LONGEST_PATTERN = 1_000
"""Characters of a regular expression; longer ones are accidents."""


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
    """Return passages in reading order: words, "phrases" and prefixes*, all of which an article must have.

    What no article has as words is looked for as parts of words. With ``regex``, ``words`` is a regular expression of
    Python, without regard to case. Raises InvalidValue for one that cannot be read.
    """
    if regex:
        return _matches(read, true(), _compiled(words), limit)
    terms = parse(words)
    if not terms:
        return []
    found = _matches(read, _candidates(read, terms), find(terms), limit)
    if not found and not all(term.is_part for term in terms):
        terms = [term.as_part() for term in terms]
        found = _matches(read, _candidates(read, terms), find(terms), limit)
    return found


def _candidates(read: Read, terms: list[Term]) -> ColumnElement[bool]:
    """Return the condition for texts that may have all the terms."""
    if read.connection.dialect.name != "sqlite":
        return _and([schema.text.c.content.icontains(part, autoescape=True) for term in terms for part in term.parts])
    conditions = []
    words = [term.words_query for term in terms if not term.is_part]
    if words:
        conditions.append(_indexed("text_words", " AND ".join(words)))
    for term in terms:
        if term.is_part and len(term.parts[0]) >= 3:
            conditions.append(_indexed("text_trigrams", term.trigrams_query))
        elif term.is_part:
            conditions.append(schema.text.c.content.icontains(term.parts[0], autoescape=True))
    return _and(conditions)


def _indexed(table: str, query: str) -> ColumnElement[bool]:
    matching = text(f"SELECT rowid FROM {table} WHERE {table} MATCH :{table}_query")  # noqa: S608  # two names of ours
    return schema.text.c.number.in_(
        matching.bindparams(**{f"{table}_query": query}).columns(sql_column("rowid")).scalar_subquery()
    )


def _and(conditions: list[ColumnElement[bool]]) -> ColumnElement[bool]:
    joined = conditions[0] if conditions else false()
    for condition in conditions[1:]:
        joined = joined & condition
    return joined


def _matches(read: Read, candidates: ColumnElement[bool], finder: Finder, limit: int) -> list[Match]:
    found: list[Match] = []
    statement = (
        newest()
        .join(schema.text, schema.text.c.sha256 == schema.version.c.text_sha256)
        .where(schema.article.c.archived.is_(False), candidates)
        .order_by(schema.article.c.position, schema.article.c.id)
    )
    for article in read.connection.execute(statement).all():
        if len(found) >= limit:
            break
        content = read.text(article.text_sha256)
        spans = islice(finder(content), min(HITS_PER_ARTICLE, limit - len(found)))
        found.extend(_match(article, content, span) for span in spans)
    return found


def _match(article: Row[Any], content: str, span: Span) -> Match:
    return Match(
        article_id=article.id,
        version_id=article.version_id,
        title=article.title,
        start=span.start,
        end=span.end,
        snippet=snippet(content, span),
    )


def _compiled(pattern: str) -> Finder:
    if not pattern or len(pattern) > LONGEST_PATTERN:
        raise InvalidValue(f"A regular expression has 1 to {LONGEST_PATTERN:,} characters.", "words")
    # Not Python's own: a pattern such as "(x+x+)+y" would hold it for ever.
    import regex

    try:
        expression = regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE)
    except (regex.error, RecursionError, OverflowError) as error:
        raise InvalidValue(f"“{pattern}” is no regular expression ({error}).", "words") from None

    def finder(content: str) -> Iterator[Span]:
        try:
            for found in expression.finditer(content, timeout=REGEX_SECONDS):
                # A pattern that also fits nothing, such as "x*", is told only where it fits something.
                if found.end() > found.start():
                    yield Span(*found.span())
        except TimeoutError:
            raise InvalidValue(
                f"“{pattern}” takes longer than {REGEX_SECONDS} seconds in one article; write it with fewer "
                "repetitions inside repetitions.",
                "words",
            ) from None

    return finder
