"""An article on paper: its text with the marks of its tags, and the tags as a numbered list; from the stored text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from annotator.desktop import theme
from annotator.desktop.session import Session
from annotator.desktop.theme import LIGHT, KindStyle
from annotator.desktop.wording import kind_name, local_time, status_words
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article, Block, BlockKind, Source, Version
from annotator.domain.vocabulary import Underline
from annotator.storage import queries

_MARGIN_MM = 4.0
"""Beside the two centimetres that Qt leaves around a document, with the number of the page in them."""

_POINTS = 10.5

_UNDERLINES = {
    Underline.SOLID: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Underline.DOTTED: QTextCharFormat.UnderlineStyle.DotLine,
    Underline.DASHED: QTextCharFormat.UnderlineStyle.DashUnderline,
    Underline.WAVY: QTextCharFormat.UnderlineStyle.WaveUnderline,
}


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    """Everything that stands on the paper, read in one state of the project."""

    article: Article
    version: Version
    source: Source | None
    text: str
    tags: Sequence[Annotation]
    authors: Mapping[str, str]
    styles: Mapping[str, KindStyle]
    names: Mapping[str, str]


def read_article(session: Session, version_id: str) -> PrintedArticle | None:
    """Read what is to be printed of a version, as far as the reviewer may see it; None when it is gone."""
    with session.read() as read:
        version = read.get(Version, version_id)
        article = read.get(Article, version.article_id) if version else None
        if version is None or article is None:
            return None
        defined = queries.tag_definitions(read)
        return PrintedArticle(
            article=article,
            version=version,
            source=read.get(Source, article.source_id) if article.source_id else None,
            text=queries.article_text(read, version_id, viewer=session.viewer),
            tags=queries.annotations(read, viewer=session.viewer, version_id=version_id),
            authors={one.id: one.name for one in queries.reviewers(read)},
            styles={one.id: KindStyle(one.colour, one.underline) for one in defined},
            names={one.id: one.name for one in defined},
        )


def print_article(printed: PrintedArticle, device: QPagedPaintDevice) -> None:
    """Print onto paper or into a PDF; the colours are those for paper, whatever the window looks like."""
    device.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    document(printed).print_(device)


def document(printed: PrintedArticle) -> QTextDocument:
    """Lay out an article: title, where it is from, the text with numbered marks, the list of tags."""
    made = QTextDocument()
    faces = theme.load_fonts()
    made.setDefaultFont(QFont(faces.reading, round(_POINTS)))
    made.setUndoRedoEnabled(False)
    cursor = QTextCursor(made)
    cursor.beginEditBlock()
    _Writer(cursor, printed).write()
    cursor.endEditBlock()
    return made


class _Writer:
    """Writes an article at a cursor, run by run, so that no position of the stored text is ever counted in Qt's way."""

    def __init__(self, cursor: QTextCursor, printed: PrintedArticle) -> None:
        self._cursor = cursor
        self._printed = printed
        self._tags = sorted(printed.tags, key=lambda tag: (tag.start, -tag.end, tag.id))

    def write(self) -> None:
        """Write everything."""
        printed = self._printed
        self._block(8, 2)
        self._words(printed.article.title, size=1.6, bold=True)
        about = [printed.source.name if printed.source else "", printed.source.url if printed.source else ""]
        about.append(
            _say("version {number}, {time}").format(
                number=printed.version.number, time=local_time(printed.version.created_at)
            )
        )
        self._block(0, 14)
        self._words(" · ".join(filter(None, about)), size=0.85, colour=LIGHT.muted)
        self._write_text()
        self._write_list()

    def _write_text(self) -> None:
        printed = self._printed
        kinds = sorted(printed.version.blocks, key=lambda block: block.start)
        offset = 0
        for paragraph in printed.text.split("\n"):
            if paragraph.strip():
                block = next((one for one in kinds if one.start <= offset < one.end), None)
                self._block(0, 7, indent=_indent(block))
                self._paragraph(
                    offset, offset + len(paragraph), heading=bool(block and block.kind == BlockKind.HEADING)
                )
            offset += len(paragraph) + 1

    def _paragraph(self, start: int, end: int, *, heading: bool) -> None:
        here = [(number, tag) for number, tag in enumerate(self._tags, 1) if tag.start < end and tag.end > start]
        edges = sorted(
            {start, end, *(place for _, tag in here for place in (tag.start, tag.end) if start < place < end)}
        )
        for left, right in pairwise(edges):
            around = [tag for _, tag in here if tag.start < right and tag.end > left]
            self._words(self._printed.text[left:right], bold=heading, marks=around)
            for number, tag in here:
                if tag.end == right or right == end < tag.end <= end + 1:
                    self._words(f"[{number}]", size=0.95, colour=self._style(tag).colour, raised=True)

    def _write_list(self) -> None:
        if not self._tags:
            return
        self._block(18, 6)
        self._words(_say("Tags"), size=1.2, bold=True)
        for number, tag in enumerate(self._tags, 1):
            self._block(0, 4, indent=1)
            self._words(f"[{number}] ", colour=self._style(tag).colour)
            self._words(kind_name(tag.kind, self._printed.names), bold=True)
            self._words(f" “{' '.join(tag.exact.split())}”")
            who = self._printed.authors.get(tag.author_id, "")
            self._words(f" · {status_words(tag.status)} · {who}", colour=LIGHT.muted)
            if tag.note:
                self._words(f" · {' '.join(tag.note.split())}")

    def _style(self, tag: Annotation) -> KindStyle:
        return LIGHT.kind_style(tag.kind, self._printed.styles)

    def _block(self, above: float, below: float, *, indent: int = 0) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        shape.setIndent(indent)
        shape.setLineHeight(130, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        if self._cursor.atStart():
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)

    def _words(
        self,
        words: str,
        *,
        size: float = 1.0,
        bold: bool = False,
        colour: str = "#000000",
        raised: bool = False,
        marks: Sequence[Annotation] = (),
    ) -> None:
        how = QTextCharFormat()
        how.setFontPointSize(_POINTS * size)
        how.setForeground(QColor(colour))
        if bold:
            how.setFontWeight(QFont.Weight.DemiBold)
        if raised:
            how.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if marks:
            style = self._style(marks[-1])
            behind = QColor(style.colour)
            behind.setAlphaF(0.12)
            how.setBackground(behind)
            how.setUnderlineStyle(_UNDERLINES[style.underline])
            how.setUnderlineColor(QColor(style.colour))
        self._cursor.insertText(words, how)


def _indent(block: Block | None) -> int:
    return 1 if block is not None and block.kind in (BlockKind.QUOTE, BlockKind.LIST_ITEM) else 0


def _say(words: str) -> str:
    return QCoreApplication.translate("Printing", words)
