"""Versions of an article: newer copies, cleanings made and put back, and the tags that have to be looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.actions.carrying import Carried, Carrying, moved_to
from annotator.domain.annotations import Annotation, Placement
from annotator.domain.articles import Capture, Reviewer, Version
from annotator.domain.cleaning import Cleaning, cleaned_blocks, edits_of
from annotator.domain.details import spans_of
from annotator.domain.edits import Edit, PositionMap, applied, in_order
from annotator.domain.ids import new_id
from annotator.domain.journal import Changes, utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.errors import NotFound, Refused
from annotator.reading import ReadArticle, Wanted, read_bytes
from annotator.reading.captured import read_captured
from annotator.reading.cleaning import offered
from annotator.storage import queries
from annotator.storage.project import Project, Read, Write
from annotator.text.differences import differences


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionReport:
    """A new version, and what became of the tags: see ``Carried``."""

    version: Version
    moved: int = 0
    nearly: int = 0
    to_check: int = 0
    emptied: int = 0

    @property
    def sentences(self) -> tuple[str, ...]:
        """What a person should know, in sentences without a final period; none where there were no tags."""
        told = []
        if self.moved or self.nearly or self.to_check:
            words = [f"{_tags(self.moved)} found again word for word"]
            words += [f"{self.nearly:,} nearly so"] if self.nearly else []
            words += [f"{self.to_check:,} not"] if self.to_check else []
            told.append(", ".join(words) + ("; look at those to check" if self.nearly or self.to_check else ""))
        if self.emptied:
            fields = "1 field" if self.emptied == 1 else f"{self.emptied:,} fields"
            told.append(f"{fields} pointed at words that are not there any more and had to be emptied")
        return tuple(told)


def add_version(
    project: Project, reviewer: Reviewer, name: str, newest: Version, article: ReadArticle
) -> tuple[VersionReport, Changes]:
    """Make a text that was read the newest version after ``newest``; tags are found again or are to be checked."""
    made = Version(
        id=new_id(),
        article_id=newest.article_id,
        number=0,
        text_sha256="",
        length=len(article.text),
        created_at=utc_now(),
        reader=article.reader,
        origin=article.name,
        blocks=article.blocks,
        raw=article.raw,
    )
    with project.read() as read:
        carrying = Carrying(read, newest.article_id, article.text)
    return _add(
        project,
        reviewer,
        name,
        newest,
        made,
        article.text,
        carrying,
        original=article.original,
        capture=article.capture,
    )


def read_again(
    project: Project, reviewer: Reviewer, article_id: str, *, raw: bool, password: str = ""
) -> tuple[VersionReport, Changes]:
    """Read an article's kept bytes once more: everything in them (``raw``), or the main text alone.

    Raises Refused where that gives the text that is there already.
    """
    with project.read() as read:
        newest = queries.newest_version(read, article_id, viewer=reviewer.id)
        original = read.original(newest.original_sha256)
        same = {one.id for one in read.find(Version, original_sha256=newest.original_sha256)}
        captures = [one for one in queries.captures(read, article_id, viewer=reviewer.id) if one.version_id in same]
        text = read.text(newest.text_sha256)
    wanted = Wanted(raw=raw, password=password)
    if captures:
        article = read_captured(original, newest.origin, wanted, captures[-1])
    else:
        article = read_bytes(original, newest.origin, wanted)
    if article.text == text:
        raise Refused("Read that way, the text is the same to the letter; no new version was made.")
    name = "Read everything in the file" if raw else "Read the main text only"
    return add_version(project, reviewer, name, newest, replace(article, capture=None))


def cleanings_of(project: Project, version_id: str, viewer: str) -> tuple[Cleaning, ...]:
    """Return the cleaning that is offered in a version."""
    with project.read() as read:
        version = _version(read, version_id)
        language = queries.find_article(read, version.article_id, viewer=viewer).language
        text = read.text(version.text_sha256)
    return offered(text, blocks=version.blocks, reader=version.reader, language=language)


def changes_between(project: Project, old_id: str, new_id_: str) -> tuple[Edit, ...]:
    """Return what leads from one version's text to another's; of a cleaning, what was done."""
    with project.read() as read:
        old, new = _version(read, old_id), _version(read, new_id_)
        if new.cleaned_from == old.id:
            return in_order(edits_of(new.cleaned), old.length)
        return differences(read.text(old.text_sha256), read.text(new.text_sha256))


def clean(
    project: Project, reviewer: Reviewer, version_id: str, cleanings: Iterable[Cleaning], *, undo_group: str = ""
) -> tuple[VersionReport, Changes]:
    """Make a new version of an article's newest one, with some changes of cleaning; Refused when it is not newest."""
    chosen = tuple(sorted(cleanings, key=lambda one: (one.start, one.end)))
    edits = edits_of(chosen)
    with project.read() as read:
        newest = _newest(read, version_id, reviewer)
        old = read.text(newest.text_sha256)
        text = applied(old, edits)
        if text == old:
            raise Refused("These changes leave the text as it is; no new version was made.")
        _check_something_is_left(text)
        carrying = Carrying(read, newest.article_id, text, edits, certain=True)
    made = _cleaned(newest, chosen, edits, text)
    count = _changes(len(chosen))
    return _add(project, reviewer, f"Clean {count}", newest, made, text, carrying, undo_group=undo_group)


