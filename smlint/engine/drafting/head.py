"""What an ordinary document says of its plan as a whole, and no rule asks of such a document."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.plan.found.names.kind import Character
from smlint.plan.found.parts.organization import Named, Organization
from smlint.plan.found.parts.pillars import Pillars
from smlint.plan.found.people.team import Team
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.title_period import TitlePeriod
from smlint.plan.model import Model
from smlint.plan.open_marks import MARK
from smlint.plan.structured.cells import key
from smlint.source.text import Text
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode
from smlint.syntax.outline import Outline

STRATEGY, TEAM = "strategy", "team"


def said_at_head(
    text: Text, outline: Outline, words: Words, model: Model
) -> Iterator[tuple[str, Node]]:
    """Fields of the strategy, each with what the document says of it."""
    names, language = words.names, words.cells.language
    heading = Character(text, outline, names).title()
    title = None if heading is None else heading.prose
    name = Organization(names, text.content).find(outline, title)
    days = TitlePeriod(words).find(outline, title)
    person = model.kinds[STRATEGY].shape.fields[TEAM].shape
    said = {
        "organization": None if name is None else _organization(name),
        "start": None if days is None else days[0],
        "end": None if days is None else days[1],
        TEAM: None if person is None else Team(names, language, person).members(outline),
        "content_pillars": Pillars(names, text.content).read(outline),
    }
    yield from ((field, node) for field, node in said.items() if node is not None)


def _organization(name: Named) -> MapNode:
    """Whose plan it is; a name that is bent is to be written as it is by itself."""
    place = name.prose.span
    told = f"{MARK}: {name.prose.text}" if name.bent else name.prose.text
    return MapNode(place, (Entry(key("name", place), ScalarNode(place, told)),), place)
