"""Blocks cut from their source lines, so that every character knows its offset.

markdown-it says on which lines a block stands and what it reads there, without quote marks,
indentation and the like. What it reads of a line is always the line's tail (headings and cells:
a part), so the places can be found again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from smlint.source.text import Text
from smlint.syntax.prose import Run, joined

_PIPE = re.compile(r"(?<!\\)\|")
_MARKER = re.compile(r"[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*")
_ITEM = re.compile(r"[ \t>]*((?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$))")
_MOST_MARKERS = 200


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts runs out of a text; ``first`` is the line (from 1) that markdown-it counts as 0."""

    text: Text
    first: int

    def paragraph(self, content: str, lines: tuple[int, int]) -> Run:
        """The run of a paragraph (or a setext heading) of some lines, blanks at line ends off."""
        number, last = lines
        parts: list[str] = []
        where: list[int] = []
        for piece in content.split("\n"):
            part = piece.strip()
            while number < last and not self._line(number).rstrip().endswith(part):
                number += 1
            if where:
                parts.append("\n")
                where.append(self._end(number - 1))
            end = self.start(number) + len(self._line(number).rstrip())
            parts.append(part)
            where.extend(self._pinned(part, number, end - len(part)))
            number += 1
        where.append(where[-1] + 1 if parts[-1] else self._end(number - 1))
        return Run("".join(parts), joined(where))

    def heading(self, content: str, line: int) -> Run:
        """The run of a ``#`` heading, the closing ``#`` left out."""
        tail = self._line(line).rstrip()
        bare = tail.rstrip("#")
        if bare != tail and bare.endswith((" ", "\t")):
            tail = bare.rstrip()
        content = content.strip()
        at = self.start(line) + len(tail)
        return Run(content, joined([*self._pinned(content, line, at - len(content)), at]))

    def row(self, contents: list[str], line: int) -> tuple[list[Run], list[Run]]:
        """The runs of a table row's cells, and of cells past the last column.

        A row shorter than the header is filled up with empty cells at the row's end.
        """
        wanted = [content.strip() for content in contents]
        for start in self._starts(line):
            cells = list(self._cells(line, start))
            texts = [cell.text for cell in cells[: len(wanted)]]
            texts.extend("" for _ in range(len(wanted) - len(texts)))
            if texts == wanted:
                break
        else:
            at = self.start(line)
            cells = [Run(text, [at] * (len(text) + 1)) for text in wanted]
        end = self.start(line) + len(self._line(line).rstrip())
        cells.extend(Run("", [end]) for _ in range(len(wanted) - len(cells)))
        return cells[: len(wanted)], cells[len(wanted) :]

    def lines(self, lines: tuple[int, int]) -> tuple[int, int]:
        """The offsets of whole lines, blanks at both ends left out."""
        start, end = self.start(lines[0]), self.start(lines[1])
        piece = self.text.content[start:end]
        return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())

    def marker(self, line: int, after: int) -> tuple[int, int]:
        """The offsets of the list marker (and its blanks) that follows an offset on a line."""
        after = max(after, self.start(line))
        end = self._end(line)
        found = _ITEM.match(self.text.content, after, end)
        return (after, after) if found is None else (found.start(1), found.end())

    def start(self, line: int) -> int:
        """The offset of a line's first character."""
        return self.text.start_of(line + self.first)

    def _line(self, line: int) -> str:
        # markdown-it reads NUL as U+FFFD.
        return self.text.line(line + self.first).replace("\0", "\ufffd")

    def _end(self, line: int) -> int:
        return self.start(line) + len(self._line(line))

    def _pinned(self, part: str, line: int, at: int) -> range | list[int]:
        """The offsets of a part that ought to begin at an offset; its line's, if it does not."""
        start = self.start(line)
        if at >= start and self._line(line).startswith(part, at - start):
            return range(at, at + len(part))
        return [start] * len(part)

    def _starts(self, line: int) -> Iterator[int]:
        """Where a row may begin on its line: behind none, one, two... quote and list marks."""
        text = self._line(line)
        at = len(text) - len(text.lstrip())
        yield at
        for _ in range(_MOST_MARKERS):
            found = _MARKER.match(text, at)
            if found is None:
                return
            at = found.end()
            yield at

    def _cells(self, line: int, start: int) -> Iterator[Run]:
        text = self._line(line).rstrip()
        base = self.start(line)
        bounds = [start - 1, *(pipe.start() for pipe in _PIPE.finditer(text, start)), len(text)]
        if bounds[1] == start and bounds[2:]:  # the pipes at both ends enclose, not divide
            bounds.pop(0)
        if bounds[-2] == len(text) - 1 and bounds[2:]:
            bounds.pop()
        for left, right in pairwise(bounds):
            yield _cell(text, left + 1, right, base)


def _cell(text: str, start: int, end: int, base: int) -> Run:
    piece = text[start:end]
    if not piece.strip():
        # Where a writer would begin to type: one blank after the pipe.
        return Run("", [base + min(start + 1, end)])
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if "\\|" not in text[start:end]:
        return Run(text[start:end], range(base + start, base + end + 1))
    kept = [at for at in range(start, end) if not text.startswith("\\|", at)]
    where = [base + at for at in kept]
    return Run("".join(text[at] for at in kept), [*where, base + end])
