"""How the words of a cell, a bullet or a line are cut: at a label, an id, the marks of a list."""

from __future__ import annotations

import re

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.wording.values import parse_number
from smlint.syntax.nodes import ScalarNode, Type
from smlint.syntax.outline import Prose
from smlint.syntax.stretches import of_letters

_NAMED = re.compile(r"^`?(?P<id>[a-z0-9][a-z0-9._-]*)`?:\s+(?P<title>\S.*)$", re.DOTALL)
_YES = frozenset({"yes", "true", "ναι", "x", "✓", "✔"})
_NO = frozenset({"no", "false", "οχι"})


def labelled(prose: Prose) -> tuple[Prose | None, Prose]:
    """Split ``Label: value``; None and the whole where there is no label. The colon of a time or
    an address is none.
    """
    at = prose.text.find(":")
    line_end = prose.text.find("\n")
    ends_label = at > 0 and (line_end < 0 or at < line_end)
    if not ends_label or prose.text[at + 1 : at + 2].strip() != "":
        return None, prose
    return prose.slice(0, at), prose.slice(at + 1, len(prose.text))


def named_title(prose: Prose) -> tuple[Prose | None, Prose]:
    """Split ``id: Title``; None and the whole where there is no id."""
    match = _NAMED.match(prose.text)
    if match is None:
        return None, prose
    return prose.slice(*match.span("id")), prose.slice(*match.span("title"))


def yes_or_no(text: str) -> str | None:
    """``true`` or ``false`` for a tick or a word that says so; None for anything else."""
    bare = heading_key(text)
    if bare in _NO:
        return "false"
    return "true" if bare in _YES or text in _YES else None


def scalar(prose: Prose, text: str | None = None, kind: Type = Type.TEXT) -> ScalarNode:
    """A value standing where some words stand; ``text`` is what they say, if it differs."""
    span, own = prose.span, text is None or text == prose.text
    trail = 0 if own and _contiguous(prose, span) else None
    lines = tuple(of_letters(prose.text, prose.marks)) if own and trail is None else ()
    return ScalarNode(
        span, prose.text if text is None else text, kind, trail=trail, stretches=lines
    )


def number(prose: Prose, language: str | None) -> ScalarNode:
    """A number as the language writes it ("1,240", "1.240", "88%"); else its words."""
    read = parse_number(prose.text, language)
    if read is None or read.high is not None:  # a range is no number
        return scalar(prose)
    whole = read.value == read.value.to_integral_value()
    text = str(int(read.value)) if whole else format(read.value.normalize(), "f")
    return scalar(prose, text, Type.INT if whole else Type.FLOAT)


def split(prose: Prose, *, comma: bool, lines: bool = True) -> tuple[Prose, ...]:
    """The items of a list in one cell: at ``;`` and line breaks, at ``,`` where items hold none."""
    pattern = f"[;{',' if comma else ''}{chr(10) if lines else ''}]"
    parts, begin = [], 0
    for match in re.finditer(pattern, prose.text):
        parts.append(prose.slice(begin, match.start()))
        begin = match.end()
    parts.append(prose.slice(begin, len(prose.text)))
    return tuple(part for part in parts if part.text)


def _contiguous(prose: Prose, span: Span) -> bool:
    letters = span.end.offset - span.start.offset == len(prose.text)
    return letters and span.start.line == span.end.line
