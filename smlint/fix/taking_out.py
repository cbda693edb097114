"""How an item of a list in YAML is taken away: exactly that, or nothing.

What stands on the lines of the item alone goes with it, comments too. Blank lines stay, and so do
other comments; one that may speak of the item or of what is around it is for people to decide, so
then nothing is done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from smlint.fix.comments import lines_between
from smlint.fix.hindered import BESIDE, SHARED, WRITTEN_SO, Hindered
from smlint.source.text import Text
from smlint.syntax.branches import Branch, way_to, written
from smlint.syntax.events import What
from smlint.syntax.pieces import Pieces, Rewrite, Sort, Stroke, Swap
from smlint.syntax.trees import said

_COLON = re.compile(r"[ \t]*:(?=[ \t]*(?:#|$|[\r\n]))")
_BEHIND_ITEM = re.compile(r"[ \t]*,?[ \t]*(?:#.*)?")
_BLANKS = " \t"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text that goes."""

    start: int
    end: int

    @property
    def stroke(self) -> Stroke:
        """The edit that takes it away."""
        return Stroke(self.start, self.end)


@dataclass(frozen=True, slots=True)
class TakingOut:
    """Takes items out of the lists of one text.

    Attributes:
        documents: its pieces as trees.
        unneeded: whether an item is one of those that go.
    """

    text: Text
    pieces: Pieces
    documents: tuple[Branch, ...]
    unneeded: Callable[[Branch], bool]
    _gone: dict[int, bool] = field(default_factory=dict)
    _empty: dict[int, Rewrite] = field(default_factory=dict)

    def rewrite(self, at: int) -> tuple[Rewrite, Branch]:
        """Without the innermost item that a piece is part of; where its list has no other that
        stays, without the item around that list, and a list in no item is left empty. With what
        is gone then.

        Raises:
            Hindered: that cannot be written without touching more.
        """
        way = way_to(self.documents, at)
        lists = [number for number, each in enumerate(way) if each.what is What.SEQ]
        if not lists:
            raise Hindered(WRITTEN_SO)
        if any(piece.shared for piece in self.pieces.pieces[way[-1].first : way[-1].behind]):
            raise Hindered(SHARED)
        for number in reversed(lists):
            whole = way[number]
            if not all(self.goes(each) for each in whole.items):
                item = way[number + 1]
                return self.without(whole, item), item
        whole = way[lists[0]]
        if whole.first not in self._empty:
            self._empty[whole.first] = self.emptied(way[lists[0] - 1], whole)
        return self._empty[whole.first], whole

    def goes(self, item: Branch) -> bool:
        """Whether nothing of an item is needed: it is not itself, or a list in it has no item that
        is.
        """
        if item.first not in self._gone:
            lists = (value.items for _key, value in item.pairs if value.items)
            self._gone[item.first] = self.unneeded(item) or any(
                all(self.goes(each) for each in items) for items in lists
            )
        return self._gone[item.first]

    def without(self, whole: Branch, item: Branch) -> Rewrite:
        """A list that keeps other items."""
        place = self.between_brackets(whole, item) if whole.flow else self.whole(self.block(item))
        comments = self.comments(place)
        return Rewrite((place.stroke,), (Swap(item.first, item.behind), *comments))

    def emptied(self, owner: Branch, whole: Branch) -> Rewrite:
        """A list that keeps no item: ``[]``."""
        empty = tuple(said((), whole.sort))
        swap = Swap(whole.first, whole.behind, empty)
        if whole.flow:
            inner = Stretch(self.pieces.pieces[whole.first].end, written(self.pieces, whole)[1] - 1)
            if any(self.comments(inner)):
                raise Hindered(BESIDE)
            return Rewrite((inner.stroke,), (swap,))
        key = next((key for key, value in owner.pairs if value is whole), None)
        end = -1 if key is None else written(self.pieces, key)[1]
        colon = None if key is None else _COLON.match(self.text.content, end)
        if colon is None:
            raise Hindered(WRITTEN_SO)
        places = [self.whole(each) for each in _joined(self.block(item) for item in whole.items)]
        comments = (each for place in places for each in self.comments(place))
        return Rewrite((self.one_stroke(colon.end(), " []", places),), (swap, *comments))

    def one_stroke(self, start: int, text: str, places: Iterable[Stretch]) -> Stroke:
        """Something put in and stretches taken out behind it: one edit, for whoever takes edits one
        by one.
        """
        kept, at = [text], start
        for place in places:
            kept.append(self.text.content[at : place.start])
            at = place.end
        return Stroke(start, at, "".join(kept))

    def block(self, item: Branch) -> Stretch:
        """The lines of an item behind a dash."""
        content, (start, end) = self.text.content, self.written(item)
        dash = next((at for at in range(start - 1, -1, -1) if not content[at].isspace()), -1)
        line = self.text.position(max(dash, 0)).line
        begin = self.text.start_of(line)
        last = self.text.position(end).line
        following = self.text.start_of(last + 1)
        if content[dash : dash + 1] != "-" or content[begin:dash].strip(" "):
            raise Hindered(WRITTEN_SO)
        if not _ends(content[end:following]):
            raise Hindered(WRITTEN_SO)
        if self.is_comment(line - 1) or self.is_comment(last + 1, behind=dash - begin):
            raise Hindered(BESIDE)
        return Stretch(begin, following)

    def whole(self, lines: Stretch) -> Stretch:
        """Lines as they are taken away; at the end of a text with the line end before them."""
        return Stretch(*lines_between(self.text, lines.start, lines.end))

    def between_brackets(self, whole: Branch, item: Branch) -> Stretch:
        """An item with a comma, or the lines that it has for itself."""
        lines = self.lines_of_its_own(item)
        if lines is not None:
            return lines
        items, at = whole.items, whole.items.index(item)
        start, end = self.written(item)
        if at + 1 < len(items) and all(self.goes(each) for each in items[:at]):
            place = Stretch(start, self.written(items[at + 1])[0])
        else:
            place = Stretch(self.written(items[at - 1])[1], end)
        if any(self.comments(place)):
            raise Hindered(BESIDE)
        return place

    def lines_of_its_own(self, item: Branch) -> Stretch | None:
        """The lines of an item between brackets, with the comma behind it, if nothing else stands
        there.
        """
        content, (start, end) = self.text.content, self.written(item)
        line, last = self.text.position(start).line, self.text.position(end).line
        begin, following = self.text.start_of(line), self.text.start_of(last + 1)
        behind = content[end:following].rstrip("\r\n")
        alone = not content[begin:start].strip(_BLANKS) and _BEHIND_ITEM.fullmatch(behind)
        if not alone or not behind.lstrip().startswith(","):
            return None
        if self.is_comment(line - 1) or self.is_comment(last + 1, behind=start - begin):
            raise Hindered(BESIDE)
        return Stretch(begin, following)

    def written(self, branch: Branch) -> tuple[int, int]:
        """Where it is written, without the blank lines that a block scalar keeps at its end."""
        start, end = written(self.pieces, branch)
        return start, start + len(self.text.content[start:end].rstrip())

    def is_comment(self, number: int, behind: int = -1) -> bool:
        """Whether a line is a comment alone, one that begins behind a column."""
        line = self.text.line(number) if number > 0 else ""
        bare = line.lstrip()
        return bare.startswith("#") and len(line) - len(bare) > behind

    def comments(self, place: Stretch) -> Sequence[Swap]:
        """The comments in a stretch as what is taken away."""
        return [
            Swap(at, at + 1)
            for at, piece in enumerate(self.pieces.pieces)
            if piece.sort is Sort.COMMENT and place.start <= piece.start < place.end
        ]


def _joined(places: Iterable[Stretch]) -> Iterator[Stretch]:
    """Stretches in their order, those that touch as one."""
    last: Stretch | None = None
    for each in places:
        if last is not None and each.start > last.end:
            yield last
            last = None
        last = each if last is None else Stretch(last.start, each.end)
    if last is not None:
        yield last


def _ends(rest: str) -> bool:
    """Whether nothing but a comment follows on a line."""
    bare = rest.strip()
    return not bare or (bare.startswith("#") and rest[:1] in (" ", "\t"))
