"""What every section draws on: the chosen articles and tags, their numbers and places, notes in reading order."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from annotator.briefing.options import BriefingOptions
from annotator.briefing.tree import Footnote, Paragraph, ParagraphStyle, Run, RunStyle, TextParagraph
from annotator.domain.annotations import Annotation, TagDefinition
from annotator.domain.articles import BlockKind, Source
from annotator.domain.extract import AnnotationRecord, ArticleText, Extract
from annotator.domain.places import paragraph_number, paragraph_starts
from annotator.domain.scoring import NOT_COUNTED
from annotator.domain.vocabulary import Kind, Status, label
from annotator.text.words import word_count

_LETTERS = {Kind.CLAIM: "C", Kind.QUOTE: "Q", Kind.STATISTIC: "S", Kind.TRANSLATION_ERROR: "T"}
SETTLED = frozenset({Status.ACCEPTED, Status.AMENDED, Status.LOCKED})


@dataclass(frozen=True, slots=True)
class BriefedArticle:
    """An article of the briefing: ``number`` counts from 1, ``records`` are all its tags by place."""

    number: int
    article: ArticleText
    records: tuple[AnnotationRecord, ...]
    paragraphs: tuple[TextParagraph, ...]
    words: int
    starts: tuple[int, ...]

    @property
    def title(self) -> str:
        """The article's title; a sign where it has none."""
        return self.article.article.title.strip() or f"Untitled article {self.number}"

    @property
    def anchor(self) -> str:
        """Where its annotated text begins."""
        return f"article_{self.number}"

    def paragraph_at(self, position: int) -> int:
        """Return the number of the paragraph around a position of the text."""
        return paragraph_number(self.starts, position)


