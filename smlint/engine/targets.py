"""What the paths of a command line mean: which plans, and which files of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from smlint.engine.ground import DISK, Ground
from smlint.source.endings import is_export, is_read


class NoSuchPathError(Exception):
    """A path of the command line does not exist."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class UnreadTypeError(Exception):
    """A file of the command line is of a type that is not read."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True)
class Target:
    """One plan to judge.

    Attributes:
        root: the plan's folder; shown: how reports write it, relative to the current folder.
        focus: the paths asked for, relative to the root; empty for all of it.
        named: the files among them.
    """

    root: Path
    shown: str
    focus: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


def targets(
    paths: Iterable[str], here: Path, ground: Ground = DISK, *, whole: bool = False
) -> tuple[Target, ...]:
    """The plans that paths mean, in their order; without paths, the plan of the current folder.

    A folder means its plan, whole, and every plan in a folder below it. A path inside a plan
    means that part of it. If plans are to be judged ``whole``, a folder means its plan and those
    below it, and files mean nothing.

    Raises:
        NoSuchPathError: a path does not exist.
        UnreadTypeError: a path is a file of a type that is not read.
    """
    wanted = _Wanted(ground)
    for path in paths:
        start = here / path
        if not ground.is_there(start) and not (whole and DISK.is_there(start)):
            raise NoSuchPathError(path)
        if whole:
            if ground.is_folder(start):
                wanted.add_plan(ground.plan_root(start) or start)
        elif ground.is_folder(start) and not _leads_up(start, here):
            wanted.add_folder(start)
        else:
            wanted.add_file(path, start)
    if not wanted.focus:
        wanted.add_plan(ground.plan_root(here) or here)
    return tuple(_target(root, focus, here, ground) for root, focus in wanted.focus.items())


def _leads_up(path: Path, here: Path) -> bool:
    """Whether a path is a link to a folder that holds the current one: to follow it would be to
    read everything around the plan.
    """
    return path.is_symlink() and _real(here).is_relative_to(_real(path))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The plans that were meant so far, each with the paths in it."""

    ground: Ground
    focus: dict[Path, list[str]] = field(default_factory=dict)

    def add_file(self, name: str, path: Path) -> None:
        if not (is_read(path.name) or is_export(path.name)):
            raise UnreadTypeError(name)
        root = self.ground.plan_root(path) or path.parent
        # The folders on the way may be links; whether the file is one is seen when it is read.
        inside = _relative(_real(path.parent) / path.name, root)
        self.focus.setdefault(root, []).append(inside)

    def add_folder(self, folder: Path) -> None:
        root = self.ground.plan_root(folder) or folder
        inside = _relative(_real(folder), root)
        self.focus.setdefault(root, []).append("" if inside == "." else inside)
        self.add_nested(folder)

    def add_plan(self, root: Path) -> None:
        self.focus[root] = [""]
        self.add_nested(root)

    def add_nested(self, folder: Path) -> None:
        for nested in self.ground.nested_plans(folder):
            self.focus.setdefault(folder / nested, []).append("")


def _target(root: Path, focus: list[str], here: Path, ground: Ground) -> Target:
    narrowed = () if "" in focus else tuple(focus)
    files = frozenset(each for each in narrowed if not ground.is_folder(root / each))
    return Target(root, _shown(root, here), narrowed, files)


def _shown(root: Path, here: Path) -> str:
    """A folder as people would type it here; its full path where it lies on another drive."""
    try:
        return Path(os.path.relpath(root, here)).as_posix()
    except ValueError:
        return root.as_posix()


def _relative(path: Path, root: Path) -> str:
    """A path, whose links are resolved already, below a root."""
    return Path(os.path.relpath(path, _real(root))).as_posix()


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
