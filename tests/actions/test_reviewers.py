"""Renaming oneself: on everything one did, never to a colleague's name, and undone like anything."""

import pytest

from annotator.actions import annotating, history, projects, reviewers
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.errors import InvalidValue
from annotator.storage import queries
from tests.actions.conftest import Desk


def names(desk: Desk) -> dict[str, str]:
    with desk.project.read() as read:
        return {one.name: one.initials for one in queries.reviewers(read)}


def test_the_new_name_stands_on_everything_and_undo_gives_the_old_one_back(desk: Desk):
    annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    renamed, _ = reviewers.rename_reviewer(desk.project, desk.ines, "  Ines   Moreau ")
    assert (renamed.id, renamed.name, renamed.initials) == (desk.ines.id, "Ines Moreau", "IM")
    assert names(desk) == {"Ines Moreau": "IM"}
    with desk.project.read() as read:
        assert {one.reviewer for one in queries.history(read, viewer="")} == {"Ines Moreau"}
    assert projects.acting(desk.project, "ines moreau").id == desk.ines.id
    assert projects.check(desk.project) == []
    history.undo(desk.project, desk.ines)
    assert names(desk) == {"Ines": "I"}


def test_another_spelling_of_ones_own_name_is_taken(desk: Desk):
    reviewers.rename_reviewer(desk.project, desk.ines, "INES")
    assert list(names(desk)) == ["INES"]


@pytest.mark.parametrize("name", ["Ben", "ben", "Ｂｅｎ", "", "   "])
def test_a_colleagues_name_and_none_are_refused(desk: Desk, name: str):
    ben = projects.acting(desk.project, "Ben")
    annotating.annotate(desk.project, ben, desk.version_id, Span(0, 3), Kind.CLAIM)
    with pytest.raises(InvalidValue, match="was kept"):
        reviewers.rename_reviewer(desk.project, desk.ines, name)
    assert names(desk) == {"Ines": "I", "Ben": "B"}
