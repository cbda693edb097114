"""How a field that is missing or empty is put into a mapping in YAML: on one line, beside its
siblings, and nothing else changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from smlint.base.span import Pointer
from smlint.fix.hindered import FILLED, NO_PLACE, SHARED, Hindered
from smlint.source.text import Text
from smlint.syntax.branches import Branch, begin, follow, under, written
from smlint.syntax.events import What
from smlint.syntax.nodes import Type
from smlint.syntax.pieces import Piece, Pieces, Rewrite, Stroke, Swap
from smlint.syntax.trees import Tree, on_one_line, pair, said, said_of_pair

_COLON = re.compile(r"[ \t]*:(?=[ \t\r\n,}]|$)")
_INDENT = re.compile(r"(?: |- )*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is put in.

    Attributes:
        pointer: where it shall stand, from the root of its document.
        tree: what it holds.
        before: the fields that the format lists before it: it is put behind the last of them.
    """

    pointer: Pointer
    tree: Tree
    before: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class PuttingIn:
    """Puts fields into the mappings of one text; ``documents`` are its pieces as trees."""

    text: Text
    pieces: Pieces
    documents: tuple[Branch, ...]

    def rewrite(self, near: int, wanted: Wanted) -> Rewrite | None:
        """With a field more, or one filled; None where the mapping that it belongs to is not in
        this text as YAML. ``near`` is an offset in the document.

        Raises:
            Hindered: there is something already, or no place that is clear.
        """
        owner = self.owner(near, wanted)
        if owner is None:
            return None
        name = str(wanted.pointer[-1])
        there = next(under(self.pieces, owner, name), None)
        if there is None:
            return self.beside(owner, name, wanted)
        return self.filled(owner, there, wanted.tree)

    def filling(self, near: int, wanted: Wanted) -> Rewrite | None:
        """The same, where the field is there and empty."""
        owner = self.owner(near, wanted)
        names = () if owner is None else under(self.pieces, owner, str(wanted.pointer[-1]))
        return self.rewrite(near, wanted) if any(names) else None

    def owner(self, near: int, wanted: Wanted) -> Branch | None:
        """The mapping that the field belongs to, if this is YAML."""
        document = self.document(near)
        root = None if document is None else next(iter(document.parts), None)
        owner = None if root is None else follow(self.pieces, root, wanted.pointer[:-1])
        if owner is None or owner.what is not What.MAP:
            return None
        if any(self.pieces.pieces[key.first].shared for key, _value in owner.pairs):
            raise Hindered(SHARED)
        return owner

    def document(self, near: int) -> Branch | None:
        """The last document that begins before an offset."""
        begun = (each for each in reversed(self.documents) if begin(self.pieces, each) <= near)
        return next(begun, None)

    def filled(self, owner: Branch, there: Branch, tree: Tree) -> Rewrite:
        """An empty value, filled: nothing, an empty text, an empty list, or a list of one row that
        lacks what is wanted.
        """
        piece = self.pieces.pieces[there.first]
        if there.what is None and piece.yaml and _is_empty(piece):
            return self.instead(owner, there, tree)
        if there.what is What.SEQ and not there.items:
            return self.instead(owner, there, tree)
        if len(there.items) == len(tree) == 1 and isinstance(tree, tuple):
            row, inner = there.items[0], tree[0]
            if row.what is What.MAP and isinstance(inner, dict):
                (name, value), *_none = inner.items()
                held = next(under(self.pieces, row, name), None)
                if held is not None:
                    return self.filled(row, held, value)
                return self.beside(row, name, Wanted((name,), value))
        raise Hindered(FILLED)

    def instead(self, owner: Branch, there: Branch, tree: Tree) -> Rewrite:
        """A value in place of an empty one."""
        start, end = written(self.pieces, there)
        text = on_one_line(tree, flow=owner.flow, json=self.is_json(owner))
        swap = Swap(there.first, there.behind, tuple(said(tree)))
        if start < end:
            return Rewrite((Stroke(start, end, text),), (swap,))
        key = next(key for key, value in owner.pairs if value is there)
        colon = _COLON.match(self.text.content, written(self.pieces, key)[1])
        if colon is None:
            raise Hindered(NO_PLACE)
        return Rewrite((Stroke(colon.end(), colon.end(), f" {text}"),), (swap,))

    def beside(self, owner: Branch, name: str, wanted: Wanted) -> Rewrite:
        """A field more, behind the last of those that the format lists before it."""
        flow = owner.flow
        fitting = [each for each in owner.pairs if self.may_follow(each, flow=flow)]
        if not fitting:
            raise Hindered(NO_PLACE)
        names = [self.pieces.pieces[key.first].says for key, _value in fitting]
        earlier = [at for at, each in enumerate(names) if each in wanted.before]
        sibling = fitting[earlier[-1] if earlier else 0]
        text = pair(name, wanted.tree, flow=flow, json=self.is_json(owner))
        behind = sibling[1].behind
        swap = Swap(behind, behind, tuple(said_of_pair(name, wanted.tree)))
        stroke = self.next_on_line(sibling, text) if flow else self.next_line(sibling, text)
        return Rewrite((stroke,), (swap,))

    def may_follow(self, sibling: tuple[Branch, Branch], *, flow: bool) -> bool:
        """Whether something can be written behind a field: its value stands on the line of its key;
        between brackets it has one.
        """
        (start, _), (begin, end) = (written(self.pieces, each) for each in sibling)
        lines = self.text.content[start : max(begin, end)].splitlines()
        return begin < end if flow else len(lines) == 1

    def next_on_line(self, sibling: tuple[Branch, Branch], text: str) -> Stroke:
        """Behind a comma."""
        end = written(self.pieces, sibling[1])[1]
        return Stroke(end, end, f", {text}")

    def next_line(self, sibling: tuple[Branch, Branch], text: str) -> Stroke:
        """A line of its own, indented as its sibling is."""
        start = written(self.pieces, sibling[0])[0]
        line = self.text.position(start).line
        begin, following = self.text.start_of(line), self.text.start_of(line + 1)
        before = self.text.content[begin:start]
        if not _INDENT.fullmatch(before):
            raise Hindered(NO_PLACE)
        indent = " " * len(before)
        written_line = self.text.content[begin:following]
        end = written_line[len(written_line.rstrip("\r\n")) :]
        if not end:
            return Stroke(following, following, f"{self.line_end()}{indent}{text}")
        return Stroke(following, following, f"{indent}{text}{end}")

    def line_end(self) -> str:
        """How lines end in this text."""
        first = self.text.content[: self.text.start_of(2)]
        return first[len(first.rstrip("\r\n")) :] or "\n"

    def is_json(self, owner: Branch) -> bool:
        """Whether a mapping is written as JSON: in brackets, its keys in double quotes."""
        keys = (self.pieces.pieces[key.first] for key, _value in owner.pairs)
        return owner.flow and all(each.style == '"' for each in keys)


def _is_empty(piece: Piece) -> bool:
    return piece.type is Type.NULL or not piece.says.strip()
