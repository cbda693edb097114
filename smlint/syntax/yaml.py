"""YAML files, and YAML inside other files, to trees."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.finding import Observation, Term
from smlint.source.text import Text
from smlint.syntax.comments import parse_suppression
from smlint.syntax.composer import Composer
from smlint.syntax.document import Caps, Seen, Suppression
from smlint.syntax.events import parse_events, refused_directives
from smlint.syntax.faults import Broken
from smlint.syntax.limits import OverLimit
from smlint.syntax.nodes import Real

# A text that the C parser refuses is read again by the other one, which knows more of YAML 1.2;
# it takes about two seconds a megabyte, so a text longer than this is simply refused.
_READ_TWICE = 262_144

_COMMENT = re.compile(r"(?:^|(?<=[ \t\r\n]))#")
_END_OF_LINE = re.compile(r"[ \t]*(?:[\r\n]|\Z)")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a YAML text holds.

    Attributes:
        documents: the root of each document that was read; documents that hold nothing are left
            out. After a syntax error or a limit these are the documents that were complete before.
        suppressions: the comments that switch rules off.
        seen: what is wrong with it as YAML.
    """

    path: str
    documents: tuple[Real, ...]
    suppressions: tuple[Suppression, ...]
    seen: Seen


def read_yaml(
    text: Text, caps: Caps, *, start: int = 0, end: int | None = None, pure: bool = False
) -> YamlFile:
    """Read YAML; whatever stands there, this answers and never raises.

    Args:
        text: the file.
        caps: the limits; ``file_bytes`` and ``markdown_lines`` are not this function's business.
        start: the offset at which the YAML begins, for front matter; all places are the file's.
        end: the offset at which it ends; None for the end of the file.
        pure: use the parser in Python even where the one in C is installed.
    """
    stop = len(text.content) if end is None else end
    source = text.content[start:stop]
    composer, fault = _read(text, source, caps, start, pure=pure)
    broken = fault is not None and fault.rule == "syntax-error"
    if broken and not pure and len(source) <= _READ_TWICE:
        composer, fault = _read(text, source, caps, start, pure=True)
    seen = [*_directives(text, source, start), *composer.seen]
    if fault is None:
        read_to = stop
    else:
        seen.append(fault)
        read_to = composer.end
    return YamlFile(
        text.path,
        tuple(composer.documents),
        tuple(_suppressions(text, start, read_to, composer.scalars)),
        tuple(seen),
    )


def yaml_comments(
    text: Text, caps: Caps, *, start: int = 0, end: int | None = None
) -> tuple[tuple[int, int], ...]:
    """Where the comments of a YAML text begin and end, from the ``#`` on."""
    stop = len(text.content) if end is None else end
    composer, _fault = _read(text, text.content[start:stop], caps, start, pure=False)
    return tuple(comments_in(text, start, stop, composer.scalars))


def _read(
    text: Text, source: str, caps: Caps, start: int, *, pure: bool
) -> tuple[Composer, Observation | None]:
    composer = Composer(text, caps, start)
    try:
        composer.compose(parse_events(source, pure=pure, deepest=caps.depth))
    except OverLimit as over:
        return composer, over.seen
    except Broken as broken:
        last = start + len(source)
        span = text.span(min(start + broken.start, last), min(start + broken.end, last))
        return composer, Observation("syntax-error", broken.message, span, args=broken.blanks)
    return composer, None


def _directives(text: Text, source: str, start: int) -> Iterator[Observation]:
    for begin, end in refused_directives(source):
        span = text.span(start + begin, start + end)
        feature = Term("feature.directive")
        yield Observation("yaml-feature", "feature", span, args={"feature": feature})


def _suppressions(
    text: Text, start: int, end: int, scalars: list[tuple[int, int]]
) -> Iterator[Suppression]:
    """The suppressions among the comments."""
    if "smlint" not in text.content[start:end].lower():
        return
    for begin, stop in comments_in(text, start, end, scalars):
        line = text.position(begin).line
        suppression = parse_suppression(text, begin, stop, line)
        if suppression is not None:
            yield suppression


def comments_in(
    text: Text, start: int, end: int, scalars: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Where the comments stand: each ``#`` behind white space that no scalar holds; ``scalars`` is
    where a Composer met text.
    """
    begins = [begin for begin, _end in scalars]
    at = start
    while (hash_sign := _COMMENT.search(text.content, at, end)) is not None:
        found = hash_sign.start()
        before = bisect_right(begins, found) - 1
        if before >= 0 and found < scalars[before][1]:
            at = scalars[before][1]
            continue
        line_end = _END_OF_LINE.search(text.content, found)
        at = len(text.content) if line_end is None else line_end.start()
        yield found, at
