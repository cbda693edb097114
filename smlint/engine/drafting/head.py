"""What an ordinary document says of its plan as a whole, and no rule asks of such a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from smlint.engine.drafting.money import CAPACITY, Money
from smlint.engine.drafting.passages import Passages
from smlint.engine.drafting.sections import Sections
from smlint.plan.found.names.kind import Character
from smlint.plan.found.parts.organization import Named, Organization
from smlint.plan.found.parts.pillars import Pillars
from smlint.plan.found.people.team import Team
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.title_period import TitlePeriod
from smlint.plan.model import Model
from smlint.plan.open_marks import MARK
from smlint.plan.structured.cells import key
from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.periods import read_time
from smlint.syntax.document import Document
from smlint.syntax.nodes import Entry, MapNode, Node, ScalarNode, SeqNode, deref
from smlint.syntax.outline import Outline

STRATEGY, TEAM = "strategy", "team"

_YEAR = (364, 365)


def said_at_head(
    outline: Outline,
    words: Words,
    model: Model,
    documents: Iterable[Document],
    around: Passages,
) -> dict[str, Node]:
    """Fields of the strategy, each with what the document says of it; none that it says twice, for
    which of the two holds is not for us to decide.
    """
    text = around.text
    names, language = words.names, words.cells.language
    heading = Character(text, outline, names).title()
    title = None if heading is None else heading.prose
    name = Organization(names, text.content, language).find(outline, title)
    days = TitlePeriod(words).find(outline, title)
    if days is not None and any(_is_outside(each, days, language) for each in documents):
        days = None  # a plan of 2026 with a goal for 2027 does not end with its year
    money = Money(names, language, around, "" if days is None else _year(days))
    shape = model.kinds[STRATEGY].shape
    person = shape.fields[TEAM].shape
    said = {
        "organization": None if name is None else _organization(name),
        "start": None if days is None else days[0],
        "end": None if days is None else days[1],
        TEAM: None if person is None else Team(names, language, person).members(outline),
        CAPACITY: money.capacity(),
        "content_pillars": Pillars(names, text.content).read(outline),
    }
    head = ((field, node) for field, node in said.items() if node is not None)
    found = [*head, *Sections(names, shape, around).fields(outline)]
    counted = Counter(field for field, _node in found)
    return {field: node for field, node in found if counted[field] == 1}


def _year(days: tuple[ScalarNode, ScalarNode]) -> str:
    """The year of which the first and the last day of a plan are; of one from summer to summer that
    in which it begins, for money is given so.
    """
    first, last = (date.fromisoformat(each.text) for each in days)
    return str(first.year) if (last - first).days in _YEAR else ""


def _is_outside(
    document: Document, days: tuple[ScalarNode, ScalarNode], language: str | None
) -> bool:
    """Whether a goal is due before the first or after the last day."""
    if document.kind != "goal":
        return False
    objectives = document.root.get("objectives")
    own = (deref(each) for each in objectives.items) if isinstance(objectives, SeqNode) else ()
    every = (document.root, *(each for each in own if isinstance(each, MapNode)))
    for node in (each.get("due") for each in every):
        match read_time(node.text, language) if isinstance(node, ScalarNode) else None:
            case DateReading(date=day, two_ways=None) | Period(end=day):
                if not days[0].text <= day.isoformat() <= days[1].text:
                    return True
            case _:
                pass
    return False


def _organization(name: Named) -> MapNode:
    """Whose plan it is; a name that is bent is to be written as it is by itself."""
    place = name.prose.span
    told = f"{MARK}: {name.prose.text}" if name.bent else name.prose.text
    return MapNode(place, (Entry(key("name", place), ScalarNode(place, told)),), place)
