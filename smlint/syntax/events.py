"""The door to ruamel.yaml: a text in, a stream of plain events out, whichever parser is installed.

The C parser is fast and knows YAML 1.1 only in part updated to 1.2: it refuses ``[https://x.y]``.
Whoever wants to be sure that a text is broken asks the pure parser too. Nothing is imported from
ruamel before the first text is parsed, for that costs more than most texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import cache
from typing import Any, NamedTuple

from smlint.syntax.faults import Broken, Complaint, character, explain, unreal_character

_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

# The C parser takes the first three for line breaks, as YAML 1.1 did, and does not count the last.
_MISREAD = "\x85\u2028\u2029\ufeff"
_DIRECTIVE = re.compile(r"(?:\A|[\r\n])%")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_YAML_1_2 = re.compile(r"%YAML[ \t]+1\.2[ \t]*(?:[ \t]#.*)?[\r\n]*")


class What(Enum):
    """What an event tells."""

    DOCUMENT = auto()
    DOCUMENT_END = auto()
    SCALAR = auto()
    MAP = auto()
    SEQ = auto()
    END = auto()
    ALIAS = auto()


class Event(NamedTuple):
    """One event; ``start`` and ``end`` are offsets into the text that was parsed.

    ``style`` of a scalar is its quote, ``|``, ``>`` or empty; ``name`` is an anchor, or what an
    alias stands for. A node's start is that of its anchor or tag, where it has one.
    """

    what: What
    start: int
    end: int
    text: str = ""
    style: str = ""
    name: str | None = None
    tagged: bool = False


def parse_events(source: str, *, pure: bool = False, deepest: int = 64) -> Iterator[Event]:
    """Parse a text, event by event.

    Args:
        source: the text.
        pure: take the parser in Python even where the one in C is installed.
        deepest: brackets nested deeper than this are reported, but not understood any more; a
            reader that stops there pays nothing for what follows.

    Raises:
        Broken: this is not YAML; whatever goes wrong in the parser ends here.
    """
    fault: Broken | None = None
    forbidden = _FORBIDDEN.search(source)
    if forbidden is not None:
        at = forbidden.start()
        fault = character(ord(source[at]), at, at + 1)
        source = source[:at]
    return _closed(_parse(source, pure, deepest), fault)


def refused_directives(source: str) -> tuple[tuple[int, int], ...]:
    """Where directives stand that smlint does not take: all but ``%YAML 1.2``."""
    return tuple(
        (start, start + len(line.rstrip()))
        for start, line in _directives(source)
        if not _YAML_1_2.fullmatch(line)
    )


def _parse(source: str, pure: bool, deepest: int) -> Iterator[Event]:  # noqa: FBT001
    readable, restore = _readable(source)
    scalar, opens, end = What.SCALAR, (What.MAP, What.SEQ), What.END
    open_at: list[int] = []
    last: Event | None = None
    try:
        for event in _raw(readable, pure, deepest):
            what = event.what
            if what is scalar:
                if restore:
                    event = event._replace(text=event.text.translate(restore))  # noqa: PLW2901
                if not event.text.isascii():
                    unreal_character(source, event.start, event.end, event.text)
            elif what in opens:
                open_at.append(event.start)
            elif what is end:
                open_at.pop()
            last = event
            yield event
    except (Broken, GeneratorExit):
        raise
    except Exception as error:  # noqa: BLE001  the parsers raise anything at all
        node = (last.start, last.end) if last else (0, 0)
        raise explain(_complaint(error), source, node, open_at) from None


def _closed(events: Iterator[Event], fault: Broken | None) -> Iterator[Event]:
    """End a document only when what follows it is a document: before a fault it was not complete.

    ``fault`` is what cut the text off where the events end.
    """
    held: Event | None = None
    document_end = What.DOCUMENT_END
    try:
        for event in events:
            if held is not None:
                yield held
                held = None
            if event.what is document_end:
                held = event
            else:
                yield event
    except Broken:
        if fault is None:
            raise
    if fault is not None:
        raise fault
    if held is not None:
        yield held


def _raw(source: str, pure: bool, deepest: int) -> Iterator[Event]:  # noqa: FBT001
    kinds = _kinds()
    scalar, nodes, alias = What.SCALAR, (What.MAP, What.SEQ), What.ALIAS
    following = _pure(source, deepest) if pure else _compiled(source, deepest)
    while (event := following()) is not None:
        what = kinds.get(event.__class__)
        start, end = event.start_mark.index, event.end_mark.index
        if what is scalar:
            style, tagged = event.style or "", event.ctag is not None
            yield Event(what, start, end, event.value, style, event.anchor, tagged)
        elif what in nodes:
            yield Event(what, start, end, "", "", event.anchor, event.ctag is not None)
        elif what is alias:
            yield Event(what, start, end, "", "", event.anchor)
        elif what is not None:
            yield Event(what, start, end)


def _compiled(source: str, deepest: int) -> Callable[[], Any]:
    try:
        from _ruamel_yaml import CParser  # type: ignore[import-not-found] # noqa: PLC0415
    except ImportError:
        return _pure(source, deepest)
    following: Callable[[], Any] = CParser(source).get_event
    return following


def _pure(source: str, deepest: int) -> Callable[[], Any]:
    from smlint.syntax.pure import parser  # noqa: PLC0415

    made = parser(source, deepest)

    def following() -> Any:
        return made.get_event() if made.check_event() else None

    return following


@cache
def _kinds() -> dict[type, What]:
    from ruamel.yaml import events  # noqa: PLC0415

    return {
        events.ScalarEvent: What.SCALAR,
        events.MappingStartEvent: What.MAP,
        events.SequenceStartEvent: What.SEQ,
        events.MappingEndEvent: What.END,
        events.SequenceEndEvent: What.END,
        events.AliasEvent: What.ALIAS,
        events.DocumentStartEvent: What.DOCUMENT,
        events.DocumentEndEvent: What.DOCUMENT_END,
    }


def _complaint(error: Exception) -> Complaint:
    context = getattr(error, "context", None) or ""
    problem = getattr(error, "problem", None) or context
    opened = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or opened
    return Complaint(
        problem or f"{type(error).__name__}: {error}".rstrip(": "),
        context,
        None if mark is None else mark.index,
        None if opened is None else opened.index,
    )


def _readable(source: str) -> tuple[str, dict[int, int]]:
    """The text as both parsers read alike, letter for letter as long, and the way back."""
    directives = [start for start, line in _directives(source) if not line.startswith("%TAG")]
    if directives:
        letters = list(source)
        for start in directives:
            letters[start] = "#"
        source = "".join(letters)
    swap: dict[int, int] = {}
    for misread in _MISREAD:
        if misread in source:
            swap[ord(misread)] = _stand_in(source, swap)
    back = {stand_in: misread for misread, stand_in in swap.items()}
    return (source.translate(swap) if swap else source), back


def _stand_in(source: str, taken: dict[int, int]) -> int:
    """A character for private use that the text neither holds nor names in an escape."""
    lower = source.lower()
    return next(
        code
        for code in range(0xE000, 0xF900)
        if chr(code) not in source and f"{code:x}" not in lower and code not in taken.values()
    )


def _directives(source: str) -> Iterator[tuple[int, str]]:
    """Directives and where they begin: lines with ``%`` before a document's first content."""
    if "%" not in source or _DIRECTIVE.search(source) is None:
        return
    before_content = True
    for match in _LINE.finditer(source):
        line = match[0]
        if line.startswith("..."):
            before_content = True
        elif before_content and line.startswith("%"):
            yield match.start(), line
        elif line.strip() and not line.lstrip().startswith("#"):
            before_content = False
