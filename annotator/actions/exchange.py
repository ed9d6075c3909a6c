"""Tags out of a project and into it, as files that other copies and other tools read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from annotator.actions.carrying import brought_up
from annotator.actions.incoming_review import IncomingReviews, first_status, why_not_replaced
from annotator.actions.kinds import adopted
from annotator.domain.annotations import (
    Annotation,
    Comment,
    Decision,
    Evidence,
    Link,
    Placement,
    Settlement,
    TagDefinition,
)
from annotator.domain.articles import Article, CorrectionNote, Reviewer, Source, Version, name_key
from annotator.domain.defined_kinds import moved
from annotator.domain.details import CustomDetails, Details, check_spans, with_spans
from annotator.domain.fields import Json
from annotator.domain.journal import Changes
from annotator.domain.spans import Span, quote_selector
from annotator.domain.vocabulary import Status
from annotator.errors import InvalidValue
from annotator.exchanging import format_for
from annotator.exchanging.table_csv import table_bytes
from annotator.exchanging.tags_json import IncomingTag, read_tags, tags_document
from annotator.files.atomic import write_bytes
from annotator.files.naming import name_of
from annotator.reading.opening import bytes_of
from annotator.storage import queries
from annotator.storage.project import Project, Write
from annotator.text.anchoring import find_again


@dataclass(slots=True)
class ImportReport:
    """What became of the tags of a file; ``refused`` has a sentence for each that could not be taken."""

    added: int = 0
    updated: int = 0
    passed_over: int = 0
    joined: int = 0
    """Comments, decisions, items of evidence and links that were new on tags already there."""
    restated: list[str] = field(default_factory=list)
    """In what other state tags are here than the file says, for the rules of review allow no other."""
    found_again: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def list_tags(
    project: Project, viewer: str, *, article: str = "", kind: str = "", status: str = "", author: str = ""
) -> list[dict[str, Json]]:
    """Return the annotations that ``viewer`` may see as plain JSON values, by article and place.

    ``article`` is an id or title, ``kind`` a kind or the name of a tag, ``author`` a reviewer's name; empty means all.
    """
    with project.read() as read:
        article_ids = [queries.find_article(read, article, viewer=viewer).id] if article else None
        extract = queries.extract(read, viewer=viewer, article_ids=article_ids)
    kinds = {kind} | {one.id for one in extract.tag_definitions.values() if name_key(one.name) == name_key(kind)}
    wanted = [
        one
        for one in extract.annotations
        if (not kind or one.annotation.kind in kinds)
        and (not status or one.annotation.status == status)
        and (not author or name_key(extract.reviewer_name(one.annotation.author_id)) == name_key(author))
    ]
    return tags_document(replace(extract, annotations=tuple(wanted)))


def export_tags(
    project: Project,
    viewer: str,
    to: Path,
    format_: str = "",
    article_ids: Iterable[str] | None = None,
    annotation_ids: Iterable[str] | None = None,
) -> tuple[int, Changes]:
    """Write the annotations that ``viewer`` may see, or of these the ones named, into a file; returns how many.

    The file is written whole or not at all.
    """
    format_for(format_, to)
    with project.read() as read:
        extract = queries.extract(read, viewer=viewer, article_ids=list(article_ids) if article_ids else None)
    if annotation_ids is not None:
        wanted = set(annotation_ids)
        extract = replace(extract, annotations=tuple(one for one in extract.annotations if one.annotation.id in wanted))
    document = tags_document(extract)
    write_bytes(to, msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")
    return len(document), Changes()


def export_table(to: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write a table as CSV, its headings first, whole or not at all."""
    write_bytes(to, table_bytes(rows))


def import_tags(
    project: Project, reviewer: Reviewer, path: Path, *, format_: str = "", dry_run: bool = False
) -> tuple[ImportReport, Changes]:
    """Take in the tags of a file, in one operation.

    Articles are found by the hash of their text, then by title. Ids and authors are kept; the same id in the same or
    a later revision is passed over. A tag is in the state that the decisions and settlements taken in come to. A span
    that does not match its text is found again or reported, never stored wrong. With ``dry_run`` nothing is written.
    """
    format_for(format_, path)
    incoming = read_tags(bytes_of(path))
    report = ImportReport(refused=list(incoming.refused))
    try:
        with project.write(f"Import {name_of(path)}", reviewer) as write:
            _Import(write, report).take(incoming.tags)
            if dry_run:
                raise _DryRunEnded
    except _DryRunEnded:
        return report, Changes()
    return report, write.changes


class _DryRunEnded(Exception):
    """Leaves the transaction without writing."""


