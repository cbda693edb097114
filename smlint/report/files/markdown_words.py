"""Words as Markdown: as they are, or with everything escaped that Markdown would take for marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from smlint.engine.converting.remarks import SPOKEN_TO
from smlint.plan.sheet import FREE_MARK, FreeText
from smlint.report.neutral import neutral

_MARKS = re.compile(r"[\\`*_\[\]<>&~!|#]")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d{1,9}(?=[.)]))", re.MULTILINE)
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])", re.MULTILINE)
_TAB = 4
_TITLE = re.compile(r"^( {0,3}#{1,6}(?:[ \t].*)?)$", re.MULTILINE)
GAP = "\0"
"""An empty line between two parts; several are one. Those of a text are lines like others."""

_BAR = re.compile(r"(?<!\\)\|")


def escaped(text: str) -> str:
    """Words that Markdown reads letter by letter."""
    marked = _MARKS.sub(r"\\\g<0>", text)
    numbered = _NUMBERED.sub(r"\1\\\2", marked)
    return _LINE_START.sub(
        lambda match: match[0] if match[2].isdigit() else f"{match[1]}\\{match[2]}", numbered
    )


def in_cell(text: str) -> str:
    """Words in a cell of a table, where a bar would end it."""
    return _BAR.sub(r"\\|", text)


def comment(remark: str) -> str:
    """A remark as a comment, which no page shows."""
    return f"<!-- {neutral(remark).replace('-->', '-- >')} -->"


def comments(remarks: Iterable[str]) -> str:
    """Remarks on one line, with a space before each."""
    return "".join(f" {comment(each)}" for each in remarks if each)


def block(remark: str, shown: Collection[str] = ()) -> list[str]:
    """A remark on lines of its own; ``shown`` is the free text that is written for all to see."""
    if not isinstance(remark, FreeText):
        return [comment(remark)]
    return [line for piece in pieces(remark) for line in _free(piece, shown)]


def blocks(told: Iterable[str], shown: Collection[str] = ()) -> list[str]:
    """Remarks on lines of their own, apart from what is around them."""
    lines = [line for each in told for line in block(each, shown)]
    return [GAP, *lines, GAP] if lines else []


def pieces(text: FreeText) -> Iterator[FreeText]:
    """Free text in parts that can be seen or hidden each for itself: a heading may be where it
    would make chapters, and what stands below it harms nobody.
    """
    for part in _TITLE.split(text):
        if part.strip():
            yield FreeText(part.strip("\n"))


def _free(remark: FreeText, shown: Collection[str]) -> list[str]:
    lines = [neutral(line.expandtabs(_TAB)) for line in remark.split("\n")]
    if remark in shown:
        return [GAP, *lines, GAP]
    lines = [line.replace("-->", "-- >") for line in lines]
    if len(lines) == 1:
        return [GAP, f"<!--{FREE_MARK} {lines[0]} -->", GAP]
    return [GAP, f"<!--{FREE_MARK}", *lines, "-->", GAP]


def joined(lines: Iterable[str]) -> str:
    """Lines as a text: one empty line for each gap, and none at the end."""
    kept: list[str] = []
    for line in lines:
        if line != GAP:
            kept.append(line)
        elif kept and kept[-1]:
            kept.append("")
    return "\n".join(kept).rstrip("\n") + "\n"


def split(remarks: Iterable[str]) -> tuple[list[str], list[str]]:
    """The remarks for people, and those that speak to smlint of their line."""
    told = [each for each in remarks if each]
    inline = [each for each in told if each.startswith(SPOKEN_TO)]
    return [each for each in told if not each.startswith(SPOKEN_TO)], inline
