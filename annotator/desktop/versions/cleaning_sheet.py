"""What can be cleaned in a version and what was: read in a job, kept by version, for the texts of versions stay."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.actions.projects import Project
from annotator.desktop.session import Session
from annotator.domain.articles import Version
from annotator.domain.cleaning import Cleaning, edits_of
from annotator.domain.edits import PositionMap
from annotator.domain.journal import Changes
from annotator.domain.places import paragraph_starts
from annotator.domain.spans import Span
from annotator.storage import queries

COUNTED_UNASKED = 400_000
"""Code points of a text in which cleaning is looked for before anybody asks: longer ones take seconds."""

_KEPT = 6


@dataclass(frozen=True, slots=True)
class CleaningSheet:
    """The cleaning ``offered`` in a version, and what was ``cleaned`` when it was made, both with their texts.

    The places of what was cleaned are those of ``base_text``; ``place`` tells where they are now.
    """

    version: Version
    text: str
    offered: tuple[Cleaning, ...]
    starts: Sequence[int]
    base_text: str
    base_starts: Sequence[int]
    moved: PositionMap

    @property
    def cleaned(self) -> tuple[Cleaning, ...]:
        """What was cleaned when the version was made."""
        return self.version.cleaned

    def place(self, cleaning: Cleaning) -> Span:
        """Return where a change that was made is in the text of the version now."""
        return self.moved.span(Span(cleaning.start, cleaning.end))


def load_sheet(project: Project, version_id: str, viewer: str) -> CleaningSheet:
    """Look for what can be cleaned in a version; takes milliseconds to seconds, so in a job."""
    from annotator.actions import versions

    offered = versions.cleanings_of(project, version_id, viewer)
    with project.read() as read:
        version = read.get(Version, version_id)
        assert version is not None  # cleanings_of would have raised
        text = queries.article_text(read, version_id, viewer=viewer)
        base = queries.article_text(read, version.cleaned_from, viewer=viewer) if version.cleaned else ""
    return CleaningSheet(
        version,
        text,
        offered,
        paragraph_starts(text),
        base,
        paragraph_starts(base),
        PositionMap(edits_of(version.cleaned)),
    )


class CleaningSheets(QObject):
    """The sheets of the versions looked at last.

    Signals: ``found(version id)`` when the sheet of a version has become known.
    """

    found = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._sheets: OrderedDict[str, CleaningSheet] = OrderedDict()
        self._loading: set[str] = set()
        session.changed.connect(self._on_changed)

    def sheet(self, version_id: str) -> CleaningSheet | None:
        """Return the sheet of a version, None while it is not known."""
        return self._sheets.get(version_id)

    def want(self, version_id: str) -> None:
        """Have the sheet of a version made, unless it is known or being made; ``found`` tells when it is there."""
        if version_id in self._sheets:
            self._sheets.move_to_end(version_id)
            return
        if version_id in self._loading:
            return
        self._loading.add(version_id)

        def take(sheet: CleaningSheet) -> None:
            self._loading.discard(version_id)
            self._sheets[version_id] = sheet
            if len(self._sheets) > _KEPT:
                self._sheets.popitem(last=False)
            self.found.emit(version_id)

        self._session.jobs.start(
            "",
            load_sheet,
            self._session.project,
            version_id,
            self._session.viewer,
            done=take,
            # The article may have been removed meanwhile; then there is nothing to be shown.
            failed=lambda _error: self._loading.discard(version_id),
            soon=True,
        )

    def _on_changed(self, changes: Changes) -> None:
        # What is offered depends on the language of the article.
        changed = set(changes.ids("article"))
        for version_id, sheet in list(self._sheets.items()):
            if changes.unknown or sheet.version.article_id in changed:
                del self._sheets[version_id]
