"""Where the walk through an ordinary document stands: the goals so far, the one that the lines
being read belong to, and what tells of a line what it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from smlint.base.text import heading_key
from smlint.plan.found.goals.around import Around
from smlint.plan.found.goals.headings import Headings
from smlint.plan.found.goals.running_text import GoalsInText
from smlint.plan.found.goals.topics import Topics, headed
from smlint.plan.found.lines.announcing import Announcing
from smlint.plan.found.lines.beside import Beside
from smlint.plan.found.lines.bullets import GoalBullets
from smlint.plan.found.lines.goal_titles import GoalTitles
from smlint.plan.found.lines.goals import GoalLines
from smlint.plan.found.lines.hints import Hints
from smlint.plan.found.lines.labels import GoalLabels, Place
from smlint.plan.found.lines.leads import Leads
from smlint.plan.found.lines.sections import PSEUDO_LEVEL, Role, Sections, serves_house
from smlint.plan.found.names.kind import Character
from smlint.plan.found.people.named import People
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.source.text import Text
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Paragraph, Prose


@dataclass(slots=True)
class Standing:
    """What is known of the line that is read.

    Attributes:
        strategy: it is known to be a strategy, whatever its title says.
        found: the goals so far.
        goal: the goal that the lines being read belong to, if one was announced above them.
        level: the level of the heading that announced it.
        results: the lines being read are its key results.
        named: a heading calls these lines "Key results".
        whole: the goal whose indicators the headings being read name, and the level of its own.
        lead: the line right above, if it ends with a colon.
        posts: the labels around are those of posts or advertisements.
        below: what stands below the last heading, up to the next.
        read: the paragraph below a heading, and its sentence that is the goal of that.
        led: the goal was announced by a topic in bold before its sentence.
        expected: it is what is expected of the period that the heading names.
        done: it was said how far the goal is: the lists below are of what was done.
        remarks: the goal was reached or given up: what is said below it looks back.
        rows: how many goals the table right above has.
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
    running: GoalsInText = field(init=False)
    people: People = field(init=False)
    hints: Hints = field(init=False)
    topics: Topics = field(init=False)
    beside: Beside = field(init=False)
    found: list[Goal] = field(default_factory=list)
    goal: Goal | None = None
    level: int = PSEUDO_LEVEL
    results: bool = False
    named: bool = False
    whole: tuple[Goal, int] | None = None
    lead: Prose | None = None
    posts: bool = False
    below: tuple[Block, ...] = ()
    read: tuple[Prose, Prose] | None = None
    led: bool = False
    expected: bool = False
    done: bool = False
    remarks: bool = False
    rows: int = 0
    said: int = 0

    def __post_init__(self) -> None:
        times = self.words.times
        served = serves_house(self.outline, self.words.names, times)
        titled = GoalTitles(self.words.names, times).entitle(self.outline.blocks)
        self.sections = Sections(self.words.names, times, served=served, titled=titled)
        self.lines = GoalLines(self.words)
        self.bullets = GoalBullets(self.text, self.lines)
        self.around = Around(self.text, self.outline, self.words, self.sections)
        self.people = People(self.words.names, self.outline)
        character = Character(self.text, self.outline, self.words.names)
        self.hints = Hints(self.words, self.strategy or character.is_strategy())
        self.topics = Topics(self.words, self.lines, self.sections)
        self.beside = Beside(self.outline.blocks)
        self.running = GoalsInText(self.words, self.lines, self.sections, self.hints.strategy)
        self.sections.labelled = self.headings.are_labelled(self.outline.blocks)

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

    def place_of(self, bullets: Bullets) -> Place:
        """Where a list stands: one of goals too where the line right above it announces some, in a
        section of something else.
        """
        place, lead = self.place, self.lead
        free = place.role in (Role.OPEN, Role.OTHER) and not place.posts
        led = lead is not None and Announcing(self.words).leads_to_goals(lead, bullets)
        return replace(place, role=Role.GOALS) if free and led else place

    @property
    def is_below_title(self) -> bool:
        """Whether no heading stands above but the title."""
        frames = self.sections.frames
        first = next((each for each in self.outline.blocks if isinstance(each, Heading)), None)
        return first is not None and len(frames) == 1 and frames[0].prose is first.prose

    @property
    def is_of_calendar(self) -> bool:
        """Whether the heading above is of what is published or done when."""
        frames = self.sections.frames
        return bool(frames) and self.words.names.part(frames[-1].prose.text) == "content"

    @property
    def is_of_campaign(self) -> bool:
        """Whether the heading above is of the goals of the only campaign that a plan is for."""
        above = self.sections.frames[1:]
        heads = (each.prose for each in self.outline.blocks if isinstance(each, Heading))
        named = [each for each in heads if self._is_of_campaign(each)]
        return len(above) == 1 and len(named) == 1 and above[0].prose is named[0]

    def _is_of_campaign(self, prose: Prose) -> bool:
        names = self.words.names
        said = prose.text.split()
        bare = " ".join(each for each in said if not names.mentions("campaign_words", each))
        return bare != prose.text and any(names.segments(bare)) and names.ends_goal(bare)

    def is_spelt_out_by(self, prose: Prose) -> bool:
        """Whether a line only leads from the goal above to what it means: "More precisely:"."""
        leads = prose.text.rstrip().endswith(":")
        named = self.words.names.leads("goal_details", heading_key(prose.text))
        return self.goal is not None and leads and named

    def tells_own_time(self, lead: Prose) -> bool:
        """Whether the line right above a list below a goal says by when that is reached: "In
        detail, by June:", or calls it goals: "Specific objectives for 2027:".
        """
        if self.is_spelt_out_by(lead):
            return True
        named = self.words.names.ends_goal(self.words.times.without(lead))
        return named and self.around.of_lead(lead) is not None

    def leave(self, level: int) -> None:
        """A heading of a level ends what was announced above it."""
        self.goal, self.level, self.results = None, level, False
        self.read, self.led, self.expected, self.done = None, False, False, False
        self.named, self.remarks = False, False
        if self.whole is not None and level <= self.whole[1]:
            self.whole = None

    def announce(self, words: Prose, line: Prose, place: Place | None = None) -> Goal | None:
        """A goal in a heading or a labelled line: what stands below belongs to it."""
        self.goal = self.lines.goal(words, line.span, place or self.place)
        if self.goal is not None:
            self.found.append(self.goal)
        return self.goal

    def announce_topic(self, topic: Prose, said: Prose, line: Prose) -> None:
        """A goal in the sentence below a heading, or behind a topic in bold."""
        self.goal = headed(self.lines, topic, said, line, self.place)
        if self.goal is not None:
            self.found.append(self.goal)
            first = self.below[0] if self.below else None
            self.read = (first.prose, said) if isinstance(first, Paragraph) else None
            self.running.add_behind(self.goal, line if self.read is None else self.read[0], said)

    def add_result(self, words: Prose, line: Prose, place: Place | None = None) -> None:
        """A key result of the goal that the line belongs to."""
        result = self.lines.goal(words, line.span, place or self.place)
        if self.goal is not None and result is not None:
            self.goal.results.append(result)
