"""Full-text search over the newest versions of all articles.

SQLite finds the articles by two FTS5 indexes: one of words, accents folded, and one of trigrams, for scripts without
spaces and for parts of words. Both are made when a text is stored. PostgreSQL finds them by ILIKE, which does not fold
accents. Where in an article the words stand is then found here, the same on both, so offsets are code points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from sqlalchemy import Row, bindparam, select, text

from annotator.domain.spans import Span
from annotator.errors import InvalidValue
from annotator.storage import schema
from annotator.storage.search_terms import Finder, Term, find, parse, snippet
from annotator.storage.transactions import Read

HITS_PER_ARTICLE = 50
"""Hits told of one article at most, so that "the" in a book neither takes long nor hides the other articles."""

FEW = 400
"""Texts that are asked for by their numbers; of more, the reading order is walked."""

AT_ONCE = 64
"""Articles fetched at once at most."""

CHARACTERS_AT_ONCE = 1_000_000
"""Characters of texts after which no further one is fetched along."""

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
        return _matches(read, _Wanted(), _compiled(words), limit)
    terms = parse(words)
    if not terms:
        return []
    found = _matches(read, _wanted(read, terms), find(terms), limit)
    if not found and not all(term.is_part for term in terms):
        terms = [term.as_part() for term in terms]
        found = _matches(read, _wanted(read, terms), find(terms), limit)
    return found


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a text must have: queries of full-text indexes, by their tables, and parts that stand in it as they are."""

    indexed: tuple[tuple[str, str], ...] = ()
    parts: tuple[str, ...] = ()
    many_words: bool = False
    """Whether a query stands for many words: an index has to join their places anew each time that it is asked."""


def _wanted(read: Read, terms: list[Term]) -> _Wanted:
    if read.connection.dialect.name != "sqlite":
        return _Wanted(parts=tuple(part for term in terms for part in term.parts))
    words = " AND ".join(term.words_query for term in terms if not term.is_part)
    parts = [term for term in terms if term.is_part]
    trigrams = " AND ".join(term.trigrams_query for term in parts if len(term.parts[0]) >= 3)
    indexed = (("text_words", words), ("text_trigrams", trigrams))
    short = tuple(term.parts[0] for term in parts if len(term.parts[0]) < 3)
    return _Wanted(tuple(one for one in indexed if one[1]), short, any(term.is_prefix for term in terms))


def _matches(read: Read, wanted: _Wanted, finder: Finder, limit: int) -> list[Match]:
    found: list[Match] = []
    for article, content in _with_contents(read, _articles(read, wanted)):
        spans = islice(finder(content), min(HITS_PER_ARTICLE, limit - len(found)))
        found.extend(_match(article, content, span) for span in spans)
        if len(found) >= limit:
            break
    return found


def _articles(read: Read, wanted: _Wanted) -> Iterator[Row[Any]]:
    """Yield the articles whose newest text has what is wanted, in reading order.

    Where the indexes know few texts, these are asked for by their numbers. Of many, the reading order is walked until
    the caller has enough, and the indexes are asked about each.
    """
    values: dict[str, object] = {f"{table}_query": query for table, query in wanted.indexed}
    conditions: list[str] = []
    among: set[int] = set()
    if wanted.indexed:
        statement = " INTERSECT ".join(_ROWS_OF.format(table=table) for table, _ in wanted.indexed)
        statement += "" if wanted.many_words else f" LIMIT {FEW + 1}"
        numbers = read.connection.execute(text(statement), values).scalars().all()
        if not numbers:
            return
        if len(numbers) > FEW and not wanted.many_words:
            conditions += (_IS_AMONG.format(table=table) for table, _ in wanted.indexed)
        else:
            values = {}
            among = set(numbers)
            if len(numbers) <= FEW:
                conditions.append(f"t.number IN ({', '.join(str(int(number)) for number in numbers)})")
    for place, part in enumerate(wanted.parts):
        conditions.append(_HAS_PART[read.connection.dialect.name].format(place=place))
        values[f"part_{place}"] = f"%{_escaped(part)}%"
    statement = _IN_ORDER.format(conditions="".join(f" AND {condition}" for condition in conditions))
    with read.connection.execute(text(statement), values, execution_options={"yield_per": AT_ONCE}) as rows:
        yield from (row for row in rows if not among or row.number in among)


_ROWS_OF = "SELECT rowid FROM {table} WHERE {table} MATCH :{table}_query"
_IS_AMONG = f"EXISTS ({_ROWS_OF} AND rowid = t.number)"
_HAS_PART = {
    "sqlite": "lower(t.content) LIKE lower(:part_{place}) ESCAPE '/'",
    "postgresql": "t.content ILIKE :part_{place} ESCAPE '/'",
}
_IN_ORDER = (
    "SELECT a.id, a.title, v.id AS version_id, v.length, t.number FROM article a "
    "JOIN version v ON v.article_id = a.id "
    "AND v.number = (SELECT max(o.number) FROM version o WHERE o.article_id = a.id) "
    "JOIN text t ON t.sha256 = v.text_sha256 WHERE NOT a.archived{conditions} ORDER BY a.position, a.id"
)


def _escaped(part: str) -> str:
    return part.replace("/", "//").replace("%", "/%").replace("_", "/_")


def _with_contents(read: Read, articles: Iterator[Row[Any]]) -> Iterator[tuple[Row[Any], str]]:
    """Yield each article with its text; texts are fetched several at once, as long as they are short."""
    waiting: list[Row[Any]] = []
    at_once = 4
    characters = 0
    for article in chain(articles, [None]):
        if article is not None:
            waiting.append(article)
            characters += article.length
            if len(waiting) < at_once and characters < CHARACTERS_AT_ONCE:
                continue
        values = {"numbers": [one.number for one in waiting]}
        texts = {row[0]: row[1] for row in read.connection.execute(_CONTENTS, values)} if waiting else {}
        yield from ((one, texts[one.number]) for one in waiting)
        waiting, characters = [], 0
        # Whoever looks for a word that is everywhere has enough with the first few.
        at_once = min(2 * at_once, AT_ONCE)


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
