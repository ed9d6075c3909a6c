"""How much hangs on each annotation: evidence, comments, links, disputes, and who is asked about it."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Select, literal, select, union_all

from annotator.domain.vocabulary import DecisionValue
from annotator.storage.blindness import is_blind, visible_ids
from annotator.storage.schema import annotation, comment, decision, evidence, link, version
from annotator.storage.transactions import Read, chunks


class Tally(NamedTuple):
    """What hangs on one annotation; ``asked`` has the ids of the reviewers whose answer is still waited for."""

    evidence: int = 0
    comments: int = 0
    links: int = 0
    disputes: int = 0
    asked: tuple[str, ...] = ()


NOTHING = Tally()


def tallies(
    read: Read, *, viewer: str, article_ids: Iterable[str] | None = None, ids: Iterable[str] | None = None
) -> dict[str, Tally]:
    """Return by id what hangs on annotations of some articles, or on those named; without an entry: nothing.

    A link counts at both its ends; a dispute is a decision that disagrees or amends.
    """
    if ids is not None:
        found: dict[str, Tally] = {}
        for chunk in chunks(dict.fromkeys(ids)):
            wanted = list(chunk)
            found |= _tallies(read, viewer, lambda column, wanted=wanted: column.in_(wanted))
        return found
    if article_ids is None:
        return _tallies(read, viewer, lambda _: literal(value=True))
    within = (
        select(annotation.c.id)
        .join(version, version.c.id == annotation.c.version_id)
        .where(version.c.article_id.in_(list(article_ids)))
        .scalar_subquery()
    )
    return _tallies(read, viewer, lambda column: column.in_(within))


def _tallies(read: Read, viewer: str, of_these: Any) -> dict[str, Tally]:
    made: dict[str, list[Any]] = {}

    def count(statement: Select[Any], place: int) -> None:
        for row in read.connection.execute(statement):
            entry = made.setdefault(str(row[0]), [0, 0, 0, 0, ()])
            entry[place] += 1

    count(select(evidence.c.annotation_id).where(of_these(evidence.c.annotation_id)), 0)
    comments = select(comment.c.annotation_id, comment.c.asks, comment.c.resolved)
    for id_, asks, resolved in read.connection.execute(comments.where(of_these(comment.c.annotation_id))):
        entry = made.setdefault(str(id_), [0, 0, 0, 0, ()])
        entry[1] += 1
        if asks and not resolved and asks not in entry[4]:
            entry[4] = (*entry[4], str(asks))
    for here in _ends(read, viewer, of_these):
        made.setdefault(here, [0, 0, 0, 0, ()])[2] += 1
    against = decision.c.decision.in_([DecisionValue.DISAGREE.value, DecisionValue.AMEND.value])
    count(select(decision.c.annotation_id).where(against, of_these(decision.c.annotation_id)), 3)
    return {id_: Tally(*entry) for id_, entry in made.items()}


def _ends(read: Read, viewer: str, of_these: Any) -> list[str]:
    """Return the end of each link that lies on one of these, where the viewer may see the other end."""
    statement = union_all(
        select(link.c.from_id, link.c.to_id).where(of_these(link.c.from_id)),
        select(link.c.to_id, link.c.from_id).where(of_these(link.c.to_id)),
    )
    found = [(str(row[0]), str(row[1])) for row in read.connection.execute(statement)]
    if is_blind(read):
        seen = visible_ids(read, (there for _, there in found), viewer=viewer)
        found = [one for one in found if one[1] in seen]
    return [here for here, _ in found]
