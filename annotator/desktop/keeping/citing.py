"""A passage with its citation, as one puts it into a letter or a report."""

from annotator.domain.articles import Article, Source
from annotator.domain.places import paragraph_number, paragraph_starts
from annotator.domain.spans import Span


def citation(article: Article, source: Source | None, text: str, span: Span) -> str:
    """Return the words in quotes, where they are from, the paragraph, and the address: “…” (AFP, 2 May 2025, ¶ 3, …).

    A passage over several paragraphs keeps them; one that is quoted itself keeps its own marks inside.
    """
    words = span.of(text).strip()
    # The paragraph of the first word, not of white space that was selected before it.
    start = span.start + len(span.of(text)) - len(span.of(text).lstrip())
    starts = paragraph_starts(text)
    first, last = paragraph_number(starts, start), paragraph_number(starts, max(start, span.end - 1))
    place = f"¶ {first}" if first == last else f"¶ {first}–{last}"
    named = source.name if source and source.name != "unnamed source" else ""
    address = source.url if source else ""
    parts = [named or article.title, place, address]
    return f"“{words}” ({', '.join(dict.fromkeys(filter(None, parts)))})"
