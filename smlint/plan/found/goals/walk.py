"""The walk through an ordinary document, from top to bottom, that gathers the goals it names."""

from __future__ import annotations

from dataclasses import dataclass, field

from smlint.plan.found.goals.around import Around
from smlint.plan.found.goals.expected import Expected
from smlint.plan.found.goals.headings import Headings
from smlint.plan.found.goals.repeats import Repeats
from smlint.plan.found.goals.running_text import RunningText
from smlint.plan.found.goals.tags import tag
from smlint.plan.found.goals.topics import Topics, headed
from smlint.plan.found.lines.below import (
    direct,
    has_parts,
    heading_below,
    is_statement,
    is_text,
    unnumbered,
)
from smlint.plan.found.lines.beside import Beside
from smlint.plan.found.lines.bullets import GoalBullets
from smlint.plan.found.lines.goals import GoalLines
from smlint.plan.found.lines.hints import Hints, within
from smlint.plan.found.lines.labels import GoalLabels, Place
from smlint.plan.found.lines.leads import Leads
from smlint.plan.found.lines.sections import PSEUDO_LEVEL, Role, Sections, serves_house
from smlint.plan.found.lines.within import Within
from smlint.plan.found.names.kind import Character
from smlint.plan.found.people.named import People
from smlint.plan.found.tables.rows import Tables
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import paragraph_lines, trimmed
from smlint.plan.found.words.reading import Words
from smlint.source.text import Text
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Bullets, Heading, Other, Outline, Paragraph, Prose, Table


