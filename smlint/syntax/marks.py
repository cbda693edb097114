"""Where the characters of a run of text stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from smlint.base.span import Position
from smlint.source.text import Text


@dataclass(frozen=True, slots=True)
class Marks(Sequence[Position]):
    """The positions of a prose's characters, each made when it is asked for: few ever are."""

    text: Text
    offsets: Sequence[int]

    def __len__(self) -> int:
        return len(self.offsets)

    @overload
    def __getitem__(self, at: int) -> Position: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Position]: ...
    def __getitem__(self, at: int | slice) -> Position | Sequence[Position]:
        if isinstance(at, slice):
            return Marks(self.text, self.offsets[at])
        return self.text.position(self.offsets[at])
