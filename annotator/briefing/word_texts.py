"""Annotated texts in Word: runs parted at span edges, a comment range for each tag, overlaps and nesting kept."""

import heapq
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotator.briefing.tree import AnnotatedText, TagComment, TextParagraph
from annotator.briefing.word_styles import COMMENT_REFERENCE, marking
from annotator.briefing.wordml import Face, anchored, element, is_right_to_left, paragraph, run
from annotator.briefing.wordml import text as words_of


class PlacedTag(NamedTuple):
    """A tag with its comment's id, and its ends moved from between paragraphs to the nearest one it reaches."""

    tag: TagComment
    comment: int
    first: int
    start: int
    last: int
    end: int


class _Ends(NamedTuple):
    starting: list[PlacedTag]
    ending: list[PlacedTag]


def annotated(text: AnnotatedText, first_comment: int, first_bookmark: int, numbering: int) -> Iterator[str]:
    """Yield the paragraphs of a text; its tags have the comment ids and bookmark ids that follow the first ones.

    A text without words gets one empty paragraph, so that no comment is lost. ``numbering`` numbers its paragraphs.
    """
    paragraphs = text.paragraphs or (TextParagraph(0, 0, 0),)
    ends = [_Ends([], []) for _ in paragraphs]
    for one in _placed(text.tags, paragraphs, first_comment):
        ends[one.first].starting.append(one)
        ends[one.last].ending.append(one)
    active = _Active()
    for stretch, of_paragraph in zip(paragraphs, ends, strict=True):
        content = "".join(_pieces(text, stretch, of_paragraph, active, first_bookmark - first_comment))
        properties = _numbered(numbering) if text.paragraphs else ""
        if is_right_to_left(text.text[stretch.start : stretch.end]):
            properties += "<w:bidi/>"
        yield paragraph(content, "ArticleHeading" if stretch.heading else "ArticleText", properties)


def _placed(tags: Sequence[TagComment], paragraphs: Sequence[TextParagraph], first: int) -> list[PlacedTag]:
    starts = [one.start for one in paragraphs]
    return [_place(tag, number, paragraphs, starts) for number, tag in enumerate(tags, start=first)]


def _place(tag: TagComment, comment: int, paragraphs: Sequence[TextParagraph], starts: Sequence[int]) -> PlacedTag:
    first = max(bisect_right(starts, tag.start) - 1, 0)
    start = max(tag.start, starts[first])
    if start >= paragraphs[first].end and first + 1 < len(paragraphs) and tag.end > starts[first + 1]:
        first += 1
        start = starts[first]
    # The last character of the tag, not its end, says in which paragraph the tag ends.
    last = max(bisect_right(starts, tag.end - 1) - 1, first)
    start = min(start, paragraphs[first].end)
    end = min(max(tag.end, start), paragraphs[last].end)
    return PlacedTag(tag, comment, first, start, last, end)


def _numbered(numbering: int) -> str:
    return element("numPr", element("ilvl", val=0) + element("numId", val=numbering))


def _pieces(
    text: AnnotatedText, stretch: TextParagraph, ends: _Ends, active: "_Active", bookmarks: int
) -> Iterator[str]:
    opening, closing = _by_position(ends.starting, "start"), _by_position(ends.ending, "end")
    edges = sorted({stretch.start, stretch.end, *opening, *closing})
    for position, following in zip(edges, [*edges[1:], stretch.end], strict=True):
        # Tags that end here leave before others begin; only a tag between two paragraphs begins and ends at once.
        leaving = closing.get(position, [])
        yield from (_ended(one, active) for one in leaving if one in active)
        for one in opening.get(position, []):
            yield anchored(one.comment + bookmarks, one.tag.anchor)
            yield element("commentRangeStart", id=one.comment)
            active.add(one)
        yield from (_ended(one, active) for one in leaving if one in active)
        if following > position:
            yield words_of(text.text[position:following], active.face(text.language))


def _by_position(placed: Sequence[PlacedTag], end: str) -> dict[int, list[PlacedTag]]:
    found: dict[int, list[PlacedTag]] = {}
    for one in placed:
        found.setdefault(getattr(one, end), []).append(one)
    return found


def _ended(one: PlacedTag, active: "_Active") -> str:
    active.remove(one)
    reference = run(element("commentReference", id=one.comment), COMMENT_REFERENCE)
    return element("commentRangeEnd", id=one.comment) + reference


class _Active:
    """The tags over the place reached: the shortest gives the underline, the longest the tint, deeper in overlaps.

    Two heaps with late removal keep five hundred overlapping tags as cheap as five.
    """

    def __init__(self) -> None:
        self._ids: set[int] = set()
        self._shortest: list[tuple[int, int, PlacedTag]] = []
        self._longest: list[tuple[int, int, PlacedTag]] = []

    def __contains__(self, one: PlacedTag) -> bool:
        return one.comment in self._ids

    def add(self, one: PlacedTag) -> None:
        length = one.tag.end - one.tag.start
        self._ids.add(one.comment)
        heapq.heappush(self._shortest, (length, -one.comment, one))
        heapq.heappush(self._longest, (-length, one.comment, one))

    def remove(self, one: PlacedTag) -> None:
        self._ids.discard(one.comment)

    def face(self, language: str) -> Face:
        """Return how the words at this place look."""
        if not self._ids:
            return Face(language=language)
        outer, inner = (self._top(heap) for heap in (self._longest, self._shortest))
        tint = marking(outer.kind, set_aside=outer.set_aside)
        line = marking(inner.kind, set_aside=inner.set_aside)
        return Face(
            style=tint.style,
            underline=line.underline if line != tint else "",
            underline_colour=line.line,
            fill=tint.deep_fill if len(self._ids) > 1 else "",
            language=language,
        )

    def _top(self, heap: list[tuple[int, int, PlacedTag]]) -> TagComment:
        while heap[0][2].comment not in self._ids:
            heapq.heappop(heap)
        return heap[0][2].tag
