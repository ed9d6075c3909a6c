"""What a page says of its article in JSON-LD (schema.org): authors, publisher, date."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The values as they stand there; empty where the page gives none, or none in a form that schema.org knows."""

    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""


def linked_data(tree: "HtmlElement") -> LinkedData:
    """Return what the first article of a page's JSON-LD says of itself."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json" or not script.text:
            continue
        for thing in _things(script.text):
            if _types(thing) & _ARTICLES:
                return LinkedData(
                    tuple(name for one in _listed(thing.get("author")) if (name := _name(one))),
                    next((name for one in _listed(thing.get("publisher")) if (name := _name(one))), ""),
                    _text(thing.get("datePublished")),
                )
    return LinkedData()


def _things(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects at the top, in a list there, or in its graph; deeper ones belong to other things."""
    if len(text) > _LONGEST:
        return
    try:
        found = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    for one in _listed(found)[:_MOST]:
        if isinstance(one, dict):
            yield one
            yield from (inner for inner in _listed(one.get("@graph"))[:_MOST] if isinstance(inner, dict))


def _types(thing: dict[str, Any]) -> set[str]:
    return {kind.rpartition("/")[2] for kind in _listed(thing.get("@type"))[:_MOST] if isinstance(kind, str)}


def _name(thing: Any) -> str:
    """Return the name of a person or an organisation, given as an object or as its bare name."""
    name = _text(thing.get("name") if isinstance(thing, dict) else thing)
    return "" if name.startswith(("http://", "https://")) else name


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) and len(value) <= _LONGEST_NAME else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


_LONGEST = 1_000_000
_LONGEST_NAME = 300
_MOST = 100
_ARTICLE_TYPES = """Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle ReviewNewsArticle
    BackgroundNewsArticle BlogPosting LiveBlogPosting Report ScholarlyArticle TechArticle ClaimReview"""
_ARTICLES = frozenset(_ARTICLE_TYPES.split())
