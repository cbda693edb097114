"""The people whom an ordinary document names: in its section on the team, and as owners."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.labels import Labels
from smlint.plan.found.words.persons import Persons
from smlint.plan.found.words.prose import lines
from smlint.plan.found.words.spelling import of_words
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Prose, Table

_NAME = re.compile(of_words(4))

_BEHIND = re.compile(r"\s*(?:[,:;(|–—]|\s-\s).*", re.DOTALL)
_MORE = re.compile(r"\s+(?:\([^()]*\)|[^\W\d_a-z]{1,4}-?[0-9]{1,3})\s*$")
"""What may stand behind a name: "Maria P. (community)", "T. Kessler UK-2"."""

_ASIDE = re.compile(r"\s*\((?P<said>[^()]+)\)\s*$")


@dataclass(frozen=True)
class People:
    """Knows who is named."""

    names: FoundNames
    outline: Outline

    def are_named(self, text: str) -> bool:
        """Whether a text is the name of one of them, or the first name, or begins with a first name
        that we know.
        """
        return heading_key(text) in self._known or (
            is_name(text) and Persons(self.names).is_person(text)
        )

    def are_listed(self, text: str) -> bool:
        """Whether a text is the name, or the first name, of somebody in the team."""
        return heading_key(text) in self._team_names

    def full_name(self, text: str) -> str:
        """The name by which the document names somebody in full; of a first name that two of them
        share, or that the team lists by itself, and of whom nobody names, as it is. A role in
        brackets or the code of a department is no part of the name of somebody in the team.
        """
        more = _MORE.search(text)
        if more is not None and self._is_one(text[: more.start()], more[0]):
            text = text[: more.start()]
        bare = heading_key(text)
        at = bisect_left(self._sorted, f"{bare} ")
        longer = [each for each in self._sorted[at : at + 2] if each.startswith(f"{bare} ")]
        alone = len(longer) == 1 and bare not in self._listed
        return self._full[longer[0]] if alone else self._listed.get(bare, text)

    def _is_one(self, name: str, behind: str) -> bool:
        """Whether what stands behind a name tells nobody apart: whoever is listed in the team, or
        is named with this bracket and without one, and with no other: "Lucy (volunteer)".
        """
        behind_key = heading_key(behind)
        told = behind.strip().startswith("(") and self._asides[heading_key(name)] == {
            "",
            behind_key,
        }
        return self.are_listed(name) or (told and is_name(name))

    def in_full(self, node: ScalarNode) -> ScalarNode:
        """A name that stands somewhere, in full."""
        full = self.full_name(node.text)
        return node if full == node.text else ScalarNode(node.span, full)

    def beside(self, prose: Prose) -> tuple[Prose, Prose | None]:
        """Words without the person in brackets behind them: "Instagram (Maria)"; and the person."""
        aside = _ASIDE.search(prose.text)
        if aside is None or not self.are_named(aside["said"]):
            return prose, None
        return prose.slice(0, aside.start()), prose.slice(*aside.span("said"))

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset((*self._full, *(each.partition(" ")[0] for each in self._full))) - {""}

    @cached_property
    def _full(self) -> dict[str, str]:
        """Each name as it is written in the team and as an owner, by its bare words."""
        return {**_by_words(self._owners()), **self._listed}

    @cached_property
    def _asides(self) -> defaultdict[str, set[str]]:
        """What stands in brackets behind each name; nothing where it stands alone as well."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for each in (*self._owners(), *self._team()):
            aside = _ASIDE.search(each)
            name = each if aside is None else each[: aside.start()]
            found[heading_key(name)].add("" if aside is None else heading_key(aside["said"]))
        return found

    @cached_property
    def _sorted(self) -> list[str]:
        """All names in order, so that those that begin alike stand together."""
        return sorted(self._full)

    @cached_property
    def _team_names(self) -> frozenset[str]:
        return frozenset((*self._listed, *(each.partition(" ")[0] for each in self._listed)))

    @cached_property
    def _listed(self) -> dict[str, str]:
        """The names in the team."""
        return _by_words(self._team())

    def _team(self) -> Iterator[str]:
        """Who stands first in the lines and rows of a section on the team."""
        level = 0
        for block in self.outline.blocks:
            match block:
                case Heading(level=at, prose=prose):
                    told = self.names.is_team(prose.text)
                    level = at if told else 0 if at <= level else level
                case Bullets() if level:
                    yield from (item.prose.text for item in block.items)
                case Table() if level:
                    yield from (row.cells[0].text for row in block.rows)
                case _:
                    pass

    def _owners(self) -> Iterator[str]:
        labels = Labels(self.names)
        for block in self.outline.blocks:
            for prose in lines((block,)):
                yield from (each.text for each in labels.owners(prose))
            yield from self._columns(block)

    def _columns(self, block: Block) -> Iterator[str]:
        if isinstance(block, Table):
            heads = enumerate(block.header.cells)
            owners = [at for at, cell in heads if self.names.column(cell.text) == "owner"]
            yield from (row.cells[at].text for row in block.rows for at in owners)


def is_name(text: str) -> bool:
    """Whether a text is up to four words with a capital each, and nothing more."""
    return _NAME.fullmatch(text.strip()) is not None


def _by_words(named: Iterable[str]) -> dict[str, str]:
    bare = (_BEHIND.sub("", each).strip() for each in named)
    return {heading_key(each): each for each in bare if _NAME.fullmatch(each)}
