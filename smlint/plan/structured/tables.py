"""Tables that are none: lines with ``|`` that Markdown shows as a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from smlint.base.span import Span
from smlint.syntax.outline import Prose

_DASHES = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_LEAST_LINES = 2


@dataclass(frozen=True, slots=True)
class Broken:
    """A table whose heading has ``first`` cells and whose line of dashes ``second``; 0 where there
    is no such line.
    """

    first: int
    second: int
    span: Span


def broken_table(prose: Prose, source: str) -> Broken | None:
    """The table that a paragraph was meant to be; its place is its heading. ``source`` is the
    file's text: a bar with a backslash before it is a letter.
    """
    if "|" not in prose.text:
        return None
    lines = _bare(prose, source).split("\n")
    begin = 0
    for heading, dashes in pairwise(lines):
        span = prose.part(begin, begin + len(heading))
        if "|" in heading and "|" in dashes and _DASHES.fullmatch(dashes):
            return Broken(_cells(heading), _cells(dashes), span)
        begin += len(heading) + 1
    if len(lines) >= _LEAST_LINES and all(_is_row(line) for line in lines):
        return Broken(_cells(lines[0]), 0, prose.part(0, len(lines[0])))
    return None


def _bare(prose: Prose, source: str) -> str:
    marks = zip(prose.text, prose.marks, strict=False)
    return "".join(
        "x" if letter == "|" and source[mark.offset - 1 : mark.offset] == "\\" else letter
        for letter, mark in marks
    )


def _is_row(line: str) -> bool:
    bare = line.strip()
    return bare.startswith("|") and bare.endswith("|") and len(bare) > 1


def _cells(line: str) -> int:
    return line.strip().removeprefix("|").removesuffix("|").count("|") + 1
