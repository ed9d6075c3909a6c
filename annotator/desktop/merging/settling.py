"""Which side holds in each conflict of the copies that are merged: settled one by one, all others by a rule."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.domain.merging import Conflict, ConflictKey, MergeReport, Resolution, Rule, Side


@dataclass(slots=True)
class Settling:
    """The conflicts of several copies, each settled on its own: the same tag may stand in two of them."""

    rule: Rule = Rule.LATER
    _keys: list[set[ConflictKey]] = field(default_factory=list)
    _choices: dict[int, dict[ConflictKey, Side]] = field(default_factory=dict)

    def take(self, reports: Sequence[MergeReport]) -> None:
        """Go on with the conflicts that there are now; what was settled stays settled."""
        self._keys = [{one.key for one in report.conflicts} for report in reports]

    def resolutions(self, number: int) -> list[Resolution]:
        """Return how each of so many copies is settled."""
        return [Resolution(dict(self._choices.get(copy, {})), self.rule) for copy in range(number)]

    def choose(self, copy: int, key: ConflictKey, side: Side | None) -> None:
        """Let one side hold in one conflict; None leaves it to the rule again."""
        chosen = self._choices.setdefault(copy, {})
        if side is None:
            chosen.pop(key, None)
        else:
            chosen[key] = side

    def chosen(self, copy: int, key: ConflictKey) -> Side | None:
        """Return what was settled by hand."""
        return self._choices.get(copy, {}).get(key)

    def side(self, copy: int, conflict: Conflict) -> Side:
        """Return the side that holds, by hand or by the rule."""
        return Resolution(self._choices.get(copy, {}), self.rule).side(conflict)

    @property
    def number(self) -> int:
        """How many conflicts there are."""
        return sum(len(keys) for keys in self._keys)

    @property
    def by_hand(self) -> int:
        """How many of them were settled one by one."""
        return sum(len(keys & self._choices.get(copy, {}).keys()) for copy, keys in enumerate(self._keys))
