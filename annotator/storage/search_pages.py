"""Search over the whole project page by page, with filters, and of all that it finds: for thousands of articles."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Row, func, select

from annotator.domain.spans import Span
from annotator.storage.blindness import visible
from annotator.storage.schema import annotation, article
from annotator.storage.search import AT_ONCE, HITS_PER_ARTICLE, Wanted, text_numbers, wanted_of, with_contents
from annotator.storage.search_terms import Finder, find, parse
from annotator.storage.transactions import Read
from annotator.text.finding import expression_finder

ARTICLES_PER_PAGE = 50
CONTEXT = 60
"""Code points of the text shown before and after what was found."""

ANYTHING, UNTAGGED, TAGGED = "", "untagged", "tagged"
"""What ``Asked.tagged`` may say beside the id of a kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is looked for: words as ``search`` reads them, or a regular expression, in some articles or in all.

    ``tagged``: only passages that no tag touches, only those that one does, or only those that a tag of a kind does.
    """

    words: str
    regex: bool = False
    article_ids: tuple[str, ...] | None = None
    tagged: str = ANYTHING
    as_parts: bool = False
    """Whether words are looked for inside words too; a page that finds none as words says so of those after it."""


class FoundPlace(NamedTuple):
    """A place found, in code points, with what stands there and around."""

    span: Span
    before: str
    words: str
    behind: str


class FoundArticle(NamedTuple):
    """An article and where it has what was looked for; ``more`` says that it has more places than these."""

    article_id: str
    version_id: str
    title: str
    places: tuple[FoundPlace, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class FoundPage:
    """Some articles, as they came in; ``following`` and ``after`` are to be asked next, until it has ``ended``."""

    articles: tuple[FoundArticle, ...]
    following: Asked
    after: int
    ended: bool


def search_page(
    read: Read,
    asked: Asked,
    *,
    viewer: str,
    after: int = -1,
    articles: int = ARTICLES_PER_PAGE,
    wanted: Callable[[], bool] = lambda: True,
) -> FoundPage:
    """Return the next articles that have what is looked for, those whose text has a number above ``after``.

    ``wanted`` is asked from time to time; when it says no, what there is comes back. Raises InvalidValue for a regular
    expression that cannot be read or takes too long.
    """
    page = _page(read, asked, viewer, after, articles, wanted)
    if page.articles or after >= 0 or asked.regex or asked.as_parts or not page.ended:
        return page
    # What no article has as words is looked for as parts of words.
    return _page(read, replace(asked, as_parts=True), viewer, after, articles, wanted)


def all_places(
    read: Read, asked: Asked, *, viewer: str, most: int, progress: Callable[[int, int, str], None] | None = None
) -> list[tuple[str, Span]]:
    """Return every place, with the id of its version; one more than ``most`` where there are more."""
    total = read.connection.execute(select(func.count()).select_from(article)).scalar_one()
    for asking in (asked, replace(asked, as_parts=True)):
        found: list[tuple[str, Span]] = []
        for number, (row, _, spans) in enumerate(_found(read, asking, viewer, -1, most + 1)):
            found.extend((row.version_id, span) for span in spans)
            if progress is not None:
                progress(min(number, total), total, "")
            if len(found) > most:
                return found[: most + 1]
        if found or asked.regex or asked.as_parts:
            return found
    return []


def _page(read: Read, asked: Asked, viewer: str, after: int, articles: int, wanted: Callable[[], bool]) -> FoundPage:
    found: list[FoundArticle] = []
    last = after
    for row, content, spans in _found(read, asked, viewer, after, HITS_PER_ARTICLE + 1, wanted):
        if len(found) == articles and row.number != last:
            return FoundPage(tuple(found), asked, last, ended=False)
        last = row.number
        places = tuple(_place(content, span) for span in spans[:HITS_PER_ARTICLE])
        found.append(FoundArticle(row.id, row.version_id, row.title, places, len(spans) > HITS_PER_ARTICLE))
    return FoundPage(tuple(found), asked, last, ended=True)


def _found(
    read: Read,
    asked: Asked,
    viewer: str,
    after: int,
    most: int,
    wanted: Callable[[], bool] = lambda: True,
) -> Iterator[tuple[Row[Any], str, list[Span]]]:
    """Yield articles, as they came in, with their texts and the places that fit, at most so many of each."""
    finder, having = _sought(read, asked)
    if finder is None:
        return
    within = None if asked.article_ids is None else set(asked.article_ids)
    numbers = text_numbers(read, having, after)
    at_once = 8
    while wanted() and (chunk := list(islice(numbers, at_once))):
        at_once = min(2 * at_once, AT_ONCE)
        rows = [one for one in with_contents(read, chunk) if within is None or one[0].id in within]
        tags = _tags(read, asked, viewer, [row.version_id for row, _ in rows])
        for row, content in rows:
            spans: Iterator[Span] = iter(finder(content))
            if tags is not None:
                spans = _filtered(spans, tags.get(row.version_id, []), touched=asked.tagged != UNTAGGED)
            if places := list(islice(spans, most)):
                yield row, content, places


def _sought(read: Read, asked: Asked) -> tuple[Finder | None, Wanted]:
    if asked.regex:
        return expression_finder(asked.words), Wanted()
    terms = parse(asked.words)
    if asked.as_parts:
        terms = [term.as_part() for term in terms]
    return (find(terms), wanted_of(read, terms)) if terms else (None, Wanted())


def _tags(read: Read, asked: Asked, viewer: str, version_ids: Sequence[str]) -> dict[str, list[Span]] | None:
    """Return the tags, by version and place, that the filter asks about; None where it asks about none."""
    if asked.tagged == ANYTHING:
        return None
    column = annotation.c
    statement = select(column.version_id, column.start, column.end).where(
        column.version_id.in_(list(version_ids)), *visible(read, viewer)
    )
    if asked.tagged not in (UNTAGGED, TAGGED):
        statement = statement.where(column.kind == asked.tagged)
    found: dict[str, list[Span]] = {}
    for version_id, start, end in read.connection.execute(statement.order_by(column.start, column.end)):
        found.setdefault(version_id, []).append(Span(start, end))
    return found


def _filtered(spans: Iterator[Span], tags: Sequence[Span], *, touched: bool) -> Iterator[Span]:
    """Yield the spans that a tag touches, or those that none does."""
    starts = [tag.start for tag in tags]
    # The furthest end of all tags that begin up to here: whether one of them reaches the span is one look.
    ends: list[int] = []
    for tag in tags:
        ends.append(max(tag.end, ends[-1] if ends else 0))
    for span in spans:
        at = bisect_left(starts, span.end)
        if (at > 0 and ends[at - 1] > span.start) == touched:
            yield span


def _place(content: str, span: Span) -> FoundPlace:
    start, end = max(0, span.start - CONTEXT), min(len(content), span.end + CONTEXT)
    before, behind = _line(content[start : span.start]), _line(content[span.end : end])
    # Cut between words, where there are any.
    if start and " " in before:
        before = before.split(" ", 1)[1]
    if end < len(content) and " " in behind:
        behind = behind.rsplit(" ", 1)[0]
    return FoundPlace(
        span,
        ("…" if start else "") + before,
        _line(span.of(content)[:_LONGEST]),
        behind + ("…" if end < len(content) else ""),
    )


def _line(words: str) -> str:
    return words.replace("\n", " ").replace("\t", " ")


_LONGEST = 240
"""Code points shown of what was found."""
