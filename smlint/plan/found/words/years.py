"""The years that a document itself says it is for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from smlint.base.span import whole_file
from smlint.source.text import Text
from smlint.syntax.nodes import ScalarNode

_FIRST_LINES = 6
_YEAR = re.compile(r"(?<![0-9])20[1-4][0-9](?![0-9])")


@dataclass(frozen=True, slots=True)
class Years:
    """Looks for them in one file."""

    text: Text

    def only(self, dues: Iterable[str] = ()) -> ScalarNode | None:
        """The year that a document speaks of and no other: what it dates without a year is in it.
        One that it mentions once, and not in its first lines, may be that of last year's number,
        unless it is that of a deadline; ``dues`` are these.
        """
        years = Counter(_YEAR.findall(self.text.content))
        year, times = years.most_common(1)[0] if len(years) == 1 else ("", 0)
        begun = any(year in self.text.line(at) for at in range(1, self._first_lines + 1))
        told = times > 1 or begun or any(year in each for each in dues)
        return ScalarNode(whole_file(self.text.path), year) if year and told else None

    @property
    def _first_lines(self) -> int:
        """How many lines say what the document is: its title and what stands right below it."""
        return min(_FIRST_LINES, self.text.content.count("\n") + 1)

    def first(self, title: str, given: ScalarNode | None) -> int | None:
        """The first year that the title, front matter or file name says the document is for."""
        said = f"{title} {'' if given is None else given.text} {self.text.path.rpartition('/')[2]}"
        years = [int(each) for each in _YEAR.findall(said)]
        return min(years, default=None)
