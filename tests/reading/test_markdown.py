"""Markdown: the words, the structure, what the front matter says, and that no file takes for ever."""

import time

import pytest

from annotator.domain.articles import BlockKind
from annotator.errors import UnreadableInput
from annotator.reading import ReadArticle, Wanted, read_bytes
from tests.patience import PATIENCE

DOCUMENT = """---
title: "The new pier"
author: Ola Berg
date: 2025-04-29
tags:
  - harbour
lang: en
site: Harbour Post
url: https://harbour.example/pier
---
# The *new* pier

It costs **4.2 million**, says [the council](https://x.example/y "title")
and ![a picture of the pier](pier.png) shows & it.\\
A new line.

> It is the face
> of our town.

- first
- second
  - inner

    and more
1. numbered

| Part | Cost |
|------|-----:|
| Deck | 2.3  |

```python
def cost():
    return 4.2
```

## ~~Old~~ plans

<div>Some <b>HTML</b><script>never()</script></div>
"""


def read(words: str, wanted: Wanted | None = None) -> ReadArticle:
    return read_bytes(words.encode(), "pier.md", wanted or Wanted())


def test_the_words_are_read_without_the_markup() -> None:
    article = read(DOCUMENT)
    assert article.text.split("\n") == [
        "The new pier",
        "It costs 4.2 million, says the council and a picture of the pier shows & it.",
        "A new line.",
        "It is the face of our town.",
        "first",
        "second",
        "inner",
        "and more",
        "numbered",
        "Part\tCost",
        "Deck\t2.3",
        "def cost():",
        "    return 4.2",
        "Old plans",
        "Some HTML",
    ]
    assert article.reader == "Markdown, UTF-8"
    assert not article.raw


def test_the_structure_is_kept() -> None:
    article = read(DOCUMENT)
    assert [(block.kind, block.level, article.text[block.start : block.end]) for block in article.blocks] == [
        (BlockKind.HEADING, 1, "The new pier"),
        (BlockKind.QUOTE, 1, "It is the face of our town."),
        (BlockKind.LIST_ITEM, 1, "first"),
        (BlockKind.LIST_ITEM, 1, "second"),
        (BlockKind.LIST_ITEM, 2, "inner\nand more"),
        (BlockKind.LIST_ITEM, 1, "numbered"),
        (BlockKind.TABLE, 1, "Part\tCost\nDeck\t2.3"),
        (BlockKind.CODE, 1, "def cost():\n    return 4.2"),
        (BlockKind.HEADING, 2, "Old plans"),
    ]


def test_the_front_matter_says_where_it_is_from() -> None:
    source = read(DOCUMENT).source
    assert source is not None
    assert (source.title, source.author, source.publisher) == ("The new pier", "Ola Berg", "Harbour Post")
    assert (source.published_at, source.language) == ("2025-04-29", "en")
    assert source.url == "https://harbour.example/pier"


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    article = read("Words before\n\n## A heading\n")
    assert (article.title, article.source) == ("A heading", None)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("---\nWords between rules\n---\nand after", "Words between rules\nand after"),
        ("---\ndate: soon\n---\nWords", "Words"),
        ("---\n---\nWords", "Words"),
        ("---\ntitle: x\n", "title: x"),
    ],
)
def test_what_is_no_front_matter_is_text_and_a_bad_date_none(words: str, text: str) -> None:
    article = read(words)
    assert article.text == text
    assert article.source is None or article.source.published_at == ""


def test_raw_keeps_the_markup_to_the_letter() -> None:
    article = read(DOCUMENT, Wanted(raw=True))
    assert article.text == DOCUMENT
    assert article.raw


def test_what_is_all_markup_is_kept_as_it_is() -> None:
    article = read("> > >\n\n- -\n")
    assert article.text == "> > >\n\n- -\n"
    assert any("nothing but markup" in note for note in article.notes)


def test_nothing_is_a_sentence() -> None:
    with pytest.raises(UnreadableInput, match="holds no text"):
        read(" \n")


def test_what_is_too_long_keeps_its_markup_and_says_so() -> None:
    article = read("*word* word\n\n" * 30_000)
    assert article.text.startswith("*word* word")
    assert any("too long" in note for note in article.notes)
    long = read("*word* " * 2_000 + "\n\n*short*\n")
    assert "*word*" in long.text
    assert long.text.endswith("\nshort")
    assert any("1 paragraph" in note for note in long.notes)


@pytest.mark.parametrize(
    "words",
    ["[" * 50_000, "![" * 50_000, "*a **b " * 30_000, ">" * 100_000, "- " * 50_000, "<" * 100_000, "`" * 99_999,
     "\n".join(" " * (2 * depth) + "- a" for depth in range(300)), "|" * 50_000 + "\n" + "|-" * 50_000,
     "[a]: b\n" * 10_000, "![](" * 20_000, "&" * 100_000, "a\n" * 40_000, "\\" * 100_000, "<a " * 30_000],
    ids=lambda words: words[:4],
)  # fmt: skip
def test_hostile_markdown_is_read_in_bounded_time(words: str) -> None:
    start = time.process_time()
    assert read(words + "\n\nWords").text
    assert time.process_time() - start < PATIENCE
