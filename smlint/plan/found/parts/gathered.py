"""The other parts of an ordinary document: its channels, audiences, metrics, research, events ...

Goals are read by `smlint.plan.found.document`. Here stands what else a strategy holds, so that the
summary can say what was understood, and so that nobody is told that a part is missing which is
there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from smlint.base.text import heading_key
from smlint.plan.found.lines.below import direct, unnumbered
from smlint.plan.found.lines.hints import within
from smlint.plan.found.lines.sections import PSEUDO_LEVEL
from smlint.plan.found.names.known import NEVER_PART
from smlint.plan.found.parts.channel_lines import (
    is_counted,
    label_of_several,
)
from smlint.plan.found.parts.duties import Duties
from smlint.plan.found.parts.entered import PLACES, Entered
from smlint.plan.found.parts.lines import PartLines
from smlint.plan.found.parts.names import NAME_ENDS, PartNames
from smlint.plan.found.parts.own_blog import blog_written
from smlint.plan.found.parts.part import ABOUT, LISTED, MIXED, PLATFORM, Gathered, Part
from smlint.plan.found.parts.promoted import Promoted
from smlint.plan.found.parts.rows import PartRows
from smlint.plan.found.people.named import People
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import (
    bold_lead,
    first_sentence,
    led_parts,
    named_in_bold,
    paragraph_lines,
    trimmed,
)
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cell_words import labelled
from smlint.syntax.outline import (
    Block,
    Bullets,
    Heading,
    Item,
    Outline,
    Paragraph,
    Prose,
    Table,
)

_GROUP_WORDS = 4
"""How many words a bullet has at the most that is only the heading of those below it."""


_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|$)", re.DOTALL)
_LED = ("audience", "channel")
"""Parts that stand in paragraphs with their names in bold."""

_CARRYING = ("", "content", "tactic")
"""What a section may be in which one carries something further."""

_NO_PARTS = (NEVER_PART, PLATFORM, ABOUT, MIXED)
"""What a heading makes of the lines below it that is no part of a plan by itself."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """A heading above the lines that are read; ``before`` is what had been named above it,
    ``title`` says that it is the document's own, ``parted`` that there are headings below it.
    ``promotes``: one carries something further there; ``beside``: platforms stand below it.
    """

    level: int
    kind: str
    prose: Prose
    before: int
    title: bool = False
    parted: bool = False
    promotes: bool = False
    beside: bool = False


@dataclass(slots=True)
class Parts:
    """Collects the parts of one document, each once.

    Attributes:
        goals: the goals that were found: what they measure is a metric.
        gathered: the parts so far.
        names: reads what bullets and headings call them.
        goal_lines: the lines that goals stand on.
        named_lines: those on which a goal names what it counts.
        begun: a heading was met.
        lead: what the line right above makes of a list: "Main channels:".
        next: the block behind the one that is read.
    """

    words: Words
    goals: tuple[Goal, ...] = ()
    gathered: Gathered = field(init=False)
    names: PartNames = field(init=False)
    frames: list[_Frame] = field(default_factory=list)
    begun: bool = False
    lead: str = ""
    next: Block | None = None
    goal_lines: frozenset[int] = frozenset()
    named_lines: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        every = [each for goal in self.goals for each in (goal, *goal.results)]
        self.goal_lines = frozenset(each.span.start.line for each in every)
        named = (each for each in every if "metric" in each.fields)
        self.named_lines = frozenset(each.span.start.line for each in named)

    def read(self, outline: Outline) -> tuple[Part, ...]:
        """All parts, in the order of the document."""
        self.gathered = Gathered(self.words, People(self.words.names, outline))
        self.names = PartNames(self.words, self.goal_lines)
        for goal in self.goals:
            self.gathered.measured(goal)
        following = zip_longest(outline.blocks, outline.blocks[1:])
        for at, (block, self.next) in enumerate(following):
            match block:
                case Heading(level=level, prose=prose):
                    self._enter(prose, level, within(outline.blocks, at, level))
                case Paragraph(prose=prose, bold=bold) if self._is_heading(prose, bold=bold):
                    self._enter(trimmed(prose), PSEUDO_LEVEL, direct(outline.blocks, at + 1))
                case _:
                    self._settle_place()
                    self._below(block)
            self.lead = self._leads(block)
        self._leave(0)
        Duties(self.words, self.gathered).settle(outline)
        told = self.gathered.without_mentions("audience")
        return tuple(sorted(told, key=lambda part: part.name.span.start.offset))

    def _is_heading(self, prose: Prose, *, bold: bool) -> bool:
        """Whether a bold line names what stands below it; among audiences "Persona 1: Anna" too,
        among channels "**Instagram** (@us)", of which only the name is bold.
        """
        if not bold:
            among = any(frame.kind == "channel" for frame in self.frames)
            named = among and bool(self.words.names.channel(prose.text))
            return named and named_in_bold(prose, self.words.cells.source)
        label, value = labelled(prose)
        among = any(frame.kind == "audience" for frame in self.frames)
        return label is None or (among and bool(value.text))

    @property
    def kind(self) -> str:
        """What the line above and the headings make of the line that is read; empty where they do
        not tell.
        """
        return self.lead or (self.frames[-1].kind if self.frames else "")

    @property
    def _rows(self) -> PartRows:
        above = self.frames[-1].prose.text if self.frames else ""
        told = self.words.names.mentions("measure_words", above)
        return PartRows(self.words, self.gathered, self.goal_lines, self.kind, told)

    @property
    def _platform(self) -> Prose | None:
        """The heading of the platform that the line stands below."""
        if self.kind not in (PLATFORM, "metric"):
            return None
        return self._named_by(self.frames)

    def _named_by(self, frames: list[_Frame]) -> Prose | None:
        """The innermost of some headings that is the name of a platform."""
        heads = (unnumbered(each.prose) for each in reversed(frames))
        return next((each for each in heads if self.words.names.channel(each.text)), None)

    @property
    def _lines(self) -> PartLines:
        return PartLines(self.words, self.gathered, self.names, self._rows, self.named_lines)

    @property
    def _promotes(self) -> bool:
        """Whether the section is one in which one carries something further."""
        return bool(self.frames) and self.frames[-1].promotes and self.kind in _CARRYING

    @property
    def _promoted(self) -> Promoted:
        return Promoted(self.words)

    def _enter(self, prose: Prose, level: int, below: tuple[Block, ...]) -> None:
        """Go below a heading."""
        self._leave(level)
        names = self.words.names
        first = all(frame.title for frame in self.frames)
        entered = Entered(self.words, self.gathered, self.names, self.goal_lines, first, self.next)
        kind = entered.kind(prose, self.kind, below)
        title = level == 1 and not self.begun
        if title and kind == "channel" and names.calls_strategy(prose.text):
            kind = ""  # "Plan for social media" lists no channels
        self.begun = True
        parted = any(isinstance(each, Heading) for each in below)
        before = self.gathered.named["channel" if kind == MIXED else kind]
        promotes = not title and (self._promotes or self._promoted.is_section(prose.text))
        beside = promotes and self._promoted.are_beside(below)
        self.frames.append(_Frame(level, kind, prose, before, title, parted, promotes, beside))

    def _settle_place(self) -> None:
        """Note below which platform's heading the numbers of the next block are listed."""
        above = [each for each in self.frames if not each.title and self.kind == "metric"]
        named = self._named_by(above)
        self.gathered.place = "" if named is None else self.words.names.written(named.text)

    def _leave(self, level: int) -> None:
        """Leave the headings at and below a level; a part without a list of its own is one."""
        while self.frames and self.frames[-1].level >= level:
            frame = self.frames.pop()
            opened = frame.kind not in ("", *_NO_PARTS, *LISTED, self.kind)
            if opened and not frame.title and self.gathered.named[frame.kind] == frame.before:
                self.gathered.put(frame.kind, frame.prose)

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
                if self._promotes:
                    self._carried(items)
            case Table():
                rows = self._rows
                if rows.kind in ("", "metric") and self.frames and rows.is_of_work(block):
                    before = self.gathered.named["tactic"]
                    self.frames[-1] = replace(self.frames[-1], kind="tactic", before=before)
                rows.read(block)
            case Paragraph(prose=prose):
                told = [self._lines.read(line) for line in paragraph_lines(prose)]
                self._lines.owned(self._platform, prose)
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
        parts = led_parts(prose, self.words.cells.source) if lead is not None else []
        if len(parts) > 1 and self.kind in _LED:
            self._lines.led(parts)
        elif lead is not None and self.kind in _LED:
            words = lead.slice(0, len(lead.text.rstrip(NAME_ENDS)))
            if self._is_told(words, opened) and self.names.is_name(words, self.kind):
                self.gathered.put(self.kind, words, self._lines.owner(prose))
        elif self.kind in PLACES and self.gathered.named["channel"] == opened.before:
            for sentence in _SENTENCE.finditer(prose.text):
                self._chosen(prose, sentence)
        elif self.kind == "audience" and self._names_none_below(opened) and not self._leads_names():
            first = first_sentence(prose)
            if not self.words.names.leads("audience_refusals", heading_key(first.text)):
                self.gathered.put("audience", first)

    def _is_told(self, lead: Prose, frame: _Frame) -> bool:
        """Whether words in bold before a text can name what the heading above lists: "Open." below
        "Our stance" in a section of channels is none, and "Mastodon" is one.
        """
        names = self.words.names
        listed = names.part(frame.prose.text) == self.kind
        return self.kind != "channel" or listed or bool(names.channel(lead.text))

    def _names_none_below(self, frame: _Frame) -> bool:
        """Whether audiences stand in the text below a heading: in no list before, nor in headings
        further down.
        """
        return not frame.parted and self.gathered.named["audience"] == frame.before

    def _leads_names(self) -> bool:
        """Whether the list right below a text has names in bold: "Three groups, in this order."."""
        below = self.next
        source = self.words.cells.source
        return isinstance(below, Bullets) and all(
            bold_lead(trimmed(item.prose), source) or bold_lead(item.prose, source)
            for item in below.items
        )

    def _chosen(self, prose: Prose, sentence: re.Match[str]) -> None:
        """The platforms that a sentence names, unless it says no to them."""
        names = self.words.names
        if names.mentions("refusals", sentence[0]):
            return
        for start, end in names.platforms_in(sentence[0]):
            self.gathered.put(
                "channel", prose.slice(sentence.start() + start, sentence.start() + end)
            )

    def _item(self, item: Item) -> None:
        """A bullet: a label that tells, or a name by the section that it stands in."""
        lists = [block for block in item.blocks if isinstance(block, Bullets)]
        prose, owner = self._lines.with_owner(item.prose)
        self._lines.owned(self._platform, item.prose)
        told = (self.kind == "channel" and self._lists(prose)) or self._lines.read(prose)
        self._blog(prose)
        if lists and self._is_of_another(prose):
            return
        if lists and (told or self.kind in LISTED) and self._is_group(prose, told=told):
            for block in lists:
                for inner in block.items:
                    self._item(inner)
            return
        if not told and not (self._lines.is_refused(prose) or self._is_counted(prose)):
            self._named(item, prose, owner)
        for block in lists:
            for inner in block.items:
                self._lines.read(inner.prose)
                self._lines.owned(prose if self.kind == "channel" else None, inner.prose)

    def _carried(self, items: tuple[Item, ...]) -> None:
        """The channels with which bullets begin that say where something is carried further."""
        for item in items:
            named = self._promoted.channel(item.prose, beside=self.frames[-1].beside)
            if named is not None and item.prose.span.start.line not in self.goal_lines:
                self.gathered.put("channel", named)
            for block in item.blocks:
                if isinstance(block, Bullets):
                    self._carried(block.items)

    def _named(self, item: Item, prose: Prose, owner: Prose | None) -> None:
        """What a bullet names; beside what is done in channels only one that we know: "Flyers in
        shops" is none.
        """
        if self.kind in LISTED:
            for name in self.names.of_bullets(prose, self.kind):
                self.gathered.put(self.kind, name, owner or self._lines.owner(item.prose))
        elif self.kind == MIXED and (known := self.names.known_channel(prose)) is not None:
            self.gathered.put("channel", known)

    def _blog(self, prose: Prose) -> None:
        """The blog for which a bullet says that one writes."""
        carries = self.kind in (*_CARRYING, PLATFORM)
        blog = blog_written(prose, self.words.names) if carries else None
        if blog is not None and prose.span.start.line not in self.goal_lines:
            self.gathered.put("channel", blog, listed=False)

    def _lists(self, prose: Prose) -> bool:
        """Whether a bullet's label names several platforms: they are noted, each as a channel."""
        label = label_of_several(prose, self.words.names)
        return label is not None and self._rows.platforms(label)

    def _is_counted(self, prose: Prose) -> bool:
        above = self.frames[-1].prose.text if self.frames else ""
        return self.kind == "channel" and is_counted(prose, above, self.words.names)

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
