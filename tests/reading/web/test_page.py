"""Web pages: what is taken for the article, how it is structured, where it is from, and that nothing is fetched."""

import socket
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import BlockKind, Capture
from annotator.errors import KnownError, UnreadableInput
from annotator.reading import ReadArticle, Wanted, read_bytes
from annotator.reading.web import main_text
from annotator.reading.web.page import read_page, recognises
from tests.patience import BREAKS_OFF, PATIENCE
from tests.reading.small_pages import BODY, HEAD, NEWS, PARAGRAPHS

MAIN, RAW = Wanted(), Wanted(raw=True)


def read(page: str | bytes, wanted: Wanted = MAIN) -> ReadArticle:
    return read_bytes(page if isinstance(page, bytes) else page.encode(), "page.html", wanted)


def blocks(article: ReadArticle, kind: BlockKind) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.kind is kind]


def test_the_main_text_is_read_with_its_structure_in_its_order() -> None:
    article = read(NEWS)
    assert article.text.split("\n") == [
        "The pier after the storm. Photo: Jo Hill",
        *PARAGRAPHS[:2],
        "What it costs",
        PARAGRAPHS[2],
        "Part\tCost",
        "Posts\t1.9",
        "Deck\t2.3",
        "It is the face of our town, and it has been for a hundred years and more.",
        PARAGRAPHS[3],
        "The plan of the new pier, as shown on Tuesday.",
        "Work begins in May of the coming year.",
        "It ends in the autumn, if the weather allows.",
        PARAGRAPHS[4],
    ]
    assert blocks(article, BlockKind.HEADING) == ["What it costs"]
    assert [block.level for block in article.blocks if block.kind is BlockKind.HEADING] == [2]
    assert blocks(article, BlockKind.TABLE) == ["Part\tCost\nPosts\t1.9\nDeck\t2.3"]
    assert blocks(article, BlockKind.QUOTE) == [
        "It is the face of our town, and it has been for a hundred years and more."
    ]
    assert len(blocks(article, BlockKind.CAPTION)) == len(blocks(article, BlockKind.LIST_ITEM)) == 2
    assert (article.reader, article.raw, article.notes) == ("web page, main text, UTF-8", False, ())


def test_the_page_says_where_it_is_from() -> None:
    article = read_page(NEWS.encode(), "page.html", Wanted(), address="https://harbour.example/news/pier?from=mail")
    source = article.source
    assert source is not None
    assert (article.title, article.language) == ("Council votes to rebuild the pier", "en-GB")
    assert (source.title, source.author, source.publisher) == (article.title, "Ola Berg", "Harbour Post")
    assert (source.published_at, source.language, source.medium) == ("2025-04-29", "en-GB", "web page")
    assert source.url == "https://harbour.example/news/pier"


def test_where_the_page_names_no_address_it_is_where_it_was_had_from() -> None:
    page = NEWS.replace('<link rel="canonical" href="/news/pier">', "").encode()
    capture = Capture(id="", version_id="", address="a", final_address="b", accessed_at="2025-05-02T10:00:00Z")
    article = read_page(page, "page.html", Wanted(), address="https://harbour.example/x", capture=capture)
    assert article.source is not None
    assert article.source.url == "https://harbour.example/x"
    assert article.capture is capture


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ('<html lang="de">', "de"),
        ('<html lang="zh-hant-tw">', "zh-Hant-TW"),
        ('<html xml:lang="fr">', "fr"),
        ('<html><head><meta property="og:locale" content="pt_BR"></head>', "pt-BR"),
        ('<html><head><meta http-equiv="Content-Language" content="sv"></head>', "sv"),
        ('<html lang="{{ lang }}">', ""),
        ("<html>", ""),
    ],
)
def test_the_language_is_what_the_page_declares(head: str, language: str) -> None:
    assert read(f"<!doctype html>{head}{BODY}").language == language


@pytest.mark.parametrize(
    ("written", "date"),
    [("2025-04-29", "2025-04-29"), ("soon", ""), ("0000-99-99", ""), ("29 April 2025", "2025-04-29")],
)
def test_a_date_is_one_or_is_left_out(written: str, date: str) -> None:
    page = f'<html><head><meta property="article:published_time" content="{written}"></head>{BODY}'
    source = read(page).source
    assert source is not None
    assert source.published_at == date


