"""What the conflicts between two copies are about, as a person knows it: the tag, its article, the names behind ids."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from annotator.domain.annotations import Annotation, TagDefinition
from annotator.domain.articles import Article, Reviewer, Source, Version
from annotator.domain.journal import Row
from annotator.domain.merging import Conflict, ConflictKey, RowKey, Subject
from annotator.storage.merging import Gathered
from annotator.storage.project import Read

LONGEST_NAME = 80
"""Code points of a name that stands for an id."""


def subjects_of(
    conflicts: Sequence[Conflict], read: Read, theirs: Read, gathered: Gathered
) -> dict[ConflictKey, Subject]:
    """Return what each conflict is about. Asks for all rows together, so that many conflicts take few queries."""
    rows = {
        one.key: gathered.rows[found].ours or gathered.rows[found].theirs or {}
        for one in conflicts
        if (found := RowKey(one.key.table, one.key.id)) in gathered.rows
    }
    looked = _Looked(read, theirs, gathered)
    of_tag = {key: key.id if key.table == "annotation" else _first(row, _OF_TAG) for key, row in rows.items()}
    tags = looked.rows(Annotation, "annotation", of_tag.values())
    of_version = {key: _first(tags.get(of_tag[key]) or row, ("version_id",)) for key, row in rows.items()}
    versions = looked.rows(Version, "version", of_version.values())
    of_article = {
        key: key.id if key.table == "article" else _first(versions.get(of_version[key]) or row, ("article_id",))
        for key, row in rows.items()
    }
    articles = looked.rows(Article, "article", of_article.values())
    return {
        key: Subject(
            row=row,
            tag=tags.get(of_tag[key]),
            article_id=of_article[key],
            article=str(articles.get(of_article[key], {}).get("title", "")),
        )
        for key, row in rows.items()
    }


def names_of(conflicts: Iterable[Conflict], read: Read, theirs: Read) -> dict[str, str]:
    """Return what a person calls the rows that the values of conflicts name; those that are nowhere are left out."""
    ids = {
        found
        for one in conflicts
        for value in (one.ours, one.theirs)
        if value is not None
        for found in _ID.findall(json.dumps(value, ensure_ascii=False))
    }
    named: dict[str, str] = {}
    for where in (read, theirs):
        for record, columns in _NAMED_BY.items():
            left = sorted(ids - named.keys())
            for id_, row in where.images_of(record, left).items() if left else ():
                words = " ".join(_first(row, columns)[: LONGEST_NAME * 2].split())
                if words:
                    named[id_] = words if len(words) <= LONGEST_NAME else f"{words[:LONGEST_NAME].rstrip()}…"
    return named


class _Looked:
    """Finds rows here, else among those that differ, else in the other copy."""

    def __init__(self, read: Read, theirs: Read, gathered: Gathered) -> None:
        self._read = read
        self._theirs = theirs
        self._gathered = gathered

    def rows(self, record: type, table: str, ids: Iterable[str]) -> Mapping[str, Row]:
        wanted = {one for one in ids if one}
        found: dict[str, Row] = {}
        for id_ in wanted:
            one = self._gathered.rows.get(RowKey(table, id_))
            if one is not None and (row := one.ours or one.theirs):
                found[id_] = row
        for where in (self._read, self._theirs):
            left = sorted(wanted - found.keys())
            if left:
                found.update(where.images_of(record, left))
        return found


def _first(row: Row, columns: Sequence[str]) -> str:
    return next((str(row[name]) for name in columns if row.get(name)), "")


_OF_TAG = ("annotation_id", "from_id")
_NAMED_BY: dict[type, tuple[str, ...]] = {
    Annotation: ("exact",),
    Source: ("title", "publisher", "url"),
    Reviewer: ("name",),
    Article: ("title",),
    TagDefinition: ("name",),
}
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
