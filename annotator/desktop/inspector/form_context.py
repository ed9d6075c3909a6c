"""What the editors of a form need to know of the project: sources, passages of the text and names of other tags."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QStringListModel, Signal

from annotator.desktop.session import Session
from annotator.desktop.wording import elided, kind_name, passage_name
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article, Source, Version
from annotator.domain.journal import Changes
from annotator.domain.places import paragraph_number, paragraph_starts
from annotator.storage import queries

TEXTS_KEPT = 4
"""Versions whose text stays at hand: as many as can stand side by side."""


class FormContext(QObject):
    """Reads for the forms and keeps what it read until it changes; ``annotation`` is the tag that a form shows.

    Signals: ``span_pick_requested(field)``, ``annotation_requested(id)``, ``source_requested(id)`` and
    ``place_requested(version id, start, end)`` when an editor asks the window for a passage, or to go somewhere;
    ``sources_changed()`` when there are others, or all of them have been read; ``edited()`` when something was typed
    or saved in one of the forms.
    """

    edited = Signal()

    span_pick_requested = Signal(str)
    place_requested = Signal(str, int, int)
    annotation_requested = Signal(str)
    source_requested = Signal(str)
    sources_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.annotation: Annotation | None = None
        self.with_evidence = True
        """Whether verdicts are shown with their evidence, which is stored by itself, at once."""
        self._sources: dict[str, Source] | None = None
        self._some_sources: dict[str, Source | None] = {}
        self._sources_wanted = False
        self._revision = 0
        self.source_names = QStringListModel([""], self)
        """The names of all sources after an empty one, as lists show them; filled once ``want_sources`` was called."""
        self.source_ids: list[str] = [""]
        """The id of each of ``source_names``."""
        self._texts: dict[str, tuple[str, Sequence[int]]] = {}
        self._article_titles: dict[str, str] = {}

    def sources(self) -> Mapping[str, Source]:
        """Return all sources by id, sorted by how they are named."""
        if self._sources is None:
            self._take_sources(self._read_sources())
        return self._sources or {}

    def source(self, source_id: str) -> Source | None:
        """Return a source, None when there is none with that id."""
        if self._sources is not None:
            return self._sources.get(source_id)
        if source_id not in self._some_sources:
            with self.session.read() as read:
                self._some_sources[source_id] = queries.source(read, source_id, viewer=self.session.viewer)
        return self._some_sources[source_id]

    def want_sources(self) -> None:
        """Have all sources read in a job, unless they are known; ``sources_changed`` tells when they are."""
        if self._sources is None and not self._sources_wanted:
            self._sources_wanted = True
            self.session.jobs.start("", self._read_sources, done=self._on_sources_read, revision=lambda: self._revision)

    def kinds(self) -> Mapping[str, str]:
        """Return the names of the tags that the project defines, by id."""
        return self.session.kinds.names

    def passage(self, version_id: str, start: int, end: int) -> str:
        """Return the words of a span of a version."""
        return self._text(version_id)[0][start:end]

    def paragraph(self, version_id: str, position: int) -> int:
        """Return the number of the paragraph around a place, from 1."""
        return paragraph_number(self._text(version_id)[1], position)

    def name_of(self, annotation: Annotation) -> str:
        """Return how another tag is named in a line, with its article where that is another one."""
        name = passage_name(annotation, self.paragraph(annotation.version_id, annotation.start), self.kinds())
        if self.annotation is None or annotation.version_id == self.annotation.version_id:
            return name
        title = self._title(annotation.version_id)
        return self.tr("{tag} in {article}").format(tag=name, article=title) if title else name

    def find(self, annotation_id: str) -> Annotation | None:
        """Return another tag, None when it is gone or not to be seen."""
        return self.find_all([annotation_id]).get(annotation_id)

    def find_all(self, ids: Sequence[str]) -> Mapping[str, Annotation]:
        """Return other tags by id, without those that are gone or not to be seen."""
        if not ids:
            return {}
        with self.session.read() as read:
            return {one.id: one for one in queries.annotations(read, viewer=self.session.viewer, ids=ids)}

    def kind_of(self, kind: str) -> str:
        """Return the name of a kind."""
        return kind_name(kind, self.kinds())

    def forget(self, changes: Changes) -> None:
        """Drop what ``changes`` made untrue."""
        tables = {row.table for row in changes.rows}
        if changes.unknown or "article" in tables:
            self._article_titles.clear()
        if changes.unknown or "source" in tables:
            read_before = self._sources_wanted or self._sources is not None
            self._sources, self._sources_wanted = None, False
            self._some_sources.clear()
            self._revision += 1
            self.sources_changed.emit()
            if read_before:
                self.want_sources()

    def _read_sources(self) -> list[Source]:
        with self.session.read() as read:
            found = queries.sources(read, viewer=self.session.viewer)
        return sorted(found, key=lambda one: one.name.casefold())

    def _on_sources_read(self, sources: Sequence[Source]) -> None:
        self._take_sources(sources)
        self.sources_changed.emit()

    def _take_sources(self, sources: Sequence[Source]) -> None:
        self._sources = {one.id: one for one in sources}
        self.source_ids = ["", *self._sources]
        self.source_names.setStringList(["", *(elided(one.name, 80) for one in sources)])

    def _text(self, version_id: str) -> tuple[str, Sequence[int]]:
        if version_id not in self._texts:
            with self.session.read() as read:
                text = queries.article_text(read, version_id, viewer=self.session.viewer)
            while len(self._texts) >= TEXTS_KEPT:
                self._texts.pop(next(iter(self._texts)))
            self._texts[version_id] = (text, paragraph_starts(text))
        return self._texts[version_id]

    def _title(self, version_id: str) -> str:
        if version_id not in self._article_titles:
            with self.session.read() as read:
                version = read.get(Version, version_id)
                article = read.get(Article, version.article_id) if version is not None else None
            self._article_titles[version_id] = article.title if article is not None else ""
        return self._article_titles[version_id]
