"""Bringing articles into a project, and naming, ordering and removing them."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article, Reviewer, Source, Version
from annotator.domain.details import with_spans
from annotator.domain.fields import TextSpan
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, RowChange, utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.errors import InvalidValue, KnownError, NotFound, UnreadableInput
from annotator.files.naming import name_of
from annotator.reading import ReadArticle, read_bytes, read_file, read_text
from annotator.storage.project import Project, Read, Write
from annotator.text.anchoring import find_again

Progress = Callable[[int, int, str], None]
"""Told how many are done, how many there are, and what is being done; raises Cancelled to stop the work."""

BATCH = 200
"""Articles written in one transaction: memory stays bounded, and a crash loses at most the batch at hand."""


class Outcome(StrEnum):
    """What became of a source that was to be read."""

    READ = "read"
    NEW_VERSION = "new_version"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReport:
    """What became of one source; ``notes`` say what was changed in reading, or why it was refused."""

    source: str
    outcome: Outcome
    article_id: str = ""
    title: str = ""
    reader: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that comes from no file: standard input, the clipboard."""

    name: str
    content: bytes | str
    """Bytes whose encoding is to be found out, or a text that is one already."""


@dataclass(frozen=True, slots=True)
class _Nothing:
    """A folder that gave nothing to read, and why."""

    name: str
    why: str


_Given = Path | Pasted | str | _Nothing


def read_sources(
    project: Project,
    reviewer: Reviewer,
    sources: Iterable[str | Path | Pasted],
    *,
    version_of: str = "",
    progress: Progress | None = None,
) -> tuple[list[SourceReport], Changes]:
    """Add an article for each source, folders with all they hold; what cannot be read is reported, the rest is in.

    ``version_of`` is the id of an article of which the one source is a newer state. A text that is there already is
    kept once. Articles are written in batches that are undone together.
    """
    found = list(_expand(sources))
    if version_of and len(found) != 1:
        raise InvalidValue("A new version is read from exactly one source.", "version_of")
    reports: list[SourceReport] = []
    rows: list[RowChange] = []
    changes = Changes()
    group = ""
    for first in range(0, len(found), BATCH):
        articles = []
        for number, source in enumerate(found[first : first + BATCH], first):
            if progress:
                progress(number, len(found), _name(source))
            articles.append(_read(source))
        name = _operation_name(found, version_of)
        with project.write(name, reviewer, undo_group=group) as write:
            batch = [_add(write, source, version_of) for source in articles]
            if len(found) > 1:
                count = sum(report.outcome == Outcome.READ for report in batch)
                write.name = f"Read {count} article{'' if count == 1 else 's'}"
        reports.extend(batch)
        changes = write.changes
        # Another group from here on, if the person did something else meanwhile: that must be undone by itself.
        group = changes.undo_group or group
        rows.extend(changes.rows)
    return reports, replace(changes, rows=tuple(rows))


def rename_article(project: Project, reviewer: Reviewer, article_id: str, title: str) -> tuple[Article, Changes]:
    """Give an article another title; InvalidValue when it is empty."""
    if not title.strip():
        raise InvalidValue("An article needs a title; the old one was kept.", "title")
    return _change(project, reviewer, f"Rename “{title.strip()}”", article_id, title=title.strip())


def set_language(project: Project, reviewer: Reviewer, article_id: str, language: str) -> tuple[Article, Changes]:
    """Say which language an article is in, as a BCP 47 tag."""
    return _change(project, reviewer, "Set language", article_id, language=language.strip())


def remove_article(project: Project, reviewer: Reviewer, article_id: str) -> tuple[Article, Changes]:
    """Take an article out with its versions and tags; undo brings all of them back."""
    with project.read() as read:
        article = _article(read, article_id)
    with project.write(f"Remove article “{article.title}”", reviewer) as write:
        write.remove(Article, article_id)
    return article, write.changes


def order_articles(project: Project, reviewer: Reviewer, article_ids: Iterable[str]) -> tuple[None, Changes]:
    """Set the reading order; articles that are not named keep their places behind."""
    with project.write("Order articles", reviewer) as write:
        ordered = list(article_ids)
        known = {article.id: article for article in write.find(Article, id=ordered)}
        write.replace_all(replace(known[one], position=place) for place, one in enumerate(ordered) if one in known)
    return None, write.changes


def _expand(sources: Iterable[str | Path | Pasted]) -> Iterator[_Given]:
    """Yield the files that are meant; a text among them is a link, to the letter."""
    for source in sources:
        if isinstance(source, Pasted):
            yield source
            continue
        path = Path(source)
        if str(source).startswith(("http://", "https://")):
            yield str(source)
        elif os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for a name that is too long
            yield from _in_folder(path)
        else:
            yield path


