"""The documents of a plan as sheets, with a mark for all that each needs and does not say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from smlint.base.drained import drained
from smlint.base.span import Span
from smlint.engine.converting.filing import file_names
from smlint.engine.drafting.adding import Adding
from smlint.engine.drafting.blanks import FIRST
from smlint.engine.drafting.called import name_and_role
from smlint.engine.drafting.counted import family_of, is_a_number_of, is_of_single_things
from smlint.engine.drafting.coverage import Layout
from smlint.engine.drafting.in_use import InUse
from smlint.engine.drafting.meant import meaning_listed
from smlint.engine.drafting.measures import Said, aims_of, said_of_metrics
from smlint.engine.drafting.titles import give_name
from smlint.engine.drafting.values import Values
from smlint.engine.shipped import Shipped
from smlint.plan.model import Shape
from smlint.plan.names import ALONE
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Sheet, Written
from smlint.source.text import Text
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import MapNode, ScalarNode

NAMES = frozenset({"title", "name", "platform"})
SECTIONS = frozenset({"strategy", "goal", "metric", "channel", "audience"})
"""The kinds of which an ordinary document names the things themselves. Of the others it has a
section, whose heading is no document: all of it goes to the notes.
"""


@dataclass(slots=True)
class Drafter:
    """Makes the sheets of one document; ``rhythm`` is how often it says that all of its metrics
    are read.
    """

    text: Text
    shipped: Shipped
    values: Values
    where: Callable[[Span], str]
    language: str | None
    adding: Adding | None = None
    rhythm: ScalarNode | None = None
    layout: Layout = field(default_factory=Layout)
    drafted: list[Sheet] = field(default_factory=list)
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)

    def sheets(self, documents: list[Document]) -> tuple[Sheet, ...]:
        """The documents of the plan, in the order of kinds in which people read them; the list of
        those that were read is emptied.
        """
        listed = (each for each in documents if _is_document(each))
        adding = self.adding
        chosen = [
            new for each in listed for new in ((each,) if adding is None else adding.new(each))
        ]
        documents.clear()
        chosen = meaning_listed(chosen)
        aims = tuple(aims_of(chosen, self.text, self.values.numbers))
        heads = [each for each in chosen if each.kind in ALONE]
        named = [(each, self.identify(each)) for each in chosen]
        chosen.clear()
        self.said = said_of_metrics(aims, self.values.names)
        for each, name in drained(named):
            if each.kind not in ALONE:
                self.drafted.append(self.sheet(each, name))
        own = [self.sheet(each, "") for each in heads]
        self.said = said_of_metrics(aims, self.values.names)
        self.named_only()
        order = {kind: at for at, kind in enumerate(file_names(self.shipped.model))}
        whole = (*self.with_team(own), *self.drafted)
        return tuple(sorted(whole, key=lambda sheet: order[sheet.kind]))

    def identify(self, document: Document) -> str:
        """The id of a document, so that others find it by its name."""
        if document.kind in ALONE:
            return ""
        called = [words_of(document.root, name) for name in ("id", "title", "name", "statement")]
        words = [each for each in called if each]
        if document.kind == "channel":
            platform = self.shipped.found_names.channel(words[0]) if words else ""
            words = [platform, *words] if platform else words
        return self.values.names.give(document.kind, *(words or [document.kind]))

    def sheet(self, document: Document, name: str) -> Sheet:
        """One document, with a mark for all that it needs and does not say."""
        shape = self.shipped.model.kinds[document.kind].shape
        kinds: tuple[str, ...] = (document.kind,)
        before = len(self.values.private)
        found = self.values.fields(kinds, shape, document.root)
        private = tuple(dict.fromkeys(self.values.private[before:]))
        settled: frozenset[str] = frozenset()
        if document.kind == "goal" and "objectives" not in found:
            kinds, settled = ("goal", "objective"), frozenset({"objectives"})
            settled |= self.values.settled(kinds, found)
        if document.kind not in ALONE:
            found["id"] = Part(Leaf(name))
        if document.kind == "metric":
            self.measure(name, found, document.root.anchor)
        give_name(self.shipped, document.kind, found)
        if document.kind == "channel" and self.is_in_use(document, found):
            found.setdefault("status", Part(Leaf("active")))
        group = self.values.blanks.complete(kinds, shape, found, settled)
        above = (self.where(document.root.anchor), *self.left_out(private))
        return Sheet(document.kind, group, above, self.language)

    def is_in_use(self, document: Document, found: Mapping[str, Part]) -> bool:
        """Whether a channel is an account with a rhythm, and nothing says otherwise."""
        if "cadence" not in found or not text_of(found.get("handle")).startswith("@"):
            return False
        names = self.shipped.found_names.within(self.language)
        around = InUse(self.text, self.layout, names, self.language)
        return around.says_nothing_else(document.root)

    def left_out(self, private: tuple[str, ...]) -> tuple[str, ...]:
        """A remark on what of a person is not written."""
        if not private:
            return ()
        words = self.values.blanks.asks.words
        named = ", ".join(words.say(f"private.{each}") for each in private)
        return (words.say("draft.private", what=named),)

    def measure(self, metric: str, found: dict[str, Part], own: Span) -> None:
        """Add to a metric what the document says of all, the numbers of its goals of it, and its
        name of itself; ``own`` is its place.
        """
        if self.rhythm is not None:
            told = Part(Leaf(self.rhythm.text), remark=self.where(self.rhythm.span))
            found.setdefault("frequency", told)
        open_ones: set[str] = set()
        for said in self.said.get(metric, ()):
            elsewhere = said.place.start.line != own.start.line
            beside = self.where(said.place) if elsewhere else ""
            remark = ", ".join(filter(None, (said.sign, beside)))
            if said.word:
                found.setdefault(said.name, Part(Leaf(said.word), remark=remark))
            else:
                open_ones.add(said.name)
        names = self.shipped.found_names.within(self.language)
        title, definition = (text_of(found.get(name)) for name in ("title", "definition"))
        counted = is_of_single_things(title, names) or is_a_number_of(
            definition, names, self.language
        )
        if counted and "unit" not in open_ones:
            found.setdefault("unit", Part(Leaf("count")))
        family = family_of(title, names)
        if family:
            found.setdefault("family", Part(Leaf(family)))

    def named_only(self) -> None:
        """The metrics and channels that a field names and nothing else in the document says."""
        for kind, name, node in self.values.singles.made:
            if kind == "person":
                continue
            fields = tuple(
                entry for entry in _named(kind, node) if entry.name in self.shape(kind).fields
            )
            found = {each.name: each.part for each in fields}
            found["id"] = Part(Leaf(name))
            if kind == "metric":
                self.measure(name, found, node.span)
            give_name(self.shipped, kind, found)
            group = self.values.blanks.complete((kind,), self.shape(kind), found)
            self.drafted.append(Sheet(kind, group, (self.where(node.span),), self.language))

    def with_team(self, heads: list[Sheet]) -> list[Sheet]:
        """The people that the document names, in the team: of the strategy, if it has no other."""
        people = tuple(
            Part(_person(name, *self.called(node)), (self.where(node.span),))
            for kind, name, node in sorted(self.values.singles.made, key=lambda made: made[2].span)
            if kind == "person"
        )
        if not people:
            return [self.with_owner(sheet) for sheet in heads]
        kind = "team" if any(sheet.kind == "team" for sheet in heads) or not heads else "strategy"
        field_name = "members" if kind == "team" else "team"
        if not heads:
            members = Named(field_name, Part(Many(people)))
            whole = Group((*self.other_team(), members))
            return [Sheet(kind, whole, (), self.language)]
        return [
            replace(sheet, root=self.joined(sheet, field_name, people))
            if sheet.kind == kind
            else sheet
            for sheet in heads
        ]

    def called(self, node: ScalarNode) -> tuple[str, str]:
        """What somebody is called, and is."""
        return name_and_role(node.text, self.values.singles.is_role)

    def with_owner(self, sheet: Sheet) -> Sheet:
        """A strategy of which nobody is named: somebody without a name yet answers for it."""
        owner, team = sheet.root.get("owner"), self.shape(sheet.kind).fields.get("team")
        if not _is_bare_mark(owner) or sheet.root.get("team") is not None or team is None:
            return sheet
        found = {each.name: each.part for each in sheet.root.fields}
        found["owner"] = Part(Leaf(FIRST["person"]))
        found["team"] = Part(self.values.blanks.begun(sheet.kind, team))
        root = self.values.blanks.complete((sheet.kind,), self.shape(sheet.kind), found)
        return replace(sheet, root=root)

    def other_team(self) -> tuple[Named, ...]:
        """The id of a team, where the plan that is there has one already."""
        if self.adding is None or not self.adding.there.plan.of("team"):
            return ()
        return (Named("id", Part(Leaf(self.values.names.give("team", "team")))),)

    def joined(self, sheet: Sheet, name: str, people: tuple[Part, ...]) -> Group:
        """A head of the plan with people added to those it has."""
        there = sheet.root.get(name)
        old = there.items if isinstance(there, Many) else ()
        ids = {each.value.text("id") for each in old if isinstance(each.value, Group)}
        new = (
            each
            for each in people
            if not isinstance(each.value, Group) or each.value.text("id") not in ids
        )
        found = {each.name: each.part for each in sheet.root.fields}
        found[name] = Part(Many((*old, *new)))
        return self.values.blanks.complete((sheet.kind,), self.shape(sheet.kind), found)

    def shape(self, kind: str) -> Shape:
        """The fields of a kind."""
        return self.shipped.model.kinds[kind].shape


def _is_bare_mark(value: Written | None) -> bool:
    """Whether nothing is said of what is to be decided."""
    return isinstance(value, Leaf) and left_to_decide(value.text) == ""


def _is_document(document: Document) -> bool:
    """Whether what was read is a document of the plan, or the heading of a section that holds some
    words about such documents.
    """
    if document.form is not Form.FOUND or document.kind in SECTIONS:
        return True
    return any(entry.key.text not in NAMES for entry in document.root.entries)


def words_of(root: MapNode, name: str) -> str:
    """What a field says, in one line."""
    node = root.get(name)
    return " ".join(node.text.split()) if isinstance(node, ScalarNode) else ""


def text_of(part: Part | None) -> str:
    """The words of a single value; none of what is something else."""
    return part.value.text if part is not None and isinstance(part.value, Leaf) else ""


def _named(kind: str, node: ScalarNode) -> tuple[Named, ...]:
    words = Part(Leaf(" ".join(node.text.split())))
    fields = ("title", "platform") if kind == "channel" else ("title",)
    return tuple(Named(name, words) for name in fields)


def _person(name: str, called: str, role: str) -> Group:
    told = (("id", name), ("name", called), ("role", role))
    return Group(tuple(Named(field, Part(Leaf(said))) for field, said in told if said))
