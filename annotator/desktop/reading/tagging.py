"""What a reviewer does to tags on the reading page: make, retag, move, link, note, remove."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject

from annotator.actions import annotating, proposing
from annotator.desktop.messages import MessageBar
from annotator.desktop.reading.snapping import Snap, snapped
from annotator.desktop.reading.span_ends import moved
from annotator.desktop.session import Session
from annotator.desktop.translation import figure
from annotator.desktop.wording import elided, kind_name, link_words
from annotator.domain.annotations import Annotation
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.desktop.reading.pane import Pane
    from annotator.desktop.reading.read_page import ReadPage

RAPID_MS = 1_500
"""Moves of one end that follow each other within this time are undone together."""

MANY = 300
"""More tags than this are removed and retagged in a job: they take longer than a frame."""


MANY_FILLED_IN = 8
"""The same where their fields are filled in from their words."""


class Tagging(QObject):
    """The actions of the menu "Tag", on the active pane of a page and its chosen tag."""

    def __init__(self, page: "ReadPage", session: Session, messages: MessageBar) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._messages = messages
        self.snap = Snap.OFF
        """To what a selection is widened when it is tagged."""
        self.key_of: Callable[[str], str] = _no_key
        """Tells the key of an action by its name."""
        self._link_from = ""
        self._moving = ""
        self._moving_group = ""
        self._since_move = QElapsedTimer()
        page.first_painted.connect(self._warm_up)

    def tag(self, kind: str) -> None:
        """Tag the selection, else the sentence at the caret, and go to the new tag's first field."""
        found = self._passage()
        if found is None:
            return
        pane, span = found
        made = self._session.do(annotating.annotate, pane.version_id, span, kind, propose=True)
        if made is None:
            return
        self._page.choose(made.id, new=made)
        self._page.fill_in("correction" if kind == Kind.TRANSLATION_ERROR else None)

    def tag_alike(self, kind: str) -> None:
        """Tag every passage of the article that has the same words."""
        found = self._passage()
        if found is None:
            return
        pane, span = found
        version_id = pane.version_id
        many = pane.view.text.count(span.of(pane.view.text)) > self._most(kind)

        def tell(made: list[Annotation]) -> None:
            if self._page.panes.pane_of(pane.article_id) is pane and pane.version_id == version_id:
                self._page.choose(next((one.id for one in made if one.span == span), made[0].id))
            number = len(made)
            words = self.tr("1 passage tagged.") if number == 1 else self.tr("{number} identical passages tagged.")
            self._tell_with_undo(words.format(number=number))

        if many:
            title = self.tr("Tagging")
            self._session.start(title, annotating.annotate_alike, version_id, span, kind, propose=True, done=tell)
        elif made := self._session.do(annotating.annotate_alike, version_id, span, kind, propose=True):
            tell(made)

    def retag(self, kind: str) -> None:
        """Give the chosen tags another kind."""
        ids = self._chosen()
        if len(ids) > self._most(kind):
            self._session.start(self.tr("Retagging"), annotating.retag, ids, kind, propose=True)
        elif ids:
            self._session.do(annotating.retag, ids, kind, propose=True)

    def move_end(self, *, end: bool, outwards: bool, by_word: bool) -> None:
        """Move the start or the end of the chosen tag by one word or character."""
        pane = self._page.active_pane
        mark = pane.view.mark(self._page.chosen) if pane else None
        if pane is None or mark is None:
            self.tell_to_choose()
            return
        span = moved(pane.view.text, Span(mark.start, mark.end), end=end, outwards=outwards, by_word=by_word)
        if span is not None:
            self.move_span(mark.id, span)

    def move_span(self, annotation_id: str, span: Span) -> None:
        """Put a tag on another span; moves in quick succession are one step for undo."""
        rapid = self._since_move.isValid() and self._since_move.elapsed() < RAPID_MS
        same = rapid and self._moving == annotation_id and self._moving_is_last()
        group = self._session.last_group if same else ""
        if self._session.do(annotating.move_span, annotation_id, span, undo_group=group) is not None:
            self._moving = annotation_id
            self._moving_group = self._session.last_group
            self._since_move.start()
            self._page.reveal(annotation_id)

    def remove(self) -> None:
        """Remove the chosen tags; the message offers to bring them back."""
        chosen = self._chosen()
        if not chosen:
            return
        if len(chosen) == 1:
            name = self._named(chosen[0])
            if self._session.do(annotating.remove, chosen) is not None:
                self._tell_with_undo(self.tr("Removed: {tag}.").format(tag=name))
            return
        words = self.tr("{number} tags removed.").format(number=figure(len(chosen)))
        if len(chosen) > MANY:
            self._session.start(
                self.tr("Removing tags"), annotating.remove, chosen, done=lambda _: self._tell_with_undo(words)
            )
        elif self._session.do(annotating.remove, chosen) is not None:
            self._tell_with_undo(words)

    def link(self) -> None:
        """Remember the chosen tag, or link the remembered one with the chosen."""
        chosen = self._page.chosen
        if not chosen:
            self.tell_to_choose()
            return
        if not self._link_from or self._link_from == chosen:
            self._link_from = chosen
            tag = self._named(chosen)
            key = self.key_of("link")
            with_key = self.tr("Link from {tag}: choose the other tag and press {key}.")
            words = with_key if key else self.tr("Link from {tag}: choose the other tag and link again.")
            self._messages.tell(words.format(tag=tag, key=key))
            return
        start, self._link_from = self._link_from, ""
        made = self._session.do(annotating.link, start, chosen)
        if made is not None:
            # Some relations run one way only, whichever end was chosen first.
            one, other = self._named(made.from_id), self._named(made.to_id)
            type_ = link_words(made.type, outgoing=True)
            self._tell_with_undo(self.tr("{one} — {type} — {other}.").format(one=one, type=type_, other=other))

    def stop_linking(self) -> bool:
        """Forget the tag remembered for a link; whether there was one."""
        was, self._link_from = bool(self._link_from), ""
        if was:
            self._messages.tell(self.tr("No link was made."))
        return was

    def note(self) -> None:
        """Write the note of the chosen tag."""
        if self._page.chosen:
            self._page.fill_in("note")
        else:
            self.tell_to_choose()

    def tell_to_choose(self) -> None:
        """Say how a tag is chosen, with the keys that hold."""
        there, back = self.key_of("next_tag"), self.key_of("previous_tag")
        with_keys = self.tr("Choose a tag first: click it, or go to it with {next} or {previous}.")
        words = with_keys if there and back else self.tr("Choose a tag first: click it.")
        self._messages.tell(words.format(next=there, previous=back))

    def name(self, annotation: Annotation) -> str:
        """Return a tag in a few words: claim “Beijing has raised…”."""
        return f"{self._kind_name(annotation.kind)} “{elided(annotation.exact, 40)}”"

    def _kind_name(self, kind: str) -> str:
        own = self._session.kinds.names.get(kind)
        return own or kind_name(kind).lower()

    def _warm_up(self) -> None:
        """Read in a job what filling in the first tag's fields would wait for."""
        languages = [pane.language for pane in self._page.panes.panes]
        self._session.jobs.start("", proposing.warm_up, languages, soon=True)

    def _named(self, annotation_id: str) -> str:
        with self._session.read() as read:
            found = queries.annotation(read, annotation_id, viewer=self._session.viewer)
        return self.name(found) if found else self.tr("a tag that is gone")

    def _chosen(self) -> Sequence[str]:
        chosen = self._page.chosen_ids
        if not chosen:
            self.tell_to_choose()
        return chosen

    def _most(self, kind: str) -> int:
        """Return how many tags are made or changed on the spot: filling in their fields takes a millisecond each."""
        return MANY_FILLED_IN if kind in proposing.PROPOSED else MANY

    def _passage(self) -> "tuple[Pane, Span] | None":
        """Return what is to be tagged: the selection without white space at its ends, else the sentence."""
        pane = self._page.active_pane
        if pane is None or not pane.version_id:
            return None
        text = pane.view.text
        span = snapped(text, pane.view.selection, self.snap, pane.language)
        span = span or self._page.navigation.sentence_at_caret(pane)
        if not span.of(text).strip():
            self._messages.tell(self.tr("There are no words here to tag."))
            return None
        return pane, span

    def _moving_is_last(self) -> bool:
        return bool(self._session.last_group) and self._session.last_group == self._moving_group

    def _tell_with_undo(self, words: str) -> None:
        # The text is painted first, without what has been done.
        self._session.jobs.later(lambda: self._messages.tell(words, self.tr("Undo"), self._session.undo))


def _no_key(_: str) -> str:
    return ""
