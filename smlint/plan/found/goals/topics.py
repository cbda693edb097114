"""Goals whose topic stands before them: "Awareness" as a heading or in bold, and then the sentence
that says what shall be reached.
"""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.lines.below import has_parts, unnumbered
from smlint.plan.found.lines.beside import Beside
from smlint.plan.found.lines.goals import GoalLines
from smlint.plan.found.lines.labels import Place
from smlint.plan.found.lines.sections import Role, Sections
from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import bold_lead, first_sentence, topic_and_rest, trimmed
from smlint.plan.found.words.reading import Words
from smlint.plan.wording.figures import Role as Figure
from smlint.syntax.outline import Block, Bullets, Paragraph, Prose


@dataclass(frozen=True, slots=True)
class Topics:
    """Finds them.

    Attributes:
        sections: the headings above the line that is read.
    """

    words: Words
    lines: GoalLines
    sections: Sections

    def below(
        self, prose: Prose, blocks: tuple[Block, ...], beside: Beside, at: int
    ) -> Prose | None:
        """The sentence of the paragraph below a heading among goals that says what shall be
        reached; None where the heading is another part of the plan, or nothing is said.
        """
        above = self.sections.frames[-2] if len(self.sections.frames) > 1 else None
        first = blocks[0] if blocks else None
        if above is None or above.role is not Role.GOALS or not isinstance(first, Paragraph):
            return None
        if self._leads_to_list(blocks) and not self.lines.aims.tells_progress(first.prose):
            return None
        own = self._is_open(prose)
        if self._begins_with_label(first.prose) or not (own or self._is_topic(prose)):
            return None
        said = self.sure(first.prose)
        split = not above.passes_on or beside.has_goals(at, self.sections)
        if said is not None or split or beside.follow_list(at):
            return said
        wish = self._wish(first.prose)
        if (own and wish is not None) or self._is_titled_goal(prose, beside, at):
            return wish or first_sentence(first.prose)
        vague = own and len(blocks) == 1 and not has_parts(beside.blocks, at, beside.level(at))
        fits = (vague or wish is not None) and beside.are_measured(at, self.sure)
        return (wish or first_sentence(first.prose)) if fits else None

    def _is_titled_goal(self, prose: Prose, beside: Beside, at: int) -> bool:
        """Whether a heading right below a title that makes everything goals is one: it is no other
        section of a page, and one of several.
        """
        names, words = self.words.names, unnumbered(prose).text
        other = names.is_section(words) or names.is_team(words) or names.named("part_titles", words)
        fits = self.sections.is_below_goal_title and self._is_open(prose) and not other
        return fits and len(beside.group(at)) > 1

    def lead(
        self, prose: Prose, blocks: tuple[Block, ...], beside: Beside
    ) -> tuple[Prose, Prose] | None:
        """The topic in bold with which a paragraph among goals begins, and the sentence behind it;
        ``blocks`` is what stands beside the paragraph. Words that say something themselves are no
        topic.
        """
        found = self.split(prose) if self._is_among_goals else None
        if found is None:
            return None
        topic, rest = found
        said = self.sure(rest) or self._wish(rest)
        if said is None and beside.are_led(blocks, self._is_led):
            said = first_sentence(rest)
        return None if said is None else (topic, said)

    def statement(self, prose: Prose) -> Prose | None:
        """The sentence in bold with which a paragraph begins: "**Find younger volunteers.** 45 of
        them by September." has one.
        """
        lead = bold_lead(prose, self.words.cells.source) if self._is_among_goals else None
        if lead is None or not lead.text.endswith(".") or len(lead.text) == len(prose.text):
            return None
        several = len(lead.text.split()) > 1
        return lead if several and self.sections.classify(lead) is Role.OPEN else None

    def split(self, prose: Prose) -> tuple[Prose, Prose] | None:
        """A topic in bold, and what stands behind it."""
        found = topic_and_rest(prose, self.words.cells.source)
        if found is None or self._is_label(found[0].text):
            return None
        return found if self._is_open(found[0]) or self._is_topic(found[0]) else None

    def sure(self, prose: Prose) -> Prose | None:
        """The first sentence that says how much is wanted, and by when or from where."""
        return next((each for each in sentences(prose) if self._is_sure(each)), None)

    @property
    def _is_among_goals(self) -> bool:
        return bool(self.sections.frames) and self.sections.frames[-1].role is Role.GOALS

    def _leads_to_list(self, blocks: tuple[Block, ...]) -> bool:
        """Whether a list stands below that says more than the fields of one goal."""
        items = (item for block in blocks if isinstance(block, Bullets) for item in block.items)
        labels = (self.lines.labels.split(item.prose)[0] for item in items)
        return any(label is None or not self._is_label(label.text) for label in labels)

    def _is_led(self, prose: Prose) -> bool:
        found = self.split(prose)
        return found is not None and self.sure(found[1]) is not None

    def _is_sure(self, prose: Prose) -> bool:
        sentence = self.words.sentence(prose)
        target = self.words.picking.target(prose, sentence)
        if target is None:
            return False
        steps = {Figure.FROM, Figure.TO} <= {each.role for each in sentence.numbers}
        alone = len(sentence.numbers) == 1
        if alone and self.lines.aims.says_how_it_is(prose, target.start):
            return False
        return steps or (
            not target.word and (sentence.due is not None or self.lines.aims.is_aim(prose))
        )

    def _wish(self, prose: Prose) -> Prose | None:
        """The first sentence, where it begins as goals do or says that one wants something."""
        first = first_sentence(prose)
        names = self.words.names
        verb = heading_key(first.text).partition(" ")[0] in names.of_list("goal_verbs")
        wants = names.mentions("goal_wants", first.text)
        wants = wants and not names.mentions("goal_want_stops", first.text)
        return first if (verb or wants) and self.words.says_something(first) else None

    def _is_open(self, prose: Prose) -> bool:
        """Whether a heading names no other part of the plan: "Awareness", "Donors"."""
        names, words = self.words.names, unnumbered(prose)
        other = names.part(words.text) or names.platform(words.text)
        open_ = self.sections.classify(words) in (Role.OPEN, Role.PERIOD)
        return open_ and not other and not names.mentions("beside_goals", words.text)

    def _is_topic(self, prose: Prose) -> bool:
        """Whether a heading that may be another part of the plan is what goals are about too:
        "Community", "Instagram".
        """
        names, words = self.words.names, unnumbered(prose).text
        if names.platform(words):
            return True
        small = names.of_list("filler") | names.of_list("joiners") | names.of_list("articles")
        said = set(heading_key(words).split()) - small
        return bool(said) and said <= {
            word for each in names.of_list("goal_topics") for word in each.split()
        }

    def _begins_with_label(self, prose: Prose) -> bool:
        label, _value = self.lines.labels.split(prose)
        return label is not None and self._is_label(label.text)

    def _is_label(self, label: str) -> bool:
        """Whether a label says something else of a goal, or announces one."""
        names = self.words.names
        others = ("other_labels", "post_labels", "owner_labels", "due_fields", "audience_labels")
        told = self.lines.labels.attribute(label) or self.lines.labels.announced(label)
        known = self.lines.says_how_known(label) or names.says_done(label)
        return bool(told or known) or any(names.named(each, label) for each in others)


def headed(lines: GoalLines, topic: Prose, said: Prose, line: Prose, place: Place) -> Goal | None:
    """The goal that a sentence says, called by its topic."""
    goal = lines.goal(said, line.span, place)
    bare = trimmed(unnumbered(topic))
    words = lines.words.times.without(bare)
    grouped = lines.names.mentions("goal_groups", words)
    if goal is not None and any(map(str.isalpha, words)) and not grouped:
        goal.put("title", lines.words.cells.text(bare))
    return goal
