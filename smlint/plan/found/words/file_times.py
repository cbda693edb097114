"""The time that front matter or a file's name gives to what stands in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.span import whole_file
from smlint.plan.found.words.times import FIRST_YEAR, LAST_YEAR, Times
from smlint.syntax.nodes import MapNode, ScalarNode
from smlint.syntax.outline import Prose

_FILE_TIME = re.compile(
    r"(?<![0-9])(?P<time>20[1-4][0-9](?:[-_]?(?:q[1-4]|h[12])|-(?:0[1-9]|1[0-2]))?)(?![0-9]|-[0-9])",
    re.IGNORECASE,
)

_DATED_NAME = re.compile(r"20[0-9]{2}[-_]?[0-9]{2}[-_]?[0-9]{2}")


@dataclass(frozen=True, slots=True)
class FileTimes:
    """Reads front matter."""

    times: Times

    def of_front(self, front: MapNode | None) -> ScalarNode | None:
        """The time that front matter gives: ``quarter: Q3 2026``, ``end: 2026-12-31``, a title."""
        if front is None:
            return None
        for entry in front.entries:
            node, called = entry.value, entry.key.text.replace("_", " ")
            if not isinstance(node, ScalarNode):
                continue
            last = self._last_of(node)
            if last is not None and self.times.names.named("period_labels", called):
                return last
            if self.times.names.named("due_fields", called) and re.search(r"[0-9]", node.text):
                return last or node
        return self.of_front_title(front)

    def of_front_title(self, front: MapNode) -> ScalarNode | None:
        """The time in the title that front matter gives."""
        title = front.get("title")
        if not isinstance(title, ScalarNode) or title.verbatim is None:
            return None
        prose = prose_of(title)
        time = None if prose is None else self.times.of_heading(prose)
        return None if time is None else self.times.cells.text(time)

    def _last_of(self, node: ScalarNode) -> ScalarNode | None:
        """The last of two days that a value joins: "2027-01-01 - 2027-06-30"."""
        prose = prose_of(node)
        last = None if prose is None else self.times.of_days(prose)
        return None if prose is None or last is None else self.times.node(prose, last)


def of_name(path: str) -> ScalarNode | None:
    """The time in a file's name: ``2026-goals.md``; a full date says when it was written."""
    name = path.rsplit("/", 1)[-1]
    if _DATED_NAME.search(name):
        return None
    match = _FILE_TIME.search(name)
    if match is None or not FIRST_YEAR <= int(match["time"][:4]) <= LAST_YEAR:
        return None
    return ScalarNode(whole_file(path), match["time"].replace("_", "-"))


def prose_of(node: ScalarNode) -> Prose | None:
    """A scalar's words as prose, where the source holds them letter by letter."""
    if node.verbatim is None:
        return None
    marks = tuple(node.part(at, at).start for at in range(len(node.text) + 1))
    return Prose(node.span.path, node.text, marks)
