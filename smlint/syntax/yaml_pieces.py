"""The pieces of a YAML text: its events, in which nothing is resolved or left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from smlint.source.text import Text
from smlint.syntax.composer import Composer, behind_properties
from smlint.syntax.document import Caps
from smlint.syntax.events import Event, What, parse_events
from smlint.syntax.faults import Broken
from smlint.syntax.limits import OverLimit
from smlint.syntax.nodes import Type
from smlint.syntax.pieces import Piece, Pieces, Sort
from smlint.syntax.scalars import resolve
from smlint.syntax.yaml import comments_in

_BLOCK = ("|", ">")


def yaml_pieces(text: Text, caps: Caps, start: int = 0, end: int | None = None) -> Pieces | None:
    """What the YAML between two offsets says; None where it cannot be read to its end."""
    stop = len(text.content) if end is None else end
    for pure in (False, True):
        try:
            return _read(text, caps, start, stop, pure=pure)
        except Broken:
            continue
        except OverLimit:
            return None
    return None


def same_words(snippet: str, words: str, at: int) -> bool:
    """Whether both parsers read the scalar of a snippet that has a number, from 0, as these words,
    without quotes; the snippet holds one scalar behind it at most.
    """
    return all(_scalar(snippet, at, pure=pure) == words for pure in (False, True))


def shape_of_scalar(name: str | None = None, *, tagged: bool = False) -> str:
    """The shape of a scalar with an anchor's name, or none, and a tag or none."""
    return f"{name or ''} {tagged}"


def shape_of_flow(sort: Sort, *, mapping: bool) -> str:
    """The shape of what opens a collection in brackets, without an anchor and a tag."""
    return _placed(_shape(What.MAP if mapping else What.SEQ), sort, flow=True)


def shape_of_end() -> str:
    """The shape of what closes a collection."""
    return _shape(What.END)


def placed(shape: str) -> tuple[Sort, bool]:
    """What a collection of some shape is to the one around it, and whether it stands in
    brackets.
    """
    _rest, sort, flow = shape.rsplit(" ", 2)
    return Sort(sort), flow == str(True)


def _shape(what: What, name: str | None = None, *, tagged: bool = False) -> str:
    return f"{what.name} {shape_of_scalar(name, tagged=tagged)}"


def _placed(shape: str, sort: Sort, *, flow: bool) -> str:
    return f"{shape} {sort} {flow}"


def _scalar(snippet: str, at: int, *, pure: bool) -> str | None:
    try:
        scalars = [each for each in parse_events(snippet, pure=pure) if each.what is What.SCALAR]
    except Broken:
        return None
    found = scalars[at] if at < len(scalars) else None
    return None if found is None or found.style else found.text


def _read(text: Text, caps: Caps, start: int, stop: int, *, pure: bool) -> Pieces:
    source = text.content[start:stop]
    events = tuple(parse_events(source, pure=pure, deepest=caps.depth))
    composer = Composer(text, caps, start)
    composer.compose(events)
    maker = _Maker(text.content, start, {each.name for each in events if each.what is What.ALIAS})
    found = list(maker.pieces(events, _flows(events)))
    for begin, end in comments_in(text, start, stop, composer.scalars):
        words = text.content[begin:end]
        found.append(Piece(Sort.COMMENT, begin, end, words, where=range(begin, end + 1)))
    faults = tuple(f"{seen.rule}:{seen.args.get('key', '')}" for seen in composer.seen)
    return Pieces(tuple(found), tuple(sorted(faults)))


def _flows(events: Sequence[Event]) -> frozenset[int]:
    """Which events open a collection in brackets: only those have an end of some width."""
    opened: list[int] = []
    flows = set()
    for at, event in enumerate(events):
        if event.what in (What.MAP, What.SEQ):
            opened.append(at)
        elif event.what is What.END:
            begun = opened.pop()
            if event.end > event.start:
                flows.add(begun)
    return frozenset(flows)


@dataclass(slots=True)
class _Frame:
    mapping: bool
    flow: bool
    shared: bool
    at_key: bool = True


class _Maker:
    def __init__(self, content: str, base: int, aliased: set[str | None]) -> None:
        self._content = content
        self._base = base
        self._aliased = aliased
        self._stack: list[_Frame] = []

    def pieces(self, events: Sequence[Event], flows: frozenset[int]) -> Iterator[Piece]:
        """Each event as a piece."""
        for at, event in enumerate(events):
            yield self._piece(event, flow=at in flows)

    def _piece(self, event: Event, *, flow: bool) -> Piece:
        what = event.what
        if what is What.SCALAR:
            return self._scalar(event)
        shape = _shape(what, event.name, tagged=event.tagged)
        piece = Piece(Sort.MARK, event.start + self._base, event.end + self._base, shape=shape)
        if what in (What.MAP, What.SEQ):
            shared = event.name in self._aliased if event.name else False
            piece = replace(piece, shape=_placed(shape, self._role(), flow=flow))
            around = self._around()
            self._turn()
            self._stack.append(
                _Frame(what is What.MAP, flow or around.flow, shared or around.shared)
            )
        elif what is What.END:
            self._stack.pop()
        elif what is What.ALIAS:
            self._turn()
        return piece

    def _scalar(self, event: Event) -> Piece:
        start, end = event.start + self._base, event.end + self._base
        if event.tagged or event.name is not None:
            start = min(behind_properties(self._content, start), end)
        around, sort = self._around(), self._role()
        self._turn()
        plain = not event.style
        return Piece(
            sort,
            start,
            end,
            event.text,
            shape_of_scalar(event.name, tagged=event.tagged),
            resolve(event.text) if plain and not event.tagged else Type.TEXT,
            event.style,
            around.flow,
            around.shared or event.name in self._aliased,
            None if event.tagged else self._where(event, start, end),
        )

    def _around(self) -> _Frame:
        return self._stack[-1] if self._stack else _Frame(mapping=False, flow=False, shared=False)

    def _role(self) -> Sort:
        if not self._stack or not self._stack[-1].mapping:
            return Sort.ITEM
        return Sort.KEY if self._stack[-1].at_key else Sort.VALUE

    def _turn(self) -> None:
        """After a key comes its value, after that the next key."""
        if self._stack:
            self._stack[-1].at_key = not self._stack[-1].at_key

    def _where(self, event: Event, start: int, end: int) -> Sequence[int] | None:
        """Where the characters of a scalar stand, if the source holds them letter by letter."""
        if event.style in _BLOCK:
            return None
        inner = (start + 1, end - 1) if event.style else (start, end)
        same = self._content[inner[0] : inner[1]] == event.text
        return range(inner[0], inner[1] + 1) if same else None
