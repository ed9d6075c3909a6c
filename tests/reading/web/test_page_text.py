"""The words of a page in their order and structure, as they come from the parser."""

import time

import pytest

from annotator.domain.articles import BlockKind
from annotator.reading.web.markup import visible_pieces
from tests.patience import PATIENCE

QUOTE, ITEM, CODE = BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.CODE
HEADING, TABLE, CAPTION = BlockKind.HEADING, BlockKind.TABLE, BlockKind.CAPTION


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<p>One <b>bold</b>\n  <i>word</i></p>", ["One bold word"]),
        ("<div>One<p>Two</p>Three</div>Four", ["One", "Two", "Three", "Four"]),
        ("<p>One<br>Two<br><br>Three</p>", ["One\nTwo\nThree"]),
        ("<p>1&nbsp;000&shy;0 &lt;&eacute;&#x1F600;</p>", ["1\xa0000\xad0 <é\U0001f600"]),
        ("<p>An <img alt='😀'> emoji</p>", ["An 😀 emoji"]),
        ("<button>Send</button><input type=submit value=Go><input value=secret>", ["Send", "Go"]),
        ("<select><option>One<option>Two</select>", ["One", "Two"]),
        ("<script>no</script><style>no</style><template>no</template><noscript><p>no</p></noscript>Yes", ["Yes"]),
        ("<iframe>no</iframe><object>no</object><video>no<source></video><svg><text>Yes</text></svg>", ["Yes"]),
        ("<p hidden>Later</p><div style='display:none'>On a click</div>", ["Later", "On a click"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", ["漢(kan)"]),
        ("</p></div></table></ul></li>Words</b></pre>", ["Words"]),
        ("<p>Unclosed <b>and <i>so on", ["Unclosed and so on"]),
        ("<title>no</title><meta name=a content=no><p>Yes", ["Yes"]),
    ],
)
def test_words_are_those_that_a_reader_sees(markup: str, words: list[str]) -> None:
    assert [piece[0] for piece in visible_pieces(markup)] == words


@pytest.mark.parametrize(
    ("markup", "pieces"),
    [
        ("<h1>A</h1><h6>B</h6>", [("A", HEADING, 1), ("B", HEADING, 6)]),
        ("<blockquote>A<p>B</p></blockquote>C", [("A", QUOTE, 1), ("B", QUOTE, 1), ("C", None, 1)]),
        ("<blockquote><blockquote>A</blockquote>B</blockquote>", [("A", QUOTE, 2), ("B", QUOTE, 1)]),
        ("<ul><li>A<ol><li>B</ol><li><p>C</p><p>D</p></ul>", [("A", ITEM, 1), ("B", ITEM, 2), ("C\nD", ITEM, 1)]),
        ("<dl><dt>A<dd>B</dl>", [("A", ITEM, 1), ("B", ITEM, 1)]),
        ("<pre>\n a\n   b</pre>", [(" a\n   b", CODE, 1)]),
        ("<ul><li><h3>A</h3>B</ul>", [("A", HEADING, 3), ("B", ITEM, 1)]),
        ("<figure><img alt=A><figcaption>B</figcaption></figure>", [("A", CAPTION, 1), ("B", CAPTION, 1)]),
        (
            "<table><caption>A</caption><tr><th>B<th>C<tr><td>D<td>E</table>",
            [("A", CAPTION, 1), ("B\tC\nD\tE", TABLE, 1)],
        ),
        ("<table><tr><td><td>B<tr><td>C<td>D<tr><td>E<td></table>", [("\tB\nC\tD\nE", TABLE, 1)]),
        ("<table><tr><td>A<br>B\tC<td>D</table>", [("A B C\tD", TABLE, 1)]),
    ],
)
def test_blocks_are_told_with_their_levels(markup: str, pieces: list[tuple[str, BlockKind | None, int]]) -> None:
    assert visible_pieces(markup) == pieces


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>One<tr><td>Two</table>",
        "<table role=presentation><tr><td>One<td>Two</table>",
        "<table><tr><td><table><tr><td>One<td></table><td>Two</table>",
        "<table><tr><td><p>One</p></td><td><ul><li>Two</ul></table>",
    ],
)
def test_a_table_that_only_sets_out_a_page_is_none(markup: str) -> None:
    found = visible_pieces(markup)
    assert [words for words, *_ in found] == ["One", "Two"]
    assert TABLE not in [kind for _, kind, _ in found]


def test_tables_within_tables_take_no_time() -> None:
    start = time.process_time()
    assert len(visible_pieces("<table><tr><td>" * 3_000 + "<p>One</p>" * 100_000)) == 100_000
    assert time.process_time() - start < PATIENCE
