"""What a reviewer does on the review page: decide, settle, reopen, hand on, submit; each on the tags chosen there."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from annotator.actions import passages, reviewing
from annotator.desktop.messages import MessageBar
from annotator.desktop.review.proposals import proposals
from annotator.desktop.review.review_page import ReviewPage
from annotator.desktop.session import Session
from annotator.desktop.translation import figure
from annotator.desktop.wording import capital, status_words, value_words
from annotator.domain.annotations import Annotation
from annotator.domain.review import CLOSED
from annotator.domain.vocabulary import DecisionValue, ReviewerState, Status

MANY = 40
"""More tags than this are done in a job: they take longer than a frame."""


class Deeds(QObject):
    """Belongs to one review page; what stands against a deed is told as a message, and the reason given stays."""

    def __init__(self, page: ReviewPage, session: Session, messages: MessageBar) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._messages = messages
        self.prompt: QObject | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of review call, by their names."""
        return {
            "review_agree": self.agree,
            "review_amend": self.amend,
            "review_disagree": partial(self._ask_why, DecisionValue.DISAGREE),
            "review_unsure": partial(self._ask_why, DecisionValue.UNSURE),
            "next_review": lambda: self._step(1),
            "previous_review": lambda: self._step(-1),
            "settle_accepted": self.accept,
            "settle_amended": partial(self._ask_how, Status.AMENDED),
            "settle_rejected": partial(self._ask_how, Status.REJECTED),
            "settle_deferred": partial(self._ask_to_settle, Status.DEFERRED),
            "reopen_tag": self.reopen,
            "assign_tags": self.assign,
            "ask_about_tags": self.ask,
            "reply_in_thread": self._page.deciding.thread_panel.reply.setFocus,
            "agree_on_matches": self.agree_on_matches,
            "begin_article": self.begin_article,
            "submit_article": self.submit_article,
        }

    # Deciding

    def agree(self) -> None:
        """Agree with the tags chosen, and go on."""
        self._decide(DecisionValue.AGREE, self._page.wanted_ids, "")

    def amend(self) -> None:
        """Ask what the fields of the tag should be, and why."""
        passage = self._page.passage
        if passage is None or not self._some():
            return
        if len(self._page.wanted_ids) > 1:
            self._messages.tell(self.tr("What should stand instead is said of one tag at a time; choose one."))
            return
        statement = self._page.deciding.statement
        tag = passage.chosen.annotation

        def take(reason: str) -> bool:
            changed = statement.fields.changed
            if not changed:
                self._messages.tell_error(self.tr("Nothing was amended yet; change a field, or disagree instead."))
                return False
            return self._decide(DecisionValue.AMEND, [tag.id], reason, amended=dict(changed))

        self._showing_panel()
        statement.ask_for_fields(self.tr("What should stand instead?"), self.tr("Amend"), take, tag, about=tag.id)

    def agree_on_matches(self) -> None:
        """Agree at once with all that matches another reviewer's tag exactly."""

        def done(tags: Sequence[Annotation]) -> None:
            if not tags:
                words = self.tr("Nothing matches exactly that you have not decided on, in articles two have submitted.")
                self._messages.tell(words)
                return
            words = self.tr("Agreed with what matches exactly, tags: {number}.").format(number=figure(len(tags)))
            self._messages.tell(words, self.tr("Undo"), self._session.undo)

        self._session.start(self.tr("Looking for what matches exactly"), passages.agree_on_matches, done=done)

    # Settling

    def accept(self) -> None:
        """Accept the tags chosen as a lead; where colleagues dispute one, ask why first."""
        rows = self._page.queue.chosen
        ids = self._page.wanted_ids
        passage = self._page.passage
        statuses = {row.status for row in rows if row.id in ids}
        if passage is not None and passage.chosen.annotation.id in ids:
            statuses.add(passage.chosen.annotation.status)
        if Status.DISPUTED in statuses:
            self._ask_to_settle(Status.ACCEPTED)
        else:
            self._settle(Status.ACCEPTED, ids, "")

    def reopen(self) -> None:
        """Ask what was wrong, and reopen the tag."""
        if not self._some():
            return
        id_ = self._page.tag_id

        def take(reason: str) -> bool:
            return self._session.do(reviewing.reopen, id_, reason) is not None

        self._ask(self.tr("Reopen: what was wrong?"), self.tr("Reopen"), take)

    def _ask_to_settle(self, outcome: Status) -> None:
        ids = self._page.wanted_ids
        if self._some():
            words = self.tr("{outcome}: why?").format(outcome=capital(status_words(outcome)))
            self._ask(words, self.tr("Settle"), lambda reason: self._settle(outcome, ids, reason))

    def _ask_how(self, outcome: Status) -> None:
        """Ask why, and whether another tag should stand instead."""
        passage, ids = self._page.passage, self._page.wanted_ids
        if passage is None or not self._some():
            return
        if len(ids) > 1:
            self._ask_to_settle(outcome)
            return
        own = self._session.viewer
        on_passage = [one.annotation for one in passage.found.tags]
        of_others = [one.id for one in on_passage if one.author_id != own and one.status not in CLOSED]
        said, amended = self.tr("As {name} tagged it"), self.tr("As {name} amended it")
        bases = [(said.format(name=passage.name(one.author_id)), one) for one in on_passage]
        proposed = [(amended.format(name=passage.name(who)), tag) for who, tag in proposals(passage.chosen)]
        if proposed and outcome is Status.AMENDED:
            # What a colleague proposed last is what most likely should stand.
            bases = [proposed[-1], *bases, *proposed[:-1]]
        else:
            bases += proposed
        statement = self._page.deciding.statement

        def take(reason: str) -> bool:
            every = of_others if statement.all_of_passage.isChecked() else ids
            return self._settle(outcome, every, reason, instead=statement.instead())

        self._showing_panel()
        statement.ask_how_to_settle(
            self.tr("{outcome}: why, and what should stand instead?").format(outcome=capital(status_words(outcome))),
            self.tr("Settle"),
            take,
            bases=bases,
            chosen=0 if outcome is Status.AMENDED else -1,
            passage=len(of_others),
            about=ids[0],
        )

    # Handing on

    def assign(self) -> None:
        """Ask whom the tags chosen are assigned to."""
        from annotator.desktop.review.assign_prompt import AssignPrompt

        if not self._some():
            return
        ids = self._page.wanted_ids
        prompt = AssignPrompt(len(ids), self._colleagues(), self._page)
        prompt.named.connect(lambda name: self.assign_to(ids, name))
        self.prompt = prompt
        prompt.open()

    def assign_to(self, ids: Sequence[str], name: str) -> None:
        """Assign tags to a colleague by name; to nobody with an empty one."""
        words = (
            self.tr("Assigned to {name}, tags: {number}.")
            if name
            else self.tr("Assigned to nobody any more, tags: {number}.")
        )
        self._many(
            reviewing.assign, ids, name, said=lambda _: words.format(number=figure(len(ids)), name=name), title=""
        )

    def ask(self) -> None:
        """Ask a colleague about the tags chosen, in their threads."""
        from annotator.actions import asking
        from annotator.desktop.tags.ask_prompt import AskPrompt

        if not self._some():
            return
        ids = self._page.wanted_ids
        prompt = AskPrompt(len(ids), self._colleagues(), self._page)
        said = self.tr("{name} is asked about {number} tags.")
        prompt.asked.connect(
            lambda name, words: self._many(
                asking.ask, ids, name, words, said=lambda _: said.format(name=name, number=figure(len(ids))), title=""
            )
        )
        self.prompt = prompt
        prompt.open()

    # Articles

    def begin_article(self) -> None:
        """Say that one is at work on the article."""
        if article := self._article():
            self._session.do(reviewing.set_state, article, ReviewerState.IN_PROGRESS)

    def submit_article(self) -> None:
        """Submit the article: one's drafts in it wait for colleagues."""
        article = self._article()
        if not article:
            return
        count = self._session.do(reviewing.submit, article)
        if count is not None:
            words = self.tr("Submitted. Drafts of yours that wait for colleagues now: {number}.").format(
                number=figure(count)
            )
            self._messages.tell(words, self.tr("Undo"), self._session.undo)

    # Inside

    def _ask_why(self, decision: DecisionValue) -> None:
        ids = self._page.wanted_ids
        if self._some():
            words = self.tr("{decision}: why?").format(decision=capital(value_words(decision)))
            self._ask(words, capital(value_words(decision)), lambda reason: self._decide(decision, ids, reason))

    def _ask(self, heading: str, send: str, take: Callable[[str], bool]) -> None:
        self._showing_panel()
        self._page.deciding.statement.ask(heading, send, take, about=self._page.tag_id)

    def _showing_panel(self) -> None:
        panel = self._page.deciding
        panel.verticalScrollBar().setValue(0)

    def _decide(
        self, decision: DecisionValue, ids: Sequence[str], reason: str, *, amended: dict[str, Any] | None = None
    ) -> bool:
        if not self._some(ids):
            return False
        number = figure(len(ids))
        words = self.tr("{decision}: {number} tags.").format(decision=capital(value_words(decision)), number=number)
        return self._go_on(reviewing.decide, ids, decision, reason, said=words, amended=amended)

    def _settle(self, outcome: Status, ids: Sequence[str], reason: str, **named: Any) -> bool:
        if not self._some(ids):
            return False
        words = self.tr("{outcome}: {number} tags.")
        words = words.format(outcome=capital(status_words(outcome)), number=figure(len(ids)))
        return self._go_on(reviewing.settle, ids, outcome, reason, said=words, **named)

    def _go_on(self, action: Callable[..., Any], ids: Sequence[str], *args: Any, said: str, **named: Any) -> bool:
        """Do it to the tags, and go on to the next one; of many, when a job has done it."""
        if len(ids) > MANY:
            self._many(action, ids, *args, said=lambda _: said, title=self.tr("Deciding"), **named)
            return True
        done = self._page.go_on_after(lambda: self._session.do(action, ids, *args, **named) is not None)
        if done and len(ids) > 1:
            self._messages.tell(said, self.tr("Undo"), self._session.undo)
        if done:
            self._page.queue.view.setFocus()
        return done

    def _many(
        self,
        action: Callable[..., Any],
        ids: Sequence[str],
        *args: Any,
        said: Callable[[Any], str],
        title: str,
        **named: Any,
    ) -> None:
        def done(result: Any) -> None:
            self._messages.tell(said(result), self.tr("Undo"), self._session.undo)

        if len(ids) > MANY:
            self._session.start(title or self.tr("Handing on"), action, list(ids), *args, done=done, **named)
        elif (result := self._session.do(action, list(ids), *args, **named)) is not None:
            done(result)

    def _step(self, by: int) -> None:
        if not self._page.queue.step(by):
            end = self.tr("That was the last one.") if by > 0 else self.tr("That is the first one.")
            self._messages.tell(end)

    def _some(self, ids: Sequence[str] | None = None) -> bool:
        if ids or (ids is None and self._page.wanted_ids):
            return True
        self._messages.tell(self.tr("Choose a tag in the queue first."))
        return False

    def _article(self) -> str:
        if not self._page.article_id:
            self._messages.tell(self.tr("Choose an article in the list first."))
        return self._page.article_id

    def _colleagues(self) -> list[str]:
        reviewers = self._page.queue.reviewers.values()
        return sorted(one.name for one in reviewers if one.id != self._session.viewer)
