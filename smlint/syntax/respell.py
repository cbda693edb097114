"""How a piece of a text is written once it says something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from smlint.syntax.nodes import Type
from smlint.syntax.pieces import WRITABLE, Piece, Pieces, Rewrite, Sort, Stroke, Swap
from smlint.syntax.quoting import escaped, quoted
from smlint.syntax.scalars import resolve
from smlint.syntax.yaml_pieces import same_words, shape_of_end, shape_of_flow, shape_of_scalar

_SNIPPETS = {
    (Sort.KEY, False): ("{}: x\n", 0),
    (Sort.VALUE, False): ("x: {}\n", 1),
    (Sort.ITEM, False): ("- {}\n", 0),
    (Sort.KEY, True): ("{{{}: x}}\n", 0),
    (Sort.VALUE, True): ("{{x: {}}}\n", 1),
    (Sort.ITEM, True): ("[{}]\n", 0),
}
"""The smallest text in which a scalar stands so, and which of its scalars it is."""

_LINE_ENDS = ("\n", "\r")
_GROUP = re.compile(r"\d{3}")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*|\d{4}-\d\d-\d\d")
"""Words that stay plain wherever they stand: most ids, names and dates."""


@dataclass(frozen=True, slots=True)
class Edited:
    """One piece, edited.

    Attributes:
        start: where the new text goes.
        end: up to where the old text stood.
        text: what is to stand there.
        says: what the whole piece says then.
        type: what a YAML reader takes it for then.
    """

    start: int
    end: int
    text: str
    says: str
    type: Type = Type.TEXT

    def rewrite(self, at: int, piece: Piece) -> Rewrite:
        """The same as a swap of the piece, whose number is ``at``."""
        says = (piece.sort, self.says, piece.shape, self.type)
        return Rewrite((Stroke(self.start, self.end, self.text),), (Swap(at, at + 1, (says,)),))


@dataclass(frozen=True, slots=True)
class Words:
    """What is to be written: a number stays one, and words may be kept out of plain style where
    other programs would read them as something else.
    """

    text: str
    number: bool = False
    plain: bool = True


def respelt(piece: Piece, start: int, end: int, words: Words, source: str) -> Edited | None:
    """Let a piece say other words between two offsets: the whole of it, or a part that the source
    holds letter by letter.

    Returns:
        What is to stand where; None where that cannot be written without touching more.
    """
    if piece.sort not in WRITABLE or piece.shared or not words.text:
        return None
    if _has_line_end(words.text) or (piece.yaml and _has_line_end(source[piece.start : piece.end])):
        return None
    if piece.yaml and (start, end) == (piece.start, piece.end):
        return _scalar(piece, (start, end), words.text, words)
    part = piece.part(start, end)
    if part is None:
        return None
    says = piece.says[: part[0]] + words.text + piece.says[part[1] :]
    if piece.yaml:
        return _scalar(piece, (start, end), says, words)
    return Edited(start, end, words.text, says)


def rejoined(pieces: Pieces, at: int, old: str, new: str, source: str) -> Rewrite | None:
    """A number in place of one that commas between brackets have cut: ``{value: 1,240}`` is a
    value and the name of another field, which has none.

    Args:
        pieces: what the text says.
        at: the number of the piece that is such a name.
        old: the number as it was written.
        new: the number as YAML reads it.
        source: the text.
    """
    parts, value, behind = pieces.pieces, at - 1, at + 2
    while _cuts(parts, value - 1):
        value -= 2
    while _cuts(parts, behind):
        behind += 2
    first, last = parts[value], parts[behind - 2]
    kind = resolve(new)
    if source[first.start : last.end] != old or kind not in (Type.INT, Type.FLOAT):
        return None
    if any(each.shared for each in parts[value:behind]):
        return None
    says = (first.sort, new, first.shape, kind)
    return Rewrite((Stroke(first.start, last.end, new),), (Swap(value, behind, (says,)),))


def listed(piece: Piece, at: int, items: Sequence[str]) -> Rewrite | None:
    """A list between brackets in place of a value that says its entries; ``at`` is the number of
    the piece.
    """
    if piece.sort is not Sort.VALUE or piece.shared or piece.style in ("|", ">"):
        return None
    if piece.shape != shape_of_scalar() or not items or any(map(_has_line_end, items)):
        return None
    plain = [stays_plain(each, Sort.ITEM, flow=True) for each in items]
    text = ", ".join(
        each if bare else quoted(each) for each, bare in zip(items, plain, strict=True)
    )
    inside = tuple((Sort.ITEM, each, shape_of_scalar(), Type.TEXT) for each in items)
    opened = (Sort.MARK, "", shape_of_flow(Sort.VALUE, mapping=False), Type.TEXT)
    closed = (Sort.MARK, "", shape_of_end(), Type.TEXT)
    swap = Swap(at, at + 1, (opened, *inside, closed))
    return Rewrite((Stroke(piece.start, piece.end, f"[{text}]"),), (swap,))


def _cuts(parts: Sequence[Piece], at: int) -> bool:
    """Whether a piece is the name of a field that is cut off a number: digits without a value."""
    name, value = parts[at : at + 2] if 0 < at < len(parts) - 1 else (None, None)
    return (
        name is not None
        and value is not None
        and (name.sort, value.sort) == (Sort.KEY, Sort.VALUE)
        and bool(_GROUP.fullmatch(name.says))
        and value.start == value.end
    )


def in_quotes(piece: Piece) -> Edited | None:
    """A plain piece in quotes; it says the same."""
    if not piece.yaml or piece.style or piece.shared or piece.where is None:
        return None
    return Edited(piece.start, piece.end, quoted(piece.says), piece.says)


def without(piece: Piece, start: int, end: int, source: str) -> Edited | None:
    """A piece without some characters that stand in it once; None where nothing would be left, or
    nobody can tell what would.
    """
    gone = source[start:end]
    part = piece.part(start, end)
    if part is not None:
        says = piece.says[: part[0]] + piece.says[part[1] :]
    elif piece.says.count(gone) == source.count(gone, piece.start, piece.end) == 1:
        says = piece.says.replace(gone, "")
    else:
        return None
    if not piece.style and piece.sort is not Sort.BLOCK:
        says = says.strip()
    if not says or piece.shared:
        return None
    plain = piece.yaml and not piece.style
    return Edited(start, end, "", says, resolve(says) if plain else piece.type)


def stays_plain(says: str, sort: Sort, *, flow: bool) -> bool:
    """Whether both parsers take words for the same words without quotes where they stand."""
    if resolve(says) is not Type.TEXT:
        return False
    if _PLAIN.fullmatch(says):
        return True
    snippet, at = _SNIPPETS[sort, flow]
    return says.isprintable() and same_words(snippet.format(says), says, at)


def _scalar(piece: Piece, place: tuple[int, int], says: str, words: Words) -> Edited | None:
    """A YAML scalar that says something else, in its own style where that can hold it."""
    start, end = place
    whole = place == (piece.start, piece.end)
    if piece.style in ("|", ">"):
        return None
    if words.number and whole and resolve(says) in (Type.INT, Type.FLOAT):
        return Edited(start, end, says, says, resolve(says))
    if piece.style == "'" and says.isprintable():
        inner = words.text.replace("'", "''")
        return Edited(start, end, f"'{inner}'" if whole else inner, says)
    if piece.style:
        return Edited(start, end, quoted(words.text) if whole else escaped(words.text), says)
    if words.plain and stays_plain(says, piece.sort, flow=piece.flow):
        return Edited(start, end, words.text, says)
    return Edited(piece.start, piece.end, quoted(says), says)


def _has_line_end(text: str) -> bool:
    return any(each in text for each in _LINE_ENDS)
