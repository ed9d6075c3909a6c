"""The project's own kinds as the window knows them: read once, and anew whenever one changes."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from annotator.desktop.theme import KindStyle, Theme
from annotator.desktop.wording import own_names
from annotator.domain.defined_kinds import keys_of
from annotator.domain.journal import Changes
from annotator.storage import queries

if TYPE_CHECKING:
    from annotator.domain.annotations import TagDefinition


class Reader(Protocol):
    """What gives a state of the project: the session."""

    def read(self) -> AbstractContextManager[Any]:
        """Return a context with one state of the project."""


class OwnKinds(QObject):
    """Every kind that the project defines, in its order.

    Signals: ``changed()`` when one was made, changed, retired or removed, before the views hear of the change.
    """

    changed = Signal()

    def __init__(self, session: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.defined: Mapping[str, TagDefinition] = {}
        self.names: Mapping[str, str] = {}
        self.keys: Mapping[str, str] = {}
        self._read()

    @property
    def in_use(self) -> list["TagDefinition"]:
        """Those that new tags can have."""
        return [one for one in self.defined.values() if not one.retired]

    def styles(self, theme: Theme) -> dict[str, KindStyle]:
        """Return how each is drawn in a theme."""
        return styles_of(self.defined.values(), theme)

    def on_changed(self, changes: Changes) -> None:
        """Read them anew where a change concerns them."""
        if changes.unknown or changes.ids("tag_definition"):
            self._read()
            self.changed.emit()

    def _read(self) -> None:
        with self._session.read() as read:
            found = queries.tag_definitions(read)
        self.defined = {one.id: one for one in found}
        self.names = own_names(found)
        self.keys = keys_of(found)


def styles_of(definitions: Iterable["TagDefinition"], theme: Theme) -> dict[str, KindStyle]:
    """Return how kinds are drawn in a theme, by id; a colour too near to the paper is drawn stronger."""
    return {one.id: KindStyle(_colour(one, theme), one.underline) for one in definitions}


def _colour(definition: "TagDefinition", theme: Theme) -> str:
    if not definition.colour:
        return theme.kind_colour(definition.parent or "")
    return theme.readable(definition.colour)
