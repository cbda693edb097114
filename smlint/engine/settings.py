"""Reads smlint.yaml: an unknown key is a finding, a value that cannot be used stops the run."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from pathlib import Path

from smlint.base.finding import Observation, Severity
from smlint.base.guide import LANGUAGES
from smlint.config.settings import Exemption, Headings, Names, Settings, WordChange, Written
from smlint.engine.baseline.entries import Baseline
from smlint.engine.layers import Layer, Shelf, read_layers
from smlint.engine.leaves import Leaf, merge
from smlint.engine.names import unknown_names, word_lists
from smlint.engine.own_rules import OwnRules, own_rules, rule_folders
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.engine.unread import unreadable
from smlint.engine.unusable import SettingsError, refuse
from smlint.rules.changes import is_word
from smlint.source.decode import decode
from smlint.source.discover import repository
from smlint.source.disk import Disk
from smlint.source.files import FileSource, Unreadable
from smlint.source.memory import Memory, Overlay
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode, deref

SETTINGS_FILE = "smlint.yaml"
CAPS = frozenset(each.name for each in fields(Caps))


@dataclass(frozen=True, slots=True)
class Read:
    """The settings of a plan, and what was seen in their files.

    Attributes:
        text: the plan's own file; None where there is none.
        extended: the files it builds on.
        leaves: every value with its place, for telling who set it.
        own: the plan's own rules.
        baseline: the findings that are known.
        borrowed: the revision that settings and rules were taken from; only what is seen is said of
            the files here. Empty where they are the plan's own.
    """

    settings: Settings
    seen: tuple[Observation, ...] = ()
    text: Text | None = None
    extended: tuple[Text, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    own: OwnRules = field(default_factory=OwnRules)
    baseline: Baseline | None = None
    borrowed: str = ""

    def judged_by(self, judge: Read, revision: str) -> Read:
        """These files under the settings and rules of another state of the plan."""
        own = replace(self.own, rules=judge.own.rules, meant=judge.own.meant)
        return replace(self, settings=judge.settings, own=own, borrowed=revision)

    def before(self, read: Read) -> Read:
        """The files of an earlier state under these settings, rules and known findings, with the
        exceptions that it had itself.
        """
        settings = self.settings
        if not self.borrowed:
            settings = replace(settings, exemptions=read.settings.exemptions)
        own = replace(read.own, rules=self.own.rules, meant=self.own.meant)
        return replace(
            read, settings=settings, own=own, baseline=self.baseline, borrowed=self.borrowed
        )

    @property
    def texts(self) -> tuple[Text, ...]:
        """All settings files that were read."""
        return self.extended if self.text is None else (*self.extended, self.text)

    @property
    def paths(self) -> frozenset[str]:
        """The files that are the settings' and the rules', hence not the plan's."""
        return frozenset((*(text.path for text in self.texts), *self.own.paths))


def read_settings_file(
    file: Path,
    root: Path,
    shipped: Shipped,
    *,
    needed: bool,
    data: bytes | Unreadable | None = None,
    laid: Mapping[str, bytes | Unreadable] | None = None,
) -> Read:
    """Read a settings file on the disk, and what it extends in its repository.

    Args:
        file: the settings file.
        root: the plan's folder, which the paths in reports start from.
        shipped: what comes with smlint.
        needed: it must be there; else its absence means the defaults (a link that leads nowhere is
            no absence: somebody put it there).
        data: what it holds, where that is not what lies on the disk.
        laid: the same of other files of the plan, by their paths in it.

    Raises:
        SettingsError: it, or a file it extends, cannot be read or holds a value of the wrong type.
    """
    folder, plan = (Path(os.path.realpath(each)) for each in (file.parent, root))
    shown = posixpath.relpath(_full(folder / file.name), _full(plan))

    def shelf() -> Shelf:
        top = repository(folder) or folder
        found = Shelf(Disk(top), _full(top), _full(plan))
        read = ((path, text) for path, text in (laid or {}).items() if isinstance(text, bytes))
        files = {found.inside(path): text for path, text in read}
        return replace(found, source=Overlay(found.source, files)) if files else found

    if data is None:
        data = Disk(folder).read(file.name, Caps().file_bytes)
    if isinstance(data, Unreadable):
        if not needed and data.reason == "unreadable.missing" and not os.path.lexists(file):
            return Read(Settings())
        raise SettingsError((unreadable(shown, data, Caps()),), None)
    text = decode(shown, data)
    if isinstance(text, Observation):
        raise SettingsError((text,), None)
    return parse_settings(text, shipped, shelf)


def read_settings_of(tree: FileSource, folder: str, shipped: Shipped, *, needed: bool) -> Read:
    """Read the settings file of a plan in a repository, and what it extends there.

    Args:
        tree: the whole repository.
        folder: of the plan, from the top of the repository; empty for the top itself.
        shipped: what comes with smlint.
        needed: it must be there, if only as a link; else its absence means the defaults.

    Raises:
        SettingsError: as of ``read_settings_file``.
    """
    shelf = Shelf(tree, "/", f"/{folder}")
    data = tree.read(shelf.inside(SETTINGS_FILE), Caps().file_bytes)
    if isinstance(data, Unreadable):
        if not needed and data.reason == "unreadable.missing":
            return Read(Settings())
        raise SettingsError((unreadable(SETTINGS_FILE, data, Caps()),), None)
    text = decode(SETTINGS_FILE, data)
    if isinstance(text, Observation):
        raise SettingsError((text,), None)
    return parse_settings(text, shipped, lambda: shelf)


def _full(path: Path) -> str:
    """A full path that begins with ``/`` on every system."""
    return f"/{path.as_posix().lstrip('/')}"


