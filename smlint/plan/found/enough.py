"""Documents that call themselves nothing, and are a plan for what is social by what they hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from smlint.plan.found.lines.sections import Role, Sections
from smlint.plan.found.names.kind import Character
from smlint.plan.found.parts.gathered import Parts
from smlint.plan.found.parts.part import Part
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Heading, Outline, Paragraph, Prose

_SEVERAL = 2
_OTHER_PAGES = ("research", "policy", "experiment", "review", "contact", "event", "content")
"""What a title may call a page that lists channels and numbers, and is nobody's plan."""


@dataclass(frozen=True, slots=True)
class Enough:
    """Tells by the parts of a document whether it is a plan though its title does not say so."""

    words: Words
    outline: Outline
    character: Character

    def is_plan(self) -> bool:
        """Whether several channels stand beside goals or what is measured; where the title speaks
        of what is social, one channel beside any of them or audiences, or two of these three. What
        calls itself another page, looks back, or is about a program is none.
        """
        title = self.character.title()
        if title is None or self._is_other_page(title.prose):
            return False
        parts = Parts(self.words).read(self.outline)
        count = Counter(each.kind for each in parts if self._is_sure(each))
        aims = (self._has_goals(title), count["metric"] >= _SEVERAL)
        if not self.words.names.mentions("social_words", title.prose.text):
            return count["channel"] >= _SEVERAL and any(aims)
        beside = sum((*aims, count["audience"] > 0))
        return beside >= (1 if count["channel"] else _SEVERAL)

    def _is_sure(self, part: Part) -> bool:
        """Whether a part is what it seems; "Podcasts for developers" may be anybody's channel."""
        names = self.words.names
        return part.kind != "channel" or bool(names.channel(part.name.text))

    def _is_other_page(self, title: Prose) -> bool:
        character, names = self.character, self.words.names
        others = character.is_readme() or character.is_of_program() or character.looks_back()
        return (
            others
            or character.speaks_to_reader()
            or any(names.names_section(f"{each}_parts", title.text) for each in _OTHER_PAGES)
        )

    def _has_goals(self, title: Heading) -> bool:
        """Whether a heading below the title is one of goals."""
        sections = Sections(self.words.names, self.words.times)
        heads = (
            block.prose
            for block in self.outline.blocks
            if isinstance(block, Heading) or (isinstance(block, Paragraph) and block.bold)
        )
        return any(
            sections.classify(each) is Role.GOALS for each in heads if each is not title.prose
        )