def put_back(
    project: Project, reviewer: Reviewer, version_id: str, cleanings: Iterable[Cleaning] = ()
) -> tuple[VersionReport, Changes]:
    """Take changes of a cleaning back, all of them when none are named: a new version with the words as they were."""
    with project.read() as read:
        newest = _newest(read, version_id, reviewer)
        base = read.get(Version, newest.cleaned_from) if newest.cleaned_from else None
        if base is None:
            raise Refused("Nothing was cleaned in this version, so there is nothing to put back.")
        named = tuple(cleanings) or newest.cleaned
        if not set(named) <= set(newest.cleaned):
            raise Refused("That was not cleaned in this version, so it cannot be put back. Nothing was changed.")
        kept = tuple(one for one in newest.cleaned if one not in named)
        old, current = read.text(base.text_sha256), read.text(newest.text_sha256)
        edits = _taking_back(old, newest.cleaned, named)
        text = applied(current, edits)
        carrying = Carrying(read, newest.article_id, text, edits, certain=True)
    made = _cleaned(base, kept, edits_of(kept), text) if kept else replace(base, id=new_id(), created_at=utc_now())
    count = _changes(len(named))
    return _add(project, reviewer, f"Put back {count} of cleaning", newest, made, text, carrying)


def restore(project: Project, reviewer: Reviewer, version_id: str) -> tuple[VersionReport, Changes]:
    """Make an earlier version of an article the newest again, as a version of its own."""
    with project.read() as read:
        earlier = _version(read, version_id)
        newest = queries.newest_version(read, earlier.article_id, viewer=reviewer.id)
        if newest.text_sha256 == earlier.text_sha256:
            raise Refused("The newest version has the same text already; nothing was changed.")
        text = read.text(earlier.text_sha256)
        carrying = Carrying(read, earlier.article_id, text)
    made = replace(earlier, id=new_id(), created_at=utc_now())
    return _add(project, reviewer, f"Go back to version {earlier.number}", newest, made, text, carrying)


def settle_placement(
    project: Project, reviewer: Reviewer, placement_id: str, span: Span | None = None, *, undo_group: str = ""
) -> tuple[Annotation, Changes]:
    """Say that somebody has looked at a tag that was to be checked.

    With a ``span`` of the newer version the tag stands there from now on; without, it stays where it is.
    """
    name = "Keep tag in place" if span is None else "Place tag"
    with project.write(name, reviewer, undo_group=undo_group) as write:
        placement = write.get(Placement, placement_id)
        tag = write.get(Annotation, placement.annotation_id) if placement else None
        if placement is None or tag is None:
            raise NotFound("Somebody has looked at this tag already, or it was removed. Nothing was changed.")
        if span is not None and (tag.version_id, tag.span) != (placement.version_id, span):
            tag = _placed(write, tag, placement.version_id, span)
            write.replace(tag)
        write.remove(Placement, placement_id)
    return tag, write.changes


