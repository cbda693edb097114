"""Text with the colours of a terminal, as a picture in SVG that needs nothing outside itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby, product

from smlint.report.layout import columns, width

CELL, LINE, MARGIN, BAR = 8.4, 20, 22, 30
FONT = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
BACK, EDGE, TEXT = "#12161c", "#2b323b", "#d5dbe3"
TABLE = (
    *("#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#e5e5e5"),
    *("#666666", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#ffffff"),
    *("#" + bytes(parts).hex() for parts in product((0, 95, 135, 175, 215, 255), repeat=3)),
    *("#" + f"{grey:02x}" * 3 for grey in range(8, 248, 10)),
)
"""The 256 colours."""

_COLORS = (*range(30, 38), *range(90, 98))
_SGR = re.compile(r"\x1b\[([0-9;]*)m")
_WORDS = re.compile(r"\S+(?: \S+)*")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are painted."""

    color: str = TEXT
    bold: bool = False


Cell = tuple[Look, str, int]
"""A letter, its look, and how many columns it takes."""


def picture(text: str, title: str) -> str:
    """A terminal that shows a text; ``title`` is for those who cannot see it."""
    lines = text.expandtabs(4).rstrip("\n").split("\n")
    room = max(columns(plain(line)) for line in lines)
    wide, high = round(room * CELL + 2 * MARGIN), BAR + len(lines) * LINE + MARGIN
    rows = "\n".join(_row(line, BAR + (at + 1) * LINE) for at, line in enumerate(lines))
    dots = "".join(f'<circle cx="{MARGIN + at * 16}" cy="18" r="5"/>' for at in range(3))
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" \
role="img" aria-labelledby="title" font-family="{FONT}" font-size="14" fill="{TEXT}">
<title id="title">{escape(title, quote=False)}</title>
<rect x=".5" y=".5" width="{wide - 1}" height="{high - 1}" rx="9" fill="{BACK}" stroke="{EDGE}"/>
<g fill="{EDGE}">{dots}</g>
{rows}
</svg>
"""


def plain(text: str) -> str:
    """The text without its colours."""
    return _SGR.sub("", text)


def _row(line: str, y: int) -> str:
    """One line: each stretch at its column and of its exact width, whatever the viewer's font."""
    parts, at = [], 0
    for look, text, room in _stretches(line):
        paint = f' fill="{look.color}"' * (look.color != TEXT)
        paint += ' font-weight="bold"' * look.bold
        for words in _WORDS.finditer(text):  # viewers disagree on spaces in a row
            x = MARGIN + (at + columns(text[: words.start()])) * CELL
            place = f'x="{x:.1f}" y="{y}" textLength="{columns(words[0]) * CELL:.1f}"'
            parts.append(f"<text {place}{paint}>{escape(words[0], quote=False)}</text>")
        at += room
    return "".join(parts)


def _stretches(line: str) -> Iterator[Cell]:
    """Letters of one look together; those of one column and of two never share a stretch."""
    for (look, _), same in groupby(_cells(line), lambda cell: (cell[0], cell[2])):
        letters = list(same)
        yield look, "".join(text for _, text, _ in letters), sum(room for *_, room in letters)


def _cells(line: str) -> list[Cell]:
    look, cells = Look(), list[Cell]()
    for at, piece in enumerate(_SGR.split(line)):
        if at % 2:
            look = _painted(look, [int(code or 0) for code in piece.split(";")])
            continue
        for char in piece:
            room = width(char, cells[-1][1][-1] if cells else " ")
            if room or not cells:
                cells.append((look, char, room))
            else:  # an accent goes with its letter
                before, text, own = cells[-1]
                cells[-1] = (before, text + char, own)
    return cells


def _painted(look: Look, codes: list[int]) -> Look:
    """The look after the codes of one escape sequence; codes we do not know change nothing."""
    while codes:
        match codes:
            case [38, 5, number, *codes]:
                look = replace(look, color=TABLE[number])
            case [0, *codes]:
                look = Look()
            case [1 | 22 as code, *codes]:
                look = replace(look, bold=code == 1)
            case [39, *codes]:
                look = replace(look, color=TEXT)
            case [code, *codes] if code in _COLORS:
                look = replace(look, color=TABLE[_COLORS.index(code)])
            case [_, *codes]:
                pass
    return look
