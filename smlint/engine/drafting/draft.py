"""Drafts a plan from a document that was read: what it says, what is open, what is left over."""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from smlint.base.drained import drained
from smlint.base.span import Span
from smlint.engine.converting.filing import file_names
from smlint.engine.drafting.adding import Adding
from smlint.engine.drafting.asks import Asks
from smlint.engine.drafting.contacts import once
from smlint.engine.drafting.counted import says_what
from smlint.engine.drafting.coverage import Chapter, Coverage, Layout
from smlint.engine.drafting.measures import Said, aims_of, said_of_metrics
from smlint.engine.drafting.names import Names
from smlint.engine.drafting.private import Private
from smlint.engine.drafting.there import There
from smlint.engine.drafting.titles import give_name
from smlint.engine.drafting.values import FIRST, Values
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.found.lines.labels import ATTRIBUTES
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.kinds.goals import OWN_OBJECTIVE
from smlint.plan.model import Shape
from smlint.plan.names import ALONE
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Sheet, Written, leaves
from smlint.source.text import Text
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import MapNode, ScalarNode

NAMES = frozenset({"title", "name", "platform"})
SECTIONS = frozenset({"strategy", "goal", "metric", "channel", "audience"})
"""The kinds of which an ordinary document names the things themselves. Of the others it has a
section, whose heading is no document: all of it goes to the notes.
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan that was begun from a document.

    Attributes:
        source: the document's name.
        sheets: the documents of the plan.
        left: what no field holds.
        held: how many values the document gave.
        marks: how many fields are still to be decided.
        language: the language of the document, where it is known.
        known: what the plan that it adds to has already, and is not written again: kind and id.
        linked: what of that plan its documents name.
        private: how many private details of people were left out.
    """

    source: str
    sheets: tuple[Sheet, ...]
    left: tuple[Chapter, ...]
    held: int
    marks: int
    language: str | None
    known: tuple[tuple[str, str], ...] = ()
    linked: tuple[tuple[str, str], ...] = ()
    private: int = 0


def draft(
    text: Text,
    documents: list[Document],
    layout: Layout,
    shipped: Shipped,
    language: str,
    *,
    there: There | None = None,
    page: bool = False,
) -> Draft:
    """Draft a plan.

    Args:
        text: the document.
        documents: what was read in it. The list is emptied as sheets are made of them: of a long
            table there is no room for both.
        layout: what of its text says nothing by itself.
        shipped: the kinds, and the rules that say what is needed.
        language: the language of marks and remarks.
        there: the plan that it adds to.
        page: it is written as pages of Markdown, and its marks are answered there.
    """
    spoken = documents[0].language if documents else None
    source = posixpath.basename(text.path)
    words = catalogue(language)

    def where(place: Span) -> str:
        first, last = place.start.line, place.end.line
        lines = f"{first}" if first == last else f"{first}-{last}"
        return words.say("draft.from", place=f"{source}:{lines}")

    named = shipped.found_names.within(spoken)
    numbers = Numbers(named, spoken)
    names = Names(shipped.found_names.channel, named.of_list("wish_openers"))
    if there is not None:
        there.tell(names)
    asks = Asks(shipped.rules, words, patient=True, page=page)

    def counts(piece: str) -> bool:
        return says_what(piece, named, spoken)

    private = Private(named)
    coverage = Coverage(text, private.bare)
    values = Values(asks, names, coverage, numbers, spoken, where, counts, hidden=private.hidden)
    told = map(private.cleared, once(documents, values.coverage))
    documents[:] = [each for each in told if _says_what(each, counts)]
    adding = None if there is None else Adding(there, values, shipped, partial(give_name, shipped))
    sheets = _Drafter(text, shipped, values, where, spoken, adding).sheets(documents)

    def empty(piece: str) -> bool:
        label = piece.rstrip(": ")
        return (
            named.is_goal_label(label)
            or named.is_result_label(label)
            or any(named.named(f"{each}_labels", label) for each in (*ATTRIBUTES, "audience"))
        )

    marks = sum(
        left_to_decide(leaf.text) is not None for sheet in sheets for leaf in leaves(sheet.root)
    )
    left = values.coverage.chapters(layout, empty)
    if _only_names(left, layout, values.coverage, named.is_section):
        left = ()
    left = private.noted(left)
    return Draft(
        source,
        sheets,
        left if there is None else there.unnoted(left),
        values.held,
        marks,
        spoken,
        () if adding is None else tuple(dict.fromkeys(adding.known)),
        tuple(names.linked),
        len(values.private) + len(private),
    )


