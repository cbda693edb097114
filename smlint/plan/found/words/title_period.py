"""The time that a document says it is for, in its title or in a sentence of its beginning: "Social
media plan 2026", "This plan covers April 2026 to March 2027".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from smlint.plan.found.words.file_times import FileTimes
from smlint.plan.found.words.period import PlanPeriod
from smlint.plan.found.words.prose import first_sentence, lines
from smlint.plan.found.words.reading import Words
from smlint.plan.wording.days import Period
from smlint.plan.wording.periods import read_time
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Heading, Outline, Prose

_TWO_YEARS = re.compile(r"20[0-9]{2} ?[/–—-] ?(?:20)?[0-9]{2}(?![0-9])")
"""A season or a school year, of which nobody knows the first day."""

_OPENING = 8
"""So many blocks are the beginning of a document."""

_SHORTEST = timedelta(days=80)
"""A plan is for a quarter or more; a month in a title says when it was written."""


@dataclass(frozen=True, slots=True)
class TitlePeriod:
    """Finds the first and the last day of the one time of a title."""

    words: Words

    def find(self, outline: Outline, title: Prose | None) -> tuple[ScalarNode, ScalarNode] | None:
        """The two days, standing where the time is written; None where no title tells one time."""
        told = (self._read(prose) for prose in self._titles(outline, title))
        sentences = (self._said(prose) for prose in lines(outline.blocks[:_OPENING]))
        return next(
            (each for each in (*sentences, *told) if each is not None), self._front(outline)
        )

    def _said(self, prose: Prose) -> tuple[ScalarNode, ScalarNode] | None:
        """What a sentence says of the plan: "This plan covers April 2026 to March 2027"."""
        for _start, end in self.words.names.places("period_sentences", prose.text):
            found = PlanPeriod(self.words).read(first_sentence(prose.slice(end, len(prose.text))))
            if found is not None:
                return found
        return None

    def _read(self, prose: Prose) -> tuple[ScalarNode, ScalarNode] | None:
        if self.words.names.mentions("not_periods", prose.text) or _TWO_YEARS.search(prose.text):
            return None
        time = self.words.times.of_heading(prose)
        return None if time is None else self._whole(self.words.cells.text(time))

    def _whole(self, time: ScalarNode) -> tuple[ScalarNode, ScalarNode] | None:
        """The days of a time of the calendar."""
        match read_time(time.text, self.words.cells.language):
            case Period(start=start, end=end) if end - start >= _SHORTEST:
                return ScalarNode(time.span, start.isoformat()), ScalarNode(
                    time.span, end.isoformat()
                )
            case _:
                return None

    def _front(self, outline: Outline) -> tuple[ScalarNode, ScalarNode] | None:
        """The time in front matter, alone or in a title."""
        if outline.front is None:
            return None
        for entry in outline.front.entries:
            called = entry.key.text.replace("_", " ")
            alone = self.words.names.named("period_labels", called)
            if alone and isinstance(entry.value, ScalarNode):
                return self._whole(entry.value)
        time = FileTimes(self.words.times).of_front_title(outline.front)
        return None if time is None else self._whole(time)

    def _titles(self, outline: Outline, title: Prose | None) -> Iterator[Prose]:
        """The title; where that is but a name, a heading right below it as well."""
        if title is None:
            return
        yield title
        blocks = iter(outline.blocks)
        first = next((each for each in blocks if isinstance(each, Heading)), None)
        below = None if first is None else next(blocks, None)
        if isinstance(below, Heading) and not self.words.names.is_of_plan(title.text):
            yield below.prose