def _in_folder(path: Path) -> Iterator[_Given]:
    """Yield the files of a folder and those below it, then what of it could not be opened."""
    closed: list[OSError] = []
    count = 0
    # Sorted, so that the reading order does not depend on the disk; links to folders are not followed.
    for folder, folders, names in os.walk(path, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                count += 1
                yield Path(folder, name)
    for error in closed:
        yield _Nothing(
            str(error.filename), f"The folder could not be opened ({error.strerror}); nothing in it was read."
        )
    if not count and not closed:
        yield _Nothing(str(path), "There are no files in this folder.")


def _name(source: _Given) -> str:
    return source.name if isinstance(source, (Pasted, _Nothing)) else str(source)


def _operation_name(found: list[_Given], version_of: str) -> str:
    if len(found) > 1:
        return "Read articles"
    what = name_of(Path(_name(found[0])))
    return f"Read new version from {what}" if version_of else f"Read {what}"


def _read(source: _Given) -> tuple[str, ReadArticle | KnownError]:
    name = _name(source)
    try:
        if isinstance(source, _Nothing):
            raise UnreadableInput(source.why)
        if isinstance(source, Pasted):
            content = source.content
            return name, read_text(content, name) if isinstance(content, str) else read_bytes(content, name)
        if isinstance(source, str):
            raise UnreadableInput(f"{name} is a link; save the page as a text file and read that. Nothing was added.")
        return name, read_file(source)
    except KnownError as error:
        return name, error


def _add(write: Write, source: tuple[str, ReadArticle | KnownError], version_of: str) -> SourceReport:
    name, read = source
    if isinstance(read, KnownError):
        return SourceReport(source=name, outcome=Outcome.REFUSED, notes=(str(read),))
    if not read.text.strip():
        return SourceReport(
            source=name, outcome=Outcome.REFUSED, reader=read.reader, notes=("There is no text in it.",)
        )
    digest = write.add_text(read.text)
    report = SourceReport(source=name, outcome=Outcome.READ, title=read.title, reader=read.reader, notes=read.notes)
    for known in write.find(Version, text_sha256=digest):
        if not version_of or known.article_id == version_of:
            article = _article(write, known.article_id)
            return replace(report, outcome=Outcome.DUPLICATE, article_id=article.id, title=article.title)
    if version_of:
        return _add_version(write, read, digest, report, version_of)
    article_id = new_id()
    now = utc_now()
    origin = Source(
        id=new_id(),
        title=read.title,
        language=read.language,
        accessed_at=now,
        captured_by=write.reviewer.name,
        capture_method="file read",
        sha256=read.original_sha256,
    )
    write.add(origin)
    position = 1 + max((article.position for article in write.find(Article)), default=-1)
    write.add(Article(id=article_id, title=read.title, language=read.language, source_id=origin.id, position=position))
    write.add(_version(write, read, digest, article_id, 1))
    return replace(report, article_id=article_id)


def _version(write: Write, read: ReadArticle, digest: str, article_id: str, number: int) -> Version:
    return Version(
        id=new_id(),
        article_id=article_id,
        number=number,
        text_sha256=digest,
        length=len(read.text),
        created_at=utc_now(),
        reader=read.reader,
        original_sha256=write.add_original(read.original),
        origin=read.name,
        blocks=read.blocks,
    )


def _add_version(write: Write, read: ReadArticle, digest: str, report: SourceReport, article_id: str) -> SourceReport:
    article = _article(write, article_id)
    versions = {one.id: one for one in write.find(Version, article_id=article_id)}
    version = _version(write, read, digest, article_id, 1 + max(one.number for one in versions.values()))
    write.add(version)
    moved = left = cleared = 0
    for annotation in write.find(Annotation, version_id=list(versions)):
        again = find_again(read.text, annotation.quote, near=annotation.start)
        if again is not None and again.span.of(read.text) == annotation.exact:
            taken, lost = _taken_along(
                annotation, again.span, write.text(versions[annotation.version_id].text_sha256), read
            )
            write.replace(replace(taken, version_id=version.id))
            moved += 1
            cleared += lost
        else:
            left += 1
    told = [f"{moved} tags were found again; {left} stand in the version before and are to be checked."]
    if cleared:
        told.append(f"{cleared} fields pointed at words that were not found again; they were emptied.")
    return replace(
        report,
        outcome=Outcome.NEW_VERSION,
        article_id=article.id,
        title=article.title,
        notes=(*report.notes, *(told if moved or left else ())),
    )


def _taken_along(annotation: Annotation, span: Span, old_text: str, read: ReadArticle) -> tuple[Annotation, int]:
    """Return a tag at its place in a newer text, and how many spans in its fields have lost their words there."""
    by = span.start - annotation.start
    lost = []

    def move(one: TextSpan) -> TextSpan | None:
        if one.start + by >= 0 and read.text[one.start + by : one.end + by] == old_text[one.start : one.end]:
            return TextSpan(one.start + by, one.end + by)
        lost.append(one)
        return None

    at_place = annotation.at(span, quote_selector(read.text, span))
    details = with_spans(annotation.details, move)
    revision = annotation.revision + 1
    return replace(at_place, details=details, revision=revision, updated_at=utc_now()), len(lost)


def _article(read: Read, article_id: str) -> Article:
    article = read.get(Article, article_id)
    if article is None:
        raise NotFound("That article is not in the project any more.")
    return article


def _change(project: Project, reviewer: Reviewer, name: str, article_id: str, **values: str) -> tuple[Article, Changes]:
    with project.write(name, reviewer) as write:
        article = replace(_article(write, article_id), **values)  # type: ignore[arg-type]  # all of them are texts
        write.replace(article)
    return article, write.changes
