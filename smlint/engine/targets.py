"""What the paths of a command line mean: which plans, and which files of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from smlint.engine.file_phase import MARKDOWN_ENDINGS
from smlint.source.discover import nested_plans, plan_root


class NoSuchPathError(Exception):
    """A path of the command line does not exist."""

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

    @property
    def markdown(self) -> str | None:
        """The one Markdown file that was named, which may be read as found."""
        only = next(iter(self.named)) if len(self.named) == 1 == len(self.focus) else ""
        return only if only.endswith(MARKDOWN_ENDINGS) else None


def targets(paths: Iterable[str], here: Path) -> tuple[Target, ...]:
    """The plans that paths mean, in their order; without paths, the plan of the current folder.

    A folder means its plan, whole, and every plan in a folder below it. A path inside a plan
    means that part of it.

    Raises:
        NoSuchPathError: a path does not exist.
    """
    found: list[Target] = []
    wanted: dict[Path, list[str]] = {}
    for path in paths:
        start = here / path
        if not start.exists() and not start.is_symlink():
            raise NoSuchPathError(path)
        if start.is_file() or start.is_symlink():
            _add_file(start, here, wanted, found)
        else:
            _add_folder(start, wanted)
    if not wanted and not found:
        root = plan_root(here) or here
        wanted[root] = [""]
        _add_nested(root, wanted)
    return (*(_target(root, focus, here) for root, focus in wanted.items()), *found)


def _add_file(path: Path, here: Path, wanted: dict[Path, list[str]], found: list[Target]) -> None:
    root = plan_root(path) or path.parent
    inside = _relative(path, root)
    if path.suffix in MARKDOWN_ENDINGS:  # each may be a document of its own, read as found
        found.append(Target(root, _shown(root, here), (inside,), frozenset({inside})))
    else:
        wanted.setdefault(root, []).append(inside)


def _add_folder(folder: Path, wanted: dict[Path, list[str]]) -> None:
    root = plan_root(folder) or folder
    inside = _relative(folder, root)
    wanted.setdefault(root, []).append("" if inside == "." else inside)
    _add_nested(folder, wanted)


def _add_nested(folder: Path, wanted: dict[Path, list[str]]) -> None:
    for nested in nested_plans(folder):
        wanted.setdefault(folder / nested, []).append("")


def _target(root: Path, focus: list[str], here: Path) -> Target:
    narrowed = () if "" in focus else tuple(focus)
    files = frozenset(each for each in narrowed if (root / each).is_file())
    return Target(root, _shown(root, here), narrowed, files)


def _shown(root: Path, here: Path) -> str:
    """A folder as people would type it here; its full path where it lies on another drive."""
    try:
        return Path(os.path.relpath(root, here)).as_posix()
    except ValueError:
        return root.as_posix()


def _relative(path: Path, root: Path) -> str:
    """A path below a root, both as they were written: a link is not followed."""
    return Path(os.path.relpath(path.absolute(), root.absolute())).as_posix()
