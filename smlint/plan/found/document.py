"""Ordinary Markdown documents, read as found: who owns them, and which goals they name.

Nothing is asked of the writer; what stands in a document and reads like a goal of the plan becomes
one. Where that is in doubt it does not: a false alarm costs more than a missed fault.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from smlint.base.drained import drained
from smlint.base.text import heading_key
from smlint.plan.found.documents import listed_documents, strategy_document
from smlint.plan.found.enough import Enough
from smlint.plan.found.files.contacts import CONTACT, Contacts, Listed
from smlint.plan.found.goals.done import note_done
from smlint.plan.found.goals.scored import Scored
from smlint.plan.found.goals.walk import Walk
from smlint.plan.found.lines.front_title import entitled
from smlint.plan.found.lines.regrouped import regrouped
from smlint.plan.found.names.kind import Character
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.titled import title_of
from smlint.plan.found.of_one import OfOne
from smlint.plan.found.parts.answering import name_owners, owners_of_metrics
from smlint.plan.found.parts.business import Business
from smlint.plan.found.parts.gathered import Parts
from smlint.plan.found.parts.part import Part
from smlint.plan.found.parts.signed import note_signed
from smlint.plan.found.parts.spoken import steps_of_outline
from smlint.plan.found.parts.to_add import metrics_to_add
from smlint.plan.found.people.named import People
from smlint.plan.found.people.of_a_team import OfATeam
from smlint.plan.found.people.of_goals import OfGoals, lines_below
from smlint.plan.found.people.owner import Owners
from smlint.plan.found.tables.turned import upright
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.period import PlanPeriod
from smlint.plan.found.words.reading import Words
from smlint.plan.model import Model
from smlint.plan.names import OWN
from smlint.plan.open_marks import left_to_decide
from smlint.plan.structured.cells import Cells, key
from smlint.source.text import Text
from smlint.syntax.document import Document
from smlint.syntax.nodes import Entry, MapNode, ScalarNode
from smlint.syntax.outline import Outline, Prose

__all__ = ["FoundNames", "read_found"]


_SEVERAL = 2


def read_found(
    text: Text,
    outline: Outline,
    names: FoundNames,
    language: str | None,
    above: tuple[Goal, ...] = (),
    *,
    model: Model | None = None,
) -> tuple[Document, ...]:
    """The strategy that a document is, each goal in it, and the other parts that it holds; nothing
    for a document that is none.

    Args:
        text: the file.
        outline: its blocks.
        names: the names of headings, labels and columns.
        language: the document's language, which decides how numbers and dates are read.
        above: the goals in its front matter.
        model: the kinds, by whose fields the people are read that it lists; without it they are
            left out.
    """
    character = Character(text, outline, names)
    if character.is_for_filling_in():
        return ()
    words = Words(names, Cells(outline, language, text.content))
    outline = regrouped(upright(entitled(outline, words), words), words)
    told = character.is_strategy()
    walk = Walk(text, outline, words)
    goals = [*above, *walk.goals()]
    if not above and walk.only_said and not told:
        told = Enough(words, outline, character).is_plan()
        goals = [*Walk(text, outline, words, strategy=True).goals()] if told else goals
    note_signed(goals, words)
    note_done(goals, outline, words)
    people = People(words.names, outline)
    name_owners(goals, words, people)
    if not (goals or told) or _holds_nothing(character, goals, words, outline):
        return ()
    named = Parts(words, tuple(goals)).read(outline)
    head = _head(text, outline, words, (tuple(goals), named), people, told=told)
    return (head, *_listed(text, outline, words, (goals, named), model))


def _head(
    text: Text,
    outline: Outline,
    words: Words,
    found: tuple[tuple[Goal, ...], tuple[Part, ...]],
    people: People,
    *,
    told: bool,
) -> Document:
    """The strategy itself; which steps it speaks of is asked of a document that is ``told`` to be
    one. ``found`` are the goals and the other parts in it.
    """
    goals, named = found
    character = Character(text, outline, words.names)
    title, language = character.title(), words.cells.language
    of_goals, below = OfGoals.of(goals), lines_below(goals, outline)
    owner = Owners(words, of_goals, _owners_of_channels(named), below).find(outline)
    own = None if owner is None else people.in_full(owner)
    wrote = Owners(words).author(outline) if own is None else None
    root = _strategy(text, words, None if title is None else title.prose, outline, (own, wrote))
    spoken = steps_of_outline(text, outline, words.names, language, goals) if told else None
    past = character.looks_back() or Scored(words.names).are(outline, goals)
    of_team = OfATeam(words.names).is_said(outline, None if title is None else title.prose)
    shared = of_team or of_goals.are_several or Owners(words).share_out(outline)
    return strategy_document(text, root, language, spoken, looks_back=past, shared_out=shared)


def _listed(
    text: Text,
    outline: Outline,
    words: Words,
    found: tuple[list[Goal], tuple[Part, ...]],
    model: Model | None,
) -> tuple[Document, ...]:
    """The goals, the other parts and the people that a document lists."""
    goals, named = found
    known = Listed() if model is None else Contacts(words, model).read(outline)
    owners_of_metrics(goals, named)
    parts = [each for each in named if not known.are_below(each)]
    nodes = chain(
        (("goal", goal.node()) for goal in drained(goals)),
        ((each.kind, each.node()) for each in parts),
        ((CONTACT, each) for each in known.nodes),
    )
    return listed_documents(text, nodes, words.cells.language)


def _holds_nothing(
    character: Character, goals: Sequence[Goal], words: Words, outline: Outline
) -> bool:
    """Whether what looks like goals is none of a plan: in a README, a text on a method, a guide."""
    measured = sum(goal.is_measured for goal in goals)
    unmeasured = not measured
    if character.is_charter() and measured < _SEVERAL:
        return True
    if character.is_readme() and (unmeasured or character.is_of_program()):
        return True
    if unmeasured and _explains(character, goals):
        return True
    if not character.speaks_to_reader() or _is_of_a_team(goals, words, outline):
        return False
    return not OfOne(words, outline, character).is_plan(goals)


def _is_of_a_team(goals: Sequence[Goal], words: Words, outline: Outline) -> bool:
    """Whether a document that says "you" means a team of its own: it names who answers for it, or
    for a goal, and several goals with a number to reach and a day.
    """
    every = [each for goal in goals for each in (goal, *goal.results)]
    set_down = [each for each in every if {"target", "due"} <= each.fields.keys()]
    owners = [
        Owners(words).find(outline),
        *(each.fields.get("owner", (None, None))[1] for each in every),
    ]
    named = any(each is not None and left_to_decide(each.text) is None for each in owners)
    return named and len(set_down) > 1


def _explains(character: Character, goals: Sequence[Goal]) -> bool:
    """Whether a document explains a method of setting goals: it is called by the method's name
    alone, and nothing in it has a time.
    """
    dated = any(
        "due" in each.fields or each.context for goal in goals for each in (goal, *goal.results)
    )
    return character.is_about_method() and not dated


def _owners_of_channels(parts: Sequence[Part]) -> frozenset[int]:
    """Where the words stand that name those who answer for one channel each; none where they are
    one and the same person, who may answer for the whole.
    """
    owners = [each.owner for each in parts if each.kind == "channel" and each.owner is not None]
    several = len({heading_key(each.text) for each in owners}) > 1
    return frozenset(each.span.start.offset for each in owners) if several else frozenset()


def _strategy(
    text: Text,
    words: Words,
    title: Prose | None,
    outline: Outline,
    people: tuple[ScalarNode | None, ScalarNode | None],
) -> MapNode:
    """The strategy, with its owner and who wrote it where that is all that is said."""
    owner, wrote = people
    start, end = PlanPeriod(words).find(outline) or (None, None)
    fields = {
        "title": title_of(title, outline, words.names),
        "owner": owner,
        f"{OWN}owner": wrote,
        "start": start,
        "end": end,
        "business_objectives": Business(words).find(outline),
        "metrics": metrics_to_add(outline, words),
    }
    entries = tuple(
        Entry(key(name, node.span), node) for name, node in fields.items() if node is not None
    )
    first_line = text.span(0, len(text.line(1)))
    anchor = first_line if title is None else title.span
    return MapNode(text.span(0, len(text.content)), entries, anchor)
