"""Lines of a paragraph that their writer meant as a list: "a) ...", "(ii) ...", "• ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smlint.syntax.outline import Block, Bullets, Item, Paragraph, Prose

LETTERED = r"\(?(?P<mark>[ivxIVX]{2,4}|[^\W\d_])['΄´ʹ′]?[.)]\s+(?=\S)"
"""What stands before such a line: a letter, or a Roman number."""

_LETTERED = re.compile(LETTERED)
_SYMBOLS = "•●○▪◦‣–—"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_WAYS: tuple[Mapping[str, int], ...] = tuple(
    {mark: at for at, mark in enumerate(marks)}
    for marks in (
        _ROMAN,
        tuple(map(str.upper, _ROMAN)),
        "abcdefghijklm",
        "ABCDEFGHIJKLM",
        "αβγδεζηθικλμ",
        "ΑΒΓΔΕΖΗΘΙΚΛΜ",
    )
)
_PAIR = 2


def as_list(prose: Prose) -> Iterator[Block]:
    """A paragraph whose lines count on from the first letter, or all begin with the same symbol, as
    a list, with what stands before it; nothing where they do not.
    """
    starts = [0, *(match.end() for match in re.finditer("\n", prose.text))]
    if len(starts) < _PAIR:
        return
    marked = _symbols(prose.text, starts) or _letters(prose.text, starts)
    if len(marked) < _PAIR:
        return
    before = prose.slice(0, marked[0][0])
    if before.text:
        yield Paragraph(before)
    ends = (*(begin for begin, _said in marked[1:]), len(prose.text))
    items = (prose.slice(said, end) for (_begin, said), end in zip(marked, ends, strict=True))
    yield Bullets(tuple(Item(each, each.span) for each in items))


def _symbols(text: str, starts: list[int]) -> list[tuple[int, int]]:
    """Where each line begins and what it says, where all begin with the same symbol."""
    alike = {text[start : start + 1] for start in starts}
    symbol = alike.pop() if len(alike) == 1 else ""
    return [(start, start + 1) for start in starts] if symbol and symbol in _SYMBOLS else []


def _letters(text: str, starts: list[int]) -> list[tuple[int, int]]:
    """The same of the lines that count on from the first mark of a way to count."""
    found = [match for start in starts if (match := _LETTERED.match(text, start)) is not None]
    if len(found) < _PAIR:
        return []
    return max((_counted(found, way) for way in _WAYS), key=len)


def _counted(lines: list[re.Match[str]], way: Mapping[str, int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for line in lines:
        if way.get(line["mark"]) == len(found):
            found.append(line.span())
    return found
