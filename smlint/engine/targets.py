"""What the paths of a command line mean: which plans, and which files of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from smlint.source.discover import nested_plans, plan_root
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


def targets(paths: Iterable[str], here: Path) -> tuple[Target, ...]:
    """The plans that paths mean, in their order; without paths, the plan of the current folder.

    A folder means its plan, whole, and every plan in a folder below it. A path inside a plan
    means that part of it.

    Raises:
        NoSuchPathError: a path does not exist.
        UnreadTypeError: a path is a file of a type that is not read.
    """
    wanted: dict[Path, list[str]] = {}
    for path in paths:
        start = here / path
        if not _is_there(start):
            raise NoSuchPathError(path)
        if start.is_dir() and not _leads_up(start, here):
            _add_folder(start, wanted)
        else:
            _add_file(path, start, wanted)
    if not wanted:
        root = plan_root(here) or here
        wanted[root] = [""]
        _add_nested(root, wanted)
    return tuple(_target(root, focus, here) for root, focus in wanted.items())


def _is_there(path: Path) -> bool:
    """Whether a path exists, as a broken link too; a name that no system can hold does not."""
    try:
        return path.exists() or path.is_symlink()
    except (OSError, ValueError):
        return False


def _leads_up(path: Path, here: Path) -> bool:
    """Whether a path is a link to a folder that holds the current one: to follow it would be to
    read everything around the plan.
    """
    return path.is_symlink() and _real(here).is_relative_to(_real(path))


def _add_file(name: str, path: Path, wanted: dict[Path, list[str]]) -> None:
    if not (is_read(path.name) or is_export(path.name)):
        raise UnreadTypeError(name)
    root = plan_root(path) or path.parent
    # The folders on the way may be links; whether the file is one is seen when it is read.
    wanted.setdefault(root, []).append(_relative(_real(path.parent) / path.name, root))


def _add_folder(folder: Path, wanted: dict[Path, list[str]]) -> None:
    root = plan_root(folder) or folder
    inside = _relative(_real(folder), root)
    wanted.setdefault(root, []).append("" if inside == "." else inside)
    _add_nested(folder, wanted)


def _add_nested(folder: Path, wanted: dict[Path, list[str]]) -> None:
    for nested in nested_plans(folder):
        wanted.setdefault(folder / nested, []).append("")


def _target(root: Path, focus: list[str], here: Path) -> Target:
    narrowed = () if "" in focus else tuple(focus)
    files = frozenset(each for each in narrowed if not (root / each).is_dir())
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
