"""The other parts of an ordinary document: its channels, audiences, metrics, research, events ...

Goals are read by `smlint.plan.found`. Here stands what else a strategy holds, so that the summary
can say what was understood, and so that nobody is told that a part is missing which is there.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from smlint.base.text import heading_key
from smlint.plan.cells import key, labelled
from smlint.plan.found_goal import Goal
from smlint.plan.found_names import NEVER_PART
from smlint.plan.found_people import People
from smlint.plan.found_prose import bold_lead, first_sentence, paragraph_lines, trimmed
from smlint.plan.found_sections import PSEUDO_LEVEL
from smlint.plan.found_words import Words
from smlint.syntax.nodes import Entry, MapNode, ScalarNode
from smlint.syntax.outline import (
    Block,
    Bullets,
    Heading,
    Item,
    Outline,
    Paragraph,
    Prose,
    Row,
    Table,
)

LISTED = ("audience", "channel", "metric")
"""The kinds of which a section's bullets, rows and headings name one each."""

_NAME_WORDS = {"audience": 40, "channel": 4, "metric": 14}
"""How many words a name of each has at the most: more is a sentence about something else."""

_GROUP_WORDS = 4
"""How many words a bullet has at the most that is only the heading of those below it."""

_ASIDE = re.compile(
    r"\s*(?:\([^()]*\)|[.;]\s.*|,? (?:e\.g\.|z\.\s?B\.|p\.\s?ex\.|π\.χ\.).*)", re.DOTALL
)
"""What a name does not need: examples and remarks behind it."""

_GENERAL = frozenset({"newsletter", "blog", "website", "podcast", "meetup", "medium", "threads"})
"""Platforms whose names are everyday words: they count where channels are listed, not elsewhere."""

_PERSONA = re.compile(r"\s[0-9]{1,2}\s*[:.)–—-]|:\s*\S|[–—]")
"""What makes a heading the name of one audience: "Persona 2 – Architects"."""

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|$)", re.DOTALL)
_BEFORE_REMARK = re.compile(r"\s*[,(:;]|\s[-–—]\s")
_LISTED = re.compile(r"[+,/;&\n]| - ")
_MEASURES = re.compile(r"[^\s,;→·•(](?:[^,;→·•(]|\([^()]*\))*(?<!\s)")
_TAGS = ("#", "@")
_LABELS = ("other_labels", "target_labels", "baseline_labels", "due_labels", "owner_labels")
"""The names of labels that say something of an element and name none."""

_PLATFORM = "platform"
"""What stands below a platform's own heading: everything there is about that one channel."""


