"""What holds for a plan and who set it, for ``smlint config``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from smlint.config.settings import Settings
from smlint.engine.force import in_force, off_in, severities
from smlint.engine.leaves import KEYS, Leaf
from smlint.engine.names import known_limits
from smlint.engine.settings import Read
from smlint.engine.shipped import Shipped
from smlint.rules.book import RuleBook
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode, deref

Value = str | int | Decimal | None

DEFAULTS = {"profile": "standard", "messages": "en", "fail-on": "error"}
"""What holds where nobody said anything; other settings are then empty."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who set a value.

    Attributes:
        by: ``default``, ``file``, ``environment`` or ``option``.
        name: the file, the variable or the option.
        line: the line in the file.
    """

    by: str = "default"
    name: str = ""
    line: int = 0


Said = Mapping[str, tuple[tuple[str, ...], Origin]]
"""What options say, by setting (``extend-ignore`` too): their values, and who set them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value of one setting; a list has a row for each of its items, none is None."""

    name: str
    value: Value
    origin: Origin


@dataclass(frozen=True, slots=True)
class RuleHere:
    """A rule that is in force for a file, and how severe it may be there, the worst first."""

    id: str
    name: str
    severities: tuple[str, ...]


def effective(read: Read, said: Said, shipped: Shipped) -> tuple[Row, ...]:
    """Every setting, in the order of the documentation."""
    rows = _Rows(read, said, shipped)
    return tuple(row for key in KEYS for row in rows.of(key))


def rules_at(path: str, settings: Settings, book: RuleBook) -> tuple[RuleHere, ...]:
    """The rules that are in force for a file of the plan."""
    given, off = severities(settings, book), off_in(path, settings, book)
    found = []
    for rule in in_force(settings, book):
        own = {message.severity for message in rule.messages.values()}
        held = {given[rule.id]} if rule.id in given else own
        words = tuple(each.word for each in sorted(held, reverse=True))
        if rule.id not in off:
            found.append(RuleHere(rule.id, rule.name, words))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Rows:
    read: Read
    said: Said
    shipped: Shipped

    def of(self, key: str) -> Iterator[Row]:
        """The rows of one setting; one without a value where there is none."""
        rows = list(self.values(key))
        yield from rows or [Row(key, DEFAULTS.get(key), Origin())]

    def values(self, key: str) -> Iterator[Row]:
        if key == "limits":
            yield from self.limits()
        elif key == "ignore":
            yield from self.ignore()
        elif key == "extend-select":
            yield from (*self.written(key), *self.given(key))
        elif key in self.said:
            yield from self.given(key)
        elif key == "select" and "profile" in self.said:
            yield Row(key, None, self.said["profile"][1])
        else:
            yield from self.written(key)

    def written(self, key: str) -> Iterator[Row]:
        """What settings files say."""
        return (_row(leaf) for leaf in self.read.leaves if leaf.path[0] == key)

    def given(self, key: str) -> Iterator[Row]:
        """What an option says."""
        values, origin = self.said.get(key, ((), Origin()))
        name = "ignore" if key == "extend-ignore" else key
        return (Row(name, value, origin) for value in values)

    def ignore(self) -> Iterator[Row]:
        """An option replaces the rules that are off, not the exceptions with a reason."""
        replaced = "ignore" in self.said
        for leaf in self.read.leaves:
            if leaf.path == ("ignore",) and not (replaced and isinstance(leaf.node, ScalarNode)):
                yield _row(leaf)
        yield from (*self.given("ignore"), *self.given("extend-ignore"))

    def limits(self) -> Iterator[Row]:
        written = {row.name: row for row in self.written("limits")}
        for name, default in known_limits(self.shipped).items():
            row = Row(f"limits.{name}", default, Origin())
            yield written.pop(row.name, row)


def _row(leaf: Leaf) -> Row:
    place = leaf.span
    origin = Origin("file", place.path, place.start.line)
    return Row(".".join(leaf.path), _value(leaf), origin)


def _value(leaf: Leaf) -> Value:
    match leaf.node:
        case MapNode():
            return _exception(leaf.node)
        case ScalarNode(value=int() | float() as number) if leaf.path[0] == "limits":
            return Decimal(str(number))
        case _:
            return leaf.text


def _exception(node: MapNode) -> str:
    """An exception with a reason, written as in a comment."""
    rule, elements, until, because = (
        " ".join(_texts(node, name)) for name in ("rule", "elements", "until", "because")
    )
    day = f"until={until}" if until else ""
    reason = f"-- {because}" if because else ""
    return " ".join(part for part in (rule, elements, day, reason) if part)


def _texts(node: MapNode, name: str) -> Iterator[str]:
    value = node.get(name)
    for item in value.items if isinstance(value, SeqNode) else (value,):
        real = None if item is None else deref(item)
        if isinstance(real, ScalarNode) and real.value is not None:
            yield " ".join(real.text.split())
