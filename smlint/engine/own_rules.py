"""A plan's own rules: folders of YAML files to rules, and what is wrong with the files.

They are data. Nothing of a plan is imported or run, so ``python:`` in one is a fault. A rule with a
fault is not in force, and every finding about it says so; the others are.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from smlint.base.finding import Arg, Observation, Related
from smlint.base.guide import STEPS
from smlint.base.span import Span, whole_file
from smlint.engine.layers import Layer, Shelf
from smlint.engine.shipped import Shipped
from smlint.engine.unread import unreadable
from smlint.engine.unusable import refuse
from smlint.plan.model import Shape
from smlint.rules.book import RuleBook
from smlint.rules.definition import Rule
from smlint.rules.load import make_rule
from smlint.rules.predicates import OF_PLAN, PREDICATES
from smlint.rules.vet import Known, RuleFault, faults, shapes_of
from smlint.schema.check import check_document
from smlint.source.decode import decode
from smlint.source.files import Unreadable
from smlint.source.opening import OUTSIDE
from smlint.source.relative import PLAN_FILE, parts_below
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import Node, key_place, place, plain, stable
from smlint.syntax.yaml import read_yaml

BROKEN = "own-rule-broken"
"""The rule that speaks of faults which no other one knows."""

_NAMED = re.compile(r"(?m)^(?:id|name):[ \t]*[\"']?([\w-]+)")
"""The id and the name in a file that cannot be read as YAML."""

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class OwnRules:
    """The rules in some folders.

    Attributes:
        rules: those without a fault.
        seen: the faults of the others.
        texts: the files that could be read, for excerpts.
        paths: all of the files, as reports call them.
        meant: the names that the rules with a fault have or use, with the file of each. Whoever
            uses them is not told that they mean nothing, but that the rule is not in force.
    """

    rules: tuple[Rule, ...] = ()
    seen: tuple[Observation, ...] = ()
    texts: tuple[Text, ...] = ()
    paths: tuple[str, ...] = ()
    meant: Mapping[str, str] = field(default_factory=dict)

    def broken(self, name: str) -> str:
        """The file of the rule of a name, if it is one with a fault; empty otherwise."""
        word = name.strip().casefold()
        return next((file for each, file in self.meant.items() if each.casefold() == word), "")


def own_rules(
    shelf: Shelf, folders: Iterable[str], shipped: Shipped, lists: Collection[str] = ()
) -> OwnRules:
    """Read the rules in some folders; a folder without files adds none.

    Args:
        shelf: where the folders are: ``Shelf(Disk(folder), full, full)`` for one by itself, whose
            ``folders`` are then ``("",)``.
        folders: their paths from the top of the shelf; a file is read once.
        shipped: what comes with smlint; the new rules may not take the names of its rules.
        lists: the names of word lists that the plan adds.
    """
    words = {name for each in shipped.rules.lexicons.values() for name in each}
    shapes = shapes_of(shipped.model)
    reader = _Reader(shelf, shipped, shapes, frozenset({*words, *lists}), shipped.rules)
    paths = (path for folder in folders for path in shelf.source.below(folder))
    for path in dict.fromkeys(path for path in paths if _is_rule_file(path)):
        reader.add(path)
    return OwnRules(
        tuple(reader.rules),
        tuple(reader.seen),
        tuple(reader.texts),
        tuple(reader.paths),
        reader.meant,
    )


def rule_folders(layers: Iterable[Layer], shelf: Shelf) -> tuple[str, ...]:
    """The folders of rules that settings files name, from the top of the shelf, each once.

    Raises:
        SettingsError: one leads out of the repository, holds the plan itself, or has no file of
            a rule.
    """
    plan = shelf.inside(".")
    found: dict[str, None] = {}
    for layer in layers:
        for written in layer.rules:
            home = posixpath.dirname(shelf.inside(layer.text.path))
            parts = parts_below(posixpath.join(home, written.text))
            folder = "/".join(parts or ())
            fault = _folder_fault(folder, plan, shelf) if parts is not None else "outside"
            if fault:
                raise refuse(layer.text, written.span, f"settings.rules-{fault}", path=written.text)
            found[folder] = None
    return tuple(found)


def _folder_fault(folder: str, plan: str, shelf: Shelf) -> str:
    """Why a folder cannot hold rules; empty where it can."""
    if not folder or plan == folder or plan.startswith(f"{folder}/"):
        return "plan"
    if shelf.source.read(folder, 0) == OUTSIDE:
        return "outside"
    return "" if any(map(_is_rule_file, shelf.source.below(folder))) else "missing"


def _is_rule_file(path: str) -> bool:
    return path.endswith(ENDINGS) and posixpath.basename(path) != PLAN_FILE


@dataclass(slots=True)
class _Reader:
    shelf: Shelf
    shipped: Shipped
    shapes: Mapping[str, Shape]
    lists: frozenset[str]
    book: RuleBook
    rules: list[Rule] = field(default_factory=list)
    seen: list[Observation] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    meant: dict[str, str] = field(default_factory=dict)

    def add(self, path: str) -> None:
        """Read one file: a rule more, or what is wrong with it."""
        shown = self.shelf.shown(path)
        self.paths.append(shown)
        data = self.shelf.source.read(path, Caps().file_bytes)
        if isinstance(data, Unreadable):
            self.seen.append(unreadable(shown, data, Caps()))
            return
        text = decode(shown, data)
        if isinstance(text, Observation):
            self.seen.append(text)
            return
        self.texts.append(text)
        found = self.rule(text)
        if isinstance(found, Rule):
            self.rules.append(found)
            self.book = self.book.with_own((found,))
        else:
            off = Related(whole_file(shown), "related.rule-off")
            self.seen += (replace(each, related=(*each.related, off)) for each in found)

    def rule(self, text: Text) -> Rule | tuple[Observation, ...]:
        """The rule in a text, or its faults."""
        file = read_yaml(text, Caps())
        if file.seen:
            self.meant |= dict.fromkeys(_NAMED.findall(text.content), text.path)
            return file.seen
        if len(file.documents) != 1:
            return (_not_one(file.documents, text),)
        (root,) = file.documents
        found = self.judged(root, text.path)
        if not isinstance(found, Rule):
            self.meant |= dict.fromkeys(_names_in(plain(root)), text.path)
        return found

    def judged(self, root: Node, path: str) -> Rule | tuple[Observation, ...]:
        """The rule that a document says, or its faults."""
        seen = check_document(self.shipped.schemas, root, file="rule.schema.json", definition="")
        raw: Any = plain(root)
        if seen or not isinstance(raw, dict):
            return tuple(map(_worded, seen))
        known = Known(self.book, self.shapes, self.lists)
        step = raw.get("step") or _step_of(path)
        wrong = [*faults(raw, known)]
        if not step:
            wrong.append(RuleFault("no-step", ("step",), {"choices": STEPS}))
        if wrong:
            return tuple(_seen(each, root) for each in wrong)
        return make_rule(step, self.by_id(raw), file=path)

    def by_id(self, raw: dict[str, Any]) -> dict[str, Any]:
        """The rule with the ids of those that silence it, which it may also call by name."""
        names = raw.get("silenced-by", ())
        return {**raw, "silenced-by": [self.book[name.strip()].id for name in names]}


def _worded(seen: Observation) -> Observation:
    """An unknown word of a check with the words there are; anything else as it is."""
    asked = seen.rule == "unknown-field" and seen.pointer[-2:-1] in (("must",), ("must_not",))
    if not asked or "guess" in seen.args:
        return seen
    words = tuple(dict.fromkeys((*PREDICATES, *OF_PLAN)))
    args: dict[str, Arg] = {"name": str(seen.pointer[-1]), "choices": words}
    return replace(seen, rule=BROKEN, message="no-word", args=args)


def _names_in(part: object, key: str = "") -> set[str]:
    """The names in a rule file, whatever it holds, that settings may use: of the rule, of its
    limits, of the word lists it asks for.
    """
    if isinstance(part, dict):
        below = (_names_in(each, str(name)) for name, each in part.items())
        return set().union(*below, part if key == "limits" else ())
    if isinstance(part, list):
        return set().union(*(_names_in(each, key) for each in part))
    return {part} if isinstance(part, str) and key in ("id", "name", "aliases", "list") else set()


def _not_one(documents: tuple[Node, ...], text: Text) -> Observation:
    """What is said of a file that holds no rule, or more than one."""
    if not documents:
        return Observation(BROKEN, "empty", whole_file(text.path))
    start = documents[1].span.start
    return Observation(BROKEN, "several", Span(text.path, start, start))


def _step_of(path: str) -> str:
    """The step that the file's folder is called after; empty where it is none."""
    folder = posixpath.basename(posixpath.dirname(path))
    return folder if folder in STEPS else ""


def _seen(fault: RuleFault, root: Node) -> Observation:
    where = key_place if fault.at_key else place
    return Observation(
        BROKEN,
        fault.message,
        where(root, fault.pointer),
        pointer=fault.pointer,
        anchor=stable(root, fault.pointer),
        args=fault.args,
    )
