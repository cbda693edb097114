"""The walk through an ordinary document, from top to bottom, that gathers the goals it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from smlint.plan.found.goals.headings import Headings
from smlint.plan.found.goals.repeats import Repeats
from smlint.plan.found.goals.topics import Topics, headed
from smlint.plan.found.lines.below import direct, has_parts, heading_below, is_text, unnumbered
from smlint.plan.found.lines.beside import Beside
from smlint.plan.found.lines.hints import Hints, within
from smlint.plan.found.lines.leads import Leads
from smlint.plan.found.lines.lines import Lines, Place, is_statement
from smlint.plan.found.lines.sections import PSEUDO_LEVEL, Role, Sections, serves_house
from smlint.plan.found.lines.sentences import GoalSentences, sentences
from smlint.plan.found.lines.within import Within
from smlint.plan.found.names.kind import Character
from smlint.plan.found.people.named import People
from smlint.plan.found.tables.rows import Tables
from smlint.plan.found.words.dated import Dating
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.period import PlanPeriod
from smlint.plan.found.words.prose import first_sentence, paragraph_lines, trimmed
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.years import Years
from smlint.source.text import Text
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Paragraph, Prose, Table

_OPENING = 60
"""In so many first lines a document says when the plan begins."""
_FIRST_LINES = 10

_TWO_YEARS = re.compile(r"20[0-9]{2} ?[/–—-] ?(?:20)?[0-9]{2}(?![0-9])")


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
        alone: that is one block or running text, with no headings further down.
        in_prose: its first paragraph was a goal.
        read: the paragraph below a heading, and its sentence that is the goal of that.
        led: the goal was announced by a topic in bold before its sentence.
        expected: it is what is expected of the period that the heading names.
    """

    text: Text
    outline: Outline
    words: Words
    strategy: bool = False
    sections: Sections = field(init=False)
    lines: Lines = field(init=False)
    given: ScalarNode | None = field(init=False)
    period: ScalarNode | None = field(init=False)
    dated: int | None = field(init=False)
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
    alone: bool = False
    in_prose: bool = False
    read: tuple[Prose, Prose] | None = None
    led: bool = False
    expected: bool = False

    def __post_init__(self) -> None:
        times = self.words.times
        served = serves_house(self.outline, self.words.names, times)
        self.sections = Sections(self.words.names, times, served=served)
        self.lines = Lines(self.text, self.words)
        self.people = People(self.words.names, self.outline)
        character = Character(self.text, self.outline, self.words.names)
        self.hints = Hints(self.words, self.strategy or character.is_strategy())
        self.topics = Topics(self.words, self.lines, self.sections)
        self.beside = Beside(self.outline.blocks)
        self.dated = times.first_year(self.text.content.splitlines()[:_FIRST_LINES])
        period = PlanPeriod(self.words).find(self.outline)
        self.period = None if period is None else period[1]
        self.given = times.of_front(self.outline.front) or times.of_file(self.text.path)
        self.sections.labelled = self.headings.are_labelled(self.outline.blocks)

    def goals(self) -> tuple[Goal, ...]:
        """All goals, in the order of the document."""
        blocks = self.outline.blocks
        for at, block in enumerate(blocks):
            known = len(self.found)
            self.block(blocks, at, block)
            self.tag(self.found[known:])
        if not self.found:
            self.found += self.prose_goals()
        given = self.given or Years(self.text).only()
        start = self.words.times.of_start(self.text.content.splitlines()[:_OPENING])
        language = self.words.cells.language
        dating = Dating(self.words.times, language)
        for goal in self.found:
            dating.complete(goal, given, start)
        return tuple(Repeats(language, self.words.names).distinct(self.found))

    def tag(self, goals: list[Goal]) -> None:
        """Note of goals the heading of the group they stand in, and the platform of headings."""
        names = self.words.names
        for frame in self.sections.frames if goals else ():
            platform = names.platform(frame.prose.text)
            for goal in goals if platform else ():
                goal.platform = platform
        group = self.sections.group if goals else None
        if group is None:
            return
        words = unnumbered(group).slice(0, len(unnumbered(group).text.rstrip(" :")))
        for goal in goals:
            if goal.span.start.line != group.span.start.line and words.text:
                goal.put("tags", self.words.cells.text(words))

    def block(self, blocks: tuple[Block, ...], at: int, block: Block) -> None:
        """One block of the document."""
        match block:
            case Heading(level=level, prose=prose):
                self.below = direct(blocks, at + 1)
                self.alone = is_text(self.below) and not has_parts(blocks, at, level)
                hinted = self.hints.are_goals(prose, within(blocks, at, level))
                below = heading_below(blocks, at, level)
                self.heading(prose, level, at, below, hinted=hinted)
            case Paragraph(prose=prose, bold=True) if self.is_heading(block):
                self.below = direct(blocks, at + 1)
                self.alone = len(self.below) == 1
                hinted = self.hints.are_goals(trimmed(prose), self.below)
                group = prose.text.endswith(":")
                self.heading(trimmed(prose), PSEUDO_LEVEL, at, group=group, hinted=hinted)
            case Paragraph(bold=bold):
                if bold:
                    self.below = direct(blocks, at + 1)
                self.paragraph(block)
                return
            case Bullets():
                self.bullets(block)
            case Table():
                self.table(block)
            case _:
                pass
        self.lead = None

    def table(self, table: Table) -> None:
        """A table: the key results of the goal above it, if that says no number by itself, or goals
        of their own.
        """
        time, stage = self.time, self.sections.time is not None
        wanted = self.sections.speaks_of_targets(self.lead)
        tables = Tables(self.words, self.first_year, wanted)
        rows = tuple(tables.goals(table, self.role, time, stage=stage))
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
        other = role is Role.OTHER and not self.sections.only_asks
        if self.lead is None or role is Role.NEVER or other:
            return role
        return Leads(self.words, self.sections).role(self.lead, role)

    @property
    def first_year(self) -> int | None:
        """The first year that the document says it is for."""
        frames = self.sections.frames
        title = frames[0].prose.text if frames else ""
        said = Years(self.text).first(title, self.given)
        return said or self.dated

    @property
    def headings(self) -> Headings:
        """Tells which headings are goals."""
        return Headings(self.words, self.lines, self.sections, self.first_year, self.people)

    @property
    def time(self) -> ScalarNode | None:
        """The time that what stands around gives."""
        time = None if self.lead is None else self.words.times.of_sentence(self.lead)
        if time is not None:
            return self.words.cells.text(time)
        return self._of_title(self.sections.time or self.given)

    def _of_title(self, time: ScalarNode | None) -> ScalarNode | None:
        """A time above goals; for that of the title the last day that the document itself tells,
        and none where it is a season of two years, which may end on any day of the second.
        """
        title = self.sections.frames[0] if self.sections.frames else None
        if time is None or title is None or time is not title.time:
            return time
        if not (time.text.isdigit() or _TWO_YEARS.fullmatch(time.text)):
            return time
        if self.period is not None:
            return self.period
        line = self.text.line(time.span.start.line)
        season = self.words.names.mentions("season_words", line)
        return None if season and _TWO_YEARS.search(line) else time

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
        if self.goal is not None and self.lines.announced(prose.text) == "result":
            self.results = level > self.level or level == PSEUDO_LEVEL
            if self.results:
                return
        self.goal, self.level, self.results, self.in_prose = None, level, False, False
        self.read, self.led, self.expected = None, False, False
        if self.whole is not None and level <= self.whole[1]:
            self.whole = None
        labels = self.lines.labels(self.below)
        self.posts = self.lines.beside_posts(labels)
        label, value = self.lines.split(prose)
        announced = "" if label is None else self.lines.announced(label.text)
        goal = bool(announced) or self.headings.has_results(self.below, labels)
        frame = self.sections.enter(prose, level, goal=goal, goals=hinted)
        if not self.place.announces:
            return
        if announced and value.text and self.sections.times.without(value).strip():
            self.announce(value, prose)
        elif self.headings.is_measured(labels) and frame.role is not Role.OTHER:
            self.measured(prose)
        elif self.headings.names_indicators(next_below) and frame.role is not Role.OTHER:
            whole = self.announce(unnumbered(prose), prose)
            self.whole = None if whole is None else (whole, level)
        elif not group and self.headings.is_goal(prose, self.below):
            self.announce(unnumbered(prose), prose)
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
            self.due_behind(self.goal, line if self.read is None else self.read[0], said)

    def due_behind(self, goal: Goal | None, prose: Prose, said: Prose) -> None:
        """The day that the sentence behind a goal's gives: "The closing date is 31.10.2027."."""
        behind = (
            each for each in sentences(prose) if each.span.start.offset > said.span.end.offset
        )
        after = next(behind, None)
        if goal is None or after is None or "due" in goal.fields:
            return
        due = self.words.sentence(after).times
        if len(due) == 1 and self.words.names.mentions("due_sentences", after.text):
            goal.put("due", self.words.cells.text(after.slice(due[0].start, due[0].end)))

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
        label, value = self.lines.split(paragraph.prose)
        return label is not None and bool(value.text) and bool(self.lines.announced(label.text))

    def paragraph(self, paragraph: Paragraph) -> None:
        """Labelled lines, the line above a list, or a goal in prose."""
        self.lead = None
        prose = paragraph.prose
        if self.read is not None and prose is self.read[0]:
            self.lines_behind(*self.read)
            return
        self.told(prose)
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
            self.aim(self.goal, prose.slice(len(lead.text), len(prose.text)), alone=True)
        elif (self.goal is None or self.led) and (
            topic := self.topics.lead(prose, self.below, self.beside)
        ):
            self.announce_topic(*topic, prose)
            self.led = True
        elif self.goal is not None:
            self.aim(self.goal, prose)
        else:
            self.running_text(prose)
        if prose.text.rstrip().endswith(":"):
            self.lead = prose

    def lines_behind(self, prose: Prose, said: Prose) -> None:
        """The labelled lines behind the sentence of a goal in its paragraph."""
        for line in paragraph_lines(prose):
            if line.span.start.offset > said.span.start.offset:
                self.line(line)

    def told(self, prose: Prose) -> None:
        """Take the time that a paragraph gives to what stands below; that of a goal is its own."""
        splits = (self.lines.split(line)[0] for line in paragraph_lines(prose))
        own = any(label is not None and self.lines.announced(label.text) for label in splits)
        if self.goal is not None or own:
            return
        if self.sections.told(prose) and len(self.sections.frames) <= 1:
            self.given = self.sections.time or self.given

    def line(self, prose: Prose) -> bool:
        """One line of a paragraph; whether it carried a label, or was counted within a goal."""
        above = None if self.goal is None else self.text.line(self.goal.span.start.line)
        within = None if above is None else Within(above).words(prose)
        if self.goal is not None and within is not None:
            result = self.lines.goal(within, prose.span, self.place)
            self.goal.results += [] if result is None else [result]
            return True
        label, value = self.lines.split(prose)
        if label is None or not value.text:
            return False
        announced = self.lines.announced(label.text)
        if self.goal is not None and self.lines.says_how_known(label.text):
            self.lines.note_known(self.goal, value)
            return True
        if not announced:
            return self.goal is not None and self.lines.put(self.goal, label, value)
        if not self.place.announces:
            return True
        place = self.lines.at(self.place, label)
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
        label, value = self.lines.split(prose)
        frame = self.sections.frames[-1] if len(self.sections.frames) > 1 else None
        if label is None or not value.text or frame is None or frame.time is None:
            return False
        if not self.words.names.named("expected_labels", label.text) or not self.place.announces:
            return False
        self.expected = self.announce(value, prose) is not None
        return True

    def prose(self, prose: Prose) -> None:
        """A goal in running text: the only paragraph below "Goal", or "Our goal is to ..."."""
        frame = self.sections.frames[-1] if self.sections.frames else None
        first = not self.in_prose and (
            len(self.below) == 1 or GoalSentences(self.words).is_aim(prose)
        )
        if frame is not None and self._is_alone(frame.prose) and (first or self.in_prose):
            if not self.in_prose:
                self.announce_in_prose(first_sentence(prose))
            else:
                self.declared(prose)
            self.in_prose = True
            return
        known = GoalSentences(self.words)
        named = (
            frame is not None
            and len(self.sections.frames) > 1
            and self.sections.classify(frame.prose) is Role.GOALS
        )
        for at, sentence in enumerate(sentences(prose)):
            says = known.says_goal(sentence.text) or (named and not at and known.states(sentence))
            if says and not sentence.text.endswith(":"):
                self.announce_in_prose(sentence)
                return
        self.declared(prose)

    def aim(self, goal: Goal | None, prose: Prose, *, alone: bool = False) -> None:
        """What a goal's own paragraph says of how much and by when."""
        label, _value = self.lines.split(prose)
        other = label is not None and self.words.names.named("other_labels", label.text)
        if goal is None or "target" in goal.fields or goal.results or other:
            return
        alone = alone or len(self.below) == 1
        for sentence in sentences(prose):
            if self.lines.is_aim(sentence) or (alone and self.lines.says_how_far(sentence)):
                result = self.lines.goal(sentence, sentence.span, self.place)
                self.due_behind(result, prose, sentence)
                goal.results += [] if result is None else [result]
                return

    def prose_goals(self) -> Iterator[Goal]:
        """The goals that sentences name, one a paragraph, where nothing else did."""
        for block in self.outline.blocks:
            for sentence in GoalSentences(self.words).of_document((block,)):
                goal = self.lines.goal(sentence, sentence.span, Place(Role.GOALS, self.given))
                yield from () if goal is None else (goal,)
                break

    def running_text(self, prose: Prose) -> None:
        """A goal in a section of goals, in the first lines, or declared by its sentence."""
        if self.role is Role.GOALS:
            self.prose(prose)
            return
        sentence = None
        if self.role is Role.OPEN and len(self.sections.frames) <= 1:
            sentence = GoalSentences(self.words).of_introduction(prose)
        self.announce_in_prose(sentence)
        if sentence is None and self.role is not Role.NEVER:
            self.declared(prose)

    def declared(self, prose: Prose) -> None:
        """The goals that sentences of a strategy declare, wherever they stand."""
        among = self.role is Role.GOALS
        known = GoalSentences(self.words)
        for each in known.declared(prose, among_goals=among) if self.hints.strategy else ():
            goal = self.lines.goal(each, each.span, Place(Role.GOALS, self.time))
            self.due_behind(goal, prose, each)
            self.found += [] if goal is None else [goal]

    def announce_in_prose(self, sentence: Prose | None) -> None:
        """A goal in running text; a list below it holds goals of its own."""
        if sentence is None:
            return
        goal = self.lines.goal(sentence, sentence.span, self.place)
        self.found += [] if goal is None else [goal]

    def bullets(self, bullets: Bullets) -> None:
        """A list: what belongs to the goal above, or goals of its own; boxes to tick below what is
        expected of a period are the work for it.
        """
        if self.expected and any(item.checked is not None for item in bullets.items):
            return
        if self.goal is not None:
            self.lines.below(self.goal, (bullets,), self.place, results=self.results)
        else:
            self.found += self.lines.listed(bullets, self.place)

    def _is_alone(self, heading: Prose) -> bool:
        """Whether a paragraph is all that stands below a heading that says "Goal"."""
        return self.alone and self.words.names.only_goal(self.sections.times.without(heading))
