"""YAML files that know nothing of smlint, read as found: goals under whatever keys they stand.

What the keys mean is data (rules/fields/, rules/headings/). A goal is an element of a list or a
mapping whose key is called so, or a mapping that calls a text of its own an objective; its key
results and milestones are its objectives. Where that is in doubt it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from smlint.base.result import Said
from smlint.plan.found.documents import Found, listed_documents, strategy_document
from smlint.plan.found.files.due import Around
from smlint.plan.found.files.element import Elements
from smlint.plan.found.files.keys import Holds, Keys, key_words, says_goals
from smlint.plan.found.files.lists import Lists, holds_mappings
from smlint.plan.found.files.rows import Rows
from smlint.plan.found.names.kind import Character
from smlint.plan.found.parts.gathered import Parts
from smlint.plan.found.parts.spoken import steps_of_data
from smlint.plan.found.people.owner import Owners
from smlint.plan.found.words.examples import meant, only_examples
from smlint.plan.found.words.file_times import of_name
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.model import Model
from smlint.plan.structured.cells import key
from smlint.source.text import Text
from smlint.syntax.letters import value_prose
from smlint.syntax.nodes import Entry, MapNode, Node, Real, ScalarNode, SeqNode, Type, deref
from smlint.syntax.outline import Outline, Paragraph

DEEPEST = 16
"""So many mappings and lists deep goals are looked for."""

_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")


def read_found_yaml(
    text: Text,
    roots: tuple[Real, ...],
    outline: Outline,
    words: Words,
    model: Model,
) -> Found:
    """The strategy that a YAML file is, each goal in it, and the other parts that it holds; nothing
    for a file that is none.

    Args:
        text: the file.
        roots: its documents.
        outline: their texts, see ``yaml_outline``.
        words: reads words, in the file's language.
        model: what the format, and the team, call the fields of a goal.
    """
    names, language = words.names, words.cells.language
    character = Character(text, outline, names)
    if character.is_for_filling_in():
        return Found()
    walk = _Walk(text, words, model, says_goals(text, names) or character.is_strategy())
    for root in roots:
        walk.document(root)
    listed = walk.joined()
    examples = only_examples(listed, names)
    if examples:
        return Found(seen=examples)
    goals = meant(listed, names)
    if not goals and not character.is_strategy():
        posts = _posts(roots, Rows(words, model, "content"))
        return Found(said=Said("found.calendar", {"n": posts}) if posts else None)
    told = character.is_strategy()
    spoken = steps_of_data(text, outline, names, language, goals) if told else None
    parts = (*Parts(words, goals).read(_empty(text)), *walk.lists.parts())
    nodes = (
        *(("goal", goal.node()) for goal in goals),
        *((each.kind, each.node()) for each in parts),
    )
    past = character.looks_back()
    shared = walk.first is not None and Owners(words).share_out_in(walk.first)
    head = strategy_document(
        text, walk.strategy(), language, spoken, looks_back=past, shared_out=shared
    )
    return Found((head, *listed_documents(text, nodes, language)))


def yaml_outline(text: Text, roots: tuple[Real, ...]) -> Outline:
    """The texts of a YAML file, for what is asked of a document's words as a whole."""
    front = next((root for root in roots if isinstance(root, MapNode)), None)
    blocks = tuple(Paragraph(value_prose(text, node)) for node in _texts(roots))
    return Outline(text.path, front, front_matter=False, blocks=blocks)


def goals_of_front(text: Text, front: MapNode, words: Words, model: Model) -> tuple[Goal, ...]:
    """The goals in the front matter of a Markdown document."""
    walk = _Walk(text, words, model, sure=False)
    walk.document(front)
    return walk.joined()


