"""What a check is given: the plan, the day, its limits, and the means to say what it sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from smlint.base.finding import Arg, Observation, Related, Term
from smlint.base.result import Skipped
from smlint.base.span import Pointer, Span, whole_file
from smlint.plan.entities import Entity, quoted
from smlint.plan.graph import Plan
from smlint.plan.names import ALONE
from smlint.plan.reader import Reader
from smlint.rules.definition import Rule
from smlint.rules.lexicon import Heads, Hit, Lexicon, said_in
from smlint.rules.platforms import Platforms
from smlint.syntax.document import Form
from smlint.syntax.nodes import stable

Some = TypeVar("Some", bound=Entity)


@dataclass(slots=True)
class Context:
    """One rule's view of one plan.

    Attributes:
        plan: the linked plan; of a rule whose scope is a file, only that file's part of it.
        today: the day the plan is judged on.
        limits: the rule's limits, the team's numbers over its defaults.
        lexicon: the word lists of each language.
        platforms: the platforms that closed.
        examined: how many elements the rule has looked at.
        skipped: what it could not judge.
    """

    rule: Rule
    plan: Plan
    today: date
    limits: dict[str, Decimal]
    lexicon: Lexicon
    platforms: Platforms
    examined: int = 0
    skipped: list[Skipped] = field(default_factory=list)

    def each(self, entities: Iterable[Some], *, ended: bool = False) -> Iterator[Some]:
        """The elements to judge, counted; those read as found only if the rule speaks of them, and
        what was met or missed only if it asks how things ended.
        """
        speaks_of_found = self.rule.speaks_of_found
        history = frozenset() if ended else self.plan.history
        for entity in entities:
            if history and id(entity) in history:
                continue
            if speaks_of_found or not entity.origin.found:
                self.examined += 1
                yield entity

    def observe(
        self,
        entity: Entity,
        *fields: str | int,
        message: str = "",
        span: Span | None = None,
        related: tuple[Related, ...] = (),
        args: Mapping[str, Arg] | None = None,
        **blanks: Arg,
    ) -> Observation:
        """Say something of a field of an element: at its value, or where a missing one would be.

        The element's own blank (``{objective}``) is filled with its label; ``span`` gives a
        narrower place; ``args`` and ``blanks`` fill the message's other blanks.
        """
        chosen = self._message(message)
        origin = entity.origin
        pointer = origin.path(*fields)
        place = origin.at(*fields) if span is None else span
        own = place.path == origin.document.path
        return Observation(
            rule=self.rule.name,
            message=chosen,
            span=place,
            pointer=pointer,
            subject=entity.subject,
            anchor=_anchor(entity, pointer),
            args={entity.kind.replace("-", "_"): _label(entity), **(args or {}), **blanks},
            related=related,
            base=origin.document.base if own else None,
        )

    def observe_plan(self, message: str = "", **args: Arg) -> Observation:
        """Say something of the plan as a whole: at the start of its first file; of a document as
        found at its title, wherever that stands.
        """
        path = self.plan.first_path
        titles = (
            each.origin.at()
            for each in self.plan.entities
            if each.kind == "strategy" and each.origin.document.form is Form.FOUND
        )
        place = next((each for each in titles if each.path == path), whole_file(path))
        return Observation(
            self.rule.name, self._message(message), place, subject="plan:", args=args
        )

    def _message(self, name: str) -> str:
        """A message that the rule has; a slip in a check is its crash, and no other rule's."""
        chosen = name or self.rule.default_message()
        if chosen not in self.rule.messages:
            raise KeyError(chosen)
        return chosen

    def reader(self, entity: Entity) -> Reader:
        """The fields of an element, as values."""
        return Reader(entity.origin, self.language(entity))

    def language(self, entity: Entity) -> str | None:
        """The language of the document an element stands in."""
        return entity.origin.document.language

    def terms(
        self, name: str, text: str, entity: Entity, *, heads: Heads | None = None
    ) -> tuple[Hit, ...]:
        """The words of a list in a text of an element. A text whose language cannot be told is
        read as Greek if it is in Greek letters, else as English; one in a language without lists
        is skipped, and that is told.
        """
        found = said_in(self.lexicon, name, text, self.language(entity), heads)
        if found is None:
            self.skip(entity, "skip.language")
            return ()
        return found

    def judged(self, name: str, text: str, entity: Entity) -> tuple[Hit, ...] | None:
        """The same, everywhere in the text; None where it cannot be judged, and nothing is told."""
        return said_in(self.lexicon, name, text, self.language(entity))

    def lists(self, entity: Entity) -> Callable[[str, str, Heads | None], tuple[Hit, ...]]:
        """The word lists for the texts of one element, as a function of a list's name, the text
        and its heads.
        """

        def words(name: str, text: str, heads: Heads | None) -> tuple[Hit, ...]:
            return self.terms(name, text, entity, heads=heads)

        return words

    def skip(self, entity: Entity, reason: str, **args: Arg) -> None:
        """Say that an element could not be judged, once for each of its files."""
        self._skip(Skipped(self.rule.id, entity.origin.document.path, reason, args))

    def wait(self, unread: tuple[str, ...]) -> None:
        """Say that something could not be judged before some files are read, once for them."""
        self._skip(Skipped(self.rule.id, unread[0], "skip.whole-plan", unread=unread))

    def _skip(self, note: Skipped) -> None:
        if note not in self.skipped:
            self.skipped.append(note)


def _label(entity: Entity) -> Arg:
    """What a message calls it; what the plan has one of needs no id (``Strategy strategy``)."""
    if entity.id == entity.kind:
        return quoted(entity.title) or (Term("label.only") if entity.kind in ALONE else entity.id)
    return entity.label or Term("label.found" if entity.origin.found else "label.none")


def _anchor(entity: Entity, pointer: Pointer) -> str:
    """An address for an element without an id; of one that was read as found, its own words."""
    address = stable(entity.origin.document.root, pointer)
    return f"{entity.label}/{address}" if entity.origin.found else address
