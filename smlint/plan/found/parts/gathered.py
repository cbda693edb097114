"""The other parts of an ordinary document: its channels, audiences, metrics, research, events ...

Goals are read by `smlint.plan.found.document`. Here stands what else a strategy holds, so that the
summary can say what was understood, and so that nobody is told that a part is missing which is
there.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import zip_longest

from smlint.base.text import heading_key
from smlint.plan.found.lines.below import direct
from smlint.plan.found.lines.hints import within
from smlint.plan.found.lines.sections import PSEUDO_LEVEL
from smlint.plan.found.names.known import NEVER_PART
from smlint.plan.found.parts.bullets import PartBullets
from smlint.plan.found.parts.duties import Duties
from smlint.plan.found.parts.entered import Entered
from smlint.plan.found.parts.keepers import Keepers
from smlint.plan.found.parts.names import PartNames
from smlint.plan.found.parts.part import ABOUT, LISTED, MIXED, PLATFORM, Gathered, Part
from smlint.plan.found.parts.promoted import Promoted
from smlint.plan.found.parts.running import PartsInText
from smlint.plan.found.parts.spread import Spread, lists_places
from smlint.plan.found.parts.standing import Frame, Here, platform_heading
from smlint.plan.found.parts.used import Used
from smlint.plan.found.people.named import People
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import (
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
    Outline,
    Paragraph,
    Prose,
    Table,
)

_NO_PARTS = (NEVER_PART, PLATFORM, ABOUT, MIXED)
"""What a heading makes of the lines below it that is no part of a plan by itself."""


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
        listed_only: platforms that stand where no channels are listed are left aside.
        used: these platforms.
    """

    words: Words
    goals: tuple[Goal, ...] = ()
    listed_only: bool = False
    gathered: Gathered = field(init=False)
    names: PartNames = field(init=False)
    frames: list[Frame] = field(default_factory=list)
    begun: bool = False
    lead: str = ""
    next: Block | None = None
    goal_lines: frozenset[int] = frozenset()
    named_lines: frozenset[int] = frozenset()
    used: Used = field(default_factory=Used)

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
        if not self.listed_only:
            self.used.settle(self.gathered)
        Duties(self.words, self.gathered).settle(outline)
        Keepers(self.words, self.gathered).settle(outline)
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
    def _here(self) -> Here:
        """Where the block stands that is read."""
        frames = tuple(self.frames)
        lines = (self.goal_lines, self.named_lines)
        return Here(self.words, self.gathered, self.names, *lines, frames, self.lead, self.next)

    def _enter(self, prose: Prose, level: int, below: tuple[Block, ...]) -> None:
        """Go below a heading."""
        self._leave(level)
        names = self.words.names
        first = all(frame.title for frame in self.frames)
        entered = Entered(self.words, self.gathered, self.names, self.goal_lines, first, self.next)
        here, promoted = self._here, Promoted(self.words)
        kind = entered.kind(prose, here.kind, below)
        title = level == 1 and not self.begun
        if title and kind == "channel" and names.calls_strategy(prose.text):
            kind = ""  # "Plan for social media" lists no channels
        self.begun = True
        parted = any(isinstance(each, Heading) for each in below)
        before = self.gathered.named["channel" if kind == MIXED else kind]
        promotes = not title and (here.promotes or promoted.is_section(prose.text))
        beside = promotes and promoted.are_beside(below)
        self.used.heading(here, prose)
        self.frames.append(Frame(level, kind, prose, before, title, parted, promotes, beside))

    def _settle_place(self) -> None:
        """Note below which platform's heading the numbers of the next block are listed."""
        counted = self._here.kind == "metric"
        above = [each for each in self.frames if counted and not each.title]
        named = platform_heading(self.words, above)
        self.gathered.place = "" if named is None else self.words.names.written(named.text)

    def _leave(self, level: int) -> None:
        """Leave the headings at and below a level; a part without a list of its own is one."""
        while self.frames and self.frames[-1].level >= level:
            frame = self.frames.pop()
            opened = frame.kind not in ("", *_NO_PARTS, *LISTED, self._here.kind)
            if opened and not frame.title and self.gathered.named[frame.kind] == frame.before:
                self.gathered.put(frame.kind, frame.prose)

    def _leads(self, block: Block) -> str:
        """What the last line of a paragraph announces: "Main channels:"; "For other platforms:"
        announces nothing that is called so.
        """
        if not isinstance(block, Paragraph) or self._here.kind == NEVER_PART:
            return ""
        last = block.prose.text.rstrip().rpartition("\n")[2]
        first = heading_key(last).partition(" ")[0]
        names = self.words.names
        if last.endswith(":") and names.asks_for_numbers(last):
            return "metric"
        if last.endswith(":") and lists_places(last, self.next, self._here):
            return "channel"
        if names.named("tool_parts", last):
            return NEVER_PART
        if not last.endswith(":") or first in names.of_list("prepositions"):
            return ""
        return self._announced(names.part(last))

    def _announced(self, part: str) -> str:
        """What a line that names a part or none makes of the list below it: in a chapter of a
        section on channels "Scripts:" lists none of them.
        """
        if not part and self._is_chapter_of_channels():
            return MIXED
        return "" if part == "channel" and self._here.kind == PLATFORM else part

    def _is_chapter_of_channels(self) -> bool:
        """Whether the heading right above stands in a section on channels, and does not list them
        by its own name.
        """
        if not self.frames or self.frames[-1].kind != "channel":
            return False
        names, above = self.words.names, self.frames[-1].prose
        hinted = names.hints("channel", self.words.times.without(above))
        return not hinted and names.part(above.text) != "channel"

    def _below(self, block: Block) -> None:
        """What stands below a heading."""
        here = self._here
        Spread(here).read(block)
        self.used.block(here, block)
        match block:
            case _ if here.kind == NEVER_PART:
                pass
            case Bullets(items=items):
                PartBullets(here).read(items)
            case Table():
                self._table(block, here)
            case Paragraph(prose=prose):
                told = [here.lines.read(line) for line in paragraph_lines(prose)]
                here.lines.owned(here.platform or here.lines.heading(prose, told), prose)
                if not any(told):
                    PartsInText(here).read(prose)
            case _:
                pass

    def _table(self, table: Table, here: Here) -> None:
        """The rows of a table; one of work makes its section one of work."""
        if here.rows.kind in ("", "metric") and self.frames and here.rows.is_of_work(table):
            before = self.gathered.named["tactic"]
            self.frames[-1] = replace(self.frames[-1], kind="tactic", before=before)
            here = self._here
        here.rows.read(table)
