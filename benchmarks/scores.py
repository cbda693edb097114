"""How often something was told, rightly or not: precision and recall."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Counts:
    """What was told and is so, what was told and is not, what is so and was not told."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Of what was told, the share that is so; None where nothing was told."""
        return share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """Of what is so, the share that was told; None where nothing is."""
        return share(self.right, self.right + self.missed)


def share(part: int, whole: int) -> float | None:
    """A part of a whole; None where there is no whole."""
    return part / whole if whole else None
