"""Whether a channel is in use today, by all that a document says near it and of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.engine.drafting.coverage import Layout
from smlint.engine.drafting.passages import lines_of
from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.sentence import read_sentence
from smlint.source.text import Text
from smlint.syntax.nodes import MapNode, ScalarNode


@dataclass(frozen=True, slots=True)
class InUse:
    """A document with its headings."""

    text: Text
    layout: Layout
    names: FoundNames
    language: str | None

    def says_nothing_else(self, channel: MapNode) -> bool:
        """Whether nothing puts in doubt that an account with a rhythm is in use: no time near its
        name, and no word such as "planned", "closed" or "was" there, above it or wherever the
        document names it.
        """
        near = self._near(channel)
        if any(read_sentence(self.text.line(line), self.language).times for line in near):
            return False
        lines = {*near, *self._above(min(near)), *self._naming(channel)}
        return not any(self.names.mentions("unused_words", self.text.line(each)) for each in lines)

    def _near(self, channel: MapNode) -> set[int]:
        """The lines from which the channel was read, with those that go on behind them: to the end
        of the paragraph or the list item, below a heading to the next one.
        """
        near = set(lines_of(channel))
        for line in sorted(near):
            heading, at = line in self.layout.headings, line + 1
            while at <= self.text.line_count and at not in self.layout.headings:
                words = self.text.line(at)
                indented = words[:1].isspace() and words.strip()
                if not (heading or indented):
                    break
                near.add(at)
                at += 1
        return near

    def _above(self, line: int) -> Iterator[int]:
        """The lines of the headings that a line stands below, but for the title."""
        least = 7
        title = min(self.layout.headings, default=0)
        for at, (level, _words) in sorted(self.layout.headings.items(), reverse=True):
            if title < at <= line and level < least:
                least = level
                yield at

    def _naming(self, channel: MapNode) -> Iterator[int]:
        """The lines that name the channel."""
        title, handle = channel.get("title"), channel.get("handle")
        words = (each.text for each in (title, handle) if isinstance(each, ScalarNode))
        called = {self.names.written(each) for each in words} - {""}
        named = "|".join(map(re.escape, sorted(called, key=len, reverse=True))) or "(?!)"
        pattern = re.compile(rf"(?<!\w)(?:{named})(?!\w)", re.IGNORECASE)
        for line in range(1, self.text.line_count + 1):
            if pattern.search(self.text.line(line)):
                yield line
