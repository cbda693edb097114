"""The hash by which GitHub knows an alert again when its line has moved.

It is the one that GitHub's own upload computes where a report has none: over the hundred characters
from the start of the line on, white space left out, so that what changes far away changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

BLOCK = 100
_FACTOR = 37
_MASK = (1 << 64) - 1
_END = 65535
_SKIPPED = frozenset("\t ")

Line = Callable[[int], str | None]


def line_hashes(line: Line, last: int) -> dict[int, str]:
    """The hashes of the lines of a file up to one of them, by their numbers.

    Args:
        line: gives a line by its number, from 1, without its end; None after the last one.
        last: the number of the last line that is asked for.
    """
    units, starts = _units(line, last + BLOCK)  # each line that follows has at least its end
    starts = starts[:last]
    counts: Counter[str] = Counter()
    hashes = {}
    for number, value in zip(range(1, len(starts) + 1), _windows(units, starts), strict=True):
        spelt = f"{value:x}"
        counts[spelt] += 1
        hashes[number] = f"{spelt}:{counts[spelt]}"
    return hashes


def _units(line: Line, last: int) -> tuple[list[int], list[int]]:
    """The UTF-16 units of a file without white space, and where each line begins among them."""
    units: list[int] = []
    starts: list[int] = []
    number = 1
    while number <= last and (text := line(number)) is not None:
        if number > 1:
            units.append(ord("\n"))
        starts.append(len(units))
        kept = "".join(char for char in text if char not in _SKIPPED)
        data = kept.encode("utf-16-le", "surrogatepass")
        units += [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]
        number += 1
    return [*units, _END], starts


def _windows(units: list[int], starts: list[int]) -> Iterator[int]:
    """The hash of the block at each start; what is missing after the end counts as zeros."""
    padded = units + [0] * BLOCK
    for start in starts:
        value = 0
        for unit in padded[start : start + BLOCK]:
            value = (value * _FACTOR + unit) & _MASK
        yield value
