"""Words as Markdown: as they are, or with everything escaped that Markdown would take for marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smlint.report.neutral import neutral

_MARKS = re.compile(r"[\\`*_\[\]<>&~!|#]")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d{1,9}(?=[.)]))", re.MULTILINE)
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])", re.MULTILINE)
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


SPOKEN_TO = "smlint"
"""What a comment begins with that smlint obeys: it stands on the line that it means."""


def split(remarks: Iterable[str]) -> tuple[list[str], list[str]]:
    """The remarks for people, and those that speak to smlint of their line."""
    told = [each for each in remarks if each]
    inline = [each for each in told if each.startswith(SPOKEN_TO)]
    return [each for each in told if not each.startswith(SPOKEN_TO)], inline