def test_raw_has_everything_that_is_visible() -> None:
    article = read(NEWS, RAW)
    assert article.raw
    assert article.reader == "web page, all text, UTF-8"
    for words in ("Home", "Sport", "Imprint, privacy, contact", "Win a journey", "Waves at the pier", *PARAGRAPHS):
        assert words in article.text
    for words in ("never", "color: red", "schema.org"):
        assert words not in article.text
    assert blocks(article, BlockKind.HEADING) == ["Council votes to rebuild the pier", "What it costs"]
    assert blocks(article, BlockKind.LIST_ITEM)[:2] == ["Home", "Sport"]
    assert any("Nine to four for the pier." in note for note in article.notes)


def test_a_page_of_a_few_words_is_read_whole_with_its_structure() -> None:
    article = read(
        "<html><body><h1>Prices</h1><table><tr><td>Tea</td><td>2</td></tr><tr><td>Milk</td><td>1</td></table>"
    )
    assert article.text == "Prices\nTea\t2\nMilk\t1"
    assert [block.kind for block in article.blocks] == [BlockKind.HEADING, BlockKind.TABLE]
    assert (article.title, article.raw, article.notes) == ("Prices", False, ())


def test_where_no_main_text_can_be_told_all_is_taken_with_a_note() -> None:
    menu = "".join(f"<li><a href='/{n}'>A section of the paper, number {n}</a></li>" for n in range(40))
    article = read(f"<html><body><nav><ul>{menu}</ul></nav><p>Back soon.</p></body></html>")
    assert "A section of the paper, number 0" in article.text
    assert "Back soon." in article.text
    assert article.raw
    assert any("all its text was taken" in note for note in article.notes)


@pytest.mark.parametrize(
    "page",
    ["<!doctype html>", "<html></html>", "<html><body><script>x()</script></body></html>", "<html><!-- x --></html>"],
)
def test_a_page_that_shows_nothing_is_a_sentence(page: str) -> None:
    with pytest.raises(UnreadableInput, match="shows no text"):
        read(page)


def test_an_embedded_post_is_a_quotation_of_the_article() -> None:
    post = (
        '<div class="embed sharing"><blockquote class="twitter-tweet"><p>The pier will stand again, I promise you.</p>'
        "&mdash; Anna Lind (@lind) 29 April 2025</blockquote></div>"
    )
    article = read(NEWS.replace("<h2>", f"{post}<h2>"))
    assert "The pier will stand again, I promise you." in blocks(article, BlockKind.QUOTE)


@pytest.mark.parametrize(
    "standfirst",
    [
        '<p class="article-standfirst">The mayor speaks of relief; critics of a waste of money.</p>',
        '<h2 class="perex">The mayor speaks of relief; critics of a waste of money.</h2>',
        '<div class="x">The mayor speaks of relief; critics of a waste of money.</div>',
    ],
)
def test_the_standfirst_comes_before_the_text(standfirst: str) -> None:
    page = NEWS.replace("Nine to four for the pier.", "The mayor speaks of relief; critics of a waste of money.")
    page = page.replace("<figure>", f'<div class="tools">{standfirst}</div><figure>', 1)
    words = "The mayor speaks of relief; critics of a waste of money."
    assert read(page).text.split("\n")[0] == words
    assert read(page).text.count(words) == 1


def test_a_teaser_elsewhere_is_no_standfirst() -> None:
    teaser = '<aside><p class="standfirst">What else happened in the town on this day.</p></aside>'
    page = NEWS.replace("<figure>", f"{teaser}<figure>", 1)
    assert "What else happened" not in read(page).text


