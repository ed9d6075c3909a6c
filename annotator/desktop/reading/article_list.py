"""The list of articles at the left: what there is, what stands side by side, in which order it is read."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.desktop.reading.article_model import ArticleModel, Role
from annotator.desktop.theme import Theme
from annotator.desktop.translation import figure

Index = QModelIndex | QPersistentModelIndex
_MARGIN = 8
_BOX = 16
_BETWEEN = " · "
_WORTH_FILTERING = 12
"""Articles from which there is a filter."""


class ArticleDelegate(QStyledItemDelegate):
    """Draws an article in two lines: its title, and below it date, language, tags and open disputes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one article."""
        painter.save()
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            ground = QColor(self.theme.accent)
            ground.setAlphaF(self.theme.row_tint)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self.theme.accent) if state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect.adjusted(3, 1, -4, -2), 5, 5)
        self._draw_box(painter, box_of(rect, option.direction), checked=_is_checked(index))
        left, width = rect.left() + 2 * _MARGIN + _BOX, rect.width() - 3 * _MARGIN - _BOX
        title, small = self._fonts(option)
        below = rect.top() + 7 + QFontMetrics(title).height()
        ink = self.theme.muted if index.data(Role.ARCHIVED) else self.theme.text
        mirror = partial(QStyle.visualRect, option.direction, rect)
        self._draw_words(painter, mirror(QRect(left, rect.top() + 6, width, 0)), title, ink, str(index.data()))
        summary, disputes = second_line(index, QFontMetrics(small), width)
        used = self._draw_words(painter, mirror(QRect(left, below, width, 0)), small, self.theme.muted, summary)
        if disputes:
            rest = mirror(QRect(left + used, below, width - used, 0))
            self._draw_words(painter, rest, small, self.theme.warning, disputes)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for two lines."""
        title, small = self._fonts(option)
        return QSize(120, QFontMetrics(title).height() + QFontMetrics(small).height() + 14)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Let a click on the box, or Space, put the article beside the others or away."""
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and box_of(option.rect, option.direction).adjusted(-6, -8, 6, 8).contains(event.position().toPoint())
        )
        pressed = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        if (clicked or pressed) and isinstance(model, ArticleModel):
            state = Qt.CheckState.Unchecked if _is_checked(index) else Qt.CheckState.Checked
            model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
            return True
        return False

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field for a new title where the title stands."""
        rect = option.rect
        editor.setGeometry(QStyle.visualRect(option.direction, rect, rect.adjusted(2 * _MARGIN + _BOX - 4, 2, -4, -4)))

    def _draw_words(self, painter: QPainter, place: QRect, font: QFont, colour: str, words: str) -> int:
        """Draw one line, cut where there is no room, and return how wide it is."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        # In the direction of the window, so that a name in another script keeps its place in the line.
        line = QRect(place.left(), place.top(), place.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)

    def _draw_box(self, painter: QPainter, place: QRect, *, checked: bool) -> None:
        # Fusion's own box cannot be told from the panel in dark colours.
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.theme.accent if checked else self.theme.muted))
        painter.setBrush(QColor(self.theme.accent if checked else self.theme.paper))
        painter.drawRoundedRect(box, 3, 3)
        if checked:
            painter.setPen(QPen(QColor(self.theme.accent_text), 1.8))
            corners = ((0.24, 0.52), (0.44, 0.72), (0.78, 0.30))
            tick = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
            painter.drawPolyline(tick)

    def _fonts(self, option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
        title = QFont(option.font)
        small = QFont(title)
        small.setPointSizeF(title.pointSizeF() * 0.9)
        title.setWeight(QFont.Weight.Medium)
        return title, small


class LinesView(QListView):
    """A list whose lines are all equally high, so that one that says something else leaves all of them where they are.

    Qt would lay out every line anew: longer than a frame from five thousand lines on.
    """

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        """Paint the lines that changed."""
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, list(roles))


class ArticleList(QFrame):
    """The panel with the list.

    Signals: ``open_requested(id)`` to show only that article; ``source_requested(id)`` and ``versions_requested(id)``
    from the menu, and for one or several ``remove_requested(ids)``, ``archive_requested(ids, away)`` and
    ``erase_requested(ids)``; what the model asks for comes from ``model``.
    """

    open_requested = Signal(str)
    remove_requested = Signal(list)
    archive_requested = Signal(list, bool)
    erase_requested = Signal(list)
    source_requested = Signal(str)
    versions_requested = Signal(str)

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.model = model
        heading = QLabel(self.tr("Articles"), self)
        heading.setObjectName("heading")
        self.view = LinesView(self)
        self._delegate = ArticleDelegate(theme, self.view)
        self._set_up_view()
        heading.setBuddy(self.view)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Filter by title"))
        self.words.setAccessibleName(self.tr("Filter articles by title"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.number = QLabel(self)
        self.number.setObjectName("hint")
        self._narrowed = False
        self._to_reveal: list[str] = []
        self._revealed: list[str] = []
        self._hint = QLabel(self.tr("Drop files, links or texts here, or paste them"), self)
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self.archived = QToolButton(self)
        self.archived.setObjectName("page")
        self.archived.setCheckable(True)
        self.archived.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.archived.setToolTip(self.tr("List the articles that are put away, too"))
        self.archived.toggled.connect(model.list_archived)
        model.reloaded.connect(self._name_archived)
        model.reloaded.connect(self._narrow)
        model.reloaded.connect(lambda: self.reveal(self._to_reveal))
        self._name_archived()
        self._narrow()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 8, 2, 8)
        column.setSpacing(4)
        heading.setContentsMargins(8, 0, 8, 2)
        self._hint.setContentsMargins(8, 0, 8, 0)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 8, 0)
        top.addWidget(heading, 1)
        top.addWidget(self.number)
        column.addLayout(top)
        field = QHBoxLayout()
        field.setContentsMargins(8, 0, 8, 2)
        field.addWidget(self.words)
        column.addLayout(field)
        column.addWidget(self.view, 1)
        archive = QHBoxLayout()
        archive.setContentsMargins(8, 0, 8, 0)
        archive.addWidget(self.archived)
        archive.addStretch(1)
        column.addLayout(archive)
        column.addWidget(self._hint)

    def chosen(self) -> list[str]:
        """Return the articles chosen in the list, in reading order."""
        chosen = (index.row() for index in self.view.selectionModel().selectedIndexes())
        # What the filter hides can be chosen with everything else, but nobody sees it go.
        rows = sorted(row for row in chosen if not self.view.isRowHidden(row))
        return [str(self.model.index(row).data(Role.ARTICLE_ID)) for row in rows]

    def chosen_or(self, article_id: str) -> list[str]:
        """Return the articles chosen while the list has the keys, else the one named, if any."""
        if self.isAncestorOf(self.window().focusWidget() or self.window()):
            return self.chosen()
        return [article_id] if article_id else []

    def reveal(self, article_ids: Sequence[str]) -> None:
        """Bring into sight what has newly come to be shown; what is not in the list yet, when it comes there."""
        fresh = [one for one in article_ids if one not in self._revealed]
        known = [one for one in fresh if self.model.find(one) is not None]
        self._to_reveal = list(article_ids)
        self._revealed = [one for one in article_ids if one in self._revealed or one in known]
        if known:
            self.view.scrollTo(self.model.index_of(known[-1]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down go from the filter to the articles, Enter open the first, and Esc take the filter away."""
        if watched is self.words and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            first = next((row for row in range(self.model.rowCount()) if not self.view.isRowHidden(row)), None)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and first is not None:
                self.view.setCurrentIndex(self.model.index(first))
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                if event.key() != Qt.Key.Key_Down:
                    self.open_requested.emit(self.model.index(first).data(Role.ARTICLE_ID))
                return True
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                return True
        return super().eventFilter(watched, event)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _narrow(self) -> None:
        """Hide the articles without the words in their titles; only what changes costs anything."""
        wanted = self.words.text().casefold().split()
        listed = self.model.listed
        # Fewer than a screen of them are found by looking.
        self.words.setVisible(bool(wanted) or len(listed) >= _WORTH_FILTERING)
        if not wanted and not self._narrowed:
            return
        self._narrowed = bool(wanted)
        number = 0
        for row, one in enumerate(listed):
            title = one.row.title.casefold()
            fits = all(word in title for word in wanted)
            number += fits
            if self.view.isRowHidden(row) == fits:
                self.view.setRowHidden(row, not fits)
        words = self.tr("{shown} of {total}").format(shown=figure(number), total=figure(len(listed)))
        self.number.setText(words if wanted else "")

    def _set_up_view(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("Articles"))
        self.view.setUniformItemSizes(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.activated.connect(lambda index: self.open_requested.emit(index.data(Role.ARTICLE_ID)))
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._remove_chosen)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return what can be done with an article, or with those chosen when it is one of several."""
        article_id = index.data(Role.ARTICLE_ID)
        chosen = self.chosen()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) > 1 and article_id in chosen:
            self._offer_for(menu, chosen, self.model.flags(index))
            return menu
        menu.addAction(self.tr("Show only this"), lambda: self.open_requested.emit(article_id))
        beside = menu.addAction(self.tr("Show beside the others"))
        beside.setCheckable(True)
        beside.setChecked(_is_checked(index))
        beside.triggered.connect(lambda on: self.model.tick_requested.emit(article_id, on))
        menu.addSeparator()
        rename = menu.addAction(self.tr("Rename"), lambda: self.view.edit(self.model.index_of(article_id)))
        menu.addAction(self.tr("Source…"), lambda: self.source_requested.emit(article_id))
        menu.addAction(self.tr("Versions…"), lambda: self.versions_requested.emit(article_id))
        rename.setEnabled(bool(self.model.flags(index) & Qt.ItemFlag.ItemIsEditable))
        menu.addSeparator()
        self._offer_for(menu, [article_id], self.model.flags(index))
        return menu

    def _offer_for(self, menu: QMenu, ids: list[str], flags: Qt.ItemFlag) -> None:
        """Put into a menu what can be done with one article or several."""
        number = figure(len(ids))
        one = len(ids) == 1
        listed = [self.model.find(id_) for id_ in ids]
        if all(found and found.archived for found in listed):
            words = self.tr("Take out of the archive") if one else self.tr("Take {number} articles out of the archive")
            away = False
        else:
            words, away = self.tr("Archive") if one else self.tr("Archive {number} articles"), True
        remove = self.tr("Remove") if one else self.tr("Remove {number} articles")
        erase = self.tr("Erase for good…") if one else self.tr("Erase {number} articles for good…")
        made = (
            menu.addAction(words.format(number=number), lambda: self.archive_requested.emit(ids, away)),
            menu.addAction(remove.format(number=number), lambda: self.remove_requested.emit(ids)),
            menu.addAction(erase.format(number=number), lambda: self.erase_requested.emit(ids)),
        )
        for action in made:
            action.setEnabled(bool(flags & Qt.ItemFlag.ItemIsEditable))

    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen and self.model.flags(self.model.index(0)) & Qt.ItemFlag.ItemIsEditable:
            self.remove_requested.emit(chosen)

    def _name_archived(self) -> None:
        number = self.model.archived
        self.archived.setText(self.tr("Archived: {number}").format(number=figure(number)))
        self.archived.setVisible(number > 0)
        if not number:
            self.archived.setChecked(False)

    def _show_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            self.menu_for(index).popup(self.view.viewport().mapToGlobal(point))


def second_line(index: Index, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return what stands below a title, and its open disputes behind that, as they find room in ``width`` pixels.

    The language gives way first, then the date, then the number of tags where there are disputes: those are what one
    looks for. The tool tip has all of it.
    """
    disputes = str(index.data(Role.DISPUTES) or "")
    behind = f"{_BETWEEN}{disputes}" if disputes else ""
    shorter = str(index.data(Role.SHORT_SUMMARY)).split(_BETWEEN)
    lines = [str(index.data(Role.SUMMARY)), *(_BETWEEN.join(shorter[dropped:]) for dropped in range(len(shorter)))]
    for line in lines:
        if metrics.horizontalAdvance(line + behind) <= width:
            return line, behind
    return ("", disputes) if disputes else (lines[-1], "")


def box_of(rect: QRect, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> QRect:
    """Return where the tick stands in the rectangle of an article."""
    return QStyle.visualRect(direction, rect, QRect(rect.left() + _MARGIN, rect.top() + 8, _BOX, _BOX))


def _is_checked(index: Index) -> bool:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
