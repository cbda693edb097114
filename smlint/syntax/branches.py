"""The pieces of a YAML text as the tree that they are written down from: which list an item stands
in, which value a key leads to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from smlint.base.span import Pointer
from smlint.syntax.events import What
from smlint.syntax.pieces import Piece, Pieces, Sort
from smlint.syntax.yaml_pieces import placed

_OPENS = {each.name: each for each in (What.DOCUMENT, What.MAP, What.SEQ)}
_CLOSES = frozenset({What.END.name, What.DOCUMENT_END.name})


@dataclass(slots=True)
class Branch:
    """A value and all below it.

    Attributes:
        first: the number of its first piece; ``behind`` of the first that is no part of it.
        what: the sort of collection; None for a scalar and an alias.
        sort: what a collection is to the one around it.
        flow: it stands in brackets.
        parts: of a collection what is in it; of a mapping keys and values in turn.
    """

    first: int
    behind: int = 0
    what: What | None = None
    sort: Sort = Sort.ITEM
    flow: bool = False
    parts: list[Branch] = field(default_factory=list)

    @property
    def pairs(self) -> tuple[tuple[Branch, Branch], ...]:
        """The keys of a mapping with their values; none of anything else."""
        if self.what is not What.MAP:
            return ()
        return tuple(zip(self.parts[::2], self.parts[1::2], strict=True))

    @property
    def items(self) -> tuple[Branch, ...]:
        """The items of a list; none of anything else."""
        return tuple(self.parts) if self.what is What.SEQ else ()

    def holds(self, at: int) -> bool:
        """Whether a piece is part of it."""
        return self.first <= at < self.behind


def documents(pieces: Pieces) -> tuple[Branch, ...]:
    """The documents of a YAML text, or of the front matter of another."""
    found: list[Branch] = []
    open_: list[Branch] = []
    for at, piece in enumerate(pieces.pieces):
        word = piece.shape.partition(" ")[0] if piece.sort is Sort.MARK else ""
        if word in _CLOSES:
            open_.pop().behind = at + 1
        elif word in _OPENS or (open_ and piece.sort is not Sort.COMMENT):
            branch = Branch(at, at + 1, _OPENS.get(word))
            if branch.what in (What.MAP, What.SEQ):
                branch.sort, branch.flow = placed(piece.shape)
            (open_[-1].parts if open_ else found).append(branch)
            if branch.what is not None:
                open_.append(branch)
    return tuple(found)


def way_to(branches: Sequence[Branch], at: int) -> tuple[Branch, ...]:
    """The branches that a piece is part of, the outermost first."""
    found: list[Branch] = []
    while (inner := next((each for each in branches if each.holds(at)), None)) is not None:
        found.append(inner)
        branches = inner.parts
    return tuple(found)


def follow(pieces: Pieces, branch: Branch, pointer: Pointer) -> Branch | None:
    """The value that a pointer leads to from another; None where it is not there, or an alias
    stands for what it would be in.
    """
    for step in pointer:
        inner = _child(pieces, branch, step)
        if inner is None:
            return None
        branch = inner
    return branch


def _child(pieces: Pieces, branch: Branch, step: str | int) -> Branch | None:
    if branch.what is What.MAP:
        return next(under(pieces, branch, str(step)), None)
    if branch.what is What.SEQ and isinstance(step, int) and step < len(branch.parts):
        return branch.parts[step]
    return None


def under(pieces: Pieces, branch: Branch, name: str) -> Iterator[Branch]:
    """The values that a mapping has under a name."""
    return (value for key, value in branch.pairs if pieces.pieces[key.first].says == name)


def begin(pieces: Pieces, branch: Branch) -> int:
    """Where the first word of it is written, as an offset."""
    own = (pieces.pieces[at] for at in range(branch.first, branch.behind))
    return next((each.start for each in own if _has_room(each)), pieces.pieces[branch.first].start)


def written(pieces: Pieces, branch: Branch) -> tuple[int, int]:
    """From where to where it is written, as offsets. The end of a block takes no room, and what a
    block scalar keeps of the lines below it is not told from them.
    """
    own = [each for each in pieces.pieces[branch.first : branch.behind] if _has_room(each)]
    first = pieces.pieces[branch.first]
    return (own[0].start, own[-1].end) if own else (first.start, first.start)


def _has_room(piece: Piece) -> bool:
    return piece.end > piece.start
