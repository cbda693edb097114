"""The walk through an ordinary document, from top to bottom, that gathers the goals it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from smlint.plan.found.goals.expected import Expected
from smlint.plan.found.goals.listed_again import without_listed
from smlint.plan.found.goals.openings import Opening, Openings
from smlint.plan.found.goals.paragraphs import Paragraphs
from smlint.plan.found.goals.repeats import Repeats
from smlint.plan.found.goals.standing import Standing
from smlint.plan.found.goals.tags import name_places, tag
from smlint.plan.found.lines.below import (
    direct,
    has_parts,
    heading_below,
    is_statement,
    is_text,
)
from smlint.plan.found.lines.described import without_attributes
from smlint.plan.found.lines.hints import within
from smlint.plan.found.lines.sections import PSEUDO_LEVEL, Role
from smlint.plan.found.tables.named_rows import names_row
from smlint.plan.found.tables.rows import Tables
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.prose import trimmed
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.stages import days_of_stages
from smlint.source.text import Text
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Bullets, Heading, Other, Outline, Paragraph, Prose, Table


@dataclass(slots=True)
class Walk:
    """Goes through a document from top to bottom.

    Attributes:
        strategy: it is known to be a strategy, whatever its title says.
        here: where it stands.
        openings: reads the headings there.
        paragraphs: reads the paragraphs there.
        stages: the times of the plan's stages, by their numbers.
    """

    text: Text
    outline: Outline
    words: Words
    strategy: bool = False
    here: Standing = field(init=False)
    openings: Openings = field(init=False)
    paragraphs: Paragraphs = field(init=False)
    stages: Mapping[str, ScalarNode] = field(init=False)

    def __post_init__(self) -> None:
        self.here = Standing(self.text, self.outline, self.words, self.strategy)
        self.openings = Openings(self.here)
        self.paragraphs = Paragraphs(self.here)
        self.stages = days_of_stages(self.outline, self.words.times)

    def goals(self) -> tuple[Goal, ...]:
        """All goals, in the order of the document."""
        here, blocks = self.here, self.outline.blocks
        for at, block in enumerate(blocks):
            known = len(here.found)
            self._block(blocks, at, block)
            tag(here.found[known:], here.sections, self.words)
        if not here.found:
            here.found += here.running.of_document(blocks, here.around.given)
            here.said = len(here.found)
        here.around.complete(here.found)
        goals = Repeats(self.words.cells.language, self.words.names).distinct(here.found)
        goals = without_listed(goals, self.words.cells.source)
        name_places(goals, self.words)
        return tuple(goals)

    @property
    def only_said(self) -> bool:
        """Whether no part of the document is one of goals: what was found, sentences say."""
        return self.here.said == len(self.here.found)

    def _block(self, blocks: tuple[Block, ...], at: int, block: Block) -> None:
        """One block of the document."""
        here = self.here
        match block:
            case Heading(level=level, prose=prose):
                here.below, here.rows = direct(blocks, at + 1), 0
                alone = is_text(here.below) and not has_parts(blocks, at, level)
                here.running.enter(alone=alone)
                hinted = here.hints.are_goals(prose, within(blocks, at, level))
                below = heading_below(blocks, at, level)
                self.openings.read(Opening(prose, level, at, below, hinted=hinted))
            case Paragraph(prose=prose) if here.is_spelt_out_by(prose):
                here.results, here.lead = True, prose
                return
            case Paragraph(prose=prose, bold=True) if self._is_heading(block):
                here.below = direct(blocks, at + 1)
                here.running.enter(alone=len(here.below) == 1)
                name, group = trimmed(prose), prose.text.endswith(":")
                hinted = here.hints.are_goals(name, here.below)
                self.openings.read(Opening(name, PSEUDO_LEVEL, at, group=group, hinted=hinted))
            case Paragraph(prose=prose, bold=bold):
                if bold:
                    here.below = direct(blocks, at + 1)
                led = isinstance(next(iter(blocks[at + 1 : at + 2]), None), Bullets)
                rows, here.rows = here.rows, 0
                if not names_row(prose, rows, self.words):
                    self.paragraphs.read(prose, led=led)
                return
            case Bullets():
                self._list(block)
            case Table():
                self._table(block)
            case Other(said=said):
                self.paragraphs.quoted(said)
        here.lead = None

    def _is_heading(self, paragraph: Paragraph) -> bool:
        """Whether a bold line names what stands below it."""
        return not self._is_labelled(paragraph) and not is_statement(paragraph)

    def _is_labelled(self, paragraph: Paragraph) -> bool:
        """Whether a bold line is no heading but says something: "Goal: 500 readers"."""
        labels = self.here.labels
        label, value = labels.split(paragraph.prose)
        return label is not None and bool(value.text) and bool(labels.announced(label.text))

    def _list(self, bullets: Bullets) -> None:
        """A list: what belongs to the goal above, or goals of its own; boxes to tick below what is
        expected of a period are the work for it, and a list below its progress is of what was done.
        """
        here = self.here
        bullets = without_attributes(bullets, here.labels)
        if here.expected and any(item.checked is not None for item in bullets.items):
            return
        if here.done and here.goal is not None:
            wanted = here.lines.aims.is_told_with_day
            left = tuple(each for each in bullets.items if wanted(each.prose))
            if not left:
                return
            bullets = replace(bullets, items=left)
        told = tuple(Expected(here.lines, here.sections).within(bullets, here.place))
        if told:
            here.found += told
        elif here.goal is not None:
            known = len(here.goal.results)
            results = here.results and not self._says_how(here.lead)
            here.bullets.results.below(here.goal, (bullets,), here.place, results=results)
            spelt = here.lead is not None and here.tells_own_time(here.lead)
            for each in here.goal.results[known:] if spelt else ():
                each.put("due", here.time)  # of the line, and not of the goal above it
        elif (goal := here.running.leads_on(here.lead, here.found[-1:])) is not None:
            here.bullets.results.below(goal, (bullets,), here.place, results=True)
        else:
            here.found += here.bullets.listed(bullets, here.place_of(bullets))

    def _says_how(self, lead: Prose | None) -> bool:
        """Whether the line above a list says that it is of what one does for the goal: "How:"."""
        return lead is not None and self.words.names.named("tactic_leads", lead.text)

    def _table(self, table: Table) -> None:
        """A table: the key results of the goal above it, if that says no number by itself, or goals
        of their own.
        """
        here = self.here
        time, stage = here.time, here.sections.time is not None
        wanted = here.sections.speaks_of_targets(here.lead)
        audience = here.sections.is_of_audience or here.sections.names_audience
        tables = Tables(self.words, here.around.first_year, wanted, self.stages, audience)
        role = here.role
        if role is Role.NEVER and (here.sections.is_of_audience or here.is_of_campaign):
            role = Role.OTHER  # what one wants of an audience may stand in a table below it
        rows = tuple(tables.goals(table, role, time, stage=stage))
        here.rows = len(rows)
        if here.goal is None or here.goal.is_measured:
            here.found += rows
            return
        for row in rows:
            if row.context is not time:
                row.put("due", row.context)
            here.goal.results.append(row)
