"""Bringing articles into a project: files, folders, archives, links and pasted texts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from annotator.actions import versions
from annotator.actions.progress import Progress
from annotator.domain.articles import Article, Capture, Reviewer, Source, Version
from annotator.domain.cleaning import Cleaning
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, RowChange, utc_now
from annotator.errors import InvalidValue, KnownError, PasswordNeeded
from annotator.files.naming import name_of
from annotator.reading import CONTAINERS, READERS, Container, ReadArticle, Reader, Wanted
from annotator.reading.cleaning import offered
from annotator.reading.gathering import Gathered, Gathering, Link, Pasted
from annotator.storage import queries
from annotator.storage.project import Project, Read, Write
from annotator.text.canonical import sha256_of
from annotator.text.differences import sentences_differing
from annotator.text.sentences import sentence_spans

__all__ = ["Link", "Outcome", "Pasted", "SourceReport", "Wanted", "read_sources"]

BATCH = 25
"""Articles written in one transaction: a crash loses at most these, and other windows wait no longer than for them."""

BATCH_BYTES = 8_000_000
"""Bytes of originals after which a batch is written, however few they are: memory stays bounded."""

NEAR = 0.34
"""Share of its sentences in which a text may differ from another and still be called nearly the same."""

MOST_ROWS = 5_000
"""Changed rows that are told one by one; after more, whoever shows the project reads it anew."""


class Outcome(StrEnum):
    """What became of a source that was to be read."""

    READ = "read"
    NEW_VERSION = "new_version"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReport:
    """What became of one source; ``notes`` say what was changed in reading, or why it was refused.

    ``offered`` is the cleaning that could be applied and was not; ``near_id`` an article that is nearly the same.
    """

    source: str
    outcome: Outcome
    article_id: str = ""
    title: str = ""
    reader: str = ""
    notes: tuple[str, ...] = ()
    offered: tuple[Cleaning, ...] = ()
    near_id: str = ""
    password_needed: bool = False


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An article that is ready to be written; what is to be cleaned of it at once, and what is only offered."""

    name: str
    article: ReadArticle
    harmless: tuple[Cleaning, ...] = ()
    offered: tuple[Cleaning, ...] = ()


def read_sources(
    project: Project,
    reviewer: Reviewer,
    sources: Iterable[str | Path | Link | Pasted],
    *,
    wanted: Wanted = Wanted(),  # noqa: B008  # frozen
    clean: bool = False,
    version_of: str = "",
    progress: Progress | None = None,
    told: Callable[[Iterable[SourceReport]], object] | None = None,
) -> tuple[list[SourceReport], Changes]:
    """Add an article for each source, folders and archives with all they hold; the rest is in where one fails.

    With ``clean`` what is harmless is cleaned at once, as a second version. ``version_of`` is the id of an article of
    which the one source is a newer state. A text that is there already is kept once. Articles are written in batches
    that are undone together; ``told`` gets the reports of each. ``progress`` is told before each article; when it
    raises Cancelled, what was written stays.
    """
    gathering = Gathering(sources, wanted, progress=progress)
    if version_of:
        return _newer_version(project, reviewer, list(gathering), version_of, wanted=wanted, clean=clean)
    reports: list[SourceReport] = []
    rows: list[RowChange] = []
    known = True
    changes = Changes()
    group = ""
    count = 0
    for batch in _batches(gathering, wanted, clean=clean):
        with project.write(_operation_name(gathering, batch), reviewer, undo_group=group) as write:
            found = _Batch(write).store(batch)
            if gathering.total > 1:
                # All so far: what is undone together has the name of its last batch.
                count += sum(report.outcome == Outcome.READ for report in found)
                write.name = "Read 1 article" if count == 1 else f"Read {count} articles"
        near = {digest: numbers for digest, numbers in write.near.items() if numbers}
        reports.extend(_with_near(project, reviewer, batch, found, near))
        if told:
            told(reports[-len(batch) :])
        changes = write.changes or changes
        # Another group from here on, if the person did something else meanwhile: that must be undone by itself.
        group = write.changes.undo_group or group
        known = known and len(rows) + len(write.changes.rows) <= MOST_ROWS
        rows = [*rows, *write.changes.rows] if known else []
    return reports, replace(changes, rows=tuple(rows), unknown=not known)


def readable_kinds() -> list[tuple[str, tuple[str, ...]]]:
    """Return what can be read: the name of each kind of file and the suffixes by which it is known."""
    kinds: list[Reader | Container] = [*READERS, *CONTAINERS]
    return [(kind.name, kind.suffixes) for kind in kinds if kind.suffixes]


