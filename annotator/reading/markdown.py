"""Markdown → an article: its words without the markup, with headings, quotes, lists, tables and code as blocks."""

import re
from dataclasses import dataclass, replace
from typing import Any

from annotator.domain.articles import BlockKind, Source
from annotator.domain.fields import check_iso_date
from annotator.errors import InvalidValue
from annotator.reading import plain_text
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.encodings import decoded
from annotator.reading.structure import TextBuilder
from annotator.reading.web.markup import visible_pieces
from annotator.text.canonical import canonical_with_notes

MOST_CHARACTERS, MOST_LINES = 1_000_000, 50_000
"""How much Markdown is taken apart; a thick book has one million characters in ten thousand lines."""
LONGEST_PARAGRAPH = 6_000
"""Characters of a paragraph in which emphasis and links are looked for."""


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read Markdown; the markup itself is kept where everything is wanted. UnreadableInput where there is no text."""
    if wanted.raw or len(content) > plain_text.MOST_BYTES:
        return plain_text.read(content, name, wanted)
    found = decoded(content)
    markup = canonical_with_notes(found.text)
    if len(markup.text) > MOST_CHARACTERS or markup.text.count("\n") > MOST_LINES:
        return _kept(plain_text.read(content, name, wanted), "The file is too long for its markup to be taken out")
    said, body = _front_matter(markup.text)
    rendered = _rendered(body)
    builder = TextBuilder()
    for words, kind, level in visible_pieces(rendered.html):
        builder.add(words, kind, level)
    if not builder.text:
        # All of it is markup, as in a file of quotation marks or of comments.
        return _kept(plain_text.read(content, name, wanted), "There is nothing but markup in the file, which was kept")
    source = _source(said)
    return builder.article(
        content,
        name,
        f"Markdown, {found.encoding}",
        title=source.title or _first_heading(builder),
        encoding=found.encoding,
        language=source.language,
        notes=(*found.notes, *markup.notes, *rendered.notes),
        source=source if said else None,
    )


def _kept(article: ReadArticle, note: str) -> ReadArticle:
    return replace(article, notes=(*article.notes, note))


@dataclass(frozen=True, slots=True)
class _Rendered:
    """Markdown as HTML."""

    html: str
    notes: tuple[str, ...]


def _rendered(markup: str) -> _Rendered:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    count = 0

    def spare(state: Any) -> None:
        # Emphasis and links in a paragraph take time by the square of its length.
        nonlocal count
        for token in state.tokens:
            if token.type == "inline" and len(token.content) > LONGEST_PARAGRAPH:
                token.type = "text"
                count += 1

    parser.core.ruler.before("inline", "spare", spare)
    html = str(parser.render(markup))
    note = f"The markup in {'1 paragraph' if count == 1 else f'{count:,} paragraphs'} of great length was kept as text"
    return _Rendered(html, (note,) if count else ())


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the simple lines ("key: value") between two rules at the very top, and the text below them."""
    found = _FRONT.match(text)
    lines = [_LINE.fullmatch(line) for line in found[1].split("\n")] if found else []
    said = {line[1].lower(): line[2].strip().strip("\"'[]").strip() for line in lines if line}
    # Two rules with other words between them are no front matter.
    return (said, text[found.end() :]) if found and said else ({}, text)


def _source(said: dict[str, str]) -> Source:
    return Source(
        id="",
        title=said.get("title", ""),
        author=said.get("author", "") or said.get("authors", ""),
        publisher=said.get("publisher", "") or said.get("site", ""),
        published_at=_date(said.get("date", "") or said.get("published", "")),
        language=said.get("lang", "") or said.get("language", ""),
        url=said.get("url", "") or said.get("source", "") or said.get("canonical_url", ""),
    )


def _date(value: str) -> str:
    try:
        check_iso_date(value, "Published")
    except InvalidValue:
        return ""
    return value


def _first_heading(builder: TextBuilder) -> str:
    found = next((block for block in builder.blocks if block.kind is BlockKind.HEADING), None)
    return builder.text[found.start : found.end] if found else ""


_FRONT = re.compile(r"---[ \t]*\n((?:(?!---|\.\.\.)[^\n]{0,2000}\n){1,100}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_LINE = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]+(\S.*)")
