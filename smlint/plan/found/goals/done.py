"""What says without a number when a goal is reached: its definition of done, or the measured
objectives that stand beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from smlint.base.text import heading_key
from smlint.plan.found.lines.sections import PSEUDO_LEVEL
from smlint.plan.found.words.goal import Goal, note_reached
from smlint.plan.found.words.prose import paragraph_lines, trimmed
from smlint.plan.found.words.reading import Words
from smlint.plan.kinds.goals import STANDING
from smlint.plan.structured.cell_words import labelled
from smlint.plan.structured.cells import key
from smlint.syntax.nodes import Entry
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Paragraph, Prose, Table

_STEM, _LONG = 5, 7
"""Words are compared by so many letters; one of so many is said of few things."""

_MISSION = "commitment_sections"
_AIMS, _OBJECTIVES = "aim_sections", "objective_sections"


def note_done(goals: Sequence[Goal], outline: Outline, words: Words) -> None:
    """Note of each goal without a number what says elsewhere in its document when it is reached.

    Args:
        goals: all of the document's.
        outline: its blocks.
        words: reads names and texts.
    """
    if not all(each.is_measured for each in goals):
        ordered = sorted(goals, key=lambda goal: goal.span.start.offset)
        _Walk(words, ordered, outline.blocks).read()


@dataclass(slots=True)
class _Frame:
    """A heading or bold line above what is being read.

    Attributes:
        first: the first goal that stands below it, by its number.
        told: so many goals were told what a definition of done below it says.
        name: what its words call the goals below it: aims, or objectives.
        general: they call them general ones, so several may have the same objectives.
        own: the goal that its words are, by its number.
        aims: the goals of the sections below it that are called aims: the first, and behind the
            last.
    """

    level: int
    prose: Prose | None
    first: int
    told: int = 0
    name: str = ""
    general: bool = False
    own: int | None = None
    aims: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """Goes through a document from top to bottom, looking at each goal once a heading.

    Attributes:
        goals: in the order of the document; ``starts``: where they stand.
        frames: the headings around, the outermost first; the first is the document itself.
        bold: the goal that the last bold line is, by its number.
    """

    words: Words
    goals: Sequence[Goal]
    blocks: tuple[Block, ...]
    starts: list[int] = field(init=False)
    frames: list[_Frame] = field(default_factory=lambda: [_Frame(0, None, 0)])
    bold: int | None = None

    def __post_init__(self) -> None:
        self.starts = [goal.span.start.offset for goal in self.goals]

    def read(self) -> None:
        """All blocks."""
        for at, block in enumerate(self.blocks):
            match block:
                case Heading(level=level, prose=prose):
                    self.enter(prose, level, at)
                case Paragraph(prose=prose, bold=True):
                    self.enter(prose, PSEUDO_LEVEL, at)
                case Paragraph(prose=prose):
                    self.paragraph(prose, at)
                case _:
                    pass
        self.leave(1, len(self.goals))

    def enter(self, prose: Prose, level: int, at: int) -> None:
        """Go below a heading or a bold line."""
        number = bisect_left(self.starts, prose.span.start.offset)
        self.leave(level, number)
        if self.words.names.says_done(prose.text):
            below = self.below(at)
            if self.says(below):
                self.done(prose, number, below)
            goal = False
        else:
            goal = prose.span.start.offset in self.starts[number:][:1]
            self.bold = number if goal and level == PSEUDO_LEVEL else None
        name, called = self.name(prose)
        general = called not in self.words.names.of_list("goal_sections")
        own = number if goal else None
        self.frames.append(_Frame(level, prose, number, number, name, general, own))

    def leave(self, level: int, number: int) -> None:
        """Leave the headings at and below a level. Where measured objectives stood below one, the
        aims beside it are what these lead to.
        """
        while self.frames[-1].level >= level:
            frame = self.frames.pop()
            above = self.frames[-1]
            self.within(frame, number)
            if frame.prose is not None and self.words.names.named(_MISSION, frame.prose.text):
                self.commit(frame, number)
            if frame.name == _AIMS and (frame.general or number - frame.first == 1):
                above.aims.append((frame.first, number))
            elif frame.name == _OBJECTIVES and above.aims:
                self.aims(above, frame, number)

    def commit(self, frame: _Frame, number: int) -> None:
        """What stands below "Mission" is a commitment for good, with no day and no number."""
        if frame.prose is None:
            return
        words = self.words.cells.text(trimmed(frame.prose))
        for goal in self.goals[frame.first : number]:
            for each in (goal, *goal.results):
                if not each.is_measured:
                    note_reached(each, words)
                    each.others.append(Entry(key(STANDING, words.span), words))

    def within(self, frame: _Frame, number: int) -> None:
        """A heading that is a goal is measured by the goals that stand below it."""
        if frame.own is None:
            return
        below = self.goals[frame.own + 1 : number]
        measured = next((each for each in below if each.is_measured), None)
        if measured is not None:
            self.note(frame.own, frame.own + 1, measured.words)

    def aims(self, above: _Frame, objectives: _Frame, number: int) -> None:
        """What stands under "Goal", where "Objectives" follow that are measured."""
        measured = any(each.is_measured for each in self.goals[objectives.first : number])
        if measured and objectives.prose is not None:
            for first, end in above.aims:
                self.note(first, end, objectives.prose)
            above.aims.clear()

    def paragraph(self, prose: Prose, at: int) -> None:
        """A line "Done when: the page is live", or one "We are there when:" above a list."""
        number = bisect_left(self.starts, prose.span.start.offset)
        for line in paragraph_lines(prose):
            label, value = labelled(line)
            if label is None or not self.words.names.says_done(label.text):
                continue
            if value.text and not self.words.is_slot(value.text):
                self.done(value, number)
            elif not value.text and self.says(self.blocks[at + 1 : at + 2]):
                self.done(label, number)

    def done(self, said: Prose, number: int, below: Sequence[Block] = ()) -> None:
        """A definition of done is about the goals above it in the closest heading around it that
        holds any; below a goal in a bold line it is about that one. Running text (``below``) is,
        of several goals, about those whose words it takes up.
        """
        if self.bold is not None:
            self.note(self.bold, self.bold + 1, said)
            return
        for frame in reversed(self.frames):
            if frame.first < number:
                meant = [each for each in self.goals[frame.told : number] if not each.is_measured]
                text = " ".join(each.prose.text for each in below if isinstance(each, Paragraph))
                running = bool(text) and all(isinstance(each, Paragraph) for each in below)
                for at in range(frame.told, number):
                    if not (running and len(meant) > 1) or _takes_up(text, self.goals[at]):
                        self.note(at, at + 1, said)
                frame.told = number
                return

    def note(self, first: int, end: int, said: Prose) -> None:
        """Tell some goals, by their numbers, what says when they are reached."""
        node = self.words.cells.text(trimmed(said))
        for goal in self.goals[first:end]:
            if not goal.is_measured:
                note_reached(goal, node)

    def says(self, blocks: Sequence[Block]) -> bool:
        """Whether anything is written there, and not only left to be filled in."""
        return any(not self.words.is_slot(prose.text) for prose in _texts(blocks))

    def below(self, at: int) -> tuple[Block, ...]:
        """What stands below a heading, up to the next."""
        end = at + 1
        while end < len(self.blocks) and not _is_head(self.blocks[end]):
            end += 1
        return self.blocks[at + 1 : end]

    def name(self, heading: Prose) -> tuple[str, str]:
        """What a heading calls the goals below it, aims or the objectives that measure them, and
        the word for it.
        """
        names = self.words.names
        whole = heading_key(self.words.times.without(heading))
        beside = names.of_list("filler") | names.of_list("prepositions")
        bare = " ".join(word for word in whole.split() if word not in beside)
        found = (
            (name, words)
            for words in (whole, bare)
            for name in (_OBJECTIVES, _AIMS)
            if words in names.of_list(name)
        )
        return next(found, ("", ""))


def _takes_up(text: str, goal: Goal) -> bool:
    """Whether a text speaks of a goal: it has a long word of it, or two."""
    said, words = _stems(text), _stems(goal.words.text)
    shared = [words[each] for each in words if each in said]
    return len(shared) > 1 or any(length >= _LONG for length in shared)


def _stems(text: str) -> dict[str, int]:
    long = (each for each in heading_key(text).split() if len(each) >= _STEM)
    return {each[:_STEM]: len(each) for each in long}


def _is_head(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.bold)


def _texts(blocks: Sequence[Block]) -> Iterator[Prose]:
    for block in blocks:
        match block:
            case Paragraph(prose=prose):
                yield prose
            case Bullets(items=items):
                yield from (item.prose for item in items)
            case Table(rows=rows):
                yield from (cell for row in rows for cell in row.cells)
            case _:
                pass