def preview(pasted: Pasted) -> ReadArticle:
    """Return the article that a pasted text would become; KnownError where there is none in it."""
    found = next(iter(Gathering([pasted])))
    if isinstance(found.article, KnownError):
        raise found.article
    return found.article


def _batches(gathering: Gathering, wanted: Wanted, *, clean: bool) -> Iterator[list["_Prepared | SourceReport"]]:
    batch: list[_Prepared | SourceReport] = []
    size = 0
    for gathered in gathering:
        batch.append(_prepared(gathered, wanted, clean=clean))
        size += len(gathered.article.original) if isinstance(gathered.article, ReadArticle) else 0
        if len(batch) >= BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _prepared(gathered: Gathered, wanted: Wanted, *, clean: bool) -> "_Prepared | SourceReport":
    article = gathered.article
    if isinstance(article, KnownError):
        return SourceReport(
            source=gathered.name,
            outcome=Outcome.REFUSED,
            notes=(str(article),),
            password_needed=isinstance(article, PasswordNeeded),
        )
    if wanted.raw and not clean:
        return _Prepared(gathered.name, article)
    if not article.language:
        from annotator.text.language import language_of

        article = replace(article, language=language_of(article.text))
    found = offered(article.text, blocks=article.blocks, reader=article.reader, language=article.language)
    harmless = tuple(one for one in found if one.harmless) if clean else ()
    return _Prepared(gathered.name, article, harmless, tuple(one for one in found if not (clean and one.harmless)))


def _operation_name(gathering: Gathering, batch: list["_Prepared | SourceReport"]) -> str:
    if gathering.total > 1:
        return "Read articles"
    first = batch[0]
    return f"Read {name_of(Path(first.name if isinstance(first, _Prepared) else first.source))}"