@dataclass(slots=True)
class _Walk:
    """Goes through a file from top to bottom.

    Attributes:
        sure: the file calls itself one of goals, or a strategy: what else would be in doubt counts.
        goals: the goals so far.
        doubtful: metrics with a number to reach, goals where there are others or the file is sure.
        steps: milestones that stand apart, each with the id of the goal it belongs to.
        lists: the other parts.
        title, owner: the entries that say the strategy's.
        first: its first mapping.
    """

    text: Text
    words: Words
    model: Model
    sure: bool
    goals: list[Goal] = field(default_factory=list)
    doubtful: list[Goal] = field(default_factory=list)
    steps: list[tuple[str, Goal]] = field(default_factory=list)
    lists: Lists = field(init=False)
    title: Entry | None = None
    owner: Entry | None = None
    first: MapNode | None = None

    def __post_init__(self) -> None:
        self.lists = Lists(self.elements)

    @property
    def keys(self) -> Keys:
        """Looks keys up."""
        return Keys(self.words.names, self.model, self.words.times)

    @property
    def elements(self) -> Elements:
        """Reads goals."""
        return Elements(self.text, self.words, self.keys)

    def document(self, root: Real) -> None:
        """One document of the file."""
        around = Around(of_name(self.text.path))
        if isinstance(root, MapNode):
            self.first = self.first or root
            if _is_translation(root):
                return
        before = len(self.goals)
        self.visit(root, around)
        listed = isinstance(root, SeqNode) or holds_mappings(root)
        if self.sure and len(self.goals) == before and listed:
            self.goals += self.elements.listed(root, around, Holds.GOALS)

    def joined(self) -> tuple[Goal, ...]:
        """The goals, each with the milestones that name its id."""
        for parent, step in self.steps:
            for goal in self.goals:
                named = goal.fields.get("id")
                if named is not None and named[1].text == parent and "target" not in goal.fields:
                    goal.results.append(step)
                    break
        counted = self.doubtful if self.goals or self.sure else []
        return tuple(sorted((*self.goals, *counted), key=lambda goal: goal.span.start.offset))

    def visit(self, node: Node, around: Around) -> None:
        """A value that does not call itself goals, for those that stand deeper."""
        real = deref(node)
        if around.depth > DEEPEST:
            return
        if isinstance(real, SeqNode):
            for item in real.items:
                self.visit(item, around.below())
        elif isinstance(real, MapNode) and not self.elements.is_none(real):
            self.mapping(real, around)

    def mapping(self, root: MapNode, around: Around) -> None:
        """A mapping: a goal by the name of its words, or what its keys hold."""
        if self.is_announced(root):
            goal = self.elements.mapped(root, around, announced=True)
            self.goals += [] if goal is None else [goal]
            return
        inner = around.below(self.elements.deadlines.of_mapping(root, around))
        if around.depth == 0 or self.speaks_of_goals(root):
            self.head(root)
        for entry in root.entries:
            self.entry(entry, inner)

    def entry(self, entry: Entry, around: Around) -> None:
        """One key and its value."""
        value = deref(entry.value)
        if isinstance(value, ScalarNode):
            self.alone(entry, value, around)
            return
        name = self.elements.prose(entry.key)
        holds = self.keys.holds(name)
        inner = around.below(self.elements.deadlines.of_key(name, around))
        match holds:
            case Holds.GOALS | Holds.RESULTS:
                self.goals += self.elements.listed(value, inner, holds)
            case Holds.NUMBERS:
                self.numbers(value, inner)
            case Holds.MILESTONES:
                self.milestones(value, inner)
            case Holds.OPEN:
                self.lists.read(entry)
                self.visit(value, inner)
            case Holds.NEVER:
                self.lists.read(entry)

    def alone(self, entry: Entry, value: ScalarNode, around: Around) -> None:
        """``goal: Reach 500 readers by June``, beside nothing else that a goal has: one where it
        is measured, or where the file speaks of goals.
        """
        if not self.keys.announces(entry.key.text):
            return
        goal = self.elements.worded(value, around)
        if goal is not None and (self.sure or "target" in goal.fields):
            self.goals.append(goal)

    def numbers(self, value: Node, around: Around) -> None:
        """Metrics: those with a number to reach are goals, the others are metrics."""
        found = list(self.elements.listed(value, around, Holds.NUMBERS))
        self.doubtful += found
        lines = {goal.span.start.line for goal in found}
        self.lists.put("metric", value, lines)

    def milestones(self, value: Node, around: Around) -> None:
        """Milestones apart from their goals."""
        items = deref(value)
        for item in items.items if isinstance(items, SeqNode) else ():
            root = deref(item)
            goal = self.elements.mapped(root, around) if isinstance(root, MapNode) else None
            if goal is not None and isinstance(root, MapNode):
                self.steps.append((self._parent(root), goal))

    def head(self, root: MapNode) -> None:
        """What the outer mappings say of the whole: its title, its owner."""
        for entry in root.entries:
            role = self.keys.field(entry.key.text)
            value = deref(entry.value)
            text = isinstance(value, ScalarNode) and value.type is Type.TEXT
            if role == "title" and text and not self.keys.announces(entry.key.text):
                self.title = self.title or entry
            elif role == "owner" and self.owner is None:
                person = self.elements.person(value)
                if person is not None and not self.words.is_slot(person.text):
                    self.owner = Entry(entry.key, person)

    def strategy(self) -> MapNode:
        """The strategy with what is known of it."""
        heads = (("title", self.title), ("owner", self.owner))
        entries = tuple(
            Entry(key(name, entry.key.span), entry.value) for name, entry in heads if entry
        )
        start = self.text.span(0, len(self.text.line(1)))
        anchor = start if self.first is None else self.first.anchor
        whole = self.text.span(0, len(self.text.content))
        return MapNode(whole, entries, anchor if self.title is None else self.title.value.span)

    def is_announced(self, root: MapNode) -> bool:
        """Whether a mapping is a goal by itself: a text called objective, and what measures it."""
        named = any(
            self.keys.announces(entry.key.text)
            and isinstance(each := deref(entry.value), ScalarNode)
            and each.type is Type.TEXT
            for entry in root.entries
        )
        if not named:
            return False
        fields = self.elements.said(root).keys() & _MEASURES
        return bool(fields) or self.speaks_of_goals(root)

    def speaks_of_goals(self, root: MapNode) -> bool:
        """Whether a mapping holds a list of goals or of key results."""
        return any(
            self.keys.holds(self.elements.prose(entry.key)) in (Holds.GOALS, Holds.RESULTS)
            for entry in root.entries
            if not isinstance(deref(entry.value), ScalarNode)
        )

    def _parent(self, root: MapNode) -> str:
        for entry in root.entries:
            role = self.words.names.field_of("milestone", key_words(entry.key.text))
            value = deref(entry.value)
            if role == "parent" and isinstance(value, ScalarNode):
                return value.text
        return ""