@pytest.mark.parametrize(
    "line",
    [
        '<p>Read more: <a href="/x">Another story of the day</a></p>',
        '<p><strong>READ MORE: <a href="/x">Another story of the day</a></strong></p>',
        '<p><b>See also</b> <a href="/x">Another story of the day</a></p>',
        '<p>Lesen Sie auch: <a href="/x">Another story of the day</a></p>',
        '<p>Читайте также: <a href="/x">Another story of the day</a></p>',
    ],
)
def test_an_invitation_to_another_page_is_left_out(line: str) -> None:
    article = read(NEWS.replace("<h2>", f"{line}<h2>"))
    assert "Another story" not in article.text
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)


def test_a_sentence_with_a_link_is_none() -> None:
    sentence = (
        '<p>Read the papers yourself: <a href="/x">the report of the council</a> is public, and so is the plan.</p>'
    )
    assert "the report of the council is public" in read(NEWS.replace("<h2>", f"{sentence}<h2>")).text


def test_a_caption_of_old_wordpress_is_one() -> None:
    old = (
        '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The crane at work in the harbour</p></div>'
    )
    article = read(NEWS.replace("<h2>", f"{old}<h2>"))
    assert blocks(article, BlockKind.CAPTION)[1] == "The crane at work in the harbour"


GRAPH = """{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
"author": [{"name": "Ann Able"}, {"name": "Bo"}],
"publisher": {"name": "The Paper"}, "datePublished": "2024-02-29T23:30:00-05:00"}]}"""
SITE_SIGNS = """{"@type": "Article", "author": {"name": "The Paper"}, "publisher": {"name": "The Paper"},
"datePublished": "0001-01-01"}"""
LINKED = """<script type="application/ld+json">%s</script>"""


@pytest.mark.parametrize(
    ("linked", "author", "publisher", "published"),
    [
        (GRAPH, "Ann Able, Bo", "The Paper", "2024-02-29"),
        ('[{"@type": "http://schema.org/BlogPosting", "author": "Ann Able", "publisher": ["The Paper"]}]',
         "Ann Able", "The Paper", ""),
        (SITE_SIGNS, "The Paper", "The Paper", ""),
        ('{"@type": "Article", "author": {"name": ["x"]}, "publisher": 7, "datePublished": {}}', "", "", ""),
        ('{"@type": "Article", "author": "https://x.example/ann"}', "", "", ""),
        ("[" * 100_000, "", "", ""),
        ('{"@type": "Article", "author": "Ann', "", "", ""),
    ],
    ids=["graph", "list", "site signs", "wrong types", "address", "deep", "cut"],
)  # fmt: skip
def test_json_ld_is_believed_where_it_makes_sense(linked: str, author: str, publisher: str, published: str) -> None:
    source = read(f"<html><head>{LINKED % linked}</head>{BODY}").source
    assert source is not None
    assert (source.publisher, source.published_at) == (publisher, published)
    assert source.author == author or not author


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Council votes to rebuild the pier | Harbour Post", "Council votes to rebuild the pier"),
        ("Council votes – and rebuilds", "Council votes – and rebuilds"),
        ("Pier &amp; &quot;harbour&quot;\n news", 'Pier & "harbour" news'),
    ],
)
def test_the_title_is_the_articles_not_the_sites(title: str, shown: str) -> None:
    page = NEWS.replace('og:title" content="Council votes to rebuild the pier"', f'og:title" content="{title}"')
    page = page.replace('"headline": "Council votes to rebuild the pier", ', "")
    assert read(page).title == shown


def test_a_title_that_stands_in_the_text_too_is_left_to_the_title() -> None:
    page = NEWS.replace("<h1>Council votes to rebuild the pier</h1>", "")
    body = page.replace(f"<p>{PARAGRAPHS[0]}", f"<h2>Council votes to rebuild the pier</h2><p>{PARAGRAPHS[0]}")
    assert "Council votes" not in read(body).text


