"""A decoded text that knows its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from smlint.base.span import Position, Span

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Text:
    r"""The text of one file, as written: line ends are kept, a byte order mark is not.

    Lines end at ``\n``, ``\r\n`` and ``\r`` only, as editors and code hosts count them; NEL and
    the Unicode separators are characters like any other.

    Attributes:
        path: relative to the plan's root, with ``/``.
        bom: a byte order mark stood before the text.
    """

    path: str
    content: str
    bom: bool = False
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(match.end() for match in _LINE_END.finditer(self.content)))
        object.__setattr__(self, "_starts", starts)

    def position(self, offset: int) -> Position:
        """The line and column of a code point."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets."""
        return Span(self.path, self.position(start), self.position(end))

    def start_of(self, line: int) -> int:
        """The offset at which a line (from 1) begins; the text's end for a line past the last."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self.content)

    def line(self, number: int) -> str:
        """One line (from 1) without its end; empty past the last."""
        begin = self.start_of(number)
        return self.content[begin : self.start_of(number + 1)].rstrip("\r\n")

    def has_line(self, number: int) -> bool:
        """Whether there is a line of that number; after a last line end there is an empty one."""
        return 0 < number <= len(self._starts)

    @property
    def line_count(self) -> int:
        """How many lines there are, a last one without line end included."""
        return len(self._starts) - (1 if self._starts[-1] == len(self.content) else 0)
