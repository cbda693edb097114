"""Changed files as a unified diff, for people and for ``git apply``."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from smlint.report.neutral import guarded, neutral
from smlint.report.style import Role, Style
from smlint.source.text import Text

_BOM = "\ufeff"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # as programs that apply a diff count them
_NO_END = "\n\\ No newline at end of file\n"
_ROLES: dict[str, Role] = {"+": "ok", "-": "error", "@": "quiet"}

Changed = tuple[str, Text, Text]
"""A file's path from here, its text before and after."""


def diff(changes: Iterable[Changed], style: Style) -> str:
    """The changes of some files.

    Characters that repaint or hide what stands there are shown, as everywhere; a diff with such
    characters is for reading, any other one can be applied. Line ends are the file's own.
    """
    return "".join(_shown(line, style) for change in changes for line in _file(*change))


def _file(path: str, before: Text, after: Text) -> Iterator[str]:
    named = f"{path}\t" if " " in path else path  # what git writes, to know where the name ends
    yield from difflib.unified_diff(_lines(before), _lines(after), f"a/{named}", f"b/{named}")


def _lines(text: Text) -> list[str]:
    return _LINE.findall((_BOM if text.bom else "") + text.content)


def _shown(line: str, style: Style) -> str:
    sign, words = line[:1], line[1:].removesuffix("\n")
    returns = words.endswith("\r")
    mark = _BOM if words.startswith(_BOM) else ""
    words = words.removesuffix("\r").removeprefix(_BOM)
    told = mark + "\t".join(map(neutral, words.split("\t")))
    role = _ROLES.get(sign)
    painted = guarded(sign + told) if role is None else style.paint(role, guarded(sign + told))
    return f"{painted}{chr(13) * returns}{chr(10) if line.endswith(chr(10)) else _NO_END}"
