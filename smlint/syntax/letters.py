"""Where each letter of a YAML value stands in its file, also where lines were folded and escapes
undone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from smlint.source.text import Text
from smlint.syntax.marks import Marks
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose

_HEADER = re.compile(r"[|>][^\n\r]*(?:\r\n|\n|\r)")
_LONG_ESCAPES = {"x": 4, "u": 6, "U": 10}
_SHORT_ESCAPE = 2
_JOINED = re.compile(r"\\(?:\r\n|\n|\r)[ \t]*")


def value_prose(text: Text, node: ScalarNode) -> Prose:
    """A value's words with the place of each letter. Where the source cannot be followed every
    letter stands at the value's beginning.
    """
    length = len(node.text)
    offsets: Sequence[int] | None
    if node.verbatim is not None:
        offsets = range(node.verbatim.offset, node.verbatim.offset + length + 1)
    else:
        offsets = _offsets(text.content, node)
    return Prose(node.span.path, node.text, Marks(text, offsets or _unknown(node)))


def _unknown(node: ScalarNode) -> Sequence[int]:
    return (node.span.start.offset,) * (len(node.text) + 1)


def _offsets(content: str, node: ScalarNode) -> list[int] | None:
    """The offset of each letter, and of the end; None where a letter is not found in its turn."""
    at, last = node.span.start.offset, node.span.end.offset
    quote = content[at : at + 1] if content[at : at + 1] in ('"', "'") else ""
    header = _HEADER.match(content, at, last)
    at = header.end() if header is not None and not quote else at + len(quote)
    found: list[int] = []
    for letter in node.text:
        step = _step(content, at, last, letter, quote)
        if step is None:
            return None
        begin, at = step
        found.append(begin)
    found.append(at)
    return found


def _step(content: str, at: int, last: int, letter: str, quote: str) -> tuple[int, int] | None:
    """Where a letter stands at or after a place, and where the next may."""
    blank = letter.isspace()
    for begin in _candidates(content, at, last, quote, blank=blank):
        here = content[begin]
        if quote == '"' and here == "\\":
            length = _LONG_ESCAPES.get(content[begin + 1 : begin + 2], _SHORT_ESCAPE)
            return begin, begin + length
        if quote == "'" and letter == "'" and content.startswith("''", begin):
            return begin, begin + 2
        if blank:
            return begin, begin + here.isspace()
        return (begin, begin + 1) if here == letter else None
    return (at, at) if blank else None


def _candidates(content: str, at: int, last: int, quote: str, *, blank: bool) -> Iterator[int]:
    """The first place that is neither white space (unless that is looked for) nor an escaped line
    end.
    """
    while at < last:
        joined = _JOINED.match(content, at, last) if quote == '"' else None
        if joined is not None:
            at = joined.end()
        elif content[at].isspace() and not blank:
            at += 1
        else:
            yield at
            return
