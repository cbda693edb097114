"""The plan that an import adds to: what it names already, so that nothing is written twice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path

from smlint.base.text import heading_key
from smlint.engine.drafting.coverage import Chapter, Passage
from smlint.engine.drafting.names import Names
from smlint.engine.linking import link
from smlint.engine.overrides import Overrides
from smlint.engine.run import read_files
from smlint.engine.session import settings_of
from smlint.engine.settings import caps
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.engine.targets import Target
from smlint.plan.entities import Entity
from smlint.plan.graph import Plan
from smlint.plan.kinds import Readings
from smlint.plan.kinds.goals import Reading
from smlint.plan.names import ALONE, OWN
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import Group, Leaf, Many, Written, leaves
from smlint.source.discover import plan_root
from smlint.source.disk import Disk
from smlint.syntax.nodes import Node, scalars

NOTES = "notes.md"
PLATFORM = "platform"
CALLED = (("id",), ("title", "name", "statement"), (PLATFORM,))
"""By what an element is meant, what is surest first."""

_MOST_ALIKE = 100
"""So many elements of one name are compared with a document; of more the first is meant."""

DAY = 10
"""So many letters of a moment are its day."""


@dataclass(frozen=True)
class There:
    """A plan that is there.

    Attributes:
        plan: its documents.
        inside: the folder that is written to, from the plan's; empty for the plan's own.
        noted: the texts of the notes that stand in that folder.
    """

    plan: Plan
    inside: str
    noted: str = ""

    @property
    def is_here(self) -> bool:
        """Whether documents of it stand in the folder itself."""
        below = f"{self.inside}/" if self.inside else ""
        return any(part.document.path.startswith(below) for part in self.plan.parts)

    def tell(self, names: Names) -> None:
        """Teach names what the plan calls its elements."""
        for words in CALLED:
            level = [
                (each.kind, each.id, called)
                for each in self.plan.entities
                for called in (each.origin_text(word) for word in words)
                if each.id and called
            ]
            names.know(level, loosely=PLATFORM in words)

    def unnoted(self, left: Iterable[Chapter]) -> tuple[Chapter, ...]:
        """What of a document is left over and does not stand in the notes already."""
        if not self.noted:
            return tuple(left)
        known = frozenset(map(bare, self.noted.split("\n")))
        chapters = (
            (each, tuple(new for one in each.passages for new in _unnoted(one, known)))
            for each in left
        )
        return tuple(
            replace(each, passages=passages)
            for each, passages in chapters
            if passages or (not each.passages and each.title not in self.noted)
        )

    def twin(self, kind: str, names: Names, written: Group) -> Entity | None:
        """The element of the plan that a document is: one of its name, a post also of its day, a
        contact by an address as well.
        """
        if kind in ALONE:
            return next(iter(self.plan.of(kind)), None)
        if kind == "content":
            same = self._posts.get(written.text("publish_at")[:DAY], [])
            return next((each for each in same if _same_post(each, written)), None)
        called = [written.text(word) for level in CALLED for word in level]
        found = (names.there(kind, word) for word in called if word)
        name = next((each for each in found if each is not None), None)
        if name is None and kind == "contact":
            own = (self._addresses.get(each) for each in addresses(map(_text, leaves(written))))
            return next((each for each in own if each is not None), None)
        known = None if name is None else self.plan.find(kind, name)
        return self._like(kind, written) or known

    def _like(self, kind: str, written: Group) -> Entity | None:
        """Of the elements that are called as a document is, one that says all of it; of several
        else the first.
        """
        called = (heading_key(written.text(word)) for word in CALLED[1])
        found = next(
            (self._titled[kind, each] for each in called if (kind, each) in self._titled), []
        )
        says = (each for each in found[:_MOST_ALIKE] if self.says(each, written))
        return next(says, found[0] if len(found) > 1 else None)

    def says(self, entity: Entity, written: Group) -> bool:
        """Whether an element says all that a document does; what was asked for a draft is said by
        whatever stands there now.
        """
        known = texts(entity.origin.node)
        return all(
            bare(leaf.text) in known or left_to_decide(leaf.text) is not None
            for each in written.fields
            if not self._settled(entity, each.name)
            for leaf in _without_ids(each.part.value)
        )

    def _settled(self, entity: Entity, name: str) -> bool:
        """Whether a field that the document fills with a word the format lacks is told in the plan,
        by another word or a mark.
        """
        return name.startswith(OWN) and entity.origin.value(name.removeprefix(OWN)) is not None

    def read_on(self, metric: str, day: str, channel: str) -> str | None:
        """What the plan says that a metric read on a day."""
        found = self._read.get((metric, day, channel))
        if found is None:
            return None
        return "" if found.value is None else format(found.value.normalize(), "f")

    @cached_property
    def _posts(self) -> Mapping[str, list[Entity]]:
        """The posts of each day."""
        found: dict[str, list[Entity]] = {}
        for each in self.plan.of("content"):
            found.setdefault(each.origin_text("publish_at")[:DAY], []).append(each)
        found.pop("", None)
        return found

    @cached_property
    def _titled(self) -> Mapping[tuple[str, str], list[Entity]]:
        """The elements by what they are called, which several of them may be alike."""
        found: dict[tuple[str, str], list[Entity]] = {}
        for each in self.plan.entities:
            told = (heading_key(each.origin_text(word)) for word in CALLED[1])
            for called in dict.fromkeys(filter(None, told)):
                found.setdefault((each.kind, called), []).append(each)
        return found

    @cached_property
    def _addresses(self) -> Mapping[str, Entity]:
        """The contacts by what belongs to each of them alone."""
        contacts = reversed(self.plan.of("contact"))
        return {told: each for each in contacts for told in addresses_in(each.origin.node)}

    @cached_property
    def _read(self) -> Mapping[tuple[str, str, str], Reading]:
        """What was read, by metric, day and channel."""
        return {
            (series.metric, each.day.isoformat(), each.channel): each
            for series in self.plan.every(Readings)
            for each in series.values
            if each.day is not None
        }


def read_there(folder: Path, shipped: Shipped) -> There | None:
    """The plan that a folder lies in; None where there is none.

    Raises:
        SettingsError: its settings cannot be used.
    """
    own = Path(os.path.realpath(folder))
    root = plan_root(folder) or own
    read = settings_of(Target(root, root.as_posix()), Overrides(), shipped)
    known = tailored(shipped, read.settings, read.own.rules)
    source = Disk(root)
    files = read_files(source, read, known)
    plan = link(files, source, known.model)
    inside = own.relative_to(root).as_posix()
    inside = "" if inside == "." else inside
    if not plan.parts:
        return None
    below = f"{inside}/" if inside else ""
    notes = (
        source.read(path, caps(read.settings).file_bytes)
        for path in source.paths()
        if path.startswith(below) and path.endswith(NOTES)
    )
    noted = (each.decode("utf-8", "replace") for each in notes if isinstance(each, bytes))
    return There(plan, inside, "\n".join(noted))


def _unnoted(passage: Passage, known: frozenset[str]) -> Iterator[Passage]:
    """The runs of lines of a passage that are not known."""
    lines = enumerate(passage.text.split("\n"), passage.first)
    for is_new, run in groupby(lines, key=lambda line: bare(line[1]) not in known):
        if is_new:
            told = tuple(run)
            yield Passage(told[0][0], told[-1][0], "\n".join(words for _number, words in told))


def _without_ids(value: Written) -> Iterator[Leaf]:
    """The values in a value but the ids of its elements, which are ours."""
    match value:
        case Leaf():
            yield value
        case Many(items=items):
            for item in items:
                yield from _without_ids(item.value)
        case Group(fields=fields):
            for each in fields:
                if each.name != "id":
                    yield from _without_ids(each.part.value)


def _same_post(entity: Entity, written: Group) -> bool:
    """Whether a post of the plan is this one of the same day: of its title, else its channel."""
    title = written.text("title") or written.text("text")
    own = entity.title or entity.origin_text("text")
    if title or own:
        return heading_key(title) == heading_key(own)
    return entity.origin_text("channel") == written.text("channel")


def addresses(told: Iterable[str]) -> Iterator[str]:
    """What belongs to one person alone."""
    return (each for each in map(bare, told) if "@" in each or "://" in each)


def addresses_in(node: Node) -> Iterator[str]:
    """The same in what a node says."""
    return addresses(each.text for each in scalars(node))


def _text(leaf: Leaf) -> str:
    return leaf.text


def texts(node: Node) -> frozenset[str]:
    """All that is said in a node."""
    return frozenset(bare(each.text) for each in scalars(node))


def bare(text: str) -> str:
    """A text by which two of them are the same, whatever their case and their spaces."""
    return " ".join(text.split()).casefold()