class _Import:
    """One import: what the project holds, read once, so that the work stays linear in the number of tags."""

    def __init__(self, write: Write, report: ImportReport) -> None:
        self._write = write
        self._report = report
        self._versions = {version.id: version for version in write.find(Version)}
        titles = {article.id: article.title for article in write.find(Article)}
        self._by_text: dict[str, Version] = {}
        self._by_title: dict[str, Version | None] = {}
        for version in sorted(self._versions.values(), key=lambda one: one.number):
            self._by_text[version.text_sha256] = version
            title = titles[version.article_id]
            # Of two articles with one title neither is meant rather than the other.
            self._by_title[title] = None if self._is_of_another(title, version) else version
        self._texts: dict[str, str] = {}
        self._known: set[str] = set()
        self._reviewers: dict[str, str] = {}
        self._kinds: dict[TagDefinition, tuple[TagDefinition, dict[str, str]]] = {}

    def take(self, tags: tuple[IncomingTag, ...]) -> None:
        known = {one.id: one for one in self._write.find(Annotation, id=[tag.id for tag in tags])}
        rows: list[Annotation] = []
        taken: list[IncomingTag] = []
        replaced: list[Annotation] = []
        for tag in tags:
            old = known.get(tag.id)
            if old and old.revision >= tag.revision:
                # Its fields are known. What colleagues have said about it since may not be.
                self._report.passed_over += 1
                taken.append(tag)
                continue
            placed = self._placed(tag)
            if placed is None:
                continue
            hindrance = why_not_replaced(old, placed, tag) if old else ""
            if hindrance:
                self._report.refused.append(f"{_name(tag)}: {hindrance}")
                continue
            taken.append(tag)
            if old:
                # What was submitted once is no draft any more, whatever an older copy says.
                began = first_status(old.status)
                replaced.append(replace(placed, status=began) if began == Status.SUBMITTED else placed)
                self._report.updated += 1
            else:
                rows.append(placed)
        rows, replaced, asked = self._brought_up(rows, replaced)
        self._write.add_all(rows)
        waiting = self._write.find(Placement, annotation_id=[one.id for one in replaced])
        self._write.remove_all(Placement, [one.id for one in waiting])
        self._write.replace_all(replaced)
        self._write.add_all(asked)
        self._report.added = len(rows)
        self._known = set(known)
        self._add_new(Source, [source for tag in taken for source in tag.sources.values()])
        self._add_new(Evidence, self._with_sources([item for tag in taken for item in tag.evidence]))
        self._add_new(Comment, [self._comment(one, name, asked) for tag in taken for one, name, asked in tag.comments])
        self._add_links(taken)
        self._add_reviews(taken, [one.id for one in (*rows, *replaced)])

    def _add_reviews(self, taken: list[IncomingTag], whose_status_came_in: list[str]) -> None:
        reviews = IncomingReviews(self._write, taken, self._reviewer)
        self._add_new(Decision, reviews.decisions)
        self._add_new(Settlement, reviews.settlements)
        self._add_new(CorrectionNote, reviews.corrections)
        self._report.refused += reviews.refused
        self._report.restated += reviews.restate(whose_status_came_in)

    def _brought_up(
        self, rows: list[Annotation], replaced: list[Annotation]
    ) -> tuple[list[Annotation], list[Annotation], list[Placement]]:
        """Return tags for older versions where they stand in the newest, and what somebody is to look at of them."""
        newest = {
            version.article_id: version for version in sorted(self._versions.values(), key=lambda one: one.number)
        }
        by_version: dict[str, list[Annotation]] = {}
        for tag in (*rows, *replaced):
            if newest[self._versions[tag.version_id].article_id].id != tag.version_id:
                by_version.setdefault(tag.version_id, []).append(tag)
        brought: dict[str, Annotation] = {}
        asked: list[Placement] = []
        for version_id, tags in by_version.items():
            old, new = self._versions[version_id], newest[self._versions[version_id].article_id]
            for tag, placement in brought_up(tags, self._text(old), self._text(new), new):
                brought[tag.id] = tag
                asked += [placement] if placement else []
        if asked:
            count = "1 tag is" if len(asked) == 1 else f"{len(asked):,} tags are"
            self._report.found_again.append(f"{count} for an earlier version of the text and to be checked.")
        return [brought.get(tag.id, tag) for tag in rows], [brought.get(tag.id, tag) for tag in replaced], asked

    def _placed(self, tag: IncomingTag) -> Annotation | None:
        """Return the annotation at its place in this project's text; None, and a report, where there is no place."""
        version = self._by_text.get(tag.text_sha256) or self._by_title.get(tag.article_title)
        name = _name(tag)
        if version is None:
            title = tag.article_title or tag.text_sha256 or "no article named"
            self._report.refused.append(
                f"{name}: its article ({title}) is not in the project, or not the only one of its title; read it first."
            )
            return None
        text = self._text(version)
        span = tag.span
        if span is None or span.of(text) != tag.quote.exact or not span or span.end > len(text):
            again = find_again(text, tag.quote, near=span.start if span else None)
            if again is None:
                self._report.refused.append(f"{name}: its words were not found in the text; it was left out.")
                return None
            span = again.span
            self._report.found_again.append(f"{name}: found again at {span.start}–{span.end}.")
        try:
            kind, details = self._kind(tag)
            if span != tag.span or tag.text_sha256 != version.text_sha256:
                # Where the words that its fields point at stand in this text, nobody knows.
                details = with_spans(details, lambda _: None)
            check_spans(details, len(text))
        except InvalidValue as error:
            self._report.refused.append(f"{name}: {error} It was left out.")
            return None
        return self._annotation(tag, version, kind, span, text, details)

    def _annotation(
        self, tag: IncomingTag, version: Version, kind: str, span: Span, text: str, details: Details
    ) -> Annotation:
        quote = quote_selector(text, span)
        return Annotation(
            id=tag.id,
            version_id=version.id,
            kind=kind,
            start=span.start,
            end=span.end,
            exact=quote.exact,
            prefix=quote.prefix,
            suffix=quote.suffix,
            author_id=self._reviewer(tag.author),
            origin=tag.origin,
            status=first_status(tag.status),
            confidence=tag.confidence,
            note=tag.note,
            details=details,
            created_at=tag.created_at,
            updated_at=tag.updated_at,
            revision=tag.revision,
        )

    def _is_of_another(self, title: str, version: Version) -> bool:
        if title not in self._by_title:
            return False
        known = self._by_title[title]
        return known is None or known.article_id != version.article_id

    def _text(self, version: Version) -> str:
        if version.text_sha256 not in self._texts:
            self._texts[version.text_sha256] = self._write.text(version.text_sha256)
        return self._texts[version.text_sha256]

    def _kind(self, tag: IncomingTag) -> tuple[str, Details]:
        """Return the kind that a tag has in this project, and its fields as that holds them."""
        theirs, details = tag.tag_definition, tag.details
        if theirs is None or not isinstance(details, CustomDetails):
            return tag.kind, details
        if theirs not in self._kinds:
            self._kinds[theirs] = adopted(self._write, theirs)
        ours, went = self._kinds[theirs]
        return ours.id, moved(details, ours, went)

    def _reviewer(self, name: str) -> str:
        if not name.strip():
            return self._write.reviewer.id
        if name not in self._reviewers:
            self._reviewers[name] = self._write.reviewer_named(name).id
        return self._reviewers[name]

    def _comment(self, comment: Comment, name: str, asked: str) -> Comment:
        return replace(comment, author_id=self._reviewer(name), asks=self._reviewer(asked) if asked else "")

    def _add_new(self, record: type[Any], rows: Iterable[Any]) -> None:
        by_id = {row.id: row for row in rows}
        known = {row.id for row in self._write.find(record, id=list(by_id))}
        new = [row for row in by_id.values() if row.id not in known]
        self._write.add_all(new)
        self._report.joined += sum(
            getattr(row, "annotation_id", getattr(row, "from_id", "")) in self._known for row in new
        )

    def _with_sources(self, items: list[Evidence]) -> list[Evidence]:
        """Return the evidence; what names a source that neither file nor project has is kept without it, and told."""
        there = {one.id for one in self._write.find(Source, id=[item.source_id for item in items if item.source_id])}
        for item in items:
            if item.source_id and item.source_id not in there:
                self._report.refused.append(
                    f"Evidence {item.id}: its source {item.source_id} is neither in the file nor in the project; "
                    "the evidence was kept without it."
                )
        return [item if item.source_id in there else replace(item, source_id="") for item in items]

    def _add_links(self, taken: list[IncomingTag]) -> None:
        links = [replace(one, author_id=self._reviewer(name)) for tag in taken for one, name in tag.links]
        ends = {end for one in links for end in (one.from_id, one.to_id)}
        there = {one.id for one in self._write.find(Annotation, id=list(ends))}
        for one in links:
            if {one.from_id, one.to_id} - there:
                self._report.refused.append(f"Link {one.id}: the tag at its other end is not in the project.")
        self._add_new(Link, [one for one in links if {one.from_id, one.to_id} <= there])


def _name(tag: IncomingTag) -> str:
    return f"Tag {tag.id} (“{tag.quote.exact[:40]}”)"