def parse_settings(text: Text, shipped: Shipped, shelf: Callable[[], Shelf] | None = None) -> Read:
    """The settings in a text.

    Raises:
        SettingsError: it is no mapping, or holds a value of the wrong type.
    """
    shelf = shelf or (lambda: Shelf(Memory({})))
    layers = read_layers(text, shipped.schemas, shelf)
    own = _own(layers, shelf, shipped)
    known = tailored(shipped, Settings(), own.rules)
    leaves = merge(layers, known.rules)
    _check_words(layers, leaves)
    return Read(
        _settings(leaves),
        (*_seen(layers, known, own.meant), *own.seen),
        text,
        tuple(layer.text for layer in layers[:-1]),
        leaves,
        own,
    )


def caps(settings: Settings) -> Caps:
    """The limits of what is read, with the team's numbers."""
    named = {name: int(number) for name, number in settings.limits.items() if name in CAPS}
    return replace(Caps(), **named)


def severity(word: str) -> Severity | None:
    """The severity of ``--fail-on``; None for ``never``."""
    return None if word == "never" else Severity[word.upper()]


def _own(layers: tuple[Layer, ...], shelf: Callable[[], Shelf], shipped: Shipped) -> OwnRules:
    """The rules in the folders that the layers name."""
    if not any(layer.rules for layer in layers):
        return OwnRules()
    files = shelf()
    lists = {name for layer in layers for name in word_lists(layer.root)}
    return own_rules(files, rule_folders(layers, files), shipped, lists)


def _seen(
    layers: Iterable[Layer], shipped: Shipped, meant: Collection[str]
) -> Iterator[Observation]:
    for layer in layers:
        yield from layer.seen
        if layer.root is not None:
            yield from unknown_names(layer.root, shipped, frozenset(meant))


def _check_words(layers: Iterable[Layer], leaves: Iterable[Leaf]) -> None:
    texts = {layer.text.path: layer.text for layer in layers}
    for leaf in leaves:
        if leaf.path[0] == "lexicons" and leaf.path[-1] == "add" and not is_word(leaf.text):
            text = texts[leaf.span.path]
            raise refuse(text, leaf.span, "settings.lexicon-word", word=leaf.text)


def _settings(leaves: tuple[Leaf, ...]) -> Settings:
    values = _Values(leaves)
    return Settings(
        profile=values.one("profile") or "standard",
        select=values.all("select"),
        ignore=values.all("ignore"),
        exemptions=tuple(values.exemptions()),
        extend_select=values.all("extend-select"),
        per_file_ignores=values.names("per-file-ignores"),
        severity={
            name: Severity[words[0].upper()] for name, words in values.names("severity").items()
        },
        limits=values.limits(),
        include=values.all("include"),
        exclude=values.all("exclude"),
        language=values.one("language") or None,
        messages=values.one("messages") or "en",
        fail_on=severity(values.one("fail-on") or "error"),
        headings=values.headings(),
        lexicons=tuple(values.lexicons()),
        rules_as_of=values.one("rules-as-of"),
        baseline=values.one("baseline"),
    )


@dataclass(frozen=True, slots=True)
class _Values:
    leaves: tuple[Leaf, ...]

    def below(self, *path: str) -> Iterator[Leaf]:
        """The values at a path and under it."""
        return (leaf for leaf in self.leaves if leaf.path[: len(path)] == path)

    def all(self, *path: str) -> tuple[str, ...]:
        """The plain values of a list."""
        scalars = (leaf for leaf in self.leaves if leaf.path == path)
        return tuple(leaf.text for leaf in scalars if isinstance(leaf.node, ScalarNode))

    def one(self, *path: str) -> str:
        """The value of a setting that has one; empty where it is not there."""
        return next(iter(self.all(*path)), "")

    def names(self, *path: str) -> Names:
        """The lists, or values, of a mapping by its keys, in the order they were written."""
        keys = (leaf.path[len(path)] for leaf in self.below(*path) if len(leaf.path) > len(path))
        return {key: self.all(*path, key) for key in dict.fromkeys(keys)}

    def limits(self) -> dict[str, Decimal]:
        found = ((leaf.path[-1], leaf.node) for leaf in self.below("limits"))
        return {
            name: Decimal(str(node.value)) for name, node in found if isinstance(node, ScalarNode)
        }

    def exemptions(self) -> Iterator[Exemption]:
        for leaf in self.below("ignore"):
            rule = _written(leaf.node, "rule")
            if rule is not None and isinstance(leaf.node, MapNode):
                reason = _written(leaf.node, "because")
                yield Exemption(
                    rule,
                    leaf.node.anchor,
                    tuple(_listed(leaf.node, "elements")),
                    _written(leaf.node, "until"),
                    "" if reason is None else reason[0].strip(),
                )

    def headings(self) -> Headings:
        fields = {key: self.names("headings", key) for key in self.names("headings")}
        kinds = fields.pop("kinds", {})
        found = dict(fields.pop("found", {}))
        found.pop("columns", None)
        return Headings(kinds, fields, found, self.names("headings", "found", "columns"))

    def lexicons(self) -> Iterator[WordChange]:
        for language in (each for each in self.names("lexicons") if each in LANGUAGES):
            for name in self.names("lexicons", language):
                add, remove = (
                    self.all("lexicons", language, name, each) for each in ("add", "remove")
                )
                yield WordChange(language, name, add, remove)


def _written(node: object, name: str) -> Written | None:
    value = node.get(name) if isinstance(node, MapNode) else None
    if not isinstance(value, ScalarNode) or value.value is None:
        return None
    return value.text, value.span


def _listed(node: MapNode, name: str) -> Iterator[Written]:
    value = node.get(name)
    for item in value.items if isinstance(value, SeqNode) else ():
        real = deref(item)
        if isinstance(real, ScalarNode):
            yield real.text, item.span