@dataclass
class Material:
    """The extract as the sections see it; it also hands out footnote numbers, so sections are built in print order."""

    extract: Extract
    options: BriefingOptions
    notes: list[Footnote] = field(default_factory=list)
    cited: dict[str, int] = field(default_factory=dict)

    @cached_property
    def articles(self) -> tuple[BriefedArticle, ...]:
        """The chosen articles in reading order."""
        by_article: dict[str, list[AnnotationRecord]] = {}
        for record in self.extract.annotations:
            by_article.setdefault(record.article_id, []).append(record)
        wanted = set(self.options.articles)
        chosen = [one for one in self.extract.articles if not wanted or one.article.id in wanted]
        return tuple(
            BriefedArticle(
                number=number,
                article=one,
                records=tuple(
                    sorted(by_article.get(one.article.id, ()), key=lambda r: (r.annotation.start, -r.annotation.end))
                ),
                paragraphs=paragraphs_of(one),
                words=word_count(one.text),
                starts=tuple(paragraph_starts(one.text)),
            )
            for number, one in enumerate(chosen, start=1)
        )

    @cached_property
    def records(self) -> tuple[AnnotationRecord, ...]:
        """Every tag of the chosen articles, by article and place."""
        return tuple(record for article in self.articles for record in article.records)

    @cached_property
    def by_id(self) -> dict[str, AnnotationRecord]:
        """The same tags by id."""
        return {record.annotation.id: record for record in self.records}

    @cached_property
    def labels(self) -> dict[str, str]:
        """The printed number of each tag: C1, Q3, S2, T14; X for kinds that the project defines."""
        counters: dict[str, int] = {}
        found: dict[str, str] = {}
        for record in self.records:
            letter = letter_of(record.annotation.kind)
            counters[letter] = counters.get(letter, 0) + 1
            found[record.annotation.id] = f"{letter}{counters[letter]}"
        return found

    @cached_property
    def article_of(self) -> dict[str, BriefedArticle]:
        """The chosen articles by id."""
        return {one.article.article.id: one for one in self.articles}

    @property
    def in_appendix(self) -> bool:
        """True when the annotated texts are part of the briefing, so that links have a place to go to."""
        return "annotated_texts" in self.options.sections

    def findings(self, kind: Kind) -> list[AnnotationRecord]:
        """Return the tags of a kind that are neither turned down, deferred nor mere suggestions, settled ones first."""
        found = [
            one for one in self.records if one.annotation.kind == kind and one.annotation.status not in NOT_COUNTED
        ]
        return sorted(found, key=lambda one: one.annotation.status not in SETTLED)

    def findings_under(self, parent: Kind) -> list[AnnotationRecord]:
        """Return such tags of the kinds that the project defines under one of the four, by kind, settled ones first."""
        order = [one.id for one in self.own_kinds if one.parent == parent]
        found = [
            one for one in self.records if one.annotation.kind in order and one.annotation.status not in NOT_COUNTED
        ]
        return sorted(found, key=lambda one: (order.index(one.annotation.kind), one.annotation.status not in SETTLED))

    @cached_property
    def own_kinds(self) -> tuple[TagDefinition, ...]:
        """The kinds that the project defines, in its order."""
        return tuple(sorted(self.extract.tag_definitions.values(), key=lambda one: (one.position, one.id)))

    def look_of(self, kind: str) -> str:
        """Return the kind whose marking a kind has: its parent's where the project defined it under one of the four."""
        definition = self.extract.tag_definitions.get(kind)
        return definition.parent if definition and definition.parent else kind

    def kind_name(self, kind: str) -> str:
        """Return how a kind is called, also one that the project defines."""
        definition = self.extract.tag_definitions.get(kind)
        return definition.name if definition else label(kind)

    def language_of(self, record: AnnotationRecord) -> str:
        """Return the language of the article that a tag stands in."""
        return self.article_of[record.article_id].article.article.language

    def source(self, source_id: str) -> Source | None:
        """Return a source by id; None when none is recorded."""
        return self.extract.sources.get(source_id)

    def origin(self, source_id: str) -> str:
        """Return the id of the source that a source goes back to, through however many copies."""
        seen = {source_id}
        while (source := self.source(source_id)) and source.derived_from and source.derived_from not in seen:
            source_id = source.derived_from
            seen.add(source_id)
        return source_id

    def origins(self, source_ids: Iterable[str]) -> int:
        """Return how many origins sources have; every source that is not recorded is taken for one of its own."""
        ids = list(source_ids)
        return len({self.origin(one) for one in ids if one}) + sum(not one for one in ids)

    def is_to_check(self, record: AnnotationRecord) -> bool:
        """Tell whether a tag still stands in an earlier version of its article: it has no place in this text."""
        return record.annotation.version_id != self.article_of[record.article_id].article.version.id

    def place_words(self, record: AnnotationRecord) -> str:
        """Return "Article 1, ¶ 5, 538–617": code points, the end not included."""
        article = self.article_of[record.article_id]
        one = record.annotation
        if self.is_to_check(record):
            return f"Article {article.number}, in an earlier version, {one.start}–{one.end}; to be checked in this one"
        return f"Article {article.number}, ¶ {article.paragraph_at(one.start)}, {one.start}–{one.end}"

    def place(self, record: AnnotationRecord) -> Run:
        """Return the words of the place, linked to it."""
        return Run(self.place_words(record), RunStyle.SMALL, target=self._target(record.annotation))

    def number_cell(self, record: AnnotationRecord) -> tuple[Paragraph, ...]:
        """Return the first cell of a row about a tag: its number, linked to its place, and its review status."""
        one = record.annotation
        number = Run(self.labels[one.id], RunStyle.STRONG, target=self._target(one), kind=self.look_of(one.kind))
        status = Run(label(one.status), RunStyle.SMALL)
        return Paragraph((number,), rests_on=(one.id,)), Paragraph((status,), ParagraphStyle.BODY)

    def reference(self, annotation_id: str) -> Run:
        """Return the number of another tag, linked to its place; words where it is not part of the briefing."""
        record = self.by_id.get(annotation_id)
        if record is None:
            return Run("a tag outside this briefing")
        return Run(self.labels[annotation_id], target=self._target(record.annotation))

    def link_lines(self, record: AnnotationRecord) -> list[Paragraph]:
        """Return a line for each kind of relation of a tag to others."""
        found: dict[str, list[Run]] = {}
        for link in record.links:
            runs = found.setdefault(link.type, [])
            runs += [Run(", "), self.reference(link.to_id)] if runs else [self.reference(link.to_id)]
        return [
            Paragraph((Run(f"{label(type_).capitalize()} ", RunStyle.SMALL), *runs)) for type_, runs in found.items()
        ]

    def footnote(self, runs: tuple[Run, ...], rests_on: tuple[str, ...] = ()) -> Footnote:
        """Make the next footnote."""
        note = Footnote(len(self.notes) + 1, runs, rests_on)
        self.notes.append(note)
        return note

    def _target(self, annotation: Annotation) -> str:
        return f"#{tag_anchor(self.labels[annotation.id])}" if self.in_appendix else ""


def tag_anchor(number: str) -> str:
    """Return the name of the place where a tag stands in the annotated texts."""
    return f"tag_{number}"


def letter_of(kind: str) -> str:
    """Return the letter that the numbers of a kind begin with."""
    return _LETTERS.get(Kind(kind), "X") if kind in set(Kind) else "X"


def paragraphs_of(article: ArticleText) -> tuple[TextParagraph, ...]:
    """Return the lines of an article that hold more than white space, numbered from 1."""
    headings = {block.start for block in article.version.blocks if block.kind == BlockKind.HEADING}
    found: list[TextParagraph] = []
    for number, start in enumerate(paragraph_starts(article.text), start=1):
        end = article.text.find("\n", start)
        end = len(article.text) if end < 0 else end
        line = article.text[start:end]
        heading = bool(headings & {start, start + len(line) - len(line.lstrip())})
        found.append(TextParagraph(number, start, end, heading))
    return tuple(found)
