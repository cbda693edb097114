"""The other parts of an ordinary document: its channels, audiences, metrics, research, events ...

Goals are read by `smlint.plan.found`. Here stands what else a strategy holds, so that the summary
can say what was understood, and so that nobody is told that a part is missing which is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from smlint.base.text import heading_key
from smlint.plan.cells import key, labelled
from smlint.plan.found_goal import Goal, Words, trimmed
from smlint.plan.found_lines import paragraph_lines
from smlint.plan.found_names import NEVER_PART
from smlint.plan.found_sections import PSEUDO_LEVEL
from smlint.syntax.nodes import Entry, MapNode, ScalarNode
from smlint.syntax.outline import Block, Bullets, Heading, Item, Outline, Paragraph, Prose, Table

LISTED = ("audience", "channel", "metric")
"""The kinds of which a section's bullets, rows and headings name one each."""

_NAME_WORDS = {"audience": 40, "channel": 4, "metric": 8}
"""How many words a name of each has at the most: more is a sentence about something else."""

_TAGS = ("#", "@")
_LABELS = ("other_labels", "target_labels", "baseline_labels", "due_labels", "owner_labels")
"""The names of labels that say something of an element and name none."""

_PLATFORM = "platform"
"""What stands below a platform's own heading: everything there is about that one channel."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a plan: its kind, and the words that name it."""

    kind: str
    name: ScalarNode

    def node(self) -> MapNode:
        """The part as a mapping, as if it had been written in our format."""
        fields = ("title", "platform") if self.kind == "channel" else ("title",)
        span = self.name.span
        return MapNode(span, tuple(Entry(key(name, span), self.name) for name in fields), span)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A heading above the lines that are read; ``before`` is what had been named above it."""

    level: int
    kind: str
    prose: Prose
    before: int


@dataclass(slots=True)
class Parts:
    """Collects the parts of one document, each once.

    Attributes:
        goals: the goals that were found: what they measure is a metric.
        named: how many parts of each kind were named, repetitions included.
        goal_lines: the lines that goals stand on.
        lead: what the line right above makes of a list: "Main channels:".
    """

    words: Words
    goals: tuple[Goal, ...] = ()
    found: dict[tuple[str, str], Part] = field(default_factory=dict)
    named: Counter[str] = field(default_factory=Counter)
    frames: list[_Frame] = field(default_factory=list)
    lead: str = ""
    goal_lines: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        self.goal_lines = frozenset(
            each.span.start.line for goal in self.goals for each in (goal, *goal.results)
        )

    def read(self, outline: Outline) -> tuple[Part, ...]:
        """All parts, in the order of the document."""
        for goal in self.goals:
            self._measured(goal)
        for block in outline.blocks:
            match block:
                case Heading(level=level, prose=prose):
                    self._enter(prose, level)
                case Paragraph(prose=prose, bold=True) if labelled(prose)[0] is None:
                    self._enter(trimmed(prose), PSEUDO_LEVEL)
                case _:
                    self._below(block)
            self.lead = self._leads(block)
        self._leave(0)
        return tuple(sorted(self.found.values(), key=lambda part: part.name.span.start.offset))

    @property
    def kind(self) -> str:
        """What the line above and the headings make of the line that is read; empty where they do
        not tell.
        """
        return self.lead or (self.frames[-1].kind if self.frames else "")

    def _enter(self, prose: Prose, level: int) -> None:
        """Go below a heading: one that names a platform, a part, or an item of the part above."""
        self._leave(level)
        above, kind = self.kind, NEVER_PART
        if above != NEVER_PART:
            kind = self.words.names.part(prose.text)
            if not kind and self.words.names.platform(prose.text):
                self._put("channel", prose)
                kind = _PLATFORM
            elif not kind and above in ("audience", "channel") and self._is_name(prose, above):
                self._put(above, prose)
                kind = _PLATFORM if above == "channel" else ""
            within = above == _PLATFORM and kind in ("", "channel")
            kind = above if within else kind or above
        self.frames.append(_Frame(level, kind, prose, self.named[kind]))

    def _leave(self, level: int) -> None:
        """Leave the headings at and below a level; a part without a list of its own is one."""
        while self.frames and self.frames[-1].level >= level:
            frame = self.frames.pop()
            opened = frame.kind not in ("", NEVER_PART, _PLATFORM, "metric", self.kind)
            if opened and self.named[frame.kind] == frame.before:
                self._put(frame.kind, frame.prose)

    def _leads(self, block: Block) -> str:
        """What the last line of a paragraph announces: "Main channels:"."""
        if not isinstance(block, Paragraph) or self.kind == NEVER_PART:
            return ""
        last = block.prose.text.rstrip().rpartition("\n")[2]
        return self.words.names.part(last) if last.endswith(":") else ""

    def _below(self, block: Block) -> None:
        """What stands below a heading."""
        match block:
            case _ if self.kind == NEVER_PART:
                pass
            case Bullets(items=items):
                for item in items:
                    self._item(item)
            case Table():
                self._table(block)
            case Paragraph(prose=prose):
                for line in paragraph_lines(prose):
                    self._line(line)
            case _:
                pass

    def _item(self, item: Item) -> None:
        """A bullet: a label that tells, or a name by the section that it stands in."""
        if not self._line(item.prose) and self.kind in LISTED:
            name = self._name(item.prose)
            if name is not None:
                self._put(self.kind, name)
        for prose in _nested(item):
            self._line(prose)

    def _line(self, prose: Prose) -> bool:
        """A line that names a platform, or whose label says what its value is."""
        names = self.words.names
        label, value = labelled(prose)
        if names.platform((label or prose).text):
            return self._put("channel", label or prose)
        if label is None or not value.text:
            return False
        if names.named("metric_labels", label.text):
            return self._put("metric", trimmed(value))
        if names.named("audience_labels", label.text):
            return self._put("audience", trimmed(value))
        return False

    def _name(self, prose: Prose) -> Prose | None:
        """What a bullet of a section is called: its label, or all of a short one. The bullet of a
        goal has said already what it measures.
        """
        if self.kind == "metric" and prose.span.start.line in self.goal_lines:
            return None
        label, value = labelled(prose)
        words = trimmed(prose) if label is None or not value.text else label
        return words if self._is_name(words, self.kind) else None

    def _is_name(self, prose: Prose, kind: str) -> bool:
        """Whether words can be the name of one part of a kind."""
        names, text = self.words.names, prose.text
        told = kind != "metric" and (bool(names.part(text)) or text.startswith(_TAGS))
        labels = any(names.named(each, text) for each in _LABELS)
        return not told and not labels and len(text.split()) <= _NAME_WORDS[kind]

    def _table(self, table: Table) -> None:
        names = self.words.names
        header = table.header.cells
        kinds = {at: names.part_column(cell.text) for at, cell in enumerate(header)}
        if self.kind in LISTED and self.kind not in kinds.values():
            kinds[0] = self.kind
        for cell in header:
            if names.platform(cell.text):
                self._put("channel", cell)
        for row in table.rows:
            if row.span.start.line in self.goal_lines:
                continue
            for at, kind in kinds.items():
                if kind and row.cells[at].text:
                    self._put(kind, trimmed(row.cells[at]))

    def _measured(self, goal: Goal) -> None:
        """The metrics of a goal and of its results."""
        for each in (goal, *goal.results):
            if "metric" in each.fields:
                self._keep(Part("metric", each.fields["metric"][1]))

    def _put(self, kind: str, prose: Prose) -> bool:
        """Note a part unless it was named before; false where its words say nothing."""
        if not self.words.says_something(prose):
            return False
        self.named[kind] += 1
        self._keep(Part(kind, self.words.cells.text(prose)))
        return True

    def _keep(self, part: Part) -> None:
        name = heading_key(part.name.text)
        if part.kind == "channel":
            name = self.words.names.platform(part.name.text) or name
        self.found.setdefault((part.kind, name), part)


def _nested(item: Item) -> Iterator[Prose]:
    for block in item.blocks:
        if isinstance(block, Bullets):
            yield from (inner.prose for inner in block.items)
