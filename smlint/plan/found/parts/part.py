"""The parts of a plan that a document names, each once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from smlint.base.text import heading_key
from smlint.plan.found.people.named import People
from smlint.plan.found.words.goal import Goal, of_place
from smlint.plan.found.words.reading import Words
from smlint.plan.open_marks import left_to_decide
from smlint.plan.structured.cells import key
from smlint.syntax.nodes import Entry, MapNode, ScalarNode
from smlint.syntax.outline import Prose

PLATFORM = "platform"
"""What stands below a platform's own heading: everything there is about that one channel."""

MIXED = "mixed"
"""Below a heading of channels and of what is done there only names that we know are channels."""

ABOUT = "about"
"""What stands below the heading of one audience: it is about that one."""

LISTED = ("audience", "channel", "metric")
"""The kinds of which a section's bullets, rows and headings name one each."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a plan: its kind, and the words that name it; ``listed`` where it stands in the
    section that lists such parts, and not where one says how it is today or what a goal counts.
    """

    kind: str
    name: ScalarNode
    owner: ScalarNode | None = None
    listed: bool = True

    def node(self) -> MapNode:
        """The part as a mapping, as if it had been written in our format."""
        fields = ("title", "platform") if self.kind == "channel" else ("title",)
        span = self.name.span
        entries = [Entry(key(name, span), self.name) for name in fields]
        if self.owner is not None:
            entries.append(Entry(key("owner", self.owner.span), self.owner))
        return MapNode(span, tuple(entries), span)


@dataclass(slots=True)
class Gathered:
    """The parts that were named so far.

    Attributes:
        people: those whom the document names.
        named: how many parts of each kind were named, repetitions included.
        owners: who answers for goals.
        place: the platform below whose heading numbers are listed.
    """

    words: Words
    people: People
    found: dict[tuple[str, str], Part] = field(default_factory=dict)
    named: Counter[str] = field(default_factory=Counter)
    owners: set[str] = field(default_factory=set)
    place: str = ""

    def put(
        self, kind: str, prose: Prose, owner: Prose | None = None, *, listed: bool = True
    ) -> bool:
        """Note a part unless it was named before; false where its words say nothing. It stands
        where it is ``listed``, if it is anywhere.
        """
        if not self._says(kind, prose):
            return False
        self.named[kind] += 1
        named = self.words.counting.thing(prose) if kind == "metric" else prose
        if kind == "channel":
            named, aside = self.people.beside(named)
            owner = owner or aside
        node = self.words.cells.text(named)
        if kind == "metric" and self.place and not any(self.words.names.platforms_in(node.text)):
            node = ScalarNode(node.span, of_place(node.text, self.place))
        self._keep(Part(kind, node, self._answers(owner), listed))
        return True

    def without_mentions(self, kind: str) -> list[Part]:
        """The parts; of one kind only those that are listed, if any are: the others say the same
        in fewer words ("students" of "students of the department").
        """
        parts = list(self.found.values())
        listed = any(each.listed for each in parts if each.kind == kind)
        return [each for each in parts if each.listed or each.kind != kind or not listed]

    def _says(self, kind: str, prose: Prose) -> bool:
        """Whether words name something; a letter alone only where it is the name of a platform, and
        no channel that is left out.
        """
        names, text = self.words.names, prose.text.strip()
        if kind == "channel" and names.is_letter(text):
            return text.isupper() and bool(names.platform(text))
        left = kind == "channel" and names.leaves_out(text)
        return not left and self.words.says_something(prose)

    def answers(self, name: str) -> bool:
        """Whether somebody is in the team, or answers for a goal."""
        full = self.people.full_name(name)
        return self.people.are_listed(name) or heading_key(full) in self.owners

    def measured(self, goal: Goal) -> None:
        """The metrics of a goal and of its results, and who answers for them."""
        for each in (goal, *goal.results):
            if "owner" in each.fields:
                self.owners.add(heading_key(each.fields["owner"][1].text))
            if "metric" in each.fields:
                named = each.fields["metric"][1]
                self._keep(Part("metric", named, listed=each.counted))

    def answered(self, channel: Prose, owner: Prose) -> None:
        """Let somebody answer for a channel that was named."""
        if ("channel", self._called("channel", channel.text)) in self.found:
            self._keep(
                Part("channel", self.words.cells.text(channel), self._answers(owner), listed=False)
            )

    def _answers(self, owner: Prose | None) -> ScalarNode | None:
        """Who answers for a part; of a cell that leaves it open the mark."""
        if owner is None or not owner.text:
            return None
        node = self.words.owner(owner)
        slot = node is not None and left_to_decide(node.text) is not None
        full = None if node is None or slot else self.people.full_name(node.text)
        known = node is None or full in (None, node.text)
        return node if known else ScalarNode(owner.span, full or owner.text)

    def _keep(self, part: Part) -> None:
        name = self._known_as(part, self._called(part.kind, part.name.text))
        known = self.found.setdefault((part.kind, name), part)
        if part.listed and not known.listed:
            self.found[part.kind, name] = replace(part, owner=part.owner or known.owner)
        elif known.owner is None and part.owner is not None:
            self.found[part.kind, name] = replace(known, owner=part.owner)

    def _known_as(self, part: Part, name: str) -> str:
        """What a part is noted as: a mere mention of a platform means the channel whose name says
        more, "Viber" below the work of the team the "Viber group of the parents".
        """
        if part.kind != "channel" or (part.kind, name) in self.found:
            return name
        platform, names = self._begins_with(part.name.text), self.words.names
        for kind, other in self.found:
            each = self.found[kind, other]
            if kind == "channel" and platform and self._begins_with(each.name.text) == platform:
                if not part.listed and names.channel(part.name.text):
                    return other
                if not each.listed and names.channel(each.name.text):
                    return other
        return name

    def _begins_with(self, name: str) -> str:
        """The platform with which the name of a channel begins, if it names no other."""
        names = self.words.names
        places = list(names.platforms_in(name))
        first = next(iter(places), (-1, -1))
        alone = len(places) == 1 and not first[0]
        return names.channel(name) or (names.channel(name[slice(*first)]) if alone else "")

    def _called(self, kind: str, name: str) -> str:
        """What tells a part from the others of its kind."""
        return (kind == "channel" and self.words.names.channel(name)) or heading_key(name)
