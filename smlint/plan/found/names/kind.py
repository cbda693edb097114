"""What sort of document an ordinary Markdown file is: a strategy, a guide, something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from smlint.base.result import Said
from smlint.base.text import folded, heading_key
from smlint.plan.found.names.blanks import Blanks, is_goal_line
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.labels import Labels
from smlint.plan.found.names.proses import proses
from smlint.source.text import Text
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Paragraph

_TIME = re.compile(r"(?<!\w)(?:[QqHh][1-4]|[0-9]+)(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_HALF = 2
_FEWEST_YOU, _YOU_TO_WE = 12, 3
_FEWEST_ADVICE = 3
_FEWEST_LEADS = 2
_PLANNED = ("goal_sections", "goal_words", "audience_parts", "channel_parts")
_YEAR = re.compile(r"(?<!\w)20[0-9]{2}(?!\w)")
_TOP = 2

_QUOTED = re.compile(r"\"[^\"\n]+\"|“[^“”\n]+”|„[^„“”\n]+[“”]|«[^«»\n]+»|»[^«»\n]+«")
"""What a plan has its people say, to others: "Your hands, your wool"."""

_MARKS = re.compile(r"[,.:;(·|\n]|\s[-–—]\s")
_NAME_WORDS = 6
"""A line of so many words at the most is a name and no sentence."""


@dataclass(frozen=True, slots=True)
class Character:
    """Tells what a document is."""

    text: Text
    outline: Outline
    names: FoundNames

    def blanks(self) -> int:
        """How many places a template has to fill in; 0 for a document that is none."""
        return Blanks(self.text, self.outline, self.names).count()

    def is_for_filling_in(self) -> bool:
        """Whether it is a template, or calls itself a guide: nobody's plan."""
        called = self._called() is not None and not self.is_charter()
        return self.blanks() > 0 or called

    def is_charter(self) -> bool:
        """Whether its title calls it the charter of something, and no guide: goals with numbers may
        stand in one.
        """
        called = [each for each in self.titles() if self.names.mentions("guide_words", each)]
        charters = self.names.of_list("charter_words")
        told = (
            heading_key(title[slice(*place)]) in charters
            for title in called
            for place in self.names.places("guide_words", title)
        )
        return bool(called) and all(told)

    def instead(self) -> Said | None:
        """What a document is that holds no strategy, where it says so itself, or what it lacks."""
        if self.is_readme():
            return Said("found.readme")
        return self._guide() or self._lacking()

    def _lacking(self) -> Said | None:
        """What is missing, where the document calls itself a plan or has a section of goals: it is
        not told to write what stands there.
        """
        titled = any(self.names.mentions("plan_words", each) for each in self.titles())
        headed = any(self.names.ends_goal(each.prose.text) for each in self._headings())
        if headed:
            return Said("found.goals-unread") if titled else Said("found.goals-unread-untitled")
        return Said("found.plan-without-goals") if titled else None

    def is_readme(self) -> bool:
        """Whether it is a README of something else: neither its title nor a main heading says that
        it is a strategy or a list of goals.
        """
        stem = heading_key(self.outline.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]).split()
        title = self.title()
        goals = title is not None and self.names.ends_goal(title.prose.text)
        return "readme" in stem and not goals and not self.is_strategy()

    def is_of_program(self) -> bool:
        """Whether it is the page of a program: it says how that is installed and used, in code."""
        headings = [each.prose.text for each in self._headings()]
        told = sum(self.names.named("program_sections", each) for each in headings)
        return told > 1 or (told > 0 and "`" in self.text.content)

    def is_about_method(self) -> bool:
        """Whether its title is the name of a method of setting goals and nothing more, and no line
        is labelled as a goal but in an example of a good one.
        """
        title = self.title()
        named = title is not None and self.names.named("method_names", title.prose.text)
        return named and not any(
            is_goal_line(each, self.names) for each in proses(self._without_examples())
        )

    def _without_examples(self) -> tuple[Block, ...]:
        """The blocks without the lists of what makes a good goal, and of examples of one."""
        above = (None, *self.outline.blocks)
        return tuple(
            block
            for lead, block in zip(above, self.outline.blocks, strict=False)
            if not (isinstance(block, Bullets) and self._leads_to_example(lead))
        )

    def _leads_to_example(self, block: Block | None) -> bool:
        """Whether a line says that an example of a good goal, or what makes one good, follows."""
        last = block.prose.text.rpartition("\n")[2] if isinstance(block, Paragraph) else ""
        return last.rstrip().endswith(":") and self.names.mentions("quality_leads", last)

    def is_strategy(self) -> bool:
        """Whether its title, its name or a main heading calls it a strategy."""
        if any(map(self.names.calls_strategy, self.titles())) or self._says_below():
            return True
        main = (each for each in self._headings() if each.level <= _TOP)
        return any(self.names.named("strategy_names", each.prose.text) for each in main)

    def _says_below(self) -> bool:
        """Whether the line right below the title calls it a strategy and says no more: "Annual
        communications plan, July 2026 to June 2027. Written by Bea." does.
        """
        blocks = self.outline.blocks
        match blocks[:2]:
            case (Heading(), Paragraph(prose=prose)):
                said = heading_key(_MARKS.split(prose.text.strip(), maxsplit=1)[0])
            case _:
                return False
        names = self.names.of_list("strategy_names")
        told = f"{said} ".startswith(tuple(f"{each} " for each in names))
        return len(said.split()) <= _NAME_WORDS and (told or said.partition(" ")[2] in names)

    def looks_back(self) -> bool:
        """Whether it is of a time that is over and says so: a report or an archived plan by its
        title, its name or its front matter, or one with a section on how things went.
        """
        front = None if self.outline.front is None else self.outline.front.get("status")
        status = front.text if isinstance(front, ScalarNode) else ""
        titles = (*self.titles(), status)
        sections = (_TIME.sub(" ", each.prose.text) for each in self._headings())
        return any(self.names.mentions("past_titles", title) for title in titles) or any(
            self.names.named("past_sections", section) for section in sections
        )

    def title(self) -> Heading | None:
        """The heading that is the document's title: the first of level 1, else the first; where
        that is only "Slide 1", the one below it. One that stands before all of level 1 and calls it
        a strategy is the title, however it is underlined.
        """
        headings = tuple(self._headings())
        while headings and self._only_counts(headings[0]):
            headings = tuple(replace(each, level=1) for each in headings[1:2])
        first = next(iter(headings), None)
        if first is not None and self.names.calls_strategy(first.prose.text):
            return first
        return next((each for each in headings if each.level == 1), first)

    def _only_counts(self, heading: Heading) -> bool:
        words = _TIME.sub(" ", heading.prose.text)
        return words != heading.prose.text and self.names.named("slide_words", words)

    def _headings(self) -> Iterator[Heading]:
        return (block for block in self.outline.blocks if isinstance(block, Heading))

    def titles(self) -> Iterator[str]:
        """What it is called: by its title, in its front matter, and by the file's name."""
        title = self.title()
        if title is not None:
            yield title.prose.text
        front = self.outline.front
        for entry in () if front is None else front.entries:
            node = entry.value
            if self.names.named("title_keys", entry.key.text) and isinstance(node, ScalarNode):
                yield node.text
        stem = self.outline.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        yield re.sub(r"[-_.]+", " ", stem)

    def _guide(self) -> Said | None:
        """That it is a guide or an example, and by what that was told."""
        return self._called() or (Said("found.guide") if self.speaks_to_reader() else None)

    def _called(self) -> Said | None:
        """That its title or its name calls it a guide or an example."""
        for title in self.titles():
            if self.names.mentions("guide_words", title):
                place = next(self.names.places("guide_words", title), (0, len(title)))
                return Said("found.called", {"word": title[slice(*place)]})
        teaches = any(map(self._teaches, self.titles())) or self._advises()
        teaches = teaches or self._lists_examples()
        return Said("found.guide") if teaches else None

    def _teaches(self, title: str) -> bool:
        """Whether a title says that its readers write a plan of theirs: "Writing your plan"."""
        names, key = self.names, heading_key(title)
        opened = any(key.startswith(f"{each} ") for each in names.of_list("guide_openers"))
        theirs = names.mentions("second_person", title)
        return opened and theirs and (names.is_of_plan(title) or names.calls_strategy(title))

    def _advises(self) -> bool:
        """Whether most headings below the title tell the reader what to do, in a document that
        says "you": "Think about people", "Pick channels".
        """
        title = self.title()
        verbs = self.names.of_list("advice_verbs")
        heads = [heading_key(each.prose.text).split() for each in self._headings() if each != title]
        told = sum(len(words) > 1 and words[0] in verbs for words in heads)
        if told < _FEWEST_ADVICE or told * _HALF <= len(heads):
            return False
        you, we = self._persons()
        return you >= _FEWEST_ADVICE and you >= we

    def _lists_examples(self) -> bool:
        """Whether several of its lists hold what others may write of goals, audiences or channels,
        and none of it is anybody's: "Some common objectives include:", "Examples include:".
        """
        leads = [each for each in map(self._example_lead, self.outline.blocks) if each]
        told = any(self.names.mentions(name, each) for name in _PLANNED for each in leads)
        several = told and len(leads) >= _FEWEST_LEADS
        return several and not self._persons()[1] and not self._is_somebodys()

    def _example_lead(self, block: Block | None) -> str:
        """The line that leads to such a list; empty where a block ends with none."""
        text = block.prose.text.rstrip() if isinstance(block, Paragraph) else ""
        last = text.rpartition("\n")[2]
        return last if last.endswith(":") and self.names.mentions("example_leads", last) else ""

    def _is_somebodys(self) -> bool:
        """Whether it says for which year it is, who answers for it, or by when something in a list
        shall be reached that no such line leads to.
        """
        title = self.title()
        if title is not None and _YEAR.search(title.prose.text):
            return True
        above = (None, *self.outline.blocks)
        lists = tuple(
            block
            for lead, block in zip(above, self.outline.blocks, strict=False)
            if isinstance(block, Bullets) and not self._example_lead(lead)
        )
        labels = Labels(self.names)
        owned = any(any(labels.owners(each)) for each in proses(self.outline.blocks))
        return owned or any(_YEAR.search(each.text) for each in proses(lists))

    def speaks_to_reader(self) -> bool:
        """Whether it speaks to its readers, as a guide does, and hardly of those who wrote it."""
        you, we = self._persons()
        return you >= _FEWEST_YOU and you >= _YOU_TO_WE * we

    def _persons(self) -> tuple[int, int]:
        """How often it says "you", and how often "we"; what is quoted is said to others."""
        you = we = 0
        for prose in proses(self.outline.blocks):
            said = _QUOTED.sub(" ", prose.text)
            words = [heading_key(word) for word in _WORD.findall(folded(said))]
            you += sum(word in self.names.of_list("second_person") for word in words)
            we += sum(word in self.names.of_list("first_person") for word in words)
        return you, we
