"""One goal of a data file: a text, or a mapping with whatever keys; and what is listed below it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from smlint.base.span import Span
from smlint.plan.found.files.due import Around, Deadlines
from smlint.plan.found.files.keys import Holds, Keys, key_words, spaced
from smlint.plan.found.files.measures import NUMBERS, Figures, Said
from smlint.plan.found.words.goal import Goal, note_reached
from smlint.plan.found.words.reading import Words
from smlint.plan.names import OWN, slug
from smlint.source.text import Text
from smlint.syntax.letters import value_prose
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, Type, deref
from smlint.syntax.outline import Prose

LEADS = ("title", "statement", "target", "metric")
"""The fields whose words may be a goal's own; of two that say as much the first. A target is one
where it is a sentence, a metric where nothing else is.
"""

DEEPEST = 16
"""So deep lists of goals inside goals are read."""

_ADDRESS = re.compile(r"\S+(?:/\S*|\.[A-Za-z]{2,5})")
_SCHEMA = frozenset({"properties", "items", "$ref", "enum"})


@dataclass(frozen=True, slots=True)
class Elements:
    """Reads goals in the nodes of a file."""

    text: Text
    words: Words
    keys: Keys

    @property
    def deadlines(self) -> Deadlines:
        """Reads times."""
        return Deadlines(self.words, self.keys)

    def listed(self, node: Node, around: Around, holds: Holds) -> Iterator[Goal]:
        """The goals under a key: in a list, in a mapping by name or by period, or the one that it
        is.
        """
        real = deref(node)
        if around.depth > DEEPEST:
            return
        match real:
            case SeqNode(items=items):
                for item in items:
                    yield from self._item(item, around, holds)
            case MapNode() if self.says_goal(real):
                yield from self._item(real, around, holds)
            case MapNode(entries=entries) if not self.is_none(real):
                for entry in entries:
                    yield from self._named(entry, around, holds)
            case ScalarNode():
                yield from self._item(real, around, holds)
            case _:
                pass

    def mapped(
        self, root: MapNode, around: Around, name: Prose | None = None, *, announced: bool = False
    ) -> Goal | None:
        """The goal that a mapping is.

        Args:
            root: the mapping.
            around: what stands around it.
            name: the key it stands under, for one without words of its own.
            announced: it calls its words a goal's ("objective"), whatever else has a title there.
        """
        if around.depth > DEEPEST or self.is_none(root):
            return None
        said = self.said(root, announced=announced)
        lead = self._lead(said)
        words = name if lead is None else self.prose(said[lead].value)
        goal = None if words is None else self.words.goal(words, root.span)
        if goal is None:
            return None
        if name is not None and lead is not None and "id" not in said:
            goal.put("id", ScalarNode(name.span, slug(name.text)))
        goal.context = self.deadlines.of_mapping(root, around)
        Figures(self.words, self).read(goal, said, lead)
        self._times(goal, said, around)
        self._rest(goal, said, lead)
        read = self._below(goal, root, around)
        told = () if lead is None else (said[lead],)
        self._others(goal, root, (*told, *read))
        return goal

    def worded(self, node: ScalarNode, around: Around) -> Goal | None:
        """The goal that a text says."""
        if node.type is not Type.TEXT or not self._is_sentence(node.text):
            return None
        goal = self.words.goal(self.prose(node), node.span)
        if goal is not None:
            goal.context = around.time
            self.deadlines.complete(goal, around.time)
        return goal

    def said(self, root: MapNode, *, announced: bool = False) -> Said:
        """The fields of a goal in a mapping; ``announced`` as in ``mapped``. Of two that are called
        a goal, a number is the one to reach: "objetivo: ..., meta: 25".
        """
        found: Said = {}
        titles = [each for each in root.entries if self.keys.announces(each.key.text)]
        for entry in (*titles, *root.entries) if announced else root.entries:
            name = self.keys.field(entry.key.text)
            if name == "title" and found.get(name, entry) is not entry and _is_number(entry.value):
                name = "target"
            if name and not _is_nothing(entry.value):
                found.setdefault(name, entry)
        return found

    def says_goal(self, root: MapNode) -> bool:
        """Whether a mapping has words that may be a goal's, and is not a list by name."""
        return not self.is_none(root) and self._lead(self.said(root)) is not None

    def is_none(self, root: MapNode) -> bool:
        """Whether a mapping is a post, a schema, another tool's: never a goal."""
        keys = [entry.key.text for entry in root.entries]
        schema = "type" in keys and not _SCHEMA.isdisjoint(keys)
        return schema or self.keys.are_posts(keys) or self.keys.are_foreign(keys)

    def person(self, node: Node) -> ScalarNode | None:
        """Who is named: a text, the first of several, the name in a mapping."""
        real = deref(node)
        match real:
            case ScalarNode(type=Type.TEXT):
                return real
            case SeqNode(items=items):
                return next((each for item in items if (each := self.person(item))), None)
            case MapNode():
                named = self.said(real).get("title")
                return None if named is None else self.person(named.value)
            case _:
                return None

    def prose(self, node: Node) -> Prose:
        """A value's words with their places; empty for what is no text."""
        real = deref(node)
        if isinstance(real, ScalarNode):
            return value_prose(self.text, real)
        return Prose(real.span.path, "", (real.span.start,))

    def text_of(self, entry: Entry | None) -> Prose | None:
        """A field's words; None where it holds none."""
        node = None if entry is None else deref(entry.value)
        text = isinstance(node, ScalarNode) and node.type is Type.TEXT and bool(node.text.strip())
        return self.prose(node) if text and node is not None else None

    def _item(self, node: Node, around: Around, holds: Holds) -> Iterator[Goal]:
        real = deref(node)
        goal = None
        if isinstance(real, MapNode):
            goal = self.mapped(real, around.below())
        elif isinstance(real, ScalarNode):
            goal = self.worded(real, around)
        yield from self._of(goal, holds)

    def _of(self, goal: Goal | None, holds: Holds) -> Iterator[Goal]:
        """A goal; among numbers only with one to reach, and its words are what is counted."""
        if goal is None or (holds is Holds.NUMBERS and "target" not in goal.fields):
            return
        if holds is Holds.NUMBERS and len(goal.words.text.split()) <= _NAME_WORDS:
            goal.put("metric", self.words.cells.text(goal.words))
        yield goal

    def _named(self, entry: Entry, around: Around, holds: Holds) -> Iterator[Goal]:
        """One entry of a mapping by name, by group or by period."""
        value = deref(entry.value)
        inner = around.below(self.deadlines.of_key(self.prose(entry.key), around))
        match value:
            case MapNode() if self._is_group(value):
                yield from self.listed(value, inner, holds)
            case MapNode():
                goal = self.mapped(value, inner, spaced(self.prose(entry.key)))
                yield from self._of(goal, holds)
            case SeqNode():
                yield from self.listed(value, inner, holds)
            case ScalarNode() if value.type in NUMBERS and holds is Holds.NUMBERS:
                yield from self._counted(entry, value, inner)
            case ScalarNode():
                yield from self._item(value, inner, holds)

    def _is_group(self, root: MapNode) -> bool:
        """Whether a mapping by name holds mappings again and says nothing itself."""
        inner = [deref(entry.value) for entry in root.entries]
        return bool(inner) and all(isinstance(each, MapNode) for each in inner)

    def _counted(self, entry: Entry, value: ScalarNode, around: Around) -> Iterator[Goal]:
        """``followers: 5000`` among targets."""
        words = spaced(self.prose(entry.key))
        span = Span(entry.key.span.path, entry.key.span.start, value.span.end)
        goal = self.words.goal(words, span)
        if goal is not None:
            goal.put("target", value)
            goal.put("metric", self.words.cells.text(words))
            goal.context = around.time
            yield goal

    def _lead(self, said: Said) -> str | None:
        """The field whose words are the goal's: the one that says most of a number and a time."""
        texts = {name: self.text_of(said.get(name)) for name in LEADS}
        given = {
            name: prose
            for name, prose in texts.items()
            if prose is not None and not self.words.is_slot(prose.text)
        }
        if "target" in given and not self._is_sentence(given["target"].text):
            del given["target"]
        if len(given) > 1:
            given.pop("metric", None)
        if len(given) <= 1:
            return next(iter(given), None)
        return max(given, key=lambda name: self._weight(name, given[name]))

    def _weight(self, name: str, prose: Prose) -> int:
        sentence = self.words.sentence(prose)
        counts = self.words.picking.target(prose, sentence) is not None
        if name != "title" and (not self._is_sentence(prose.text) or len(prose.text) > _LONGEST):
            return -1
        return counts + (sentence.due is not None and counts)

    def _is_sentence(self, text: str) -> bool:
        """Whether a text alone can be a goal: some words, no file and no address."""
        words = [word for word in text.split() if any(map(str.isalpha, word))]
        return len(words) >= _FEW and not all(_ADDRESS.fullmatch(word) for word in words)

    def _times(self, goal: Goal, said: Said, around: Around) -> None:
        """The deadline: its own key's, then its period's, then what its texts say."""
        for name in ("due", "period"):
            entry = said.get(name)
            node = None if entry is None else deref(entry.value)
            if entry is None or not isinstance(node, ScalarNode):
                continue
            read = self.deadlines.known(node, goal.context or around.time)
            left = None if read or name == "period" else self._open(node)
            if read is None and (name == "period" or self.words.is_slot(node.text)) and not left:
                continue
            goal.fields.pop("due", None)
            goal.put("due", read or left or node, entry.key.span)
            return
        aside = self.text_of(said.get("statement"))
        if aside is not None and len(aside.text) <= _LONGEST:
            self.words.deadlines.read(goal, aside)
        self.deadlines.complete(goal, goal.context)

    def _open(self, node: ScalarNode) -> ScalarNode | None:
        """The mark of what a value leaves to be decided."""
        return self.words.open.mark(self.prose(node)) if node.type is Type.TEXT else None

    def _rest(self, goal: Goal, said: Said, lead: str | None) -> None:
        """Its id, its second text, who answers for it, how far it is."""
        for name in ("id", "notes"):
            self._plain(goal, name, said.get(name))
        if lead != "title":
            self._plain(goal, "title", said.get("title"))
        entry = said.get("owner")
        node = None if entry is None else self.person(entry.value)
        if entry is not None and node is not None:
            said_so = None if self.words.is_slot(node.text) else node
            goal.put("owner", said_so or self._open(node), entry.key.span)
        priority = said.get("priority")
        number = None if priority is None else deref(priority.value)
        if priority and isinstance(number, ScalarNode) and number.type is Type.INT:
            goal.put("priority", number, priority.key.span)
        self._status(goal, said.get("status"))

    def _plain(self, goal: Goal, name: str, entry: Entry | None) -> None:
        node = None if entry is None else deref(entry.value)
        if entry is not None and isinstance(node, ScalarNode):
            goal.put(name, node, entry.key.span)

    def _status(self, goal: Goal, entry: Entry | None) -> None:
        node = None if entry is None else deref(entry.value)
        if entry is None or not isinstance(node, ScalarNode):
            return
        known = self.keys.names.value_of("goal.status", node.text)
        own = node if not known else replace(node, text=known, trail=None, stretches=())
        goal.put("status", own, entry.key.span)

    def _below(self, goal: Goal, root: MapNode, around: Around) -> Iterator[Entry]:
        """Read the key results, milestones and measured criteria inside a goal: its objectives.
        Gives the entries that held some.
        """
        own = goal.fields.get("due")
        time = None if own is None else self.deadlines.known(own[1], around.time)
        inner = around.below(time or goal.context)
        for entry in root.entries:
            if isinstance(deref(entry.value), ScalarNode):
                continue
            holds = self.keys.holds(self.prose(entry.key))
            steps = holds is Holds.MILESTONES and "target" not in goal.fields
            if steps or holds in (Holds.GOALS, Holds.RESULTS, Holds.NUMBERS):
                results = list(self.listed(entry.value, inner, holds))
                goal.results += results
                if results:
                    yield entry

    def _others(self, goal: Goal, root: MapNode, read: Container[Entry]) -> None:
        """What stands there and is none of a goal's fields, kept under names of one's own. What was
        ``read`` is told elsewhere.
        """
        told = {where for where, _node in goal.fields.values()}
        for entry in root.entries:
            if entry not in read and entry.key.span not in told and _is_plain(entry.value):
                name = ScalarNode(entry.key.span, OWN + slug(entry.key.text))
                goal.others.append(Entry(name, entry.value))
                if self.keys.names.says_done(key_words(entry.key.text)):
                    note_reached(goal, entry.key)


_LONGEST = 300
_FEW = 2
_NAME_WORDS = 4


def _is_nothing(node: Node) -> bool:
    real = deref(node)
    return isinstance(real, ScalarNode) and (real.value is None or not real.text.strip())


def _is_number(node: Node) -> bool:
    real = deref(node)
    return isinstance(real, ScalarNode) and real.type in NUMBERS


def _is_plain(node: Node) -> bool:
    """Whether a value is a text or a list of texts."""
    real = deref(node)
    items = real.items if isinstance(real, SeqNode) else (real,)
    return bool(items) and all(isinstance(deref(item), ScalarNode) for item in items)
