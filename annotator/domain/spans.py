"""Spans of text: pairs of code point offsets, half open, and the quotation that finds a span again."""

from dataclasses import dataclass

from annotator.errors import InvalidValue

CONTEXT_LENGTH = 32
"""Code points kept on each side of a quotation."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``text[start:end]``, in code points. Raises InvalidValue unless 0 ≤ start ≤ end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InvalidValue(f"A span runs from a start to a later end; {self.start}–{self.end} does not.", "start")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: str) -> str:
        """Return the words of the span in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def intersection(self, other: "Span") -> "Span | None":
        """Return what the two share, or None where they share nothing."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def shifted(self, by: int) -> "Span":
        """Return the same length ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def trimmed(self, text: str) -> "Span":
        """Return the span without white space at its ends; unchanged when it is nothing but white space."""
        words = self.of(text)
        if not words.strip():
            return self
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))


@dataclass(frozen=True, slots=True)
class QuoteSelector:
    """A TextQuoteSelector (W3C Web Annotation Data Model 4.2.4): the words, and up to 32 code points around them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote_selector(text: str, span: Span) -> QuoteSelector:
    """Return the quotation that stands at ``span``; raise InvalidValue when the span is empty or leaves the text."""
    if not span or span.end > len(text):
        raise InvalidValue(
            f"The span {span.start}–{span.end} does not lie in the text, which has {len(text)} characters.", "end"
        )
    return QuoteSelector(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT_LENGTH) : span.start],
        suffix=text[span.end : span.end + CONTEXT_LENGTH],
    )