class _Batch:
    """Writes articles that were prepared, all tables at once; a text that is there already is not written again."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._rows: list[object] = []

    def store(self, batch: list["_Prepared | SourceReport"]) -> list[SourceReport]:
        """Write a batch; return what became of each, in the same order."""
        write = self._write
        prepared = [one for one in batch if isinstance(one, _Prepared)]
        digests = dict(zip(map(id, prepared), write.add_texts([one.article.text for one in prepared]), strict=True))
        titles = self._known_titles(list(digests.values()))
        position = queries.last_position(write, viewer=write.reviewer.id)
        reports = []
        fresh: list[tuple[_Prepared, str]] = []
        for one in batch:
            if isinstance(one, SourceReport):
                reports.append(one)
                continue
            digest = digests[id(one)]
            report = _report_of(one)
            if digest in titles:
                article_id, title = titles[digest]
                report = replace(
                    report, outcome=Outcome.DUPLICATE, article_id=article_id, title=title, offered=(), notes=()
                )
            else:
                position += 1
                article_id = self._add_article(one, digest, position)
                titles[digest] = (article_id, one.article.title)
                fresh.append((one, article_id))
                report = replace(report, article_id=article_id)
            reports.append(report)
        write.look_for_near([digests[id(one)] for one, _ in fresh])
        write.add_originals([one.article.original for one, _ in fresh])
        write.add_all(self._rows)
        return reports

    def _known_titles(self, digests: list[str]) -> dict[str, tuple[str, str]]:
        """Return the article, by id and title, of each text that one has already."""
        versions_of = {one.text_sha256: one.article_id for one in self._write.find(Version, text_sha256=digests)}
        articles = {one.id: one for one in self._write.find(Article, id=list(versions_of.values()))}
        return {digest: (id_, articles[id_].title) for digest, id_ in versions_of.items()}

    def _add_article(self, prepared: _Prepared, digest: str, position: int) -> str:
        read = prepared.article
        origin = _source_of(read, self._write.reviewer.name)
        article_id = new_id()
        version = _version_of(read, digest, article_id, 1)
        self._rows += [
            origin,
            Article(id=article_id, title=read.title, language=read.language, source_id=origin.id, position=position),
            version,
        ]
        if read.capture:
            self._rows.append(replace(read.capture, id=new_id(), version_id=version.id))
        if prepared.harmless:
            self._rows.append(versions.cleaned_version(self._write, version, read.text, prepared.harmless))
        return article_id


def _report_of(prepared: _Prepared) -> SourceReport:
    article = prepared.article
    notes = article.notes
    if prepared.harmless:
        count = len(prepared.harmless)
        made = "1 harmless change" if count == 1 else f"{count:,} harmless changes"
        notes = (*notes, f"{made} of cleaning made, as a second version")
    return SourceReport(
        source=prepared.name,
        outcome=Outcome.READ,
        title=article.title,
        reader=article.reader,
        notes=notes,
        offered=prepared.offered,
    )


def _version_of(read: ReadArticle, digest: str, article_id: str, number: int) -> Version:
    return Version(
        id=new_id(),
        article_id=article_id,
        number=number,
        text_sha256=digest,
        length=len(read.text),
        created_at=utc_now(),
        reader=read.reader,
        original_sha256=read.original_sha256,
        origin=read.name,
        blocks=read.blocks,
        raw=read.raw,
    )


def _source_of(read: ReadArticle, reviewer: str) -> Source:
    """Return the record of where an article comes from: what it says itself, and how it came here."""
    said = read.source or Source(id="")
    capture: Capture | None = read.capture
    return replace(
        said,
        id=new_id(),
        title=said.title or read.title,
        language=said.language or read.language,
        url=said.url or (capture.final_address if capture else ""),
        accessed_at=said.accessed_at or (capture.accessed_at if capture else utc_now()),
        captured_by=reviewer,
        capture_method=said.capture_method or ("fetched from its address" if capture else "file read"),
        sha256=read.original_sha256,
    )


def _with_near(
    project: Project,
    reviewer: Reviewer,
    batch: list["_Prepared | SourceReport"],
    reports: list[SourceReport],
    near: Mapping[str, list[int]],
) -> Iterator[SourceReport]:
    """Yield the reports, those of articles that are nearly the same as another with a note that says so."""
    for one, report in zip(batch, reports, strict=True):
        numbers = near.get(sha256_of(one.article.text)) if near and isinstance(one, _Prepared) else None
        if numbers and isinstance(one, _Prepared) and report.outcome == Outcome.READ:
            with project.read() as read:
                yield _compared(read, reviewer, one.article, report, numbers)
        else:
            yield report


def _compared(
    read: Read, reviewer: Reviewer, article: ReadArticle, report: SourceReport, numbers: list[int]
) -> SourceReport:
    language = article.language or "en"
    for other in queries.articles_of_texts(read, numbers, viewer=reviewer.id):
        if other.id == report.article_id:
            continue
        differing = sentences_differing(read.text(other.text_sha256), article.text, language)
        if differing <= NEAR * len(sentence_spans(article.text, language)):
            sentences = "1 sentence differs" if differing == 1 else f"{differing:,} sentences differ"
            note = f"You have this already, nearly: {sentences} from “{other.title}”"
            return replace(report, near_id=other.id, notes=(*report.notes, note))
    return report


def _newer_version(
    project: Project, reviewer: Reviewer, found: list[Gathered], article_id: str, *, wanted: Wanted, clean: bool
) -> tuple[list[SourceReport], Changes]:
    if len(found) != 1:
        raise InvalidValue("A new version is read from exactly one source; nothing was changed.", "version_of")
    prepared = _prepared(found[0], wanted, clean=clean)
    if isinstance(prepared, SourceReport):
        return [prepared], Changes()
    read = prepared.article
    name = f"Read new version from {name_of(Path(prepared.name))}"
    with project.read() as reading:
        newest = queries.newest_version(reading, article_id, viewer=reviewer.id)
        nothing_new = read.text in _texts_before_cleaning(reading, newest)
        title = queries.find_article(reading, article_id, viewer=reviewer.id).title
    report = replace(_report_of(prepared), article_id=article_id, title=title)
    if nothing_new:
        return [replace(report, outcome=Outcome.DUPLICATE, offered=())], Changes()
    made, changes = versions.add_version(project, reviewer, name, newest, read)
    if prepared.harmless:
        cleaned, more = versions.clean(
            project, reviewer, made.version.id, prepared.harmless, undo_group=changes.undo_group
        )
        made = versions.joined(made, cleaned)
        changes = replace(more, rows=(*changes.rows, *more.rows))
    return [replace(report, outcome=Outcome.NEW_VERSION, notes=(*report.notes, *made.sentences))], changes


def _texts_before_cleaning(read: Read, version: Version) -> Iterator[str]:
    """Yield the text of a version, then those that cleaning made it of."""
    found: Version | None = version
    while found:
        yield read.text(found.text_sha256)
        found = read.get(Version, found.cleaned_from) if found.cleaned_from else None
