"""The rules that can be tested, and where an example stands in its file."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from pathlib import Path

from smlint.base.finding import Observation
from smlint.engine.layers import Shelf
from smlint.engine.overrides import Overrides
from smlint.engine.own_rules import own_rules
from smlint.engine.session import settings_of
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.engine.targets import targets
from smlint.rules.definition import Rule
from smlint.source.disk import Disk
from smlint.source.resources import data_folder
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import exists, place
from smlint.syntax.yaml import read_yaml


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule and the file it stands in, which need not be there: a wheel holds all rules in one."""

    rule: Rule
    path: Path

    def line_of(self, sort: str, number: int) -> int:
        """The line of an example (``good`` or ``bad``, from 1); of all examples, or of the file,
        where there is none of that number.
        """
        try:
            text = Text(self.path.name, self.path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            return 1
        documents = read_yaml(text, Caps()).documents
        at = ("examples", sort, number - 1)
        for pointer in (at, at[:1]):
            if documents and exists(documents[0], pointer):
                return place(documents[0], pointer).start.line
        return 1


@dataclass(frozen=True, slots=True)
class RuleFiles:
    """Rules to test.

    Attributes:
        files: the rules that could be read.
        faults: what is wrong with the other files.
        root: the folder that the faults' paths start from, relative to the current one.
        data: what comes with smlint, with these rules and the plan's word lists.
    """

    files: tuple[RuleFile, ...]
    data: Shipped
    faults: tuple[Observation, ...] = ()
    root: str = "."


def rules_to_test(folder: str | None, here: Path, shipped: Shipped) -> RuleFiles:
    """The rules in a folder; without one, those of the plan here. In a checkout of smlint, or its
    folder of rules, they are its own.

    Raises:
        NoSuchPathError: there is no such folder.
        SettingsError: the plan's settings cannot be used.
    """
    if _holds_shipped(here / (folder or "")):
        return shipped_rules(shipped)
    target = targets(() if folder is None else (folder,), here)[0]
    read = settings_of(target, Overrides(), shipped)
    data = tailored(shipped, read.settings, read.own.rules)
    named = [path for path in read.own.paths if _is_below(path, target.focus)]
    if named or folder is None or (here / folder / "smlint.yaml").exists():
        files = tuple(
            RuleFile(rule, target.root / rule.file) for rule in read.own.rules if rule.file in named
        )
        faults = tuple(each for each in read.own.seen if each.span.path in named)
        return RuleFiles(files, data, faults, target.shown)
    return _in_folder(here / folder, here, tailored(shipped, read.settings))


def shipped_rules(shipped: Shipped) -> RuleFiles:
    """The rules that come with smlint."""
    folder = data_folder("rules")
    files = (RuleFile(rule, folder / rule.step / f"{rule.name}.yaml") for rule in shipped.rules)
    return RuleFiles(tuple(files), shipped)


def _in_folder(folder: Path, here: Path, shipped: Shipped) -> RuleFiles:
    """The rules in a folder that no plan names."""
    shelf = Shelf(Disk(folder), _full(folder), _full(here))
    own = own_rules(shelf, ("",), shipped)
    files = tuple(RuleFile(rule, here / rule.file) for rule in own.rules)
    return RuleFiles(files, replace(shipped, rules=shipped.rules.with_own(own.rules)), own.seen)


def _full(path: Path) -> str:
    return f"/{path.resolve().as_posix().lstrip('/')}"


def _is_below(path: str, folders: tuple[str, ...]) -> bool:
    inside = posixpath.normpath(path)
    return not folders or any(inside.startswith(f"{folder}/") for folder in folders)


def _holds_shipped(folder: Path) -> bool:
    rules = data_folder("rules")
    return folder.resolve() in (rules, rules.parent)
