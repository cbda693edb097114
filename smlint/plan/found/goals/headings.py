"""Headings that are goals themselves, by what they say and what stands below them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.lines.below import unnumbered
from smlint.plan.found.lines.bullets import GoalBullets
from smlint.plan.found.lines.labels import GoalLabels
from smlint.plan.found.lines.sections import PSEUDO_LEVEL, Role, Sections
from smlint.plan.found.people.named import People
from smlint.plan.found.tables.rows import Tables
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.stages import is_stage
from smlint.syntax.outline import Block, Bullets, Heading, Paragraph, Prose, Table

_LINE_WORDS = 12
_GROUP_WORDS = 3
_PHRASE = 2
_COUNTED = re.compile(
    r"(?P<label>[^\W\d_]+(?: [^\W\d_]+)?)(?: [nN][°ºo.]{1,2})?"
    r"(?: ?[0-9]{1,2}| [A-ZΑ-Ω]| [IVX]{1,4})(?:\s*[:.)]|\s[-–—])\s+(?P<value>\S.*)",
    re.DOTALL,
)
"""A word, its number or letter, and what stands behind them: "Priority A: More nurses"."""


@dataclass(frozen=True, slots=True)
class Headings:
    """Tells what headings are; ``sections`` are those above the line that is read."""

    words: Words
    bullets: GoalBullets
    sections: Sections
    first_year: int | None
    people: People

    @property
    def labels(self) -> GoalLabels:
        """Tells what labels announce."""
        return self.bullets.labels

    def is_goal(
        self,
        prose: Prose,
        below: tuple[Block, ...],
        *,
        beside: bool = False,
        next_below: str = "",
    ) -> bool:
        """Whether a heading right below "Goals" is one: it says what is wanted, and neither a time,
        a platform nor another part of the plan. ``beside``: one beside it is a goal; ``next_below``
        is the next heading, if that stands below it.
        """
        results = self.labels.announced(next_below) == "result"
        above = self.sections.frames[-2] if len(self.sections.frames) > 1 else None
        if above is None or above.role is not Role.GOALS or not (below or results):
            return False
        own = self.sections.classify(prose)
        if own is Role.OPEN and self.sections.role is Role.OTHER:
            return False
        shown = above.passes_on or results or self.has_lines(below)
        if not shown or self.is_above_goals(prose, below) or self.sorts_goals(prose, below):
            return False
        names, words = self.words.names, prose.text
        lists = [block for block in below if isinstance(block, Bullets)]
        verb = names.begins_with_verb(words, alone=True)
        steps = any(self._are_steps(each, single=beside) for each in lists)
        wordy = len(re.findall(r"[^\W_]{2,}", words)) > 1 or steps
        said = any(isinstance(block, Bullets | Paragraph) for block in below)  # no code
        wordy = wordy or (said and self.sections.is_below_goal_title)
        group = words.endswith(":") or (not verb and names.mentions("goal_groups", words))
        told = names.platform(words) or (not verb and names.part(words))
        done = verb and own is Role.GOALS and not lists  # "Develop shared goals with our partners"
        fits = own is Role.OPEN or (verb and own is Role.OTHER) or done
        return fits and (wordy or verb) and not group and not told and not self.names_person(words)

    def sorts_goals(self, prose: Prose, below: tuple[Block, ...]) -> bool:
        """Whether a heading in a document whose title makes all of it goals only says whose those
        in the list below it are, or in what field, and these say themselves what is wanted:
        "Steering committee" above "Publish the minutes"; "Build the team" is a goal.
        """
        names, said = self.words.names, heading_key(prose.text).split()
        if not self.sections.titled or not 0 < len(said) <= _GROUP_WORDS:
            return False
        if names.begins_with_verb(prose.text, alone=True):
            return False
        theirs = any(each in names.words_of("owner_roles", "group_bodies") for each in said)
        field = all(each in names.words_of("group_fields", "joiners") for each in said)
        items = [item for block in below if isinstance(block, Bullets) for item in block.items]
        told = [each for each in items if self._says_what(each.prose)]
        return (theirs or field) and bool(told) and len(told) == len(items)

    def _says_what(self, prose: Prose) -> bool:
        """Whether a bullet says what is wanted: with a verb at its begin or end, or at length."""
        said = prose.text.split()
        ends = (said[0], said[-1]) if len(said) > 1 else ()
        return len(said) > _PHRASE or any(map(self.words.names.begins_with_verb, ends))

    def leads_to_results(self, prose: Prose, level: int) -> bool:
        """Whether a heading below a goal is above its key results, or a line in bold above what
        somebody promises to do for it: "The board is committed to".
        """
        if self.labels.announced(prose.text) == "result":
            return True
        return level == PSEUDO_LEVEL and self.words.names.mentions("promise_leads", prose.text)

    def is_result(self, prose: Prose) -> bool:
        """Whether a line in bold below "Key results" is one of them: it says more than a time, a
        platform or the name of a group, part or person.
        """
        names, words = self.words.names, unnumbered(prose)
        told = names.platform(words.text) or names.mentions("goal_groups", words.text)
        own, verb = self.sections.classify(words), names.begins_with_verb(words.text, alone=True)
        wordy = len(words.text.split()) > _GROUP_WORDS or verb
        fits = own is Role.OPEN or (verb and own is Role.OTHER)
        return fits and wordy and not told and not self.names_person(words.text)

    def _are_steps(self, bullets: Bullets, *, single: bool) -> bool:
        """Whether the bullets below a heading are steps to it, be it only one: "Run 30 times"."""
        aims = self.bullets.lines.aims
        only = single and len(bullets.items) == 1 and aims.wants(bullets.items[0].prose)
        return only or self.bullets.results.are_steps(bullets, stages=True)

    def lists_results(self, goal: Goal, below: tuple[Block, ...]) -> bool:
        """Whether all of a list right below a heading with the label of a goal are its key results:
        among goals, where the heading says no number and one of them at least tells how much,
        without a label; where another label dates something, "Registration deadline: 31 May", not.
        """
        above = self.sections.frames[-2] if len(self.sections.frames) > 1 else None
        if above is None or above.role is not Role.GOALS or goal.is_measured:
            return False
        items = [item for each in below if isinstance(each, Bullets) for item in each.items]
        labels = [(self.labels.split(item.prose)[0], item.prose) for item in items]
        is_step = self.bullets.lines.aims.is_step
        others = (
            prose for label, prose in labels if label and not self.labels.attribute(label.text)
        )
        plain = (prose for label, prose in labels if label is None)
        return any(map(is_step, plain)) and not any(map(is_step, others))

    def is_line_of_period(self, prose: Prose) -> bool:
        """Whether a short line right below a quarter or a year among goals is one of them."""
        frame = self.sections.frames[-1] if self.sections.frames else None
        if frame is None or frame.role is not Role.GOALS:
            return False
        period = self.sections.classify(frame.prose) is Role.PERIOD
        short = len(prose.text.split()) <= _LINE_WORDS and "\n" not in prose.text
        return period and short and prose.text.rstrip()[-1:] not in ".:;?!"

    def begins_as_goal(self, value: Prose) -> bool:
        """Whether what a heading says behind the label of a goal begins with a verb of change, and
        says of what: "Goal 3: Grow our audience".
        """
        verb = self.words.names.begins_with_verb(value.text, alone=True)
        return verb and len(value.text.split()) > 1

    def names_person(self, words: str) -> bool:
        """Whether a heading is the name of somebody: what stands below are the goals of theirs."""
        return self.people.are_named(words)

    def is_above_goals(self, prose: Prose, below: tuple[Block, ...]) -> bool:
        """Whether a heading only sorts the key results of the table below it, or names an owner."""
        label, value = self.labels.split(prose)
        owner = label is not None and self.labels.attribute(label.text) == "owner" and value.text
        tables = Tables(self.words, self.first_year)
        above = self.sections.frames[-2].prose.text if len(self.sections.frames) > 1 else ""
        told = (
            any(tables.goals(block, Role.GOALS, None))
            for block in below
            if isinstance(block, Table) and self.labels.announced(above) == "result"
        )
        return bool(owner) or any(told)

    def are_labelled(self, blocks: tuple[Block, ...]) -> bool:
        """Whether a heading below the title calls itself a goal, by a word or a code: "O1"; or
        one the goals of the document, where the title has a word for these among others.
        """
        heads = [each for each in blocks if isinstance(each, Heading)]
        below = [each.prose for each in heads if each.level > 1]
        split = map(self.labels.split, below)
        labels = (label.text for label, value in split if label is not None and value.text)
        if any(self.labels.announced(each) == "goal" for each in labels):
            return True
        return self._names_goals_among_others(heads) and any(map(self._is_only_goal, below))

    def _names_goals_among_others(self, heads: list[Heading]) -> bool:
        """Whether the title has a word for goals, and others: "Goals and strategy"."""
        title = heads[0].prose if heads and heads[0].level == 1 else None
        said = title is not None and self.sections.classify(title) is Role.GOALS
        return title is not None and said and not self._is_only_goal(title)

    def _is_only_goal(self, heading: Prose) -> bool:
        return self.words.names.only_goal(self.words.times.without(unnumbered(heading)))

    def has_results(self, below: tuple[Block, ...], labels: list[str]) -> bool:
        """Whether key results stand right below a heading, in labelled lines or rows with codes;
        asked only where other headings call themselves goals.
        """
        if not self.sections.labelled:
            return False
        tables = Tables(self.words, self.first_year)
        return any(self.labels.announced(each) == "result" for each in labels) or any(
            tables.columns(block).coded for block in below if isinstance(block, Table)
        )

    def announced(self, prose: Prose, below: tuple[Block, ...]) -> Prose | None:
        """What a heading says behind the label of a goal or a result; None without such a label."""
        label, value = self.labels.split(prose)
        if label is not None and self.labels.announced(label.text):
            return value
        return self._priority(prose, below)

    def dated_by(self, value: Prose) -> Prose | None:
        """The heading right above a line that only says by when: "Goal: May 2027" below "A site of
        our own" makes that the goal; None where there is none, or it is the name of a section.
        """
        frame = self.sections.frames[-1] if len(self.sections.frames) > 1 else None
        if frame is None or frame.own is not Role.OPEN or not is_stage(value, self.words.times):
            return None
        words, names = unnumbered(frame.prose), self.words.names
        told = names.is_section(words.text) or names.platform(words.text)
        return None if told or self.words.sentence(value).due is None else words

    def _priority(self, prose: Prose, below: tuple[Block, ...]) -> Prose | None:
        """What a priority with its number or letter says, if results stand right below it; None for
        what is none: "Priority: high", "Priority 1: urgent" above a list of tasks.
        """
        words = unnumbered(prose)
        counted = _COUNTED.fullmatch(words.text)
        if counted is None or not self.words.names.named("priority_labels", counted["label"]):
            return None
        tables = Tables(self.words, self.first_year)
        rows = (tables.goals(each, Role.GOALS, None) for each in below if isinstance(each, Table))
        steps = (
            self.bullets.results.are_steps(each) for each in below if isinstance(each, Bullets)
        )
        measured = any(any("target" in row.fields for row in each) for each in rows)
        return words.slice(*counted.span("value")) if measured or any(steps) else None

    def uncounted(self, prose: Prose) -> Prose:
        """What a heading that is a goal says, without its number: "2.1", "Axe n° 2 –"."""
        words = unnumbered(prose)
        counted = _COUNTED.fullmatch(words.text)
        lists = ("priority_labels", "goal_counters")
        named = counted and any(self.words.names.named(each, counted["label"]) for each in lists)
        return words.slice(*counted.span("value")) if counted and named else words

    def has_lines(self, below: tuple[Block, ...]) -> bool:
        """Whether a list or labelled lines stand right below the heading: below a title that
        speaks of goals there are other sections too.
        """
        lists = any(isinstance(block, Bullets) for block in below)
        return lists or any(map(self.labels.announced, self.labels.of_lines(below)))

    def is_all_said(self, below: tuple[Block, ...]) -> bool:
        """Whether the first paragraph below a goal is all that its own words say: nothing else
        stands there, or a list of key results that call themselves so.
        """
        behind = below[1:]
        items = [item for each in behind if isinstance(each, Bullets) for item in each.items]
        labels = [self.labels.split(item.prose)[0] for item in items]
        lists = bool(below) and all(isinstance(each, Bullets) for each in behind)
        return lists and all(
            each is not None and self.labels.announced(each.text) == "result" for each in labels
        )

    def names_indicators(self, heading: str) -> bool:
        """Whether the next heading below is "Indicators of outcome 1": what stands above is it.
        "Goals and indicators" are the goals of the document.
        """
        names = self.words.names
        both = next(names.segments(heading), "") in names.of_list("goal_sections")
        if both or not names.ends_numbers(heading):
            return False
        left = f" {heading_key(heading)} "
        for name in sorted(names.of_list("number_sections"), key=len, reverse=True):
            left = left.replace(f" {name} ", " ")  # "Valori obiettivo" is no indicator of a goal
        return names.mentions("goal_words", left)

    def is_measured(self, labels: list[str]) -> bool:
        """Whether a heading is a goal by the labels below it: a baseline and a target."""
        fields = {self.labels.attribute(label) for label in labels}
        return {"baseline", "target"} <= fields