@pytest.mark.parametrize(
    ("content", "encoding", "noted"),
    [
        (NEWS.encode(), "UTF-8", False),
        (NEWS.replace("utf-8", "windows-1252").encode("cp1252"), "windows-1252", False),
        (NEWS.replace("utf-8", "iso-8859-1").encode("cp1252"), "windows-1252", False),
        (NEWS.replace("utf-8", "iso-8859-1").encode(), "UTF-8", True),
        (("\ufeff" + NEWS).encode("utf-16-le"), "UTF-16LE", False),
        (NEWS.replace("utf-8", "utf-16").encode(), "UTF-8", False),
        (NEWS.replace("utf-8", "unicode_escape").encode(), "UTF-8", False),
        (NEWS.replace("utf-8", "no-such-thing").encode(), "UTF-8", False),
    ],
)
def test_the_encoding_is_found_and_told(content: bytes, encoding: str, noted: bool) -> None:
    article = read(content)
    assert "“We have waited long enough,”" in article.text
    assert article.encoding == encoding
    assert any("calls itself" in note for note in article.notes) is noted


def test_what_a_header_says_goes_before_what_the_page_says() -> None:
    page = "<html><head><meta charset=utf-8></head><body><p>Пирс будет восстановлен, сказал мэр.</p></body></html>"
    article = read_page(page.encode("koi8-r"), "a.html", Wanted(), charset="KOI8-R")
    assert "Пирс будет восстановлен, сказал мэр." in article.text


def test_a_damaged_byte_does_not_hand_the_page_to_another_encoding() -> None:
    article = read(NEWS.encode().replace(b"two thirds", b"two \xff thirds"))
    assert "two \ufffd thirds" in article.text
    assert any("U+FFFD" in note for note in article.notes)


@pytest.mark.parametrize(
    "beginning",
    ["<!DOCTYPE html>", "\ufeff \r\n<html>", "<!-- saved from url=(0023)http://a.example/ -->\n<HTML>", "<head>",
     "<body class=x>", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">', "<article>", "<p>Words", "<h1>"],
)  # fmt: skip
def test_pages_are_known_by_how_they_begin(beginning: str) -> None:
    assert recognises(beginning.encode())
    assert recognises(beginning.encode("utf-16"))


@pytest.mark.parametrize(
    "content", ["", "Words", "a < b", "<rss><channel>", '<?xml version="1.0"?><tei>', "<3 of us", "<pier>", "{\\rtf1}"]
)
def test_other_things_are_no_pages(content: str) -> None:
    assert not recognises(content.encode())


def test_nothing_is_fetched_whatever_the_page_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **named: object) -> None:
        raise AssertionError("a page was read, and something was fetched")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    remote = "https://remote.example"
    page = (
        f'<!DOCTYPE html SYSTEM "{remote}/dtd" [<!ENTITY x SYSTEM "{remote}/entity">]><html><head>'
        f'<base href="{remote}/base/"><meta http-equiv="refresh" content="0; url={remote}/next">'
        f'<link rel="stylesheet" href="{remote}/a.css"><link rel="canonical" href="{remote}/page">'
        f'<script src="{remote}/a.js"></script></head>'
        f'<body background="{remote}/b.png"><iframe src="{remote}/frame"></iframe><object data="{remote}/o"></object>'
        f'<img src="{remote}/a.png" srcset="{remote}/b.png 2x"><video src="{remote}/v"></video>&x;'
        f'<svg><image href="{remote}/s.svg"/></svg>' + BODY.removeprefix("<body>")
    ).encode()
    for wanted in (Wanted(), RAW):
        article = read_page(page, "page.html", wanted, address=f"{remote}/page")
        assert PARAGRAPHS[0] in article.text


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))

