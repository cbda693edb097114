"""Links of Markdown: what they point to, and which of them stand in a stretch of text."""

from __future__ import annotations

import re
from bisect import bisect_left
from urllib.parse import unquote

from smlint.base.span import Span
from smlint.syntax.document import Link
from smlint.syntax.outline import Outline, Prose

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def links_in(outline: Outline, prose: Prose) -> tuple[Link, ...]:
    """The relative links that stand in a heading, a paragraph, a cell or a slice of one.

    A cell ``[followers](metrics.yaml#ig-followers)`` reads as ``followers``; this gives the
    reference behind it.
    """
    first = bisect_left(outline.links, prose.marks[0].offset, key=_offset)
    last = bisect_left(outline.links, prose.marks[-1].offset, key=_offset)
    return outline.links[first:last]


def relative_link(destination: str, span: Span) -> Link | None:
    """Read a link's destination; None where it leads out of the repository or nowhere.

    A query (``?plain=1``) is left out. ``#anchor`` alone gives an empty target.
    """
    if not destination or _ELSEWHERE.match(destination):
        return None
    path, _, anchor = destination.partition("#")
    return Link(unquote(path.partition("?")[0]), unquote(anchor), span)


def _offset(link: Link) -> int:
    return link.span.start.offset
