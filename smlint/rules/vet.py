"""What is wrong with a plan's own rule that its schema cannot see: names that mean nothing.

A rule with such a fault is not in force. Judging with it would be wrong with confidence: of a field
that does not exist every element is missing it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from smlint.base.finding import Arg, Term
from smlint.base.guide import LANGUAGES
from smlint.base.span import Pointer
from smlint.base.text import closest
from smlint.i18n import blanks
from smlint.plan.model import Field, Model, Shape
from smlint.rules.book import RuleBook
from smlint.rules.declarative import PLAN, asked
from smlint.rules.definition import WRITES, Rule
from smlint.rules.patterns import PatternError, compile_pattern
from smlint.rules.predicates import path_of

RESERVED = "SM"
"""The letters of smlint's own ids."""

_OWN_FIELD = "x-"


@dataclass(frozen=True, slots=True)
class RuleFault:
    """A message of the rule ``own-rule-broken``, the value (or its key) that it is about, and its
    blanks.
    """

    message: str
    pointer: Pointer
    args: Mapping[str, Arg] = field(default_factory=dict)
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What a rule may name: the rules that are there, the fields of each kind, the word lists."""

    book: RuleBook
    shapes: Mapping[str, Shape]
    lists: Collection[str]


def shapes_of(model: Model) -> Mapping[str, Shape]:
    """The fields of every kind, of what documents define (``objective``) too."""
    found = {kind.name: kind.shape for kind in model.kinds.values()}
    for kind in model.kinds.values():
        for each in _below(kind.shape):
            if each.defines and each.shape is not None:
                found.setdefault(each.defines, each.shape)
    return found


def faults(raw: Mapping[str, Any], known: Known) -> Iterator[RuleFault]:
    """What is wrong with a rule file that keeps to its schema."""
    yield from _names(raw, known.book)
    yield from _way(str(raw.get("answer", "")), ("answer",), known.shapes)
    for at, name in enumerate(raw.get("awaits", ())):
        yield from _way(name.removeprefix("any "), ("awaits", at), known.shapes)
    for at, name in enumerate(raw.get("rests-on", ())):
        only, _space, field = name.rpartition(" ")
        if only and known.book.find(only) is None:
            yield _unknown("rule", ("rests-on", at), only, known.book.words())
        for kind in raw.get("kinds", ()):
            if kind in known.shapes:
                yield from _way(f"{kind}.{field}", ("rests-on", at), known.shapes)
    if isinstance(raw["check"], Mapping):
        yield RuleFault("python", ("check", "python"), at_key=True)
        return
    for at, check in enumerate(raw["check"]):
        yield from _Check(raw, check, ("check", at), known).faults()
    yield from _identity(raw)


def _names(raw: Mapping[str, Any], book: RuleBook) -> Iterator[RuleFault]:
    own = str(raw["id"])
    if own.rstrip("0123456789") == RESERVED:
        yield RuleFault("reserved", ("id",), {"id": own})
    elif (other := book.find(own)) is not None:
        yield _taken(("id",), own, other)
    called: list[tuple[Pointer, str]] = [(("name",), raw["name"])]
    called += [(("aliases", at), name) for at, name in enumerate(raw.get("aliases", ()))]
    for pointer, name in called:
        if book.is_taken(name):
            yield _taken(pointer, name, book.find(name))
    limits = {name for rule in book for name in rule.limits}
    for name in raw.get("limits", {}):
        if name in limits:
            yield RuleFault("taken", ("limits", name), {"name": name}, at_key=True)
    for at, name in enumerate(raw.get("silenced-by", ())):
        if book.find(name) is None:
            yield _unknown("rule", ("silenced-by", at), name, book.words())


def _way(written: str, pointer: Pointer, shapes: Mapping[str, Shape]) -> Iterator[RuleFault]:
    """Whether there is a kind and a field where the rule says: ``audience.evidence``."""
    kind, _dot, way = written.partition(".")
    shape = shapes.get(kind)
    if kind and shape is None:
        yield _unknown("kind", pointer, kind, shapes)
    for name in way.split(".") if way else ():
        if shape is None:
            return
        if name not in shape.fields:
            yield _no_field(pointer, name, shape, kind)
            return
        shape = shape.fields[name].shape


def _taken(pointer: Pointer, name: str, other: Rule | None) -> RuleFault:
    """A name that means something already; of another rule of the plan, in which file."""
    if other is None or not other.file:
        return RuleFault("taken", pointer, {"name": name})
    return RuleFault("taken-here", pointer, {"name": name, "file": other.file})


def _identity(raw: Mapping[str, Any]) -> Iterator[RuleFault]:
    for name, message in raw["messages"].items():
        there = _blanks_of(message)
        for at, blank in enumerate(message.get("identify", ())):
            if blank not in there:
                yield RuleFault("no-blank", ("messages", name, "identify", at), {"blank": blank})


@dataclass(frozen=True, slots=True)
class _Check:
    raw: Mapping[str, Any]
    check: Mapping[str, Any]
    at: Pointer
    known: Known

    def faults(self) -> Iterator[RuleFault]:
        """What is wrong with one check."""
        name, options, wanted = asked(self.check)
        here = (*self.at, "must" if wanted else "must_not", name)
        yield from self.message()
        whole = self.check["each"] == PLAN
        plan_only = name == "all_of_kinds" or (name == "count" and "kind" in options)
        if whole is not plan_only:
            message = "of-the-plan" if whole else "only-of-the-plan"
            yield RuleFault(message, here, {"name": name}, at_key=True)
            return
        yield from self.blanks(name, options, wanted=wanted)
        yield from self.fields(name, options, here)
        yield from self.words(name, options, here)

    def message(self) -> Iterator[RuleFault]:
        """The message that the check gives."""
        messages = self.raw["messages"]
        named = self.check.get("message")
        if named is None and len(messages) > 1:
            yield RuleFault("which-message", self.at, {"choices": tuple(messages)})
        elif named is not None and named not in messages:
            yield _unknown("message", (*self.at, "message"), named, messages)

    def blanks(self, name: str, options: Any, *, wanted: bool) -> Iterator[RuleFault]:
        """The blanks of its message that nothing fills."""
        messages = self.raw["messages"]
        message = self.check.get("message", next(iter(messages)))
        each = self.check["each"]
        own = set() if each == PLAN else {each.replace("-", "_")}
        filled = {*own, *_filled(name, options, wanted=wanted)}
        told = messages.get(message, {})
        places: list[tuple[Pointer, set[str]]] = [(("messages", message), _blanks_of(told))]
        places.append((("ask",), _blanks_in(self.raw.get("ask", {}))))
        mends = (each.get(key, "") for each in told.get("mend", ()) for key in (*WRITES, "instead"))
        places.append((("messages", message, "mend"), {each for each in mends if each}))
        if "fix" not in told:  # then the advice of the rule is given, and its blanks are filled too
            places.append((("fix",), _blanks_in(self.raw.get("fix", {}))))
        for pointer, there in places:
            for blank in sorted(there - filled):
                args: dict[str, Arg] = {"blank": blank, "choices": tuple(sorted(filled))}
                yield RuleFault("unfilled", pointer, args, at_key=True)

    def fields(self, name: str, options: Any, here: Pointer) -> Iterator[RuleFault]:
        """The fields it names, of the elements it looks at or of those it counts."""
        each = self.check["each"]
        if each != PLAN:
            yield from self.keys(each, self.check.get("when", {}), (*self.at, "when"))
            for pointer, named in _fields(options, here):
                strategy = named.startswith("strategy.") and name in ("before", "within")
                kind = "strategy" if strategy else each
                yield from self.field(kind, named.removeprefix("strategy."), pointer)
            if "at" in self.check:
                yield from self.field(each, self.check["at"], (*self.at, "at"))
        if name == "refers_to":
            yield from self.reference(options, here)
        if isinstance(options, Mapping) and "where" in options and "kind" in options:
            yield from self.keys(options["kind"], options["where"], (*here, "where"))

    def keys(
        self, kind: str, conditions: Mapping[str, Any], pointer: Pointer
    ) -> Iterator[RuleFault]:
        for name in conditions:
            for fault in self.field(kind, name, (*pointer, name)):
                yield replace(fault, at_key=True)

    def field(self, kind: str, name: str, pointer: Pointer) -> Iterator[RuleFault]:
        """Whether a kind has a field, as far as its schema tells."""
        shape: Shape | None = self.known.shapes.get(kind)
        for part in path_of(name):
            if shape is None or part.startswith(_OWN_FIELD):
                return
            found = shape.fields.get(part)
            if found is None:
                yield _no_field(pointer, part, shape, kind)
                return
            shape = found.shape

    def reference(self, options: Mapping[str, Any], here: Pointer) -> Iterator[RuleFault]:
        """Whether a field holds ids of the kind that is asked for."""
        shape: Shape | None = self.known.shapes.get(self.check["each"])
        found: Field | None = None
        for part in path_of(options["field"]):
            found = None if shape is None else shape.fields.get(part)
            shape = None if found is None else found.shape
        if found is None:
            return
        if not found.refs or options.get("kind", found.refs[0]) not in found.refs:
            args: dict[str, Arg] = {"field": options["field"]}
            yield RuleFault("no-reference", (*here, "field"), args)

    def words(self, name: str, options: Any, here: Pointer) -> Iterator[RuleFault]:
        """Word lists, patterns and limits."""
        if name == "terms" and options["list"] not in self.known.lists:
            yield _unknown("list", (*here, "list"), options["list"], self.known.lists)
        if name == "matches":
            yield from _pattern(options["pattern"], (*here, "pattern"))
        limits = self.raw.get("limits", {})
        for key in ("min", "max", "characters", "words"):
            value = options.get(key) if isinstance(options, Mapping) else None
            if isinstance(value, Mapping) and value["limit"] not in limits:
                yield _unknown("limit", (*here, key, "limit"), value["limit"], limits)


def _pattern(text: str, pointer: Pointer) -> Iterator[RuleFault]:
    try:
        compile_pattern(text)
    except PatternError as error:
        if error.place is None:
            yield RuleFault("pattern-too-large", pointer)
        else:
            yield RuleFault("bad-pattern", pointer, {"place": error.place + 1})


def _fields(options: Any, here: Pointer) -> Iterator[tuple[Pointer, str]]:
    """The names of fields among the options of a predicate, with their places."""
    if isinstance(options, str):
        yield here, options
    elif isinstance(options, Mapping):
        for key in ("field", "than", "from", "to"):
            if key in options:
                yield (*here, key), options[key]


def _filled(name: str, options: Any, *, wanted: bool) -> Iterator[str]:
    """The blanks that a predicate fills."""
    yield from _FILLED.get(name, ())
    if name in ("terms", "matches") and not wanted:
        yield "match"
    if name in ("before", "within"):
        yield from (options[key].rpartition(".")[2] for key in options)


_FILLED = {
    "one_of": ("value", "choices"),
    "matches": ("value",),
    "count": ("n",),
    "unique": ("value",),
    "longer_than": ("n", "max"),
    "all_of_kinds": ("kind",),
}


def _blanks_of(message: Mapping[str, Any]) -> set[str]:
    return _blanks_in(message) | _blanks_in(message.get("fix", {}))


def _blanks_in(texts: Mapping[str, Any]) -> set[str]:
    """The blanks of a text in its languages."""
    told = (texts.get(language) for language in LANGUAGES)
    return {blank for text in told if isinstance(text, str) for blank in blanks(text)}


def _unknown(what: str, pointer: Pointer, name: str, known: Iterable[str]) -> RuleFault:
    return _guessed("unknown", pointer, name, known, {"what": Term(f"own.{what}")})


def _no_field(pointer: Pointer, name: str, shape: Shape, kind: str) -> RuleFault:
    return _guessed("no-field", pointer, name, shape.fields, {"kind": Term(f"kind.{kind}")})


def _guessed(
    message: str, pointer: Pointer, name: str, known: Iterable[str], args: Mapping[str, Arg]
) -> RuleFault:
    guess = closest(name, known)
    told: dict[str, Arg] = {"name": name, **args}
    if guess is None:
        return RuleFault(message, pointer, told)
    return RuleFault(f"{message}-guess", pointer, {**told, "guess": guess})


def _below(shape: Shape) -> Iterator[Field]:
    for each in shape.fields.values():
        yield each
        if each.shape is not None:
            yield from _below(each.shape)