HOSTILE = {
    "deep": "<html><body><p>Before</p>" + "<div>" * 100_000 + "<p>Deep</p>" + "</div>" * 100_000 + "<p>After</p>",
    "deep lists": "<html>" + "<ul><li>" * 20_000 + "Before Deep After",
    "deep tables": "<html>" + "<table><tr><td>" * 5_000 + "Before Deep After",
    "deep quotes": "<html>" + "<blockquote>" * 20_000 + "Before Deep After",
    "deep fonts": "<html>Before " + "<font>x" * 5_000 + "Deep After",
    "attributes": "<html><p>Before Deep</p><p " + " ".join(f'a{n}="<>"' for n in range(200_000)) + ">After</p>",
    "laughs": f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]><html><body>Before Deep After &l11;',
    "nuls": "<html>\0<body>Before\0 \x01Deep\x7f After\ufffe&#0;&#1;&#xD800;&#x110000;",
    "one line": "<html><p>Before Deep After " + "word " * 400_000,
    "empties": "<html><p>Before Deep After</p>" + "<div></div>" * 100_000,
    "comments": "<html><!-- " + "<!-- " * 100_000 + "--><p>Before Deep After</p>",
    "unclosed": "<html><p>Before Deep After</p>" + "<a " * 30_000,
    "cells": "<html><p>Before Deep After</p><table><tr>" + "<td>x" * 60_000,
    "posts": "<html><p>Before Deep After</p><div>" + "<blockquote class=twitter-tweet>x</blockquote>" * 10_000,
    "invitations": "<html><p>Before Deep After</p><p><span>" + "Read more: <a>x</a>" * 10_000,
    "titles": "<html><p>Before Deep After</p>" + "<h1>" * 200 + "word " * 40_000,
    "captions": "<html><article>"
    + "<figcaption>Caption</figcaption>" * 15_000
    + "<p>Before Deep After, and some more.</p>",
    "spans": "<html><p>Before Deep After, and some more</p><figcaption>" + "<span>x</span>" * 10_000,
    "picture": f"<html><p>Before Deep After</p><img src='data:image/png;base64,{'A' * 12_000_000}'>",
}


@BREAKS_OFF
@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("wanted", [Wanted(), RAW], ids=["main", "raw"])
def test_a_hostile_page_is_read_in_bounded_time(kind: str, wanted: Wanted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_text, "LONGEST_SEARCH", 1.0)
    start = time.process_time()
    article = read(HOSTILE[kind], wanted)
    assert time.process_time() - start < PATIENCE
    for words in ("Before", "Deep", "After"):
        assert words in article.text
    assert len(article.text) < 3_000_000


@BREAKS_OFF
def test_a_page_that_keeps_the_library_busy_is_taken_whole_and_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_text, "LONGEST_SEARCH", 0.2)
    article = read(HEAD + "<body>" + "<p>Word</p>" * 20_000)
    assert article.text.count("Word") == 20_000
    assert article.raw
    assert any("too long" in note for note in article.notes)
    assert article.source is not None
    assert article.source.published_at == "2025-04-29"


def test_a_page_too_large_to_be_searched_is_taken_whole_and_said_so() -> None:
    article = read("<html><body>" + "<p>Some words of a page</p>" * 60_000)
    assert article.raw
    assert any("too large" in note for note in article.notes)
    assert article.text.count("\n") == 59_999


def test_a_page_too_large_for_memory_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableInput, match="more than 30 million characters"):
        read("<html><p>" + "word " * 6_000_001)
    monkeypatch.setattr("annotator.reading.web.page.MOST_BYTES", 1_000_000)
    with pytest.raises(UnreadableInput, match="more than 1 MB"):
        read("<html><p>" + "word " * 200_000)


def test_no_break_space_and_soft_hyphen_stay() -> None:
    page = NEWS.replace("4.2 million", "4.2&nbsp;million").replace("majority", "majo&shy;rity")
    for wanted in (Wanted(), RAW):
        text = read(page, wanted).text
        assert "4.2\xa0million" in text
        assert "majo\xadrity" in text


@given(st.data())
@settings(deadline=None, max_examples=40)
def test_only_known_errors_come_out_of_damaged_pages(data: st.DataObject) -> None:
    page = bytearray((HEAD + BODY).encode(data.draw(st.sampled_from(["utf-8", "utf-16", "utf-16-le"]))))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(page) - 1))
        end = place + data.draw(st.integers(0, 40))
        page[place:end] = data.draw(
            st.binary(max_size=12) | st.sampled_from([b"<div>" * 300, b"\0", b"<!--", b'"', b"]]>"])
        )
    charset = data.draw(st.sampled_from(["", "utf-16", "koi8-r", "hex", "\0"]))
    try:
        article = read_page(bytes(page), "page.html", data.draw(st.sampled_from([Wanted(), RAW])), charset=charset)
    except KnownError:
        return
    assert article.text
    assert all(article.text[block.start : block.end].strip() for block in article.blocks)