_ABOUT = "about"
"""What stands below the heading of one audience: it is about that one."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a plan: its kind, and the words that name it."""

    kind: str
    name: ScalarNode
    owner: ScalarNode | None = None

    def node(self) -> MapNode:
        """The part as a mapping, as if it had been written in our format."""
        fields = ("title", "platform") if self.kind == "channel" else ("title",)
        span = self.name.span
        entries = [Entry(key(name, span), self.name) for name in fields]
        if self.owner is not None:
            entries.append(Entry(key("owner", self.owner.span), self.owner))
        return MapNode(span, tuple(entries), span)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A heading above the lines that are read; ``before`` is what had been named above it, and
    ``title`` says that it is the document's own.
    """

    level: int
    kind: str
    prose: Prose
    before: int
    title: bool = False


@dataclass(slots=True)
class Parts:
    """Collects the parts of one document, each once.

    Attributes:
        goals: the goals that were found: what they measure is a metric.
        named: how many parts of each kind were named, repetitions included.
        goal_lines: the lines that goals stand on.
        begun: a heading was met.
        lead: what the line right above makes of a list: "Main channels:".
    """

    words: Words
    goals: tuple[Goal, ...] = ()
    found: dict[tuple[str, str], Part] = field(default_factory=dict)
    named: Counter[str] = field(default_factory=Counter)
    frames: list[_Frame] = field(default_factory=list)
    begun: bool = False
    lead: str = ""
    goal_lines: frozenset[int] = frozenset()
    people: People | None = None

    def __post_init__(self) -> None:
        self.goal_lines = frozenset(
            each.span.start.line for goal in self.goals for each in (goal, *goal.results)
        )

    def read(self, outline: Outline) -> tuple[Part, ...]:
        """All parts, in the order of the document."""
        self.people = People(self.words.names, outline)
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
        names = self.words.names
        above, kind = self.kind, NEVER_PART
        if above != NEVER_PART and not names.named("tool_parts", prose.text):
            kind = names.part(prose.text)
            if kind == above == "audience" and _PERSONA.search(prose.text):
                self._put(kind, prose)
                kind = _ABOUT
            elif not kind and names.platform(prose.text):
                self._put("channel", prose)
                kind = _PLATFORM
            elif not kind and above == "audience" and self._is_name(prose, above):
                self._put(above, prose)
                kind = _ABOUT
            elif not kind and above == "channel" and any(names.platforms_in(prose.text)):
                self._put(above, prose)
                kind = _PLATFORM
            within = above == _PLATFORM and kind in ("", "channel")
            kind = above if within else kind or ("" if self._names_goals(prose) else above)
        title = level == 1 and not self.begun
        self.begun = True
        self.frames.append(_Frame(level, kind, prose, self.named[kind], title))

    def _leave(self, level: int) -> None:
        """Leave the headings at and below a level; a part without a list of its own is one."""
        while self.frames and self.frames[-1].level >= level:
            frame = self.frames.pop()
            opened = frame.kind not in ("", NEVER_PART, _PLATFORM, _ABOUT, *LISTED, self.kind)
            if opened and not frame.title and self.named[frame.kind] == frame.before:
                self._put(frame.kind, frame.prose)

    def _leads(self, block: Block) -> str:
        """What the last line of a paragraph announces: "Main channels:"; "For other platforms:"
        announces nothing that is called so.
        """
        if not isinstance(block, Paragraph) or self.kind == NEVER_PART:
            return ""
        last = block.prose.text.rstrip().rpartition("\n")[2]
        first = heading_key(last).partition(" ")[0]
        names = self.words.names
        if last.endswith(":") and names.asks_for_numbers(last):
            return "metric"
        if names.named("tool_parts", last):
            return NEVER_PART
        if not last.endswith(":") or first in names.of_list("prepositions"):
            return ""
        return names.part(last)

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
                told = [self._line(line) for line in paragraph_lines(prose)]
                if not any(told):
                    self._prose(prose)
            case _:
                pass

    def _prose(self, prose: Prose) -> None:
        """Running text where a list might stand: the platforms that it names, the audience."""
        opened = self.frames[-1] if self.frames else None
        if opened is None or opened.kind != self.kind or prose.text.rstrip().endswith(":"):
            return
        lead = bold_lead(prose, self.words.cells.source)
        if lead is not None and self.kind in ("audience", "channel"):
            words = lead.slice(0, len(lead.text.rstrip(" .:,;–—-")))
            if self._is_name(words, self.kind):
                self._put(self.kind, words)
        elif self.kind == "channel" and self.named["channel"] == opened.before:
            for sentence in _SENTENCE.finditer(prose.text):
                self._chosen(prose, sentence)
        elif self.kind == "audience" and self.named["audience"] == opened.before:
            self._put("audience", first_sentence(prose))

    def _chosen(self, prose: Prose, sentence: re.Match[str]) -> None:
        """The platforms that a sentence names, unless it says no to them."""
        names = self.words.names
        if names.mentions("refusals", sentence[0]):
            return
        for start, end in names.platforms_in(sentence[0]):
            self._put("channel", prose.slice(sentence.start() + start, sentence.start() + end))

    def _item(self, item: Item) -> None:
        """A bullet: a label that tells, or a name by the section that it stands in."""
        lists = [block for block in item.blocks if isinstance(block, Bullets)]
        told = self._line(item.prose)
        if lists and self._is_of_another(item.prose):
            return
        if lists and (told or self.kind in LISTED) and self._is_group(item.prose, told=told):
            for block in lists:
                for inner in block.items:
                    self._item(inner)
            return
        if not told and self.kind in LISTED:
            name = self._name(item.prose)
            if name is not None:
                self._put(self.kind, name)
        for block in lists:
            for inner in block.items:
                self._line(inner.prose)

    def _is_of_another(self, prose: Prose) -> bool:
        """Whether a bullet is the heading of another part: "Content calendar:" among channels."""
        words = prose.text.rstrip()
        return words.endswith(":") and self.words.names.part(words) not in ("", self.kind)

    def _is_group(self, prose: Prose, *, told: bool) -> bool:
        """Whether a bullet only says what those below it are: "Slack metrics", "Instagram:"."""
        words = prose.text.rstrip()
        short = len(words.split()) <= _GROUP_WORDS
        if self.kind == "metric":
            names = self.words.names
            return short and (words.endswith(":") or names.ends_numbers(words) or told)
        return not told and short and words.endswith(":")

    def _line(self, prose: Prose) -> bool:
        """A line that names a platform, or whose label says what its value is."""
        names = self.words.names
        label, value = labelled(prose)
        if label is not None and value.text and names.named("channel_columns", label.text):
            return self._platforms(value)
        if label is not None and value.text and names.named("metric_labels", label.text):
            return self._put("metric", trimmed(value))
        if label is not None and value.text and names.is_numbers_label(label.text):
            return self._measures(value)
        if label is not None and value.text and names.named("audience_labels", label.text):
            return self._put("audience", trimmed(value))
        return self._names_channel(prose, label, value)

    def _measures(self, listed: Prose) -> bool:
        """The metrics that a line lists: "Key metrics: followers, replies → meetings"."""
        put = [
            self._put("metric", trimmed(name))
            for match in _MEASURES.finditer(listed.text)
            if self._is_name(name := _shorn(listed.slice(*match.span())), "metric")
        ]
        return any(put)

    def _names_channel(self, line: Prose, label: Prose | None, value: Prose) -> bool:
        """A label or a line that is the name of a platform; among goals it is none, and a name that
        is an everyday word counts only where channels are listed.
        """
        prose = label or line
        platform = self.words.names.platform(prose.text)
        listed = self.kind == "channel"
        open_here = label is not None or self.kind in ("channel", "", _PLATFORM)
        if not platform or prose.span.start.line in self.goal_lines or not open_here:
            return False
        named = label is not None and self.people is not None and self.people.are_named(value.text)
        owner = value if named else None
        return (listed or platform not in _GENERAL) and self._put("channel", prose, owner)

    def _name(self, prose: Prose) -> Prose | None:
        """What a bullet of a section is called: its label, what stands behind a code ("M1: ..."),
        or all of a short one. The bullet of a goal has said already what it measures.
        """
        if self.kind == "metric" and prose.span.start.line in self.goal_lines:
            return None
        label, value = labelled(prose)
        coded = label is not None and self.words.names.is_code(label.text)
        whole = trimmed(value if coded else prose)
        words = whole if label is None or coded or not value.text else label
        lead = bold_lead(prose, self.words.cells.source)
        if self.kind == "channel" and not self._is_name(words, self.kind):
            words = words.slice(0, len(_BEFORE_REMARK.split(words.text)[0]))
        elif self.kind == "audience" and lead is not None:
            words = lead.slice(0, len(lead.text.rstrip(" .:,;–—-")))
        elif self.kind != "channel":
            words = _shorn(words)
        return words if self._is_name(words, self.kind) else None

    def _is_name(self, prose: Prose, kind: str) -> bool:
        """Whether words can be the name of one part of a kind."""
        names, text = self.words.names, prose.text
        told = kind == "channel" and bool(names.part(text))
        told = told or (kind != "metric" and text.startswith(_TAGS))
        labels = any(names.named(each, text) for each in _LABELS)
        return not told and not labels and len(text.split()) <= _NAME_WORDS[kind]

    def _names_goals(self, prose: Prose) -> bool:
        return self.words.names.ends_goal(self.words.times.without(prose))

    def _table(self, table: Table) -> None:
        kinds = self._columns(table)
        names = self.words.names
        told = kinds[0] or "channel" in kinds.values()
        firsts = () if told else tuple(row.cells[0] for row in table.rows)
        for cell in (*table.header.cells, *firsts):
            if names.platform(cell.text):
                self._put("channel", cell)
        owner = self._owners(table)
        for row in table.rows:
            if row.span.start.line not in self.goal_lines:
                self._row(row, kinds, None if owner < 0 else row.cells[owner])

    def _owners(self, table: Table) -> int:
        """The column of who answers for each row; "Who" may be whom one speaks to as well."""
        names, heads = self.words.names, enumerate(table.header.cells)
        found = (at for at, cell in heads if names.column(cell.text) == "owner")
        asked = [
            at for at in found if not names.named("question_words", table.header.cells[at].text)
        ]
        return asked[0] if asked else -1

    def _columns(self, table: Table) -> dict[int, str]:
        """What each column of a table names; the first, where none does, by the section."""
        cells = enumerate(table.header.cells)
        kinds = {at: self.words.names.part_column(cell.text) for at, cell in cells}
        if self.kind in LISTED and self.kind not in kinds.values() and not kinds[0]:
            kinds[0] = self.kind
        return kinds

    def _row(self, row: Row, kinds: dict[int, str], owner: Prose | None) -> None:
        """What a row names: of the channels beside what it is about only those that we know; its
        owner answers for what stands first.
        """
        for at, kind in kinds.items():
            own = None if at else owner
            if kind == "channel" and (at or self.kind != "channel"):
                self._platforms(row.cells[at], own)
            elif kind and row.cells[at].text:
                self._put(kind, trimmed(row.cells[at]), own)

    def _platforms(self, cell: Prose, owner: Prose | None = None) -> bool:
        """The platforms that a cell or a line lists: "Email + WhatsApp"; whether it names any."""
        before = self.named["channel"]
        begin = 0
        for part in _LISTED.split(cell.text):
            at = cell.text.index(part, begin)
            begin = at + len(part)
            if self.words.names.platform(part):
                self._put("channel", cell.slice(at, begin), owner)
        return self.named["channel"] > before

    def _measured(self, goal: Goal) -> None:
        """The metrics of a goal and of its results."""
        for each in (goal, *goal.results):
            if "metric" in each.fields:
                self._keep(Part("metric", each.fields["metric"][1]))

    def _put(self, kind: str, prose: Prose, owner: Prose | None = None) -> bool:
        """Note a part unless it was named before; false where its words say nothing."""
        if not self.words.says_something(prose):
            return False
        self.named[kind] += 1
        named = self.words.counting.thing(prose) if kind == "metric" else prose
        if kind == "channel" and owner is None and self.people is not None:
            named, owner = self.people.beside(named)
        self._keep(Part(kind, self.words.cells.text(named), self._answers(owner)))
        return True

    def _answers(self, owner: Prose | None) -> ScalarNode | None:
        """Who answers for a part; of a cell that leaves it open the mark."""
        if owner is None or not owner.text:
            return None
        slot = self.words.is_slot(owner.text)
        return self.words.open.mark(owner) if slot else self.words.cells.text(owner)

    def _keep(self, part: Part) -> None:
        name = heading_key(part.name.text)
        if part.kind == "channel":
            name = self.words.names.platform(part.name.text) or name
        known = self.found.setdefault((part.kind, name), part)
        if known.owner is None and part.owner is not None:
            self.found[part.kind, name] = replace(known, owner=part.owner)


def _shorn(prose: Prose) -> Prose:
    """A name without what is said about it."""
    aside = _ASIDE.search(prose.text)
    return prose if aside is None or not aside.start() else prose.slice(0, aside.start())
