"""Lines that lead to goals wherever they stand: "We have set ourselves three goals:", "By June 2027
we want:", above a list of numbers to reach.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.lines.aims import Aims
from smlint.plan.found.words.prose import last_sentence
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Bullets, Prose

_HALF = 2
_MOST_WORDS = 12
_SMALL = (
    *("prepositions", "until_words", "leading_articles", "filler", "hint_filler", "first_person"),
    *("joiners", "goal_adverbs", "goal_reaches", "end_words", "goal_tails"),
)
"""What stands beside "we want" in a line that says no more than that."""

_CLAUSE = re.compile(r"\s*(?:[,;(]|\s[-–—])\s*")


@dataclass(frozen=True, slots=True)
class Announcing:
    """Tells such lines."""

    words: Words

    def leads_to_goals(self, lead: Prose, bullets: Bullets) -> bool:
        """Whether a line announces goals, and what stands below it are some: most of the bullets
        say how much, or by when.
        """
        said = last_sentence(self.words.undated(affirmed(lead, self.words)))
        asked = self.words.names.asks_for_goals(said)
        if not (asked or self.names_goals(said) or self._wishes(said)):
            return False
        step = Aims(self.words).is_step
        return sum(step(item.prose) for item in bullets.items) * _HALF >= len(bullets.items)

    def heads(self, line: Prose) -> bool:
        """Whether a line right above a list asks for goals, or names them, as a heading would:
        "Where we want to get to".
        """
        names, said = self.words.names, self.words.undated(line)
        short = "\n" not in line.text and len(line.text.split()) <= _MOST_WORDS
        return short and (names.asks_for_goals(said) or names.only_goal(said))

    def names_goals(self, said: str) -> bool:
        """Whether a line has a word for goals, and neither says what for nor whose that are no
        plan's: "To reach our goals we need:", "The goals of a post are:".
        """
        names, words = self.words.names, heading_key(said).split()
        if not 0 < len(words) <= _MOST_WORDS:
            return False
        goals = any(map(names.ends_goal, words)) or names.mentions("goal_sections", said)
        lists = ("lead_stops", "not_goals", "not_plan_goals", "second_person", "past_words")
        stopped = any(names.mentions(each, said) for each in lists)
        small = names.of_list("prepositions") | names.of_list("lead_purposes")
        led = words[0] in small - names.of_list("first_person")
        return goals and not (stopped or led)

    def _wishes(self, said: str) -> bool:
        """Whether a line says that we want what follows, and nothing more."""
        names, words = self.words.names, f" {heading_key(said)} "
        wants = [each for each in names.of_list("our_wishes") if f" {each} " in words]
        if not wants:
            return False
        left = words.replace(f" {max(wants, key=len)} ", " ").split()
        return names.words_of(*_SMALL).issuperset(left)


def affirmed(lead: Prose, words: Words) -> Prose:
    """A line without what it says at its end that something is not: ", no promises" of "These are
    goals, no promises:".
    """
    begin = len(lead.text) - len(last_sentence(lead.text).lstrip())
    refusals = words.names.of_list("account_nots")
    for mark in _CLAUSE.finditer(lead.text, begin):
        first = heading_key(lead.text[mark.end() :]).split()[:_HALF]
        if not refusals.isdisjoint(first) and mark.start() > begin:
            return lead.slice(0, mark.start())
    return lead
