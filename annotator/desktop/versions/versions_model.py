"""The versions of an article as a list: when each came, what made it, how long it is, how many tags stand in it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from annotator.actions.projects import Project
from annotator.desktop.plain_tip import plain_tip
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure, sentence
from annotator.desktop.wording import local_time
from annotator.domain.articles import Version
from annotator.storage import queries

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MARGIN = 10


class Role(IntEnum):
    """What an index gives beside the usual roles."""

    VERSION = Qt.ItemDataRole.UserRole
    MADE = Qt.ItemDataRole.UserRole + 1
    SIZE = Qt.ItemDataRole.UserRole + 2
    WHEN = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class ArticleVersions:
    """An article's versions, the newest first, with the number of tags that stand in each by id."""

    title: str
    address: str
    versions: tuple[Version, ...]
    tags: Mapping[str, int]


def load_versions(project: Project, viewer: str, article_id: str) -> ArticleVersions:
    """Read the versions of an article; NotFound when it is gone."""
    with project.read() as read:
        article = queries.find_article(read, article_id, viewer=viewer)
        found = queries.versions(read, article_id, viewer=viewer)
        rows = queries.tag_rows(read, viewer=viewer, article_ids=[article_id])
        source = queries.source(read, article.source_id, viewer=viewer) if article.source_id else None
    counts = Counter(row.version_id for row in rows)
    return ArticleVersions(article.title, source.url if source else "", tuple(reversed(found)), counts)


class VersionsModel(QAbstractListModel):
    """The newest version first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.versions: Sequence[Version] = ()
        self._tags: Mapping[str, int] = {}

    def show(self, found: ArticleVersions) -> None:
        """Show other versions, or the same with other tags."""
        self.beginResetModel()
        self.versions, self._tags = found.versions, found.tags
        self.endResetModel()

    def row_of(self, version_id: str) -> int:
        """Return the row of a version, -1 when it is not there."""
        return next((row for row, version in enumerate(self.versions) if version.id == version_id), -1)

    def name(self, version: Version) -> str:
        """Return a version as a choice names it: "Version 2, 22 Nov 2026 10:41"."""
        return self.tr("Version {number}, {when}").format(number=version.number, when=local_time(version.created_at))

    def made_by(self, version: Version) -> str:
        """Return what made a version, in words."""
        same = next(
            (
                one
                for one in self.versions
                if one.number < version.number and one.text_sha256 == version.text_sha256 and one.id != version.id
            ),
            None,
        )
        if same is not None:
            return self.tr("the same text as version {number}").format(number=same.number)
        if version.cleaned_from:
            count = len(version.cleaned)
            return self.tr("1 change cleaned") if count == 1 else self.tr("{n} changes cleaned").format(n=figure(count))
        everything = self.tr("everything in the file") if version.raw and not _is_plain(version) else ""
        return ", ".join(part for part in (_name_of(version.origin), sentence(version.reader), everything) if part)

    # Qt asks

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.versions)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        version = self.versions[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.tr("Version {number}").format(number=version.number)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((self.name(version), self.made_by(version), self._size(version)))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join((self.name(version), self.made_by(version), self._size(version))))
            case Role.VERSION:
                return version
            case Role.MADE:
                return self.made_by(version)
            case Role.SIZE:
                return self._size(version)
            case Role.WHEN:
                return local_time(version.created_at)
        return None

    def _size(self, version: Version) -> str:
        tags = self._tags.get(version.id, 0)
        words = self.tr("1 tag") if tags == 1 else self.tr("{number} tags").format(number=figure(tags))
        length = self.tr("{number} characters").format(number=figure(version.length))
        return f"{length} · {words}" if tags else length


class VersionDelegate(QStyledItemDelegate):
    """Draws a version in three lines: number and time, what made it, how long it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            ground = QColor(self.theme.accent)
            ground.setAlphaF(self.theme.row_tint)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QColor(self.theme.accent) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect.adjusted(3, 1, -4, -2), 5, 5)
        title, small = _fonts(option)
        left, width = rect.left() + _MARGIN, rect.width() - 2 * _MARGIN
        top = rect.top() + 6
        mirror = partial(QStyle.visualRect, option.direction, rect)
        used = self._draw(painter, mirror(QRect(left, top, width, 0)), title, self.theme.text, str(index.data()))
        when = mirror(QRect(left + used + 8, top, width - used - 8, 0))
        self._draw(painter, when, small, self.theme.muted, str(index.data(Role.WHEN)), trailing=True)
        top += QFontMetrics(title).height()
        for role in (Role.MADE, Role.SIZE):
            self._draw(painter, mirror(QRect(left, top, width, 0)), small, self.theme.muted, str(index.data(role)))
            top += QFontMetrics(small).height()
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, small = _fonts(option)
        return QSize(160, QFontMetrics(title).height() + 2 * QFontMetrics(small).height() + 14)

    def _draw(
        self, painter: QPainter, place: QRect, font: QFont, colour: str, words: str, *, trailing: bool = False
    ) -> int:
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignTrailing if trailing else Qt.AlignmentFlag.AlignLeading
        line = QRect(place.left(), place.top(), place.width(), metrics.height())
        painter.drawText(line, side | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)


def can_be_read_again(version: Version) -> bool:
    """Tell whether reading the kept bytes in the other way can give another text: of plain text there is one only."""
    return bool(version.original_sha256) and not _is_plain(version)


def _is_plain(version: Version) -> bool:
    return version.reader.startswith("plain text")


def _name_of(origin: str) -> str:
    return origin if "://" in origin else Path(origin).name


def _fonts(option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
    title = QFont(option.font)
    small = QFont(title)
    small.setPointSizeF(title.pointSizeF() * 0.9)
    title.setWeight(QFont.Weight.DemiBold)
    return title, small
