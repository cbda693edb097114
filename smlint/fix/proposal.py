"""A fix before it is proven: the edits, and what the text is meant to say after them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from smlint.base.finding import Finding
from smlint.base.fix import Edit, Fix
from smlint.source.endings import is_markdown
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.markdown_pieces import markdown_pieces
from smlint.syntax.pieces import Meaning, Pieces, Swap
from smlint.syntax.yaml_pieces import yaml_pieces

YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would put one finding right.

    Attributes:
        swaps: the runs of pieces that are others afterwards; none where the edits change nothing
            that is said.
        hindered: why it cannot be done though it is known what should be, as a key of the
            catalogue; such a fix has no edits.
    """

    finding: Finding
    fix: Fix
    swaps: tuple[Swap, ...] = ()
    hindered: str = ""


def pieces_of(text: Text, caps: Caps) -> Pieces | None:
    """What a file says; None where it cannot be read whole, or is of another type."""
    if text.path.endswith(YAML):
        return yaml_pieces(text, caps)
    return markdown_pieces(text, caps) if is_markdown(text.path) else None


def meant(pieces: Pieces, proposals: Iterable[Proposal]) -> list[Meaning]:
    """What a text is meant to say after some proposals; two may ask for the same."""
    return pieces.swapped({swap for each in proposals for swap in each.swaps})


def applied(text: Text, proposals: Iterable[Proposal]) -> Text:
    """The text after the edits of some proposals, none of which overlap; two may be the same."""
    edits = {edit for each in proposals for edit in each.fix.edits}
    content, parts, at = text.content, list[str](), 0
    for edit in sorted(edits, key=_place):
        start, end = _place(edit)
        parts += [content[at:start], edit.text]
        at = end
    return Text(text.path, "".join((*parts, content[at:])), bom=text.bom)


def apart(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The proposals that can be applied together: no two that meet, but those that are the same
    are one. What is left out is for the next round.
    """
    kept, taken = list[Proposal](), _Taken()
    same: set[tuple[tuple[Edit, ...], tuple[Swap, ...]]] = set()
    for each in sorted(proposals, key=lambda each: _place(each.fix.edits[0])):
        what = each.fix.edits, each.swaps
        if what in same:
            kept.append(each)
        elif taken.is_free(each):
            taken.take(each)
            same.add(what)
            kept.append(each)
    return kept


@dataclass(slots=True)
class _Taken:
    """What is edited already: up to which offset, which pieces, and where others are put in."""

    reach: int = -1
    pointed: bool = False
    """Whether the last edit puts something in, so that what is put in at the same place would come
    before it or behind it, nobody knows which.
    """
    pieces: set[int] = field(default_factory=set)
    gaps: set[int] = field(default_factory=set)

    def is_free(self, proposal: Proposal) -> bool:
        start, end = _place(proposal.fix.edits[0])
        if start < self.reach or (start == self.reach and (self.pointed or start == end)):
            return False
        return not any(
            swap.first in self.gaps
            or swap.first in self.pieces
            or any(at in self.pieces or at in self.gaps for at in range(swap.first, swap.behind))
            for swap in proposal.swaps
        )

    def take(self, proposal: Proposal) -> None:
        start, end = max(map(_place, proposal.fix.edits), key=lambda place: place[::-1])
        self.reach, self.pointed = end, start == end
        for swap in proposal.swaps:
            self.pieces.update(range(swap.first, swap.behind))
            self.gaps.update({swap.first} if swap.first == swap.behind else ())


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.start.offset, edit.span.end.offset