_MEASURES = frozenset({"metric", "target", "baseline", "due"})


def _empty(text: Text) -> Outline:
    return Outline(text.path, None, front_matter=False, blocks=())


def _is_translation(root: MapNode) -> bool:
    """Whether a file holds the words of a program in one language: ``en: {goals: ...}``."""
    return len(root.entries) == 1 and _LANGUAGE.fullmatch(root.entries[0].key.text) is not None


def _posts(roots: tuple[Real, ...], rows: Rows) -> int:
    """How many posts the lists of a file hold."""
    found, stack = 0, list[Node](roots)
    while stack:
        node = stack.pop()
        match node:
            case SeqNode(items=items):
                stack.extend(items)
            case MapNode(entries=entries):
                found += rows.fits(rows.field(entry.key.text) for entry in entries)
                stack.extend(entry.value for entry in entries)
            case _:
                pass
    return found


def _texts(roots: tuple[Real, ...]) -> Iterator[ScalarNode]:
    """The texts of a file, those behind aliases left aside."""
    stack: list[Node] = list(reversed(roots))
    while stack:
        node = stack.pop()
        match node:
            case ScalarNode(type=Type.TEXT):
                yield node
            case SeqNode(items=items):
                stack.extend(reversed(items))
            case MapNode(entries=entries):
                stack.extend(entry.value for entry in reversed(entries))
            case _:
                pass
