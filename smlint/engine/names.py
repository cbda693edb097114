"""Names in a settings file that mean nothing: rules, limits, kinds, fields, word lists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from smlint.base.finding import Arg, Observation
from smlint.base.span import Pointer, Span
from smlint.base.text import closest
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import found_lists
from smlint.plan.aliases import shapes
from smlint.rules.changes import spellings
from smlint.rules.declarative import asked
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, deref, key_place, plain

READER = "SM917"
"""The rule whose limits are the reader's."""

_SELECTORS = ("select", "ignore", "extend-select")


def unknown_names(
    root: MapNode, shipped: Shipped, meant: Collection[str] = ()
) -> Iterator[Observation]:
    """What is said of the names in one settings file that nothing answers to; those that are
    ``meant`` belong to rules that cannot be used, and that is said elsewhere.
    """
    said = (_selectors, _limits, _headings, _lexicons)
    for seen in (each for say in said for each in say(root, shipped)):
        if str(seen.args.get("selector", seen.args.get("key", ""))) not in meant:
            yield seen


def known_limits(shipped: Shipped) -> Mapping[str, Decimal]:
    """Every limit with its default, the reader's first."""
    rules = sorted(shipped.rules, key=lambda rule: rule.id != READER)
    found: dict[str, Decimal] = {}
    for rule in rules:
        for name, limit in rule.limits.items():
            found.setdefault(name, limit.default)
    return found


def _selectors(root: MapNode, shipped: Shipped) -> Iterator[Observation]:
    for name, span, pointer in _written(root):
        if shipped.rules.select(name) is None:
            guess = shipped.rules.guess(name)
            args: dict[str, Arg] = {"selector": name}
            if guess is not None:
                args["guess"] = guess
            message = "unknown-selector" if guess is None else "selector-guess"
            yield _seen(message, span, pointer, pointer[0], args)


def _written(root: MapNode) -> Iterator[tuple[str, Span, Pointer]]:
    """Every selector: its text, its place, the way to it."""
    for name in _keys(root, ("severity",)):
        pointer: Pointer = ("severity", name)
        yield name, key_place(root, pointer), pointer
    for key in _SELECTORS:
        for at, item in enumerate(_items(root.get(key))):
            real = deref(item)
            if isinstance(real, ScalarNode):
                yield real.text, item.span, (key, at)
            elif isinstance(real, MapNode) and isinstance(rule := real.get("rule"), ScalarNode):
                yield rule.text, rule.span, (key, at, "rule")
    for glob in _keys(root, ("per-file-ignores",)):
        for at, item in enumerate(_items(_at(root, ("per-file-ignores", glob)))):
            real = deref(item)
            if isinstance(real, ScalarNode):
                yield real.text, item.span, ("per-file-ignores", glob, at)


def _limits(root: MapNode, shipped: Shipped) -> Iterator[Observation]:
    yield from _unknown(root, ("limits",), known_limits(shipped))


def _headings(root: MapNode, shipped: Shipped) -> Iterator[Observation]:
    model = shipped.model
    fields = shapes(model)
    yield from _unknown(root, ("headings",), (*fields, "kinds", "found"))
    yield from _unknown(root, ("headings", "kinds"), model.kinds)
    lists, columns = found_lists(shipped.rules)
    yield from _unknown(root, ("headings", "found"), (*lists, "columns"))
    yield from _unknown(root, ("headings", "found", "columns"), columns)
    for kind, names in fields.items():
        yield from _unknown(root, ("headings", kind), names)


def _lexicons(root: MapNode, shipped: Shipped) -> Iterator[Observation]:
    lists = shipped.rules.lexicons
    for language in _keys(root, ("lexicons",)):
        if language not in lists:
            continue
        known = lists[language]
        # A list of English words that Greek has none of may still get some.
        names = {name for each in lists.values() for name in each} | _asked_for(shipped)
        yield from _unknown(root, ("lexicons", language), sorted(names))
        for name in _keys(root, ("lexicons", language)):
            if name in names:
                path = ("lexicons", language, name, "remove")
                yield from _not_there(root, path, spellings(known.get(name, ())))


def word_lists(root: MapNode | None) -> frozenset[str]:
    """The names of the word lists that a settings file speaks of."""
    if root is None:
        return frozenset()
    languages = _keys(root, ("lexicons",))
    return frozenset(name for each in languages for name in _keys(root, ("lexicons", each)))


def _asked_for(shipped: Shipped) -> frozenset[str]:
    """The word lists that the plan's own rules ask for: they may be new."""
    own = (rule for rule in shipped.rules if rule.file)
    asks = (asked(check) for rule in own for check in rule.checks)
    return frozenset(options["list"] for name, options, _wanted in asks if name == "terms")


def _not_there(
    root: MapNode, path: tuple[str, ...], words: Mapping[str, str]
) -> Iterator[Observation]:
    """Words to remove that the list does not have."""
    for at, item in enumerate(_items(_at(root, path))):
        text = str(plain(item))
        if not spellings((text,)).keys() & words.keys():
            args: dict[str, Arg] = {"word": text, "list": path[-2]}
            guess = closest(text, words)
            if guess is not None:
                args["guess"] = words[guess]
            message = "no-word" if guess is None else "no-word-guess"
            yield _seen(message, item.span, (*path, at), "/".join(path), args)


def _unknown(root: MapNode, path: tuple[str, ...], known: Iterable[str]) -> Iterator[Observation]:
    """The keys of a mapping in the settings that are none of the known ones."""
    names = tuple(known)
    for key in _keys(root, path):
        if key not in names:
            args: dict[str, Arg] = {"key": key}
            guess = closest(key, names)
            if guess is not None:
                args["guess"] = guess
            pointer = (*path, key)
            message = "unknown" if guess is None else "guess"
            yield _seen(message, key_place(root, pointer), pointer, "/".join(pointer), args)


def _seen(
    message: str, span: Span, pointer: Pointer, anchor: str | int, args: Mapping[str, Arg]
) -> Observation:
    return Observation(
        "unknown-setting", message, span, pointer=pointer, anchor=str(anchor), args=args
    )


def _at(root: MapNode, path: tuple[str, ...]) -> Node | None:
    node: Node | None = root
    for key in path:
        real = None if node is None else deref(node)
        node = real.get(key) if isinstance(real, MapNode) else None
    return node


def _keys(root: MapNode, path: tuple[str, ...]) -> tuple[str, ...]:
    node = _at(root, path)
    real = None if node is None else deref(node)
    return tuple(entry.key.text for entry in real.entries) if isinstance(real, MapNode) else ()


def _items(node: Node | None) -> tuple[Node, ...]:
    real = None if node is None else deref(node)
    return real.items if isinstance(real, SeqNode) else ()
