import pytest

from annotator.actions import annotating, discussing, history
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.errors import NotFound


def test_a_comment_is_resolved_opened_again_and_undone(desk):
    tag, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    comment, _ = annotating.comment(desk.project, desk.ines, tag.id, "Which Kim?")
    _, changes = discussing.resolve_comment(desk.project, desk.ines, comment.id)
    assert changes.name == "Resolve comment"
    assert desk.record(tag.id).comments[0].resolved
    discussing.resolve_comment(desk.project, desk.ines, comment.id, resolved=False)
    assert not desk.record(tag.id).comments[0].resolved
    history.undo(desk.project, desk.ines)
    assert desk.record(tag.id).comments[0].resolved


def test_resolving_what_is_resolved_is_no_change(desk):
    tag, _ = annotating.annotate(desk.project, desk.ines, desk.version_id, Span(0, 3), Kind.CLAIM)
    comment, _ = annotating.comment(desk.project, desk.ines, tag.id, "Which Kim?")
    assert not discussing.resolve_comment(desk.project, desk.ines, comment.id, resolved=False)[1]


def test_a_comment_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        discussing.resolve_comment(desk.project, desk.ines, "no such comment")
