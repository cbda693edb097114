"""How a comment that switches off nothing is taken away, or the part of it that does not."""

from __future__ import annotations

from collections.abc import Sequence

from smlint.base.span import Span
from smlint.source.text import Text
from smlint.syntax.comments import parse_suppression
from smlint.syntax.pieces import Piece, Rewrite, Stroke, Swap


def without_part(
    text: Text, comment: Piece, at: int, span: Span, unused: frozenset[tuple[int, int]]
) -> tuple[Rewrite, str] | None:
    """What to write once one part of a comment, whose number is ``at``, goes, and the name of
    what goes. ``unused`` are the parts that are not needed; where they are all of it the comment
    goes, and has no name.
    """
    line = text.position(comment.start).line
    read = parse_suppression(text, comment.start, comment.end, line)
    places = [] if read is None else [_offsets(each) for _word, each in read.selectors]
    here = _offsets(span)
    if here not in places:
        return None
    if all(place in unused for place in places):
        return Rewrite((Stroke(*_whole(text, comment)),), (Swap(at, at + 1),)), ""
    start, end = between(places, places.index(here))
    says = text.content[comment.start : start] + text.content[end : comment.end]
    swap = Swap(at, at + 1, ((comment.sort, says, comment.shape, comment.type),))
    return Rewrite((Stroke(start, end),), (swap,)), text.content[slice(*here)]


def between(places: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """What goes with an item of a list on one line: the comma behind it, of the last one the comma
    before it.
    """
    last = at == len(places) - 1
    start, end = places[at]
    return (places[at - 1][1], end) if last else (start, places[at + 1][0])


def _whole(text: Text, comment: Piece) -> tuple[int, int]:
    """A comment with the blanks before it; where it has a line of its own, the line."""
    content, line = text.content, text.position(comment.start).line
    begin, following = text.start_of(line), text.start_of(line + 1)
    ends_line = not content[comment.end : text.start_of(line + 1)].strip()
    if text.position(comment.end).line != line or not ends_line:
        return comment.start, comment.end
    if content[begin : comment.start].strip():
        return len(content[: comment.start].rstrip(" \t")), comment.end
    return lines_between(text, begin, following)


def lines_between(text: Text, begin: int, following: int) -> tuple[int, int]:
    """Lines from the first offset of one to that of another, as they are taken away: of the last
    line, without an end of its own, the end of the one before, which had none either.
    """
    content = text.content
    if following == len(content) and content[-1:] not in ("\n", "\r"):
        return len(content[:begin].removesuffix("\n").removesuffix("\r")), following
    return begin, following


def _offsets(span: Span) -> tuple[int, int]:
    return span.start.offset, span.end.offset
