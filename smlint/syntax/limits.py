"""How much of a YAML text is read, and what is said where that is passed."""

from __future__ import annotations

from smlint.base.finding import Arg, Observation, Term
from smlint.source.text import Text
from smlint.syntax.document import Caps


class OverLimit(Exception):  # noqa: N818  a state of the text, not an error of ours
    """The text holds more than smlint reads; ``seen`` is what is to be said of that."""

    def __init__(self, seen: Observation) -> None:
        super().__init__(seen.message)
        self.seen = seen


class Budget:
    """Counts what one text holds. Every method raises OverLimit at the place that is too much.

    Attributes:
        nodes: how many nodes were met.
        brought: how many more there are once each alias is replaced by what it stands for.
    """

    def __init__(self, text: Text, caps: Caps) -> None:
        self.nodes = 0
        self.brought = 0
        self._aliases = 0
        self._text = text
        self._caps = caps

    @property
    def weight(self) -> int:
        """How many nodes were met, with all that aliases bring."""
        return self.nodes + self.brought

    def node(self, start: int, end: int) -> None:
        """One more node."""
        self.nodes += 1
        if self.nodes > self._caps.nodes:
            raise self._over("nodes", self.nodes, self._caps.nodes, start, end)

    def depth(self, depth: int, start: int, end: int) -> None:
        """So many collections inside each other, those that aliases bring included."""
        if depth > self._caps.depth:
            raise self._over("depth", depth, self._caps.depth, start, end)

    def alias(self, start: int, end: int) -> None:
        """One more alias."""
        self._aliases += 1
        if self._aliases > self._caps.aliases:
            raise self._over("aliases", self._aliases, self._caps.aliases, start, end)

    def bring(self, weight: int | None, start: int, end: int) -> None:
        """What an alias stands for holds so many nodes; None for one that would hold itself."""
        limit = self._caps.expansion
        self.brought += limit + 1 if weight is None else weight
        if self.brought > limit:
            raise self._over("expansion", self.brought, limit, start, end)

    def _over(self, what: str, n: int, limit: int, start: int, end: int) -> OverLimit:
        span = self._text.span(start, end)
        term = Term(f"limit.{what}")
        args: dict[str, Arg] = {"what": term, "n": n, "max": limit, "limit": what}
        return OverLimit(Observation("over-the-limit", "over", span, args=args))