@dataclass(slots=True)
class Walk:
    """Goes through a document from top to bottom.

    Attributes:
        strategy: it is known to be a strategy, whatever its title says.
        found: the goals so far.
        goal: the goal that the lines being read belong to, if one was announced above them.
        level: the level of the heading that announced it.
        results: the lines being read are its key results.
        whole: the goal whose indicators the headings being read name, and the level of its own.
        lead: the line right above, if it ends with a colon.
        posts: the labels around are those of posts or advertisements.
        below: what stands below the last heading, up to the next.
        read: the paragraph below a heading, and its sentence that is the goal of that.
        led: the goal was announced by a topic in bold before its sentence.
        expected: it is what is expected of the period that the heading names.
        said: how many of the goals sentences name that stand in no section of goals.
    """

    text: Text
    outline: Outline
    words: Words
    strategy: bool = False
    sections: Sections = field(init=False)
    lines: GoalLines = field(init=False)
    bullets: GoalBullets = field(init=False)
    around: Around = field(init=False)
    running: RunningText = field(init=False)
    people: People = field(init=False)
    hints: Hints = field(init=False)
    topics: Topics = field(init=False)
    beside: Beside = field(init=False)
    found: list[Goal] = field(default_factory=list)
    goal: Goal | None = None
    level: int = PSEUDO_LEVEL
    results: bool = False
    whole: tuple[Goal, int] | None = None
    lead: Prose | None = None
    posts: bool = False
    below: tuple[Block, ...] = ()
    read: tuple[Prose, Prose] | None = None
    led: bool = False
    expected: bool = False
    said: int = 0

    def __post_init__(self) -> None:
        times = self.words.times
        served = serves_house(self.outline, self.words.names, times)
        self.sections = Sections(self.words.names, times, served=served)
        self.lines = GoalLines(self.words)
        self.bullets = GoalBullets(self.text, self.lines)
        self.around = Around(self.text, self.outline, self.words, self.sections)
        self.people = People(self.words.names, self.outline)
        character = Character(self.text, self.outline, self.words.names)
        self.hints = Hints(self.words, self.strategy or character.is_strategy())
        self.topics = Topics(self.words, self.lines, self.sections)
        self.beside = Beside(self.outline.blocks)
        self.running = RunningText(self.words, self.lines, self.sections, self.hints.strategy)
        self.sections.labelled = self.headings.are_labelled(self.outline.blocks)

    def goals(self) -> tuple[Goal, ...]:
        """All goals, in the order of the document."""
        blocks = self.outline.blocks
        for at, block in enumerate(blocks):
            known = len(self.found)
            self.block(blocks, at, block)
            tag(self.found[known:], self.sections, self.words)
        if not self.found:
            self.found += self.running.of_document(blocks, self.around.given)
            self.said = len(self.found)
        self.around.complete(self.found)
        return tuple(Repeats(self.words.cells.language, self.words.names).distinct(self.found))

    @property
    def only_said(self) -> bool:
        """Whether no part of the document is one of goals: what was found, sentences say."""
        return self.said == len(self.found)

    def block(self, blocks: tuple[Block, ...], at: int, block: Block) -> None:
        """One block of the document."""
        match block:
            case Heading(level=level, prose=prose):
                self.below = direct(blocks, at + 1)
                alone = is_text(self.below) and not has_parts(blocks, at, level)
                self.running.enter(alone=alone)
                hinted = self.hints.are_goals(prose, within(blocks, at, level))
                below = heading_below(blocks, at, level)
                self.heading(prose, level, at, below, hinted=hinted)
            case Paragraph(prose=prose, bold=True) if self.is_heading(block):
                self.below = direct(blocks, at + 1)
                self.running.enter(alone=len(self.below) == 1)
                hinted = self.hints.are_goals(trimmed(prose), self.below)
                group = prose.text.endswith(":")
                self.heading(trimmed(prose), PSEUDO_LEVEL, at, group=group, hinted=hinted)
            case Paragraph(bold=bold):
                if bold:
                    self.below = direct(blocks, at + 1)
                self.paragraph(block)
                return
            case Bullets():
                self.list_of(block)
            case Table():
                self.table(block)
            case Other(said=said):
                self.quoted(said)
        self.lead = None

    def table(self, table: Table) -> None:
        """A table: the key results of the goal above it, if that says no number by itself, or goals
        of their own.
        """
        time, stage = self.time, self.sections.time is not None
        wanted = self.sections.speaks_of_targets(self.lead)
        tables = Tables(self.words, self.around.first_year, wanted)
        role = self.role
        if role is Role.NEVER and self.sections.is_of_audience:
            role = Role.OTHER  # what one wants of an audience may stand in a table below it
        rows = tuple(tables.goals(table, role, time, stage=stage))
        if self.goal is None or self.goal.is_measured:
            self.found += rows
            return
        for row in rows:
            if row.context is not time:
                row.put("due", row.context)
            self.goal.results.append(row)

    @property
    def role(self) -> Role:
        """What the headings, and the line right above, make of the line."""
        role = self.sections.role
        if self.lead is None:
            return role
        return Leads(self.words, self.sections).role(self.lead, role)

    @property
    def labels(self) -> GoalLabels:
        """Tells what labels announce."""
        return self.lines.labels

    @property
    def headings(self) -> Headings:
        """Tells which headings are goals."""
        first_year = self.around.first_year
        return Headings(self.words, self.bullets, self.sections, first_year, self.people)

    @property
    def time(self) -> ScalarNode | None:
        """The time that what stands around gives."""
        return self.around.time(self.lead)

    @property
    def place(self) -> Place:
        """Where the line stands."""
        return Place(self.role, self.time, self.posts)

    def heading(
        self,
        prose: Prose,
        level: int,
        at: int,
        next_below: str = "",
        *,
        group: bool = False,
        hinted: bool = False,
    ) -> None:
        """A heading or a bold line: a section, a goal, or "Key results" of the goal above.
        ``at`` is its place; ``group``: it ends with a colon, and is only the name of what follows;
        ``hinted``: what stands below it are goals.
        """
        if self.goal is not None and self.labels.announced(prose.text) == "result":
            self.results = level > self.level or level == PSEUDO_LEVEL
            if self.results:
                return
        self.goal, self.level, self.results = None, level, False
        self.read, self.led, self.expected = None, False, False
        if self.whole is not None and level <= self.whole[1]:
            self.whole = None
        labels = self.labels.of_lines(self.below)
        self.posts = self.labels.are_of_posts(labels)
        value = self.headings.announced(prose, self.below)
        goal = value is not None or self.headings.has_results(self.below, labels)
        frame = self.sections.enter(prose, level, goal=goal, goals=hinted)
        if not self.place.announces:
            return
        if value is not None and value.text and self.sections.times.without(value).strip():
            self.announce(value, prose)
        elif self.headings.is_measured(labels) and frame.role is not Role.OTHER:
            self.measured(prose)
        elif self.headings.names_indicators(next_below) and frame.role is not Role.OTHER:
            whole = self.announce(unnumbered(prose), prose)
            self.whole = None if whole is None else (whole, level)
        elif not group and self.headings.is_goal(prose, self.below):
            self.announce(self.headings.uncounted(prose), prose)
            self.results = True
        elif (said := self.topics.below(prose, self.below, self.beside, at)) is not None:
            self.announce_topic(prose, said, prose)

    def announce_topic(self, topic: Prose, said: Prose, line: Prose) -> None:
        """A goal in the sentence below a heading, or behind a topic in bold."""
        self.goal = headed(self.lines, topic, said, line, self.place)
        if self.goal is not None:
            self.found.append(self.goal)
            first = self.below[0] if self.below else None
            self.read = (first.prose, said) if isinstance(first, Paragraph) else None
            self.running.add_behind(self.goal, line if self.read is None else self.read[0], said)

    def measured(self, prose: Prose) -> None:
        """A heading with a baseline and a target: a goal, or an indicator of the one above."""
        if self.whole is None:
            self.announce(unnumbered(prose), prose)
            return
        self.goal = self.lines.goal(unnumbered(prose), prose.span, self.place)
        if self.goal is not None:
            self.whole[0].results.append(self.goal)

    def announce(self, words: Prose, line: Prose, place: Place | None = None) -> Goal | None:
        """A goal in a heading or a labelled line: what stands below belongs to it."""
        self.goal = self.lines.goal(words, line.span, place or self.place)
        if self.goal is not None:
            self.found.append(self.goal)
        return self.goal

    def is_heading(self, paragraph: Paragraph) -> bool:
        """Whether a bold line names what stands below it."""
        return not self.labelled(paragraph) and not is_statement(paragraph)

    def labelled(self, paragraph: Paragraph) -> bool:
        """Whether a bold line is no heading but says something: "Goal: 500 readers"."""
        label, value = self.labels.split(paragraph.prose)
        return label is not None and bool(value.text) and bool(self.labels.announced(label.text))

    def paragraph(self, paragraph: Paragraph) -> None:
        """Labelled lines, the line above a list, or a goal in prose."""
        self.lead = None
        prose = paragraph.prose
        if self.read is not None and prose is self.read[0]:
            self.lines_behind(*self.read)
            return
        known = len(self.found)
        self.read_paragraph(prose)
        if len(self.found) == known:
            self.told(prose)  # the day of a goal is no other's
        if prose.text.rstrip().endswith(":"):
            self.lead = prose

    def read_paragraph(self, prose: Prose) -> None:
        """The goals of a paragraph."""
        labelled = [self.expects(line) or self.line(line) for line in paragraph_lines(prose)]
        if any(labelled):
            return
        if self.role is Role.GOALS and self.headings.is_line_of_period(prose):
            self.announce(prose, prose)
            self.results = True
            return
        lead = self.topics.statement(prose)
        if lead is not None and self.announce(lead, prose) is not None:
            self.below = ()
            self.add_aim(prose.slice(len(lead.text), len(prose.text)), single=True)
        elif (self.goal is None or self.led) and (
            topic := self.topics.lead(prose, self.below, self.beside)
        ):
            self.announce_topic(*topic, prose)
            self.led = True
        elif self.goal is not None:
            self.add_aim(prose, single=len(self.below) == 1)
        else:
            said = [*self.running.goals(prose, self.place, self.below)]
            self.said += 0 if self.role is Role.GOALS else len(said)
            self.found += said

    def lines_behind(self, prose: Prose, said: Prose) -> None:
        """The labelled lines behind the sentence of a goal in its paragraph."""
        for line in paragraph_lines(prose):
            if line.span.start.offset > said.span.start.offset:
                self.line(line)

    def quoted(self, said: tuple[Paragraph, ...]) -> None:
        """A quote right below a goal: only what its labels say to be reached is the document's."""
        for line in (line for each in said for line in paragraph_lines(each.prose)):
            if self.goal is not None:
                self.lines.put_reached(self.goal, line, self.place)

    def told(self, prose: Prose) -> None:
        """Take the time that a paragraph gives to what stands below; that of a goal is its own."""
        splits = (self.labels.split(line)[0] for line in paragraph_lines(prose))
        own = any(label is not None and self.labels.announced(label.text) for label in splits)
        if self.goal is not None or own:
            return
        self.around.told(prose)

    def line(self, prose: Prose) -> bool:
        """One line of a paragraph; whether it carried a label, or was counted within a goal."""
        above = None if self.goal is None else self.text.line(self.goal.span.start.line)
        within = None if above is None else Within(above).words(prose)
        if self.goal is not None and within is not None:
            result = self.lines.goal(within, prose.span, self.place)
            self.goal.results += [] if result is None else [result]
            return True
        label, value = self.labels.split(prose)
        if label is None or not value.text:
            return False
        announced = self.labels.announced(label.text)
        if self.goal is not None and self.lines.says_how_known(label.text):
            self.lines.note_known(self.goal, value)
            return True
        if not announced:
            return self.goal is not None and (
                self.lines.put(self.goal, label, value)
                or self.lines.put_reached(self.goal, prose, self.place)
            )
        if not self.place.announces:
            return True
        place = self.labels.at(self.place, label)
        if announced == "result" and self.goal is not None:
            result = self.lines.goal(value, prose.span, place)
            self.goal.results += [] if result is None else [result]
        else:
            self.announce(value, prose, place)
            self.results = False
        return True

    def expects(self, prose: Prose) -> bool:
        """Whether a line says what is expected of the period that the heading above names: then it
        is a goal.
        """
        value = Expected(self.lines, self.sections).value(prose, self.place)
        if value is None:
            return False
        self.expected = self.announce(value, prose) is not None
        return True

    def add_aim(self, prose: Prose, *, single: bool) -> None:
        """Add to the goal above what a paragraph says of how much and by when."""
        if self.goal is not None:
            self.running.add_aim(self.goal, prose, self.place, single=single)

    def list_of(self, bullets: Bullets) -> None:
        """A list: what belongs to the goal above, or goals of its own; boxes to tick below what is
        expected of a period are the work for it.
        """
        if self.expected and any(item.checked is not None for item in bullets.items):
            return
        told = tuple(Expected(self.lines, self.sections).within(bullets, self.place))
        if told:
            self.found += told
        elif self.goal is not None:
            self.bullets.below(self.goal, (bullets,), self.place, results=self.results)
        elif (goal := self.running.leads_on(self.lead, self.found[-1:])) is not None:
            self.bullets.below(goal, (bullets,), self.place, results=True)
        else:
            self.found += self.bullets.listed(bullets, self.place)
