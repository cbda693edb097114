"""Goals in running text, and what the sentences behind a goal say of how much and by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.found.lines.goals import GoalLines
from smlint.plan.found.lines.labels import Place
from smlint.plan.found.lines.ordinals import Ordinals
from smlint.plan.found.lines.sections import Role, Sections
from smlint.plan.found.lines.sentences import GoalSentences, sentences
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import first_sentence
from smlint.plan.found.words.reading import Words
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Paragraph, Prose

_SEVERAL = 2
_PHRASE_WORDS = 30


@dataclass(slots=True)
class GoalsInText:
    """Reads paragraphs.

    Attributes:
        sections: the headings above the paragraph.
        declares: sentences declare goals wherever they stand, for the document is a strategy.
        alone: what stands below the last heading is one block or running text, with no headings
            further down.
        begun: the first paragraph below the heading was a goal.
    """

    words: Words
    lines: GoalLines
    sections: Sections
    declares: bool
    alone: bool = False
    begun: bool = False
    _listed: tuple[tuple[Block, ...], bool] = ((), False)

    def enter(self, *, alone: bool) -> None:
        """A heading begins a section."""
        self.alone, self.begun = alone, False

    def goals(self, prose: Prose, place: Place, below: tuple[Block, ...]) -> Iterator[Goal]:
        """The goals of a paragraph: in a section of goals, in the first lines, or declared by its
        sentence. ``below`` is what stands below the last heading.
        """
        if place.role is Role.GOALS:
            if self._is_of_another(prose):
                return
            counted = Ordinals(self.words.names).said(prose, below)
            if counted is not None:
                yield from self._goal(counted, place)
                return
            if self._are_listed(below):
                self.begun = True
                yield from self._goal(first_sentence(prose), place)
                return
            yield from self._among_goals(prose, place, below)
            return
        sentence = None
        if place.role is Role.OPEN and len(self.sections.frames) <= 1:
            sentence = GoalSentences(self.words).of_introduction(prose)
        yield from self._goal(sentence, place)
        if sentence is None and place.role is not Role.NEVER:
            yield from self._declared(prose, place)

    def _are_listed(self, below: tuple[Block, ...]) -> bool:
        """Whether the paragraphs below a heading are goals as bullets would be: several of one
        sentence each, which all begin with a verb; below a heading that says "Goals" and nothing
        more, of a few words each that are no sentence.
        """
        known, listed = self._listed
        if known is not below:  # asked for each of them: once is enough
            listed = self._is_list(below)
            self._listed = below, listed
        return listed

    def _is_list(self, below: tuple[Block, ...]) -> bool:
        each = [block.prose for block in below if isinstance(block, Paragraph)]
        known = GoalSentences(self.words)
        alone = len(each) == len(below) >= _SEVERAL and all(
            len(list(sentences(prose))) == 1 and not prose.text.endswith((":", "?"))
            for prose in each
        )
        return alone and (all(map(known.begins_as_goal, each)) or self._are_phrases(each))

    def _are_phrases(self, each: list[Prose]) -> bool:
        """Whether paragraphs below "Goals" are no sentences, by their end and their length."""
        heading = self.sections.frames[-1].prose if self.sections.frames else None
        named = heading is not None and self._is_alone(heading)
        return named and all(
            prose.text[-1:].isalnum() and len(prose.text.split()) <= _PHRASE_WORDS for prose in each
        )

    def of_document(self, blocks: tuple[Block, ...], given: ScalarNode | None) -> Iterator[Goal]:
        """The goals that sentences name, one a paragraph, where nothing else did."""
        for block in blocks:
            for sentence in GoalSentences(self.words).of_document((block,)):
                yield from self._goal(sentence, Place(Role.GOALS, given))
                break

    def add_aim(self, goal: Goal, prose: Prose, place: Place, *, single: bool) -> None:
        """Add to a goal what its own paragraph says of how much and by when; ``single``: nothing
        else stands below it.
        """
        if "target" in goal.fields or goal.results or self._is_of_another(prose):
            return
        aims = self.lines.aims
        for sentence in sentences(prose):
            if aims.is_aim(sentence) or (single and aims.says_how_far(sentence)):
                for result in self._goal(sentence, place):
                    self.add_behind(result, prose, sentence)
                    goal.results.append(result)
                return

    def leads_on(self, lead: Prose | None, last: list[Goal]) -> Goal | None:
        """The last goal, if the line above a list names it and goes on to say by when the list is
        to be reached: "Our aim is ... By June 2027 we want:". More goals are no part of it.
        """
        if lead is None or not last or last[0].is_measured or last[0].results:
            return None
        said, *behind = sentences(lead)
        (goal,) = last
        leading = behind[-1] if behind else said
        within = goal.span.start == said.span.start and bool(behind)
        timed = self.words.times.of_sentence(leading) is not None
        more = self.words.names.mentions("lead_more", leading.text)
        return goal if within and timed and not more else None

    def _is_of_another(self, prose: Prose) -> bool:
        """Whether a paragraph begins with the label of something else: "Why: 300 people left"."""
        label, _value = self.lines.labels.split(prose)
        if label is None:
            return False
        part = self.sections.classify(label) in (Role.OTHER, Role.NEVER)
        return part or self.words.names.named("other_labels", label.text)

    def add_behind(self, goal: Goal, prose: Prose, said: Prose) -> None:
        """Add what the sentence behind a goal's gives: the day ("The deadline is 31.10.2027."), or
        where one stood ("It was 38 in June 2026.").
        """
        after = next(_behind(said, prose), None)
        self.words.note_past(goal, after)
        if after is None or "due" in goal.fields:
            return
        due = self.words.sentence(after).times
        if len(due) == 1 and self.words.names.mentions("due_sentences", after.text):
            goal.put("due", self.words.cells.text(after.slice(due[0].start, due[0].end)))

    def _among_goals(self, prose: Prose, place: Place, below: tuple[Block, ...]) -> Iterator[Goal]:
        """A goal in running text: the only paragraph below "Goal", or "Our goal is to ..."."""
        known = GoalSentences(self.words)
        frame = self.sections.frames[-1] if self.sections.frames else None
        first = not self.begun and (len(below) == 1 or known.is_aim(prose))
        if frame is not None and self._is_alone(frame.prose) and (first or self.begun):
            if self.begun:
                yield from self._declared(prose, place)
            else:
                yield from self._and_further(first_sentence(prose), prose, place)
            self.begun = True
            return
        begins = frame is not None and prose is _first(below) and self._is_one(frame.prose)
        if begins and known.wishes(prose):
            yield from self._and_further(first_sentence(prose), prose, place)
            return
        named = (
            frame is not None
            and len(self.sections.frames) > 1
            and self.sections.classify(frame.prose) is Role.GOALS
        )
        asked = frame is not None and self.words.names.asks_for_goals(frame.prose.text)
        for at, sentence in enumerate(sentences(prose)):
            says = known.says_goal(sentence.text) or (named and not at and known.states(sentence))
            says = says or (not at and known.aims(sentence)) or (asked and known.wants(sentence))
            if says and not sentence.text.endswith(":"):
                yield from self._and_further(sentence, prose, place)
                return
        yield from self._declared(prose, place)

    def _and_further(self, said: Prose, prose: Prose, place: Place) -> Iterator[Goal]:
        """The goal of a sentence, and what those behind it in its paragraph say of how much and by
        when: goals too, or the results of one that says no number.
        """
        for goal in self._goal(said, place):
            yield goal
            wanted = filter(self.lines.aims.is_told_with_day, _behind(said, prose))
            for further in (each for sentence in wanted for each in self._goal(sentence, place)):
                if goal.results or "target" not in goal.fields:
                    goal.results.append(further)
                else:
                    yield further

    def _declared(self, prose: Prose, place: Place) -> Iterator[Goal]:
        """The goals that sentences of a strategy declare, wherever they stand."""
        if not self.declares:
            return
        among = place.role is Role.GOALS
        ours = not among and self.sections.names_no_other
        for each in GoalSentences(self.words).declared(prose, among_goals=among, ours=ours):
            for goal in self._goal(each, Place(Role.GOALS, place.time)):
                self.add_behind(goal, prose, each)
                yield goal

    def _goal(self, sentence: Prose | None, place: Place) -> Iterator[Goal]:
        if sentence is None:
            return
        goal = self.lines.goal(sentence, sentence.span, place)
        if goal is not None:
            yield goal

    def _is_alone(self, heading: Prose) -> bool:
        """Whether a paragraph is all that stands below a heading that says "Goal", be it that of
        the project.
        """
        names, said = self.words.names, self.sections.times.without(heading)
        if not self.alone or not names.ends_goal(said):
            return False
        return names.only_goal(said) or names.only_goal(names.without_project(said))

    def _is_one(self, heading: Prose) -> bool:
        """Whether a heading says "Goal", and not "Goals": what stands first below it is that."""
        return self.words.names.named("goal_labels", self.sections.times.without(heading))


def _behind(said: Prose, prose: Prose) -> Iterator[Prose]:
    """The sentences of a paragraph behind one of them."""
    return (each for each in sentences(prose) if each.span.start.offset > said.span.end.offset)


def _first(below: tuple[Block, ...]) -> Prose | None:
    return below[0].prose if below and isinstance(below[0], Paragraph) else None
