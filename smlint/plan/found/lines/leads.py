"""The line right above a list, which keeps the list what its heading makes of it, or says no."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.lines.announcing import affirmed
from smlint.plan.found.lines.sections import Role, Sections
from smlint.plan.found.words.prose import last_sentence
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Prose

_FIRSTS = ("prepositions", "channel_hints", "metric_hints")
"""How a line begins that is for somebody, or names places or numbers: "Places to look at:"."""

_SECTIONS = (Role.OTHER, Role.NEVER, Role.NUMBERS)


_HEADING_WORDS = 7


@dataclass(frozen=True, slots=True)
class Leads:
    """Tells such lines; ``sections`` are the headings above."""

    words: Words
    sections: Sections

    def role(self, lead: Prose, role: Role) -> Role:
        """What a line makes of the list below it, in a section that makes it ``role``."""
        lead = affirmed(lead, self.words)
        example = self.words.names.mentions("quality_leads", last_sentence(lead.text))
        return Role.NEVER if example else self._role(lead, role)

    def _role(self, lead: Prose, role: Role) -> Role:
        """What a line makes of the list below it that leads to no example of a good goal."""
        if role is Role.NEVER or (role is Role.OTHER and not self.sections.only_asks):
            return Role.GOALS if self.sections.wants_of_audience(lead) else role
        if self.sections.classify(lead) is Role.PERIOD:
            return role
        names, words = self.words.names, last_sentence(lead.text)
        stops = self._stops(lead)
        called = self._calls_goals(words, stops)
        if called or names.mentions("goal_sections", words):
            return Role.OTHER if stops and not called else Role.GOALS
        if role is Role.OPEN and self._is_heading(lead):
            return self.sections.classify(lead)
        if role is not Role.GOALS or self._keeps_goals(lead, stops):
            return role
        return Role.OTHER

    def _calls_goals(self, words: str, stops: frozenset[str]) -> bool:
        """Whether a line names goals and goes on to say what these are for or whose they are:
        "Goals that help the school to grow:". In a line like "To meet our goals we" such a word
        says that the list is the way there.
        """
        names, said = self.words.names, words.rstrip(" :").split()
        leads = names.of_list("lead_relatives")
        cut = next((at for at, each in enumerate(said) if at and heading_key(each) in leads), None)
        if cut is None or cut > _HEADING_WORDS:
            return False
        head, first = " ".join(said[:cut]), heading_key(said[0])
        led = any(first in names.of_list(each) for each in ("prepositions", "lead_purposes"))
        called = names.ends_goal(head) and not names.mentions("lead_stops", head)
        return called and not led and stops <= names.of_list("lead_serving")

    def _is_heading(self, lead: Prose) -> bool:
        """Whether a line is what a heading of goals or of metrics would be: "What we want:"."""
        words = lead.text.rstrip(" :")
        short = len(words.split()) <= _HEADING_WORDS and not re.search(r"[\n.,;:!?]", words)
        return short and self.sections.classify(lead) in (Role.GOALS, Role.NUMBERS)

    def _keeps_goals(self, lead: Prose, stops: frozenset[str]) -> bool:
        """Whether a list below a heading of goals still holds some: whatever the line above it
        says, unless that names something else ("How we measure it:").
        """
        names, words = self.words.names, last_sentence(lead.text)
        if names.named("lead_more", words):
            return True
        small = names.of_list("prepositions")
        wished = names.mentions("lead_wishes", words)
        if stops - small:
            return wished and stops - small == self._ends_with_wish(lead)
        if names.mentions("lead_settled", words):
            return True
        if stops:
            return False
        return wished or not self._is_of_another(lead)

    def _ends_with_wish(self, lead: Prose) -> set[str]:
        """The last word of a line where it means to get there: "This is what we want to achieve:";
        "To achieve this we want to:" speaks of the way there.
        """
        last = heading_key(self.words.undated(lead)).rpartition(" ")[2]
        tails = self.words.names.of_list("goal_tails")
        return {last} if any(each.rpartition(" ")[2] == last for each in tails) else set()

    def _stops(self, lead: Prose) -> frozenset[str]:
        """The words in a line that say that its list holds no goals; one that only says until when
        is none.
        """
        key = f" {heading_key(last_sentence(self.words.undated(lead)))} "
        stops = self.words.names.of_list("lead_stops")
        return frozenset(each for each in stops if f" {each} " in key)

    def _is_of_another(self, lead: Prose) -> bool:
        """Whether a line names another part, how it is today, why, or for whom alone."""
        names, words = self.words.names, last_sentence(self.words.undated(lead))
        lists = ("lead_others", "refusals")
        first = heading_key(words).partition(" ")[0]
        return (
            self.sections.classify(lead) in _SECTIONS
            or bool(names.part(words))
            or any(first in names.of_list(each) for each in _FIRSTS)
            or any(names.mentions(each, words) for each in lists)
        )
