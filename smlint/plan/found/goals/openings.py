"""What a heading, or a bold line that is one, opens: a section, a goal, or the key results of the
goal above.
"""

from __future__ import annotations

from dataclasses import dataclass

from smlint.plan.found.goals.counted_headings import counted_goal
from smlint.plan.found.goals.standing import Standing
from smlint.plan.found.goals.status_headings import StatusGoal, status_goal
from smlint.plan.found.lines.below import headings_below, unnumbered
from smlint.plan.found.lines.sections import PSEUDO_LEVEL, Frame, Role
from smlint.plan.found.words.goal import Goal
from smlint.syntax.outline import Bullets, Prose


@dataclass(frozen=True, slots=True)
class Opening:
    """A heading, or a bold line that is one.

    Attributes:
        at: its place among the blocks of the document.
        below: the heading right below it.
        group: it ends with a colon, and is only the name of what follows.
        hinted: what stands below it are goals.
    """

    prose: Prose
    level: int
    at: int
    below: str = ""
    group: bool = False
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class Openings:
    """Reads them, and notes in ``here`` what they open."""

    here: Standing

    def read(self, opening: Opening) -> None:
        """One of them."""
        here, prose = self.here, opening.prose
        if self._is_of_results(opening):
            return
        here.leave(opening.level)
        labels = here.labels.of_lines(here.below)
        here.posts = here.labels.are_of_posts(labels)
        value, counted = here.headings.announced(prose, here.below), self._counted(opening)
        value = counted[0] if value is None and counted is not None else value
        status = None if value is not None else self._with_status(opening)
        value = value if status is None else status.words
        listed = counted is not None or status is not None
        frame = self._enter(opening, value, labels, counted=listed)
        if not here.place.announces:
            return
        if value is not None and value.text and here.sections.times.without(value).strip():
            announced = here.announce(value, prose)
            lists = here.headings.lists_results
            told = announced is not None and lists(announced, here.below)
            here.results = (told or counted is not None) and status is None
            if announced is not None and status is not None:
                self._note(status, announced)
            if announced is not None and counted is not None and counted[1] is not None:
                announced.put("owner", here.words.owner(counted[1]))
        elif not self._says_how_much(opening, labels, frame):
            self._name(opening)

    def _is_of_results(self, opening: Opening) -> bool:
        """Take a heading that leads to the key results of the goal above, or is one of them."""
        here, prose, level = self.here, opening.prose, opening.level
        pseudo = level == PSEUDO_LEVEL
        if here.goal is not None and here.headings.leads_to_results(prose, level):
            here.results = level > here.level or pseudo
            here.named = here.results and level < PSEUDO_LEVEL
            if here.results:
                return True
        if pseudo and here.named and not opening.group and here.headings.is_result(prose):
            here.add_result(prose, prose)
            return True
        return False

    def _with_status(self, opening: Opening) -> StatusGoal | None:
        """A heading right below "Goals", or beside one there, with a mark for how far it is."""
        here = self.here
        above = [each for each in here.sections.frames if each.level < opening.level][-1:]
        if opening.level == PSEUDO_LEVEL or not any(each.role is Role.GOALS for each in above):
            return None
        return status_goal(here.outline.blocks, opening.at, opening.level, here.words.names)

    def _note(self, status: StatusGoal, goal: Goal) -> None:
        """Note how far a goal is by the mark before it."""
        self.here.remarks = status.over
        if status.done and "target" not in goal.fields:
            self.here.words.works.note(goal)

    def _counted(self, opening: Opening) -> tuple[Prose, Prose | None] | None:
        """What a heading right below "Goals" says that is counted off as one of them, and who has
        it.
        """
        here = self.here
        above = [each for each in here.sections.frames if each.level < opening.level][-1:]
        among = any(each.role is Role.GOALS for each in above)
        listed = any(isinstance(each, Bullets) for each in here.below)
        if not (among and listed) or opening.level == PSEUDO_LEVEL:
            return None
        return counted_goal(here.outline.blocks, opening.at, opening.level, here.words.names)

    def _enter(
        self, opening: Opening, value: Prose | None, labels: list[str], *, counted: bool
    ) -> Frame:
        """The section that a heading opens; ``value`` is the goal that it announces, ``labels``
        begin the lines below it.
        """
        here, headings, prose = self.here, self.here.headings, opening.prose
        sorts = headings.sorts_goals(prose, here.below)
        return here.sections.enter(
            prose,
            opening.level,
            goal=value is not None or headings.has_results(here.below, labels),
            wants=sorts or counted or (value is not None and headings.begins_as_goal(value)),
            goals=opening.hinted or sorts or counted,
            below=headings_below(here.outline.blocks, opening.at, opening.level),
        )

    def _says_how_much(self, opening: Opening, labels: list[str], frame: Frame) -> bool:
        """Take a heading below which stand a baseline and a target, or indicators."""
        here, prose = self.here, opening.prose
        if frame.role is Role.OTHER:
            return False
        if here.headings.is_measured(labels):
            self._measured(prose)
            return True
        if here.headings.names_indicators(opening.below):
            whole = here.announce(unnumbered(prose), prose)
            here.whole = None if whole is None else (whole, opening.level)
            return True
        return False

    def _measured(self, prose: Prose) -> None:
        """A heading with a baseline and a target: a goal, or an indicator of the one above."""
        here = self.here
        if here.whole is None:
            here.announce(unnumbered(prose), prose)
            return
        here.goal = here.lines.goal(unnumbered(prose), prose.span, here.place)
        if here.goal is not None:
            here.whole[0].results.append(here.goal)

    def _name(self, opening: Opening) -> None:
        """A goal that a heading names by itself, or whose topic it is."""
        here, prose, headings = self.here, opening.prose, self.here.headings
        if not opening.group and headings.is_goal(
            prose,
            here.below,
            beside=here.beside.is_beside_goal(opening.at, here.found),
            next_below=opening.below,
        ):
            here.announce(headings.uncounted(prose), prose)
            here.results = True
            return
        said = here.topics.below(prose, here.below, here.beside, opening.at)
        if said is not None:
            here.announce_topic(prose, said, prose)
