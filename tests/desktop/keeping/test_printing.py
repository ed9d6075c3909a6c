"""An article on paper: its own words, numbered marks, a list of tags."""

import pypdfium2
import pytest
from PySide6.QtGui import QPdfWriter, QTextCursor

from annotator.actions import annotating, sourcing
from annotator.desktop.keeping import printing
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from tests.desktop.conftest import FIRST


@pytest.fixture
def printed(session):
    from annotator.storage import queries

    with session.read() as read:
        row = queries.articles(read, viewer=session.viewer)[0]
    session.do(sourcing.source_of_article, row.id, {"short_ref": "AFP, 2 May 2025", "url": "https://afp.example/1"})
    start = FIRST.index("quick result 🙂")
    session.do(annotating.annotate, row.version_id, Span(start, start + 14), Kind.CLAIM, note="Who says so?")
    return printing.read_article(session, row.version_id)


def test_the_words_are_those_of_the_stored_text_and_each_mark_has_its_number(printed, qapp):
    words = printing.document(printed).toPlainText()
    assert words.startswith("Beijing’s balancing act\nAFP, 2 May 2025 · https://afp.example/1 · version 1, ")
    assert "\nBeijing has raised[2] sanctions[1] against several members" in words
    assert "Nobody expects a quick result 🙂[5], least of all in Brussels." in words
    tags = words[words.index("\nTags\n") :].splitlines()[2:]
    assert tags[0] == "[1] Claim “Beijing has raised sanctions” · draft · Rita Moreau"
    assert tags[4] == "[5] Claim “quick result 🙂” · draft · Rita Moreau · Who says so?"
    assert len(tags) == 5


def test_kinds_are_told_apart_without_colours(printed, qapp):
    document = printing.document(printed)
    cursor = QTextCursor(document)
    underlines = set()
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        underlines.add(cursor.charFormat().underlineStyle())
    assert len(underlines) == 5  # four kinds, and none


def test_a_pdf_holds_words_that_can_be_searched(printed, qapp, tmp_path):
    path = tmp_path / "article.pdf"
    writer = QPdfWriter(str(path))
    printing.print_article(printed, writer)
    del writer
    pdf = pypdfium2.PdfDocument(path)
    found = pdf[0].get_textpage().get_text_range()
    pdf.close()
    assert "several members of the European Parliament" in " ".join(found.split())


def test_a_version_that_is_gone_is_not_printed(session):
    assert printing.read_article(session, "0") is None
