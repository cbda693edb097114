"""A fix before it is proven: the edits, and what the text is meant to say after them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smlint.base.finding import Finding
from smlint.base.fix import Edit, Fix
from smlint.source.endings import is_markdown
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.markdown_pieces import markdown_pieces
from smlint.syntax.pieces import Pieces
from smlint.syntax.respell import Edited
from smlint.syntax.yaml_pieces import yaml_pieces

YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would put one finding right.

    Attributes:
        piece: the piece of the text that says something else afterwards; None where an edit
            changes nothing that is said.
        says: that piece afterwards; None where it is gone.
    """

    finding: Finding
    fix: Fix
    piece: int | None = None
    says: Edited | None = None


def pieces_of(text: Text, caps: Caps) -> Pieces | None:
    """What a file says; None where it cannot be read whole, or is of another type."""
    if text.path.endswith(YAML):
        return yaml_pieces(text, caps)
    return markdown_pieces(text, caps) if is_markdown(text.path) else None


def meant(pieces: Pieces, proposals: Iterable[Proposal]) -> list[object]:
    """What a text is meant to say after some proposals."""
    changed = {each.piece: each.says for each in proposals if each.piece is not None}
    said: list[object] = []
    for at, piece in enumerate(pieces.pieces):
        if at not in changed:
            said.append(piece.meaning)
        elif (after := changed[at]) is not None:
            said.append((piece.sort, after.says, piece.shape, after.type))
    return said


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
    """The proposals that can be applied together: of one piece one, no two edits that meet, but two
    that are the same are one. What is left out is for the next round.
    """
    kept: list[Proposal] = []
    reach, pieces = -1, dict[int, tuple[Edit, ...]]()
    for each in sorted(proposals, key=lambda each: _place(each.fix.edits[0])):
        edits, piece = each.fix.edits, each.piece
        if piece is not None and piece in pieces:
            kept += [each] if pieces[piece] == edits else []
            continue
        if _place(edits[0])[0] <= reach:
            continue
        kept.append(each)
        reach = max(_place(edit)[1] for edit in edits)
        if piece is not None:
            pieces[piece] = edits
    return kept


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.start.offset, edit.span.end.offset
