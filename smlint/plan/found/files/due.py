"""The deadlines that the keys of a data file give: their own, and those that stand around."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from smlint.plan.found.files.keys import Keys, spaced
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.reader import due_of
from smlint.plan.wording.periods import read_time
from smlint.syntax.nodes import MapNode, ScalarNode, Type, deref
from smlint.syntax.outline import Prose

_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a value: the time it gives, and how deep the value is."""

    time: ScalarNode | None = None
    depth: int = 0

    def below(self, time: ScalarNode | None = None) -> Around:
        """One step deeper, at a time of its own if it has one."""
        return Around(time or self.time, self.depth + 1)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Reads the times in keys and their values."""

    words: Words
    keys: Keys

    def known(self, node: ScalarNode, near: ScalarNode | None) -> ScalarNode | None:
        """A time that the calendar knows: as it is, or with the year of what stands around it
        ("Mar 31" in ``quarter: Q1 2026``); None where it is neither.
        """
        if self._reads(node.text):
            return node if node.type is Type.TEXT else replace(node, type=Type.TEXT)
        year = None if near is None else _YEAR.search(near.text)
        if year is None or _YEAR.search(node.text):
            return None
        whole = f"{node.text.strip()} {year[0]}"
        return ScalarNode(node.span, whole) if self._reads(whole) else None

    def of_mapping(self, root: MapNode, around: Around) -> ScalarNode | None:
        """The time that a mapping's own keys give, the closest first: its quarter before its year;
        else that of what stands around it.
        """
        named = [(self.keys.field(each.key.text), deref(each.value)) for each in root.entries]
        times = [
            (role, node)
            for role, node in named
            if role in ("due", "period") and isinstance(node, ScalarNode)
        ]
        dated = next((node for _role, node in times if _YEAR.search(node.text)), around.time)
        for wanted in ("due", "period"):
            read = [self.known(node, dated) for role, node in times if role == wanted]
            found = [each for each in read if each is not None]
            if found:
                return min(found, key=self._length)
        return around.time

    def of_key(self, key: Prose, around: Around) -> ScalarNode | None:
        """The time in a key: ``q1_2026``."""
        time = self.words.times.of_heading(spaced(key))
        return None if time is None else self.known(self.words.cells.text(time), around.time)

    def complete(self, goal: Goal, context: ScalarNode | None) -> None:
        """Give a time without a year the year around it; one that only the context explains ("end
        of quarter") is left to the context.
        """
        if "due" not in goal.fields or context is None:
            return
        where, node = goal.fields["due"]
        if read_time(node.text, self.words.cells.language) is not None:
            return
        del goal.fields["due"]
        goal.put("due", self.known(node, context), where)

    def _reads(self, text: str) -> bool:
        return due_of(text, self.words.cells.language) is not None

    def _length(self, node: ScalarNode) -> int:
        due = due_of(node.text, self.words.cells.language)
        return 0 if due is None else (due.last - due.first).days