def cleaned_version(write: Write, version: Version, text: str, cleanings: Sequence[Cleaning]) -> Version:
    """Return, with its text stored, the version that a cleaning makes of one without tags."""
    edits = edits_of(cleanings)
    cleaned = applied(text, edits)
    made = _cleaned(version, tuple(cleanings), edits, cleaned)
    return replace(made, number=version.number + 1, text_sha256=write.add_text(cleaned))


def joined(first: VersionReport, second: VersionReport) -> VersionReport:
    """Return one report of two versions made one after the other."""
    return replace(second, emptied=first.emptied + second.emptied)


def _add(
    project: Project,
    reviewer: Reviewer,
    name: str,
    newest: Version,
    made: Version,
    text: str,
    carrying: Carrying,
    *,
    original: bytes | None = None,
    capture: Capture | None = None,
    undo_group: str = "",
) -> tuple[VersionReport, Changes]:
    with project.write(name, reviewer, undo_group=undo_group) as write:
        if queries.newest_version(write, newest.article_id, viewer=reviewer.id).id != newest.id:
            raise Refused("Somebody made a newer version of this article meanwhile. Nothing was changed; try again.")
        sha256 = write.add_original(original) if original is not None else made.original_sha256
        version = replace(
            made, number=carrying.number, text_sha256=write.add_text(text), original_sha256=sha256, length=len(text)
        )
        write.add(version)
        if capture:
            write.add(replace(capture, id=new_id(), version_id=version.id))
        carried: Carried = carrying.write(write, version)
    report = VersionReport(
        version=version,
        moved=carried.moved,
        nearly=carried.nearly,
        to_check=carried.to_check,
        emptied=carried.emptied,
    )
    return report, write.changes


def _cleaned(base: Version, cleanings: tuple[Cleaning, ...], edits: Sequence[Edit], text: str) -> Version:
    return replace(
        base,
        id=new_id(),
        created_at=utc_now(),
        length=len(text),
        blocks=cleaned_blocks(base.blocks, edits),
        cleaned_from=base.id,
        cleaned=cleanings,
    )


def _taking_back(old: str, made: Sequence[Cleaning], named: Sequence[Cleaning]) -> list[Edit]:
    """Return, in places of the cleaned text, the edits that take back some of the changes."""
    edits = []
    grown = 0
    for one in made:
        if one in named:
            start = one.start + grown
            edits.append(Edit(start, start + len(one.replacement), old[one.start : one.end]))
        grown += one.edit.growth
    return edits


def _placed(write: Write, tag: Annotation, version_id: str, span: Span) -> Annotation:
    version = _version(write, version_id)
    text = write.text(version.text_sha256)
    if tag.version_id == version_id:
        return replace(tag.at(span, quote_selector(text, span)), revision=tag.revision + 1, updated_at=utc_now())
    old = write.text(_version(write, tag.version_id).text_sha256)
    carried = PositionMap(differences(old, text))
    spans = {}
    for one in spans_of(tag.details):
        place = carried.span(Span(one.start, one.end))
        same = place and place.of(text) == old[one.start : one.end]
        spans[one] = replace(one, start=place.start, end=place.end) if same else None
    return moved_to(tag, version_id, span, quote_selector(text, span), spans)


def _check_something_is_left(text: str) -> None:
    if not text.strip():
        raise Refused("Nothing would be left of the text; it was kept as it is. Choose fewer changes.")


def _newest(read: Read, version_id: str, reviewer: Reviewer) -> Version:
    version = _version(read, version_id)
    newest = queries.newest_version(read, version.article_id, viewer=reviewer.id)
    if newest.id != version.id:
        raise Refused("There is a newer version of this article; open that, and look there. Nothing was changed.")
    return newest


def _version(read: Read, version_id: str) -> Version:
    found = read.get(Version, version_id)
    if found is None:
        raise NotFound("That version of the article is not in the project any more.")
    return found


def _changes(count: int) -> str:
    return "1 change" if count == 1 else f"{count:,} changes"


def _tags(count: int) -> str:
    return "1 tag" if count == 1 else f"{count:,} tags"
