"""The goals in the paragraphs of an ordinary document: in labelled lines, behind a topic in bold,
in running text.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from smlint.base.text import heading_key
from smlint.plan.found.goals.expected import Expected
from smlint.plan.found.goals.standing import Standing
from smlint.plan.found.lines.announcing import Announcing
from smlint.plan.found.lines.divided import Divided
from smlint.plan.found.lines.sections import Role
from smlint.plan.found.lines.within import Within
from smlint.plan.found.words.prose import paragraph_lines
from smlint.plan.wording.sentence import Intro
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Paragraph, Prose

_LINE = 80
"""A line that speaks of all goals above it has so many letters at the most."""
_SMALL = ("until_words", "prepositions", "leading_articles")


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Reads them; ``here`` is where they stand."""

    here: Standing

    def read(self, prose: Prose, *, led: bool = False) -> None:
        """Labelled lines, the line above a list, or a goal in prose; ``led``: a list follows."""
        here = self.here
        here.lead = None
        if led and here.goal is None and self._says_when(prose):
            here.lead = prose
            return
        here.done = here.done or here.lines.aims.tells_progress(prose)
        if here.read is not None and prose is here.read[0]:
            self._lines_behind(*here.read)
            return
        if here.goal is None and self._told_of_above(prose):
            return
        known = len(here.found)
        self._goals(prose)
        if len(here.found) == known:
            self._told(prose)  # the day of a goal is no other's
        free = led and here.role in (Role.OPEN, Role.OTHER)
        heads = free and Announcing(here.words).heads(prose)
        if heads or prose.text.rstrip().endswith(":"):
            here.lead = prose

    def _says_when(self, prose: Prose) -> bool:
        """Whether a line right above a list of goals is what a heading would be that says by when
        these are to be reached: "Medium term (2028)".
        """
        here, times = self.here, self.here.words.times
        label, _value = here.labels.split(prose)
        timed = here.role is Role.GOALS and label is None and "\n" not in prose.text
        return timed and here.around.is_timed(prose) and times.of_heading(prose) is not None

    def quoted(self, said: tuple[Paragraph, ...]) -> None:
        """A quote right below a goal: only what its labels say to be reached is the document's. One
        right below the title of a strategy may say what its goal is.
        """
        here = self.here
        if here.goal is None and here.hints.strategy and here.is_below_title:
            for line in (line for each in said for line in here.labels.of_paragraph(each.prose)):
                label, value = here.labels.split(line)
                if label is not None and value.text and here.labels.announced(label.text) == "goal":
                    self._line(line)
            return
        for line in (line for each in said for line in paragraph_lines(each.prose)):
            if here.goal is not None:
                here.lines.put_reached(here.goal, line, here.place)

    def _goals(self, prose: Prose) -> None:
        """The goals of a paragraph."""
        here = self.here
        place = here.place
        if place.role is Role.NEVER and here.is_of_calendar:
            place = replace(place, role=Role.OTHER)  # what one wants may stand below the weeks
        several = tuple(Divided(here.lines).goals(prose, place))
        if several:
            here.found += several
            return
        lines = tuple(here.labels.of_paragraph(prose))
        before = self._said_before_labels(prose, lines)
        if before is not None:
            self._goals(before)
            lines = tuple(each for each in lines if each.span.start.offset > before.span.end.offset)
        labelled = [self._expects(line) or self._line(line) for line in lines]
        if any(labelled):
            self._said_behind_label(lines, labelled)
        if before is not None or any(labelled):
            return
        if here.role is Role.GOALS and here.headings.is_line_of_period(prose):
            here.announce(prose, prose)
            here.results = True
            return
        lead = here.topics.statement(prose)
        if lead is not None and here.announce(lead, prose) is not None:
            here.below = ()
            self._add_aim(prose.slice(len(lead.text), len(prose.text)), single=True)
        elif (here.goal is None or here.led) and (
            topic := here.topics.lead(prose, here.below, here.beside)
        ):
            here.announce_topic(*topic, prose)
            here.led = True
        elif here.goal is not None:
            single = here.done or here.headings.is_all_said(here.below)
            self._add_aim(prose, single=single)
        else:
            said = [*here.running.goals(prose, here.place, here.below)]
            here.said += 0 if here.role is Role.GOALS else len(said)
            here.found += said

    def _said_before_labels(self, prose: Prose, lines: tuple[Prose, ...]) -> Prose | None:
        """What a paragraph says of the goal above it before its first line with the label of a
        field: a blank line between the two would change nothing. None where such a line begins it,
        or none follows.
        """
        first = next((line for line in lines if self._is_field(line)), None)
        if self.here.goal is None or first is None or first is lines[0]:
            return None
        begin = first.span.start.offset
        return prose.slice(0, bisect_left(prose.marks, begin, key=lambda mark: mark.offset))

    def _said_behind_label(self, lines: tuple[Prose, ...], labelled: list[bool]) -> None:
        """Add to the goal above what the line says that stands right behind a field of it."""
        for (before, line), told in zip(pairwise(lines), labelled[1:], strict=True):
            plain = not told and self.here.labels.split(line)[0] is None
            if plain and self._is_field(before):
                self._add_aim(line, single=False)

    def _is_field(self, line: Prose) -> bool:
        """Whether a line has a label that says something of the goal above it."""
        here = self.here
        label, value = here.labels.split(line)
        return (
            label is not None
            and bool(value.text)
            and (bool(here.lines.field(label.text, value)) or here.lines.says_how_known(label.text))
        )

    def _lines_behind(self, prose: Prose, said: Prose) -> None:
        """The labelled lines behind the sentence of a goal in its paragraph."""
        for line in paragraph_lines(prose):
            if line.span.start.offset > said.span.start.offset:
                self._line(line)

    def _told(self, prose: Prose) -> None:
        """Take the time that a paragraph gives to what stands below; that of a goal is its own."""
        here = self.here
        splits = (here.labels.split(line)[0] for line in paragraph_lines(prose))
        own = any(label is not None and here.labels.announced(label.text) for label in splits)
        if here.goal is None and not own:
            here.around.told(prose)

    def _told_of_above(self, prose: Prose) -> bool:
        """Give the goals of the section the time by which a line below them wants all of them: "All
        of this by the end of June", "Deadline: 30 June". Whether it does.
        """
        here = self.here
        frame = here.sections.frames[-1] if here.sections.frames else None
        time = self._of_all(prose) if frame is not None and here.role is Role.GOALS else None
        if frame is None or time is None:
            return False
        line = frame.prose.span.start.line
        above = [each for each in here.found if each.span.start.line > line]
        for goal in above:
            goal.context = time
        return bool(above)

    def _of_all(self, prose: Prose) -> ScalarNode | None:
        """The time by which a line wants all that stands above it; None where it says none."""
        here = self.here
        label, value = here.labels.split(prose)
        dated = label is not None and here.labels.attribute(label.text) == "due"
        told = len(prose.text) <= _LINE and self._wants_all(prose)
        time = here.words.times.of_sentence(value if dated else prose) if dated or told else None
        return None if time is None else here.words.cells.text(time)

    def _wants_all(self, prose: Prose) -> bool:
        """Whether a line says of all that stands above it by when, and neither when it was agreed
        nor when it begins. A short word for all ("tout") says so where nothing else is told.
        """
        words, names = self.here.words, self.here.words.names
        said = heading_key(words.times.without(prose))
        leads = (each for each in names.of_list("all_of_it") if f"{said} ".startswith(f"{each} "))
        lead = max(leads, key=len, default="")
        left = set(said.removeprefix(lead).split()).difference(*map(names.of_list, _SMALL))
        if not (lead and left):
            return bool(lead)
        due = words.sentence(prose).due
        by = due is not None and due.intro is Intro.BY
        wanted = by or names.mentions("all_of_it_wishes", prose.text)
        return wanted and " " in lead and not names.mentions("all_of_it_stops", prose.text)

    def _line(self, prose: Prose) -> bool:
        """One line of a paragraph; whether it carried a label, or was counted within a goal."""
        here = self.here
        within = self._counted_within(prose)
        if within is not None:
            here.add_result(within, prose)
            return True
        label, value = here.labels.split(prose)
        if label is None or not value.text:
            return False
        announced = here.labels.announced(label.text)
        if here.goal is not None and here.lines.says_how_known(label.text):
            here.lines.note_known(here.goal, value)
            return True
        if not announced:
            return here.goal is not None and (
                here.lines.put(here.goal, label, value)
                or here.lines.put_reached(here.goal, prose, here.place)
            )
        if not here.place.announces:
            return True
        place = here.labels.at(here.place, label)
        if announced == "result" and here.goal is not None:
            here.add_result(value, prose, place)
        elif (head := here.headings.dated_by(value)) is not None and here.goal is None:
            dated = here.announce(head, head, place)
            if dated is not None:
                here.lines.put_due(dated, value)
        else:
            here.announce(value, prose, place)
            here.results = False
        return True

    def _counted_within(self, prose: Prose) -> Prose | None:
        """What a line says that is counted within the goal above; None where it is no such line."""
        goal = self.here.goal
        if goal is None:
            return None
        return Within(self.here.text.line(goal.span.start.line)).words(prose)

    def _expects(self, prose: Prose) -> bool:
        """Whether a line says what is expected of the period that the heading above names: then it
        is a goal.
        """
        here = self.here
        value = Expected(here.lines, here.sections).value(prose, here.place)
        if value is None:
            return False
        here.expected = here.announce(value, prose) is not None
        return True

    def _add_aim(self, prose: Prose, *, single: bool) -> None:
        """Add to the goal above what a paragraph says of how much and by when."""
        here = self.here
        if here.goal is not None and not here.remarks:
            here.running.add_aim(here.goal, prose, here.place, single=single)