def _only_names(
    left: Sequence[Chapter], layout: Layout, coverage: Coverage, is_section: Callable[[str], bool]
) -> bool:
    """Whether all that is left are headings of sections ("Goals") of which the plan holds what
    stands below.
    """
    if any(each.passages or not is_section(each.title) for each in left):
        return False
    begins, held = sorted(layout.headings), coverage.held_lines()

    def is_held(chapter: Chapter) -> bool:
        at = bisect_right(begins, chapter.line)
        end = begins[at] if at < len(begins) else coverage.text.line_count + 1
        below = bisect_right(held, chapter.line)
        return below < len(held) and held[below] < end

    return all(map(is_held, left))


@dataclass(slots=True)
class _Drafter:
    text: Text
    shipped: Shipped
    values: Values
    where: Callable[[Span], str]
    language: str | None
    adding: Adding | None = None
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
        aims = tuple(aims_of(chosen, self.text))
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
        called = [_text(document.root, name) for name in ("id", "title", "name", "statement")]
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
        if (
            document.kind == "goal"
            and "objectives" not in found
            and found.keys() & {*OWN_OBJECTIVE}
        ):
            kinds, settled = ("goal", "objective"), frozenset({"objectives"})
            if any(self.shipped.found_names.platforms_in(_text(document.root, "statement"))):
                settled |= {"scope"}  # the sentence says where
        if document.kind not in ALONE:
            found["id"] = Part(Leaf(name))
        if document.kind == "metric":
            self.measure(name, found, document.root.anchor)
        give_name(self.shipped, document.kind, found)
        group = self.values.complete(kinds, shape, found, settled)
        above = (self.where(document.root.anchor), *self.left_out(private))
        return Sheet(document.kind, group, above, self.language)

    def left_out(self, private: tuple[str, ...]) -> tuple[str, ...]:
        """A remark on what of a person is not written."""
        if not private:
            return ()
        words = self.values.asks.words
        named = ", ".join(words.say(f"private.{each}") for each in private)
        return (words.say("draft.private", what=named),)

    def measure(self, metric: str, found: dict[str, Part], own: Span) -> None:
        """Add to a metric what the numbers of its goals say of it; ``own`` is its place."""
        for said in self.said.get(metric, ()):
            elsewhere = said.place.start.line != own.start.line
            beside = self.where(said.place) if elsewhere else ""
            found.setdefault(said.name, Part(Leaf(said.word), remark=beside))

    def named_only(self) -> None:
        """The metrics and channels that a field names and nothing else in the document says."""
        for kind, name, node in self.values.made:
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
            group = self.values.complete((kind,), self.shape(kind), found)
            self.drafted.append(Sheet(kind, group, (self.where(node.span),), self.language))

    def with_team(self, heads: list[Sheet]) -> list[Sheet]:
        """The people that the document names, in the team: of the strategy, if it has no other."""
        people = tuple(
            Part(_person(name, node), (self.where(node.span),))
            for kind, name, node in sorted(self.values.made, key=lambda made: made[2].span)
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

    def with_owner(self, sheet: Sheet) -> Sheet:
        """A strategy of which nobody is named: somebody without a name yet answers for it."""
        owner, team = sheet.root.get("owner"), self.shape(sheet.kind).fields.get("team")
        if not _is_bare_mark(owner) or sheet.root.get("team") is not None or team is None:
            return sheet
        found = {each.name: each.part for each in sheet.root.fields}
        found["owner"] = Part(Leaf(FIRST["person"]))
        found["team"] = Part(self.values.begun(sheet.kind, team))
        root = self.values.complete((sheet.kind,), self.shape(sheet.kind), found)
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
        return self.values.complete((sheet.kind,), self.shape(sheet.kind), found)

    def shape(self, kind: str) -> Shape:
        """The fields of a kind."""
        return self.shipped.model.kinds[kind].shape


def _is_bare_mark(value: Written | None) -> bool:
    """Whether nothing is said of what is to be decided."""
    return isinstance(value, Leaf) and left_to_decide(value.text) == ""


def _says_what(document: Document, counts: Callable[[str], bool]) -> bool:
    """Whether a document is one: a metric that an ordinary text seems to name may be but a time."""
    name = _text(document.root, "title") if document.kind == "metric" else ""
    return document.form is not Form.FOUND or not name or counts(name)


def _is_document(document: Document) -> bool:
    """Whether what was read is a document of the plan, or the heading of a section that holds some
    words about such documents.
    """
    if document.form is not Form.FOUND or document.kind in SECTIONS:
        return True
    return any(entry.key.text not in NAMES for entry in document.root.entries)


def _text(root: MapNode, name: str) -> str:
    node = root.get(name)
    return " ".join(node.text.split()) if isinstance(node, ScalarNode) else ""


def _named(kind: str, node: ScalarNode) -> tuple[Named, ...]:
    words = Part(Leaf(" ".join(node.text.split())))
    fields = ("title", "platform") if kind == "channel" else ("title",)
    return tuple(Named(name, words) for name in fields)


def _person(name: str, node: ScalarNode) -> Group:
    return Group(
        (Named("id", Part(Leaf(name))), Named("name", Part(Leaf(" ".join(node.text.split())))))
    )
