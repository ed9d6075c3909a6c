"""What a reviewer does with versions of an article: clean, put back, restore, read again; and what is told of it."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotator.actions.projects import Project
from annotator.desktop.messages import MessageBar
from annotator.desktop.session import Session
from annotator.desktop.translation import figure, sentence
from annotator.domain.articles import Reviewer
from annotator.domain.cleaning import Cleaning
from annotator.domain.journal import Changes
from annotator.domain.spans import Span
from annotator.errors import KnownError, NotFound, PasswordNeeded

if TYPE_CHECKING:
    from annotator.actions.reading import SourceReport
    from annotator.actions.versions import VersionReport


class VersionActions(QObject):
    """Calls the actions in jobs and tells what they did in ``messages``.

    Signals: ``to_check(article id)`` when a new version left tags that somebody has to look at;
    ``password_needed(again)`` when the file of a version asks for one, with what is to be called with it.
    """

    to_check = Signal(str)
    password_needed = Signal(object)

    def __init__(self, session: Session, messages: MessageBar) -> None:
        super().__init__(messages)
        self._session = session
        self._messages = messages

    def clean(self, version_id: str, cleanings: Iterable[Cleaning]) -> None:
        """Clean a version, the newest of its article; the message offers to put the words back."""
        from annotator.actions import versions

        chosen = tuple(cleanings)
        one, many = self.tr("1 change cleaned."), self.tr("{number} changes cleaned.")
        words = one if len(chosen) == 1 else many.format(number=figure(len(chosen)))

        def tell(report: "VersionReport") -> None:
            group = self._session.last_group
            self._tell(report, words, self.tr("Put back"), lambda: self._take_back(report, group), asks=False)

        self._start(self.tr("Cleaning"), versions.clean, version_id, chosen, done=tell)

    def tag(self, version_id: str, text: str, cleanings: Iterable[Cleaning]) -> None:
        """Make tags of residues instead of cleaning them."""
        from annotator.actions import annotating
        from annotator.desktop.versions.residue_findings import findings

        made = self._session.do(annotating.annotate_all, version_id, findings(text, cleanings))
        if made is not None:
            one, many = self.tr("1 translation error tagged."), self.tr("{number} translation errors tagged.")
            words = one if len(made) == 1 else many.format(number=figure(len(made)))
            self._messages.tell(words, self.tr("Undo"), self._session.undo)

    def put_back(self, version_id: str, cleanings: Iterable[Cleaning] = ()) -> None:
        """Put words back that were cleaned away, all of them when none are named."""
        from annotator.actions import versions

        words = self.tr("The words are as they were before the cleaning.")
        if cleanings := tuple(cleanings):
            one, many = self.tr("1 change put back."), self.tr("{number} changes put back.")
            words = one if len(cleanings) == 1 else many.format(number=figure(len(cleanings)))
        self._start(
            self.tr("Putting back"),
            versions.put_back,
            version_id,
            cleanings,
            done=lambda report: self._tell(report, words, asks=False),
        )

    def restore(self, version_id: str) -> None:
        """Make an earlier version the newest again."""
        from annotator.actions import versions

        words = self.tr("The earlier version is the newest again.")
        self._start(self.tr("Going back"), versions.restore, version_id, done=lambda report: self._tell(report, words))

    def read_again(self, article_id: str, *, raw: bool, password: str = "") -> None:
        """Read the kept bytes of an article anew: everything in them, or the main text only."""
        from annotator.actions import versions

        words = self.tr("Everything in the file was read.") if raw else self.tr("The main text was read.")
        self._start(
            self.tr("Reading"),
            versions.read_again,
            article_id,
            raw=raw,
            password=password,
            done=lambda report: self._tell(report, words),
            failed=lambda error: self._fail(error, lambda given: self.read_again(article_id, raw=raw, password=given)),
        )

    def read_newer(self, article_id: str, source: Path | str, *, password: str = "") -> None:
        """Read a newer copy of an article, from a file or, given as text, from a link."""
        from annotator.actions import reading

        wanted = reading.Wanted(password=password)
        given = reading.Link(source) if isinstance(source, str) else source
        self._start(
            self.tr("Reading"),
            reading.read_sources,
            [given],
            wanted=wanted,
            version_of=article_id,
            done=lambda reports: self._tell_read(article_id, source, reports[0]),
        )

    def settle(self, placement_ids: Iterable[tuple[str, Span | None]]) -> None:
        """Put tags where somebody said that they belong, or leave them where they are; undone together."""
        from annotator.actions import versions

        wanted = list(placement_ids)
        if len(wanted) == 1:
            self._session.do(versions.settle_placement, *wanted[0])
        else:
            self._session.start(self.tr("Placing tags"), settle_all, wanted)

    def _start(self, title: str, action: Callable[..., Any], *args: Any, **named: Any) -> None:
        self._session.start(title, action, *args, **{"failed": self._fail, **named})

    def _fail(self, error: KnownError, again: Callable[[str], None] | None = None) -> None:
        if again is not None and isinstance(error, PasswordNeeded):
            self.password_needed.emit(again)
        self._messages.tell_error(str(error))

    def _tell(
        self,
        report: "VersionReport",
        words: str,
        offer: str = "",
        accept: Callable[[], object] | None = None,
        *,
        asks: bool = True,
    ) -> None:
        """Tell what was done; ``asks`` says that tags which are to be checked now were not to be checked before."""
        told = "\n".join([words, *(f"{sentence(one)}." for one in report.sentences)])
        article_id = report.version.article_id
        if asks and (report.to_check or report.nearly):
            offer, accept = self.tr("Look at them"), lambda: self.to_check.emit(article_id)
            self.to_check.emit(article_id)
        self._messages.tell(told, offer, accept)

    def _tell_read(self, article_id: str, source: Path | str, report: "SourceReport") -> None:
        from annotator.actions.reading import Outcome

        notes = "\n".join(f"{note}." if not note.endswith(".") else note for note in report.notes)
        match report.outcome:
            case Outcome.NEW_VERSION:
                self._messages.tell("\n".join(filter(None, [self.tr("The newer copy was read."), notes])))
                self.to_check.emit(article_id)
            case Outcome.DUPLICATE:
                self._messages.tell(self.tr("The copy has the same text; no new version was made."))
            case _:
                if report.password_needed:
                    self.password_needed.emit(lambda given: self.read_newer(article_id, source, password=given))
                self._messages.tell_error(notes)

    def _take_back(self, report: "VersionReport", group: str) -> None:
        """Undo the cleaning where nothing was done since, else put the words back in a version of its own."""
        if group and self._session.last_group == group:
            self._session.undo()
        else:
            self.put_back(report.version.id)


def settle_all(
    project: Project,
    reviewer: Reviewer,
    wanted: Sequence[tuple[str, Span | None]],
    progress: Callable[[int, int, str], None],
) -> tuple[int, Changes]:
    """Settle several placements, in one step for undo; what a colleague has settled meanwhile is left alone.

    Returns how many there were. Run in a job: each is on disk before the next.
    """
    from annotator.actions import versions

    settled, changes = 0, Changes()
    for number, (placement_id, span) in enumerate(wanted):
        progress(number, len(wanted), "")
        with suppress(NotFound):
            _, changes = versions.settle_placement(project, reviewer, placement_id, span, undo_group=changes.undo_group)
            settled += 1
    return settled, changes
