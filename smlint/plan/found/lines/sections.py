"""What the headings above a line make of it: a goal, a number, or nothing of the plan's goals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.ends import Ends
from smlint.plan.found.words.times import Times
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Heading, Outline, Paragraph, Prose

_YEAR = re.compile(r"20[1-4][0-9]")
PSEUDO_LEVEL = 7
"""A bold line stands below every heading."""


class Role(StrEnum):
    """What stands below a heading."""

    GOALS = "goals"
    NUMBERS = "numbers"
    """Metrics and targets: what carries a number to reach is a goal."""
    PERIOD = "period"
    """A time and nothing else."""
    OPEN = "open"
    """It does not tell."""
    OTHER = "other"
    """Another part of the plan: no goals, but a heading or a label below may announce some."""
    NEVER = "never"
    """Audiences, advertisements, calendars, templates: what is called a goal there is none."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A heading or bold line with what it makes of the lines below."""

    level: int
    prose: Prose
    role: Role
    passes_on: bool = True
    """Whether headings below that do not tell take over its role."""
    time: ScalarNode | None = None
    own: Role = Role.OPEN
    """What it says by itself and by what stands below it."""
    divided: bool = False
    """It names two things, and a heading below it says which of them are the goals."""


@dataclass(slots=True)
class Sections:
    """The headings above the line that is being read, the outermost first."""

    names: FoundNames
    times: Times
    frames: list[Frame] = field(default_factory=list)
    begun: bool = False
    labelled: bool = False
    """Headings of the document call themselves goals, so that others below its title are none."""
    whole: ScalarNode | None = None
    """The time of the title, if that calls the whole document a plan: it holds below other headings
    of the first level too.
    """
    served: bool = False
    """The document has goals of its own beside those of the house: these are what they serve."""
    titled: bool = False
    """The title says for when or whose the goals are that stand below it, and nothing else."""

    @property
    def role(self) -> Role:
        """What the line is by its headings."""
        return self.frames[-1].role if self.frames else Role.OPEN

    @property
    def only_asks(self) -> bool:
        """Whether the heading is a question that names no part of the plan: "What it is for"."""
        words = self.frames[-1].prose.text if self.frames else ""
        lists = ("other_sections", "not_goals")
        told = any(self.names.names_section(each, words) for each in lists)
        return self.names.asks(words) and not told and not self.names.says_done(words)

    @property
    def names_no_other(self) -> bool:
        """Whether the line stands below a heading, and none above it but the title is one of
        another part of the plan.
        """
        below = self.frames[1:]
        return bool(below) and all(each.own not in (Role.OTHER, Role.NEVER) for each in below)

    @property
    def is_below_goal_title(self) -> bool:
        """Whether the line stands right below a heading, and that right below a title that makes
        all of the document goals.
        """
        return self.titled and len(self.frames[1:]) == 1 and self.frames[0].role is Role.GOALS

    @property
    def time(self) -> ScalarNode | None:
        """The time that the closest heading with one gives."""
        return next((each.time for each in reversed(self.frames) if each.time), self.whole)

    @property
    def group(self) -> Prose | None:
        """The heading of a group of goals that the line stands in: "Awareness" below "Goals"."""
        frame = self.frames[-1] if len(self.frames) > 1 else None
        if frame is None or frame.role is not Role.GOALS:
            return None
        return frame.prose if frame.own is Role.OPEN else None

    def wants_of_audience(self, prose: Prose) -> bool:
        """Whether words say what we want in the section of an audience: "What we want" of it."""
        wish = self.names.named("goal_phrases", prose.text.rstrip(" :"))
        return wish and self.is_of_audience

    @property
    def is_of_audience(self) -> bool:
        """Whether the outermost heading above that is of no goals is one of audiences."""
        others = (each for each in self.frames if each.role in (Role.OTHER, Role.NEVER))
        first = next(others, None)
        return first is not None and (
            self.names.part(first.prose.text) == "audience"
            or self.names.hints("audience", first.prose.text)
        )

    @property
    def names_audience(self) -> bool:
        """Whether a heading above names audiences by a word that by itself stops no goals."""
        below = (each.prose.text for each in self.frames if each.level > 1)
        return self.role is Role.OPEN and any(self.names.part(each) == "audience" for each in below)

    def speaks_of_targets(self, lead: Prose | None) -> bool:
        """Whether the heading above, or the line right above, has a word for what shall be reached:
        "Targets by month".
        """
        names = self.names
        above = (*(each.prose.text for each in self.frames[-1:]), "" if lead is None else lead.text)
        words = (word for each in above for word in heading_key(each).split())
        return any(map(names.ends_goal, above)) or any(
            names.tables.columns.get(word) in ("target", "goal") for word in words
        )

    def enter(
        self,
        prose: Prose,
        level: int,
        *,
        goal: bool = False,
        wants: bool = False,
        goals: bool = False,
        below: Sequence[Prose] = (),
    ) -> Frame:
        """Go below a heading.

        Args:
            prose: its words.
            level: how deep it is.
            goal: it is one by its label, or by what stands below it.
            wants: it is one by its label and its verb, whoever it speaks of: no list of audiences.
            goals: what stands below says that it is above some.
            below: the headings right below it.
        """
        while self.frames and self.frames[-1].level >= level:
            self.frames.pop()
        above = self.frames[-1] if self.frames else None
        title = above is None and not self.begun
        own = self._own(prose, above, goals=goals and not (title or self._is_among_content()))
        own = Role.OPEN if wants and own is Role.NEVER else own
        self.begun = True
        role = self._role(own, above, title=title and level == 1)
        role = Role.GOALS if role is Role.NEVER and self.wants_of_audience(prose) else role
        beside = above is not None and above.divided
        if own is Role.OPEN and not goal and (beside or (self.labelled and self._is_title(above))):
            role = Role.OTHER
        passes = not title or own is not Role.GOALS or self.titled or self._only_goal(prose)
        told = self.times.of_title if title and level == 1 else self.times.of_heading
        time = told(prose) if role is not Role.NEVER else None
        node = None if time is None else self.times.node(prose, time)
        if title and level == 1 and (own is Role.GOALS or self.names.is_of_plan(prose.text)):
            self.whole = node
        divided = own is Role.GOALS and self._is_divided(prose, below)
        frame = Frame(level, prose, role, passes, node, own, divided)
        self.frames.append(frame)
        return frame

    def told(self, prose: Prose) -> bool:
        """Take the time that a paragraph gives to what stands below it: "until the end of 2028"
        in a section of goals, "September 2026 to August 2027" below the title. Whether it gave one.
        """
        frame = self.frames[-1] if self.frames else None
        if frame is None or prose.text.rstrip().endswith(":"):
            return False
        if len(self.frames) == 1 and self._told_end(frame, prose):
            return True
        time = self.times.of_days(prose) if frame.role is Role.GOALS else None
        if time is None and frame.time is not None:
            return False
        if time is None and frame.role is Role.GOALS:
            time = self.times.of_sentence(prose)
        elif time is None and len(self.frames) == 1:
            time = self.times.of_range(prose) or self.times.of_validity(prose)
        if time is not None:
            self.frames[-1] = replace(frame, time=self.times.cells.text(time))
        return time is not None

    def _told_end(self, frame: Frame, prose: Prose) -> bool:
        """Take the day on which the year ends that the document is for, where it says so."""
        end = Ends(self.names, self.times.cells).of_year(prose)
        if end is None:
            return False
        year = None if frame.time is None else _YEAR.search(frame.time.text)
        if year is not None and year[0] not in end.text:
            return False
        self.frames[-1] = replace(frame, time=self.times.cells.text(end))
        return True

    def classify(self, prose: Prose) -> Role:
        """What a heading says by itself."""
        names = self.names
        words = names.without_tail(self.times.without(prose))
        if not re.search(r"[^\W\d]", _without(heading_key(words), names.of_list("prepositions"))):
            return Role.PERIOD if words != prose.text else Role.OPEN
        if self.served and is_of_house(prose, names, self.times):
            return Role.NEVER
        if names.named("goal_phrases", words) or names.asks_for_goals(words):
            return Role.GOALS
        if names.asks_for_numbers(words):
            return Role.NUMBERS
        found_out = names.was_found_out(prose.text) and not names.ends_goal(words)
        return Role.OTHER if found_out else self._by_name(words)

    def _by_name(self, words: str) -> Role:
        """What a heading says by the names in it."""
        names = self.names
        lists = ("never", "set_aside_sections")
        never = any(names.names_section(each, names.without_audience(words)) for each in lists)
        never = never or names.asks_about_method(words)
        done = names.says_done(words) and not names.ends_numbers(words)
        asks = words.rstrip().endswith("?") or names.asks(words) or names.asks_where(words)
        if never or done or asks or names.mentions("not_goals", words):
            return Role.NEVER if never else Role.OTHER
        if names.ends_goal(words):
            return Role.GOALS
        if names.ends_numbers(words):
            return Role.NUMBERS
        other = names.names_section("other_sections", words) or names.asks_for_audience(words)
        other = other or names.named("lone_other_sections", words) or names.says_how(words)
        return Role.OTHER if other else Role.OPEN

    def _is_among_content(self) -> bool:
        """Whether a heading above, the title left aside, is one of what is posted: "Challenges"
        below "Content pillars" are no goals.
        """
        return any(
            each.level > 1 and self.names.part(each.prose.text) == "content" for each in self.frames
        )

    def _is_divided(self, prose: Prose, below: Sequence[Prose]) -> bool:
        """Whether a heading is of goals and something else ("Offer & goals"), and one of several
        below it says that the goals are there.
        """
        joins = len(list(self.names.segments(self.times.without(prose)))) > 1
        told = [self.classify(each) for each in below] if joins else []
        return Role.GOALS in told and Role.OPEN in told

    def _own(self, prose: Prose, above: Frame | None, *, goals: bool) -> Role:
        """What a heading says; a time alone is above goals only where no other part is around."""
        own = self.classify(prose)
        other = own is Role.NEVER or (own is Role.PERIOD and not _is_open(above))
        return Role.GOALS if goals and not other else own

    def _role(self, own: Role, above: Frame | None, *, title: bool) -> Role:
        if title:
            return own if own in (Role.GOALS, Role.NUMBERS) else Role.OPEN
        if above is None:
            return Role.OPEN if own is Role.PERIOD else own
        if above.role is Role.NEVER:
            return Role.NEVER
        if own in (Role.OPEN, Role.PERIOD):
            passes = above.passes_on or own is Role.PERIOD
            return above.role if passes else Role.OPEN
        return own

    def _is_title(self, above: Frame | None) -> bool:
        """Whether the heading above is the title, and calls the whole document one of goals."""
        return above is not None and above is self.frames[0] and above.role is Role.GOALS

    def _only_goal(self, prose: Prose) -> bool:
        return self.names.only_goal(self.times.without(prose))


def _is_open(frame: Frame | None) -> bool:
    return frame is None or frame.role is Role.OPEN


def serves_house(outline: Outline, names: FoundNames, times: Times) -> bool:
    """Whether a document has a section of what the house wants ("Business goals"), and below its
    title another one of goals.
    """
    sections = Sections(names, times)
    house, own = False, False
    for block in outline.blocks:
        match block:
            case Heading(prose=prose, level=level):
                below = level > 1
            case Paragraph(prose=prose, bold=True):
                below = True
            case _:
                continue
        if is_of_house(prose, names, times):
            house = True
        elif below and sections.classify(prose) is Role.GOALS:
            own = True
    return house and own


def is_of_house(heading: Prose, names: FoundNames, times: Times) -> bool:
    """Whether a heading stands above what the house itself wants: "Business goals for 2027"."""
    said = times.without(heading).split()
    while said and heading_key(said[-1]) in names.of_list("prepositions"):
        said.pop()
    return names.is_of_business(" ".join(said))


def _without(text: str, words: frozenset[str]) -> str:
    return " ".join(word for word in text.split() if word not in words)
