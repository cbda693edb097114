"""How a comment that switches off nothing is taken away, or the part of it that does not."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.span import Span
from smlint.source.text import Text
from smlint.syntax.comments import parse_suppression
from smlint.syntax.pieces import Piece


@dataclass(frozen=True, slots=True)
class Cut:
    """What goes: from where to where, the name of what goes, and what the comment says then;
    nothing where it goes as a whole.
    """

    start: int
    end: int
    name: str
    says: str = ""


def cut_of(
    text: Text, comment: Piece, span: Span, unused: frozenset[tuple[int, int]]
) -> Cut | None:
    """What to cut for one part of a comment. ``unused`` are the parts that are not needed; where
    they are all of it the comment goes.
    """
    line = text.position(comment.start).line
    read = parse_suppression(text, comment.start, comment.end, line)
    if read is None:
        return None
    places = [_offsets(each) for _word, each in read.selectors]
    here = _offsets(span)
    if here not in places:
        return None
    if all(place in unused for place in places):
        return Cut(*_whole(text, comment), comment.says)
    at = places.index(here)
    last = at == len(places) - 1
    start = places[at - 1][1] if last else here[0]
    end = here[1] if last else places[at + 1][0]
    says = text.content[comment.start : start] + text.content[end : comment.end]
    return Cut(start, end, text.content[slice(*here)], says)


def _whole(text: Text, comment: Piece) -> tuple[int, int]:
    """A comment with the blanks before it; where it has a line of its own, the line."""
    content, line = text.content, text.position(comment.start).line
    begin, following = text.start_of(line), text.start_of(line + 1)
    ends_line = not content[comment.end : text.start_of(line + 1)].strip()
    if text.position(comment.end).line != line or not ends_line:
        return comment.start, comment.end
    if content[begin : comment.start].strip():
        return len(content[: comment.start].rstrip(" \t")), comment.end
    if following == len(content) and content[-1:] not in ("\n", "\r"):
        # The last line, without an end of its own: the one before must not get one either.
        return len(content[:begin].removesuffix("\n").removesuffix("\r")), following
    return begin, following


def _offsets(span: Span) -> tuple[int, int]:
    return span.start.offset, span.end.offset
