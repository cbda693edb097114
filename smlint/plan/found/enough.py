"""Documents that call themselves nothing, and are a plan for what is social by what they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.plan.found.lines.sections import Role, Sections
from smlint.plan.found.names.kind import Character
from smlint.plan.found.names.proses import proses
from smlint.plan.found.of_one import OfOne
from smlint.plan.found.parts.gathered import Parts
from smlint.plan.found.parts.part import Part
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Heading, Outline, Paragraph, Prose

_SEVERAL = 2
_OTHER_PAGES = ("research", "policy", "experiment", "review", "contact", "event", "content")
"""What a title may call a page that lists channels and numbers, and is nobody's plan."""

_AMONG_US = frozenset(
    ("", "slack", "discord", "matrix", "newsletter", "website", "github", "gitlab")
)
"""Where people of one house speak with each other, or where programs are kept: a plan that names no
other place may be one of anything. "Email" is a newsletter among channels.
"""


@dataclass(frozen=True, slots=True)
class Enough:
    """Tells by the parts of a document whether it is a plan though its title does not say so."""

    words: Words
    outline: Outline
    character: Character

    def is_plan(self) -> bool:
        """Whether several channels stand beside goals or what is measured; where the title speaks
        of what is social, one channel beside any of them or audiences, or two of these three; where
        it, or the file's name, calls it a plan of some sort, channels beside other parts that such
        a plan has, three in all. What calls itself another page, looks back, or is about a program
        is none.
        """
        title = self.character.title()
        if title is None or self._is_other_page(title.prose):
            return False
        parts = [
            each
            for each in Parts(self.words, listed_only=True).read(self.outline)
            if self._is_sure(each)
        ]
        count = Counter(each.kind for each in parts)
        aims = (self._has_goals(title), count["metric"] >= _SEVERAL)
        beside = sum((*aims, count["audience"] > 0))
        social = self.words.names.mentions("social_words", title.prose.text)
        if social and beside >= (1 if count["channel"] else _SEVERAL):
            return True
        if count["channel"] >= _SEVERAL and any(aims) and not social:
            return True
        others = beside + (count["content"] > 0) + self._named_parts()
        called = others > 0 and self._is_called_plan(title.prose.text)
        return called and self._reaches(parts) + others > _SEVERAL

    def _reaches(self, parts: list[Part]) -> int:
        """How many places it has where people are reached who are not of the house, two at the
        most; places that are only named count where the plan speaks of two of them.
        """
        names = self.words.names
        channels = {names.channel(each.name.text) for each in parts if each.kind == "channel"}
        told = {
            names.platform(text[start:end])
            for text in (each.text for each in proses(self.outline.blocks))
            for start, end in names.platforms_in(text)
        }
        open_, named = channels - _AMONG_US, told - _AMONG_US
        return _SEVERAL if len(named) >= _SEVERAL else len(open_)

    def _is_called_plan(self, title: str) -> bool:
        """Whether it is called a plan, of whatever, or its title speaks of what reaches people:
        "Launch plan", "Marketing".
        """
        names, every = self.words.names, tuple(self.character.titles())
        if any(names.mentions("other_plans", each) for each in every):
            return False
        planned = any(names.mentions("plan_words", each) for each in every)
        return planned or names.mentions("outreach_words", title)

    def _named_parts(self) -> int:
        """How many parts of a plan that are none of ours to check have a heading: what is said to
        people, and what it costs.
        """
        heads = [each.text for each in self._headings()]
        lists = ("message_sections", "budget_sections")
        return sum(any(self.words.names.named(name, each) for each in heads) for name in lists)

    def _is_sure(self, part: Part) -> bool:
        """Whether a part is what it seems; "Podcasts for developers" may be anybody's channel."""
        names = self.words.names
        return part.kind != "channel" or bool(names.channel(part.name.text))

    def _is_other_page(self, title: Prose) -> bool:
        character, names = self.character, self.words.names
        others = character.is_readme() or character.is_of_program() or character.looks_back()
        return (
            others
            or (character.speaks_to_reader() and not self._is_of_one())
            or any(names.names_section(f"{each}_parts", title.text) for each in _OTHER_PAGES)
        )

    def _is_of_one(self) -> bool:
        return OfOne(self.words, self.outline, self.character).is_plan(())

    def _has_goals(self, title: Heading) -> bool:
        """Whether a heading below the title is one of goals."""
        sections = Sections(self.words.names, self.words.times)
        return any(
            sections.classify(each) is Role.GOALS
            for each in self._headings()
            if each is not title.prose
        )

    def _headings(self) -> Iterator[Prose]:
        """What stands above something: headings, and lines in bold."""
        return (
            block.prose
            for block in self.outline.blocks
            if isinstance(block, Heading) or (isinstance(block, Paragraph) and block.bold)
        )
