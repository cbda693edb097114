"""The places that a template leaves to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.proses import proses
from smlint.plan.structured.cell_words import labelled
from smlint.source.text import Text
from smlint.syntax.outline import Heading, Other, Outline, Prose

_TAGS = (
    "a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li"
    "|mark|ol|p|picture|pre|q|s|samp|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead"
    "|tr|tt|u|ul|var|video"
)
_SLOT = re.compile(
    r"\[(?=[^\]]*[^\W\d])[^\]\[]{1,80}\](?![(\[])|\{\{[^}]*\}\}|_{4,}|(?<!\w)[xX]{3,}(?!\w)"
)
_CODE = re.compile(r"(`+)[^`].*?\1", re.DOTALL)
_CLOSED = re.compile(r"</([\w-]+)")
_ANGLES = re.compile(rf"<(?!(?:{_TAGS})\b)([^\W\d_](?:[\w' ]|-(?!-)){{1,40}})>")
_OPEN = re.compile(
    rf"{_SLOT.pattern}|(?<!\w)TB[ACD](?!\w)|(?<!\w)[xX]+ ?%|(?<!\w)(?:20[xX]{{2}}|Q[xX])(?!\w)"
    r"|(?:^|:)\s*(?:\.{3,}|…)\s*$"
)
"""What may be left open in a plan too: it makes a template only where most of it is so."""

_FEWEST_SLOTS, _SLOT_SHARE = 6, 0.15
_FEWEST_OPEN, _HALF = 3, 2
_FEWEST_SHOWN = 2
_MARKDOWN = ("markdown", "md")


@dataclass(frozen=True, slots=True)
class Blanks:
    """Counts them."""

    text: Text
    outline: Outline
    names: FoundNames

    def count(self) -> int:
        """How many places a template has to fill in; 0 for a document that is none."""
        texts = [prose.text for prose in proses(self.outline.blocks)]
        tags = self._tags()
        found = sum(len(_SLOT.findall(text)) for text in texts) + sum(tags)
        with_slots = sum(1 for text in texts if _SLOT.search(text)) + len(tags)
        for fence in self._markdown_fences():
            shown = len(_SLOT.findall(fence))
            if shown >= _FEWEST_SLOTS:
                return found + shown
        if with_slots >= max(_FEWEST_SLOTS, _SLOT_SHARE * len(texts)):
            return found
        return self._mostly_open(tags) or self._shown()

    def _shown(self) -> int:
        """How many lines show where a goal or a result belongs, if no line says one: "Key result:
        First key result".
        """
        goals = (each for each in proses(self.outline.blocks) if is_goal_line(each, self.names))
        split = map(labelled, goals)
        values = [value.text for _label, value in split if value.text]
        several = len(values) >= _FEWEST_SHOWN
        return len(values) if several and all(map(self.names.shows_place, values)) else 0

    def _mostly_open(self, tags: list[int]) -> int:
        """The open places of a document most of whose lines, its headings left aside, hold one."""
        below = tuple(each for each in self.outline.blocks if not isinstance(each, Heading))
        texts = [prose.text for prose in proses(below)]
        left = [text for text in texts if _OPEN.search(text)]
        several = len(left) + len(tags)
        if several < _FEWEST_OPEN or several * _HALF <= len(texts):
            return 0
        return sum(1 for text in left for _place in _OPEN.finditer(text)) + sum(tags)

    def _tags(self) -> list[int]:
        """How many names in angle brackets each line has that has some. For Markdown ``<name>`` is
        a tag, and no text; one that is closed somewhere (``</name>``) is a tag for its writer too.
        """
        content = self.text.content
        if "<" not in content:
            return []
        closed = set(_CLOSED.findall(content))
        fences = [each.span for each in self.outline.blocks if isinstance(each, Other)]
        inside = {line for span in fences for line in range(span.start.line, span.end.line + 1)}
        lines = (
            self.text.line(number)
            for number in range(1, self.text.line_count + 1)
            if number not in inside
        )
        names = (_ANGLES.findall(_CODE.sub(" ", line)) for line in lines)
        counts = (sum(each.split()[0] not in closed for each in found) for found in names)
        return [count for count in counts if count]

    def _markdown_fences(self) -> Iterator[str]:
        """Documents shown inside a document."""
        for block in self.outline.blocks:
            if isinstance(block, Other) and block.info.lower() in _MARKDOWN:
                yield self.text.content[block.span.start.offset : block.span.end.offset]


def is_goal_line(prose: Prose, names: FoundNames) -> bool:
    """Whether a line has the label of a goal or of a key result."""
    label, _value = labelled(prose)
    return label is not None and (
        names.is_goal_label(label.text) or names.is_result_label(label.text)
    )
