"""Comments that switch rules off: ``# smlint: ignore[SM101] until=2027-05-01 -- reason``."""

from __future__ import annotations

import re

from smlint.base.span import Span
from smlint.source.text import Text
from smlint.syntax.document import Suppression

_OPENING = re.compile(r"<!--|#")
_DIRECTIVE = re.compile(
    r"""\s* smlint \s* :? \s*
    (?P<verb> ignore (?P<file> \s* - \s* file)? )
    \s* \[ (?P<selectors> [^\[\]]* ) \]
    (?P<rest> .* )""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# What is plainly meant for smlint and says nothing it understands: the engine reports it.
_MALFORMED = re.compile(
    r"""\s* smlint \s*
    (?: : \s* ignore (?P<file> \s* - \s* file)? (?! [\w-] )
      | :? \s* [\w-]+ \s* \[ )""",
    re.VERBOSE | re.IGNORECASE,
)
_REASON = re.compile(r"(?:^|(?<=[\s\]]))(?:--|–|—)")
_UNTIL = re.compile(r"\s*until\s*=\s*(.*)", re.IGNORECASE | re.DOTALL)
_SELECTOR = re.compile(r"[^,\s](?:[^,]*[^,\s])?")


def parse_suppression(text: Text, start: int, end: int, line: int) -> Suppression | None:
    """Read one comment as a suppression.

    Args:
        text: the file.
        start: where the comment begins, at its ``#`` or ``<!--``; what stands right behind these
            will do as well.
        end: where it ends, with or without ``-->``.
        line: the line the comment counts for.

    Returns:
        None for any other comment. A comment that is meant for smlint but is not well formed
        (``# smlint: ignore`` with no brackets) is a suppression with no selectors, so that it can
        be reported.
    """
    outer, inner = _borders(text.content, start, end)
    body = text.content[inner[0] : inner[1]]
    span = text.span(*outer)
    match = _DIRECTIVE.match(body)
    if match is None:
        malformed = _MALFORMED.match(body)
        if malformed is None:
            return None
        return Suppression(span, line, (), None, "", malformed["file"] is not None)
    until, reason = _tail(match["rest"])
    selectors = _selectors(text, inner[0] + match.start("selectors"), match["selectors"])
    return Suppression(span, line, selectors, until, reason, match["file"] is not None)


def _borders(content: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the whole comment and where its body stand."""
    opening = _OPENING.match(content, start)
    if opening is not None:
        outer_start, inner_start = start, opening.end()
    else:
        width = 4 if content.startswith("<!--", max(0, start - 4)) else 1
        outer_start, inner_start = max(0, start - width), start
    if content.startswith("<!--", outer_start):
        inner_end = end - 3 if content.endswith("-->", inner_start, end) else end
        outer_end = inner_end + 3 if content.startswith("-->", inner_end) else end
        return (outer_start, outer_end), (inner_start, inner_end)
    end = inner_start + len(content[inner_start:end].rstrip())
    return (outer_start, end), (inner_start, end)


def _tail(rest: str) -> tuple[str | None, str]:
    """What follows the brackets: the date after ``until=`` and the reason. Other words before the
    reason were meant for a date, and are taken for one that cannot be read.
    """
    dash = _REASON.search(rest)
    before, reason = (rest, "") if dash is None else (rest[: dash.start()], rest[dash.end() :])
    until = _UNTIL.match(before)
    meant = until[1] if until is not None else before if dash is not None else ""
    day = " ".join(meant.split())
    return day if until is not None or day else None, " ".join(reason.split())


def _selectors(text: Text, start: int, inside: str) -> tuple[tuple[str, Span], ...]:
    return tuple(
        (match[0], text.span(start + match.start(), start + match.end()))
        for match in _SELECTOR.finditer(inside)
    )
